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
  readonly words: {
    readonly verdicts: readonly string[]; readonly causes: readonly string[]; readonly confidences: readonly string[];
    readonly states: readonly string[];
  };
}

export interface ConnectionSummary {
  /**
   * `simultaneous`: SYNs crossed; `split`: the server acknowledged the SYN and sent its own apart;
   * `attempt`: a SYN that no other answered; `answer-only`: the capture begins with the answer to a SYN;
   * `within`: a SYN came while the connection of the stream before was open, and that goes on here.
   */
  readonly began: 'handshake' | 'simultaneous' | 'split' | 'attempt' | 'answer-only' | 'mid-stream' | 'within';
  readonly synsRepeated: number;
  readonly bytesOnSyn: number;
  /**
   * `closing`: the capture ends before the last acknowledgment; `never`: it is open where the capture ends; `goes-on`: it goes on in the stream that
   * a SYN on its ports has begun.
   */
  readonly ended: 'goes-on' | 'four-way' | 'three-way' | 'simultaneous' | 'half-closed' | 'closing' | 'reset' | 'refused' | 'unanswered' | 'never';
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
  /** Of a connection that is in several streams: the one before, and the one behind. */
  readonly streamBefore: number | undefined;
  readonly streamAfter: number | undefined;
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
    | {
      readonly segmentSize: number; readonly windowScale: number; readonly selectiveAcknowledgment: boolean;
      readonly timestamps: boolean; readonly fastOpen: boolean;
    }
    | undefined;
  readonly data: CarriedData;
}

/** How a connection carried one side's data, as seen where the capture was taken. */
export interface CarriedData {
  /** Payload bytes, each counted once, and those of retransmissions. */
  readonly distinctBytes: number;
  readonly resentBytes: number;
  /** Seconds from the first byte to the last acknowledgment that took some. */
  readonly carrying: number;
  /** Most bytes sent and not yet acknowledged; undefined where no acknowledgment was captured. */
  readonly mostInFlight: number | undefined;
  /** How often the side closed its own window, and for how many seconds in all. */
  readonly windowClosed: { readonly times: number; readonly seconds: number };
}

/** States by their names; a name that ends in `?` is assumed. */
export interface StateChange {
  readonly end: ConnectionEnd;
  readonly from: string;
  readonly to: string;
  readonly frame: number;
  readonly seconds: number;
}

/** What is told of each segment, and what the bytes of that column are numbers of: 54 bytes a segment. */
export const SEGMENT_COLUMNS = {
  frame: Uint32Array,
  /** Seconds since the first segment. */
  time: Float64Array,
  fromClient: Uint8Array,
  /** The 12 bits of `tcp.flags`, and above them 1 where AE, CWR and ECE are one number (RFC 9768 §3.2.2). */
  flags: Uint16Array,
  /** Relative. */
  sequence: Uint32Array,
  acknowledgment: Uint32Array,
  /** First block of a selective acknowledgment (SACK), relative; two zeros without one. */
  sackFrom: Uint32Array,
  sackTo: Uint32Array,
  /** Bytes. */
  length: Uint32Array,
  window: Uint32Array,
  verdict: Uint8Array,
  cause: Uint8Array,
  confidence: Uint8Array,
  clientState: Uint8Array,
  serverState: Uint8Array,
  /** 1: the client came to another state, 2: the server, 3: both. */
  changed: Uint8Array,
  /** Seconds to the acknowledgment of its end; NaN without one. */
  roundTrip: Float64Array,
} as const;

type SegmentColumn = keyof typeof SEGMENT_COLUMNS;

/** Entry i of every column belongs to segment i. */
export type SegmentColumns = { readonly [Name in SegmentColumn]: (typeof SEGMENT_COLUMNS)[Name]['prototype'] };

/**
 * Segments `from` to `from + count` in columns. Each column is the bytes of its array in
 * the machine's own order, as arrays of other types do not cross every port.
 */
export interface ConnectionSegments {
  readonly from: number;
  readonly count: number;
  readonly columns: { readonly [Name in SegmentColumn]: Uint8Array };
}

/** Makes something of each column. */
export function ofSegmentColumns<Made extends { readonly [Name in SegmentColumn]: unknown }>(
  make: (name: SegmentColumn) => Made[SegmentColumn],
): Made {
  return Object.fromEntries((Object.keys(SEGMENT_COLUMNS) as SegmentColumn[]).map((name) => [name, make(name)])) as Made;
}
