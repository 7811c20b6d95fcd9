/** What is looked for in a capture, and the search that runs. */
import type { CaptureId, Engine, FindRequest, Found } from '../engine/api.ts';
import { failureText, isAbort } from './failure.ts';
import { shareOf } from './notices.ts';
import { Store } from './store.ts';

export type FindQuery = Pick<FindRequest, 'text' | 'as' | 'where' | 'matchCase'>;

export interface FindState {
  readonly open: boolean;
  readonly query: FindQuery;
  /** Share of the packets that the running search has looked at; undefined while none runs. */
  readonly progress: number | undefined;
  /** How the last search ended: nothing found, gone around, or refused. */
  readonly message: string | undefined;
  readonly failed: boolean;
}

const firstQuery: FindQuery = { text: '', as: 'text', where: 'list', matchCase: false };

/** What a search needs of the capture it is in. */
export interface Searched {
  /** The view that is shown; undefined while there is none. */
  readonly view: () => number | undefined;
  /** The selected frame, 0 for none. */
  readonly frame: () => number;
  /** To be called when a search begins; what it gives says whether the user has gone nowhere else meanwhile. */
  readonly wish: () => () => boolean;
  readonly show: (found: Found) => Promise<void>;
}

export class FindSession {
  readonly state = new Store<FindState>({ open: false, query: firstQuery, progress: undefined, message: undefined, failed: false });
  readonly #engine: Engine;
  readonly #capture: CaptureId;
  readonly #searched: Searched;
  #abort: AbortController | undefined;

  constructor(engine: Engine, capture: CaptureId, searched: Searched) {
    this.#engine = engine;
    this.#capture = capture;
    this.#searched = searched;
  }

  open(): void {
    this.#change({ open: true });
  }

  close(): void {
    this.stop();
    this.#change({ open: false, message: undefined, failed: false });
  }

  ask(query: Partial<FindQuery>): void {
    this.stop();
    this.#change({ query: { ...this.state.value.query, ...query }, message: undefined, failed: false });
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#change({ progress: undefined });
  }

  /** Goes to the next packet that has it, unless the user goes elsewhere meanwhile; the newest search is the one that counts. */
  async next(direction: FindRequest['direction']): Promise<void> {
    const view = this.#searched.view(),
      { query } = this.state.value;
    if (view === undefined || query.text === '') return;
    this.stop();
    const abort = (this.#abort = new AbortController());
    this.#change({ progress: 0, message: undefined, failed: false });
    const frame = this.#searched.frame(),
      isWanted = this.#searched.wish();
    try {
      if (query.as === 'filter' && query.text.includes('$')) await this.#engine.setSelected(this.#capture, frame);
      const found = await this.#engine.find(view, { ...query, direction, from: frame }, {
        signal: abort.signal,
        progress: (done) => !abort.signal.aborted && this.#change({ progress: shareOf(done) }),
      });
      if (abort.signal.aborted) return;
      if (found && !isWanted()) return this.#change({ progress: undefined });
      this.#change({ progress: undefined, ...outcome(found) });
      if (found) await this.#searched.show(found);
    } catch (error) {
      if (!isAbort(error) && !abort.signal.aborted) this.#change({ progress: undefined, message: failureText(error), failed: true });
    }
  }

  #change(changes: Partial<FindState>): void {
    this.state.update((state) => ({ ...state, ...changes }));
  }
}

function outcome(found: Found | undefined): Pick<FindState, 'message' | 'failed'> {
  if (!found) return { message: 'Nothing found', failed: true };
  return { message: found.around ? 'Went on from the other end' : undefined, failed: false };
}
