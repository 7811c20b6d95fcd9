/** Operators as they are offered to people, with what they say. */
import type { Field } from '../dissect/index.ts';
import { FAMILIES, type Family } from './typed.ts';

const OPERATORS: readonly (readonly [text: string, description: string, families: readonly Family[] | 'all'])[] = [
  ['==', 'Equal: any of the field\'s values', 'all'],
  ['!=', 'Not equal: none of the field\'s values is', 'all'],
  ['>', 'Greater than', 'all'],
  ['<', 'Less than', 'all'],
  ['>=', 'Greater than or equal', 'all'],
  ['<=', 'Less than or equal', 'all'],
  ['===', 'Equal: all of the field\'s values', 'all'],
  ['!==', 'Not equal: any of the field\'s values is not', 'all'],
  ['contains', 'Has a text or bytes in it', ['text', 'bytes']],
  ['matches', 'Matches a regular expression, upper and lower case alike', ['text', 'bytes']],
  ['in', 'Is one of a set such as {443, 8000..8100}', 'all'],
  ['&', 'Bits that both have', ['integer']],
];

/** Those that can stand behind the field; none for a label. */
export function operatorsFor({ kind }: Field): (readonly [text: string, description: string, ...unknown[]])[] {
  const family = FAMILIES[kind];
  return family === 'none' ? [] : OPERATORS.filter(([, , families]) => families === 'all' || families.includes(family));
}
