import { describe, expect, it, vi } from 'vitest';
import type { Row } from '../engine/api.ts';
import { orderedSource, orderRows } from './row-order.ts';

const rows = ['10.0.0.10', '10.0.0.9', '10.0.0.10', '9.1.1.1'].map((source, index) => ({ number: index + 1, source, length: [60, 1514, 60, 54][index] }) as Row);
const pull = vi.fn(async (from: number, to: number) => rows.slice(from, to));
const { signal } = new AbortController();
const sorted = (key: (row: Row) => number | string, descending = false) => orderRows(pull, rows.length, { column: '', key, descending }, signal, () => {});

describe('rows in another order', () => {
  it('are sorted by numbers, equal ones as in the file, either way', async () => {
    expect([...(await sorted(({ length }) => length)).order]).toEqual([3, 0, 2, 1]);
    expect([...(await sorted(({ length }) => length, true)).order]).toEqual([1, 0, 2, 3]);
  });
  it('are sorted by texts with numbers in them as people read them', async () => {
    const { order, places } = await sorted(({ source }) => source);
    expect([...order]).toEqual([3, 1, 0, 2]);
    expect([...places]).toEqual([2, 1, 3, 0]);
  });
  it('are pulled by neighbours', async () => {
    const order = await sorted(({ length }) => length);
    pull.mockClear();
    expect((await orderedSource(pull, order)(0, 3, signal)).map(({ number }) => number)).toEqual([4, 1, 3]);
    expect(pull.mock.calls.map(([from, to]) => [from, to])).toEqual([[0, 1], [2, 4]]);
  });
  it('are not waited for when nobody wants them any more', async () => {
    const abort = new AbortController();
    const ordered = orderRows(pull, rows.length, { column: '', key: ({ number }) => number, descending: false }, abort.signal, () => {});
    abort.abort(new Error('called off'));
    await expect(ordered).rejects.toThrow('called off');
  });
});
