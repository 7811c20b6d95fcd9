/** What the records of sFlow's samples hold (sflow.org, sFlow version 5, section 5). */
import { type Cursor, bits, flag, ipv4, ipv6, octets, u32, u64 } from '../../../dissect/index.ts';
import { enterpriseName } from '../../enterprises/enterprises.ts';

const HEADER_PROTOCOLS: Readonly<Record<number, string>> = {
  1: 'Ethernet', 2: 'Token Bus', 3: 'Token Ring', 4: 'FDDI', 5: 'Frame Relay', 6: 'X.25', 7: 'PPP', 8: 'SMDS', 9: 'ATM AAL5',
  10: 'ATM AAL5-IP (e.g., Cisco AAL5 mux)', 11: 'IPv4', 12: 'IPv6', 13: 'MPLS', 14: 'PPP over SONET/SDH (RFC 1662, 2615)', 15: '802.11 MAC',
  16: '802.11n Aggregated MPDU', 17: 'A-MSDU Subframe',
};
/** Where the dissection of a sampled header begins. */
const HEADER_LAYERS: Readonly<Record<number, readonly [table: string, key: number]>> = {
  1: ['wtap_encap', 1], 4: ['wtap_encap', 10], 5: ['wtap_encap', 107], 7: ['wtap_encap', 9], 11: ['ethertype', 0x0800],
  12: ['ethertype', 0x86dd], 13: ['ethertype', 0x8847], 15: ['wtap_encap', 105],
};
const FLOW_FORMATS: Readonly<Record<number, string>> = {
  1: 'Raw packet header', 2: 'Ethernet frame data', 3: 'IPv4 data', 4: 'IPv6 data', 1001: 'Extended switch data',
  1002: 'Extended router data', 1003: 'Extended gateway data', 1004: 'Extended user data', 1005: 'Extended URL data',
  1006: 'Extended MPLS data', 1007: 'Extended NAT data', 1008: 'Extended MPLS tunnel data', 1009: 'Extended MPLS VC data',
  1010: 'Extended MPLS FEC data', 1011: 'Extended MPLS LVP FEC data', 1012: 'Extended VLAN tunnel',
  1013: 'Extended 802.11 payload', 1014: 'Extended 802.11 RX', 1015: 'Extended 802.11 TX', 1016: 'Extended 802.11 aggregation',
};
const COUNTER_FORMATS: Readonly<Record<number, string>> = {
  1: 'Generic interface counters', 2: 'Ethernet interface counters', 3: 'Token ring counters', 4: '100 Base VG interface counters',
  5: 'VLAN counters', 6: 'IEEE 802.11 counters', 7: 'LAG counters', 1001: 'Processor information', 1002: 'Radio utilization', 1004: 'OpenFlow port',
};
const DIRECTIONS = { 1: 'Full-Duplex', 2: 'Half-Duplex', 3: 'In', 4: 'Out' };
const upDown = ['Up', 'Down'] as const;

/** Section 4: 0 is the standard's own. */
const ownerName = (number: number): string | undefined => (number === 0 ? 'standard sFlow' : enterpriseName(number));

export const RECORD_FIELDS = {
  enterprise: bits('Enterprise', 0xfffff000, { id: 'sflow.enterprise', values: ownerName }),
  flow_record_format: u32('Format', { values: FLOW_FORMATS }),
  counters_record_format: bits('Format', 0x00000fff, { size: 4, values: COUNTER_FORMATS }),
  flow_data_length: u32('Flow data length (byte)', { id: 'sflow_5.flow_data_length' }),
  header_protocol: u32('Header protocol', { values: HEADER_PROTOCOLS }),
  'header.frame_length': u32('Frame Length'),
  'header.payload_stripped': u32('Payload stripped'),
  'header.sampled_header_length': u32('Sampled header length'),
  header: octets('Header of sampled packet'),
  'vlan.in': u32('Incoming 802.1Q VLAN'),
  'pri.in': u32('Incoming 802.1p priority'),
  'vlan.out': u32('Outgoing 802.1Q VLAN'),
  'pri.out': u32('Outgoing 802.1p priority'),
  nexthop: ipv4('Next hop'),
  'nexthop.v6': ipv6('Next hop'),
  'nexthop.src_mask': u32('Next hop source mask'),
  'nexthop.dst_mask': u32('Next hop destination mask'),
  as: u32('AS Router'),
  srcAS: u32('AS Source'),
  peerAS: u32('AS Peer'),
  dstASentries: u32('AS Destinations'),
  dstAS: u32('AS Destination'),
  as_type: u32('AS Type', { values: { 1: 'AS Set', 2: 'AS Sequence' }, id: 'sflow.as_type' }),
  communityEntries: u32('Gateway Communities'),
  community: u32('Community'),
  localpref: u32('localpref'),
  ifindex: u32('Interface index'),
  iftype: u32('Interface Type'),
  ifspeed: u64('Interface Speed'),
  ifdirection: u32('Interface Direction', { values: DIRECTIONS }),
  ifadmin_status: flag('IfAdminStatus', 0x00000001, { size: 4, as: upDown }),
  ifoper_status: flag('IfOperStatus', 0x00000002, { size: 4, as: upDown }),
  ifinoct: u64('Input Octets'),
  ifinpkt: u32('Input Packets'),
  ifinmcast: u32('Input Multicast Packets'),
  ifinbcast: u32('Input Broadcast Packets'),
  ifindisc: u32('Input Discarded Packets'),
  ifinerr: u32('Input Errors'),
  ifinunk: u32('Input Unknown Protocol Packets'),
  ifoutoct: u64('Output Octets'),
  ifoutpkt: u32('Output Packets'),
  ifoutmcast: u32('Output Multicast Packets'),
  ifoutbcast: u32('Output Broadcast Packets'),
  ifoutdisc: u32('Output Discarded Packets'),
  ifouterr: u32('Output Errors'),
  ifpromisc: u32('Promiscuous Mode'),
  dot3StatsAlignmentErrors: u32('Alignment Errors'),
  dot3StatsFCSErrors: u32('FCS Errors'),
  dot3StatsSingleCollisionFrames: u32('Single Collision Frames'),
  dot3StatsMultipleCollisionFrames: u32('Multiple Collision Frames'),
  dot3StatsSQETestErrors: u32('SQE Test Errors'),
  dot3StatsDeferredTransmissions: u32('Deferred Transmissions'),
  dot3StatsLateCollisions: u32('Late Collisions'),
  dot3StatsExcessiveCollisions: u32('Excessive Collisions'),
  dot3StatsInternalMacTransmitErrors: u32('Internal Mac Transmit Errors'),
  dot3StatsCarrierSenseErrors: u32('Carrier Sense Errors'),
  dot3StatsFrameTooLongs: u32('Frame Too Longs'),
  dot3StatsInternalMacReceiveErrors: u32('Internal Mac Receive Errors'),
  dot3StatsSymbolErrors: u32('Symbol Errors'),
};
for (const [key, field] of Object.entries(RECORD_FIELDS)) if (field.name === '') field.name = `sflow_245.${key}`;

const f = RECORD_FIELDS;
/** The fixed parts of records, in their order. */
const SWITCH = [f['vlan.in'], f['pri.in'], f['vlan.out'], f['pri.out']];
const MASKS = [f['nexthop.src_mask'], f['nexthop.dst_mask']];
const SYSTEMS = [f.as, f.srcAS, f.peerAS];
const INTERFACE_BEFORE = [f.ifindex, f.iftype, f.ifspeed, f.ifdirection], INTERFACE_AFTER = [
  f.ifinoct, f.ifinpkt, f.ifinmcast, f.ifinbcast, f.ifindisc, f.ifinerr, f.ifinunk, f.ifoutoct, f.ifoutpkt, f.ifoutmcast, f.ifoutbcast,
  f.ifoutdisc, f.ifouterr, f.ifpromisc,
];
const ETHERNET = [
  f.dot3StatsAlignmentErrors, f.dot3StatsFCSErrors, f.dot3StatsSingleCollisionFrames, f.dot3StatsMultipleCollisionFrames,
  f.dot3StatsSQETestErrors, f.dot3StatsDeferredTransmissions, f.dot3StatsLateCollisions, f.dot3StatsExcessiveCollisions,
  f.dot3StatsInternalMacTransmitErrors, f.dot3StatsCarrierSenseErrors, f.dot3StatsFrameTooLongs, f.dot3StatsInternalMacReceiveErrors,
  f.dot3StatsSymbolErrors,
];

const takeAll = (p: Cursor, fields: readonly (typeof f.ifindex | typeof f.ifspeed)[]): void => {
  for (const field of fields) p.take<unknown>(field);
};

/** One of the records of a flow sample. */
export function takeFlowRecord(p: Cursor): void {
  const outer = p.open('Flow record'), node = p.lastNode;
  const enterprise = p.show(f.enterprise);
  const format = p.take(f.flow_record_format);
  p.labelNode(node, enterprise === 0 ? (FLOW_FORMATS[format] ?? `Unknown flow record (${format})`) : `Flow record of enterprise ${enterprise}`);
  const part = p.within(p.take(f.flow_data_length));
  switch (format) {
    case 1: sampledHeader(part); break;
    case 1001: takeAll(part, SWITCH); break;
    case 1002:
      takeNextHop(part);
      takeAll(part, MASKS);
      break;
    case 1003: gateway(part); break;
    default:
  }
  p.close(outer);
}

/** The beginning of a packet, as it was on the wire but for the end. */
function sampledHeader(p: Cursor): void {
  const protocol = p.take(f.header_protocol);
  p.take(f['header.frame_length']);
  p.take(f['header.payload_stripped']);
  const length = p.take(f['header.sampled_header_length']);
  if (length === 0) return;
  p.need(length);
  p.show(f.header, length);
  const layer = HEADER_LAYERS[protocol];
  if (layer === undefined) return;
  const outer = p.under();
  p.quote(...layer, length);
  p.close(outer);
}

function takeNextHop(p: Cursor): void {
  const kind = p.u32();
  p.skip(4);
  if (kind === 1) p.take(f.nexthop);
  else if (kind === 2) p.take(f['nexthop.v6']);
}

/** BGP's view of the route. */
function gateway(p: Cursor): void {
  takeNextHop(p);
  takeAll(p, SYSTEMS);
  const paths = p.take(f.dstASentries);
  // Each takes eight bytes at least.
  for (let i = 0; i < paths && p.more; i++) {
    const outer = p.open('AS path'), node = p.lastNode;
    const kind = p.u32(), systems = p.u32(4);
    p.labelNode(node, `AS ${kind === 1 ? 'Set' : 'Sequence'}, (${systems} entries)`);
    p.take(f.as_type);
    p.skip(4);
    for (let system = 0; system < systems; system++) p.take(f.dstAS);
    p.close(outer);
  }
  const communities = p.take(f.communityEntries);
  const outer = p.under();
  for (let i = 0; i < communities; i++) p.take(f.community);
  p.close(outer);
  p.take(f.localpref);
}

/** One of the records of a counters sample. */
export function takeCountersRecord(p: Cursor): void {
  const outer = p.open('Counters record'), node = p.lastNode;
  const enterprise = p.show(f.enterprise);
  const format = p.take(f.counters_record_format);
  p.labelNode(
    node,
    enterprise === 0 ? (COUNTER_FORMATS[format] ?? `Unknown counters record (${format})`) : `Counters record of enterprise ${enterprise}`,
  );
  const part = p.within(p.take(f.flow_data_length));
  if (enterprise === 0 && format === 1) {
    takeAll(part, INTERFACE_BEFORE);
    part.show(f.ifadmin_status);
    part.take(f.ifoper_status);
    takeAll(part, INTERFACE_AFTER);
  } else if (enterprise === 0 && format === 2) {
    takeAll(part, ETHERNET);
  }
  p.close(outer);
}
