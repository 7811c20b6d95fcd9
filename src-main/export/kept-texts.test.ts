import { expect, it } from 'vitest';
import type { Field } from '../dissect/index.ts';
import { ByteSink } from './byte-sink.ts';
import { EncodedTexts } from './encoded-texts.ts';
import { keepFor } from './kept-by-field.ts';

it('texts are written the same the first time, the second, and when there are too many to keep', () => {
  const sink = new ByteSink(), texts = new EncodedTexts();
  const said = Array.from({ length: 600 }, (_, i) => ` [→ ${i}]`);
  for (const text of [...said, ...said]) texts.write(sink, text);
  expect(sink.toString()).toBe(said.join('') + said.join(''));
});

it('what is kept of a field is in its place, and no place before it is left out', () => {
  const kept: (string | undefined)[] = [];
  expect(keepFor(kept, { index: 3 } as Field, 'a')).toBe('a');
  expect(keepFor(kept, { index: 1 } as Field, 'b')).toBe('b');
  expect(Object.keys(kept)).toEqual(['0', '1', '2', '3']);
  expect(kept).toEqual([undefined, 'b', undefined, 'a']);
});
