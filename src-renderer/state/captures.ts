/** The captures that are open, each in a tab: opened, closed, and read again with the user where he was. */
import type { Engine, Host, LoadProgress, TimeShift } from '../engine/api.ts';
import { placeIn, returnTo } from './capture-place.ts';
import type { CapturePlace } from './capture-place.ts';
import { isAbort } from './failure.ts';
import { fileName } from './file-name.ts';
import { Notices } from './notices.ts';
import { OpenCapture } from './open-capture.ts';
import { checkReadable } from './readable.ts';
import { type Marked, repeatMarkings } from './repeated-markings.ts';
import { Store } from './store.ts';

export interface Tabs {
  readonly captures: readonly OpenCapture[];
  readonly active: OpenCapture | undefined;
}

/** What a file is to be like again when it is read. */
interface Return {
  readonly place: CapturePlace;
  /** As it was open before, if it was, the last time at the end: with what was said of it. */
  readonly earlier: readonly OpenCapture[];
  readonly marked: readonly Promise<Marked>[];
  readonly shift: TimeShift | undefined;
  /** Path of the file that is shown again where this one cannot be read. */
  readonly otherwise?: string;
}

interface Opening {
  /** The tab's place among the others: that in which the files were asked for, whichever is read first. */
  readonly tab: number;
  readonly done: Promise<void>;
}

export class Captures {
  readonly engine: Engine;
  readonly host: Host;
  readonly notices = new Notices();
  readonly tabs = new Store<Tabs>({ captures: [], active: undefined });
  /** Files that are being opened and have no packet yet. */
  readonly opening = new Store<readonly string[]>([]);
  readonly #openings = new Map<string, Opening>();
  readonly #loads = new Map<OpenCapture, AbortController>();
  readonly #tabOf = new WeakMap<OpenCapture, number>();
  #asked = 0;
  /** By path, until all is as it was. */
  readonly #returns = new Map<string, Return>();
  /** Path of the file that is shown as soon as it is there, unless another one is chosen before. */
  #coming: string | undefined;

  constructor(engine: Engine, host: Host) {
    this.engine = engine;
    this.host = host;
  }

  get active(): OpenCapture | undefined {
    return this.tabs.value.active;
  }

  /** Of the capture that is shown, or about to be. */
  get shownPath(): string | undefined {
    return this.active?.path ?? this.#coming;
  }

  /** Where the user is, or is about to be again, in each of the files, also in those that have no packet yet. */
  get places(): readonly CapturePlace[] {
    const come = this.tabs.value.captures.map((capture) => ({ tab: this.#tab(capture), place: this.#placeIn(capture) }));
    const coming = this.opening.value.map((path) => ({
      tab: this.#openings.get(path)?.tab ?? 0,
      place: this.#returns.get(path)?.place ?? { path, filter: '', frame: 0 },
    }));
    return [...come, ...coming].toSorted((a, b) => a.tab - b.tab).map(({ place }) => place);
  }

  /** Opens a capture in a new tab and shows it, or shows the tab it already has. Resolves when it is loaded. */
  async open(path: string): Promise<void> {
    const present = this.#at(path);
    if (present) return this.activate(present);
    await this.#open(path, ++this.#asked, false);
  }

  /** Opens files with the user where he was in each of them; the tab of `shown` comes to the front. Resolves when all is as it was. */
  async openAgain(places: readonly CapturePlace[], shown: string | undefined): Promise<void> {
    this.#coming = places.some(({ path }) => path === shown) ? shown : undefined;
    await Promise.all(places.map((place) => this.#bringBack({ place, earlier: [], marked: [], shift: undefined }, ++this.#asked)));
  }

  /** Ends the loading of a capture where it is: what was read of it stays. */
  stopLoading(capture: OpenCapture): void {
    this.engine.readNoFurther(capture.id).catch(this.notices.fail);
  }

  async close(capture: OpenCapture): Promise<void> {
    this.#returns.delete(capture.path);
    this.#loads.get(capture)?.abort();
    this.#remove(capture);
    await this.#closeFile(capture);
  }

  /** Reads the file again, as more may have been written to it: with the same clock, marks, comments and names, and the user at the same place. */
  async reload(capture: OpenCapture): Promise<void> {
    const back = this.#backTo(capture);
    this.#takeAway(capture, capture.path);
    await this.#bringBack(back, this.#tab(capture));
  }

  /** The same as the user asks for it: where the file is gone or no capture any more, what is open of it stays. */
  async readAgain(capture: OpenCapture): Promise<void> {
    try {
      await checkReadable(this.engine, capture.path);
    } catch (error) {
      this.notices.fail(toldByName(error, capture.path));
      return;
    }
    if (this.tabs.value.captures.includes(capture)) await this.reload(capture);
  }

  /**
   * Shows another file in the tab of a capture, with its filter and order; where that one cannot be read, the
   * capture is there again. Resolves when all is loaded.
   */
  async replace(capture: OpenCapture, path: string): Promise<void> {
    const present = this.#at(path);
    if (present) return this.activate(present);
    const back = this.#backTo(capture),
      tab = this.#tab(capture);
    const place = { path, filter: back.place.filter, sorting: back.place.sorting, frame: 0 };
    this.#takeAway(capture, path);
    const instead = { place, earlier: [], marked: [], shift: undefined, otherwise: capture.path };
    if (!(await this.#bringBack(instead, tab))) await this.#bringBack(back, tab);
  }

  activate(capture: OpenCapture): void {
    this.#coming = undefined;
    this.tabs.update(({ captures }) => ({ captures, active: capture }));
  }

  /** Shows the capture so many tabs further, around the end. */
  stepCapture(offset: 1 | -1): void {
    const { captures, active } = this.tabs.value;
    if (active) this.activate(captures[(captures.indexOf(active) + offset + captures.length) % captures.length]);
  }

  #at(path: string): OpenCapture | undefined {
    return this.tabs.value.captures.find((capture) => capture.path === path);
  }

  #tab(capture: OpenCapture | undefined): number {
    return (capture && this.#tabOf.get(capture)) ?? 0;
  }

  /** `behind`: no capture that is shown gives way to it. */
  #open(path: string, tab: number, behind: boolean): Promise<void> {
    const known = this.#openings.get(path);
    if (known) return known.done;
    this.opening.update((paths) => [...paths, path]);
    const opening: Opening = { tab, done: this.#read(path, tab, behind).finally(() => this.#end(path, opening)) };
    this.#openings.set(path, opening);
    return opening.done;
  }

  /** Unless the file is opened once more by now. */
  #end(path: string, opening: Opening): void {
    if (this.#openings.get(path) !== opening) return;
    this.#openings.delete(path);
    this.#hasCome(path);
    if (this.#coming !== path) return;
    this.#coming = this.#returns.get(path)?.otherwise;
    const [first] = this.tabs.value.captures;
    if (this.#coming === undefined && !this.active && first) this.activate(first);
  }

  async #read(path: string, tab: number, behind: boolean): Promise<void> {
    const abort = new AbortController();
    let capture: OpenCapture | undefined;
    const add = (progress: LoadProgress) => {
      capture = new OpenCapture(this.engine, path, progress);
      this.#loads.set(capture, abort);
      this.#tabOf.set(capture, tab);
      this.#add(capture, behind);
      return capture;
    };
    try {
      const info = await this.engine.open(path, {
        signal: abort.signal,
        progress: (progress) => (capture ? capture.loading(progress) : add(progress)),
      });
      capture ??= add({ capture: info.capture, packets: info.packets, bytesRead: info.size, bytesTotal: info.size, timeDigits: info.timeDigits });
      capture.loaded(info);
      this.#loads.delete(capture);
      await this.host.addRecent(path).catch(this.notices.fail);
    } catch (error) {
      this.notices.fail(toldByName(error, path));
      if (capture) this.#giveUp(capture);
    }
  }

  #add(capture: OpenCapture, behind: boolean): void {
    const tab = this.#tab(capture),
      { path } = capture;
    const shown = (active: OpenCapture | undefined) => {
      if (!behind) return this.#tab(active) > tab ? active : capture;
      return active ?? ((this.#coming ?? path) === path ? capture : undefined);
    };
    this.tabs.update(({ captures, active }) => ({
      captures: [...captures, capture].toSorted((a, b) => this.#tab(a) - this.#tab(b)),
      active: shown(active),
    }));
    if (this.#coming === path) this.#coming = undefined;
    this.#hasCome(path);
  }

  #hasCome(path: string): void {
    this.opening.update((paths) => (paths.includes(path) ? paths.filter((other) => other !== path) : paths));
  }

  /** It could not be read to its end, or was not to be. The engine may have come to its end all the same. */
  #giveUp(capture: OpenCapture): void {
    this.#loads.delete(capture);
    if (!this.tabs.value.captures.includes(capture)) return;
    if (this.active === capture) this.#coming = this.#returns.get(capture.path)?.otherwise ?? this.#coming;
    this.#remove(capture);
    this.engine.close(capture.id).catch(() => {});
  }

  #remove(capture: OpenCapture): void {
    capture.dispose();
    this.#loads.delete(capture);
    this.#openings.delete(capture.path);
    this.tabs.update(({ captures, active }) => {
      const index = captures.indexOf(capture),
        others = captures.filter((other) => other !== capture);
      if (active !== capture) return { captures: others, active };
      return { captures: others, active: this.#coming === undefined ? others[Math.min(index, others.length - 1)] : undefined };
    });
  }

  async #closeFile({ id, load }: OpenCapture): Promise<void> {
    try {
      await this.engine.close(id);
    } catch (error) {
      if (!isAbort(error) && load.value.info) this.notices.fail(error);
    }
  }

  /** Closes a capture whose place the file at `coming` takes. */
  #takeAway(capture: OpenCapture, coming: string): void {
    const isShown = this.active === capture;
    this.#returns.delete(capture.path);
    this.#loads.get(capture)?.abort();
    if (isShown) this.#coming = coming;
    this.#remove(capture);
    void this.#closeFile(capture);
  }

  #placeIn(capture: OpenCapture): CapturePlace {
    return placeIn(capture, this.#returns.get(capture.path)?.place);
  }

  /** What is to be as it is; where it is not yet as it was, as it was. */
  #backTo(capture: OpenCapture): Return {
    const pending = this.#returns.get(capture.path),
      marked = this.engine.markings(capture.id);
    // Whoever reads them may come late.
    marked.catch(() => {});
    return {
      place: this.#placeIn(capture),
      earlier: [...(pending?.earlier ?? []), capture],
      marked: [...(pending?.marked ?? []), marked],
      shift: capture.isShifted ? capture.timeShift.value : pending?.shift,
    };
  }

  /** Whether the file could be read, or no longer was to be. */
  async #bringBack(back: Return, tab: number): Promise<boolean> {
    const { path } = back.place,
      isWanted = () => this.#returns.get(path) === back;
    this.#returns.set(path, back);
    try {
      await this.#open(path, tab, true);
      const capture = this.#at(path);
      if (capture?.load.value.info) await this.#restore(capture, back, isWanted);
      return capture !== undefined || !isWanted();
    } catch (error) {
      // Of a file that was closed, or is read once more, nothing is to be told.
      if (isWanted()) throw error;
      return true;
    } finally {
      if (isWanted()) this.#returns.delete(path);
    }
  }

  async #restore(capture: OpenCapture, { place, earlier, marked, shift }: Return, isWanted: () => boolean): Promise<void> {
    const steps = [
      ...(shift ? [() => capture.shiftTimes(shift)] : []),
      ...marked.map((marks) => async () => repeatMarkings(capture, await marks)),
      ...earlier.map((before) => () => capture.repeatComments(before)),
      ...earlier.map((before) => () => capture.repeatNames(before)),
      () => returnTo(capture, place, this.notices),
    ];
    for (const step of steps) if (isWanted()) await step();
  }
}

/** Why a file could not be opened, without the folder: what a browser hands over lies in one that nobody knows. */
function toldByName(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error.name !== 'UserError') return error;
  return Object.assign(new Error(error.message.replaceAll(path, () => fileName(path))), { name: error.name });
}
