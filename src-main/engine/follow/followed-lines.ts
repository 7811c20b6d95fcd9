/** A page of a followed stream as lines, with what is to be said beside them. */
import type { FollowBegin, FollowLine, FollowLook } from '../../api/index.ts';
import { type FormLine, asciiLines, base64Lines, cLines, hexLines, rawLines, utf8Lines } from '../../export/stream-forms.ts';
import type { FollowedStream } from './followed-stream.ts';
import { PIECE } from './stream-index.ts';

const NEWLINE = 10;
/** A text line that goes on from one page to the next is finished on the first one, if its end is no farther away than this. */
const FARTHEST_END = 4096;

/** Pieces whose text flows from one into the next. */
interface Run {
  readonly pieces: readonly number[];
  /** Bytes of the first piece that the page before has shown. */
  readonly skip: number;
  readonly bytes: Uint8Array;
  /** The piece behind the run. */
  readonly next: number;
}

export interface FollowedPage {
  readonly lines: readonly FollowLine[];
  /** The last line goes on with the next page. */
  readonly open: boolean;
}

/** Lines of page `page`, of which there are `stream.info.pages`. */
export function followedPage(stream: FollowedStream, look: FollowLook, page: number): FollowedPage {
  const { index } = stream;
  const lines: FollowLine[] = page === 0 ? opening(stream, look) : [];
  const first = index.pages[page], last = index.pages[page + 1] ?? index.count;
  const flows = look.form === 'ascii' || look.form === 'utf-8';
  let open = false;
  for (let piece = first; piece < last;) {
    const shown = look.only === 'both' || index.side[piece] === look.only;
    if (shown) remark(stream, look, piece, lines);
    if (!shown || index.kind[piece] === PIECE.again) {
      piece++;
      continue;
    }
    const run = flows ? runFrom(stream, look, piece, first, last) : { pieces: [piece], skip: 0, bytes: stream.bytes(piece), next: piece + 1 };
    lines.push(...runLines(stream, look, run));
    piece = run.next;
    open = flows && piece >= last && last < index.count && index.continues(last) && run.bytes.at(-1) !== NEWLINE;
  }
  return { lines, open };
}

/** What stands above everything. */
function opening({ info }: FollowedStream, { form }: FollowLook): FollowLine[] {
  if (form !== 'yaml') return [];
  const peer = (side: 0 | 1): string[] => {
    const colon = info.sides[side].lastIndexOf(':');
    return [
      `  - peer: ${side}`,
      `    host: ${info.sides[side].slice(0, colon).replace(/[[\]]/g, '')}`,
      `    port: ${info.sides[side].slice(colon + 1)}`,
    ];
  };
  return ['peers:', ...peer(0), ...peer(1), 'packets:'].map(text => ({ side: 0, text, frame: 1, position: 0, bytes: 0 }));
}

/** Lines of ours before a piece; those of bytes that came again with other content are all there is of them. */
function remark(stream: FollowedStream, look: FollowLook, piece: number, lines: FollowLine[]): void {
  const { index } = stream, frame = stream.frame(piece), side = index.side[piece] as 0 | 1, position = index.position[piece];
  const say = (kind: NonNullable<FollowLine['remark']>, text: string): void => {
    lines.push({
      side,
      text: look.form === 'yaml' ? `  # ${text}` : look.form === 'c' ? `/* ${text} */` : `[${text}]`,
      frame, position, bytes: 0, remark: kind,
    });
  };
  const length = index.length[piece];
  if (index.missing[piece] > 0) say('missing', `${bytesText(index.missing[piece])} missing in the capture`);
  if (index.kind[piece] === PIECE.late) say('late', `packet ${frame} came late: ${bytesText(length)} that belong further up`);
  if (index.kind[piece] !== PIECE.again || !stream.conflicts(piece)) return;
  say('conflict', `packet ${frame} sent ${bytesText(length)} again with other content`);
  for (const { text } of formLines(
    stream, { ...look, form: look.form === 'yaml' || look.form === 'c' ? 'raw' : look.form }, piece, stream.bytes(piece),
  )) {
    lines.push({
      side,
      text: look.form === 'yaml' ? `  # ${text}` : look.form === 'c' ? `/* ${text} */` : text,
      frame, position, bytes: 0, remark: 'conflict',
    });
  }
}

function bytesText(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'byte' : 'bytes'}`;
}

/** The run that begins with `piece`, up to where the page ends or its last line does. */
function runFrom(stream: FollowedStream, { form }: FollowLook, piece: number, first: number, last: number): Run {
  const { index } = stream;
  const skip = piece === first ? shownBefore(stream, form, piece) : 0;
  const pieces = [piece], parts = [stream.bytes(piece, skip).slice()];
  let next = piece + 1;
  for (; next < last && index.continues(next); next++) {
    pieces.push(next);
    parts.push(stream.bytes(next).slice());
  }
  const rest = next === last && last < index.count ? shownBefore(stream, form, last) : 0;
  if (rest > 0) {
    pieces.push(last);
    parts.push(stream.bytes(last, 0, rest).slice());
  }
  return { pieces, skip, bytes: Buffer.concat(parts), next };
}

/** How many bytes of a page's first piece the page before shows: the rest of its last line, or at least of its last character. */
function shownBefore(stream: FollowedStream, form: FollowLook['form'], piece: number): number {
  if (!stream.index.continues(piece)) return 0;
  const bytes = stream.bytes(piece, 0, Math.min(FARTHEST_END, stream.index.length[piece]));
  const end = bytes.indexOf(NEWLINE);
  if (end >= 0) return end + 1;
  let continued = 0;
  while (form === 'utf-8' && continued < Math.min(3, bytes.length) && (bytes[continued] & 0xc0) === 0x80) continued++;
  return continued;
}

function runLines(stream: FollowedStream, look: FollowLook, { pieces, skip, bytes }: Run): FollowLine[] {
  const { index } = stream, side = index.side[pieces[0]] as 0 | 1, base = index.position[pieces[0]] + skip;
  // Piece of the line's first byte, and the first piece whose begin is not shown yet.
  let holder = 0, next = skip > 0 ? 1 : 0;
  return formLines(stream, look, pieces[0], bytes).map(({ text, from, to }) => {
    const position = base + from, end = base + Math.max(to, from + 1);
    let begins: FollowBegin | undefined;
    for (; next < pieces.length && index.position[pieces[next]] < end; next++) {
      // What a packet says at once is told once.
      if (index.goesOn(pieces[next])) continue;
      // Of several packets in one line the one that something happened to is named.
      const begun = stream.begin(pieces[next]);
      if (begins === undefined || (begins.verdict === undefined && begun.verdict !== undefined)) begins = begun;
    }
    while (holder + 1 < pieces.length && index.position[pieces[holder + 1]] <= position) holder++;
    return { side, text, frame: stream.frame(pieces[holder]), position, bytes: to - from, ...(begins !== undefined && { begins }) };
  });
}

function formLines(stream: FollowedStream, { form, width }: FollowLook, piece: number, bytes: Uint8Array): readonly FormLine[] {
  const { index } = stream, side = index.side[piece];
  switch (form) {
    case 'ascii': return asciiLines(bytes, width);
    case 'utf-8': return utf8Lines(bytes, width);
    case 'hex': return hexLines(bytes, Math.max(0, index.position[piece]));
    case 'raw': return rawLines(bytes, width);
    case 'c': return cLines(bytes, `peer${side}_${index.ordinal(piece)}`, stream.frame(piece));
    case 'base64': return base64Lines(bytes);
    case 'yaml': {
      const { seconds, nanoseconds } = stream.time(piece);
      const heading = [
        `  - packet: ${stream.frame(piece)}`,
        `    peer: ${side}`,
        `    timestamp: ${seconds}.${String(nanoseconds).padStart(9, '0')}`,
        '    data: !!binary |',
      ];
      return [...heading.map(text => ({ text, from: 0, to: 0 })), ...base64Lines(bytes, '      ')];
    }
  }
}
