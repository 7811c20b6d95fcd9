/** Sorting millions of numbers while others get their turns. */
import type { Turns } from '../turns.ts';

/** Sorted at once: a millisecond, also where two texts are compared. */
const RUN = 256;
/** Entries merged between two looks at the clock. */
const AT_ONCE = 4096;

/** The numbers below `count` in the order that `compare` gives them; equal ones stay ascending. `tell`: the share that is done, from 0 to 1. */
export async function sortInTurns(
  count: number, compare: (a: number, b: number) => number, turns: Turns, tell: (share: number) => void = () => {},
): Promise<Uint32Array> {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  /** Runs of 256 take as many comparisons as eight merges. */
  const merges = Math.max(0, Math.ceil(Math.log2(count / RUN))), passes = Math.log2(RUN) + merges;
  let passed = 0;
  const rest = async (share: number): Promise<void> => {
    tell((passed + share) / passes);
    await turns.next();
  };
  for (let begin = 0; begin < numbers.length; begin += RUN) {
    numbers.subarray(begin, begin + RUN).sort(compare);
    if (turns.over) await rest((Math.log2(RUN) * begin) / count);
  }
  passed = Math.log2(RUN);
  let from: Uint32Array = numbers, to: Uint32Array = new Uint32Array(count);
  for (let width = RUN; width < from.length; width *= 2, passed++) {
    let left = 0, right = 0;
    for (let at = 0; at < from.length;) {
      const pair = at - (at % (2 * width)), middle = Math.min(from.length, pair + width), end = Math.min(from.length, pair + 2 * width);
      if (at === pair) [left, right] = [pair, middle];
      for (const pause = Math.min(end, at + AT_ONCE); at < pause; at++) {
        to[at] = right >= end || (left < middle && compare(from[left], from[right]) <= 0) ? from[left++] : from[right++];
      }
      if (turns.over) await rest(at / count);
    }
    [from, to] = [to, from];
  }
  return from;
}
