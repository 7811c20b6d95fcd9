/** Conversation tables: packets and bytes each way between two ends, over all packets or those of a view. */
import type { Conversation, ConversationKind } from '../api/index.ts';
import { ADDRESS_KIND, CONVERSATION, type PacketTable, ROW } from '../index/index.ts';
import { type Ends, LayerEnds } from './layer-ends.ts';
import type { Packets, RowList, Turn } from './packets.ts';
import { hasPorts, isDissected } from './talk-kinds.ts';
import { wholeConversations } from './whole-conversations.ts';

interface Counted {
  readonly ends: Ends;
  readonly packets: [number, number];
  readonly bytes: [number, number];
  /** Rows with the earliest and the latest time, which need not be the first and last. */
  earliest: number;
  latest: number;
}

/** A conversation with one of its ends by number: the rows from there are those of `side`. */
interface Known {
  readonly counted: Counted;
  readonly source: number;
  readonly port: number;
  readonly side: 0 | 1;
}

/** Rows whose columns do not tell of all their layers. */
const SEVERAL_LAYERS = ROW.layered | ROW.cut;

/** Conversations in their order of appearance; A sent the first packet that is counted. */
export async function conversations(packets: Packets, rows: RowList, kind: ConversationKind, turn: Turn): Promise<Conversation[]> {
  const whole = rows.shown === packets.table.rows && (kind === 'tcp' || kind === 'udp') ? wholeConversations(packets.table, kind) : undefined;
  if (whole !== undefined) return whole;
  const count = new ConversationCount(packets, kind);
  for (let index = 0; index < rows.shown; index++) {
    count.add(rows.row(index));
    if ((index & 255) === 0 && turn.over) await turn.next();
  }
  return count.conversations();
}

/** Whether any of the rows tells who talks to whom. */
export async function haveConversations(packets: Packets, rows: RowList, kind: ConversationKind, turn: Turn): Promise<boolean> {
  const count = new ConversationCount(packets, kind);
  for (let index = 0; index < rows.shown && count.isEmpty; index++) {
    count.add(rows.row(index));
    if ((index & 255) === 0 && turn.over) await turn.next();
  }
  return !count.isEmpty;
}

export class ConversationCount {
  readonly #table: PacketTable;
  readonly #kind: ConversationKind;
  readonly #layers: LayerEnds;
  /** In their order of appearance, by the texts of both ends or the stream's number. */
  readonly #counted = new Map<string, Counted>();
  /** The same by what a row's columns have, so that no text is made for most rows. */
  readonly #byColumns = new Map<number, Known>();

  /** By stack, whether Ethernet is in it. */
  #ethernet: Uint8Array = new Uint8Array(0);

  constructor(packets: Packets, kind: ConversationKind) {
    this.#table = packets.table;
    this.#kind = kind;
    this.#layers = new LayerEnds(packets);
  }

  add(row: number): void {
    if (isDissected(this.#kind) || (this.#table.get('flags', row) & SEVERAL_LAYERS) !== 0) {
      for (const ends of this.#layers.of(row, this.#kind)) {
        const counted = this.#find(ends, row);
        this.#tally(counted, sideOf(counted, ends), row);
      }
      return;
    }
    const key = this.#columnKey(row);
    if (key < 0) return;
    const source = this.#sourceOf(row), port = this.#ports ? this.#table.get('sourcePort', row) : 0;
    let known = this.#byColumns.get(key);
    if (known === undefined) {
      const ends = this.#ends(row);
      const counted = this.#find(ends, row);
      this.#byColumns.set(key, (known = { counted, source, port, side: sideOf(counted, ends) }));
    }
    this.#tally(known.counted, source === known.source && port === known.port ? known.side : known.side === 0 ? 1 : 0, row);
  }

  get isEmpty(): boolean {
    return this.#counted.size === 0;
  }

  conversations(): Conversation[] {
    return [...this.#counted.values()].map(({ ends, packets, bytes, earliest, latest }) => ({
      stream: ends.stream, a: ends.source, b: ends.destination,
      ...(hasPorts(this.#kind) && { portA: ends.sourcePort, portB: ends.destinationPort }),
      packetsAToB: packets[0], bytesAToB: bytes[0], packetsBToA: packets[1], bytesBToA: bytes[1],
      start: this.#table.nanosecondsBetween(0, earliest) / 1e9, duration: this.#table.nanosecondsBetween(earliest, latest) / 1e9,
    }));
  }

  /** A number for the row's conversation of this kind, the same in both directions; -1 when it has none. */
  #columnKey(row: number): number {
    const table = this.#table;
    const conversation = table.get('conversation', row);
    switch (this.#kind) {
      case 'tcp': return table.conversations.kind[conversation] === CONVERSATION.tcp ? conversation : -1;
      case 'udp': return table.conversations.kind[conversation] === CONVERSATION.udp ? conversation : -1;
      case 'eth': {
        const link = table.get('link', row);
        return link === 0 || !this.#isEthernet(row) ? -1 : pairKey(table.links.source[link], table.links.destination[link]);
      }
      case 'ip':
      case 'ipv6': {
        const source = table.get('source', row);
        const wanted = this.#kind === 'ip' ? ADDRESS_KIND.ipv4 : ADDRESS_KIND.ipv6;
        return table.addresses.kinds[source] === wanted ? pairKey(source, table.get('destination', row)) : -1;
      }
      default: return -1;
    }
  }

  /** Other links have addresses of the same form, which stand in the same column: wireless networks, FDDI. */
  #isEthernet(row: number): boolean {
    const { stacks } = this.#table, stack = this.#table.get('stack', row);
    if (stack >= this.#ethernet.length) this.#ethernet = stacks.having(['eth']);
    return this.#ethernet[stack] === 1;
  }

  get #ports(): boolean {
    return this.#kind === 'tcp' || this.#kind === 'udp';
  }

  /** Id of the address that the row comes from, in the layer of this kind. */
  #sourceOf(row: number): number {
    return this.#kind === 'eth' ? this.#table.links.source[this.#table.get('link', row)] : this.#table.get('source', row);
  }

  #ends(row: number): Ends {
    const table = this.#table;
    const { addresses, links } = table;
    const destination = this.#kind === 'eth' ? links.destination[table.get('link', row)] : table.get('destination', row);
    const ends = { source: addresses.text(this.#sourceOf(row)), destination: addresses.text(destination) };
    if (!this.#ports) return { ...ends, sourcePort: 0, destinationPort: 0, stream: -1 };
    const stream = table.conversations.number[table.get('conversation', row)];
    return { ...ends, sourcePort: table.get('sourcePort', row), destinationPort: table.get('destinationPort', row), stream };
  }

  #find(ends: Ends, row: number): Counted {
    const [one, other] = [`${ends.source} ${ends.sourcePort}`, `${ends.destination} ${ends.destinationPort}`];
    const key = ends.stream >= 0 ? String(ends.stream) : one < other ? `${one} ${other}` : `${other} ${one}`;
    let counted = this.#counted.get(key);
    if (counted === undefined) this.#counted.set(key, (counted = { ends, packets: [0, 0], bytes: [0, 0], earliest: row, latest: row }));
    return counted;
  }

  #tally(counted: Counted, side: 0 | 1, row: number): void {
    counted.packets[side]++;
    counted.bytes[side] += this.#table.get('original', row);
    if (this.#table.nanosecondsBetween(counted.latest, row) > 0) counted.latest = row;
    else if (this.#table.nanosecondsBetween(counted.earliest, row) < 0) counted.earliest = row;
  }
}

function sideOf({ ends }: Counted, { source, sourcePort }: Ends): 0 | 1 {
  return source === ends.source && sourcePort === ends.sourcePort ? 0 : 1;
}

/** Address ids are far below 2^26: each takes 21 bytes of memory. */
function pairKey(one: number, other: number): number {
  return one < other ? one * 0x8000000 + other : other * 0x8000000 + one;
}
