import { expect, it } from 'vitest';
import { arrayText, base64, escapedString } from './byte-copies.ts';

const bytes = (length: number) => new Uint8Array(length).map((_, index) => index);

it('writes Base64 of any length', () => {
  expect(base64(new TextEncoder().encode('hello'))).toBe('aGVsbG8=');
  expect(base64(new Uint8Array(100_000))).toHaveLength(133_336);
});
it('writes strings and arrays of C, sixteen bytes a line', () => {
  expect(escapedString(bytes(3))).toBe('"\\x00\\x01\\x02"');
  expect(escapedString(bytes(18)).split(' \\\n')).toHaveLength(2);
  expect(arrayText(bytes(3))).toBe('{\n  0x00, 0x01, 0x02\n}');
  expect(arrayText(bytes(17)).split('\n')).toEqual(['{', expect.stringMatching(/, 0x0f,$/), '  0x10', '}']);
});
