/** What LLTD's frames hold, [MS-LLTD] §2.2: names and fields. */
import {
  bits, byName, ether, expert, flag, guid, i32, ipv4, ipv6, octets, text, u16, u24, u32, u64, u8,
} from '../../../dissect/index.ts';

type Names = Readonly<Record<number, string>>;
export const SERVICES: Names = { 0: 'Topology discovery', 1: 'Quick discovery', 2: 'QoS Diagnostics' };
export const FUNCTIONS: Names = {
  0: 'Discover', 1: 'Hello', 2: 'Emit', 3: 'Train', 4: 'Probe', 5: 'Ack', 6: 'Query', 7: 'QueryResp', 8: 'Reset', 9: 'Charge', 10: 'Flat',
  11: 'QueryLargeTlv', 12: 'QueryLargeTlvResp',
};
export const PROPERTIES: Names = {
  0: 'End of Property List', 1: 'Host ID', 2: 'Characteristics', 3: 'Physical Medium', 4: 'Wireless Mode', 5: '802.11 BSSID', 6: '802.11 SSID',
  7: 'IPv4 Address', 8: 'IPv6 Address', 9: '802.11 Maximum Operation Rate', 10: 'Performance Counter Frequency', 12: 'Link Speed',
  13: '802.11 RSSI', 14: 'Icon Image', 15: 'Machine Name', 16: 'Support Information', 17: 'Friendly Name', 18: 'Device UUID', 19: 'Hardware ID',
  20: 'QoS Characteristics', 21: '802.11 Physical Medium', 22: 'AP Association Table', 24: 'Detailed Icon Image', 25: 'Sees-List Working Set',
  26: 'Component Table', 27: 'Repeater AP Lineage', 28: 'Repeater AP Table',
};
const WIRELESS_MODES: Names = { 0: '802.11 IBSS or ad-hoc mode', 1: '802.11 infrastructure mode' };
const MEDIA: Names = { 0: 'Unknown', 1: 'FHSS 2.4 GHz', 2: 'DSSS 2.4 GHz', 3: 'IR Baseband', 4: 'OFDM 5 GHz', 5: 'HRDSSS', 6: 'ERP' };
const EMITTED: Names = { 0: 'Train', 1: 'Probe' };
const RECEIVED: Names = { 0: 'Probe', 1: 'ARP' };
const LARGE: Names = {
  14: 'Icon Image', 17: 'Friendly Name', 19: 'Hardware ID', 22: 'AP Association Table', 24: 'Detailed Icon Image', 26: 'Component Table',
  28: 'Repeater AP Table',
};
export const DIAGNOSTICS: Names = {
  0: 'QosInitializeSink', 1: 'QosReady', 2: 'QosProbe', 3: 'QosQuery', 4: 'QosQueryResp', 5: 'QosReset', 6: 'QosError', 7: 'QosAck',
  8: 'QosCounterSnapshot', 9: 'QosCounterResult', 10: 'QosCounterLease',
};
const MODERATION: Names = { 0: 'Disable interrupt moderation', 1: 'Enable interrupt moderation', 255: 'Use existing interrupt moderation setting' };
const TESTS: Names = { 0: 'Timed Probe', 1: 'Probegap originating from the controller', 2: 'Probegap originating from the sink' };
const ERRORS: Names = { 0: 'Insufficient Resources', 1: 'Busy. Try again later', 2: 'Interrupt moderation not available' };
const unknownIn = (names: Names) => (value: number): string => names[value] ?? 'Unknown';

export const CHARACTERISTICS = [
  flag('Public NAT', 0x80000000, { as: ['True', 'False'], id: 'lltd.characteristic.public_nat' }),
  flag('Private NAT', 0x40000000, { as: ['True', 'False'], id: 'lltd.characteristic.private_nat' }),
  flag('Duplex', 0x20000000, { as: ['Full Duplex', 'Half Duplex'], id: 'lltd.characteristic.duplex' }),
  flag('Management Web Page', 0x10000000, { as: ['Present', 'Absent'], id: 'lltd.characteristic.web_page' }),
  flag('Looping Outbound Packets', 0x8000000, { as: ['True', 'False'], id: 'lltd.characteristic.loop' }),
  bits('Reserved', 0x7ffffff, { hex: true, id: 'lltd.characteristic.reserved' }),
];
export const QUALITY = [
  flag('Layer 2 Forwarding', 0x80000000, { as: ['True', 'False'], id: 'lltd.qos_characteristic.layer2_forwarding' }),
  flag('802.1q VLAN', 0x40000000, { as: ['Supported', 'Not supported'], id: 'lltd.qos_characteristic.vlan' }),
  flag('802.1q Priority Tagging', 0x20000000, { as: ['Supported', 'Not supported'], id: 'lltd.qos_characteristic.tagging' }),
  bits('Reserved', 0x1fffffff, { hex: true, id: 'lltd.qos_characteristic.reserved' }),
];

export const LLTD_FIELDS = {
  version: u8('Version'),
  tos: u8('Type of Service', { hex: true, values: unknownIn(SERVICES) }),
  reserved: u8('Reserved', { hex: true }),
  discovery: u8('Discovery function', { hex: true, values: unknownIn(FUNCTIONS) }),
  'discovery.real_dest_addr': ether('Real Destination Address'),
  'discovery.real_src_addr': ether('Real Source Address'),
  'discovery.xid': u16('XID', { hex: true }),
  'discovery.seq_num': u16('Sequence Number', { hex: true }),
  'discover.gen_num': u16('Generation Number', { hex: true }),
  'discover.num_stations': u16('Number of Stations'),
  'discover.station': ether('Station'),
  'hello.gen_num': u16('Generation Number', { hex: true }),
  'hello.current_address': ether('Current Mapper Address'),
  'hello.apparent_address': ether('Current Apparent Address'),
  'tlv.type': u8('Type', { hex: true, values: unknownIn(PROPERTIES) }),
  'tlv.length': u8('Length'),
  host_id: ether('Host ID'),
  physical_medium: u32('Physical Medium'),
  wireless_mode: u8('Wireless Mode', { hex: true, values: unknownIn(WIRELESS_MODES) }),
  bssid: ether('BSSID'),
  ssid: text('SSID'),
  ipv4_address: ipv4('IPv4 Address'),
  ipv6_address: ipv6('IPv6 Address'),
  max_operation_rate: u16('Maximum Operational Rate (.5 Mbps)'),
  performance_count_freq: u64('Performance Counter Frequency'),
  link_speed: u32('Link Speed (100 bps)'),
  rssi: i32('RSSI'),
  machine_name: text('Machine Name', { encoding: 'utf16le' }),
  support_info: text('Support Information', { encoding: 'utf16le' }),
  device_uuid: guid('Device UUID'),
  '80211_physical_medium': u8('802.11 Physical Medium', { hex: true, values: unknownIn(MEDIA) }),
  sees_list_working_set: u16('Sees-List Working Set'),
  address_path_to_root: ether('Address Path to Root'),
  'emit.num_descs': u16('Number of EmiteeDescs'),
  'emit.type': u8('Type', { hex: true, values: unknownIn(EMITTED) }),
  'emit.pause': u8('Pause (ms)'),
  'emit.src_addr': ether('Source Address'),
  'emit.dest_addr': ether('Destination Address'),
  'queryresp.more': flag('More RecveeDescs', 0x8000, { as: ['True', 'False'] }),
  'queryresp.memory': flag('No memory left', 0x4000, { as: ['True', 'False'] }),
  'queryresp.num_descs': bits('Number of RecveeDescs', 0x3fff),
  'queryresp.type': u16('Type', { hex: true, values: unknownIn(RECEIVED) }),
  'queryresp.real_src_addr': ether('Real Source Address'),
  'queryresp.ethernet_src_addr': ether('Ethernet Source Address'),
  'queryresp.ethernet_dest_addr': ether('Ethernet Destination Address'),
  'flat.crc_bytes': u32('Current Transmit Credit (bytes)'),
  'flat.crc_packets': u8('Current Transmit Credit (packets)'),
  'query_large_tlv.type': u8('Type', { hex: true, values: unknownIn(LARGE) }),
  'query_large_tlv.offset': u24('Offset'),
  'querylargeresp.more': flag('More RecveeDescs', 0x8000, { as: ['True', 'False'] }),
  'querylargeresp.memory': flag('No memory left', 0x4000, { as: ['True', 'False'] }),
  'querylargeresp.num_descs': bits('Number of RecveeDescs', 0x3fff),
  'querylargeresp.data': octets('Data'),
  qos_diag: u8('QoS Diagnostics function', { hex: true, values: unknownIn(DIAGNOSTICS) }),
  'qos.real_dest_addr': ether('Real Destination Address'),
  'qos.real_src_addr': ether('Real Source Address'),
  'qos.seq_num': u16('Sequence Number', { hex: true }),
  'qos_initialize.interrupt_mod': u8('Interrupt Mod', { hex: true, values: unknownIn(MODERATION) }),
  'qos_ready.sink_link_speed': u32('Sink Link Speed (100 bps)'),
  'qos_ready.performance_count_freq': u64('Performance Counter Frequency'),
  'qos_probe.controller_transmit_timestamp': u64('Controller Transmit Timestamp'),
  'qos_probe.sink_receive_timestamp': u64('Sink Receive Timestamp'),
  'qos_probe.sink_transmit_timestamp': u64('Sink Transmit Timestamp'),
  'qos_probe.test_type': u8('Test Type', { hex: true, values: unknownIn(TESTS) }),
  'qos_probe.packet_id': u8('Packet ID', { hex: true }),
  'qos_probe.tag': flag('802.1p Tag', 0x80, { as: ['Present', 'Not Present'] }),
  'qos_probe.value': bits('802.1p Value', 0x7f),
  'qos_probe.payload': octets('Payload'),
  qos_error: u16('Error Code', { values: unknownIn(ERRORS) }),
  'qos_count_snapshot.history': u8('History Size'),
  'qos_query_resp.receipt': flag('Receipt', 0x8000, { as: ['True', 'False'] }),
  'qos_query_resp.memory': flag('No memory left', 0x4000, { as: ['True', 'False'] }),
  'qos_query_resp.num_events': bits('Number of Events', 0x3fff),
  'qos_query_resp.controller_timestamp': u64('Controller Transmit Timestamp'),
  'qos_query_resp.sink_timestamp': u64('Sink Receive Timestamp'),
  'qos_query_resp.packet_id': u8('Packet ID', { hex: true }),
  'qos_query_resp.reserved': u8('Reserved', { hex: true }),
  'qos_counter_result.subsec_span': u8('Subsecond Span (1/256th sec)'),
  'qos_counter_result.byte_scale': u8('Byte Scale (kb)'),
  'qos_counter_result.packet_scale': u8('Packet Scale'),
  'qos_counter_result.history_size': u8('History Size'),
  'qos_snapshot.bytes_recv': u16('Bytes Received'),
  'qos_snapshot.packets_recv': u16('Packets Received'),
  'qos_snapshot.bytes_sent': u16('Bytes Sent'),
  'qos_snapshot.packets_sent': u16('Packets Sent'),
  'tlv.length.invalid': expert('Invalid length', 'error', 'Malformed'),
  'characteristic.reserved.not_zero': expert('Non zero reserve bits', 'warning', 'Protocol'),
  'tlv.type.invalid': expert('Invalid TLV Type', 'warning', 'Protocol'),
  'discovery.invalid': expert('Invalid function', 'warning', 'Protocol'),
  'qos_diag.invalid': expert('Invalid function', 'warning', 'Protocol'),
  'tos.invalid': expert('Invalid Type of Service value', 'warning', 'Protocol'),
  ...byName([...CHARACTERISTICS, ...QUALITY]),
};
