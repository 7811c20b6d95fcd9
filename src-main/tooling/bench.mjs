/**
 * `npm run bench`: opens a large capture and sets it against tshark, where that is installed. The capture is made first, always the same for a number of
 * packets, and kept in the temporary folder.
 *
 *     npm run bench -- --packets 200000 --runs 3
 */
import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(tmpdir(), 'netloupe-bench');

const { values: options } = parseArgs({
  options: {
    /** Two million of them are a little more than 1 GB. */
    packets: { type: 'string', default: '2000000' },
    /** Of our own process; tshark is run once. */
    runs: { type: 'string', default: '5' },
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
 * Builds one entry and gives the path of its script.
 * @param {string} entry below src-main
 */
function built(entry) {
  const out = join(folder, 'build', entry.replaceAll('/', '-'));
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--ssr', join('src-main', entry), '--outDir', out, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) refuse(`The build of ${entry} failed.\n${stderr}`);
  return join(out, entry.replace(/^.*\//, '').replace(/\.ts$/, '.js'));
}

/** The capture to read, made where it is not there yet. */
function capture() {
  if (options.file !== undefined) return options.file;
  const path = join(folder, `mixed-${Number(options.packets)}.pcap`);
  if (existsSync(path)) return path;
  say(`making ${path}`);
  const { status, stderr } = spawnSync(process.execPath, [built('tooling/bench/generate.ts'), `${path}.part`, options.packets], { encoding: 'utf8' });
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

mkdirSync(folder, { recursive: true });
const path = capture();
const measure = built('tooling/bench/measure.ts'), read = built('hosts/cli/main.ts');
// Once through, so that every run finds the file in the system's cache.
for await (const _ of createReadStream(path, { highWaterMark: 1 << 22 }));

const opened = spawnSync(process.execPath, ['--expose-gc', measure, path], { encoding: 'utf8' });
if (opened.status !== 0) refuse(`${path} could not be opened.\n${opened.stderr}`);
const { rows, milliseconds, firstRows, resident } = JSON.parse(opened.stdout);
say(`${path}: ${rows} packets, ${megabytes(statSync(path).size)}`);
say(`open: ${milliseconds.toFixed(0)} ms, ${(rows / milliseconds / 1000).toFixed(2)} million packets/s, first rows after ${firstRows.toFixed(0)} ms`);
say(`memory: ${megabytes(resident)} more than before, ${(resident / rows).toFixed(1)} bytes a packet`);

const question = ['-q', '-z', 'conv,tcp', '-r', path];
/** @type {Awaited<ReturnType<typeof timed>>[]} */
const ours = [];
for (let run = 0; run < Number(options.runs); run++) ours.push(await timed(process.execPath, [read, 'read', ...question]));
if (ours.some(({ status }) => status !== 0)) refuse('netloupe read failed.');
const seconds = ours.map((run) => run.seconds);
say(`netloupe read -q -z conv,tcp: median ${median(seconds).toFixed(2)} s, best ${Math.min(...seconds).toFixed(2)} s, at most ${megabytes(Math.max(...ours.map((run) => run.resident)))} resident`);

const theirs = await timed('tshark', question);
if (theirs.status !== 0) {
  say('tshark is not installed: there is nothing to set this against.');
} else {
  say(`tshark -q -z conv,tcp: ${theirs.seconds.toFixed(2)} s, at most ${megabytes(theirs.resident)} resident`);
  const mine = conversations(ours[0].output), other = conversations(theirs.output);
  const differing = mine.filter((line, i) => line !== other[i]).length + Math.abs(mine.length - other.length);
  say(differing === 0 ? `conversations: the same ${mine.length}` : `conversations: ${differing} differ of ${mine.length} and ${other.length}`);
  say(`ratio: ${(theirs.seconds / median(seconds)).toFixed(1)} times as fast (whole processes, median), ${(theirs.seconds / Math.min(...seconds)).toFixed(1)} at best`);
  if (differing !== 0) process.exitCode = 1;
}
