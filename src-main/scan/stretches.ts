/** The shared memory between the thread that reads ahead and the scan: a few stretches of the file in a ring, each with what was found in it. */
import { BATCH_RECORDS, type RecordBatch } from '../capture/records.ts';
import type { FoundHeaders } from './usual-headers.ts';

/** Stretches in the ring. Half of it is used up before the reading thread is woken, which would otherwise be for each of a thousand. */
export const STRETCHES = 8;
export const REFILL = STRETCHES / 2;
/** Bytes of the file in one. */
export const STRETCH_BYTES = 1 << 20;

/** Places in the counters that both threads wait on: stretches made and used up so far; whether the reader waits for a beginning, or is to stop. */
export const COUNTS = { made: 0, taken: 1, idle: 2, stopped: 3 } as const;

/** Places in the facts of a stretch: offsets in the file of its first byte and behind its last record; first row; records; whether their times ascend. */
export const FACTS = { base: 0, end: 1, row: 2, count: 3, ascending: 4 } as const;

export interface Stretch {
  readonly batch: RecordBatch;
  readonly found: FoundHeaders;
  readonly facts: Float64Array;
}

export interface Ring {
  readonly counts: Int32Array;
  readonly stretches: readonly Stretch[];
}

/** A cache line for each counter would be 64 bytes; they change once in a millisecond. */
const COUNTS_BYTES = 64, FACTS_BYTES = 64;
/** Seconds and found times; offset, lengths, nanoseconds, places, marks; interfaces. */
const RECORD_BYTES = 2 * 8 + 6 * 4 + 2;
const ONE_STRETCH = FACTS_BYTES + BATCH_RECORDS * RECORD_BYTES + STRETCH_BYTES;

export function stretchesMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(COUNTS_BYTES + STRETCHES * ONE_STRETCH);
}

export function ringOver(memory: SharedArrayBuffer): Ring {
  const stretches = Array.from({ length: STRETCHES }, (_, i) => stretchOver(memory, COUNTS_BYTES + i * ONE_STRETCH));
  return { counts: new Int32Array(memory, 0, COUNTS_BYTES / 4), stretches };
}

function stretchOver(memory: SharedArrayBuffer, from: number): Stretch {
  let at = from;
  const next = <T>(Type: { new (memory: SharedArrayBuffer, at: number, length: number): T; readonly BYTES_PER_ELEMENT: number }, length: number = BATCH_RECORDS): T => {
    const array = new Type(memory, at, length);
    at += Type.BYTES_PER_ELEMENT * length;
    return array;
  };
  // The wider numbers first, so that every array is aligned.
  const facts = next(Float64Array, FACTS_BYTES / 8);
  const seconds = next(Float64Array), times = next(Float64Array), places = next(Int32Array), marks = next(Int32Array);
  const batch: RecordBatch = {
    base: 0, count: 0, seconds, at: next(Uint32Array), captured: next(Uint32Array), original: next(Uint32Array), nanoseconds: next(Uint32Array), interfaces: next(Uint16Array),
    bytes: next(Uint8Array, STRETCH_BYTES),
  };
  return { batch, found: { places, marks, times, ascending: true }, facts };
}
