/**
 * Real-time Transport Protocol, RFC 3550, with header extensions of RFC 8285. What the payload is, its type or the session's
 * description says.
 */
import { type Cursor, type Protocol, bits, flag, none, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { demultiplexed } from './demultiplexing.ts';
import { payloadTypeName } from './rtp/payload-types.ts';
import { SEQUENCE_FIELDS, showExtended } from './rtp/sequence.ts';
import type { Security } from './rtp/security.ts';
import { SETUP_FIELDS, sessionOf, showSetup } from './rtp/setup.ts';

const truth = { as: ['True', 'False'] } as const;

const VERSION = 2;
/** RFC 8285 §4.2 and §4.3: what the profile says where elements have a header of one byte, of two bytes. */
const ONE_BYTE = 0xbede;
const TWO_BYTES = 0x100;

const SETUP = SETUP_FIELDS('rtp');
const CALL = { call_id: text('Generated Call-ID', { id: 'sip.call_id_generated', source: 'conversation' }) };

export const rtp = protocol({
  name: 'rtp',
  title: 'Real-Time Transport Protocol',
  fields: {
    version: bits('Version', 0xc0, { values: { 0: 'Old VAT Version', 1: 'First Draft Version', 2: 'RFC 1889 Version' } }),
    padding: flag('Padding', 0x20, truth),
    ext: flag('Extension', 0x10, truth),
    cc: bits('Contributing source identifiers count', 0x0f),
    marker: flag('Marker', 0x80, truth),
    p_type: bits('Payload type', 0x7f),
    seq: u16('Sequence number'),
    ...SEQUENCE_FIELDS,
    timestamp: u32('Timestamp'),
    ssrc: u32('Synchronization Source identifier', { base: 'hexDec' }),
    'csrc.items': none('Contributing Source identifiers'),
    'csrc.item': u32('CSRC item', { base: 'hexDec' }),
    'ext.profile': u16('Defined by profile', { base: 'hexDec', values: {} }),
    'ext.len': u16('Extension length'),
    hdr_exts: none('Header extensions'),
    hdr_ext: u32('Header extension', { base: 'hexDec' }),
    'ext.rfc5285.id': u8('Identifier'),
    'ext.rfc5285.len': u8('Length'),
    'ext.rfc5285.appbits': u8('Application Bits'),
    'ext.rfc5285.data': octets('Extension Data'),
    payload: octets('Payload'),
    follow: flag('Follow', 0x80, { as: ['Set', 'Not set'] }),
    'timestamp-offset': bits('Timestamp offset', 0xfffc, { size: 2 }),
    'block-length': bits('Block length', 0x03ff, { size: 2 }),
    'padding.data': octets('Padding data'),
    'padding.count': u8('Padding count'),
    'srtp.enc_payload': octets('SRTP Encrypted Payload', { id: 'srtp.enc_payload' }),
    'srtp.mki': octets('SRTP MKI', { id: 'srtp.mki' }),
    'srtp.auth_tag': octets('SRTP Auth Tag', { id: 'srtp.auth_tag' }),
    ...SETUP,
    ...CALL,
  },
  shares: demultiplexed,
  dissect(p, f) {
    const version = p.u8() >> 6;
    if (version !== VERSION) {
      p.info(`Unknown RTP version ${version}`);
      p.show(f.version);
      p.data();
      return;
    }
    const known = sessionOf(p);
    showSetup(p, SETUP, known, CALL.call_id);
    p.show(f.version);
    const isPadded = p.show(f.padding), isExtended = p.show(f.ext), sources = p.take(f.cc);
    const marker = p.show(f.marker), type = p.take(f.p_type);
    const name = payloadTypeName(type, known?.session.formats);
    p.label(() => `Payload type: ${name} (${type})`);
    const sequence = p.take(f.seq);
    showExtended(p);
    const timestamp = p.take(f.timestamp), source = p.take(f.ssrc);
    p.info(() => `PT=${name}, SSRC=0x${source.toString(16).toUpperCase()}, Seq=${sequence}, Time=${timestamp}${marker ? ', Mark' : ''}`);
    if (sources > 0) readSources(p, f, sources);
    if (isExtended) readExtension(p, f);
    if (known?.security === undefined) readPayload(p, f, isPadded, type, known?.session.formats);
    else readProtected(p, f, known.security, open => readPayload(open, f, isPadded, type, known.session.formats));
  },
});

type Fields = typeof rtp.fields;
/** What a session's description calls its formats, by payload type. */
type Formats = ReadonlyMap<number, string> | undefined;

function readSources(p: Cursor, f: Fields, count: number): void {
  const outer = p.open(f['csrc.items'], 4 * count);
  p.label(`Contributing Source identifiers (${count} item${count === 1 ? '' : 's'})`);
  for (let i = 0; i < count; i++) {
    const source = p.take(f['csrc.item']);
    p.label(`CSRC item ${i}: 0x${source.toString(16).toUpperCase()}`);
  }
  p.close(outer);
}

/** RFC 3550 §5.3.1. */
function readExtension(p: Cursor, f: Fields): void {
  const profile = p.take(f['ext.profile']), words = p.take(f['ext.len']);
  if (words === 0) return;
  const outer = p.open(f.hdr_exts, 4 * words);
  const extension = p.within(4 * words);
  if (profile === ONE_BYTE) readElements(extension, f, 1, profile);
  else if (profile >> 4 === TWO_BYTES) readElements(extension, f, 2, profile);
  else while (extension.more) extension.take(f.hdr_ext);
  p.close(outer);
}

/** RFC 8285 §4.2 and §4.3; zero bytes between elements are padding. */
function readElements(p: Cursor, f: Fields, header: 1 | 2, profile: number): void {
  while (p.more) {
    const first = p.u8();
    if (first === 0) {
      readZeros(p, f);
      continue;
    }
    const id = header === 1 ? first >> 4 : first, length = header === 1 ? (first & 15) + 1 : p.u8(1);
    // RFC 8285 §4.2: nothing is read behind an identifier of 15.
    if (header === 1 && id === 15) return;
    const outer = p.open(`RFC 5285 Header Extension (${header === 1 ? 'One' : 'Two'}-Byte Header)`, header + length);
    if (header === 2) p.set(f['ext.rfc5285.appbits'], profile & 15, p.at, 1);
    p.set(f['ext.rfc5285.id'], id, p.at, 1);
    p.set(f['ext.rfc5285.len'], length, p.at + header - 1, 1);
    p.skip(header);
    if (length > 0) p.take(f['ext.rfc5285.data'], length);
    p.close(outer);
  }
}

/** Padding between elements; at the end it only fills the last word. */
function readZeros(p: Cursor, f: Fields): void {
  let length = 1;
  while (length < p.available && p.u8(length) === 0) length++;
  if (length < p.available) p.take(f['padding.data'], length);
  else p.skip(length);
}

/** RFC 3711 §3.1: the payload, which is encrypted with its padding, then the master key's identifier and the authentication tag. */
function readProtected(p: Cursor, f: Fields, { encrypts, tag, mki }: Security, readOpen: (open: Cursor) => void): void {
  p.column('SRTP');
  // Behind what was cut off, nobody knows.
  if (p.available < p.remaining) {
    p.takeCaptured(f['srtp.enc_payload']);
    return;
  }
  const identifier = Math.min(mki, p.remaining), authentication = Math.min(tag.rtp, p.remaining - identifier);
  const payload = p.remaining - identifier - authentication;
  if (!encrypts.rtp) {
    const open = p.within(payload);
    p.contain(() => readOpen(open));
  } else if (payload > 0) p.take(f['srtp.enc_payload'], payload);
  if (identifier > 0) p.take(f['srtp.mki'], identifier);
  if (authentication > 0) p.take(f['srtp.auth_tag'], authentication);
}

/** RFC 3550 §5.1: the last byte of padding counts them, itself included. */
function readPayload(p: Cursor, f: Fields, isPadded: boolean, type: number, formats: Formats): void {
  const whole = p.available === p.remaining;
  const padding = isPadded && whole && p.more ? p.u8(p.remaining - 1) : 0;
  if (padding > p.remaining) {
    p.show(f.payload, p.remaining);
    p.malformed(`${padding} bytes of padding in ${p.remaining}`);
  }
  const size = p.remaining - padding;
  // Where padding was not captured, nobody knows how long the payload is.
  const isKnown = size > 0 && p.available > 0 && (whole || !isPadded), name = payloadTypeName(type, formats);
  const payload = isKnown ? payloadProtocol(p, type, name) : undefined;
  if (payload !== undefined) {
    p.show(f.payload, Math.min(size, p.available));
    p.call(payload, size);
  } else if (name === 'red' && size > 0 && size <= p.available) {
    p.show(f.payload, size);
    readRedundant(p.within(size), f, formats);
  } else if (size > 0) {
    p.take(f.payload, Math.min(size, Math.max(1, p.available)));
  }
  if (padding > 1) p.take(f['padding.data'], padding - 1);
  if (padding > 0) p.take(f['padding.count']);
}

/**
 * By the type's number where the profile assigns one, else by what the session calls it; encoding names are told apart without case (RFC 4855
 * §3).
 */
function payloadProtocol(p: Cursor, type: number, name: string): Protocol | undefined {
  const { registry } = p.dissector;
  return registry.lookup('rtp.pt', type) ?? registry.lookup('rtp_dyn_payload_type', name.toUpperCase());
}

/** RFC 2198 §3: earlier data again, each behind a header with its offset in time and its length, then the newest. */
function readRedundant(p: Cursor, f: Fields, formats: Formats): void {
  const outer = p.open('RFC 2198: Redundant Audio Data', p.remaining);
  const lengths: number[] = [];
  for (let more = true; more;) {
    more = p.u8() >= 0x80;
    const type = p.u8() & 0x7f, name = payloadTypeName(type, formats), length = more ? p.u16(2) & 0x03ff : 0;
    const header = p.open(`Header ${lengths.length + 1}: PT=${name}${more ? `, len=${length}` : ''}`, more ? 4 : 1);
    p.show(f.follow);
    p.take(f.p_type);
    if (more) {
      p.show(f['timestamp-offset']);
      p.skip(1);
      p.take(f['block-length']);
      lengths.push(length);
    }
    p.close(header);
  }
  for (const length of lengths) if (length > 0) p.take(f.payload, length);
  p.takeRest(f.payload);
  p.close(outer);
}
