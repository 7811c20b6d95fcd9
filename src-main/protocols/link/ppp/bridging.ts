/** Bridging over PPP, RFC 3518: frames of LANs (§4), and what the control protocol agrees on (§5). */
import { type Cursor, type Field, bits, bool, ether, flag, octets, protocol, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { type Options, takeControl } from './control.ts';

const CANONICAL = { 11: 'IEEE 802.5 with canonical addresses', 12: 'FDDI with canonical addresses' };
/** §5.3. */
const MAC_TYPES: Readonly<Record<number, string>> = {
  1: 'IEEE 802.3/Ethernet', 2: 'IEEE 802.4', 3: 'IEEE 802.5, non-canonical addresses', 4: 'FDDI, non-canonical addresses',
  11: 'IEEE 802.5, canonical addresses', 12: 'FDDI, canonical addresses',
};
const ETHERNET = 1;

const fields = {
  'opt.bridge_id': octets('Bridge-Identification'),
  'opt.line_id': octets('Line-Identification'),
  'opt.mac_sup': octets('MAC-Support'),
  'opt.tinygram_comp': octets('Tinygram-Compression'),
  'opt.lan_id': octets('LAN-Identification (obsoleted)'),
  'opt.mac_addr': octets('MAC-Address'),
  'opt.stp': octets('Spanning-Tree-Protocol (old formatted)'),
  'opt.ieee_802_tagged_frame': octets('IEEE 802 Tagged Frame'),
  'opt.management_inline': octets('Management Inline'),
  'opt.bcp_ind': octets('Bridge Control Packet Indicator'),
  'lcp.opt.type': u8('Type'),
  'lcp.opt.length': u8('Length'),
  'lcp.lan_seg_no': bits('LAN Segment Number', 0xfff0),
  'lcp.bridge_no': bits('Bridge Number', 0x000f, { size: 2 }),
  'lcp.mac_type': u8('MAC Type', {
    id: 'bcp_bpdu.mac_type',
    values: { 0: 'Reserved', 1: 'IEEE 802.3/Ethernet', 2: 'IEEE 802.4', 3: 'IEEE 802.5', 4: 'FDDI', ...CANONICAL },
  }),
  'lcp.tinygram_comp': bool('Tinygram-Compression', { as: ['Enabled', 'Disabled'] }),
  'lcp.mac_addres': ether('MAC Address'),
  'lcp.stp_protocol': u8('Protocol', {
    values: {
      0: 'Null (no Spanning Tree protocol supported)', 1: 'IEEE 802.1D spanning tree', 2: 'IEEE 802.1G extended spanning tree protocol',
      3: 'IBM Source Route Spanning tree protocol', 4: 'DEC LANbridge 100 Spanning tree protocol',
    },
  }),
  ieee_802_tagged_frame: bool('IEEE-802-Tagged-Frame', { as: ['Enabled', 'Disabled'] }),
};
/** Options call their type and length as the others do; Wireshark has longer names for them here. */
const OPTION_FIELDS = { 'opt.type': fields['lcp.opt.type'], 'opt.length': fields['lcp.opt.length'] };

/** RFC 3518 §5.1: twelve bits for the segment, four for the bridge. */
function readPlace(p: Cursor): void {
  p.show(fields['lcp.lan_seg_no']);
  p.take(fields['lcp.bridge_no']);
}

/** RFC 3518 §5.5 and §5.8: 1 for yes, 2 for no. */
const readSwitch = (field: Field<boolean>) => (p: Cursor): void => p.takeAs(field, p.u8() === 1, 1);

const OPTIONS: Options = {
  1: { heading: fields['opt.bridge_id'], exactly: 2, read: readPlace },
  2: { heading: fields['opt.line_id'], exactly: 2, read: readPlace },
  3: { heading: fields['opt.mac_sup'], exactly: 1, read: o => void o.take(fields['lcp.mac_type']) },
  4: { heading: fields['opt.tinygram_comp'], exactly: 1, read: readSwitch(fields['lcp.tinygram_comp']) },
  5: { heading: fields['opt.lan_id'], exactly: 1, read: o => o.skip(1) },
  6: { heading: fields['opt.mac_addr'], exactly: 6, read: o => o.take(fields['lcp.mac_addres']) },
  7: {
    heading: fields['opt.stp'],
    read: o => {
      while (o.more) o.take(fields['lcp.stp_protocol']);
    },
  },
  8: { heading: fields['opt.ieee_802_tagged_frame'], exactly: 1, read: readSwitch(fields.ieee_802_tagged_frame) },
  9: { heading: fields['opt.management_inline'] },
  10: { heading: fields['opt.bcp_ind'] },
};

export const bcpNcp = protocol({
  name: 'bcp_ncp',
  title: 'PPP Bridging Control Protocol Network Control Protocol',
  short: 'PPP BCP NCP',
  on: { 'ppp.protocol': [0x8031] },
  fields,
  dissect(p) {
    takeControl(p, OPTION_FIELDS, OPTIONS);
  },
});

/** §4.2: a frame of a LAN behind its type, with `pads` bytes behind it that fill the PPP frame up. */
export const bcpBpdu = protocol({
  name: 'bcp_bpdu',
  title: 'PPP Bridging Control Protocol Bridged PDU',
  short: 'PPP BCP',
  on: { 'ppp.protocol': [0x0031] },
  fields: {
    flags: u8('Flags', { hex: true }),
    'flags.fcs_present': flag('LAN FCS present', 0x80, { as: ['Yes', 'No'] }),
    'flags.zeropad': flag('802.3 pad zero-filled', 0x20, { as: ['Yes', 'No'] }),
    'flags.bcontrol': flag('Bridge control', 0x10, { as: ['Yes', 'No'] }),
    pads: bits('Pads', 0x0f),
    mac_type: u8('MAC Type', { values: MAC_TYPES }),
    pad: octets('Pad'),
  },
  dissect(p, f) {
    const named = [f['flags.fcs_present'], f['flags.zeropad'], f['flags.bcontrol']];
    const pads = takeNamedBits(p, f.flags, [...named, f.pads], named) & 0x0f;
    const kind = p.take(f.mac_type);
    p.info(MAC_TYPES[kind] ?? `Unknown MAC type ${kind}`);
    const inside = Math.max(0, p.remaining - pads);
    if (kind === ETHERNET) {
      p.call('eth', inside);
      return;
    }
    // Of the other LANs a byte goes before the frame control, so that the addresses begin at an even place.
    if (MAC_TYPES[kind] !== undefined) p.take(f.pad, 1);
    p.data();
  },
});
