import { describe, expect, it } from 'vitest';
import type { FollowForm, FollowLine } from '../../../src-main/api/index.ts';
import { partsOf, spansOf } from './highlight.ts';

const line = (text: string, bytes: number): FollowLine => ({ side: 0, text, frame: 1, position: 100, bytes });
const marked = (text: string, bytes: number, form: FollowForm, from: number, to: number) =>
  partsOf(text, spansOf(line(text, bytes), form, from, to))
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('what was found is marked', () => {
  it('in text, its part in this line', () => {
    expect(marked('hello', 7, 'ascii', 101, 103)).toBe('h[el]lo');
    expect(marked('hello', 7, 'ascii', 90, 102)).toBe('[he]llo');
    expect(marked('hello', 7, 'ascii', 104, 120)).toBe('hell[o]');
    expect(marked('hello', 7, 'ascii', 107, 120)).toBe('hello');
  });
  it('in UTF-8 by characters', () => expect(marked('Grüße', 7, 'utf-8', 102, 104)).toBe('Gr[ü]ße'));
  it('in a hex dump on both sides', () => {
    const dump = '00000064  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  0123456789abcdef';
    expect(marked(dump, 16, 'hex', 107, 109)).toBe('00000064  30 31 32 33 34 35 36 [37  38] 39 61 62 63 64 65 66  0123456[78]9abcdef');
  });
  it('in raw digits, and as a whole line where bytes are no characters', () => {
    expect(marked('303132', 3, 'raw', 101, 102)).toBe('30[31]32');
    expect(marked('aGVsbG8=', 5, 'base64', 101, 102)).toBe('[aGVsbG8=]');
  });
});
