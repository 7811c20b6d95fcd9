/** The operators of the language: symbols and words, as the wireshark-filter manual has them. */
import type { Comparison, Quantifier } from './syntax.ts';

export const COMPARISONS: Readonly<Record<string, readonly [Comparison, Quantifier]>> = {
  '==': ['==', 'any'], eq: ['==', 'any'], any_eq: ['==', 'any'],
  '!=': ['!=', 'all'], ne: ['!=', 'all'], all_ne: ['!=', 'all'],
  '===': ['==', 'all'], all_eq: ['==', 'all'],
  '!==': ['!=', 'any'], any_ne: ['!=', 'any'], '~=': ['!=', 'any'],
  '<': ['<', 'any'], lt: ['<', 'any'], '<=': ['<=', 'any'], le: ['<=', 'any'],
  '>': ['>', 'any'], gt: ['>', 'any'], '>=': ['>=', 'any'], ge: ['>=', 'any'],
};

export const AND: readonly string[] = ['and', '&&'];
export const XOR: readonly string[] = ['xor', '^^'];
export const OR: readonly string[] = ['or', '||'];
export const NOT: readonly string[] = ['not', '!'];
export const BIT_AND: readonly string[] = ['&', 'bitand', 'bitwise_and'];

/** Every word that is an operator. */
export const OPERATOR_WORDS: readonly string[] = [
  ...Object.keys(COMPARISONS).filter(name => /^\w+$/.test(name)), 'contains', 'matches', 'in', 'not', 'and', 'or', 'xor', 'any', 'all',
  'bitand', 'bitwise_and',
];
