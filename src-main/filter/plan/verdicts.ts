/** What columns say of a row: a filter lets it through, or not, or only its bytes can tell. One byte a row, in Kleene's logic. */

export const NO = 0;
export const MAYBE = 1;
export const YES = 2;

export type Verdict = typeof NO | typeof MAYBE | typeof YES;

export function both(into: Uint8Array, other: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) if (other[i] < into[i]) into[i] = other[i];
}

export function either(into: Uint8Array, other: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) if (other[i] > into[i]) into[i] = other[i];
}

export function exactlyOne(into: Uint8Array, other: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) into[i] = into[i] === MAYBE || other[i] === MAYBE ? MAYBE : into[i] === other[i] ? NO : YES;
}

export function opposite(into: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) into[i] = YES - into[i];
}
