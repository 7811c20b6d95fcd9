/** Capture files made byte by byte for tests, without any code of the reader or the writer. */

export type Bytes = readonly number[] | Uint8Array;

/** Numbers in one byte order, joined to bytes. */
export class Maker {
  readonly little: boolean;

  constructor(little: boolean) {
    this.little = little;
  }

  u16(value: number): number[] {
    return this.#number(value, 2);
  }

  u32(value: number): number[] {
    return this.#number(value, 4);
  }

  u64(value: bigint): number[] {
    const words = [Number(value >> 32n), Number(value & 0xffffffffn)];
    return (this.little ? words.toReversed() : words).flatMap((word) => this.u32(word));
  }

  #number(value: number, count: number): number[] {
    const bytes = Array.from({ length: count }, (_, i) => Math.floor(value / 256 ** i) & 0xff);
    return this.little ? bytes : bytes.toReversed();
  }

  /** A block of pcapng around `body`, which is padded to four bytes. */
  block(type: number, ...body: readonly Bytes[]): number[] {
    const content = pad(body.flatMap((part) => [...part]));
    return [...this.u32(type), ...this.u32(content.length + 12), ...content, ...this.u32(content.length + 12)];
  }

  option(code: number, value: Bytes | string): number[] {
    const bytes = typeof value === 'string' ? [...new TextEncoder().encode(value)] : [...value];
    return [...this.u16(code), ...this.u16(bytes.length), ...pad(bytes)];
  }

  section(...options: readonly Bytes[]): number[] {
    return this.block(0x0a0d0d0a, this.u32(0x1a2b3c4d), this.u16(1), this.u16(0), this.u64(0xffffffffffffffffn), ...options);
  }

  interface(linkType: number, snapLength: number, ...options: readonly Bytes[]): number[] {
    return this.block(1, this.u16(linkType), this.u16(0), this.u32(snapLength), ...options);
  }

  /** An enhanced packet; `original` is its length if not given. */
  packet(id: number, ticks: bigint, bytes: Bytes, { original = bytes.length, options = [] as readonly Bytes[] } = {}): number[] {
    const words = [Number(ticks >> 32n), Number(ticks & 0xffffffffn)].flatMap((word) => this.u32(word));
    return this.block(6, this.u32(id), words, this.u32(bytes.length), this.u32(original), pad(bytes), ...options);
  }

  pcapHeader(magic: number, network: number, { minor = 4, snapLength = 65535 } = {}): number[] {
    return [...this.u32(magic), ...this.u16(2), ...this.u16(minor), ...this.u32(0), ...this.u32(0), ...this.u32(snapLength), ...this.u32(network)];
  }

  record(seconds: number, fraction: number, bytes: Bytes, original = bytes.length): number[] {
    return [...this.u32(seconds), ...this.u32(fraction), ...this.u32(bytes.length), ...this.u32(original), ...bytes];
  }
}

function pad(bytes: Bytes): number[] {
  return [...bytes, ...Array.from({ length: -bytes.length & 3 }, () => 0)];
}
