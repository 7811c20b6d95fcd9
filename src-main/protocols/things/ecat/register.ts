/**
 * How registers of an EtherCAT slave controller are declared (ETG.1000.4 §6; ESC data sheet, section II): name, title, address, bytes, and what
 * their bits say.
 */
import { type Field, type FieldOptions, bits, flag, u16, u32, u64, u8 } from '../../../dissect/index.ts';

/** What a bit says when it is set and when not, or what the values of several say. */
type Names = readonly [string, string] | Readonly<Record<number, string>>;
export type Bit = readonly [name: string, title: string, mask: number, names?: Names];
/** The address is written as the title shows it. */
export type Declared = readonly [name: string, title: string, address: `0x${string}`, size: 1 | 2 | 4 | 8, bits?: readonly Bit[]];

export interface Register {
  readonly address: number;
  readonly field: Field<number | bigint>;
  readonly bits: readonly Field[];
}

const NUMBERS = { 1: u8, 2: u16, 4: u32, 8: u64 } as const;

const isPair = (names: Names | undefined): names is readonly [string, string] => Array.isArray(names);
const isOneBit = (mask: number): boolean => (mask & (mask - 1)) === 0;

/** Bits of a little-endian number, named below `parent`. */
export function bitField(parent: string, size: number, [name, title, mask, names]: Bit): Field {
  const options: FieldOptions = { id: `${parent}.${name}`, size, little: true };
  if (isPair(names)) return flag(title, mask, { ...options, as: names });
  if (names === undefined && isOneBit(mask)) return flag(title, mask, { ...options, as: ['True', 'False'] });
  return bits(title, mask, { ...options, hex: true, ...(names === undefined ? {} : { values: value => names[value] ?? 'Unknown' }) });
}

export function register([name, title, address, size, inside = []]: Declared, values?: Readonly<Record<number, string>>): Register {
  const id = `ecat.${name}`;
  const field = NUMBERS[size](`${title} (${address})`, { id, hex: true, little: true, ...(values === undefined ? {} : { values }) });
  return { address: Number(address), field, bits: inside.map(bit => bitField(id, size, bit)) };
}

/** One for each of 0 to `last`. */
export const each = <T>(last: number, make: (number: number) => T): T[] => Array.from({ length: last + 1 }, (_, number) => make(number));
