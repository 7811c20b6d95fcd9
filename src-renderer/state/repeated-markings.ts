/** What the user said of packets, said again of the same file. */
import type { Engine, Marking } from '../engine/api.ts';
import type { OpenCapture } from './open-capture.ts';

/** Frames with each marking. */
export type Marked = Awaited<ReturnType<Engine['markings']>>;

/** As many frames as the engine is told of at once. */
const mostAtOnce = 100_000;

/** Says of a capture what was said of the same file before it was read anew, as far as its packets are still there. */
export async function repeatMarkings({ engine, id, load, views, selection }: OpenCapture, marked: Marked): Promise<void> {
  const packets = load.value.info?.packets ?? 0;
  for (const [marking, frames] of Object.entries(marked) as [Marking, readonly number[]][]) {
    const present = frames.filter((frame) => frame <= packets);
    for (let from = 0; from < present.length; from += mostAtOnce) await engine.mark(id, marking, present.slice(from, from + mostAtOnce), true);
  }
  if (Object.values(marked).every(({ length }) => length === 0)) return;
  views.refreshRows();
  await selection.reload();
}
