/** The packets of graphs in time, counted again when a filter or the interval changes; until a new interval is counted, the one before is shown. */
import { useEffect, useRef, useState } from 'react';
import type { CaptureInfo, Rates } from '../../../src-main/api/index.ts';
import { failureText } from '../../state/failure.ts';
import { useStore } from '../../state/store.ts';
import { useCapture } from '../../state/workspace.ts';

/** Or why there are none. */
export type Counted = Rates | { readonly error: string };

export interface AllRates {
  /** In microseconds, as it was asked for. */
  readonly interval: number;
  /** What was known of the capture: of other times there are other rates. */
  readonly of?: CaptureInfo | undefined;
  readonly byWish: ReadonlyMap<string, Counted>;
}

/** What is counted of one graph, as one text. `field`: empty for packets and bytes alone. */
export const wishOf = (filter: string, field: string): string => JSON.stringify([filter.trim(), field.trim()]);

/** Milliseconds that filters are left alone before they are asked for: one may still be typed. */
const patience = 200;

const nothing: AllRates = { interval: 0, byWish: new Map() };

/** `wishes`: as `wishOf` makes them. */
export function useRates(wishes: readonly string[], interval: number): AllRates {
  const { engine, id, load } = useCapture();
  const { info } = useStore(load);
  const [shown, setShown] = useState(nothing);
  const known = useRef(nothing);
  const asked = JSON.stringify(wishes);
  useEffect(() => {
    const abort = new AbortController(),
      { signal } = abort;
    const show = (rates: AllRates) => {
      known.current = rates;
      setShown(rates);
    };
    const count = async (wish: string): Promise<Counted> => {
      const [filter, field] = JSON.parse(wish) as [string, string];
      try {
        // Packets without the field have nothing to tell.
        const { view } = await engine.view(id, [filter && `(${filter})`, field].filter(Boolean).join(' && '), { signal });
        try {
          return await engine.rates(view, interval, field, { signal });
        } finally {
          void engine.release(view).catch(() => undefined);
        }
      } catch (error) {
        return { error: failureText(error) };
      }
    };
    const countAll = async () => {
      const again = known.current.interval !== interval || known.current.of !== info;
      let byWish: ReadonlyMap<string, Counted> = again ? new Map() : known.current.byWish;
      for (const wish of JSON.parse(asked) as readonly string[]) {
        if (byWish.has(wish)) continue;
        const counted = await count(wish);
        if (signal.aborted) return;
        byWish = new Map(byWish).set(wish, counted);
        if (!again) show({ interval, of: info, byWish });
      }
      show({ interval, of: info, byWish });
    };
    const timer = info === undefined ? undefined : setTimeout(() => void countAll(), patience);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [engine, id, info, asked, interval]);
  return shown;
}
