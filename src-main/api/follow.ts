/** One conversation's bytes in order, both directions. */
export interface FollowInfo {
  readonly protocol: 'tcp' | 'udp';
  readonly stream: number;
  /** `address:port` of each side; side 0 sent the conversation's first packet. */
  readonly sides: readonly [string, string];
  /** Payload bytes that each side sent, gaps left out. */
  readonly bytes: readonly [number, number];
  readonly pieces: number;
  /** How many conversations of this protocol the capture has. */
  readonly streams: number;
  readonly notes: readonly string[];
}

/** A run of bytes that one frame brought, or bytes that the capture does not have. */
export interface FollowPiece {
  readonly side: 0 | 1;
  readonly frame: number;
  /** Seconds since the conversation's first packet. */
  readonly seconds: number;
  readonly bytes: Uint8Array;
  /** Bytes missing before this piece. */
  readonly missing: number;
}
