import { expect, it } from 'vitest';
import { Tally, pairName } from './tallies.ts';

it('names are counted, the most frequent first, and those beyond a limit together', () => {
  const tally = new Tally(2);
  for (const name of ['a', 'b', 'b', 'c', 'd', 'a', 'b']) tally.add(name);
  expect(tally.rows()).toEqual([['b', '3'], ['a', '2'], ['(others)', '2']]);
});

it('pairs come apart again, also those whose first text has several lines; the others have one text', () => {
  const tally = new Tally(2);
  for (const [first, second] of [['two\nlines', 'x'], ['y', ''], ['z', 'z']]) tally.add(pairName(first, second));
  expect(tally.pairs()).toEqual([['two\nlines', 'x', '1'], ['y', '', '1'], ['(others)', '', '1']]);
});
