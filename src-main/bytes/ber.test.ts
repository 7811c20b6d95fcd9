import { describe, expect, it } from 'vitest';
import { CONTEXT, UNIVERSAL, berContentLength, berHeader, berInteger } from './ber.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(hex.replaceAll(' ', '').match(/../g) ?? [], pair => parseInt(pair, 16));
const header = (hex: string) => berHeader(bytes(hex), 0, bytes(hex).length);

describe('a BER header, X.690 §8.1', () => {
  it('has a class, a form, a tag and a length', () => {
    expect(header('30 03')).toEqual({ tagClass: UNIVERSAL, constructed: true, tag: 16, size: 2, length: 3 });
    expect(header('a0 81 80')).toEqual({ tagClass: CONTEXT, constructed: true, tag: 0, size: 3, length: 128 });
    expect(header('9f 81 01 82 01 00')).toEqual({ tagClass: CONTEXT, constructed: false, tag: 129, size: 6, length: 256 });
    expect(header('30 80')?.length).toBe(-1);
  });

  it.each(['', '30', '9f', '9f 81', '30 82 01', '30 87 01 02 03 04 05 06 07'])('is not in %j', hex => {
    expect(header(hex)).toBeUndefined();
  });
});

describe('indefinite contents', () => {
  it('end at their own marker', () => {
    const nested = bytes('30 80 02 01 05 00 00 00 00 ff');
    expect(berContentLength(nested, 0, nested.length, -1)).toBe(7);
    expect(berContentLength(nested, 0, 6, -1)).toBe(-1);
  });

  it('nest no deeper than a limit', () => {
    const deep = bytes('3080'.repeat(100) + '0000'.repeat(101));
    expect(berContentLength(deep, 0, deep.length, -1)).toBe(-1);
  });
});

describe('an integer', () => {
  it('has two\'s complement', () => {
    expect(berInteger(bytes('00ff'), 0, 2)).toBe(255);
    expect(berInteger(bytes('ff'), 0, 1)).toBe(-1);
    expect(berInteger(bytes('8000'), 0, 2)).toBe(-32768);
    expect(berInteger(bytes('01020304050607'), 0, 7)).toBeUndefined();
  });
});
