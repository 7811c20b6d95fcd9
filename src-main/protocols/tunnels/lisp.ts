/** Locator/ID Separation Protocol: its control messages, RFC 9301. */
import { etherText, ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import { type Cursor, type Field, bits, ether, flag, ipv4, ipv6, none, octets, protocol, text, u16, u32, u64, u8 } from '../../dissect/index.ts';
import { takeInnerPacket } from './lisp-data.ts';
import { ADDRESS_FAMILIES } from '../address-families.ts';

const TYPES: Readonly<Record<number, string>> = {
  1: 'Map-Request', 2: 'Map-Reply', 3: 'Map-Register', 4: 'Map-Notify', 6: 'Map-Referral', 7: 'Info', 8: 'Encapsulated Control Message',
};
const ACTIONS: Readonly<Record<number, string>> = {
  0: 'No-Action', 1: 'Natively-Forward', 2: 'Send-Map-Request', 3: 'Drop/No-Reason', 4: 'Drop/Policy-Denied', 5: 'Drop/Authentication-Failure',
  6: 'Forward-For-Unknown-Address',
};
const FAMILY = { none: 0, ipv4: 1, ipv6: 2, name: 17, canonical: 16387, mac: 16389 } as const;

const ENCAPSULATED = 8;
/** The kinds of messages whose extension is what tells devices and sites apart. */
const XTR_ID = 16, SITE_ID = 8;

const mark = (title: string, mask: number): Field<boolean> => flag(title, mask, { size: 3 });
const part = (title: string, mask: number): Field<number> => bits(title, mask, { size: 3, hex: true });

export const lisp = protocol({
  name: 'lisp',
  title: 'Locator/ID Separation Protocol',
  on: { 'udp.port': [4342] },
  fields: {
    type: bits('Type', 0xf00000, { size: 3, values: TYPES }),
    irc: bits('ITR-RLOC Count', 0x00001f, { size: 3 }),
    records: u8('Record Count'),
    nonce: u64('Nonce', { hex: true }),
    'mreq.flags': part('Flags', 0x0fc000),
    'mreq.flags.auth': mark('A bit (Authoritative)', 0x080000),
    'mreq.flags.mrp': mark('M bit (Map-Reply present)', 0x040000),
    'mreq.flags.probe': mark('P bit (Probe)', 0x020000),
    'mreq.flags.smr': mark('S bit (Solicit-Map-Request)', 0x010000),
    'mreq.flags.pitr': mark('p bit (Proxy ITR)', 0x008000),
    'mreq.flags.smri': mark('s bit (SMR-invoked)', 0x004000),
    'mreq.res': part('Reserved bits', 0x003fe0),
    'mreq.srceid.afi': u16('Source EID AFI', { values: ADDRESS_FAMILIES }),
    'mreq.srceid.ipv4': ipv4('Source EID'),
    'mreq.srceid_ipv6': ipv6('Source EID'),
    'mreq.srceid.mac': ether('Source EID'),
    'mreq.itr_rloc': none('ITR-RLOC'),
    'mreq.itr_rloc.afi': u16('ITR-RLOC AFI', { values: ADDRESS_FAMILIES }),
    'mreq.itr_rloc_ipv4': ipv4('ITR-RLOC Address'),
    'mreq.itr_rloc_ipv6': ipv6('ITR-RLOC Address'),
    'mreq.record': none('Map-Request Record'),
    'mreq.record.res': u8('Reserved', { hex: true }),
    'mreq.record.prefix.length': u8('Prefix Length'),
    'mreq.record.prefix.afi': u16('Prefix AFI', { values: ADDRESS_FAMILIES }),
    'mreq.record.prefix.ipv4': ipv4('Prefix'),
    'mreq.record.prefix.ipv6': ipv6('Prefix'),
    'mreq.record.prefix.mac': ether('Prefix'),
    'mreq.record.prefix.dn': text('Prefix'),
    'mrep.record': none('Map-Reply Record'),
    'mrep.flags.probe': mark('P bit (Probe)', 0x080000),
    'mrep.flags.enlr': mark('E bit (Echo-Nonce locator reachability algorithm enabled)', 0x040000),
    'mrep.flags.sec': mark('S bit (LISP-SEC capable)', 0x020000),
    'mrep.res': part('Reserved bits', 0x01ffff),
    'mreg.flags.pmr': mark('P bit (Proxy-Map-Reply)', 0x080000),
    'mreg.flags.sec': mark('S bit (LISP-SEC capable)', 0x040000),
    'mreg.flags.xtrid': mark('I bit (xTR-ID present)', 0x020000),
    'mreg.flags.rtr': mark('R bit (Built for an RTR)', 0x010000),
    'mreg.res': part('Reserved bits', 0x00fffe),
    'mreg.flags.wmn': mark('M bit (Want-Map-Notify)', 0x000001),
    'mnot.flags.xtrid': mark('I bit (xTR-ID present)', 0x080000),
    'mnot.flags.rtr': mark('R bit (Built for an RTR)', 0x040000),
    'mnot.res': part('Reserved bits', 0x03ffff),
    keyid: u16('Key ID', { hex: true }),
    authlen: u16('Authentication Data Length'),
    auth: octets('Authentication Data'),
    xtrid: octets('xTR-ID'),
    siteid: octets('Site-ID'),
    mapping: none('Mapping Record'),
    'mapping.ttl': u32('Record TTL'),
    'mapping.loccnt': u8('Locator Count'),
    'mapping.eid.masklen': u8('EID Mask Length'),
    'mapping.act': bits('Action', 0xe000, { values: ACTIONS }),
    'mapping.auth': flag('Authoritative bit', 0x1000, { size: 2 }),
    'mapping.res1': bits('Reserved', 0x07ff, { size: 2, hex: true }),
    'mapping.res2': bits('Reserved', 0xf000, { size: 2, hex: true }),
    'mapping.ver': bits('Mapping Version', 0x0fff, { size: 2 }),
    'mapping.eid.afi': u16('EID Prefix AFI', { values: ADDRESS_FAMILIES }),
    'mapping.eid.ipv4': ipv4('EID Prefix'),
    'mapping.eid.ipv6': ipv6('EID Prefix'),
    'mapping.eid.mac': ether('EID Prefix'),
    'mapping.eid.dn': text('EID Prefix'),
    loc: none('Locator Record'),
    'loc.priority': u8('Priority'),
    'loc.weight': u8('Weight'),
    'loc.multicast_priority': u8('Multicast Priority'),
    'loc.multicast_weight': u8('Multicast Weight'),
    'loc.flags': u16('Flags', { hex: true }),
    'loc.flags.res': bits('Reserved', 0xfff8, { hex: true }),
    'loc.flags.local': flag('Local', 0x0004, { size: 2 }),
    'loc.flags.probe': flag('Probe', 0x0002, { size: 2 }),
    'loc.flags.reach': flag('Reachable', 0x0001, { size: 2 }),
    'loc.afi': u16('AFI', { values: ADDRESS_FAMILIES }),
    'loc.locator': text('Locator'),
    'lcaf.header': octets('LCAF Header'),
    'ecm.flags.sec': flag('S bit (LISP-SEC capable)', 0x08000000),
    'ecm.flags.ddt': flag('D bit (DDT-originated)', 0x04000000),
    'ecm.res': bits('Reserved bits', 0x03ffffff, { hex: true, size: 4 }),
  },
  dissect(p, f) {
    const type = p.u8() >>> 4;
    p.info(TYPES[type] ?? `Unknown LISP Control Packet (${type})`);
    p.show(f.type);
    switch (type) {
      case 1: mapRequest(p, f); break;
      case 2: mapReply(p, f); break;
      case 3: mapRegister(p, f); break;
      case 4: mapNotify(p, f); break;
      case ENCAPSULATED:
        encapsulated(p, f);
        return;
      default: p.skip(4);
    }
    if (p.more) p.data();
  },
});

type Fields = (typeof lisp)['fields'];

/** RFC 9301 §5.2. */
function mapRequest(p: Cursor, f: Fields): void {
  const word = p.u24();
  p.show(f['mreq.flags']);
  const outer = p.under();
  for (const field of [
    f['mreq.flags.auth'], f['mreq.flags.mrp'], f['mreq.flags.probe'], f['mreq.flags.smr'], f['mreq.flags.pitr'], f['mreq.flags.smri'],
  ]) p.show(field);
  p.close(outer);
  p.show(f['mreq.res']);
  const locators = p.take(f.irc);
  const records = p.take(f.records);
  if ((word & 0x020000) !== 0) p.addInfo(' (RLOC-probe)');
  if ((word & 0x010000) !== 0) p.addInfo(' (SMR)');
  if ((word & 0x004000) !== 0) p.addInfo(' (SMR-invoked)');
  p.take(f.nonce);
  const family = p.take(f['mreq.srceid.afi']);
  if (family !== FAMILY.none) takeAddress(p, f, family, [f['mreq.srceid.ipv4'], f['mreq.srceid_ipv6'], f['mreq.srceid.mac']]);
  // The count is one less than the locators.
  for (let i = 1; i <= locators + 1; i++) {
    const locator = p.open(f['mreq.itr_rloc']), node = p.lastNode;
    const kind = p.take(f['mreq.itr_rloc.afi']);
    const address = takeAddress(p, f, kind, [f['mreq.itr_rloc_ipv4'], f['mreq.itr_rloc_ipv6'], undefined]);
    p.labelNode(node, `ITR-RLOC ${i}: ${address}`);
    p.close(locator);
  }
  for (let i = 1; i <= records; i++) {
    const record = p.open(f['mreq.record']), node = p.lastNode;
    p.take(f['mreq.record.res']);
    const length = p.take(f['mreq.record.prefix.length']);
    const kind = p.take(f['mreq.record.prefix.afi']);
    const prefix = takeAddress(p, f, kind, [
      f['mreq.record.prefix.ipv4'], f['mreq.record.prefix.ipv6'], f['mreq.record.prefix.mac'], f['mreq.record.prefix.dn'],
    ]);
    p.labelNode(node, `Map-Request Record ${i}: ${prefix}/${length}`);
    if (records === 1) p.addInfo(` for ${prefix}/${length}`);
    p.close(record);
  }
  if ((word & 0x040000) === 0) return;
  const reply = p.open(f['mrep.record']);
  mapping(p, f, 1);
  p.close(reply);
}

/** §5.4. */
function mapReply(p: Cursor, f: Fields): void {
  for (const field of [f['mrep.flags.probe'], f['mrep.flags.enlr'], f['mrep.flags.sec']]) {
    if (p.show(field) && field === f['mrep.flags.probe']) p.addInfo(' (RLOC-probe reply)');
  }
  p.take(f['mrep.res']);
  const records = p.take(f.records);
  p.take(f.nonce);
  mappings(p, f, records);
}

/** §5.6. */
function mapRegister(p: Cursor, f: Fields): void {
  for (const field of [f['mreg.flags.pmr'], f['mreg.flags.sec']]) p.show(field);
  const identified = p.show(f['mreg.flags.xtrid']);
  p.show(f['mreg.flags.rtr']);
  p.show(f['mreg.res']);
  p.take(f['mreg.flags.wmn']);
  authenticated(p, f, identified);
}

/** §5.7. */
function mapNotify(p: Cursor, f: Fields): void {
  const identified = p.show(f['mnot.flags.xtrid']);
  p.show(f['mnot.flags.rtr']);
  p.take(f['mnot.res']);
  authenticated(p, f, identified);
}

function authenticated(p: Cursor, f: Fields, identified: boolean): void {
  const records = p.take(f.records);
  p.take(f.nonce);
  p.take(f.keyid);
  const length = p.take(f.authlen);
  p.take(f.auth, length);
  mappings(p, f, records);
  if (!identified && p.remaining < XTR_ID + SITE_ID) return;
  p.take(f.xtrid, XTR_ID);
  p.take(f.siteid, SITE_ID);
}

/** §5.8: the message with the headers it would have had. */
function encapsulated(p: Cursor, f: Fields): void {
  p.show(f['ecm.flags.sec']);
  p.show(f['ecm.flags.ddt']);
  p.take(f['ecm.res']);
  takeInnerPacket(p);
}

function mappings(p: Cursor, f: Fields, records: number): void {
  for (let i = 1; i <= records; i++) {
    const eid = mapping(p, f, i);
    if (records === 1) p.addInfo(` for ${eid}`);
  }
}

/** The record of a Map-Reply, §5.4: for how long a prefix is at which locators. */
function mapping(p: Cursor, f: Fields, number: number): string {
  const outer = p.open(f.mapping), node = p.lastNode;
  const ttl = p.take(f['mapping.ttl']);
  const locators = p.take(f['mapping.loccnt']);
  const length = p.take(f['mapping.eid.masklen']);
  const action = p.show(f['mapping.act']);
  const authoritative = p.show(f['mapping.auth']);
  p.take(f['mapping.res1']);
  p.show(f['mapping.res2']);
  p.take(f['mapping.ver']);
  const kind = p.take(f['mapping.eid.afi']);
  const address = takeAddress(p, f, kind, [f['mapping.eid.ipv4'], f['mapping.eid.ipv6'], f['mapping.eid.mac'], f['mapping.eid.dn']]);
  const eid = `${address}/${length}`;
  p.labelNode(
    node,
    `Mapping Record ${number}, EID Prefix: ${eid}, TTL: ${ttl}, Action: ${ACTIONS[action] ?? 'Unknown'}, ${authoritative ? '' : 'Not '}Authoritative`,
  );
  for (let i = 1; i <= locators; i++) takeLocator(p, f, i);
  p.close(outer);
  return eid;
}

function takeLocator(p: Cursor, f: Fields, number: number): void {
  const outer = p.open(f.loc), node = p.lastNode;
  const priority = p.take(f['loc.priority']), weight = p.take(f['loc.weight']);
  const multicastPriority = p.take(f['loc.multicast_priority']), multicastWeight = p.take(f['loc.multicast_weight']);
  const flags = p.bits(f['loc.flags'], [f['loc.flags.res'], f['loc.flags.local'], f['loc.flags.probe'], f['loc.flags.reach']]);
  const kind = p.take(f['loc.afi']);
  const start = p.at, locator = addressText(p, f, kind);
  p.set(f['loc.locator'], locator, start, p.at - start);
  const place = `${(flags & 4) !== 0 ? 'Local ' : ''}RLOC: ${locator}${(flags & 2) !== 0 ? ' (probed)' : ''}`;
  p.labelNode(node, `Locator Record ${number}, ${place}, ${(flags & 1) !== 0 ? 'Reachable' : 'Unreachable'}, ` +
    `Priority/Weight: ${priority}/${weight}, Multicast Priority/Weight: ${multicastPriority}/${multicastWeight}`);
  p.close(outer);
}

type AddressFields = readonly [Field<number> | undefined, Field<void> | undefined, Field<void> | undefined, Field<string>?];

/** Shows an address as the field of its family, and gives its text. */
function takeAddress(p: Cursor, f: Fields, family: number, [four, six, mac, name]: AddressFields): string {
  const start = p.at, shown = addressText(p, f, family), end = p.at;
  p.at = start;
  if (family === FAMILY.ipv4 && four !== undefined) p.take(four);
  else if (family === FAMILY.ipv6 && six !== undefined) p.take(six);
  else if (family === FAMILY.mac && mac !== undefined) p.take(mac);
  else if (family === FAMILY.name && name !== undefined) p.take(name, end - start);
  p.at = end;
  return shown;
}

/** Moves behind an address. */
function addressText(p: Cursor, f: Fields, family: number): string {
  switch (family) {
    case FAMILY.none: return 'not set';
    case FAMILY.ipv4: return ipv4Text(new DataView(taken(p, 4).slice().buffer).getUint32(0));
    case FAMILY.ipv6: return ipv6Text(taken(p, 16));
    case FAMILY.mac: return etherText(taken(p, 6));
    case FAMILY.name: {
      const whole = p.peekBytes(p.available), end = whole.indexOf(0);
      if (end < 0 && p.available < p.remaining) p.need(p.remaining);
      if (end < 0) p.malformed('a name without an end');
      p.skip(end + 1);
      return new TextDecoder().decode(whole.subarray(0, end));
    }
    case FAMILY.canonical: {
      // RFC 8060 §3: a header of six bytes, and so many as its length says.
      const length = 6 + p.u16(4);
      p.take(f['lcaf.header'], length);
      return 'LCAF';
    }
    default: return p.malformed(`an address of family ${family}`);
  }
}

function taken(p: Cursor, length: number): Uint8Array {
  const bytes = p.peekBytes(length);
  p.skip(length);
  return bytes;
}
