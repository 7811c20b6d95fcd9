/** Little-endian numbers and bytes, gathered to pieces that are worth a system call. */

const PIECE_BYTES = 1 << 18;

export class OutputBuffer {
  readonly #write: (bytes: Uint8Array) => void;
  readonly #bytes = new Uint8Array(PIECE_BYTES);
  readonly #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** `write` gets pieces that are valid until it returns. */
  constructor(write: (bytes: Uint8Array) => void) {
    this.#write = write;
  }

  u16(value: number): void {
    this.#makeRoom(2);
    this.#view.setUint16(this.#length, value, true);
    this.#length += 2;
  }

  u32(value: number): void {
    this.#makeRoom(4);
    this.#view.setUint32(this.#length, value, true);
    this.#length += 4;
  }

  /** `value` modulo 2^64. */
  u64(value: bigint): void {
    this.#makeRoom(8);
    this.#view.setBigUint64(this.#length, value, true);
    this.#length += 8;
  }

  raw(bytes: Uint8Array): void {
    if (bytes.length > PIECE_BYTES) {
      this.flush();
      this.#write(bytes);
      return;
    }
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Bytes, and zeros up to a multiple of four. */
  padded(bytes: Uint8Array): void {
    this.raw(bytes);
    const zeros = -bytes.length & 3;
    this.#makeRoom(zeros);
    this.#bytes.fill(0, this.#length, this.#length + zeros);
    this.#length += zeros;
  }

  flush(): void {
    if (this.#length > 0) this.#write(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
  }

  #makeRoom(count: number): void {
    if (this.#length + count > PIECE_BYTES) this.flush();
  }
}
