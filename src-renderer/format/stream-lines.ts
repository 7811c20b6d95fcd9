/** A conversation's bytes as lines of equal height: as text, or as a hex dump. */
import { hexDumpLine } from './hex.ts';
import { visible } from './visible.ts';

export interface StreamPiece {
  readonly side: 0 | 1;
  readonly frame: number;
  readonly bytes: Uint8Array;
  /** Bytes that the capture does not have before this piece. */
  readonly missing: number;
}

export interface StreamLine {
  readonly side: 0 | 1;
  readonly frame: number;
  readonly text: string;
  /** A remark of ours, not bytes of the stream. */
  readonly remark?: boolean;
}

export type StreamForm = 'text' | 'hex';

/** Appends the lines of `pieces` to what came before; text lines are cut at `width` characters. */
export class StreamLines {
  readonly lines: StreamLine[] = [];
  readonly #form: StreamForm;
  readonly #width: number;
  readonly #only: 'both' | 0 | 1;
  /** Bytes of each side so far: what stands before a line of hex. */
  readonly #offsets: [number, number] = [0, 0];
  #taken = 0;

  constructor(form: StreamForm, width: number, only: 'both' | 0 | 1) {
    this.#form = form;
    this.#width = width;
    this.#only = only;
  }

  /** Takes the pieces that are new since the last call; `pieces` only ever grows. */
  take(pieces: readonly StreamPiece[]): void {
    for (; this.#taken < pieces.length; this.#taken++) this.#add(pieces[this.#taken]);
  }

  #add({ side, frame, bytes, missing }: StreamPiece): void {
    const offset = this.#offsets[side] + missing;
    this.#offsets[side] = offset + bytes.length;
    if (this.#only !== 'both' && this.#only !== side) return;
    if (missing > 0) this.lines.push({ side, frame, text: `[${missing} ${missing === 1 ? 'byte' : 'bytes'} missing in the capture]`, remark: true });
    if (this.#form === 'hex') {
      for (let at = 0; at < bytes.length; at += 16) this.lines.push({ side, frame, text: hexDumpLine(bytes, at, offset + at) });
      return;
    }
    for (const line of streamText(bytes).split('\n')) {
      // A long line without breaks is cut, so that all lines are equally high and none is lost.
      for (let at = 0; at === 0 || at < line.length; at += this.#width) this.lines.push({ side, frame, text: line.slice(at, at + this.#width) });
    }
  }
}

/** UTF-8 where it is, else each byte above ASCII as a dot; line ends as `\n`; other control characters visible. */
export function streamText(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : '·')).join('');
  }
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => visible(line.replaceAll('\t', '    ')))
    .join('\n');
}
