/** Runs a program by building, as texts need them, the states of a deterministic automaton: one table look-up a byte once they are there. */
import { grown } from '../../index/index.ts';
import { WORD } from './byte-set.ts';
import type { Assertion } from './regular.ts';
import { PrefixSearch } from './prefix-search.ts';
import type { Program } from './program.ts';

/** States that are kept; when they are this many all are forgotten. */
const MAX_STATES = 2_000;

/** What stood before the place: nothing, a newline, a word character, another. */
type Before = 'start' | 'newline' | 'word' | 'other';

interface State {
  /** Instructions to go on with, ascending. */
  readonly at: readonly number[];
  readonly before: Before;
}

const before = (byte: number): Before => (byte === 10 ? 'newline' : WORD[byte] === 1 ? 'word' : 'other');

const UNKNOWN = -1;
const MATCH = -2;

const encoder = new TextEncoder();

export class Automaton {
  /** Where a match may begin, for patterns whose first bytes are known. */
  readonly prefix: PrefixSearch | undefined;
  private states: State[] = [];
  /** By state, 1 where no match has begun. */
  private idle = new Uint8Array(16);
  private numbers = new Map<string, number>();
  /** Next state by state and symbol: the class of a byte, then `end`, then `final newline`. */
  private table: Int32Array;
  private readonly symbols: number;
  private readonly finalNewline: number;
  private readonly end: number;

  constructor(private readonly program: Program) {
    this.prefix = PrefixSearch.of(program);
    this.end = program.samples.length;
    this.finalNewline = this.end + 1;
    this.symbols = this.end + 2;
    this.table = new Int32Array(0);
    this.forget();
  }

  private forget(): void {
    this.states = [];
    this.numbers = new Map();
    this.table = new Int32Array(16 * this.symbols).fill(UNKNOWN);
    this.stateOf([], 'start');
  }

  test(bytes: Uint8Array, start: number, end: number): boolean {
    const { classes } = this.program;
    const { symbols, prefix } = this;
    let state = 0;
    for (let i = start; i < end; i++) {
      if (prefix !== undefined && this.idle[state] === 1) {
        const found = prefix.find(bytes, i, end);
        if (found === end) return false;
        if (found > i) {
          i = found;
          state = this.stateOf([], before(bytes[i - 1]));
        }
      }
      const byte = bytes[i];
      const symbol = byte === 10 && i === end - 1 ? this.finalNewline : classes[byte];
      let next = this.table[state * symbols + symbol];
      if (next === UNKNOWN) next = this.step(state, symbol);
      if (next === MATCH) return true;
      state = next;
    }
    return this.ends(state);
  }

  testText(text: string): boolean {
    const { classes } = this.program;
    const { symbols } = this;
    const { length } = text;
    let state = 0;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x80) {
        const bytes = encoder.encode(text);
        return this.test(bytes, 0, bytes.length);
      }
      const symbol = code === 10 && i === length - 1 ? this.finalNewline : classes[code];
      let next = this.table[state * symbols + symbol];
      if (next === UNKNOWN) next = this.step(state, symbol);
      if (next === MATCH) return true;
      state = next;
    }
    return this.ends(state);
  }

  private ends(state: number): boolean {
    const next = this.table[state * this.symbols + this.end];
    return (next === UNKNOWN ? this.step(state, this.end) : next) === MATCH;
  }

  /** Works out and remembers where a symbol leads to. */
  private step(from: number, symbol: number): number {
    const { instructions, samples } = this.program;
    const state = this.states[from];
    const reached = this.closure(state, symbol);
    if (reached === undefined || symbol === this.end) {
      const result = reached === undefined ? MATCH : 0;
      this.table[from * this.symbols + symbol] = result;
      return result;
    }
    const byte = symbol === this.finalNewline ? 10 : samples[symbol];
    const next = new Set<number>();
    for (const at of reached) {
      const instruction = instructions[at];
      if (instruction.code === 'byte' && instruction.set[byte] === 1) next.add(instruction.next);
    }
    const full = this.states.length >= MAX_STATES;
    if (full) this.forget();
    const number = this.stateOf([...next].sort((a, b) => a - b), before(byte));
    if (!full) this.table[from * this.symbols + symbol] = number;
    return number;
  }

  private stateOf(at: readonly number[], before: Before): number {
    const key = `${before} ${at.join()}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.states.length;
    this.states.push({ at, before });
    this.numbers.set(key, number);
    if (number === this.idle.length) this.idle = grown(this.idle, 2 * number);
    this.idle[number] = at.length === 0 ? 1 : 0;
    const needed = (number + 1) * this.symbols;
    if (needed > this.table.length) {
      const table = new Int32Array(2 * needed).fill(UNKNOWN);
      table.set(this.table);
      this.table = table;
    }
    return number;
  }

  /** The instructions that read a byte and can be reached here without one; undefined when the end of the program can. */
  private closure(state: State, symbol: number): Set<number> | undefined {
    const { instructions, start } = this.program;
    // A match may begin at every place.
    const pending = [...state.at, start];
    const seen = new Set<number>();
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const instruction = instructions[at];
      switch (instruction.code) {
        case 'match': return undefined;
        case 'look': throw new Error('a program that looks around is not for an automaton');
        case 'byte': break;
        case 'fork':
          pending.push(instruction.other, instruction.next);
          break;
        case 'assert':
          if (this.isTrue(instruction.assertion, state.before, symbol)) pending.push(instruction.next);
      }
    }
    return seen;
  }

  private isTrue(assertion: Assertion, before: Before, symbol: number): boolean {
    const { samples } = this.program;
    const atEnd = symbol === this.end;
    const next = atEnd ? -1 : symbol === this.finalNewline ? 10 : samples[symbol];
    switch (assertion) {
      case 'start': return before === 'start';
      case 'end': return atEnd;
      case 'final-end': return atEnd || symbol === this.finalNewline;
      case 'line-start': return before === 'start' || (before === 'newline' && !atEnd);
      case 'line-end': return atEnd || next === 10;
      case 'boundary':
      case 'no-boundary': return ((before === 'word') !== (next >= 0 && WORD[next] === 1)) === (assertion === 'boundary');
    }
  }
}
