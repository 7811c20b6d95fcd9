/** Transport Layer Security: TLS 1.3, RFC 8446; TLS 1.2, RFC 5246; down to SSL 3, RFC 6101, and SSL 2's Client Hello. What is encrypted stays so. */
import { type Cursor, expert, none, octets, protocol, text, u16, u24, u8 } from '../dissect/index.ts';
import { extensionFields } from './tls/extension-fields.ts';
import { isEncryptedHandshake, nextRecord, recordKey, sessionOf, type RecordFacts, type Session } from './tls/session.ts';
import { handshakeFields } from './tls/handshake-fields.ts';
import { messageName, readMessage } from './tls/handshake.ts';
import {
  ALERT, ALERTS, ALERT_LEVELS, APPLICATION_BY_PORT, APPLICATION_DATA, CHANGE_CIPHER_SPEC, CONTENT_TYPES, HANDSHAKE, HEARTBEAT, HEARTBEAT_TYPES, SSL2,
  SSL2_CIPHERS, SSL2_MESSAGES, TLS13, VERSIONS, applicationByName, shortVersion,
} from './tls/names.ts';
import { RECORD_HEADER, isRecordHeader, isSsl2Hello, looksLikeTls, recordsLength } from './tls/records.ts';

const FIELDS = {
  record: none('Record Layer'),
  'record.content_type': u8('Content Type', { values: CONTENT_TYPES }),
  'record.opaque_type': u8('Opaque Type', { values: CONTENT_TYPES }),
  'record.version': u16('Version', { hex: true, values: VERSIONS }),
  'record.length': u16('Length'),
  change_cipher_spec: none('Change Cipher Spec Message'),
  alert_message: none('Alert Message'),
  'alert_message.level': u8('Level', { values: ALERT_LEVELS }),
  'alert_message.desc': u8('Description', { values: ALERTS }),
  app_data: octets('Encrypted Application Data'),
  app_data_proto: text('Application Data Protocol', { source: 'conversation' }),
  heartbeat_message: none('Heartbeat Message'),
  'heartbeat_message.type': u8('Type', { values: HEARTBEAT_TYPES }),
  'heartbeat_message.payload_length': u16('Payload Length'),
  'heartbeat_message.payload': octets('Payload'),
  'heartbeat_message.padding': octets('Padding'),
  'heartbeat_message.payload_length.invalid': expert('Invalid heartbeat payload length', 'error', 'Malformed'),
  'handshake.cipher_spec_len': u16('Cipher Spec Length'),
  'handshake.cipherspec': u24('Cipher Spec', { hex: true, values: SSL2_CIPHERS }),
  'handshake.challenge_length': u16('Challenge Length'),
  'handshake.challenge': none('Challenge'),
  resumed: expert('This session reuses previously negotiated keys (Session resumption)', 'note', 'Sequence', { source: 'conversation' }),
  ignored_unknown_record: expert('Ignored Unknown Record', 'warning', 'Protocol'),
  ...handshakeFields(),
  ...extensionFields(),
};

const f = FIELDS;

/** What the records of one call add up to. */
interface Reading {
  readonly p: Cursor;
  readonly session: Session | undefined;
  /** Version by the session, or where that is not known by the records. */
  version: number;
  /** For the Info column. */
  readonly info: string[];
}

export const tls = protocol({
  name: 'tls',
  title: 'Transport Layer Security',
  on: {
    'tcp.port': [
      443, 636, 853, 993, 995, 465, 5061, 8883, 5671, 27017, 324, 802, 1300, 2221, 2443, 3249, 3250, 3251, 3252, 3496, 5684, 5868, 11207, 19999,
    ],
  },
  over: ['tcp'],
  fields: FIELDS,
  dissect(p) {
    const session = sessionOf(p);
    const reading: Reading = { p, session, version: session?.version ?? 0, info: [] };
    const lead = p.columns.fenced ? ', ' : '';
    p.info(() => (reading.info.length === 0 ? '' : lead + reading.info.join(', ')));
    while (p.available > 0) {
      const nth = nextRecord(p);
      if (isSsl2Hello(p.bytes, p.at, p.end)) {
        readSsl2(reading);
      } else if (p.available >= RECORD_HEADER && isRecordHeader(p.bytes, p.at, p.end)) {
        readRecord(reading, session?.records.get(recordKey(p.packet.record.number, nth)));
      } else {
        readUnknown(reading);
      }
    }
    p.column(shortVersion(reading.version));
  },
  frame: recordsLength,
  recognise: looksLikeTls,
});

/** Bytes that are no record: of a session whose begin is known they are odd, else it is not known where records begin. */
function readUnknown({ p, info, version }: Reading): void {
  if (version === 0) {
    info.push('Continuation Data');
  } else {
    info.push('Ignored Unknown Record');
    p.expert(f.ignored_unknown_record);
  }
  p.skip(p.available);
}

function readRecord(reading: Reading, facts: RecordFacts | undefined): void {
  const { p } = reading;
  const type = p.u8();
  const version = p.u16(1);
  const length = p.u16(3);
  // All but a Client Hello say which version was agreed upon.
  if (reading.version === 0 && !(type === HANDSHAKE && p.available > RECORD_HEADER && p.u8(RECORD_HEADER) === 1)) reading.version = version;
  const outer = p.open(f.record, RECORD_HEADER + length);
  const heading = p.lastNode;
  p.take(reading.version === TLS13 && type === APPLICATION_DATA ? f['record.opaque_type'] : f['record.content_type']);
  p.take(f['record.version']);
  p.take(f['record.length']);
  const layer = shortVersion(reading.version);
  p.labelNode(heading, `${layer} Record Layer: ${CONTENT_TYPES[type] ?? 'Unknown'}`);
  const contents = p.within(length);
  const kind = readContents(reading, contents, type, facts);
  p.labelNode(heading, `${layer} Record Layer: ${kind}`);
  p.close(outer);
}

/** Reads a record's contents and says what they are. */
function readContents(reading: Reading, p: Cursor, type: number, facts: RecordFacts | undefined): string {
  switch (type) {
    case CHANGE_CIPHER_SPEC: {
      reading.info.push('Change Cipher Spec');
      p.take(f.change_cipher_spec, p.remaining);
      if (facts?.resumes === true) p.expertUnder(f.resumed);
      return 'Change Cipher Spec Protocol: Change Cipher Spec';
    }
    case ALERT: return readAlert(reading, p, facts);
    case HANDSHAKE: return readHandshake(reading, p, facts);
    case APPLICATION_DATA: return readApplicationData(reading, p);
    case HEARTBEAT: return readHeartbeat(reading, p);
    default:
      reading.info.push('Ignored Unknown Record');
      p.skip(p.remaining);
      return CONTENT_TYPES[type] ?? 'Unknown';
  }
}

function readAlert({ info }: Reading, p: Cursor, facts: RecordFacts | undefined): string {
  const plain = p.remaining === 2 && facts?.encrypted !== true && ALERT_LEVELS[p.u8()] !== undefined;
  const name = plain ? `Alert (Level: ${ALERT_LEVELS[p.u8()]}, Description: ${ALERTS[p.u8(1)] ?? 'Unknown'})` : 'Encrypted Alert';
  info.push(name);
  const outer = p.open(f.alert_message, p.remaining);
  if (plain) {
    p.take(f['alert_message.level']);
    p.take(f['alert_message.desc']);
  } else {
    p.labelNode(p.lastNode, 'Alert Message: Encrypted Alert');
    p.skip(p.remaining);
  }
  p.close(outer);
  return name;
}

function readApplicationData({ info, session }: Reading, p: Cursor): string {
  info.push('Application Data');
  if (p.remaining > 0) p.take(f.app_data, p.remaining);
  const { sourcePort, destinationPort } = p.packet;
  const name = (session?.alpn === undefined ? undefined : applicationByName(session.alpn)) ?? APPLICATION_BY_PORT[Math.min(sourcePort, destinationPort)];
  if (name !== undefined) p.generate(f.app_data_proto, name);
  return `Application Data Protocol: ${name ?? 'Application Data'}`;
}

/** RFC 6520 §4. */
function readHeartbeat({ info }: Reading, p: Cursor): string {
  const type = p.remaining > 0 ? p.u8() : 0;
  const padding = 16;
  const plain = p.remaining >= 3 && HEARTBEAT_TYPES[type] !== undefined && (p.u16(1) <= p.remaining - 3 - padding || p.available < 16 || p.u16(1) <= 0x4000);
  const name = plain ? `Heartbeat ${HEARTBEAT_TYPES[type]}` : 'Encrypted Heartbeat';
  info.push(name);
  const outer = p.open(f.heartbeat_message, p.remaining);
  if (plain) {
    p.take(f['heartbeat_message.type']);
    const length = p.take(f['heartbeat_message.payload_length']);
    const payload = Math.min(length, p.remaining);
    if (length > p.remaining - padding) p.expertUnder(f['heartbeat_message.payload_length.invalid'], `Invalid heartbeat payload length (${length})`);
    p.take(f['heartbeat_message.payload'], payload);
    if (p.remaining > 0) p.take(f['heartbeat_message.padding'], p.remaining);
  } else {
    p.labelNode(p.lastNode, 'Encrypted Heartbeat Message');
    p.skip(p.remaining);
  }
  p.close(outer);
  return name;
}

function readHandshake(reading: Reading, p: Cursor, facts: RecordFacts | undefined): string {
  const { info } = reading;
  const names: string[] = [];
  p.need(Math.min(4, p.remaining)); // of a header that is cut nobody can tell
  if (facts === undefined ? isEncryptedHandshake(p.bytes, p.at, p.reported, false) : facts.encrypted) {
    info.push('Encrypted Handshake Message');
    const outer = p.open(f.handshake, p.remaining);
    p.labelNode(p.lastNode, 'Handshake Protocol: Encrypted Handshake Message');
    p.skip(p.remaining);
    p.close(outer);
    return 'Handshake Protocol: Encrypted Handshake Message';
  }
  const session = { version: reading.version, suite: reading.session?.suite ?? 0 };
  if (facts?.continued !== undefined) readContinued(p, facts.continued, session, names);
  const fragment = facts?.begun?.length ?? 0;
  while (p.remaining > fragment) {
    if (p.available <= 0) p.need(1);
    if (p.remaining < 4 || (facts === undefined && 4 + p.u24(1) > p.remaining)) break;
    names.push(messageName(p.u8()));
    readMessage(p, f, session);
  }
  if (p.remaining > 0) readFragment(p, facts?.begun?.message.completedIn ?? 0, names);
  info.push(...names);
  return `Handshake Protocol: ${names.length === 1 ? names[0] : 'Multiple Handshake Messages'}`;
}

/** The bytes here of a message that began in an earlier record, and the message where they complete it. */
function readContinued(p: Cursor, part: NonNullable<RecordFacts['continued']>, session: { version: number; suite: number }, names: string[]): void {
  const { message } = part;
  if (!part.completes) {
    const rest = p.within(part.length);
    readFragment(rest, message.completedIn, names);
    return;
  }
  const whole = p.over(`Reassembled TLS handshake (${message.bytes.length} bytes)`, message.bytes);
  names.push(messageName(message.bytes[0]));
  const outer = whole.open(f['handshake.fragments'], message.bytes.length);
  whole.labelNode(whole.lastNode, `[${message.pieces.length} Reassembled Handshake Fragments (${message.bytes.length} bytes)]`);
  for (const piece of message.pieces) whole.generate(f['handshake.fragment'], piece.frame, piece.offset, piece.length);
  whole.generate(f['handshake.fragment.count'], message.pieces.length);
  whole.close(outer);
  readMessage(whole, f, session);
  p.skip(part.length);
}

function readFragment(p: Cursor, completedIn: number, names: string[]): void {
  const name = p.remaining >= 4 && completedIn > 0 ? `${messageName(p.u8())} (fragment)` : 'Handshake Message (fragment)';
  names.push(name);
  const outer = p.open(f.handshake, p.remaining);
  p.labelNode(p.lastNode, `Handshake Protocol: ${name}`);
  if (completedIn > 0) p.generate(f['handshake.reassembled_in'], completedIn);
  p.skip(p.remaining);
  p.close(outer);
}

/** A hello of SSL 2: RFC 5246 appendix E.2 for the client's. */
function readSsl2(reading: Reading): void {
  const { p, info } = reading;
  const length = p.u16() & 0x7fff;
  const type = p.u8(2);
  reading.version ||= SSL2;
  const outer = p.open(f.record, 2 + length);
  p.labelNode(p.lastNode, `SSLv2 Record Layer: ${SSL2_MESSAGES[type]}`);
  info.push(SSL2_MESSAGES[type]);
  p.generate(f['record.version'], SSL2, p.at, 0);
  p.set(f['record.length'], length, p.at, 2);
  p.skip(2);
  const message = p.within(length);
  message.take(f['handshake.type']);
  if (type === 1) readSsl2ClientHello(message);
  else message.skip(message.remaining);
  p.close(outer);
}

function readSsl2ClientHello(p: Cursor): void {
  p.take(f['handshake.version']);
  const specs = p.take(f['handshake.cipher_spec_len']);
  p.set(f['handshake.session_id_length'], p.u16(), p.at, 2);
  const id = p.u16();
  p.skip(2);
  const challenge = p.take(f['handshake.challenge_length']);
  const list = p.within(specs);
  const outer = list.open(f['handshake.ciphersuites'], specs);
  list.labelNode(list.lastNode, `Cipher Specs (${Math.floor(specs / 3)} specs)`);
  while (list.remaining > 0) list.take(f['handshake.cipherspec']);
  list.close(outer);
  if (id > 0) p.take(f['handshake.session_id'], id);
  if (challenge > 0) p.take(f['handshake.challenge'], challenge);
}
