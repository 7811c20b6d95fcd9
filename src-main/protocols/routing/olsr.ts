/** Optimized Link State Routing, RFC 3626, with the messages of olsr.org and nrlolsr: routers of wireless networks without access points. */
import { type Cursor, type Field, expert, f64, ipv4, ipv6, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = {
  1: 'HELLO', 2: 'TC', 3: 'MID', 4: 'HNA', 130: 'Nameservice (olsr.org)', 201: 'HELLO (LQ, olsr.org)', 202: 'TC (LQ, olsr.org)',
  241: 'TC (LQ, nrlolsr)',
};
const HELLO = 1, TOPOLOGY = 2, INTERFACES = 3, NETWORKS = 4, NAMES = 130, QUALITY_HELLO = 201, QUALITY_TOPOLOGY = 202, OTHER_TOPOLOGY = 241;
const LINKS = { 0: 'Unspecified Link', 1: 'Asymmetric Link', 3: 'Lost Link', 5: 'Pending Link', 6: 'Symmetric Link', 10: 'MPR Link' };
const SERVICES: Readonly<Record<number, string>> = { 0: 'HOST', 1: 'FORWARDER', 2: 'SERVICE', 3: 'LATLON' };
/** Message header with an IPv4 address and with an IPv6 address (§3.3.2); a link message's; a name's with 16 bytes of address. */
const HEADER = 12, LINK_HEADER = 4, NAME_HEADER = 20;
const IPV6_MORE = 12;

const seconds = (value: number): string => `${value.toFixed(3)} (in seconds)`;

export const olsr = protocol({
  name: 'olsr',
  title: 'Optimized Link State Routing Protocol',
  short: 'OLSR v1',
  on: { 'udp.port': [698] },
  fields: {
    packet_len: u16('Packet Length'),
    packet_seq_num: u16('Packet Sequence Number'),
    message: octets('Message'),
    message_type: u8('Message Type', { values: TYPES }),
    vtime: f64('Validity Time', { text: seconds }),
    message_size: u16('Message'),
    origin_addr: ipv4('Originator Address'),
    origin6_addr: ipv6('Originator Address'),
    ttl: u8('TTL'),
    hop_count: u8('Hop Count'),
    message_seq_num: u16('Message Sequence Number'),
    htime: f64('Hello Emission Interval', { text: seconds }),
    willingness: u8('Willingness to forward messages', { values: { 0: 'never', 7: 'always' } }),
    link_type: u8('Link Type', { values: LINKS }),
    link_message_size: u16('Link Message Size'),
    neighbor: octets('Neighbor Address'),
    neighbor_addr: ipv4('Neighbor Address'),
    neighbor6_addr: ipv6('Neighbor Address'),
    lq: u8('LQ'),
    nlq: u8('NLQ'),
    ansn: u16('Advertised Neighbor Sequence Number (ANSN)'),
    interface_addr: ipv4('Interface Address'),
    interface6_addr: ipv6('Interface Address'),
    network_addr: ipv4('Network Address'),
    network6_addr: ipv6('Network Address'),
    netmask: ipv4('Netmask', { netmask: true }),
    netmask6: ipv6('Netmask'),
    'nrl.minmax': u8('NRL MINMAX'),
    'nrl.spf': u8('NRL SPF'),
    'ns.version': u16('Version'),
    'ns.count': u16('Count'),
    ns: octets('Nameservice'),
    'ns.type': u16('Message Type', { values: SERVICES }),
    'ns.length': u16('Length'),
    'ns.ip': ipv4('Address'),
    'ns.ip6': ipv6('Address'),
    'ns.content': text('Content'),
    data: octets('Data'),
    not_enough_bytes: expert('Not enough bytes for field', 'warning', 'Undecoded'),
  },
  dissect(p, f) {
    const isLong = p.packet.network === 6;
    const length = p.take(f.packet_len);
    p.info(`OLSR (IPv${isLong ? 6 : 4}) Packet,  Length: ${length} Bytes`);
    p.take(f.packet_seq_num);
    p.limit(length);
    const header = isLong ? HEADER + IPV6_MORE : HEADER;
    while (p.remaining >= header) takeMessage(p, f, isLong, header);
  },
});

type Fields = (typeof olsr)['fields'];

/** §18.3: sixteenths of a second, with an exponent. */
const time = (value: number): number => (1 + (value >> 4) / 16) * 2 ** (value & 15) / 16;

function takeMessage(p: Cursor, f: Fields, isLong: boolean, header: number): void {
  const type = p.u8(), size = p.u16(2);
  if (size < header) p.malformed(`a message of ${size} bytes`);
  const whole = p.within(size);
  whole.show(f.message, size);
  whole.label(`Message: ${TYPES[type] ?? 'UNKNOWN'} (${type})`);
  const outer = whole.under();
  whole.take(f.message_type);
  takeTime(whole, f.vtime);
  whole.take(f.message_size);
  if (isLong) whole.take(f.origin6_addr);
  else whole.take(f.origin_addr);
  whole.take(f.ttl);
  whole.take(f.hop_count);
  whole.take(f.message_seq_num);
  takeBody(whole, f, type, isLong);
  whole.close(outer);
}

function takeTime(p: Cursor, field: Field<number>): void {
  const value = time(p.u8());
  p.takeAs(field, value, 1);
  p.label(`${field.title}: ${seconds(value)}`);
}

function takeBody(p: Cursor, f: Fields, type: number, isLong: boolean): void {
  const address = isLong ? 16 : 4;
  switch (type) {
    case HELLO:
    case QUALITY_HELLO:
      takeHello(p, f, isLong, type === QUALITY_HELLO);
      break;
    case TOPOLOGY:
    case QUALITY_TOPOLOGY:
    case OTHER_TOPOLOGY:
      if (p.remaining < 4) break;
      p.take(f.ansn);
      p.skip(2);
      if (type === OTHER_TOPOLOGY) takeMarkedNeighbors(p, f, isLong);
      else takeNeighbors(p, f, isLong, type === QUALITY_TOPOLOGY);
      break;
    case INTERFACES:
      while (p.remaining >= address) p.take<unknown>(isLong ? f.interface6_addr : f.interface_addr);
      break;
    case NETWORKS:
      while (p.remaining >= 2 * address) {
        p.take<unknown>(isLong ? f.network6_addr : f.network_addr);
        p.take<unknown>(isLong ? f.netmask6 : f.netmask);
      }
      break;
    case NAMES:
      takeNames(p, f, isLong);
      break;
    default:
      p.takeRest(f.data);
  }
  if (!p.more) return;
  p.expert(f.not_enough_bytes);
  p.skip(p.remaining);
}

/** §6.1. */
function takeHello(p: Cursor, f: Fields, isLong: boolean, hasQuality: boolean): void {
  if (p.remaining < 4) return;
  p.skip(2);
  takeTime(p, f.htime);
  p.take(f.willingness);
  while (p.remaining >= LINK_HEADER) {
    p.show(f.link_type);
    const outer = p.under();
    p.skip(2);
    const size = p.take(f.link_message_size);
    if (size >= LINK_HEADER) takeNeighbors(p.within(Math.min(p.remaining, size - LINK_HEADER)), f, isLong, hasQuality);
    p.close(outer);
  }
}

function takeNeighbors(p: Cursor, f: Fields, isLong: boolean, hasQuality: boolean): void {
  const address = isLong ? 16 : 4, each = address + (hasQuality ? 4 : 0);
  while (p.remaining >= each) {
    if (!hasQuality) {
      takeNeighbor(p, f, isLong);
      continue;
    }
    p.show(f.neighbor, each);
    const text = isLong ? '' : `${Array.from(p.peekBytes(4)).join('.')} `;
    p.label(`Neighbor Address: ${text}(${p.u8(address)}/${p.u8(address + 1)})`);
    const outer = p.under();
    takeNeighbor(p, f, isLong);
    p.take(f.lq);
    p.take(f.nlq);
    p.skip(2);
    p.close(outer);
  }
}

function takeNeighbor(p: Cursor, f: Fields, isLong: boolean): void {
  p.take<unknown>(isLong ? f.neighbor6_addr : f.neighbor_addr);
}

/** Of nrlolsr: two qualities behind each address. */
function takeMarkedNeighbors(p: Cursor, f: Fields, isLong: boolean): void {
  const address = isLong ? 16 : 4;
  while (p.remaining >= address + 4) {
    takeNeighbor(p, f, isLong);
    p.take(f['nrl.minmax']);
    p.take(f['nrl.spf']);
    p.skip(2);
  }
}

/** Of olsr.org: names and services, filled to four bytes. */
function takeNames(p: Cursor, f: Fields, isLong: boolean): void {
  if (p.remaining < 4) return;
  p.take(f['ns.version']);
  const count = p.take(f['ns.count']);
  for (let i = 0; i < count && p.remaining >= NAME_HEADER; i++) {
    const type = p.u16(), length = p.u16(2);
    const size = NAME_HEADER + length;
    p.show(f.ns, Math.min(size + p.fillOf(length), p.remaining));
    p.label(`Nameservice: ${SERVICES[type] ?? 'Unknown'} (${type})`);
    const outer = p.under();
    p.take(f['ns.type']);
    p.take(f['ns.length']);
    if (isLong) p.take(f['ns.ip6']);
    else p.take(f['ns.ip']);
    if (!isLong) p.skip(12);
    if (length > 0) p.take(f['ns.content'], length);
    p.skip(p.fillOf(length));
    p.close(outer);
  }
}
