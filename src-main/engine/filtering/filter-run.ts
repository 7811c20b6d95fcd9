/** A filter running over a capture: columns decide what they can, the packets that remain are dissected. */
import { UserError } from '../../api/index.ts';
import { firstFrom } from '../../bytes/ascending.ts';
import { Dissector, type Registry } from '../../dissect/index.ts';
import {
  type CompileOptions, type CompiledFilter, FilterProblem, MAYBE, YES, compile, isAnalysed, isCarried, planFilter,
} from '../../filter/index.ts';
import { CHUNK_MASK, CHUNK_ROWS, CHUNK_SHIFT } from '../../index/index.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { FieldKeeper } from './kept-fields.ts';
import { Turns } from '../turns.ts';
import type { View } from '../views.ts';

/** Rows that columns decide at a time: about 0.1 ms for a simple filter. A chunk has a whole number of steps. */
const STEP = 1 << 13;

/** Throws `UserError` when the text is no filter. */
export function compiled(text: string, registry: Registry, options: CompileOptions = {}): CompiledFilter {
  try {
    return compile(text, registry, options);
  } catch (error) {
    if (error instanceof FilterProblem) throw new UserError(error.message, { cause: error });
    throw error;
  }
}

/** Whether the filter asks for the time since the packet shown before. */
export function followsShown({ wanted }: CompiledFilter, registry: Registry): boolean {
  return wanted[registry.field('frame.time_delta_displayed')?.index ?? -1] === 1;
}

/** Whether rows pass a filter; fast where they are asked for in ascending order. */
export class RowFilter {
  /** Entry i of the verdicts that `decide` gave is about row `i` of its chunk. */
  readonly verdicts = new Uint8Array(CHUNK_ROWS);
  readonly #dissector: Dissector;
  readonly #plan;
  #keeper: FieldKeeper | undefined;
  /** Whether the filter looks at numbers of packets. */
  readonly #numbered: boolean;
  /** Whether the filter looks at times since the reference. */
  readonly #relative: boolean;
  /** Whether the filter looks at times since the last packet that passed, so that each verdict depends on those before. */
  readonly followsShown: boolean;
  /** The row that passed last, unless another is shown before the one at hand; -1 for none. */
  #shown = -1;
  /** Rows from here on whose verdicts are there, at most a step. */
  #begin = 0;
  #end = 0;

  constructor(private readonly capture: OpenCapture, private readonly filter: CompiledFilter, verifyChecksums: boolean) {
    this.#plan = planFilter(filter, capture.table, capture.registry, { ...capture.planSources, verifies: verifyChecksums });
    this.#numbered = filter.wanted[capture.registry.field('frame.number')?.index ?? -1] === 1;
    this.#relative = filter.wanted[capture.registry.field('frame.time_relative')?.index ?? -1] === 1;
    this.followsShown = followsShown(filter, capture.registry);
    this.#dissector = new Dissector(capture.registry, { wanted: filter.wanted });
    this.#dissector.packet.verifyChecksums = verifyChecksums;
    this.#dissector.packet.carried = isCarried(filter.wanted, capture.registry, capture.table.stacks);
    this.#dissector.packet.analysed = isAnalysed(filter.wanted);
  }

  /**
   * Keeps the values of the field that the filter is about, where every packet that has
   * it is dissected: what is kept is whole once `complete` is called.
   */
  keep(): FieldKeeper | undefined {
    return this.#keeper = this.capture.keptFields.keeper(this.filter, this.#plan.answered);
  }

  /** `number`: what the packet is called where others before it are left out. `shown`: the row that is shown before it, -1 for none. */
  passes(row: number, number = row + 1, shown = row > this.#shown ? this.#shown : -1): boolean {
    if (!this.followsShown) return this.#passes(row, number);
    this.#shown = shown;
    const passed = this.#passes(row, number);
    if (passed) this.#shown = row;
    return passed;
  }

  #passes(row: number, number: number): boolean {
    if (number !== row + 1 && this.#numbered) return this.dissected(row, number);
    if (row >= this.#end || row < this.#begin) this.decide(row - (row % STEP));
    const verdict = this.verdicts[row & CHUNK_MASK];
    return verdict === MAYBE ? this.dissected(row) : verdict === YES;
  }

  /** Decides what columns can, for the step that begins at `begin`; gives the row behind its end. */
  decide(begin: number): number {
    this.#begin = begin;
    this.#end = Math.min(begin + STEP, this.capture.rows);
    this.#plan.decide(begin >>> CHUNK_SHIFT, begin & CHUNK_MASK, ((this.#end - 1) & CHUNK_MASK) + 1, this.verdicts);
    this.#doubt(begin);
    return this.#end;
  }

  #isDoubted(row: number): boolean {
    const { markings } = this.capture;
    return markings.has('ignored', row) || (this.#relative && markings.rows('reference').length > 0);
  }

  /** Columns tell nothing of ignored packets, nor of times that count from a reference. */
  #doubt(begin: number): void {
    const { markings } = this.capture;
    if (this.filter.typed === undefined) return;
    if (this.#relative && markings.rows('reference').length > 0) this.verdicts.fill(MAYBE, begin & CHUNK_MASK, ((this.#end - 1) & CHUNK_MASK) + 1);
    const ignored = markings.rows('ignored');
    for (let place = firstFrom(ignored, begin); place < ignored.length && ignored[place] < this.#end; place++)
      this.verdicts[ignored[place] & CHUNK_MASK] = MAYBE;
  }

  /** What the packet itself says, for rows of this step that are undecided. */
  dissected(row: number, number = row + 1): boolean {
    const { inPassing } = this.capture;
    inPassing.next();
    const verdict = this.#plan.refine === undefined || number !== row + 1 || this.#isDoubted(row) ? MAYBE : this.#plan.refine(row);
    if (verdict !== MAYBE) {
      if (this.#plan.told !== undefined) this.#keeper?.see(row, this.#plan.told());
      return verdict === YES;
    }
    const record = this.followsShown ? inPassing.record(row, this.#shown) : inPassing.record(row);
    this.#dissector.dissect(number === record.number ? record : { ...record, called: number }, inPassing.around(row));
    const { tree } = this.#dissector;
    this.#keeper?.see(row, tree);
    return this.filter.test(tree);
  }
}

/** Rows that have passed and are not in the view yet: at most a step of them. */
class Passed {
  readonly #rows = new Uint32Array(STEP + 1);
  #count = 0;

  get isFull(): boolean {
    return this.#count === STEP;
  }

  add(row: number): void {
    this.#rows[this.#count++] = row;
  }

  /** Adds the rows from `from` on whose verdicts are `YES`, up to the first undecided one, or to `to`: gives that. */
  take(verdicts: Uint8Array, from: number, to: number): number {
    const rows = this.#rows;
    let count = this.#count, row = from;
    for (; row < to; row++) {
      const verdict = verdicts[row & CHUNK_MASK];
      if (verdict === MAYBE) break;
      // Without a branch, which a processor would guess wrongly for every other row.
      rows[count] = row;
      count += verdict >> 1;
    }
    this.#count = count;
    return row;
  }

  moveTo(view: View): void {
    view.add(this.#rows, this.#count);
    this.#count = 0;
  }
}

/** Fills the view with the rows that pass; `progress` is called after each turn. `among`: the only rows that can, all of them before `total`. */
export async function runFilter(
  view: View, filter: CompiledFilter, { verifyChecksums, signal, progress, among }: RunOptions,
): Promise<void> {
  signal?.throwIfAborted();
  const { total, capture } = view;
  // While the file is read, later packets may still change what earlier ones say.
  const rows = new RowFilter(capture, filter, verifyChecksums);
  const keeper = among === undefined && capture.loading === undefined && !rows.followsShown ? rows.keep() : undefined;
  const turns = new Turns(signal);
  const passed = new Passed();
  let dissected = 0;
  const pause = async (tested: number): Promise<void> => {
    passed.moveTo(view);
    view.tested = tested;
    progress?.();
    await turns.next();
  };
  if (among !== undefined && filter.typed === undefined) {
    view.add(among, among.length);
  } else if (among !== undefined) {
    for (const row of among) {
      if (rows.passes(row)) passed.add(row);
      if (passed.isFull || ((++dissected & 15) === 0 && turns.over)) await pause(row + 1);
    }
  } else {
    for (let begin = 0, end = 0; begin < total; begin = end) {
      end = Math.min(total, rows.decide(begin));
      for (let row = begin; row < end; row++) {
        if (!rows.followsShown) row = passed.take(rows.verdicts, row, end);
        if (row === end) break;
        if (rows.followsShown ? rows.passes(row) : rows.dissected(row)) passed.add(row);
        // A verdict costs nothing; the clock is asked where packets are dissected.
        if ((++dissected & 7) === 0 && turns.over) await pause(row + 1);
      }
      passed.moveTo(view);
      view.tested = end;
      if (turns.over) await pause(end);
    }
  }
  passed.moveTo(view);
  view.tested = total;
  keeper?.complete(total);
  progress?.();
}

export interface RunOptions {
  readonly verifyChecksums: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: (() => void) | undefined;
  readonly among?: Uint32Array | undefined;
}
