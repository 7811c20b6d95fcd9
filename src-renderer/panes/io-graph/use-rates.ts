/** The packets of graphs in time, counted again when a filter or the interval changes; until a new interval is counted, the one before is shown. */
import { useEffect, useRef, useState } from 'react';
import type { Rates } from '../../../src-main/api/index.ts';
import { failureText } from '../../state/failure.ts';
import { useStore } from '../../state/store.ts';
import { useCapture } from '../../state/workspace.ts';

/** Or why there are none. */
export type Counted = Rates | { readonly error: string };

export interface AllRates {
  /** In microseconds, as it was asked for. */
  readonly interval: number;
  readonly byFilter: ReadonlyMap<string, Counted>;
}

/** Milliseconds that filters are left alone before they are asked for: one may still be typed. */
const patience = 200;

const nothing: AllRates = { interval: 0, byFilter: new Map() };

export function useRates(filters: readonly string[], interval: number): AllRates {
  const { engine, id, load } = useCapture();
  const { info } = useStore(load);
  const [shown, setShown] = useState(nothing);
  const known = useRef(nothing);
  const asked = JSON.stringify(filters);
  useEffect(() => {
    const abort = new AbortController(),
      { signal } = abort;
    const show = (rates: AllRates) => {
      known.current = rates;
      setShown(rates);
    };
    const count = async (filter: string): Promise<Counted> => {
      try {
        const { view } = await engine.view(id, filter, { signal });
        try {
          return await engine.rates(view, interval, { signal });
        } finally {
          void engine.release(view).catch(() => undefined);
        }
      } catch (error) {
        return { error: failureText(error) };
      }
    };
    const countAll = async () => {
      const again = known.current.interval !== interval;
      let byFilter: ReadonlyMap<string, Counted> = again ? new Map() : known.current.byFilter;
      for (const filter of JSON.parse(asked) as readonly string[]) {
        if (byFilter.has(filter)) continue;
        const counted = await count(filter);
        if (signal.aborted) return;
        byFilter = new Map(byFilter).set(filter, counted);
        if (!again) show({ interval, byFilter });
      }
      show({ interval, byFilter });
    };
    const timer = info === undefined ? undefined : setTimeout(() => void countAll(), patience);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [engine, id, info, asked, interval]);
  return shown;
}
