import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAbove, firstFrom } from './ascending.ts';

describe('ascending numbers', () => {
  it('are searched as looking at one after another would', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), fc.nat(10), (unsorted, sought, left) => {
      const numbers = unsorted.toSorted((a, b) => a - b), count = Math.max(0, numbers.length - left), searched = numbers.slice(0, count);
      expect(firstFrom(numbers, sought, count)).toBe(searched.filter(number => number < sought).length);
      expect(firstAbove(numbers, sought, count)).toBe(searched.filter(number => number <= sought).length);
    }));
  });

  it('are all searched where nobody says how many', () => {
    expect(firstFrom([1, 3, 3, 7], 3)).toBe(1);
    expect(firstAbove(Uint32Array.of(1, 3, 3, 7), 3)).toBe(3);
    expect(firstFrom([], 0)).toBe(0);
  });
});
