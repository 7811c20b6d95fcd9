/** Which TCP connections are subflows of one Multipath TCP connection, RFC 8684 §2: found by keys and tokens in the options of handshakes. */
import type { MultipathFacts } from '../dissect/index.ts';
import { CONVERSATION, ROW } from '../index/index.ts';
import { fromKey } from '../protocols/transport/tcp/multipath-key.ts';
import type { CaptureStreams } from './capture-streams.ts';
import type { PacketPayloads } from './packet-payloads.ts';
import { optionsOf } from './tcp-options.ts';

const MULTIPATH = 30;
const CAPABLE = 0, JOIN = 1, DATA_SEQUENCE = 2;
const SYN = 2, ACK = 16;
/**
 * Segments of a connection without its handshake that are looked at for an option, and those of a subflow that are looked at for the first numbers.
 */
const UNDECIDED = 4, TOLD = 16;
/** Paths of a connection that are listed, of which every segment shows the list; ends rarely have more than eight. */
const MOST_LISTED = 256;

/** A connection over several paths. Its end 0 opened the first of them, as far as is known. */
interface Group {
  readonly stream: number;
  /** TCP connections, the newest first, no more than are listed. */
  readonly subflows: number[];
  first: number | undefined;
  /** What the data sequence numbers of each end count from. */
  readonly bases: [bigint | undefined, bigint | undefined];
}

interface Subflow {
  readonly group: Group;
  /** The subflow was opened by the group's end 1. */
  readonly swapped: boolean;
}

export class MultipathConnections {
  readonly #streams: CaptureStreams;
  readonly #payloads: PacketPayloads;
  readonly #subflows = new Map<number, Subflow>();
  readonly #tokens = new Map<number, { readonly group: Group; readonly end: number }>();
  /** Segments of connections without handshake, and of subflows, that were looked at. */
  readonly #looked = new Map<number, number>();
  #groups = 0;
  /** Rows before this one have been looked at. */
  #row = 0;

  constructor(streams: CaptureStreams, payloads: PacketPayloads) {
    this.#streams = streams;
    this.#payloads = payloads;
  }

  /** Undefined for a connection that is no subflow. */
  of(connection: number, fromClient: boolean): MultipathFacts | undefined {
    this.#catchUp();
    const subflow = this.#subflows.get(connection);
    if (subflow === undefined) return undefined;
    const { group, swapped } = subflow, end = endOf(fromClient, swapped);
    return { stream: group.stream, first: group.first, subflows: group.subflows, base: group.bases[end], otherBase: group.bases[1 - end] };
  }

  #catchUp(): void {
    const { table, connections } = this.#streams, { conversations } = table;
    for (; this.#row < table.rows; this.#row++) {
      const id = table.get('conversation', this.#row);
      if (conversations.kind[id] !== CONVERSATION.tcp) continue;
      const connection = connections.connectionOf(id), flags = table.get('tcpFlags', this.#row);
      // A connection whose SYN has no option is none of several paths (§3.7): nothing more of it is read.
      const begins = conversations.first[id] === this.#row, subflow = this.#subflows.get(connection);
      const looked = this.#looked.get(connection) ?? (begins ? 0 : Infinity);
      if (looked >= (subflow === undefined ? UNDECIDED : TOLD)) continue;
      const options = optionsOf(this.#payloads.tcpOptions(this.#row), MULTIPATH);
      if (subflow !== undefined || options.length > 0 || (flags & SYN) === 0) this.#looked.set(connection, looked + 1);
      const fromB = table.get('flags', this.#row) & ROW.fromB;
      for (const option of options) this.#hear(connection, fromB === connections.clientIsB[connection], flags, option);
    }
  }

  #hear(connection: number, fromClient: boolean, flags: number, option: Uint8Array): void {
    const subtype = option[2] >> 4, view = new DataView(option.buffer, option.byteOffset, option.length);
    const opens = (flags & (SYN | ACK)) === SYN;
    if (subtype === JOIN && opens && option.length >= 8 && !this.#subflows.has(connection)) this.#join(connection, view.getUint32(4));
    let subflow = this.#subflows.get(connection);
    if (subflow === undefined) this.#subflows.set(connection, subflow = { group: this.#newGroup(), swapped: false });
    const { group } = subflow, end = endOf(fromClient, subflow.swapped);
    if (subtype === CAPABLE) {
      if (group.first === undefined) {
        group.first = connection;
        list(group, connection);
      }
      if (option.length >= 12) {
        const { token, dataSequence } = fromKey(option.subarray(4, 12), option[2] & 15);
        group.bases[end] = dataSequence;
        this.#tokens.set(token, { group, end });
      }
    } else if (subtype === DATA_SEQUENCE && (option[3] & 0x0c) === 0x0c) {
      // The first half of 64 bits tells what numbers of 32 bits lack.
      const at = 4 + ((option[3] & 1) === 0 ? 0 : (option[3] & 2) === 0 ? 4 : 8);
      if (at + 8 <= option.length) group.bases[end] ??= view.getBigUint64(at) & 0xffffffff00000000n;
    }
  }

  /** §3.2: the token is that of the end which the subflow is opened to. */
  #join(connection: number, token: number): void {
    let known = this.#tokens.get(token);
    if (known === undefined) this.#tokens.set(token, known = { group: this.#newGroup(), end: 1 });
    list(known.group, connection);
    this.#subflows.set(connection, { group: known.group, swapped: known.end === 0 });
  }

  #newGroup(): Group {
    return { stream: this.#groups++, subflows: [], first: undefined, bases: [undefined, undefined] };
  }
}

function list({ subflows }: Group, connection: number): void {
  if (subflows.length < MOST_LISTED) subflows.unshift(connection);
}

function endOf(fromClient: boolean, swapped: boolean): number {
  return fromClient === swapped ? 1 : 0;
}
