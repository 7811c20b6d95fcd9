/** Datagram Transport Layer Security: DTLS 1.2, RFC 6347, and 1.0, RFC 4347. */
import { type Cursor, type Protocol, type Surroundings, expert, frameNumber, none, octets, protocol, text, u16, u24, u32, u64, u8 } from '../dissect/index.ts';
import { FRAGMENT_HEADER, RECORD_HEADER, isRecord, looksLikeDtls, shortVersion, tlsVersion } from './dtls/records.ts';
import { type Assembly, type RecordFacts, type Session, recordKey, sessionTracker } from './dtls/session.ts';
import type { Closed } from './tls/decryption.ts';
import { extensionFields } from './tls/extension-fields.ts';
import { handshakeFields } from './tls/handshake-fields.ts';
import { messageName, readBody } from './tls/handshake.ts';
import { ALERT, ALERTS, ALERT_LEVELS, APPLICATION_DATA, CHANGE_CIPHER_SPEC, CONTENT_TYPES, HANDSHAKE, VERSIONS } from './tls/names.ts';
import { openRecord } from './tls/record-protection.ts';
import { secretSourceOf } from './tls/secret-source.ts';

const FIELDS = {
  record: none('Record Layer'),
  'record.content_type': u8('Content Type', { values: CONTENT_TYPES }),
  'record.version': u16('Version', { hex: true, values: VERSIONS }),
  'record.epoch': u16('Epoch'),
  'record.sequence_number': u64('Sequence Number'),
  'record.length': u16('Length'),
  change_cipher_spec: none('Change Cipher Spec Message'),
  alert_message: none('Alert Message'),
  'alert_message.level': u8('Level', { values: ALERT_LEVELS }),
  'alert_message.desc': u8('Description', { values: ALERTS }),
  app_data: octets('Encrypted Application Data'),
  app_data_proto: text('Application Data Protocol', { source: 'conversation' }),
  heartbeat_message: none('Heartbeat Message'),
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
  'reassembled.in': frameNumber('Reassembled in', { source: 'conversation' }),
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
    const session = sessionOf(p);
    const reading: Reading = { p, session, version: session?.version ?? 0, info: [] };
    p.info(() => reading.info.join(', '));
    p.column(shortVersion(reading.version));
    for (let nth = 0; p.available > 0; nth++) {
      if (!isRecord(p.bytes, p.at, p.end)) {
        reading.info.push('Continuation Data');
        p.skip(p.available);
        return;
      }
      readRecord(reading, session?.records.get(recordKey(p.packet.record.number, nth)));
    }
  },
  recognise: looksLikeDtls,
});

function sessionOf({ packet }: Cursor): Session | undefined {
  const { around, quoted } = packet;
  if (quoted || around === undefined) return undefined;
  const { secrets } = around;
  const source = secrets === undefined ? undefined : secretSourceOf(secrets);
  return around.conversation(source === undefined || source.isEmpty ? sessionTracker('dtls', undefined) : sessionTracker(`dtls ${secrets!.number}`, source));
}

function readRecord(reading: Reading, facts: RecordFacts | undefined): void {
  const { p } = reading;
  const start = p.at;
  const type = p.u8(), version = p.u16(1), epoch = p.u16(3), length = p.u16(11);
  // A Client Hello does not say which version will be agreed upon.
  const isOffer = type === HANDSHAKE && epoch === 0 && p.available > RECORD_HEADER && p.u8(RECORD_HEADER) === 1;
  if (reading.version === 0 && !isOffer) p.column(shortVersion((reading.version = version)));
  const outer = p.open(f.record, RECORD_HEADER + length);
  const heading = p.lastNode;
  p.take(f['record.content_type']);
  p.take(f['record.version']);
  p.take(f['record.epoch']);
  p.take(f['record.sequence_number'], 6);
  p.take(f['record.length']);
  const layer = shortVersion(reading.version || version);
  p.labelNode(heading, `${layer} Record Layer: ${CONTENT_TYPES[type] ?? 'Unknown'}`);
  const contents = p.within(length);
  const plain = decrypted(p, start, start + RECORD_HEADER + length, facts);
  const isClosed = epoch > 0 && plain === undefined;
  const inside = plain !== undefined && type !== APPLICATION_DATA ? plain : contents;
  p.labelNode(heading, `${layer} Record Layer: ${readContents(reading, inside, type, isClosed, facts)}`);
  if (facts?.closed !== undefined) remarkOnClosed(p, facts.closed);
  p.close(outer);
  if (plain !== undefined && type === APPLICATION_DATA && plain.remaining > 0) readApplication(reading, plain);
}

function decrypted(p: Cursor, start: number, end: number, facts: RecordFacts | undefined): Cursor | undefined {
  if (facts?.keys === undefined || end > p.end) return undefined;
  const { bytes } = p;
  const version = (bytes[start + 1] << 8) | bytes[start + 2];
  const opened = openRecord(facts.keys, { type: bytes[start], version, body: bytes.subarray(start + RECORD_HEADER, end), sequence: bytes.subarray(start + 3, start + 11) });
  return opened === undefined ? undefined : p.over('Decrypted DTLS', opened.bytes);
}

/** Says why there are secrets and yet the record stays closed. */
function remarkOnClosed(p: Cursor, closed: Closed): void {
  switch (closed) {
    case 'missing': return p.expert(f['decryption.no_secret'], 'There is no secret of this session among those that are given');
    case 'suite': return p.expert(f['decryption.no_secret'], 'Records of this cipher suite are not decrypted');
    default: return p.expert(f['decryption.failed'], 'The secret of this session does not decrypt this record: it is another session\'s, or bytes have changed on the way');
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
    case ALERT: return readAlert(info, p, isClosed);
    case HANDSHAKE: return isClosed ? readEncryptedHandshake(info, p) : readHandshake(reading, p, facts);
    case APPLICATION_DATA: {
      info.push('Application Data');
      if (p.remaining > 0) p.take(f.app_data, p.remaining);
      const reader = readerOf(reading, p);
      if (reader !== undefined) p.generate(f.app_data_proto, reader.title);
      return `Application Data Protocol: ${reader?.title ?? 'Application Data'}`;
    }
    default:
      info.push(type === 24 ? 'Heartbeat' : 'Ignored Unknown Record');
      if (type === 24) p.take(f.heartbeat_message, p.remaining);
      p.skip(p.remaining);
      return CONTENT_TYPES[type] ?? 'Unknown';
  }
}

function readAlert(info: string[], p: Cursor, isClosed: boolean): string {
  const plain = !isClosed && p.remaining === 2;
  const name = plain ? `Alert (Level: ${ALERT_LEVELS[p.u8()] ?? 'Unknown'}, Description: ${ALERTS[p.u8(1)] ?? 'Unknown'})` : 'Encrypted Alert';
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
function readFragment({ session, version }: Reading, p: Cursor, part: { readonly assembly: Assembly; readonly completes: boolean } | undefined): string {
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
    if (part !== undefined && part.assembly.completedIn > 0) p.generate(f['reassembled.in'], part.assembly.completedIn);
  }
  p.close(outer);
  if (!whole && part?.completes === true) showFragments(p, part.assembly);
  return name;
}

function showFragments(p: Cursor, { bytes, pieces }: Assembly): void {
  const ordered = pieces.toSorted((a, b) => a.offset - b.offset);
  const outer = p.open(f.fragments, 0);
  p.labelNode(p.lastNode, `[${pieces.length} Message fragments (${bytes.length} bytes): ${ordered.map(({ frame, length }) => `#${frame}(${length})`).join(', ')}]`);
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
  return (session?.alpn === undefined ? undefined : registry.lookup('dtls.alpn', session.alpn)) ?? registry.lookupPort('dtls.port', packet.sourcePort, packet.destinationPort);
}

function readApplication(reading: Reading, contents: Cursor): void {
  const { packet } = contents;
  const { around, encrypted } = packet;
  packet.around = around === undefined ? undefined : alone(around);
  packet.encrypted = true;
  contents.call(readerOf(reading, contents) ?? 'data');
  packet.around = around;
  packet.encrypted = encrypted;
}

/** What layers above decrypted datagrams may ask: nothing about conversations, whose messages are encrypted. */
function alone(around: Surroundings): Surroundings {
  return {
    datagram: (...asked) => around.datagram(...asked), tcp: endpoints => around.tcp(endpoints), udp: endpoints => around.udp(endpoints), timeOf: frame => around.timeOf(frame),
    conversation: () => undefined,
  };
}
