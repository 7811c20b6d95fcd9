/**
 * Scores the built command line against a recorded oracle, and fails when a family of fields falls below its kept floor.
 *
 *     node src-main/tooling/conformance.mjs ORACLE [--raise]
 *
 * Every fourth capture is scored, so that it takes a few minutes; the score scripts by themselves go through all.
 *
 * ORACLE holds `score.py` (468 columns of every packet) and `score_tree.py` (every field of the first packets). The floors are shares in per cent,
 * averaged over captures, in `conformance-floors.json`; `--raise` writes the figures of this run where they are higher. Floors never go down.
 * `conformance-exceptions.md` says where the answers differ on purpose.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const floorsFile = fileURLToPath(new URL('./conformance-floors.json', import.meta.url));

/** @typedef {Record<string, number>} Shares family → per cent */

/**
 * Runs one score script and gives the table that it writes.
 * @param {string} script
 * @param {string[]} options
 * @param {string} table
 * @returns {Promise<Record<string, string>[]>}
 */
function score(script, options, table) {
  return new Promise((done, fail) => {
    const child = spawn('python3', [script, ...options, '--out', table, '--', 'node', join(root, 'out/main/cli.js'), 'read'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code !== 0) return fail(new Error(`${script} ended with status ${code}\n${text}`));
      console.log(text);
      const [head, ...lines] = readFileSync(table, 'utf8').trimEnd().split('\n');
      const names = head.split('\t');
      done(lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i], cell]))));
    });
  });
}

/**
 * Mean over the fields of a family of the share by file.
 * @param {Record<string, string>[]} rows
 * @param {(field: string) => string} familyOf
 * @returns {Shares}
 */
export function families(rows, familyOf) {
  /** @type {Map<string, number[]>} */
  const shares = new Map();
  for (const row of rows) {
    const family = familyOf(row.field);
    shares.set(family, [...(shares.get(family) ?? []), Number(row.by_file)]);
  }
  return Object.fromEntries(
    [...shares].map(([family, list]) => [family, Math.floor((10000 * list.reduce((a, b) => a + b, 0)) / list.length + 1e-6) / 100]),
  );
}

/**
 * What fell below its floor, one sentence each.
 * @param {string} table
 * @param {Shares} floors
 * @param {Shares} now
 */
export function fallen(table, floors, now) {
  return Object.entries(floors)
    .filter(([family, floor]) => (now[family] ?? 0) < floor)
    .map(([family, floor]) => `${table}: ${family} is at ${now[family] ?? 0} %, its floor is ${floor} %`);
}

/** @param {string} field */
const columnFamily = field =>
  field.startsWith('_ws') ? field : (/^tcp\.analysis|^tcp\.(segment|reassembled|pdu|completeness)/.exec(field)?.[0] ?? field.split('.')[0]);

async function main() {
  const [oracle, ...flags] = process.argv.slice(2);
  if (oracle === undefined) throw new Error('usage: conformance.mjs ORACLE [--raise]');
  const folder = mkdtempSync(join(tmpdir(), 'netloupe-conformance-'));
  try {
    const [columns, trees] = await Promise.all([
      score(join(resolve(oracle), 'score.py'), ['--every', '4', '--jobs', '1', '--info', '--protocols'], join(folder, 'columns.tsv')),
      score(join(resolve(oracle), 'score_tree.py'), ['--every', '4', '--jobs', '1'], join(folder, 'trees.tsv')),
    ]);
    /** @type {Record<string, Shares>} */
    const now = { columns: families(columns, columnFamily), trees: families(trees, (field) => field.split('.')[0]) };
    /** @type {Record<string, Shares>} */
    const floors = JSON.parse(readFileSync(floorsFile, 'utf8'));
    const below = Object.keys(now).flatMap((table) => fallen(table, floors[table] ?? {}, now[table]));
    if (flags.includes('--raise')) {
      for (const [table, shares] of Object.entries(now)) {
        const kept = floors[table] ?? {};
        for (const [family, share] of Object.entries(shares)) kept[family] = Math.max(kept[family] ?? 0, share);
        floors[table] = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)));
      }
      writeFileSync(floorsFile, JSON.stringify(floors, null, 2) + '\n');
    }
    for (const sentence of below) console.log(sentence);
    process.exitCode = below.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
