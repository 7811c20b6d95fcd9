/** Where the words of a line of text stand among its bytes: each is looked for behind the one that was found before. */
export class LineWords {
  readonly #line: Buffer;
  readonly #at: number;
  readonly #encoding: 'utf8' | 'latin1';
  #from = 0;

  /** `at` and `length`: the line in `bytes`. `encoding`: what its words will be given in; `latin1` for one character a byte. */
  constructor(bytes: Uint8Array, at: number, length: number, encoding: 'utf8' | 'latin1' = 'utf8') {
    this.#encoding = encoding;
    this.#line = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(length, bytes.length - at));
    this.#at = at;
  }

  /** Offset and length of the next word's bytes; those of the whole line where it does not stand there as it is written. */
  of(word: string): [at: number, length: number] {
    const found = this.#line.indexOf(word, this.#from, this.#encoding);
    if (found < 0) return [this.#at, this.#line.length];
    const length = Buffer.byteLength(word, this.#encoding);
    this.#from = found + length;
    return [this.#at + found, length];
  }

  /** The same for a word that others follow within: parts of it are looked for from its begin on. */
  around(word: string): [at: number, length: number] {
    const before = this.#from, place = this.of(word);
    this.#from = place[1] === this.#line.length ? before : place[0] - this.#at;
    return place;
  }
}
