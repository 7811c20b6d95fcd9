/** The segments of a TCP connection as its story tells them; about 53 bytes each. */

/** Segments in their order; entry i of every array belongs to segment i. */
export interface StorySegments {
  readonly count: number;
  /** Row in the packet table; the frame's number is one more. */
  readonly row: Uint32Array;
  /** Seconds since the connection's first segment. */
  readonly time: Float64Array;
  readonly fromClient: Uint8Array;
  /** The 12 bits of `tcp.flags`, and above them 1 where three of them count marked packets (`flagsAsRead`). */
  readonly flags: Uint16Array;
  /** Relative, as `tcp.seq` and `tcp.ack` show them. */
  readonly sequence: Uint32Array;
  readonly acknowledgment: Uint32Array;
  /** First block of a selective acknowledgment, relative as `acknowledgment` is; two zeros without one. */
  readonly sackFrom: Uint32Array;
  readonly sackTo: Uint32Array;
  /** Bytes of payload. */
  readonly length: Uint32Array;
  /** In bytes, scaled where the scale is known. */
  readonly window: Uint32Array;
  /** Numbers of `VERDICT`, `CAUSE`, `CONFIDENCE` (`verdict/words.ts`), which have lists of names. */
  readonly verdict: Uint8Array;
  readonly cause: Uint8Array;
  readonly confidence: Uint8Array;
  /** `STATE` after the segment, with `ASSUMED` added where it is; `stateName` gives the word. */
  readonly clientState: Uint8Array;
  readonly serverState: Uint8Array;
  /** Which ends the segment brought to another state: 1 the client, 2 the server, 3 both. */
  readonly changed: Uint8Array;
  /** Seconds from the segment to the acknowledgment of its end; NaN without one, and where resends leave it open which copy was acknowledged. */
  readonly roundTrip: Float64Array;
  /** Index + 1 of the segment that acknowledged its end first; 0 for none. */
  readonly acknowledgedBy: Uint32Array;
}

/** Room for the segments of a connection, of which nothing is known yet. */
export function roomFor(count: number): StorySegments {
  return {
    count, row: new Uint32Array(count), time: new Float64Array(count), fromClient: new Uint8Array(count), flags: new Uint16Array(count),
    sequence: new Uint32Array(count), acknowledgment: new Uint32Array(count), sackFrom: new Uint32Array(count), sackTo: new Uint32Array(count),
    length: new Uint32Array(count), window: new Uint32Array(count),
    verdict: new Uint8Array(count), cause: new Uint8Array(count), confidence: new Uint8Array(count), clientState: new Uint8Array(count),
    serverState: new Uint8Array(count), changed: new Uint8Array(count),
    roundTrip: new Float64Array(count).fill(NaN), acknowledgedBy: new Uint32Array(count),
  };
}
