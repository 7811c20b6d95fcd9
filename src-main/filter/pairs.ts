/** Comparisons between two lists of values, in time that does not grow with the product of their lengths. */
import { compareValues, holds } from './compare.ts';
import type { Comparison, Quantifier } from './syntax.ts';
import type { Value } from './typed.ts';

/** Pairs that are tried one by one; longer lists are sorted first. */
const FEW = 256;

/** Whether the comparison holds for any, or for all, pairs of one value of each. False when either has none. */
export function comparePairs(operator: Comparison, quantifier: Quantifier, left: readonly Value[], right: readonly Value[]): boolean {
  if (left.length === 0 || right.length === 0) return false;
  if (left.length * right.length <= FEW) {
    const test = (a: Value, b: Value): boolean => holds(operator, compareValues(a, b));
    return quantifier === 'any' ? left.some(a => right.some(b => test(a, b))) : left.every(a => right.every(b => test(a, b)));
  }
  if (quantifier === 'all') return !comparePairs(OPPOSITE[operator], 'any', left, right);
  const a = left.toSorted(compareValues);
  const b = right.toSorted(compareValues);
  switch (operator) {
    case '==': return shareAValue(a, b);
    case '!=': return compareValues(a[0], b[b.length - 1]) !== 0 || compareValues(a[a.length - 1], b[0]) !== 0;
    case '<':
    case '<=': return holds(operator, compareValues(a[0], b[b.length - 1]));
    case '>':
    case '>=': return holds(operator, compareValues(a[a.length - 1], b[0]));
  }
}

function shareAValue(a: readonly Value[], b: readonly Value[]): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = compareValues(a[i], b[j]);
    if (order === 0) return true;
    if (order < 0) i++;
    else j++;
  }
  return false;
}

/** All pairs fulfil a comparison when none fulfils its opposite. */
const OPPOSITE: Readonly<Record<Comparison, Comparison>> = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };
