/** A filter running over a capture: columns decide what they can, the packets that remain are dissected. */
import { UserError } from '../api/index.ts';
import { Dissector, type Registry } from '../dissect/index.ts';
import { type CompiledFilter, FilterProblem, MAYBE, NO, compile, planFilter } from '../filter/index.ts';
import { CHUNK_ROWS } from '../index/index.ts';
import type { OpenCapture } from './open-capture.ts';
import { Turns } from './turns.ts';
import type { View } from './views.ts';

/** Rows that columns decide at a time: about 0.1 ms for a simple filter. */
const STEP = 1 << 13;

/** Throws `UserError` when the text is no filter. */
export function compiled(text: string, registry: Registry): CompiledFilter {
  try {
    return compile(text, registry);
  } catch (error) {
    if (error instanceof FilterProblem) throw new UserError(error.message, { cause: error });
    throw error;
  }
}

/** Fills the view with the rows that pass; `progress` is called after each turn. */
export async function runFilter(view: View, filter: CompiledFilter, verifyChecksums: boolean, signal?: AbortSignal, progress?: () => void): Promise<void> {
  signal?.throwIfAborted();
  const { capture, total } = view;
  const plan = planFilter(filter, capture.table, capture.registry);
  const test = rowTest(capture, filter, verifyChecksums);
  const turns = new Turns(signal);
  const verdicts = new Uint8Array(CHUNK_ROWS);
  for (let begin = 0; begin < total; begin += STEP) {
    const end = Math.min(total, begin + STEP);
    const chunk = Math.floor(begin / CHUNK_ROWS), base = chunk * CHUNK_ROWS;
    plan.decide(chunk, begin - base, end - base, verdicts);
    for (let row = begin; row < end; row++) {
      const verdict = verdicts[row - base];
      if (verdict === NO) continue;
      if (verdict === MAYBE) {
        const passes = test(row);
        if (turns.over) {
          view.tested = row;
          progress?.();
          await turns.next();
        }
        if (!passes) continue;
      }
      view.add(row);
    }
    view.tested = end;
    if (turns.over) {
      progress?.();
      await turns.next();
    }
  }
  progress?.();
}

/** Whether a row passes, by dissecting it for the filter's fields alone. */
export function rowTest(capture: OpenCapture, filter: CompiledFilter, verifyChecksums: boolean): (row: number) => boolean {
  const dissector = new Dissector(capture.registry, { wanted: filter.wanted });
  dissector.packet.verifyChecksums = verifyChecksums;
  return row => {
    dissector.dissect(capture.record(row), capture.around(row));
    return filter.test(dissector.tree);
  };
}
