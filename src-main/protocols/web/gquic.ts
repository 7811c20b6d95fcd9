/** Google's QUIC before it became a standard, versions Q020 to Q046: https://www.chromium.org/quic, "Wire Layout Specification" and "QUIC Crypto". */
import {
  type Cursor, type Field, type Tracker, bits, bytesFrom, flag, none, octets, protocol, text, u16, u32, u64, u8,
} from '../../dissect/index.ts';
import { MESSAGES, TAG_FIELDS, TAG_NAMES, readValue } from './gquic/tags.ts';
import { type Shape, saysVersion, shapeOf, versionIn } from './gquic/header.ts';

const yes = { as: ['Yes', 'No'] as const };

const FIELDS = {
  puflags: u8('Public Flags', { hex: true }),
  'puflags.version': flag('Version', 0x01, yes),
  'puflags.reset': flag('Reset', 0x02, yes),
  'puflags.nonce': flag('Diversification nonce', 0x04, yes),
  'puflags.cid': flag('CID Length', 0x08, { as: ['8 Bytes', '0 Byte'] }),
  'puflags.cid.old': bits('CID Length', 0x0c, { hex: true, values: { 0: '0 Byte', 1: '1 Bytes', 2: '4 Bytes', 3: '8 Bytes' } }),
  'puflags.pkn': bits('Packet Number Length', 0x30, { hex: true, values: { 0: '1 Byte', 1: '2 Bytes', 2: '4 Bytes', 3: '6 Bytes' } }),
  'puflags.mpth': flag('Multipath', 0x40, yes),
  'puflags.rsv': bits('Reserved', 0x80, { hex: true }),
  header_form: bits('Header Form', 0x80, { values: { 0: 'Short Header', 1: 'Long Header' } }),
  fixed_bit: flag('Fixed Bit', 0x40, { as: ['True', 'False'] }),
  'long.packet_type': bits('Packet Type', 0x30, { values: { 0: 'Initial', 1: '0-RTT', 2: 'Handshake', 3: 'Retry' } }),
  'long.reserved': bits('Reserved', 0x0c),
  packet_number_length: bits('Packet Number Length', 0x03, { values: { 0: '1 bytes', 1: '2 bytes', 2: '3 bytes', 3: '4 bytes' } }),
  dcil: bits('Destination Connection ID Length', 0xf0, { values: { 0: '0 bytes', 5: '8 bytes' } }),
  scil: bits('Source Connection ID Length', 0x0f, { values: { 0: '0 bytes', 5: '8 bytes' } }),
  cid: u64('CID'),
  version: text('Version'),
  diversification_nonce: octets('Diversification nonce', { size: 32 }),
  packet_number: u64('Packet Number'),
  message_authentication_hash: octets('Message Authentication Hash', { size: 12 }),
  prflags: u8('Private Flags', { hex: true }),
  'prflags.entropy': flag('Entropy', 0x01, yes),
  'prflags.fecg': flag('FEC Group', 0x02, yes),
  'prflags.fec': flag('FEC', 0x04, yes),
  'prflags.rsv': bits('Reserved', 0xf8, { hex: true }),
  payload: octets('Payload'),
  frame: none('Frame'),
  frame_type: u8('Frame Type', { hex: true }),
  'frame_type.stream': flag('Stream', 0x80, { as: ['True', 'False'] }),
  'frame_type.stream.f': flag('FIN', 0x40, { as: ['True', 'False'] }),
  'frame_type.stream.d': flag('Data Length', 0x20, { as: ['2 Bytes', '0 Byte'] }),
  'frame_type.stream.ooo': bits('Offset Length', 0x1c),
  'frame_type.stream.ss': bits('Stream Length', 0x03),
  stream_id: u64('Stream ID'),
  offset: u64('Offset'),
  data_len: u64('Data Length'),
  tag: text('Tag'),
  tag_number: u16('Tag Number', { little: true }),
  padding: octets('Padding'),
  tags: none('Tag/value'),
  tag_type: text('Tag Type'),
  tag_offset_end: u32('Tag offset end', { little: true }),
  tag_offset_length: u32('Tag length'),
  tag_value: octets('Tag/value'),
  'frame_type.padding.length': u32('Padding Length'),
  'frame_type.padding': octets('Padding'),
  ...TAG_FIELDS,
};

const f = FIELDS;

/** Bytes in which a packet says its version: those that `versionIn` looks at. */
const WITH_VERSION = 16;

/** What a conversation's packets have agreed upon: only the client's first ones say the version. */
const VERSION: Tracker<{ version: number }> = {
  key: 'gquic',
  make: () => ({ version: 0 }),
  observe(state, { bytes }) {
    // A client whose version the server does not speak begins again with another.
    state.version = versionIn(bytes, 0, bytes.length) || state.version;
  },
};

export const gquic = protocol({
  name: 'gquic',
  title: 'GQUIC (Google Quick UDP Internet Connections)',
  over: ['udp'],
  fields: FIELDS,
  dissect(p) {
    const agreed = p.packet.quoted ? 0 : p.packet.around?.conversation(VERSION)?.version ?? 0;
    // Before the version nobody knows what the flags mean.
    if (agreed === 0) p.need(Math.min(p.remaining, WITH_VERSION));
    const version = versionIn(p.bytes, p.at, p.end) || agreed;
    const shape = shapeOf(p.u8(), version, p.packet.sourcePort >= p.packet.destinationPort), cid = readHead(p, shape);
    const of = cid === undefined ? '' : `, CID: ${cid}`;
    if (shape.isReset) {
      p.info(() => `Public Reset${of}`);
      readTags(p);
      return;
    }
    if (shape.isNegotiation) {
      p.info(() => `Version Negotiation${of}`);
      while (p.remaining >= 4) p.take(f.version, 4);
      p.takeRest(f.payload);
      return;
    }
    const number = takeNumber(p, f.packet_number, shape.numberLength, shape.isLittle);
    const message = handshakeIn(p, shape);
    p.info(() => `${message ?? 'Payload (Encrypted)'}, PKN: ${number}${of}`);
    if (message === undefined) {
      p.takeRest(f.payload);
      return;
    }
    p.take(f.message_authentication_hash);
    if (shape.hasPrivateFlags) p.bits(f.prflags, [f['prflags.entropy'], f['prflags.fecg'], f['prflags.fec'], f['prflags.rsv']]);
    readStream(p, shape);
    if (p.available > 0 && p.u8() === 0) readPadding(p);
    p.takeRest(f.payload);
  },
  begins: bytesFrom(0, 0xff).filter(saysVersion),
  recognise: (bytes, at, end) => versionIn(bytes, at, end) > 0,
});

function readHead(p: Cursor, shape: Shape): bigint | undefined {
  const { isLong, isShort, isOld } = shape;
  if (isLong) {
    p.bits(f.puflags, [f.header_form, f.fixed_bit, f['long.packet_type'], f['long.reserved'], f.packet_number_length]);
  } else if (isShort) {
    p.bits(f.puflags, [f.header_form, f.fixed_bit, f.packet_number_length]);
  } else {
    const ofId = isOld ? [f['puflags.cid.old']] : [f['puflags.nonce'], f['puflags.cid']];
    p.bits(f.puflags, [f['puflags.version'], f['puflags.reset'], ...ofId, f['puflags.pkn'], f['puflags.mpth'], f['puflags.rsv']]);
  }
  let length = shape.idLength;
  if (isLong) {
    p.take(f.version, 4);
    // The ID is the same both ways: of the two one at most is there, and 5 stands for its 8 bytes.
    const lengths = p.u8();
    length = lengths >> 4 === 5 || (lengths & 0x0f) === 5 ? 8 : 0;
    p.show(f.dcil);
    p.take(f.scil);
  }
  const cid = length === 0 ? undefined : takeNumber(p, f.cid, length, shape.isLittle);
  if (shape.hasVersion && !isLong && !shape.isNegotiation) p.take(f.version, 4);
  if (shape.hasNonce) p.take(f.diversification_nonce);
  return cid;
}

/** Numbers are big-endian from Q039 on. */
function takeNumber(p: Cursor, field: Field<bigint>, length: number, isLittle: boolean): bigint {
  p.need(length);
  let number = 0n;
  for (let i = 0; i < length; i++) number = number * 256n + BigInt(p.u8(isLittle ? length - 1 - i : i));
  p.takeAs(field, number, length);
  return number;
}

function readPadding(p: Cursor): void {
  const outer = p.open(f.frame, p.remaining);
  p.labelNode(p.lastNode, `PADDING Length: ${p.remaining - 1}`);
  p.take(f.frame_type);
  p.generate(f['frame_type.padding.length'], p.remaining);
  p.takeRest(f['frame_type.padding']);
  p.close(outer);
}

const HASH = 12;

/** The handshake's message, where the packet has one in clear: a frame of stream 1 with a tag that begins messages. */
function handshakeIn(p: Cursor, { hasPrivateFlags }: Shape): string | undefined {
  const at = HASH + (hasPrivateFlags ? 1 : 0);
  if (p.remaining <= at) return undefined;
  const type = p.u8(at);
  const head = 1 + 1 + (type & 0x03) + offsetLength(type) + ((type & 0x20) === 0 ? 0 : 2);
  if ((type & 0x80) === 0 || p.remaining < at + head + 4) return undefined;
  return MESSAGES[tagText(p.peekBytes(4, at + head))];
}

const offsetLength = (type: number): number => ((type >> 2) & 7) === 0 ? 0 : ((type >> 2) & 7) + 1;

/** Names of three letters end with a zero. */
const tagText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replace(/(?<!\0)\0+$/, '');

function readStream(p: Cursor, { isLittle }: Shape): void {
  const outer = p.open(f.frame), heading = p.lastNode, type = p.u8();
  p.bits(f.frame_type, [
    f['frame_type.stream'], f['frame_type.stream.f'], f['frame_type.stream.d'], f['frame_type.stream.ooo'], f['frame_type.stream.ss'],
  ]);
  const stream = takeNumber(p, f.stream_id, 1 + (type & 0x03), isLittle);
  if (offsetLength(type) > 0) takeNumber(p, f.offset, offsetLength(type), isLittle);
  const length = (type & 0x20) === 0 ? p.remaining : Number(takeNumber(p, f.data_len, 2, isLittle));
  const data = p.within(Math.min(length, p.remaining));
  const name = readTags(data);
  data.takeRest(f.payload);
  p.labelNode(heading, `STREAM (Special Frame Type) Stream ID: ${stream}, Type: ${name} (${MESSAGES[name] ?? 'Unknown'})`);
  p.close(outer);
}

/** A tag, then tags of values and where these end, and then the values themselves. */
function readTags(p: Cursor): string {
  const name = tagText(p.peekBytes(4));
  p.take(f.tag, 4);
  const count = p.take(f.tag_number);
  p.take(f.padding, 2);
  const values = p.at + 8 * count;
  let before = 0;
  for (let i = 0; i < count && p.available > 0; i++) {
    const key = tagText(p.peekBytes(4)), outer = p.open(f.tags, 8), heading = p.lastNode;
    p.take(f.tag_type, 4);
    const end = p.take(f.tag_offset_end), length = end - before;
    p.generate(f.tag_offset_length, Math.max(0, length));
    const next = p.at, there = length > 0 && values + end <= p.end;
    if (there) {
      p.at = values + before;
      p.show(f.tag_value, length);
      readValue(p.within(length), key);
    }
    p.at = next;
    p.labelNode(heading, `Tag/value: ${key}${TAG_NAMES[key] === undefined ? '' : ` (${TAG_NAMES[key]})`} (l=${Math.max(0, length)})`);
    p.close(outer);
    before = Math.max(before, end);
  }
  p.at = Math.min(p.end, values + before);
  return name;
}
