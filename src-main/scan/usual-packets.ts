/**
 * The hot loop. Captures are full of TCP segments and UDP datagrams of known conversations, whole, in plain IPv4 or IPv6 over Ethernet with one VLAN tag at
 * most. What the long way (`packet-walk.ts`) found for the conversation's last packet in the same direction is kept in one cache line, and holds for the next
 * one as long as the same header fields have the same values; so nothing is looked up but that line. Whatever is not quite usual goes the long way.
 *
 * All tables are locals of one loop: reached through their objects, each access costs several dependent loads, and there are a hundred for a packet.
 */
import type { RecordBatch } from '../capture/index.ts';
import { CHUNK_MASK, CHUNK_ROWS, CHUNK_SHIFT, type PacketTable, ROW } from '../index/index.ts';
import { COMPLETENESS, type CaptureStreams, SIDE, SIDE_INTS, STATUS, fillsWindow } from '../streams/index.ts';
import { LAYER, type Layer, type PacketWalk } from './packet-walk.ts';

/** Directions of conversations that are kept: 512 KiB, a part of a usual second-level cache. */
const ENTRIES_LOG2 = 13;
/** Places in the 16 integers of an entry: the header fields that must be the same … */
const SOURCE = 0, DESTINATION = 1, PORTS = 2, SHAPE = 3, LINK_WORDS = 4;
/** … and what follows from them. */
const CONVERSATION = 7, STACK = 8, LINK = 9, SOURCE_ID = 10, DESTINATION_ID = 11, SIDE_ID = 12;

const TCP = 6, UDP = 17;
const FIN = 1, SYN = 2, RST = 4, ACK = 16;
/** Bits of an entry's shape beside the protocol number. */
const TAGGED = 0x100, VERSION_6 = 0x200;
/** Status of a side of which nothing is noted but numbers. */
const QUIET = STATUS.baseSet | STATUS.started | STATUS.opened;

export class UsualPackets {
  readonly #entries = new Int32Array(16 << ENTRIES_LOG2);
  readonly #table: PacketTable;
  readonly #streams: CaptureStreams;
  #firstSeconds = 0;
  #firstNanoseconds = 0;
  /** The entry and header fields of the packet that `run` stopped at; -1 for one that is not usual. */
  #missed = -1;
  #source = 0;
  #destination = 0;
  #ports = 0;
  #shape = 0;

  constructor(table: PacketTable, streams: CaptureStreams) {
    this.#table = table;
    this.#streams = streams;
  }

  /** Nanoseconds between the capture's first packet and a record. */
  time(batch: RecordBatch, record: number): number {
    return (batch.seconds[record] - this.#firstSeconds) * 1e9 + (batch.nanoseconds[record] - this.#firstNanoseconds);
  }

  /**
   * Takes records from `from` on, which become rows from `row` on, until one is not usual or the chunk is full. Gives that one's index; what the file says
   * of it is in its columns already. `layers`: the first layer by interface. About 130 ns a packet on a core of 2.5 GHz.
   */
  run(batch: RecordBatch, view: DataView, from: number, row: number, layers: readonly Layer[]): number {
    if (row === 0) {
      this.#firstSeconds = batch.seconds[from];
      this.#firstNanoseconds = batch.nanoseconds[from];
    }
    const { bytes, base, at: begins, captured: kepts, original: sents, seconds, nanoseconds, interfaces } = batch;
    const { chunks, conversations, addresses } = this.#table, chunk = this.#table.chunkFor(row);
    const { offsetLow, offsetHigh, captured, original, secondsLow, secondsHigh, stack, source: sources, destination: destinations, link, sourcePort, destinationPort } = chunk;
    const { nanoseconds: nanos, interface: interfaceColumn, conversation: conversationColumn, payloadOffset, payloadLength, flags: rowFlags } = chunk;
    const { sequence: sequences, acknowledgment: acknowledgments, tcpFlags, window: windows } = chunk;
    const { rows, last, packetsA, packetsB, bytesA, bytesB, replaced } = conversations;
    const { connections, framing, judgement } = this.#streams, { ints, times, completeness, clientIsB } = connections, { words } = addresses;
    const entries = this.#entries, firstSeconds = this.#firstSeconds, firstNanoseconds = this.#firstNanoseconds;
    const end = Math.min(batch.count, from + CHUNK_ROWS - (row & CHUNK_MASK));
    this.#missed = -1;
    for (let record = from; record < end; record++, row++) {
      const i = row & CHUNK_MASK;
      const at = begins[record], kept = kepts[record], sent = sents[record], offset = base + at, second = seconds[record], nanosecond = nanoseconds[record];
      offsetLow[i] = offset;
      offsetHigh[i] = offset / 0x100000000;
      captured[i] = kept;
      original[i] = sent;
      secondsLow[i] = second;
      secondsHigh[i] = Math.floor(second / 0x100000000);
      nanos[i] = nanosecond;
      interfaceColumn[i] = interfaces[record];
      if (layers[interfaces[record]] !== LAYER.ethernet || kept < 42) return record;

      let network = at + 14, type = view.getUint16(at + 12), shape = 0;
      if (type === 0x8100) {
        network += 4;
        type = view.getUint16(at + 16);
        shape = TAGGED;
      }
      let source: number, destination: number, transport: number, stop: number;
      if (type === 0x0800) {
        const start = view.getInt32(network);
        if (start >>> 24 !== 0x45 || (view.getUint16(network + 6) & 0x3fff) !== 0) return record;
        transport = network + 20;
        stop = network + (start & 0xffff);
        shape |= view.getUint8(network + 9);
        source = view.getInt32(network + 12);
        destination = view.getInt32(network + 16);
      } else if (type === 0x86dd && kept >= 66) {
        transport = network + 40;
        stop = transport + view.getUint16(network + 4);
        shape |= view.getUint8(network + 6) | VERSION_6;
        // The last words tell hosts apart; the others are compared with the address's own.
        source = view.getInt32(network + 20);
        destination = view.getInt32(network + 36);
      } else {
        return record;
      }
      const protocol = shape & 0xff;
      if (stop > at + kept || (protocol === TCP ? transport + 20 > stop : protocol !== UDP || transport + 9 > stop)) return record;
      const ports = view.getInt32(transport);
      const entry = (Math.imul(source ^ Math.imul(destination, 0x85ebca6b) ^ Math.imul(ports, 0xc2b2ae35), 0x9e3779b1) >>> (32 - ENTRIES_LOG2)) << 4;
      const conversation = entries[entry + CONVERSATION];
      if (
        entries[entry + SOURCE] !== source || entries[entry + DESTINATION] !== destination || entries[entry + PORTS] !== ports || entries[entry + SHAPE] !== shape ||
        entries[entry + LINK_WORDS] !== view.getInt32(at) || entries[entry + LINK_WORDS + 1] !== view.getInt32(at + 4) ||
        entries[entry + LINK_WORDS + 2] !== view.getInt32(at + 8) || replaced[conversation] !== 0 ||
        ((shape & VERSION_6) !== 0 && !sameAddresses(words, 4 * entries[entry + SOURCE_ID], 4 * entries[entry + DESTINATION_ID], view, network))
      ) {
        this.#missed = entry;
        this.#source = source;
        this.#destination = destination;
        this.#ports = ports;
        this.#shape = shape;
        return record;
      }

      let payload = transport + 8, control = 0;
      if (protocol === TCP) {
        control = view.getUint16(transport + 12);
        payload = transport + ((control >> 12) << 2);
        if ((control & SYN) !== 0 || payload < transport + 20 || payload > stop) return record;
      } else if (view.getUint16(transport + 4) !== stop - transport) {
        return record;
      }
      const length = stop - payload, side = entries[entry + SIDE_ID];
      stack[i] = entries[entry + STACK];
      link[i] = entries[entry + LINK];
      sources[i] = entries[entry + SOURCE_ID];
      destinations[i] = entries[entry + DESTINATION_ID];
      sourcePort[i] = ports >>> 16;
      destinationPort[i] = ports;
      payloadOffset[i] = payload - at;
      payloadLength[i] = length;
      conversationColumn[i] = conversation;
      rowFlags[i] = side & 1;
      // The conversation has packets already: an entry is made of one.
      rows[conversation]++;
      const before = last[conversation];
      chunks[before >>> CHUNK_SHIFT].next[before & CHUNK_MASK] = row;
      last[conversation] = row;
      if ((side & 1) !== 0) {
        packetsB[conversation]++;
        bytesB[conversation] += sent;
      } else {
        packetsA[conversation]++;
        bytesA[conversation] += sent;
      }
      if (protocol === UDP) continue;

      const sequence = view.getInt32(transport + 4), ack = view.getInt32(transport + 8), window = view.getUint16(transport + 14), flags = control & 0xfff;
      const identification = (shape & VERSION_6) !== 0 ? -1 : view.getUint16(network + 4);
      sequences[i] = sequence;
      acknowledgments[i] = ack;
      tcpFlags[i] = flags;
      windows[i] = window;
      const time = (second - firstSeconds) * 1e9 + (nanosecond - firstNanoseconds);
      const own = SIDE_INTS * side, other = own ^ SIDE_INTS, next = (sequence + length) | 0;
      const lastAck = ints[own + SIDE.lastAck], acked = ints[other + SIDE.lastAck];
      if (
        // In order, with nothing to remark: what `analyze` finds no flag for.
        ints[own + SIDE.next] === sequence && (flags & (FIN | RST | ACK)) === ACK && window !== 0 && ints[other + SIDE.window] !== 0 &&
        (ints[own + SIDE.status] & ~STATUS.unseenAcked) === QUIET && (ints[other + SIDE.status] & STATUS.baseSet) !== 0 &&
        ((ack - ints[other + SIDE.toBeAcked]) | 0) <= 0 &&
        (length === 0 ? ack !== lastAck : (acked === 0 || ((next - acked) | 0) > 0) && !fillsWindow(ints, other, next)) &&
        ints[other + SIDE.held] === 0
      ) {
        if (ack !== lastAck) ints[own + SIDE.duplicateAcks] = 0;
        ints[own + SIDE.next] = next;
        if (ints[own + SIDE.toBeAcked] === sequence) ints[own + SIDE.toBeAcked] = next;
        ints[own + SIDE.window] = window;
        ints[own + SIDE.lastAck] = ack;
        ints[own + SIDE.lastFlags] = 0;
        ints[own + SIDE.status] = QUIET;
        times[2 * side] = time;
        judgement.segment(
          chunk, row, side, time, sequence, ack, flags, window, identification, bytes, transport + 20, payload, length, clientIsB[side >> 1],
        );
        if (length === 0) {
          completeness[side >> 1] |= COMPLETENESS.ack;
          continue;
        }
        times[2 * side + 1] = time;
        completeness[side >> 1] |= COMPLETENESS.data;
        framing.segment(side, row, bytes, payload, stop, length, sequence, flags);
      } else {
        connections.complete(side >> 1, flags, length);
        this.#streams.segment(row, side, time, sequence, ack, flags, window, -1, 0, bytes, payload, stop, length, identification, transport + 20);
      }
    }
    return end;
  }

  /** Keeps what the long way found for the packet that `run` stopped at, which begins at `at`. */
  note(walk: PacketWalk, at: number): void {
    const entry = this.#missed, entries = this.#entries, { conversation } = walk;
    if (entry < 0 || conversation === 0 || (walk.flags & ~ROW.fromB) !== 0) return;
    const { conversations } = this.#table;
    // Datagrams are looked into until it is settled which protocol theirs is.
    if ((this.#shape & 0xff) === TCP ? walk.side < 0 : conversations.protocol[conversation] === 0) return;
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
    entries[entry + SIDE_ID] = 2 * conversations.number[conversation] + (walk.flags & ROW.fromB);
  }
}

/** Whether the first twelve bytes of both IPv6 addresses are those of the addresses whose words begin at `source` and `destination`. */
function sameAddresses(words: Int32Array, source: number, destination: number, view: DataView, network: number): boolean {
  return words[source] === view.getInt32(network + 8) && words[source + 1] === view.getInt32(network + 12) && words[source + 2] === view.getInt32(network + 16) &&
    words[destination] === view.getInt32(network + 24) && words[destination + 1] === view.getInt32(network + 28) && words[destination + 2] === view.getInt32(network + 32);
}
