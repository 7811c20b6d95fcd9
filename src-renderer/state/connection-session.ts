/** One TCP connection that is looked at: its summary, and all its segments in columns as they come from the engine. */
import { ofSegmentColumns, SEGMENT_COLUMNS } from '../engine/api.ts';
import type { Call, CaptureId, ConnectionInfo, ConnectionSegments, Engine, SegmentColumns, WorkDone } from '../engine/api.ts';
import { failureText, isAbort } from './failure.ts';
import { Store } from './store.ts';

export interface ConnectionState {
  readonly info: ConnectionInfo | undefined;
  /** Segments that are there, from the first on. */
  readonly loaded: number;
  readonly error: string | undefined;
}

/** What of a connection is shown beside the packets. */
export interface ShownConnection {
  readonly session: ConnectionSession;
  readonly shown: 'ladder' | 'graph' | 'states';
}

type ConnectionEngine = Pick<Engine, 'connection' | 'connectionSegments' | 'connectionSvg'>;

/** Segments pulled at once, 750 KB. */
const atOnce = 16_384;

export class ConnectionSession {
  readonly state = new Store<ConnectionState>({ info: undefined, loaded: 0, error: undefined });
  readonly stream: number;
  readonly #engine: ConnectionEngine;
  readonly #capture: CaptureId;
  readonly #abort = new AbortController();
  #columns = room(0);

  constructor(engine: ConnectionEngine, capture: CaptureId, stream: number) {
    this.#engine = engine;
    this.#capture = capture;
    this.stream = stream;
    void this.#load();
  }

  /** Of meaning up to `state.value.loaded`. */
  get columns(): SegmentColumns {
    return this.#columns;
  }

  /** Index of the last segment at or before a frame, -1 for none; -1 also when no segment that is there is so late. */
  indexOf(frame: number): number {
    const { frame: frames } = this.#columns;
    let low = 0,
      high = this.state.value.loaded;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (frames[middle] <= frame) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Index of a frame's own segment, -1 for none, and while it is not there. */
  segmentOf(frame: number): number {
    const near = this.indexOf(frame);
    return near >= 0 && this.#columns.frame[near] === frame ? near : -1;
  }

  /** Writes the ladder of segments `from` to `to` (exclusive). */
  saveSvg(from: number, to: number, path: string, call: Call<WorkDone>): Promise<number> {
    return this.#engine.connectionSvg(this.#capture, this.stream, from, to, path, call);
  }

  dispose(): void {
    this.#abort.abort();
  }

  async #load(): Promise<void> {
    const { signal } = this.#abort;
    try {
      const info = await this.#engine.connection(this.#capture, this.stream, { signal });
      this.#columns = room(info.segments);
      this.state.set({ info, loaded: 0, error: undefined });
      for (let from = 0; from < info.segments;) {
        const segments = await this.#engine.connectionSegments(this.#capture, this.stream, from, Math.min(info.segments, from + atOnce), { signal });
        if (segments.count === 0) break;
        this.#take(segments);
        from += segments.count;
        const loaded = from;
        this.state.update((state) => ({ ...state, loaded }));
      }
    } catch (error) {
      if (!isAbort(error) && !signal.aborted) this.state.update((state) => ({ ...state, error: failureText(error) }));
    }
  }

  #take({ from, count, columns }: ConnectionSegments): void {
    for (const [name, bytes] of Object.entries(columns)) {
      const column = this.#columns[name as keyof SegmentColumns];
      // Bytes may lie anywhere in a message: those of the column are written as such.
      new Uint8Array(column.buffer).set(bytes.subarray(0, count * column.BYTES_PER_ELEMENT), from * column.BYTES_PER_ELEMENT);
    }
  }
}

function room(count: number): SegmentColumns {
  return ofSegmentColumns<SegmentColumns>((name) => new SEGMENT_COLUMNS[name](count));
}
