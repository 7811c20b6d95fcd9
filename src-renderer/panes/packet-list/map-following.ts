/** The map beside the list follows it, and has the rows loaded that only the map needs. */
import { useEffect } from 'react';
import type { OpenCapture } from '../../state/open-capture.ts';
import { pageRows } from '../../state/row-pages.ts';
import type { MapSpan } from './map-span.ts';

/** Milliseconds of rest before rows that only the map needs are asked for. */
const restBeforeLoading = 150;

/** `shown`: the rows that were drawn last. */
export function useMapFollowing(capture: OpenCapture, shown: { readonly current: MapSpan | undefined }, draw: () => void): void {
  useEffect(() => {
    let frame = 0,
      isOver = false,
      timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => (frame ||= requestAnimationFrame(() => ((frame = 0), draw())));
    /** A page after the other, so that what the user asks for meanwhile does not wait for all of them. */
    const fill = async (span: MapSpan | undefined): Promise<void> => {
      const pages = capture.views.shown.value?.pages;
      if (!pages || !span) return;
      for (let from = span.first; from < span.first + span.count && shown.current?.first === span.first; from += pageRows) {
        const to = Math.min(span.first + span.count, from + pageRows);
        if (pages.isLoaded(from, to)) continue;
        await pages.load(from, to);
        // The map may be gone meanwhile.
        if (isOver) return;
        soon();
      }
    };
    const rested = () => {
      timer = undefined;
      // What cannot be had is not drawn; the list itself says why.
      fill(shown.current).catch(() => {});
    };
    /** A list that is scrolled is waited for; one that grows is not. */
    const follow = (isScrolled: boolean) => () => {
      soon();
      if (isScrolled) clearTimeout(timer);
      if (isScrolled || timer === undefined) timer = setTimeout(rested, restBeforeLoading);
    };
    const ends = [
      capture.cursor.sight.subscribe(follow(true)),
      capture.views.shown.subscribe(follow(false)),
      capture.selection.state.subscribe(soon),
    ];
    follow(false)();
    return () => {
      isOver = true;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      ends.forEach((end) => end());
    };
  }, [capture, shown, draw]);
}
