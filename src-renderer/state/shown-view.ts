/** The view that the packet list shows, and the change from one view to the next without an empty moment between. */
import type { Call, CaptureId, Engine, RowSorting, ViewId, WorkDone } from '../engine/api.ts';
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

/** What the engine has told of a view that is on its way. */
type NextView = Pick<ShownView, 'id' | 'filter' | 'shown' | 'tested' | 'complete'>;

/** More rows than any screen has: enough matches to show a view whose filter still runs. */
const screenful = 128;
/** Rows that are sorted as soon as a filter gives them, which takes at most a second; of more, the order is given up. */
const sortedAtOnce = 50_000;

export class ViewSwitch {
  readonly shown = new Store<ShownView | undefined>(undefined);
  readonly running = new Store<RunningFilter | undefined>(undefined);
  /** What the rows on screen are sorted by; undefined for the order of the file. */
  readonly sorting = new Store<RowSorting | undefined>(undefined);
  /** What the user wants them to be sorted by: on its way, or on screen already. */
  #wish: { readonly by: RowSorting | undefined } = { by: undefined };
  /** How often the engine knew more of the rows. */
  #refreshes = 0;
  readonly #engine: Engine;
  readonly #capture: CaptureId;
  /** Frame that keeps its place on screen, if any is worth it. */
  readonly #anchorFrame: () => number | undefined;
  #abort = new AbortController();
  /** Of the sorting that is on its way: the next one, or other rows, end it. */
  #sorted = new AbortController();

  constructor(engine: Engine, capture: CaptureId, anchorFrame: () => number | undefined) {
    this.#engine = engine;
    this.#capture = capture;
    this.#anchorFrame = anchorFrame;
  }

  /**
   * Shows the packets of `filter` as soon as a screenful or all of them are known. Resolves when the view is complete.
   * `growing`: the capture has more packets now and is otherwise as it was, so that rows of this filter that are on screen stay as they are.
   * `prepare` tells the engine what the filter needs before it is run.
   */
  async show(filter: string, growing = false, prepare?: () => Promise<void>): Promise<void> {
    this.cancel();
    const { signal } = this.#abort;
    this.running.set({ filter, tested: 0, shown: 0 });
    /** On their way: the first rows come on screen once. */
    let first: Promise<void> | undefined;
    try {
      if (prepare) {
        await prepare();
        signal.throwIfAborted();
      }
      const info = await this.#engine.view(this.#capture, filter, {
        signal,
        progress: ({ view, tested, shown }) => {
          if (signal.aborted) return;
          this.running.set({ filter, tested, shown });
          if (this.shown.value?.id === view) this.#grow(shown, tested, false);
          // Rows that are to be sorted come on screen when they all are known.
          else if (shown >= screenful && !this.#wish.by) {
            first ??= this.#swap({ id: view, filter, shown, tested, complete: false }, growing, signal)
              .catch(() => {})
              .finally(() => (first = undefined));
          }
        },
      });
      await first;
      if (this.shown.value?.id === info.view) this.#grow(info.shown, info.total, true);
      else await this.#swap({ id: info.view, filter, shown: info.shown, tested: info.total, complete: true }, growing, signal);
    } finally {
      if (!signal.aborted) this.running.set(undefined);
    }
  }

  /** What the user wants the rows to be sorted by, on screen already or not. */
  get sortingWish(): RowSorting | undefined {
    return this.#wish.by;
  }

  /** Sorts the rows that are shown, or puts them in the order of the file again. A filter whose rows come meanwhile sorts its own. */
  async sort(sorting: RowSorting | undefined, call: Required<Call<WorkDone>>): Promise<void> {
    const view = this.shown.value;
    if (!view) return;
    const wish = (this.#wish = { by: sorting });
    this.#sorted.abort();
    this.#sorted = new AbortController();
    const signal = AbortSignal.any([call.signal, this.#sorted.signal]);
    try {
      const { view: id, shown } = await this.#engine.sorted(view.id, sorting, { ...call, signal });
      const isWanted = () => !signal.aborted && this.shown.value?.id === view.id && this.#wish === wish;
      if (!(await this.#bring({ ...view, id, shown }, sorting, isWanted))) this.#release(id);
    } catch (error) {
      // A view that was replaced is gone from the engine, too.
      if (this.shown.value?.id === view.id) throw error;
    } finally {
      // Called off, it is no wish any more.
      if (this.#wish === wish && this.sorting.value !== sorting) this.#wish = { by: this.sorting.value };
    }
  }

  /** Stops the filter that runs, if any; what is shown stays. */
  cancel(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.running.set(undefined);
  }

  /** As `cancel`, but lets a filter go on whose first matches are already on screen. Gives whether none runs then. */
  cancelUnseen(): boolean {
    const isSeen = this.shown.value?.complete === false;
    if (!isSeen) this.cancel();
    return !isSeen;
  }

  /** Resolves when no filter runs. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.running.value) return;
        leave();
        resolve();
      };
      const leave = this.running.subscribe(look);
      look();
    });
  }

  /** The engine knows more of these rows by now: they are pulled and drawn again. */
  refreshRows(): void {
    this.#refreshes++;
    const view = this.shown.value;
    if (!view) return;
    view.pages.refresh();
    this.shown.set({ ...view, revision: view.revision + 1, anchor: undefined });
  }

  dispose(): void {
    this.cancel();
    this.#sorted.abort();
    this.shown.value?.pages.dispose();
  }

  #grow(shown: number, tested: number, complete: boolean): void {
    const view = this.shown.value;
    if (!view || (view.shown === shown && view.tested === tested && view.complete === complete)) return;
    view.pages.length = shown;
    this.shown.set({ ...view, shown, tested, complete, anchor: undefined });
  }

  async #swap(next: NextView, growing: boolean, signal: AbortSignal): Promise<void> {
    const source = this.#sourceOf(next.id);
    const present = this.shown.value;
    if (growing && present?.filter === next.filter && !this.sorting.value && !this.#wish.by) {
      // Half of a longer list is shorter than the shorter list: the growth shows when it has caught up.
      if (next.shown < present.shown) return;
      present.pages.continueWith(source, next.shown);
      this.shown.set({ ...present, ...next, anchor: undefined });
      return this.#release(present.id);
    }
    if (next.shown > sortedAtOnce && this.#wish.by) this.#wish = { by: undefined };
    const wish = this.#wish,
      sorting = wish.by;
    const id = sorting ? (await this.#engine.sorted(next.id, sorting, { signal })).view : next.id;
    const isWanted = () => !signal.aborted && this.#wish === wish && this.shown.value?.id !== id;
    const brought = await this.#bring({ ...next, id }, sorting, isWanted);
    // Of the view in the order of the file and the sorted one, one is needed.
    if (sorting) this.#release(brought ? next.id : id);
    if (signal.aborted) this.#release(next.id);
    signal.throwIfAborted();
    // Another sorting was wished for meanwhile.
    if (!brought && this.#wish !== wish) await this.#swap(next, growing, signal);
  }

  /** Shows a view when its first rows are there, if it is still wanted then; resolves to whether it was. */
  async #bring(next: NextView, sorting: RowSorting | undefined, isWanted: () => boolean): Promise<boolean> {
    const pages = new RowPages(this.#sourceOf(next.id), next.shown);
    const anchor = await this.#anchor(next.id, next.shown);
    let asked: number;
    do {
      asked = this.#refreshes;
      pages.refresh();
      await pages.load(Math.max(0, (anchor ?? 0) - screenful), (anchor ?? 0) + screenful);
    } while (asked !== this.#refreshes);
    if (!isWanted()) {
      pages.dispose();
      return false;
    }
    const previous = this.shown.value;
    this.sorting.set(sorting);
    this.shown.set({ ...next, pages, anchor, revision: 0 });
    this.#sorted.abort();
    if (previous) {
      previous.pages.dispose();
      // One that is not complete is given up by the engine when its filter is called off, or comes back when that has run.
      if (previous.complete) this.#release(previous.id);
    }
    return true;
  }

  #sourceOf(view: ViewId): RowSource {
    return async (from, to, signal) => {
      try {
        return await this.#engine.rows(view, from, to, { signal });
      } catch (error) {
        if (this.#isGivenUp(view)) await this.settled();
        signal.throwIfAborted();
        throw error;
      }
    };
  }

  /** Its filter gave way to the next one when its first rows were shown: the engine has forgotten it, and those of the next one are wanted. */
  #isGivenUp(view: ViewId): boolean {
    const { value } = this.shown;
    return value?.id === view && !value.complete && this.running.value !== undefined;
  }

  /** Where the frame that keeps its place on screen is shown, or the one after it. */
  async #anchor(view: ViewId, shown: number): Promise<number | undefined> {
    const frame = this.#anchorFrame();
    if (frame === undefined || shown === 0) return undefined;
    return Math.min(await this.#engine.locate(view, frame), shown - 1);
  }

  /** A view that is gone already needs no release. */
  #release(view: ViewId): void {
    this.#engine.release(view).catch(() => {});
  }
}
