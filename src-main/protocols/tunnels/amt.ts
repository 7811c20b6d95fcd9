/** Automatic Multicast Tunneling, RFC 7450 §5.1: multicast packets across networks that have none, and how gateways find relays and join groups. */
import { type Cursor, bits, expert, flag, ipv4, ipv6, nameOf, none, octets, protocol, u16, u32, u48 } from '../../dissect/index.ts';

const DISCOVERY = 1, ADVERTISEMENT = 2, REQUEST = 3, QUERY = 4, UPDATE = 5, DATA = 6, TEARDOWN = 7;
const TYPES = {
  [DISCOVERY]: 'Relay Discovery', [ADVERTISEMENT]: 'Relay Advertisement', [REQUEST]: 'Request', [QUERY]: 'Membership Query',
  [UPDATE]: 'Membership Update', [DATA]: 'Multicast Data', [TEARDOWN]: 'Teardown',
};
/** What a gateway wants to be asked by, where the flag is set and where it is not. */
const QUERIES = ['IPv6 packet carrying an MLDv2 General Query', 'IPv4 packet carrying an IGMPv3 General Query'] as const;
/** `ip.proto` numbers by version of IP. */
const CARRIED: Readonly<Record<number, number>> = { 4: 4, 6: 41 };
/** Of a gateway's port and address behind a query. */
const GATEWAY = 18;

export const amt = protocol({
  name: 'amt',
  title: 'Automatic Multicast Tunneling',
  on: { 'udp.port': [2268] },
  fields: {
    version: bits('Version', 0xf0),
    type: bits('Type', 0x0f, { values: TYPES }),
    reserved: octets('Reserved'),
    discovery_nonce: u32('Discovery Nonce', { hex: true }),
    'relay_address.ipv4': ipv4('Relay Address (IPv4)'),
    'relay_address.ipv6': ipv6('Relay Address (IPv6)'),
    'relay_address.unknown': expert('Relay Address (Unknown Type)', 'note', 'Undecoded'),
    request_nonce: u32('Request Nonce', { hex: true }),
    'request.reserved': bits('Reserved', 0xfe, { hex: true }),
    'request.p': flag('P Flags', 0x01, { as: QUERIES }),
    'membership_query.reserved': bits('Reserved', 0xfc, { hex: true }),
    'membership_query.l': bits('L Flags', 0x02),
    'membership_query.g': bits('G Flags', 0x01),
    response_mac: u48('Response MAC', { hex: true }),
    'gateway.port_number': u16('Gateway Port Number'),
    'gateway.ip_address': ipv6('Gateway IP Address'),
    multicast_data: octets('Multicast Data'),
    unknown: none('Unknown Data'),
  },
  dissect(p, f) {
    p.show(f.version);
    const type = p.take(f.type);
    p.info(nameOf(TYPES, type) ?? 'Unknown AMT TYPE');
    if (READERS[type] === undefined) p.take(f.unknown, p.remaining);
    else READERS[type](p, f);
  },
});

type Fields = typeof amt.fields;

/** By type, what follows it. */
const READERS: Readonly<Record<number, (p: Cursor, f: Fields) => void>> = {
  [DISCOVERY]: takeDiscovery,
  [ADVERTISEMENT](p, f) {
    takeDiscovery(p, f);
    if (p.remaining === 4) p.take(f['relay_address.ipv4']);
    else if (p.remaining === 16) p.take(f['relay_address.ipv6']);
    else p.expert(f['relay_address.unknown']);
  },
  [REQUEST](p, f) {
    p.show(f['request.reserved']);
    p.take(f['request.p']);
    p.take(f.reserved, 2);
    p.take(f.request_nonce);
  },
  [QUERY](p, f) {
    p.show(f['membership_query.reserved']);
    p.show(f['membership_query.l']);
    const gateway = p.take(f['membership_query.g']) === 1 ? GATEWAY : 0;
    takeAuthenticator(p, f);
    callPacket(p, p.remaining - gateway);
    if (gateway > 0) takeGateway(p, f);
  },
  [UPDATE](p, f) {
    p.take(f.reserved, 1);
    takeAuthenticator(p, f);
    callPacket(p, p.remaining);
  },
  [DATA](p, f) {
    p.take(f.reserved, 1);
    p.show(f.multicast_data, p.remaining);
    callPacket(p, p.remaining);
  },
  [TEARDOWN](p, f) {
    p.take(f.reserved, 1);
    takeAuthenticator(p, f);
    takeGateway(p, f);
  },
};

function takeDiscovery(p: Cursor, f: Fields): void {
  p.take(f.reserved, 3);
  p.take(f.discovery_nonce);
}

/** What a relay made of the gateway's address and the nonce of its request, so that it can tell that the gateway is where it says. */
function takeAuthenticator(p: Cursor, f: Fields): void {
  p.take(f.response_mac);
  p.take(f.request_nonce);
}

function takeGateway(p: Cursor, f: Fields): void {
  p.take(f['gateway.port_number']);
  p.take(f['gateway.ip_address']);
}

/** An IP packet of either version, which knows its own length. */
function callPacket(p: Cursor, length: number): void {
  const protocol = CARRIED[p.u8() >> 4];
  if (protocol === undefined || !p.nest('ip.proto', protocol, p.node, length)) p.innerData(length);
}
