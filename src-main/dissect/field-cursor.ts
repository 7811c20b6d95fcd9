/** The part of a cursor that shows what it reads: fields, values that were made of them, subtrees and their texts. */
import type { Text } from './columns.ts';
import type { Dissector } from './dissector.ts';
import { type Field, none } from './field.ts';
import { LIMITS } from './limits.ts';
import type { Names } from './names.ts';
import type { Protocol } from './protocol.ts';
import { readBigInt, readFloat, readInt, readUint, toBits, toSigned } from './read.ts';
import { Reader } from './reader.ts';
import { type Pattern, REPEATED, type Repeat } from './repeats.ts';
import { decodeText } from './text.ts';
import { GENERATED, HIDDEN, type Tree } from './tree.ts';
import type { Worded } from './wording.ts';

/** Fields whose value is bytes (addresses, octets) may be given bytes that do not lie in the packet. */
type Given<V> = [V] extends [void] ? Uint8Array : never;

/** The field of subtrees that are only a line of text. */
export const TEXT_LINE: Field<void> = none('Text', { id: 'text' });

export abstract class FieldCursor extends Reader {
  /** Index of `bytes` among the tree's sources. */
  source = 0;
  /** The layer's node. */
  node = -1;
  protocol!: Protocol;
  readonly tree: Tree;

  constructor(readonly dissector: Dissector) {
    super();
    this.tree = dissector.tree;
  }

  /** What addresses and ports are called. */
  get names(): Names {
    return this.tree.names;
  }

  /** Says what is wrong with the packet and ends the layer; the bytes left are shown as they are. */
  abstract malformed(text: string): never;

  /** Whether somebody wants the field: to be asked before a value that is costly to make. */
  wants(field: Field<any>): boolean {
    const { wanted, own } = this.tree;
    return wanted === undefined ? own || !field.own : wanted[field.index] !== 0;
  }

  // ---- reading fields ----

  /** Reads the field here, adds it to the tree, moves on, and gives its value. `length` in bytes for fields without a size of their own. */
  take<V>(field: Field<V>, length = field.size): V {
    const at = this.at;
    if (length < 0 || at + length > this.end) this.overrun(length);
    const value = this.emit(field, at, length);
    this.at = at + length;
    return value;
  }

  /** Like `take`, but the next read begins at the same place: for several fields in one byte. */
  show<V>(field: Field<V>, length = field.size, ahead = 0): V {
    return this.emit(field, this.checked(ahead, length), length);
  }

  /** Reads all that is left as the field, where anything is. */
  takeRest(field: Field<unknown>): void {
    if (this.more) this.take(field, this.remaining);
  }

  /** The same for as much of it as was captured: whatever may be missing, the layer has come to its end. */
  takeCaptured(field: Field<unknown>): void {
    if (this.available > 0) this.take(field, this.available);
  }

  /** Reads bytes as a field and gives a view of them. */
  takeBytes(field: Field<unknown>, length: number): Uint8Array {
    const at = this.at;
    this.take(field, length);
    return this.bytes.subarray(at, at + length);
  }

  /** Reads a number and shows it as `parent` with each of `children` (bit fields of it) below. Gives the number. */
  bits(parent: Field<number>, children: readonly Field<any>[]): number {
    const at = this.at;
    const value = this.take(parent);
    const tree = this.tree;
    const node = this.lastNode;
    const outer = tree.current;
    if (node >= 0) tree.current = node;
    const size = parent.size;
    for (let i = 0; i < children.length; i++) {
      const child = children[i];
      this.lastNode = this.addNumber(child, at, size, toBits(value, child.mask, child.shift));
    }
    tree.current = outer;
    this.lastNode = node;
    return value;
  }

  /** The last node that was added, -1 when nobody wanted it. */
  lastNode = -1;

  private addNumber(field: Field<any>, at: number, length: number, number: number): number {
    if (field.kind === 'bool') number = number !== 0 ? 1 : 0;
    else if (field.kind === 'int') number = toSigned(number, field);
    return this.addNode(field, at, length, number, undefined, field.hidden ? HIDDEN : 0);
  }

  private addNode(field: Field<any>, at: number, length: number, number: number, value: unknown, flags: number): number {
    const tree = this.tree;
    // Filters want few fields: most end here.
    const { wanted } = tree;
    if (wanted !== undefined && wanted[field.index] === 0 && field.also.length === 0) return -1;
    const node = tree.add(field, this.source, at, length, number, value, flags);
    const also = field.also;
    for (let i = 0; i < also.length; i++) tree.add(also[i], this.source, at, length, number, value, flags | HIDDEN);
    return node;
  }

  private emit(field: Field<any>, at: number, length: number): any {
    const flags = field.hidden ? HIDDEN : 0;
    let number = 0;
    switch (field.kind) {
      case 'uint':
      case 'framenum':
        if (length > 6) {
          const big = readBigInt(this.bytes, at, length, field.little, false);
          this.lastNode = this.addNode(field, at, length, 0, big, flags);
          return big;
        }
        number = readUint(this.bytes, at, length, field.little);
        if (field.mask !== 0) number = toBits(number, field.mask, field.shift);
        break;
      case 'ipv4':
        number = readUint(this.bytes, at, 4, field.little);
        break;
      case 'bool':
        number = readUint(this.bytes, at, Math.min(length, 6), field.little);
        if (field.mask !== 0) number = toBits(number, field.mask, field.shift);
        number = number !== 0 ? 1 : 0;
        this.lastNode = this.addNode(field, at, length, number, undefined, flags);
        return number === 1;
      case 'int':
        if (length > 6) {
          const big = readBigInt(this.bytes, at, length, field.little, true);
          this.lastNode = this.addNode(field, at, length, 0, big, flags);
          return big;
        }
        if (field.mask !== 0) number = toSigned(toBits(readUint(this.bytes, at, length, field.little), field.mask, field.shift), field);
        else number = readInt(this.bytes, at, length, field.little);
        break;
      case 'float':
        number = readFloat(this.bytes, at, length, field.little);
        break;
      case 'string': {
        const value = decodeText(this.bytes, at, at + length, field.encoding);
        this.lastNode = this.addNode(field, at, length, 0, value, flags);
        return value;
      }
      default:
        this.lastNode = this.addNode(field, at, length, 0, undefined, flags);
        return undefined;
    }
    this.lastNode = this.addNode(field, at, length, number, undefined, flags);
    return number;
  }

  /** Moves on without showing anything. */
  skip(length: number): void {
    this.need(length);
    this.at += length;
  }

  // ---- fields whose value is not simply read ----

  /** Shows `value` for the bytes from `start` to `start + length` (default: the place of the last read, no length). */
  set<V>(field: Field<V>, value: NoInfer<V> | Given<V>, start = this.at, length = 0): void {
    this.put(field, value, start, length, field.hidden ? HIDDEN : 0);
  }

  /** Shows a value that the analyzer concluded; the tree puts it in square brackets. */
  generate<V>(field: Field<V>, value: NoInfer<V> | Given<V>, start = this.begin, length = 0): void {
    this.put(field, value, start, length, GENERATED);
  }

  /** Adds a value for filters and scripts only. */
  hide<V>(field: Field<V>, value: NoInfer<V> | Given<V>, start = this.begin, length = 0): void {
    this.put(field, value, start, length, HIDDEN);
  }

  /** Reads `length` bytes as the value that was made of them: a text, a moment, a number in units of its own. */
  takeAs<V>(field: Field<V>, value: NoInfer<V> | Given<V>, length: number): void {
    this.need(length);
    this.set(field, value, this.at, length);
    this.at += length;
  }

  private put(field: Field<any>, value: unknown, start: number, length: number, flags: number): void {
    const { wanted } = this.tree;
    if (wanted !== undefined && wanted[field.index] === 0 && field.also.length === 0) {
      this.lastNode = -1;
      return;
    }
    let number = 0;
    let other: unknown;
    if (typeof value === 'number') number = value;
    else if (typeof value === 'boolean') number = value ? 1 : 0;
    else other = value;
    this.lastNode = this.addNode(field, start, length, number, other, flags);
  }

  // ---- parts that repeat ----

  /**
   * Reads the next `length` bytes with `read`, which adds the same nodes wherever these bytes are the same, whatever is around them. It says nothing for the
   * list's columns, and there is no last node afterwards.
   */
  repeat<F>(read: (p: this, f: F) => void, f: F, length: number): void {
    const { tree, at } = this;
    const { repeats } = tree;
    if (repeats === undefined || at + length > this.end) {
      read(this, f);
      return;
    }
    const known = repeats.of(read, this.bytes, at, length, tree.depth);
    const node = tree.add(REPEATED, this.source, at, length, 0, known, 0);
    if (known.text === undefined) this.readFirst(() => read(this, f), known, node);
    else if (known.heading !== undefined) tree.setHeading(this.node, known);
    this.at = at + length;
    this.lastNode = -1;
  }

  /** Whether parts that are alike are kept: only then are the numbers in which they differ worth gathering. */
  get keepsParts(): boolean {
    return this.tree.repeats !== undefined;
  }

  /**
   * Shows the next `length` bytes with `show`, which adds the same nodes wherever `shape` (32 bits) is the same, but that the values of the pattern's
   * fields are `numbers`. Nothing else comes of it: no heading, nothing for the list's columns, and no last node.
   */
  alike(pattern: Pattern, shape: number, numbers: readonly number[], length: number, show: () => void): void {
    const { tree, at } = this;
    const { repeats } = tree;
    if (repeats === undefined || at + length > this.end) {
      show();
      return;
    }
    const known = repeats.alike(pattern, shape | 0, tree.depth);
    const node = tree.add(REPEATED, this.source, at, length, 0, known, 0);
    if (known.text === undefined) this.readFirst(show, known, node);
    tree.numberLists[node] = numbers;
    this.at = at + length;
    this.lastNode = -1;
  }

  private readFirst(read: () => void, known: Repeat, node: number): void {
    const { tree } = this;
    const { repeats, current } = tree;
    const before = tree.labels[this.node];
    tree.current = node;
    // What repeats inside is kept as a part of the whole.
    tree.repeats = undefined;
    try {
      read();
    } finally {
      tree.repeats = repeats;
      tree.current = current;
    }
    known.whole = true;
    if (tree.labels[this.node] !== before) known.heading = tree.labels[this.node];
  }

  // ---- subtrees and texts ----

  /** Opens a subtree here, under a field's node or a line of text; what is read until `close` goes below it. */
  open(heading: Field<any> | string, length?: number): number {
    const at = this.at;
    const shown = length === undefined ? 0 : Math.max(0, Math.min(length, this.end - at));
    let node: number;
    if (typeof heading === 'string') {
      node = this.tree.add(TEXT_LINE, this.source, at, shown, 0, undefined, 0);
      if (node >= 0) this.tree.labels[node] = heading;
    } else {
      node = this.addNode(heading, at, shown, 0, undefined, 0);
    }
    return this.enter(node);
  }

  /** Makes the last node that was added the parent of what follows, until `close`. */
  under(): number {
    return this.enter(this.lastNode);
  }

  /** What `show` adds goes beside the layers and not below this one. */
  beside(show: () => void): void {
    const { tree } = this, outer = tree.current;
    tree.current = this.dissector.layersBelow;
    show();
    tree.current = outer;
  }

  private enter(node: number): number {
    const outer = this.tree.current;
    if (node >= 0) this.tree.current = node;
    if (++this.dissector.nesting > LIMITS.depth) this.malformed(`more than ${LIMITS.depth} nested structures`);
    this.lastNode = node;
    return outer;
  }

  /** Ends the subtree that `open` or `under` began; `outer` is what they gave. The subtree's bytes reach to here unless its length was given. */
  close(outer: number): void {
    const tree = this.tree;
    const node = tree.current;
    if (node !== outer && node >= 0 && tree.length[node] === 0 && tree.source[node] === this.source && this.at > tree.start[node]) {
      tree.length[node] = this.at - tree.start[node];
    }
    this.dissector.nesting--;
    this.lastNode = node;
    tree.current = outer;
  }

  /** Replaces the text of the last node (after `close`: of the subtree). */
  label(text: string | Worded | (() => string | Worded)): void {
    this.labelNode(this.lastNode, text);
  }

  /** The text of a subtree that is open: the node that was last when it was opened. Said early, it stays when the subtree ends early. */
  labelNode(node: number, text: string | Worded | (() => string | Worded)): void {
    if (!this.labels(node)) return;
    this.tree.labels[node] = typeof text === 'function' ? text() : text;
    this.tree.endings[node] = undefined;
  }

  /** Whether the node's text is wanted. Where headings alone are, that of a field with something below it is not: names are printed for those. */
  private labels(node: number): boolean {
    const { tree } = this;
    if (!tree.labelled || node < 0) return false;
    const field = tree.fields[node];
    return tree.valueLabels || field === TEXT_LINE || (field.heading && tree.first[node] < 0);
  }

  /** Adds to the text of the last node. */
  addLabel(text: Text): void {
    const node = this.lastNode;
    if (!this.labels(node)) return;
    const { labels, endings } = this.tree;
    const added = typeof text === 'string' ? text : text();
    const given = labels[node];
    if (given !== undefined) labels[node] = String(given) + added;
    else endings[node] = (endings[node] ?? '') + added;
  }

  /** Adds to the layer's heading: `, Src Port: 80, Dst Port: 4711`. */
  title(text: Text): void {
    if (!this.labels(this.node)) return;
    this.tree.labels[this.node] = String(this.tree.labels[this.node] ?? this.protocol.title) + (typeof text === 'string' ? text : text());
  }
}
