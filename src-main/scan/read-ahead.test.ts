/** The thread that helps is built as it is in the product, and a scan with it must give the table that one without it gives. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Note, openCapture } from '../capture/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { generate } from '../tooling/bench/mixed-traffic.ts';
import { samplePath } from '../tooling/samples.ts';
import { type CaptureScan, type ScanCall, type ScanProgress, scanCapture } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'netloupe-')), mixed = join(folder, 'mixed.pcap');
const registry = createRegistry();
let entry: URL;

beforeAll(async () => {
  generate(mixed, 100_000);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(import.meta.dirname, 'ahead-thread.ts'), outDir: join(folder, 'built'), target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'ahead.js' } },
    },
  });
  entry = pathToFileURL(join(folder, 'built/ahead.js'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a scan with a helping thread', () => {
  it('gives the same table', async () => {
    const [alone, helped] = [await scanned(mixed), await scanned(mixed, entry)];
    expect(helped.followed).toBeGreaterThan(0);
    expect(columns(helped.scan)).toEqual(columns(alone.scan));
    expect(verdicts(helped.scan)).toEqual(verdicts(alone.scan));
    expect(verdicts(helped.scan).filter((verdict) => verdict.includes('evidence')).length).toBeGreaterThan(100);
  });

  it('gives the same table without verdicts and states, where nobody asks for them', async () => {
    const [judged, alone, helped] = [
      await scanned(mixed), await scanned(mixed, undefined, { judged: false }), await scanned(mixed, entry, { judged: false }),
    ];
    expect(helped.followed).toBeGreaterThan(0);
    expect(columns(helped.scan)).toEqual(columns(alone.scan));
    expect(columns(helped.scan).filter(notJudged)).toEqual(columns(judged.scan).filter(notJudged));
    expect(verdicts(helped.scan).every((verdict) => verdict === '')).toBe(true);
  });

  it('reads by itself what is odd about a file, and says it', async () => {
    const bytes = readFileSync(mixed), path = join(folder, 'odd.pcap');
    // A packet with more bytes kept than sent somewhere in the second half, and a cut at the end.
    let at = 24;
    while (at < bytes.length / 2) at += 16 + bytes.readUInt32LE(at + 8);
    bytes.writeUInt32LE(1, at + 12);
    writeFileSync(path, bytes.subarray(0, bytes.length - 5));
    const [alone, helped] = [await scanned(path), await scanned(path, entry)];
    expect(helped.notes).toEqual(alone.notes);
    expect(helped.notes).toHaveLength(2);
    expect(columns(helped.scan)).toEqual(columns(alone.scan));
    expect(verdicts(helped.scan)).toEqual(verdicts(alone.scan));
  });

  it('goes on alone where there is no such thread', async () => {
    const { scan, followed } = await scanned(samplePath('lossy-download.pcap'), new URL('file:///nowhere/ahead.js'));
    expect([scan.table.rows > 0, followed]).toEqual([true, 0]);
  });

  it('goes on alone from the first unjudged packet when that thread dies, and says it', async () => {
    const dying = join(folder, 'built/dying.js');
    // It goes on (COUNTS.made) when the scan has gone through all that it read (COUNTS.taken), until as many
    // stretches as there can be wait to be judged, and throws before it counts the sixth (COUNTS.judged) as judged.
    writeFileSync(dying, `const { store, load, wait, notify } = Atomics;
      Atomics.store = (counts, place, value) => {
        if (place === 2 && value === 6) throw new Error('no more');
        store(counts, place, value);
        if (place !== 0) return;
        notify(counts, 0);
        for (let taken = load(counts, 1); taken < value; taken = load(counts, 1)) wait(counts, 1, taken, 1000);
      };
      await import('./ahead.js');`);
    const [alone, helped] = [await scanned(mixed), await scanned(mixed, pathToFileURL(dying))];
    expect(helped.followed).toBeGreaterThan(5);
    expect(helped.notes).toHaveLength(1);
    const [, reason, packet] = /died \((.*)\).* with packet (\d+)\.$/.exec(helped.notes[0].text) ?? [], before = Number(packet) - 1;
    expect([reason, before > 0, before < alone.scan.table.rows]).toEqual(['no more', true, true]);
    expect(columns(helped.scan).filter(notJudged)).toEqual(columns(alone.scan).filter(notJudged));
    const [wanted, told] = [verdicts(alone.scan), verdicts(helped.scan)];
    // What later packets would have amended of those before is not known.
    expect(told.slice(0, before)).toEqual(verdicts((await scanned(mixed, undefined, { most: before })).scan));
    const judged = (texts: readonly string[]): number => texts.slice(before).filter((text) => text !== '').length;
    expect(judged(told)).toBeGreaterThan(0.99 * judged(wanted));
    expect(told.slice(before).filter((verdict) => verdict.includes('evidence')).length).toBeGreaterThan(100);
  });

  it('ends when it is cancelled', async () => {
    const file = await openCapture(mixed), controller = new AbortController();
    const run = scanCapture(file, registry, {
      signal: controller.signal, ahead: { helper: entry, from: 0 }, progress: () => controller.abort(new Error('enough')),
    });
    await expect(run).rejects.toThrow('enough');
    file.close();
  });

  it('ends where it is enough, with all judged that was read', async () => {
    const enough = new AbortController();
    const { scan, notes, followed } = await scanned(mixed, entry, { enough: enough.signal }, rows => rows > 20_000 && enough.abort());
    const { rows } = scan.table;
    expect(followed).toBeGreaterThan(0);
    expect([rows > 20_000, rows < 90_000]).toEqual([true, true]);
    expect(notes).toEqual([{ severity: 'warning', text: `Loading was stopped: what follows packet ${rows} in the file is left out.` }]);
    const alone = await scanned(mixed, undefined, { most: rows });
    expect(verdicts(scan)).toEqual(verdicts(alone.scan));
    expect(columns(scan).filter(notJudged)).toEqual(columns(alone.scan).filter(notJudged));
  });
});

async function scanned(
  path: string, ahead?: URL, call?: Pick<ScanCall, 'most' | 'judged' | 'enough'>, seen?: (rows: number) => unknown,
): Promise<{ scan: CaptureScan; notes: readonly Note[]; followed: number }> {
  const file = await openCapture(path);
  try {
    let followed = 0;
    const { passed } = file;
    file.passed = (...given) => {
      followed++;
      passed.apply(file, given);
    };
    // A turn that lasts lets the thread start, which a small file would not wait for.
    let turns = 0;
    const progress = ({ rows }: ScanProgress): void => {
      seen?.(rows);
      const until = performance.now() + (ahead === undefined || turns++ > 0 ? 0 : 500);
      while (performance.now() < until);
    };
    const scan = await scanCapture(file, registry, { ...call, progress, ...(ahead === undefined ? {} : { ahead: { helper: ahead, from: 0 } }) });
    return { scan, notes: file.notes, followed };
  } finally {
    file.close();
  }
}

/** Of a column as text: what the judge does not write. */
function notJudged(text: string): boolean {
  return !/ (verdict|clientState|serverState) /.test(text);
}

/** All columns, as text. */
function columns({ table }: CaptureScan): string[] {
  return table.chunks.flatMap((chunk, i) =>
    Object.entries(chunk).map(
      ([name, array]: [string, Uint8Array]) => `${i} ${name} ${Buffer.from(array.slice(0, table.rowsIn(i)).buffer).toString('base64')}`,
    ),
  );
}

/** All that is said of each row's verdict. */
function verdicts({ table, streams }: CaptureScan): string[] {
  return Array.from({ length: table.rows }, (_, row) => JSON.stringify(streams.judgement.verdict(row, table.get('verdict', row))) ?? '');
}
