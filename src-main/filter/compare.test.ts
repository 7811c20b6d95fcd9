import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues, compute, holds } from './compare.ts';
import { comparePairs } from './pairs.ts';
import { parseRanges } from './ranges.ts';
import { containsBytes } from './search.ts';
import { includesLayer, sliceBytes, sliceText } from './slice.ts';
import type { Comparison } from './syntax.ts';
import type { Value } from './typed.ts';

const moment = (seconds: number, nanoseconds = 0) => ({ seconds, nanoseconds });
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('the order of values', () => {
  it.each<[Value, Value, number]>([
    [1, 2, -1], [2, 1, 1], [1, 1, 0], [1, 1n, 0], [2n, 1, 1], [1, 18446744073709551615n, -1], [1.5, 1, 1], ['a', 'b', -1], ['b', 'B', 1], ['', '', 0],
    [bytes(1, 2), bytes(1, 2), 0], [bytes(1, 2), bytes(1, 3), -1], [bytes(1, 2), bytes(1), 1], [bytes(255), bytes(1, 2), 1],
    [moment(1, 5), moment(1, 4), 1], [moment(1, 5), moment(2, 4), -1], [moment(-1, -5), moment(-1, -4), -1],
  ])('%s and %s', (a, b, order) => expect(Math.sign(compareValues(a, b))).toBe(order));

  it('has no place for NaN', () => {
    expect((['==', '<', '<=', '>', '>='] as const).some(operator => holds(operator, compareValues(NaN, NaN)))).toBe(false);
    expect(holds('!=', compareValues(NaN, 1))).toBe(true);
  });
});

describe('arithmetic', () => {
  it.each<[Parameters<typeof compute>[0], Value, Value, Parameters<typeof compute>[3], Value | undefined]>([
    ['+', 1, 2, 'integer', 3], ['-', 1, 2, 'integer', -1], ['*', 3, 4, 'integer', 12], ['/', 7, 2, 'integer', 3],
    ['/', -7, 2, 'integer', -3], ['%', 7, 4, 'integer', 3],
    ['/', 1, 0, 'integer', undefined], ['%', 1, 0, 'integer', undefined], ['&', 6, 3, 'integer', 2],
    ['&', 0xffffffff, 0x80000000, 'integer', 0x80000000],
    ['+', 9007199254740991, 2, 'integer', 9007199254740993n], ['*', 2n ** 62n, 4, 'integer', 0], ['/', 7, 2, 'float', 3.5],
    ['+', 1, 0.5, 'float', 1.5], ['/', 4, 8, 'float', 0.5],
    ['&', bytes(0xf0, 0x0f), bytes(0xff, 1), 'bytes', bytes(0xf0, 1)], ['&', bytes(1, 5), bytes(1), 'bytes', bytes(1)],
    ['+', moment(1, 900_000_000), moment(0, 200_000_000), 'span', moment(2, 100_000_000)],
    ['-', moment(1), moment(2, 500_000_000), 'span', moment(-1, -500_000_000)],
    ['*', moment(1, 500_000_000), 3, 'span', moment(4, 500_000_000)], ['/', moment(1), 4, 'span', moment(0, 250_000_000)],
    ['*', moment(1), 0.5, 'span', moment(0, 500_000_000)],
    ['/', moment(1), 0, 'span', undefined],
  ])('%s', (operator, a, b, family, result) => expect(compute(operator, a, b, family)).toEqual(result));
});

describe('comparisons of lists', () => {
  it('agree with trying every pair, however long they are', () => {
    const list = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });
    const operator = fc.constantFrom<Comparison>('==', '!=', '<', '<=', '>', '>=');
    fc.assert(fc.property(list, list, operator, fc.constantFrom('any', 'all'), (left, right, op, quantifier) => {
      const every = left.map(a => right.map(b => holds(op, compareValues(a, b)))).flat();
      const expected = every.length > 0 && (quantifier === 'any' ? every.includes(true) : !every.includes(false));
      return comparePairs(op, quantifier, left, right) === expected;
    }), { numRuns: 3000, seed: 11 });
  });
});

describe('a slice', () => {
  const sliced = (text: string) => Array.from(sliceBytes(bytes(0, 1, 2, 3, 4), parseRanges({ text, start: 0, end: text.length })));

  it.each([
    ['1:2', [1, 2]], ['1-3', [1, 2, 3]], ['2', [2]], [':2', [0, 1]], ['3:', [3, 4]], ['-2:', [3, 4]], ['-1', [4]], ['-4:2', [1, 2]],
    ['-3--2', [2, 3]], [':', [0, 1, 2, 3, 4]], ['0,2-3,4', [0, 2, 3, 4]],
    ['0:6', []], ['3-7', []], ['5', []], ['-6:1', []], ['1,7', [1]], ['7,1', []], ['1,7,2', [1]], [' 1 , 2 ', [1, 2]],
  ])('[%s]', (text, expected) => expect(sliced(text)).toEqual(expected));

  it('of a text counts characters', () => {
    expect(sliceText('touché 😀!', [{ first: 5, length: 1, last: undefined }, { first: 7, length: 1, last: undefined }])).toBe('é😀');
    expect(sliceText('abc', [{ first: 9, length: 1, last: undefined }])).toBe('');
  });
});

describe('a range of layers', () => {
  const included = (text: string) =>
    [1, 2, 3, 4].filter(layer => parseRanges({ text, start: 0, end: 1 }).some(range => includesLayer(range, layer, 4)));

  it.each([
    ['1', [1]], ['2-3', [2, 3]], ['2-9', [2, 3, 4]], ['3:', [3, 4]], [':2', [1]], [':', [1, 2, 3, 4]], ['0', []], ['-1', [4]],
    ['1,4', [1, 4]], ['2:2', [2, 3]], ['-2:', [3, 4]],
  ])('#[%s]', (text, layers) => expect(included(text)).toEqual(layers));
});

describe('a search', () => {
  it('finds bytes at the edges, and not beyond', () => {
    const text = bytes(1, 1, 2, 1, 2, 3);
    expect(containsBytes(text, 0, 6, bytes(1, 2, 3))).toBe(true);
    expect(containsBytes(text, 0, 5, bytes(1, 2, 3))).toBe(false);
    expect(containsBytes(text, 4, 6, bytes(1))).toBe(false);
    expect(containsBytes(text, 0, 6, bytes(1, 1, 2))).toBe(true);
    expect(containsBytes(text, 0, 0, bytes())).toBe(true);
    expect(containsBytes(text, 0, 2, bytes(1, 1, 2))).toBe(false);
  });
});
