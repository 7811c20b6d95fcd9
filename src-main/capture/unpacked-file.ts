/** A compressed capture (or one from a pipe), unpacked once into a private temporary file that can be read while it grows. */
import { closeSync, fstatSync, openSync, read, statfsSync, unlinkSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CaptureError, captureErrorOf } from './capture-error.ts';
import type { Compression } from './compression.ts';
import type { ByteFile } from './file-window.ts';
import type { Notes } from './notes.ts';
import type { Unpacker } from './unpacker.ts';

/** What a small file may become when it is unpacked, against files made to fill the disk. */
export interface UnpackLimits {
  /**
   * No more than `ratio` times the packed bytes read so far, once there are more than `freeBytes`. Captures
   * seldom shrink to a fiftieth; the rows of empty packets take three times as many bytes in memory.
   */
  readonly ratio: number;
  readonly freeBytes: number;
  readonly bytes: number;
  /** The disk keeps this many bytes free. */
  readonly diskReserve: number;
}

export const UNPACK_LIMITS: UnpackLimits = { ratio: 250, freeBytes: 2 ** 28, bytes: 2 ** 38, diskReserve: 2 ** 29 };

/** Packed bytes read at once, and unpacked bytes after which the free space is asked for again. */
const INPUT_BYTES = 1 << 17;
const SPACE_CHECK_BYTES = 1 << 26;

const readAsync = promisify(read);

export class UnpackedFile implements ByteFile {
  readonly descriptor: number;
  size = 0;
  complete = false;
  /** Packed bytes that were read. */
  packedRead = 0;

  readonly #limits: UnpackLimits;
  readonly #folder: string;
  readonly #notes: Notes;
  #spaceCheckedAt = -SPACE_CHECK_BYTES;
  #closed = false;
  #waiting: (() => void)[] = [];

  /** Begins to unpack `head` and what follows it in `packed`, which it takes over and closes in the end. */
  constructor(packed: number, compression: Compression, head: Uint8Array, notes: Notes, folder: string, limits: UnpackLimits) {
    this.#limits = limits;
    this.#folder = folder;
    this.#notes = notes;
    this.descriptor = openPrivate(folder);
    void this.#unpack(packed, compression, head);
  }

  /** Resolves when there is more to read than now, or nothing will come. */
  async grown(): Promise<void> {
    if (!this.complete) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#finish();
    closeSync(this.descriptor);
  }

  async #unpack(packed: number, compression: Compression, head: Uint8Array): Promise<void> {
    const name = compression.name || 'piped';
    const unpacker = compression.unpacker((bytes) => this.#write(bytes));
    try {
      for await (const chunk of this.#chunks(packed, head)) {
        this.packedRead += chunk.length;
        await unpacker.push(chunk);
      }
      if (this.#closed || (await unpacker.end())) return;
      this.#notes.cut(`The ${name} data are cut: ${this.packedRead} bytes of them gave ${this.size}.`);
    } catch (cause) {
      if (this.#closed) return;
      const reason = cause instanceof LimitMet ? cause : ((await this.#keptBack(packed, unpacker)) ?? cause);
      if (this.#closed) return;
      if (reason instanceof LimitMet) this.#notes.add('error', reason.message, this.size);
      else this.#notes.add('error', `The ${name} data are damaged after ${this.size} unpacked bytes: ${messageOf(reason)}.`, this.size);
    } finally {
      closeSync(packed);
      this.#finish();
    }
  }

  /** `head` and what follows in `packed`, or all of it from its first byte on if `head` is not given; each chunk is valid until the next. */
  async *#chunks(packed: number, head?: Uint8Array): AsyncGenerator<Uint8Array> {
    if (head) yield head;
    const input = new Uint8Array(INPUT_BYTES);
    for (let at = 0; !this.#closed;) {
      const { bytesRead } = await readAsync(packed, input, 0, INPUT_BYTES, head ? null : at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield input.subarray(0, bytesRead);
    }
  }

  /**
   * Writes what lies before the damage that `failed` met and was not given by it: unpacks from the beginning, and passes over what there is.
   * Gives the reason for which that ended; undefined where a pipe cannot be read again.
   */
  async #keptBack(packed: number, failed: Unpacker): Promise<unknown> {
    if (!failed.again || !fstatSync(packed).isFile()) return undefined;
    let known = this.size;
    const unpacker = failed.again((bytes) => {
      const fresh = bytes.subarray(Math.min(known, bytes.length));
      known -= bytes.length - fresh.length;
      if (fresh.length > 0) this.#write(fresh);
    });
    try {
      for await (const chunk of this.#chunks(packed)) await unpacker.push(chunk);
      return undefined;
    } catch (cause) {
      return cause;
    }
  }

  #finish(): void {
    this.complete = true;
    this.#wake();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #write(bytes: Uint8Array): void {
    if (this.#closed) throw new LimitMet('The capture was closed.');
    this.#checkLimits(this.size + bytes.length);
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(this.descriptor, bytes, done, bytes.length - done, this.size + done);
    } catch (cause) {
      throw new LimitMet(`Unpacking stopped after ${this.size} bytes: ${captureErrorOf(cause, this.#folder).message}`);
    }
    this.size += bytes.length;
    this.#wake();
  }

  #checkLimits(size: number): void {
    const { ratio, freeBytes, bytes, diskReserve } = this.#limits;
    if (size > bytes) throw new LimitMet(`Unpacking stopped at the limit of ${bytes} bytes.`);
    if (size > freeBytes && size > ratio * this.packedRead) {
      throw new LimitMet(`Unpacking stopped: ${this.packedRead} bytes gave ${this.size}, more than ${ratio} times as many.`);
    }
    if (size - this.#spaceCheckedAt < SPACE_CHECK_BYTES) return;
    this.#spaceCheckedAt = size;
    if (freeSpace(this.#folder) < diskReserve) throw new LimitMet(`Unpacking stopped after ${this.size} bytes: ${this.#folder} is nearly full.`);
  }
}

/** Unpacking ends, for a reason that is a sentence for the user. */
class LimitMet extends Error {}

/**
 * A file that only this process can reach: with a name that nobody can guess or have made before, and without any name as soon as it is
 * open, so that the system removes it however the process ends.
 */
function openPrivate(folder: string): number {
  const path = join(folder, `netloupe-${randomUUID()}`);
  try {
    const descriptor = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    return descriptor;
  } catch (cause) {
    // Nothing is wrong with the capture itself, so that the cause is not handed on as if there were.
    throw new CaptureError(`The capture must be copied into a temporary file first, and ${captureErrorOf(cause, folder).message}`);
  }
}

/** Free bytes on the disk that holds `folder`; infinite where the system does not tell. */
function freeSpace(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
