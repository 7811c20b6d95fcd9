/** Typed tests as functions over the tree of a dissected packet. The common ones look at nodes in place; others gather values first. */
import type { Field, Tree } from '../dissect/index.ts';
import { compute, negated } from './compare.ts';
import { applyFunction } from './functions.ts';
import { type NodeTest, nodeComparison, sliceComparison } from './node-tests.ts';
import { comparePairs } from './pairs.ts';
import { type Predicate, anyOf, comparison, inMember } from './predicates.ts';
import { compileRegex } from './regex/index.ts';
import { containsBytes } from './search.ts';
import { sliceBytes, sliceText } from './slice.ts';
import type { Comparison, Quantifier } from './syntax.ts';
import type { FieldOperand, TypedMember, TypedOperand, TypedTest, Value } from './typed.ts';
import { extentOf, rawOf, someNode, valueOf } from './values.ts';

export type TreeTest = (tree: Tree) => boolean;

/** Values of a field in the selected packet, for `$field`. */
export type Selected = (field: Field) => readonly Value[];

type Reader = (tree: Tree) => readonly Value[];

/** Pairs of values that one arithmetic operator combines; the rest of a packet made to have more is left out. */
const MAX_RESULTS = 100_000;

export function evaluator(test: TypedTest, selected: Selected): TreeTest {
  return new Evaluation(selected).test(test);
}

class Evaluation {
  constructor(private readonly selected: Selected) {}

  test(test: TypedTest): TreeTest {
    switch (test.form) {
      case 'logic': return logic(test.operator, test.parts.map(part => this.test(part)));
      case 'not': {
        const of = this.test(test.of);
        return tree => !of(tree);
      }
      case 'exists': return this.exists(test.operand);
      case 'truth': {
        const read = this.reader(test.operand);
        return tree => read(tree).some(isTrue);
      }
      case 'compare': return this.compare(test.operator, test.quantifier, test.left, test.right);
      case 'contains': return this.contains(test.quantifier, test.left, test.right);
      case 'matches': {
        const regex = compileRegex(test.pattern);
        const predicate: Predicate = value =>
          typeof value === 'string' ? regex.testText(value) : regex.test(value as Uint8Array, 0, (value as Uint8Array).length);
        return this.quantified(test.quantifier, test.left, predicate);
      }
      case 'in': return this.membership(test.quantifier, test.outside, test.left, test.members);
    }
  }

  private exists(operand: TypedOperand): TreeTest {
    if (operand.form === 'field') return tree => someNode(tree, operand, () => true);
    const read = this.reader(operand);
    // A slice is there where it has anything.
    if (operand.form === 'slice') return tree => read(tree).some(value => (value as string | Uint8Array).length > 0);
    return tree => read(tree).length > 0;
  }

  private compare(operator: Comparison, quantifier: Quantifier, left: TypedOperand, right: TypedOperand): TreeTest {
    if (right.form === 'constant') {
      const fast = left.form === 'field' && !left.raw ? nodeComparison(operator, left, right) : undefined;
      if (fast !== undefined) return overNodes(quantifier, left as FieldOperand, fast);
      const sliced = left.form === 'slice' ? sliceComparison(operator, left, right) : undefined;
      if (sliced !== undefined) return overNodes(quantifier, sliced.of, sliced.test);
      return this.quantified(quantifier, left, comparison(operator, right));
    }
    if (left.form === 'constant') return this.quantified(quantifier, right, comparison(MIRRORED[operator], left));
    const readLeft = this.reader(left);
    const readRight = this.reader(right);
    return tree => {
      const values = readLeft(tree);
      return values.length > 0 && comparePairs(operator, quantifier, values, readRight(tree));
    };
  }

  private contains(quantifier: Quantifier, left: TypedOperand, right: TypedOperand): TreeTest {
    if (right.form === 'constant') {
      const wanted = right.value as string | Uint8Array;
      return this.quantified(quantifier, left, value => holdsPart(value, wanted));
    }
    const readLeft = this.reader(left);
    const readRight = this.reader(right);
    return tree => {
      // Few packets have many of either; those made to are searched for the first ones.
      const parts = readRight(tree).slice(0, 100);
      const test = (value: Value): boolean =>
        quantifier === 'any' ? parts.some(part => holdsPart(value, part)) : parts.every(part => holdsPart(value, part));
      const values = readLeft(tree);
      if (values.length === 0 || parts.length === 0) return false;
      return quantifier === 'any' ? values.some(test) : values.every(test);
    };
  }

  private membership(quantifier: Quantifier, outside: boolean, left: TypedOperand, members: readonly TypedMember[]): TreeTest {
    const constants: Predicate[] = [];
    const others: ((value: Value, tree: Tree) => boolean)[] = [];
    for (const { low, high } of members) {
      if (low.form === 'constant' && (high === undefined || high.form === 'constant')) {
        constants.push(inMember(low, high));
        continue;
      }
      const readLow = this.reader(low);
      const readHigh = high === undefined ? undefined : this.reader(high);
      others.push((value, tree) => {
        if (readHigh === undefined) return comparePairs('==', 'any', [value], readLow(tree));
        return comparePairs('>=', 'any', [value], readLow(tree)) && comparePairs('<=', 'any', [value], readHigh(tree));
      });
    }
    const among = anyOf(constants);
    if (others.length === 0) return this.quantified(quantifier, left, outside ? value => !among(value) : among);
    const read = this.reader(left);
    return tree => {
      const test = (value: Value): boolean => (among(value) || others.some(other => other(value, tree))) !== outside;
      const values = read(tree);
      return values.length > 0 && (quantifier === 'any' ? values.some(test) : values.every(test));
    };
  }

  /** A predicate over the values of an operand. */
  private quantified(quantifier: Quantifier, operand: TypedOperand, predicate: Predicate): TreeTest {
    const value = nodeValue(operand);
    if (value !== undefined) {
      const { of, read } = value;
      return overNodes(quantifier, of, (tree, node) => {
        const found = read(tree, node);
        return found !== undefined && predicate(found);
      });
    }
    const read = this.reader(operand);
    if (quantifier === 'any') return tree => read(tree).some(predicate);
    return tree => {
      const values = read(tree);
      return values.length > 0 && values.every(predicate);
    };
  }

  /** A function that gathers an operand's values. */
  private reader(operand: TypedOperand): Reader {
    switch (operand.form) {
      case 'constant': {
        const values = [operand.value];
        return () => values;
      }
      case 'field':
      case 'extent': {
        const { of, read } = nodeValue(operand)!;
        return tree => {
          const values: Value[] = [];
          someNode(tree, of, (_, node) => {
            const value = read(tree, node);
            if (value !== undefined) values.push(value);
            return false;
          });
          return values;
        };
      }
      case 'reference': {
        const values = this.selected(operand.of.field);
        return () => values;
      }
      case 'slice': {
        const read = this.reader(operand.of);
        const { ranges } = operand;
        return tree => read(tree).map(value => (typeof value === 'string' ? sliceText(value, ranges) : sliceBytes(value as Uint8Array, ranges)));
      }
      case 'encoded': {
        const read = this.reader(operand.of);
        const encoder = new TextEncoder();
        return tree => read(tree).map(value => (typeof value === 'string' ? encoder.encode(value) : addressBytes(value as number)));
      }
      case 'negative': {
        const read = this.reader(operand.of);
        return tree => read(tree).map(negated);
      }
      case 'arithmetic': {
        const [left, right] = [this.reader(operand.left), this.reader(operand.right)];
        const { operator, family } = operand;
        return tree => {
          const results: Value[] = [];
          const others = right(tree);
          for (const a of left(tree)) {
            for (const b of others) {
              const result = compute(operator, a, b, family);
              if (result !== undefined && results.push(result) === MAX_RESULTS) return results;
            }
          }
          return results;
        };
      }
      case 'call': return this.call(operand);
    }
  }

  private call(operand: Extract<TypedOperand, { form: 'call' }>): Reader {
    const { name, parameters } = operand;
    const first = parameters[0];
    const field = first.form === 'field' && !first.raw ? first.field : undefined;
    if (name === 'count' && first.form === 'field') {
      return tree => {
        let count = 0;
        someNode(tree, first, () => {
          count++;
          return false;
        });
        return count === 0 ? [] : [count];
      };
    }
    const readers = parameters.map(parameter => this.reader(parameter));
    return tree => applyFunction(name, readers.map(read => read(tree)), first.family, field);
  }
}

function addressBytes(address: number): Uint8Array {
  return Uint8Array.of(address >>> 24, address >>> 16, address >>> 8, address);
}

function logic(operator: 'and' | 'or' | 'xor', parts: readonly TreeTest[]): TreeTest {
  switch (operator) {
    case 'and':
      return tree => {
        for (let i = 0; i < parts.length; i++) if (!parts[i](tree)) return false;
        return true;
      };
    case 'or':
      return tree => {
        for (let i = 0; i < parts.length; i++) if (parts[i](tree)) return true;
        return false;
      };
    case 'xor': return tree => parts.reduce((odd, part) => part(tree) !== odd, false);
  }
}

function isTrue(value: Value): boolean {
  if (typeof value === 'object') return value instanceof Uint8Array ? value.some(byte => byte !== 0) : value.seconds !== 0 || value.nanoseconds !== 0;
  return Boolean(value);
}

/** Any node fulfils the test; or all do, and there is one. */
function overNodes(quantifier: Quantifier, of: FieldOperand, test: NodeTest): TreeTest {
  if (quantifier === 'any') return tree => someNode(tree, of, test);
  return tree => {
    let found = false;
    const failed = someNode(tree, of, (inTree, node) => {
      found = true;
      return !test(inTree, node);
    });
    return found && !failed;
  };
}

/** How to read a value at a node, for operands that are fields and nothing more. */
function nodeValue(operand: TypedOperand): { readonly of: FieldOperand; readonly read: (tree: Tree, node: number) => Value | undefined } | undefined {
  if (operand.form === 'extent') return { of: operand.of, read: extentOf };
  if (operand.form !== 'field') return undefined;
  const { field } = operand;
  return { of: operand, read: operand.raw ? rawOf : (tree, node) => valueOf(tree, node, field) };
}

function holdsPart(value: Value, part: Value): boolean {
  if (typeof value === 'string') return value.includes(part as string);
  const bytes = value as Uint8Array;
  return containsBytes(bytes, 0, bytes.length, part as Uint8Array);
}

/** The same comparison with its sides exchanged. */
const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
