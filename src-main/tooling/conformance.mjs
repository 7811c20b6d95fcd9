/**
 * Scores the built command line against a recorded oracle, and fails when a family of fields falls below its kept floor.
 *
 *     node src-main/tooling/conformance.mjs ORACLE [--raise]
 *
 * Every fourth capture is scored, so that it takes a few minutes; the score scripts by themselves go through all.
 *
 * ORACLE holds `score.py` (468 columns of every packet) and `score_tree.py` (every field of the first packets). The floors are shares in per cent,
 * averaged over captures, in `conformance-floors.json`; `--raise` writes the figures of this run where they are higher. Floors never go down.
 * `conformance-exceptions.md` says where the answers differ on purpose; captures of the sample in which whole connections are another protocol's than
 * the oracle says count as agreeing.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const floorsFile = fileURLToPath(new URL('./conformance-floors.json', import.meta.url));

/** A PROXY header stands ahead of MySQL, on MySQL's port: the oracle reads it as a packet of MySQL that never ends. */
const EXCEPTED = ['PcapPlusPlus/Tests/Pcap++Test/PcapExamples/one_tcp_stream_fin_rst_close_packet.pcap'];

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
 * The same with captures that are excepted, whose own rows are `excepted`, counted as agreeing.
 * @param {Record<string, string>[]} rows
 * @param {Record<string, string>[]} excepted
 */
export function forgiven(rows, excepted) {
  const own = new Map(excepted.map((row) => [row.field, row]));
  return rows.map((row) => {
    const { by_file: share = '1', files = '0' } = own.get(row.field) ?? {};
    return { ...row, by_file: String(Number(row.by_file) + (Number(files) * (1 - Number(share))) / Number(row.files)) };
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
    const sample = ['--every', '4', '--jobs', '1'];
    const excepted = ['--files', `^(${EXCEPTED.map((path) => path.replaceAll('+', '\\+')).join('|')})$`, '--jobs', '1'];
    /** @type {(name: string, options: string[]) => Promise<Record<string, string>[]>} */
    const scored = async (name, options) => {
      const script = join(resolve(oracle), name);
      const rows = await score(script, [...sample, ...options], join(folder, `${name}.tsv`));
      return forgiven(rows, await score(script, [...excepted, ...options], join(folder, `${name}-excepted.tsv`)));
    };
    const [columns, trees] = await Promise.all([scored('score.py', ['--info', '--protocols']), scored('score_tree.py', [])]);
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
