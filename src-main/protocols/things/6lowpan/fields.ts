/** The fields of 6LoWPAN's headers: RFC 4944 §5, RFC 6282 §3 and §4. */
import { bits, flag, ipv6, octets, u16, u64, u8 } from '../../../dissect/index.ts';

const PATTERNS = {
  0x00: 'Not a LoWPAN frame', 0x02: 'Mesh', 0x03: 'IP header compression', 0x18: 'First fragment', 0x1c: 'Fragment', 0x41: 'Uncompressed IPv6',
  0x42: 'Header compression', 0x50: 'Broadcast', 0x74: 'Recoverable Fragment', 0x75: 'Recoverable Fragment ACK', 0x7f: 'Escape',
};
const INLINE = ['Compressed', 'Inline'] as const;
const YES = ['True', 'False'] as const;
const MODES = { 0: 'Inline', 1: '64-bits inline', 2: '16-bits inline', 3: 'Compressed' };

const EXTENSION_NAMES = {
  0: 'IPv6 hop-by-hop options', 1: 'IPv6 routing', 2: 'IPv6 fragment', 3: 'IPv6 destination options', 4: 'IPv6 mobility header', 7: 'IPv6 header',
};

export const LOWPAN_FIELDS = {
  pattern: u8('Pattern', { hex: true, values: PATTERNS }),
  patternBits3: bits('Pattern', 0xe0, { hex: true, values: PATTERNS, id: '6lowpan.pattern' }),
  patternBits2: bits('Pattern', 0xc0, { hex: true, values: PATTERNS, id: '6lowpan.pattern' }),
  patternBits5: bits('Pattern', 0xf8, { hex: true, values: PATTERNS, id: '6lowpan.pattern' }),
  'mesh.v': flag('V', 0x20, { as: ['Short/16-bit', 'Long/64-bit'] }),
  'mesh.f': flag('D', 0x10, { as: ['Short/16-bit', 'Long/64-bit'] }),
  'mesh.hops': bits('Hops left', 0x0f),
  'mesh.hops8': u8('Deep Hops left (Flags.Hops left == 15)'),
  'mesh.orig16': u16('Originator', { hex: true }),
  'mesh.orig64': u64('Originator', { hex: true }),
  'mesh.dest16': u16('Destination', { hex: true }),
  'mesh.dest64': u64('Destination', { hex: true }),
  'bcast.seqnum': u8('Sequence number'),
  'frag.size': bits('Datagram size', 0x07ff),
  'frag.tag': u16('Datagram tag', { hex: true }),
  'frag.offset': u16('Datagram offset'),
  'hc1.encoding': u8('HC1 Encoding', { hex: true }),
  'hc1.src_prefix': flag('Source prefix', 0x80, { as: INLINE }),
  'hc1.src_ifc': flag('Source interface', 0x40, { as: INLINE }),
  'hc1.dst_prefix': flag('Destination prefix', 0x20, { as: INLINE }),
  'hc1.dst_ifc': flag('Destination interface', 0x10, { as: INLINE }),
  'hc1.class': flag('Traffic class and flow label', 0x08, { as: INLINE }),
  'hc1.next': bits('Next header', 0x06, { hex: true, values: { 0: 'Inline', 1: 'UDP', 2: 'ICMP', 3: 'TCP' } }),
  'hc1.more': flag('More HC bits', 0x01, { as: YES }),
  'iphc.tf': bits('Traffic class and flow label', 0x1800, {
    hex: true,
    values: {
      0: 'Traffic class and flow label inline', 1: 'ECN and flow label inline', 2: 'Traffic class inline',
      3: 'Version, traffic class, and flow label compressed',
    },
  }),
  'iphc.nh': flag('Next header', 0x0400, { as: INLINE }),
  'iphc.hlim': bits('Hop limit', 0x0300, { hex: true, values: { 0: 'Inline', 1: '1', 2: '64', 3: '255' } }),
  'iphc.cid': flag('Context identifier extension', 0x0080, { size: 2, as: YES }),
  'iphc.sac': flag('Source address compression', 0x0040, { size: 2, as: ['Stateful', 'Stateless'] }),
  'iphc.sam': bits('Source address mode', 0x0030, { hex: true, size: 2, values: MODES }),
  'iphc.m': flag('Multicast address compression', 0x0008, { size: 2, as: YES }),
  'iphc.dac': flag('Destination address compression', 0x0004, { size: 2, as: ['Stateful', 'Stateless'] }),
  'iphc.dam': bits('Destination address mode', 0x0003, { hex: true, size: 2, values: MODES }),
  'iphc.sci': bits('Source context identifier', 0xf0, { hex: true }),
  'iphc.dci': bits('Destination context identifier', 0x0f, { hex: true }),
  'iphc.sctx.prefix': ipv6('Source context'),
  'iphc.dctx.prefix': ipv6('Destination context'),
  class: u8('Traffic class', { hex: true }),
  ecn: bits('ECN', 0xc0),
  dscp: bits('DSCP', 0x3f),
  flow: bits('Flow label', 0x0fffff, { hex: true, size: 3 }),
  next: u8('Next header', { hex: true }),
  hops: u8('Hop limit'),
  src: ipv6('Source'),
  dst: ipv6('Destination'),
  'nhc.pattern.udp': bits('Pattern', 0xf8, { hex: true, values: { 0x1e: 'UDP compression header' }, id: '6lowpan.nhc.pattern' }),
  'nhc.pattern.ext': bits('Pattern', 0xf0, { hex: true, values: { 0x0e: 'IPv6 extension header' }, id: '6lowpan.nhc.pattern' }),
  'nhc.udp.checksum': flag('Checksum', 0x04, { as: INLINE }),
  'nhc.udp.ports': bits('Ports', 0x03, {
    values: {
      0: 'Inline', 1: 'Source port inline, first 8 bits of destination port elided',
      2: 'Destination port inline, first 8 bits of source port elided',
      3: '12 bits of both ports elided',
    },
  }),
  'nhc.ext.eid': bits('Header ID', 0x0e, { hex: true, values: EXTENSION_NAMES }),
  'nhc.ext.nh': flag('Next header', 0x01, { as: INLINE }),
  'nhc.ext.next': u8('Next header', { hex: true }),
  'nhc.ext.length': u8('Header length'),
  'udp.src': u16('Source port'),
  'udp.dst': u16('Destination port'),
  'udp.checksum': u16('UDP checksum', { hex: true }),
  rest: octets('Compressed header', { own: true }),
};

export type LowpanFields = typeof LOWPAN_FIELDS;
