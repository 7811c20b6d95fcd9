/** Columns of the user's own choice in place of the packet list's: tshark's preference `gui.column.format`. */
import { type Registry, nameOf, printable, valueText } from '../dissect/index.ts';
import type { ByteSink } from './byte-sink.ts';
import type { ShownPacket } from './packet-writer.ts';
import type { TimeForm } from './time-column.ts';

export interface ChosenColumn {
  readonly title: string;
  /** `%m`, or of a field `%Cus:FIELD:OCCURRENCE:R`. */
  readonly format: string;
}

/** What a column stands for: the ends of a packet are joined by an arrow. */
type Role = 'number' | 'time' | 'source' | 'destination' | 'other';

interface Column {
  readonly title: string;
  readonly role: Role;
  /** Fields that it reads. */
  readonly fields: readonly string[];
  readonly text: (packet: ShownPacket) => string;
}

const TIMES: Readonly<Record<string, TimeForm>> = {
  Yt: 'absolute-date', YDOYt: 'absolute-day-of-year', At: 'absolute', Tt: 'delta', Gt: 'delta-displayed', Rt: 'relative', Yut: 'utc-date',
  YDOYut: 'utc-day-of-year', Aut: 'utc',
};
const PORTS: Readonly<Record<'S' | 'D', readonly string[]>> = {
  S: ['tcp.srcport', 'udp.srcport', 'sctp.srcport', 'dccp.srcport'], D: ['tcp.dstport', 'udp.dstport', 'sctp.dstport', 'dccp.dstport'],
};
const SINGLE: Readonly<Record<string, readonly string[]>> = { q: ['vlan.id'], f: ['ip.dsfield.dscp'], hs: ['eth.src'], hd: ['eth.dst'] };
const OTHERS: Readonly<Record<string, Column['text']>> = {
  p: ({ dissector }) => dissector.columns.protocol, L: ({ record }) => String(record.original), i: ({ dissector }) => dissector.columns.info(),
};

/** Widths that columns have at least; those of destinations are filled behind their text. */
const WIDTHS: Readonly<Record<Role, number>> = { number: 5, time: 10, source: 12, destination: 12, other: 0 };

export class ChosenColumns {
  readonly #columns: readonly Column[];
  readonly #registry: Registry;

  /** Formats that `hasFormat` does not know are empty columns. */
  constructor(columns: readonly ChosenColumn[], registry: Registry) {
    this.#registry = registry;
    this.#columns = columns.map(column => this.#column(column));
  }

  /** Names of the fields that the columns read. */
  get fields(): string[] {
    return this.#columns.flatMap(({ fields }) => fields);
  }

  get titles(): string[] {
    return this.#columns.map(({ title }) => title);
  }

  texts(packet: ShownPacket): string[] {
    return this.#columns.map(({ text }) => text(packet));
  }

  /** Of the column with that title, undefined where there is none. */
  text(packet: ShownPacket, title: string): string | undefined {
    return this.#columns.find(column => column.title === title)?.text(packet);
  }

  line(packet: ShownPacket, tabs: boolean): string {
    let line = '', before: Role | undefined;
    for (const { role, text } of this.#columns) {
      const arrow = before === 'source' && role === 'destination' ? '→' : before === 'destination' && role === 'source' ? '←' : '';
      const gap = tabs ? '\t' : ' ';
      const shown = printable(text(packet)), width = WIDTHS[role];
      line +=
        (before === undefined ? '' : arrow === '' ? gap : `${gap}${arrow}${gap}`) +
        (role === 'destination' ? shown.padEnd(width) : shown.padStart(width));
      before = role;
    }
    return line;
  }

  #column({ title, format }: ChosenColumn): Column {
    const [, code, field = '', occurrence = '', look = ''] = /^%(\w+)(?::([^:]*))?(?::(-?\d*))?(?::([RU]?))?$/.exec(format) ?? [];
    const plain = (role: Role, text: Column['text']): Column => ({ title, role, fields: [], text });
    const of = (role: Role, names: readonly string[], named = false, nth = 0): Column => {
      const fields = names.filter(name => this.#registry.field(name) !== undefined);
      const indices = new Set(fields.map(name => this.#registry.field(name)!.index));
      return { title, role, fields, text: packet => valuesOf(packet, indices, named, nth) };
    };
    if (code === 'Cus') return of('other', field.split(/\s+or\s+/), look !== 'U', Number(occurrence));
    if (code === 'm') return plain('number', ({ record }) => String(record.number));
    if (code === 't' || Object.hasOwn(TIMES, code)) return plain('time', packet => packet.time(TIMES[code]));
    const end = /^[ru]?n?([sd])$/.exec(code)?.[1];
    if (end !== undefined)
      return end === 's'
        ? plain('source', ({ dissector }) => dissector.columns.source)
        : plain('destination', ({ dissector }) => dissector.columns.destination);
    const card = /^[ru]?(h[sd])$/.exec(code)?.[1];
    if (card !== undefined) return of(card === 'hs' ? 'source' : 'destination', SINGLE[card], false, 1);
    const port = /^[ru]?([SD])$/.exec(code)?.[1] as 'S' | 'D' | undefined;
    if (port !== undefined) return of('other', PORTS[port], false, 1);
    if (Object.hasOwn(SINGLE, code)) return of('other', SINGLE[code], false, 1);
    return plain('other', OTHERS[code] ?? (() => ''));
  }
}

/** All occurrences of the fields with these indices, or the one so far from the first (1) or the last (-1). */
function valuesOf({ dissector: { tree } }: ShownPacket, indices: ReadonlySet<number>, named: boolean, nth: number): string {
  const texts: string[] = [];
  for (let node = 0; node < tree.count; node++) {
    const field = tree.fields[node];
    if (!indices.has(field.index)) continue;
    const name = named && (field.kind === 'uint' || field.kind === 'int') ? nameOf(field.options.values, tree.numbers[node]) : undefined;
    texts.push(field.heading ? '✓' : name ?? valueText(tree, node));
  }
  return nth === 0 ? texts.join(',') : texts.at(nth > 0 ? nth - 1 : nth) ?? '';
}

/** Whether a format can be had. */
export function hasFormat(format: string): boolean {
  return /^%(?:Cus:.+|m|t|[ru]?n?[sd]|[ru]?h[sd]|[ru]?[SD]|[qfpLi])$/.test(format) || Object.hasOwn(TIMES, format.slice(1));
}

/** A line a packet with these columns. */
export class ColumnLines {
  constructor(private readonly sink: ByteSink, private readonly columns: ChosenColumns, private readonly tabs: boolean) {}

  packet(packet: ShownPacket): void {
    this.sink.text(`${this.columns.line(packet, this.tabs)}\n`);
    this.sink.settle();
  }
}
