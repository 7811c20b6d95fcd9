/** Finding bytes in a followed stream, across the packets that brought them. */
import { type FollowMatch, type FollowMatches, type FollowSearch, UserError } from '../../api/index.ts';
import type { FollowedStream } from './followed-stream.ts';
import { PIECE } from './stream-index.ts';
import type { Turns } from '../turns.ts';

/** More are not given: nobody steps through them, and each crosses to the window. */
const MOST_MATCHES = 10_000;

/** Letters of ASCII small, all else as it is. */
const SMALL = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

/** Throws `UserError` for bytes that are no hex digits. About 0.3 GB a second. */
export async function searchStream(stream: FollowedStream, search: FollowSearch, turns: Turns): Promise<FollowMatches> {
  const { index } = stream, wanted = wantedBytes(search), anyCase = search.as === 'text' && !search.matchCase;
  const needle = anyCase ? wanted.map(byte => SMALL[byte]) : wanted;
  const matches: FollowMatch[] = [];
  if (needle.length === 0) return { matches, more: false };
  /** Of each side the last bytes, which with those that come could be a match. */
  const tails: [Uint8Array, Uint8Array] = [new Uint8Array(0), new Uint8Array(0)];
  let room = Buffer.allocUnsafeSlow(1 << 16);
  for (let piece = 0; piece < index.count; piece++) {
    const side = index.side[piece] as 0 | 1;
    if (index.kind[piece] === PIECE.again || (search.only !== 'both' && search.only !== side)) continue;
    const tail = index.missing[piece] > 0 || index.kind[piece] === PIECE.late ? new Uint8Array(0) : tails[side];
    const bytes = stream.bytes(piece);
    if (room.length < tail.length + bytes.length) room = Buffer.allocUnsafeSlow(2 * (tail.length + bytes.length));
    const text = room.subarray(0, tail.length + bytes.length);
    text.set(tail);
    if (anyCase) for (let i = 0, at = tail.length; i < bytes.length; i++, at++) text[at] = SMALL[bytes[i]];
    else text.set(bytes, tail.length);
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      if (matches.length === MOST_MATCHES) return { matches, more: true };
      const position = index.position[piece] - tail.length + at;
      matches.push({ page: pageAt(stream, piece, side, position), side, position, bytes: needle.length });
    }
    tails[side] = new Uint8Array(text.subarray(Math.max(0, text.length - needle.length + 1)));
    if (turns.over) await turns.next();
  }
  return { matches, more: false };
}

/** A match may begin in an earlier piece than it ends in. */
function pageAt({ index }: FollowedStream, piece: number, side: 0 | 1, position: number): number {
  if (position >= index.position[piece]) return index.pageOf(piece);
  for (const first of index.overlapping(side, position, position + 1)) return index.pageOf(first);
  return index.pageOf(piece);
}

function wantedBytes({ text, as }: FollowSearch): Uint8Array {
  if (as === 'text') return new TextEncoder().encode(text);
  const digits = text.replace(/[\s:]|0x/gi, '');
  if (!/^([\da-f]{2})*$/i.test(digits)) throw new UserError('Bytes are searched for by pairs of hex digits, for instance 0d 0a.');
  return Uint8Array.from(digits.match(/../g) ?? [], pair => parseInt(pair, 16));
}
