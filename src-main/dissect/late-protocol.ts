/**
 * Protocols whose modules run when they are first needed. There are hundreds, a capture has a dozen, and to run all of their modules takes
 * longer than to read a small capture. The build of a program that is to start fast writes down what must be known of each (`tooling/late-protocols.ts`);
 * what stands in for it looks like the protocol and becomes it.
 */
import { Lateness, awaitProtocol, madeProtocol } from './lateness.ts';
import { type Protocol, type ProtocolDeclaration, shaped } from './protocol.ts';
import type { Registry } from './registry.ts';

/** What is known of a protocol before its module has run. */
export interface ProtocolFacts
  extends Pick<Protocol, 'name' | 'title' | 'short' | 'called' | 'on' | 'over' | 'sized' | 'foreword' | 'begins' | 'lateName'> {
  /** Those of its properties that are functions. */
  readonly does: readonly Action[];
  /** Numbers of its own field and of those that it declares, in their order: the first of a run and how many follow on it. */
  readonly numbers: readonly (readonly [number, number])[];
  /** Numbers among them that fields of protocols before it have: they share the name. */
  readonly shared: readonly number[];
  /** Numbers of fields that its own repeat in. */
  readonly repeatsIn: readonly number[];
  /** Full names of fields that are first declared by it and do not begin with its name. */
  readonly names: readonly string[];
}

const ACTIONS = [
  'dissect', 'lateFields', 'frame', 'asks', 'resume', 'becomes', 'yields', 'recognise', 'accepts', 'guess', 'announces', 'shares', 'moves',
] as const satisfies readonly (keyof ProtocolDeclaration<any>)[];
type Action = (typeof ACTIONS)[number];

/** Stands in for a protocol that `run` declares; where it has been declared already, it is that one. */
export function lateProtocol(facts: ProtocolFacts, run: () => unknown): Protocol {
  const late = new Lateness(facts, run), made = madeProtocol(facts.name);
  if (made !== undefined) {
    Object.assign(made, { late });
    late.end();
    return made;
  }
  const actions: Record<string, (...given: unknown[]) => unknown> = {};
  for (const action of facts.does) {
    actions[action] = (...given) => {
      late.load();
      return (standIn[action] as (...given: unknown[]) => unknown)(...given);
    };
  }
  const standIn = shaped({ ...facts, ...actions, fields: {} } as unknown as ProtocolDeclaration<any>, late);
  awaitProtocol(standIn);
  return standIn;
}

/** What is to be written down of a protocol of a registry that has run all modules. */
export function factsOf(protocol: Protocol, registry: Registry): ProtocolFacts {
  const { name, title, short, called, on, over, sized, foreword, begins, lateName, self } = protocol;
  const fields = Object.values(protocol.fields), own = (number: number): boolean => registry.ownerAt(number) === protocol;
  const numbers = [self, ...fields].map(({ index }) => index);
  return {
    name, title, short, called, on, over, sized, foreword, begins, lateName,
    does: ACTIONS.filter(action => protocol[action] !== undefined),
    numbers: runsOf(numbers),
    shared: numbers.filter(number => !own(number)),
    repeatsIn: [...new Set(fields.flatMap(({ also }) => also.map(({ index }) => index)))].filter(number => !numbers.includes(number)),
    names: [...new Set(fields.filter(field => own(field.index) && !field.name.startsWith(`${name}.`)).map(field => field.name))],
  };
}

function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1]++;
    else runs.push([number, 1]);
  }
  return runs;
}
