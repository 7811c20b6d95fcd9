/** Where the words of a line of text stand among its bytes: each is looked for behind the one that was found before. */

/** Bytes of a packet. */
export type Place = [at: number, length: number];

/** Words looked for to the line's end in vain: bytes that are no text are in none, and a line of megabytes may hold as many of them. */
const MOST_MISSES = 64;

export class LineWords {
  readonly #bytes: Uint8Array;
  readonly #line: Buffer;
  readonly #at: number;
  readonly #encoding: 'utf8' | 'latin1';
  #from = 0;
  #misses = 0;

  /** `at` and `length`: the line in `bytes`. `encoding`: what its words will be given in; `latin1` for one character a byte. */
  constructor(bytes: Uint8Array, at: number, length: number, encoding: 'utf8' | 'latin1' = 'utf8') {
    this.#bytes = bytes;
    this.#encoding = encoding;
    this.#line = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(length, bytes.length - at));
    this.#at = at;
  }

  /** Offset and length of the next word's bytes; those of the whole line where it does not stand there as it is written. */
  of(word: string): Place {
    const found = this.#misses < MOST_MISSES ? this.#line.indexOf(word, this.#from, this.#encoding) : -1;
    if (found < 0) {
      this.#misses++;
      return [this.#at, this.#line.length];
    }
    const length = Buffer.byteLength(word, this.#encoding);
    this.#from = found + length;
    return [this.#at + found, length];
  }

  /** The words within one that was found at this place. */
  within([at, length]: Place): LineWords {
    return new LineWords(this.#bytes, at, length, this.#encoding);
  }
}
