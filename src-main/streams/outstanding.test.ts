import { expect, it } from 'vitest';
import { answering, withAnswer, withBegun } from './outstanding.ts';

const run = (steps: string): string => {
  let queue = 0, said = '';
  for (const step of steps) {
    if (step === '<') {
      queue = withAnswer(queue);
      said += answering(queue) === 0 ? '-' : String.fromCharCode(answering(queue));
    } else {
      queue = withBegun(queue, step.charCodeAt(0));
    }
  }
  return said;
};

it.each([
  ['<', '-'], ['G<', 'G'], ['G<H<G<', 'GHG'], ['GHG<<<', 'GHG'], ['GH<<<', 'GHH'], ['G<<H<', 'GGH'], ['GHGG<<<H<', 'GHGH'], ['GH<C<<', 'GHC'],
])('%s is answered as %s', (steps, said) => {
  expect(run(steps)).toBe(said);
});
