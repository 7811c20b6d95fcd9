/**
 * The short way for the packets that captures are full of: TCP segments and UDP datagrams of a known conversation, whole, in plain IPv4 or IPv6 over
 * Ethernet with one VLAN tag at most. What the long way (`packet-walk.ts`) found for the conversation's last packet in the same direction is kept in one
 * cache line, and holds for the next one as long as the same header fields have the same values. Whatever is not quite usual goes the long way.
 */
import { CHUNK_MASK, CHUNK_SHIFT, type PacketColumns, type PacketTable, ROW } from '../index/index.ts';
import type { CaptureStreams } from '../streams/index.ts';
import type { PacketWalk } from './packet-walk.ts';

/** Directions of conversations that are kept: 512 KiB, a part of a usual second-level cache. */
const ENTRIES_LOG2 = 13;
/** Places in the 16 integers of an entry: the header fields that must be the same … */
const SOURCE = 0, DESTINATION = 1, PORTS = 2, SHAPE = 3, LINK_WORDS = 4;
/** … and what follows from them. */
const CONVERSATION = 7, STACK = 8, LINK = 9, SOURCE_ID = 10, DESTINATION_ID = 11, SIDE = 12;

const TCP = 6, UDP = 17;
const SYN = 2;
/** Bits of an entry's shape beside the protocol number. */
const TAGGED = 0x100, VERSION_6 = 0x200;

export class UsualPackets {
  readonly #entries = new Int32Array(16 << ENTRIES_LOG2);
  readonly #table: PacketTable;
  readonly #streams: CaptureStreams;
  /** The entry and header fields of the packet that `take` did not find; -1 for one that is not usual. */
  #missed = -1;
  #source = 0;
  #destination = 0;
  #ports = 0;
  #shape = 0;

  constructor(table: PacketTable, streams: CaptureStreams) {
    this.#table = table;
    this.#streams = streams;
  }

  /**
   * Fills the row's columns from the Ethernet frame at `at`, of which `captured` bytes are in the view; false, and nothing done, where it is not a usual
   * packet of a conversation that is known. About 100 ns; the long way takes 400.
   */
  take(chunk: PacketColumns, row: number, time: number, view: DataView, bytes: Uint8Array, at: number, captured: number, original: number): boolean {
    this.#missed = -1;
    if (captured < 42) return false;
    let network = at + 14, type = view.getUint16(at + 12), shape = 0;
    if (type === 0x8100) {
      network += 4;
      type = view.getUint16(at + 16);
      shape = TAGGED;
    }
    let source: number, destination: number, transport: number, end: number;
    if (type === 0x0800) {
      const start = view.getInt32(network);
      if (start >>> 24 !== 0x45 || (view.getUint16(network + 6) & 0x3fff) !== 0) return false;
      transport = network + 20;
      end = network + (start & 0xffff);
      shape |= view.getUint8(network + 9);
      source = view.getInt32(network + 12);
      destination = view.getInt32(network + 16);
    } else if (type === 0x86dd && captured >= 66) {
      transport = network + 40;
      end = transport + view.getUint16(network + 4);
      shape |= view.getUint8(network + 6) | VERSION_6;
      // The last words tell hosts apart; the others are compared with the address's own.
      source = view.getInt32(network + 20);
      destination = view.getInt32(network + 36);
    } else {
      return false;
    }
    const protocol = shape & 0xff;
    if (end > at + captured || (protocol === TCP ? transport + 20 > end : protocol !== UDP || transport + 9 > end)) return false;
    const entries = this.#entries, ports = view.getInt32(transport);
    const entry = (Math.imul(source ^ Math.imul(destination, 0x85ebca6b) ^ Math.imul(ports, 0xc2b2ae35), 0x9e3779b1) >>> (32 - ENTRIES_LOG2)) << 4;
    if (
      entries[entry + SOURCE] !== source || entries[entry + DESTINATION] !== destination || entries[entry + PORTS] !== ports || entries[entry + SHAPE] !== shape ||
      entries[entry + LINK_WORDS] !== view.getInt32(at) || entries[entry + LINK_WORDS + 1] !== view.getInt32(at + 4) ||
      entries[entry + LINK_WORDS + 2] !== view.getInt32(at + 8) || this.#table.conversations.replaced[entries[entry + CONVERSATION]] !== 0 ||
      (shape & VERSION_6) !== 0 && !this.#sameAddresses(entry, view, network)
    ) {
      this.#missed = entry;
      this.#source = source;
      this.#destination = destination;
      this.#ports = ports;
      this.#shape = shape;
      return false;
    }
    return protocol === TCP
      ? this.#segment(chunk, row, time, view, bytes, at, transport, end, original, entry)
      : this.#datagram(chunk, row, view, at, transport, end, original, entry);
  }

  /** Keeps what the long way found for the packet that `take` missed last. */
  note(walk: PacketWalk, at: number): void {
    const entry = this.#missed, entries = this.#entries, { conversation } = walk;
    if (entry < 0 || conversation === 0 || (walk.flags & ~ROW.fromB) !== 0) return;
    const { conversations } = this.#table;
    const tcp = (this.#shape & 0xff) === TCP;
    // Datagrams are looked into until it is settled which protocol theirs is.
    if (tcp ? walk.side < 0 : conversations.protocol[conversation] === 0) return;
    entries[entry + SOURCE] = this.#source;
    entries[entry + DESTINATION] = this.#destination;
    entries[entry + PORTS] = this.#ports;
    entries[entry + SHAPE] = this.#shape;
    for (let word = 0; word < 3; word++) entries[entry + LINK_WORDS + word] = walk.i32(at + 4 * word);
    entries[entry + CONVERSATION] = conversation;
    entries[entry + STACK] = walk.stack;
    entries[entry + LINK] = walk.link;
    entries[entry + SOURCE_ID] = walk.source;
    entries[entry + DESTINATION_ID] = walk.destination;
    entries[entry + SIDE] = 2 * conversations.number[conversation] + (walk.flags & ROW.fromB);
  }

  #sameAddresses(entry: number, view: DataView, network: number): boolean {
    const { words } = this.#table.addresses;
    const source = 4 * this.#entries[entry + SOURCE_ID], destination = 4 * this.#entries[entry + DESTINATION_ID];
    return words[source] === view.getInt32(network + 8) && words[source + 1] === view.getInt32(network + 12) && words[source + 2] === view.getInt32(network + 16) &&
      words[destination] === view.getInt32(network + 24) && words[destination + 1] === view.getInt32(network + 28) && words[destination + 2] === view.getInt32(network + 32);
  }

  #segment(
    chunk: PacketColumns, row: number, time: number, view: DataView, bytes: Uint8Array, at: number, transport: number, end: number, original: number, entry: number,
  ): boolean {
    const i = row & CHUNK_MASK;
    const control = view.getUint16(transport + 12), flags = control & 0xfff, payload = transport + ((control >> 12) << 2);
    if ((flags & SYN) !== 0 || payload < transport + 20 || payload > end) return false;
    const sequence = view.getInt32(transport + 4), acknowledgment = view.getInt32(transport + 8), window = view.getUint16(transport + 14);
    const length = end - payload, side = this.#entries[entry + SIDE];
    chunk.sequence[i] = sequence;
    chunk.acknowledgment[i] = acknowledgment;
    chunk.tcpFlags[i] = flags;
    chunk.window[i] = window;
    chunk.payloadOffset[i] = payload - at;
    chunk.payloadLength[i] = length;
    this.#conversation(chunk, row, entry, original);
    this.#streams.connections.complete(side >> 1, flags, length);
    this.#streams.segment(row, side, time, sequence, acknowledgment, flags, window, -1, 0, bytes, payload, end, length);
    return true;
  }

  #datagram(chunk: PacketColumns, row: number, view: DataView, at: number, transport: number, end: number, original: number, entry: number): boolean {
    if (view.getUint16(transport + 4) !== end - transport) return false;
    const i = row & CHUNK_MASK;
    chunk.payloadOffset[i] = transport + 8 - at;
    chunk.payloadLength[i] = end - transport - 8;
    this.#conversation(chunk, row, entry, original);
    return true;
  }

  #conversation(chunk: PacketColumns, row: number, entry: number, original: number): void {
    const entries = this.#entries, i = row & CHUNK_MASK, { conversations, chunks } = this.#table;
    const ports = entries[entry + PORTS], fromB = entries[entry + SIDE] & 1, conversation = entries[entry + CONVERSATION];
    chunk.sourcePort[i] = ports >>> 16;
    chunk.destinationPort[i] = ports;
    chunk.stack[i] = entries[entry + STACK];
    chunk.link[i] = entries[entry + LINK];
    chunk.source[i] = entries[entry + SOURCE_ID];
    chunk.destination[i] = entries[entry + DESTINATION_ID];
    chunk.conversation[i] = conversation;
    chunk.flags[i] = fromB;
    const before = conversations.add(conversation, row, original, fromB !== 0);
    if (before >= 0) chunks[before >>> CHUNK_SHIFT].next[before & CHUNK_MASK] = row;
  }
}
