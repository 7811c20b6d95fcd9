/** The sink of a dissection: nodes in flat arrays, reused from packet to packet, holding only the fields that somebody asked for. */
import type { Field } from './field.ts';
import { LIMITS } from './limits.ts';
import { type Names, NO_NAMES } from './names.ts';
import type { Repeat, Repeats } from './repeats.ts';
import { ZoneNames } from './time-zone.ts';
import type { Piece } from './surroundings.ts';
import type { Worded } from './wording.ts';

/** Bytes that nodes point into: the frame, or what was reassembled, decoded or decrypted from it. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pieces?: readonly Piece[];
}

/** Bits of `Tree.flags`. */
export const GENERATED = 1;
export const HIDDEN = 2;
/** Of a protocol's node: a layer of its own in the list of the packet's protocols and for filters; others go on with the one before. */
export const LAYER = 4;

/** Thrown by `Tree.add` when a packet has more nodes than `LIMITS.nodes`; caught where layers begin. */
export const TOO_MANY_NODES = new Error('too many nodes');

export class Tree {
  count = 0;
  /** Field of node i. Entries at `count` and beyond are left from earlier packets. */
  readonly fields: Field[] = [];
  start = new Int32Array(256);
  length = new Int32Array(256);
  source = new Uint8Array(256);
  flags = new Uint8Array(256);
  /** Links of the tree; -1 for none. The top level begins at node 0. */
  parent = new Int32Array(256);
  first = new Int32Array(256);
  last = new Int32Array(256);
  next = new Int32Array(256);
  /**
   * Numbers, truth values (1, 0), IPv4 addresses, frame numbers; for protocols where the
   * bytes given to them end. Values read from bytes on demand leave 0.
   */
  numbers = new Float64Array(256);
  /** Texts, bigints, moments, bytes given by the dissector; undefined where the number or the range says it all. */
  readonly values: unknown[] = [];
  /** Text that replaces the one made from title and value. */
  readonly labels: (string | Worded | undefined)[] = [];
  /** Text behind the one made from title and value. */
  readonly endings: (string | undefined)[] = [];
  /** Of nodes that stand for parts of a pattern: the numbers in which they differ. Entries of other nodes are left from earlier packets. */
  readonly numberLists: (readonly number[])[] = [];
  readonly sources: Source[] = [];
  /** For moments in local time. */
  readonly zones = new ZoneNames();
  /** For addresses and ports in labels. */
  names: Names = NO_NAMES;
  /** Node that new nodes go under; -1 for the top level. */
  current = -1;
  /** What packets before had too, for who prints them one after another; undefined: every part of a packet has its nodes. */
  repeats: Repeats | undefined;
  private topLast = -1;

  /** Has a field numbered which is shared with a protocol that has not run yet. */
  numberField: ((field: Field) => void) | undefined;
  /** Whether labels are written at all, and whether they are for fields that have a value too. */
  readonly labelled: boolean;
  readonly valueLabels: boolean;

  /**
   * `wanted`: by field index, 1 for the fields to keep (none that were made later than it); undefined keeps all.
   * `labels`: of all nodes (trees that people read), of those that say nothing else (formats that print names and
   * values), or none (values for filters). `own`: whether fields that Wireshark does not know are wanted where all are.
   */
  constructor(readonly wanted: Uint8Array | undefined, labels: 'all' | 'headings' | 'none', readonly own = true) {
    this.labelled = labels !== 'none';
    this.valueLabels = labels === 'all';
  }

  reset(): void {
    this.empty();
    // Setting an array's length calls into the engine, at 100 ns; most packets have one source.
    while (this.sources.length > 0) this.sources.pop();
  }

  /** Begins anew over the same bytes. */
  empty(): void {
    this.count = 0;
    this.current = -1;
    this.topLast = -1;
  }

  /** Adds a node below `current` and gives its number, or -1 when nobody wants the field. */
  add(field: Field, source: number, start: number, length: number, number: number, value: unknown, flags: number): number {
    if (this.wanted !== undefined) {
      if (this.wanted[field.index] !== 1) return -1;
    } else {
      if (field.own && !this.own) return -1;
      if (field.index < 0) this.numberField?.(field);
    }
    const node = this.count;
    if (node === this.start.length) this.grow();
    this.count = node + 1;
    this.fields[node] = field;
    this.start[node] = start;
    this.length[node] = length;
    this.source[node] = source;
    this.flags[node] = flags;
    this.numbers[node] = number;
    this.values[node] = value;
    this.labels[node] = undefined;
    this.endings[node] = undefined;
    const parent = this.current;
    this.parent[node] = parent;
    this.first[node] = -1;
    this.last[node] = -1;
    this.next[node] = -1;
    if (parent >= 0) {
      const before = this.last[parent];
      if (before >= 0) this.next[before] = node;
      else this.first[parent] = node;
      this.last[parent] = node;
    } else {
      if (this.topLast >= 0) this.next[this.topLast] = node;
      this.topLast = node;
    }
    return node;
  }

  /** A layer's node, which has no value of its own, leads to the part that gave it its heading. */
  setHeading(node: number, part: Repeat): void {
    this.labels[node] = part.heading;
    this.values[node] = part;
  }

  /** How many nodes are above those that are added now. */
  get depth(): number {
    let depth = 0;
    for (let node = this.current; node >= 0; node = this.parent[node]) depth++;
    return depth;
  }

  /** Takes back the node that was added last. */
  retract(): void {
    const node = --this.count;
    const parent = this.parent[node];
    let before = parent >= 0 ? this.first[parent] : 0;
    if (before === node) before = -1;
    else while (this.next[before] !== node) before = this.next[before];
    if (before >= 0) this.next[before] = -1;
    if (parent < 0) {
      this.topLast = before;
    } else {
      this.last[parent] = before;
      if (before < 0) this.first[parent] = -1;
    }
  }

  private grow(): void {
    const size = this.start.length * 2;
    if (this.count >= LIMITS.nodes) throw TOO_MANY_NODES;
    this.start = grown(this.start, new Int32Array(size));
    this.length = grown(this.length, new Int32Array(size));
    this.source = grown(this.source, new Uint8Array(size));
    this.flags = grown(this.flags, new Uint8Array(size));
    this.parent = grown(this.parent, new Int32Array(size));
    this.first = grown(this.first, new Int32Array(size));
    this.last = grown(this.last, new Int32Array(size));
    this.next = grown(this.next, new Int32Array(size));
    this.numbers = grown(this.numbers, new Float64Array(size));
  }
}

function grown<T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
