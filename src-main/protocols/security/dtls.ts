/** Datagram Transport Layer Security: DTLS 1.3, RFC 9147; 1.2, RFC 6347; 1.0, RFC 4347; connection IDs, RFC 9146. */
import {
  type Cursor, type Field, type Protocol, bits, expert, flag, frameNumber, none, octets, protocol, text, u16, u24, u32, u64, u8,
} from '../../dissect/index.ts';
import { type Again, innerSurroundings } from './dtls/decrypted.ts';
import {
  ACK, DTLS13, FRAGMENT_HEADER, HAS_ID, RECORD_HEADER, type RecordPlace, WITH_CONNECTION_ID, isRecord, isUnified, looksLikeDtls, numberSize,
  recordAt, shortVersion, tlsVersion,
} from './dtls/records.ts';
import { type Assembly, type RecordFacts, type Session, recordKey, reopened, sessionTracker } from './dtls/session.ts';
import { alertFields, readAlert } from './tls/alert.ts';
import type { Closed } from './tls/decryption.ts';
import { extensionFields } from './tls/extension-fields.ts';
import { handshakeFields } from './tls/handshake-fields.ts';
import { heartbeatFields, readHeartbeat } from './tls/heartbeat.ts';
import { messageName, readBody } from './tls/handshake.ts';
import { ALERT, APPLICATION_DATA, CHANGE_CIPHER_SPEC, CONTENT_TYPES, HANDSHAKE, HEARTBEAT, VERSIONS } from './tls/names.ts';
import type { Opened } from './tls/record-protection.ts';
import { secretSourceOf } from './tls/secret-source.ts';
import { endpoints } from '../transport/udp.ts';

const FIELDS = {
  record: none('Record Layer'),
  'record.content_type': u8('Content Type', { values: CONTENT_TYPES }),
  'record.version': u16('Version', { hex: true, values: VERSIONS }),
  'record.epoch': u16('Epoch'),
  'record.sequence_number': u64('Sequence Number'),
  'record.length': u16('Length'),
  'record.connection_id': octets('Connection ID'),
  unified_header: u8('Unified Header', { hex: true, own: true }),
  'unified_header.cid': flag('Connection ID', 0x10, { own: true, as: ['Present', 'Not present'] }),
  'unified_header.seq': flag('Sequence number', 0x08, { own: true, as: ['16 bits', '8 bits'] }),
  'unified_header.length': flag('Length', 0x04, { own: true, as: ['Present', 'Not present'] }),
  'unified_header.epoch': bits('Epoch, low bits', 0x03, { own: true }),
  'record.encrypted_sequence_number': octets('Sequence Number (encrypted)', { own: true }),
  'record.encrypted': octets('Encrypted Record', { own: true }),
  change_cipher_spec: none('Change Cipher Spec Message'),
  ...alertFields(),
  app_data: octets('Encrypted Application Data'),
  app_data_proto: text('Application Data Protocol', { source: 'conversation' }),
  ...heartbeatFields(),
  ack_message: none('Acknowledgement Message', { own: true }),
  'ack.record_numbers_length': u16('Record Numbers Length', { own: true }),
  'ack.record_number': none('Record Number', { own: true }),
  'ack.epoch': u64('Epoch', { own: true }),
  'ack.sequence_number': u64('Sequence Number', { own: true }),
  'handshake.message_seq': u16('Message Sequence'),
  'handshake.fragment_offset': u24('Fragment Offset'),
  'handshake.fragment_length': u24('Fragment Length'),
  'handshake.fragment_past_end_msg': expert('Fragment runs past the end of the message', 'warning', 'Protocol'),
  'handshake.cookie_length': u8('Cookie Length'),
  'handshake.cookie': octets('Cookie'),
  fragments: none('Message fragments', { source: 'conversation' }),
  fragment: frameNumber('Message fragment', { source: 'conversation' }),
  'fragment.count': u32('Message fragment count', { source: 'conversation' }),
  'reassembled.length': u32('Reassembled DTLS length', { source: 'conversation' }),
  'reassembled.in': frameNumber('Reassembled in', { source: 'conversation', own: true }),
  'decryption.failed': expert('The record cannot be decrypted', 'warning', 'Decryption', { source: 'conversation' }),
  'decryption.no_secret': expert('There is no secret to decrypt this with', 'note', 'Decryption', { source: 'conversation' }),
  ...handshakeFields(),
  ...extensionFields(),
};

const f = FIELDS;
const COOKIE = { length: f['handshake.cookie_length'], value: f['handshake.cookie'] };

interface Reading {
  readonly p: Cursor;
  readonly session: Session | undefined;
  readonly again: Again | undefined;
  version: number;
  info: string[];
}

export const dtls = protocol({
  name: 'dtls',
  title: 'Datagram Transport Layer Security',
  on: { 'udp.port': [4433, 5684, 4740, 2221, 12346] },
  over: ['udp'],
  fields: FIELDS,
  dissect(p) {
    const { session, again } = sessionOf(p);
    const reading: Reading = { p, session, again, version: session?.version ?? 0, info: [] };
    p.info(() => reading.info.join(', '));
    p.column(shortVersion(reading.version));
    const fromClient = session === undefined || p.packet.around?.udp(endpoints(p))?.fromClient !== false;
    const idLength = session?.sides[fromClient ? 0 : 1].connectionIdLength;
    for (let nth = 0; p.available > 0; nth++) {
      const isShort = isUnified(p.u8()) && (reading.version === 0 || reading.version === DTLS13);
      if (!isShort && !isRecord(p.bytes, p.at, p.end)) {
        reading.info.push('Continuation Data');
        p.skip(p.available);
        return;
      }
      const place = recordAt(p.bytes, p.at, p.end, idLength), facts = session?.records.get(recordKey(p.packet.record.number, nth));
      if (isShort) readUnified(reading, place, facts);
      else readRecord(reading, place, facts);
    }
  },
  recognise: looksLikeDtls,
});

/** The conversation's session; `again` makes the same once more for those who want what is in it. */
function sessionOf({ packet }: Cursor): { readonly session: Session | undefined; readonly again: Again | undefined } {
  const { around, quoted } = packet;
  if (quoted || around === undefined) return { session: undefined, again: undefined };
  const { secrets } = around;
  const source = secrets === undefined ? undefined : secretSourceOf(secrets);
  if (secrets === undefined || source === undefined || source.isEmpty) {
    return { session: around.conversation(sessionTracker('dtls', undefined)), again: undefined };
  }
  const key = `dtls ${secrets.number}`;
  return { session: around.conversation(sessionTracker(key, source)), again: (inner, deliver) => sessionTracker(`${key} ${inner}`, source, deliver) };
}

/** RFC 9147 §4: nearly all of the header may be left out, and what is behind it is encrypted. */
function readUnified(reading: Reading, place: RecordPlace | undefined, facts: RecordFacts | undefined): void {
  const { p } = reading;
  const first = p.u8(), start = p.at;
  reading.version = DTLS13;
  p.column(shortVersion(DTLS13));
  const outer = p.open(f.record);
  const heading = p.lastNode;
  p.labelNode(heading, 'DTLSv1.3 Record Layer: Encrypted Record');
  takeOwn(p, f.unified_header, 1);
  if (p.wants(f.unified_header)) {
    const inner = p.under();
    for (const field of [f['unified_header.cid'], f['unified_header.seq'], f['unified_header.length']]) {
      p.set(field, (first & field.mask) !== 0, p.at - 1, 1);
    }
    p.set(f['unified_header.epoch'], first & 3, p.at - 1, 1);
    p.close(inner);
  }
  if ((first & HAS_ID) !== 0) {
    // Without the ID's length there is no telling where it ends.
    if (place === undefined) {
      reading.info.push('Encrypted Record');
      takeOwn(p, f['record.encrypted'], p.remaining);
      p.close(outer);
      return;
    }
    if (place.idLength > 0) p.take(f['record.connection_id'], place.idLength);
  }
  const size = numberSize(first);
  takeOwn(p, f['record.encrypted_sequence_number'], size);
  const opened = facts?.opening === undefined || place === undefined || place.end > p.end ? undefined : reopened(facts.opening, p.bytes, place);
  if (opened !== undefined && 'header' in facts!.opening!) {
    p.generate(f['record.epoch'], facts!.opening.epoch, start, 1);
    p.generate(f['record.sequence_number'], BigInt(facts!.opening.number), p.at - size, size);
  }
  const length = (first & f['unified_header.length'].mask) !== 0 ? p.take(f['record.length']) : p.remaining;
  takeOwn(p, f['record.encrypted'], length);
  if (opened === undefined) reading.info.push('Encrypted Record');
  else readOpened(reading, heading, opened, facts);
  if (facts?.closed !== undefined) remarkOnClosed(p, facts.closed);
  p.close(outer);
  if (opened?.type === APPLICATION_DATA && opened.bytes.length > 0) readApplication(reading, p.over('Decrypted DTLS', opened.bytes));
}

/** What was in a record whose type was hidden too. */
function readOpened(reading: Reading, heading: number, { type, bytes }: Opened, facts: RecordFacts | undefined): void {
  const { p } = reading;
  p.generate(f['record.content_type'], type);
  const kind = readContents(reading, p.over('Decrypted DTLS', bytes), type, false, facts);
  p.labelNode(heading, `${shortVersion(reading.version)} Record Layer: ${kind}`);
}

/** A field that Wireshark does not know, where it is wanted. */
function takeOwn(p: Cursor, field: Field<unknown>, length: number): void {
  if (p.wants(field)) p.take(field, length);
  else p.skip(length);
}

function readRecord(reading: Reading, place: RecordPlace | undefined, facts: RecordFacts | undefined): void {
  const { p } = reading;
  const type = p.u8(), version = p.u16(1), epoch = p.u16(3);
  const length = place === undefined ? p.remaining - RECORD_HEADER : place.end - place.bodyAt, header = RECORD_HEADER + (place?.idLength ?? 0);
  // A Client Hello does not say which version will be agreed upon.
  const isOffer = type === HANDSHAKE && epoch === 0 && p.available > RECORD_HEADER && p.u8(RECORD_HEADER) === 1;
  if (reading.version === 0 && !isOffer) p.column(shortVersion((reading.version = version)));
  const outer = p.open(f.record, header + length);
  const heading = p.lastNode;
  p.take(f['record.content_type']);
  p.take(f['record.version']);
  p.take(f['record.epoch']);
  p.take(f['record.sequence_number'], 6);
  const layer = shortVersion(reading.version || version);
  p.labelNode(heading, `${layer} Record Layer: ${CONTENT_TYPES[type] ?? 'Unknown'}`);
  if (place !== undefined) {
    if (place.idLength > 0) p.take(f['record.connection_id'], place.idLength);
    p.take(f['record.length']);
  }
  const contents = p.within(place === undefined ? p.remaining : length);
  const opened = facts?.opening === undefined || place === undefined || place.end > p.end ? undefined : reopened(facts.opening, p.bytes, place);
  const plain = opened === undefined ? undefined : p.over('Decrypted DTLS', opened.bytes);
  if (type === WITH_CONNECTION_ID) {
    takeOwn(contents, f['record.encrypted'], contents.remaining);
    if (opened === undefined) reading.info.push(CONTENT_TYPES[type]);
    else readOpened(reading, heading, opened, facts);
  } else {
    const isClosed = epoch > 0 && plain === undefined;
    const inside = plain !== undefined && type !== APPLICATION_DATA ? plain : contents;
    p.labelNode(heading, `${layer} Record Layer: ${readContents(reading, inside, type, isClosed, facts)}`);
  }
  if (facts?.closed !== undefined) remarkOnClosed(p, facts.closed);
  p.close(outer);
  if (opened?.type === APPLICATION_DATA && opened.bytes.length > 0) readApplication(reading, p.over('Decrypted DTLS', opened.bytes));
}

/** Says why there are secrets and yet the record stays closed. */
function remarkOnClosed(p: Cursor, closed: Closed): void {
  switch (closed) {
    case 'missing': return p.expert(f['decryption.no_secret'], 'There is no secret of this session among those that are given');
    case 'suite': return p.expert(f['decryption.no_secret'], 'Records of this cipher suite are not decrypted');
    default: return p.expert(
      f['decryption.failed'],
      'The secret of this session does not decrypt this record: it is another session\'s, or bytes have changed on the way',
    );
  }
}

/** Reads a record's contents and says what they are. */
function readContents(reading: Reading, p: Cursor, type: number, isClosed: boolean, facts: RecordFacts | undefined): string {
  const { info } = reading;
  switch (type) {
    case CHANGE_CIPHER_SPEC:
      info.push('Change Cipher Spec');
      p.take(f.change_cipher_spec, p.remaining);
      return 'Change Cipher Spec Protocol: Change Cipher Spec';
    case ALERT: {
      const name = readAlert(p, f, isClosed);
      info.push(name);
      return name;
    }
    case HANDSHAKE: return isClosed ? readEncryptedHandshake(info, p) : readHandshake(reading, p, facts);
    case APPLICATION_DATA: {
      info.push('Application Data');
      p.takeRest(f.app_data);
      const reader = readerOf(reading, p);
      if (reader !== undefined) p.generate(f.app_data_proto, reader.title);
      return `Application Data Protocol: ${reader?.title ?? 'Application Data'}`;
    }
    case HEARTBEAT: {
      const name = readHeartbeat(p, f, isClosed);
      info.push(name);
      return name;
    }
    case ACK:
      if (isClosed) break;
      info.push('Acknowledgement');
      readAcknowledgement(p, reading.session?.isDraft === true);
      return 'Acknowledgement';
    default:
  }
  info.push('Ignored Unknown Record');
  p.skip(p.remaining);
  return CONTENT_TYPES[type] ?? 'Unknown';
}

/** RFC 9147 §7; drafts had epoch and number in eight bytes together. */
function readAcknowledgement(p: Cursor, isDraft: boolean): void {
  const outer = p.open(f.ack_message, p.remaining);
  const numbers = p.within(p.take(f['ack.record_numbers_length']));
  while (numbers.remaining > 0) {
    const item = numbers.open(f['ack.record_number'], isDraft ? 8 : 16);
    const heading = numbers.lastNode;
    const epoch = numbers.take(f['ack.epoch'], isDraft ? 2 : 8), number = numbers.take(f['ack.sequence_number'], isDraft ? 6 : 8);
    numbers.labelNode(heading, `Record Number: Epoch ${epoch}, Sequence Number ${number}`);
    numbers.close(item);
  }
  p.close(outer);
}

function readEncryptedHandshake(info: string[], p: Cursor): string {
  info.push('Encrypted Handshake Message');
  const outer = p.open(f.handshake, p.remaining);
  p.labelNode(p.lastNode, 'Handshake Protocol: Encrypted Handshake Message');
  p.skip(p.remaining);
  p.close(outer);
  return 'Handshake Protocol: Encrypted Handshake Message';
}

function readHandshake(reading: Reading, p: Cursor, facts: RecordFacts | undefined): string {
  const names: string[] = [];
  while (p.remaining > 0) names.push(readFragment(reading, p, facts?.fragments?.[names.length]));
  reading.info.push(...names);
  return `Handshake Protocol: ${names.length === 1 ? names[0] : 'Multiple Handshake Messages'}`;
}

/** A whole message, or a fragment of one; gives what it is called. */
function readFragment(
  { session, version }: Reading, p: Cursor, part: { readonly assembly: Assembly; readonly completes: boolean } | undefined,
): string {
  const type = p.u8(), length = p.u24(1), offset = p.u24(6), size = p.u24(9);
  const whole = offset === 0 && size === length;
  const name = messageName(type) + (whole ? '' : part?.completes === true ? ' (Reassembled)' : ' (Fragment)');
  const outer = p.open(f.handshake, FRAGMENT_HEADER + size);
  p.labelNode(p.lastNode, `Handshake Protocol: ${name}`);
  p.take(f['handshake.type']);
  p.take(f['handshake.length']);
  p.take(f['handshake.message_seq']);
  p.take(f['handshake.fragment_offset']);
  p.take(f['handshake.fragment_length']);
  if (offset + size > length) p.expertUnder(f['handshake.fragment_past_end_msg']);
  const body = p.within(size);
  const known = { version: tlsVersion(session?.version ?? 0) || tlsVersion(version), suite: session?.suite ?? 0, cookie: COOKIE };
  if (whole) {
    readBody(body, f, type, known);
  } else if (part?.completes === true) {
    readBody(body.over('Reassembled DTLS', part.assembly.bytes), f, type, known);
  } else {
    if (part !== undefined && part.assembly.completedIn > 0 && p.wants(f['reassembled.in'])) {
      p.generate(f['reassembled.in'], part.assembly.completedIn);
    }
  }
  p.close(outer);
  if (!whole && part?.completes === true) showFragments(p, part.assembly);
  return name;
}

function showFragments(p: Cursor, { bytes, pieces }: Assembly): void {
  const ordered = pieces.toSorted((a, b) => a.offset - b.offset);
  const outer = p.open(f.fragments, 0);
  p.labelNode(
    p.lastNode,
    `[${pieces.length} Message fragments (${bytes.length} bytes): ${ordered.map(({ frame, length }) => `#${frame}(${length})`).join(', ')}]`,
  );
  for (const { frame, offset, length } of ordered) {
    p.generate(f.fragment, frame);
    p.label(`[Frame: ${frame}, payload: ${offset}-${offset + length - 1} (${length} bytes)]`);
  }
  p.generate(f['fragment.count'], pieces.length);
  p.generate(f['reassembled.length'], bytes.length);
  p.close(outer);
}

/** Who reads the decrypted data: by what was agreed upon, or by port. */
function readerOf({ session }: Reading, { dissector, packet }: Cursor): Protocol | undefined {
  const { registry } = dissector;
  return (session?.alpn === undefined ? undefined : registry.lookup('dtls.alpn', session.alpn)) ??
    registry.lookupPort('dtls.port', packet.sourcePort, packet.destinationPort);
}

function readApplication(reading: Reading, contents: Cursor): void {
  const { packet } = contents;
  const { around, encrypted } = packet;
  packet.around = around === undefined || reading.again === undefined ? undefined : innerSurroundings(around, reading.again);
  packet.encrypted = true;
  contents.call(readerOf(reading, contents) ?? 'data');
  packet.around = around;
  packet.encrypted = encrypted;
}
