/** Lines of the Internet's text protocols: commands and replies that end with CRLF, or with LF alone (RFC 5321 §2.3.8, RFC 959 §5.3). */
import { byteIndex } from '../bytes/byte-search.ts';
import { type Cursor, printable } from '../dissect/index.ts';
import { lineText } from '../dissect/text.ts';
import { endpoints } from './transport/udp.ts';

const CR = 13, LF = 10;

/** Where the line that begins at `at` ends, without its line end, and where the next one begins: `end` for a line that nothing ends. */
export function lineAt(bytes: Uint8Array, at: number, end: number): { readonly end: number; readonly next: number } {
  const feed = byteIndex(bytes, LF, at, end);
  if (feed < 0) return { end, next: end };
  return { end: feed > at && bytes[feed - 1] === CR ? feed - 1 : feed, next: feed + 1 };
}

/** Whether CR and LF are at `at`. */
export const beginsLineEnd = (bytes: Uint8Array, at: number, end: number): boolean => at + 2 <= end && bytes[at] === CR && bytes[at + 1] === LF;

/** Where the first empty line begins behind the LF at `feed`, with CR before each LF; -1 where it is not there. */
export function emptyLine(bytes: Uint8Array, feed: number, end: number): number {
  for (let at = feed; at >= 0; at = byteIndex(bytes, LF, at + 1, end)) {
    if (bytes[at - 1] === CR && beginsLineEnd(bytes, at + 1, end)) return at + 1;
  }
  return -1;
}

/** A line that the cursor stands at. */
export interface Line {
  /** All of it, NULs too: what is behind one is not hidden. */
  readonly text: string;
  /** Bytes, without its line end. */
  readonly length: number;
  /** Where the next line begins. */
  readonly next: number;
}

/**
 * The line that begins at the cursor, which stays there. Where the capture cut it within its first word, what that is
 * nobody can tell, and the layer ends.
 */
export function peekLine(p: Cursor): Line {
  const { end, next } = lineAt(p.bytes, p.at, p.end);
  const text = lineText(p.bytes, p.at, end);
  if (end === next && p.available < p.remaining && !text.includes(' ')) p.need(p.remaining);
  return { text, length: end - p.at, next };
}

/** The same, where the capture must not have cut the line anywhere. */
export function peekWholeLine(p: Cursor): Line {
  const line = peekLine(p);
  if (p.at + line.length === line.next && p.available < p.remaining) p.need(p.remaining);
  return line;
}

/** Opens a subtree with the text of the bytes up to `next`, line end and all. */
export function openLine(p: Cursor, next: number): number {
  return p.open(p.tree.labelled ? printable(lineText(p.bytes, p.at, next)) : '', next - p.at);
}

/** The lines that are left, as they are. */
export function showLines(p: Cursor): void {
  while (p.available > 0) {
    const { next } = lineAt(p.bytes, p.at, p.end);
    p.close(openLine(p, next));
    p.at = next;
  }
  p.skip(p.remaining);
}

/** Whether the message goes to the server: by these ports of servers, else by who opened the connection; undefined where neither is known. */
export function isToServer(p: Cursor, ports: readonly number[]): boolean | undefined {
  const { sourcePort, destinationPort, around, quoted, network } = p.packet;
  if (ports.includes(destinationPort)) return true;
  if (ports.includes(sourcePort)) return false;
  return quoted || network === 0 ? undefined : around?.tcp(endpoints(p))?.fromClient;
}
