/**
 * The first half of the scan: what each record's own bytes say goes into the row's columns. Captures are full of TCP segments and UDP datagrams of
 * known conversations, whole, in plain IPv4 or IPv6: over Ethernet with one VLAN tag at most, Linux's cooked headers, BSD's loopback or nothing. The
 * headers of the last such packet are kept, one cache line for each direction of a conversation; a packet that has the same ones is told to be like
 * it, and need not be looked up by the second half (`usual-packets.ts`). That one keeps what it found for each place of this cache, so that the two
 * see the places change in the same order, whether they run in one thread or in two.
 */
import type { RecordBatch } from '../capture/index.ts';
import { CHUNK_MASK, CHUNK_ROWS, type PacketColumns } from '../index/columns.ts';
import { type FoundHeaders, NEWCOMER, NO_IDENTIFICATION, OPTIONS_SHIFT, PLACES_LOG2, SEGMENT, UNUSUAL } from './found-headers.ts';
import { LAYER, type Layer } from './layers.ts';

/** Header fields in the 16 integers of a place. */
const SOURCE = 0, DESTINATION = 1, PORTS = 2, SHAPE = 3, LINK_WORDS = 4;
/** Of IPv6 addresses, the three words before the last. */
const SOURCE_WORDS = 7, DESTINATION_WORDS = 10;

const TCP = 6, UDP = 17, SYN = 2;
/** Bits of a shape beside the protocol number; those of a link layer other than Ethernet say which. */
const TAGGED = 0x100, VERSION_6 = 0x200, COOKED = 0x400, COOKED_2 = 0x800, LOOPBACK = 0xc00, BARE = 0x1000;

/** When the capture's first packet came, and the newest so far: all that the next batch needs to know of those before. */
export interface Times {
  firstSecond: number;
  firstNanosecond: number;
  lastSecond: number;
  lastNanosecond: number;
}

export const NO_TIMES: Readonly<Times> = { firstSecond: 0, firstNanosecond: 0, lastSecond: -Infinity, lastNanosecond: 0 };

export class UsualHeaders {
  readonly times: Times;
  readonly #kept = new Int32Array(16 << PLACES_LOG2);

  constructor(times: Readonly<Times> = NO_TIMES) {
    this.times = { ...times };
  }

  /** Fills the rows of a batch, whose first is `row`, and `found`. `chunkFor` gives a row's columns, `layers` the first layer by interface. */
  run(batch: RecordBatch, row: number, layers: readonly Layer[], chunkFor: (row: number) => PacketColumns, found: FoundHeaders): void {
    if (row === 0) {
      this.times.firstSecond = batch.seconds[0];
      this.times.firstNanosecond = batch.nanoseconds[0];
    }
    const view = new DataView(batch.bytes.buffer, batch.bytes.byteOffset, batch.bytes.length);
    found.ascending = true;
    for (let from = 0; from < batch.count; ) {
      const end = Math.min(batch.count, from + CHUNK_ROWS - ((row + from) & CHUNK_MASK)), chunk = chunkFor(row + from);
      this.#records(batch, from, end, row + from, chunk, found);
      this.#headers(batch, view, from, end, row + from, layers, chunk, found);
      from = end;
    }
  }

  /** What the file says of the records. Zeros are not written: new memory is zero, and a column nobody writes to takes none. */
  #records(batch: RecordBatch, from: number, end: number, row: number, chunk: PacketColumns, found: FoundHeaders): void {
    const { base, at: begins, captured: kepts, original: sents, seconds, nanoseconds: fractions, interfaces } = batch, { times } = found;
    const { offsetLow, offsetHigh, captured, original, secondsLow, secondsHigh, nanoseconds, interface: interfaceColumn } = chunk;
    const { firstSecond, firstNanosecond } = this.times;
    let { lastSecond, lastNanosecond } = this.times, i = row & CHUNK_MASK;
    for (let record = from; record < end; record++, i++) {
      const offset = base + begins[record], second = seconds[record], nanosecond = fractions[record], number = interfaces[record];
      offsetLow[i] = offset;
      if (offset >= 0x100000000) offsetHigh[i] = offset / 0x100000000;
      captured[i] = kepts[record];
      original[i] = sents[record];
      secondsLow[i] = second;
      if (second < 0 || second >= 0x100000000) secondsHigh[i] = Math.floor(second / 0x100000000);
      nanoseconds[i] = nanosecond;
      if (number !== 0) interfaceColumn[i] = number;
      times[record] = (second - firstSecond) * 1e9 + (nanosecond - firstNanosecond);
      if (second < lastSecond || (second === lastSecond && nanosecond < lastNanosecond)) found.ascending = false;
      lastSecond = second;
      lastNanosecond = nanosecond;
    }
    this.times.lastSecond = lastSecond;
    this.times.lastNanosecond = lastNanosecond;
  }

  /** What the packets' headers say. Columns of packets that go the long way are overwritten there. */
  #headers(
    batch: RecordBatch, view: DataView, from: number, end: number, row: number, layers: readonly Layer[], chunk: PacketColumns, found: FoundHeaders,
  ): void {
    const { at: begins, captured: kepts, interfaces, bytes } = batch, { places, marks } = found, kept = this.#kept;
    const { sourcePort, destinationPort, payloadOffset, payloadLength, sequence, acknowledgment, tcpFlags, window } = chunk;
    let i = row & CHUNK_MASK;
    for (let record = from; record < end; record++, i++) {
      const at = begins[record], length = kepts[record], layer = layers[interfaces[record]];
      places[record] = UNUSUAL;
      // Of the link layer's own header, what the rest may depend on.
      let network: number, type: number, shape = 0, link = 0, link2 = 0, link3 = 0;
      if (layer === LAYER.ethernet) {
        if (length < 42) continue;
        network = at + 14;
        type = view.getUint16(at + 12);
        if (type === 0x8100) {
          network += 4;
          type = view.getUint16(at + 16);
          shape = TAGGED;
        }
        link = view.getInt32(at);
        link2 = view.getInt32(at + 4);
        link3 = view.getInt32(at + 8);
      } else if (layer === LAYER.linuxCooked) {
        if (length < 44) continue;
        network = at + 16;
        type = view.getUint16(at + 14);
        shape = COOKED;
        link = view.getInt32(at);
      } else if (layer === LAYER.linuxCooked2) {
        if (length < 48) continue;
        network = at + 20;
        type = view.getUint16(at);
        shape = COOKED_2;
        link = view.getInt32(at + 8);
      } else if (layer === LAYER.raw || layer === LAYER.nullLoopback) {
        if (length < 32) continue;
        if (layer === LAYER.raw) {
          network = at;
          shape = BARE;
        } else {
          network = at + 4;
          shape = LOOPBACK;
          link = view.getInt32(at);
        }
        type = (bytes[network] >> 4) === 6 ? 0x86dd : 0x0800;
      } else {
        continue;
      }
      let source: number, destination: number, transport: number, stop: number, mark: number;
      if (type === 0x0800) {
        const start = view.getInt32(network), fragment = view.getInt32(network + 4);
        if (start >>> 24 !== 0x45 || (fragment & 0x3fff) !== 0) continue;
        mark = fragment >>> 16;
        transport = network + 20;
        stop = network + (start & 0xffff);
        shape |= view.getUint8(network + 9);
        source = view.getInt32(network + 12);
        destination = view.getInt32(network + 16);
      } else if (type === 0x86dd && network + 48 <= at + length) {
        mark = NO_IDENTIFICATION;
        transport = network + 40;
        stop = transport + view.getUint16(network + 4);
        shape |= view.getUint8(network + 6) | VERSION_6;
        // The last words tell hosts apart.
        source = view.getInt32(network + 20);
        destination = view.getInt32(network + 36);
      } else {
        continue;
      }
      const protocol = shape & 0xff;
      if (stop > at + length) continue;
      let payload: number;
      if (protocol === TCP) {
        if (transport + 20 > stop) continue;
        const control = view.getUint16(transport + 12);
        payload = transport + ((control >> 12) << 2);
        if ((control & SYN) !== 0 || payload < transport + 20 || payload > stop) continue;
        mark |= SEGMENT | ((payload - transport - 20) << OPTIONS_SHIFT);
        tcpFlags[i] = control & 0xfff;
        window[i] = view.getUint16(transport + 14);
        sequence[i] = view.getInt32(transport + 4);
        acknowledgment[i] = view.getInt32(transport + 8);
      } else {
        if (protocol !== UDP || transport + 9 > stop || view.getUint16(transport + 4) !== stop - transport) continue;
        payload = transport + 8;
      }
      const ports = view.getInt32(transport);
      sourcePort[i] = ports >>> 16;
      destinationPort[i] = ports;
      payloadOffset[i] = payload - at;
      payloadLength[i] = stop - payload;
      marks[record] = mark;

      const place =
          Math.imul(source ^ Math.imul(destination, 0x85ebca6b) ^ Math.imul(ports, 0xc2b2ae35), 0x9e3779b1) >>> (32 - PLACES_LOG2),
        entry = place << 4;
      if (
        kept[entry + SOURCE] === source &&
        kept[entry + DESTINATION] === destination &&
        kept[entry + PORTS] === ports &&
        kept[entry + SHAPE] === shape &&
        kept[entry + LINK_WORDS] === link &&
        kept[entry + LINK_WORDS + 1] === link2 &&
        kept[entry + LINK_WORDS + 2] === link3 &&
        ((shape & VERSION_6) === 0 || this.#sameAddresses(entry, view, network))
      ) {
        places[record] = place;
        continue;
      }
      places[record] = place | NEWCOMER;
      kept[entry + SOURCE] = source;
      kept[entry + DESTINATION] = destination;
      kept[entry + PORTS] = ports;
      kept[entry + SHAPE] = shape;
      kept[entry + LINK_WORDS] = link;
      kept[entry + LINK_WORDS + 1] = link2;
      kept[entry + LINK_WORDS + 2] = link3;
      if ((shape & VERSION_6) === 0) continue;
      for (let word = 0; word < 3; word++) {
        kept[entry + SOURCE_WORDS + word] = view.getInt32(network + 8 + 4 * word);
        kept[entry + DESTINATION_WORDS + word] = view.getInt32(network + 24 + 4 * word);
      }
    }
  }

  /** Whether the first twelve bytes of both IPv6 addresses are those that are kept. */
  #sameAddresses(entry: number, view: DataView, network: number): boolean {
    const kept = this.#kept, source = entry + SOURCE_WORDS, destination = entry + DESTINATION_WORDS;
    return (
      kept[source] === view.getInt32(network + 8) &&
      kept[source + 1] === view.getInt32(network + 12) &&
      kept[source + 2] === view.getInt32(network + 16) &&
      kept[destination] === view.getInt32(network + 24) &&
      kept[destination + 1] === view.getInt32(network + 28) &&
      kept[destination + 2] === view.getInt32(network + 32)
    );
  }
}
