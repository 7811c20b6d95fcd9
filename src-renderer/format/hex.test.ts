import { expect, it } from 'vitest';
import { hexDump, hexStream, offsetText } from './hex.ts';

it('writes bytes as one run of digits', () => expect(hexStream(Uint8Array.of(0, 10, 255))).toBe('000aff'));
it('widens offsets only where the buffer is large', () => {
  expect(offsetText(16, 60)).toBe('0010');
  expect(offsetText(16, 0x1_0001)).toBe('00010');
  expect(offsetText(0, 0)).toBe('0000');
});
it('keeps the text column in place on a short last line', () => {
  const lines = hexDump(new Uint8Array(18).fill(0x41)).split('\n');
  expect(lines).toEqual([
    '00000000  41 41 41 41 41 41 41 41  41 41 41 41 41 41 41 41  AAAAAAAAAAAAAAAA',
    '00000010  41 41                                             AA',
  ]);
});
