/** One QUIC connection as its packets build it: its IDs and keys, its handshake, and what its streams carry. RFC 9000 §5 and §7. */
import type { Captured } from './captured.ts';
import { Http3Connection, type StreamPart } from '../http3/connection.ts';
import type { UnitPiece } from '../http3/units.ts';
import type { SecretSource } from '../../security/tls/secret-source.ts';
import { type Closed, ConnectionKeys, type Opening } from './connection-keys.ts';
import { CRYPTO, type Frame, NEW_CONNECTION_ID, frameAt, isStream, resetTokenOf } from './frame-walk.ts';
import { type DnsPart, DnsStreams } from './dns-streams.ts';
import { type Agreed, type CryptoFacts, CryptoStream, noteMessage } from './handshake.ts';
import { type Budget, OrderedBytes } from './ordered-bytes.ts';
import { ONE_RTT } from './packets.ts';
import type { PacketPlace } from './protection.ts';

/** Bytes that may wait for others before them: of the handshake, as long as a long chain of certificates. */
const WAITING_CRYPTO = 1 << 18;
/** The same of all streams together, and how many of these are followed. */
const WAITING_STREAMS = 1 << 24, MOST_STREAMS = 50_000;
/** Connection IDs that are kept of each side, and tokens. */
const MOST_IDS = 256;
/** What a connection takes besides what waits, most of it keys: measured. */
const CONNECTION_COST = 8000;

/** What is known of one packet of a datagram. */
export interface PacketFacts {
  /** Its place among the packets of its datagram. */
  readonly nth: number;
  readonly type: number;
  connection: QuicConnection | undefined;
  /** Of a short header, which does not tell it: bytes of the connection ID. */
  idLength?: number;
  opening?: Opening;
  closed?: Closed;
  /** Of an Initial packet: it begins no connection, as it goes to another ID than the datagram, or the keys made of its own do not open it. */
  beginsNothing?: boolean;
  /** The last bytes are a token by which the sender says that it has lost the connection. */
  resets?: boolean;
  /** Of a Retry packet: whether it answers the client's first packet; undefined where that is not known. */
  answers?: boolean;
  /** Of its CRYPTO and STREAM frames, in order. */
  readonly crypto: CryptoFacts[];
  readonly streams: StreamFacts[];
}

/** What a STREAM frame brings. */
export interface StreamFacts {
  /** Which of its bytes the stream had before. */
  readonly repeats: 'all' | 'some' | undefined;
  /** Bytes before these lack; until which frame. */
  readonly wait?: { until: number };
  /** How far the stream has come without a hole. */
  readonly ordered?: OrderedBytes;
  /** Why its bytes are not put together. */
  readonly leftOut?: 'streams' | 'bytes';
  /** With it the stream goes on by these bytes, some of which may have been captured earlier. */
  readonly delivered?: readonly UnitPiece[];
  /** What they are of HTTP/3. */
  readonly part?: StreamPart | undefined;
  /** What they are of DNS over QUIC. */
  readonly dns?: DnsPart | undefined;
}

interface Way {
  readonly ordered: OrderedBytes;
  /** Bytes of the whole stream, -1 until they are known. */
  size: number;
  /** All of them have been handed on. */
  hasEnded: boolean;
}

export class QuicConnection {
  readonly keys: ConnectionKeys;
  readonly agreed: Agreed = { alpn: undefined, resetTokens: [] };
  /** IDs by which the client and the server are reached, the newest last. */
  readonly ids: readonly [Uint8Array[], Uint8Array[]] = [[], []];
  version: number;
  /** One of its packets was opened: it is a connection. */
  isOpen = false;
  /** Nothing that was captured says that there is such a connection but packets that nobody can open. */
  isStray = false;
  /** The ID that the client made up for the server. */
  readonly original: Uint8Array;
  readonly #crypto = new Map<number, CryptoStream>();
  readonly #cryptoBudget: Budget = { left: WAITING_CRYPTO };
  readonly #streams = new Map<number, Way>();
  readonly #streamBudget: Budget = { left: WAITING_STREAMS };
  #http3: Http3Connection | undefined;
  #dns: DnsStreams | undefined;

  constructor(source: SecretSource | undefined, version: number, original: Uint8Array) {
    this.keys = new ConnectionKeys(source);
    this.version = version;
    this.original = original.slice();
    this.keys.addInitial(version, original);
    this.addId(1, original);
  }

  /** Bytes of memory that it takes, about. */
  get cost(): number {
    return CONNECTION_COST + (WAITING_CRYPTO - this.#cryptoBudget.left) + (WAITING_STREAMS - this.#streamBudget.left);
  }

  /** `h3`, and `h3-29` of the last draft. */
  get speaksHttp3(): boolean {
    return this.agreed.alpn?.startsWith('h3') === true;
  }

  /** What the request on a stream asked for with `:protocol`. */
  purposeOf(stream: number): string | undefined {
    return this.#http3?.purposeOf(stream);
  }

  addId(side: 0 | 1, id: Uint8Array): void {
    const ids = this.ids[side];
    if (ids.some(known => Buffer.compare(known, id) === 0)) return;
    ids.push(id.slice());
    if (ids.length > MOST_IDS) ids.shift();
  }

  /** Opens a packet of this connection, and takes what is in it. */
  take(type: number, version: number, packet: PacketPlace, facts: PacketFacts, captured: Captured): void {
    const opened = this.keys.open(type, captured.from, version, packet);
    if (typeof opened === 'string') {
      facts.closed = opened;
      facts.resets = this.#isReset(type, packet);
      return;
    }
    delete facts.closed;
    const { payload, ...opening } = opened;
    facts.opening = opening;
    this.#takeFrames(type, payload, facts, captured);
  }

  #takeFrames(type: number, payload: Uint8Array, facts: PacketFacts, captured: Captured): void {
    for (let at = 0; at < payload.length; ) {
      const frame = frameAt(payload, at);
      if (frame === undefined) return;
      if (frame.type === CRYPTO) facts.crypto.push(this.#takeCrypto(type, payload, frame, captured));
      else if (isStream(frame.type)) facts.streams.push(this.#takeStream(payload, frame, captured));
      else if (frame.type === NEW_CONNECTION_ID) this.#takeId(payload, frame, captured.from);
      at = frame.end;
    }
  }

  #takeCrypto(type: number, payload: Uint8Array, { offset, dataAt, length }: Frame, { frame, nth, from }: Captured): CryptoFacts {
    const key = type * 2 + from;
    let stream = this.#crypto.get(key);
    if (stream === undefined) this.#crypto.set(key, (stream = new CryptoStream(this.#cryptoBudget)));
    return stream.take(offset, payload.subarray(dataAt, dataAt + length), { frame, packet: nth, at: dataAt }, message => {
      noteMessage(this.agreed, this.keys, message);
      if (this.agreed.preferredId !== undefined) this.addId(1, this.agreed.preferredId);
    });
  }

  #takeStream(payload: Uint8Array, { stream, offset, dataAt, length, fin }: Frame, captured: Captured): StreamFacts {
    const { frame, nth, from } = captured, key = stream * 2 + from;
    let way = this.#streams.get(key);
    if (way === undefined) {
      if (this.#streams.size === MOST_STREAMS) return { repeats: undefined, leftOut: 'streams' };
      this.#streams.set(key, (way = { ordered: new OrderedBytes(this.#streamBudget), size: -1, hasEnded: false }));
    }
    const { ordered } = way, repeats = ordered.repeats(offset, length), before = ordered.next;
    const wait = offset > before ? { until: 0 } : undefined;
    if (fin) way.size = offset + length;
    const chunks = ordered.take({
      offset, bytes: payload.subarray(dataAt, dataAt + length), place: { frame, packet: nth, at: dataAt },
      ...(wait !== undefined && { wait }),
    });
    if (chunks === 'full') return { repeats, ordered, leftOut: 'bytes' };
    for (const chunk of chunks) if (chunk.wait !== undefined) chunk.wait.until = frame;
    const ends = ordered.next === way.size && !way.hasEnded;
    way.hasEnded ||= ends;
    if (this.#http3 === undefined && this.speaksHttp3) this.#http3 = new Http3Connection();
    // `doq`, and `doq-i11` of the last draft but one.
    if (this.#dns === undefined && this.agreed.alpn?.startsWith('doq') === true) this.#dns = new DnsStreams();
    const dns = this.#dns?.take(stream, chunks, captured);
    const part = chunks.length > 0 || ends ? this.#http3?.take(stream, chunks, ends, captured) : undefined;
    const delivered = chunks.map(({ place, bytes: { length: size } }) => ({ place, length: size }));
    const isLeftOut = (this.#http3 !== undefined || this.#dns !== undefined) &&
      part === undefined && dns === undefined && (chunks.length > 0 || ends);
    return { repeats, ordered, delivered, part, dns, ...(isLeftOut && { leftOut: 'streams' as const }), ...(wait !== undefined && { wait }) };
  }

  #takeId(payload: Uint8Array, frame: Frame, from: 0 | 1): void {
    this.addId(from, frame.id!);
    const { resetTokens } = this.agreed;
    resetTokens.push(resetTokenOf(payload, frame).slice());
    if (resetTokens.length > MOST_IDS) resetTokens.shift();
  }

  /** RFC 9000 §10.3.1: what cannot be opened and ends with a token that was announced. */
  #isReset(type: number, { bytes, end }: PacketPlace): boolean {
    const last = bytes.subarray(Math.max(0, end - 16), end);
    return type === ONE_RTT && this.agreed.resetTokens.some(token => Buffer.compare(token, last) === 0);
  }
}
