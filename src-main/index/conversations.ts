/** Conversations by number: who talks to whom, over which ports, with how many packets and bytes each way. */
import { type Numbers, grown, mix, roomBeyond } from './growing.ts';

/** What makes two packets one conversation. */
export const CONVERSATION = {
  /** Addresses and ports; a new SYN with another sequence number begins a new one. */
  tcp: 1,
  /** Addresses and ports, of UDP and UDP-Lite. */
  udp: 2,
  /** Addresses and ports. */
  sctp: 3,
  dccp: 4,
  /** Network addresses and the protocol number above IP, which stands in both port columns: ICMP, OSPF, … */
  network: 5,
  /** Ethernet addresses and the Ethernet type, which stands in both port columns: what is neither IP nor ARP. */
  link: 6,
  /** All ARP packets are one conversation. */
  arp: 7,
} as const;

export type ConversationKind = (typeof CONVERSATION)[keyof typeof CONVERSATION];

/**
 * Side A sent the conversation's first packet. Entries of the arrays belong to the conversation whose id is the index; `tcp.stream` and `udp.stream`
 * are `number`. The arrays are replaced when they grow: read them through the table each time.
 */
export class ConversationTable {
  /** Ids in use, from 0 (no conversation) on. */
  count = 1;
  kind = new Uint8Array(256);
  /** Counts the conversations of one kind in their order of appearance, from 0. */
  number = new Uint32Array(256);
  addressA = new Uint32Array(256);
  addressB = new Uint32Array(256);
  portA = new Uint16Array(256);
  portB = new Uint16Array(256);
  /** Packets of each side, tunnels that have the conversation in an outer layer included; none in streams that only error messages quote. */
  packetsA = new Uint32Array(256);
  packetsB = new Uint32Array(256);
  /** Bytes on the wire, whole frames. */
  bytesA = new Float64Array(256);
  bytesB = new Float64Array(256);
  /** Rows of the first and last packet whose innermost conversation it is, and how many these are. */
  rows = new Uint32Array(256);
  first = new Uint32Array(256);
  last = new Uint32Array(256);
  /** The conversation with the same addresses and ports before this one; 0 for none. */
  earlier = new Uint32Array(256);
  /** 1 where a later conversation has the same addresses and ports. */
  replaced = new Uint8Array(256);
  /** Code (in `PacketTable.stacks`) + 1 of the protocol that its payload has; 0 for not known. */
  protocol = new Uint16Array(256);
  /** Ids by number, of each kind. */
  readonly #numbered: Uint32Array[] = [];
  readonly #counts = new Uint32Array(8);
  #slots = new Int32Array(1024);
  #used = 0;
  readonly #seed = (Math.random() * 0x100000000) | 0;

  /**
   * The newest conversation between two ends, or a new one in which (address, port) is side A. Which side asks is for `fromB` to say.
   */
  find(kind: ConversationKind, address: number, port: number, otherAddress: number, otherPort: number): number {
    const id = this.lookup(kind, address, port, otherAddress, otherPort);
    return id !== 0 ? id : this.begin(kind, address, port, otherAddress, otherPort);
  }

  /** The newest conversation between two ends, 0 for none. */
  lookup(kind: number, address: number, port: number, otherAddress: number, otherPort: number): number {
    return this.#slots[this.#slotOf(kind, address, port, otherAddress, otherPort)];
  }

  /** A new conversation, also where there is one between the same ends. */
  begin(kind: ConversationKind, address: number, port: number, otherAddress: number, otherPort: number): number {
    const id = this.count++;
    if (id === this.kind.length) this.#grow();
    this.kind[id] = kind;
    this.addressA[id] = address;
    this.addressB[id] = otherAddress;
    this.portA[id] = port;
    this.portB[id] = otherPort;
    const number = this.#counts[kind]++;
    this.number[id] = number;
    let ids = this.#numbered[kind] ?? (this.#numbered[kind] = new Uint32Array(256));
    if (number === ids.length) ids = this.#numbered[kind] = grown(ids, roomBeyond(number));
    ids[number] = id;
    const slot = this.#slotOf(kind, address, port, otherAddress, otherPort);
    const earlier = this.#slots[slot];
    this.earlier[id] = earlier;
    if (earlier === 0) this.#used++;
    else this.replaced[earlier] = 1;
    this.#slots[slot] = id;
    if (2 * this.#used > this.#slots.length) this.#rehash();
    return id;
  }

  /** Whether a packet from (address, port) goes from side B. */
  fromB(id: number, address: number, port: number): boolean {
    return this.addressA[id] !== address || this.portA[id] !== port;
  }

  /** Whether a conversation is between two ends, in either direction. */
  joins(id: number, address: number, port: number, otherAddress: number, otherPort: number): boolean {
    const { addressA, addressB, portA, portB } = this;
    return (addressA[id] === address && addressB[id] === otherAddress && portA[id] === port && portB[id] === otherPort) ||
      (addressB[id] === address && addressA[id] === otherAddress && portB[id] === port && portA[id] === otherPort);
  }

  /** Counts a packet of `bytes` bytes on the wire; gives the conversation's row before this one, or -1 for none. */
  add(id: number, row: number, bytes: number, fromB: boolean): number {
    const before = this.rows[id]++ === 0 ? -1 : this.last[id];
    if (before < 0) this.first[id] = row;
    this.last[id] = row;
    this.addOuter(id, bytes, fromB);
    return before;
  }

  /** Counts a packet that has the conversation in an outer layer, below a tunnel: it is in the figures, not among the rows. */
  addOuter(id: number, bytes: number, fromB: boolean): void {
    if (fromB) {
      this.packetsB[id]++;
      this.bytesB[id] += bytes;
    } else {
      this.packetsA[id]++;
      this.bytesA[id] += bytes;
    }
  }

  /** How many conversations of a kind there are. */
  countOf(kind: ConversationKind): number {
    return this.#counts[kind];
  }

  /** The id of conversation `number` of a kind, 0 when there is none. */
  numbered(kind: ConversationKind, number: number): number {
    return number < this.#counts[kind] ? this.#numbered[kind][number] : 0;
  }

  #slotOf(kind: number, address: number, port: number, otherAddress: number, otherPort: number): number {
    const slots = this.#slots, mask = slots.length - 1;
    let slot = hash(this.#seed ^ kind, address, port, otherAddress, otherPort) & mask;
    for (let id = slots[slot]; id !== 0; id = slots[slot = (slot + 1) & mask]) {
      if (this.kind[id] === kind && this.joins(id, address, port, otherAddress, otherPort)) break;
    }
    return slot;
  }

  #rehash(): void {
    const before = this.#slots;
    const slots = this.#slots = new Int32Array(2 * before.length);
    for (const id of before) {
      if (id !== 0) slots[this.#slotOf(this.kind[id], this.addressA[id], this.portA[id], this.addressB[id], this.portB[id])] = id;
    }
  }

  #grow(): void {
    const length = roomBeyond(this.count);
    const to = <T extends Numbers>(array: T): T => grown(array, length);
    this.kind = to(this.kind);
    this.number = to(this.number);
    this.addressA = to(this.addressA);
    this.addressB = to(this.addressB);
    this.portA = to(this.portA);
    this.portB = to(this.portB);
    this.packetsA = to(this.packetsA);
    this.packetsB = to(this.packetsB);
    this.bytesA = to(this.bytesA);
    this.bytesB = to(this.bytesB);
    this.rows = to(this.rows);
    this.first = to(this.first);
    this.last = to(this.last);
    this.earlier = to(this.earlier);
    this.replaced = to(this.replaced);
    this.protocol = to(this.protocol);
  }
}

/** The same for both directions. */
function hash(seed: number, address: number, port: number, otherAddress: number, otherPort: number): number {
  return mix(mix(seed, Math.imul(address, 0x9e3779b1) ^ port) + mix(seed, Math.imul(otherAddress, 0x9e3779b1) ^ otherPort), seed);
}
