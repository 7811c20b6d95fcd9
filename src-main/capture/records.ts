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
  /** Index into `CaptureFile.interfaces`. */
  readonly interfaces: Uint16Array;
}

/** Records of one batch at most; a window of 1 MiB holds 65,536 of the smallest pcap records. */
export const BATCH_RECORDS = 1 << 15;

/** A packet that claims more captured bytes than this is taken for a lie. Wireshark's own largest (D-Bus, USB) is 128 MiB. */
export const PACKET_LIMIT = 1 << 28;

export function emptyBatch(): RecordBatch {
  return {
    bytes: new Uint8Array(0),
    base: 0,
    count: 0,
    at: new Uint32Array(BATCH_RECORDS),
    captured: new Uint32Array(BATCH_RECORDS),
    original: new Uint32Array(BATCH_RECORDS),
    seconds: new Float64Array(BATCH_RECORDS),
    nanoseconds: new Uint32Array(BATCH_RECORDS),
    interfaces: new Uint16Array(BATCH_RECORDS),
  };
}
