/** A statistic of the shown packets: asked for when it is wanted, called off when it no longer is. */
import { useEffect, useState } from 'react';
import type { Engine, ViewId } from '../../../src-main/api/index.ts';
import { failureText, isAbort } from '../../state/failure.ts';
import { useStore } from '../../state/store.ts';
import { useCapture } from '../../state/workspace.ts';

export interface Statistic<Value> {
  readonly value: Value | undefined;
  readonly error: string | undefined;
  /** The filter whose packets are counted; empty for all. */
  readonly filter: string;
}

/** `ask` stays the same function for as long as it asks for the same thing; undefined asks for nothing. */
export function useStatistic<Value>(ask: ((engine: Engine, view: ViewId, signal: AbortSignal) => Promise<Value>) | undefined): Statistic<Value> {
  const { engine, views } = useCapture();
  const view = useStore(views.shown);
  const [answer, setAnswer] = useState<{ readonly to: unknown; readonly value?: Value; readonly error?: string }>({ to: undefined });
  const id = view?.id,
    complete = view?.complete;
  useEffect(() => {
    if (ask === undefined || id === undefined || !complete) return undefined;
    const abort = new AbortController();
    ask(engine, id, abort.signal).then(
      (value) => !abort.signal.aborted && setAnswer({ to: ask, value }),
      (error: unknown) => !abort.signal.aborted && !isAbort(error) && setAnswer({ to: ask, error: failureText(error) }),
    );
    return () => abort.abort();
  }, [engine, id, complete, ask]);
  const current = ask !== undefined && answer.to === ask;
  return { value: current ? answer.value : undefined, error: current ? answer.error : undefined, filter: view?.filter ?? '' };
}
