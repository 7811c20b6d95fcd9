/** AppleTalk's Datagram Delivery Protocol, Inside AppleTalk (2nd edition) chapter 4, with the long header that Ethernet needs (EtherTalk 2). */
import { bits, protocol, text, u16, u8 } from '../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = {
  1: 'AppleTalk Routing Table response or data', 2: 'AppleTalk Name Binding Protocol packet', 3: 'AppleTalk Transaction Protocol packet',
  4: 'AppleTalk Echo Protocol packet', 5: 'AppleTalk Routing Table request', 6: 'AppleTalk Zone Information Protocol packet',
  7: 'AppleTalk Data Stream Protocol', 88: 'Cisco EIGRP for AppleTalk',
};
const HEADER = 13;

export const ddp = protocol({
  name: 'ddp',
  title: 'Datagram Delivery Protocol',
  on: { 'llc.apple_atalk_pid': [0x809b], 'ppp.protocol': [0x0029], 'chdlc.protocol': [0x809b] },
  fields: {
    hopcount: bits('Hop count', 0x3c00),
    len: bits('Datagram length', 0x03ff),
    checksum: u16('Checksum'),
    'dst.net': u16('Destination Net'),
    'src.net': u16('Source Net'),
    'dst.node': u8('Destination Node'),
    'src.node': u8('Source Node'),
    dst_socket: u8('Destination Socket'),
    src_socket: u8('Source Socket'),
    type: u8('Protocol type', { values: TYPES }),
    dst: text('Destination address', { hidden: true }),
    src: text('Source address', { hidden: true }),
  },
  dissect(p, f) {
    p.show(f.hopcount);
    const length = p.take(f.len);
    p.take(f.checksum);
    const toNet = p.take(f['dst.net']), fromNet = p.take(f['src.net']), toNode = p.take(f['dst.node']), fromNode = p.take(f['src.node']);
    const to = `${toNet}.${toNode}`, from = `${fromNet}.${fromNode}`;
    p.columns.setAddressTexts(from, to);
    p.hide(f.dst, to);
    p.hide(f.src, from);
    p.take(f.dst_socket);
    p.take(f.src_socket);
    const type = p.take(f.type);
    p.info(TYPES[type] ?? `Unknown DDP protocol (${type.toString(16).padStart(2, '0')})`);
    if (length >= HEADER) p.limit(length);
    if (!p.next('ddp.type', type)) p.data();
  },
});
