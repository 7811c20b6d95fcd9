/** Secure Shell: the transport protocol, RFC 4253, up to where it is encrypted. */
import { type Cursor, bool, octets, protocol, text, u32, u8 } from '../../dissect/index.ts';
import { MESSAGES, exchangeOf, messageName } from './ssh/messages.ts';
import { KEY_EXCHANGE_FIELDS, readExchange, readInit } from './ssh/key-exchange.ts';
import { PACKET_HEADER, isIdentification, isText, unitAt, wholeLength } from './ssh/packets.ts';
import { KEX_INIT, NEW_KEYS, SESSION, type Session, agreedUpon, placeKey, versionOf } from './ssh/session.ts';
import { MESSAGES_OF_ONE, PUBLIC_KEY, type PacketOfOne, SESSION_KEY, packetOfOne } from './ssh/version-one.ts';
import { isToServer, lineAt, showLines } from '../text-lines.ts';

const PORT = 22;

const FIELDS = {
  protocol: text('Protocol'),
  packet_length: u32('Packet Length'),
  packet_length_encrypted: octets('Packet Length (encrypted)'),
  padding_length: u8('Padding Length'),
  message_code: u8('Message Code', { values: MESSAGES }),
  payload: octets('Payload'),
  encrypted_packet: octets('Encrypted Packet'),
  padding_string: octets('Padding String'),
  seq_num: u32('Sequence number', { source: 'conversation' }),
  direction: bool('Direction', { as: ['server-to-client', 'client-to-server'] }),
  ...KEY_EXCHANGE_FIELDS,
};

const f = FIELDS;

interface Reading {
  readonly session: Session | undefined;
  readonly isToServer: boolean;
  readonly info: string[];
  /** Number of the next packet; undefined where it is not known. */
  sequence: number | undefined;
  encrypted: boolean;
}

export const ssh = protocol({
  name: 'ssh',
  title: 'SSH Protocol',
  on: { 'tcp.port': [PORT] },
  over: ['tcp'],
  fields: FIELDS,
  dissect(p) {
    const nth = p.packet.next('ssh');
    const { around, quoted, record: { number: frame } } = p.packet;
    const session = quoted ? undefined : around?.conversation(SESSION);
    const sequence = session?.plain.get(placeKey(frame, nth));
    const toServer = isToServer(p, [PORT]) ?? true;
    const reading: Reading = { session, isToServer: toServer, info: [], sequence, encrypted: session !== undefined && sequence === undefined };
    const version = session === undefined ? 0 : versionOf(session);
    if (version > 0) p.column(`SSHv${version}`);
    const { info } = reading;
    p.info(() => `${toServer ? 'Client' : 'Server'}: ${info.join(', ')}`);
    while (p.available > 0) readUnit(p, reading, version);
    p.generate(f.direction, !toServer);
    p.skip(p.remaining);
  },
  frame: wholeLength,
  begins: 'S',
  recognise: (bytes, at, end) =>
    isIdentification(bytes, at, end) && at + 5 < end && (bytes[at + 4] === 0x31 || bytes[at + 4] === 0x32) && bytes[at + 5] === 0x2e,
});

function readUnit(p: Cursor, reading: Reading, version: number): void {
  const old = version === 1 && !isIdentification(p.bytes, p.at, p.end) ? packetOfOne(p.bytes, p.at, p.end) : undefined;
  if (old !== undefined) {
    const outer = p.open('SSH Version 1');
    readPacketOfOne(p, reading, old);
    p.close(outer);
    return;
  }
  const { kind, length } = reading.encrypted ? { kind: 'other', length: p.available } as const : unitAt(p.bytes, p.at, p.end);
  // Of a header, or the beginning of a line, that the capture cut nobody can tell.
  const isCut = p.available < p.remaining && (p.available < PACKET_HEADER || isText(p.bytes, p.at, p.end));
  if (kind === 'other' && !reading.encrypted && isCut) p.need(p.remaining);
  if (kind === 'identification') {
    readIdentification(p, reading);
    return;
  }
  if (kind === 'lines') {
    reading.info.push('Text before the identification');
    showLines(p.within(Math.min(length, p.remaining)));
    return;
  }
  const outer = version > 0 ? p.open(headingOf(reading, version)) : undefined;
  if (kind === 'packet') readPacket(p.within(Math.min(length, p.remaining)), reading);
  else readEncrypted(p, reading);
  if (outer !== undefined) p.close(outer);
}

function headingOf({ session, isToServer: toServer }: Reading, version: number): string {
  const direction = toServer ? 'client_to_server' : 'server_to_client';
  const agreed = (list: 'encryption' | 'mac' | 'compression'): string | undefined =>
    (session === undefined ? undefined : agreedUpon(session, `${list}_algorithms_${direction}`));
  const cipher = agreed('encryption'), compression = agreed('compression');
  if (cipher === undefined) return `SSH Version ${version}`;
  // These need no code of their own for the integrity: RFC 5647, and chacha20-poly1305.
  const mac = /gcm|poly1305/.test(cipher) ? undefined : agreed('mac');
  return `SSH Version ${version} (encryption:${cipher}${mac === undefined ? '' : ` mac:${mac}`}${compression === undefined ? '' : ` compression:${compression}`})`;
}

function readIdentification(p: Cursor, { info }: Reading): void {
  const { end, next } = lineAt(p.bytes, p.at, p.end);
  const said = p.take(f.protocol, end - p.at);
  if (end === next && p.available < p.remaining) p.need(p.remaining);
  info.push(`Protocol (${said})`);
  p.at = next;
}

function readPacket(p: Cursor, reading: Reading): void {
  p.take(f.packet_length);
  const padding = p.take(f.padding_length);
  const code = p.u8();
  const method = reading.session === undefined ? undefined : agreedUpon(reading.session, 'kex_algorithms');
  const exchange = exchangeOf(method, code, () => beginsWithKey(p));
  const name = messageName(exchange, code);
  reading.info.push(name);
  // A group that only its first bytes tell from a reply: its numbers stay bytes, and nothing is said of what follows.
  const isExchange = code >= KEX_INIT && code < 50, isGuess = method === undefined && code === 31 && exchange === 'group';
  const outer = p.open(isExchange ? `Key Exchange${method === undefined ? '' : ` (method:${method})`}` : `Message: ${name}`);
  const payload = p.within(p.remaining - padding);
  payload.take(f.message_code);
  payload.label(`Message Code: ${name} (${code})`);
  if (code === KEX_INIT) readInit(payload, reading.isToServer);
  else if (code === NEW_KEYS) reading.encrypted = true;
  else if (isExchange && !isGuess) readExchange(payload, exchange, code);
  payload.takeRest(f.payload);
  p.close(outer);
  if (isGuess) return;
  p.take(f.padding_string, padding);
  if (reading.sequence !== undefined) p.generate(f.seq_num, reading.sequence++);
}

/** Of encrypted packets only the length says something: where the type is, too, the cipher has been. */
function readPacketOfOne(p: Cursor, reading: Reading, { length, padding }: PacketOfOne): void {
  p.take(f.packet_length);
  const code = p.bytes[p.at + padding];
  p.set(f.padding_length, padding, p.at, padding);
  p.skip(padding);
  if (reading.encrypted) {
    reading.info.push(`Encrypted packet (len=${length})`);
    p.take(f.payload, length);
    return;
  }
  const name = MESSAGES_OF_ONE[code] ?? `Unknown (${code})`;
  reading.info.push(name);
  p.take(f.message_code);
  p.label(`Message Code: ${name} (${code})`);
  p.take(f.payload, length - 1);
  if (code === PUBLIC_KEY || code === SESSION_KEY) reading.encrypted = true;
}

/** Whether a string follows the message's code whose first part is the name of a kind of key. */
function beginsWithKey(p: Cursor): boolean {
  const name = 9, needed = name + 8;
  if (p.remaining < needed) return false;
  p.need(needed);
  return p.u32(name - 4) <= 64 && /^(ssh-|ecdsa-|sk-)/.test(String.fromCharCode(...p.bytes.subarray(p.at + name, p.at + name + 8)));
}

function readEncrypted(p: Cursor, { info }: Reading): void {
  const { remaining } = p;
  info.push(`Encrypted packet (len=${remaining})`);
  if (remaining > 4) p.take(f.packet_length_encrypted, 4);
  p.take(f.encrypted_packet, p.remaining);
}
