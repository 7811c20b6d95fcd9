/** QUIC: RFC 9000 (transport), RFC 9001 (its TLS), RFC 9369 (version 2). Initial packets are opened, as their keys come from the packets themselves. */
import { hexText } from '../bytes/address-text.ts';
import { type Cursor, type Protocol, bits, expert, octets, protocol, u32, u64, u8 } from '../dissect/index.ts';
import { type CryptoMessage, CONNECTION, type PacketFacts, type QuicConnection } from './quic/connection.ts';
import { FRAME_FIELDS, readFrames, takeVariable } from './quic/frames.ts';
import { HANDSHAKE, INITIAL, RETRY, VERSION_1, VERSION_2, ZERO_RTT, isKnown, longHeader, looksLikeQuic } from './quic/packets.ts';
import { reassemblyFields, showPieces } from './reassembly.ts';
import { messageName, readMessage } from './tls/handshake.ts';
import { tls } from './tls.ts';
import { endpoints } from './udp.ts';

const PACKET_TYPES: Readonly<Record<number, string>> = { [INITIAL]: 'Initial', [ZERO_RTT]: '0-RTT', [HANDSHAKE]: 'Handshake', [RETRY]: 'Retry' };

const versionName = (version: number): string => {
  if (version === 0) return 'Version Negotiation';
  if (version === VERSION_1) return '1';
  if (version === VERSION_2) return '2';
  if (version >= 0xff000004 && version <= 0xff000022) return `draft-${String(version & 0xff).padStart(2, '0')}`;
  return 'Unknown';
};

const PIECES = reassemblyFields('quic.crypto', 'fragment', 'QUIC CRYPTO Data Fragment', 'QUIC CRYPTO Data',
  { length: 'quic.crypto.reassembled.length', data: 'quic.crypto.reassembled.data' }, 'Reassembled QUIC CRYPTO Data Fragments');

const FIELDS = {
  'connection.number': u32('Connection Number', { source: 'conversation' }),
  'connection.unknown': expert('Unknown QUIC connection. Missing Initial Packet or migrated connection?', 'note', 'Protocol', { source: 'conversation' }),
  packet_length: u32('Packet Length'),
  header_form: bits('Header Form', 0x80, { values: { 0: 'Short Header', 1: 'Long Header' } }),
  'long.packet_type': bits('Packet Type', 0x30, { values: PACKET_TYPES }),
  'long.packet_type_v2': bits('Packet Type', 0x30, { values: { 0: 'Retry', 1: 'Initial', 2: '0-RTT', 3: 'Handshake' } }),
  packet_number_length: bits('Packet Number Length', 0x03, { values: { 0: '1 bytes', 1: '2 bytes', 2: '3 bytes', 3: '4 bytes' } }),
  dcid: octets('Destination Connection ID'),
  scid: octets('Source Connection ID'),
  dcil: u8('Destination Connection ID Length'),
  scil: u8('Source Connection ID Length'),
  token_length: u64('Token Length'),
  token: octets('Token'),
  length: u64('Length'),
  packet_number: u64('Packet Number'),
  version: u32('Version', { hex: true, values: versionName }),
  supported_version: u32('Supported Version', { hex: true, values: versionName }),
  'vn.unused': bits('Unused', 0x7f, { hex: true }),
  retry_token: octets('Retry Token'),
  retry_integrity_tag: octets('Retry Integrity Tag'),
  remaining_payload: octets('Remaining Payload'),
  decryption_failed: expert('Failed to create decryption context: Secrets are not available', 'warning', 'Decryption', { source: 'conversation' }),
  coalesced_padding_data: expert('Coalesced Padding Data', 'note', 'Protocol'),
  'crypto.fragments': PIECES.fragments,
  'crypto.fragment': PIECES.fragment,
  'crypto.fragment.error': PIECES.error,
  'crypto.fragment.overlap': PIECES.overlap,
  'crypto.fragment.overlap.conflict': PIECES.conflict,
  'crypto.fragment.count': PIECES.count,
  'crypto.reassembled.length': PIECES.length,
  'crypto.reassembled.data': PIECES.data,
  ...FRAME_FIELDS,
};

const f = FIELDS;

export const quic = protocol({
  name: 'quic',
  title: 'QUIC IETF',
  over: ['udp'],
  fields: FIELDS,
  dissect(p) {
    const { packet } = p;
    const connection = packet.quoted ? undefined : packet.around?.conversation(CONNECTION);
    const facts = connection?.packets.get(packet.record.number);
    const info: string[] = [];
    // Of several packets in a datagram the list tells the last, as Wireshark does.
    p.info(() => info[info.length - 1] ?? '');
    for (let nth = 0; p.available > 0; nth++) {
      if (nth > 0 && (p.u8() & 0xc0) === 0) {
        // RFC 9000 §12.2: what follows the last packet of a datagram and begins none.
        p.expert(f.coalesced_padding_data);
        p.skip(p.available);
        return;
      }
      readPacket(p, connection, facts?.[nth], info);
    }
  },
  recognise: looksLikeQuic,
});

function readPacket(p: Cursor, connection: QuicConnection | undefined, facts: PacketFacts | undefined, info: string[]): void {
  const header = longHeader(p.bytes, p.at, p.end);
  const length = (header?.end ?? p.end) - p.at;
  showConnection(p);
  p.generate(f.packet_length, length, p.at, length);
  if ((p.u8() & 0x80) === 0) readShort(p, connection, info);
  else readLong(p, length, facts, info);
}

function showConnection(p: Cursor): void {
  const known = p.packet.quoted ? undefined : p.packet.around?.udp(endpoints(p));
  if (known === undefined) return;
  const outer = p.open('QUIC Connection information', 0);
  p.generate(f['connection.number'], known.stream);
  p.close(outer);
}

function readLong(p: Cursor, length: number, facts: PacketFacts | undefined, info: string[]): void {
  const start = p.at, version = p.u32(1);
  const type = version === VERSION_2 ? ((p.u8() >> 4) + 3) & 3 : (p.u8() >> 4) & 3;
  const open = facts?.open;
  p.show(f.header_form);
  const name = version === 0 ? 'Version Negotiation' : PACKET_TYPES[type];
  let text = name;
  info.push(text);
  if (version === 0) {
    p.take(f['vn.unused']);
  } else {
    p.show(f.fixed_bit);
    p.show(version === VERSION_2 ? f['long.packet_type_v2'] : f['long.packet_type']);
    if (open !== undefined) {
      p.set(f['long.reserved'], (open.first >> 2) & 3, start, 1);
      p.set(f.packet_number_length, open.numberLength - 1, start, 1);
    }
    p.skip(1);
  }
  p.take(f.version);
  const destination = takeId(p, f.dcil, f.dcid);
  if (destination.length > 0) text += `, DCID=${hexText(destination)}`;
  const source = takeId(p, f.scil, f.scid);
  if (source.length > 0) text += `, SCID=${hexText(source)}`;
  info[info.length - 1] = text;
  if (version === 0) return readVersions(p);
  if (type === RETRY) return readRetry(p);
  if (!isKnown(version)) return p.take(f.remaining_payload, p.available);
  if (type === INITIAL) {
    const token = takeVariable(p, f.token_length);
    if (token > 0) p.take(f.token, token);
  }
  takeVariable(p, f.length);
  if (open === undefined) {
    p.expert(f.decryption_failed, type === INITIAL ? 'Initial packet cannot be decrypted: its connection began otherwise, or bytes have changed' : undefined);
    const rest = Math.min(start + length - p.at, p.available);
    if (rest > 0) p.take(f.remaining_payload, rest);
    return;
  }
  p.set(f.packet_number, BigInt(open.number), p.at, open.numberLength);
  text += `, PKN: ${open.number}`;
  info[info.length - 1] = text;
  p.skip(open.numberLength);
  readOpen(p, Math.min(start + length - p.at, p.available), facts!, info, text);
}

function takeId(p: Cursor, length: typeof f.dcil, id: typeof f.dcid): Uint8Array {
  const size = p.take(length);
  return size > 0 ? p.takeBytes(id, size) : p.bytes.subarray(p.at, p.at);
}

function readVersions(p: Cursor): void {
  while (p.available > 0) {
    const version = p.take(f.supported_version);
    if ((version & 0x0f0f0f0f) === 0x0a0a0a0a) p.addLabel(' (GREASE)');
  }
}

/** RFC 9000 §17.2.5: the token fills the packet but for the last 16 bytes. */
function readRetry(p: Cursor): void {
  const token = p.remaining - 16;
  if (token > 0) p.take(f.retry_token, token);
  p.take(f.retry_integrity_tag, 16);
}

/** The frames of a packet whose protection was removed. */
function readOpen(p: Cursor, length: number, facts: PacketFacts, info: string[], text: string): void {
  p.show(f.payload, length);
  const plain = p.over('Decrypted QUIC', facts.open!.payload);
  p.skip(length);
  const names: string[] = [], messages = [...facts.messages];
  const here = p.packet.record.number;
  const nth = info.length - 1;
  readFrames(plain, names, (data, _offset, size) => {
    info[nth] = [text, ...names].join(', ');
    // A message that lies in this frame alone is read where it lies; others when their last frame has come.
    while (messages.length > 0 && data.available > 0 && messages[0].pieces.length === 1 && lies(data, messages[0])) readTls(data, messages.shift()!);
    if (size > 0 && data.available > 0) data.skip(data.available);
  });
  info[nth] = [text, ...names].join(', ');
  for (const message of messages) {
    if (message.pieces.length > 1 || message.pieces[0]?.frame !== here) showPieces(plain, PIECES, message.bytes, message.pieces);
    readTls(plain.over('Reassembled QUIC CRYPTO', message.bytes), message);
  }
}

function lies(p: Cursor, { bytes }: CryptoMessage): boolean {
  if (p.available < bytes.length) return false;
  for (let i = 0; i < bytes.length; i++) if (p.bytes[p.at + i] !== bytes[i]) return false;
  return true;
}

const TLS13 = 0x0304;

/** TLS whose messages come without records, RFC 9001 §4.1.3. */
const HANDSHAKE_ALONE: Protocol = {
  ...tls,
  dissect(p: Cursor): void {
    const outer = p.open(tls.fields.record, p.available);
    p.label(`TLSv1.3 Record Layer: Handshake Protocol: ${messageName(p.u8())}`);
    readMessage(p, tls.fields, { version: TLS13, suite: 0, transport: 'q' });
    p.close(outer);
  },
};

function readTls(p: Cursor, { bytes }: CryptoMessage): void {
  const { columns } = p, frozen = columns.frozen;
  columns.frozen = true;
  p.call(HANDSHAKE_ALONE, bytes.length);
  columns.frozen = frozen;
}

function readShort(p: Cursor, connection: QuicConnection | undefined, info: string[]): void {
  const outer = p.open(f.short, 1);
  p.label('QUIC Short Header');
  p.show(f.header_form);
  p.show(f.fixed_bit);
  p.show(f.spin_bit);
  p.skip(1);
  const fromClient = p.packet.around?.udp(endpoints(p))?.fromClient ?? true;
  const length = connection?.idLengths[fromClient ? 1 : 0] ?? -1;
  let text = 'Protected Payload (KP0)';
  if (length > 0 && length <= p.available) text += `, DCID=${hexText(p.takeBytes(f.dcid, length))}`;
  p.close(outer);
  info.push(text);
  if (connection === undefined || (length < 0 && connection.packets.size === 0)) p.expert(f['connection.unknown']);
  else p.expert(f.decryption_failed);
  if (p.available > 0) p.take(f.remaining_payload, p.available);
}
