/** The engine: every question of the contract, answered by the part that knows (`questions/`), over the same open captures and views. */
import type { Engine } from '../api/index.ts';
import { Desk } from './desk.ts';
import { captures } from './questions/captures.ts';
import { filters } from './questions/filters.ts';
import { imports } from './questions/imports.ts';
import { lists } from './questions/lists.ts';
import { objects } from './questions/objects.ts';
import { reading } from './questions/reading.ts';
import { statistics } from './questions/statistics.ts';
import { streams } from './questions/streams.ts';
import { userRemarks } from './questions/user-remarks.ts';

/** One engine with no captures open. */
export function createEngine(): Engine {
  const desk = new Desk(), views = lists(desk);
  return {
    ...captures(desk), ...views, ...filters(desk), ...userRemarks(desk), ...streams(desk), ...objects(desk), ...statistics(desk, views),
    ...reading(desk), ...imports(),
  };
}
