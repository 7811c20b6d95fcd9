/**
 * Constrained Application Protocol, RFC 7252; over TCP, TLS and WebSockets, RFC 8323; blocks, RFC 7959; observing, RFC 7641; protected
 * messages, RFC 8613.
 */
import { hexText } from '../../bytes/address-text.ts';
import {
  type Cursor, MORE, NOT_MINE, between, bits, expert, frameNumber, octets, protocol, relativeTime, text, u16, u32, u8,
} from '../../dissect/index.ts';
import type { NumberedMessage } from '../numbered-fragments.ts';
import { reassemblyFields, showPieces } from '../reassembly.ts';
import { callMedia } from '../web/http/media-types.ts';
import { SESSION, STREAM_SESSION, type Known, bodyOf, knownOf } from './coap/exchanges.ts';
import { type Block, LONGEST_TOKEN, PAYLOAD_MARKER, isRequest, isResponse, lengthBytes, streamLength } from './coap/message.ts';
import { CODES, SHORT_TYPES, TYPES } from './coap/names.ts';
import { OPTION_FIELDS, Told, readOption } from './coap/options.ts';

/** Name of the byte tab. */
const TAB = 'Reassembled CoAP blocks';

const FIELDS = {
  messageLength: u32('Length', { id: 'coap.length' }),
  version: bits('Version', 0xc0),
  type: bits('Type', 0x30, { values: TYPES }),
  token_len: bits('Token Length', 0x0f),
  code: u8('Code', { values: CODES }),
  mid: u16('Message ID'),
  token: octets('Token'),
  ...OPTION_FIELDS,
  'opt.end_marker': u8('End of options marker'),
  'opt.uri_path_recon': text('Uri-Path', { source: 'conversation' }),
  block_payload: octets('Block Payload'),
  block_length: u32('Block Length'),
  payload: text('Payload', { source: 'conversation' }),
  payload_desc: text('Payload Desc', { source: 'conversation' }),
  payload_length: u32('Payload Length', { source: 'conversation' }),
  response_in: frameNumber('Response In', { source: 'conversation' }),
  response_to: frameNumber('Request In', { source: 'conversation' }),
  response_time: relativeTime('Response Time', { source: 'conversation' }),
  request_first_in: frameNumber('Retransmission of request in', { source: 'conversation' }),
  response_first_in: frameNumber('Retransmission of response in', { source: 'conversation' }),
  retransmitted: expert('Retransmitted', 'note', 'Sequence'),
  ...reassemblyFields('coap', 'block', 'Block', 'block', { length: 'coap.block.reassembled.length', data: 'coap.block.reassembled.data', own: true }),
  reassembledIn: frameNumber('Reassembled in', { id: 'coap.block.reassembled.in', source: 'conversation' }),
} as const;

const f = FIELDS;

export const coap = protocol({
  name: 'coap',
  title: 'Constrained Application Protocol',
  short: 'CoAP',
  on: { 'udp.port': [5683], 'dtls.port': [5684], 'tcp.port': [5683], 'tls.port': [5684], 'tls.alpn': ['coap'] },
  // RFC 7252 §3: messages of other versions are to be ignored.
  accepts: (bytes, at, end) => end > at && bytes[at] >> 6 === 1,
  fields: FIELDS,
  sized: true,
  frame(bytes, at, end) {
    const nibble = bytes[at] >> 4, header = 2 + lengthBytes(nibble), token = bytes[at] & 0x0f;
    if (token > LONGEST_TOKEN) return NOT_MINE;
    return at + header > end ? MORE : header + token + streamLength(bytes, at + 1, nibble);
  },
  dissect(p) {
    const inSocket = p.packet.notes.get(IN_SOCKET) === true;
    if (inSocket || p.packet.ipProtocol === TCP) onStream(p, inSocket);
    else inDatagram(p);
  },
});

const IN_SOCKET = 'coap in a websocket', TCP = 6;

/** What a WebSocket brings: one message each, the length of which the WebSocket tells (RFC 8323 §4.2). */
export const coapInWebSocket = protocol({
  name: 'coap_websockets',
  title: 'CoAP over WebSockets',
  short: 'CoAP',
  on: { 'ws.protocol': ['coap'] },
  fields: {},
  dissect(p) {
    p.withdraw();
    p.unlisted();
    p.packet.notes.set(IN_SOCKET, true);
    p.call(coap);
    p.packet.notes.delete(IN_SOCKET);
  },
});

/** RFC 7252 §3 */
function inDatagram(p: Cursor): void {
  p.show(f.version);
  const type = p.show(f.type), tokenLength = p.take(f.token_len);
  const code = p.take(f.code), identifier = p.take(f.mid), name = nameOf(code);
  p.title(`, ${TYPES[type]}, ${name}, MID:${identifier}`);
  p.info(`${SHORT_TYPES[type]}, MID:${identifier}, ${name}`);
  message(p, tokenLength, new Told(code, false));
}

/** RFC 8323 §3.2: how long options and payload are; there is no type, and no number. */
function onStream(p: Cursor, inSocket: boolean): void {
  const nibble = p.u8() >> 4, more = lengthBytes(nibble);
  p.need(1 + more);
  const length = inSocket ? 0 : streamLength(p.bytes, p.at + 1, nibble);
  p.set(f.messageLength, length, p.at, 1 + more);
  const tokenLength = p.take(f.token_len);
  p.skip(more);
  const code = p.take(f.code), name = nameOf(code);
  p.title(`, ${name}`);
  p.info(name);
  if (!inSocket) p.limit(p.offset + tokenLength + length);
  message(p, tokenLength, new Told(code, true));
}

const nameOf = (code: number): string => CODES[code] ?? `Unknown ${code}`;

function message(p: Cursor, tokenLength: number, told: Told): void {
  const before = p.packet.next('coap');
  if (tokenLength > LONGEST_TOKEN) p.malformed(`a token of ${tokenLength} bytes`);
  const token = hexText(p.peekBytes(tokenLength), ' ');
  if (tokenLength > 0) p.take(f.token, tokenLength);
  for (let number = 0, nth = 1; number >= 0 && p.more && p.u8() !== PAYLOAD_MARKER; nth++) number = readOption(p, nth, number, told);
  if (p.more) p.take(f['opt.end_marker']);
  const { around, quoted, record: { number: frame } } = p.packet;
  const session = quoted ? undefined : around?.conversation(told.onStream ? STREAM_SESSION : SESSION);
  const known = session === undefined ? undefined : knownOf(session, frame, before);
  const hasPayload = p.available > 0;
  readPayload(p, told, session === undefined ? undefined : bodyOf(session, known?.part, frame), () => showKnown(p, told, known));
  p.addInfo(tail(told, token, hasPayload, known));
}

/** What the list tells behind what the payload says of itself. */
function tail({ code, uri, query, block }: Told, token: string, hasPayload: boolean, known: Known | undefined): string {
  let text = token === '' ? '' : `, TKN:${token}`;
  if (block !== undefined) text += `, ${hasPayload && !block.more ? 'End of ' : ''}Block #${block.number}`;
  const where = isResponse(code) ? known?.exchange?.uri ?? uri.text : uri.text;
  if (where !== '' || query.length > 0) text += `, ${where}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  return known !== undefined && known.first > 0 ? `${text} [Retransmission]` : text;
}

/**
 * The payload, put together out of blocks where it is the last of them: `whole` gives what they are together; `before` is shown between its heading
 * and what reads it.
 */
function readPayload(p: Cursor, told: Told, whole: NumberedMessage | undefined, before: () => void): void {
  const length = p.remaining, { block } = told;
  if (p.available <= 0) {
    before();
    return;
  }
  if (block === undefined) {
    const type = describe(p, told, length);
    before();
    readMedia(p, type);
    return;
  }
  const { number: frame } = p.packet.record;
  p.show(f.block_payload, p.available);
  p.generate(f.block_length, length);
  const body = whole ?? onlyBlock(p, block);
  if (body === undefined || body.frame !== frame) {
    if (body !== undefined) p.generate(f.reassembledIn, body.frame);
    before();
    p.skip(length);
    return;
  }
  showPieces(p, f, body.bytes, body.pieces, TAB);
  const type = describe(p, told, body.bytes.length);
  before();
  p.skip(length);
  readMedia(p.over(TAB, body.bytes), type);
}

function readMedia(p: Cursor, type: string): void {
  if (type.includes('/')) callMedia(p, type);
  else p.data();
}

/** A body of one block needs no others. */
function onlyBlock(p: Cursor, { number, more }: Block) {
  if (number > 0 || more) return undefined;
  const { number: frame } = p.packet.record, bytes = p.peekBytes(p.available);
  return { bytes, frame, pieces: [{ frame, offset: 0, length: bytes.length }] };
}

/** RFC 7252 §5.5.2: an error without a format is told in words. Gives the media type. */
function describe(p: Cursor, { code, format, isProtected }: Told, length: number): string {
  const type = isProtected ? 'application/octet-stream' : format ?? (code >= 128 ? 'text/plain; charset=utf-8' : 'application/octet-stream');
  p.set(f.payload, `Payload Content-Format: ${type}${format === undefined ? ' (no Content-Format)' : ''}, Length: ${length}`, p.at, p.available);
  if (isProtected) p.label('Encrypted OSCORE Data');
  const outer = p.under();
  p.set(f.payload_desc, type, p.at, p.available);
  p.generate(f.payload_length, length);
  p.close(outer);
  return type;
}

function showKnown(p: Cursor, { code, uri }: Told, known: Known | undefined): void {
  const where = isResponse(code) ? known?.exchange?.uri ?? '' : uri.text;
  if (where !== '') p.generate(f['opt.uri_path_recon'], where);
  if (known?.exchange === undefined) return;
  const { exchange, first } = known;
  if (isRequest(code)) {
    if (exchange.response > 0) p.generate(f.response_in, exchange.response);
  } else {
    p.generate(f.response_to, exchange.request);
    p.generate(f.response_time, between(exchange.time, p.packet.record));
  }
  if (first === 0) return;
  p.generate(isRequest(code) ? f.request_first_in : f.response_first_in, first);
  p.expertUnder(f.retransmitted);
}
