/** What columns tell of the list of a packet's protocols, `frame.protocols`, without the packet being dissected. */
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable, ROW } from '../../index/index.ts';
import type { PlanSources } from './plan-parts.ts';

/** Rows whose packets hold more than their stack, or another. */
const UNSURE = ROW.layered | ROW.cut | ROW.fragment | ROW.reassembled;

/** Protocols below the application, in the words of `frame.protocols`: those that leave it to a type what comes next say so. */
const BELOW: Readonly<Record<string, string>> = { eth: 'eth:ethertype', vlan: 'vlan:ethertype', ip: 'ip', ipv6: 'ipv6', tcp: 'tcp', udp: 'udp' };

/** Protocols behind which nothing comes, over UDP or Ethernet. */
const LAST: ReadonlySet<string> = new Set(['dns', 'mdns', 'llmnr', 'ntp', 'arp']);

/** ARP of ATM is a protocol of its own behind ARP (RFC 2225 §8). */
const ATM = 19;

/**
 * Types of messages that hold nothing but bytes, by protocol: echo requests and replies
 * (RFC 792, RFC 4443 §4), which begin with 8 bytes of their own.
 */
const ECHOES: Readonly<Record<string, readonly number[]>> = { icmp: [0, 8], icmpv6: [128, 129] };

/** What is listed between the protocols of a stack by options and further headers, which no column knows. */
const WITHIN: Readonly<Record<string, string>> = { tcp: 'mptcp', ipv6: 'ipv6.hopopts:ipv6.routing:ipv6.fraghdr:ipv6.dstopts' };

/** What plain TLS shows: itself, and the state of a certificate (RFC 6066 §8). */
const PLAIN_TLS = 'tls:ocsp';

/** How a row's list ends. */
export const ENDING = {
  unknown: 0,
  /** With TCP or UDP, as nothing is above them. */
  transport: 1,
  /** With the last protocol of the stack. */
  whole: 2,
  /** With what UDP carries for nobody that the scan knows. */
  data: 3,
  /** With messages of the last protocol of the stack and what they hold. */
  messages: 4,
  /** With the transport layer, or with messages behind it. */
  messagesOrNone: 5,
  /** With the network layer of a fragment, or with bytes of its datagram as data. */
  fragment: 6,
  /** With an echo, and its bytes as data. */
  echo: 7,
} as const;

export type Ending = (typeof ENDING)[keyof typeof ENDING];
export const ENDINGS = 8;

/** Those of which the bounds name every protocol that can be there. */
const TOLD: ReadonlySet<Ending> = new Set([ENDING.transport, ENDING.whole, ENDING.data, ENDING.fragment, ENDING.echo]);

export interface ListBounds {
  /** What every such row's list has, in this order; where nothing is listed between, the list itself but for `data` and `messages`. */
  readonly least: string;
  /** All that it can have; undefined where that may be anything. */
  readonly most: string | undefined;
}

export class RowStacks {
  /** By stack id. */
  readonly #kinds: Kind[] = [];

  constructor(private readonly table: PacketTable, private readonly sources: PlanSources) {}

  /** About 20 ns. */
  endingOf(row: number): Ending {
    const { stack, flags, payloadLength, payloadOffset, captured } = this.table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    const kind = this.#kindOf(stack[i]);
    if ((flags[i] & UNSURE) !== 0) return kind === KIND.network && (flags[i] & UNSURE) === ROW.fragment ? ENDING.fragment : ENDING.unknown;
    switch (kind) {
      case KIND.overTcp:
        if (this.sources.continues?.(row) === true) return ENDING.transport;
        return this.sources.completes?.(row) === true ? ENDING.messages : ENDING.messagesOrNone;
      case KIND.whole: return ENDING.whole;
      case KIND.arp: return this.#isOfAtm(row) ? ENDING.unknown : ENDING.whole;
      case KIND.udp: return payloadLength[i] === 0 ? ENDING.transport : captured[i] > payloadOffset[i] ? ENDING.data : ENDING.unknown;
      case KIND.overUdp: return payloadLength[i] === 0 ? ENDING.transport : ENDING.unknown;
      case KIND.echo: return this.#isEcho(row) ? ENDING.echo : ENDING.unknown;
      case KIND.other:
      case KIND.network: return ENDING.unknown;
    }
  }

  bounds(stack: number, ending: Ending): ListBounds {
    const list = this.table.stacks.list(stack), last = list[list.length - 1], lower = list.slice(0, lowerEnd(list));
    const within = lower.map(name => (Object.hasOwn(WITHIN, name) ? `:${WITHIN[name]}` : '')).join('');
    const below = lower.map(name => BELOW[name]).join(':');
    // Another protocol before it says that the row has messages of both.
    const isPlainTls = last === 'tls' && list.length === lower.length + 1 && this.sources.decrypts?.() !== true;
    switch (ending) {
      case ENDING.unknown: return { least: '', most: undefined };
      case ENDING.transport: return { least: below, most: below + within };
      case ENDING.data: return { least: below, most: `${below}:data${within}` };
      case ENDING.whole: return { least: `${below}:${last}`, most: `${below}:${last}${within}` };
      case ENDING.messages: return { least: `${below}:${last}`, most: isPlainTls ? `${below}:${PLAIN_TLS}${within}` : undefined };
      case ENDING.messagesOrNone: return { least: below, most: isPlainTls ? `${below}:${PLAIN_TLS}${within}` : undefined };
      case ENDING.echo: return { least: `${below}:${last}`, most: `${below}:${last}:data${within}` };
      case ENDING.fragment: return { least: below, most: `${below}:data:ah:esp${within}` };
    }
  }

  /** All protocols that rows of the stack with this ending can have; undefined where that may be any. */
  protocolsIn(stack: number, ending: Ending): ReadonlySet<string> | undefined {
    const most = TOLD.has(ending) ? this.bounds(stack, ending).most : undefined;
    return most === undefined ? undefined : new Set(most.split(':'));
  }

  #isEcho(row: number): boolean {
    const { packet } = this.sources, { stack, payloadOffset, captured } = this.table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    if (packet === undefined || captured[i] <= payloadOffset[i] || !packet.show(row)) return false;
    const list = this.table.stacks.list(stack[i]);
    return ECHOES[list[list.length - 1]].includes(packet.bytes[packet.at + payloadOffset[i]]);
  }

  /** Also where the packet cannot be looked at. */
  #isOfAtm(row: number): boolean {
    const { packet } = this.sources, { payloadOffset, captured } = this.table.chunks[row >>> CHUNK_SHIFT], at = payloadOffset[row & CHUNK_MASK];
    if (packet === undefined || captured[row & CHUNK_MASK] < at + 2 || !packet.show(row)) return true;
    return ((packet.bytes[packet.at + at] << 8) | packet.bytes[packet.at + at + 1]) === ATM;
  }

  #kindOf(stack: number): Kind {
    return this.#kinds[stack] ?? (this.#kinds[stack] = kindOf(this.table.stacks.list(stack)));
  }
}

const KIND = { other: 0, overTcp: 1, udp: 2, overUdp: 3, whole: 4, network: 5, echo: 6, arp: 7 } as const;
type Kind = (typeof KIND)[keyof typeof KIND];

/**
 * Place behind the transport layer in a stack; without one, behind the network layer
 * where the stack ends with it, else the place of the last protocol.
 */
function lowerEnd(stack: readonly string[]): number {
  const transport = stack.findIndex(name => name === 'tcp' || name === 'udp');
  return transport >= 0 ? transport + 1 : isNetwork(stack[stack.length - 1]) ? stack.length : stack.length - 1;
}

const isNetwork = (name: string | undefined): boolean => name === 'ip' || name === 'ipv6';

function kindOf(stack: readonly string[]): Kind {
  const end = lowerEnd(stack), top = stack[end - 1];
  if (end <= 0 || !stack.slice(0, end).every(name => Object.hasOwn(BELOW, name))) return KIND.other;
  if (top === 'tcp') return KIND.overTcp;
  if (stack.length === end + 1 && LAST.has(stack[end])) return stack[end] === 'arp' ? KIND.arp : KIND.whole;
  if (stack.length === end + 1 && isNetwork(top) && Object.hasOwn(ECHOES, stack[end])) return KIND.echo;
  if (top === 'udp') return stack.length === end ? KIND.udp : KIND.overUdp;
  return stack.length === end ? KIND.network : KIND.other;
}
