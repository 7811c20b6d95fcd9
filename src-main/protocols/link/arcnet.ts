/** ARCNET as Linux captures it, LINKTYPE_ARCNET_LINUX, with the headers of RFC 1051 and RFC 1201. */
import { hex } from '../../bytes/hexadecimal.ts';
import { octets, protocol, u16, u8 } from '../../dissect/index.ts';

const PROTOCOLS: Readonly<Record<number, string>> = {
  0x00: 'Datapoint boot', 0x01: 'Datapoint mount', 0x08: 'PowerLAN beacon', 0x80: 'Diagnose', 0xc4: 'IPv6', 0xcd: 'BACnet',
  0xd4: 'RFC 1201 IP', 0xd5: 'RFC 1201 ARP', 0xd6: 'RFC 1201 RARP', 0xdd: 'Appletalk', 0xe8: 'Encapsulated Ethernet',
  0xec: 'Novell of some sort', 0xf0: 'RFC 1051 IP', 0xf1: 'RFC 1051 ARP', 0xf3: 'PowerLAN beacon2', 0xf7: 'Banyan VINES', 0xfa: 'IPX',
};
/** RFC 1051 §1.1, and others that are sent in one piece: no header of fragments. */
const WHOLE = [0xf0, 0xf1, 0xcd, 0x80];
/** Ethernet types. */
const ABOVE: Readonly<Record<number, number>> = { 0xc4: 0x86dd, 0xd4: 0x0800, 0xd5: 0x0806, 0xf0: 0x0800, 0xf1: 0x0806 };

export const arcnet = protocol({
  name: 'arcnet',
  title: 'ARCNET',
  on: { wtap_encap: [129] },
  fields: {
    src: u8('Source', { hex: true }),
    dst: u8('Dest', { hex: true }),
    offset: octets('Offset'),
    protID: u8('Protocol ID', { hex: true, values: PROTOCOLS }),
    split_flag: u8('Split Flag'),
    sequence: u16('Sequence'),
  },
  dissect(p, f) {
    const source = p.take(f.src);
    const destination = p.take(f.dst);
    p.columns.setAddressTexts(stationText(source), stationText(destination));
    p.take(f.offset, 2);
    const id = p.take(f.protID);
    p.info(hex(id, 2));
    if (!WHOLE.includes(id)) {
      p.take(f.split_flag);
      p.take(f.sequence);
    }
    const type = ABOVE[id];
    if (type === undefined || !p.next('ethertype', type)) p.data();
  },
});

const stationText = (station: number): string => hex(station, 2);
