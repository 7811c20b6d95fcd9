import { describe, expect, it } from 'vitest';
import { RecentSegments } from './recent-segments.ts';

const now = new Float64Array(1);

/** Two chains of as many segments, taking turns: the first with bytes 0-9, 20-29 and so on, the second with the same 5 higher. */
function twoChains(count: number): { recent: RecentSegments; last: [number, number] } {
  const recent = new RecentSegments(), last: [number, number] = [0, 0];
  for (let i = 0; i < count; i++) {
    for (const chain of [0, 1])
      last[chain] = recent.add(last[chain], 2 * i + chain, 20 * i + 5 * chain, 20 * i + 5 * chain + 10, 0, 0, 16, -1, 0, now);
  }
  return { recent, last };
}

describe('recent segments', () => {
  it('find the same segment far back in few steps, each in its own chain', () => {
    const { recent, last: [first, second] } = twoChains(20_000);
    for (const i of [0, 1, 999, 19_000, 19_999]) {
      expect(recent.firstRow(recent.find(first, 20 * i, 20 * i + 10))).toBe(2 * i);
      expect(recent.firstRow(recent.find(second, 20 * i + 5, 20 * i + 15))).toBe(2 * i + 1);
    }
    expect(recent.steps).toBeLessThanOrEqual(10 * 64);
  });

  it('find the newest of those sent again', () => {
    const { recent, last } = twoChains(1000);
    const again = recent.add(last[0], 9999, 200, 210, 0, 0, 16, -1, 0, now);
    let newest = again;
    for (let i = 0; i < 100; i++) newest = recent.add(newest, 3000 + i, 30_000 + i, 30_001 + i, 0, 0, 16, -1, 0, now);
    expect(recent.firstRow(recent.find(newest, 200, 210))).toBe(9999);
    expect(recent.firstRow(recent.find(newest, 203, 207))).toBe(9999);
    expect(recent.firstRow(recent.find(newest, 222, 229))).toBe(22);
  });

  it('do not find what a chain begun anew has forgotten', () => {
    const { recent } = twoChains(1000);
    let anew = 0;
    for (let i = 0; i < 100; i++) anew = recent.add(anew, 3000 + i, 30_000 + i, 30_001 + i, 0, 0, 16, -1, 0, now);
    expect(recent.find(anew, 200, 210)).toBe(-1);
  });

  it('find what was added after the first look, when the ring has gone round', () => {
    const { recent, last } = twoChains(1000);
    expect(recent.find(last[0], 7, 8)).toBe(recent.find(last[0], 0, 10));
    let newest = last[0];
    for (let i = 1000; i < 300_000; i++) newest = recent.add(newest, i, 20 * i, 20 * i + 10, 0, 0, 16, -1, 0, now);
    expect(recent.find(newest, 200, 210)).toBe(-1);
    expect(recent.firstRow(recent.find(newest, 2_000_000, 2_000_010))).toBe(100_000);
  });

  it('go back from one with the same bytes to that before it, and no further on', () => {
    const recent = new RecentSegments();
    let newest = 0;
    const slots = [0, 1, 2].map((row) => recent.slot((newest = recent.add(newest, row, 100, 200, 0, 0, 16, -1, 0, now))));
    expect([recent.sameBefore(slots[2]), recent.sameBefore(slots[1]), recent.sameBefore(slots[0])]).toEqual([slots[1], slots[0], -1]);
  });

  it('spend bounded work on segments that were never seen', () => {
    const { recent, last: [, second] } = twoChains(20_000);
    for (let i = 0; i < 20_000; i++) expect(recent.find(second, 20 * i + 15, 20 * i + 20)).toBe(-1);
    // Of 164 million steps to look for each of them as far as for a few.
    expect(recent.steps).toBeLessThan(8e6);
  });
});
