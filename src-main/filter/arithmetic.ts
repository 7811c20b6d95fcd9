/** What arithmetic takes and gives. */
import type { Wanted } from './constants.ts';
import type { ArithmeticOperator } from './syntax.ts';
import type { Family } from './typed.ts';

/** What arithmetic operators take, and what `&` does. */
export const COMPUTABLE: readonly Family[] = ['integer', 'float', 'moment', 'span'];
const MASKABLE: readonly Family[] = ['integer', 'bytes', 'ipv4', 'ipv6'];

export function isNumber(family: Family): boolean {
  return family === 'integer' || family === 'float';
}

/** What a literal on the right of an arithmetic operator is read as. */
export function besides(operator: ArithmeticOperator, left: { readonly family: Family }): Wanted {
  const scales = operator === '*' || operator === '/';
  if (left.family === 'moment') return { family: 'span' };
  if (left.family === 'span' && scales) return { family: 'float' };
  return { family: left.family };
}

/** The family of a result; undefined where the operator does not take these. */
export function resultOf(operator: ArithmeticOperator, left: Family, right: Family): Family | undefined {
  if (operator === '&') return left === right && MASKABLE.includes(left) ? left : undefined;
  if (isNumber(left) && isNumber(right)) return left === 'float' || right === 'float' ? 'float' : 'integer';
  const adds = operator === '+' || operator === '-';
  if (left === 'span')
    return right === 'span' && adds
      ? 'span'
      : right === 'moment' && operator === '+'
        ? 'moment'
        : isNumber(right) && (operator === '*' || operator === '/')
          ? 'span'
          : undefined;
  if (left !== 'moment') return undefined;
  return right === 'span' && adds ? 'moment' : right === 'moment' && operator === '-' ? 'span' : undefined;
}
