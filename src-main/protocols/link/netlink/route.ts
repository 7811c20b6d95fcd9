/** rtnetlink: links, addresses, routes and neighbors of Linux, linux/rtnetlink.h. */
import { type Cursor, type Field, flag, i32, ipv4, ipv6, octets, protocol, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { hexText, ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { readBigInt, readUint } from '../../../dissect/read.ts';
import { isLittle, readAttributes, readHeader, takeNumber } from './messages.ts';
import {
  ADDRESS_ATTRIBUTES, ADDRESS_BITS, ADDRESS_FAMILIES, DEVICES, DEVICE_BITS, LINK_ATTRIBUTES, MESSAGES, NEIGHBOR_BITS, ROUTE_ATTRIBUTES,
  ROUTE_PROTOCOLS, ROUTE_SCOPES, ROUTE_TYPES, STATES,
} from './names.ts';

const statistic = (name: string, title: string): Field<bigint> => u64(title, { id: `netlink-route.ifla_linkstats.${name}` });
/** In the order of struct rtnl_link_stats64; its 32-bit form has the same. */
const TOTALS = [
  statistic('rxpackets', 'Rx packets'), statistic('txpackets', 'Tx packets'), statistic('rxbytes', 'Rx bytes'), statistic('txbytes', 'Tx packets'),
  statistic('rxerrors', 'Rx errors'), statistic('txerrors', 'Tx errors'), statistic('rxdropped', 'Rx dropped'), statistic('txdropped', 'Tx dropped'),
  statistic('multicast', 'Multicast Rx'), statistic('collisions', 'Collisions'),
];
const error = (name: string, title: string): Field<bigint> => statistic(`rx_errors.${name}`, title);
const RECEIVING = [
  error('length_errs', 'Length errors'), error('over_errs', 'Ring buffer overflow errors'), error('crc_errs', 'CRC errors'),
  error('frame_errs', 'Frame alignment errors'), error('fifo_errs', 'FIFO overrun errors'), error('miss_errs', 'Missed packet errors'),
];
const SENDING = [
  error('abort_errs', 'Abort errors'), error('carrier_errs', 'Carrier errors'), error('fifo_errs', 'FIFO errors'),
  error('heartbeat_errs', 'Heartbeat errors'), error('window_errs', 'Window errors'),
];
const numbered = (fields: readonly Field<bigint>[], prefix: string) => Object.fromEntries(fields.map((field, i) => [`${prefix}${i}`, field]));

export const netlinkRoute = protocol({
  name: 'netlink-route',
  title: 'Linux rtnetlink (route netlink) protocol',
  short: 'Netlink route',
  on: { 'netlink.protocol': [0] },
  fields: {
    nltype: u16('Message type', { values: MESSAGES }),
    ifi_family: u8('Interface family'),
    ifi_type: u16('Device type', { values: DEVICES }),
    ifi_index: i32('Interface index'),
    ifi_flags: u32('Device flags', { hex: true }),
    'ifi_flags.iff_up': flag('Interface', 1, { size: 4, as: ['Up', 'Down'] }),
    'ifi_flags.iff_broadcast': flag('Broadcast', 2, { size: 4, as: ['Valid', 'Invalid'] }),
    ifi_change: u32('Device change flags'),
    ifla_attr_type: u16('Attribute type', { values: LINK_ATTRIBUTES }),
    ifla_ifname: text('Device name'), ifla_mtu: u32('MTU of device'), ifla_txqlen: u32('TxQueue length'),
    ifla_operstate: u8('Operstate', { values: STATES }), ifla_promiscuity: u32('Promiscuity'), ifla_txqnum: u32('Number of Tx queues'),
    ifla_rxqnum: u32('Number of Rx queues'), ifla_group: u32('Group'), ifla_gso_maxsize: u32('Maximum GSO size'),
    ifla_gso_maxsegs: u32('Maximum GSO segment count'), ifla_carrier: flag('Carrier', 1, { size: 4, as: ['Restricted', 'Not restricted'] }),
    ifla_qdisc: text('Queueing discipline'), ifla_carrier_changes: u32('Carrier changes'),
    ifla_hwaddr: octets('HW Address', { colons: true }), ifla_broadcast: octets('Broadcast', { colons: true }),
    ifla_carrier_up_count: u32('Carrier changes to up'), ifla_carrier_down_count: u32('Carrier changes to down'),
    ifla_min_mtu: u32('Minimum MTU of device'), ifla_max_mtu: u32('Maximum MTU of device'),
    'ifla_map.mem_start': u64('Memory start', { hex: true }), 'ifla_map.mem_end': u64('Memory end', { hex: true }),
    'ifla_map.base_addr': u64('Base address', { hex: true }), 'ifla_map.irq': u16('IRQ'), 'ifla_map.dma': u8('DMA'), 'ifla_map.port': u8('Port'),
    ...numbered(TOTALS, 'total '), ...numbered(RECEIVING, 'receiving '), ...numbered(SENDING, 'sending '),
    ifa_family: u8('Address type', { values: ADDRESS_FAMILIES }), ifa_prefixlen: u8('Address prefixlength'),
    ifa_flags: u8('Address flags', { hex: true }),
    ifa_scope: u8('Address scope'), ifa_index: i32('Interface index'), ifa_attr_type: u16('Attribute type', { values: ADDRESS_ATTRIBUTES }),
    ifa_label: text('Interface name'), ifa_flags32: u32('Address flags', { hex: true }), 'ifa_address.ipv6': ipv6('Address'),
    'ifa_address.ipv4': ipv4('Address'),
    rt_family: u8('Address family', { values: ADDRESS_FAMILIES }), rt_dst_len: u8('Length of destination'), rt_src_len: u8('Length of source'),
    rt_tos: u8('TOS filter', { hex: true }), rt_table: u8('Routing table ID'),
    rt_protocol: u8('Routing protocol', { hex: true, values: ROUTE_PROTOCOLS }),
    rt_scope: u8('Route origin', { hex: true, values: ROUTE_SCOPES }), rt_type: u8('Route type', { hex: true, values: ROUTE_TYPES }),
    rt_flags: u32('Route flags', { hex: true }), rta_attr_type: u16('Attribute type', { values: ROUTE_ATTRIBUTES }),
    rta_iif: u32('Input interface index'), rta_oif: u32('Output interface index'),
    nd_family: u8('Family', { values: ADDRESS_FAMILIES }), nd_index: i32('Interface index'), nd_state: u16('State', { hex: true }),
    nd_flags: u8('Flags', { hex: true }), nd_type: u8('Type', { hex: true }),
  },
  dissect(p, f) {
    const little = isLittle(p), type = readHeader(p, little, f.nltype);
    GROUPS[type >> 2]?.(p, f, little);
    p.skip(p.remaining);
  },
});

type Fields = (typeof netlinkRoute)['fields'];
type Read = (p: Cursor, f: Fields, little: boolean) => void;

/** Message types are in groups of four: new, delete, get, set. */
const GROUPS: Readonly<Record<number, Read | undefined>> = { 4: readLink, 5: readAddress, 6: readRoute, 7: readNeighbor };

/** Reads a number, and shows the names of the bits that are set before it: four digits of a word, eight of others. */
function takeBits(p: Cursor, field: Field<number>, names: readonly string[], little: boolean): number {
  const value = takeNumber(p, field, little), digits = field.size === 2 ? 4 : 8;
  p.label(() => `${field.title}: ${names.filter((_, i) => Math.floor(value / 2 ** i) % 2 === 1).join(', ')} (${hex(value, digits)})`);
  return value;
}

function readLink(p: Cursor, f: Fields, little: boolean): void {
  p.take(f.ifi_family);
  if (!p.more) return;
  p.skip(1);
  takeNumber(p, f.ifi_type, little);
  takeNumber(p, f.ifi_index, little);
  const { at } = p, flags = takeBits(p, f.ifi_flags, DEVICE_BITS, little), outer = p.under();
  p.set(f['ifi_flags.iff_up'], (flags & 1) !== 0, at, 4);
  p.set(f['ifi_flags.iff_broadcast'], (flags & 2) !== 0, at, 4);
  p.close(outer);
  takeNumber(p, f.ifi_change, little);
  const attributes = linkAttributes(f);
  readAttributes(p, little, f.ifla_attr_type, (value, type) => readLinkAttribute(value, f, attributes, type, little));
}

const linkAttributes = (f: Fields): Readonly<Record<number, Field<number> | undefined>> => ({
  4: f.ifla_mtu, 13: f.ifla_txqlen, 27: f.ifla_group, 30: f.ifla_promiscuity, 31: f.ifla_txqnum, 32: f.ifla_rxqnum, 35: f.ifla_carrier_changes,
  40: f.ifla_gso_maxsegs, 41: f.ifla_gso_maxsize, 47: f.ifla_carrier_up_count, 48: f.ifla_carrier_down_count, 50: f.ifla_min_mtu, 51: f.ifla_max_mtu,
});

const ADDRESS = 1, BROADCAST = 2, NAME = 3, DISCIPLINE = 6, STATISTICS = 7, MAP = 14, STATE = 16, STATISTICS_64 = 23, CARRIER = 33;

function readLinkAttribute(
  p: Cursor, f: Fields, numbers: Readonly<Record<number, Field<number> | undefined>>, type: number, little: boolean,
): string | undefined {
  const field = numbers[type];
  if (field !== undefined) return String(takeNumber(p, field, little));
  switch (type) {
    case ADDRESS:
    case BROADCAST: {
      const field = type === ADDRESS ? f.ifla_hwaddr : f.ifla_broadcast, bytes = p.takeBytes(field, p.remaining);
      const address = hexText(bytes, ':');
      p.label(`${field.title}: ${address}`);
      return address;
    }
    case NAME: return p.take(f.ifla_ifname, p.remaining);
    case DISCIPLINE: return p.take(f.ifla_qdisc, p.remaining);
    case STATE: return void p.take(f.ifla_operstate);
    case CARRIER: {
      const isSet = (p.u8() & 1) !== 0;
      p.takeAs(f.ifla_carrier, isSet, 1);
      return isSet ? 'Restricted' : 'Not restricted';
    }
    case STATISTICS:
    case STATISTICS_64: return readStatistics(p, type === STATISTICS ? 4 : 8, little);
    case MAP: return readMap(p, f, little);
    default: return undefined;
  }
}

function takeBig(p: Cursor, field: Field<bigint>, size: number, little: boolean): void {
  const bytes = p.peekBytes(size);
  p.takeAs(field, size === 4 ? BigInt(readUint(bytes, 0, 4, little)) : readBigInt(bytes, 0, 8, little, false), size);
}

function readStatistics(p: Cursor, size: number, little: boolean): undefined {
  const outer = p.open('Statistics', p.remaining);
  for (const field of TOTALS) takeBig(p, field, size, little);
  for (const [title, fields] of [['Rx errors', RECEIVING], ['Tx errors', SENDING]] as const) {
    const inner = p.open(title);
    for (const field of fields) takeBig(p, field, size, little);
    p.close(inner);
  }
  // Compressed packets, and those that nobody wanted.
  p.skip(p.remaining);
  p.close(outer);
}

function readMap(p: Cursor, f: Fields, little: boolean): undefined {
  for (const field of [f['ifla_map.mem_start'], f['ifla_map.mem_end'], f['ifla_map.base_addr']]) takeBig(p, field, 8, little);
  takeNumber(p, f['ifla_map.irq'], little);
  p.take(f['ifla_map.dma']);
  p.take(f['ifla_map.port']);
  p.skip(p.remaining);
}

const ADDRESS_NAME = 3, ADDRESS_FLAGS = 8, CARRYING_ADDRESSES = [1, 2, 4, 5, 7];

function readAddress(p: Cursor, f: Fields, little: boolean): void {
  p.take(f.ifa_family);
  if (!p.more) return;
  p.take(f.ifa_prefixlen);
  takeBits(p, f.ifa_flags, ADDRESS_BITS, little);
  p.take(f.ifa_scope);
  takeNumber(p, f.ifa_index, little);
  readAttributes(p, little, f.ifa_attr_type, (value, type) => {
    if (type === ADDRESS_NAME) return value.take(f.ifa_label, value.remaining);
    if (type === ADDRESS_FLAGS) return void takeBits(value, f.ifa_flags32, ADDRESS_BITS, little);
    if (!CARRYING_ADDRESSES.includes(type)) return undefined;
    return takeAddress(value, f);
  });
}

function takeAddress(p: Cursor, f: Fields): string | undefined {
  const field = p.remaining === 4 ? f['ifa_address.ipv4'] : p.remaining === 16 ? f['ifa_address.ipv6'] : undefined;
  if (field === undefined) return undefined;
  const bytes = p.takeBytes(field, p.remaining);
  return bytes.length === 4 ? ipv4Text(readUint(bytes, 0, 4, false)) : ipv6Text(bytes, 0);
}

/** Attributes with the numbers of the devices that packets come from and go to. */
const INPUT = 3, OUTPUT = 4;

function readRoute(p: Cursor, f: Fields, little: boolean): void {
  p.take(f.rt_family);
  if (!p.more) return;
  for (const field of [f.rt_dst_len, f.rt_src_len, f.rt_tos, f.rt_table, f.rt_protocol, f.rt_scope, f.rt_type]) p.take(field);
  takeNumber(p, f.rt_flags, little);
  readAttributes(p, little, f.rta_attr_type, (value, type) =>
    (type === INPUT ? String(takeNumber(value, f.rta_iif, little)) : type === OUTPUT ? String(takeNumber(value, f.rta_oif, little)) : undefined));
}

function readNeighbor(p: Cursor, f: Fields, little: boolean): void {
  p.take(f.nd_family);
  if (!p.more) return;
  p.skip(3);
  takeNumber(p, f.nd_index, little);
  takeBits(p, f.nd_state, NEIGHBOR_BITS, little);
  p.take(f.nd_flags);
  p.take(f.nd_type);
}
