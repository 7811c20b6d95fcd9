/** A regular expression as a nondeterministic automaton: instructions that read a byte, fork, or ask about the place. */
import { type ByteSet, NEWLINE, WORD } from './byte-set.ts';
import { RegexProblem } from './parse.ts';
import type { Assertion, Regular } from './regular.ts';

/** Instructions of one pattern. Testing a byte for the first time costs as many steps. */
const MAX_INSTRUCTIONS = 5_000;
/** The same of a pattern that looks around, for which every byte costs as many steps each time. */
const MAX_LOOKING = 500;
/** Looks of one pattern, each of which takes as many bytes of memory as the text has. */
const MAX_LOOKS = 20;

export type Instruction =
  | { readonly code: 'byte'; readonly set: ByteSet; next: number }
  | { readonly code: 'fork'; next: number; other: number }
  | { readonly code: 'assert'; readonly assertion: Assertion; next: number }
  /** Goes on where the look of this number holds. */
  | { readonly code: 'look'; readonly look: number; next: number }
  | { readonly code: 'match' };

/** A part that is to match, or not to, right behind a place or before it. */
export interface Look {
  readonly behind: boolean;
  readonly negative: boolean;
  readonly start: number;
  /** Its instructions, which end in a match of their own. */
  readonly first: number;
  readonly end: number;
}

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly start: number;
  /** Those inside others before them. */
  readonly looks: readonly Look[];
  /** By byte value, the number of its class: bytes that no part of the pattern tells apart. */
  readonly classes: Uint8Array;
  /** A byte of each class. */
  readonly samples: readonly number[];
}

export function assemble(regular: Regular): Program {
  const instructions: Instruction[] = [{ code: 'match' }], looks: Look[] = [];
  const add = (instruction: Instruction): number => {
    if (instructions.length >= (looks.length > 0 ? MAX_LOOKING : MAX_INSTRUCTIONS)) throw new RegexProblem('it is too large; repeat less often.');
    instructions.push(instruction);
    return instructions.length - 1;
  };
  // From the end backwards: every part is told where to go on.
  const emit = (part: Regular, next: number): number => {
    switch (part.form) {
      case 'bytes': return add({ code: 'byte', set: part.set, next });
      case 'assertion': return add({ code: 'assert', assertion: part.assertion, next });
      case 'look': {
        const first = instructions.length, inner = emit(part.of, add({ code: 'match' }));
        if (looks.length === MAX_LOOKS) throw new RegexProblem(`it looks around more than ${MAX_LOOKS} times.`);
        looks.push({ behind: part.behind, negative: part.negative, start: inner, first, end: instructions.length });
        return add({ code: 'look', look: looks.length - 1, next });
      }
      case 'sequence': return part.parts.reduceRight((behind, one) => emit(one, behind), next);
      case 'choice': return part.parts.map(one => emit(one, next)).reduceRight((other, one) => add({ code: 'fork', next: one, other }));
      case 'repeat': {
        let at = next;
        if (part.most === Infinity) {
          const fork: Instruction = { code: 'fork', next: -1, other: next };
          at = add(fork);
          fork.next = emit(part.of, at);
        } else {
          for (let i = part.least; i < part.most; i++) at = add({ code: 'fork', next: emit(part.of, at), other: next });
        }
        for (let i = 0; i < part.least; i++) {
          const before = at;
          at = emit(part.of, at);
          if (at === before) break;
        }
        return at;
      }
    }
  };
  const start = emit(regular, 0);
  return { instructions, start, looks, ...classify(instructions) };
}

function classify(instructions: readonly Instruction[]): { classes: Uint8Array; samples: number[] } {
  const sets = new Set<ByteSet>([NEWLINE, WORD]);
  for (const instruction of instructions) if (instruction.code === 'byte') sets.add(instruction.set);
  // Refines the classes set by set: two bytes stay together while every set has both or neither.
  let classes = new Uint8Array(256);
  let count = 1;
  for (const set of sets) {
    const numbers = new Map<number, number>();
    const refined = new Uint8Array(256);
    for (let byte = 0; byte < 256; byte++) {
      const key = 2 * classes[byte] + set[byte];
      let number = numbers.get(key);
      if (number === undefined) numbers.set(key, (number = numbers.size));
      refined[byte] = number;
    }
    classes = refined;
    count = numbers.size;
  }
  return { classes, samples: Array.from({ length: count }, (_, number) => classes.indexOf(number)) };
}
