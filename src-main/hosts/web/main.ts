/** Netloupe in a browser: `web.js [--port N] [--no-browser] [--reason TEXT] [FILE…]`. Runs until it is interrupted. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startEngineWorker } from '../../worker/start.ts';
import { samplesFolder, windowFolder } from '../places.ts';
import { readSamples } from '../samples.ts';
import { openBrowser } from './browser.ts';
import { startWebHost } from './server.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' }, 'no-browser': { type: 'boolean' }, reason: { type: 'string' } },
});
/**
 * Browsers keep sizes, columns, profiles and recent filters for an address: with another port at each start they would be forgotten. None of
 * those that systems give out by themselves.
 */
const USUAL_PORT = 17_923;
const port = Number(values.port ?? USUAL_PORT);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`netloupe: "${values.port}" is not a port number.\n`);
  process.exit(2);
}

// mkdtemp makes a folder that only this user can enter.
const folder = await mkdtemp(join(tmpdir(), 'netloupe-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const worker = startEngineWorker((reason) => process.stderr.write(`netloupe: the engine has stopped: ${reason.stack ?? reason.message}\n`));
const host = await startWebHost({
  window: windowFolder,
  folder,
  files: positionals.map((file) => resolve(file)),
  samples: await readSamples(samplesFolder),
  reason: values.reason,
  ports: values.port === undefined ? [port, 0] : [port],
  connect: () => worker.connect(),
}).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  process.stderr.write(`netloupe: port ${port} ${error.code === 'EACCES' ? 'needs rights that you do not have' : 'is in use'}.\n`);
  process.exit(1);
});

/** Milliseconds after which a connection that does not close is left to itself. */
const patience = 2000;
let ending = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // Ctrl+C comes twice when npm runs this: from the terminal, and passed on by npm.
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(0), patience);
    void Promise.all([host.close(), worker.stop()]).then(() => process.exit(0));
  });
}

const shown = !values['no-browser'] && (await openBrowser(host.startAddress));
process.stdout.write(`${shown ? 'Netloupe is open in your browser' : 'Open Netloupe in a browser'}: ${host.address}\nCtrl+C ends it.\n`);
