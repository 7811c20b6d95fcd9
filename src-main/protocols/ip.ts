/** Internet Protocol version 4, RFC 791. */
import { bits, ipv4, protocol, u16, u8 } from '../dissect/index.ts';

export const ip = protocol({
  name: 'ip',
  title: 'Internet Protocol Version 4',
  short: 'IPv4',
  on: { ethertype: [0x0800], 'ip.proto': [4] },
  fields: {
    version: bits('Version', 0xf0),
    hdr_len: u8('Header Length', { unit: 'bytes' }),
    dsfield: u8('Differentiated Services Field', { hex: true }),
    len: u16('Total Length'),
    id: u16('Identification', { hex: true }),
    ttl: u8('Time to Live'),
    proto: u8('Protocol'),
    checksum: u16('Header Checksum', { hex: true }),
    src: ipv4('Source Address', { also: 'ip.addr', source: 'column' }),
    dst: ipv4('Destination Address', { also: 'ip.addr', source: 'column' }),
    addr: ipv4('Source or Destination Address', { hidden: true, source: 'column' }),
  },
  dissect(p, f) {
    const { packet } = p;
    p.show(f.version);
    const headerLength = (p.u8() & 15) * 4;
    p.set(f.hdr_len, headerLength, p.at, 1);
    p.skip(1);
    p.take(f.dsfield);
    const total = p.take(f.len);
    p.take(f.id);
    p.skip(2);
    p.take(f.ttl);
    const proto = p.take(f.proto);
    p.take(f.checksum);
    packet.network = 4;
    packet.networkBytes = p.bytes;
    packet.sourceAt = p.at;
    packet.destinationAt = p.at + 4;
    packet.ipProtocol = proto;
    p.columns.setAddresses('ipv4', p.bytes, p.at, p.at + 4);
    p.take(f.src);
    p.take(f.dst);
    p.skip(headerLength - 20);
    if (!p.next('ip.proto', proto, total - headerLength)) p.data(total - headerLength);
  },
});
