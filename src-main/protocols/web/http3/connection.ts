/** What an HTTP/3 connection's streams mean together: header tables, requests and the responses to them, bodies. RFC 9114, RFC 9204. */
import type { Moment } from '../../../dissect/index.ts';
import { Carried, type CarriedMessage, isCarrying } from '../http/carried.ts';
import { type FieldSection, QpackDecoder } from '../qpack/decoder.ts';
import type { Captured } from '../quic/captured.ts';
import type { Chunk } from '../quic/ordered-bytes.ts';
import { variable } from '../quic/packets.ts';
import { ENCODER, HEADERS, MAX_TABLE_CAPACITY, PUSH_PROMISE, SETTINGS } from './names.ts';
import { type Unit, type UnitPiece, UnitReader } from './units.ts';

/**
 * Streams that are followed, frames and instructions in them that are kept, and bytes of headers, of one connection;
 * what a line counts besides its bytes.
 */
const MOST_STREAMS = 50_000, MOST_UNITS = 250_000, MOST_HEADERS = 1 << 25, LINE_COST = 64;
/** Header blocks that may wait for their table, and their bytes. */
const MOST_BLOCKED = 1000, MOST_BLOCKED_BYTES = 1 << 24;
/** Bytes of a body that is put together, and of messages that streams of a connection carry for other protocols. */
export const MOST_BODY = 1 << 26;
const MOST_CARRIED = 1 << 25;

/** A request and the response to it. */
export interface Exchange {
  method: string | undefined;
  path?: string | undefined;
  authority?: string | undefined;
  scheme?: string | undefined;
  status?: string | undefined;
  /** Of an extended CONNECT, RFC 9220, and what the server says of WebSocket's extensions. */
  protocol?: string | undefined;
  extensions?: string | undefined;
  /** What is inside a stream that was opened for another protocol. */
  carried?: Carried | undefined;
  /** Frames with the headers of request (or its promise) and final response; 0 while unknown. */
  request: number;
  requestTime?: Moment;
  response: number;
  /** Frames that complete the bodies; 0 while unknown. */
  readonly bodiesIn: [number, number];
}

/** What one side sends on a stream. */
export interface Way {
  readonly reader: UnitReader;
  readonly body: UnitPiece[];
  bodyLength: number;
  contentType?: string | undefined;
  contentEncoding?: string | undefined;
}

/** What a STREAM frame brings of HTTP/3. */
export interface StreamPart {
  /** The stream's number. */
  readonly stream: number;
  readonly way: Way;
  readonly from: 0 | 1;
  readonly exchange: Exchange | undefined;
  /** Whole from here on, in order. */
  readonly units: readonly Unit[];
  /** Goes on in another one. */
  readonly open: Unit | undefined;
  /** Messages that end here, of the protocol that the stream was opened for. */
  readonly carried: readonly CarriedMessage[];
  /** The body ends here. */
  readonly endsBody: boolean;
}

/** A unit, and where it begins in the bytes that are read. */
export interface UnitPlace {
  readonly unit: Unit;
  readonly at: number;
}

/** Under which `p.packet.notes` has what the layer is to read. */
export const HTTP3_LAYER = 'http3 layer';

/** What the layer of HTTP/3 is to read. */
export interface Http3Layer {
  readonly part: StreamPart;
  readonly units: readonly UnitPlace[];
  /** Of the stream that ends here. */
  readonly body?: { readonly bytes: Uint8Array };
  /** Only the messages are to be read that the stream carries for another protocol. */
  readonly carried?: boolean;
  /** Tells the Info column a frame's name. */
  readonly say: (name: string) => void;
}

interface Blocked {
  readonly unit: Unit;
  readonly bytes: Uint8Array;
  readonly way: Way;
  readonly exchange: Exchange | undefined;
  readonly captured: Captured;
}

export class Http3Connection {
  /** Of the sections that client and server send. */
  readonly #decoders: readonly [QpackDecoder, QpackDecoder] = [new QpackDecoder(), new QpackDecoder()];
  readonly #blocked: [Blocked[], Blocked[]] = [[], []];
  readonly #ways = new Map<number, Way>();
  readonly #exchanges = new Map<number, Exchange>();
  /** By the push's number. */
  readonly #pushes = new Map<number, Exchange>();
  #keptHeaders = 0;
  #blockedBytes = 0;
  #units = 0;
  #keptMessages = 0;
  #carried: CarriedMessage[] = [];
  /** The STREAM frame that is being taken. */
  #captured: Captured | undefined;

  /** Bytes of a stream in order; `ends`: the last of them. Undefined when there are more streams than are followed, or more in them than is kept. */
  take(stream: number, chunks: readonly Chunk[], ends: boolean, captured: Captured): StreamPart | undefined {
    const { from, frame } = captured, key = stream * 2 + from;
    let way = this.#ways.get(key);
    if (way === undefined) {
      if (this.#ways.size === MOST_STREAMS) return undefined;
      this.#ways.set(key, (way = this.#newWay(stream, from)));
    }
    this.#captured = captured;
    this.#carried = [];
    const units = chunks.flatMap(chunk => way.reader.take(chunk, frame));
    this.#units += units.length;
    if (this.#units > MOST_UNITS) return undefined;
    const exchange = this.#exchangeOf(stream, way), endsBody = ends && way.bodyLength > 0;
    if (exchange !== undefined && endsBody) exchange.bodiesIn[from] = frame;
    return { stream, way, from, exchange, units, open: way.reader.open, carried: this.#carried, endsBody };
  }

  /** `:protocol` of the request on a stream, RFC 9220. */
  purposeOf(stream: number): string | undefined {
    return this.#exchanges.get(stream)?.protocol;
  }

  #exchangeOf(stream: number, { reader }: Way): Exchange | undefined {
    const isUnidirectional = (stream & 2) !== 0;
    if (isUnidirectional && reader.pushId === undefined) return undefined;
    const exchanges = isUnidirectional ? this.#pushes : this.#exchanges, id = isUnidirectional ? reader.pushId! : stream;
    let exchange = exchanges.get(id);
    if (exchange === undefined) exchanges.set(id, (exchange = { method: undefined, request: 0, response: 0, bodiesIn: [0, 0] }));
    return exchange;
  }

  #newWay(stream: number, from: 0 | 1): Way {
    const way: Way = {
      body: [], bodyLength: 0,
      reader: new UnitReader((stream & 2) !== 0, {
        frame: (unit, payload) => {
          if (payload !== undefined) this.#takeFrame(stream, way, unit, payload, from);
        },
        instruction: unit => {
          if (way.reader.streamType === ENCODER) this.#takeInstruction(unit, from);
        },
        data: (piece, bytes) => {
          if (this.#takeCarried(this.#exchangeOf(stream, way), bytes, from)) return;
          way.bodyLength += piece.length;
          if (way.bodyLength <= MOST_BODY) way.body.push(piece);
        },
      }),
    };
    return way;
  }

  #takeFrame(stream: number, way: Way, unit: Unit, payload: Uint8Array, from: 0 | 1): void {
    switch (unit.type) {
      case SETTINGS:
        // What a side allows holds for the table that the other one fills.
        forEachSetting(payload, (id, value) => {
          if (id === MAX_TABLE_CAPACITY) this.#decoders[from ^ 1].allowed = value;
        });
        break;
      case HEADERS:
        this.#takeSection({ unit, bytes: payload, way, exchange: this.#exchangeOf(stream, way), captured: this.#captured! }, from);
        break;
      case PUSH_PROMISE: {
        const id = variable(payload, 0, payload.length);
        if (id === undefined) break;
        const exchange: Exchange = this.#pushes.get(id.value) ?? { method: undefined, request: 0, response: 0, bodiesIn: [0, 0] };
        if (this.#pushes.size < MOST_STREAMS) this.#pushes.set(id.value, exchange);
        this.#takeSection({ unit, bytes: payload.subarray(id.length), way, exchange, captured: this.#captured! }, from);
        break;
      }
      default:
    }
  }

  /** Whether the stream was opened for another protocol, whose bytes these are. */
  #takeCarried(exchange: Exchange | undefined, bytes: Uint8Array, from: 0 | 1): boolean {
    if (exchange === undefined || !isCarrying(exchange)) return false;
    exchange.carried ??= new Carried(exchange);
    const taken = exchange.carried.take(from, bytes, this.#captured!.frame, size => {
      if (this.#keptMessages + size > MOST_CARRIED) return false;
      this.#keptMessages += size;
      return true;
    });
    this.#carried.push(...taken.messages);
    return true;
  }

  #takeInstruction({ instruction }: Unit, from: 0 | 1): void {
    const decoder = this.#decoders[from];
    decoder.insert(instruction!);
    const waiting = this.#blocked[from];
    if (waiting.length === 0) return;
    this.#blocked[from] = waiting.filter(blocked => {
      if (blocked.unit.waits!.required > decoder.inserted) return true;
      blocked.unit.waits!.until = this.#captured!.frame;
      this.#blockedBytes -= blocked.bytes.length;
      this.#takeSection(blocked, from);
      return false;
    });
  }

  #takeSection(one: Blocked, from: 0 | 1): void {
    const { unit, bytes, way, exchange } = one;
    const section = this.#decoders[from].decode(bytes);
    if ('isBlocked' in section) {
      unit.waits = { required: section.required, had: this.#decoders[from].inserted, until: 0 };
      if (this.#blocked[from].length === MOST_BLOCKED || this.#blockedBytes + bytes.length > MOST_BLOCKED_BYTES) return;
      this.#blocked[from].push(one);
      this.#blockedBytes += bytes.length;
      return;
    }
    this.#keptHeaders += section.lines.reduce((sum, { name, value }) => sum + name!.length + value!.length + LINE_COST, 0);
    unit.section = this.#keptHeaders <= MOST_HEADERS ? section
      : { ...section, lines: [], trouble: `Of one connection no more than ${MOST_HEADERS} bytes of headers are kept` };
    note(section, unit, way, exchange, one.captured);
  }
}

/** What a section says of the request, the response, and the body that follows it. */
function note({ lines }: FieldSection, { type }: Unit, way: Way, exchange: Exchange | undefined, { frame, time }: Captured): void {
  const value = (wanted: string): string | undefined => lines.find(({ name }) => name === wanted)?.value;
  const method = value(':method'), status = value(':status');
  if (type === HEADERS) {
    way.contentType ??= value('content-type');
    way.contentEncoding ??= value('content-encoding')?.toLowerCase();
  }
  if (exchange === undefined) return;
  if (method !== undefined && exchange.request === 0) {
    exchange.method = method;
    exchange.path = value(':path');
    exchange.authority = value(':authority');
    exchange.scheme = value(':scheme');
    exchange.protocol = value(':protocol');
    exchange.request = frame;
    exchange.requestTime = time;
  }
  exchange.status = status ?? exchange.status;
  exchange.extensions ??= status === undefined ? undefined : value('sec-websocket-extensions');
  // RFC 9110 §15.2: the final response is still to come behind a 1xx one.
  if (status !== undefined && !status.startsWith('1')) exchange.response ||= frame;
}

/** Identifiers and values of a SETTINGS frame's payload. */
function forEachSetting(payload: Uint8Array, visit: (id: number, value: number) => void): void {
  for (let at = 0; at < payload.length; ) {
    const id = variable(payload, at, payload.length), value = id === undefined ? undefined : variable(payload, at + id.length, payload.length);
    if (id === undefined || value === undefined) return;
    visit(id.value, value.value);
    at += id.length + value.length;
  }
}
