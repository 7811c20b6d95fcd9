/**
 * Random access to packet bytes: the file is read by pages, and the pages used last are kept. A page is read when several packets of it are
 * asked for before long; the first ones are read alone, so that packets far apart cost no more than themselves.
 */
import { readFully } from './file-window.ts';

/** One page costs about 40 µs to read when the system has it cached, a packet alone 2; neighbours in a page then cost nothing. */
const PAGE_BYTES = 1 << 16;
const PAGES_KEPT = 512;
/** Packets of a page that are read alone: at first, and of one that was read and left the memory before so many packets of it were asked for. */
const FEW = 6;
const MANY = 30;
/** Pages of which packets were read alone that are remembered. */
const TOUCHES_KEPT = 1024;
/** Packets read alone that are remembered: whoever asks for one often asks for it again at once. */
const ALONE_KEPT = 64;

interface Page {
  readonly bytes: Uint8Array;
  /** Packets asked for in it. */
  used: number;
}

export class PacketReader {
  readonly #descriptor: number;
  /** Pages by number, the one used last at the end. */
  readonly #pages = new Map<number, Page>();
  /** How many packets were read alone, by page, the one read last at the end; below 0 of pages that more are to be read of before. */
  readonly #touched = new Map<number, number>();
  readonly #alone: { offset: number; bytes: Uint8Array }[] = Array.from({ length: ALONE_KEPT }, () => ({ offset: -1, bytes: new Uint8Array(0) }));
  #lastNumber = -1;
  #last: Page = { bytes: new Uint8Array(0), used: 0 };
  /** Packets asked for in the last page before it became the last one. */
  #usedBefore = 0;
  /** Memory of pages that are no longer kept, and those of them whose bytes nobody looks at. */
  readonly #left: Buffer[] = [];
  #free: Buffer[] = [];

  /**
   * Reads through a descriptor that is open in this process (in any of its threads) and stays so. `pages`: how many
   * are kept. `again`: their memory is used again once `recycle` is called, which makes them 3 times cheaper.
   */
  constructor(descriptor: number, private readonly pages = PAGES_KEPT, private readonly again = false) {
    this.#descriptor = descriptor;
  }

  /** Nobody looks at bytes that were given before. */
  recycle(): void {
    if (this.#left.length > 0) this.#free = this.#free.concat(this.#left.splice(0));
  }

  /**
   * `length` bytes at `offset`, fewer where the file ends before. They are shared with later calls: not to be written,
   * valid for ever, or until `recycle`. `length` must be one that the reader of the capture gave, which checked it.
   */
  read(offset: number, length: number): Uint8Array {
    const number = Math.floor(offset / PAGE_BYTES),
      from = offset - number * PAGE_BYTES;
    if (number === this.#lastNumber && this.#last.bytes.length >= from + length) {
      this.#last.used++;
      return this.#last.bytes.subarray(from, from + length);
    }
    // Whoever has used much of a page goes on with the next.
    const next = number === this.#lastNumber + 1 && this.#last.used - this.#usedBefore >= FEW;
    if (!next && !this.#pages.has(number) && (this.#touched.get(number) ?? 0) < FEW) return this.#readAlone(number, offset, length);
    if (from + length > PAGE_BYTES) return this.#readAcross(offset, length);
    return this.#page(number, from + length).subarray(from, from + length);
  }

  #readAlone(number: number, offset: number, length: number): Uint8Array {
    const place = this.#alone[offset % ALONE_KEPT];
    if (place.offset === offset && place.bytes.length === length) return place.bytes;
    this.#remember(number, (this.#touched.get(number) ?? 0) + 1);
    // Small packets lie in one piece of memory with others: a piece of its own for each costs more than the reading.
    const alone = Buffer.allocUnsafe(length);
    place.offset = offset;
    return place.bytes = new Uint8Array(alone.buffer, alone.byteOffset, readFully(this.#descriptor, alone, offset, length));
  }

  /** Page `number`, with `needed` bytes if the file has them: the last page grows while a file is unpacked. */
  #page(number: number, needed: number): Uint8Array {
    const pages = this.#pages;
    let page = pages.get(number);
    if (page) pages.delete(number);
    if (!page || page.bytes.length < needed) page = { bytes: this.#load(number), used: 0 };
    pages.set(number, page);
    if (pages.size > this.pages) this.#leave(pages.keys().next().value as number);
    if (number !== this.#lastNumber) this.#usedBefore = page.used;
    page.used++;
    this.#lastNumber = number;
    this.#last = page;
    return page.bytes;
  }

  #leave(oldest: number): void {
    const { bytes, used } = this.#pages.get(oldest)!;
    this.#pages.delete(oldest);
    this.#remember(oldest, used < MANY ? FEW - MANY : 0);
    if (this.again) this.#left.push(Buffer.from(bytes.buffer));
  }

  #remember(number: number, touches: number): void {
    this.#touched.delete(number);
    this.#touched.set(number, touches);
    if (this.#touched.size > TOUCHES_KEPT) this.#touched.delete(this.#touched.keys().next().value as number);
  }

  #load(number: number): Uint8Array {
    // Not filled with zeros first, which costs as much as the reading.
    const page = this.#free.pop() ?? Buffer.allocUnsafeSlow(PAGE_BYTES);
    return new Uint8Array(page.buffer, 0, readFully(this.#descriptor, page, number * PAGE_BYTES, PAGE_BYTES));
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
