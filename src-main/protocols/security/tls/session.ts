/** What is known of a TLS connection: what its messages agree upon, and what its records hold. */
import type { Piece } from '../../../dissect/index.ts';
import type { Closed, Decryption, Opening } from './decryption.ts';
import type { InnerPart, InnerStream } from './inner-stream.ts';
import type { ClientOffer } from './negotiation.ts';

/** Bytes of one handshake message that are put together; certificate chains of the largest sites take 20 KB. */
export const LONGEST_MESSAGE = 1024 * 1024;

export interface Session {
  /** 0 as long as nothing told it. */
  version: number;
  suite: number;
  /** The application protocol that the server chose, RFC 7301. */
  alpn: string | undefined;
  /** The port of the application, where the session goes through a tunnel that its client asked for. */
  tunnelPort: number | undefined;
  /** What the keys of an earlier session were found by. */
  resumption: 'session ID' | 'session ticket' | 'pre-shared key' | undefined;
  /** The client's newest hello. */
  offer: ClientOffer | undefined;
  /** By record (see `recordKey`): only those of which something is to be known. */
  readonly records: Map<number, RecordFacts>;
  readonly sides: readonly [Side, Side];
  /** Undefined when there are no secrets at all. */
  readonly decryption: Decryption | undefined;
}

export interface Side {
  readonly index: 0 | 1;
  /** A change of cipher has been sent: what follows is encrypted. */
  encrypted: boolean;
  /** A handshake message that goes on in the next record. */
  pending: Pending | undefined;
  /** What the application sends, as far as it is decrypted. */
  readonly stream: InnerStream;
  /** Records that were opened, and that were not; why not, of the newest. */
  opened: number;
  unopened: number;
  closed: Closed | undefined;
}

export interface Pending {
  /** As long as the message; as its header until that is there. */
  bytes: Uint8Array;
  have: number;
  readonly pieces: Piece[];
  /** Frame that completes it; 0 as long as none does. */
  completedIn: number;
  /** The capture cut bytes of it off: it is counted, and never whole. */
  isCut: boolean;
}

export interface RecordFacts {
  readonly encrypted: boolean;
  /** A message that began in an earlier record: bytes of it here, and all of it where this record completes it. */
  readonly continued?: { readonly length: number; readonly message: Pending; readonly completes: boolean };
  /** A message that begins in this record's last bytes and goes on in the next. */
  readonly begun?: { readonly length: number; readonly message: Pending };
  /**
   * Bytes that authenticate the contents behind them, where the suite does not encrypt (RFC 5246 §6.2.3.1) and so
   * nobody needs a secret to read them.
   */
  readonly mac?: number;
  /** Bytes of a change of cipher that resumes a session. */
  readonly resumes?: boolean;
  /** How the record is decrypted. */
  readonly opening?: Opening;
  /** Why it cannot be: for want of a secret it is said once a direction, else every time. */
  readonly closed?: Closed;
  /** What the decrypted contents are of messages of the application. */
  readonly parts?: readonly InnerPart[];
}

/** Frame and place among the frame's records, in one number. */
export const recordKey = (frame: number, nth: number): number => frame * 2 ** 20 + nth;
