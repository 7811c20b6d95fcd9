/** IPv6 over IEEE 802.15.4: headers of RFC 4944 (mesh, broadcast, fragments), and compressed ones of RFC 6282, of which the packet is made again. */
import { type Cursor, bits, flag, ipv6, octets, protocol, u16, u64, u8 } from '../../dissect/index.ts';
import { ipv6Text } from '../../bytes/address-text.ts';
import * as first from './6lowpan/dispatch.ts';
import { EXTENSION_NAMES, takeCompressed } from './6lowpan/compressed.ts';
import { LINK_ENDS, type LinkEnds } from './6lowpan/ends.ts';

const PATTERNS = {
  0x00: 'Not a LoWPAN frame', 0x41: 'Uncompressed IPv6', 0x42: 'Header compression', 0x50: 'Broadcast', 0x03: 'IP header compression', 0x7f: 'Escape',
  0x02: 'Mesh', 0x18: 'First fragment', 0x1c: 'Fragment',
};
const INLINE = ['Compressed', 'Inline'] as const;
const YES = ['True', 'False'] as const;
const MODES = { 0: 'Inline', 1: '64-bits inline', 2: '16-bits inline', 3: 'Compressed' };

export const lowpan = protocol({
  name: '6lowpan',
  title: '6LoWPAN',
  short: '6LoWPAN',
  fields: {
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
  },
  dissect(p, f) {
    if (first.isMesh(p.u8())) takeMesh(p, f);
    if (p.more && p.u8() === first.BROADCAST) takeBroadcast(p, f);
    if (p.more && (first.isFirstFragment(p.u8()) || first.isLaterFragment(p.u8()))) {
      takeFragment(p, f);
      if (p.more && p.u8() === first.UNCOMPRESSED) p.take(f.pattern);
      p.data();
      return;
    }
    takePacket(p, f);
  },
});

type Fields = (typeof lowpan)['fields'];
export type LowpanFields = Fields;

function takePacket(p: Cursor, f: Fields): void {
  if (!p.more) return;
  const pattern = p.u8();
  if (pattern === first.UNCOMPRESSED) {
    p.take(f.pattern);
    p.call('ipv6');
  } else if (first.isCompressed(pattern)) {
    const made = takeCompressed(p, f);
    const lacking = p.remaining - p.available;
    p.labelNode(p.node, `6LoWPAN, Src: ${ipv6Text(made.subarray(8, 24))}, Dest: ${ipv6Text(made.subarray(24, 40))}`);
    p.callOn('ipv6', 'Decompressed 6LoWPAN IPHC', made, undefined, lacking);
  } else if (pattern === first.HEADER_COMPRESSION) {
    p.take(f.pattern);
    p.bits(f['hc1.encoding'], [
      f['hc1.src_prefix'], f['hc1.src_ifc'], f['hc1.dst_prefix'], f['hc1.dst_ifc'], f['hc1.class'], f['hc1.next'], f['hc1.more'],
    ]);
    p.takeRest(f.rest);
  } else {
    p.data();
  }
}

/** RFC 4944 §5.2. */
function takeMesh(p: Cursor, f: Fields): void {
  const flags = p.u8();
  const outer = p.open('Mesh Header');
  p.show(f.patternBits2);
  const inner = p.open('Flags', 1);
  for (const field of [f['mesh.v'], f['mesh.f']]) p.show(field);
  p.show(f['mesh.hops']);
  p.skip(1);
  p.close(inner);
  if ((flags & 0x0f) === 0x0f) p.take(f['mesh.hops8']);
  const source = p.peekBytes((flags & 0x20) !== 0 ? 2 : 8);
  p.take<unknown>((flags & 0x20) !== 0 ? f['mesh.orig16'] : f['mesh.orig64']);
  const destination = p.peekBytes((flags & 0x10) !== 0 ? 2 : 8);
  p.take<unknown>((flags & 0x10) !== 0 ? f['mesh.dest16'] : f['mesh.dest64']);
  p.close(outer);
  // RFC 6282 §3.2.2: what follows leaves out the addresses of its own ends, which are not those of this hop.
  p.packet.notes.set(LINK_ENDS, { source, destination } satisfies LinkEnds);
}

function takeBroadcast(p: Cursor, f: Fields): void {
  const outer = p.open('Broadcast Header', 2);
  p.take(f.pattern);
  p.take(f['bcast.seqnum']);
  p.close(outer);
}

/** RFC 4944 §5.3. */
function takeFragment(p: Cursor, f: Fields): void {
  const isLater = first.isLaterFragment(p.u8());
  const outer = p.open('Fragmentation Header');
  p.show(f.patternBits5);
  p.take(f['frag.size']);
  p.take(f['frag.tag']);
  // In units of eight bytes.
  if (isLater) p.takeAs(f['frag.offset'], 8 * p.u8(), 1);
  p.close(outer);
}
