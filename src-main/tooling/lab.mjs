/**
 * Scores the built command line's TCP verdicts with the lab's own score script, over the recordings that the repository keeps.
 *
 *     node src-main/tooling/lab.mjs LAB
 *
 * LAB holds `score.py`. Fails when the mean over all ends falls below the floor.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Per cent of the noteworthy segments judged right, mean over recordings and ends. */
const FLOOR = 100;

const recordings = fileURLToPath(new URL('../streams/verdict/recordings', import.meta.url));
const cli = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

const lab = process.argv[2];
if (lab === undefined) throw new Error('usage: lab.mjs LAB');
const folder = mkdtempSync(join(tmpdir(), 'netloupe-lab-'));
try {
  const names = new Set();
  for (const file of readdirSync(recordings)) {
    const parts = /^(.+)-([ab])\.(pcap\.gz|truth\.tsv)$/.exec(file);
    if (parts === null) continue;
    const [, name, end, kind] = parts;
    names.add(name);
    mkdirSync(join(folder, name), { recursive: true });
    if (kind === 'truth.tsv') copyFileSync(join(recordings, file), join(folder, name, `${end}.truth.tsv`));
    else writeFileSync(join(folder, name, `${end}.pcap`), gunzipSync(readFileSync(join(recordings, file))));
  }
  const command = ['node', cli, 'read', '-n', '-r', '{}', '-T', 'fields', '-e', 'frame.number', '-e', 'tcp.verdict'];
  const run = spawnSync('python3', [join(resolve(lab), 'score.py'), ...[...names].map(name => join(folder, name)), '--', ...command], {
    encoding: 'utf8',
  });
  process.stdout.write(run.stdout.replaceAll(`${folder}/`, ''));
  process.stderr.write(run.stderr);
  const mean = Number(/^mean over \d+ ends: ([\d.]+) %$/m.exec(run.stdout)?.[1] ?? NaN);
  if (run.status !== 0 || !(mean >= FLOOR)) {
    console.log(`The mean is ${mean} %, its floor is ${FLOOR} %.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
