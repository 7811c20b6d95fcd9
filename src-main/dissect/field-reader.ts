/** The part of a cursor that reads fields into the tree, and values that were made of them. */
import type { Dissector } from './dissector.ts';
import type { Field } from './field.ts';
import { readBigInt, readFloat, readInt, readUint, toBits, toSigned } from './read.ts';
import { Reader } from './reader.ts';
import { decodeText } from './text.ts';
import { GENERATED, HIDDEN, type Tree } from './tree.ts';

/** Fields whose value is bytes (addresses, octets) may be given bytes that do not lie in the packet. */
type Given<V> = [V] extends [void] ? Uint8Array : never;

export abstract class FieldReader extends Reader {
  /** Index of `bytes` among the tree's sources. */
  source = 0;
  /** The last node that was added, -1 when nobody wanted it. */
  lastNode = -1;
  readonly tree: Tree;

  constructor(readonly dissector: Dissector) {
    super();
    this.tree = dissector.tree;
  }

  /** Whether somebody wants the field: to be asked before a value that is costly to make. */
  wants(field: Field<any>): boolean {
    const { wanted, own } = this.tree;
    return wanted === undefined ? own || !field.own : wanted[field.index] === 1;
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

  private addNumber(field: Field<any>, at: number, length: number, number: number): number {
    if (field.kind === 'bool') number = number !== 0 ? 1 : 0;
    else if (field.kind === 'int') number = toSigned(number, field);
    return this.addNode(field, at, length, number, undefined, field.hidden ? HIDDEN : 0);
  }

  protected addNode(field: Field<any>, at: number, length: number, number: number, value: unknown, flags: number): number {
    const tree = this.tree;
    // Filters want few fields: most end here.
    const { wanted } = tree;
    if (wanted !== undefined && wanted[field.index] !== 1 && field.also.length === 0) return -1;
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
    if (wanted !== undefined && wanted[field.index] !== 1 && field.also.length === 0) {
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
}
