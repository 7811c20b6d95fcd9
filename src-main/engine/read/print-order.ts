/** What threads that print one capture agree on: who prints which stretch of rows, in shared memory. */
import type { LentChunk } from './lent-chunks.ts';
import type { ReadRequest } from './read-request.ts';
import type { Shareable } from './shareable.ts';

/** Rows of a stretch: some 3 MB of JSON, or 1 MB of lines. A filter's columns are gone through for as many rows at once. */
export const STRETCH_ROWS: Readonly<Record<Shareable, number>> = { trees: 256, lines: 8192 };

/** Stretches that threads may be ahead of what is written: what they have printed waits in memory. */
export const MOST_AHEAD = 12;

/** Threads beside the first: each scans the capture for itself, and keeps what that finds. */
export const MOST_HELPERS = 3;

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

/** What a helping thread is started with. */
export interface PrintOrder {
  readonly request: ReadRequest;
  /** Rows of a stretch. */
  readonly stretch: number;
  readonly shared: SharedArrayBuffer;
}

/** A stretch that a helping thread has printed. */
export interface PrintedStretch {
  readonly stretch: number;
  readonly chunks: readonly LentChunk[];
}
