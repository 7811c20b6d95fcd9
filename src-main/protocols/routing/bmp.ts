/** BGP Monitoring Protocol, RFC 7854: what a router tells of its BGP sessions; RFC 8671 for what it sends, RFC 9069 for what it chose. */
import {
  type Cursor, type Field, MORE, NOT_MINE, bits, flag, ipv4, ipv6, nameOf, none, octets, printable, protocol, text, u16, u32, u8,
} from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { takeNamedBits } from '../bit-names.ts';
import { distinguisherText } from './bgp/distinguisher.ts';
import { STATISTICS_FIELDS, readStatistics } from './bmp/statistics.ts';

const ROUTE_MONITORING = 0, STATISTICS = 1, PEER_DOWN = 2, PEER_UP = 3, INITIATION = 4, TERMINATION = 5, ROUTE_MIRRORING = 6;
const TYPES: Readonly<Record<number, string>> = {
  0: 'Route Monitoring', 1: 'Statistics Report', 2: 'Peer Down Notification', 3: 'Peer Up Notification', 4: 'Initiation Message',
  5: 'Termination Message', 6: 'Route Mirroring', 100: 'Route Policy and Attribute Trace Message',
};
const PEER_TYPES: Readonly<Record<number, string>> = {
  0: 'Global Instance Peer', 1: 'RD Instance Peer', 2: 'Local Instance Peer', 3: 'Loc-RIB Instance Peer',
};
const LOC_RIB = 3;
const REASONS: Readonly<Record<number, string>> = {
  1: 'Local System, Notification', 2: 'Local System, No Notification', 3: 'Remote System, Notification', 4: 'Remote System, No Notification',
  5: 'Peer no longer be sent INformation (Configuration reasons)', 6: 'Local system Closed, TLV data Follows',
};
const WITH_NOTIFICATION = [1, 3], WITH_EVENT = 2, WITH_INFORMATION = 6;
const INFORMATION: Readonly<Record<number, string>> = { 0: 'String', 1: 'sysDescr', 2: 'sysName', 3: 'VRF/Table', 4: 'Admin Label' };
const TERMINATIONS: Readonly<Record<number, string>> = { 0: 'String', 1: 'Reason' };
const TERMINATION_REASONS: Readonly<Record<number, string>> = {
  0: 'Session administratively closed', 1: 'Unspecified reason', 2: 'Out of resources', 3: 'Redundant connection',
  4: 'Session permanently administratively closed',
};
const MIRRORED: Readonly<Record<number, string>> = { 0: 'BGP Message', 1: 'Information' };
const MIRROR_CODES: Readonly<Record<number, string>> = { 0: 'Errored PDU', 1: 'Messages Lost' };

/** §4.1: version, length and type; versions 1 and 2 were drafts. */
const HEADER = 6, VERSION = 3, LARGEST = 2 ** 20;
const BGP_PORT = 179, BGP_HEADER = 19, BGP_LENGTH_AT = 16;
const UNUSED = 12, DISTINGUISHER = 8;

export const bmp = protocol({
  name: 'bmp',
  title: 'BGP Monitoring Protocol',
  sized: true,
  over: ['tcp'],
  begins: [VERSION],
  /** No port is its own: a session begins with an initiation message (§3.2, §4.3). */
  recognise: (bytes, at, end) => bytes[at] === VERSION && end - at >= HEADER + 4 && bytes[at + 5] === INITIATION && holdsInformation(bytes, at, end),
  frame(bytes, at, end) {
    if (bytes[at] !== VERSION) return NOT_MINE;
    if (end - at < HEADER - 1) return MORE;
    const length = readUint(bytes, at + 1, 4, false);
    return length < HEADER || length > LARGEST ? NOT_MINE : length;
  },
  fields: {
    version: u8('Version'),
    length: u32('Length'),
    type: u8('Type', { values: TYPES }),
    unused: octets('Unused'),
    'init.types': none('Information Types'),
    'init.type': u16('Type', { values: INFORMATION }),
    'init.length': u16('Length'),
    'init.info': text('Information'),
    'peer.header': none('Per Peer Header'),
    'peer.type': u8('Type', { values: PEER_TYPES }),
    'peer.flags': bits('Flags', 0xff, { hex: true }),
    'peer.flags.ipv6': flag('IPv6', 0x80),
    'peer.flags.post_policy': flag('Post-policy', 0x40),
    'peer.flags.as_path': flag('AS PATH', 0x20),
    'peer.flags.adj_rib_out': flag('Adj-RIB-Out', 0x10),
    'peer.flags.reserved': flag('Reserved', 0x0f),
    'peer.flags.loc_rib': flag('Loc-RIB', 0x80),
    'peer.flags.loc_rib.res': flag('Reserved', 0x7f),
    'peer.distinguisher': octets('Peer Distinguisher'),
    'peer.ip.addr': ipv4('Address'),
    'peer.ipv6.addr': ipv6('Address'),
    'peer.asn': u32('ASN'),
    'peer.id': ipv4('BGP ID'),
    'peer.timestamp.sec': u32('Timestamp (sec)'),
    'peer.timestamp.msec': u32('Timestamp (msec)'),
    'peer.up.ip.addr': ipv4('Local Address'),
    'peer.up.ipv6.addr': ipv6('Local Address'),
    'peer.up.port.local': u16('Local Port'),
    'peer.up.port.remote': u16('Remote Port'),
    'peer.down.reason': u8('Reason', { values: REASONS }),
    'peer.down.data': none('Data'),
    'peer.down.event': u16('Event of the state machine', { own: true }),
    ...STATISTICS_FIELDS,
    'term.types': none('Termination Types'),
    'term.type': u16('Type', { values: TERMINATIONS }),
    'term.length': u16('Length'),
    'term.info': text('Information'),
    'term.reason': u16('Reason', { values: TERMINATION_REASONS }),
    'mirror.type': u16('Type', { values: MIRRORED, own: true }),
    'mirror.length': u16('Length', { own: true }),
    'mirror.code': u16('Code', { values: MIRROR_CODES, own: true }),
    data: octets('Data', { own: true }),
  },
  dissect(p, f) {
    p.take(f.version);
    const length = p.take(f.length), type = p.take(f.type), name = typeName(f.type, type);
    p.title(`, Type ${name}`);
    p.info(`Type: ${name}`);
    if (length < HEADER) p.malformed(`a message of ${length} bytes`);
    p.limit(length);
    if (type === INITIATION) takeInformation(p, f);
    else if (type === TERMINATION) takeTermination(p, f);
    else if (type <= ROUTE_MIRRORING) aboutPeer(p, f, type);
    p.takeRest(f.data);
  },
});

type Fields = (typeof bmp)['fields'];

/** Whether pieces of information fill the message as far as it is there. */
function holdsInformation(bytes: Uint8Array, at: number, end: number): boolean {
  const stop = at + readUint(bytes, at + 1, 4, false);
  if (stop > at + LARGEST) return false;
  let next = at + HEADER;
  while (next + 4 <= Math.min(stop, end)) next += 4 + readUint(bytes, next + 2, 2, false);
  return next === stop || (end < stop && next < stop);
}

function aboutPeer(p: Cursor, f: Fields, type: number): void {
  const isIpv6 = takePeer(p, f);
  switch (type) {
    case ROUTE_MONITORING: takeBgp(p); break;
    case STATISTICS: readStatistics(p); break;
    case PEER_DOWN: takeDown(p, f); break;
    case PEER_UP: takeUp(p, f, isIpv6); break;
    case ROUTE_MIRRORING: while (p.more) takeMirrored(p, f); break;
  }
}

/** §4.2. Whether the peer has an IPv6 address. */
function takePeer(p: Cursor, f: Fields): boolean {
  const outer = p.open(f['peer.header']), type = p.take(f['peer.type']), isLocRib = type === LOC_RIB;
  const flags = isLocRib ? takeNamedBits(p, f['peer.flags'], [f['peer.flags.loc_rib'], f['peer.flags.loc_rib.res']]) :
    takeNamedBits(p, f['peer.flags'], [
      f['peer.flags.ipv6'], f['peer.flags.post_policy'], f['peer.flags.as_path'], f['peer.flags.adj_rib_out'], f['peer.flags.reserved'],
    ]);
  const isIpv6 = !isLocRib && (flags & 0x80) !== 0, distinguisher = p.available < DISTINGUISHER ? '' : distinguisherText(p);
  p.take(f['peer.distinguisher'], DISTINGUISHER);
  p.label(() => `Peer Distinguisher: ${distinguisher}`);
  takeAddress(p, f, isIpv6 ? f['peer.ipv6.addr'] : f['peer.ip.addr'], isIpv6);
  p.take(f['peer.asn']);
  p.take(f['peer.id']);
  p.take(f['peer.timestamp.sec']);
  p.take(f['peer.timestamp.msec']);
  p.close(outer);
  return isIpv6;
}

function takeAddress(p: Cursor, f: Fields, field: Fields['peer.ip.addr'] | Fields['peer.ipv6.addr'], isIpv6: boolean): void {
  if (!isIpv6) p.take(f.unused, UNUSED);
  p.take<unknown>(field);
}

/** A message of BGP, by the length that it begins with. */
function takeBgp(p: Cursor): void {
  if (!p.more) return;
  p.need(1);
  const length = p.available < BGP_HEADER ? p.remaining : p.u16(BGP_LENGTH_AT);
  p.nest('tcp.port', BGP_PORT, p.tree.current, Math.min(p.remaining, Math.max(BGP_HEADER, length)));
}

/** §4.10: both OPEN messages, and what there is to tell besides. */
function takeUp(p: Cursor, f: Fields, isIpv6: boolean): void {
  takeAddress(p, f, isIpv6 ? f['peer.up.ipv6.addr'] : f['peer.up.ip.addr'], isIpv6);
  p.take(f['peer.up.port.local']);
  p.take(f['peer.up.port.remote']);
  takeBgp(p);
  p.columns.setFence(', ');
  takeBgp(p);
  if (!p.more) return;
  p.need(1);
  takeInformation(p, f);
}

/** §4.9; reason 6 by RFC 9069 §5.3. */
function takeDown(p: Cursor, f: Fields): void {
  const reason = p.take(f['peer.down.reason']);
  if (WITH_NOTIFICATION.includes(reason)) {
    takeBgp(p);
  } else if (reason === WITH_INFORMATION) {
    takeInformation(p, f);
  } else if (p.more) {
    const outer = p.open(f['peer.down.data'], p.remaining);
    if (reason === WITH_EVENT) p.take(f['peer.down.event']);
    p.takeRest(f.data);
    p.close(outer);
  }
}

/** §4.7 */
function takeMirrored(p: Cursor, f: Fields): void {
  const type = p.take(f['mirror.type']), outer = p.under(), length = p.take(f['mirror.length']), end = p.at + length;
  if (type === 0 && length >= BGP_HEADER && length <= p.remaining) takeBgp(p);
  else if (type === 1 && length === 2) p.take(f['mirror.code']);
  if (end > p.at) p.take(f.data, end - p.at);
  p.close(outer);
}

/** §4.4 */
function takeInformation(p: Cursor, f: Fields): void {
  takePieces(p, f['init.types'], f['init.type'], f['init.length'], (_, length) => takeText(p, f['init.info'], length));
}

/** §4.5 */
function takeTermination(p: Cursor, f: Fields): void {
  takePieces(p, f['term.types'], f['term.type'], f['term.length'], (type, length) => {
    if (type === 1 && length === 2) p.take(f['term.reason']);
    else takeText(p, f['term.info'], length);
  });
}

/** Pieces up to the end of the message, whose types the heading tells; `take` reads what one holds. */
function takePieces(
  p: Cursor, list: Field<void>, typeField: Field<number>, lengthField: Field<number>, take: (type: number, length: number) => void,
): void {
  const outer = p.open(list, p.remaining), heading = p.lastNode;
  let types = '';
  while (p.more) {
    const type = p.take(typeField), inner = p.under();
    types += `, Type ${typeName(typeField, type)}`;
    take(type, p.take(lengthField));
    p.close(inner);
  }
  p.labelNode(heading, () => `${list.title}${types}`);
  p.close(outer);
}

const typeName = ({ options }: Field<number>, type: number): string =>
  nameOf(options.values, type) ?? `Unknown (0x${type.toString(16).padStart(2, '0')})`;

function takeText(p: Cursor, field: Fields['init.info'], length: number): void {
  const value = p.take(field, length);
  p.label(() => `${field.title}: ${printable(value)}`);
}
