/** IPv6 over IEEE 802.15.4: headers of RFC 4944 (mesh, broadcast, fragments), and compressed ones of RFC 6282, of which the packet is made again. */
import { type Cursor, protocol } from '../../dissect/index.ts';
import { ipv6Text } from '../../bytes/address-text.ts';
import * as first from './6lowpan/dispatch.ts';
import { takeCompressed } from './6lowpan/compressed.ts';
import { LINK_ENDS, type LinkEnds } from './6lowpan/ends.ts';
import { LOWPAN_FIELDS, type LowpanFields } from './6lowpan/fields.ts';

export const lowpan = protocol({
  name: '6lowpan',
  title: '6LoWPAN',
  short: '6LoWPAN',
  fields: LOWPAN_FIELDS,
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

function takePacket(p: Cursor, f: LowpanFields): void {
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
function takeMesh(p: Cursor, f: LowpanFields): void {
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

function takeBroadcast(p: Cursor, f: LowpanFields): void {
  const outer = p.open('Broadcast Header', 2);
  p.take(f.pattern);
  p.take(f['bcast.seqnum']);
  p.close(outer);
}

/** RFC 4944 §5.3. */
function takeFragment(p: Cursor, f: LowpanFields): void {
  const isLater = first.isLaterFragment(p.u8());
  const outer = p.open('Fragmentation Header');
  p.show(f.patternBits5);
  p.take(f['frag.size']);
  p.take(f['frag.tag']);
  // In units of eight bytes.
  if (isLater) p.takeAs(f['frag.offset'], 8 * p.u8(), 1);
  p.close(outer);
}
