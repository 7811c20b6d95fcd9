/** The fields that the packet table has columns for, and how a row's values come out of them. */
import { type Field, type Moment, type Names, type Registry, between, ipv4Name, ipv6Name } from '../../dissect/index.ts';
import { ADDRESS_KIND, CONVERSATION, FIRST_BLOCK, type PacketColumns, type PacketTable, ROW, TCP_ANALYSIS } from '../../index/index.ts';
import type { Value } from '../typed.ts';

/** Rows whose columns tell of one layer only, or not of all bytes. */
const UNSURE = ROW.layered | ROW.cut;

interface Common {
  readonly field: Field;
  /** Only packets with this protocol have the field; undefined: all have. */
  readonly protocol: string | undefined;
  /** Bits of `ROW`: rows with any of them have to be dissected. */
  readonly unsure: number;
}

export type ColumnField = Common &
  (
    /**
     * A small number stands for the value, or for several; `valuesOf` gives undefined where the column does not tell. With two columns, each has one.
     */
    | {
        readonly shape: 'keyed';
        readonly columns: readonly (keyof PacketColumns)[];
        readonly valuesOf: (table: PacketTable, key: number) => readonly Value[] | undefined;
        /** How many keys there are at the moment. */
        readonly keys: (table: PacketTable) => number;
        /** The key is the value, or no two values of this kind have the same key. */
        readonly compares?: 'value' | 'identity';
      }
    /** The column holds the number itself. */
    | { readonly shape: 'direct'; readonly column: keyof PacketColumns }
    | { readonly shape: 'number' }
    /** A time: since 1970, since the capture's first packet, or since the packet before. */
    | { readonly shape: 'time'; readonly since: Since }
  );

export type Since = 'epoch' | 'first' | 'previous';

type Shape<C = ColumnField> = C extends Common ? Omit<C, keyof Common> : never;

const PORTS = 0x10000;

const ports = (...columns: readonly (keyof PacketColumns)[]): Shape => ({
  shape: 'keyed', columns, valuesOf: (_, key) => [key], keys: () => PORTS, compares: 'value',
});

const addresses = (kind: number, ...columns: readonly (keyof PacketColumns)[]): Shape => ({
  shape: 'keyed', columns,
  // A column may hold an address of another layer, such as the Ethernet one of a packet without IP.
  valuesOf: ({ addresses: table }, id) =>
    table.kinds[id] !== kind ? undefined : kind === ADDRESS_KIND.ipv4 ? [table.words[4 * id] >>> 0] : [table.bytes(id)],
  keys: table => table.addresses.count,
  compares: 'identity',
});

const link = (...sides: readonly ('source' | 'destination')[]): Shape => ({
  shape: 'keyed', columns: ['link'],
  valuesOf: ({ links, addresses: table }, id) => (id === 0 ? undefined : sides.map(side => table.bytes(links[side][id]))),
  keys: table => table.links.count,
});

const stream = (kind: number): Shape => ({
  shape: 'keyed', columns: ['conversation'],
  valuesOf: ({ conversations }, id) => (conversations.kind[id] === kind ? [conversations.number[id]] : undefined),
  keys: table => table.conversations.count,
});

const direct = (column: keyof PacketColumns): Shape => ({ shape: 'direct', column });

const time = (since: Since): Shape => ({ shape: 'time', since });

const FRAME: Readonly<Record<string, Shape>> = {
  'frame.number': { shape: 'number' },
  'frame.len': direct('original'),
  'frame.cap_len': direct('captured'),
  'frame.time': time('epoch'),
  'frame.time_epoch': time('epoch'),
  'frame.time_relative': time('first'),
  'frame.time_delta': time('previous'),
};

const NETWORK: Readonly<Record<string, Shape>> = {
  'eth.src': link('source'),
  'eth.dst': link('destination'),
  'eth.addr': link('destination', 'source'),
  'ip.src': addresses(ADDRESS_KIND.ipv4, 'source'),
  'ip.dst': addresses(ADDRESS_KIND.ipv4, 'destination'),
  'ip.addr': addresses(ADDRESS_KIND.ipv4, 'source', 'destination'),
  'ipv6.src': addresses(ADDRESS_KIND.ipv6, 'source'),
  'ipv6.dst': addresses(ADDRESS_KIND.ipv6, 'destination'),
  'ipv6.addr': addresses(ADDRESS_KIND.ipv6, 'source', 'destination'),
};

/** Names of hosts, which are their addresses where they have none. */
const HOSTS: Readonly<Record<string, readonly (keyof PacketColumns)[]>> = {
  'ip.src_host': ['source'], 'ip.dst_host': ['destination'], 'ip.host': ['source', 'destination'],
  'ipv6.src_host': ['source'], 'ipv6.dst_host': ['destination'], 'ipv6.host': ['source', 'destination'],
};

const hosts = (version: string, names: Names, columns: readonly (keyof PacketColumns)[]): Shape => ({
  shape: 'keyed', columns,
  valuesOf: ({ addresses: table }, id) => {
    if (table.kinds[id] !== (version === 'ip' ? ADDRESS_KIND.ipv4 : ADDRESS_KIND.ipv6)) return undefined;
    return [version === 'ip' ? ipv4Name(names, table.words[4 * id] >>> 0) : ipv6Name(names, table.bytes(id), 0)];
  },
  keys: table => table.addresses.count,
});

const TRANSPORT: Readonly<Record<string, Shape>> = {
  'tcp.srcport': ports('sourcePort'),
  'tcp.dstport': ports('destinationPort'),
  'tcp.port': ports('sourcePort', 'destinationPort'),
  'udp.srcport': ports('sourcePort'),
  'udp.dstport': ports('destinationPort'),
  'udp.port': ports('sourcePort', 'destinationPort'),
  'tcp.stream': stream(CONVERSATION.tcp),
  'udp.stream': stream(CONVERSATION.udp),
  'tcp.seq_raw': direct('sequence'),
  'tcp.ack_raw': direct('acknowledgment'),
  'tcp.len': direct('payloadLength'),
  'tcp.window_size_value': direct('window'),
};

/** What columns that hold numbers mean, by the name of the field; undefined where the packet has no such field. */
export type ColumnWords = Readonly<Record<string, (column: number) => string | number | undefined>>;

/** The columns of fields that have words as values. */
const WORDED: Readonly<Record<string, keyof PacketColumns>> = {
  'tcp.verdict': 'verdict', 'tcp.verdict.cause': 'verdict', 'tcp.verdict.confidence': 'verdict', 'tcp.state.client': 'clientState',
  'tcp.state.server': 'serverState',
  'tcp.flags.str': 'tcpFlags',
};

/** What packets of one interface have in common. */
const OF_INTERFACES: ReadonlySet<string> = new Set([
  'frame.section_number', 'frame.interface_id', 'frame.interface_name', 'frame.interface_description', 'frame.encap_type',
]);

/** The column field of a field, undefined where it has none. */
export function columnFieldOf(field: Field, registry: Registry, words: ColumnWords): ColumnField | undefined {
  const { name } = field;
  if (Object.hasOwn(FRAME, name)) return { field, protocol: undefined, unsure: 0, ...FRAME[name] };
  if (OF_INTERFACES.has(name)) return interfaceField(field, words[name]);
  const protocol = name.slice(0, name.indexOf('.'));
  if (Object.hasOwn(NETWORK, name)) return { field, protocol, unsure: UNSURE, ...NETWORK[name] };
  if (Object.hasOwn(HOSTS, name)) return { field, protocol, unsure: UNSURE, ...hosts(protocol, registry.names, HOSTS[name]) };
  if (Object.hasOwn(TRANSPORT, name)) return { field, protocol, unsure: UNSURE, ...TRANSPORT[name] };
  if (Object.hasOwn(WORDED, name)) return wordedField(field, words[name]);
  if (name.startsWith(ANALYSIS)) return analysisField(field);
  return flagsField(field, registry) ?? openingField(field);
}

function interfaceField(field: Field, word: ColumnWords[string] | undefined): ColumnField | undefined {
  if (word === undefined) return undefined;
  const valuesOf = (_: PacketTable, key: number): readonly Value[] | undefined => {
    if (key >= FIRST_BLOCK) return undefined;
    const value = word(key);
    return value === undefined ? [] : [value];
  };
  return { field, protocol: undefined, unsure: 0, shape: 'keyed', columns: ['interface'], valuesOf, keys: () => 0x10000 };
}

function wordedField(field: Field, word: ColumnWords[string] | undefined): ColumnField | undefined {
  if (word === undefined || field.kind !== 'string') return undefined;
  const valuesOf = (_: PacketTable, key: number): readonly Value[] => {
    const value = word(key);
    return value === undefined ? [] : [value];
  };
  return { field, protocol: 'tcp', unsure: UNSURE, shape: 'keyed', columns: [WORDED[field.name]], valuesOf, keys: () => 0x1000 };
}

const ANALYSIS = 'tcp.analysis.';

/** Marks of Wireshark's sequence analysis, which are there or not. */
function analysisField(field: Field): ColumnField | undefined {
  const mark = field.name.slice(ANALYSIS.length);
  const bits = mark === 'flags' ? 0xffff : Object.hasOwn(TCP_ANALYSIS, mark) ? TCP_ANALYSIS[mark as keyof typeof TCP_ANALYSIS] : 0;
  if (bits === 0 || field.kind !== 'none') return undefined;
  // A duplicate acknowledgment is told among the flags and once more beside them.
  const told = mark === 'duplicate_ack' ? [0, 0] : [0];
  const valuesOf = (_: PacketTable, key: number): number[] => ((key & bits) === 0 ? [] : told);
  return { field, protocol: 'tcp', unsure: UNSURE, shape: 'keyed', columns: ['analysis'], valuesOf, keys: () => 0x10000 };
}

/** `tcp.flags` and its single bits. */
function flagsField(field: Field, registry: Registry): ColumnField | undefined {
  const whole = field.name === 'tcp.flags';
  const bit = field.name.startsWith('tcp.flags.') && field.kind === 'bool' && field.mask !== 0 && registry.owner(field).name === 'tcp';
  if (!whole && !bit) return undefined;
  const valuesOf = (_: PacketTable, key: number): number[] => [whole ? key : (key & field.mask) === 0 ? 0 : 1];
  return { field, protocol: 'tcp', unsure: UNSURE, shape: 'keyed', columns: ['tcpFlags'], valuesOf, keys: () => 0x1000 };
}

const FIN = 1, SYN = 2, RST = 4, ACK = 16;

/** What is remarked on flags. */
const OPENINGS: Readonly<Record<string, (flags: number) => boolean>> = {
  'tcp.connection.syn': flags => (flags & (SYN | ACK)) === SYN, 'tcp.connection.synack': flags => (flags & (SYN | ACK)) === (SYN | ACK),
  'tcp.connection.fin': flags => (flags & FIN) !== 0, 'tcp.connection.rst': flags => (flags & RST) !== 0,
};

function openingField(field: Field): ColumnField | undefined {
  if (!Object.hasOwn(OPENINGS, field.name) || field.kind !== 'none') return undefined;
  const opens = OPENINGS[field.name], valuesOf = (_: PacketTable, key: number): readonly Value[] => (opens(key) ? [0] : []);
  return { field, protocol: 'tcp', unsure: UNSURE, shape: 'keyed', columns: ['tcpFlags'], valuesOf, keys: () => 0x1000 };
}

/** A row's values of a column field; undefined where the columns do not tell. */
export function valuesInRow(column: ColumnField, table: PacketTable, row: number): readonly Value[] | undefined {
  switch (column.shape) {
    case 'direct': return [table.get(column.column, row)];
    case 'number': return [row + 1];
    case 'time': {
      const seconds = table.seconds(row);
      const nanoseconds = table.nanoseconds(row);
      if (table.get('interface', row) >= FIRST_BLOCK || (seconds === 0 && nanoseconds === 0)) return undefined;
      if (column.since === 'epoch') return [{ seconds, nanoseconds }];
      return [between(originOf(table, row, column.since), { seconds, nanoseconds })];
    }
    case 'keyed': {
      const values: Value[] = [];
      for (const name of column.columns) {
        const some = column.valuesOf(table, table.get(name, row));
        if (some === undefined) return undefined;
        values.push(...some);
      }
      return values;
    }
  }
}


/** Changeable, so that a loop over rows needs only one. */
export interface ChangingMoment {
  seconds: number;
  nanoseconds: number;
}

/** The moment that times of a row are counted from. */
export function originOf(table: PacketTable, row: number, since: Since): Moment {
  if (since === 'epoch') return EPOCH;
  const origin = since === 'first' || row === 0 ? 0 : row - 1;
  return { seconds: table.seconds(origin), nanoseconds: table.nanoseconds(origin) };
}

const EPOCH: Moment = { seconds: 0, nanoseconds: 0 };

/** Sets a moment to a difference, both parts of which carry its sign. */
export function setDifference(moment: ChangingMoment, seconds: number, nanoseconds: number): void {
  if (seconds > 0 && nanoseconds < 0) {
    moment.seconds = seconds - 1;
    moment.nanoseconds = nanoseconds + 1e9;
  } else if (seconds < 0 && nanoseconds > 0) {
    moment.seconds = seconds + 1;
    moment.nanoseconds = nanoseconds - 1e9;
  } else {
    moment.seconds = seconds;
    moment.nanoseconds = nanoseconds;
  }
}
