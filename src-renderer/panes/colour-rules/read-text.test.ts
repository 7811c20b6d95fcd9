import { expect, it } from 'vitest';
import { readText } from './read-text.ts';

it('a file of colour rules is told of with the rules that colour nothing', () => {
  expect(readText(20, 0, [])).toBe('20 rules read.');
  expect(readText(1, 1, [])).toBe('1 rule read; 1 line is none.');
  expect(readText(3, 2, ['Bad'])).toBe('3 rules read; 2 lines are none. A filter is wrong and colours nothing: Bad.');
  expect(readText(3, 0, ['Bad', 'Worse\u202e'])).toBe('3 rules read. 2 filters are wrong and colour nothing: Bad and Worse\\u202E.');
  expect(readText(9, 0, ['a', 'b', 'c', 'd', 'e'])).toBe('9 rules read. 5 filters are wrong and colour nothing: a, b, c and 2 more.');
});
