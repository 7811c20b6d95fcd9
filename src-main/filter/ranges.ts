/** The ranges of slices and layers: `i:j` (offset and length), `i-j` (both ends), `i`, `:j`, `i:`, `:`, and comma lists of them. */
import { parseInteger } from './literals/numbers.ts';
import { FilterProblem } from './problem.ts';
import type { Range, Span } from './syntax.ts';

/** More than any honest filter has, few enough to be tested one by one. */
const MAX_RANGES = 100;

/** As in all of the language, a number that begins with 0 is octal, one with 0x hexadecimal. */
const NUMBER = String.raw`-?(?:0x[\da-f]{1,7}|0[0-7]{1,9}|0|[1-9]\d{0,8})`;
const RANGE = new RegExp(String.raw`^(${NUMBER})?\s*(?:(:)\s*(${NUMBER})?|-\s*(${NUMBER}))?$`, 'i');

function numberOf(text: string): number {
  const value = Number(parseInteger(text.replace('-', '')));
  return text.startsWith('-') && value !== 0 ? -value : value;
}

export function parseRanges(brackets: Span & { readonly text: string }): Range[] {
  const parts = brackets.text.split(',');
  if (parts.length > MAX_RANGES) throw new FilterProblem(`More than ${MAX_RANGES} ranges.`, brackets.start, brackets.end);
  return parts.map(part => parseRange(part.trim(), brackets));
}

function parseRange(text: string, { start, end }: Span): Range {
  const fail = (why: string): never => {
    throw new FilterProblem(`${text === '' ? 'A range is missing' : `\`${text}\` is not a range`}: ${why}.`, start, end);
  };
  const match = RANGE.exec(text);
  if (match === null || text === '') return fail('write `offset:length`, `first-last`, `offset`, `:length` or `offset:`');
  const first = numberOf(match[1] ?? '0');
  if (match[4] !== undefined) {
    const last = numberOf(match[4]);
    if (first < 0 !== last < 0) fail('its ends are counted from different sides');
    if (last < first) fail('its end is before its start');
    return { first, length: undefined, last };
  }
  if (match[2] === undefined) return { first, length: 1, last: undefined };
  const length = match[3] === undefined ? undefined : numberOf(match[3]);
  if (length !== undefined && length <= 0) fail('a length is 1 or more');
  return { first, length, last: undefined };
}
