import { expect, it } from 'vitest';
import { hex } from './hexadecimal.ts';

it.each([[0x800, 4, '0x0800'], [0x12345, 4, '0x12345'], [0, 1, '0x0'], [0xfedcba9876543210n, 16, '0xfedcba9876543210'], [0n, 2, '0x00']])(
  '%s in %s digits is %s', (value, digits, shown) => {
    expect(hex(value, digits)).toBe(shown);
  },
);
