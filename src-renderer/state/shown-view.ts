/** The view that the packet list shows, and the change from one view to the next without an empty moment between. */
import type { CaptureId, Engine, ViewId } from '../engine/api.ts';
import { RowPages } from './row-pages.ts';
import type { RowSource } from './row-pages.ts';
import { Store } from './store.ts';

export interface ShownView {
  readonly id: ViewId;
  readonly filter: string;
  readonly pages: RowPages;
  readonly shown: number;
  readonly tested: number;
  /** False while its filter still runs. */
  readonly complete: boolean;
  /** Counts up when rows that are already there have to be drawn again. */
  readonly revision: number;
  /** The row that stays where it is on screen when this view takes the place of another: its index here. */
  readonly anchor: number | undefined;
}

export interface RunningFilter {
  readonly filter: string;
  readonly tested: number;
  readonly shown: number;
}

/** More rows than any screen has: enough matches to show a view whose filter still runs. */
const screenful = 128;

export class ViewSwitch {
  readonly shown = new Store<ShownView | undefined>(undefined);
  readonly running = new Store<RunningFilter | undefined>(undefined);
  readonly #engine: Engine;
  readonly #capture: CaptureId;
  /** Frame that keeps its place on screen, if any is worth it. */
  readonly #anchorFrame: () => number | undefined;
  #abort = new AbortController();

  constructor(engine: Engine, capture: CaptureId, anchorFrame: () => number | undefined) {
    this.#engine = engine;
    this.#capture = capture;
    this.#anchorFrame = anchorFrame;
  }

  /**
   * Shows the packets of `filter` as soon as a screenful or all of them are known. Resolves when the view is complete.
   * `growing`: the capture has more packets now and is otherwise as it was, so that rows of this filter that are on screen stay as they are.
   */
  async show(filter: string, growing = false): Promise<void> {
    this.cancel();
    const { signal } = this.#abort;
    this.running.set({ filter, tested: 0, shown: 0 });
    let newest: Promise<void> = Promise.resolve();
    try {
      const info = await this.#engine.view(this.#capture, filter, {
        signal,
        progress: ({ view, tested, shown }) => {
          if (signal.aborted) return;
          this.running.set({ filter, tested, shown });
          if (this.shown.value?.id === view) this.#grow(shown, tested, false);
          else if (shown >= screenful) newest = this.#swap({ id: view, filter, shown, tested, complete: false }, growing, signal).catch(() => {});
        },
      });
      await newest;
      if (this.shown.value?.id === info.view) this.#grow(info.shown, info.total, true);
      else await this.#swap({ id: info.view, filter, shown: info.shown, tested: info.total, complete: true }, growing, signal);
    } finally {
      if (!signal.aborted) this.running.set(undefined);
    }
  }

  /** Stops the filter that runs, if any; what is shown stays. */
  cancel(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.running.set(undefined);
  }

  /** As `cancel`, but lets a filter go on whose first matches are already on screen. */
  cancelUnseen(): void {
    if (this.shown.value?.complete !== false) this.cancel();
  }

  /** The engine knows more of these rows by now: they are pulled and drawn again. */
  refreshRows(): void {
    const view = this.shown.value;
    if (!view) return;
    view.pages.refresh();
    this.shown.set({ ...view, revision: view.revision + 1, anchor: undefined });
  }

  dispose(): void {
    this.cancel();
    this.shown.value?.pages.dispose();
  }

  #grow(shown: number, tested: number, complete: boolean): void {
    const view = this.shown.value;
    if (!view || (view.shown === shown && view.tested === tested && view.complete === complete)) return;
    view.pages.length = shown;
    this.shown.set({ ...view, shown, tested, complete, anchor: undefined });
  }

  async #swap(next: Pick<ShownView, 'id' | 'filter' | 'shown' | 'tested' | 'complete'>, growing: boolean, signal: AbortSignal): Promise<void> {
    const source: RowSource = (from, to, abort) => this.#engine.rows(next.id, from, to, { signal: abort });
    const present = this.shown.value;
    if (growing && present?.filter === next.filter) {
      // Half of a longer list is shorter than the shorter list: the growth shows when it has caught up.
      if (next.shown < present.shown) return;
      present.pages.continueWith(source, next.shown);
      this.shown.set({ ...present, ...next, anchor: undefined });
      return this.#release(present.id);
    }
    const pages = new RowPages(source, next.shown);
    const frame = this.#anchorFrame();
    const place = frame === undefined ? undefined : await this.#engine.locate(next.id, frame);
    const anchor = place === undefined || next.shown === 0 ? undefined : Math.min(place, next.shown - 1);
    await pages.load(Math.max(0, (anchor ?? 0) - screenful), (anchor ?? 0) + screenful);
    signal.throwIfAborted();
    const previous = this.shown.value;
    if (previous && previous.id === next.id) return pages.dispose();
    this.shown.set({ ...next, pages, anchor, revision: 0 });
    if (previous) {
      previous.pages.dispose();
      this.#release(previous.id);
    }
  }

  /** A view that is gone already needs no release. */
  #release(view: ViewId): void {
    this.#engine.release(view).catch(() => {});
  }
}
