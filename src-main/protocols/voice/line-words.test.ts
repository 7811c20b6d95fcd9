/** Words of a line, found among its bytes. */
import { expect, it } from 'vitest';
import { LineWords } from './line-words.ts';

const bytes = new TextEncoder().encode('....a=é 9 9/8000\r\nrest 9');

it('finds each word behind the one before', () => {
  const line = new LineWords(bytes, 4, 15);
  expect(line.of('é')).toEqual([6, 2]);
  expect(line.of('9')).toEqual([9, 1]);
  const place = line.of('9/8000'), within = line.within(place);
  expect(place).toEqual([11, 6]);
  expect(within.of('9')).toEqual([11, 1]);
  expect(within.of('8000')).toEqual([13, 4]);
  expect(within.of('8000')).toEqual([11, 6]);
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

it('ends the search in lines that hold none of their words', () => {
  const line = new LineWords(bytes, 4, 15);
  for (let i = 0; i < 1000; i++) expect(line.of('\ufffd')).toEqual([4, 15]);
  expect(line.of('é')).toEqual([4, 15]);
});
