/** pcapng capture files: sections, interfaces and packets (draft-ietf-opsawg-pcapng). */
import { FileWindow, type ByteFile } from './file-window.ts';
import type { FormatReader } from './format-reader.ts';
import type { CaptureInterface } from './interfaces.ts';
import type { Notes } from './notes.ts';
import { BLOCK, readInterface, readSectionHeader, readStatistics, type Section } from './pcapng-blocks.ts';
import { OPTION_COMMENT, hasOption, padded } from './pcapng-options.ts';
import { fastDivisor, remainderOf, secondsOf, splitExactly, type TimeUnit } from './pcapng-time.ts';
import { BATCH_RECORDS, PACKET_LIMIT, emptyBatch, type RecordBatch } from './records.ts';

/** Bytes of a block that holds no packet that are read at most; larger ones are skipped. */
const BLOCK_LIMIT = 1 << 24;
/** `RecordBatch.interfaces` has 16 bits. */
const INTERFACE_LIMIT = 1 << 16;
const SMALLEST_BLOCK = 12;

export class PcapngReader implements FormatReader {
  readonly format = 'pcapng';
  readonly interfaces: CaptureInterface[] = [];
  readonly sections: Section[] = [];
  /** Offsets of the bytes of the packets that have comments, ascending. */
  readonly commented: number[] = [];
  finished = false;
  position = 0;

  readonly #file: ByteFile;
  readonly #window: FileWindow;
  readonly #notes: Notes;
  readonly #batch = emptyBatch();
  #little = true;
  /** Index of the section's first interface. */
  #firstInterface = 0;
  readonly #units: TimeUnit[] = [];
  readonly #divisors: number[] = [];
  readonly #offsets: number[] = [];
  /** Bytes from `position` on that must be in the window before the next block is understood. */
  #needed = SMALLEST_BLOCK;
  #packets = 0;

  constructor(file: ByteFile, notes: Notes) {
    this.#file = file;
    this.#window = new FileWindow(file);
    this.#notes = notes;
  }

  next(): RecordBatch | undefined {
    const batch = this.#batch;
    while (!this.finished) {
      batch.count = 0;
      this.#index();
      if (batch.count > 0) return batch;
      if (this.finished) break;
      const fits = this.position + this.#needed <= this.#file.size;
      if (fits && this.#window.load(this.position, this.#needed)) continue;
      if (!fits && !this.#file.complete) return undefined;
      this.finished = true;
      const left = this.#file.size - this.position;
      if (left > 0) this.#notes.add('warning', this.#cutSentence(left), this.position);
    }
    return undefined;
  }

  #cutSentence(left: number): string {
    const where = `The file is cut after packet ${this.#packets}, in the middle of the block which begins at byte ${this.position}`;
    return `${where}: of its ${this.#needed === SMALLEST_BLOCK ? 'at least 12' : this.#needed} bytes there are ${left}.`;
  }

  /** Blocks that lie whole in the window, until the batch is full or the window used up. */
  #index(): void {
    const batch = this.#batch, window = this.#window;
    batch.bytes = window.bytes;
    batch.base = window.base;
    while (batch.count < BATCH_RECORDS && !this.finished) {
      if (this.position < window.base || this.position + SMALLEST_BLOCK > window.end) {
        this.#needed = SMALLEST_BLOCK;
        return;
      }
      this.#enhancedPackets();
      if (batch.count === BATCH_RECORDS || this.position + SMALLEST_BLOCK > window.end) continue;
      if (!this.#block()) return;
    }
  }

  /** The hot loop: enhanced packet blocks without surprises, until anything else comes. */
  #enhancedPackets(): void {
    const batch = this.#batch, window = this.#window;
    const { at, captured, original, seconds, nanoseconds, interfaces } = batch;
    const { view, base } = window;
    const little = this.#little;
    const end = window.end - base, last = end - 32;
    let position = this.position - base;
    let count = batch.count;
    // Interfaces seldom change from packet to packet, so that their facts are kept in locals.
    let id = -1, global = 0, divisor = 0, scale = 0, offset = 0;
    while (position <= last && count < BATCH_RECORDS) {
      if (view.getUint32(position, little) !== BLOCK.enhancedPacket) break;
      const length = view.getUint32(position + 4, little);
      const kept = view.getUint32(position + 20, little);
      const next = position + length;
      if (next > end || (length & 3) !== 0 || length < 32 || kept > length - 32 || view.getUint32(next - 4, little) !== length) break;
      const said = view.getUint32(position + 8, little);
      if (said !== id) {
        global = this.#firstInterface + said;
        if (global >= this.interfaces.length) break;
        id = said;
        divisor = this.#divisors[global];
        scale = 1e9 / divisor;
        offset = this.#offsets[global];
      }
      if (divisor === 0) break;
      const sent = view.getUint32(position + 24, little);
      if (kept > sent) break;
      const low = view.getUint32(position + 16, little);
      const whole = secondsOf(view.getUint32(position + 12, little), low, divisor);
      const data = position + 28;
      if (next - 4 - data - padded(kept) >= 4) this.#noteComment(data, data + padded(kept), next - 4);
      seconds[count] = whole + offset;
      nanoseconds[count] = remainderOf(low, whole, divisor) * scale;
      at[count] = data;
      captured[count] = kept;
      original[count] = sent;
      interfaces[count] = global;
      count++;
      position = next;
    }
    this.#packets += count - batch.count;
    batch.count = count;
    this.position = base + position;
  }

  /** One block of any kind, with every check. Gives false when more bytes are needed first, or no more can be read. */
  #block(): boolean {
    const window = this.#window, at = this.position - window.base, { view } = window;
    const type = view.getUint32(at, this.#little);
    if (type === BLOCK.section) this.#little = view.getUint32(at + 8, true) === 0x1a2b3c4d;
    const length = view.getUint32(at + 4, this.#little);
    if (length < SMALLEST_BLOCK || length % 4 !== 0) return this.#stop(`says that it is ${length} bytes long`);
    if (this.position + length > this.#file.size) {
      this.#needed = length;
      return false;
    }
    if (PACKET_BLOCKS.has(type) && length > PACKET_LIMIT) return this.#stop(`says that it is ${length} bytes long, which no packet is`);
    if (!PACKET_BLOCKS.has(type) && length > BLOCK_LIMIT) {
      this.#notes.add('warning', `A block of type ${type} has ${length} bytes and was skipped.`, this.position);
      this.position += length;
      return true;
    }
    if (this.position + length > window.end) {
      this.#needed = length;
      return false;
    }
    const end = at + length - 4;
    if (view.getUint32(end, this.#little) !== length) {
      return this.#stop(`gives two lengths, ${length} and ${view.getUint32(end, this.#little)}`);
    }
    this.#understand(type, at, end);
    this.position += length;
    return !this.finished;
  }

  #stop(what: string): false {
    this.finished = true;
    this.#notes.add('error', `The block at byte ${this.position} ${what}; the file was not read further.`, this.position);
    return false;
  }

  #understand(type: number, at: number, end: number): void {
    const { view } = this.#window, little = this.#little;
    switch (type) {
      case BLOCK.section: {
        const section = readSectionHeader(view, at, end, this.position, this.interfaces.length);
        if (!section) {
          this.#stop('begins a section of an unknown version or byte order');
          return;
        }
        this.#firstInterface = this.interfaces.length;
        this.sections.push(section);
        return;
      }
      case BLOCK.interface:
        if (this.interfaces.length >= INTERFACE_LIMIT) {
          this.#notes.count('interfaces', 'error', (count) => `${count} interfaces beyond ${INTERFACE_LIMIT} were skipped.`, this.position);
        } else if (end - at >= 16) {
          const described = readInterface(view, at, end, little, this.sections.length - 1, this.interfaces.length - this.#firstInterface);
          this.interfaces.push(described.interface);
          this.#units.push(described.unit);
          this.#divisors.push(fastDivisor(described.unit));
          this.#offsets.push(described.offset);
        }
        return;
      case BLOCK.statistics:
        if (end - at >= 20) {
          const counted = this.interfaces[this.#firstInterface + view.getUint32(at + 8, little)];
          if (counted) Object.assign(counted, readStatistics(view, at, end, little));
        }
        return;
      case BLOCK.enhancedPacket:
        if (end - at >= 28) {
          this.#packet(at, 28, end, view.getUint32(at + 8, little), view.getUint32(at + 20, little), view.getUint32(at + 24, little));
        }
        return;
      case BLOCK.obsoletePacket:
        if (end - at >= 28) {
          this.#packet(at, 28, end, view.getUint16(at + 8, little), view.getUint32(at + 20, little), view.getUint32(at + 24, little));
        }
        return;
      case BLOCK.simplePacket: {
        const sent = view.getUint32(at + 8, little);
        const snapLength = this.interfaces[this.#firstInterface]?.snapLength || Infinity;
        this.#packet(at, 12, end, 0, Math.min(sent, snapLength, end - at - 12), sent);
        return;
      }
      default:
        this.#notes.count(`block ${type}`, 'info', (count) => `${count} blocks of type ${type} were skipped.`, this.position);
    }
  }

  /** A packet of any packet block, whose bytes begin at `at + header`. */
  #packet(at: number, header: number, end: number, id: number, kept: number, sent: number): void {
    const batch = this.#batch, { view } = this.#window, little = this.#little;
    const global = this.#firstInterface + id;
    if (global >= this.interfaces.length) {
      this.#notes.count('interface', 'error', (count) => `${count} packets of an interface that the file does not describe were skipped.`, this.position);
      return;
    }
    if (kept > end - at - header) {
      this.#notes.count('kept', 'error', (count) => `${count} packets that claim more bytes than their block has were skipped.`, this.position);
      return;
    }
    if (kept > sent) {
      this.#notes.count('captured > original', 'warning', (count) => `${count} packets keep more bytes than were on the wire.`, this.position);
    }
    const index = batch.count++;
    const data = at + header;
    if (header === 28) {
      const time = splitExactly(view.getUint32(at + 12, little), view.getUint32(at + 16, little), this.#units[global]);
      batch.seconds[index] = time.seconds + this.#offsets[global];
      batch.nanoseconds[index] = time.nanoseconds;
      this.#noteComment(data, data + padded(kept), end);
    } else {
      batch.seconds[index] = 0;
      batch.nanoseconds[index] = 0;
      this.#notes.count('no time', 'info', (count) => `${count} packets have no time, because the file holds none for them.`, this.position);
    }
    batch.at[index] = data;
    batch.captured[index] = kept;
    batch.original[index] = sent;
    batch.interfaces[index] = global;
    this.#packets++;
  }

  /** Remembers the packet whose bytes begin at `data` in the window, if its options hold a comment. */
  #noteComment(data: number, options: number, end: number): void {
    if (hasOption(this.#window.view, options, end, this.#little, OPTION_COMMENT)) this.commented.push(this.#window.base + data);
  }
}

const PACKET_BLOCKS: ReadonlySet<number> = new Set([BLOCK.enhancedPacket, BLOCK.simplePacket, BLOCK.obsoletePacket]);
