/** Reading BER (ITU-T X.690) by the types of a schema: every value becomes the field of its part. */
import { type BerHeader, UNIVERSAL } from '../../bytes/ber.ts';
import { type Cursor, type Field, type Moment, octets, u8 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { countElements, element, elementSize, headerHere } from './elements.ts';
import type { Shape } from './notation.ts';
import type { Member, Node, Schema } from './schema.ts';

/** Reads what a part holds in its own way, or says more of it. `state` is what the reader of the message was given. */
export type Reader<S> = (p: Cursor, state: S, field: Field) => void;

export interface Readers<S> {
  /** By a type's name or `Type.part`: reads the content of such an element below its field, which shows it. */
  readonly below?: Readonly<Record<string, Reader<S>>>;
  /** The same instead of its field. Where the type is a choice, what it is given is the whole element. */
  readonly instead?: Readonly<Record<string, Reader<S>>>;
}

export const PADDING = u8('Padding', { id: 'ber.bitstring.padding' });
export const UNKNOWN = octets('Unknown Data', { id: 'ber.unknown_data' });
/** What every protocol in BER declares beside its own fields. */
export const BER_FIELDS = { PADDING, UNKNOWN } as const;

const LARGEST_INTEGER = 8;
const SEQUENCE = 16, SET = 17, INTEGER = 2, ENUMERATED = 10, BITS = 3;

export class BerReading<S> {
  constructor(readonly schema: Schema, private readonly readers: Readers<S>) {}

  /** Reads the element here, which is of the named type; a heading of its own it has where `field` is given. */
  take(p: Cursor, type: string, state: S, field?: Field): void {
    this.element(p, this.schema.node(type), field, [type], state);
  }

  /** Reads all that is left as the content of an element of the named type. */
  takeContent(p: Cursor, type: string, state: S, field?: Field): void {
    this.content(p, this.schema.node(type), field, [type], state);
  }

  /** Whether an element with this header can be of the type. */
  matches(header: BerHeader, node: Node): boolean {
    const { tag, shape } = node;
    if (tag !== undefined) return header.tagClass === tag.tagClass && header.tag === tag.number;
    switch (shape.kind) {
      case 'any': return true;
      case 'reference': return this.matches(header, node.target());
      case 'choice': return node.members.some(member => this.matches(header, member.node));
      default: return header.tagClass === UNIVERSAL && header.tag === universalTag(shape);
    }
  }

  private element(p: Cursor, node: Node, field: Field | undefined, keys: readonly string[], state: S): void {
    const { tag } = node;
    if (tag === undefined) {
      this.untagged(p, node, field, keys, state);
      return;
    }
    const { header, content } = element(p, field?.title ?? keys[0]);
    if (header.tagClass !== tag.tagClass || header.tag !== tag.number) content.malformed(`${keys[0]}: an element with tag ${header.tag}`);
    this.content(content, node, field, keys, state);
  }

  private untagged(p: Cursor, node: Node, field: Field | undefined, keys: readonly string[], state: S): void {
    switch (node.shape.kind) {
      case 'reference':
        this.element(p, node.target(), field, keys, state);
        return;
      case 'choice':
        this.choice(p, node, field, keys, state);
        return;
      case 'any':
        this.shown(p.within(elementSize(p, keys[0])), field, keys, state, () => {});
        return;
      default: {
        const { header, content } = element(p, field?.title ?? keys[0]);
        const isPlain = header.tagClass === UNIVERSAL && header.tag === universalTag(node.shape);
        if (!isPlain) content.malformed(`${keys[0]}: an element with tag ${header.tag}`);
        this.value(content, node, field, keys, state);
      }
    }
  }

  /** What an element holds: with an explicit tag, or where a tag has a choice, an element again. */
  private content(p: Cursor, node: Node, field: Field | undefined, keys: readonly string[], state: S): void {
    const { tag, shape } = node;
    if (tag?.explicit || shape.kind === 'choice' || shape.kind === 'any') this.untagged(p, node, field, keys, state);
    else if (shape.kind === 'reference') this.content(p, node.target(), field, keys, state);
    else this.value(p, node, field, keys, state);
  }

  private choice(p: Cursor, node: Node, field: Field | undefined, keys: readonly string[], state: S): void {
    const header = headerHere(p, keys[0]), i = node.members.findIndex(member => this.matches(header, member.node));
    if (i < 0) {
      this.unknown(p);
      return;
    }
    const { node: chosen, field: name, keys: names } = node.members[i], other = this.other(keys);
    if (other !== undefined) {
      other(p.within(elementSize(p, keys[0])), state, field ?? name);
    } else if (field === undefined) {
      this.element(p, chosen, name, names, state);
    } else {
      const part = p.within(elementSize(p, keys[0]));
      part.set(field, node.numbers[i], part.at, part.available);
      const outer = part.under();
      this.element(part, chosen, name, names, state);
      part.close(outer);
    }
  }

  private other(keys: readonly string[]): Reader<S> | undefined {
    const { instead = {} } = this.readers, key = keys.find(name => instead[name] !== undefined);
    return key === undefined ? undefined : instead[key];
  }

  private unknown(p: Cursor): void {
    p.take(UNKNOWN, elementSize(p, UNKNOWN.title));
  }

  /** Shows a value and what is below it, as its own readers want it. */
  private shown(p: Cursor, field: Field | undefined, keys: readonly string[], state: S, show: () => void): void {
    const { below = {} } = this.readers, other = field === undefined ? undefined : this.other(keys);
    if (other !== undefined) {
      other(p, state, field!);
      return;
    }
    const { at } = p, key = keys.find(name => below[name] !== undefined);
    const isHeading = field?.kind === 'none', outer = isHeading ? p.open(field, p.remaining) : undefined;
    show();
    if (key !== undefined) {
      const inner = isHeading ? undefined : p.under();
      if (!isHeading) p.at = at;
      if (p.more) below[key](p, state, field!);
      if (inner !== undefined) p.close(inner);
    }
    if (outer !== undefined) p.close(outer);
  }

  private value(p: Cursor, node: Node, field: Field | undefined, keys: readonly string[], state: S): void {
    const { shape } = node;
    if (shape.kind === 'sequence' || shape.kind === 'set') this.shown(p, field, keys, state, () => this.parts(p, node, state));
    else if (shape.kind === 'list') this.shown(p, field, keys, state, () => this.list(p, node.item!, field, state));
    else this.shown(p, field, keys, state, () => field !== undefined && show(p, node, field));
  }

  /** Optional parts may be missing, in a set they come in any order; one that is malformed ends alone. */
  private parts(p: Cursor, { shape, members }: Node, state: S): void {
    for (let next = 0; p.more;) {
      const header = headerHere(p, 'part'), from = shape.kind === 'set' ? 0 : next;
      const i = members.findIndex((member, place) => place >= from && this.matches(header, member.node));
      if (i < 0) {
        this.unknown(p);
        continue;
      }
      next = i + 1;
      const { node, field, keys } = members[i], part = p.within(elementSize(p, keys[0]));
      part.contain(() => this.element(part, node, field, keys, state));
    }
  }

  private list(p: Cursor, { node, field: name, keys }: Member, field: Field | undefined, state: S): void {
    if (field !== undefined) {
      const count = countElements(p, field.title);
      p.set(field, count, p.at, p.available);
      p.label(`${field.title}: ${count} item${count === 1 ? '' : 's'}`);
    }
    const outer = field === undefined ? undefined : p.under();
    while (p.more) {
      const item = p.within(elementSize(p, name.title));
      item.contain(() => this.element(item, node, name, keys, state));
    }
    if (outer !== undefined) p.close(outer);
  }
}

function universalTag(shape: Shape): number {
  switch (shape.kind) {
    case 'sequence': return SEQUENCE;
    case 'set': return SET;
    case 'list': return shape.ofSet ? SET : SEQUENCE;
    case 'integer': return INTEGER;
    case 'enumerated': return ENUMERATED;
    case 'bits': return BITS;
    case 'choice':
    case 'reference': return -1;
    default: return shape.universal;
  }
}

/** A value that has no parts. */
function show(p: Cursor, { shape, flags }: Node, field: Field): void {
  switch (shape.kind) {
    case 'integer':
    case 'enumerated':
      if (p.remaining === 0 || p.remaining > LARGEST_INTEGER) p.malformed(`${field.title} of ${p.remaining} bytes`);
      p.take(field, p.remaining);
      break;
    case 'boolean':
      p.take(field, Math.max(1, p.remaining));
      break;
    case 'bits':
      bitString(p, field, flags);
      break;
    case 'moment':
      moment(p, field as Field<Moment>);
      break;
    case 'null':
      break;
    default:
      if (field.kind === 'none') return;
      // A number of its own size, shown for bytes that may go on behind it.
      p.take(field, field.size === 0 ? p.remaining : field.size);
      p.takeRest(UNKNOWN);
  }
}

/** X.690 §8.6: how many bits of the last byte are none comes first. */
function bitString(p: Cursor, field: Field, flags: Node['flags']): void {
  p.take(PADDING);
  const { at } = p;
  p.take(field, p.remaining);
  const outer = p.under();
  for (const { bit, field: name } of flags) {
    const byte = at + (bit >> 3);
    if (byte < p.at) p.set(name, (p.bytes[byte] & name.mask) !== 0, byte, 1);
  }
  p.close(outer);
}

/** X.680 §46: `YYYYMMDDHHMMSS.fZ`. */
function moment(p: Cursor, field: Field<Moment>): void {
  const { remaining } = p, written = decodeText(p.peekBytes(remaining), 0, remaining, 'ascii');
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:[.,](\d{1,9}))?Z?$/.exec(written);
  if (found === null) p.malformed(`${field.title}: a time that is none`);
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(part => Number(part ?? 0));
  const seconds = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  p.takeAs(field, { seconds, nanoseconds: Number((found[7] ?? '').padEnd(9, '0')) }, remaining);
}
