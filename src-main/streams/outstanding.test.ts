import { expect, it } from 'vitest';
import { Waiting, answering, isFull, withAnswer, withBegun } from './outstanding.ts';

const run = (steps: string): string => {
  const waiting = new Waiting();
  let queue = 0, said = '';
  for (const step of steps) {
    if (step === '<') {
      queue = waiting.movedTo(0, withAnswer(queue));
      said += answering(queue) === 0 ? '-' : String.fromCharCode(answering(queue));
    } else if (isFull(queue)) {
      waiting.add(0, step.charCodeAt(0));
    } else {
      queue = withBegun(queue, step.charCodeAt(0));
    }
  }
  return said;
};

it.each([
  ['<', '-'], ['G<', 'G'], ['G<H<G<', 'GHG'], ['GHG<<<', 'GHG'], ['GH<<<', 'GHH'], ['G<<H<', 'GGH'], ['GHGG<<<H<<', 'GHGGH'], ['GH<C<<', 'GHC'],
  ['GHGHHGGCG<<<<<H<<<<<', 'GHGHHGGCGH'],
])('%s is answered as %s', (steps, said) => {
  expect(run(steps)).toBe(said);
});

it('forgets the newest of those that are too many, and of a side that nobody answers any more', () => {
  const waiting = new Waiting();
  for (let i = 0; i < 300; i++) waiting.add(1, i < 256 ? 0x47 : 0x48);
  const answered = new Set<number>();
  let queue = 0;
  for (let i = 0; i < 300; i++) answered.add(answering((queue = waiting.movedTo(1, withAnswer(queue)))));
  expect([...answered]).toEqual([0x47]);
  waiting.add(2, 0x47);
  waiting.close(2);
  expect(waiting.movedTo(2, 0)).toBe(0);
});
