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

  it('counts once what is kept anew', () => {
    const kept = new LastUsed<string, number>(10);
    for (const cost of [8, 2]) kept.keep('a', 1, cost);
    kept.keep('b', 2, 8);
    expect([kept.take('a'), kept.take('b')]).toEqual([1, 2]);
  });
});
