/** One conversation followed: what it is, how it is shown, its lines as far as they are there, and what is searched for in it. */
import type {
  Call, CaptureId, Engine, FollowFileForm, FollowInfo, FollowLook, FollowMatch, FollowSearch, FollowTarget, WorkDone,
} from '../engine/api.ts';
import { failureText, isAbort } from './failure.ts';
import { Store } from './store.ts';
import { StreamPages } from './stream-pages.ts';
import type { Moved } from './stream-pages.ts';

export interface FollowState {
  readonly target: FollowTarget;
  readonly info: FollowInfo | undefined;
  readonly look: FollowLook;
  readonly error: string | undefined;
  /** Grows with every page that comes. */
  readonly revision: number;
}

export interface FindState {
  readonly text: string;
  readonly as: FollowSearch['as'];
  readonly matchCase: boolean;
  readonly searching: boolean;
  readonly matches: readonly FollowMatch[];
  readonly more: boolean;
  /** Index of the match that is shown, -1 for none. */
  readonly current: number;
  readonly error: string | undefined;
}

type FollowEngine = Pick<Engine, 'follow' | 'followPage' | 'followSearch' | 'followSave'>;

/** How a stream is shown until the user chooses. */
export const firstLook: FollowLook = { form: 'ascii', only: 'both', width: 80 };

const nothingFound: FindState = { text: '', as: 'text', matchCase: false, searching: false, matches: [], more: false, current: -1, error: undefined };

/** Longest text for the clipboard, in bytes of the stream; what is longer is saved. */
const longestCopy = 16_000_000;
/** No line is broken for the clipboard. */
const unbroken = 1_000_000_000;

export class FollowSession {
  readonly state: Store<FollowState>;
  readonly find = new Store<FindState>(nothingFound);
  /** Told before the lines move, with where they go. */
  onMove: ((moved: Moved) => void) | undefined;
  readonly #engine: FollowEngine;
  readonly #capture: CaptureId;
  readonly #abort = new AbortController();
  #pages: StreamPages | undefined;
  #search = new AbortController();

  constructor(engine: FollowEngine, capture: CaptureId, target: FollowTarget, look: FollowLook) {
    this.#engine = engine;
    this.#capture = capture;
    this.state = new Store<FollowState>({ target, look, info: undefined, error: undefined, revision: 0 });
    void this.#begin();
  }

  /** `tcp 4`, `http2 4 13`; tells apart the streams of a capture. */
  get name(): string {
    const { protocol, stream, substream } = this.state.value.target;
    return `${protocol} ${stream} ${substream ?? ''}`.trimEnd();
  }

  /** Undefined until the stream is known. */
  get pages(): StreamPages | undefined {
    return this.#pages;
  }

  show(change: Partial<FollowLook>): void {
    const look = { ...this.state.value.look, ...change };
    const narrowed = look.only !== this.state.value.look.only;
    this.state.update((state) => ({ ...state, look }));
    this.#lay();
    if (narrowed && this.find.value.text !== '') void this.search({});
  }

  /** Searches anew, and shows the first match. */
  async search(change: Partial<Pick<FindState, 'text' | 'as' | 'matchCase'>>): Promise<void> {
    this.#search.abort();
    this.#search = new AbortController();
    const { signal } = this.#search,
      { text, as, matchCase } = { ...this.find.value, ...change };
    this.find.set({ ...nothingFound, text, as, matchCase, searching: text !== '' });
    if (text === '') return;
    const { target, look } = this.state.value;
    try {
      const { matches, more } = await this.#engine.followSearch(
        this.#capture,
        target,
        { text, as, matchCase, only: look.only },
        { signal },
      );
      if (!signal.aborted) this.find.update((find) => ({ ...find, searching: false, matches, more, current: matches.length > 0 ? 0 : -1 }));
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.find.update((find) => ({ ...find, searching: false, error: failureText(error) }));
    }
  }

  /** Goes to the next or previous match, at the end to the first one again. */
  step(direction: 1 | -1): void {
    this.find.update((find) => {
      const { length } = find.matches;
      return length === 0 ? find : { ...find, current: (find.current + direction + length) % length };
    });
  }

  /** Index of the line where a match begins; undefined when it is not shown. */
  async lineOf({ page, side, position }: FollowMatch): Promise<number | undefined> {
    const pages = this.#pages;
    // A text line that began on the page before is shown there whole.
    for (const candidate of [page, page - 1].filter((number) => number >= 0)) {
      const lines = (await pages?.lines(candidate)) ?? [];
      const found = lines.findIndex(
        (line) => line.side === side && line.bytes > 0 && line.position <= position && position < line.position + line.bytes,
      );
      if (found >= 0 && pages === this.#pages) return pages!.firstOf(candidate) + found;
    }
    return undefined;
  }

  /** Writes the stream as it is narrowed now; resolves to the size of the file. */
  save(form: FollowFileForm, path: string, call: Call<WorkDone>): Promise<number> {
    const { target, look } = this.state.value;
    return this.#engine.followSave(this.#capture, target, form, look.only, path, call);
  }

  /** Everything as text; undefined when it is too long for that. */
  async wholeText(): Promise<string | undefined> {
    const { target, look, info } = this.state.value;
    if (!info || info.bytes[0] + info.bytes[1] > longestCopy) return undefined;
    const texts: string[] = [];
    for (let page = 0; page < info.pages; page++) {
      const lines = await this.#engine.followPage(this.#capture, target, { ...look, width: look.form === 'raw' ? 64 : unbroken }, page, {
        signal: this.#abort.signal,
      });
      for (const { text } of lines) texts.push(text);
    }
    return texts.join('\n');
  }

  dispose(): void {
    this.#abort.abort();
    this.#search.abort();
  }

  async #begin(): Promise<void> {
    const { target } = this.state.value;
    try {
      const info = await this.#engine.follow(this.#capture, target, { signal: this.#abort.signal });
      this.state.update((state) => ({ ...state, info }));
      this.#lay();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Lays the stream out anew. */
  #lay(): void {
    const { target, look, info } = this.state.value;
    if (!info) return;
    const pages: StreamPages = new StreamPages(
      (page) => this.#engine.followPage(this.#capture, target, look, page, { signal: this.#abort.signal }),
      info.pages,
      (moved) => {
        if (pages !== this.#pages) return;
        this.onMove?.(moved);
        this.state.update((state) => ({ ...state, revision: state.revision + 1 }));
      },
      (error) => this.#fail(error),
    );
    this.#pages = pages;
    this.state.update((state) => ({ ...state, revision: state.revision + 1 }));
  }

  #fail(error: unknown): void {
    if (!isAbort(error) && !this.#abort.signal.aborted) this.state.update((state) => ({ ...state, error: failureText(error) }));
  }
}
