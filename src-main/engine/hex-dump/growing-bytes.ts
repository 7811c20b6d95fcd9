/** Bytes that come piece by piece. */
export class GrowingBytes {
  length = 0;
  #bytes = new Uint8Array(2048);

  add(bytes: ArrayLike<number>): void {
    const end = this.length + bytes.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, 2 * this.#bytes.length));
      larger.set(this.#bytes.subarray(0, this.length));
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, this.length);
    this.length = end;
  }

  /** A copy of those from `at` on. */
  from(at: number): Uint8Array {
    return this.#bytes.slice(at, this.length);
  }

  /** Leaves the first ones. */
  cut(length: number): void {
    this.length = Math.min(length, this.length);
  }

  /** All of them; none are left. */
  taken(): Uint8Array {
    const bytes = this.from(0);
    this.length = 0;
    return bytes;
  }
}
