/**
 * Runs filters over one open capture in this process and says how long each took: `measure-filters.js FILE RUNS
 * FILTER…`. What the engine keeps of earlier answers is forgotten before every run; `again` is the time with it.
 */
import { createEngine } from '../../engine/index.ts';

const [path, runs, ...filters] = process.argv.slice(2);
const engine = createEngine();
const { capture, packets } = await engine.open(path);
for (const filter of filters) {
  const milliseconds: number[] = [], processor: number[] = [];
  let shown = 0;
  for (let run = 0; run < Number(runs); run++) {
    await engine.setOptions({ verifyChecksums: false, relativeNumbers: true, macNames: false, hostNames: false, portNames: false });
    const began = performance.now(), used = process.cpuUsage();
    const info = await engine.view(capture, filter);
    milliseconds.push(performance.now() - began);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
    shown = info.shown;
    await engine.release(info.view);
  }
  const began = performance.now();
  await engine.view(capture, filter);
  const again = performance.now() - began;
  process.stdout.write(`${JSON.stringify({ filter, packets, shown, milliseconds, processor, again })}\n`);
}
await engine.close(capture);
