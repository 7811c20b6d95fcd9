/** Transport Layer Security: TLS 1.3, RFC 8446; TLS 1.2, RFC 5246; down to SSL 3, RFC 6101, and what SSL 2 has in clear. */
import { type Cursor, bytesFrom, expert, none, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { type Agreed, agreedOutside } from './tls/outside.ts';
import { alertFields, readAlert } from './tls/alert.ts';
import { APPLICATION_FIELDS, applicationTitle, endsHere, readParts } from './tls/application-data.ts';
import { type Around, aroundOf } from './tls/decrypted.ts';
import { closedFields, remarkOnClosed } from './tls/closed-records.ts';
import { extensionFields } from './tls/extension-fields.ts';
import { reopened } from './tls/reopening.ts';
import { SSL2_FIELDS, readSsl2Message } from './tls/ssl2.ts';
import { isEncryptedHandshake } from './tls/heard-messages.ts';
import { type RecordFacts, recordKey } from './tls/session.ts';
import { handshakeFields } from './tls/handshake-fields.ts';
import { heartbeatFields, readHeartbeat } from './tls/heartbeat.ts';
import { handshakeName, messageName, nameOfMessage, readEncryptedMessage, readMessage } from './tls/handshake.ts';
import { fragmentInfo, readFragment, readLastFragment } from './tls/split-messages.ts';
import {
  ALERT, APPLICATION_DATA, CHANGE_CIPHER_SPEC, CONTENT_TYPES, HANDSHAKE, HEARTBEAT, SERVER_HELLO, SSL2, SSL2_MESSAGES, TLS13,
  VERSIONS, shortVersion,
} from './tls/names.ts';
import { RECORD_HEADER, isRecordHeader, isSsl2Message, looksLikeTls, recordsLength } from './tls/records.ts';
import { isTdsMessage } from './tls/tds-packets.ts';

const FIELDS = {
  record: none('Record Layer'),
  'record.content_type': u8('Content Type', { values: CONTENT_TYPES }),
  'record.opaque_type': u8('Opaque Type', { values: CONTENT_TYPES }),
  'record.version': u16('Version', { hex: true, values: VERSIONS }),
  'record.length': u16('Length'),
  change_cipher_spec: none('Change Cipher Spec Message'),
  ...alertFields(),
  ...APPLICATION_FIELDS,
  ...heartbeatFields(),
  ...SSL2_FIELDS,
  resumption: text('Session resumed by', { own: true, source: 'conversation' }),
  resumed: expert('This session reuses previously negotiated keys (Session resumption)', 'note', 'Sequence', { source: 'conversation' }),
  ...closedFields(),
  ignored_unknown_record: expert('Ignored Unknown Record', 'warning', 'Protocol'),
  ...handshakeFields(),
  ...extensionFields(),
};

const f = FIELDS;

const SERVER_HELLO_NAME = messageName(SERVER_HELLO);

/** What the records of one call add up to. */
interface Reading {
  readonly p: Cursor;
  readonly around: Around | undefined;
  /** Where no connection tells it. */
  readonly agreed: Agreed | undefined;
  /** Version by the session, or where that is not known by the records. */
  version: number;
  /** For the Info column, since the last message of another protocol. */
  info: string[];
  /** Says in its heading what the record is that is being read. */
  name: (kind: string) => void;
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
    const around = aroundOf(p), agreed = agreedOutside(p);
    const reading: Reading = { p, around, agreed, version: around?.session.version || agreed?.version || 0, info: [], name: () => {} };
    while (p.available > 0) {
      const nth = p.packet.next('tls records');
      if (isSsl2Message(p.bytes, p.at, p.end)) {
        readSsl2(reading);
      } else if (p.available >= RECORD_HEADER && isRecordHeader(p.bytes, p.at, p.end)) {
        readRecord(reading, around?.session.records.get(recordKey(p.packet.record.number, nth)));
      } else {
        readUnknown(reading);
      }
    }
  },
  frame: recordsLength,
  yields: inClear,
  begins: [...bytesFrom(20, 26), ...bytesFrom(0x80, 0xff)],
  recognise: looksLikeTls,
});

/** What may follow that is not encrypted: TDS of which only the login is, or the answer of a server of HTTP that understood no Client Hello. */
function inClear(bytes: Uint8Array, at: number, end: number): 'tds' | 'http' | undefined {
  // Asked once a message in the scan: nearly all are records.
  if (bytes[at] >= CHANGE_CIPHER_SPEC && bytes[at] <= HEARTBEAT) return undefined;
  if (isTdsMessage(bytes, at, end)) return 'tds';
  return HTTP_ANSWER.every((byte, i) => at + i < end && bytes[at + i] === byte) ? 'http' : undefined;
}

const HTTP_ANSWER = new TextEncoder().encode('HTTP/1.');

/** Adds to what the Info column says of the records. */
function say(reading: Reading, ...texts: readonly string[]): void {
  const { p } = reading;
  if (reading.info.length === 0) {
    const info = (reading.info = [...texts]);
    const lead = p.columns.fenced ? ', ' : '';
    p.info(() => lead + info.join(', '));
  } else {
    reading.info.push(...texts);
  }
}

/** The same, of a record that has one message: it stands in its heading, too. */
function sayKind(reading: Reading, name: string): void {
  say(reading, name);
  reading.name(name);
}

/**
 * Bytes that are no record: of a session whose begin is known they are odd, else it is not known where records begin. In TLS 1.3, whose records
 * look alike, they belong to one whose begin was lost.
 */
function readUnknown(reading: Reading): void {
  const { p } = reading;
  p.column(shortVersion(reading.version));
  if (reading.version === 0 || reading.version === TLS13) {
    say(reading, 'Continuation Data');
  } else {
    say(reading, 'Ignored Unknown Record');
    p.expert(f.ignored_unknown_record);
  }
  p.skip(p.available);
}

function readRecord(reading: Reading, facts: RecordFacts | undefined): void {
  const { p, around } = reading;
  const type = p.u8();
  const version = p.u16(1);
  const length = p.u16(3);
  // All but a Client Hello say which version was agreed upon.
  if (reading.version === 0 && !(type === HANDSHAKE && p.available > RECORD_HEADER && p.u8(RECORD_HEADER) === 1)) reading.version = version;
  const layer = shortVersion(reading.version || version);
  p.column(layer);
  const start = p.at;
  const outer = p.open(f.record, RECORD_HEADER + length);
  const heading = p.lastNode;
  p.take(reading.version === TLS13 && type === APPLICATION_DATA ? f['record.opaque_type'] : f['record.content_type']);
  p.take(f['record.version']);
  p.take(f['record.length']);
  reading.name = kind => p.labelNode(heading, `${layer} Record Layer: ${kind}`);
  reading.name(CONTENT_TYPES[type] ?? 'Unknown');
  const contents = p.within(length - (facts?.mac ?? 0));
  const opened = facts?.opening === undefined ? undefined : reopened(facts.opening, p.bytes, start, start + RECORD_HEADER + length);
  if (opened !== undefined && facts?.opening?.keys.form === '1.3') p.generate(f['record.content_type'], opened.type, start, 1);
  const plain = opened === undefined ? undefined : p.over('Decrypted TLS', opened.bytes);
  const kind = opened !== undefined && opened.type !== APPLICATION_DATA ?
    readContents(reading, plain!, opened.type, facts) : readContents(reading, contents, type, facts);
  if (facts?.mac !== undefined) p.skip(facts.mac);
  if (facts?.closed !== undefined) remarkOnClosed(p, f, facts.closed);
  reading.name(kind);
  p.close(outer);
  if (plain === undefined || around === undefined || facts?.parts === undefined) return;
  if (readParts(p, plain, facts.parts, around)) say(reading, '[TLS segment of a reassembled PDU]');
  if (facts.parts.some(part => endsHere(part) && part.message.protocol !== undefined)) reading.info = [];
}

/** Reads a record's contents and says what they are. */
function readContents(reading: Reading, p: Cursor, type: number, facts: RecordFacts | undefined): string {
  switch (type) {
    case CHANGE_CIPHER_SPEC: {
      say(reading, 'Change Cipher Spec');
      p.take(f.change_cipher_spec, p.remaining);
      if (facts?.resumes === true) p.expertUnder(f.resumed);
      return 'Change Cipher Spec Protocol: Change Cipher Spec';
    }
    case ALERT: return readAlert(p, f, facts?.encrypted === true, name => sayKind(reading, name));
    case HANDSHAKE: return readHandshake(reading, p, facts);
    case APPLICATION_DATA: return readApplicationData(reading, p, facts);
    case HEARTBEAT: return readHeartbeat(p, f, facts?.encrypted === true, name => sayKind(reading, name));
    default:
      say(reading, 'Ignored Unknown Record');
      p.skip(p.remaining);
      return CONTENT_TYPES[type] ?? 'Unknown';
  }
}

function readApplicationData(reading: Reading, p: Cursor, facts: RecordFacts | undefined): string {
  // Decrypted data are summed up by who reads them.
  if (facts?.parts?.some(({ message }) => message.protocol !== undefined) !== true) say(reading, 'Application Data');
  p.takeRest(f.app_data);
  const name = reading.agreed?.application ?? applicationTitle(p, reading.around?.session, facts?.parts);
  if (name !== undefined) p.generate(f.app_data_proto, name);
  return `Application Data Protocol: ${name ?? 'Application Data'}`;
}

function readHandshake(reading: Reading, p: Cursor, facts: RecordFacts | undefined): string {
  if (facts?.encrypted !== true && facts?.continued === undefined) p.need(Math.min(4, p.remaining)); // of a header that is cut nobody can tell
  if (facts === undefined ? isEncryptedHandshake(p.bytes, p.at, p.reported, false) : facts.encrypted) {
    return readEncryptedMessage(p, f, name => {
      say(reading, name);
      reading.name(handshakeName([name]));
    });
  }
  return readMessages(reading, p, facts);
}

/** Messages in clear, of which the first and the last may be in parts; gives what the tree calls their record. */
function readMessages(reading: Reading, p: Cursor, facts: RecordFacts | undefined): string {
  const names: string[] = [], said: string[] = [];
  const session = { version: reading.version, suite: reading.around?.session.suite || reading.agreed?.suite || 0 };
  if (facts?.continued !== undefined) {
    const { length, message, completes } = facts.continued;
    names.push(completes ? readLastFragment(p, f, length, message, session) : readFragment(p, f, length, message, false));
    if (completes) said.push(names[0]);
    else if (message.completedIn !== p.packet.record.number) said.push(fragmentInfo(message));
  }
  const fragment = facts?.begun?.length ?? 0;
  while (p.remaining > fragment) {
    if (p.available <= 0) p.need(1);
    if (p.remaining < 4 || (facts === undefined && 4 + p.u24(1) > p.remaining)) break;
    names.push(nameOfMessage(p.bytes, p.at, p.end));
    said.push(names[names.length - 1]);
    if (p.available < 4 + p.u24(1)) {
      // The capture ends in this message: what is known of the record is said before.
      say(reading, ...said);
      reading.name(handshakeName(names));
    }
    readMessage(p, f, session);
  }
  if (p.remaining > 0) {
    const message = facts?.begun?.message;
    names.push(readFragment(p, f, p.remaining, message, true));
    said.push(message === undefined ? names[names.length - 1] : fragmentInfo(message));
  }
  const { resumption } = reading.around?.session ?? {};
  if (resumption !== undefined && names.includes(SERVER_HELLO_NAME) && p.wants(f.resumption)) p.generate(f.resumption, resumption);
  // A message in many records is said once where they are in one packet.
  say(reading, ...said.filter(text => !text.startsWith('[') || !reading.info.includes(text)));
  return handshakeName(names);
}

/** A message of SSL 2 that is in clear. */
function readSsl2(reading: Reading): void {
  const { p } = reading;
  const length = p.u16() & 0x7fff;
  const type = p.u8(2);
  reading.version ||= SSL2;
  const outer = p.open(f.record, 2 + length);
  p.labelNode(p.lastNode, `SSLv2 Record Layer: ${SSL2_MESSAGES[type]}`);
  say(reading, SSL2_MESSAGES[type]);
  p.column(shortVersion(reading.version));
  p.generate(f['record.version'], SSL2, p.at, 0);
  p.takeAs(f['record.length'], length, 2);
  const message = p.within(length);
  message.take(f['handshake.type']);
  readSsl2Message(message, f, type);
  p.close(outer);
}
