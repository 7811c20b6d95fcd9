/** Reads parameters of remote calls as NDR writes them: C706 §14. What pointers in a structure lead to comes behind the whole structure. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, type Moment, nameOf } from '../../../dissect/index.ts';
import { takeFileTime } from '../../moments.ts';
import { takeAccessMask } from '../../security/access-rights.ts';
import { takeSid } from '../../security/security-identifiers.ts';
import { NDR_FIELDS } from './fields.ts';
import {
  type ArrayShape, type CountedTextShape, type Member, type NumberShape, type PointerShape, type Shape, type StructShape, type TextShape,
  type UnionShape, alignmentOf, isConformant, leafOf,
} from './shapes.ts';

const f = NDR_FIELDS;
const HANDLE = 20, GUID = 16;

/** A pointer whose referent is yet to come, the node that it goes below, and what reads it. */
interface Deferred {
  readonly node: number;
  readonly read: () => void;
}

export class NdrReader {
  private deferred: Deferred[] = [];
  /** Numbers of the full pointers that were met. */
  private readonly referents = new Set<number>();
  /** The size of the array at the end of the structure that is being read: it comes before the structure. */
  private conformance: number | undefined;
  /** Something has come that the declaration does not tell the form of: nothing behind it can be read. */
  private isLost = false;

  /** Bytes of pointers and counts. */
  private readonly width: 4 | 8;

  /** `p` begins where the parameters do: alignment counts from there. `isWide`: they are written as NDR64 has them (MS-RPCE §2.2.5). */
  constructor(private readonly p: Cursor, private readonly isWide = false) {
    this.width = isWide ? 8 : 4;
  }

  /** Reads parameters in order; false where something of unknown form ended that before. */
  parameters(members: readonly Member[]): boolean {
    for (const member of members) {
      if (this.isLost) break;
      this.whole(member.shape, member, true);
    }
    return !this.isLost;
  }

  /** Reads a value, and what its pointers lead to behind it. */
  private whole(shape: Shape, member: Member, isTop: boolean): void {
    const outer = this.deferred;
    this.deferred = [];
    this.value(shape, member, isTop);
    for (const { node, read } of this.deferred) {
      if (this.isLost) break;
      const above = this.p.reopen(node);
      read();
      this.p.close(above);
    }
    this.deferred = outer;
  }

  private value(shape: Shape, member: Member, isTop = false): void {
    const { p } = this;
    switch (shape.is) {
      case 'number': this.number(shape, member); break;
      case 'text': this.text(shape, member); break;
      case 'counted': this.counted(shape, member); break;
      case 'struct': this.struct(shape, member); break;
      case 'union': this.union(shape, member); break;
      case 'pointer': this.pointer(shape, member, isTop); break;
      case 'array': this.array(shape, member); break;
      case 'handle': this.handle(member); break;
      case 'guid':
        this.align(4);
        p.take(member.field, GUID);
        break;
      case 'time':
        this.align(4);
        takeFileTime(p, member.field as Field<Moment>);
        break;
      case 'sid': {
        this.count(f['nt.count']);
        const text = takeSid(p, f['nt.domain_sid']);
        if (member.told) this.tell(text);
        break;
      }
      case 'character':
        this.align(2);
        p.take(member.field, 2);
        break;
      case 'octet': p.take(member.field, 1); break;
      case 'custom':
        this.align(this.width);
        shape.read(p, this.width);
        break;
    }
  }

  private align(unit: number): void {
    const gap = this.gap(unit);
    if (gap > 0) this.p.skip(gap);
  }

  private gap(unit: number): number {
    return (unit - (this.p.offset % unit)) % unit;
  }

  private alignTo(shape: Shape): void {
    this.align(alignmentOf(shape, this.width));
  }

  /** A number of elements, or a place among them. */
  private count(field: Field<number>): number {
    const { p } = this;
    this.align(this.width);
    if (!this.isWide) return p.take(field);
    const count = p.little32() + p.little32(4) * 2 ** 32;
    p.takeAs(field, count, 8);
    return count;
  }

  private tell(text: string): void {
    this.p.addInfo(`, ${text}`);
  }

  private lose(what: string): void {
    this.isLost = true;
    this.p.remark(undefined, 'note', 'Undecoded', `${what}, the form of which is not known`);
  }

  private number(shape: NumberShape, member: Member): void {
    const { p } = this, { flags } = shape;
    this.alignTo(shape);
    if (flags === undefined) {
      const value = this.isWide && shape.isEnum === true ? this.wideEnum(member) : p.take(member.field as Field<number | bigint>);
      const word = typeof value === 'number' ? nameOf(shape.values, value) : undefined;
      if (member.told) this.tell(word ?? String(value));
      if (member.isResult === true && value !== 0) this.tell(`Error: ${word ?? hex(Number(value), 8)}`);
    } else if (flags.rights === undefined) {
      p.bits(member.field as Field<number>, flags.fields);
    } else {
      takeAccessMask(this.p, member.field as Field<number>, flags.fields, flags.rights);
    }
  }

  /** MS-RPCE §2.2.5.2: as wide as other numbers. */
  private wideEnum({ field }: Member): number {
    const value = this.p.little32();
    this.p.takeAs(field as Field<number>, value, 4);
    return value;
  }

  /** §14.3.3.4: the size of the array, where in it the elements begin, and how many come. Gives that number. */
  private varying(): number {
    this.count(f['array.max_count']);
    this.count(f['array.offset']);
    return this.count(f['array.actual_count']);
  }

  private text({ width }: TextShape, member: Member): void {
    const count = this.varying();
    this.characters(member, count * width);
  }

  private characters({ field, told }: Member, length: number): string {
    if (length === 0) return '';
    const text = this.p.take(field as Field<string>, length);
    if (told) this.tell(text);
    return text;
  }

  private counted({ length, size, width }: CountedTextShape, member: Member): void {
    const { p } = this;
    this.align(this.width);
    const outer = p.open(`${member.title}: `), node = p.tree.current;
    p.take(length);
    p.take(size);
    this.referent('unique', member.title, () => {
      const text = this.characters(member, width * this.varying());
      if (text !== '') p.labelNode(node, `${member.title}: ${text}`);
    });
    p.close(outer);
  }

  private struct(shape: StructShape, member: Member): void {
    const { p } = this;
    if (isConformant(shape) && this.conformance === undefined) {
      this.conformance = this.count(f['array.max_count']);
    }
    this.alignTo(shape);
    const outer = p.open(leafOf(member.shape) === shape ? member.field : member.title);
    p.labelNode(p.tree.current, member.title);
    for (const part of shape.members) {
      if (this.isLost) break;
      this.value(part.shape, part);
    }
    // MS-RPCE §2.2.5.3.4.1: structures fill what they begin at a multiple of.
    if (this.isWide && !this.isLost) p.skip(Math.min(this.gap(alignmentOf(shape, this.width)), p.remaining));
    p.close(outer);
  }

  private union(shape: UnionShape, member: Member): void {
    const { p } = this, { tag } = shape;
    // MS-RPCE §2.2.5.3.4.3: in NDR64 all arms begin at the same place, in NDR each where it has to by itself.
    if (this.isWide) this.alignTo(shape);
    else this.align(tag.size);
    const start = p.at, outer = p.open(shape.name), size = this.isWide && tag.isEnum === true ? 4 : tag.size;
    const selected = size === 4 ? p.little32() : size === 2 ? p.little16() : p.u8();
    p.set(member.field, undefined, start, size);
    p.label(`${member.title} (${nameOf(tag.values, selected) ?? selected})`);
    p.skip(size);
    if (this.isWide) this.alignTo(shape);
    const isKnown = shape.arms.has(selected), arm = isKnown ? shape.arms.get(selected) : shape.otherwise.arm;
    if (!isKnown && !shape.otherwise.exists) this.lose(`${shape.name} of kind ${selected}`);
    else if (arm !== undefined) this.value(arm.shape, arm);
    p.close(outer);
  }

  private pointer(shape: PointerShape, member: Member, isTop: boolean): void {
    const { p } = this, leaf = leafOf(shape);
    const title = `Pointer to ${member.title} (${leaf.name})`;
    if (shape.kind === 'reference' && isTop) {
      const outer = p.open(title);
      this.whole(shape.to, member, true);
      p.close(outer);
      return;
    }
    this.referent(shape.kind, title, () => this.whole(shape.to, member, true), isTop);
  }

  /** §14.3.10: the number of what is pointed to, which comes at once or behind what is being read; 0 where there is nothing. */
  private referent(kind: PointerShape['kind'], title: string, read: () => void, isTop = false): void {
    const { p } = this;
    this.align(this.width);
    const number = this.isWide ? p.little32() + p.little32(4) * 2 ** 32 : p.little32();
    if (number === 0) {
      p.take(f.null_pointer, this.width);
      p.label(`NULL Pointer: ${title}`);
      return;
    }
    const outer = p.open(title), node = p.tree.current;
    if (this.isWide) p.take(f.referent_id64);
    else p.take(f.referent_id);
    const isKnown = kind === 'full' && this.referents.has(number);
    if (kind === 'full') this.referents.add(number);
    if (!isKnown && isTop) read();
    p.close(outer);
    if (!isKnown && !isTop) this.deferred.push({ node, read });
  }

  private array(shape: ArrayShape, member: Member): void {
    const { p } = this, { of } = shape;
    let count = shape.fixed;
    if (count === undefined) {
      count = this.conformance;
      this.conformance = undefined;
      count ??= this.count(f['array.max_count']);
    }
    if (shape.varies) {
      this.count(f['array.offset']);
      count = this.count(f['array.actual_count']);
    }
    if (of.is === 'octet') {
      if (count > 0) p.take(member.field, count);
      return;
    }
    this.alignTo(of);
    if (of.is === 'character') {
      this.characters(member, 2 * count);
      return;
    }
    // Every element has a byte at least.
    if (count > p.remaining) p.malformed(`an array of ${count} elements in ${p.remaining} bytes`);
    for (let i = 0; i < count && !this.isLost; i++) this.value(of, member);
  }

  /** C706 §14.3.12: who calls, for the server that gave it out. */
  private handle({ field }: Member): void {
    const { p } = this;
    this.align(4);
    const outer = p.open('Policy Handle', HANDLE);
    p.take(field, HANDLE);
    p.close(outer);
  }
}
