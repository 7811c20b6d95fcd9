/** One open capture: its loading, its filter and view, its selection, and what stands beside its packets. */
import type { CaptureId, CaptureInfo, Engine, LoadProgress, Marking, Row, TimeShift } from '../engine/api.ts';
import { BesidePackets } from './beside-packets.ts';
import { CommentEdits, looksAtComments } from './comment-edits.ts';
import { fileName } from './file-name.ts';
import { isAbort } from './failure.ts';
import { FilterSession } from './filter-session.ts';
import { FindSession } from './find-session.ts';
import { ListCursor } from './list-cursor.ts';
import { Selection } from './selection.ts';
import { ViewSwitch } from './shown-view.ts';
import { Store } from './store.ts';

export interface LoadState {
  readonly progress: LoadProgress | undefined;
  /** There when the last packet is in. */
  readonly info: CaptureInfo | undefined;
}

/** How far the file is read, 0 to 1, where its size is known. */
export function loadedShare({ progress }: LoadState): number | undefined {
  const { bytesRead = 0, bytesTotal = 0 } = progress ?? {};
  return bytesTotal > 0 ? Math.min(1, bytesRead / bytesTotal) : undefined;
}

/** How many packets there are, or will be when the file is read, as far as what is read of it tells. */
export function expectedPackets(load: LoadState): number {
  return load.info?.packets ?? Math.ceil((load.progress?.packets ?? 0) / (loadedShare(load) || 1));
}

/** Each packet takes two questions to the engine. */
const mostCommented = 10_000;

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
  /** Where the user is in the list. */
  readonly cursor: ListCursor;
  readonly beside: BesidePackets;
  /** The mark that the user set or took back last, which rows may not have yet. */
  lastMarked: { readonly marking: Marking; readonly frame: number; readonly on: boolean } | undefined;
  /** By how much its packets came later than the file says. */
  readonly timeShift = new Store<TimeShift>({ seconds: 0, nanoseconds: 0 });
  /** What the user calls its hosts, by their addresses. */
  readonly givenNames = new Map<string, string>();
  /** The capture's first packet, which relative times count from. */
  readonly first = new Store<Row | undefined>(undefined);

  constructor(engine: Engine, path: string, progress: LoadProgress) {
    this.engine = engine;
    this.path = path;
    this.name = fileName(path);
    this.id = progress.capture;
    this.load = new Store<LoadState>({ progress, info: undefined });
    this.selection = new Selection(engine, this.id);
    this.comments = new CommentEdits(engine, this.id);
    this.views = new ViewSwitch(engine, this.id, () => this.cursor.anchorFrame());
    this.cursor = new ListCursor(engine, this.views, this.selection);
    this.beside = new BesidePackets(engine, this.id);
    this.filter = new FilterSession(
      engine,
      (filter, growing) => {
        // What `$field` stands for is told when the filter is run.
        const select = () => engine.setSelected(this.id, this.selection.state.value.frame);
        return this.views.show(filter, growing, filter.includes('$') ? select : undefined);
      },
      () => this.views.cancelUnseen(),
    );
    this.find = new FindSession(engine, this.id, {
      view: () => this.views.shown.value?.id,
      frame: () => this.selection.state.value.frame,
      wish: () => this.cursor.wish(),
      show: async ({ frame, node, start, length }) => {
        await this.cursor.selectFrame(frame);
        const { frame: selected, tree } = this.selection.state.value;
        if (selected !== frame || tree?.number !== frame) return;
        if (node !== undefined) this.selection.selectNode(node);
        if (start !== undefined && length !== undefined) this.selection.selectByte(start);
      },
    });
    this.views.shown.subscribe(() => {
      void this.#findFirst().catch(ignoreAbort);
      void this.cursor.follow().catch(ignoreAbort);
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
    this.views.refreshRows();
    void this.#showAll(info.packets);
    this.#reloadTrees();
    this.beside.showWhole();
  }

  /** A view that is still on its way may have been begun before the last packets came: it ends without them, and is taken again then. */
  async #showAll(packets: number): Promise<void> {
    await this.views.settled();
    const view = this.views.shown.value;
    if (view && view.tested >= packets) return;
    await this.filter.refresh(true);
    this.views.refreshRows();
  }

  /** Gives a packet these comments and no others; rows and trees say so. */
  async commentPacket(frame: number, comments: readonly string[]): Promise<void> {
    await this.comments.setOfPacket(frame, comments);
    await this.#showComments();
  }

  /** Adds comments to all packets that are chosen, or to none where one of them can have none. */
  async commentPicked(added: readonly string[]): Promise<void> {
    try {
      await this.cursor.withPicked(async ({ view, shown }) => {
        if (shown > mostCommented)
          throw Object.assign(new Error(`At most ${mostCommented} packets are commented on at once.`), { name: 'UserError' });
        const rows = await this.engine.rows(view, 0, shown);
        await this.comments.addToPackets(rows.map(({ number }) => number), added);
      });
    } finally {
      await this.#showComments();
    }
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

  /** Empty: as captures tell. */
  async nameHost(address: string, name: string): Promise<void> {
    await this.engine.nameHost(this.id, address, name);
    if (name === '') this.givenNames.delete(address);
    else this.givenNames.set(address, name);
  }

  /** Calls hosts as in the same file before it was read anew. */
  async repeatNames({ givenNames }: OpenCapture): Promise<void> {
    if (givenNames.size === 0) return;
    for (const [address, name] of givenNames) await this.nameHost(address, name);
    this.reread();
  }

  /** Digits behind the point that its times have. */
  get timeDigits(): number {
    const { info, progress } = this.load.value;
    return (info ?? progress)?.timeDigits ?? 6;
  }

  get isShifted(): boolean {
    const { seconds, nanoseconds } = this.timeShift.value;
    return seconds !== 0 || nanoseconds !== 0;
  }

  /** From now on its packets came so much later than the file says. */
  async shiftTimes(shift: TimeShift): Promise<void> {
    const info = await this.engine.setTimeShift(this.id, shift);
    this.timeShift.set(shift);
    this.load.set({ progress: this.load.value.progress, info });
    await this.#findFirstBehindFilter(true);
    this.reread();
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
    this.beside.clear();
    this.find.stop();
    this.views.dispose();
  }

  #reloadTrees(): void {
    void this.selection.reload();
    void this.beside.held.value?.reload();
  }

  /** A filter that is there before the first row came hides it; times count from it all the same. */
  async #findFirstBehindFilter(again = false): Promise<void> {
    const { view } = await this.engine.view(this.id, '');
    const [row] = await this.engine.rows(view, 0, 1);
    await this.engine.release(view);
    if (row && (again || !this.first.value)) this.first.set(row);
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
    if (this.selection.state.value.frame === 0) await this.cursor.selectFirst();
  }
}

function ignoreAbort(error: unknown): void {
  if (!isAbort(error)) throw error;
}
