/** Tests of single values: what a comparison with constants comes to. */
import type { Moment } from '../dissect/index.ts';
import { compareValues, holds } from './compare.ts';
import type { Comparison } from './syntax.ts';
import type { Constant, TypedTest, Value } from './typed.ts';

export type Predicate = (value: Value) => boolean;

/** `value operator constant`. A constant with a prefix length compares only the network's bits. */
export function comparison(operator: Comparison, constant: Constant): Predicate {
  const { prefix } = constant;
  const masked = prefix === undefined ? undefined : networkOf(constant.family, prefix);
  const other = masked === undefined ? constant.value : masked(constant.value);
  if (masked !== undefined) return value => holds(operator, compareValues(masked(value), other));
  if (typeof other === 'number') {
    const order = numeric(operator, other);
    return value => (typeof value === 'number' ? order(value) : holds(operator, compareValues(value, other)));
  }
  if (typeof other === 'object' && !(other instanceof Uint8Array)) {
    const order = numeric(operator, 0);
    return value => order((value as Moment).seconds - other.seconds || (value as Moment).nanoseconds - other.nanoseconds);
  }
  return value => holds(operator, compareValues(value, other));
}

/** The same for plain numbers, without calls in between. */
export function numeric(operator: Comparison, other: number): (value: number) => boolean {
  switch (operator) {
    case '==': return value => value === other;
    case '!=': return value => value !== other;
    case '<': return value => value < other;
    case '<=': return value => value <= other;
    case '>': return value => value > other;
    case '>=': return value => value >= other;
  }
}

/** Keeps the first `prefix` bits of an address. */
function networkOf(family: Constant['family'], prefix: number): (value: Value) => Value {
  if (family === 'ipv4') {
    const size = 2 ** (32 - prefix);
    return value => Math.floor((value as number) / size);
  }
  const mask = Uint8Array.from({ length: 16 }, (_, i) => (0xff00 >> Math.max(0, Math.min(8, prefix - 8 * i))) & 0xff);
  return value => (value as Uint8Array).map((byte, i) => byte & mask[i]);
}

/** Whether a value is in the range, ends included, or equals `low`. */
export function inMember(low: Constant, high: Constant | undefined): Predicate {
  if (high === undefined) return comparison('==', low);
  const above = comparison('>=', low);
  const below = comparison('<=', high);
  return value => above(value) && below(value);
}

/** Whether a value is in any of several sets. */
export function anyOf(members: readonly Predicate[]): Predicate {
  if (members.length === 1) return members[0];
  return value => {
    for (let i = 0; i < members.length; i++) if (members[i](value)) return true;
    return false;
  };
}

/** What a comparison of one plain field with constants asks of a single value; undefined for all other tests. */
export function askedOfValue(test: TypedTest): Predicate | undefined {
  if (test.form !== 'compare' && test.form !== 'in') return undefined;
  if (test.left.form !== 'field' || test.left.raw || test.left.layers !== undefined) return undefined;
  if (test.form === 'compare') return test.right.form === 'constant' ? comparison(test.operator, test.right) : undefined;
  const members: Predicate[] = [];
  for (const { low, high } of test.members) {
    if (low.form !== 'constant' || (high !== undefined && high.form !== 'constant')) return undefined;
    members.push(inMember(low, high));
  }
  const among = anyOf(members);
  return test.outside ? value => !among(value) : among;
}
