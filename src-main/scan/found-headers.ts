/** What the first half of the scan (`usual-headers.ts`) tells the second (`usual-packets.ts`) and the judge. */

/** What the first half says of a batch's records, beside the columns. */
export interface FoundHeaders {
  /** Place of a packet's headers in the cache, with `NEWCOMER` where others were there before; `UNUSUAL` for those that go the long way. */
  readonly places: Int32Array;
  /** Of the others, the IPv4 identification in the lower 16 bits, bytes of TCP options above `OPTIONS_SHIFT`, and the bits below. */
  readonly marks: Int32Array;
  /** Nanoseconds between the capture's first packet and this one. */
  readonly times: Float64Array;
  /** Written by the second half: the side of each TCP segment that is to be judged (`judgedSide`), 0 for other packets. */
  readonly sides: Int32Array;
  /** Written by the second half, where a mark is `APART`: the TCP options, `OPTIONS_BYTES` for each record. */
  readonly options: Uint8Array;
  /** No record is older than the one before it. */
  ascending: boolean;
}

export const UNUSUAL = -1;
export const NEWCOMER = 1 << 16;
export const OPTIONS_SHIFT = 16, OPTIONS_MASK = 0x3f, NO_IDENTIFICATION = 1 << 22, SEGMENT = 1 << 23;
/** The options do not lie just before the payload in the record's own bytes. */
export const APART = 1 << 24;
/** Most bytes of TCP options (RFC 9293 §3.1). */
export const OPTIONS_BYTES = 40;

/** Directions of conversations that are kept: 512 KiB, a part of a usual second-level cache. */
export const PLACES_LOG2 = 13;

export function foundHeaders(records: number): FoundHeaders {
  return {
    places: new Int32Array(records), marks: new Int32Array(records), times: new Float64Array(records), sides: new Int32Array(records),
    options: new Uint8Array(OPTIONS_BYTES * records), ascending: true,
  };
}
