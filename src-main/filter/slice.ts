/** Slices of bytes and texts, after the wireshark-filter manual. */
import type { Range } from './syntax.ts';

/** `[first, end)` of a range within `length` items; empty where the range is not wholly inside, but for those that reach to the end. */
export function cut(range: Range, length: number): readonly [number, number] {
  const first = range.first < 0 ? length + range.first : range.first;
  if (first < 0 || first >= length) return NOTHING;
  if (range.last !== undefined) {
    const last = range.last < 0 ? length + range.last : range.last;
    return last >= length || last < first ? NOTHING : [first, last + 1];
  }
  if (range.length === undefined) return [first, length];
  return first + range.length > length ? NOTHING : [first, first + range.length];
}

const NOTHING = [0, 0] as const;

/** The ranges one after the other, up to the first that lies outside: nothing is an empty value, as in Wireshark. */
export function sliceBytes(bytes: Uint8Array, ranges: readonly Range[]): Uint8Array {
  if (ranges.length === 1) {
    const [first, end] = cut(ranges[0], bytes.length);
    return bytes.subarray(first, end);
  }
  const parts: number[] = [];
  for (const range of ranges) {
    const [first, end] = cut(range, bytes.length);
    if (first === end) break;
    for (let i = first; i < end; i++) parts.push(bytes[i]);
  }
  return Uint8Array.from(parts);
}

/** Texts are counted in characters, not in bytes. */
export function sliceText(text: string, ranges: readonly Range[]): string {
  const characters = Array.from(text);
  let result = '';
  for (const range of ranges) {
    const [first, end] = cut(range, characters.length);
    if (first === end) break;
    result += characters.slice(first, end).join('');
  }
  return result;
}

/** Whether a layer, counted from 1, is in a range of layers; `total` is how many there are, for ranges that count from the end. */
export function includesLayer(range: Range, layer: number, total: number): boolean {
  const first = range.first < 0 ? total + 1 + range.first : range.first;
  if (layer < first) return false;
  if (range.last !== undefined) return layer <= (range.last < 0 ? total + 1 + range.last : range.last);
  return range.length === undefined || layer < first + range.length;
}
