/** One conversation's bytes in order, both directions. */
import type { RowVerdict } from './rows.ts';

/**
 * What can be followed: a connection's bytes, or what it carries: the data that TLS
 * protects, heads and bodies of HTTP, messages of WebSocket, streams of QUIC.
 */
export const FOLLOW_PROTOCOLS = ['tcp', 'udp', 'tls', 'http', 'http2', 'websocket', 'quic', 'http3'] as const;
export type FollowProtocol = (typeof FOLLOW_PROTOCOLS)[number];

/** One conversation. */
export interface FollowTarget {
  readonly protocol: FollowProtocol;
  /** Number of the TCP or UDP stream. */
  readonly stream: number;
  /** Of HTTP/2, QUIC and HTTP/3 the stream within the connection; absent for the first one that says anything. */
  readonly substream?: number;
}

export interface FollowInfo extends FollowTarget {
  /** Of protocols with streams within a connection: those that say anything, ascending. */
  readonly substreams?: readonly number[];
  /** `address:port` of each side; side 0 sent the conversation's first packet. */
  readonly sides: readonly [string, string];
  /** Payload bytes that each side sent, gaps left out. */
  readonly bytes: readonly [number, number];
  /** The stream is given page by page, each of some 30 to 60 KB. */
  readonly pages: number;
  /** How many conversations of this protocol the capture has. */
  readonly streams: number;
  readonly notes: readonly string[];
}

/** `bytes`: nothing but the bytes. */
export type FollowFileForm = FollowForm | 'bytes';

export type FollowForm = 'ascii' | 'utf-8' | 'hex' | 'raw' | 'c' | 'base64' | 'yaml';

/** How a stream is shown. */
export interface FollowLook {
  readonly form: FollowForm;
  readonly only: 'both' | 0 | 1;
  /** Characters after which lines without an end are broken. */
  readonly width: number;
}

export interface FollowLine {
  readonly side: 0 | 1;
  readonly text: string;
  /** Frame that brought the line's first byte. */
  readonly frame: number;
  /** Where the line's bytes lie among those of its side, missing ones counted; `bytes` is 0 for lines that show none. */
  readonly position: number;
  readonly bytes: number;
  /**
   * A remark of ours: bytes that the capture lacks, or a second copy whose bytes differ
   * (its bytes follow, so marked), or bytes that belong further up.
   */
  readonly remark?: 'missing' | 'conflict' | 'late';
  /** The packet whose bytes begin in this line. */
  readonly begins?: FollowBegin;
}

export interface FollowBegin {
  readonly frame: number;
  /** Seconds since the conversation's first packet. */
  readonly seconds: number;
  readonly verdict?: RowVerdict;
  /** A later frame that sent some of these bytes again. */
  readonly again?: number;
}

export interface FollowSearch {
  readonly text: string;
  /** `bytes`: the text is hex digits. */
  readonly as: 'text' | 'bytes';
  readonly matchCase: boolean;
  readonly only: 'both' | 0 | 1;
}

export interface FollowMatches {
  /** In the order in which they are shown. */
  readonly matches: readonly FollowMatch[];
  /** There are more, which are not given. */
  readonly more: boolean;
}

export interface FollowMatch {
  readonly page: number;
  readonly side: 0 | 1;
  readonly position: number;
  readonly bytes: number;
}
