/**
 * Parts of packets that come again and again with the same bytes: Ethernet headers, ports, flags. Whoever prints one packet after another keeps what a
 * part looks like in its format, and neither dissects nor formats it a second time.
 */
import { type Field, none } from './field.ts';

/** Slots; a part that falls into another's takes its place. With some 500 bytes of text each they come to 4 MB. */
const SLOTS = 1 << 13;

/** One part with its bytes. */
export interface Repeat {
  readonly read: unknown;
  readonly bytes: Uint8Array;
  /** Nodes above it in the tree. */
  readonly depth: number;
  /** What the part gave its layer as a heading. */
  heading: string | undefined;
  /** Whether all of it was read. */
  whole: boolean;
  /** What it looks like, set by the format's writer; until then its nodes are below the repeat's own. */
  text: Uint8Array | undefined;
}

/** The field of the node that stands for a part, which is no field of the packet: its value is the `Repeat`. */
export const REPEATED: Field<void> = none('Repeated part', { id: '_repeated' });

export class Repeats {
  readonly #slots: (Repeat | undefined)[] = new Array<Repeat | undefined>(SLOTS).fill(undefined);

  /** What is known of the part that `read` makes of these bytes: about 15 ns for 14 bytes. */
  of(read: unknown, bytes: Uint8Array, at: number, length: number, depth: number): Repeat {
    let hash = length;
    for (let i = at, end = at + length; i < end; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = this.#slots[slot];
    if (known !== undefined && known.read === read && known.depth === depth && same(known.bytes, bytes, at, length)) return known;
    return (this.#slots[slot] = { read, bytes: bytes.slice(at, at + length), depth, heading: undefined, whole: false, text: undefined });
  }
}

function same(one: Uint8Array, other: Uint8Array, at: number, length: number): boolean {
  if (one.length !== length) return false;
  for (let i = 0; i < length; i++) if (one[i] !== other[at + i]) return false;
  return true;
}
