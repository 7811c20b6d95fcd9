/** Reading one message of X11 by its layout: fields in a row, bytes without a meaning, and parts that need more than their place. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { UNIT } from './framing.ts';
import type { FieldName, X11Fields } from './fields.ts';
import { type MaskName, bitNames, bitsOf } from './masks.ts';

/** A field, a number of unused bytes, or what reads a part. */
export type Step = FieldName | number | ((m: Message) => void);

export class Message {
  readonly p: Cursor;
  readonly f: X11Fields;
  readonly little: boolean;
  /** Numbers that were read, by their field: lengths and counts are needed later. */
  readonly #numbers = new Map<string, number>();
  readonly #begin: number;

  constructor(p: Cursor, f: X11Fields, little: boolean) {
    this.p = p;
    this.f = f;
    this.little = little;
    this.#begin = p.at;
  }

  u16(ahead = 0): number {
    return this.little ? this.p.little16(ahead) : this.p.u16(ahead);
  }

  u32(ahead = 0): number {
    return this.little ? this.p.little32(ahead) : this.p.u32(ahead);
  }

  read(steps: readonly Step[]): void {
    for (const step of steps) {
      if (typeof step === 'number') this.unused(step);
      else if (typeof step === 'string') this.number(step);
      else step(this);
    }
  }

  /** A number of one, two or four bytes. */
  number(name: FieldName): number {
    const field = this.f[name] as Field<number>, value = this.value(field);
    this.#numbers.set(name, value);
    return value;
  }

  remember(name: FieldName, value: number): void {
    this.#numbers.set(name, value);
  }

  /** What a field of this message said; 0 where it has none. */
  said(name: FieldName): number {
    return this.#numbers.get(name) ?? 0;
  }

  private value(field: Field<number>): number {
    const { p } = this;
    if (field.size <= 1) return Number(p.take(field));
    const raw = field.size === 2 ? this.u16() : this.u32();
    const value = field.kind === 'int' && raw >= 0x8000 ? raw - 0x10000 : raw;
    p.takeAs(field, value, field.size);
    return value;
  }

  unused(length: number): void {
    const { p } = this;
    if (length <= 0) return;
    p.need(length);
    p.set(this.f.unused, undefined, p.at, length);
    p.skip(length);
  }

  /** Up to a multiple of four bytes of the message. */
  pad(): void {
    this.unused(Math.min(this.p.remaining, -(this.p.at - this.#begin) & (UNIT - 1)));
  }

  undecoded(length = this.p.remaining): void {
    const { p } = this;
    if (length <= 0) return;
    p.set(this.f.undecoded, undefined, p.at, Math.min(length, p.available));
    p.skip(length);
  }

  mask(name: MaskName): number {
    const { p, f } = this, at = p.at, parent = f[name], value = this.value(parent);
    p.addLabel(() => bitNames(name).filter((word, i) => word !== '-' && (value & (1 << i)) !== 0).map(word => `, ${word}`).join(''));
    const outer = p.under();
    for (const bit of bitsOf(name)) {
      const isSet = (value & bit.mask) !== 0;
      // Bits that must be zero are told of where they are not.
      if (isSet || (bit.mask & (bit.mask - 1)) === 0) p.set(bit, isSet, at, parent.size);
    }
    p.close(outer);
    this.#numbers.set(name, value);
    return value;
  }

  /** Items of `size` bytes, at most `count` of them, below a heading. */
  list(heading: FieldName, size: number, take: (m: Message) => void, count = Infinity): void {
    const { p } = this, items = Math.min(count, Math.floor(p.remaining / size));
    if (items <= 0) return;
    const outer = p.open(this.f[heading] as Field<void>, items * size);
    for (let i = 0; i < items; i++) take(this);
    p.close(outer);
  }

  /** An item below a heading of its own. */
  item(heading: FieldName, size: number, steps: readonly Step[]): void {
    const { p } = this, outer = p.open(this.f[heading] as Field<void>, size);
    this.read(steps);
    p.close(outer);
  }
}

/** A text as long as a field before it said, and what fills it up. */
export const text = (name: 'name' | 'pattern' | 'string' | 'reason' | 'vendor' | 'authorization-protocol-name' | 'authorization-protocol-data',
  length: FieldName): Step => m => {
  const size = Math.min(m.said(length), m.p.remaining);
  if (size > 0) m.p.take(m.f[name], size);
  m.pad();
};

export const bytes = (name: 'data' | 'dashes' | 'keys' | 'map' | 'address', length: (m: Message) => number): Step => m => {
  const size = Math.min(length(m), m.p.remaining);
  if (size > 0) m.p.take(m.f[name], size);
};

/** The field has two bytes, messages have one. */
export function majorOpcode(m: Message): void {
  m.p.takeAs(m.f['major-opcode'], m.p.u8(), 1);
}

export const mask = (name: MaskName): Step => m => void m.mask(name);

/** Numbers of four bytes up to the message's end, or as many as a field said. */
export const numbers = (name: FieldName, count?: FieldName): Step => m => {
  const most = count === undefined ? Infinity : m.said(count);
  for (let i = 0; i < most && m.p.remaining >= UNIT; i++) m.number(name);
};

/** Values of the bits that a mask has. All of them, and the mask, take four bytes, of which the number may need fewer. */
export const valuesOf = (name: MaskName): Step => m => {
  const set = m.mask(name);
  m.unused(UNIT - (m.f[name] as Field).size);
  for (const [i, word] of bitNames(name).entries()) {
    if (word === '-' || (set & (1 << i)) === 0 || m.p.remaining < UNIT) continue;
    if (word === 'event-mask' || word === 'do-not-propagate-mask') {
      m.mask(word);
      continue;
    }
    const field = word as FieldName, spare = UNIT - (m.f[field] as Field).size;
    if (!m.little) m.unused(spare);
    m.number(field);
    if (m.little) m.unused(spare);
  }
};
