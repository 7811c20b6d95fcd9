import { describe, expect, it } from 'vitest';
import { isGoodOsiChecksum, rightOsiChecksum } from './osi-checksum.ts';

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

  it('is worked out for wherever it stands', () => {
    const right = (...bytes: number[]): number => rightOsiChecksum(Uint8Array.from(bytes), 1, 6, 3);
    // -4 and -2 modulo 255, as above.
    expect([right(9, 1, 2, 0, 0, 3, 9), right(9, 1, 2, 7, 7, 3, 9), right(9, 1, 2, 251, 253, 3, 9)]).toEqual([0xfbfd, 0xfbfd, 0xfbfd]);
    // Neither byte may be zero, which would say that there is no checksum.
    expect(right(9, 0, 0, 1, 1, 0, 9)).toBe(0xffff);
  });
});
