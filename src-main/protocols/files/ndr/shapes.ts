/** What parameters of remote calls are made of, as NDR writes them: The Open Group's C706 §14, MS-RPCE §2.2.4. */
import type { Cursor, Field } from '../../../dissect/index.ts';

/** One bit of a number, or of the rights that a mask asks for. */
export interface FlagSet {
  readonly fields: readonly Field<boolean>[];
  /** Of an access mask (MS-DTYP §2.4.3): what its lower half is called, which each kind of object has its own meanings for. */
  readonly rights: string | undefined;
}

export interface NumberShape {
  readonly is: 'number';
  readonly name: string;
  readonly size: 1 | 2 | 4 | 8;
  /** What it begins at a multiple of, where that is not its size. */
  readonly unit?: number;
  /** Wider in NDR64 (MS-RPCE §2.2.5.2). */
  readonly isEnum?: boolean;
  readonly signed: boolean;
  readonly hex: boolean;
  readonly values: Readonly<Record<number, string>> | ((value: number) => string | undefined) | undefined;
  readonly flags: FlagSet | undefined;
}

/** §14.3.4: a text that ends with a zero, behind its counts. `width`: bytes of a character. */
export interface TextShape {
  readonly is: 'text';
  readonly name: string;
  readonly width: 1 | 2;
}

/** MS-DTYP §2.3.10: lengths in bytes, and a pointer to characters that no zero ends. */
export interface CountedTextShape {
  readonly is: 'counted';
  readonly name: string;
  readonly width: 1 | 2;
  readonly length: Field<number>;
  readonly size: Field<number>;
}

/** Members are added when they have been read: a structure may point to its own kind. */
export interface StructShape {
  readonly is: 'struct';
  readonly name: string;
  readonly members: Member[];
}

/** §14.3.8: the number that selects an arm comes first. An arm may be empty. */
export interface UnionShape {
  readonly is: 'union';
  readonly name: string;
  readonly tag: NumberShape;
  readonly arms: Map<number, Member | undefined>;
  readonly otherwise: { arm: Member | undefined; exists: boolean };
}

/** §14.3.10. References are never null and have no number at the top; full pointers may point to what was there before. */
export interface PointerShape {
  readonly is: 'pointer';
  readonly kind: 'reference' | 'unique' | 'full';
  readonly to: Shape;
}

/** §14.3.3: arrays say how large they are unless their size is fixed, and how much of it comes where that varies. */
export interface ArrayShape {
  readonly is: 'array';
  readonly of: Shape;
  readonly fixed: number | undefined;
  readonly varies: boolean;
}

/** What has a form of its own. */
export interface KnownShape {
  readonly is: 'handle' | 'sid' | 'guid' | 'time' | 'character' | 'octet';
  readonly name: string;
}

/** What one interface alone has; it begins as pointers and counts do, with `width` bytes of each, and brings its own fields. */
export interface CustomShape {
  readonly is: 'custom';
  readonly name: string;
  readonly read: (p: Cursor, width: 4 | 8) => void;
}

export type Shape = NumberShape | TextShape | CountedTextShape | StructShape | UnionShape | PointerShape | ArrayShape | KnownShape
  | CustomShape;

/** A parameter, or a part of a structure. */
export interface Member {
  readonly title: string;
  readonly shape: Shape;
  /** Of what the shape comes to in the end, below pointers and arrays. */
  readonly field: Field;
  /** What it says is told in the Info column. */
  readonly told: boolean;
  /** It is what the call came to: anything but 0 is an error. */
  readonly isResult?: boolean;
}

/** Parameters of a request and of a response, in order. */
export interface Call {
  readonly input: readonly Member[];
  readonly output: readonly Member[];
}

/** What pointers and arrays lead to in the end. */
export type Leaf = Exclude<Shape, PointerShape | ArrayShape>;

export function leafOf(shape: Shape): Leaf {
  let leaf = shape;
  while (leaf.is === 'pointer' || leaf.is === 'array') leaf = leaf.is === 'pointer' ? leaf.to : leaf.of;
  return leaf;
}

/**
 * §14.2.2: a number of bytes of which each value of the shape begins at a multiple. `pointer`: bytes of pointers and
 * counts, 4 in NDR, 8 in NDR64 (MS-RPCE §2.2.5.3).
 */
export function alignmentOf(shape: Shape, pointer: number): number {
  switch (shape.is) {
    case 'number': return pointer === 8 && shape.isEnum === true ? 4 : shape.unit ?? shape.size;
    case 'character': return 2;
    case 'octet': return 1;
    case 'array': {
      const element = alignmentOf(shape.of, pointer);
      return shape.fixed !== undefined && !shape.varies ? element : Math.max(pointer, element);
    }
    case 'struct': return shape.members.reduce((most, { shape: part }) => Math.max(most, alignmentOf(part, pointer)), 1);
    case 'union': {
      const arms = [...shape.arms.values(), shape.otherwise.arm].map(arm => (arm === undefined ? 1 : alignmentOf(arm.shape, pointer)));
      return Math.max(alignmentOf(shape.tag, pointer), ...arms);
    }
    case 'pointer':
    case 'counted':
    case 'text':
    case 'sid':
    case 'custom': return pointer;
    default: return 4;
  }
}

/** §14.3.7.1: whether the size of an array at the structure's end comes before the structure. */
export function isConformant(shape: Shape): boolean {
  if (shape.is === 'array') return shape.fixed === undefined;
  const { members } = shape as StructShape;
  return shape.is === 'struct' && members.length > 0 && isConformant(members[members.length - 1].shape);
}
