import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Heap } from './heap.ts';

it('gives its entries in order, whatever the order they came in', () => {
  fc.assert(fc.property(fc.array(fc.integer()), numbers => {
    const heap = new Heap<number>((a, b) => a < b);
    for (const number of numbers) heap.add(number);
    expect(heap.size).toBe(numbers.length);
    expect(heap.least).toBe(numbers.length === 0 ? undefined : numbers.reduce((a, b) => Math.min(a, b)));
    expect(numbers.map(() => heap.take())).toEqual(numbers.toSorted((a, b) => a - b));
    expect(heap.take()).toBeUndefined();
  }));
});
