/** Words of a line, found among its bytes. */
import { expect, it } from 'vitest';
import { LineWords } from './line-words.ts';

const bytes = new TextEncoder().encode('....a=é 9 9/8000\r\nrest 9');

it('finds each word behind the one before', () => {
  const line = new LineWords(bytes, 4, 15);
  expect(line.of('é')).toEqual([6, 2]);
  expect(line.of('9')).toEqual([9, 1]);
  expect(line.around('9/8000')).toEqual([11, 6]);
  expect(line.of('9')).toEqual([11, 1]);
  expect(line.of('8000')).toEqual([13, 4]);
});

it('gives the whole line for what does not stand there, and looks no further than its end', () => {
  const line = new LineWords(bytes, 4, 15);
  expect(line.of('rest')).toEqual([4, 15]);
  expect(line.of('é')).toEqual([6, 2]);
  expect(line.of('é')).toEqual([4, 15]);
});

it('takes words of one character a byte, too', () => {
  expect(new LineWords(bytes, 4, 15, 'latin1').of('\u00c3\u00a9')).toEqual([6, 2]);
});
