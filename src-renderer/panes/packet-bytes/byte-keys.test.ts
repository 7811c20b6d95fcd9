import { expect, it } from 'vitest';
import { placeByKey } from './byte-keys.ts';

const caret = { at: 20, last: 99, page: 48 };
const press = (key: string, held: { ctrlKey?: boolean; altKey?: boolean; metaKey?: boolean } = {}) =>
  placeByKey({ key, ctrlKey: false, altKey: false, metaKey: false, ...held }, caret);

it('goes by a byte, a line of sixteen, a page, to the ends of the line', () => {
  expect(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => press(key))).toEqual([
    21, 19, 36, 4, 68, 0, 16, 31,
  ]);
  expect(placeByKey({ key: 'End', ctrlKey: false, altKey: false, metaKey: false }, { ...caret, at: 97 })).toBe(99);
});

it('with Ctrl goes to the first and the last byte, and leaves all else to the keys of the window', () => {
  expect([press('Home', { ctrlKey: true }), press('End', { ctrlKey: true })]).toEqual([0, 99]);
  for (const key of ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp']) expect(press(key, { ctrlKey: true })).toBeUndefined();
  expect([press('ArrowLeft', { altKey: true }), press('ArrowLeft', { metaKey: true }), press('a')]).toEqual([undefined, undefined, undefined]);
});
