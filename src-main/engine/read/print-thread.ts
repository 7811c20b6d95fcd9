/** A thread that prints stretches of a capture: see `shared-print.ts`. What goes wrong here ends it; the first thread then does without. */
import { parentPort, workerData } from 'node:worker_threads';
import { type LentChunk, Lender } from './lent-chunks.ts';
import { MOST_AHEAD, type PrintOrder, type PrintedStretch, SHARED } from './print-order.ts';
import { captureFor, registryFor, scanFor } from './read-capture.ts';
import { RowPrinter } from './row-printer.ts';

const { request, stretch: length, shared } = workerData as PrintOrder;
const counts = new Int32Array(shared);
const registry = registryFor(request);
const capture = await captureFor(request, registry);
await scanFor(request, capture, true);

const lender = new Lender();
let chunks: LentChunk[] = [], stretch = 0;
const printer = new RowPrinter(request, capture, registry, chunk => void chunks.push(lender.lend(stretch, chunk)), true);
Atomics.wait(counts, SHARED.rows, 0);
const rows = Atomics.load(counts, SHARED.rows) - 1;
if (capture.rows < rows) throw new Error('the capture has become shorter');

for (;;) {
  const written = Atomics.load(counts, SHARED.written);
  if (Atomics.load(counts, SHARED.next) >= written + MOST_AHEAD) {
    Atomics.wait(counts, SHARED.written, written);
    continue;
  }
  stretch = Atomics.add(counts, SHARED.next, 1);
  if (stretch * length >= rows) break;
  lender.written(written);
  printer.stretch(stretch * length, Math.min(rows, (stretch + 1) * length));
  const printed: PrintedStretch = { stretch, chunks };
  parentPort?.postMessage(printed);
  chunks = [];
}
capture.close();
