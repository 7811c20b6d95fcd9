/** Session Traversal Utilities for NAT, RFC 8489, with the messages of TURN (RFC 8656, RFC 6062) and its ChannelData. */
import { ANYONE, type Cursor, MORE, NOT_MINE, bits, none, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { besides } from './demultiplexing.ts';
import { ATTRIBUTE_FIELDS } from './stun/attribute-fields.ts';
import { readAttribute } from './stun/attributes.ts';
import { COOKIE_END, FIRST_CHANNEL, HEADER, LAST_CHANNEL, hasCookieAt, isChannelData, isMessage, isWhole } from './stun/messages.ts';
import { CLASSES, METHODS } from './stun/names.ts';
import { showTransaction, transactionFields } from './stun/transactions.ts';

const TCP = 6;
/** RFC 6062 §5.4: with the server's success the connection is the one to the peer. */
const BOUND = 0x010b;
const TRANSACTION_FIELDS = transactionFields('stun', '-');

export const stun = protocol({
  name: 'stun',
  title: 'Session Traversal Utilities for NAT',
  on: { 'udp.port': [3478], 'tcp.port': [3478] },
  over: ['tcp', 'udp'],
  sized: true,
  fields: {
    tcp_frame_length: u16('TCP Frame Length'),
    channel: u16('Channel Number', { hex: true }),
    type: u16('Message Type', { hex: true }),
    'type.class': bits('Message Class', 0x0110, { hex: true }),
    'type.method': bits('Message Method', 0x3eef, { hex: true }),
    'type.method-assignment': bits('Message Method Assignment', 0x2000, { hex: true, values: { 0: 'IETF Review', 1: 'Designated Expert' } }),
    length: u16('Message Length'),
    cookie: octets('Message Cookie', { size: 4 }),
    id: octets('Message Transaction ID', { size: 12 }),
    network_version: u8('STUN Network Version', { values: { 2: 'RFC-3489 and earlier', 3: 'RFC-5389/8489', 1: 'MS-TURN' } }),
    attributes: none('Attributes'),
    ...TRANSACTION_FIELDS,
    ...ATTRIBUTE_FIELDS,
  },
  recognise: (bytes, at, end) => isMessage(bytes, at, end, true) || isFramed(bytes, at, end),
  shares(bytes, at, end) {
    if (isWhole(bytes, at, end, true) || isChannelData(bytes, at, end)) return 'stun';
    return isWhole(bytes, at, end, false) ? 'classicstun' : besides(bytes, at, end) ?? 'data';
  },
  frame(bytes, at, end) {
    if (end - at < 4) return MORE;
    if (isFramed(bytes, at, end)) return 2 + ((bytes[at] << 8) | bytes[at + 1]);
    if (mayBeFramed(bytes, at, end)) return MORE;
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    // RFC 8656 §12.5: over TCP the data of a channel are padded to a multiple of four bytes.
    if (bytes[at] >= FIRST_CHANNEL && bytes[at] <= LAST_CHANNEL) return 4 + ((length + 3) & ~3);
    if (bytes[at] >= FIRST_CHANNEL || (length & 3) !== 0) return NOT_MINE;
    // Before RFC 5389 there was no STUN over TCP but for secrets: all has the cookie.
    return end - at >= COOKIE_END && !hasCookieAt(bytes, at + 4, end) ? NOT_MINE : HEADER + length;
  },
  becomes: (bytes, at) => (bytes[at] === BOUND >> 8 && bytes[at + 1] === (BOUND & 0xff) ? ANYONE : undefined),
  dissect(p, f) {
    if (p.packet.ipProtocol === TCP && p.u16() + 2 === p.remaining && p.u16(2) + HEADER !== p.remaining) p.take(f.tcp_frame_length);
    const first = p.u8();
    if (first >= FIRST_CHANNEL && first <= LAST_CHANNEL) {
      readChannelData(p, f);
      return;
    }
    readMessage(p, f);
  },
});

type Fields = typeof stun.fields;

/** RFC 4571 §2, as ICE has it over TCP (RFC 6544 §3): the message behind its length. */
function isFramed(bytes: Uint8Array, at: number, end: number): boolean {
  return end - at >= 2 + HEADER && isMessage(bytes, at + 2, at + 2 + ((bytes[at] << 8) | bytes[at + 1]), true);
}

/** The same of bytes that are too few to tell: until its cookie is there, or that of a message without a length before it. */
function mayBeFramed(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] >= FIRST_CHANNEL || readUint(bytes, at, 2, false) < HEADER || end - at >= 2 + HEADER || hasCookieAt(bytes, at + 4, end)) return false;
  return end - at < 2 + COOKIE_END || hasCookieAt(bytes, at + 6, end);
}

function readChannelData(p: Cursor, f: Fields): void {
  p.title(', TURN ChannelData Message');
  p.info('ChannelData TURN Message');
  p.take(f.channel);
  const length = p.take(f.length);
  const data = p.within(length);
  p.limit(p.packet.ipProtocol === TCP ? 4 + ((length + 3) & ~3) : p.offset);
  data.data();
}

function readMessage(p: Cursor, f: Fields): void {
  const message = p.at, type = p.u16();
  const kind = ((type >> 7) & 2) | ((type >> 4) & 1);
  // RFC 8489 §5: the method's bits lie around those of the class.
  const method = (type & 0x000f) | ((type & 0x00e0) >> 1) | ((type & 0x3e00) >> 2);
  const name = METHODS[method] ?? 'Unknown';
  p.info(`${name} ${CLASSES[kind]}`);
  if (p.available >= HEADER) showTransaction(p, TRANSACTION_FIELDS, type);
  p.take(f.type);
  p.label(() => `Message Type: 0x${type.toString(16).padStart(4, '0')} (${name} ${CLASSES[kind]})`);
  const outer = p.under();
  p.at -= 2;
  p.show(f['type.class']);
  p.label(() => `.... ...${kind >> 1} ...${kind & 1} .... = Message Class: 0x${kind.toString(2).padStart(2, '0')} ${CLASSES[kind]} (${kind})`);
  p.show(f['type.method']);
  p.addLabel(() => ` ${name} (0x${method.toString(16).padStart(3, '0')})`);
  p.take(f['type.method-assignment']);
  p.close(outer);
  const length = p.take(f.length);
  p.take(f.cookie);
  p.take(f.id);
  if (length === 0) return;
  p.generate(f.network_version, 3);
  p.limit(message - p.begin + HEADER + length);
  const above = p.open(f.attributes);
  while (p.more) readAttribute(p, message);
  p.close(above);
}
