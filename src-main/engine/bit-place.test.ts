import { describe, expect, it } from 'vitest';
import { bitPlace, drawnPlace } from './bit-place.ts';

const place = (mask: number, length: number, little = false) => {
  const shift = 31 - Math.clz32(mask & -mask);
  return bitPlace({ mask, shift, little }, length);
};

describe('the place of bits', () => {
  it('counts from the most significant bit of the first byte', () => {
    expect(place(0xf0, 1)).toEqual({ first: 0, count: 4 });
    expect(place(0x0f, 1)).toEqual({ first: 4, count: 4 });
    expect(place(0x0fff, 2)).toEqual({ first: 4, count: 12 });
    expect(place(0x1fff, 2)).toEqual({ first: 3, count: 13 });
    expect(place(0x0002, 2)).toEqual({ first: 14, count: 1 });
  });
  it('of a number that begins with its lowest byte is within one of its bytes', () => {
    expect(place(0x0003, 2, true)).toEqual({ first: 6, count: 2 });
    expect(place(0xf000, 2, true)).toEqual({ first: 8, count: 4 });
    expect(place(0x0ff0, 2, true)).toEqual({ first: 0, count: 0 });
  });
  it('is nowhere for bits with others between them, or outside the bytes', () => {
    expect(place(0b101, 1)).toEqual({ first: 0, count: 0 });
    expect(place(0x100, 1)).toEqual({ first: 0, count: 0 });
  });
  it('is where the line of a field draws them', () => {
    expect(drawnPlace('.... 0101 = Header Length: 20 bytes (5)', 1)).toEqual({ first: 4, count: 4 });
    expect(drawnPlace('1010 .... = Header Length: 40 bytes (10)', 1)).toEqual({ first: 0, count: 4 });
    expect(drawnPlace('.... 0101 = Header Length: 20 bytes (5)', 2)).toBeUndefined();
    expect(drawnPlace('Source Port: 443', 2)).toBeUndefined();
    expect(drawnPlace('1.1. .... = Both', 1)).toBeUndefined();
  });
  it('is not told of whole bytes', () => {
    expect(bitPlace({ mask: 0, shift: 0, little: false }, 2)).toBeUndefined();
  });
});
