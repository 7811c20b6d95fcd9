/** Packets that a Juniper router mirrored from its Ethernet interfaces, LINKTYPE_JUNIPER_ETHER: a header of parts that name the interface. */
import { type Cursor, bits, octets, protocol, u16, u24, u32 } from '../../dissect/index.ts';

const MAGIC = 0x4d4743;
const EXTENDED = 0x80;
const WITHOUT_LINK_LAYER = 0x02;
const PARTS: Readonly<Record<number, string>> = {
  1: 'Device Interface Index', 2: 'Device Interface Name', 3: 'Device Media Type', 4: 'Logical Interface Index', 5: 'Logical Unit Number',
  6: 'Logical Interface Encapsulation', 7: 'TTP derived Device Media Type', 8: 'TTP derived Logical Interface Encapsulation',
};
const MEDIA = {
  1: 'Ethernet', 2: 'FDDI', 3: 'Token-Ring', 4: 'PPP', 5: 'Frame-Relay', 6: 'Cisco-HDLC', 7: 'SMDS-DXI', 8: 'ATM-PVC', 9: 'PPP-CCC',
  10: 'Frame-Relay-CCC', 11: 'IP-over-IP', 12: 'GRE', 13: 'PIM-Encapsulator', 14: 'PIM-Decapsulator', 15: 'Cisco-HDLC-CCC', 16: 'VLAN-CCC',
  17: 'Multilink-PPP', 18: 'Multilink-FR', 19: 'Multilink', 20: 'LSI', 21: 'PIM Null', 22: 'ATM-CCC-Cell-Relay', 23: 'IPSEC-over-IP', 24: 'GGSN',
  25: 'C-HDLC CCC', 26: 'CISCO compatible NLPID', 27: 'PPP-TCC', 28: 'Frame-Relay-TCC', 29: 'Cisco-HDLC-TCC', 30: 'Ethernet-CCC',
  31: 'VPN-Loopback-tunnel', 32: 'Extended-VLAN-CCC', 33: 'Ethernet-over-ATM', 34: 'Monitor', 35: 'Ethernet-TCC', 36: 'VLAN-TCC',
  37: 'Extended-VLAN-TCC', 38: 'Controller', 39: 'Multilink-FR-UNI-NNI', 40: 'LinkService', 41: 'VPLS', 42: 'VLAN-VPLS', 43: 'Extended-VLAN-VPLS',
  44: 'Logical-tunnel', 45: 'General-Services', 46: 'Ethernet-VPLS-over-ATM', 47: 'Extended VLAN TCC', 48: 'Extended FR-CCC', 49: 'Extended FR-TCC',
  50: 'Flexible-FrameRelay', 51: 'Extended VLAN VPLS', 52: 'Flexible-Ethernet-Services', 53: 'Flow-collection', 54: 'FR CCC',
  55: 'MLPPP over ATM LLC', 56: 'PPPoE', 57: 'PPP-Subordinate', 58: 'Collector', 59: 'Dynamic-Flow-Capture', 60: 'PIC Peer', 61: 'PPPoE over ATM LLC',
  62: 'PPPoE over Ethernet', 63: 'PPPoE', 65: 'C-HDLC via dialer',
};
const ETHERNET = 204;

export const juniper = protocol({
  name: 'juniper',
  title: 'Juniper Ethernet',
  short: 'Juniper Ethernet',
  on: { wtap_encap: [178] },
  fields: {
    'magic-number': u24('Magic Number', { hex: true }),
    l2hdr: bits('L2 header presence', WITHOUT_LINK_LAYER, { hex: true, values: { 0: 'Present', 1: 'none' } }),
    direction: bits('Direction', 0x01, { hex: true, values: { 0: 'Out', 1: 'In' } }),
    ext_total_len: u16('Extension(s) Total length'),
    'ext.ifd': u32('Device Interface Index', { little: true }),
    'ext.ifn': octets('Device Interface Name', { own: true }),
    'ext.ifmt': u16('Device Media Type', { little: true, values: MEDIA }),
    'ext.ifl': u32('Logical Interface Index', { little: true }),
    'ext.unit': u32('Logical Unit Number', { little: true }),
    'ext.ifle': u16('Logical Interface Encapsulation', { little: true, values: { 14: 'Ethernet' } }),
    'ext.value': octets('Value', { own: true }),
    payload_type: u16('Payload Type', { values: { [ETHERNET]: 'Ethernet' } }),
  },
  dissect(p, f) {
    if (p.take(f['magic-number']) !== MAGIC) {
      p.info('No magic number of Juniper');
      p.data();
      return;
    }
    const flags = p.u8();
    p.show(f.direction);
    p.take(f.l2hdr);
    if ((flags & EXTENDED) !== 0) takeParts(p, f);
    p.info('Juniper Ethernet');
    if ((flags & WITHOUT_LINK_LAYER) !== 0) {
      p.data();
      return;
    }
    p.generate(f.payload_type, ETHERNET, p.at);
    p.call('eth');
  },
});

type Fields = typeof juniper.fields;

function takeParts(p: Cursor, f: Fields): void {
  const total = p.take(f.ext_total_len);
  const outer = p.under();
  const parts = p.within(total);
  while (parts.remaining >= 2) {
    const type = parts.u8();
    const length = parts.u8(1);
    const inner = parts.open(`${PARTS[type] ?? 'Unknown'} Extension TLV #${type}, length: ${length}`, 2 + length);
    parts.skip(2);
    takeValue(parts.within(length), f, type);
    parts.close(inner);
  }
  p.close(outer);
}

/** Numbers are as long as their part. */
function takeValue(p: Cursor, f: Fields, type: number): void {
  const { remaining } = p;
  if (remaining === 0) return;
  const isNumber = remaining <= 4;
  if (type === 1 && isNumber) p.take(f['ext.ifd'], remaining);
  else if (type === 2) p.take(f['ext.ifn'], remaining);
  else if (type === 3 && isNumber) p.take(f['ext.ifmt'], remaining);
  else if (type === 4 && isNumber) p.take(f['ext.ifl'], remaining);
  else if (type === 5 && isNumber) p.take(f['ext.unit'], remaining);
  else if (type === 6 && isNumber) p.take(f['ext.ifle'], remaining);
  else p.take(f['ext.value'], remaining);
}
