import { expect, it } from 'vitest';
import { printable } from '../../src-main/dissect/display.ts';
import { visible } from './visible.ts';

it('shows control characters', () => expect(visible('GET /\r\n\u0000\u0001\u007f\u0085')).toBe(String.raw`GET /\r\n\000\001\177\u0085`));
it('shows marks that would turn text around', () => expect(visible('exe.\u202efdp')).toBe(String.raw`exe.\u202Efdp`));
it('shows letters of tags, which hide text', () => expect(visible('a\u{e0041}b')).toBe(String.raw`a\U000E0041b`));
it('leaves letters of every script alone', () => expect(visible('Grüße, 世界, мир → 1')).toBe('Grüße, 世界, мир → 1'));

it('writes every character as Info has it', () => {
  const all = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code));
  expect(all.filter((character) => visible(character) !== printable(character))).toEqual([]);
});
