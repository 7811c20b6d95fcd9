/** Where a cursor stands among bytes, and what lies ahead of it: every look is checked against what was captured. */
import { readUint } from './read.ts';

export abstract class Reader {
  /** The bytes being read, and where the next read begins. */
  bytes!: Uint8Array;
  at = 0;
  /** First offset that was not captured, and first that does not belong to this layer. */
  end = 0;
  reported = 0;
  /** Where the layer begins. */
  begin = 0;

  // ---- where we are ----

  /** Bytes of the layer that are still to be read, captured or not. */
  get remaining(): number {
    return this.reported - this.at;
  }

  /** Bytes still to be read that were captured. */
  get available(): number {
    return this.end - this.at;
  }

  get more(): boolean {
    return this.at < this.reported;
  }

  /** Offset from the layer's begin. */
  get offset(): number {
    return this.at - this.begin;
  }

  /** Bytes from here on that fill something of `length` bytes up to a multiple of `unit`: as many as the layer has of them. */
  fillOf(length: number, unit = 4): number {
    return Math.min(this.remaining, (unit - (length % unit)) % unit);
  }

  /** Stops the layer unless the next `length` bytes are there. */
  need(length: number): void {
    if (length < 0 || this.at + length > this.end) this.overrun(length);
  }

  /** `length` bytes are wanted that are not there. */
  protected abstract overrun(length: number): never;

  /** Says that the layer is `length` bytes from its begin, by a length of its own: what follows is the padding of a layer below. */
  limit(length: number): void {
    const end = this.begin + length;
    if (end >= this.reported) return;
    this.reported = end;
    if (this.end > end) this.end = end;
  }

  // ---- looking ahead, without a trace in the tree ----

  u8(ahead = 0): number {
    const at = this.at + ahead;
    if (at >= this.end) this.overrun(ahead + 1);
    return this.bytes[at];
  }

  u16(ahead = 0): number {
    const at = this.at + ahead;
    if (at + 2 > this.end) this.overrun(ahead + 2);
    return (this.bytes[at] << 8) | this.bytes[at + 1];
  }

  u24(ahead = 0): number {
    return readUint(this.bytes, this.checked(ahead, 3), 3, false);
  }

  u32(ahead = 0): number {
    return readUint(this.bytes, this.checked(ahead, 4), 4, false);
  }

  little16(ahead = 0): number {
    return readUint(this.bytes, this.checked(ahead, 2), 2, true);
  }

  little32(ahead = 0): number {
    return readUint(this.bytes, this.checked(ahead, 4), 4, true);
  }

  protected checked(ahead: number, size: number): number {
    const at = this.at + ahead;
    if (at < 0 || at + size > this.end) this.overrun(ahead + size);
    return at;
  }

  /** A view of the next bytes; nothing is read. */
  peekBytes(length: number, ahead = 0): Uint8Array {
    const at = this.checked(ahead, length);
    return this.bytes.subarray(at, at + length);
  }
}
