import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecentMap } from './recent-map.ts';

const MOST = 8;

it('gives the newest value of at least half as many keys as it may hold, those set last, and never holds more', () => {
  fc.assert(fc.property(fc.array(fc.nat(20)), keys => {
    const recent = new RecentMap<number, number>(MOST), values = new Map<number, number>();
    for (const [value, key] of keys.entries()) {
      recent.set(key, value);
      values.delete(key);
      values.set(key, value);
      expect(recent.size).toBeLessThanOrEqual(MOST);
      const last = [...values].slice(-MOST / 2);
      expect(last.map(([known]) => [known, recent.get(known)])).toEqual(last);
    }
    for (const [key, value] of values) expect([undefined, value]).toContain(recent.get(key));
  }));
});
