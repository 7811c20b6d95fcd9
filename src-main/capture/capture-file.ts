/** An open capture file: its records in file order, the bytes of any packet, and what the file says about itself. */
import type { RecordedBlock } from '../bytes/recorded-block.ts';
import { closeSync } from 'node:fs';
import type { PacketFacts } from '../bytes/packet-facts.ts';
import { FIRST_BLOCK_RECORD } from './block-records.ts';
import { ChangedFile, type FileChange } from './changed-file.ts';
import type { FileFacts } from './file-facts.ts';
import type { ByteFile } from './file-window.ts';
import type { FormatReader } from './format-reader.ts';
import type { CaptureInterface } from './interfaces.ts';
import type { Note, Notes } from './notes.ts';
import { PacketReader } from './packet-reader.ts';
import { commentsOf, type Option } from './pcapng-options.ts';
import type { RecordLayout } from './plain-records.ts';
import type { RecordBatch } from './records.ts';
import { UnpackedFile } from './unpacked-file.ts';

export interface CaptureFileParts {
  readonly path: string;
  /** Bytes on disk; undefined for a pipe. */
  readonly size: number | undefined;
  /** Name of the compression around the capture, or empty. */
  readonly compression: string;
  readonly file: ByteFile;
  readonly reader: FormatReader;
  readonly notes: Notes;
}

export class CaptureFile {
  readonly path: string;
  /** Bytes on disk; of a pipe, those that came so far. */
  readonly #size: number | undefined;
  /** For instance `pcapng`, `pcap (nanoseconds)`, `pcap, gzip`. */
  readonly format: string;
  /** Of the (unpacked) file; other threads of this process may read packets through it while the capture is open. */
  readonly descriptor: number;

  readonly #file: ByteFile;
  readonly #reader: FormatReader;
  readonly #notes: Notes;
  readonly #packets: PacketReader;
  /** Nobody but this process can reach an unpacked copy. */
  readonly #change: ChangedFile | undefined;
  #isChangeNoted = false;
  #closed = false;

  constructor({ path, size, compression, file, reader, notes }: CaptureFileParts) {
    this.path = path;
    this.#size = size;
    this.format = compression ? `${reader.format}, ${compression}` : reader.format;
    this.descriptor = file.descriptor;
    this.#file = file;
    this.#reader = reader;
    this.#notes = notes;
    this.#packets = new PacketReader(file.descriptor);
    this.#change = file instanceof UnpackedFile ? undefined : new ChangedFile(file);
  }

  /** Bytes on disk; of a pipe, those that came so far. */
  get size(): number {
    return this.#size ?? (this.#file instanceof UnpackedFile ? this.#file.packedRead : this.#file.size);
  }

  /** Grows while the file is read; always the same array. */
  get interfaces(): readonly CaptureInterface[] {
    return this.#reader.interfaces;
  }

  /** Section comments, who wrote the file, names, secrets, as far as it has been read. */
  get facts(): FileFacts {
    return this.#reader.facts;
  }

  get notes(): readonly Note[] {
    return this.#notes.all();
  }

  /** Whether the file, as far as it was read, was neither cut nor damaged. */
  get whole(): boolean {
    return this.#notes.whole;
  }

  /** Whether the file, as far as it was read, ends too early. */
  get isCut(): boolean {
    return this.#notes.isCut;
  }

  /** Adds what came up while the file was gone through. */
  note(severity: Note['severity'], text: string): void {
    this.#notes.add(severity, text);
  }

  /** Bytes of the file on disk whose packets have been given. */
  get bytesRead(): number {
    const position = this.#reader.position;
    if (!(this.#file instanceof UnpackedFile)) return position;
    return this.#file.size === 0 ? 0 : Math.round(this.#file.packedRead * (position / this.#file.size));
  }

  /** Every record has been given. */
  get finished(): boolean {
    return this.#reader.finished;
  }

  /**
   * The next records (perhaps none yet, in a stretch without packets), whose arrays are reused by the next call; undefined when there
   * are no more (`finished`), or none yet because the file is still being unpacked: then `await moreUnpacked()` and ask again.
   */
  next(): RecordBatch | undefined {
    return this.#reader.next();
  }

  /**
   * What it takes to read on from here in another thread: where the next record begins, in a file of `size` bytes, and how its kind lies
   * there. Undefined where that is not known, or the file is still being unpacked. What the other has gone through is to be said to `passed`.
   */
  get ahead(): { readonly descriptor: number; readonly size: number; readonly position: number; readonly layout: RecordLayout } | undefined {
    const { layout, position } = this.#reader, { size, complete } = this.#file;
    return layout === undefined || !complete || this.finished ? undefined : { descriptor: this.descriptor, size, position, layout };
  }

  /** The plain records up to `position` have been given by another thread, in this batch. */
  passed(position: number, batch: RecordBatch): void {
    this.#reader.passed(position, batch);
  }

  /** Resolves when `next` may give more. */
  async moreUnpacked(): Promise<void> {
    if (this.#file instanceof UnpackedFile) await this.#file.grown();
  }

  /** All batches from here on. Each is to be used before the next is asked for. */
  async *batches(): AsyncGenerator<RecordBatch, void, undefined> {
    while (!this.finished) {
      const batch = this.next();
      if (batch) yield batch;
      else if (!this.finished) await this.moreUnpacked();
    }
  }

  /** Bytes of the packet at `offset` (`batch.base + batch.at[i]`): shared, not to be written; fewer when the file was cut since. */
  readPacket(offset: number, captured: number): Uint8Array {
    return this.#packets.read(offset, captured);
  }

  /** What has become of the file since it was opened, which is noted once; undefined as long as it is what it was, or has grown. */
  get change(): FileChange | undefined {
    const change = this.#change?.change;
    if (change !== undefined && !this.#isChangeNoted) {
      this.#isChangeNoted = true;
      const how = change === 'shorter' ? 'became shorter' : 'was written to';
      this.note('error', `The file ${how} after it was opened: its packets may not be those that were read. Open it again.`);
    }
    return change;
  }

  /** What a record is whose `interface` is none; undefined for a packet. */
  blockAt(offset: number, record: number): RecordedBlock | undefined {
    return record < FIRST_BLOCK_RECORD ? undefined : this.#reader.blockAt(offset, record, this.#packets);
  }

  /**
   * Does the file hold a time for the record whose bytes begin at `offset`? Simple packet
   * blocks have none, and second 0; custom blocks that of the record before.
   */
  hasTime(offset: number): boolean {
    return this.#reader.hasTime(offset);
  }

  /** Options of the packet whose bytes begin at `offset`: comments, flags, hashes, … (draft-ietf-opsawg-pcapng §4.3). */
  packetOptions(offset: number): readonly Option[] {
    return this.#reader.packetOptions(offset, this.#packets);
  }

  /** What the file says of that packet beside comments; undefined for nothing. */
  packetFacts(offset: number): PacketFacts | undefined {
    return this.#reader.optioned ? this.#reader.packetFacts(offset, this.#packets) : undefined;
  }

  packetComments(offset: number): readonly string[] {
    return commentsOf(this.packetOptions(offset));
  }

  /** Offsets of the bytes of the packets that have comments, ascending, as far as the file has been read. */
  get commented(): readonly number[] {
    return this.#reader.commented;
  }

  /** Closes the file and removes its unpacked copy. Nothing may be read afterwards. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#file instanceof UnpackedFile) this.#file.close();
    else closeSync(this.#file.descriptor);
  }
}
