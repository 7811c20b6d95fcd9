import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaptureInfo, type Engine, type Row, type RowSorting, UserError } from '../../api/index.ts';
import { samplePath } from '../../tooling/samples.ts';
import { createEngine } from '../index.ts';
import { Turns } from '../turns.ts';
import { naturalOrder } from './natural-order.ts';
import { sortInTurns } from './sort-in-turns.ts';

describe('a sorted view', () => {
  const engine: Engine = createEngine();
  let info: CaptureInfo, view: number;
  beforeAll(async () => {
    info = await engine.open(samplePath('lossy-download.pcap'));
    ({ view } = await engine.view(info.capture, ''));
  });
  afterAll(() => engine.close(info.capture));

  async function sorted(column: RowSorting['column'], descending = false, of = view): Promise<readonly Row[]> {
    const { view: id, shown } = await engine.sorted(of, { column, descending });
    const rows = await engine.rows(id, 0, shown);
    await engine.release(id);
    return rows;
  }
  const numbers = (rows: readonly Row[]) => rows.map(({ number }) => number);

  it('has the rows in the order of each column, equal ones as in the file', async () => {
    const rows = await engine.rows(view, 0, info.packets);
    const keys: Readonly<Record<string, (row: Row) => string | number>> = {
      number: ({ number }) => number, length: ({ length }) => length,
      time: ({ seconds, nanoseconds }) => seconds + nanoseconds / 1e9, info: row => row.info, source: ({ source }) => source,
      destination: ({ destination }) => destination, protocol: ({ protocol }) => protocol,
      mark: ({ verdict }) => (verdict === undefined ? '' : `${verdict.name} ${verdict.cause}`),
    };
    for (const [column, key] of Object.entries(keys)) {
      const compare = (a: Row, b: Row) => {
        const x = key(a), y = key(b);
        return typeof x === 'string' ? naturalOrder(x, y as string) : x - (y as number);
      };
      expect([column, numbers(await sorted(column as RowSorting['column']))]).toEqual([column, numbers(rows.toSorted(compare))]);
      expect([column, numbers(await sorted(column as RowSorting['column'], true))]).toEqual([
        column,
        numbers(rows.toSorted((a, b) => compare(b, a))),
      ]);
    }
  });

  it('is sorted by fields, known from the table or from the packet', async () => {
    await engine.setColumns(['tcp.window_size', 'tcp.options.timestamp.tsval']);
    const rows = await engine.rows(view, 0, info.packets);
    for (const [place, field] of ['tcp.window_size', 'tcp.options.timestamp.tsval'].entries()) {
      const cell = (row: Row) => row.cells![place];
      expect(numbers(await sorted(`field:${field}`))).toEqual(numbers(rows.toSorted((a, b) => naturalOrder(cell(a), cell(b)))));
    }
    await engine.setColumns([]);
    expect(numbers(await sorted('field:no.such.field'))).toEqual(numbers(rows));
  });

  it('finds frames where they are shown, keeps to its filter, and is put in the order of the file again', async () => {
    const { view: few } = await engine.view(info.capture, 'tcp.len > 0');
    const { view: id, shown } = await engine.sorted(few, { column: 'length', descending: true });
    const rows = await engine.rows(id, 0, shown);
    for (const place of [0, 1, shown - 1]) expect(await engine.locate(id, rows[place].number)).toBe(place);
    expect(await engine.locate(id, info.packets + 1)).toBe(shown);
    const { view: again } = await engine.sorted(id, undefined);
    expect(numbers(await engine.rows(again, 0, shown))).toEqual(numbers(rows).toSorted((a, b) => a - b));
  });

  it('knows of packets that are ignored', async () => {
    await sorted('info');
    await engine.mark(info.capture, 'ignored', [7], true);
    const infos = (await sorted('info')).map(row => row.info);
    expect(infos).toContain('<Ignored>');
    expect(infos).toEqual(infos.toSorted(naturalOrder));
    await engine.mark(info.capture, 'ignored', [7], false);
  });

  it('is sorted by the names that addresses are shown by', async () => {
    const options = { verifyChecksums: false, relativeNumbers: true, macNames: false, hostNames: true, portNames: true };
    // 192.0.2.2 is www.example.com, which comes behind the other address where that is 192.0.2.9.
    const bytes = readFileSync(samplePath('dns.pcap')), folder = mkdtempSync(join(tmpdir(), 'netloupe-sorting-')), path = join(folder, 'named.pcap');
    for (let at = bytes.indexOf('c0000201', 'hex'); at >= 0; at = bytes.indexOf('c0000201', at, 'hex')) bytes[at + 3] = 9;
    writeFileSync(path, bytes);
    const { capture } = await engine.open(path), { view: named } = await engine.view(capture, '');
    await engine.setOptions(options);
    const rows = await engine.rows(named, 0, 1000);
    expect(rows.map(row => row.source)).toContain('www.example.com');
    for (const column of ['source', 'info'] as const) {
      expect(numbers(await sorted(column, false, named))).toEqual(numbers(rows.toSorted((a, b) => naturalOrder(a[column], b[column]))));
    }
    await engine.setOptions({ ...options, hostNames: false, portNames: false });
    await engine.close(capture);
    rmSync(folder, { recursive: true });
  });

  it('is no more when its first view is released, or the sorting called off', async () => {
    const { view: other } = await engine.view(info.capture, 'tcp');
    const { view: id } = await engine.sorted(other, { column: 'length', descending: false });
    await engine.release(other);
    expect(await engine.rows(id, 0, 3)).toHaveLength(3);
    await engine.release(id);
    await expect(engine.rows(id, 0, 3)).rejects.toThrow(UserError);
    await expect(engine.sorted(other, undefined)).rejects.toThrow(UserError);
  });
});

describe('sorting in turns', () => {
  it('gives what sorting at once gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 3000 }), async keys => {
        const sorted = await sortInTurns(keys.length, (a, b) => keys[a] - keys[b], new Turns());
        expect([...sorted]).toEqual([...keys.keys()].sort((a, b) => keys[a] - keys[b]));
      }),
      { numRuns: 40 },
    );
  });

  it('tells how far it is, from the first run to the last merge', async () => {
    const told: number[] = [], turns = { over: true, next: async () => {} } as unknown as Turns;
    await sortInTurns(40_000, (a, b) => b - a, turns, share => told.push(share));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect([told[0], told.at(-1)]).toEqual([0, 1]);
    expect(Math.max(...told.map((share, i) => share - (told[i - 1] ?? 0)))).toBeLessThan(0.03);
  });

  it('can be called off', async () => {
    const abort = new AbortController();
    abort.abort(new Error('called off'));
    let looks = 0;
    const turns = { get over() { return ++looks > 3; }, next: async () => abort.signal.throwIfAborted() } as unknown as Turns;
    await expect(sortInTurns(100_000, () => 0, turns)).rejects.toThrow('called off');
  });
});

describe('the natural order', () => {
  it('counts numbers in texts', () => {
    for (const texts of [
      ['10.0.0.9', '10.0.0.10'], ['9.1.1.1', '10.0.0.9'], ['a2', 'a10'], ['', '0'], ['Len=5', 'Len=50'], ['01', '1'], ['a', 'a1'],
      ['a1b', 'a1c'],
    ]) {
      expect([texts, naturalOrder(texts[0], texts[1]) < 0, naturalOrder(texts[1], texts[0]) > 0]).toEqual([texts, true, true]);
    }
    expect(naturalOrder('a1', 'a1')).toBe(0);
  });

  it('is an order', () => {
    const text = fc.array(fc.constantFrom('0', '1', '10', 'a', '.'), { maxLength: 6 }).map(parts => parts.join(''));
    fc.assert(fc.property(text, text, text, (a, b, c) => {
      expect(Math.sign(naturalOrder(a, b))).toBe(-Math.sign(naturalOrder(b, a)) + 0);
      const sorted = [a, b, c].sort(naturalOrder);
      expect(naturalOrder(sorted[0], sorted[2])).toBeLessThanOrEqual(0);
    }));
  });
});
