/** A stretch of a file in memory: the reader's only way to the bytes, so that nothing is read that the file does not have. */
import { fstatSync, readSync } from 'node:fs';
import type { Notes } from './notes.ts';

/** A file that can be read at any offset. It grows while a compressed capture is unpacked into it. */
export interface ByteFile {
  readonly descriptor: number;
  /** Bytes that can be read now. */
  readonly size: number;
  /** No more bytes will come. */
  readonly complete: boolean;
}

/** Bytes read at once. Half of a usual second-level cache, so that indexing finds the bytes still there. */
const WINDOW_BYTES = 1 << 20;

export class FileWindow {
  bytes: Uint8Array;
  view: DataView;
  /** Offsets in the file of the first byte held and of the byte after the last. */
  base = 0;
  end = 0;

  readonly #file: ByteFile;
  #usual: Uint8Array;
  /** Where the file ended when it was found shorter than it had said. */
  #foundEnd: number | undefined;

  constructor(file: ByteFile) {
    this.#file = file;
    this.#usual = new Uint8Array(Math.min(WINDOW_BYTES, expectedSize(file)));
    this.bytes = this.#usual;
    this.view = new DataView(this.bytes.buffer);
  }

  /**
   * Reads on from `offset`, at least `needed` bytes, which the caller has checked against its own limit. Gives `waiting` until they are unpacked,
   * and `ended` where the file does not have them, or has become shorter meanwhile.
   */
  reach(offset: number, needed: number): 'loaded' | 'waiting' | 'ended' {
    const { size, complete } = this.#file;
    if (offset + needed <= size) return this.#load(offset, needed) ? 'loaded' : 'ended';
    return complete ? 'ended' : 'waiting';
  }

  #load(offset: number, needed: number): boolean {
    const wanted = needed <= this.#usual.length ? this.#usual : new Uint8Array(needed);
    if (this.bytes !== wanted) {
      this.bytes = wanted;
      this.view = new DataView(wanted.buffer);
    }
    const length = readFully(this.#file.descriptor, wanted, offset, Math.min(wanted.length, this.#file.size - offset));
    this.base = offset;
    this.end = offset + length;
    if (length < needed) this.#foundEnd = fstatSync(this.#file.descriptor).size;
    return length >= needed;
  }

  /** Gives up its bytes: the file was read to its end. `notes` are told if that came early. Gives how many bytes there are from `position` on. */
  release(position: number, notes: Notes): number {
    const { size } = this.#file, fileEnd = this.#foundEnd ?? size;
    if (fileEnd < size) notes.cut(`The file became shorter while it was read: of its ${size} bytes there are ${fileEnd}.`, fileEnd);
    this.bytes = this.#usual = new Uint8Array(0);
    this.view = new DataView(this.bytes.buffer);
    this.end = this.base;
    return Math.max(0, fileEnd - position);
  }
}

/** Bytes that a file will have, as far as that is known. */
export function expectedSize(file: ByteFile): number {
  return file.complete ? file.size : Infinity;
}

/** Reads `length` bytes at `offset` into `target`, fewer when the file ends before; gives how many. */
export function readFully(descriptor: number, target: Uint8Array, offset: number, length: number): number {
  let done = 0;
  while (done < length) {
    const got = readSync(descriptor, target, done, length - done, offset + done);
    if (got === 0) break;
    done += got;
  }
  return done;
}
