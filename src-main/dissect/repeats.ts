/**
 * Parts of packets that come again and again with the same bytes: Ethernet headers, ports, flags. Whoever prints one packet after another keeps what a
 * part looks like in its format, and neither dissects nor formats it a second time.
 */
import { type Field, none } from './field.ts';
import type { Worded } from './wording.ts';

/** Slots; a part that falls into another's takes its place. With some 500 bytes of text each they come to 4 MB. */
const SLOTS = 1 << 13;

/** One part with its bytes. */
export interface Repeat {
  readonly read: unknown;
  readonly bytes: Uint8Array;
  readonly length: number;
  /** The last four of them, or all, as one number: of short parts it is all that is compared. */
  readonly word: number;
  /** Nodes above it in the tree. */
  readonly depth: number;
  /** What the part gave its layer as a heading, and its line as the format's writer keeps it. */
  heading: string | Worded | undefined;
  headingLine: Uint8Array | undefined;
  /** Whether all of it was read. */
  whole: boolean;
  /** What it looks like, set by the format's writer; until then its nodes are below the repeat's own. */
  text: Uint8Array | undefined;
}

/** The field of the node that stands for a part, which is no field of the packet: its value is the `Repeat`. */
export const REPEATED: Field<void> = none('Repeated part', { id: '_repeated' });

/** Ports, flags, a version and what shares a word with it: most parts that repeat are no longer. */
const WORD = 4;

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
      read, bytes: bytes.slice(at, at + length), length, word, depth, heading: undefined, headingLine: undefined, whole: false, text: undefined,
    });
  }
}

/** The last four bytes are known to be the same. */
function same(one: Uint8Array, other: Uint8Array, at: number, length: number): boolean {
  for (let i = length - WORD - 1; i >= 0; i--) if (one[i] !== other[at + i]) return false;
  return true;
}
