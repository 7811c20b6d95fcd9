import { expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './tsp.examples.ts';

it('counts the hops of a loop, and tells the time elsewhere', () => {
  const loop = dissect(examples.loop.hex, examples.loop);
  expect([loop.protocol, loop.info, loop.value('tsp.hopcnt'), loop.value('tsp.name')]).toEqual(['TSP', 'loop', '10', 'otto.example']);
  const time = dissect(examples.setTime.hex, examples.setTime);
  expect([time.info, time.value('tsp.sec'), time.value('tsp.usec'), time.value('tsp.name')]).toEqual(['settime', '16', '32', 'otto']);
  const election = dissect(examples.election.hex, examples.election);
  expect([election.has('tsp.sec'), election.value('tsp.name'), election.value('tsp.sequence')]).toEqual([false, 'otto', '2']);
});
