/**
 * Captures of what a Bluetooth host and its controller say to each other, as Android's `btsnoop_hci.log` and BlueZ have them: the format of
 * RFC 1761 with other data links and times (https://www.fte.com/webhelpii/bpa600/Content/Technical_Information/BT_Snoop_File_Format.htm).
 */
import type { PacketFacts } from '../bytes/packet-facts.ts';
import { linkTypeName } from '../bytes/link-types.ts';
import { CaptureError } from './capture-error.ts';
import { NO_FACTS } from './file-facts.ts';
import { FileWindow, expectedSize, type ByteFile } from './file-window.ts';
import type { FormatReader } from './format-reader.ts';
import type { CaptureInterface } from './interfaces.ts';
import type { Notes } from './notes.ts';
import type { PacketReader } from './packet-reader.ts';
import type { Option } from './pcapng-options.ts';
import { beginsWith } from './recognition.ts';
import { PACKET_LIMIT, emptyBatch, type RecordBatch } from './records.ts';

/** Magic text, version, data link. */
export const BTSNOOP_HEADER_BYTES = 16;
/** Original and included length, flags, packets dropped so far, time; all begin with the highest byte. */
const RECORD_HEADER = 24;
const VERSION = 1;
/** Packets with a byte before them that says what they are (Core §4.A.2), and their link type in other files. */
const UART = 1002, BLUETOOTH_HCI_H4 = 187;
/** Data links that only other tools read, by what they are. */
const UNREAD: Readonly<Record<number, string>> = {
  1001: 'packets without their type (HCI, unencapsulated)', 1003: 'BCSP', 1004: 'the three-wire protocol (H5)',
  2001: 'the Linux monitor', 2002: 'a simulator',
};
const MAGIC = 'btsnoop\0';
/** What 1970 is in microseconds since the year 0, by the calendar of the format. */
const EPOCH = 0x00dc_ddb3_0f2f_8000n;
const MICROSECONDS = 1_000_000n;
const RECEIVED = 1;
/** `epb_flags` of pcapng (draft-ietf-opsawg-pcapng §4.3.1). */
const INBOUND = 1, OUTBOUND = 2;

export const isBtsnoop = (head: Uint8Array): boolean => beginsWith(head, MAGIC);

export class BtsnoopReader implements FormatReader {
  readonly format = 'btsnoop';
  readonly interfaces: readonly CaptureInterface[] = [{
    linkType: BLUETOOTH_HCI_H4, linkTypeName: linkTypeName(BLUETOOTH_HCI_H4), snapLength: 0, section: 0, id: 0, comments: [],
    resolution: '10^-6', timeOffset: 0,
  }];
  readonly facts = NO_FACTS;
  readonly commented: readonly number[] = [];
  /** Every record tells its packet's direction. */
  readonly optioned = true;
  readonly layout = undefined;
  finished = false;
  position = BTSNOOP_HEADER_BYTES;

  readonly #window: FileWindow;
  readonly #notes: Notes;
  readonly #batch: RecordBatch;
  /** Bytes from `position` on that the next record takes, as far as its header is known. */
  #needed = RECORD_HEADER;
  #records = 0;
  #dropped = 0;

  /** `header` is the file's first 16 bytes, `subject` what the file is called. Throws `CaptureError` for a data link that is not read. */
  constructor(file: ByteFile, header: Uint8Array, notes: Notes, subject: string) {
    const view = new DataView(header.buffer, header.byteOffset, BTSNOOP_HEADER_BYTES);
    const version = view.getUint32(8), dataLink = view.getUint32(12);
    if (dataLink !== UART) {
      const what = UNREAD[dataLink] === undefined ? `data link ${dataLink}` : `${UNREAD[dataLink]}, data link ${dataLink}`;
      throw new CaptureError(`${subject} is a btsnoop capture of ${what}: of these only H4 (data link ${UART}) is read.`);
    }
    if (version !== VERSION) notes.add('warning', `The file says it is btsnoop version ${version}; it was read as version ${VERSION}.`, 8);
    this.#window = new FileWindow(file);
    this.#batch = emptyBatch(expectedSize(file));
    this.#notes = notes;
  }

  next(): RecordBatch | undefined {
    while (!this.finished) {
      if (this.#gather() > 0) return this.#batch;
      if (this.finished) break;
      const reached = this.#window.reach(this.position, this.#needed);
      if (reached === 'waiting') return undefined;
      if (reached === 'ended') this.#end();
    }
    return undefined;
  }

  passed(): void {
    throw new Error('nobody else reads btsnoop files');
  }

  hasTime(): boolean {
    return true;
  }

  blockAt(): undefined {}

  packetOptions(): readonly Option[] {
    return [];
  }

  packetFacts(offset: number, bytes: PacketReader): PacketFacts | undefined {
    const header = bytes.read(offset - RECORD_HEADER, RECORD_HEADER);
    if (header.length < RECORD_HEADER) return undefined;
    return { flags: (header[11] & RECEIVED) === 0 ? OUTBOUND : INBOUND, verdicts: [], hashes: [] };
  }

  #end(): void {
    this.finished = true;
    const left = this.#window.release(this.position, this.#notes);
    if (left > 0) this.#notes.cutPacket(this.#records + 1, this.position, this.#needed, left);
  }

  /** The records that lie whole in the window, from `position` on; how many. */
  #gather(): number {
    const batch = this.#batch, window = this.#window;
    batch.count = 0;
    if (this.position < window.base || this.position >= window.end) return 0;
    batch.bytes = window.bytes;
    batch.base = window.base;
    while (batch.count < batch.at.length && this.#record(this.position - window.base));
    this.#records += batch.count;
    return batch.count;
  }

  /** Adds the record at `at` in the window to the batch, if it lies there whole. */
  #record(at: number): boolean {
    const { view, base, end } = this.#window, batch = this.#batch, i = batch.count;
    this.#needed = RECORD_HEADER;
    if (base + at + RECORD_HEADER > end) return false;
    const original = view.getUint32(at), kept = view.getUint32(at + 4), dropped = view.getUint32(at + 12);
    if (kept > PACKET_LIMIT) {
      const text = `Packet ${this.#records + i + 1} says it keeps ${kept} bytes, which no packet does; the file was not read further.`;
      this.#notes.add('error', text, this.position);
      this.finished = true;
      return false;
    }
    this.#needed += kept;
    if (base + at + this.#needed > end) return false;
    if (kept > original) this.#note('more bytes kept than there were', this.position);
    if (dropped > this.#dropped) this.#note('others lost before them', this.position);
    this.#dropped = dropped;
    const time = view.getBigInt64(at + 16) - EPOCH;
    const second = time >= 0n ? time / MICROSECONDS : (time - MICROSECONDS + 1n) / MICROSECONDS;
    batch.seconds[i] = Number(second);
    batch.nanoseconds[i] = Number(time - second * MICROSECONDS) * 1000;
    batch.at[i] = at + RECORD_HEADER;
    batch.captured[i] = kept;
    batch.original[i] = original;
    batch.count++;
    this.position += this.#needed;
    this.#needed = RECORD_HEADER;
    return true;
  }

  #note(what: string, offset: number): void {
    this.#notes.count(what, 'warning', count => `${count === 1 ? '1 packet' : `${count} packets`} with ${what}.`, offset);
  }
}
