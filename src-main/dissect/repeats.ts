/**
 * Parts of packets that come again and again: with the same bytes (Ethernet headers, ports, flags), or alike but for some values (the rest of most
 * headers). Whoever prints one packet after another keeps what a part looks like in its format, and neither dissects nor formats it a second time.
 */
import { type Field, type Kind, none } from './field.ts';
import type { Worded } from './wording.ts';

/** Slots; a part that falls into another's takes its place. With some 500 bytes of text each they come to 8 MB. */
const SLOTS = 1 << 14;

/** Kinds of fields whose values are numbers, and moments, which are two. */
const VARYING: ReadonlySet<Kind> = new Set(['uint', 'framenum', 'reltime', 'abstime']);

/** Parts that differ in the values of these fields alone. */
export class Pattern {
  /** By field: where its number stands among all. */
  readonly places: readonly number[];

  constructor(readonly fields: readonly Field[]) {
    let place = 0;
    this.places = fields.map(({ name, kind, options: { also } }) => {
      if (!VARYING.has(kind) || also !== undefined) throw new Error(`${name} is no field that parts alike may differ in`);
      return kind === 'reltime' || kind === 'abstime' ? (place += 2) - 2 : place++;
    });
  }

  /** Where the number of the field stands, of its `nth` node (from 0) where there are several; -1 for other fields. */
  placeOf(field: Field, nth = 0): number {
    let index = this.fields.indexOf(field);
    for (; nth > 0 && index >= 0; nth--) index = this.fields.indexOf(field, index + 1);
    return index < 0 ? -1 : this.places[index];
  }
}

/** How a number is written between pieces of text. */
export interface Gap {
  readonly way: 'decimal' | 'hex' | 'span' | 'moment';
  /** Hexadecimal digits. */
  readonly digits: number;
  /** Where it stands among the part's numbers. */
  readonly place: number;
}

/** What a part looks like: one piece more than there are gaps. */
export interface KeptText {
  readonly pieces: readonly Uint8Array[];
  readonly gaps: readonly Gap[];
}

/** One part with its bytes, or with its pattern and shape. */
export interface Repeat {
  /** What reads it, or its pattern. */
  readonly read: unknown;
  readonly pattern: Pattern | undefined;
  readonly bytes: Uint8Array;
  readonly length: number;
  /** The last four of them, or all, as one number: of short parts it is all that is compared. Of a pattern the shape. */
  readonly word: number;
  /** Nodes above it in the tree. */
  readonly depth: number;
  /** What the part gave its layer as a heading, and its line as the format's writer keeps it. */
  heading: string | Worded | undefined;
  headingLine: Uint8Array | undefined;
  /** Whether all of it was read. */
  whole: boolean;
  /** What it looks like, set by the format's writer; until then its nodes are below the repeat's own. */
  text: KeptText | undefined;
}

/** A number above those of all fields that protocols have. */
const BEYOND = 0x3fffffff;

/** The field of the node that stands for a part, which is no field of the packet: its value is the `Repeat`. */
export const REPEATED: Field<void> = { ...none('Repeated part', { id: '_repeated' }), index: BEYOND };

/** Ports, flags, a version and what shares a word with it: most parts that repeat are no longer. */
const WORD = 4;

const NO_BYTES_OF_ITS_OWN = new Uint8Array(0);

export class Repeats {
  readonly #slots: (Repeat | undefined)[] = new Array<Repeat | undefined>(SLOTS).fill(undefined);

  /** What is known of the part that `read` makes of these bytes: about 15 ns for 14 bytes. */
  of(read: unknown, bytes: Uint8Array, at: number, length: number, depth: number): Repeat {
    let hash = length, word = 0;
    for (let i = at, end = at + length; i < end; i++) {
      word = (word << 8) | bytes[i];
      hash = Math.imul(hash ^ bytes[i], 0x01000193);
    }
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.#slots[slot];
    const isSame = known !== undefined && known.word === word && known.length === length && known.read === read && known.depth === depth;
    if (isSame && (length <= WORD || same(known.bytes, bytes, at, length))) return known;
    return (this.#slots[slot] = {
      read, pattern: undefined, bytes: bytes.slice(at, at + length), length, word, depth, heading: undefined, headingLine: undefined,
      whole: false, text: undefined,
    });
  }

  /** What is known of the parts of this pattern that have this shape, a number of 32 bits with sign. */
  alike(pattern: Pattern, shape: number, depth: number): Repeat {
    const hash = Math.imul(shape ^ (pattern.fields.length << 24), 0x85ebca6b);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.#slots[slot];
    if (known !== undefined && known.word === shape && known.read === pattern && known.depth === depth) return known;
    return (this.#slots[slot] = {
      read: pattern, pattern, bytes: NO_BYTES_OF_ITS_OWN, length: 0, word: shape, depth, heading: undefined, headingLine: undefined,
      whole: false, text: undefined,
    });
  }
}

/** The last four bytes are known to be the same. */
function same(one: Uint8Array, other: Uint8Array, at: number, length: number): boolean {
  for (let i = length - WORD - 1; i >= 0; i--) if (one[i] !== other[at + i]) return false;
  return true;
}
