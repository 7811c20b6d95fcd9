/** Enhanced Interior Gateway Routing Protocol, RFC 7868. */
import { internetChecksum } from '../../bytes/checksum.ts';
import { ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import { type Cursor, expert, flag, ipv4, ipv6, octets, protocol, u16, u24, u32, u48, u8 } from '../../dissect/index.ts';
import { takePrefix4, takePrefix6 } from '../prefixes.ts';
import { takeNamedBits } from '../bit-names.ts';

const OPCODES: Readonly<Record<number, string>> = {
  1: 'Update', 2: 'Request', 3: 'Query', 4: 'Reply', 5: 'Hello', 6: 'IPX/SAP Update', 7: 'Route Probe', 8: 'Hello (Ack)', 9: 'Stub-Info', 10: 'SIA-Query', 11: 'SIA-Reply',
};
const TLVS: Readonly<Record<number, string>> = {
  0x0001: 'Parameters', 0x0002: 'Authentication', 0x0003: 'Sequence', 0x0004: 'Software Version', 0x0005: 'Next multicast sequence', 0x0006: 'Peer Stub Information',
  0x0007: 'Peer Termination', 0x0008: 'Peer Topology ID List', 0x0102: 'Internal Route(IPv4)', 0x0103: 'External Route(IPv4)', 0x0104: 'Ext-Community(IPv4)',
  0x0202: 'AppleTalk Internal Route', 0x0203: 'AppleTalk External Route', 0x0302: 'IPX Internal Route', 0x0303: 'IPX External Route', 0x0402: 'Internal Route(IPv6)',
  0x0403: 'External Route(IPv6)', 0x0404: 'Ext-Community(IPv6)', 0x0602: 'Internal Route(MTR)', 0x0603: 'External Route(MTR)',
};
const SOURCES = {
  1: 'IGRP', 2: 'EIGRP', 3: 'Static Route', 4: 'RIP', 5: 'HELLO', 6: 'OSPF', 7: 'IS-IS', 8: 'EGP', 9: 'BGP', 10: 'IDRP', 11: 'Connected Route',
};
const HELLO = 5;
const trueFalse = { as: ['True', 'False'] } as const;

export const eigrp = protocol({
  name: 'eigrp',
  title: 'Cisco EIGRP',
  on: { 'ip.proto': [88] },
  fields: {
    version: u8('Version'),
    opcode: u8('Opcode', { values: OPCODES }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', { values: { 0: 'Bad', 1: 'Good', 2: 'Unverified', 3: 'Not present' } }),
    'checksum.bad': expert('Bad checksum', 'error', 'Checksum'),
    flags: u32('Flags', { hex: true }),
    'flags.init': flag('Init', 0x01, { size: 4 }),
    'flags.condrecv': flag('Conditional Receive', 0x02, { size: 4 }),
    'flags.restart': flag('Restart', 0x04, { size: 4 }),
    'flags.eot': flag('End Of Table', 0x08, { size: 4 }),
    seq: u32('Sequence'),
    ack: u32('Acknowledge'),
    vrid: u16('Virtual Router ID'),
    as: u16('Autonomous System'),
    tlv_type: u16('Type', { hex: true, values: TLVS }),
    'tlv.len': u16('Length'),
    'tlv_type.unknown': expert('Unknown TLV', 'warning', 'Protocol'),
    nullpad: octets('Nullpad', { size: 8 }),
    'par.k1': u8('K1'),
    'par.k2': u8('K2'),
    'par.k3': u8('K3'),
    'par.k4': u8('K4'),
    'par.k5': u8('K5'),
    'par.k6': u8('K6'),
    'par.holdtime': u16('Hold Time'),
    peer_termination: expert('Peer Termination', 'note', 'Response'),
    'auth.type': u16('Type', { values: { 0: 'None', 1: 'TEXT', 2: 'MD5', 3: 'SHA256' } }),
    'auth.length': u16('Length'),
    'auth.keyid': u32('Key ID'),
    'auth.keyseq': u32('Key Sequence'),
    'auth.digest': octets('Digest'),
    'seq.addrlen': u8('Address length'),
    'seq.ipv4addr': ipv4('IP Address'),
    'seq.ipv6addr': ipv6('IPv6 Address'),
    release_version: u16('EIGRP Release'),
    tlv_version: u16('EIGRP TLV version'),
    next_mcast_seq: u32('Multicast Sequence'),
    stub_options: u16('Stub Options', { hex: true }),
    'stub_options.connected': flag('Connected', 0x0001, { size: 2 }),
    'stub_options.static': flag('Static', 0x0002, { size: 2 }),
    'stub_options.summary': flag('Summary', 0x0004, { size: 2 }),
    'stub_options.recvonly': flag('Receive-Only', 0x0020, { size: 2 }),
    'stub_options.redist': flag('Redistributed', 0x0008, { size: 2 }),
    'stub_options.leakmap': flag('Leak-Map', 0x0010, { size: 2 }),
    'ipv4.nexthop': ipv4('NextHop'),
    'ipv6.nexthop': ipv6('NextHop'),
    'extdata.origrid': ipv4('Originating RouterID'),
    'extdata.as': u32('Originating A.S.'),
    'extdata.tag': u32('Administrative Tag'),
    'extdata.metric': u32('External Metric'),
    'extdata.reserved': u16('Reserved'),
    'extdata.proto': u8('External Protocol ID', { values: SOURCES }),
    'opaque.flag.ext': flag('Route is External', 0x01, trueFalse),
    'opaque.flag.cd': flag('Route is Candidate Default', 0x02, trueFalse),
    'old_metric.delay': u32('Scaled Delay'),
    'old_metric.bw': u32('Scaled BW'),
    'old_metric.mtu': u24('MTU'),
    'old_metric.hopcount': u8('Hop Count'),
    'old_metric.rel': u8('Reliability'),
    'old_metric.load': u8('Load'),
    'old_metric.intag': u8('Route Tag'),
    'metric.flags.srcwd': flag('Source Withdraw', 0x01, trueFalse),
    'metric.flags.cd': flag('Candidate Default', 0x02, trueFalse),
    'metric.flags.active': flag('Route is Active', 0x04, trueFalse),
    'metric.flags.repl': flag('Route is Replicated', 0x08, trueFalse),
    tid: u16('Topology', { values: { 0: 'Base Topology' } }),
    afi: u16('AFI', { values: { 1: 'IPv4', 2: 'IPv6', 11: 'IPX', 16384: 'IPv4 Service Family', 16385: 'IPv6 Service Family' } }),
    routerid: ipv4('RouterID'),
    'metric.offset': u8('Offset'),
    'metric.priority': u8('Priority'),
    'metric.reliability': u8('Reliability'),
    'metric.load': u8('Load'),
    'metric.mtu': u24('MTU'),
    'metric.hopcount': u8('Hop Count'),
    'metric.delay': u48('Delay'),
    'metric.bandwidth': u48('Bandwidth'),
    'metric.reserved': u16('Reserved', { hex: true }),
    peer_termination_graceful: expert('Peer Termination (Graceful Shutdown)', 'note', 'Response'),
    'ipv4.prefixlen': u8('Prefix Length'),
    'ipv4.destination': ipv4('Destination'),
    'ipv6.prefixlen': u8('Prefix Length'),
    'ipv6.destination': ipv6('Destination'),
  },
  dissect(p, f) {
    const opcode = p.u8(1);
    // An acknowledgment is a hello that acknowledges something, RFC 7868 §6.2.
    const shown = opcode === HELLO && p.u32(12) !== 0 ? 8 : opcode;
    p.info(() => OPCODES[shown] ?? `Unknown OpCode (0x${opcode.toString(16).padStart(4, '0')})`);
    p.take(f.version);
    p.take(f.opcode);
    if (shown !== opcode) p.label(`Opcode: ${OPCODES[shown]} (${opcode})`);
    checksum(p, f);
    takeNamedBits(p, f.flags, [f['flags.init'], f['flags.condrecv'], f['flags.restart'], f['flags.eot']]);
    p.take(f.seq);
    p.take(f.ack);
    const router = p.take(f.vrid);
    p.addLabel(router === 0 ? ' (Address-Family)' : router === 1 ? ' (Multi-Cast)' : router >= 0x8000 ? ' (Service-Family)' : '');
    p.take(f.as);
    while (p.remaining >= 4) tlv(p, f);
  },
});

type Fields = typeof eigrp.fields;

function checksum(p: Cursor, f: Fields): void {
  p.take(f.checksum);
  const complete = p.reported <= p.end && !p.packet.fragment;
  const good = complete && internetChecksum(p.bytes, p.begin, p.reported) === 0;
  p.addLabel(good ? ' [correct]' : complete ? ' [incorrect]' : ' [unverified]');
  p.generate(f['checksum.status'], good ? 1 : complete ? 0 : 2);
  if (complete && !good) p.expert(f['checksum.bad']);
}

function tlv(p: Cursor, f: Fields): void {
  const type = p.u16();
  const length = p.u16(2);
  const name = TLVS[type] ?? `Unknown (0x${type.toString(16).padStart(4, '0')})`;
  if (length < 4) p.malformed(`an item of ${length} bytes`);
  const outer = p.open(name);
  const heading = p.tree.current;
  const part = p.within(length);
  part.take(f.tlv_type);
  part.take(f['tlv.len']);
  const words = READERS[type]?.(part, f) ?? '';
  if (words !== '') part.labelNode(heading, `${name}${words}`);
  if (READERS[type] === undefined) {
    part.expert(f['tlv_type.unknown'], `Unknown TLV (0x${type.toString(16).padStart(4, '0')})`);
    part.skip(part.remaining);
  }
  p.close(outer);
}

/** Readers give what stands behind the item's name. */
const READERS: Readonly<Record<number, (p: Cursor, f: Fields) => string>> = {
  0x0001: (p, f) => {
    const weights = [f['par.k1'], f['par.k2'], f['par.k3'], f['par.k4'], f['par.k5']].map(field => p.take(field));
    p.take(f['par.k6']);
    p.take(f['par.holdtime']);
    // RFC 7868 §6.6: all weights at their largest say goodbye.
    if (!weights.every(weight => weight === 255)) return '';
    p.expert(f.peer_termination);
    return ': Peer Termination';
  },
  0x0002: (p, f) => {
    p.take(f['auth.type']);
    const length = p.take(f['auth.length']);
    p.take(f['auth.keyid']);
    p.take(f['auth.keyseq']);
    p.take(f.nullpad);
    p.take(f['auth.digest'], Math.min(length, p.remaining));
    return '';
  },
  0x0003: (p, f) => {
    while (p.more) {
      const length = p.take(f['seq.addrlen']);
      if (length === 4) p.take(f['seq.ipv4addr']);
      else if (length === 16) p.take(f['seq.ipv6addr']);
      else p.skip(length);
    }
    return '';
  },
  0x0004: (p, f) => {
    const versions = [f.release_version, f.tlv_version].map(field => {
      const major = p.u8();
      const minor = p.u8(1);
      p.take(field);
      p.label(() => `${field.title}: ${major}.${String(minor).padStart(2, '0')}`);
      return `${major}.${minor}`;
    });
    return `: EIGRP=${versions[0]}, TLV=${versions[1]}`;
  },
  0x0005: (p, f) => `: ${p.take(f.next_mcast_seq)}`,
  0x0006: (p, f) => {
    p.bits(f.stub_options, [
      f['stub_options.connected'], f['stub_options.static'], f['stub_options.summary'], f['stub_options.redist'], f['stub_options.leakmap'], f['stub_options.recvonly'],
    ]);
    return '';
  },
  0x0007: (p, f) => {
    p.expert(f.peer_termination_graceful);
    return ': Peer Termination (Graceful)';
  },
  0x0602: (p, f) => multiprotocolRoute(p, f, false),
  0x0603: (p, f) => multiprotocolRoute(p, f, true),
  0x0102: (p, f) => route(p, f, 4, false),
  0x0103: (p, f) => route(p, f, 4, true),
  0x0402: (p, f) => route(p, f, 6, false),
  0x0403: (p, f) => route(p, f, 6, true),
};

/** RFC 7868 §6.9: topology, family, where the route comes from, wide metric (§6.9.3), then next hop and destinations. */
function multiprotocolRoute(p: Cursor, f: Fields, external: boolean): string {
  p.take(f.tid);
  const family = p.take(f.afi);
  p.take(f.routerid);
  const outer = p.open('Wide Metric', 24);
  const offset = p.take(f['metric.offset']);
  for (const field of [
    f['metric.priority'], f['metric.reliability'], f['metric.load'], f['metric.mtu'], f['metric.hopcount'], f['metric.delay'], f['metric.bandwidth'], f['metric.reserved'],
  ]) p.take(field);
  const inner = p.open('Flags', 2);
  routeFlags(p, f);
  p.skip(1);
  p.close(inner);
  // Attributes of the route, counted in 16 bits.
  if (offset > 0) p.skip(2 * offset);
  p.close(outer);
  if (family !== 1 && family !== 2) return '';
  if (family === 1) p.take(f['ipv4.nexthop']);
  else p.take(f['ipv6.nexthop']);
  if (external) origin(p, f);
  return `  =   ${destinations(p, f, family === 1 ? 4 : 6)}`;
}

function routeFlags(p: Cursor, f: Fields): void {
  p.show(f['metric.flags.srcwd']);
  p.show(f['metric.flags.cd']);
  p.show(f['metric.flags.active']);
  p.take(f['metric.flags.repl']);
}

/** RFC 7868 §6.8.3: what an external route was before. */
function origin(p: Cursor, f: Fields): void {
  const fields = [f['extdata.origrid'], f['extdata.as'], f['extdata.tag'], f['extdata.metric'], f['extdata.reserved'], f['extdata.proto']];
  for (const field of fields) p.take(field);
  const outer = p.open('External Flags', 1);
  p.show(f['opaque.flag.ext']);
  p.take(f['opaque.flag.cd']);
  p.close(outer);
}

function destinations(p: Cursor, f: Fields, version: 4 | 6): string {
  const words: string[] = [];
  while (p.more) words.push(version === 4 ? destination4(p, f) : destination6(p, f));
  return words.join(', ');
}

/** RFC 7868 §6.8: next hop, for external routes where they come from, metric, then destinations to the end. */
function route(p: Cursor, f: Fields, version: 4 | 6, external: boolean): string {
  if (version === 4) p.take(f['ipv4.nexthop']);
  else p.take(f['ipv6.nexthop']);
  if (external) origin(p, f);
  const outer = p.open('Legacy Metric', 16);
  for (const field of [
    f['old_metric.delay'], f['old_metric.bw'], f['old_metric.mtu'], f['old_metric.hopcount'], f['old_metric.rel'], f['old_metric.load'], f['old_metric.intag'],
  ]) p.take(field);
  const inner = p.open('Flags', 1);
  routeFlags(p, f);
  p.close(inner);
  p.close(outer);
  return `  =   ${destinations(p, f, version)}`;
}

/** As many bytes as the prefix needs. */
function destination4(p: Cursor, f: Fields): string {
  const length = p.take(f['ipv4.prefixlen']);
  if (length > 32) p.malformed(`a prefix of ${length} bits`);
  return `${ipv4Text(takePrefix4(p, f['ipv4.destination'], Math.ceil(length / 8)))}/${length}`;
}

function destination6(p: Cursor, f: Fields): string {
  const length = p.take(f['ipv6.prefixlen']);
  if (length > 128) p.malformed(`a prefix of ${length} bits`);
  return `${ipv6Text(takePrefix6(p, f['ipv6.destination'], Math.ceil(length / 8)))}/${length}`;
}
