/** A statistic of the shown packets: asked for when it is wanted, called off when it no longer is. */
import { useEffect, useState } from 'react';
import type { Call, Engine, ViewId, WorkDone } from '../../../src-main/api/index.ts';
import { failureText, isAbort } from '../../state/failure.ts';
import { shareOf } from '../../state/notices.ts';
import { useStore } from '../../state/store.ts';
import { useCapture } from '../../state/workspace.ts';

export interface Statistic<Value> {
  readonly value: Value | undefined;
  readonly error: string | undefined;
  /** How far it is, 0 to 1, where that is known. */
  readonly share: number | undefined;
  /** The filter whose packets are counted; empty for all. */
  readonly filter: string;
}

export type Ask<Value> = (engine: Engine, view: ViewId, call: Call<WorkDone>) => Promise<Value>;

/** What was told of a question so far. */
interface Answer<Value> {
  readonly to: unknown;
  readonly of: ViewId | undefined;
  readonly share?: number;
  readonly value?: Value;
  readonly error?: string;
}

/** `ask` stays the same function for as long as it asks for the same thing; undefined asks for nothing. */
export function useStatistic<Value>(ask: Ask<Value> | undefined): Statistic<Value> {
  const { engine, views } = useCapture();
  const view = useStore(views.shown);
  const [answer, setAnswer] = useState<Answer<Value>>({ to: undefined, of: undefined });
  const id = view?.id,
    complete = view?.complete;
  useEffect(() => {
    if (ask === undefined || id === undefined || !complete) return undefined;
    const abort = new AbortController(),
      { signal } = abort;
    const tell = (told: Omit<Answer<Value>, 'to' | 'of'>) => !signal.aborted && setAnswer({ to: ask, of: id, ...told });
    ask(engine, id, { signal, progress: (done) => tell({ share: shareOf(done) }) }).then(
      (value) => tell({ value }),
      (error: unknown) => !isAbort(error) && tell({ error: failureText(error) }),
    );
    return () => abort.abort();
  }, [engine, id, complete, ask]);
  const { value, error, share } = ask !== undefined && answer.to === ask && answer.of === id ? answer : {};
  return { value, error, share, filter: view?.filter ?? '' };
}
