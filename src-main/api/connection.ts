/** One TCP connection told: how it went, and every segment with its verdict and the states that it led to. */

export type ConnectionEnd = 'client' | 'server';

export interface ConnectionInfo {
  readonly stream: number;
  /** How many TCP connections the capture has. */
  readonly streams: number;
  readonly client: { readonly address: string; readonly port: number };
  readonly server: { readonly address: string; readonly port: number };
  readonly segments: number;
  /** Seconds from the first segment to the last. */
  readonly seconds: number;
  readonly summary: ConnectionSummary;
  /** Words for the numbers in `ConnectionSegments`; the index is the number. */
  readonly words: { readonly verdicts: readonly string[]; readonly causes: readonly string[]; readonly confidences: readonly string[]; readonly states: readonly string[] };
}

export interface ConnectionSummary {
  /**
   * `simultaneous`: SYNs crossed; `split`: the server acknowledged the SYN and sent its own apart; `attempt`: a SYN that no other answered; `answer-only`: the
   * capture begins with the answer to a SYN.
   */
  readonly began: 'handshake' | 'simultaneous' | 'split' | 'attempt' | 'answer-only' | 'mid-stream';
  readonly synsRepeated: number;
  readonly bytesOnSyn: number;
  /** `closing`: the capture ends before the last acknowledgment; `never`: it is open where the capture ends. */
  readonly ended: 'four-way' | 'three-way' | 'simultaneous' | 'half-closed' | 'closing' | 'reset' | 'refused' | 'unanswered' | 'never';
  readonly closedFirst: ConnectionEnd | undefined;
  readonly resetBy: ConnectionEnd | undefined;
  readonly timeWait: readonly ConnectionEnd[];
  /** Options that both sides offered; undefined where not both SYNs were captured. */
  readonly inUse: { readonly windowScale: boolean; readonly selectiveAcknowledgment: boolean; readonly timestamps: boolean } | undefined;
  /** Seconds of the handshake's two halves, as seen where the capture was taken. */
  readonly handshake: { readonly toServer: number; readonly toClient: number } | undefined;
  readonly client: ConnectionSide;
  readonly server: ConnectionSide;
  /** Steps of both state machines, the first 256. */
  readonly changes: readonly StateChange[];
  readonly changesLeftOut: number;
}

/** What one side sent. */
export interface ConnectionSide {
  readonly segments: number;
  readonly bytes: number;
  readonly retransmissions: number;
  readonly reordered: number;
  readonly duplicates: number;
  readonly probes: number;
  /** Retransmissions by the name of their cause. */
  readonly causes: Readonly<Record<string, number>>;
  /** In seconds. */
  readonly roundTrip: { readonly count: number; readonly least: number; readonly median: number; readonly most: number } | undefined;
  /** What its SYN offered: bytes (0 without the option), shift count (-1 without). */
  readonly options:
    | { readonly segmentSize: number; readonly windowScale: number; readonly selectiveAcknowledgment: boolean; readonly timestamps: boolean; readonly fastOpen: boolean }
    | undefined;
}

/** States by their names; a name that ends in `?` is assumed. */
export interface StateChange {
  readonly end: ConnectionEnd;
  readonly from: string;
  readonly to: string;
  readonly frame: number;
  readonly seconds: number;
}

/**
 * Segments `from` to `from + count` in columns. Each column is the bytes of a typed array in the machine's own order, as arrays of other types do not cross
 * every port: 46 bytes a segment.
 */
export interface ConnectionSegments {
  readonly from: number;
  readonly count: number;
  /** u32 */
  readonly frame: Uint8Array;
  /** f64, seconds since the first segment. */
  readonly time: Uint8Array;
  readonly fromClient: Uint8Array;
  /** u16, the 12 bits of `tcp.flags`. */
  readonly flags: Uint8Array;
  /** u32, relative. */
  readonly sequence: Uint8Array;
  readonly acknowledgment: Uint8Array;
  /** u32, bytes. */
  readonly length: Uint8Array;
  readonly window: Uint8Array;
  readonly verdict: Uint8Array;
  readonly cause: Uint8Array;
  readonly confidence: Uint8Array;
  readonly clientState: Uint8Array;
  readonly serverState: Uint8Array;
  /** 1: the client came to another state, 2: the server, 3: both. */
  readonly changed: Uint8Array;
  /** f64, seconds to the acknowledgment of its end; NaN without one. */
  readonly roundTrip: Uint8Array;
}
