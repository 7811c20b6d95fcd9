/** Fields of IEEE 802.15.4 frames, IEEE 802.15.4-2020 §7. */
import { bits, bool, eui64, expert, flag, frameNumber, none, octets, u16, u32, u64, u8 } from '../../../dissect/index.ts';

const MODES = { 0: 'None', 1: 'Reserved', 2: 'Short/16-bit', 3: 'Long/64-bit' };
export const TYPES: Readonly<Record<number, string>> = {
  0: 'Beacon', 1: 'Data', 2: 'Ack', 3: 'Command', 4: 'Reserved', 5: 'Multipurpose', 6: 'Fragment or Frak', 7: 'Extended',
};
export const COMMANDS: Readonly<Record<number, string>> = {
  0x01: 'Association Request', 0x02: 'Association Response', 0x03: 'Disassociation Notification', 0x04: 'Data Request', 0x05: 'PAN ID Conflict',
  0x06: 'Orphan Notification', 0x07: 'Beacon Request', 0x08: 'Coordinator Realignment', 0x09: 'GTS Request', 0x0a: 'TRLE Management Request',
  0x0b: 'TRLE Management Response', 0x13: 'DSME Association Request', 0x14: 'DSME Association Response', 0x15: 'DSME GTS Request',
  0x16: 'DSME GTS Response', 0x17: 'DSME GTS Notify', 0x18: 'DSME Information Request', 0x19: 'DSME Information Response',
  0x1a: 'DSME Beacon Allocation Notification', 0x1b: 'DSME Beacon Collision Notification', 0x1c: 'DSME Link Report', 0x20: 'RIT Data Request',
  0x21: 'DBS Request', 0x22: 'DBS Response', 0x23: 'RIT Data Response', 0x24: 'Vendor Specific',
};
const LEVELS = {
  0: 'No Security', 1: '32-bit Message Integrity Code', 2: '64-bit Message Integrity Code', 3: '128-bit Message Integrity Code', 4: 'Encryption',
  5: 'Encryption with 32-bit Message Integrity Code', 6: 'Encryption with 64-bit Message Integrity Code',
  7: 'Encryption with 128-bit Message Integrity Code',
};
const KEYS = {
  0: 'Implicit Key', 1: 'Indexed Key using the Default Key Source', 2: 'Explicit Key with 4-octet Key Source',
  3: 'Explicit Key with 8-octet Key Source',
};
const STATUSES: Readonly<Record<number, string>> = {
  0: 'Association Successful', 1: 'PAN at capacity', 2: 'PAN access denied', 3: 'Association hopping sequence offset duplication',
};
const REASONS: Readonly<Record<number, string>> = { 1: 'Coordinator requests device to leave', 2: 'Device wishes to leave' };
const coded = (names: Readonly<Record<number, string>>) => (value: number): string =>
  `0x${value.toString(16).padStart(2, '0')} (${names[value] ?? 'Reserved'})`;
const YES = ['True', 'False'] as const;

export const FRAME_FIELDS = {
  frame_length: u8('Frame Length'),
  fcf: u16('Frame Control Field', { hex: true, little: true }),
  frame_type: bits('Frame Type', 0x0007, { hex: true, size: 2, little: true, values: TYPES }),
  security: flag('Security Enabled', 0x0008, { size: 2, as: YES }),
  pending: flag('Frame Pending', 0x0010, { size: 2, as: YES }),
  ack_request: flag('Acknowledge Request', 0x0020, { size: 2, as: YES }),
  pan_id_compression: flag('PAN ID Compression', 0x0040, { size: 2, as: YES }),
  'fcf.reserved': flag('Reserved', 0x0080, { size: 2, as: YES }),
  seqno_suppression: flag('Sequence Number Suppression', 0x0100, { as: YES }),
  ie_present: flag('Information Elements Present', 0x0200, { as: YES }),
  dst_addr_mode: bits('Destination Addressing Mode', 0x0c00, { hex: true, values: MODES }),
  version: bits('Frame Version', 0x3000, {
    values: { 0: 'IEEE Std 802.15.4-2003', 1: 'IEEE Std 802.15.4-2006', 2: 'IEEE Std 802.15.4-2015', 3: 'Reserved' },
  }),
  src_addr_mode: bits('Source Addressing Mode', 0xc000, { hex: true, values: MODES }),
  seq_no: u8('Sequence Number'),
  dst_pan: u16('Destination PAN', { hex: true, little: true }),
  dst16: u16('Destination', { hex: true, little: true, also: 'wpan.addr16' }),
  dst64: eui64('Destination', { also: 'wpan.addr64' }),
  src_pan: u16('Source PAN', { hex: true, little: true }),
  src16: u16('Source', { hex: true, little: true, also: 'wpan.addr16' }),
  src64: eui64('Extended Source', { also: 'wpan.addr64' }),
  'src64.origin': frameNumber('Origin', { source: 'conversation' }),
  addr16: u16('Address', { hex: true }),
  addr64: eui64('Extended Address'),
  fcs: u16('FCS', { hex: true, little: true }),
  fcs32: u32('FCS', { hex: true, little: true }),
  fcs_ok: bool('FCS Valid'),
  'fcs.bad': expert('Bad FCS', 'warning', 'Checksum'),
  header_ie: none('Header IEs'),
  header_ie_tlv: u16('IE Header', { hex: true, little: true }),
  'header_ie.type': bits('Type', 0x8000, { values: { 0: 'Header', 1: 'Payload' } }),
  'header_ie.id': bits('Id', 0x7f80, { hex: true, values: {
    0: 'Vendor Specific IE', 0x1a: 'CSL IE', 0x1b: 'RIT IE', 0x1c: 'DSME PAN descriptor IE', 0x1d: 'Rendezvous Time IE', 0x1e: 'Time Correction IE',
    0x21: 'Extended DSME PAN descriptor IE', 0x22: 'Fragment Sequence Context Description (FSCD) IE', 0x23: 'Simplified Superframe Specification IE',
    0x24: 'Simplified GTS Specification IE', 0x25: 'LECIM Capabilities IE', 0x26: 'TRLE Descriptor', 0x27: 'RCC Capabilities IE',
    0x28: 'RCCN Descriptor IE', 0x29: 'Global Time IE', 0x2a: 'Wi-SUN IE', 0x2b: 'DA IE', 0x7e: 'Header Termination 1 IE',
    0x7f: 'Header Termination 2 IE',
  } }),
  'header_ie.length': bits('Length', 0x007f, { size: 2 }),
  'ie.unknown_content': octets('Unknown Content'),
  'aux_sec.hdr': none('Auxiliary Security Header'),
  'aux_sec.security_control_field': u8('Security Control Field', { hex: true }),
  'aux_sec.sec_level': bits('Security Level', 0x07, { hex: true, values: LEVELS }),
  'aux_sec.key_id_mode': bits('Key Identifier Mode', 0x18, { hex: true, values: KEYS }),
  'aux_sec.frame_counter_suppression': flag('Frame Counter Suppression', 0x20, { as: YES }),
  'aux_sec.asn_in_nonce': flag('ASN in Nonce', 0x40, { as: YES }),
  'aux_sec.reserved': bits('Reserved', 0x80, { hex: true }),
  'aux_sec.frame_counter': u32('Frame Counter', { little: true }),
  'aux_sec.key_source': u64('Key Source', { hex: true }),
  'aux_sec.key_source.bytes': octets('Key Source'),
  'aux_sec.key_index': u8('Key Index', { hex: true }),
  mic: octets('MIC'),
  decrypt_error: expert('No encryption key set - can\'t decrypt', 'warning', 'Undecoded'),
  beacon_order: bits('Beacon Interval', 0x000f, { size: 2, little: true }),
  superframe_order: bits('Superframe Interval', 0x00f0, { size: 2, little: true }),
  cap: bits('Final CAP Slot', 0x0f00, { little: true }),
  battery_ext: flag('Battery Extension', 0x1000, { little: true, as: YES }),
  bcn_coord: flag('PAN Coordinator', 0x4000, { little: true, as: YES }),
  assoc_permit: flag('Association Permit', 0x8000, { little: true, as: YES }),
  'gts.count': bits('GTS Descriptor Count', 0x07),
  'gts.permit': flag('GTS Permit', 0x80, { as: YES }),
  'gts.direction': bool('Direction', { as: ['Receive Only', 'Transmit Only'] }),
  'gts.address': u16('Address', { hex: true, little: true }),
  pending16: u16('Address', { hex: true, little: true }),
  pending64: eui64('Address'),
  cmd: u8('Command Identifier', { hex: true, values: COMMANDS }),
  'cinfo.alt_coord': flag('Alternate PAN Coordinator', 0x01, { as: YES }),
  'cinfo.device_type': flag('Device Type', 0x02, { as: ['FFD', 'RFD'] }),
  'cinfo.power_src': flag('Power Source', 0x04, { as: ['AC/Mains Power', 'Battery'] }),
  'cinfo.idle_rx': flag('Receive On When Idle', 0x08, { as: YES }),
  'cinfo.sec_capable': flag('Security Capability', 0x40, { as: YES }),
  'cinfo.alloc_addr': flag('Allocate Address', 0x80, { as: YES }),
  'asoc.addr': u16('Short Address', { hex: true, little: true }),
  'assoc.status': u8('Association Status', { hex: true, text: coded(STATUSES) }),
  'disassoc.reason': u8('Disassociation Reason', { hex: true, text: coded(REASONS) }),
  'realign.pan': u16('PAN ID', { hex: true, little: true }),
  'realign.addr': u16('Coordinator Short Address', { hex: true, little: true }),
  'realign.channel': u8('Logical Channel'),
  'realign.channel_page': u8('Channel Page'),
  'gtsreq.length': bits('GTS Length', 0x0f),
  'gtsreq.direction': flag('GTS Direction', 0x10, { as: ['Receive', 'Transmit'] }),
  'gtsreq.type': flag('Characteristic Type', 0x20, { as: ['Allocate GTS', 'Deallocate GTS'] }),
  payload: octets('Command payload', { own: true }),
};
