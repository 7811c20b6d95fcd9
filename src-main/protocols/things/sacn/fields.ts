/** Fields of ACN (ANSI E1.17) and of its streams of light levels (ANSI E1.31), and the names of their values. */
import { bits, flag, guid, ipv4, ipv6, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';

const from = (first: number, ...names: readonly string[]): Readonly<Record<number, string>> =>
  Object.fromEntries(names.map((name, i) => [first + i, name]));

export const PROTOCOLS: Readonly<Record<number, string>> = {
  ...from(1, 'SDT Protocol', 'DMP Protocol', 'DMX Protocol', 'Ratified DMX Protocol', 'RDM Packet Transport Protocol'),
  8: 'Ratified DMX Extended Protocol',
  ...from(9, 'Broker Protocol', 'Low Level Recovery Protocol', 'Extensible Packet Transport Protocol'),
};
export const SDT_VECTORS = from(0, 'Unknown', 'Reliable Wrapper', 'Unreliable Wrapper', 'Channel Parameters', 'Join', 'Join Refuse', 'Join Accept',
  'Leave',
  'Leaving', 'Connect', 'Connect Accept', 'Connect Refuse', 'Disconnect', 'Disconnecting', 'Ack', 'Nak', 'Get Session', 'Sessions');
export const DMP_VECTORS = from(0, 'Unknown', 'Get Property', 'Set Property', 'Get property reply', 'Event', 'Map Property', 'Unmap Property',
  'Subscribe',
  'Unsubscribe', 'Get Property Fail', 'Set Property Fail', 'Map Property Fail', 'Subscribe Accept', 'Subscribe Reject', 'Allocate Map',
  'Allocate Map Reply',
  'Deallocate Map', 'Sync Event');
export const DATA_TYPES = from(0, 'Non-range, single data item', 'Range, single data item', 'Range, array of equal size data items',
  'Range, series of mixed size data items');
/** E1.31 §6.3.1 and §6.4.1. */
export const EXTENDED_VECTORS = from(1, 'Synchronization', 'Universe Discovery');
const ADDRESSES = from(0, 'Null', 'IPv4', 'IPv6', 'Port');
const REASONS = { 1: 'Nonspecific', ...from(6, 'No Reciprocal Channel', 'Channel Expired', 'Lost Sequence', 'Saturated', 'Transport Address Changing',
  'Asked to Leave', 'No Recipient') };
const REFUSALS = from(1, 'Nonspecific', 'Illegal Parameters', 'Low Resources', 'Already Member', 'Bad Address Type', 'No Reciprocal Channel');
const DMP_REASONS = from(1, 'Nonspecific', 'Not a Property', 'Write Only', 'Not Writable', 'Data Error', 'Maps not Supported', 'Space not Available',
  'Property not Mappable', 'Map not Allocated', 'Subscription not Supported', 'No Subscriptions Supported');

const DEC_HEX = { base: 'decHex' } as const, TRUTH = { as: ['True', 'False'] } as const;

export const FIELDS = {
  preamble_size: u16('Size of preamble'),
  postamble_size: u16('Size of postamble'),
  packet_identifier: text('Packet Identifier'),
  pdu: none('PDU'),
  'pdu.flags': u8('Flags', { hex: true }),
  'pdu.flag_l': flag('Length', 0x80, TRUTH),
  'pdu.flag_v': flag('Vector', 0x40, TRUTH),
  'pdu.flag_h': flag('Header', 0x20, TRUTH),
  'pdu.flag_d': flag('Data', 0x10, TRUTH),
  'pdu.length': u32('Length'),
  protocol_id: u32('Protocol ID', { values: PROTOCOLS }),
  cid: guid('CID'),
  sdt_vector: u8('SDT Vector', { values: SDT_VECTORS }),
  dmx_vector: u32('Vector', { values: { 2: 'Streaming DMX' } }),
  'dmx.extended_vector': u32('Vector', { own: true, values: EXTENDED_VECTORS }),
  'dmx.source_name': text('Source'),
  'dmx.priority': u8('Priority'),
  'dmx.reserved': u16('Reserved'),
  'dmx.seq_number': u8('Seq No'),
  'dmx.options': u8('Options'),
  'dmx.option_p': flag('Preview Data', 0x80, TRUTH),
  'dmx.option_s': flag('Stream Terminated', 0x40, TRUTH),
  'dmx.universe': u16('Universe'),
  'dmx.sync_address': u16('Synchronization Address', { own: true }),
  'dmx.page': u8('Page', { own: true }),
  'dmx.last_page': u8('Last Page', { own: true }),
  'dmx.start_code': u16('Start Code', DEC_HEX),
  'dmx.first_property_address': u16('First Property Address', DEC_HEX),
  'dmx.increment': u16('Increment'),
  'dmx.count': u16('Count'),
  'dmx.start_code2': u8('Start Code', DEC_HEX),
  'dmx.data': text('Data'),
  dmp_vector: u8('DMP Vector', { values: DMP_VECTORS }),
  dmp_adt_v: bits('Virtual', 0x80, { values: from(0, 'Actual', 'Virtual') }),
  dmp_adt_r: bits('Relative', 0x40, { values: from(0, 'Absolute', 'Relative') }),
  dmp_adt_d: bits('Data Type', 0x30, { values: DATA_TYPES }),
  dmp_adt_x: bits('Reserved', 0x0c),
  dmp_adt_a: bits('Size', 0x03, { values: from(0, '1 octet', '2 octets', '4 octets', 'reserved') }),
  dmp_reason_code: u8('Reason Code', { values: DMP_REASONS }),
  dmp_data: octets('Data'),
  channel_number: u16('Channel Number', DEC_HEX),
  reciprocal_channel: u16('Reciprocal Channel Number', DEC_HEX),
  member_id: u16('Member ID', DEC_HEX),
  total_sequence_number: u32('Total Sequence Number', DEC_HEX),
  reliable_sequence_number: u32('Reliable Sequence Number', DEC_HEX),
  oldest_available_wrapper: u32('Oldest Available Wrapper', DEC_HEX),
  first_member_to_ack: u16('First Member to ACK', DEC_HEX),
  last_member_to_ack: u16('Last Member to ACK', DEC_HEX),
  mak_threshold: u16('MAK Threshold', DEC_HEX),
  first_missed_sequence: u32('First Missed Sequence', DEC_HEX),
  last_missed_sequence: u32('Last Missed Sequence', DEC_HEX),
  association: u16('Association', DEC_HEX),
  refuse_code: u8('Refuse Code', { values: REFUSALS }),
  reason_code: u8('Reason Code', { values: REASONS }),
  ip_address_type: u8('Addr Type', { values: ADDRESSES }),
  port: u16('Port', DEC_HEX),
  ipv4: ipv4('IPV4'),
  ipv6: ipv6('IPV6'),
  expiry: u16('Expiry', DEC_HEX),
  nak_outbound_flag: flag('NAK Outbound Flag', 0x80, TRUTH),
  nak_holdoff: u16('NAK holdoff (ms)', DEC_HEX),
  nak_modulus: u16('NAK Modulus', DEC_HEX),
  nak_max_wait: u16('NAK Max Wait (ms)', DEC_HEX),
  adhoc_expiry: u8('Ad-hoc Expiry'),
};

export type Fields = typeof FIELDS;
