/** An open capture file: its records in file order, the bytes of any packet, and what the file says about itself. */
import { closeSync, fstatSync, openSync } from 'node:fs';
import { CaptureError, captureErrorOf } from './capture-error.ts';
import { readFully, type ByteFile } from './file-window.ts';
import type { FormatReader } from './format-reader.ts';
import type { CaptureInterface } from './interfaces.ts';
import { Notes, type Note } from './notes.ts';
import { PacketReader } from './packet-reader.ts';
import { PCAP_HEADER_BYTES, PcapReader, isPcap } from './pcap-reader.ts';
import { PcapngReader } from './pcapng-reader.ts';
import type { RecordBatch } from './records.ts';

export class CaptureFile {
  readonly path: string;
  /** Bytes on disk. */
  readonly size: number;
  /** For instance `pcapng`, `pcap (nanoseconds)`, `pcap, gzip`. */
  readonly format: string;

  readonly #file: ByteFile;
  readonly #reader: FormatReader;
  readonly #notes: Notes;
  readonly #packets: PacketReader;

  constructor(path: string, size: number, file: ByteFile, reader: FormatReader, notes: Notes) {
    this.path = path;
    this.size = size;
    this.format = reader.format;
    this.#file = file;
    this.#reader = reader;
    this.#notes = notes;
    this.#packets = new PacketReader(file.descriptor);
  }

  /** Grows while the file is read. */
  get interfaces(): readonly CaptureInterface[] {
    return this.#reader.interfaces;
  }

  get notes(): readonly Note[] {
    return this.#notes.all();
  }

  /** Bytes of the file on disk that have been read. */
  get bytesRead(): number {
    return this.#reader.position;
  }

  /** Every record has been given. */
  get finished(): boolean {
    return this.#reader.finished;
  }

  /**
   * The next records, whose arrays are reused by the next call; undefined when there are no more (`finished`), or none yet because
   * the file is still being unpacked: then `await moreUnpacked()` and ask again.
   */
  next(): RecordBatch | undefined {
    return this.#reader.next();
  }

  /** Resolves when `next` may give more. */
  async moreUnpacked(): Promise<void> {
    return Promise.resolve();
  }

  /** Bytes of the packet at `offset` (`batch.base + batch.at[i]`): shared, not to be written; fewer when the file was cut since. */
  readPacket(offset: number, captured: number): Uint8Array {
    return this.#packets.read(offset, captured);
  }

  close(): void {
    closeSync(this.#file.descriptor);
  }
}

/** Opens the capture at `path`; rejects with `CaptureError` when it is none. */
export async function openCapture(path: string): Promise<CaptureFile> {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (cause) {
    throw captureErrorOf(cause, path);
  }
  try {
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) throw new CaptureError(`${path} is a folder, not a capture file.`);
    const file: ByteFile = { descriptor, size: stat.size, complete: true };
    const notes = new Notes();
    return new CaptureFile(path, stat.size, file, readerOf(path, file, notes), notes);
  } catch (cause) {
    closeSync(descriptor);
    throw cause instanceof CaptureError ? cause : captureErrorOf(cause, path);
  }
}

function readerOf(path: string, file: ByteFile, notes: Notes): FormatReader {
  const head = new Uint8Array(PCAP_HEADER_BYTES);
  const length = readFully(file.descriptor, head, 0, Math.min(head.length, file.size));
  if (length === 0) throw new CaptureError(`${path} is empty.`);
  const magic = new DataView(head.buffer).getUint32(0);
  if (magic === 0x0a0d0d0a) return new PcapngReader(file, notes);
  if (!isPcap(magic)) throw new CaptureError(`${path} is not a capture file: it begins with ${magic.toString(16)}.`);
  if (length < PCAP_HEADER_BYTES) throw new CaptureError(`${path} is cut in the middle of its file header.`);
  return new PcapReader(file, head, notes);
}
