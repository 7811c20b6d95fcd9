/** Datagram Transport Layer Security: DTLS 1.3, RFC 9147; 1.2, RFC 6347; 1.0, RFC 4347; connection IDs, RFC 9146. */
import { type Cursor, protocol } from '../../dissect/index.ts';
import { readApplication, readContents } from './dtls/contents.ts';
import type { Again } from './dtls/decrypted.ts';
import { DTLS_FIELDS as f, type Reading, takeOwn } from './dtls/fields.ts';
import {
  DTLS13, HAS_ID, RECORD_HEADER, type RecordPlace, WITH_CONNECTION_ID, isRecord, isUnified, looksLikeDtls, numberSize, recordAt, shortVersion,
} from './dtls/records.ts';
import { type RecordFacts, type Session, recordKey, reopened, sessionTracker } from './dtls/session.ts';
import { remarkOnClosed } from './tls/closed-records.ts';
import { APPLICATION_DATA, CONTENT_TYPES, HANDSHAKE } from './tls/names.ts';
import { secretSourceOf } from './tls/secret-source.ts';
import { endpoints } from '../transport/udp.ts';
import { besides } from '../voice/demultiplexing.ts';

export const dtls = protocol({
  name: 'dtls',
  title: 'Datagram Transport Layer Security',
  on: { 'udp.port': [4433, 5684, 4740, 2221, 12346] },
  over: ['udp'],
  // RFC 5764 §5.1.2: what the keys are for goes over the same ports.
  shares: (bytes, at, end) => besides(bytes, at, end) ?? 'dtls',
  fields: f,
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

const UNIFIED_BITS = [f['unified_header.cid'], f['unified_header.seq'], f['unified_header.length'], f['unified_header.epoch']];

/** Wireshark does not know these fields: where it is asked for its own, there are no lines of them. */
function takeUnifiedHeader(p: Cursor): void {
  if ([f.unified_header, ...UNIFIED_BITS].some(field => p.wants(field))) p.bits(f.unified_header, UNIFIED_BITS);
  else p.skip(1);
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
  takeUnifiedHeader(p);
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
  const opened = openedAgain(p, place, facts);
  if (opened !== undefined && 'header' in facts!.opening!) {
    p.generate(f['record.epoch'], facts!.opening.epoch, start, 1);
    p.generate(f['record.sequence_number'], BigInt(facts!.opening.number), p.at - size, size);
  }
  const length = (first & f['unified_header.length'].mask) !== 0 ? p.take(f['record.length']) : p.remaining;
  takeOwn(p, f['record.encrypted'], length);
  if (opened === undefined) reading.info.push('Encrypted Record');
  else readOpened(reading, heading, opened, facts);
  closeRecord(reading, outer, opened, facts);
}

/** What was in a record that was encrypted. */
interface Opened {
  readonly type: number;
  readonly contents: Cursor;
}

function openedAgain(p: Cursor, place: RecordPlace | undefined, facts: RecordFacts | undefined): Opened | undefined {
  if (facts?.opening === undefined || place === undefined || place.end > p.end) return undefined;
  const opened = reopened(facts.opening, p.bytes, place);
  return opened === undefined ? undefined : { type: opened.type, contents: p.over('Decrypted DTLS', opened.bytes) };
}

/** What was in a record whose type was hidden too. */
function readOpened(reading: Reading, heading: number, { type, contents }: Opened, facts: RecordFacts | undefined): void {
  const { p } = reading;
  p.generate(f['record.content_type'], type);
  const kind = readContents(reading, contents, type, false, facts);
  p.labelNode(heading, `${shortVersion(reading.version)} Record Layer: ${kind}`);
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
  p.take(type === WITH_CONNECTION_ID ? f['record.special_type'] : f['record.content_type']);
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
  const opened = openedAgain(p, place, facts);
  if (type === WITH_CONNECTION_ID) {
    contents.take(f.enc_content, contents.remaining);
    if (opened === undefined) reading.info.push(CONTENT_TYPES[type]);
    else readOpened(reading, heading, opened, facts);
  } else {
    const isClosed = epoch > 0 && opened === undefined;
    const inside = opened !== undefined && type !== APPLICATION_DATA ? opened.contents : contents;
    p.labelNode(heading, `${layer} Record Layer: ${readContents(reading, inside, type, isClosed, facts)}`);
  }
  closeRecord(reading, outer, opened, facts);
}

/** Ends the record's subtree; what was in one of the application's goes to its protocol. */
function closeRecord(reading: Reading, outer: number, opened: Opened | undefined, facts: RecordFacts | undefined): void {
  const { p } = reading;
  if (facts?.closed !== undefined) remarkOnClosed(p, f, facts.closed);
  p.close(outer);
  if (opened?.type !== APPLICATION_DATA) return;
  const { contents } = opened;
  contents.at = contents.begin;
  if (contents.more) readApplication(reading, contents);
}
