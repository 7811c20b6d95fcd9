/** The thread that helps the scan: see `read-ahead.ts`. */
import { workerData } from 'node:worker_threads';
import { helpScan } from './help-scan.ts';
import type { AheadData } from './helper-thread.ts';
import type { HelperMessage } from './read-ahead.ts';
import { COUNTS, ringOver } from './stretches.ts';

const { memory, port } = workerData as AheadData;
const ring = ringOver(memory);
port.on('message', (beginning) => {
  helpScan(beginning, ring, (message: HelperMessage) => port.postMessage(message));
  Atomics.store(ring.counts, COUNTS.idle, 1);
  Atomics.notify(ring.counts, COUNTS.made);
});
Atomics.store(ring.counts, COUNTS.idle, 1);
