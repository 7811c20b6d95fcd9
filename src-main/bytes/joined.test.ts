import { expect, it } from 'vitest';
import { joined } from './joined.ts';

it('puts parts one behind the other, and none into nothing', () => {
  expect([...joined([Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3)])]).toEqual([1, 2, 3]);
  expect(joined([]).length).toBe(0);
});
