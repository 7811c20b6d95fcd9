/** Where values of the Redis serialization protocol end: https://redis.io/docs/latest/develop/reference/protocol-spec/. */
import { byteIndex } from '../../../bytes/byte-search.ts';
import { MORE, RESUMES } from '../../../dissect/index.ts';

const LF = 10, MINUS = 0x2d, DIGIT = 0x30;
const LINE_END = 2;
/** Redis' longest string. */
export const LONGEST_STRING = 512 * 1024 * 1024;
/** Nobody's number, name or inline command is longer (`PROTO_INLINE_MAX_SIZE` of Redis). */
const LONGEST_LINE = 64 * 1024;
/**
 * Elements that a value may have to be put together; each segment reads those before it again. Of larger ones (the answer to COMMAND has thousands)
 * each element is shown with the segment that has its end.
 */
const MOST_ELEMENTS = 256;
/** A string that is the last of its value and longer than this is not kept until its end comes: its length says where that is. */
const LONG = 1 << 16;

/** What is said of the value behind it, whose place it does not take. */
export const ATTRIBUTE = 0x7c;

/** Kinds by their first byte: strings with a length, and aggregates with the elements that each one counted stands for. */
const STRINGS: ReadonlySet<number> = new Set(Array.from('$!=', kind => kind.charCodeAt(0)));
const AGGREGATES: ReadonlyMap<number, number> = new Map(Object.entries({ '*': 1, '~': 1, '>': 1, '%': 2, '|': 2 })
  .map(([kind, elements]) => [kind.charCodeAt(0), elements]));

/** Bytes of as many whole values as there are; for a value alone that is not whole what `Protocol.frame` says of it. */
export function wholeValues(bytes: Uint8Array, at: number, end: number): number {
  let from = at;
  while (from < end) {
    const next = valueEnd(bytes, from, end);
    if (next <= 0) return from > at ? from - at : next === 0 ? MORE : Math.min(RESUMES, next + at + 1);
    if (next > end) return from > at ? from - at : next - at;
    from = next;
  }
  return from > at ? from - at : MORE;
}

/** Where the value at `at` ends, maybe beyond `end`; 0 or less where that is not known: minus the place that has to come for more to be known. */
function valueEnd(bytes: Uint8Array, at: number, end: number): number {
  let from = at, left = 1, first = end;
  for (let elements = 0; left > 0; elements++) {
    if (elements > MOST_ELEMENTS || left > MOST_ELEMENTS) return first;
    const feed = byteIndex(bytes, LF, from, end);
    if (feed < 0) return end - from > LONGEST_LINE ? end : 0;
    const kind = bytes[from], each = AGGREGATES.get(kind);
    if (kind !== ATTRIBUTE) left--;
    const number = each === undefined && !STRINGS.has(kind) ? -1 : numberAt(bytes, from + 1, feed);
    from = feed + 1;
    if (elements === 0) first = from;
    if (number < 0) continue;
    if (each === undefined) {
      const stop = from + number + LINE_END;
      if (stop > end) return left === 0 && stop - at > LONG ? stop : -stop;
      from = stop;
    } else {
      left += number * each;
    }
  }
  return from;
}

/** The number before the line end; -1 for what is none, is more than anything may have, or says that nothing is there (`$-1`). */
function numberAt(bytes: Uint8Array, from: number, feed: number): number {
  const to = bytes[feed - 1] === 13 ? feed - 1 : feed;
  if (to <= from || to - from > 9 || bytes[from] === MINUS) return -1;
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = bytes[i] - DIGIT;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number <= LONGEST_STRING ? number : -1;
}
