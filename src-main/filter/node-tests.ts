/** Comparisons that look at a node in place, without a value being made of it. */
import type { Tree } from '../dissect/index.ts';
import { compareBytes } from './compare.ts';
import { comparison, numeric } from './predicates.ts';
import { cut } from './slice.ts';
import type { Comparison } from './syntax.ts';
import type { Constant, FieldOperand, TypedOperand, Value } from './typed.ts';

export type NodeTest = (tree: Tree, node: number) => boolean;

/** Comparisons that need no value but what the node's arrays hold. */
export function nodeComparison(operator: Comparison, left: FieldOperand, right: Constant): NodeTest | undefined {
  const { value } = right;
  if (right.prefix !== undefined) return undefined;
  if (typeof value === 'number' && left.family !== 'text') {
    const test = numeric(operator, value);
    const other = comparison(operator, right);
    return (tree, node) => {
      const given = tree.values[node];
      return given === undefined ? test(tree.numbers[node]) : other(given as Value);
    };
  }
  if (typeof value === 'string') {
    const test = comparison(operator, right);
    return (tree, node) => test((tree.values[node] as string | undefined) ?? '');
  }
  if (!(value instanceof Uint8Array) || (operator !== '==' && operator !== '!=')) return undefined;
  return (tree, node) => {
    const given = tree.values[node];
    if (given instanceof Uint8Array) return (compareBytes(given, value) === 0) === (operator === '==');
    const { length } = value, { bytes } = tree.sources[tree.source[node]], start = tree.start[node];
    // What a node stands for may reach beyond the bytes that were captured.
    let equal = Math.min(tree.length[node], bytes.length - start) === length;
    for (let i = 0; i < length && equal; i++) equal = bytes[start + i] === value[i];
    return equal === (operator === '==');
  };
}

/** A slice of a node's bytes that is compared with others; undefined where that takes more. */
export function sliceComparison(
  operator: Comparison, { of, ranges }: Extract<TypedOperand, { form: 'slice' }>, { value }: Constant,
): { readonly of: FieldOperand; readonly test: NodeTest } | undefined {
  const isExtent = of.form === 'extent', field = isExtent ? of.of : of, [range] = ranges;
  if (field.form !== 'field' || field.family !== 'bytes' || !(value instanceof Uint8Array)) return undefined;
  if (ranges.length > 1 || (operator !== '==' && operator !== '!=')) return undefined;
  const { raw } = field, { length: wanted } = value;
  return {
    of: field,
    test: (tree, node) => {
      const made = isExtent || raw ? undefined : tree.values[node], start = tree.start[node];
      const isMade = made instanceof Uint8Array, bytes = isMade ? made : tree.sources[tree.source[node]].bytes, at = isMade ? 0 : start;
      const length = isMade ? made.length : isExtent ? Math.max(start, tree.numbers[node]) - start : tree.length[node];
      const [first, end] = cut(range, Math.min(length, bytes.length - at));
      let equal = end - first === wanted;
      for (let i = 0; i < wanted && equal; i++) equal = bytes[at + first + i] === value[i];
      return equal === (operator === '==');
    },
  };
}
