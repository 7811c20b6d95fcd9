/** The qualifier of an object header: what stands before each object, and which points are meant (IEEE 1815-2012 §4.2.2.7). */
import { type Cursor, type Field, bits, u16, u32, u8 } from '../../../dissect/index.ts';

const PREFIXES: Readonly<Record<number, string>> = {
  0: 'None', 1: '1-Octet Index Prefix', 2: '2-Octet Index Prefix', 3: '4-Octet Index Prefix', 4: '1-Octet Object Size Prefix',
  5: '2-Octet Object Size Prefix', 6: '4-Octet Object Size Prefix',
};
const RANGES: Readonly<Record<number, string>> = {
  0: '8-bit Start and Stop Indices', 1: '16-bit Start and Stop Indices', 2: '32-bit Start and Stop Indices',
  3: '8-bit Absolute Address in Range Field', 4: '16-bit Absolute Address in Range Field', 5: '32-bit Absolute Address in Range Field',
  6: 'No Range Field', 7: '8-bit Single Field Quantity', 8: '16-bit Single Field Quantity', 9: '32-bit Single Field Quantity',
  10: 'Reserved', 11: 'Free-format Qualifier',
};
const QUANTITY = 7, FREE = 11, SIZED = 4;

/** A number in one, two and four bytes, by one name. */
const sizes = (title: string, id: string): readonly [Field<number>, Field<number>, Field<number>] => [
  u8(`${title} (8 bit)`, { id }), u16(`${title} (16 bit)`, { id, little: true }), u32(`${title} (32 bit)`, { id, little: true }),
];
const START = sizes('Start', 'dnp3.al.range.start'), STOP = sizes('Stop', 'dnp3.al.range.stop'), ADDRESS = sizes('Address', 'dnp3.al.range.abs');
const COUNT = sizes('Quantity', 'dnp3.al.range.quantity'), INDEX = sizes('Index', 'dnp3.al.index'), SIZE = sizes('Size', 'dnp3.al.size');

export const QUALIFIER_FIELDS = {
  'al.objq.prefix': bits('Prefix Code', 0x70, { values: PREFIXES }),
  'al.objq.range': bits('Range Code', 0x0f, { values: RANGES }),
} as const;

/** All sizes of the numbers, to be declared. */
export const RANGE_FIELDS: readonly Field[] = [...START, ...STOP, ...ADDRESS, ...COUNT, ...INDEX, ...SIZE];

/** What the qualifier says: the points from `first` on, or objects with a prefix each. */
export interface Qualifier {
  readonly first: number;
  readonly count: number;
  /** Field of the number before each object, and whether it is its size and not its index. */
  readonly prefix: Field<number> | undefined;
  readonly sized: boolean;
}

/** Reads a qualifier with its range. */
export function takeQualifier(p: Cursor): Qualifier {
  const code = (p.u8() >> 4) & 7, kind = p.u8() & 15;
  const outer = p.open(`Qualifier Field, Prefix: ${PREFIXES[code] ?? 'Unknown'}, Range: ${RANGES[kind] ?? 'Unknown'}`, 1);
  p.show(QUALIFIER_FIELDS['al.objq.prefix']);
  p.take(QUALIFIER_FIELDS['al.objq.range']);
  p.close(outer);
  const prefix = code === 0 || code > 6 ? undefined : (code < SIZED ? INDEX[code - 1] : SIZE[code - SIZED]);
  return { ...takeRange(p, kind), prefix, sized: code >= SIZED };
}

function takeRange(p: Cursor, kind: number): { readonly first: number; readonly count: number } {
  const outer = p.open('', 0);
  const { first, count, told } = rangeOf(p, kind);
  p.close(outer);
  p.label(() => (told ? `Number of Items: ${count}` : `[Number of Items: ${count}]`));
  return { first, count };
}

/** `told`: how many there are is a number of the packet. */
function rangeOf(p: Cursor, kind: number): { readonly first: number; readonly count: number; readonly told: boolean } {
  if (kind <= 2) {
    const first = p.take(START[kind]);
    return { first, count: Math.max(0, p.take(STOP[kind]) - first + 1), told: false };
  }
  if (kind <= 5) return { first: p.take(ADDRESS[kind - 3]), count: 1, told: false };
  if (kind >= QUANTITY && kind <= 9) return { first: 0, count: p.take(COUNT[kind - QUANTITY]), told: true };
  return { first: 0, count: kind === FREE ? p.take(COUNT[0]) : 0, told: true };
}
