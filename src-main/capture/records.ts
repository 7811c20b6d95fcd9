/** What every reader of capture files gives: packet records in batches of flat arrays, and random access to their bytes. */

/** Records of one stretch of the file. The arrays are reused by the next batch: copy what must outlive it. */
export interface RecordBatch {
  /** The stretch of the (unpacked) file that holds the records' bytes. */
  bytes: Uint8Array;
  /** Offset of `bytes[0]` in the (unpacked) file. */
  base: number;
  /** How many of the arrays' entries are valid. */
  count: number;
  /** Offset of each record's packet bytes in `bytes`. */
  readonly at: Uint32Array;
  /** Bytes kept in the file, and bytes that were on the wire. */
  readonly captured: Uint32Array;
  readonly original: Uint32Array;
  /** Seconds since 1970 (may be negative or beyond 2^32 in odd files) and nanoseconds into that second. */
  readonly seconds: Float64Array;
  readonly nanoseconds: Uint32Array;
  /** Index into `CaptureFile.interfaces`; from `FIRST_BLOCK_RECORD` on the record is no packet (`block-records.ts`). */
  readonly interfaces: Uint16Array;
}

/** Records of one batch at most; a window of 1 MiB holds twice as many of the smallest. */
export const BATCH_RECORDS = 1 << 15;
/** The smallest record of either format: a pcap record and a simple packet block without bytes. */
const SMALLEST_RECORD = 16;

/** A packet that claims more captured bytes than this is taken for a lie. Wireshark's own largest (D-Bus, USB) is 128 MiB. */
export const PACKET_LIMIT = 1 << 28;

/** A batch for the records of a file of `fileBytes`, of which a small one needs little memory. */
export function emptyBatch(fileBytes: number): RecordBatch {
  const capacity = Math.min(BATCH_RECORDS, Math.ceil(fileBytes / SMALLEST_RECORD));
  return batchOver({
    bytes: new Uint8Array(0),
    at: new Uint32Array(capacity),
    captured: new Uint32Array(capacity),
    original: new Uint32Array(capacity),
    seconds: new Float64Array(capacity),
    nanoseconds: new Uint32Array(capacity),
    interfaces: new Uint16Array(capacity),
  });
}

/**
 * A batch without records in this memory. All batches are made here, and with a place in the file that V8 takes
 * for no small whole number, so that it compiles the loops over them once: of files beyond 2 GB it is none.
 */
export function batchOver({ bytes, at, captured, original, seconds, nanoseconds, interfaces }: Omit<RecordBatch, 'base' | 'count'>): RecordBatch {
  return { bytes, base: -0, count: 0, at, captured, original, seconds, nanoseconds, interfaces };
}
