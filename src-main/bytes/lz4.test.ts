import { describe, expect, it } from 'vitest';
import { unpackedLz4 } from './lz4.ts';

const hex = (digits: string): Uint8Array => Uint8Array.from(digits.replace(/\s/g, '').match(/../g)!, byte => parseInt(byte, 16));
const text = (digits: string): string | undefined => {
  const plain = unpackedLz4(hex(digits), 100);
  return plain === undefined ? undefined : new TextDecoder().decode(plain);
};
const HEADER = '04224d18 60 40 82';

describe('lz4', () => {
  it('copies literals, and what stands before', () => {
    // `abc`, seven bytes from three back, then the literal `!`.
    expect(text(`${HEADER} 08000000 33 616263 0300 10 21 00000000`)).toBe('abcabcabca!');
  });

  it('takes lengths of more than a nibble', () => {
    expect(text(`${HEADER} 07000000 1f 61 0100 0a 10 62 00000000`)).toBe(`${'a'.repeat(30)}b`);
  });

  it('takes blocks that are not compressed', () => {
    expect(text(`${HEADER} 03000080 616263 00000000`)).toBe('abc');
  });

  it('refuses what is damaged or too long', () => {
    expect([text('00112233445566'), text(`${HEADER} 08000000 33`), text(`${HEADER} 06000000 13 61 0500 10 21`),
      text(`${HEADER} 06000000 1f 61 0100 ff 00`)])
      .toEqual([undefined, undefined, undefined, undefined]);
  });
});
