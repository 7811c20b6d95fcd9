/** Fields at fixed places of headers: their values are read from the packet's bytes, where the protocol stack tells where the header begins. */
import type { Field } from '../../dissect/index.ts';
import { readUint, toBits } from '../../dissect/read.ts';
import type { PacketTable } from '../../index/index.ts';

export interface HeaderField {
  /** Protocol of the header. */
  readonly header: string;
  /** Bytes from the header's beginning. */
  readonly at: number;
  /** The value at a place; negative where the header means something else by it. */
  readonly read: (bytes: Uint8Array, at: number) => number;
}

type Read = HeaderField['read'];
type Place = readonly [at: number, read?: Read];

/** Of names and types with 0 or less there is no field: the number is a length. */
const typeOrLength: Read = (bytes, at) => {
  const type = (bytes[at] << 8) | bytes[at + 1];
  return type >= 0x600 ? type : -1;
};

/** By protocol and field. */
const PLACES: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  eth: { type: [12, typeOrLength] },
  vlan: { priority: [0], dei: [0], id: [0], etype: [2, typeOrLength] },
  ip: {
    hdr_len: [0, (bytes, at) => (bytes[at] & 15) << 2], dsfield: [1], 'dsfield.dscp': [1], 'dsfield.ecn': [1],
    // A length of 0 says that the network card was to cut the segment up.
    len: [2, (bytes, at) => ((bytes[at] << 8) | bytes[at + 1]) || -1],
    id: [4], flags: [6], 'flags.rb': [6], 'flags.df': [6], 'flags.mf': [6], frag_offset: [6], ttl: [8], proto: [9], checksum: [10],
  },
  ipv6: { version: [0], tclass: [0], 'tclass.dscp': [0], 'tclass.ecn': [0], flow: [1], plen: [4], nxt: [6], hlim: [7] },
  tcp: { hdr_len: [12, (bytes, at) => (bytes[at] >> 4) << 2], checksum: [16], urgent_pointer: [18] },
  udp: { length: [4], checksum: [6] },
};

/** Where the bytes of addresses are, which are looked at where parts of them are asked for: `ip.src[0] == 10`. */
const ADDRESSES: Readonly<Record<string, readonly number[]>> = { 'ip.src': [12], 'ip.dst': [16], 'ip.addr': [12, 16] };

export interface HeaderBytes {
  readonly header: string;
  /** Each has these bytes, counted from the header's beginning. */
  readonly places: readonly { readonly at: number; readonly length: number }[];
}

/** Undefined for a field whose bytes are at no fixed place. */
export function headerBytesOf({ name }: Field): HeaderBytes | undefined {
  return Object.hasOwn(ADDRESSES, name) ? { header: 'ip', places: ADDRESSES[name].map(at => ({ at, length: 4 })) } : undefined;
}

/** How long a header is that begins so, of protocols whose bytes up to their payload are nothing but their header; 0 where more must be known. */
export function headerLength(header: string, bytes: Uint8Array, at: number): number {
  switch (header) {
    case 'eth': return bytes[at + 12] >= 6 ? 14 : 0;
    case 'ip': return (bytes[at] & 15) < 5 ? 0 : (bytes[at] & 15) << 2;
    case 'udp': return 8;
    default: return 0;
  }
}

/** Undefined for a field at no fixed place. */
export function headerFieldOf(field: Field): HeaderField | undefined {
  const dot = field.name.indexOf('.'), header = field.name.slice(0, dot), name = field.name.slice(dot + 1);
  if (!Object.hasOwn(PLACES, header) || !Object.hasOwn(PLACES[header], name)) return undefined;
  const [at, read = plain(field)] = PLACES[header][name];
  return { header, at, read };
}

function plain({ size, mask, shift, kind }: Field): Read {
  if (kind === 'bool') return (bytes, at) => (toBits(readUint(bytes, at, size, false), mask, shift) === 0 ? 0 : 1);
  return mask === 0 ? (bytes, at) => readUint(bytes, at, size, false) : (bytes, at) => toBits(readUint(bytes, at, size, false), mask, shift);
}

/** Lengths of headers that have only one. */
const LENGTHS: Readonly<Record<string, number>> = { eth: 14, vlan: 4, ieee8021ad: 4, null: 4, raw: 0 };

/** Protocols in the headers of the network layer: those of their headers that begin right behind another, by number of the protocol. */
const TRANSPORTS: Readonly<Record<string, number>> = { tcp: 6, udp: 17 };

const UNKNOWN = 0xff;

/** Where the header of a protocol begins, in packets that have one. */
export class HeaderPlaces {
  /** By stack, the offset of the network layer, for headers above it, or of the header itself; `UNKNOWN` where it varies. */
  #offsets = new Uint8Array(0);
  readonly #transport: number;
  /** Version that the header begins with; 0 for none. */
  readonly #version: number;

  constructor(private readonly table: PacketTable, private readonly header: string) {
    this.#transport = TRANSPORTS[header] ?? -1;
    this.#version = header === 'ip' ? 4 : header === 'ipv6' ? 6 : 0;
  }

  /** Offset from the packet's beginning at `packet`; -1 where that is not simply told. `length`: how much there is of the packet. */
  of(stack: number, bytes: Uint8Array, packet: number, length: number): number {
    if (stack >= this.#offsets.length) this.#grow();
    const offset = this.#offsets[stack];
    if (offset === UNKNOWN) return -1;
    const at = packet + offset, version = bytes[at] >> 4;
    if (this.#transport < 0) return this.#version === 0 || version === this.#version ? offset : -1;
    if (offset + 20 > length) return -1;
    if (version === 4) return bytes[at + 9] === this.#transport ? offset + ((bytes[at] & 15) << 2) : -1;
    return version === 6 && offset + 40 <= length && bytes[at + 6] === this.#transport ? offset + 40 : -1;
  }

  /** Offset of the network layer below the header, or of the header itself, of a stack that `of` has found a place in. */
  networkOf(stack: number): number {
    return this.#offsets[stack];
  }

  #grow(): void {
    const { stacks } = this.table;
    this.#offsets = Uint8Array.from({ length: stacks.count }, (_, id) => this.#offsetIn(stacks.list(id)));
  }

  #offsetIn(stack: readonly string[]): number {
    let offset = 0;
    for (const name of stack) {
      if (name === this.header || (this.#transport >= 0 && (name === 'ip' || name === 'ipv6'))) return offset;
      if (!Object.hasOwn(LENGTHS, name)) break;
      offset += LENGTHS[name];
    }
    return UNKNOWN;
  }
}
