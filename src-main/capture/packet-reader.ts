/** Random access to packet bytes: the file is read by pages, and the pages used last are kept. */
import { readFully } from './file-window.ts';

/** One page costs about 10 µs to read when the system has it cached; neighbours then cost nothing. */
const PAGE_BYTES = 1 << 16;
const PAGES_KEPT = 64;

export class PacketReader {
  readonly #descriptor: number;
  /** Pages by number, the one used last at the end. */
  readonly #pages = new Map<number, Uint8Array>();
  #lastNumber = -1;
  #last: Uint8Array = new Uint8Array(0);

  /** Reads through a descriptor that is open in this process (in any of its threads) and stays so. */
  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  /**
   * `length` bytes at `offset`, fewer where the file ends before. They are shared with later calls: not to be written, valid for ever.
   * `length` must be one that the reader of the capture gave, which checked it.
   */
  read(offset: number, length: number): Uint8Array {
    const number = Math.floor(offset / PAGE_BYTES),
      from = offset - number * PAGE_BYTES;
    if (from + length > PAGE_BYTES) return this.#readAcross(offset, length);
    const page = number === this.#lastNumber && this.#last.length >= from + length ? this.#last : this.#page(number, from + length);
    return page.subarray(from, from + length);
  }

  /** Page `number`, with `needed` bytes if the file has them: the last page grows while a file is unpacked. */
  #page(number: number, needed: number): Uint8Array {
    const pages = this.#pages;
    let page = pages.get(number);
    if (page) pages.delete(number);
    if (!page || page.length < needed) page = this.#load(number);
    pages.set(number, page);
    if (pages.size > PAGES_KEPT) pages.delete(pages.keys().next().value as number);
    this.#lastNumber = number;
    this.#last = page;
    return page;
  }

  #load(number: number): Uint8Array {
    const page = new Uint8Array(PAGE_BYTES);
    return page.subarray(0, readFully(this.#descriptor, page, number * PAGE_BYTES, PAGE_BYTES));
  }

  #readAcross(offset: number, length: number): Uint8Array {
    const whole = new Uint8Array(length);
    if (length > 2 * PAGE_BYTES) return whole.subarray(0, readFully(this.#descriptor, whole, offset, length));
    let done = 0;
    while (done < length) {
      const number = Math.floor((offset + done) / PAGE_BYTES),
        from = offset + done - number * PAGE_BYTES;
      const part = this.#page(number, Math.min(PAGE_BYTES, from + length - done)).subarray(from, from + length - done);
      if (part.length === 0) break;
      whole.set(part, done);
      done += part.length;
    }
    return whole.subarray(0, done);
  }
}
