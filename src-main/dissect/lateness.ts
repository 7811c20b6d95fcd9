/** Modules of protocols that run when they are first needed (`late-protocol.ts`), and who hears of it. */
import type { ProtocolFacts } from './late-protocol.ts';
import type { Protocol } from './protocol.ts';

/** A protocol's module, and who is to hear that it has run. */
export class Lateness {
  readonly facts: ProtocolFacts;
  readonly #run: () => unknown;
  #hasRun = false;
  #heard: (() => void)[] = [];

  constructor(facts: ProtocolFacts, run: () => unknown) {
    this.facts = facts;
    this.#run = run;
  }

  /** Numbers of the protocol's own field and of those that it declares. */
  get numbers(): number[] {
    return this.facts.numbers.flatMap(([first, count]) => Array.from({ length: count }, (_, i) => first + i));
  }

  /** Whether the protocol is the first to declare a field with this number. */
  declares(number: number): boolean {
    return this.#has(number) && !this.facts.shared.includes(number);
  }

  /** Whether the protocol has a field with this number, or one that repeats in it. */
  bears(number: number): boolean {
    return this.#has(number) || this.facts.repeatsIn.includes(number);
  }

  #has(number: number): boolean {
    return this.facts.numbers.some(([first, count]) => number >= first && number < first + count);
  }

  /** Runs the module, once. Those who wait for it, and for modules that it needs, are told when all have run. */
  load(): void {
    if (!this.#hasRun) this.#runModule();
    tellAll();
  }

  #runModule(): void {
    modules.running++;
    try {
      this.#run();
    } finally {
      modules.running--;
    }
    if (!this.#hasRun) throw new Error(`the module that should declare ${this.facts.name} does not`);
  }

  /** Calls back when the module has run: now, where it has. */
  whenRun(then: () => void): void {
    if (this.#hasRun) then();
    else this.#heard.push(then);
  }

  /** The module has run. */
  end(): void {
    this.#hasRun = true;
    modules.ended.push(...this.#heard);
    this.#heard = [];
  }
}

/** How many modules run that were asked for, one for the sake of another, and who is to hear of those that have ended. */
const modules = { running: 0, ended: [] as (() => void)[] };

function tellAll(): void {
  while (modules.running === 0 && modules.ended.length > 0) modules.ended.shift()!();
}

/** Protocols by name: those whose modules have run, and those that are stood in for. */
const MADE = new Map<string, Protocol>(), AWAITED = new Map<string, Protocol>();

/** One that is declared already. */
export const madeProtocol = (name: string): Protocol | undefined => MADE.get(name);

/** From now on `standIn` becomes the protocol of its name that is declared next. */
export function awaitProtocol(standIn: Protocol): void {
  AWAITED.set(standIn.name, standIn);
}

/** What the module of a protocol made: itself, or what stood in for it and is now the same. */
export function arrived(made: Protocol): Protocol {
  const { name } = made, awaited = AWAITED.get(name);
  if (awaited === undefined) {
    MADE.set(name, made);
    return made;
  }
  AWAITED.delete(name);
  const { self, late } = awaited;
  Object.assign(awaited, made, { self, late });
  late!.end();
  tellAll();
  return awaited;
}
