import { expect, it } from 'vitest';
import { decodeText } from '../dissect/text.ts';
import { lineAt } from '../protocols/text-lines.ts';
import { byteIndex } from './byte-search.ts';

it('finds the first byte within the bounds, near and far', () => {
  for (const length of [0, 1, 63, 64, 65, 200]) {
    const bytes = new Uint8Array(300).fill(1);
    bytes[length + 5] = 7;
    const within = ([from, end]: readonly [number, number]): number => byteIndex(bytes, 7, from, end);
    expect(([[5, 300], [5, length + 6], [5, length + 5], [length + 6, 300]] as const).map(within)).toEqual([length + 5, length + 5, -1, -1]);
  }
  const zeros = new Uint8Array(4);
  expect([byteIndex(zeros, 0, 3, 2), byteIndex(zeros, 1, 0, 1000), byteIndex(zeros, 0, 4, 1000)]).toEqual([-1, -1, -1]);
});

/** Bytes that know how many of them were looked through in one go. */
class Counted extends Uint8Array {
  static looked = 0;
  static get [Symbol.species](): Uint8ArrayConstructor {
    return Counted as unknown as Uint8ArrayConstructor;
  }
  override indexOf(byte: number, from = 0): number {
    const found = super.indexOf(byte, from);
    Counted.looked += (found < 0 ? this.length : found + 1) - from;
    return found;
  }
}

it('lets texts and lines be read without a look at what is behind them', () => {
  const bytes = new Counted(100_000).fill(0x61);
  const text = (from: number, end: number): string => decodeText(bytes, from, end, 'utf8');
  expect([text(10, 10), text(11, 10), text(10, 110)]).toEqual(['', '', 'a'.repeat(100)]);
  expect(lineAt(bytes, 10, 500)).toEqual({ end: 500, next: 500 });
  expect(Counted.looked).toBeLessThan(1000);
});
