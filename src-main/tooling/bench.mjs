/**
 * `npm run bench`: opens a large capture and sets it against tshark, where that is installed. The capture is made first, always the same for a
 * number of packets, and kept in the temporary folder.
 *
 *     npm run bench -- --packets 200000 --runs 3 --filters --window
 *
 * Whole processes are compared, their best run and their median one: other work on the machine only ever makes a run slower.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { compareTrees } from './bench/compare-trees.mjs';
import { measureWindow } from './bench/measure-window.mjs';
import { ensureBuild } from './build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(tmpdir(), 'netloupe-bench');

const { values: options } = parseArgs({
  options: {
    /** Two million of them are a little more than 1 GB. */
    packets: { type: 'string', default: '2000000' },
    /** Of our own process, and of tshark, which takes 20 s for two million packets; 0 leaves tshark out. */
    runs: { type: 'string', default: '5' },
    'tshark-runs': { type: 'string', default: '2' },
    /** Filters as well: with the capture open, and from a cold start. */
    filters: { type: 'boolean', default: false },
    /** Packets whose full trees are printed; 0 for none. tshark takes 17 s for 100,000. */
    trees: { type: 'string', default: '100000' },
    /** The window as well, in a browser. */
    window: { type: 'boolean', default: false },
    /** Another capture than the generated one. */
    file: { type: 'string' },
  },
});

/** @param {string} line */
const say = (line) => void process.stdout.write(`${line}\n`);

/** @param {string} message */
function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/**
 * Builds an entry, with the threads that read ahead and print beside it as in the product, and gives the path of its script.
 * @param {string} entry below src-main
 */
async function built(entry) {
  const out = join(folder, 'build', entry.replaceAll('/', '-')), source = join(root, 'src-main');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: out,
      emptyOutDir: true,
      rolldownOptions: {
        input: { main: join(source, entry), ahead: join(source, 'scan/ahead-thread.ts'), print: join(source, 'engine/read/print-thread.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  });
  return join(out, 'main.js');
}

/**
 * The capture to read, made where it is not there yet.
 * @param {string} packets
 */
async function capture(packets) {
  if (options.file !== undefined) return options.file;
  const path = join(folder, `mixed-${Number(packets)}.pcap`);
  if (existsSync(path)) return path;
  say(`making ${path}`);
  const { status, stderr } = spawnSync(process.execPath, [await built('tooling/bench/generate.ts'), `${path}.part`, packets], { encoding: 'utf8' });
  if (status !== 0) refuse(`The capture could not be made.\n${stderr}`);
  renameSync(`${path}.part`, path);
  return path;
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<{ seconds: number, output: string, resident: number, status: number | null }>} `resident`: the most it had, in bytes; 0 where the system does not tell
 */
function timed(command, args) {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let resident = 0;
    /** @type {Buffer[]} */
    const chunks = [];
    const watch = setInterval(() => {
      try {
        const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
        if (peak) resident = 1024 * Number(peak[1]);
      } catch {
        // Not Linux, or the process has just ended.
      }
    }, 50);
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('error', () => {});
    child.on('close', (status) => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - began) / 1000, output: Buffer.concat(chunks).toString(), resident, status });
    });
  });
}

/**
 * The lines of a conversation table without their times, which differ in rounding: both ends, packets and bytes each way and in all.
 * @param {string} output
 */
function conversations(output) {
  return output
    .split('\n')
    .filter((line) => line.includes('<->'))
    .map((line) => line.trim().split(/\s+/).slice(0, -2).join(' '))
    .toSorted();
}

/** @param {readonly number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;

/** @param {readonly number[]} seconds */
const best = (seconds) => Math.min(...seconds);

/** Reads the capture once through: every run is to find it in the system's cache, and some systems empty that within seconds. */
async function intoCache() {
  for await (const _ of createReadStream(path, { highWaterMark: 1 << 22 }));
}

/**
 * Runs a command several times; undefined where it cannot be run, or is not to be (0 runs).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {number} runs
 */
async function several(command, args, runs) {
  if (runs === 0) return undefined;
  /** @type {Awaited<ReturnType<typeof timed>>[]} */
  const done = [];
  for (let run = 0; run < runs; run++) {
    await intoCache();
    const one = await timed(command, args);
    if (one.status !== 0) return undefined;
    done.push(one);
  }
  const seconds = done.map((run) => run.seconds);
  return { best: best(seconds), median: median(seconds), resident: Math.max(...done.map((run) => run.resident)), output: done[0].output };
}

mkdirSync(folder, { recursive: true });
const path = await capture(options.packets);
ensureBuild(root, say);
const measure = await built('tooling/bench/measure.ts'), netloupe = join(root, 'out/main/cli.js');
const runs = Number(options.runs), tsharkRuns = Number(options['tshark-runs']);

await compareOpening();
if (Number(options.trees) > 0) await compareTrees(netloupe, await capture(options.trees), { ours: runs, tshark: 1 }, say);
if (options.filters) await compareFilters();
if (options.window) await useWindow();

async function compareOpening() {
  const opened = [];
  for (let run = 0; run < runs; run++) {
    await intoCache();
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', measure, path], { encoding: 'utf8' });
    if (status !== 0) refuse(`${path} could not be opened.\n${stderr}`);
    opened.push(JSON.parse(stdout));
  }
  const { rows } = opened[0], milliseconds = opened.map((run) => run.milliseconds), resident = median(opened.map((run) => run.resident));
  say(`${path}: ${rows} packets, ${megabytes(statSync(path).size)}`);
  say(
    `open: best ${best(milliseconds).toFixed(0)} ms, ${(rows / best(milliseconds) / 1000).toFixed(2)} million packets/s; median ${median(milliseconds).toFixed(0)} ms; first rows after ${median(opened.map(run => run.firstRows)).toFixed(0)} ms`,
  );
  say(`memory: ${megabytes(resident)} more than before, ${(resident / rows).toFixed(1)} bytes a packet`);

  const question = ['-q', '-z', 'conv,tcp', '-r', path];
  // With all that opening a capture in the window does; left to itself the command judges no segments for a table of conversations.
  const ours = await several(process.execPath, [netloupe, 'read', '-o', 'netloupe.verdicts:TRUE', ...question], runs);
  const alone = await several(process.execPath, [netloupe, 'read', ...question], runs);
  if (ours === undefined || alone === undefined) return refuse('netloupe read failed.');
  say(
    `netloupe read -q -z conv,tcp, verdicts and states too: best ${ours.best.toFixed(2)} s, median ${ours.median.toFixed(2)} s, at most ${megabytes(ours.resident)} resident`,
  );
  say(`netloupe read -q -z conv,tcp: best ${alone.best.toFixed(2)} s, median ${alone.median.toFixed(2)} s`);
  const theirs = await several('tshark', question, tsharkRuns);
  if (theirs === undefined) return say('tshark was not run, or is not installed: there is nothing to set this against.');
  say(
    `tshark -q -z conv,tcp: best ${theirs.best.toFixed(2)} s, median ${theirs.median.toFixed(2)} s, at most ${megabytes(theirs.resident)} resident`,
  );
  const mine = conversations(ours.output), other = conversations(theirs.output);
  const differing = mine.filter((line, i) => line !== other[i]).length + Math.abs(mine.length - other.length);
  say(
    differing === 0 ? `conversations: the same ${mine.length}` : `conversations: ${differing} differ of ${mine.length} and ${other.length}`,
  );
  say(
    `ratio: ${(theirs.best / ours.best).toFixed(1)} times as fast (whole processes, best runs), ${(theirs.median / ours.median).toFixed(1)} (medians); ` +
      `memory 1/${(theirs.resident / ours.resident).toFixed(1)}; without verdicts and states ${(theirs.best / alone.best).toFixed(1)} times`,
  );
  if (differing !== 0) process.exitCode = 1;
}

/** Filters, with what tshark is asked for the same: it has no verdicts. */
async function compareFilters() {
  const filters = [
    ['tcp.port == 443'], ['ip.addr == 10.1.0.0/16'], ['tcp.verdict == "retransmission"', 'tcp.analysis.retransmission'],
    ['http.host contains "x"'], ['dns.qry.name'], ['tls.handshake.extensions_server_name'], ['http.response.code == 404'],
    ['http.request.method == "GET"'], ['frame.protocols contains "http"'],
  ];
  const script = await built('tooling/bench/measure-filters.ts');
  for (const [filter, theirFilter = filter] of filters) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, path, String(runs), filter], { encoding: 'utf8' });
    if (status !== 0) refuse(`The filter ${filter} failed.\n${stderr}`);
    const { shown, milliseconds } = JSON.parse(stdout), warm = best(milliseconds) / 1000;
    const cold = await several(process.execPath, [netloupe, 'read', '-r', path, '-Y', filter, '-T', 'fields', '-e', 'frame.number'], runs);
    if (cold === undefined) return refuse(`netloupe read -Y ${filter} failed.`);
    say(`${filter}: ${shown} packets, best ${(1000 * warm).toFixed(1)} ms with the capture open, ${cold.best.toFixed(2)} s from a cold start`);
    const theirs = await several('tshark', ['-r', path, '-Y', theirFilter, '-T', 'fields', '-e', 'frame.number'], 1);
    if (theirs === undefined) continue;
    const packets = theirs.output.split('\n').length - 1;
    say(
      `  tshark -Y ${theirFilter}: ${packets} packets, ${theirs.best.toFixed(2)} s; ratio ${(theirs.best / warm).toFixed(0)} open, ${(theirs.best / cold.best).toFixed(1)} cold`,
    );
  }
}

/** What a person at the window waits for. */
async function useWindow() {
  await intoCache();
  const figures = await measureWindow(join(root, 'out/main/web.js'), path, { clicks: 200, seconds: 5 });
  if (figures === undefined) return say('No browser is installed: the window is not measured.');
  const { firstRows, clicks, wheelBlank, thumbBlank } = figures, sorted = clicks.toSorted((a, b) => a - b);
  say(`window: first rows ${firstRows.toFixed(0)} ms after the file is chosen`);
  const slow = sorted[Math.ceil(0.99 * sorted.length) - 1];
  say(
    `window: a packet's tree and bytes after a click: median ${median(clicks).toFixed(0)} ms, 99 of 100 within ${slow.toFixed(0)} ms, of ${sorted.length} clicks`,
  );
  say(
    `window: longest time that a row on screen was blank: ${wheelBlank.toFixed(0)} ms under the wheel, ${thumbBlank.toFixed(0)} ms under the dragged thumb`,
  );
}
