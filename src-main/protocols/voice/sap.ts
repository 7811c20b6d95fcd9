/** Session Announcement Protocol, RFC 2974: a session description sent to everybody. */
import { type Cursor, bits, expert, flag, ipv4, ipv6, none, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { announcedMedia } from './sdp/media.ts';
import { takeToZero } from '../zero-ended.ts';

const SDP = 'application/sdp';
const DELETION = 0x04;
const latin1 = new TextDecoder('latin1');

export const sap = protocol({
  name: 'sap',
  title: 'Session Announcement Protocol',
  on: { 'udp.port': [9875] },
  fields: {
    flags: u8('Flags', { hex: true }),
    'flags.v': bits('Version Number', 0xe0, { values: { 0: 'SAPv0', 1: 'SAPv1 or later' } }),
    'flags.a': flag('Address Type', 0x10, { as: ['IPv6', 'IPv4'] }),
    'flags.r': flag('Reserved', 0x08),
    'flags.t': flag('Message Type', 0x04, { as: ['Deletion', 'Announcement'] }),
    'flags.e': flag('Encryption Bit', 0x02, { as: ['Payload encrypted', 'Payload not encrypted'] }),
    'flags.c': flag('Compression Bit', 0x01, { as: ['Payload compressed', 'Payload not compressed'] }),
    'auth.len': u8('Authentication Length'),
    message_identifier_hash: u16('Message Identifier Hash', { hex: true }),
    originating_source: ipv4('Originating Source'),
    'originating_source.ipv6': ipv6('Originating Source'),
    auth: none('Authentication data'),
    'auth.flags': u8('Authentication data flags', { hex: true }),
    'auth.flags.v': bits('Version Number', 0xe0, { values: { 1: 'SAP authentication header v1' } }),
    'auth.flags.p': flag('Padding Bit', 0x10, {
      as: ['Authentication subheader padded to 32 bits', 'No padding required for the authentication subheader'],
    }),
    'auth.flags.t': bits('Authentication Type', 0x0f, { values: { 0: 'PGP', 1: 'CMS' } }),
    'auth.subheader': octets('Authentication subheader'),
    payload_type: text('Payload type'),
    encrypted: expert('The rest of the packet is encrypted', 'warning', 'Undecoded'),
    compressed: expert('The rest of the packet is compressed', 'warning', 'Undecoded'),
    compressed_and_encrypted: expert('The rest of the packet is compressed and encrypted', 'warning', 'Undecoded'),
  },
  /** The media of a session that is announced in the clear. */
  announces(bytes, at, end) {
    if (at >= end || (bytes[at] & (DELETION | 3)) !== 0) return [];
    const all = latin1.decode(bytes.subarray(at, end)), description = all.indexOf('v=0');
    return description < 0 ? [] : announcedMedia(all.slice(description));
  },
  dissect(p, f) {
    const flags = p.bits(f.flags, [f['flags.v'], f['flags.a'], f['flags.r'], f['flags.t'], f['flags.e'], f['flags.c']]);
    p.info(`${(flags & DELETION) === 0 ? 'Announcement' : 'Deletion'} (v${flags >> 5})`);
    const words = p.take(f['auth.len']);
    p.take(f.message_identifier_hash);
    if ((flags & 0x10) === 0) p.take(f.originating_source);
    else p.take(f['originating_source.ipv6']);
    if (words > 0) authentication(p, f, 4 * words);
    const hidden = flags & 3;
    if (hidden !== 0) {
      p.expert(hidden === 3 ? f.compressed_and_encrypted : hidden === 2 ? f.encrypted : f.compressed);
      p.data();
      return;
    }
    payload(p, f);
  },
});

type Fields = typeof sap.fields;

/** RFC 2974 §8. */
function authentication(p: Cursor, f: Fields, length: number): void {
  const outer = p.open(f.auth, length);
  const data = p.within(length);
  data.bits(f['auth.flags'], [f['auth.flags.v'], f['auth.flags.p'], f['auth.flags.t']]);
  data.take(f['auth.subheader'], data.remaining);
  p.close(outer);
}

/** RFC 2974 §6: a media type that a zero ends, where the payload is not SDP as one can see. */
function payload(p: Cursor, f: Fields): void {
  const begin = latin1.decode(p.peekBytes(Math.min(p.available, 3)));
  let type = SDP;
  if (begin !== 'v=0' && !begin.startsWith('o=')) {
    type = takeToZero(p, f.payload_type);
  }
  if (p.more && !p.next('media_type', type.toLowerCase())) p.data();
}
