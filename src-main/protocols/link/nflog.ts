/**
 * Packets that a Linux firewall rule logged, LINKTYPE_NFLOG: attributes of the kernel (linux/netfilter/nfnetlink_log.h)
 * with the packet among them.
 */
import { type Cursor, absoluteTime, bits, expert, i32, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { ETHER_TYPES } from './ethertype.ts';

const FAMILIES = { 0: 'Unspecified', 1: 'IPv4/IPv6', 2: 'IPv4', 3: 'ARP', 5: 'Netdev', 7: 'Bridge', 10: 'IPv6', 12: 'DECNET' };
const ATTRIBUTES: Readonly<Record<number, string>> = {
  0: 'NFULA_UNSPEC', 1: 'NFULA_PACKET_HDR', 2: 'NFULA_MARK', 3: 'NFULA_TIMESTAMP', 4: 'NFULA_IFINDEX_INDEV', 5: 'NFULA_IFINDEX_OUTDEV',
  6: 'NFULA_IFINDEX_PHYSINDEV', 7: 'NFULA_IFINDEX_PHYSOUTDEV', 8: 'NFULA_HWADDR', 9: 'NFULA_PAYLOAD', 10: 'NFULA_PREFIX', 11: 'NFULA_UID',
  12: 'NFULA_SEQ', 13: 'NFULA_SEQ_GLOBAL', 14: 'NFULA_GID', 15: 'NFULA_HWTYPE', 16: 'NFULA_HWHEADER', 17: 'NFULA_HWLEN',
};
const HOOKS = { 0: 'Pre-routing', 1: 'Local in', 2: 'Forward', 3: 'Local out', 4: 'Post-routing', 5: 'Number of hooks' };
const PACKET_HEADER = 1;
const TIMESTAMP = 3;
const PAYLOAD = 9;

/** `ip.proto` numbers by the family of sockets. */
const ABOVE: Readonly<Record<number, number>> = { 2: 4, 10: 41 };
const BRIDGE = 7;
const ATTRIBUTE_HEADER = 4;

export const nflog = protocol({
  name: 'nflog',
  title: 'Linux Netfilter NFLOG',
  on: { wtap_encap: [239] },
  fields: {
    family: u8('Family', { values: FAMILIES }),
    version: u8('Version'),
    res_id: u16('Resource id'),
    tlv: octets('TLV'),
    tlv_length: u16('Length'),
    tlv_type: bits('Type', 0x7fff, { size: 2, values: ATTRIBUTES }),
    tlv_value: octets('Value'),
    protocol: u16('HW protocol', { hex: true, values: ETHER_TYPES }),
    hook: u8('Netfilter hook', { values: HOOKS }),
    ifindex_indev: u32('IFINDEX_INDEV'),
    ifindex_outdev: u32('IFINDEX_OUTDEV'),
    ifindex_physindev: u32('IFINDEX_PHYSINDEV'),
    ifindex_physoutdev: u32('IFINDEX_PHYSOUTDEV'),
    prefix: text('Prefix'),
    uid: i32('UID'),
    gid: i32('GID'),
    timestamp: absoluteTime('Timestamp'),
    'tlv_length.bad': expert('Attribute shorter than its header', 'error', 'Malformed'),
  },
  dissect(p, f) {
    const family = p.take(f.family);
    p.take(f.version);
    p.take(f.res_id);
    p.info(() => `Family: ${FAMILIES[family as 2] ?? 'Unknown'}`);
    while (p.remaining >= ATTRIBUTE_HEADER) {
      // Lengths and types are in the byte order of the machine that logged; a length fits in a packet in one of the two only.
      const isLittle = p.little16() <= p.remaining;
      const length = isLittle ? p.little16() : p.u16();
      const type = (isLittle ? p.little16(2) : p.u16(2)) & 0x7fff;
      const outer = p.open(f.tlv, length);
      p.label(`TLV Type: ${ATTRIBUTES[type] ?? 'Unknown'} (${type}), Length: ${length}`);
      p.set(f.tlv_length, length, p.at, 2);
      p.set(f.tlv_type, type, p.at + 2, 2);
      if (length < ATTRIBUTE_HEADER) {
        p.expert(f['tlv_length.bad']);
        p.close(outer);
        break;
      }
      p.skip(ATTRIBUTE_HEADER);
      const value = p.within(length - ATTRIBUTE_HEADER);
      if (type !== PAYLOAD) takeValue(value, f, type);
      p.close(outer);
      if (type === PAYLOAD) takePayload(value, family);
      // Each attribute begins at a multiple of four bytes.
      p.skip(p.fillOf(length));
    }
  },
});

type Fields = typeof nflog.fields;

/** Values are in network byte order. */
function takeValue(p: Cursor, f: Fields, type: number): void {
  switch (type) {
    case PACKET_HEADER:
      p.take(f.protocol);
      p.take(f.hook);
      return;
    case TIMESTAMP: {
      const [seconds, microseconds] = [p.u32() * 2 ** 32 + p.u32(4), p.u32(8) * 2 ** 32 + p.u32(12)];
      p.set(f.timestamp, { seconds, nanoseconds: (microseconds % 1e6) * 1000 }, p.at, 16);
      return;
    }
    case 4: p.take(f.ifindex_indev); return;
    case 5: p.take(f.ifindex_outdev); return;
    case 6: p.take(f.ifindex_physindev); return;
    case 7: p.take(f.ifindex_physoutdev); return;
    case 10: p.take(f.prefix, p.remaining); return;
    case 11: p.take(f.uid); return;
    case 14: p.take(f.gid); return;
    default: p.takeRest(f.tlv_value);
  }
}

function takePayload(p: Cursor, family: number): void {
  const above = ABOVE[family];
  if (family === BRIDGE) p.call('eth');
  else if (above === undefined || !p.next('ip.proto', above)) p.data();
}
