/** One open capture: its loading, its filter and view, its selection, and the stream that is followed in it. */
import type { CaptureId, CaptureInfo, Engine, FollowTarget, LoadProgress, Row } from '../engine/api.ts';
import { CommentEdits, looksAtComments } from './comment-edits.ts';
import { ConnectionSession } from './connection-session.ts';
import type { ShownConnection } from './connection-session.ts';
import { isAbort } from './failure.ts';
import { FilterSession } from './filter-session.ts';
import { FindSession } from './find-session.ts';
import { firstLook, FollowSession } from './follow-session.ts';
import type { RowPages } from './row-pages.ts';
import { Selection } from './selection.ts';
import { ViewSwitch } from './shown-view.ts';
import type { ShownView } from './shown-view.ts';
import { Store } from './store.ts';

export interface LoadState {
  readonly progress: LoadProgress | undefined;
  /** There when the last packet is in. */
  readonly info: CaptureInfo | undefined;
}

/** A row that the list is asked to show. `serial` tells two requests for the same row apart. */
export interface Reveal {
  readonly index: number;
  readonly serial: number;
}

export class OpenCapture {
  readonly engine: Engine;
  readonly path: string;
  readonly name: string;
  readonly id: CaptureId;
  readonly load: Store<LoadState>;
  readonly views: ViewSwitch;
  readonly filter: FilterSession;
  readonly selection: Selection;
  readonly find: FindSession;
  readonly comments: CommentEdits;
  readonly follow = new Store<FollowSession | undefined>(undefined);
  /** The TCP connection that is shown beside the packets. */
  readonly connection = new Store<ShownConnection | undefined>(undefined);
  /** A packet that stays beside the others while these are gone through, for comparing. */
  readonly held = new Store<Selection | undefined>(undefined);
  readonly reveal = new Store<Reveal | undefined>(undefined);
  /** The capture's first packet, which relative times count from. */
  readonly first = new Store<Row | undefined>(undefined);
  /** Places of the first and the last row on screen; kept by the list. */
  inSight: { readonly first: number; readonly last: number } = { first: 0, last: 0 };
  #serial = 0;
  /** Where the selected frame was last found, which spares a question to the engine at every step. */
  #place: { readonly pages: RowPages | undefined; readonly frame: number; readonly index: number } = { pages: undefined, frame: 0, index: 0 };
  /** The frame that the user selected, which the selection returns to when no filter hides it any more. */
  #chosen = 0;
  /** The last complete view, whose selection is found. */
  #settled: ShownView | undefined;

  constructor(engine: Engine, path: string, progress: LoadProgress) {
    this.engine = engine;
    this.path = path;
    this.name = path.split(/[/\\]/).at(-1) ?? path;
    this.id = progress.capture;
    this.load = new Store<LoadState>({ progress, info: undefined });
    this.selection = new Selection(engine, this.id);
    this.comments = new CommentEdits(engine, this.id);
    this.views = new ViewSwitch(engine, this.id, () => this.#anchorFrame());
    this.filter = new FilterSession(
      engine,
      async (filter, growing) => {
        // What `$field` stands for is told when the filter is run.
        if (filter.includes('$')) await engine.setSelected(this.id, this.selection.state.value.frame);
        return this.views.show(filter, growing);
      },
      () => this.views.cancelUnseen(),
    );
    this.find = new FindSession(engine, this.id, {
      view: () => this.views.shown.value?.id,
      frame: () => this.selection.state.value.frame,
      show: async ({ frame, node, start, length }) => {
        await this.selectFrame(frame);
        if (node !== undefined) this.selection.selectNode(node);
        if (start !== undefined && length !== undefined) this.selection.selectByte(start);
      },
    });
    this.views.shown.subscribe(() => {
      void this.#findFirst().catch(ignoreAbort);
      this.#findSelected();
      void this.#selectNearest().catch(ignoreAbort);
    });
    void this.filter.refresh(false);
  }

  /** News of the loading. A view that the engine gave before the end is taken again, so that the list grows with the file. */
  loading(progress: LoadProgress): void {
    this.load.set({ progress, info: undefined });
    const view = this.views.shown.value;
    if (!this.views.running.value && (!view || view.tested < progress.packets)) void this.filter.refresh(true);
  }

  loaded(info: CaptureInfo): void {
    this.load.set({ progress: this.load.value.progress, info });
    const view = this.views.shown.value;
    if (!this.views.running.value && (!view || view.tested < info.packets)) void this.filter.refresh(true).then(() => this.views.refreshRows());
    else this.views.refreshRows();
    this.#reloadTrees();
    this.#showWhole();
  }

  /** Index of a frame in the view, undefined while it is not shown. */
  async indexOf(frame: number): Promise<number | undefined> {
    const view = this.views.shown.value;
    if (!view || view.shown === 0) return undefined;
    const index = await this.#locate(view, frame);
    if (index >= view.shown) return undefined;
    await view.pages.loadAround(index);
    if (view.pages.row(index)?.number !== frame) return undefined;
    this.#place = { pages: view.pages, frame, index };
    return index;
  }

  /** The selected packet's row and its place in the view, while it is shown. */
  get selectedRow(): { readonly row: Row; readonly index: number } | undefined {
    const { pages, frame, index } = this.#place;
    if (pages !== this.views.shown.value?.pages || frame !== this.selection.state.value.frame) return undefined;
    const row = pages?.row(index);
    return row && { row, index };
  }

  /** Selects a row by its place in the view and scrolls to it. Resolves to whether there is such a row. */
  async selectIndex(index: number): Promise<boolean> {
    const view = this.views.shown.value;
    if (!view || view.shown === 0) return false;
    const { pages } = view;
    const place = Math.max(0, Math.min(view.shown - 1, index));
    await pages.loadAround(place);
    const row = pages.row(place);
    if (!row) return false;
    // The rows gave way to others meanwhile: the packet that stood there is meant.
    if (this.views.shown.value?.pages !== pages) return this.selectFrame(row.number);
    this.show(place);
    this.#place = { pages, frame: row.number, index: place };
    this.#chosen = row.number;
    await this.selection.select(row.number);
    return true;
  }

  /** Selects the row `offset` rows from the selected one; from a hidden one, as if it stood between its neighbours. */
  async step(offset: number): Promise<boolean> {
    const view = this.views.shown.value,
      { frame } = this.selection.state.value;
    if (!view || frame === 0) return this.selectIndex(0);
    if (this.#place.pages === view.pages && this.#place.frame === frame) return this.selectIndex(this.#place.index + offset);
    const index = await this.indexOf(frame);
    if (index !== undefined) return this.selectIndex(index + offset);
    const after = await this.#locate(view, frame);
    return this.selectIndex(offset > 0 ? after + offset - 1 : after + offset);
  }

  /** Selects a frame by its number. Resolves to false when the filter hides it; it is selected all the same. */
  async selectFrame(frame: number, remember = true): Promise<boolean> {
    this.#chosen = frame;
    const selected = remember ? this.selection.select(frame) : this.selection.returnTo(frame);
    const index = await this.indexOf(frame);
    if (index !== undefined) this.show(index);
    await selected;
    return index !== undefined;
  }

  /** Scrolls the list to a row. */
  show(index: number): void {
    this.reveal.set({ index, serial: ++this.#serial });
  }

  /** Shown as the stream before it was, for who goes from one to the next. */
  followStream(target: FollowTarget): void {
    const look = this.follow.value?.state.value.look ?? firstLook;
    this.#clearBeside();
    this.follow.set(new FollowSession(this.engine, this.id, target, { ...look, only: 'both' }));
  }

  stopFollowing(): void {
    this.follow.value?.dispose();
    this.follow.set(undefined);
  }

  /** Beside the packets there is room for one: a stream that is followed gives way. */
  showConnection(stream: number, shown: ShownConnection['shown']): void {
    const present = this.connection.value?.session;
    if (present?.stream === stream) return this.connection.set({ session: present, shown });
    this.#clearBeside();
    this.connection.set({ session: new ConnectionSession(this.engine, this.id, stream), shown });
  }

  stopConnection(): void {
    this.connection.value?.session.dispose();
    this.connection.set(undefined);
  }

  hold(frame: number): void {
    this.#clearBeside();
    const held = new Selection(this.engine, this.id);
    this.held.set(held);
    void held.select(frame);
  }

  stopHolding(): void {
    this.held.set(undefined);
  }

  /** Gives a packet these comments and no others; rows and trees say so. */
  async commentPacket(frame: number, comments: readonly string[]): Promise<void> {
    await this.comments.setOfPacket(frame, comments);
    await this.#showComments();
  }

  async commentCapture(comments: readonly string[]): Promise<void> {
    const info = await this.comments.setOfCapture(comments);
    this.load.set({ progress: this.load.value.progress, info });
  }

  /** Says what was said of the same file before it was read anew, as far as its packets are still there. */
  async repeatComments(earlier: OpenCapture): Promise<void> {
    const { ofPackets, ofCapture, unsaved } = earlier.comments,
      packets = this.load.value.info?.packets ?? 0;
    if (ofPackets.size === 0 && !ofCapture) return;
    for (const [frame, comments] of ofPackets) if (frame <= packets) await this.comments.setOfPacket(frame, comments);
    if (ofCapture) await this.commentCapture(ofCapture);
    if (!unsaved.value) this.comments.saving()();
    await this.#showComments();
  }

  async #showComments(): Promise<void> {
    this.views.refreshRows();
    if (looksAtComments(this.filter.state.value.applied)) await this.filter.refresh(false);
    this.#reloadTrees();
  }

  /** The engine makes something else of packets now: rows and trees say so. */
  reread(): void {
    void this.filter.refresh(false);
    this.#reloadTrees();
    this.views.refreshRows();
  }

  /** Other secrets are there: rows, tree and the notes on the file say something else now. */
  async decrypted(): Promise<void> {
    await this.filter.refresh(false);
    this.views.refreshRows();
    this.#reloadTrees();
    const { progress, info } = this.load.value;
    if (info) this.load.set({ progress, info: await this.engine.info(this.id) });
  }

  dispose(): void {
    this.#clearBeside();
    this.find.stop();
    this.views.dispose();
  }

  /** Beside the packets there is room for one thing. */
  #clearBeside(): void {
    this.stopFollowing();
    this.stopConnection();
    this.stopHolding();
  }

  #reloadTrees(): void {
    void this.selection.reload();
    void this.held.value?.reload();
  }

  /** What was opened beside the packets while the file was read knows only its beginning. */
  #showWhole(): void {
    const followed = this.follow.value?.state.value,
      connection = this.connection.value;
    if (followed) this.followStream(followed.target);
    if (!connection) return;
    this.stopConnection();
    this.showConnection(connection.session.stream, connection.shown);
  }

  /** Where a frame is in the view, or in the one that has taken its place since: the engine forgets views that grew. */
  async #locate(view: ShownView, frame: number): Promise<number> {
    try {
      return await this.engine.locate(view.id, frame);
    } catch (error) {
      const newest = this.views.shown.value;
      if (!newest || newest.id === view.id) throw error;
      return this.#locate(newest, frame);
    }
  }

  /** The packet that the user selected, or the one at the top of the list; none while the list is at its beginning. */
  #anchorFrame(): number | undefined {
    if (this.#chosen > 0) return this.#chosen;
    const { first } = this.inSight;
    return first > 0 ? this.views.shown.value?.pages.row(first)?.number : undefined;
  }

  /** The selected packet has another place in another view: the one that the view was moved to. */
  #findSelected(): void {
    const view = this.views.shown.value,
      { frame } = this.selection.state.value;
    if (view?.anchor !== undefined && view.pages.row(view.anchor)?.number === frame) this.#place = { pages: view.pages, frame, index: view.anchor };
  }

  /** Of the packets that a new view shows, the one that the user selected is selected, or else the nearest: tree and bytes never tell of a hidden one. */
  async #selectNearest(): Promise<void> {
    const view = this.views.shown.value,
      chosen = this.#chosen;
    if (!view?.complete || chosen === 0 || view.pages === this.#settled?.pages) return;
    const otherFilter = view.filter !== (this.#settled?.filter ?? '');
    this.#settled = view;
    if (view.shown === 0) return this.selection.clear();
    const next = Math.min(await this.#locate(view, chosen), view.shown - 1);
    const [before, after] = [Math.max(0, next - 1), next];
    await Promise.all([before, after].map((place) => view.pages.load(place, place + 1)));
    if (this.views.shown.value?.pages !== view.pages || this.#chosen !== chosen) return;
    const distance = (index: number) => Math.abs((view.pages.row(index)?.number ?? Infinity) - chosen);
    const index = distance(before) < distance(after) ? before : after,
      frame = view.pages.row(index)?.number;
    if (frame === undefined) return;
    this.#place = { pages: view.pages, frame, index };
    // The first matches may have come on screen long before.
    if (otherFilter) this.show(index);
    if (frame !== this.selection.state.value.frame) await this.selection.returnTo(frame);
  }

  /** A filter that is there before the first row came hides it; times count from it all the same. */
  async #findFirstBehindFilter(): Promise<void> {
    const { view } = await this.engine.view(this.id, '');
    const [row] = await this.engine.rows(view, 0, 1);
    await this.engine.release(view);
    if (row && !this.first.value) this.first.set(row);
  }

  /** The first packet is selected as soon as there is one, so that tree and bytes are not empty. */
  async #findFirst(): Promise<void> {
    const view = this.views.shown.value;
    if (!view || this.first.value) return;
    if (view.filter !== '') return this.#findFirstBehindFilter();
    if (view.shown === 0) return;
    await view.pages.loadAround(0);
    if (this.first.value) return;
    this.first.set(view.pages.row(0));
    if (this.selection.state.value.frame === 0) await this.selectIndex(0);
  }
}

function ignoreAbort(error: unknown): void {
  if (!isAbort(error)) throw error;
}
