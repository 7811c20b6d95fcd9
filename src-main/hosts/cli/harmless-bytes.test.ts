import { describe, expect, it } from 'vitest';
import { harmless, harmlessBytes } from './harmless-bytes.ts';

const shown = (text: string, colours = false): string => Buffer.from(harmlessBytes(Buffer.from(text), colours)).toString();

describe('text for a terminal', () => {
  it('stays as it is without commands, and is not copied', () => {
    const text = Buffer.from('10.0.0.1 \u2192 10.0.0.2\tÄ é ü\n');
    expect(harmlessBytes(text, false)).toBe(text);
  });

  it('has the commands of packets as text', () => {
    expect(shown('a\x1b]0;title\x07b\x7f\0\r\n')).toBe('a\\x1b]0;title\\x07b\\x7f\\x00\\x0d\n');
    expect(shown('\u009b31m red \u0080\u009f')).toBe('\\x9b31m red \\x80\\x9f');
  });

  it('has what turns text around, or is not seen, as escapes', () => {
    expect(shown('\u202egpj.exe\u2066\u061c\u00ad\ufeff\u2028\u{e0041}.')).toBe('\\u202Egpj.exe\\u2066\\u061C\\u00AD\\uFEFF\\u2028\\U000E0041.');
    const seen = Buffer.from('\u05d0\u0627\u65e5\u{1f469} \u20ac');
    expect(harmlessBytes(seen, false)).toBe(seen);
  });

  it('keeps colours where it has some, and nothing else that begins as they do', () => {
    expect(shown('\x1b[38;2;18;39;46m\x1b[Kline\x1b[0m', true)).toBe('\x1b[38;2;18;39;46m\x1b[Kline\x1b[0m');
    expect(shown('\x1b[2J\x1b[6n\x1b[1;2Hx\x1b', true)).toBe('\\x1b[2J\\x1b[6n\\x1b[1;2Hx\\x1b');
    expect(shown('\x1b[31mred')).toBe('\\x1b[31mred');
  });

  it('ends anywhere', () => {
    for (const text of ['\x1b', '\x1b[', 'ab\xc2', '\xe2\x80', '\xf3\xa0', '\xff\xfe'])
      expect(() => harmlessBytes(Buffer.from(text, 'latin1'), true)).not.toThrow();
  });
});

describe('a complaint', () => {
  it('is no command to the terminal, whatever a file is called', () => {
    expect(harmless('a\x1b[31mb\x9bc\r\x07 does not exist: é\n\t^')).toBe('a\\x1b[31mb\\x9bc\\x0d\\x07 does not exist: é\n\t^');
  });
});
