/** Reads messages of extensions as their notation says. */
import type { Cursor, Field } from '../../../../dissect/index.ts';
import type { Message } from '../message.ts';
import { bitsSet } from './counts.ts';
import type { Step } from './fields.ts';

/** What a structure's parts may ask for: its own numbers, then those of what holds it. */
class Scope {
  readonly #numbers = new Map<string, number>();
  readonly #p: Cursor;
  readonly #outer: Scope | undefined;
  #first: number | undefined;

  constructor(p: Cursor, outer?: Scope) {
    this.#p = p;
    this.#outer = outer;
  }

  /** `rest` is how many bytes are left, `first` the structure's first one, to be asked for before its parts. */
  readonly said = (name: string): number => {
    if (name === 'rest') return this.#p.remaining;
    if (name === 'first') return (this.#first ??= this.#p.u8());
    return this.#numbers.get(name) ?? this.#outer?.said(name) ?? 0;
  };

  say(name: string, value: number): void {
    this.#numbers.set(name, value);
    this.#add(`sum_${name}`, value);
  }

  /** Of numbers that come more than once: how much they are together. */
  #add(name: string, value: number): void {
    this.#numbers.set(name, (this.#numbers.get(name) ?? 0) + value);
    if (this.#outer !== undefined) this.#outer.#add(name, value);
  }

  /** The bits that are set in a list of masks. */
  sayBits(name: string, bits: number): void {
    this.#numbers.set(`bits_${name}`, bits);
  }
}

/** `head` reads what lies between the first part and the others. */
export function readSteps(m: Message, steps: readonly Step[], head?: () => void): void {
  const scope = new Scope(m.p);
  for (const [nth, step] of steps.entries()) {
    readStep(m, step, scope);
    if (nth === 0) head?.();
  }
}

function readStep(m: Message, step: Step, scope: Scope): void {
  if (step.when !== undefined && step.when(scope.said) === 0) return;
  const { p } = m, count = step.count?.(scope.said);
  switch (step.kind) {
    case 'unused':
      m.unused(Math.min(count ?? 0, p.remaining));
      return;
    case 'fill':
      m.pad();
      return;
    case 'group':
      for (const each of step.steps) readStep(m, each, scope);
      return;
    case 's':
    case 't': {
      const size = Math.min(count ?? p.remaining, p.remaining);
      if (size > 0) p.take(step.field!, size);
      return;
    }
    case 'struct':
      for (let left = count ?? 1; left > 0 && p.remaining > 0; left--) readStructure(m, step, scope);
      return;
    default:
      if (step.list !== undefined) readList(m, step, step.list, scope, count ?? 0);
      else for (let left = count ?? 1; left > 0 && p.remaining > 0; left--) readNumber(m, step, scope);
  }
}

function readStructure(m: Message, step: Step, outer: Scope): void {
  const { p } = m, node = p.open(step.field as Field<void>), scope = new Scope(p, outer);
  for (const each of step.steps) readStep(m, each, scope);
  p.close(node);
}

function readList(m: Message, step: Step, heading: Field<void>, scope: Scope, count: number): void {
  const { p } = m, size = step.field!.size;
  const node = p.open(heading, Math.min(count * size, p.remaining));
  let bits = 0;
  for (let left = count; left > 0 && p.remaining >= size; left--) bits += bitsSet(readNumber(m, step, scope));
  scope.sayBits(step.name, bits);
  p.close(node);
}

function readNumber(m: Message, step: Step, scope: Scope): number {
  const { p } = m, field = step.field!, at = p.at;
  if (field.size === 8) {
    const [first, second] = [m.u32(), m.u32(4)], [high, low] = m.little ? [second, first] : [first, second];
    p.takeAs(field as Field<bigint>, (BigInt(high) << 32n) | BigInt(low), 8);
    return 0;
  }
  const raw = field.size === 1 ? p.u8() : field.size === 2 ? m.u16() : m.u32();
  const value = field.kind === 'int' ? (raw << (32 - 8 * field.size)) >> (32 - 8 * field.size) : raw;
  scope.say(step.name, value);
  if (field.kind === 'bool') p.take(field);
  else p.takeAs(field as Field<number>, value, field.size);
  if (step.bits.length > 0) showBits(p, step.bits, at, value, field.size);
  return value;
}

/** Bits below their number, which names those that are set. */
function showBits(p: Cursor, bits: readonly Field<boolean>[], at: number, value: number, size: number): void {
  const set = bits.filter(bit => (value & bit.mask) !== 0);
  p.addLabel(() => set.map(bit => `, ${bit.title}`).join(''));
  const outer = p.under();
  for (const bit of bits) p.set(bit, (value & bit.mask) !== 0, at, size);
  p.close(outer);
}
