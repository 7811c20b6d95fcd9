import { expect, it } from 'vitest';
import { eachRow } from '../statistics/packets.ts';
import { Turns } from './turns.ts';

/** Work that takes more than a turn. */
function work(): void {
  const end = performance.now() + 9;
  while (performance.now() < end);
}

it('tell at the end of each turn how many rows are done', async () => {
  const told: number[] = [], seen: number[] = [];
  const see = (row: number): void => {
    seen.push(row);
    if (row !== 20) work();
  };
  await eachRow({ shown: 3, row: index => 10 * (index + 1) }, new Turns(undefined, done => told.push(done)), see);
  expect(seen).toEqual([10, 20, 30]);
  expect(told).toEqual([1, 3]);
});

it('hear of a cancel between two turns', async () => {
  const abort = new AbortController(), seen: number[] = [];
  const see = (row: number): void => {
    seen.push(row);
    abort.abort();
    work();
  };
  await expect(eachRow({ shown: 3, row: index => index }, new Turns(abort.signal), see)).rejects.toThrow('aborted');
  expect(seen).toEqual([0]);
});
