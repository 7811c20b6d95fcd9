import { describe, expect, it } from 'vitest';
import { asciiLines, base64Lines, cLines, hexLines, rawLines, utf8Lines } from './stream-forms.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const shown = (lines: readonly { text: string; from: number; to: number }[]) => lines.map(({ text, from, to }) => `${from}-${to} ${text}`);

describe('a stream as lines', () => {
  it('ASCII: cut at line ends, which belong to the line before', () => {
    expect(shown(asciiLines(bytes('ab\r\n\ncd\0é'), 80))).toEqual(['0-4 ab', '4-5 ', '5-10 cd···']);
    expect(shown(asciiLines(bytes('ab\n'), 80))).toEqual(['0-3 ab']);
    expect(asciiLines(bytes(''), 80)).toEqual([]);
  });
  it('ASCII: broken at the width', () => expect(shown(asciiLines(bytes('abcdefgh\nij'), 3))).toEqual(['0-3 abc', '3-6 def', '6-9 gh', '9-11 ij']));
  it('UTF-8: characters whole, also where a line is broken; the unseen as dots', () => {
    expect(shown(utf8Lines(bytes('Grüße\r\nзд\u202ex'), 3))).toEqual(['0-4 Grü', '4-9 ße', '9-16 зд·', '16-17 x']);
    expect(shown(utf8Lines(bytes('a\tb\u{e0041}c\u00ad'), 80))).toEqual(['0-10 a\tb·c·']);
    expect(shown(utf8Lines(Uint8Array.of(0x41, 0xff, 0x0a, 0xc3), 9))).toEqual(['0-3 A�', '3-4 �']);
  });
  it('UTF-8: ends however many bytes continue nothing', () => {
    const lines = utf8Lines(new Uint8Array(100).fill(0x80), 10);
    expect(lines.map(({ from, to }) => to - from)).toEqual([40, 40, 20]);
  });
  it('hex: as people know it', () => {
    expect(hexLines(bytes('0123456789abcdefX'), 0x20).map(({ text }) => text)).toEqual([
      '00000020  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  0123456789abcdef', `00000030  58${' '.repeat(48)}X`,
    ]);
  });
  it('raw digits, C and Base64', () => {
    expect(shown(rawLines(bytes('abc'), 4))).toEqual(['0-2 6162', '2-3 63']);
    expect(shown(cLines(bytes('abcdefghi'), 'peer0_1', 7))).toEqual([
      '0-0 unsigned char peer0_1[] = { /* Packet 7 */', '0-8 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68,', '8-9 0x69 };',
    ]);
    expect(shown(base64Lines(bytes('hello'), '  '))).toEqual(['0-5   aGVsbG8=']);
  });
});
