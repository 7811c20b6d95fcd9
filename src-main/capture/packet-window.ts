/**
 * The bytes of packets looked at one after another, in the file's order: the stretch of the file that holds the one at hand, in memory that
 * is used again. Where many packets of a stretch are asked for, much is read at once; packets far apart cost no more than themselves.
 */
import { readFully } from './file-window.ts';

/** Bytes read for a packet that is far from the one before, and at most. */
const LEAST = 1 << 11, MOST = 1 << 20;

/** A packet that begins so close behind what was read is one of many. */
const NEAR = 1 << 15;

export class PacketWindow {
  /** Holds the packet at hand from `at` on, and others. */
  bytes = new Uint8Array(LEAST);
  at = 0;
  /** Counts what was read: while it stays the same, so do the bytes. */
  stretch = 0;
  readonly #descriptor: number;
  /** What of the file is held. */
  #base = 0;
  #end = 0;
  #ahead = LEAST;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  /** How much of `bytes` is the file's. */
  get end(): number {
    return this.#end - this.#base;
  }

  /** Moves to the packet of `length` bytes at `offset`; false where the file has less, and `bytes` are of no use then. */
  show(offset: number, length: number): boolean {
    if (offset < this.#base || offset + length > this.#end) this.#read(offset, length);
    this.at = offset - this.#base;
    return offset + length <= this.#end;
  }

  #read(offset: number, length: number): void {
    const near = offset >= this.#base && offset - this.#end <= NEAR;
    this.#ahead = near ? Math.min(MOST, 2 * this.#ahead) : LEAST;
    const wanted = Math.max(length, this.#ahead);
    if (this.bytes.length < wanted) this.bytes = new Uint8Array(wanted);
    this.#base = offset;
    this.stretch++;
    this.#end = offset + readFully(this.#descriptor, this.bytes, offset, wanted);
  }
}
