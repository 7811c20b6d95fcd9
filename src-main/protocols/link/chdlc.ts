/**
 * Cisco's HDLC, which puts an Ethernet type behind address and control (RFC 1547 §4.3.1), and the Serial Line Address
 * Resolution Protocol it carries.
 */
import { ipv4Text } from '../../bytes/address-text.ts';
import { expert, ipv4, protocol, u16, u32, u8 } from '../../dissect/index.ts';

const ADDRESSES = { 0x0f: 'Unicast', 0x8f: 'Multicast' };
const TYPES: Readonly<Record<number, string>> = {
  0x0800: 'IP', 0x2000: 'Cisco Discovery Protocol', 0x4242: 'Spanning Tree BPDU', 0x6558: 'Transparent Ethernet bridging', 0x8035: 'SLARP',
  0x8038: 'DEC LanBridge', 0x809b: 'Appletalk', 0x80f3: 'AARP', 0x8137: 'Netware IPX/SPX', 0x86dd: 'IPv6', 0x8847: 'MPLS unicast',
  0x8848: 'MPLS multicast', 0xfefe: 'OSI',
};
const SLARP = 0x8035;
const SPANNING_TREE = 0x4242;
const OSI = 0xfefe;
const CDP = 0x2000;

export const chdlc = protocol({
  name: 'chdlc',
  title: 'Cisco HDLC',
  on: { wtap_encap: [104, 112] },
  fields: {
    address: u8('Address', { hex: true, values: ADDRESSES }),
    control: u8('Control', { hex: true }),
    protocol: u16('Protocol', { hex: true, values: TYPES }),
    clns_padding: u8('CLNS Padding', { hex: true }),
  },
  dissect(p, f) {
    // A line has two ends and needs no addresses.
    p.columns.setAddressTexts('N/A', 'N/A');
    p.take(f.address);
    p.take(f.control);
    const type = p.take(f.protocol);
    p.packet.etherType = type;
    switch (type) {
      case SLARP:
        p.call('slarp');
        return;
      case SPANNING_TREE:
        p.call('stp');
        return;
      case CDP:
        p.call('cdp');
        return;
      case OSI:
        // A byte of padding stands before the network layer's own identifier.
        p.take(f.clns_padding);
        break;
    }
    if (p.next('chdlc.protocol', type) || p.next('ethertype', type)) return;
    const hex = `0x${type.toString(16).padStart(4, '0')}`;
    p.column(hex);
    p.info(hex);
    p.data();
  },
});

const REQUEST = 0;
const REPLY = 1;
const KEEPALIVE = 2;
const PACKET_TYPES: Readonly<Record<number, string>> = { [REQUEST]: 'Request', [REPLY]: 'Reply', [KEEPALIVE]: 'Line keepalive' };

export const slarp = protocol({
  name: 'slarp',
  title: 'Cisco SLARP',
  fields: {
    ptype: u32('Packet type', { values: PACKET_TYPES }),
    address: ipv4('Address'),
    netmask: ipv4('Netmask', { netmask: true }),
    mysequence: u32('Outgoing sequence number'),
    yoursequence: u32('Returned sequence number'),
    reliability: u16('Reliability', { hex: true }),
    'reliability.invalid': expert('Reliability must be 0xFFFF', 'error', 'Malformed'),
  },
  dissect(p, f) {
    const type = p.take(f.ptype);
    p.info(PACKET_TYPES[type] ?? 'Unknown packet type');
    if (type === REQUEST || type === REPLY) {
      const address = p.take(f.address);
      const mask = p.take(f.netmask);
      p.addInfo(() => `, from ${ipv4Text(address)}, mask ${ipv4Text(mask)}`);
    } else if (type === KEEPALIVE) {
      const mine = p.take(f.mysequence);
      const yours = p.take(f.yoursequence);
      p.addInfo(`, outgoing sequence ${mine}, returned sequence ${yours}`);
      if (p.take(f.reliability) !== 0xffff) p.expertUnder(f['reliability.invalid']);
    } else {
      p.data();
    }
  },
});
