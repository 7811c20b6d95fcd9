/**
 * QUIC: RFC 9000 (transport), RFC 9001 (its TLS), RFC 9369 (version 2). Initial packets are opened with keys that come from
 * themselves, all others with a key log.
 */
import { hexText } from '../../bytes/address-text.ts';
import { type Cursor, bits, bytesFrom, expert, flag, none, octets, protocol, u32, u64, u8 } from '../../dissect/index.ts';
import type { PacketFacts } from './quic/connection.ts';
import { type Closed, reopened } from './quic/connection-keys.ts';
import { CONTENT_FIELDS, readContents } from './quic/contents.ts';
import type { QuicConversation } from './quic/conversation.ts';
import { FRAME_FIELDS } from './quic/frame-fields.ts';
import { takeVariable } from './quic/frames.ts';
import { conversationOf } from './quic/moved.ts';
import { HANDSHAKE, INITIAL, RETRY, VERSION_1, VERSION_2, ZERO_RTT, isKnown, longHeader, looksLikeQuic, looksLikeShort } from './quic/packets.ts';
import { RETRY_TAG } from './quic/retry.ts';
import { endpoints } from '../transport/udp.ts';

const PACKET_TYPES: Readonly<Record<number, string>> = { [INITIAL]: 'Initial', [ZERO_RTT]: '0-RTT', [HANDSHAKE]: 'Handshake', [RETRY]: 'Retry' };

const versionName = (version: number): string => {
  if (version === 0) return 'Version Negotiation';
  if (version === VERSION_1) return '1';
  if (version === VERSION_2) return '2';
  if (version >= 0xff000004 && version <= 0xff000022) return `draft-${String(version & 0xff).padStart(2, '0')}`;
  return 'Unknown';
};

const FIELDS = {
  'connection.number': u32('Connection Number', { source: 'conversation' }),
  'connection.unknown': expert('Unknown QUIC connection. Missing Initial Packet or migrated connection?', 'note', 'Protocol', {
    source: 'conversation',
  }),
  packet_length: u32('Packet Length'),
  header_form: bits('Header Form', 0x80, { values: { 0: 'Short Header', 1: 'Long Header' } }),
  'long.packet_type': bits('Packet Type', 0x30, { values: PACKET_TYPES }),
  'long.packet_type_v2': bits('Packet Type', 0x30, { values: { 0: 'Retry', 1: 'Initial', 2: '0-RTT', 3: 'Handshake' } }),
  'long.reserved': bits('Reserved', 0x0c),
  short: none('QUIC Short Header'),
  fixed_bit: flag('Fixed Bit', 0x40, { as: ['True', 'False'] }),
  spin_bit: flag('Spin Bit', 0x20, { as: ['True', 'False'] }),
  'short.reserved': bits('Reserved', 0x18),
  key_phase: flag('Key Phase Bit', 0x04, { as: ['True', 'False'] }),
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
  bad_retry: expert('Retry Integrity Tag verification failure', 'warning', 'Protocol', { source: 'conversation' }),
  unpredictable_bits: octets('Unpredictable Bits', { source: 'conversation' }),
  stateless_reset_token: octets('Stateless Reset Token', { source: 'conversation' }),
  remaining_payload: octets('Remaining Payload'),
  decryption_failed: expert('Failed to create decryption context: Secrets are not available', 'warning', 'Decryption', { source: 'conversation' }),
  train: expert('The capture has several datagrams in one, as they were before they were cut for the network', 'note', 'Assumption', { own: true }),
  coalesced_padding_data: expert('Coalesced Padding Data', 'note', 'Protocol'),
  ...CONTENT_FIELDS,
  ...FRAME_FIELDS,
};

const f = FIELDS;

/** Why a packet stays closed. */
const REASONS: Readonly<Record<Closed, string>> = {
  initial: 'Initial packet cannot be decrypted: its connection began otherwise, or bytes have changed',
  none: 'Failed to create decryption context: Secrets are not available',
  unknown: 'The Client Hello of this connection is not in the capture before this packet: nobody knows which secrets are its own',
  missing: 'There is no secret of this connection among those that are given',
  wrong: 'The secret of this connection does not decrypt this packet: it is another connection\'s, or bytes have changed on the way',
  suite: 'Packets of this cipher suite are not decrypted',
};

const CUT = 'The capture has not all of this packet: what is left of it cannot be decrypted';

/** Of a packet that reaches to `end`, which the capture may have cut. */
const reasonOf = (p: Cursor, closed: Closed, end: number): string =>
  (closed === 'wrong' || closed === 'initial') && end === p.end && p.reported > p.end ? CUT : REASONS[closed];

/** What the packets of one datagram share. */
interface Reading {
  readonly conversation: QuicConversation | undefined;
  readonly from: 0 | 1;
  /** For the Info column, a line for each packet. */
  readonly info: string[];
}

export const quic = protocol({
  name: 'quic',
  title: 'QUIC IETF',
  over: ['udp'],
  fields: FIELDS,
  dissect(p) {
    const { packet } = p;
    const around = packet.quoted ? undefined : packet.around;
    const known = around?.udp(endpoints(p));
    const found = around === undefined ? undefined : conversationOf(around), conversation = found?.conversation;
    const all = conversation?.packets.get(packet.record.number);
    const reading: Reading = { conversation, from: conversation?.sideOf(known?.fromClient !== false) ?? 0, info: [] };
    // Of several packets in a datagram the list tells the last, as Wireshark does.
    p.info(() => reading.info[reading.info.length - 1] ?? '');
    for (let nth = 0; p.available > 0; nth++) {
      const first = p.u8();
      if (
        nth > 0 &&
        (first & 0xc0) === 0 &&
        all?.[nth]?.opening === undefined &&
        conversation?.ofShort(p.bytes, p.at, reading.from).isCertain !== true
      ) {
        // RFC 9000 §12.2: what follows the last packet of a datagram and begins none.
        beginPacket(p);
        p.expert(f.coalesced_padding_data);
        p.skip(p.available);
        return;
      }
      if (nth > 0) beginPacket(p);
      else if (conversation !== undefined) showConnection(p, found?.stream ?? known?.stream, isToldOf(p, reading, all?.[0]));
      if ((first & 0x80) === 0) readShort(p, reading, all?.[nth]);
      else readLong(p, reading, all?.[nth]);
      if (p.node >= 0) p.tree.length[p.node] = p.at - p.tree.start[p.node];
    }
  },
  begins: bytesFrom(0xc0, 0xff),
  recognise: looksLikeQuic,
  moves: looksLikeShort,
});

/** Each packet of a datagram is shown as a layer of its own, though it is one. */
function beginPacket(p: Cursor): void {
  const { tree, node } = p;
  if (node < 0) return;
  tree.current = tree.parent[node];
  tree.current = p.node = p.lastNode = tree.add(p.protocol.self, p.source, p.at, 0, p.end, undefined, 0);
}

/** Whether the connection of the packet that begins here is one that the capture told of. */
function isToldOf(p: Cursor, { conversation, from }: Reading, facts: PacketFacts | undefined): boolean {
  if (facts?.opening !== undefined) return true;
  return (p.u8() & 0x80) === 0 ? conversation!.ofShort(p.bytes, p.at, from).isKnown : facts?.connection?.isStray !== true;
}

function showConnection(p: Cursor, number: number | undefined, known: boolean): void {
  const outer = p.open('QUIC Connection information', 0);
  if (!known) p.expert(f['connection.unknown']);
  else if (number !== undefined) p.generate(f['connection.number'], number);
  p.close(outer);
}

function readLong(p: Cursor, reading: Reading, facts: PacketFacts | undefined): void {
  const start = p.at, version = p.u32(1), { info } = reading;
  const header = longHeader(p.bytes, start, p.end);
  const end = header?.end ?? p.end, whole = Math.min(header?.size ?? Infinity, p.reported - start);
  p.generate(f.packet_length, whole, start, end - start);
  const type = version === VERSION_2 ? ((p.u8() >> 4) + 3) & 3 : (p.u8() >> 4) & 3;
  p.show(f.header_form);
  let text = version === 0 ? 'Version Negotiation' : PACKET_TYPES[type];
  info.push(text);
  readFirst(p, version, type, facts);
  p.take(f.version);
  const destination = takeId(p, f.dcil, f.dcid);
  if (destination.length > 0) text += `, DCID=${hexText(destination)}`;
  const source = takeId(p, f.scil, f.scid);
  if (source.length > 0) text += `, SCID=${hexText(source)}`;
  info[info.length - 1] = text;
  if (version === 0) return readVersions(p);
  if (type === RETRY) return readRetry(p, facts);
  if (!isKnown(version)) return p.take(f.remaining_payload, p.available);
  if (type === INITIAL) {
    const token = takeVariable(p, f.token_length);
    if (token > 0) p.take(f.token, token);
  }
  takeVariable(p, f.length);
  const opening = facts?.opening;
  if (opening === undefined || header === undefined) {
    p.expert(f.decryption_failed, reasonOf(p, facts?.closed ?? (type === INITIAL ? 'initial' : 'none'), end));
    const rest = Math.min(end - p.at, p.available);
    if (rest > 0) p.take(f.remaining_payload, rest);
    return;
  }
  const number = readNumber(p, facts!, end, f.payload);
  readInside(p, reading, facts!, `${text}, PKN: ${number}`);
}

/** The first byte of a long header, as far as it is not protected or its protection was removed. */
function readFirst(p: Cursor, version: number, type: number, facts: PacketFacts | undefined): void {
  if (version === 0) return void p.take(f['vn.unused']);
  if (type !== RETRY) p.show(f.fixed_bit);
  p.show(version === VERSION_2 ? f['long.packet_type_v2'] : f['long.packet_type']);
  if (facts?.opening !== undefined) {
    const { first, numberLength } = facts.opening.header;
    p.set(f['long.reserved'], (first >> 2) & 3, p.at, 1);
    p.set(f.packet_number_length, numberLength - 1, p.at, 1);
  }
  p.skip(1);
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
function readRetry(p: Cursor, facts: PacketFacts | undefined): void {
  const token = p.remaining - RETRY_TAG;
  if (token > 0) p.take(f.retry_token, token);
  p.take(f.retry_integrity_tag, RETRY_TAG);
  if (facts?.answers === true) p.addLabel(' [verified]');
  if (facts?.answers === false) p.expertUnder(f.bad_retry);
}

/** The number of a packet whose protection was removed, and behind it what was protected; the cursor is at the packet's end then. */
function readNumber(p: Cursor, facts: PacketFacts, end: number, payload: typeof f.payload): number {
  const { header, number } = facts.opening!;
  p.takeAs(f.packet_number, BigInt(number), header.numberLength);
  const length = Math.min(end - p.at, p.available);
  p.show(payload, length);
  p.skip(length);
  return number;
}

/** `text`: what the Info column has of the packet; its frames are added to that. */
function readInside(p: Cursor, { conversation, info }: Reading, facts: PacketFacts, text: string): void {
  const bytes = reopened(facts.opening!, p.bytes.subarray(p.begin, p.end));
  const nth = info.length - 1;
  info[nth] = text;
  if (bytes === undefined) return p.expert(f.decryption_failed, REASONS.wrong);
  readContents(p, bytes, facts, conversation!, name => {
    // A number in parentheses belongs to the frame before.
    info[nth] += name.startsWith('(') ? name : `, ${name}`;
  });
}

function readShort(p: Cursor, reading: Reading, facts: PacketFacts | undefined): void {
  const at = p.at, { conversation, from, info } = reading;
  const opening = facts?.opening, end = opening === undefined ? p.end : Math.min(p.end, p.begin + opening.end);
  const known = conversation?.ofShort(p.bytes, at, from);
  const idLength = opening === undefined ? (known?.isCertain === true ? known.idLength : -1) : facts!.idLength!;
  p.generate(f.packet_length, (end < p.end ? end : p.reported) - at, at, end - at);
  if (end < p.end) p.expert(f.train);
  const phase = opening === undefined ? 0 : (opening.header.first >> 2) & 1;
  let text = `Protected Payload (KP${phase})`;
  info.push(text);
  const outer = p.open(f.short, opening === undefined ? 1 : end - at);
  const heading = p.lastNode;
  p.labelNode(heading, 'QUIC Short Header');
  p.show(f.header_form);
  p.show(f.fixed_bit);
  p.show(f.spin_bit);
  if (opening !== undefined) {
    const { first, numberLength } = opening.header;
    p.set(f['short.reserved'], (first >> 3) & 3, at, 1);
    p.set(f.key_phase, phase === 1, at, 1);
    p.set(f.packet_number_length, numberLength - 1, at, 1);
  }
  p.skip(1);
  let name = '';
  if (idLength > 0 && idLength <= p.available) name = ` DCID=${hexText(p.takeBytes(f.dcid, idLength))}`;
  if (name !== '') text += `,${name}`;
  if (opening !== undefined) {
    const number = readNumber(p, facts!, end, f.protected_payload);
    p.labelNode(heading, `QUIC Short Header${name} PKN=${number}`);
    p.close(outer);
    readInside(p, reading, facts!, `${text}, PKN: ${number}`);
    return;
  }
  p.labelNode(heading, `QUIC Short Header${name}`);
  p.close(outer);
  info[info.length - 1] = text;
  readClosed(p, conversation, facts, info);
}

function readClosed(p: Cursor, conversation: QuicConversation | undefined, facts: PacketFacts | undefined, info: string[]): void {
  if (facts?.resets === true && p.available > RESET_TOKEN) {
    // RFC 9000 §10.3: it only looks like a packet.
    info[info.length - 1] = 'Stateless Reset';
    p.take(f.unpredictable_bits, p.available - RESET_TOKEN);
    p.take(f.stateless_reset_token, RESET_TOKEN);
    return;
  }
  const { closed = 'none' } = facts ?? {};
  if (closed === 'wrong' || conversation?.firstClosed === p.packet.record.number) p.expert(f.decryption_failed, reasonOf(p, closed, p.end));
  p.takeCaptured(f.remaining_payload);
}

const RESET_TOKEN = 16;
