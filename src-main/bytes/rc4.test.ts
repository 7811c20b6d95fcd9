import { expect, test } from 'vitest';
import { Rc4Stream, rc4 } from './rc4.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const stream = (key: string, from: number): string => Buffer.from(new Rc4Stream(hex(key)).apply(new Uint8Array(16), from)).toString('hex');

// RFC 6229 §2: the key stream at some places.
test.each([
  ['0102030405', 0, 'b2396305f03dc027ccc3524a0a1118a8'],
  ['0102030405', 240, '28cb1132c96ce286421dcaadb8b69eae'],
  ['0102030405', 4096, 'ff25b58995996707e51fbdf08b34d875'],
  ['0102030405060708090a0b0c0d0e0f10', 0, '9ac7cc9a609d1ef7b2932899cde41b97'],
  ['0102030405060708090a0b0c0d0e0f10', 4096, 'a36a4c301ae8ac13610ccbc12256cacc'],
])('key %s, byte %i of its stream', (key, from, wanted) => {
  expect(stream(key, from)).toBe(wanted);
});

test('the stream goes on where it ended, and can be gone back to beyond a kept place', () => {
  const key = hex('0102030405060708090a0b0c0d0e0f10'), whole = rc4(key, new Uint8Array(200_000));
  const one = new Rc4Stream(key);
  for (const [from, length] of [[0, 10], [10, 90_000], [90_010, 50_000], [70_000, 100], [0, 5], [65_536, 1], [199_990, 10]]) {
    expect(one.apply(new Uint8Array(length), from)).toEqual(whole.subarray(from, from + length));
  }
});

test('a skipped beginning is that of the stream', () => {
  const key = hex('0102030405');
  expect(rc4(key, hex('00 00'), 1)).toEqual(rc4(key, hex('00 00 00')).subarray(1));
});
