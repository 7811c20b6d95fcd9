/** Pairs HTTP/1 requests with their responses in a connection, in the order of RFC 9112 §9.3.2. */
import {
  type Cursor, type Moment, type TrackedMessage, type Tracker, between, frameNumber, relativeTime, text, u16, u32,
} from '../../../dissect/index.ts';
import { utf8 } from './named-headers.ts';
import {
  REQUEST, RESPONSE, UNFINISHED, cutStartKind, headEnd, headerText, latinText, lineEnd, nameBytes, skipEmptyLines, startKind, textEnd,
} from './head.ts';
import { statusCode } from './framing.ts';

const HOST = nameBytes('host');

/**
 * Unanswered requests this many frames apart are pipelined: responses come in their order. With more between them the response to the earlier is
 * taken to be missing in the capture, as few clients pipeline and many captures have gaps.
 */
const PIPELINED_FRAMES = 1;
/** Requests without a response that are remembered when the others are forgotten. */
const MOST_UNANSWERED = 1000;

/** A request and what is known of the response to it. */
export interface Exchange {
  /** From 1. */
  readonly number: number;
  method: string;
  uri: string | undefined;
  request: number;
  requestTime: Moment | undefined;
  response: number;
  /** Through which it goes. */
  tunnel?: Tunnel | undefined;
}

/** What a CONNECT that was granted opened: all that follows is for the other end, HTTP or not. */
export interface Tunnel {
  readonly target: string;
  /** Frame of the CONNECT, and its number among the connection's requests. */
  readonly request: number;
  readonly number: number;
}

/** A request or response of the connection. */
export interface Place {
  readonly exchange: Exchange;
  /** A 1xx response: the final one is still to come. */
  readonly interim: boolean;
  readonly before: Exchange | undefined;
}

interface Connection {
  readonly exchanges: Exchange[];
  /** How many came before the first of them, and are forgotten. */
  forgotten: number;
  /** Messages of a frame in order; undefined stands for one that is neither request nor response. */
  readonly places: Map<number, (Place | undefined)[]>;
  /** How many exchanges come before the first without a final response. */
  unanswered: number;
  tunnel: Tunnel | undefined;
}

export const EXCHANGES: Tracker<Connection> = {
  key: 'http',
  // Bodies tell nothing of the exchange.
  skims: head => {
    const start = skipEmptyLines(head, 0, head.length), kind = startKind(head, start, head.length);
    return (kind === REQUEST || kind === RESPONSE) && headEnd(head, start, head.length) >= 0;
  },
  make: () => ({ exchanges: [], forgotten: 0, places: new Map(), unanswered: 0, tunnel: undefined }),
  forget(connection) {
    const { exchanges, places, unanswered, forgotten } = connection;
    places.clear();
    connection.forgotten += exchanges.splice(0, Math.max(unanswered - forgotten - 1, exchanges.length - MOST_UNANSWERED)).length;
    connection.unanswered = Math.max(unanswered, connection.forgotten);
  },
  observe(connection, message) {
    const place = observed(connection, message);
    const places = connection.places.get(message.frame);
    if (places === undefined) connection.places.set(message.frame, [place]);
    else places.push(place);
  },
};

/** The exchange with this number, from 1; undefined where it is forgotten, or not there yet. */
const numbered = ({ exchanges, forgotten }: Connection, number: number): Exchange | undefined => exchanges[number - 1 - forgotten];
const countOf = ({ exchanges, forgotten }: Connection): number => forgotten + exchanges.length;

function observed(connection: Connection, { frame, time, bytes, encrypted }: TrackedMessage): Place | undefined {
  const { exchanges } = connection;
  const start = skipEmptyLines(bytes, 0, bytes.length);
  const begun = startKind(bytes, start, bytes.length);
  // A message whose start line does not end was cut by the capture.
  const kind = begun === UNFINISHED ? cutStartKind(bytes, start, bytes.length) : begun;
  if (kind === REQUEST) {
    const { method, target: sent } = requestLine(bytes, start, bytes.length), target = targetText(sent), named = hostOf(bytes, start);
    // UPnP's events are not answered (UDA 2.0 §4).
    if (method === 'NOTIFY') return undefined;
    const host = named === undefined ? undefined : targetText(named), uri = fullUri(method, target, host, encrypted) ?? target;
    const asked = { method, uri, request: frame, requestTime: time, tunnel: connection.tunnel };
    const last = exchanges[exchanges.length - 1], newest = last?.request ?? 0;
    // What came first was `100 Continue`, which this request's body waited for (RFC 9110 §10.1.1).
    if (last !== undefined && newest === 0 && last.response === 0) {
      connection.unanswered = last.number - 1;
      return { exchange: Object.assign(last, asked), interim: false, before: numbered(connection, last.number - 1) };
    }
    if (frame - newest > PIPELINED_FRAMES) connection.unanswered = countOf(connection);
    const exchange: Exchange = { number: countOf(connection) + 1, response: 0, ...asked };
    exchanges.push(exchange);
    return { exchange, interim: false, before: numbered(connection, exchange.number - 1) };
  }
  if (kind !== RESPONSE) return undefined;
  const status = statusCode(bytes, start, bytes.length);
  const interim = status >= 100 && status < 200 && status !== 101;
  let exchange = numbered(connection, connection.unanswered + 1);
  if (exchange === undefined) {
    exchange = { number: countOf(connection) + 1, method: '', uri: undefined, request: 0, requestTime: undefined, response: 0 };
    exchanges.push(exchange);
  }
  if (!interim) {
    connection.unanswered = exchange.number;
    exchange.response = frame;
    if (exchange.method === 'CONNECT' && status >= 200 && status < 300) {
      connection.tunnel = { target: exchange.uri ?? '', request: exchange.request, number: exchange.number };
    }
  }
  return { exchange, interim, before: numbered(connection, exchange.number - 1) };
}

/** Method, target and version of a request line, one character a byte. */
export function requestLine(bytes: Uint8Array, at: number, end: number): { method: string; target: string; version: string } {
  const next = lineEnd(bytes, at, end);
  const line = latinText(bytes, at, next < 0 ? end : textEnd(bytes, at, next)).trimEnd();
  const first = line.indexOf(' ');
  if (first < 0) return { method: line, target: '', version: '' };
  const last = line.lastIndexOf(' ');
  const method = line.slice(0, first), version = line.slice(last + 1);
  // Of a line that does not end, the version may have been cut.
  if (last > first && (VERSION.test(version) || (next < 0 && 'HTTP'.startsWith(version)))) {
    // RFC 9112 §3.2.3: host and port, whatever some clients write behind them.
    const target = line.slice(first + 1, last), space = method === 'CONNECT' ? target.indexOf(' ') : -1;
    return { method, target: space < 0 ? target : target.slice(0, space), version };
  }
  return { method, target: line.slice(first + 1), version: '' };
}

/** `HTTP/1.1`, and what is meant to be that. */
const VERSION = /^HTTP|^[^/]{1,6}\/\d\.\d$/;

/** What such a target or host says: as other values of HTTP it ends before a NUL. */
export const targetText = (sent: string): string => utf8(sent).split('\0', 1)[0];

function hostOf(bytes: Uint8Array, at: number): string | undefined {
  const end = headEnd(bytes, at, bytes.length);
  // Of a head that the capture cut, the lines that are whole count.
  return headerText(bytes, at, end < 0 ? Math.max(at, bytes.lastIndexOf(0x0a) + 1) : end, HOST);
}

/** RFC 9112 §3.3, whose scheme tells whether it was encrypted. */
export function fullUri(method: string, target: string, host: string | undefined, encrypted = false): string | undefined {
  if (method === 'CONNECT' || /^https?:\/\//i.test(target)) return target;
  return host === undefined ? undefined : `http${encrypted ? 's' : ''}://${host}${target}`;
}

export const EXCHANGE_FIELDS = {
  request_number: u32('Request number', { source: 'conversation' }),
  response_number: u32('Response number', { source: 'conversation' }),
  time: relativeTime('Time since request', { source: 'conversation' }),
  prev_request_in: frameNumber('Prev request in frame', { source: 'conversation' }),
  prev_response_in: frameNumber('Prev response in frame', { source: 'conversation' }),
  request_in: frameNumber('Request in frame', { source: 'conversation' }),
  response_in: frameNumber('Response in frame', { source: 'conversation' }),
  next_request_in: frameNumber('Next request in frame', { source: 'conversation' }),
  next_response_in: frameNumber('Next response in frame', { source: 'conversation' }),
  'response_for.uri': text('Request URI', { source: 'conversation' }),
  proxy_connect_host: text('Proxy-Connect-Hostname', { source: 'conversation' }),
  proxy_connect_port: u16('Proxy-Connect-Port', { source: 'conversation' }),
  'tunnel.opened_in': frameNumber('Tunnel asked for in frame', { own: true, source: 'conversation' }),
  'tunnel.request_number': u32('Request number in the tunnel', { own: true, source: 'conversation' }),
};

const f = EXCHANGE_FIELDS;

/** Where the message stands in its connection: asked once for each message of a frame, in order. */
export function nextPlace(p: Cursor): { place: Place | undefined; connection: Connection | undefined } {
  const { packet } = p;
  const connection = packet.quoted ? undefined : packet.around?.conversation(EXCHANGES);
  const nth = packet.next('http messages');
  return { place: connection?.places.get(packet.record.number)?.[nth], connection };
}

/** The lines in square brackets below a request's or response's head. */
export function showExchange(p: Cursor, kind: number, place: Place, connection: Connection): void {
  const { exchange, before } = place;
  const after = numbered(connection, exchange.number + 1);
  const total = countOf(connection);
  if (exchange.tunnel !== undefined) showTunnel(p, exchange.tunnel, exchange.number);
  if (kind === REQUEST) {
    p.generate(f.request_number, exchange.number);
    p.label(`[HTTP request ${exchange.number}/${total}]`);
    if (before !== undefined && before.request > 0) p.generate(f.prev_request_in, before.request);
    if (exchange.response > 0) p.generate(f.response_in, exchange.response);
    if (after !== undefined && after.request > 0) p.generate(f.next_request_in, after.request);
    return;
  }
  p.generate(f.response_number, exchange.number);
  p.label(`[HTTP response ${exchange.number}/${total}]`);
  // An interim response may come before the request is whole.
  if (exchange.requestTime !== undefined && exchange.request <= p.packet.record.number)
    p.generate(f.time, between(exchange.requestTime, p.packet.record));
  if (before !== undefined) {
    if (before.request > 0) p.generate(f.prev_request_in, before.request);
    if (before.response > 0) p.generate(f.prev_response_in, before.response);
  }
  if (exchange.request > 0) p.generate(f.request_in, exchange.request);
  if (after !== undefined) {
    if (after.request > 0) p.generate(f.next_request_in, after.request);
    if (after.response > 0) p.generate(f.next_response_in, after.response);
  }
  if (exchange.uri !== undefined) p.generate(f['response_for.uri'], exchange.uri);
}

/** The other end, and how often what was asked for is used: `number` is that of the request among the connection's. Gives the port. */
export function showTunnel(p: Cursor, { target, request, number: opened }: Tunnel, number?: number): number {
  const colon = target.lastIndexOf(':'), port = colon < 0 ? 0 : Number.parseInt(target.slice(colon + 1), 10);
  p.generate(f.proxy_connect_host, colon < 0 ? target : target.slice(0, colon));
  if (port > 0 && port < 65536) p.generate(f.proxy_connect_port, port);
  p.generate(f['tunnel.opened_in'], request);
  if (number !== undefined) p.generate(f['tunnel.request_number'], number - opened);
  return port;
}
