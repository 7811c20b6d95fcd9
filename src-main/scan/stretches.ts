/**
 * The shared memory between the scan and its helper, which reads ahead of it and judges
 * behind it: a few stretches of the file in a ring, each with what was found in it.
 */
import { BATCH_RECORDS, type RecordBatch, batchOver } from '../capture/records.ts';
import { type FoundHeaders, OPTIONS_BYTES } from './found-headers.ts';

/** Stretches in the ring: some that are read, one that the scan is at, some that are not judged yet. */
export const STRETCHES = 12;
/** With no more of them ready for the scan, a helper that judges nothing makes others. */
export const FEW = 3;
/** Bytes of the file in one. */
export const STRETCH_BYTES = 1 << 20;

/**
 * Places in the counters that both threads wait on: stretches read, gone through by the
 * scan, and judged so far; whether the helper waits for a beginning, or is to stop.
 */
export const COUNTS = { made: 0, taken: 1, judged: 2, idle: 3, stopped: 4 } as const;

/**
 * Places in the facts of a stretch: offsets in the file of its first byte and behind its last record; first row; records; whether their times ascend.
 */
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
/** Seconds and found times; offset, lengths, nanoseconds, places, marks, sides; interfaces; options, which cost nothing where none are written. */
const RECORD_BYTES = 2 * 8 + 7 * 4 + 2 + OPTIONS_BYTES;
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
  const next = <T>(
    Type: { new (memory: SharedArrayBuffer, at: number, length: number): T; readonly BYTES_PER_ELEMENT: number },
    length: number = BATCH_RECORDS,
  ): T => {
    const array = new Type(memory, at, length);
    at += Type.BYTES_PER_ELEMENT * length;
    return array;
  };
  // The wider numbers first, so that every array is aligned.
  const facts = next(Float64Array, FACTS_BYTES / 8);
  const seconds = next(Float64Array), times = next(Float64Array), places = next(Int32Array), marks = next(Int32Array), sides = next(Int32Array);
  const batch = batchOver({
    seconds, at: next(Uint32Array), captured: next(Uint32Array), original: next(Uint32Array), nanoseconds: next(Uint32Array),
    interfaces: next(Uint16Array),
    bytes: next(Uint8Array, STRETCH_BYTES),
  });
  return { batch, found: { places, marks, times, sides, options: next(Uint8Array, OPTIONS_BYTES * BATCH_RECORDS), ascending: true }, facts };
}
