import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LastUsed } from './last-used.ts';

describe('what was used last', () => {
  it('stays, and what was used longest ago goes, until the rest costs no more than it may', () => {
    const kept = new LastUsed<string, number>(10);
    kept.keep('a', 1, 4);
    kept.keep('b', 2, 4);
    kept.keep('a', kept.take('a')!, 4);
    kept.keep('c', 3, 4);
    expect(['a', 'b', 'c'].map((key) => kept.take(key))).toEqual([1, undefined, 3]);
  });

  it('stays alone when it costs more than all may', () => {
    const kept = new LastUsed<string, number>(10);
    kept.keep('a', 1, 1);
    kept.keep('b', 2, 100);
    expect([kept.take('a'), kept.take('b')]).toEqual([undefined, 2]);
  });

  it('does as going through all of them would', () => {
    const KEYS = 6, MOST = 10;
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(KEYS - 1), fc.nat(8), fc.boolean())), uses => {
      const kept = new LastUsed<number, number>(MOST);
      let expected: { readonly key: number; readonly value: number; readonly cost: number }[] = [];
      for (const [value, [key, cost, isTaken]] of uses.entries()) {
        const known = expected.find(one => one.key === key);
        expected = expected.filter(one => one !== known);
        if (isTaken) {
          expect(kept.take(key)).toBe(known?.value);
          continue;
        }
        kept.keep(key, value, cost);
        expected.push({ key, value, cost });
        while (expected.length > 1 && expected.reduce((sum, one) => sum + one.cost, 0) > MOST) expected.shift();
      }
      for (let key = 0; key < KEYS; key++) expect(kept.take(key)).toBe(expected.find(one => one.key === key)?.value);
    }));
  });

  it('counts once what is kept anew', () => {
    const kept = new LastUsed<string, number>(10);
    for (const cost of [8, 2]) kept.keep('a', 1, cost);
    kept.keep('b', 2, 8);
    expect([kept.take('a'), kept.take('b')]).toEqual([1, 2]);
  });
});
