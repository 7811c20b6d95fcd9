import { describe, expect, it } from 'vitest';
import { unpackedSnappy } from './snappy.ts';

const text = (bytes: Uint8Array | undefined): string | undefined => (bytes === undefined ? undefined : new TextDecoder().decode(bytes));
const hex = (digits: string): Uint8Array => Uint8Array.from(digits.match(/../g)!, byte => parseInt(byte, 16));

describe('snappy', () => {
  it('copies literals, and what stands before', () => {
    // 10 bytes: literal `abc`, then 7 bytes from 3 back.
    expect(text(unpackedSnappy(hex('0a08616263' + '0d03'), 100))).toBe('abcabcabca');
    expect(text(unpackedSnappy(hex('06' + '0861' + '6263' + '0a0300'), 100))).toBe('abcabc');
    expect(text(unpackedSnappy(hex('06' + '0861' + '6263' + '0b03000000'), 100))).toBe('abcabc');
  });

  it('takes long literals with their length behind the tag', () => {
    const literal = 'x'.repeat(61);
    expect(text(unpackedSnappy(new Uint8Array([61, 60 << 2, 60, ...new TextEncoder().encode(literal)]), 100))).toBe(literal);
  });

  it('refuses what is damaged or too long', () => {
    expect([hex('0a08616263'), hex('0608616263' + '0d04'), hex('ff'), hex('7f')].map(bytes => unpackedSnappy(bytes, 100)))
      .toEqual([undefined, undefined, undefined, undefined]);
  });
});
