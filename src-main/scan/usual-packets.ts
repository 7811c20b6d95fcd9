/**
 * The second half of the scan, and its hot loop: what follows from a packet's headers together with the packets before it. What the long way
 * (`packet-walk.ts`) found for the last packet at a place of the first half's cache (`usual-headers.ts`)
 * holds for the next one there, so nothing is looked up. Whatever is not quite usual goes the long way.
 *
 * All tables are locals of one loop: reached through their objects, each access costs several dependent loads, and there are a hundred for a packet.
 */
import { CHUNK_MASK, CHUNK_ROWS, CHUNK_SHIFT, type PacketTable, ROW } from '../index/index.ts';
import { COMPLETENESS, type CaptureStreams, SIDE, SIDE_INTS, STATUS, fillsWindow } from '../streams/index.ts';
import { type FoundHeaders, NEWCOMER, PLACES_LOG2, SEGMENT, UNUSUAL } from './found-headers.ts';
import { judgedSide } from './judged-packets.ts';
import type { PacketBatch } from './packet-batch.ts';
import type { PacketWalk } from './packet-walk.ts';

/** What follows from the headers at a place, in 8 integers. */
const CONVERSATION = 0, STACK = 1, LINK = 2, SOURCE_ID = 3, DESTINATION_ID = 4, SIDE_ID = 5, UNSETTLED = 6;

const FIN = 1, RST = 4, ACK = 16;
/** Status of a side of which nothing is noted but numbers. */
const QUIET = STATUS.baseSet | STATUS.started | STATUS.opened;

export class UsualPackets {
  readonly #known = new Int32Array(8 << PLACES_LOG2);
  readonly #table: PacketTable;
  readonly #streams: CaptureStreams;

  constructor(table: PacketTable, streams: CaptureStreams) {
    this.#table = table;
    this.#streams = streams;
  }

  /**
   * Takes records from `from` on, which are rows from `row` on, until one must go the long way or the chunk is full. Gives that one's index.
   * About 100 ns a packet on a core of 2.5 GHz.
   */
  run(batch: PacketBatch, found: FoundHeaders, from: number, row: number): number {
    const { bytes, at: begins } = batch, { places, marks, times: sinceFirst, sides } = found;
    const { chunks, conversations, stacks } = this.#table, chunk = this.#table.chunkFor(row);
    const {
      original, stack, source: sources, destination: destinations, link, sourcePort, destinationPort,
      conversation: conversationColumn, flags: rowFlags,
    } = chunk;
    const {
      payloadOffset, payloadLength, sequence: sequences, acknowledgment: acknowledgments, tcpFlags, window: windows,
      message: messages,
    } = chunk;
    const { rows, last, packetsA, packetsB, bytesA, bytesB, replaced, protocol: protocols } = conversations;
    const { connections, framing } = this.#streams, { ints, times, completeness, clientIsB, protocol: connectionProtocols } = connections;
    const known = this.#known;
    const end = Math.min(batch.count, from + CHUNK_ROWS - (row & CHUNK_MASK));
    for (let record = from; record < end; record++, row++) {
      const place = places[record];
      if (place === UNUSUAL) return record;
      const entry = (place & (NEWCOMER - 1)) << 3;
      if (place >= NEWCOMER) known[entry + CONVERSATION] = 0;
      const conversation = known[entry + CONVERSATION];
      if (conversation === 0 || replaced[conversation] !== 0) return record;

      const i = row & CHUNK_MASK, mark = marks[record], sent = original[i], length = payloadLength[i];
      const payload = begins[record] + payloadOffset[i], side = known[entry + SIDE_ID];
      if (known[entry + UNSETTLED] !== 0) {
        // Datagrams are looked into until it is settled which protocol theirs is.
        const code = this.#streams.protocols.ofDatagram(conversation, bytes, payload, payload + length, sourcePort[i], destinationPort[i], row);
        if (code >= 0) known[entry + STACK] = stacks.push(known[entry + STACK], code);
        if (protocols[conversation] !== 0) {
          known[entry + UNSETTLED] = 0;
          // This row is done; the next ones go the long way.
          if (this.#streams.protocols.looksAtEach(conversation)) known[entry + CONVERSATION] = 0;
        }
      }
      stack[i] = known[entry + STACK];
      link[i] = known[entry + LINK];
      sources[i] = known[entry + SOURCE_ID];
      destinations[i] = known[entry + DESTINATION_ID];
      conversationColumn[i] = conversation;
      // The conversation has packets already: what is known comes of one.
      rows[conversation]++;
      const before = last[conversation];
      chunks[before >>> CHUNK_SHIFT].next[before & CHUNK_MASK] = row;
      last[conversation] = row;
      if ((side & 1) !== 0) {
        rowFlags[i] = ROW.fromB;
        packetsB[conversation]++;
        bytesB[conversation] += sent;
      } else {
        packetsA[conversation]++;
        bytesA[conversation] += sent;
      }
      if ((mark & SEGMENT) === 0) {
        sides[record] = 0;
        continue;
      }
      sides[record] = judgedSide(side, clientIsB[side >> 1]);

      const sequence = sequences[i] | 0, ack = acknowledgments[i] | 0, window = windows[i], flags = tcpFlags[i], time = sinceFirst[record];
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
        if (length === 0) {
          completeness[side >> 1] |= COMPLETENESS.ack;
          continue;
        }
        times[2 * side + 1] = time;
        completeness[side >> 1] |= COMPLETENESS.data;
        const remaining = ints[own + SIDE.remaining];
        if (remaining > length && ints[own + SIDE.expected] === sequence && ints[own + SIDE.held] === 0) {
          // In the midst of a message, as most segments of large transfers are.
          ints[own + SIDE.expected] = next;
          ints[own + SIDE.remaining] = remaining - length;
          messages[i] = ints[own + SIDE.pending];
          stack[i] = stacks.push(known[entry + STACK], connectionProtocols[side >> 1] - 1);
        } else {
          framing.segment(side, row, bytes, payload, payload + length, length, sequence, flags);
        }
      } else {
        connections.complete(side >> 1, flags, length);
        this.#streams.segment(row, side, time, sequence, ack, flags, window, -1, 0, bytes, payload, payload + length, length);
      }
    }
    return end;
  }

  /** Keeps what the long way found for a packet whose headers are at `place`. */
  note(walk: PacketWalk, place: number, segment: boolean): void {
    const { conversation } = walk, known = this.#known, entry = (place & (NEWCOMER - 1)) << 3;
    known[entry + CONVERSATION] = 0;
    if (conversation === 0 || (walk.flags & ~ROW.fromB) !== 0 || (segment && walk.side < 0)) return;
    if (!segment && this.#streams.protocols.looksAtEach(conversation)) return;
    const { conversations } = this.#table;
    known[entry + CONVERSATION] = conversation;
    known[entry + STACK] = walk.stack;
    known[entry + LINK] = walk.link;
    known[entry + SOURCE_ID] = walk.source;
    known[entry + DESTINATION_ID] = walk.destination;
    known[entry + SIDE_ID] = 2 * conversations.number[conversation] + (walk.flags & ROW.fromB);
    known[entry + UNSETTLED] = segment || conversations.protocol[conversation] !== 0 ? 0 : 1;
  }
}
