/** One conversation followed: what it is, and its bytes as far as they have been pulled. */
import type { CaptureId, Engine, FollowInfo, FollowPiece } from '../engine/api.ts';
import { failureText, isAbort } from './failure.ts';
import { Store } from './store.ts';

export interface FollowState {
  readonly protocol: 'tcp' | 'udp';
  readonly stream: number;
  readonly info: FollowInfo | undefined;
  /** The first pieces in order; more come with `pull`. */
  readonly pieces: readonly FollowPiece[];
  readonly error: string | undefined;
}

/** Pieces asked for at once: a piece is a segment or a message, so about 100 KB. */
const piecesAtOnce = 64;

export class FollowSession {
  readonly state: Store<FollowState>;
  readonly #engine: Pick<Engine, 'follow' | 'followPieces'>;
  readonly #capture: CaptureId;
  readonly #abort = new AbortController();
  #pulling: Promise<void> | undefined;

  constructor(engine: Pick<Engine, 'follow' | 'followPieces'>, capture: CaptureId, protocol: 'tcp' | 'udp', stream: number) {
    this.#engine = engine;
    this.#capture = capture;
    this.state = new Store<FollowState>({ protocol, stream, info: undefined, pieces: [], error: undefined });
    void this.#begin();
  }

  /** Asks for the next pieces, if there are any; calls while it does are one call. */
  pull(): Promise<void> {
    this.#pulling ??= this.#pullNext().finally(() => {
      this.#pulling = undefined;
    });
    return this.#pulling;
  }

  /** Everything there is, for the clipboard or a file. */
  async pullAll(): Promise<readonly FollowPiece[]> {
    while (this.hasMore && !this.#abort.signal.aborted && this.state.value.error === undefined) await this.pull();
    return this.state.value.pieces;
  }

  /** `tcp 4`; tells apart the streams of a capture. */
  get name(): string {
    const { protocol, stream } = this.state.value;
    return `${protocol} ${stream}`;
  }

  get hasMore(): boolean {
    const { info, pieces } = this.state.value;
    return info !== undefined && pieces.length < info.pieces;
  }

  dispose(): void {
    this.#abort.abort();
  }

  async #begin(): Promise<void> {
    const { protocol, stream } = this.state.value;
    try {
      const info = await this.#engine.follow(this.#capture, protocol, stream, { signal: this.#abort.signal });
      this.state.update((state) => ({ ...state, info }));
      await this.pull();
    } catch (error) {
      this.#fail(error);
    }
  }

  async #pullNext(): Promise<void> {
    if (!this.hasMore) return;
    const { protocol, stream, pieces } = this.state.value;
    try {
      const more = await this.#engine.followPieces(this.#capture, protocol, stream, pieces.length, pieces.length + piecesAtOnce, {
        signal: this.#abort.signal,
      });
      if (more.length === 0) throw new Error('a stream has fewer pieces than it says');
      this.state.update((state) => ({ ...state, pieces: [...state.pieces, ...more] }));
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (!isAbort(error) && !this.#abort.signal.aborted) this.state.update((state) => ({ ...state, error: failureText(error) }));
  }
}
