/** Opens a capture in a thread like the engine's and says how fast that was and what stays in memory: `measure.js FILE`. Run with `--expose-gc`. */
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { openCapture } from '../../capture/index.ts';
import { createRegistry } from '../../protocols/index.ts';
import { CaptureScan } from '../../scan/index.ts';
import { ENGINE_HEAP } from '../../worker/start.ts';

async function measure(path: string): Promise<void> {
  const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
  const registry = createRegistry();
  collect();
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const file = await openCapture(path);
  const scan = new CaptureScan(file, registry);
  let firstRows = 0;
  await scan.run({ progress: ({ rows }) => {
    if (firstRows === 0 && rows > 0) firstRows = performance.now() - began;
  } });
  const milliseconds = performance.now() - began;
  // What was of use for opening alone, the second thread too, has a moment to go; V8 frees buffers in the background.
  for (let moment = 0; moment < 2; moment++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const { rows } = scan.table;
  process.stdout.write(JSON.stringify({ rows, milliseconds, firstRows, resident: process.memoryUsage().rss - before }));
}

if (isMainThread) new Worker(new URL(import.meta.url), { workerData: process.argv[2], resourceLimits: ENGINE_HEAP });
else await measure(workerData);
