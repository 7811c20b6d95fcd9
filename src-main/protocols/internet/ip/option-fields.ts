/** Fields of IPv4 options, and the names of their numbers: RFC 791 §3.1, RFC 1108, IANA ip-parameters. */
import { type Field, bits, expert, flag, ipv4, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { CIPSO_FIELDS } from './cipso.ts';
import { quickStartFields } from './quick-start.ts';

const NUMBERS = {
  0: 'End of Option List (EOL)', 1: 'No-Operation (NOP)', 2: 'Security', 3: 'Loose source route', 4: 'Time stamp', 5: 'Extended security',
  6: 'Commercial IP security option', 7: 'Record route', 8: 'Stream identifier', 9: 'Strict source route', 10: 'Experimental Measurement',
  11: 'MTU probe', 12: 'MTU Reply', 13: 'Experimental Flow Control', 14: 'Experimental Access Control', 15: 'Ask Estrin',
  16: 'IMI Traffic Descriptor', 17: 'Extended Internet Protocol', 18: 'Traceroute', 19: 'Address Extension', 20: 'Router Alert',
  21: 'Selective Directed Broadcast', 22: 'Unassigned', 23: 'Dynamic Packet State', 24: 'Upstream Multicast Packet', 25: 'Quick-Start',
  30: 'RFC 3692-style experiment',
};
const CLASSES = { 0: 'Control', 1: 'Reserved for future use', 2: 'Debugging and measurement', 3: 'Reserved for future use' };
const SECURITY_LEVELS = {
  0x0000: 'Unclassified', 0xf135: 'Confidential', 0x789a: 'EFTO', 0xbc4d: 'MMMM', 0x5e26: 'PROG', 0xaf13: 'Restricted', 0xd788: 'Secret',
  0x6bc5: 'Top secret',
  // RFC 791 §3.1 keeps eight for future use.
  0x35e2: 'Reserved', 0x9af1: 'Reserved', 0x4d78: 'Reserved', 0x24bd: 'Reserved', 0x135e: 'Reserved', 0x89af: 'Reserved', 0xc4d6: 'Reserved',
  0xe26b: 'Reserved',
};
const CLASSIFICATIONS = {
  0x01: 'Reserved 4', 0x3d: 'Top secret', 0x5a: 'Secret', 0x96: 'Confidential', 0x66: 'Reserved 3', 0xcc: 'Reserved 2', 0xab: 'Unclassified',
  0xf1: 'Reserved 1',
};
const TIMESTAMP_FLAGS = { 0: 'Time stamps only', 1: 'Time stamp and address', 3: 'Time stamps for prespecified addresses' };
const PROTECTED = ['Datagram protected in accordance with its rules', 'Datagram not protected in accordance with its rules'] as const;

export const OPTION_FIELDS = {
  'opt.type': u8('Type'),
  'opt.type.copy': flag('Copy on fragmentation', 0x80, { as: ['Yes', 'No'] }),
  'opt.type.class': bits('Class', 0x60, { values: CLASSES }),
  'opt.type.number': bits('Number', 0x1f, { values: NUMBERS }),
  'opt.len': u8('Length'),
  'opt.ptr': u8('Pointer'),
  'opt.sid': u16('Stream Identifier'),
  'opt.mtu': u16('MTU'),
  'opt.id_number': u16('ID Number'),
  'opt.ohc': u16('Outbound Hop Count'),
  'opt.rhc': u16('Return Hop Count'),
  'opt.originator': ipv4('Originator IP Address'),
  'opt.ra': u16('Router Alert', { values: value => (value === 0 ? 'Router shall examine packet' : 'Reserved') }),
  'opt.addr': ipv4('IP Address'),
  'opt.padding': octets('Padding'),
  ...quickStartFields('ip'),
  'opt.sec_rfc791_sec': u16('Security', { hex: true, values: SECURITY_LEVELS }),
  'opt.sec_rfc791_comp': u16('Compartments'),
  'opt.sec_rfc791_hr': text('Handling Restrictions', { encoding: 'ascii' }),
  'opt.sec_rfc791_tcc': text('Transmission Control Code', { encoding: 'ascii' }),
  'opt.sec_cl': u8('Classification Level', { hex: true, values: CLASSIFICATIONS }),
  'opt.sec_prot_auth_flags': u8('Protection Authority Flags', { hex: true }),
  'opt.sec_prot_auth_genser': flag('GENSER', 0x80, { as: PROTECTED }),
  'opt.sec_prot_auth_siop_esi': flag('SIOP-ESI', 0x40, { as: PROTECTED }),
  'opt.sec_prot_auth_sci': flag('SCI', 0x20, { as: PROTECTED }),
  'opt.sec_prot_auth_nsa': flag('NSA', 0x10, { as: PROTECTED }),
  'opt.sec_prot_auth_doe': flag('DOE', 0x08, { as: PROTECTED }),
  'opt.sec_prot_auth_unassigned': bits('Unassigned', 0x06, { hex: true }),
  'opt.sec_prot_auth_later': bits('Unassigned', 0xfe, { hex: true, id: 'ip.opt.sec_prot_auth_unassigned' }),
  'opt.sec_prot_auth_fti': flag('Field Termination Indicator', 0x01, { as: ['Additional octet present', 'Final octet'] }),
  'opt.ext_sec_add_sec_info_format_code': u8('Additional Security Info Format Code', { hex: true }),
  'opt.ext_sec_add_sec_info': octets('Additional Security Info'),
  'opt.overflow': bits('Overflow', 0xf0),
  'opt.flag': bits('Flag', 0x0f, { hex: true, values: TIMESTAMP_FLAGS }),
  'opt.time_stamp': u32('Time stamp'),
  'opt.time_stamp_addr': ipv4('Address'),
  rec_rt: ipv4('Recorded Route'),
  rec_rt_host: text('Recorded Route Host', { hidden: true }),
  src_rt: ipv4('Source Route'),
  src_rt_host: text('Source Route Host', { hidden: true }),
  empty_rt: ipv4('Empty Route'),
  empty_rt_host: text('Empty Route Host', { hidden: true }),
  'options.eol': octets('IP Option - End of Options List (EOL)'),
  'options.nop': octets('IP Option - No-Operation (NOP)'),
  'options.security': octets('IP Option - Security'),
  'options.ext_security': octets('IP Option - Extended Security'),
  'options.cipso': octets('IP Option - Commercial Security'),
  'options.route': octets('IP Option - Loose Source Route'),
  'options.source_route': octets('IP Option - Strict Source Route'),
  'options.record_route': octets('IP Option - Record Route'),
  'options.sid': octets('IP Option - Stream ID'),
  'options.timestamp': octets('IP Option - Time Stamp'),
  'options.traceroute': octets('IP Option - Traceroute'),
  'options.mtu_probe': octets('IP Option - MTU Probe'),
  'options.mtu_reply': octets('IP Option - MTU Reply'),
  'options.routeralert': octets('IP Option - Router Alert'),
  'options.sdb': octets('IP Option - Selective Directed Broadcast'),
  'options.qs': octets('IP Option - Quick-Start'),
  'opt.len.invalid': expert('Invalid length for option', 'warning', 'Protocol'),
  'opt.ptr.before_address': expert('Pointer points before first address', 'warning', 'Protocol'),
  'opt.ptr.middle_address': expert('Pointer points to middle of address', 'warning', 'Protocol'),
  subopt_too_long: expert('Suboption would go past end of option', 'warning', 'Protocol'),
  nop: expert('4 NOP in a row - a router may have removed some options', 'warning', 'Protocol'),
  ...CIPSO_FIELDS,
} as const;

/** What the header gives its options: the fields of a final destination behind a source route. */
export interface RouteFields {
  readonly dst: Field<number>;
  readonly dst_host: Field<string>;
  readonly host: Field<string>;
}

export type OptionFields = typeof OPTION_FIELDS & RouteFields;
