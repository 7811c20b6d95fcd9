/** Reading aligned PER (ITU-T X.691) by the types of a schema: every value becomes the field of its part. */
import { type Cursor, type Field, LIMITS, type Moment, octets } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { PackedReader, bitsFor } from '../packed-reader.ts';
import type { Plain, Range, Shape } from './notation.ts';
import { type Member, type Node, type Schema, isLong } from './schema.ts';

/** Reads what is inside bytes that are counted: an open type, or a string of octets. */
export type Opener<S> = (p: Cursor, state: S, field: Field) => void;

export interface PackedReaders<S> {
  /** By a type's name or `Type.part`: reads such bytes below the field that shows them. */
  readonly below?: Readonly<Record<string, Opener<S>>>;
  /** The same instead of the field. */
  readonly instead?: Readonly<Record<string, Opener<S>>>;
  /** Goes on behind what was read of a type. */
  readonly behind?: Readonly<Record<string, (p: Cursor, state: S) => void>>;
  /** Is told a number: of an integer, which alternative it is, which name, how many bits. */
  readonly told?: Readonly<Record<string, (value: number, state: S) => void>>;
}

/** What every protocol in PER declares beside its own fields: parts of a later version than the schema's. */
export const UNKNOWN_PART = octets('Unknown extension', { id: 'per.extension', own: true });

/** X.691 §17: longer ones begin where a byte does. */
const SHORT_BITS = 16, SHORT_OCTETS = 2;
const CHARACTER_BITS: Readonly<Record<number, number>> = { 18: 4, 30: 16 };
const NUMERIC = ' 0123456789', UTF8 = 12, NUMERIC_TAG = 18, BMP = 30;

/** One value while it is read. */
interface Place<S> {
  readonly r: PackedReader;
  readonly state: S;
  readonly depth: number;
}

export class PackedReading<S> {
  constructor(readonly schema: Schema, private readonly readers: PackedReaders<S>) {}

  /** Reads a value of the named type; a heading of its own it has where `field` is given. */
  take(p: Cursor, type: string, state: S, field?: Field): void {
    const r = new PackedReader(p);
    this.value({ r, state, depth: 0 }, this.schema.node(type), field, [type]);
    r.align();
  }

  private value(place: Place<S>, node: Node, field: Field | undefined, keys: readonly string[]): void {
    const { shape } = node, { r, depth } = place;
    if (depth > LIMITS.depth) r.p.malformed(`${keys[0]}: nested too deeply`);
    switch (shape.kind) {
      case 'reference': this.value(place, node.target(), field, keys); return;
      case 'sequence':
      case 'set': this.sequence({ ...place, depth: depth + 1 }, node, field); return;
      case 'choice': this.choice({ ...place, depth: depth + 1 }, node, field, keys); return;
      case 'list': this.list({ ...place, depth: depth + 1 }, node, field); return;
      default: if (field !== undefined) this.plain(place, node, field, keys);
    }
  }

  private sequence(place: Place<S>, { shape, members }: Node, field: Field | undefined): void {
    const { r } = place, { parts, extensible } = shape as Extract<Shape, { readonly parts: unknown }>, { p } = r;
    const outer = field === undefined ? undefined : p.open(field), extended = extensible && r.flag('extensionBit');
    const missing = parts.map(part => part.optional && !part.added && !r.flag('optionalFieldBit'));
    members.forEach((member, i) => {
      if (!parts[i].added && !missing[i]) this.member(place, member);
    });
    if (extended) this.additions(place, members.filter((_, i) => parts[i].added));
    if (outer !== undefined) p.close(outer);
  }

  /** §19.7 to §19.9: which parts of later versions there are, each with its length. */
  private additions(place: Place<S>, members: readonly Member[]): void {
    const { r } = place, count = r.small('sequenceExtensions', 1);
    if (count > LIMITS.depth * 8) r.p.malformed(`${count} extensions`);
    const there = Array.from({ length: count }, () => r.flag('extensionPresentBit'));
    there.forEach((isThere, i) => {
      if (isThere) this.open(place, members[i]);
    });
  }

  /** A value with its length before it, of a part that may not be known. */
  private open({ r, state, depth }: Place<S>, member: Member | undefined): void {
    const inner = r.p.within(r.length('openTypeLength'));
    if (member === undefined) inner.takeRest(UNKNOWN_PART);
    else inner.contain(() => this.member({ r: new PackedReader(inner), state, depth }, member));
  }

  private member(place: Place<S>, { node, field, keys }: Member): void {
    this.value(place, node, field, keys);
    this.goOn(place, keys);
  }

  private goOn({ r, state }: Place<S>, keys: readonly string[]): void {
    const { behind = {} } = this.readers, key = keys.find(name => behind[name] !== undefined);
    if (key !== undefined) behind[key](r.p, state);
  }

  private choice(place: Place<S>, { shape, members, numbers }: Node, field: Field | undefined, keys: readonly string[]): void {
    const { r, state } = place, { p } = r, { parts, extensible } = shape as Extract<Shape, { readonly parts: unknown }>, { at } = p;
    const roots = parts.filter(part => !part.added).length, extended = extensible && r.flag('extensionBit');
    const index = extended ? roots + r.small('choiceExtension') : r.choice(bitsFor(roots)), member = members[index];
    if (!extended && index >= roots) p.malformed(`${keys[0]}: alternative ${index}`);
    this.tell(keys, index, state);
    if (field !== undefined) p.set(field, numbers[index] ?? index, at, r.lengthFrom(at));
    const outer = field === undefined ? undefined : p.under();
    if (extended) this.open(place, member);
    else this.member(place, member);
    if (outer !== undefined) p.close(outer);
  }

  private list(place: Place<S>, { shape, item }: Node, field: Field | undefined): void {
    const { r } = place, { p } = r, { size } = shape as Extract<Shape, { readonly kind: 'list' }>, { at } = p;
    const count = sized(r, size, 'sequenceOfLength'), { node, field: name, keys } = item!;
    if (field !== undefined) {
      p.set(field, count, at, r.lengthFrom(at));
      p.label(`${field.title}: ${count} item${count === 1 ? '' : 's'}`);
    }
    const outer = field === undefined ? undefined : p.under();
    for (let i = 0; i < count; i++) {
      const { at: begin } = p, heading = p.open(`Item ${i}`);
      this.value(place, node, name, keys);
      this.goOn(place, keys);
      p.close(heading);
      if (p.at === begin && r.aligned) p.malformed('items without a bit');
    }
    if (outer !== undefined) p.close(outer);
  }

  private tell(keys: readonly string[], value: number, state: S): void {
    const { told = {} } = this.readers, key = keys.find(name => told[name] !== undefined);
    if (key !== undefined) told[key](value, state);
  }

  /** A value that has no parts. */
  private plain(place: Place<S>, node: Node, field: Field, keys: readonly string[]): void {
    const { r, state } = place, { p } = r, { shape } = node, { at } = p;
    switch (shape.kind) {
      case 'integer': {
        const value = integer(r, shape.range);
        this.tell(keys, value, state);
        if (field.kind === 'abstime') p.set(field as Field<Moment>, { seconds: value, nanoseconds: 0 }, at, r.lengthFrom(at));
        else if (isLong(shape.range)) p.set(field as Field<bigint>, BigInt(value), at, r.lengthFrom(at));
        else p.set(field as Field<number>, value, at, r.lengthFrom(at));
        break;
      }
      case 'enumerated': {
        const { roots, extensible } = shape, added = extensible && r.flag('extensionPresentBit');
        const value = added ? roots + r.small('enumExtension') : r.enumerated(bitsFor(roots));
        this.tell(keys, value, state);
        p.set(field as Field<number>, value, at, r.lengthFrom(at));
        break;
      }
      case 'boolean': p.set(field as Field<boolean>, r.flag(), at, 1); break;
      case 'null':
        p.take(field, 0);
        p.label(`${field.title}: NULL`);
        break;
      case 'bits': this.tell(keys, bitString(r, node, field), state); break;
      case 'text': text(r, shape, field as Field<string>); break;
      case 'octets': this.octets(place, shape, field, keys); break;
      case 'oid':
      case 'any': this.counted(place, r.length(shape.kind === 'oid' ? 'objectLength' : 'openTypeLength'), field, keys); break;
      default: p.malformed(`${field.title}: ${shape.kind} in packed encoding`);
    }
  }

  private octets(place: Place<S>, { size }: Plain, field: Field, keys: readonly string[]): void {
    const { r } = place, { p } = r, length = sized(r, size, 'octetStringLength'), { at } = p;
    const isShort = size !== undefined && size.from === size.to && size.to <= SHORT_OCTETS;
    if (isShort && !r.aligned) {
      const value = Uint8Array.from({ length }, () => r.bits(8));
      p.set(field, field.kind === 'uint' ? value.reduce((number, byte) => number * 256 + byte, 0) : value, at, r.lengthFrom(at));
    } else {
      if (length > 0) r.align();
      this.counted(place, length, field, keys);
    }
  }

  /** Bytes of which it was said how many there are. */
  private counted({ r, state }: Place<S>, length: number, field: Field, keys: readonly string[]): void {
    const { p } = r, { below = {}, instead = {} } = this.readers, other = keys.find(name => instead[name] !== undefined);
    if (other !== undefined) {
      const inner = p.within(length);
      inner.contain(() => instead[other](inner, state, field));
      return;
    }
    const { at } = p, key = keys.find(name => below[name] !== undefined), isHeading = field.kind === 'none';
    const outer = isHeading ? p.open(field, length) : undefined;
    if (isHeading) p.skip(length);
    else p.take(field, field.size === 0 ? length : field.size);
    if (key !== undefined) {
      const inner = isHeading ? undefined : p.under();
      p.at = at;
      const content = p.within(length);
      content.contain(() => below[key](content, state, field));
      if (inner !== undefined) p.close(inner);
    }
    if (outer !== undefined) p.close(outer);
  }
}

/** §11.9, §13: how many there are of something, by what its size may be. */
function sized(r: PackedReader, size: Range | undefined, mark: 'octetStringLength' | 'bitStringLength' | 'sequenceOfLength'): number {
  if (size === undefined || (size.extensible && r.flag('extensionPresentBit'))) return r.length(mark);
  if (size.to >= 0x10000) return r.length(mark);
  return size.from === size.to ? size.from : r.count(size, mark);
}

function integer(r: PackedReader, range: Range | undefined): number {
  if (range === undefined || (range.extensible && r.flag('extensionPresentBit'))) {
    const length = r.numberLength('integerLength'), value = r.bytesOf(length);
    return value >= 2 ** (8 * length - 1) ? value - 2 ** (8 * length) : value;
  }
  if (range.to === Infinity) return range.from + r.bytesOf(r.numberLength('integerLength'));
  return range.from + (range.from === range.to ? 0 : r.oneOf(range.to - range.from + 1));
}

/** §16: bits, from the highest of the first byte on, or as a number where that is how they are shown. Gives how many there are. */
function bitString(r: PackedReader, { shape, flags }: Node, field: Field): number {
  const { p } = r, { size } = shape as Extract<Shape, { readonly kind: 'bits' }>;
  const length = sized(r, size, 'bitStringLength'), isFixed = size !== undefined && size.from === size.to;
  if (length > 0 && !(isFixed && length <= SHORT_BITS)) r.align();
  const { at } = p, value = new Uint8Array(Math.ceil(length / 8));
  for (let i = 0; i < value.length; i++) {
    const count = Math.min(8, length - 8 * i);
    value[i] = r.bits(count) << (8 - count);
  }
  const isNumber = field.kind === 'uint' && length <= 40, fill = 8 * value.length - length;
  p.set(field, isNumber ? Math.floor(value.reduce((number, byte) => number * 256 + byte, 0) / 2 ** fill) : value, at, r.lengthFrom(at));
  const outer = p.under();
  for (const { bit, field: name } of flags) if (bit < length) p.set(name, (value[bit >> 3] & name.mask) !== 0, at + (bit >> 3), 1);
  p.close(outer);
  return length;
}

/** §30: characters of as many bits as their alphabet needs, a power of two of them. */
function text(r: PackedReader, { universal, size, alphabet = universal === NUMERIC_TAG ? NUMERIC : undefined }: Plain, field: Field<string>): void {
  const { p } = r;
  if (universal === UTF8) {
    p.take(field, r.length('octetStringLength'));
    return;
  }
  const width = alphabet === undefined ? CHARACTER_BITS[universal] ?? 8 : 2 ** Math.ceil(Math.log2(bitsFor(alphabet.length)));
  const length = sized(r, size, 'octetStringLength'), most = size === undefined ? Infinity : size.to * width;
  const isShort = size !== undefined && (size.from === size.to ? most <= SHORT_BITS : most < SHORT_BITS);
  if (length > 0 && !isShort) r.align();
  // Characters are their places in the alphabet, where their codes would need more bits.
  const isCoded = alphabet === undefined || Array.from(alphabet).every(letter => letter.charCodeAt(0) < 2 ** width);
  const { at } = p, sorted = isCoded ? undefined : Array.from(alphabet).sort().join('');
  if (universal === BMP) {
    p.takeAs(field, decodeText(p.peekBytes(2 * length), 0, 2 * length, 'utf16be'), 2 * length);
  } else if (width === 8 && r.aligned) {
    p.take(field, length);
  } else {
    p.need(Math.ceil((length * width) / 8));
    const letters = Array.from({ length }, () => r.bits(width));
    const written = letters.map(letter => (sorted === undefined ? String.fromCharCode(letter) : sorted[letter] ?? '?')).join('');
    p.set(field, written, at, r.lengthFrom(at));
  }
}
