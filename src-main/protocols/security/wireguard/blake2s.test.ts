import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { blake2s } from './blake2s.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const counting = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => i);

it('is what RFC 7693 appendix B says', () => {
  expect(hex(blake2s(new TextEncoder().encode('abc'), new Uint8Array(0), 32)))
    .toBe('508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982');
});

it('is OpenSSL\'s where it has no key, whatever the length', () => {
  for (const length of [0, 1, 63, 64, 65, 128, 200]) {
    expect(hex(blake2s(counting(length), new Uint8Array(0), 32))).toBe(createHash('blake2s256').update(counting(length)).digest('hex'));
  }
});

it('takes a key, and gives as few bytes as are asked for', () => {
  expect(hex(blake2s(new Uint8Array(0), counting(32), 32))).toBe('48a8997da407876b3d79c0d92325ad3b89cbb754d86ab71aee047ad345fd2c49');
  // By Python's hashlib.
  expect(hex(blake2s(counting(5), counting(32), 16))).toBe('d1207ac2bf5ac84fc9ef016da5a46a86');
});
