/** Distance Vector Multicast Routing Protocol, draft-ietf-idmr-dvmrp-v3, inside IGMP. RFC 1075's first version is nowhere in use. */
import { ipv4Text } from '../../bytes/address-text.ts';
import { type Cursor, expert, flag, ipv4, none, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { bitNames } from '../bit-names.ts';
import { takeMessageChecksum } from '../internet/igmp/checksum.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';

const CODES: Readonly<Record<number, string>> = {
  1: 'Probe', 2: 'Report', 3: 'Ask Neighbors', 4: 'Neighbors', 5: 'Ask Neighbors 2', 6: 'Neighbors 2', 7: 'Prune', 8: 'Graft', 9: 'Graft ACK',
};
const PROBE = 1;
const REPORT = 2;
const NEIGHBORS_2 = 6;
const PRUNE = 7;
const GRAFT = 8;
const GRAFT_ACK = 9;
/** A metric with this bit is the last of its netmask. */
const LAST = 0x80;
const capable = (what: string) => ({ as: [`${what} capable`, `NOT ${what} capable`] }) as const;
const plain = { as: ['True', 'False'] } as const;

export const dvmrp = protocol({
  name: 'dvmrp',
  title: 'Distance Vector Multicast Routing Protocol',
  on: { 'igmp.type': [0x13] },
  fields: {
    version: u8('DVMRP Version'),
    type: u8('Type', { hex: true, values: { 0x13: 'DVMRP' } }),
    'v3.code': u8('Code', { hex: true, values: CODES }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
    reserved: u16('Reserved', { hex: true }),
    capabilities: u8('Capabilities', { hex: true }),
    'cap.netmask': flag('Netmask', 0x20, capable('Netmask')),
    'cap.snmp': flag('SNMP', 0x10, capable('SNMP')),
    'cap.mtrace': flag('Mtrace', 0x08, capable('Multicast Traceroute')),
    'cap.genid': flag('Genid', 0x04, capable('Genid')),
    'cap.prune': flag('Prune', 0x02, capable('Prune')),
    'cap.leaf': flag('Leaf', 0x01, { as: ['Leaf', 'NOT Leaf'] }),
    min_ver: u8('Minor Version', { hex: true }),
    maj_ver: u8('Major Version', { hex: true }),
    genid: u32('Generation ID'),
    route: none('Route'),
    netmask: ipv4('Netmask', { netmask: true }),
    saddr: ipv4('Source Addr'),
    maddr: ipv4('Multicast Addr'),
    metric: u8('Metric'),
    lifetime: u32('Prune lifetime'),
    local: ipv4('Local Addr'),
    threshold: u8('Threshold'),
    flags: none('Flags'),
    'flag.tunnel': flag('Tunnel', 0x01, plain),
    'flag.srcroute': flag('Source Route', 0x02, plain),
    'flag.down': flag('Down', 0x10, plain),
    'flag.disabled': flag('Disabled', 0x20, plain),
    'flag.querier': flag('Querier', 0x40, plain),
    'flag.leaf': flag('Leaf', 0x80, plain),
    ncount: u8('Neighbor Count'),
    neighbor: ipv4('Neighbor Addr'),
  },
  dissect(p, f) {
    // The version is not sent: messages of this layout are those of the third.
    p.set(f.version, 3);
    p.take(f.type);
    const code = p.take(f['v3.code']);
    p.info(() => CODES[code] === undefined ? `Unknown Type:0x${code.toString(16).padStart(2, '0')}` : `V3 ${CODES[code]}`);
    takeMessageChecksum(p, f);
    const hasCapabilities = code === PROBE || code === NEIGHBORS_2;
    p.take(f.reserved);
    if (hasCapabilities) capabilities(p, f);
    p.take(f.min_ver);
    p.take(f.maj_ver);
    body(p, f, code);
  },
});

type Fields = typeof dvmrp.fields;

/** The second of the two reserved bytes. */
function capabilities(p: Cursor, f: Fields): void {
  const at = p.at - 1;
  const value = p.bytes[at];
  const parts = [f['cap.netmask'], f['cap.snmp'], f['cap.mtrace'], f['cap.genid'], f['cap.prune'], f['cap.leaf']];
  p.set(f.capabilities, value, at, 1);
  p.addLabel(() => bitNames(value, parts));
  const outer = p.under();
  for (const part of parts) p.set(part, (value & part.mask) !== 0, at, 1);
  p.close(outer);
}

function body(p: Cursor, f: Fields, code: number): void {
  switch (code) {
    case PROBE:
      p.take(f.genid);
      while (p.more) p.take(f.neighbor);
      break;
    case REPORT:
      while (p.more) routes(p, f);
      break;
    case NEIGHBORS_2:
      while (p.more) neighbors(p, f);
      break;
    case PRUNE:
      p.take(f.saddr);
      p.take(f.maddr);
      p.take(f.lifetime);
      if (p.more) p.take(f.netmask);
      break;
    case GRAFT:
    case GRAFT_ACK:
      p.take(f.saddr);
      p.take(f.maddr);
      if (p.more) p.take(f.netmask);
  }
}

/** A netmask, whose first byte goes without saying, and the networks that have it, each as short as the mask lets it be. */
function routes(p: Cursor, f: Fields): void {
  const mask = (0xff000000 | p.u24()) >>> 0;
  const size = p.u8(2) !== 0 ? 4 : p.u8(1) !== 0 ? 3 : p.u8() !== 0 ? 2 : 1;
  const outer = p.open(f.route);
  const heading = p.tree.current;
  p.takeAs(f.netmask, mask, 3);
  let last = false;
  for (let count = 0; !last && p.more; count++) {
    let network = 0;
    for (let i = 0; i < 4; i++) network = network * 256 + (i < size ? p.u8(i) : 0);
    // The default route is written as a single zero byte with a mask of none.
    p.takeAs(f.saddr, network, size);
    const metric = p.u8();
    last = (metric & LAST) !== 0;
    p.takeAs(f.metric, metric & ~LAST, 1);
    if (count === 0) p.labelNode(heading, `Route: ${ipv4Text(network)} / ${ipv4Text(mask)}`);
  }
  p.close(outer);
}

function neighbors(p: Cursor, f: Fields): void {
  p.take(f.local);
  p.take(f.metric);
  p.take(f.threshold);
  const outer = p.open(f.flags, 1);
  for (const part of [f['flag.tunnel'], f['flag.srcroute'], f['flag.down'], f['flag.disabled'], f['flag.querier'], f['flag.leaf']]) p.show(part);
  p.skip(1);
  p.close(outer);
  for (let count = p.take(f.ncount); count > 0; count--) p.take(f.neighbor);
}
