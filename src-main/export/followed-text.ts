/** A followed conversation as tshark's `-z follow` prints it. */
import type { Moment } from '../dissect/index.ts';
import { endText } from '../index/index.ts';
import type { ByteSink } from './byte-sink.ts';

export const TERMINAL_FORMS = ['ascii', 'hex', 'raw', 'ebcdic', 'utf-8', 'yaml'] as const;
export type TerminalForm = (typeof TERMINAL_FORMS)[number];

/** What one side said at once. */
export interface FollowedRecord {
  readonly side: 0 | 1;
  readonly frame: number;
  /** Undefined for a remark on missing bytes. */
  readonly time: Moment | undefined;
  readonly bytes: Uint8Array;
}

/** The ends of the conversation; side 0 sent its first packet. */
export interface FollowedEnds {
  readonly addresses: readonly [string, string];
  readonly ports: readonly [number, number];
}

export const NO_ENDS: FollowedEnds = { addresses: ['', ''], ports: [0, 0] };

const RULE = '='.repeat(67);
const NEWLINE = 10, RETURN = 13, DOT = 46;
/** Bytes of a line of Base64 and of hex. */
const BASE64_BYTES = 57, HEX_BYTES = 16;

/** Each byte as itself where it is printable ASCII or ends a line, else a dot. */
const ASCII = Uint8Array.from({ length: 256 }, (_, byte) => ((byte >= 32 && byte < 127) || byte === NEWLINE || byte === RETURN ? byte : DOT));
/**
 * What tshark 4.0 makes of bytes that it takes for EBCDIC: the punctuation of code page 037 from 0x40 to 0x7f; letters and digits come out as dots.
 */
const EBCDIC = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x30 || byte === 0x31 || byte === 0x3e) return DOT;
  if (byte < 0x40) return ASCII[byte];
  return byte < 0x80 ? ' ...........<(+|&.........!$*);^-/........|,%_>?..........:#@\'=.'.charCodeAt(byte - 0x40) : DOT;
});

/** Prints records one after the other, those of `from` to `to` counted from 1. */
export class FollowedText {
  readonly #offsets: [number, number] = [0, 0];
  #count = 0;
  #began = false;

  constructor(
    private readonly sink: ByteSink, private readonly form: TerminalForm, private readonly title: string, private readonly filter: string,
    private readonly from: number, private readonly to: number,
  ) {}

  begin({ addresses, ports }: FollowedEnds): void {
    this.#began = true;
    if (this.form === 'yaml') {
      this.sink.text(
        `peers:\n${[0, 1].map(peer => `  - peer: ${peer}\n    host: ${addresses[peer]}\n    port: ${ports[peer]}\n`).join('')}packets:\n`,
      );
      return;
    }
    const node = (side: 0 | 1): string => `Node ${side}: ${endText(addresses[side], ports[side])}\n`;
    this.sink.text(`\n${RULE}\nFollow: ${this.title},${this.form}\nFilter: ${this.filter}\n${node(0)}${node(1)}`);
  }

  /** Nothing that comes now would be printed. */
  get done(): boolean {
    return this.#count >= this.to;
  }

  record(record: FollowedRecord): void {
    this.#count++;
    if (this.#count >= this.from && this.#count <= this.to) this.#print(record);
    this.#offsets[record.side] += record.bytes.length;
  }

  end(): void {
    if (!this.#began) this.begin(NO_ENDS);
    if (this.form !== 'yaml') this.sink.text(`${RULE}\n`);
  }

  #print({ side, frame, time, bytes }: FollowedRecord): void {
    const { sink } = this;
    const margin = side === 1 ? '\t' : '';
    switch (this.form) {
      case 'ascii':
      case 'ebcdic':
        sink.text(`${margin}${bytes.length}\n`);
        for (const byte of bytes) sink.byte((this.form === 'ascii' ? ASCII : EBCDIC)[byte]);
        sink.byte(NEWLINE);
        break;
      case 'utf-8':
        sink.text(`${margin}${bytes.length}\n${new TextDecoder().decode(bytes)}\n`);
        break;
      case 'hex':
        for (let at = 0; at < bytes.length; at += HEX_BYTES) sink.text(`${margin}${hexLine(bytes, at, this.#offsets[side] + at)}\n`);
        break;
      case 'raw':
        sink.text(margin);
        sink.hexBytes(bytes, 0, bytes.length, 0);
        sink.byte(NEWLINE);
        break;
      case 'yaml':
        // tshark counts in floating point, which shows in the last digits.
        sink.text(
          `  - packet: ${frame}\n    peer: ${side}\n    timestamp: ${time === undefined ? '0.000000000' : (time.seconds + time.nanoseconds / 1e9).toFixed(9)}\n`,
        );
        sink.text('    data: !!binary |\n');
        for (let at = 0; at < bytes.length; at += BASE64_BYTES)
          sink.text(`      ${Buffer.from(bytes.subarray(at, at + BASE64_BYTES)).toString('base64')}\n`);
    }
  }
}

/** `00000010  48 6f …  Ho st…` */
function hexLine(bytes: Uint8Array, at: number, offset: number): string {
  const row = bytes.subarray(at, at + HEX_BYTES);
  let hex = '', text = '';
  for (let i = 0; i < HEX_BYTES; i++) {
    if (i === 8) hex += ' ';
    hex += i < row.length ? `${row[i].toString(16).padStart(2, '0')} ` : '   ';
    if (i < row.length) text += String.fromCharCode(row[i] >= 32 && row[i] < 127 ? row[i] : DOT) + (i === 7 ? ' ' : '');
  }
  // A blank at the very end is left out, as tshark does.
  return `${(offset >>> 0).toString(16).toUpperCase().padStart(8, '0')}  ${hex} ${text.replace(/ $/, '')}`;
}
