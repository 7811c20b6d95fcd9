/** The helping thread is built as it is in the product, and all together must print what one prints alone. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCommand } from '../../hosts/cli/read-options.ts';
import { generate } from '../../tooling/bench/mixed-traffic.ts';
import { STRETCH_ROWS } from './print-order.ts';
import { captureFor, registryFor, scanFor } from './read-capture.ts';
import { type ReadRequest, read } from './read.ts';
import { SharedPrint, areWorth, helpersFor } from './shared-print.ts';

const folder = mkdtempSync(join(tmpdir(), 'netloupe-')), mixed = join(folder, 'mixed.pcap'), longer = join(folder, 'longer.pcap');
let entry: URL;

beforeAll(async () => {
  generate(mixed, 6000);
  generate(longer, 3 * STRETCH_ROWS.lines);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(import.meta.dirname, 'print-thread.ts'), outDir: join(folder, 'built'), target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'print.js' } },
    },
  });
  entry = pathToFileURL(join(folder, 'built/print.js'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function requestOf(options: readonly string[], path = mixed): ReadRequest {
  const command = readCommand(['-r', path, ...options]);
  if (typeof command === 'string') throw new Error(command);
  return command.request;
}

async function alone(request: ReadRequest): Promise<string> {
  const hash = createHash('sha256');
  await read(request, chunk => hash.update(chunk));
  return hash.digest('hex');
}

async function together(request: ReadRequest, thread: URL, helpers = 1): Promise<string> {
  const registry = registryFor(request);
  const capture = await captureFor(request, registry);
  const shared = SharedPrint.start(request, capture, thread, helpers);
  if (shared === undefined) return 'not shared';
  const hash = createHash('sha256');
  await scanFor(request, capture, true);
  if (!shared.isHelped) shared.callHelpers();
  await shared.print(capture, registry, chunk => hash.update(chunk), 0);
  shared.stop();
  capture.close();
  return hash.digest('hex');
}

describe('threads that print a capture', () => {
  it.each([['-T', 'json'], ['-V'], ['-T', 'ek'], ['-T', 'json', '-x']])('print what one prints: %s %s', async (...options) => {
    const request = requestOf(options);
    expect(await together(request, entry)).toBe(await alone(request));
  });

  it.each([
    [], ['-T', 'tabs', '-t', 'dd'], ['-Y', 'http or dns'], ['-T', 'fields', '-E', 'header=y', '-e', 'frame.number', '-e', 'tcp.analysis.flags'],
    ['-Y', 'tcp.len > 0', '-T', 'fields', '-e', 'frame.number', '-e', '_ws.col.Info'],
  ])('print the lines that one prints: %s %s %s %s %s', async (...options) => {
    const request = requestOf(options, longer);
    expect(await together(request, entry)).toBe(await alone(request));
  });

  it('are as many as are asked for', async () => {
    const request = requestOf(['-V']);
    expect(await together(request, entry, 3)).toBe(await alone(request));
  });

  it.each([
    [1, 400, 0], [2, 400, 1], [2, 200, 0], [4, 400, 3], [4, 20, 1], [4, 15, 0], [3, 40, 2], [32, 4000, 3],
  ])('on %d cores with %d MB have %d to help them', (cores, size, helpers) => {
    expect(helpersFor({ count: 0 }, size * 1e6, cores)).toBe(helpers);
  });

  it('are not worth it for few packets of a large file', () => {
    expect(helpersFor({ count: 10_000 }, 1e9, 8)).toBe(0);
  });

  it('are one where the other does not start, or breaks', async () => {
    const request = requestOf(['-V']), broken = join(folder, 'broken.mjs');
    // It takes two stretches and prints none.
    writeFileSync(broken, `import { workerData } from 'node:worker_threads'; const counts = new Int32Array(workerData.shared);
      Atomics.wait(counts, 0, 0); Atomics.add(counts, 1, 2); throw new Error('broken');`);
    const whole = await alone(request);
    expect(await together(request, pathToFileURL(broken))).toBe(whole);
    expect(await together(request, new URL('file:///nowhere/print.js'))).toBe(whole);
  });

  it('are not asked for what tells of the packet printed before', async () => {
    const shown = 'frame.time_delta_displayed';
    for (const options of [['-V', '-Y', 'tcp'], ['-t', 'dd', '-Y', 'tcp'], ['-Y', `${shown} < 1`], ['-Y', 'tcp', '-T', 'fields', '-e', shown]])
      expect(await together(requestOf(options), entry)).toBe('not shared');
  });

  it.each([
    [500, 0.001, 100, false], [1000, 0.05, 2000, true], [1000, 0.5, 2000, false], [1000, 0.1, 2000, true], [1000, 0.1, 3000, false],
  ])('after %d ms for %d of all and %d ms for the scan are worth it: %s', (elapsed, done, scanned, worth) => {
    expect(areWorth(elapsed, done, scanned)).toBe(worth);
  });
});
