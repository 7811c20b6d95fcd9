import { describe, expect, it } from 'vitest';
import { isGoodOsiChecksum } from './osi-checksum.ts';

describe('the checksum of OSI', () => {
  const isGood = (x: number, y: number): boolean => isGoodOsiChecksum(Uint8Array.of(9, 1, 2, x, y, 3, 9), 1, 6);

  it('is the two bytes that make both sums zero, and no others', () => {
    const good: number[][] = [];
    for (let x = 1; x < 256; x++) for (let y = 1; y < 256; y++) if (isGood(x, y)) good.push([x, y]);
    // 6 + x + y and 16 + 3x + 2y are zero modulo 255 where x is -4 and y is -2.
    expect(good).toEqual([[251, 253]]);
  });

  it('knows of bytes that have changed places', () => {
    expect(isGoodOsiChecksum(Uint8Array.of(1, 2, 251, 253, 3), 0, 5)).toBe(true);
    expect(isGoodOsiChecksum(Uint8Array.of(2, 1, 251, 253, 3), 0, 5)).toBe(false);
  });
});
