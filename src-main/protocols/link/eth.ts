/** Ethernet II and IEEE 802.3 frames, IEEE 802.3-2022 §3. */
import { organizationText } from '../../bytes/address-text.ts';
import {
  type Cursor, type Field, ether, etherName, expert, flag, namedEther, octets, protocol, text, u16, u24, u32, u8,
} from '../../dissect/index.ts';
import { ETHER_TYPES, nextByEtherType } from './ethertype.ts';
import { takeTrailer } from './ethernet-trailer.ts';
import { readVendors } from './vendors/vendors.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';

const LOCAL = ['Locally administered address (this is NOT the factory default)', 'Globally unique address (factory default)'] as const;
const GROUP = ['Group address (multicast/broadcast)', 'Individual address (unicast)'] as const;

const HEADER = 14;
/** Values up to here are lengths, from 0x0600 on types; those between are neither. */
const LONGEST = 1500;
const FIRST_TYPE = 0x0600;

export const eth = protocol({
  name: 'eth',
  title: 'Ethernet',
  short: 'Ethernet',
  on: { wtap_encap: [1], ethertype: [0x6558], 'ip.proto': [143], 'llc.bridged_pid': [0x0001, 0x0007] },
  fields: {
    dst: ether('Destination', { source: 'column' }),
    dst_resolved: text('Destination (resolved)', { hidden: true }),
    'dst.oui': u24('Destination OUI', { hidden: true, text: organizationText }),
    'dst.oui_resolved': text('Destination OUI (resolved)', { hidden: true }),
    'dst.lg': flag('LG bit', 0x020000, { size: 3, as: LOCAL }),
    'dst.ig': flag('IG bit', 0x010000, { size: 3, as: GROUP }),
    src: ether('Source', { source: 'column' }),
    src_resolved: text('Source (resolved)', { hidden: true }),
    'src.oui': u24('Source OUI', { hidden: true, text: organizationText }),
    'src.oui_resolved': text('Source OUI (resolved)', { hidden: true }),
    'src.lg': flag('LG bit', 0x020000, { size: 3, as: LOCAL }),
    'src.ig': flag('IG bit', 0x010000, { size: 3, as: GROUP }),
    addr: ether('Address', { source: 'column' }),
    addr_resolved: text('Address (resolved)', { hidden: true }),
    'addr.oui': u24('Address OUI', { hidden: true, text: organizationText }),
    'addr.oui_resolved': text('Address OUI (resolved)', { hidden: true }),
    lg: flag('LG bit', 0x020000, { size: 3, as: LOCAL, hidden: true }),
    ig: flag('IG bit', 0x010000, { size: 3, as: GROUP, hidden: true }),
    type: u16('Type', { hex: true, values: ETHER_TYPES }),
    len: u16('Length'),
    invalid_lentype: u16('Invalid length/type', { base: 'hexDec' }),
    padding: octets('Padding'),
    trailer: octets('Trailer'),
    fcs: u32('Frame check sequence', { hex: true }),
    'fcs.status': u8('FCS Status', CHECKSUM_STATUS),
    src_not_group: expert('Source MAC must not be a group address: IEEE 802.3-2002, Section 3.2.3(b)', 'warning', 'Protocol'),
    'len.past_end': expert('Length field value goes past the end of the payload', 'error', 'Malformed'),
    'invalid_lentype.expert': expert('Invalid length/type', 'warning', 'Protocol'),
    'padding.bad': expert('Didn\'t find padding of zeros, and an undecoded trailer exists. There may be padding of non-zeros.', 'note', 'Protocol', {
      id: 'eth.padding_bad',
    }),
  },
  dissect(p, f) {
    const { begin } = p;
    p.columns.setAddresses('ether', p.bytes, begin + 6, begin);
    // Without the whole header it may be another frame than Ethernet's, and has no layer.
    if (p.available < HEADER) p.withdraw();
    p.need(HEADER);
    const type = p.u16(12);
    if (isInterSwitchLink(p)) {
      p.withdraw();
      p.call('isl');
      return;
    }
    // The frame's own check sequence is known of packets that lie in the file as Ethernet; of what tunnels carry, few have one.
    const checkLength = p.depth === 1 ? (p.packet.record.checkLength ?? -1) : ((p.packet.notes.get('eth.check') as number | undefined) ?? 0);
    if (type > LONGEST && type < FIRST_TYPE) {
      addresses(p, f);
      p.take(f.invalid_lentype);
      p.expertUnder(f['invalid_lentype.expert'], `Invalid length/type: 0x${type.toString(16).padStart(4, '0')} (${type})`);
      p.info(() => `Ethernet Unknown: Invalid length/type: 0x${type.toString(16).padStart(4, '0')} (${type})`);
      p.data();
      return;
    }
    // No length is 0: those two bytes were never written.
    if (type >= FIRST_TYPE || type === 0) {
      p.repeat(takeHeader, f, HEADER);
      p.announce('Ethernet II');
      nextByEtherType(p, type);
      takeTrailer(p, f, p.calledEnd < 0 ? p.reported : p.calledEnd, checkLength);
      return;
    }
    p.labelNode(p.node, 'IEEE 802.3 Ethernet ');
    addresses(p, f);
    takeLength(p, f, type, checkLength);
  },
});

/** Cisco's Inter-Switch Link is known by the first five bytes of its destinations. */
function isInterSwitchLink(p: Cursor): boolean {
  const { bytes, begin } = p;
  return (bytes[begin] | 2) === 3 && bytes[begin + 1] === 0 && bytes[begin + 2] === 0x0c && bytes[begin + 3] === 0 && bytes[begin + 4] === 0;
}

/** The header of Ethernet II. */
function takeHeader(p: Cursor, f: (typeof eth)['fields']): void {
  const { begin, bytes, names } = p;
  addresses(p, f);
  p.labelNode(p.node, () => `Ethernet II, Src: ${namedEther(names, bytes, begin + 6)}, Dst: ${namedEther(names, bytes, begin)}`);
  p.take(f.type);
}

/** 802.3 §3.2.6: the two bytes are a length; LLC follows, or, as Novell had it, IPX at once. */
function takeLength(p: Cursor, f: (typeof eth)['fields'], length: number, checkLength: number): void {
  p.take(f.len);
  const room = p.remaining - (checkLength > 0 && p.remaining >= checkLength ? checkLength : 0);
  if (length > room) {
    p.expertUnder(f['len.past_end']);
    length = room;
  }
  const at = p.at;
  if (length > 0) {
    const novell = p.available >= 2 && p.u16() === 0xffff;
    p.call(novell ? 'data' : 'llc', length);
  } else {
    p.headerEnd = p.at;
  }
  takeTrailer(p, f, at + length, checkLength);
}

function addresses(p: Cursor, f: (typeof eth)['fields']): void {
  p.take(f.dst);
  const destination = p.under();
  const destinationText = p.wants(f.dst_resolved) || p.wants(f.addr_resolved) ? etherName(p.names, p.bytes, p.at - 6) : '';
  address(p, f, f.dst_resolved, f['dst.oui'], f['dst.oui_resolved'], f['dst.lg'], f['dst.ig'], destinationText);
  p.close(destination);
  p.take(f.src);
  const source = p.under();
  const sourceText = p.wants(f.src_resolved) || p.wants(f.addr_resolved) ? etherName(p.names, p.bytes, p.at - 6) : '';
  address(p, f, f.src_resolved, f['src.oui'], f['src.oui_resolved'], f['src.lg'], f['src.ig'], sourceText);
  p.close(source);
  if ((p.bytes[p.at - 6] & 1) !== 0) p.expertUnder(f.src_not_group);
}

/** What an address of six bytes, just taken, consists of. */
function address(
  p: Cursor, f: (typeof eth)['fields'], resolved: Field<string>, oui: Field<number>, maker: Field<string>, lg: Field<boolean>, ig: Field<boolean>,
  shown: string,
): void {
  const start = p.at - 6;
  const { bytes } = p;
  const vendor = (bytes[start] << 16) | (bytes[start + 1] << 8) | bytes[start + 2];
  const isLocal = (vendor & 0x020000) !== 0;
  const isGroup = (vendor & 0x010000) !== 0;
  p.hide(resolved, shown, start, 6);
  p.hide(oui, vendor, start, 3);
  // The registry is unpacked for whoever wants a name; most never do.
  const name = p.wants(maker) || p.wants(f['addr.oui_resolved']) ? p.dissector.registry.shared('vendors', readVendors).get(vendor) : undefined;
  if (name !== undefined) p.hide(maker, name, start, 6);
  p.set(f.addr, undefined, start, 6);
  p.hide(f.addr_resolved, shown, start, 6);
  p.hide(f['addr.oui'], vendor, start, 3);
  if (name !== undefined) p.hide(f['addr.oui_resolved'], name, start, 6);
  p.set(lg, isLocal, start, 3);
  p.hide(f.lg, isLocal, start, 3);
  p.set(ig, isGroup, start, 3);
  p.hide(f.ig, isGroup, start, 3);
}
