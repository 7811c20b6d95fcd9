/** Makes the capture that the benchmark reads: `generate.js FILE PACKETS`. */
import { generate } from './mixed-traffic.ts';

const [path, packets] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(generate(path, Number(packets)))}\n`);
