/** The thread that reads ahead: see `read-ahead.ts`. */
import { workerData } from 'node:worker_threads';
import { makeStretches } from './make-stretches.ts';
import type { AheadData } from './read-ahead.ts';
import { COUNTS, ringOver } from './stretches.ts';

const { memory, port } = workerData as AheadData;
const ring = ringOver(memory);
port.on('message', (beginning) => {
  makeStretches(beginning, ring, (chunk) => port.postMessage(chunk));
  Atomics.store(ring.counts, COUNTS.idle, 1);
  Atomics.notify(ring.counts, COUNTS.made);
});
Atomics.store(ring.counts, COUNTS.idle, 1);
