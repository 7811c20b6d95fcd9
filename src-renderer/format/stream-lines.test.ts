import { describe, expect, it } from 'vitest';
import { StreamLines, streamText } from './stream-lines.ts';
import type { StreamPiece } from './stream-lines.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const pieces: StreamPiece[] = [
  { side: 0, frame: 4, bytes: bytes('GET / HTTP/1.1\r\nHost: a\r\n\r\n'), missing: 0 },
  { side: 1, frame: 6, bytes: bytes('0123456789abcdefXYZ'), missing: 12 },
  { side: 0, frame: 9, bytes: bytes('bye'), missing: 0 },
];
const linesOf = (form: 'text' | 'hex', width: number, only: 'both' | 0 | 1) => {
  const lines = new StreamLines(form, width, only);
  lines.take(pieces);
  return lines.lines.map(({ side, frame, text }) => `${side} ${frame} ${text}`);
};

describe('a stream as lines', () => {
  it('breaks text at its line ends and long lines at the width', () => {
    expect(linesOf('text', 10, 'both')).toEqual([
      '0 4 GET / HTTP',
      '0 4 /1.1',
      '0 4 Host: a',
      '0 4 ',
      '1 6 [12 bytes missing in the capture]',
      '1 6 0123456789',
      '1 6 abcdefXYZ',
      '0 9 bye',
    ]);
  });
  it('counts hex offsets by side, missing bytes included', () => {
    const lines = linesOf('hex', 80, 'both');
    expect(lines[3]).toMatch(/^1 6 0000000c {2}30 31 .* 0123456789abcdef$/);
    expect(lines[4]).toMatch(/^1 6 0000001c {2}58 59 5a .*XYZ$/);
    expect(lines.at(-1)).toMatch(/^0 9 0000001b {2}62 79 65 .*bye$/);
  });
  it('shows one side alone', () => {
    expect(linesOf('text', 80, 1)).toEqual(['1 6 [12 bytes missing in the capture]', '1 6 0123456789abcdefXYZ']);
  });
  it('takes only what is new', () => {
    const lines = new StreamLines('text', 80, 'both');
    lines.take(pieces.slice(0, 1));
    const before = lines.lines.length;
    lines.take(pieces);
    expect(lines.lines.slice(before).map(({ frame }) => frame)).toEqual([6, 6, 9]);
  });
  it('shows bytes that are no text as dots and controls visibly', () => {
    expect(streamText(Uint8Array.of(0x41, 0xff, 0x00, 0x0a, 0x42))).toBe('A·\\0\nB');
    expect(streamText(bytes('Grüße\r\n'))).toBe('Grüße');
  });
});
