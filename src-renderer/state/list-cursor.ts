/** Where the user is in the list of a capture's packets: the selected row, the rows that are chosen with it, and what the list is to scroll to. */
import type { Call, Engine, Row, ViewInfo } from '../engine/api.ts';
import type { RowPages } from './row-pages.ts';
import { hasPlace, nearestPlace, placesBetween, placesToggled } from './row-places.ts';
import type { RowPlaces } from './row-places.ts';
import type { Selection } from './selection.ts';
import type { ShownView, ViewSwitch } from './shown-view.ts';
import { Store } from './store.ts';
import { Wishes } from './wishes.ts';

/** A row that the list is asked to show. `serial` tells two requests for the same row apart. */
interface Reveal {
  readonly index: number;
  readonly serial: number;
}

/** Rows that were chosen together: those of one order of one view, for as long as `frame` stays the selected one. */
interface Picked {
  readonly pages: RowPages;
  readonly frame: number;
  /** Where a span that is made longer begins. */
  readonly anchor: number;
  readonly places: RowPlaces;
}

/**
 * What becomes of the rows that are chosen when another is: it is `alone`, it ends their `span`, it is one `more` of them, or one fewer, or,
 * being one `among` them, it is looked at.
 */
export type Picking = 'alone' | 'span' | 'more' | 'among';

export class ListCursor {
  readonly reveal = new Store<Reveal | undefined>(undefined);
  readonly picks = new Store<Picked | undefined>(undefined);
  /** Places of the first and the last row on screen; kept by the list. */
  readonly sight = new Store<{ readonly first: number; readonly last: number }>({ first: 0, last: 0 });
  readonly #engine: Pick<Engine, 'locate' | 'part' | 'release'>;
  readonly #views: ViewSwitch;
  readonly #selection: Selection;
  #serial = 0;
  /** To go somewhere: what is still on its way when the next wish comes, comes too late. */
  readonly #wishes = new Wishes();
  #isTouched = false;
  /** The row that the newest wish is on its way to. */
  #goal: { readonly pages: RowPages; readonly index: number } | undefined;
  /** Where the selected frame was last found, which spares a question to the engine at every step. */
  #place: { readonly pages: RowPages | undefined; readonly frame: number; readonly index: number } = { pages: undefined, frame: 0, index: 0 };
  /** The frame that the user selected, which the selection returns to when no filter hides it any more. */
  #chosen = 0;
  /** The last complete view, whose selection is found. */
  #settled: ShownView | undefined;

  constructor(engine: Pick<Engine, 'locate' | 'part' | 'release'>, views: ViewSwitch, selection: Selection) {
    this.#engine = engine;
    this.#views = views;
    this.#selection = selection;
  }

  /**
   * To be called when the user asks for a packet that must be looked for first; what it gives says whether that is still the newest wish. No
   * packet is gone to otherwise.
   */
  wish(): () => boolean {
    this.#isTouched = true;
    this.#goal = undefined;
    return this.#wishes.next();
  }

  get inSight(): { readonly first: number; readonly last: number } {
    return this.sight.value;
  }

  /** The user has gone nowhere yet, and is not on the way. */
  get isUntouched(): boolean {
    return !this.#isTouched;
  }

  /** Index of a frame in the view, undefined while it is not shown. */
  async indexOf(frame: number): Promise<number | undefined> {
    const view = this.#views.shown.value;
    if (!view || view.shown === 0) return undefined;
    const index = await this.#locate(view, frame);
    if (index < view.shown) await view.pages.loadAround(index);
    // Other rows have taken the place of these.
    if (this.#views.shown.value?.pages !== view.pages) return this.indexOf(frame);
    if (view.pages.row(index)?.number !== frame) return undefined;
    if (frame === this.#selection.state.value.frame) this.#place = { pages: view.pages, frame, index };
    return index;
  }

  /** The selected packet's row and its place in the view, while it is shown. */
  get selectedRow(): { readonly row: Row; readonly index: number } | undefined {
    const { pages, frame, index } = this.#place;
    if (pages !== this.#views.shown.value?.pages || frame !== this.#selection.state.value.frame) return undefined;
    const row = pages?.row(index);
    return row && { row, index };
  }

  /** Places of all chosen rows in the view that is shown; the selected one is among them. None while that is hidden. */
  get picked(): RowPlaces {
    const picks = this.picks.value,
      { pages, frame, index } = this.#place,
      isHere = (where: Pick<Picked, 'pages' | 'frame'>) =>
        where.pages === this.#views.shown.value?.pages && where.frame === this.#selection.state.value.frame;
    if (picks && isHere(picks)) return picks.places;
    return pages && isHere({ pages, frame }) ? [[index, index + 1]] : [];
  }

  /** The packets of all chosen rows that `filter` lets through, too, as a view for as long as `task` takes. `signal` ends the filter. */
  async withPicked<Result>(
    task: (view: ViewInfo) => Promise<Result>,
    filter = '',
    { signal }: Pick<Call, 'signal'> = {},
  ): Promise<Result | undefined> {
    const shown = this.#views.shown.value;
    if (!shown || this.picked.length === 0) return undefined;
    const view = await this.#engine.part(shown.id, this.picked, filter, { signal });
    try {
      return await task(view);
    } finally {
      this.#engine.release(view.view).catch(() => {});
    }
  }

  /** Selects the first row, unless the user has gone elsewhere or is on the way. */
  async selectFirst(): Promise<void> {
    if (!this.isUntouched) return;
    const first = this.selectIndex(0);
    this.#isTouched = false;
    await first;
  }

  /**
   * Selects a row by its place in the view and scrolls to it. Resolves to whether there is such a row, and the user has not gone
   * elsewhere meanwhile.
   */
  async selectIndex(index: number, picking: Picking = 'alone'): Promise<boolean> {
    const view = this.#views.shown.value;
    if (!view || view.shown === 0) return false;
    const isNewest = this.wish(),
      { pages } = view;
    const place = Math.max(0, Math.min(view.shown - 1, index));
    this.#goal = { pages, index: place };
    await pages.loadAround(place);
    if (!isNewest()) return false;
    const row = pages.row(place),
      isThere = this.#views.shown.value?.pages === pages;
    if (!row) return isThere ? false : this.selectIndex(index, picking);
    // The rows gave way to others meanwhile: the packet that stood there is meant.
    if (!isThere) return this.selectFrame(row.number);
    this.#goal = undefined;
    this.show(place);
    const { picked } = this,
      isPicked = hasPlace(picked, place);
    if (picking === 'more' && isPicked) {
      await this.#unpick(pages, placesToggled(picked, place), place, isNewest);
      return true;
    }
    const anchor = picking === 'span' ? (this.#anchor() ?? place) : place,
      places = picking === 'span' ? placesBetween(anchor, place) : isPicked ? picked : placesToggled(picked, place);
    this.#place = { pages, frame: row.number, index: place };
    this.#chosen = row.number;
    this.picks.set(picking === 'alone' ? undefined : { pages, frame: row.number, anchor, places });
    await this.#selection.select(row.number);
    return true;
  }

  /** Chooses all rows that are shown; the selected one stays selected. */
  async pickAll(): Promise<void> {
    if (this.picked.length === 0) await this.selectIndex(0);
    const view = this.#views.shown.value,
      { frame } = this.#selection.state.value;
    if (view && this.picked.length > 0) this.picks.set({ pages: view.pages, frame, anchor: 0, places: [[0, view.shown]] });
  }

  /** Where a span that is made longer begins. */
  #anchor(): number | undefined {
    const { picks, picked } = this;
    return picks.value?.places === picked ? picks.value.anchor : picked[0]?.[0];
  }

  /** A row is none of the chosen ones any more; the selected one is another then, if it was that. One always stays. */
  async #unpick(pages: RowPages, places: RowPlaces, place: number, isNewest: () => boolean): Promise<void> {
    const nearest = nearestPlace(places, place);
    if (nearest === undefined) return;
    if (this.#place.index === place) {
      await pages.load(nearest, nearest + 1);
      const row = pages.row(nearest);
      if (!row || !isNewest() || this.#views.shown.value?.pages !== pages) return;
      this.#place = { pages, frame: row.number, index: nearest };
      this.#chosen = row.number;
    }
    this.picks.set({ pages, frame: this.#place.frame, anchor: place, places });
    await this.#selection.select(this.#place.frame);
  }

  /** Selects the row `offset` rows from the one that is selected, or about to be; from a hidden one, as if it stood between its neighbours. */
  async step(offset: number, picking: Picking = 'alone'): Promise<boolean> {
    const view = this.#views.shown.value,
      { frame } = this.#selection.state.value;
    if (view && this.#goal?.pages === view.pages) return this.selectIndex(this.#goal.index + offset, picking);
    if (!view || frame === 0) return this.selectIndex(0);
    if (this.#place.pages === view.pages && this.#place.frame === frame) return this.selectIndex(this.#place.index + offset, picking);
    const isNewest = this.wish();
    const index = await this.indexOf(frame);
    if (!isNewest()) return false;
    if (index !== undefined) return this.selectIndex(index + offset, picking);
    const after = await this.#locate(view, frame);
    return isNewest() && this.selectIndex(offset > 0 ? after + offset - 1 : after + offset);
  }

  /**
   * Selects a frame by its number. Resolves to false when the filter hides it; it is selected all the same. Where the user goes
   * elsewhere meanwhile, to true.
   */
  async selectFrame(frame: number, remember = true): Promise<boolean> {
    const isNewest = this.wish();
    this.#chosen = frame;
    const selected = remember ? this.#selection.select(frame) : this.#selection.returnTo(frame);
    const index = await this.indexOf(frame);
    if (index !== undefined && isNewest()) this.show(index);
    await selected;
    return index !== undefined || !isNewest();
  }

  /** Scrolls the list to a row. */
  show(index: number): void {
    this.reveal.set({ index, serial: ++this.#serial });
  }

  /** Where a frame is in the view, or in the one that has taken its place since: the engine forgets views that grew. */
  async #locate(view: ShownView, frame: number): Promise<number> {
    try {
      return await this.#engine.locate(view.id, frame);
    } catch (error) {
      const newest = this.#views.shown.value;
      if (!newest || newest.id === view.id) throw error;
      return this.#locate(newest, frame);
    }
  }

  /** The packet that the user selected, or the one at the top of the list; none while the list is at its beginning. */
  anchorFrame(): number | undefined {
    if (this.#chosen > 0) return this.#chosen;
    const { first } = this.inSight;
    return first > 0 ? this.#views.shown.value?.pages.row(first)?.number : undefined;
  }

  /** Another view is shown. The selected packet has another place in it: the one that the view was moved to. */
  async follow(): Promise<void> {
    this.#findSelected();
    await this.#selectNearest();
  }

  #findSelected(): void {
    const view = this.#views.shown.value,
      { frame } = this.#selection.state.value;
    if (view?.anchor !== undefined && view.pages.row(view.anchor)?.number === frame) this.#place = { pages: view.pages, frame, index: view.anchor };
  }

  /**
   * Of the packets that a new view shows, the one that the user selected is selected, or else the nearest: tree and bytes never tell
   * of a hidden one.
   */
  async #selectNearest(): Promise<void> {
    const view = this.#views.shown.value;
    if (!view?.complete || view.pages === this.#settled?.pages || (this.#chosen === 0 && view.filter === '')) return;
    // A filter may be there before any packet was selected: the first one would have been.
    const chosen = (this.#chosen ||= 1);
    const otherFilter = view.filter !== (this.#settled?.filter ?? '');
    this.#settled = view;
    if (view.shown === 0) return this.#selection.clear();
    const next = Math.min(await this.#locate(view, chosen), view.shown - 1);
    const [before, after] = [Math.max(0, next - 1), next];
    await Promise.all([before, after].map((place) => view.pages.load(place, place + 1)));
    if (this.#views.shown.value?.pages !== view.pages || this.#chosen !== chosen) return;
    const distance = (index: number) => Math.abs((view.pages.row(index)?.number ?? Infinity) - chosen);
    const index = distance(before) < distance(after) ? before : after,
      frame = view.pages.row(index)?.number;
    if (frame === undefined) return;
    this.#place = { pages: view.pages, frame, index };
    // The first matches may have come on screen long before.
    if (otherFilter) this.show(index);
    if (frame !== this.#selection.state.value.frame) await this.#selection.returnTo(frame);
  }
}
