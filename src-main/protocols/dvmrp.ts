/** Distance Vector Multicast Routing Protocol, version 3 (draft-ietf-idmr-dvmrp-v3-11) in IGMP messages of type 0x13. */
import { internetChecksum } from '../bytes/checksum.ts';
import { type Cursor, bits, expert, flag, ipv4, none, protocol, u16, u32, u8 } from '../dissect/index.ts';
import { bitNames } from './bit-names.ts';

const CODES_1: Readonly<Record<number, string>> = { 1: 'Response', 2: 'Request', 3: 'Non-membership report', 4: 'Non-membership cancellation' };
const CODES: Readonly<Record<number, string>> = {
  1: 'Probe', 2: 'Report', 3: 'Ask Neighbors', 4: 'Neighbors', 5: 'Ask Neighbors 2', 6: 'Neighbors 2', 7: 'Prune', 8: 'Graft', 9: 'Graft ACK',
};
const CODE = { probe: 1, report: 2, neighbors: 4, neighbors2: 6, prune: 7, graft: 8, graftAck: 9 } as const;
/** §3.2.1: the last byte of a version 3 header; programs before it have their own. */
const LAST_OF_VERSION_1 = 0xff;
const LAST_ROUTE = 0x80;
const capable = (name: string) => ({ as: [name, `NOT ${name}`] }) as const;
const yes = { as: ['True', 'False'] } as const;

export const dvmrp = protocol({
  name: 'dvmrp',
  title: 'Distance Vector Multicast Routing Protocol',
  on: { 'igmp.type': [0x13] },
  fields: {
    version: u8('DVMRP Version'),
    type: u8('Type', { hex: true, values: { 0x13: 'DVMRP' } }),
    'v1.code': u8('Code', { hex: true, values: CODES_1 }),
    'v3.code': u8('Code', { hex: true, values: CODES }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', { base: 'name', values: { 0: 'Bad', 1: 'Good', 2: 'Unverified' } }),
    reserved: u16('Reserved', { hex: true }),
    capabilities: u8('Capabilities', { hex: true }),
    'cap.netmask': flag('Netmask', 0x20, capable('Netmask capable')),
    'cap.snmp': flag('SNMP', 0x10, capable('SNMP capable')),
    'cap.mtrace': flag('Mtrace', 0x08, capable('Multicast Traceroute capable')),
    'cap.genid': flag('Genid', 0x04, capable('Genid capable')),
    'cap.prune': flag('Prune', 0x02, capable('Prune capable')),
    'cap.leaf': flag('Leaf', 0x01, { as: ['Leaf', 'NOT Leaf'] }),
    min_ver: u8('Minor Version', { hex: true }),
    maj_ver: u8('Major Version', { hex: true }),
    genid: u32('Generation ID'),
    neighbor: ipv4('Neighbor Addr'),
    route: none('Route'),
    netmask: ipv4('Netmask'),
    saddr: ipv4('Source Addr'),
    maddr: ipv4('Multicast Addr'),
    metric: bits('Metric', 0x7f),
    lifetime: u32('Prune lifetime'),
    local: ipv4('Local Addr'),
    threshold: u8('Threshold'),
    flags: none('Flags'),
    'flag.tunnel': flag('Tunnel', 0x01, yes),
    'flag.srcroute': flag('Source Route', 0x02, yes),
    'flag.down': flag('Down', 0x10, yes),
    'flag.disabled': flag('Disabled', 0x20, yes),
    'flag.querier': flag('Querier', 0x40, yes),
    'flag.leaf': flag('Leaf', 0x80, yes),
    ncount: u8('Neighbor Count'),
    bad_checksum: expert('Bad checksum', 'warning', 'Checksum'),
  },
  dissect(p, f) {
    const isNew = p.available >= 8 && p.u8(7) !== LAST_OF_VERSION_1 && (p.u8(6) !== 0 || p.u8(7) !== 0);
    p.generate(f.version, isNew ? 3 : 1);
    p.take(f.type);
    const code = p.take(isNew ? f['v3.code'] : f['v1.code']);
    const name = (isNew ? CODES : CODES_1)[code] ?? 'Unknown Type:0x' + code.toString(16).padStart(2, '0');
    p.info(`V${isNew ? 3 : 1} ${name}`);
    takeChecksum(p, f);
    if (!isNew) {
      if (p.more) p.data();
      return;
    }
    takeVersion(p, f, code);
    switch (code) {
      case CODE.probe: probe(p, f); break;
      case CODE.report: report(p, f); break;
      case CODE.neighbors: neighbors(p, f); break;
      case CODE.neighbors2: neighbors(p, f); break;
      case CODE.prune:
      case CODE.graft:
      case CODE.graftAck: prune(p, f, code); break;
      default:
    }
  },
});

type Fields = (typeof dvmrp)['fields'];

function takeChecksum(p: Cursor, f: Fields): void {
  p.take(f.checksum);
  if (p.reported > p.end || p.packet.quoted) return;
  const good = internetChecksum(p.bytes, p.begin, p.reported) === 0;
  p.addLabel(good ? ' [correct]' : ' [incorrect]');
  if (!good) p.expertUnder(f.bad_checksum);
  p.generate(f['checksum.status'], good ? 1 : 0);
}

/** Of a probe and a list of neighbors, the second byte says what the sender can do. */
function takeVersion(p: Cursor, f: Fields, code: number): void {
  p.show(f.reserved);
  if (code === CODE.neighbors2) {
    const capabilities = [f['cap.netmask'], f['cap.snmp'], f['cap.mtrace'], f['cap.genid'], f['cap.prune'], f['cap.leaf']];
    p.skip(1);
    const word = p.bits(f.capabilities, capabilities);
    p.addLabel(() => bitNames(word, capabilities));
  } else {
    p.skip(2);
  }
  p.take(f.min_ver);
  p.take(f.maj_ver);
}

/** §3.2.1. */
function probe(p: Cursor, f: Fields): void {
  p.take(f.genid);
  while (p.remaining >= 4) p.take(f.neighbor);
}

/** §3.4.5: groups of routes with one mask, whose last route's metric is marked. Of addresses only the bytes that the mask covers are sent. */
function report(p: Cursor, f: Fields): void {
  while (p.remaining >= 5) {
    const outer = p.open(f.route);
    // The first byte of a mask is always 255, and is not sent.
    const bytes = [0xff, p.u8(), p.u8(1), p.u8(2)];
    p.set(f.netmask, ((bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3]) >>> 0, p.at, 3);
    p.skip(3);
    let length = 1;
    while (length < 4 && bytes[length] !== 0) length++;
    for (let last = false; !last;) {
      let address = 0;
      for (let i = 0; i < 4; i++) address = address * 256 + (i < length ? p.u8(i) : 0);
      p.set(f.saddr, address, p.at, length);
      p.skip(length);
      last = (p.u8() & LAST_ROUTE) !== 0;
      p.take(f.metric);
    }
    p.close(outer);
  }
}

/** §3.6: an interface of the sender's, and who is there. */
function neighbors(p: Cursor, f: Fields): void {
  while (p.remaining >= 8) {
    p.take(f.local);
    p.take(f.metric);
    p.take(f.threshold);
    const outer = p.open(f.flags, 1);
    for (const field of [f['flag.tunnel'], f['flag.srcroute'], f['flag.down'], f['flag.disabled'], f['flag.querier'], f['flag.leaf']]) p.show(field);
    p.skip(1);
    p.close(outer);
    const count = p.take(f.ncount);
    for (let i = 0; i < count; i++) p.take(f.neighbor);
  }
}

/** §3.5.2, §3.5.5: the source, the group, for prunes how long, and the source's mask. */
function prune(p: Cursor, f: Fields, code: number): void {
  p.take(f.saddr);
  p.take(f.maddr);
  if (code === CODE.prune) p.take(f.lifetime);
  if (p.remaining >= 4) p.take(f.netmask);
}
