import { describe, expect, it } from 'vitest';
import { A_LAW, MU_LAW } from './g711.ts';

describe('G.711', () => {
  // ITU-T G.711 table 2a: decoder output values 8031, 4191 … 0 of 14 bits, each for a character signal.
  it.each([
    [0x80, 8031 * 4], [0x8f, 4191 * 4], [0x9f, 2079 * 4], [0xaf, 1023 * 4], [0xbf, 495 * 4], [0xcf, 231 * 4], [0xdf, 99 * 4], [0xef, 33 * 4],
    [0xfe, 2 * 4], [0xff, 0],
  ])('has the µ-law\'s sample of %i', (code, sample) => {
    expect(MU_LAW[code]).toBe(sample);
    expect(MU_LAW[code & 0x7f] + sample).toBe(0);
  });

  // Table 1a: decoder output values 4032, 2112 … 1 of 13 bits; every second bit of a character signal is sent inverted.
  it.each([
    [0b1111_1111, 4032 * 8], [0b1111_0000, 2112 * 8], [0b1110_0000, 1056 * 8], [0b1101_0000, 528 * 8], [0b1100_0000, 264 * 8],
    [0b1011_0000, 132 * 8], [0b1010_0000, 66 * 8], [0b1001_0000, 33 * 8], [0b1000_0001, 3 * 8], [0b1000_0000, 1 * 8],
  ])('has the A-law\'s sample of %i', (character, sample) => {
    expect(A_LAW[character ^ 0x55]).toBe(sample);
    expect(A_LAW[(character & 0x7f) ^ 0x55]).toBe(-sample);
  });

  it('rises from step to step', () => {
    const rising = (table: Int16Array, order: (nth: number) => number) => Array.from({ length: 128 }, (_, nth) => table[order(nth)]);
    for (const steps of [rising(MU_LAW, nth => 0xff - nth), rising(A_LAW, nth => (0x80 + nth) ^ 0x55)])
      expect(steps).toEqual(steps.toSorted((one, other) => one - other));
  });
});
