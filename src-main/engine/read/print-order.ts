/** What two threads that print one capture agree on: who prints which stretch of rows, in shared memory. */
import type { ReadRequest } from './read-request.ts';

/** Rows of a stretch: some 3 MB of JSON. */
export const STRETCH = 256;

/** Stretches that the second thread may be ahead of what is written: what it has printed waits in memory. */
export const MOST_AHEAD = 12;

/** Places in the shared numbers. */
export const SHARED = {
  /** Rows of the capture, + 1; 0 until they are known. */
  rows: 0,
  /** The next stretch that nobody has taken. */
  next: 1,
  /** Stretches written. */
  written: 2,
  count: 3,
} as const;

/** What the second thread is started with. */
export interface PrintOrder {
  readonly request: ReadRequest;
  readonly shared: SharedArrayBuffer;
}

/** A stretch that the second thread has printed. */
export interface PrintedStretch {
  readonly stretch: number;
  readonly chunks: readonly Uint8Array[];
}
