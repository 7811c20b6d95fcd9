/** The order of values, and what the arithmetic operators make of them. */
import { spanOf } from './literals/times.ts';
import type { Moment } from '../dissect/index.ts';
import type { ArithmeticOperator, Comparison } from './syntax.ts';
import type { Family, Value } from './typed.ts';

/** Negative, 0 or positive. Values of one family; integers and floats compare with each other. NaN equals nothing. */
export function compareValues(a: Value, b: Value): number {
  if (typeof a === 'object') {
    if (a instanceof Uint8Array) return compareBytes(a, b as Uint8Array);
    return compareMoments(a, b as Moment);
  }
  return a < b ? -1 : a > b ? 1 : a === b || (typeof a !== typeof b && !Number.isNaN(a) && !Number.isNaN(b)) ? 0 : NaN;
}

/** As C's memcmp: by the first byte that differs, then by length. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return a.length - b.length;
}

export function compareMoments(a: Moment, b: Moment): number {
  return a.seconds - b.seconds || a.nanoseconds - b.nanoseconds;
}

/** Whether a comparison holds for the result of `compareValues`. */
export function holds(operator: Comparison, order: number): boolean {
  switch (operator) {
    case '==': return order === 0;
    case '!=': return order !== 0;
    case '<': return order < 0;
    case '<=': return order <= 0;
    case '>': return order > 0;
    case '>=': return order >= 0;
  }
}

/** Undefined where there is no result: division by zero. `family`: the result's. */
export function compute(operator: ArithmeticOperator, a: Value, b: Value, family: Family): Value | undefined {
  if (a instanceof Uint8Array || b instanceof Uint8Array) return maskBytes(a as Uint8Array, b as Uint8Array);
  if (typeof a === 'object' || typeof b === 'object') return computeTime(operator, a as Moment, b as Moment | number | bigint);
  return family === 'float' ? computeFloats(operator, Number(a), Number(b)) : computeIntegers(operator, a as number | bigint, b as number | bigint);
}

/** As many bytes as the shorter has. */
function maskBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.slice(0, Math.min(a.length, b.length)).map((byte, i) => byte & b[i]);
}

function computeIntegers(operator: ArithmeticOperator, a: number | bigint, b: number | bigint): number | bigint | undefined {
  if ((operator === '/' || operator === '%') && Number(b) === 0) return undefined;
  const result = operator === '&' ? undefined : computeFloats(operator, Number(a), Number(b));
  if (result !== undefined && typeof a === 'number' && typeof b === 'number' && Math.abs(result) <= Number.MAX_SAFE_INTEGER)
    return Math.trunc(result);
  if (operator === '&' && isSmall(a) && isSmall(b)) return a & b;
  const exact = computeBig(operator, BigInt(a), BigInt(b));
  // The language has integers of 64 bits, with and without a sign.
  const kept = exact >= -(1n << 63n) && exact < 1n << 64n ? exact : BigInt.asIntN(64, exact);
  return Number.isSafeInteger(Number(kept)) ? Number(kept) : kept;
}

/** True for numbers that bit operators take without a change of sign. */
function isSmall(value: number | bigint): value is number {
  return typeof value === 'number' && value >= 0 && value <= 0x7fffffff;
}

function computeFloats(operator: ArithmeticOperator, a: number, b: number): number | undefined {
  switch (operator) {
    case '+': return a + b;
    case '-': return a - b;
    case '*': return a * b;
    case '/': return b === 0 ? undefined : a / b;
    case '%': return b === 0 ? undefined : a % b;
    case '&': return undefined;
  }
}

function computeBig(operator: ArithmeticOperator, a: bigint, b: bigint): bigint {
  switch (operator) {
    case '+': return a + b;
    case '-': return a - b;
    case '*': return a * b;
    case '/': return a / b;
    case '%': return a % b;
    case '&': return a & b;
  }
}

const NANO = 1_000_000_000n;

function computeTime(operator: ArithmeticOperator, a: Moment, b: Moment | number | bigint): Moment | undefined {
  const left = total(a);
  if (typeof b === 'object') {
    if (operator === '+') return momentOf(left + total(b));
    return operator === '-' ? momentOf(left - total(b)) : undefined;
  }
  const factor = operator === '*' ? Number(b) : operator === '/' && Number(b) !== 0 ? 1 / Number(b) : undefined;
  if (factor === undefined) return undefined;
  if (operator === '*' && Number.isInteger(factor) && Math.abs(factor) <= Number.MAX_SAFE_INTEGER) return momentOf(left * BigInt(factor));
  return spanOf((Number(left) / 1e9) * factor);
}

function total(moment: Moment): bigint {
  return BigInt(moment.seconds) * NANO + BigInt(moment.nanoseconds);
}

function momentOf(nanoseconds: bigint): Moment {
  return { seconds: Number(nanoseconds / NANO), nanoseconds: Number(nanoseconds % NANO) };
}

export function negated(value: Value): Value {
  if (typeof value === 'number') return value === 0 ? 0 : -value;
  if (typeof value === 'bigint') return -value;
  const { seconds, nanoseconds } = value as Moment;
  return { seconds: seconds === 0 ? 0 : -seconds, nanoseconds: nanoseconds === 0 ? 0 : -nanoseconds };
}
