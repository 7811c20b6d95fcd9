/** `frame.protocols` of rows whose packets hold what their stack says and nothing else, and how the others' begins: told without dissecting them. */
import { CHUNK_MASK, CHUNK_SHIFT, type PacketTable, ROW } from '../../index/index.ts';
import { lacksField } from './message-hints.ts';
import type { PlanSources } from './plan.ts';

/** Rows whose packets hold more than their stack, or another. */
const UNSURE = ROW.layered | ROW.cut | ROW.fragment | ROW.reassembled;

/** Protocols below the application, in the words of `frame.protocols`: those that leave it to a type what comes next say so. */
const BELOW: Readonly<Record<string, string>> = { eth: 'eth:ethertype', vlan: 'vlan:ethertype', ip: 'ip', ipv6: 'ipv6', tcp: 'tcp', udp: 'udp' };

/** Protocols behind which nothing comes, over UDP or Ethernet. */
const LAST: ReadonlySet<string> = new Set(['arp', 'dns', 'mdns', 'llmnr', 'ntp']);

/** What plain TLS shows besides itself: the state of a certificate, RFC 6066 §8; and how often at most. */
const STAPLED = ':ocsp', MOST_STAPLED = 16;

interface StackText {
  /** Up to TCP or UDP; empty where it is not known. */
  readonly below: string;
  /** All of it, where every packet with the stack has it; empty for others. */
  readonly whole: string;
  /** With what UDP carries for nobody known; empty where somebody is known. */
  readonly unknown: string;
  readonly overTcp: boolean;
}

export class RowStacks {
  /** By stack id. */
  readonly #texts: StackText[] = [];

  constructor(private readonly table: PacketTable, private readonly sources: PlanSources) {}

  /** The text where columns alone tell it; undefined for other rows. About 20 ns. */
  of(row: number): string | undefined {
    const { stack, flags, payloadLength, payloadOffset, captured } = this.table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK;
    if ((flags[i] & UNSURE) !== 0) return undefined;
    const { below, whole, unknown, overTcp } = this.#textsOf(stack[i]);
    if (whole !== '') return whole;
    if (below === '') return undefined;
    if (overTcp) return this.sources.continues?.(row) === true ? below : undefined;
    if (payloadLength[i] === 0) return below;
    return unknown !== '' && captured[i] > payloadOffset[i] ? unknown : undefined;
  }

  /** How the text of a row begins that completes a message; undefined where that is not known. */
  beginOf(row: number): string | undefined {
    const { stack } = this.table.chunks[row >>> CHUNK_SHIFT], i = row & CHUNK_MASK, { stacks } = this.table;
    const { below, overTcp } = this.#textsOf(stack[i]);
    if (!overTcp || below === '' || this.sources.completes?.(row) !== true) return undefined;
    return `${below}:${stacks.names[stacks.last(stack[i])]}`;
  }

  /** The text that the row's is the beginning of, at the longest; undefined where it may be any that begins as `beginOf` says. */
  longestOf(row: number): string | undefined {
    const begin = this.beginOf(row);
    return begin?.endsWith(':tls') === true && this.sources.decrypts?.() !== true ? begin + STAPLED.repeat(MOST_STAPLED) : undefined;
  }

  /** The text of a row that columns leave open, by a look at how its messages begin: encrypted ones hold nothing that is seen. */
  read(row: number): string | undefined {
    const begin = this.sources.heads === undefined ? undefined : this.beginOf(row), found = begin === undefined ? undefined : this.sources.heads?.(row);
    return found?.protocol === 'tls' && lacksField('tls', 'tls.handshake', found.heads) ? begin : undefined;
  }

  #textsOf(stack: number): StackText {
    return this.#texts[stack] ?? (this.#texts[stack] = textsOf(this.table.stacks.list(stack)));
  }
}

function textsOf(stack: readonly string[]): StackText {
  const transport = stack.findIndex(name => name === 'tcp' || name === 'udp'), last = stack[stack.length - 1];
  const lower = stack.slice(0, transport < 0 ? stack.length - 1 : transport + 1), known = lower.length > 0 && lower.every(name => Object.hasOwn(BELOW, name));
  if (!known) return { below: '', whole: '', unknown: '', overTcp: false };
  const text = lower.map(name => BELOW[name]).join(':'), overTcp = stack[transport] === 'tcp';
  const isWhole = !overTcp && stack.length === lower.length + 1 && LAST.has(last);
  return { below: transport < 0 ? '' : text, whole: isWhole ? `${text}:${last}` : '', unknown: last === 'udp' ? `${text}:data` : '', overTcp };
}
