/** Opens a capture in this process and says how fast that was and what stays in memory: `measure.js FILE`. Run with `--expose-gc`. */
import { openCapture } from '../../capture/index.ts';
import { createRegistry } from '../../protocols/index.ts';
import { CaptureScan } from '../../scan/index.ts';

const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
const registry = createRegistry();
collect();
const before = process.memoryUsage().rss;
const began = performance.now();
const file = await openCapture(process.argv[2]);
const scan = new CaptureScan(file, registry);
let firstRows = 0;
await scan.run({ progress: ({ rows }) => {
  if (firstRows === 0 && rows > 0) firstRows = performance.now() - began;
} });
const milliseconds = performance.now() - began;
// What was of use for opening alone, the second thread too, has a moment to go.
await new Promise((resolve) => setTimeout(resolve, 500));
collect();
const { rows } = scan.table;
process.stdout.write(JSON.stringify({ rows, milliseconds, firstRows, resident: process.memoryUsage().rss - before }));
