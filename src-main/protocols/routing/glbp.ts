/**
 * Cisco's Gateway Load Balancing Protocol: several routers share one address, and hosts among themselves. There is no public description; names and
 * places are those that Wireshark gives them.
 */
import { type Cursor, type Field, ether, expert, ipv4, ipv6, none, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';

const HELLO = 1, REQUEST = 2, AUTHENTICATION = 3;
const TYPES: Readonly<Record<number, string>> = { 1: 'Hello', 2: 'Request/Response?', 3: 'Auth' };
const GATEWAY_STATES = { 4: 'Listen', 8: 'Speak', 16: 'Standby', 32: 'Active' };
const FORWARDER_STATES = { 4: 'Listen', 32: 'Active' };
const ADDRESSES: Readonly<Record<number, string>> = { 1: 'IPv4', 2: 'IPv6' };
const IPV4 = 1, IPV6 = 2;
const AUTHENTICATIONS = { 0: 'None', 1: 'Plain text', 2: 'MD5 string', 3: 'MD5 chain' };
const PLAIN = 1, MD5_STRING = 2, MD5_CHAIN = 3;
const TLV_HEADER = 2;
const HASH = 16;

export const glbp = protocol({
  name: 'glbp',
  title: 'Gateway Load Balancing Protocol',
  on: { 'udp.port': [3222] },
  fields: {
    version: u8('Version?'),
    unknown1: u8('Unknown1'),
    group: u16('Group'),
    unknown2: octets('Unknown2', { size: 2 }),
    ownerid: ether('Owner ID'),
    tlv: none('TLV'),
    type: u8('Type', { values: TYPES }),
    length: u8('Length'),
    'hello.unknown10': octets('Unknown1-0', { size: 1 }),
    'hello.vgstate': u8('VG state?', { values: GATEWAY_STATES }),
    'hello.unknown11': octets('Unknown1-1', { size: 1 }),
    'hello.priority': u8('Priority'),
    'hello.unknown12': octets('Unknown1-2', { size: 2 }),
    'hello.helloint': u32('Helloint'),
    'hello.holdint': u32('Holdint'),
    'hello.redirect': u16('Redirect'),
    'hello.timeout': u16('Timeout'),
    'hello.unknown13': octets('Unknown1-3', { size: 2 }),
    'hello.addrtype': u8('Address type', { values: ADDRESSES }),
    'hello.addrlen': u8('Address length'),
    'hello.virtualipv4': ipv4('Virtual IPv4'),
    'hello.virtualipv6': ipv6('Virtual IPv6'),
    'hello.virtualunk': octets('Virtual Unknown'),
    'reqresp.forwarder': u8('Forwarder?'),
    'reqresp.vfstate': u8('VF state?', { values: FORWARDER_STATES }),
    'reqresp.unknown21': octets('Unknown2-1', { size: 1 }),
    'reqresp.priority': u8('Priority'),
    'reqresp.weight': u8('Weight'),
    'reqresp.unknown22': octets('Unknown2-2', { size: 7 }),
    'reqresp.virtualmac': ether('Virtualmac'),
    'auth.authtype': u8('Authtype', { values: AUTHENTICATIONS }),
    'auth.authlength': u8('Authlength'),
    'auth.plainpass': text('Plain pass'),
    'auth.md5hash': octets('MD5-string hash'),
    'auth.md5chainindex': u32('MD5-chain index'),
    'auth.md5chainhash': octets('MD5-chain hash'),
    'auth.authunknown': octets('Unknown auth value'),
    'unknown.data': octets('Unknown TLV data'),
    ipv4_wrong_length: expert('Wrong IPv4 address length', 'warning', 'Protocol'),
    ipv6_wrong_length: expert('Wrong IPv6 address length', 'warning', 'Protocol'),
    tlv_length_too_small: expert('Length too small', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    p.take(f.version);
    p.take(f.unknown1);
    const group = p.take(f.group);
    p.info(`G: ${group}`);
    p.take(f.unknown2);
    p.take(f.ownerid);
    while (p.remaining >= TLV_HEADER) {
      const length = p.u8(1);
      if (length < TLV_HEADER) {
        p.expert(f.tlv_length_too_small, `Length ${length} too small`);
        return;
      }
      takeTlv(p, f, length);
    }
  },
});

type Fields = (typeof glbp)['fields'];

function takeTlv(p: Cursor, f: Fields, length: number): void {
  const type = p.u8(), name = TYPES[type] ?? String(type);
  const outer = p.open(f.tlv, length), heading = p.lastNode;
  p.labelNode(heading, () => `TLV l=${length}, t=${name}`);
  p.take(f.type);
  p.take(f.length);
  p.addInfo(`, ${name}`);
  const value = p.within(length - TLV_HEADER);
  if (type === HELLO) takeHello(value, f);
  else if (type === REQUEST) takeForwarder(value, f);
  else if (type === AUTHENTICATION) takeAuthentication(value, f);
  if (value.more || TYPES[type] === undefined) value.take(f['unknown.data'], value.remaining);
  p.close(outer);
}

function takeHello(p: Cursor, f: Fields): void {
  p.take(f['hello.unknown10']);
  p.take(f['hello.vgstate']);
  p.take(f['hello.unknown11']);
  p.take(f['hello.priority']);
  p.take(f['hello.unknown12']);
  p.take(f['hello.helloint']);
  p.take(f['hello.holdint']);
  p.take(f['hello.redirect']);
  p.take(f['hello.timeout']);
  p.take(f['hello.unknown13']);
  const kind = p.take(f['hello.addrtype']), length = p.take(f['hello.addrlen']);
  const wrong = kind === IPV4 ? f.ipv4_wrong_length : kind === IPV6 ? f.ipv6_wrong_length : undefined;
  const field: Field<unknown> = kind === IPV4 ? f['hello.virtualipv4'] : kind === IPV6 ? f['hello.virtualipv6'] : f['hello.virtualunk'];
  if (wrong !== undefined && length !== field.size) {
    p.expert(wrong, `${wrong.title}: ${length}`);
    p.take(f['hello.virtualunk'], length);
    return;
  }
  p.addInfo(`, ${ADDRESSES[kind] ?? String(kind)}`);
  p.take(field, length);
}

function takeForwarder(p: Cursor, f: Fields): void {
  p.take(f['reqresp.forwarder']);
  p.take(f['reqresp.vfstate']);
  p.take(f['reqresp.unknown21']);
  p.take(f['reqresp.priority']);
  p.take(f['reqresp.weight']);
  p.take(f['reqresp.unknown22']);
  p.take(f['reqresp.virtualmac']);
}

function takeAuthentication(p: Cursor, f: Fields): void {
  const kind = p.take(f['auth.authtype']), value = p.within(p.take(f['auth.authlength']));
  if (kind === PLAIN) {
    value.take(f['auth.plainpass'], value.remaining);
  } else if (kind === MD5_STRING) {
    value.take(f['auth.md5hash'], value.remaining);
  } else if (kind === MD5_CHAIN) {
    value.take(f['auth.md5chainindex']);
    value.take(f['auth.md5chainhash'], Math.min(HASH, value.remaining));
  } else {
    value.take(f['auth.authunknown'], value.remaining);
  }
  value.takeRest(f['auth.authunknown']);
}
