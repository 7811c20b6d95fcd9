/** Hypertext Transfer Protocol, version 1: RFC 9110 (semantics) and RFC 9112 (messages). */
import { type Cursor, expert, protocol } from '../../dissect/index.ts';
import { GRPC_CALL, type GrpcCall, callName } from './grpc.ts';
import { BODY_FIELDS, readBody } from './http/body.ts';
import { readDnsTarget } from './http/dns-exchange.ts';
import {
  EXCHANGE_FIELDS, type Exchange, type Tunnel, fullUri, nextPlace, requestLine, showExchange, showTunnel, targetText,
} from './http/exchanges.ts';
import { askedMark, chunksLength, hasNoBody, looksLikeHttp, messageLength, methodMark } from './http/framing.ts';
import { upgradedTo } from './http/upgrade.ts';
import { beginsPreface } from './http2/preface.ts';
import { startsTls } from '../security/tls/records.ts';
import { SOCKET, expectedAccept } from './websocket/connection.ts';
import { HEAD_FIELDS } from './http/head-fields.ts';
import { NOTIFICATIONS, readHeaders, showFullUri } from './http/header-lines.ts';
import { type Head, readStartLine } from './http/start-lines.ts';
import { REQUEST, RESPONSE, UNFINISHED, cutStartKind, headEnd, skipEmptyLines, startKind } from './http/head.ts';

const FIELDS = {
  ...HEAD_FIELDS,
  ...EXCHANGE_FIELDS,
  ...BODY_FIELDS,
  body_incomplete: expert('The body has fewer bytes than Content-Length says', 'note', 'Reassemble', { own: true }),
  bytes_missing: expert('Bytes of the message are not in the capture', 'warning', 'Reassemble', { own: true, source: 'conversation' }),
  'sec_websocket_accept.wrong': expert(
    'Sec-WebSocket-Accept does not answer the key that was asked with', 'warning', 'Protocol', { own: true, source: 'conversation' },
  ),
};

const f = FIELDS;

export const http = protocol({
  name: 'http',
  title: 'Hypertext Transfer Protocol',
  on: {
    'tcp.port': [80, 3128, 3132, 5985, 8080, 8088, 11371, 1900, 2869, 2710, 631, 3689], 'sctp.port': [80], 'tls.port': [443],
    'tls.alpn': ['http/1.1', 'http/1.0'],
  },
  over: ['tcp'],
  fields: FIELDS,
  dissect: readMessage,
  frame: messageLength,
  asks: askedMark,
  resume: chunksLength,
  becomes: upgradedTo,
  yields: (bytes, at, end) => (beginsPreface(bytes, at, end) ? 'http2' : startsTls(bytes, at, end)),
  recognise: looksLikeHttp,
});

/** Reads one message, or bytes of a connection whose message began before the capture. */
export function readMessage(p: Cursor): void {
  const { place, connection } = nextPlace(p);
  const start = skipEmptyLines(p.bytes, p.at, p.end);
  const begun = startKind(p.bytes, start, p.end), isCutShort = begun === UNFINISHED && p.reported > p.end;
  const kind = isCutShort ? cutStartKind(p.bytes, start, p.end) : begun;
  if (connection?.tunnel !== undefined && place === undefined && kind !== REQUEST && kind !== RESPONSE) {
    readTunnel(p, connection.tunnel);
    return;
  }
  if (kind !== REQUEST && kind !== RESPONSE) {
    readContinuation(p);
    return;
  }
  if (start > p.at) {
    p.expert(f.leading_crlf);
    p.at = start;
  }
  const began = p.at;
  const head = readStartLine(p, kind);
  const target = targetText(requestLine(p.bytes, start, p.end).target);
  const isNotification = NOTIFICATIONS.has(head.method);
  readHeaders(p, head);
  p.packet.listener?.said?.({ protocol: 'http', plain: p.bytes.subarray(began, p.at) });
  const isHeadCut = p.more && p.available <= 0 && headEnd(p.bytes, began, p.end) < 0;
  if (kind === REQUEST) showFullUri(p, head, target);
  const missing = missingBytes(p);
  if (missing > 0) p.expert(f.bytes_missing, holeText(missing));
  p.hide(isNotification ? f.notification : kind === REQUEST ? f.request : f.response, true);
  if (place !== undefined && connection !== undefined) showExchange(p, kind, place, connection);
  if (isHeadCut) p.need(p.remaining);
  if (head.status === 101) checkWebSocketAccept(p);
  takeBody(p, head, target, place?.exchange, missing);
  if (kind === REQUEST) readDnsTarget(p, head.method, target, head.accept, place?.exchange);
  p.columns.setFence();
}

/** The body, as long as the head promises or to the message's end; `missing` of its bytes no captured segment brought. */
function takeBody(p: Cursor, head: Head, target: string, exchange: Exchange | undefined, missing: number): void {
  const isRequest = head.kind === REQUEST, answering = isRequest || exchange === undefined ? 0 : methodMark(exchange.method);
  if (p.remaining === 0 || (!isRequest && hasNoBody(head.status, answering))) return;
  const promised = head.transferEncoding === undefined ? head.contentLength : undefined;
  const length = Math.min(promised ?? Infinity, p.remaining);
  if (promised !== undefined && promised > p.remaining) p.expert(f.body_incomplete, incomplete(promised, p.remaining));
  const uri = isRequest ? fullUri(head.method, target, head.host, p.packet.encrypted) ?? target : exchange?.uri ?? '';
  const trouble = promised !== undefined && promised > p.available ? incomplete(promised, p.available) : missing > 0 ? holeText(missing) : undefined;
  const isCall = callName(head.contentType ?? '') !== undefined;
  p.packet.notes.set(GRPC_CALL, isCall ? { path: methodIn(uri), fromClient: isRequest, encoding: undefined } satisfies GrpcCall : undefined);
  if (length > 0) readBody(p, head, length, { host: hostIn(uri), uri, exchange, trouble });
}

function incomplete(promised: number, there: number): string {
  return `Of the ${promised} bytes that Content-Length says ${there} are here`;
}

/** Of a message that lasts until its sender closes, bytes that no captured segment brought. */
function missingBytes({ tree, source, bytes, packet }: Cursor): number {
  const { pieces } = tree.sources[source];
  return pieces === undefined || packet.encrypted ? 0 : Math.max(0, bytes.length - pieces.reduce((sum, { length }) => sum + length, 0));
}

const holeText = (missing: number): string => `${missing} bytes of the message are not in the capture: zeros stand for them`;

/** Host and port of a URI. */
function hostIn(uri: string): string {
  return /^[a-z]+:\/\/([^/?#]*)/i.exec(uri)?.[1] ?? '';
}

/** Service and method of a gRPC call, `/shop.v1.Orders/Place`, behind whatever path the server has them below. */
function methodIn(uri: string): string | undefined {
  return /\/[^/?#]+\/[^/?#]+(?=[?#]|$)/.exec(uri)?.[0];
}

/** RFC 6455 §4.1: a server that was not asked with this key did not mean to speak WebSocket. */
function checkWebSocketAccept(p: Cursor): void {
  const socket = p.packet.quoted ? undefined : p.packet.around?.conversation(SOCKET);
  if (socket?.key !== undefined && socket.accept !== undefined && socket.accept !== expectedAccept(socket.key)) {
    p.expert(f['sec_websocket_accept.wrong']);
  }
}

function readContinuation(p: Cursor): void {
  const { listener } = p.packet, first = p.available > 0 ? p.u8() : 0;
  // A head may follow line ends.
  if (first === 0x0a || first === 0x0d) p.need(p.remaining);
  p.info('Continuation');
  // tshark has an empty head before it.
  listener?.said?.({ protocol: 'http', plain: p.bytes.subarray(p.at, p.at) });
  if (isText(first)) {
    readBody(p, { contentType: undefined, contentEncoding: undefined, transferEncoding: undefined }, p.remaining, undefined);
  } else {
    listener?.said?.({ protocol: 'http', plain: p.bytes.subarray(p.at, p.end) });
    p.innerData();
  }
  p.columns.setFence();
  if (p.more) p.need(p.remaining);
}

const isText = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

/** What a granted CONNECT carries, RFC 9110 §9.3.6: read by the port that was asked for. */
function readTunnel(p: Cursor, tunnel: Tunnel): void {
  const port = showTunnel(p, tunnel), inside = p.dissector.registry.lookup('tcp.port', port);
  if (inside === undefined || inside.name === 'http') p.data();
  else p.call(inside);
}
