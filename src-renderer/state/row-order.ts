/** The rows of a view in the order of a column instead of that of the file. */
import type { Row } from '../engine/api.ts';
import type { WorkDone } from './notices.ts';
import type { RowSource } from './row-pages.ts';

/** Which column the rows are sorted by, and what of a row is compared. */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
  readonly key: (row: Row) => number | string;
}

/** Row `order[i]` of the view is shown at `i`; row `i` of the view is shown at `places[i]`. */
export interface RowOrder {
  readonly order: Uint32Array;
  readonly places: Uint32Array;
}

/** Every row's texts are made to compare them, some 20,000 a second in the worst case: more rows would keep the user waiting. Wireshark's limit is 10,000. */
export const sortLimit = 100_000;
const atOnce = 1024;
/** Comparing texts as people read them (`10.0.0.9` before `10.0.0.10`) takes a microsecond: of more different ones, only their characters are compared. */
const readLimit = 20_000;

/** Equal rows stay in the order of the file. Rejects with the signal's reason when it is called off. */
export async function orderRows(source: RowSource, count: number, { key, descending }: Sorting, signal: AbortSignal, progress: (done: WorkDone) => void): Promise<RowOrder> {
  const keys: (number | string)[] = [];
  while (keys.length < count) {
    const rows = await source(keys.length, Math.min(count, keys.length + atOnce), signal);
    signal.throwIfAborted();
    if (rows.length === 0) break;
    for (const row of rows) keys.push(key(row));
    progress({ done: keys.length, total: count });
  }
  const ranks = ranksOf(keys),
    direction = descending ? -1 : 1;
  const order = Uint32Array.from(keys.keys()).sort((a, b) => direction * (ranks[a] - ranks[b]) || a - b);
  const places = new Uint32Array(order.length);
  order.forEach((row, place) => (places[row] = place));
  return { order, places };
}

/** Numbers that stand to each other as the keys do. */
function ranksOf(keys: readonly (number | string)[]): Float64Array {
  if (keys.every((key) => typeof key === 'number')) return Float64Array.from(keys);
  const texts = [...new Set(keys.map(String))];
  texts.sort(texts.length <= readLimit ? new Intl.Collator('en', { numeric: true }).compare : undefined);
  const ranks = new Map(texts.map((text, rank) => [text, rank]));
  return Float64Array.from(keys, (key) => ranks.get(String(key))!);
}

/** Gives rows in that order: those that lie side by side in the view are pulled together. */
export function orderedSource(source: RowSource, { order }: RowOrder): RowSource {
  return async (from, to, signal) => {
    const wanted = order.subarray(from, to),
      runs: Promise<readonly Row[]>[] = [];
    const ascending = wanted.slice().sort();
    for (let begin = 0, i = 1; i <= ascending.length; i++) {
      if (i < ascending.length && ascending[i] === ascending[i - 1] + 1) continue;
      runs.push(source(ascending[begin], ascending[i - 1] + 1, signal));
      begin = i;
    }
    const rows = (await Promise.all(runs)).flat();
    const at = new Map(Array.from(ascending, (row, i) => [row, rows[i]]));
    return Array.from(wanted, (row) => at.get(row)).filter((row) => row !== undefined);
  };
}
