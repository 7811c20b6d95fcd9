/** Numbers of a part of a message, in the byte order that the part itself names, and what is made of several of them. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { toBits } from '../../../dissect/read.ts';
import { decodeText } from '../../../dissect/text.ts';
import { bitNames } from '../../bit-names.ts';

export class EitherOrder {
  constructor(readonly p: Cursor, readonly little: boolean) {}

  peek16(ahead = 0): number {
    return this.little ? this.p.little16(ahead) : this.p.u16(ahead);
  }

  peek32(ahead = 0): number {
    return this.little ? this.p.little32(ahead) : this.p.u32(ahead);
  }

  u16(field: Field<number>): number {
    const value = this.peek16();
    this.p.takeAs(field, value, 2);
    return value;
  }

  u32(field: Field<number>): number {
    const value = this.peek32();
    this.p.takeAs(field, value, 4);
    return value;
  }

  i32(field: Field<number>): number {
    const value = this.peek32() | 0;
    this.p.takeAs(field, value, 4);
    return value;
  }

  /** A number of which the higher half comes first, whatever the order of its bytes (§9.4.2.4). */
  sequenceNumber(field: Field<bigint>, title: string): bigint {
    const value = (BigInt(this.peek32() | 0) << 32n) | BigInt(this.peek32(4));
    this.p.takeAs(field, value, 8);
    this.p.label(() => `${title}: ${value}`);
    return value;
  }

  /** Seconds, and parts of one in units of 2⁻³² (§9.3.2.3). */
  time(): { readonly seconds: number; readonly fraction: number } {
    return { seconds: this.peek32(), fraction: this.peek32(4) };
  }

  /** A number of 32 bits with flags below it, the names of those that are set behind. */
  flags(field: Field<number>, children: readonly Field<boolean>[]): number {
    const { p } = this, { at } = p, value = this.u32(field);
    p.addLabel(() => bitNames(value, children));
    const outer = p.under();
    for (const child of children) p.set(child, toBits(value, child.mask, child.shift) !== 0, at, 4);
    p.close(outer);
    return value;
  }

  /** A text behind its length, a zero at its end, filled up to a multiple of four bytes. Gives the text. */
  text(field: Field<string>): string {
    const { p } = this, length = this.peek32(), { at } = p;
    p.need(4 + length);
    const value = decodeText(p.bytes, at + 4, at + 4 + Math.max(0, length - 1), 'utf8');
    p.set(field, value, at, 4 + length);
    p.skip(4 + length);
    this.fill(at);
    return value;
  }

  /** Bytes behind their length, filled up likewise. */
  octets(count: Field<number>, field: Field<void>): void {
    const { p } = this, { at } = p, length = this.u32(count);
    if (length > 0) p.take(field, length);
    this.fill(at);
  }

  /** Moves on to a multiple of four bytes from `start`, as far as there are any. */
  fill(start: number): void {
    const { p } = this, rest = (4 - ((p.at - start) % 4)) % 4;
    p.skip(Math.min(rest, p.remaining));
  }
}
