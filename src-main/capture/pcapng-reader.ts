/** pcapng capture files: the walk over their blocks and the packets in them (draft-ietf-opsawg-pcapng §3.1, §4.3, §4.4, §4.8, appendix A). */
import type { RecordedBlock } from '../bytes/recorded-block.ts';
import type { PacketFacts } from '../bytes/packet-facts.ts';
import { BLOCK_RECORD, headerOf, lengthsOf, readBlockHeader, recordOf, timeOf } from './block-records.ts';
import { FileWindow, expectedSize, type ByteFile } from './file-window.ts';
import type { FormatReader } from './format-reader.ts';
import type { Notes } from './notes.ts';
import type { PacketReader } from './packet-reader.ts';
import { BLOCK, sectionByteOrder } from './pcapng-blocks.ts';
import { PcapngContents } from './pcapng-contents.ts';
import { obsoleteDrops, packetFacts } from './packet-options.ts';
import { OPTION_COMMENT, hasOption, padded, readOptions, type Option } from './pcapng-options.ts';
import { PcapngPlaces } from './pcapng-places.ts';
import { splitExactly } from './pcapng-time.ts';
import { type PcapngLayout, plainRecords } from './plain-records.ts';
import { PACKET_LIMIT, emptyBatch, type RecordBatch } from './records.ts';

/** Bytes of a block that holds no packet that are read at most (as in Wireshark); larger ones are skipped. */
const BLOCK_LIMIT = 1 << 24;
/** Bytes of options that are read of one packet. */
const OPTIONS_LIMIT = 1 << 20;
const SMALLEST_BLOCK = 12;
const PACKET_BLOCKS: ReadonlySet<number> = new Set([BLOCK.enhancedPacket, BLOCK.simplePacket, BLOCK.obsoletePacket]);

export class PcapngReader implements FormatReader {
  readonly format = 'pcapng';
  readonly facts: PcapngContents;
  readonly commented: number[] = [];
  optioned = false;
  finished = false;
  position = 0;

  readonly #file: ByteFile;
  readonly #window: FileWindow;
  readonly #notes: Notes;
  readonly #batch: RecordBatch;
  readonly #places = new PcapngPlaces();
  /** Time of the record before the batch, and how many records of the first one wait for a time. */
  #lastSecond = 0;
  #lastNanosecond = 0;
  #untimed = 0;
  #layout: PcapngLayout | undefined;
  #little = true;
  /** Bytes from `position` on that must be in the window before the next block is understood. */
  #needed = SMALLEST_BLOCK;
  #packets = 0;

  constructor(file: ByteFile, notes: Notes) {
    this.#file = file;
    this.#window = new FileWindow(file);
    this.#batch = emptyBatch(expectedSize(file));
    this.#notes = notes;
    this.facts = new PcapngContents(notes);
  }

  get interfaces() {
    return this.facts.interfaces;
  }

  next(): RecordBatch | undefined {
    const batch = this.#batch;
    while (!this.finished) {
      const before = this.position;
      this.#keepTime();
      batch.count = 0;
      this.#index();
      if (this.#untimed > 0) this.#timeFirst();
      if (this.position > before) return batch;
      if (this.finished) break;
      const reached = this.#window.reach(this.position, this.#needed);
      if (reached === 'waiting') return undefined;
      if (reached === 'loaded') continue;
      this.finished = true;
      const left = this.#window.release(this.position, this.#notes);
      if (left > 0) this.#notes.cut(this.#cutSentence(left), this.position);
    }
    return undefined;
  }

  hasTime(offset: number): boolean {
    return this.#places.hasTime(offset);
  }

  packetOptions(offset: number, bytes: PacketReader): readonly Option[] {
    if (!this.hasTime(offset)) return [];
    const little = this.#places.isLittle(offset);
    const header = viewOf(bytes.read(offset - 28, 28));
    if (header.byteLength < 28) return [];
    const from = padded(header.getUint32(20, little)), length = header.getUint32(4, little) - 32 - from;
    if (length < 4) return [];
    const options = viewOf(bytes.read(offset + from, Math.min(length, OPTIONS_LIMIT)));
    return readOptions(options, 0, options.byteLength, little);
  }

  packetFacts(offset: number, bytes: PacketReader): PacketFacts | undefined {
    const little = this.#places.isLittle(offset), facts = packetFacts(this.packetOptions(offset, bytes), little);
    const dropped = this.hasTime(offset) ? obsoleteDrops(viewOf(bytes.read(offset - 28, 28)), little) : undefined;
    return dropped === undefined ? facts : { verdicts: [], hashes: [], ...facts, dropped };
  }

  blockAt(offset: number, record: number, bytes: PacketReader): RecordedBlock | undefined {
    const length = headerOf(record), header = viewOf(bytes.read(offset - length, length));
    if (header.byteLength < length) return undefined;
    return readBlockHeader(record, header, this.#places.sectionOf(offset), this.#places.isLittle(offset));
  }

  #cutSentence(left: number): string {
    const where = `The file is cut after packet ${this.#packets}, in the middle of the block that begins at byte ${this.position}`;
    return `${where}: of its ${this.#needed === SMALLEST_BLOCK ? 'at least 12' : this.#needed} bytes there are ${left}.`;
  }

  /** Blocks that lie whole in the window, until the batch is full or the window used up. */
  #index(): void {
    const batch = this.#batch, window = this.#window;
    batch.bytes = window.bytes;
    batch.base = window.base;
    this.#needed = SMALLEST_BLOCK;
    while (batch.count < batch.at.length && this.position >= window.base && this.position + SMALLEST_BLOCK <= window.end) {
      const before = batch.count;
      const { layout } = this;
      if (layout !== undefined) this.#enhancedPackets(layout);
      if (batch.count === before && !this.#block()) return;
    }
  }

  /** Of one section: its interfaces may become more as the file is read. */
  get layout(): PcapngLayout | undefined {
    const { sectionKnown, firstInterface, divisors, timeOffsets } = this.facts, known = this.#layout;
    if (!sectionKnown) return undefined;
    const little = this.#little, { optioned } = this;
    if (known?.firstInterface === firstInterface && known.little === little && known.optioned === optioned) return known;
    return this.#layout = { format: 'pcapng', little, firstInterface, divisors, timeOffsets, optioned };
  }

  passed(position: number, batch: RecordBatch): void {
    if (batch.count > 0) {
      this.#places.record(batch.base + batch.at[0], false);
      this.#lastSecond = batch.seconds[batch.count - 1];
      this.#lastNanosecond = batch.nanoseconds[batch.count - 1];
    }
    this.#packets += batch.count;
    this.position = position;
    this.#needed = SMALLEST_BLOCK;
  }

  /** Enhanced packet blocks without surprises, until anything else comes. */
  #enhancedPackets(layout: PcapngLayout): void {
    const batch = this.#batch, { base, end, view } = this.#window, first = batch.count;
    const next = plainRecords(layout, view, this.position - base, end - base, batch);
    if (batch.count === first) return;
    this.#places.record(base + batch.at[first], false);
    this.#packets += batch.count - first;
    this.position = base + next;
  }

  /** One block of any kind, with every check. Gives false when more bytes are needed first, or no more can be read. */
  #block(): boolean {
    const window = this.#window, at = this.position - window.base, { view } = window;
    const type = view.getUint32(at, this.#little);
    if (type === BLOCK.section && !this.#turnByteOrder(sectionByteOrder(view, at))) return false;
    const stated = view.getUint32(at + 4, this.#little);
    // Some writers leave the padding out of the length; Wireshark reads them, and so do we.
    const length = stated + ((4 - (stated % 4)) % 4);
    if (length < SMALLEST_BLOCK) return this.#stop(`says that it is ${stated} bytes long`);
    if (this.position + length > this.#file.size) {
      this.#needed = length;
      return false;
    }
    const isPacket = PACKET_BLOCKS.has(type), record = recordOf(type);
    if (isPacket && length > PACKET_LIMIT) return this.#stop(`says that it is ${stated} bytes long, which no packet is`);
    if (!isPacket && length > BLOCK_LIMIT) {
      // Without it, all later packets would be another interface's.
      if (type === BLOCK.section || type === BLOCK.interface) return this.#stop(`describes what follows in ${stated} bytes, which is too long`);
      this.facts.skipLarge(type, this.position, BLOCK_LIMIT);
      this.position += length;
      return true;
    }
    if (this.position + length > window.end) {
      this.#needed = length;
      return false;
    }
    const end = at + length - 4, repeated = view.getUint32(end, this.#little);
    if (repeated !== stated) return this.#stop(`gives two lengths, ${stated} and ${repeated}`);
    if (record !== undefined) this.#blockRecord(record, at, end);
    else if (!isPacket) this.facts.take(type, view, at, end, this.position, this.#little);
    else if (this.facts.sectionKnown) this.#packetBlock(type, at, end);
    this.position += length;
    return true;
  }

  #turnByteOrder(little: boolean | undefined): boolean {
    if (little === undefined) return this.#stop('begins a section of an unknown byte order');
    this.#places.section(this.position, little);
    this.#little = little;
    return true;
  }

  #stop(what: string): false {
    this.finished = true;
    this.#notes.add('error', `The block at byte ${this.position} ${what}; the file was not read further.`, this.position);
    return false;
  }

  #packetBlock(type: number, at: number, end: number): void {
    const { view } = this.#window, little = this.#little;
    if (end - at < (type === BLOCK.simplePacket ? 12 : 28)) {
      this.#notes.count('short packet', 'error', (count) => `${packets(count)} skipped, because the block is too short for any.`, this.position);
    } else if (type === BLOCK.simplePacket) {
      const sent = view.getUint32(at + 8, little);
      const snapLength = this.interfaces[this.facts.firstInterface]?.snapLength || Infinity;
      this.#packet(at, 12, end, 0, Math.min(sent, snapLength, end - at - 12), sent);
    } else {
      const isObsolete = type === BLOCK.obsoletePacket, id = isObsolete ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little);
      // How many packets were dropped before it stands in its header.
      if (isObsolete) this.optioned = true;
      this.#packet(at, 28, end, id, view.getUint32(at + 20, little), view.getUint32(at + 24, little));
    }
  }

  /** A packet of any packet block, whose bytes begin at `at + header`. */
  #packet(at: number, header: 12 | 28, end: number, id: number, kept: number, sent: number): void {
    const batch = this.#batch, { view } = this.#window, little = this.#little;
    const global = this.facts.firstInterface + id;
    if (global >= this.interfaces.length) {
      this.#notes.count(
        'interface',
        'error',
        (count) => `${packets(count)} skipped, because the file does not describe their interface.`,
        this.position,
      );
      return;
    }
    if (kept > end - at - header) {
      this.#notes.count('kept', 'error', (count) => `${packets(count)} skipped, because more bytes are claimed than the block has.`, this.position);
      return;
    }
    if (kept > sent) {
      this.#notes.count('captured > original', 'warning', (count) => `${packets(count)} with more bytes kept than were on the wire.`, this.position);
    }
    const index = batch.count++, data = at + header;
    if (header === 28) {
      const time = splitExactly(view.getUint32(at + 12, little), view.getUint32(at + 16, little), this.facts.units[global]);
      batch.seconds[index] = time.seconds + this.interfaces[global].timeOffset;
      batch.nanoseconds[index] = time.nanoseconds;
      this.#noteOptions(data, data + padded(kept), end);
    } else {
      batch.seconds[index] = 0;
      batch.nanoseconds[index] = 0;
      this.#notes.count('no time', 'info', (count) => `${packets(count)} without a time, because the file holds none.`, this.position);
    }
    this.#places.record(this.#window.base + data, header === 12);
    batch.at[index] = data;
    batch.captured[index] = kept;
    batch.original[index] = sent;
    batch.interfaces[index] = global;
    this.#packets++;
  }

  /** A block that is no packet and yet a row. Without a time of its own it has that of the record before, or of the first one. */
  #blockRecord(record: number, at: number, end: number): void {
    const batch = this.#batch, { view, base } = this.#window, header = headerOf(record);
    if (!this.facts.sectionKnown) return;
    if (end - at < header) {
      this.facts.short(record === BLOCK_RECORD.custom ? 'custom' : 'sysdig event', this.position);
      return;
    }
    const { kept, whole } = lengthsOf(record, view, at, end, this.#little), time = timeOf(record, view, at, end, this.#little);
    const index = batch.count++, before = index - 1;
    if (time === undefined && this.#packets === index && this.#untimed === index) this.#untimed++;
    batch.seconds[index] = time?.seconds ?? (before < 0 ? this.#lastSecond : batch.seconds[before]);
    batch.nanoseconds[index] = time?.nanoseconds ?? (before < 0 ? this.#lastNanosecond : batch.nanoseconds[before]);
    this.#places.record(base + at + header, time === undefined);
    batch.at[index] = at + header;
    batch.captured[index] = kept;
    batch.original[index] = whole;
    batch.interfaces[index] = record;
    this.#packets++;
    this.facts.row(this.position);
  }

  /** Blocks before the first packet get its time, or all times that count from the first record would count from 1970. */
  #timeFirst(): void {
    const { count, seconds, nanoseconds } = this.#batch, first = this.#untimed;
    this.#untimed = 0;
    if (first === count) return;
    seconds.fill(seconds[first], 0, first);
    nanoseconds.fill(nanoseconds[first], 0, first);
  }

  #keepTime(): void {
    const { count, seconds, nanoseconds } = this.#batch;
    if (count === 0) return;
    this.#lastSecond = seconds[count - 1];
    this.#lastNanosecond = nanoseconds[count - 1];
  }

  /** Remembers the packet whose bytes begin at `data` in the window, if its options hold a comment, and that there are options of other kinds. */
  #noteOptions(data: number, options: number, end: number): void {
    if (!this.optioned && end - options >= 8) {
      this.optioned = readOptions(this.#window.view, options, end, this.#little).some(({ code }) => code !== OPTION_COMMENT);
    }
    if (hasOption(this.#window.view, options, end, this.#little, OPTION_COMMENT)) this.commented.push(this.#window.base + data);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function packets(count: number): string {
  return count === 1 ? '1 packet' : `${count} packets`;
}
