/** Classic capture files: pcap with micro- or nanoseconds in either byte order (draft-ietf-opsawg-pcap), and Kuznetzov's variant of it. */
import { NO_FACTS } from './file-facts.ts';
import { FileWindow, expectedSize, type ByteFile } from './file-window.ts';
import type { FormatReader } from './format-reader.ts';
import type { CaptureInterface } from './interfaces.ts';
import { linkTypeName } from '../bytes/link-types.ts';
import type { Notes } from './notes.ts';
import type { Option } from './pcapng-options.ts';
import { type PcapLayout, plainRecords } from './plain-records.ts';
import { PACKET_LIMIT, emptyBatch, type RecordBatch } from './records.ts';

export const PCAP_HEADER_BYTES = 24;

interface Variant {
  readonly format: string;
  readonly little: boolean;
  /** Units of the second time field in a second. */
  readonly unitsPerSecond: 1e6 | 1e9;
  /** Bytes before the first record, and before the bytes of each. */
  readonly fileHeader: number;
  readonly recordHeader: number;
}

function bothOrders(magic: number, variant: Omit<Variant, 'little'>): [number, Variant][] {
  const swapped = new DataView(new ArrayBuffer(4));
  swapped.setUint32(0, magic, true);
  return [
    [magic, { ...variant, little: false }],
    [swapped.getUint32(0), { ...variant, little: true }],
  ];
}

/** By the first four bytes read in big-endian order. */
const VARIANTS: ReadonlyMap<number, Variant> = new Map([
  ...bothOrders(0xa1b2c3d4, { format: 'pcap', unitsPerSecond: 1e6, fileHeader: 24, recordHeader: 16 }),
  ...bothOrders(0xa1b23c4d, { format: 'pcap (nanoseconds)', unitsPerSecond: 1e9, fileHeader: 24, recordHeader: 16 }),
  // Alexey Kuznetzov's patch of libpcap: interface, protocol and packet type follow the usual header of a record.
  ...bothOrders(0xa1b2cd34, { format: 'pcap (modified)', unitsPerSecond: 1e6, fileHeader: 24, recordHeader: 24 }),
  // Ixia's hardware and software: the size of all records follows the usual header of the file.
  ...bothOrders(0x1c0001ac, { format: 'pcap (nanoseconds, Ixia)', unitsPerSecond: 1e9, fileHeader: 28, recordHeader: 16 }),
  ...bothOrders(0x1c0001ab, { format: 'pcap (Ixia)', unitsPerSecond: 1e6, fileHeader: 28, recordHeader: 16 }),
]);

export function isPcap(magic: number): boolean {
  return VARIANTS.has(magic);
}

export class PcapReader implements FormatReader {
  readonly format: string;
  readonly interfaces: CaptureInterface[];
  readonly facts = NO_FACTS;
  readonly commented: readonly number[] = [];
  readonly optioned = false;
  finished = false;
  position: number;

  readonly #window: FileWindow;
  readonly #notes: Notes;
  /** Files of version 2.3 may have the two lengths of a record in the other order. */
  readonly #perhapsSwapped: boolean;
  readonly layout: PcapLayout;
  readonly #batch: RecordBatch;
  /** Bytes from `position` on that the next record takes, as far as its header is known. */
  #needed = 0;
  #records = 0;

  /** `header` is the file's first 24 bytes. */
  constructor(file: ByteFile, header: Uint8Array, notes: Notes) {
    const view = new DataView(header.buffer, header.byteOffset, PCAP_HEADER_BYTES);
    const variant = VARIANTS.get(view.getUint32(0)) as Variant;
    const little = variant.little;
    const major = view.getUint16(4, little),
      minor = view.getUint16(6, little);
    if (major !== 2 || minor > 4) notes.add('warning', `The file says it is pcap version ${major}.${minor}; it was read as version 2.4.`, 4);
    this.#perhapsSwapped = major === 2 && minor === 3;
    // Files older than that have.
    const { unitsPerSecond, recordHeader } = variant;
    this.layout = { format: 'pcap', little, unitsPerSecond, recordHeader, capturedAt: major === 2 && minor < 3 ? 12 : 8 };
    const network = view.getUint32(20, little);
    const linkType = network & 0xffff;
    this.interfaces = [
      {
        linkType,
        linkTypeName: linkTypeName(linkType),
        snapLength: view.getUint32(16, little),
        // Bit 26 says that bits 28 to 31 count the 16-bit words of the frame check sequence.
        ...(network & 0x04000000 ? { fcsLength: (network >>> 28) * 2 } : {}),
        section: 0,
        id: 0,
        comments: [],
        resolution: variant.unitsPerSecond === 1e9 ? '10^-9' : '10^-6',
        timeOffset: 0,
      },
    ];
    this.format = variant.format;
    this.position = variant.fileHeader;
    this.#needed = variant.recordHeader;
    this.#window = new FileWindow(file);
    this.#batch = emptyBatch(expectedSize(file));
    this.#notes = notes;
  }

  next(): RecordBatch | undefined {
    while (!this.finished) {
      if (this.#index() > 0) return this.#batch;
      if (this.finished) break;
      const reached = this.#window.reach(this.position, this.#needed);
      if (reached === 'waiting') return undefined;
      if (reached === 'loaded') continue;
      this.finished = true;
      const left = this.#window.release(this.position, this.#notes);
      if (left > 0) this.#notes.cutPacket(this.#records + 1, this.position, this.#needed, left);
    }
    return undefined;
  }

  hasTime(): boolean {
    return true;
  }

  blockAt(): undefined {}

  packetOptions(): readonly Option[] {
    return [];
  }

  packetFacts(): undefined {}

  passed(position: number, batch: RecordBatch): void {
    this.position = position;
    this.#records += batch.count;
    this.#needed = this.layout.recordHeader;
  }

  /** Records that lie whole in the window, from `position` on: all that are plain, or one that is not. */
  #index(): number {
    const batch = this.#batch, window = this.#window;
    batch.count = 0;
    if (this.position < window.base || this.position >= window.end) return 0;
    batch.bytes = window.bytes;
    batch.base = window.base;
    const at = this.position - window.base, end = window.end - window.base;
    let next = plainRecords(this.layout, window.view, at, end, batch);
    if (batch.count === 0) next = this.#record(window.view, at, end);
    if (batch.count > 0) this.passed(window.base + next, batch);
    return batch.count;
  }

  /** Adds the record at `position` to the batch, if it is one and lies whole in the window; gives where it ends. */
  #record(view: DataView, position: number, end: number): number {
    const batch = this.#batch, offset = this.#window.base + position;
    const { little, unitsPerSecond, recordHeader, capturedAt } = this.layout;
    this.#needed = recordHeader;
    if (position + recordHeader > end) return position;
    let kept = view.getUint32(position + capturedAt, little), sent = view.getUint32(position + 20 - capturedAt, little);
    const isLonger = kept > sent;
    if (isLonger && this.#perhapsSwapped) [kept, sent] = [sent, kept];
    if (kept > PACKET_LIMIT) {
      this.#stopAtLie(offset, kept);
      return position;
    }
    this.#needed = recordHeader + kept;
    if (position + this.#needed > end) return position;
    if (isLonger && !this.#perhapsSwapped) this.#noteLongerThanSent(offset);
    let second = view.getUint32(position, little), fraction = view.getUint32(position + 4, little);
    if (fraction >= unitsPerSecond) {
      this.#noteFraction(offset);
      second += Math.floor(fraction / unitsPerSecond);
      fraction %= unitsPerSecond;
    }
    batch.seconds[0] = second;
    batch.nanoseconds[0] = fraction * (1e9 / unitsPerSecond);
    batch.at[0] = position + recordHeader;
    batch.captured[0] = kept;
    batch.original[0] = sent;
    batch.count = 1;
    return position + this.#needed;
  }

  #noteLongerThanSent(offset: number): void {
    this.#notes.count(
      'captured > original',
      'warning',
      (count) => `${count === 1 ? '1 packet' : `${count} packets`} with more bytes kept than were on the wire.`,
      offset,
    );
  }

  #noteFraction(offset: number): void {
    this.#notes.count(
      'fraction',
      'warning',
      (count) => `${count === 1 ? '1 packet' : `${count} packets`} with a time whose fraction is more than a second.`,
      offset,
    );
  }

  #stopAtLie(offset: number, length: number): void {
    this.finished = true;
    const text = `Packet ${this.#records + 1} says it keeps ${length} bytes, which no packet does; the file was not read further.`;
    this.#notes.add('error', text, offset);
  }
}
