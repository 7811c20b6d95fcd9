import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DistinctBytes } from './distinct-bytes.ts';

const counted = (pieces: readonly (readonly [from: number, length: number])[]): number => {
  const distinct = new DistinctBytes();
  for (const [from, length] of pieces) distinct.add(from >>> 0, length);
  return distinct.count;
};

describe('bytes that are counted once each', () => {
  it('are those of every piece, whatever overlaps and in whatever order', () => {
    expect(counted([[100, 50], [100, 50], [120, 50]])).toBe(70);
    expect(counted([[100, 10], [130, 10], [105, 30]])).toBe(40);
    expect(counted([[100, 10], [50, 10], [60, 5], [0, 200]])).toBe(200);
    expect(counted([[5, 0]])).toBe(0);
  });
  it('go on beyond 2^32', () => {
    expect(counted([[-10, 10], [10, 10], [0, 10], [-5, 10]])).toBe(30);
    const round = Array.from({ length: 10 }, (_, i) => [i * 0x40000000, 0x40000000] as const);
    expect(counted(round)).toBe(10 * 0x40000000);
  });
  it('are as many as a set of all of them has', () => {
    const piece = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const all = new Set(pieces.flatMap(([from, length]) => Array.from({ length }, (_, i) => from + i)));
      expect(counted(pieces)).toBe(all.size);
    }));
  });
});
