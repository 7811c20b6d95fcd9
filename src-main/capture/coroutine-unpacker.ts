/** Gives a decoder that is written as a coroutine its input, chunk by chunk. */
import type { Decoding, Need, WriteUnpacked } from '../bytes/decoding.ts';
import type { Unpacker } from './unpacker.ts';

/** Unpacked bytes after which the thread's other work has a turn: some 5 ms of decoding. */
const TURN_BYTES = 1 << 20;

export class CoroutineUnpacker implements Unpacker {
  readonly #decoding: Decoding;
  #need: Need;
  /** Input that was not enough yet: `#waiting` bytes of it. */
  #held = new Uint8Array(1 << 17);
  #waiting = 0;
  #unpackedInTurn = 0;

  constructor(decode: (write: WriteUnpacked) => Decoding, write: WriteUnpacked) {
    this.#decoding = decode((bytes) => {
      this.#unpackedInTurn += bytes.length;
      write(bytes);
    });
    this.#need = this.#decoding.next().value as Need;
  }

  async push(chunk: Uint8Array): Promise<void> {
    let at = 0;
    for (;;) {
      const { bytes } = this.#need,
        missing = bytes - this.#waiting;
      if (chunk.length - at < missing) {
        this.#hold(chunk.subarray(at));
        return;
      }
      let input: Uint8Array;
      if (this.#waiting === 0) {
        input = chunk.subarray(at, at + bytes);
      } else {
        this.#hold(chunk.subarray(at, at + missing));
        input = this.#held.subarray(0, bytes);
      }
      at += missing;
      this.#waiting = 0;
      this.#need = this.#decoding.next(input).value as Need;
      if (this.#unpackedInTurn < TURN_BYTES) continue;
      this.#unpackedInTurn = 0;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async end(): Promise<boolean> {
    return this.#waiting === 0 && this.#need.mayEnd;
  }

  #hold(bytes: Uint8Array): void {
    const needed = this.#waiting + bytes.length;
    if (needed > this.#held.length) {
      const larger = new Uint8Array(2 * needed);
      larger.set(this.#held.subarray(0, this.#waiting));
      this.#held = larger;
    }
    this.#held.set(bytes, this.#waiting);
    this.#waiting = needed;
  }
}
