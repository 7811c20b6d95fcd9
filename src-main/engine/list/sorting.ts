/** The rows of a view in the order of a column: every row's key once, then the numbers that the keys stand to each other as. */
import type { Call, RowSorting, WorkDone } from '../../api/index.ts';
import { Dissector, type Field, NO_NAMES, type Worded } from '../../dissect/index.ts';
import { RowValues } from '../../filter/index.ts';
import { ROW } from '../../index/index.ts';
import type { OpenCapture } from '../open-capture.ts';
import { Turns } from '../turns.ts';
import { KnownColumns, areColumnsKnown } from './known-columns.ts';
import { LONGEST_TOLD, cellText, rowVerdict } from './row-maker.ts';
import { sortInTurns } from './sort-in-turns.ts';
import { TextRanks } from './text-ranks.ts';

/** Row `order[i]` of the view is shown at `i`; row `i` of the view is shown at `places[i]`. */
export interface RowOrder {
  readonly order: Uint32Array;
  readonly places: Uint32Array;
}

/** What rows are compared by, from the first row of a view on. */
export interface RowRanks {
  readonly column: string;
  readonly ranks: Float64Array | Uint32Array;
  /** There where the ranks are the whole numbers below it. */
  readonly different?: number;
}

type Rows = { readonly shown: number; row(index: number): number };
type SortCall = Call<WorkDone>;
type Work = { readonly verifyChecksums: boolean; readonly call: SortCall };

/** Of the whole work, how much is done when all texts or all numbers are read. The rest is comparing them. */
const TEXTS_READ = 0.75, NUMBERS_READ = 0.1;

/** Tells the share of the work on so many rows that is done. */
const teller = (call: SortCall, total: number) => (share: number): void => call.progress?.({ done: Math.floor(share * total), total });

/** Equal rows stay in the order of the file, either way. */
export async function orderOf(by: RowRanks, descending: boolean, call: SortCall): Promise<RowOrder> {
  const { ranks, different } = by, direction = descending ? -1 : 1;
  const turns = new Turns(call.signal), tell = teller(call, ranks.length);
  const compared = (): Promise<Uint32Array> =>
    sortInTurns(ranks.length, (a, b) => direction * (ranks[a] - ranks[b]), turns, share => tell(NUMBERS_READ + (1 - NUMBERS_READ) * share));
  const order = different === undefined ? await compared() : await counted(ranks, different, descending, turns);
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place]] = place;
  return { order, places };
}

/** Rows counted between two looks at the clock. */
const COUNTED_AT_ONCE = 1 << 16;

/** Sorted by counting how many rows each rank has. */
async function counted(ranks: RowRanks['ranks'], different: number, descending: boolean, turns: Turns): Promise<Uint32Array> {
  const placeOf = (rank: number): number => (descending ? different - 1 - rank : rank);
  const next = new Uint32Array(different + 1), order = new Uint32Array(ranks.length);
  const each = async (count: number, take: (index: number) => void): Promise<void> => {
    for (let index = 0; index < count; index++) {
      take(index);
      if (index % COUNTED_AT_ONCE === 0 && turns.over) await turns.next();
    }
  };
  await each(ranks.length, index => { next[placeOf(ranks[index]) + 1]++; });
  await each(different, rank => { next[rank + 1] += next[rank]; });
  await each(ranks.length, index => { order[next[placeOf(ranks[index])]++] = index; });
  return order;
}

/** Rejects with `UserError` where the texts are too many to be kept. */
export async function ranksBy(column: RowSorting['column'], capture: OpenCapture, rows: Rows, { verifyChecksums, call }: Work): Promise<RowRanks> {
  const turns = new Turns(call.signal), total = rows.shown, tell = teller(call, total);
  const each = async (share: number, take: (index: number, row: number) => void): Promise<void> => {
    for (let index = 0; index < total; index++) {
      take(index, rows.row(index));
      if ((index & 15) !== 0 || !turns.over) continue;
      tell((share * index) / total);
      await turns.next();
    }
  };
  const number = numberOf(column, capture);
  if (number !== undefined) {
    const ranks = new Float64Array(total);
    await each(NUMBERS_READ, (index, row) => { ranks[index] = number(row); });
    return { column, ranks };
  }
  const text = textOf(column, capture, verifyChecksums), texts = new TextRanks(total);
  await each(TEXTS_READ, (_, row) => texts.add(text(row)));
  const { places, different } = await texts.places(turns, share => tell(TEXTS_READ + (1 - TEXTS_READ) * share));
  return { column, ranks: places, different };
}

/** Undefined for columns of text. */
function numberOf(column: string, { table }: OpenCapture): ((row: number) => number) | undefined {
  // Counted from the first packet, as a number cannot hold the nanoseconds since 1970.
  const first = table.rows > 0 ? table.seconds(0) : 0;
  const numbers: Readonly<Record<string, (row: number) => number>> = {
    number: row => row, length: row => table.get('original', row), time: row => (table.seconds(row) - first) * 1e9 + table.nanoseconds(row),
  };
  return Object.hasOwn(numbers, column) ? numbers[column] : undefined;
}

function textOf(column: string, capture: OpenCapture, verifyChecksums: boolean): (row: number) => string | Worded {
  if (column === 'mark') return row => verdictText(capture, row);
  const field = column.startsWith('field:') ? capture.registry.field(column.slice('field:'.length)) : undefined;
  const wanted = new Uint8Array(capture.registry.size);
  if (field !== undefined) wanted[field.index] = 1;
  const dissector = new Dissector(capture.registry, { wanted }), { columns, tree } = dissector;
  dissector.packet.verifyChecksums = verifyChecksums;
  const texts: Readonly<Record<string, () => string>> = {
    source: () => columns.source, destination: () => columns.destination, protocol: () => columns.protocol, info: () => columns.info(),
  };
  const text = Object.hasOwn(texts, column) ? texts[column] : () => cellText(tree, field);
  const known = knownText(column, field, capture, verifyChecksums);
  return row => {
    const told = known !== undefined && !capture.markings.has('ignored', row) ? known(row) : undefined;
    if (told !== undefined) return told;
    const { inPassing } = capture;
    inPassing.next();
    dissector.dissect(inPassing.record(row), inPassing.around(row, LONGEST_TOLD));
    return text();
  };
}

/** What the table tells of a column, for rows that it tells enough of: ten times as fast as dissecting them. */
function knownText(
  column: string, field: Field | undefined, capture: OpenCapture, verifies: boolean,
): ((row: number) => string | Worded | undefined) | undefined {
  const { table, registry, planSources } = capture;
  if (field !== undefined) {
    const values = RowValues.of([field], table, registry, { ...planSources, verifies });
    return values && (row => (values.fill(row) ? cellText(values.tree, field) : undefined));
  }
  const listed = areColumnsKnown(capture, verifies) ? new KnownColumns(capture) : undefined;
  switch (column) {
    case 'source':
    case 'destination': {
      if (registry.names !== NO_NAMES) return undefined;
      const address = plainAddress(column, capture);
      return row => address(row) ?? (listed?.be(row) === true ? listed[column] : undefined);
    }
    case 'protocol': return listed && (row => (listed.be(row) ? listed.protocol : undefined));
    case 'info': return listed && planSources.info;
    default: return undefined;
  }
}

/** The address of rows in a single layer of IPv4, whatever that carries. */
function plainAddress(column: 'source' | 'destination', { table }: OpenCapture): (row: number) => string | undefined {
  const plain = new Map<number, boolean>(), texts: (string | undefined)[] = [];
  return row => {
    const stack = table.get('stack', row);
    let known = plain.get(stack);
    if (known === undefined) plain.set(stack, (known = isPlain(table.stacks.list(stack))));
    if (!known || (table.get('flags', row) & SPECIAL) !== 0) return undefined;
    const address = table.get(column, row);
    return texts[address] ??= table.addresses.text(address);
  };
}

/** Rows of which the table may tell of another layer, or of none. */
const SPECIAL = ROW.layered | ROW.fragment | ROW.reassembled | ROW.cut;

/** In one layer of IPv4, and nothing above it has addresses of its own. (IPv6 may be on its way over others than its destination.) */
function isPlain(stack: readonly string[]): boolean {
  return stack.filter(name => name === 'ip').length === 1 && !stack.includes('ipv6') && (stack.includes('tcp') || stack.at(-1) === 'udp');
}

/** Segments that came as they should have none. */
function verdictText(capture: OpenCapture, row: number): string {
  const verdict = rowVerdict(capture, row);
  return verdict === undefined ? '' : `${verdict.name} ${verdict.cause}`;
}
