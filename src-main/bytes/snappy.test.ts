import { describe, expect, it } from 'vitest';
import { unpackedSnappy } from './snappy.ts';

const text = (bytes: Uint8Array | undefined): string | undefined => (bytes === undefined ? undefined : new TextDecoder().decode(bytes));
const hex = (digits: string): Uint8Array => Uint8Array.from(digits.match(/../g)!, byte => parseInt(byte, 16));

const varint = (value: number): readonly number[] => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)]);

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

  it('makes no room for more than its bytes can become', () => {
    const most = 64 * 1024 * 1024, { arrayBuffers } = process.memoryUsage();
    const refused = Array.from({ length: 64 }, () => unpackedSnappy(hex('80808020' + '0861'), most));
    expect(refused.every(bytes => bytes === undefined)).toBe(true);
    expect(process.memoryUsage().arrayBuffers - arrayBuffers).toBeLessThan(most);
    // Copies of 64 bytes from one back are the most that a block can say.
    const copies = 1000, longest = new Uint8Array([...varint(1 + 64 * copies), 0, 0x61, ...Array.from({ length: copies }, () => [0xfe, 1, 0]).flat()]);
    expect(unpackedSnappy(longest, most)).toHaveLength(1 + 64 * copies);
  });

  it('refuses what is damaged or too long', () => {
    expect([hex('0a08616263'), hex('0608616263' + '0d04'), hex('ff'), hex('7f')].map(bytes => unpackedSnappy(bytes, 100)))
      .toEqual([undefined, undefined, undefined, undefined]);
  });
});
