/** How fields of NFS version 4 are declared that are alike. */
import { type Field, type FieldOptions, type ValueNames, bool, flag } from '../../../../dissect/index.ts';

export const YES_NO = ['Yes', 'No'] as const;
/** XDR has nothing smaller than four bytes (RFC 4506 §3). */
export const WORD = { size: 4 } as const;
export const yes = (title: string): Field<boolean> => bool(title, { ...WORD, as: YES_NO });
export const truth = (title: string): Field<boolean> => bool(title, WORD);

type Flags = Readonly<Record<string, readonly [string, number]>>;

/** Bits below `nfs.prefix`, by the last parts of their names. */
export const marked = (prefix: string, flags: Flags, options: FieldOptions = {}) =>
  Object.entries(flags).map(([name, [title, mask]]) => flag(title, mask, { ...options, ...WORD, id: `nfs.${prefix}.${name}` }));

/** Names of numbers from `first` on. */
export const names = (prefix: string, words: string, first = 0): ValueNames =>
  Object.fromEntries(words.split(' ').map((word, i) => [first + i, `${prefix}${word}`]));

export const withPrefix = (prefix: string, flags: Flags) =>
  Object.fromEntries(Object.entries(flags).map(([name, [title, mask]]) => [name, [prefix + title, mask] as const]));
