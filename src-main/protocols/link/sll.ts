/**
 * Linux cooked captures, what packet sockets tell instead of a link-layer header: version 1
 * (https://www.tcpdump.org/linktypes/LINKTYPE_LINUX_SLL.html) and version 2 with the interface
 * (LINKTYPE_LINUX_SLL2.html).
 */
import { type Cursor, ether, ipv4, octets, protocol, u16, u32 } from '../../dissect/index.ts';
import { eth } from './eth.ts';
import { ETHER_TYPES, nextByEtherType } from './ethertype.ts';
import { takeTrailer } from './ethernet-trailer.ts';
import { HARDWARE_TYPES } from '../hardware-types.ts';
import { IP_GRE, ROUTED_TYPES } from './sll/routed-types.ts';

const PACKET_TYPES = { 0: 'Unicast to us', 1: 'Broadcast', 2: 'Multicast', 3: 'Unicast to another host', 4: 'Sent by us' };

/** ETH_P_ numbers that are no Ethernet types. */
const LINUX_TYPES = {
  0x01: 'Raw 802.3', 0x03: 'Ethernet', 0x04: '802.2 LLC', 0x07: 'PPP (HDLC)', 0x0c: 'CAN', 0x0d: 'CAN FD', 0x17: 'IrDA LAP', 0xf5: 'ISI',
  0xf6: 'IEEE 802.15.4',
};
const LLC = 0x04;
const PPP_HDLC = 0x07;
const FIRST_ETHER_TYPE = 0x0600;

/** Hardware of which whole frames are captured, whatever the protocol number says. */
const WHOLE_FRAMES: Readonly<Record<number, string>> = { 770: 'fr', 801: 'wlan', 803: 'radiotap' };

const VERSION_2 = 276;
const ADDRESS_ROOM = 8;

export const sll = protocol({
  name: 'sll',
  title: 'Linux cooked capture v1',
  on: { wtap_encap: [113, VERSION_2] },
  fields: {
    pkttype: u16('Packet type', { values: PACKET_TYPES }),
    hatype: u16('Link-layer address type', { values: HARDWARE_TYPES }),
    halen: u16('Link-layer address length'),
    'src.eth': ether('Source', { source: 'column' }),
    'src.ipv4': ipv4('Source', { source: 'column' }),
    'src.other': octets('Source'),
    unused: octets('Unused'),
    etype: u16('Protocol', { hex: true, values: ETHER_TYPES }),
    ltype: u16('Protocol', { hex: true, values: LINUX_TYPES }),
    gretype: u16('Protocol', { hex: true, values: ROUTED_TYPES }),
    ifindex: u32('Interface index'),
    trailer: octets('Trailer'),
  },
  dissect(p, f) {
    if (p.packet.record.linkType === VERSION_2) {
      p.labelNode(p.node, 'Linux cooked capture v2');
      const type = p.u16();
      const hardware = p.u16(8);
      takeProtocol(p, f, type, hardware);
      p.skip(2);
      p.take(f.ifindex);
      p.take(f.hatype);
      takePacketType(p, f, 1);
      takeAddress(p, f, p.take(f.halen, 1));
      above(p, type, hardware);
    } else {
      takePacketType(p, f, 2);
      const hardware = p.take(f.hatype);
      takeAddress(p, f, p.take(f.halen));
      const type = p.u16();
      takeProtocol(p, f, type, hardware);
      above(p, type, hardware);
    }
    if (p.calledEnd >= 0) takeTrailer(p, TRAILER, p.calledEnd, 0);
  },
});

function takePacketType(p: Cursor, f: (typeof sll)['fields'], size: number): void {
  const type = p.take(f.pkttype, size);
  p.info(() => PACKET_TYPES[type as 0] ?? 'Unknown');
}

/** Room for eight bytes, of which the address takes the first. */
function takeAddress(p: Cursor, f: (typeof sll)['fields'], length: number): void {
  const shown = Math.min(length, ADDRESS_ROOM);
  if (shown === 6) {
    p.columns.setAddresses('ether', p.bytes, p.at, p.at);
    p.columns.setAddressTexts(undefined, '');
    p.take(f['src.eth']);
  } else if (shown === 4) {
    p.take(f['src.ipv4']);
  } else if (shown > 0) {
    p.take(f['src.other'], shown);
  }
  if (shown < ADDRESS_ROOM) p.take(f.unused, ADDRESS_ROOM - shown);
}

/** What the protocol number means depends on the hardware. */
function takeProtocol(p: Cursor, f: (typeof sll)['fields'], type: number, hardware: number): void {
  p.take(hardware === IP_GRE ? f.gretype : type < FIRST_ETHER_TYPE ? f.ltype : f.etype);
}

function above(p: Cursor, type: number, hardware: number): void {
  const whole = WHOLE_FRAMES[hardware];
  if (whole !== undefined) {
    p.call(whole);
  } else if (hardware === IP_GRE) {
    if (!p.next('gre.proto', type) && !p.next('ethertype', type)) p.data();
  } else if (type >= FIRST_ETHER_TYPE) {
    nextByEtherType(p, type);
  } else if (type === LLC) {
    p.call('llc');
  } else if (type === PPP_HDLC) {
    p.call('ppp');
  } else if (!p.next('sll.ltype', type)) {
    p.data();
  }
}

/** Padding is Ethernet's, whichever layer shows it. */
const TRAILER = { ...eth.fields, trailer: sll.fields.trailer };
