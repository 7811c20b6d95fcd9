import { expect, it } from 'vitest';
import { capitalHex, hex } from './hexadecimal.ts';

it.each([[0x800, 4, '0x0800'], [0x12345, 4, '0x12345'], [0, 1, '0x0'], [0xfedcba9876543210n, 16, '0xfedcba9876543210'], [0n, 2, '0x00']])(
  '%s in %s digits is %s', (value, digits, shown) => {
    expect(hex(value, digits)).toBe(shown);
  },
);

it('has capital letters where a line is known by them', () => {
  expect([capitalHex(0x88d2, 4), capitalHex(0xe, 2), capitalHex(0xfedcba98)]).toEqual(['0x88D2', '0x0E', '0xFEDCBA98']);
});
