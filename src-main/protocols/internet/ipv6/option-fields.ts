/** The fields of options in IPv6's extension headers, RFC 8200 §4.2 and those of IANA ipv6-parameters. */
import { bits, expert, flag, ipv6, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { quickStartFields } from '../ip/quick-start.ts';
import { IN_SITU_FIELDS } from './in-situ.ts';

export const OPTION_TYPES: Readonly<Record<number, string>> = {
  0x00: 'Pad1', 0x01: 'PadN', 0x04: 'Tunnel Encapsulation Limit', 0x05: 'Router Alert', 0x07: 'CALIPSO', 0x08: 'SMF_DPD',
  0x0f: 'Performance and Diagnostic Metrics', 0x11: 'IOAM Option', 0x1e: 'Experimental (0x1E)', 0x26: 'Quick-Start',
  0x30: 'Path MTU Option', 0x31: 'IOAM Option', 0x3e: 'Experimental (0x3E)', 0x41: 'Tunnel Payload Forwarding (TPF) Information',
  0x5e: 'Experimental (0x5E)', 0x63: 'RPL Option', 0x6d: 'MPL Option', 0x7e: 'Experimental (0x7E)', 0x8a: 'Endpoint Identification',
  0x8b: 'ILNP Nonce', 0x8c: 'Line-Identification Option', 0x9e: 'Experimental (0x9E)', 0xbe: 'Experimental (0xBE)', 0xc2: 'Jumbo Payload',
  0xc9: 'Home Address', 0xde: 'Experimental (0xDE)', 0xee: 'IP_DFF', 0xfe: 'Experimental (0xFE)',
};
const truth = { as: ['True', 'False'] } as const;
const ACTIONS = { 0: 'Skip and continue', 1: 'Discard', 2: 'Discard and send ICMP Parameter Problem', 3: 'Discard and send ICMP if not multicast' };
const ALERTS = (value: number): string | undefined => {
  switch (value) {
    case 0: return 'MLD';
    case 1: return 'RSVP';
    case 2: return 'Active Network';
    default:
      if (value >= 4 && value <= 35) return 'Aggregated Reservation Nesting Level';
      return value >= 36 && value <= 67 ? 'QoS NSLP Aggregation Levels' : undefined;
  }
};

export const OPTION_FIELDS = {
  opt: none('IPv6 Option', { id: 'ipv6.opt' }),
  'opt.type': u8('Type', { hex: true, values: OPTION_TYPES, id: 'ipv6.opt.type' }),
  'opt.type.action': bits('Action', 0xc0, { values: ACTIONS, id: 'ipv6.opt.type.action' }),
  'opt.type.change': flag('May Change', 0x20, { as: ['Yes', 'No'], id: 'ipv6.opt.type.change' }),
  'opt.type.rest': bits('Low-Order Bits', 0x1f, { hex: true, id: 'ipv6.opt.type.rest' }),
  'opt.length': u8('Length', { id: 'ipv6.opt.length' }),
  'opt.pad1': none('Pad1', { id: 'ipv6.opt.pad1' }),
  'opt.padn': octets('PadN', { id: 'ipv6.opt.padn' }),
  'opt.tel': u8('Tunnel Encapsulation Limit', { id: 'ipv6.opt.tel' }),
  'opt.router_alert': u16('Router Alert', { values: ALERTS, id: 'ipv6.opt.router_alert' }),
  'opt.jumbo': u32('Payload Length', { id: 'ipv6.opt.jumbo' }),
  'opt.calipso.doi': u32('CALIPSO Domain of Interpretation', { id: 'ipv6.opt.calipso.doi' }),
  'opt.calipso.cmpt.length': u8('Compartment Length', { id: 'ipv6.opt.calipso.cmpt.length' }),
  'opt.calipso.sens_level': u8('Sensitivity Level', { id: 'ipv6.opt.calipso.sens_level' }),
  'opt.calipso.checksum': u16('Checksum', { hex: true, id: 'ipv6.opt.calipso.checksum' }),
  'opt.calipso.cmpt_bitmap': octets('Compartment Bitmap', { id: 'ipv6.opt.calipso.cmpt_bitmap' }),
  'opt.smf_dpd.hash_bit': flag('H-bit', 0x80, { ...truth, id: 'ipv6.opt.smf_dpd.hash_bit' }),
  'opt.smf_dpd.tid_type': bits('TaggerID Type', 0x70, { values: { 0: 'NULL', 1: 'DEFAULT', 2: 'IPv4', 3: 'IPv6' }, id: 'ipv6.opt.smf_dpd.tid_type' }),
  'opt.smf_dpd.tid_len': bits('TaggerID Length', 0x0f, { id: 'ipv6.opt.smf_dpd.tid_len' }),
  'opt.smf_dpd.tagger_id': octets('TaggerID', { id: 'ipv6.opt.smf_dpd.tagger_id' }),
  'opt.smf_dpd.ident': octets('Identifier', { id: 'ipv6.opt.smf_dpd.ident' }),
  'opt.smf_dpd.hav': octets('Hash Assist Value', { id: 'ipv6.opt.smf_dpd.hav' }),
  'opt.pdm.scale_dtlr': u8('Scale DTLR', { id: 'ipv6.opt.pdm.scale_dtlr' }),
  'opt.pdm.scale_dtls': u8('Scale DTLS', { id: 'ipv6.opt.pdm.scale_dtls' }),
  'opt.pdm.psn_this_pkt': u16('PSN This Packet', { id: 'ipv6.opt.pdm.psn_this_pkt' }),
  'opt.pdm.psn_last_recv': u16('PSN Last Received', { id: 'ipv6.opt.pdm.psn_last_recv' }),
  'opt.pdm.delta_last_recv': u16('Delta Time Last Received', { id: 'ipv6.opt.pdm.delta_last_recv' }),
  'opt.pdm.delta_last_sent': u16('Delta Time Last Sent', { id: 'ipv6.opt.pdm.delta_last_sent' }),
  'opt.pmtu.min': u16('Minimum Reported PMTU', { id: 'ipv6.opt.pmtu.min' }),
  'opt.pmtu.rtn': u16('Return Minimum PMTU', { id: 'ipv6.opt.pmtu.rtn' }),
  'opt.pmtu.r_flag': flag('Return Flag', 0x0001, { size: 2, ...truth, id: 'ipv6.opt.pmtu.r_flag' }),
  ...quickStartFields('ipv6'),
  'opt.tpf_information': u32('TPF Information', { hex: true, id: 'ipv6.opt.tpf_information' }),
  'opt.mipv6.home_address': ipv6('MIPv6 Home Address', { id: 'ipv6.opt.mipv6.home_address' }),
  'opt.rpl.flag': u8('Flag', { hex: true, id: 'ipv6.opt.rpl.flag' }),
  'opt.rpl.flag.o': flag('Down', 0x80, { ...truth, id: 'ipv6.opt.rpl.flag.o' }),
  'opt.rpl.flag.r': flag('Rank Error', 0x40, { ...truth, id: 'ipv6.opt.rpl.flag.r' }),
  'opt.rpl.flag.f': flag('Forwarding Error', 0x20, { ...truth, id: 'ipv6.opt.rpl.flag.f' }),
  'opt.rpl.flag.rsv': bits('Reserved', 0x1f, { hex: true, id: 'ipv6.opt.rpl.flag.rsv' }),
  'opt.rpl.instance_id': u8('RPLInstanceID', { hex: true, id: 'ipv6.opt.rpl.instance_id' }),
  'opt.rpl.sender_rank': u16('Sender Rank', { hex: true, id: 'ipv6.opt.rpl.sender_rank' }),
  'opt.ilnp_nonce': octets('ILNP Nonce', { id: 'ipv6.opt.ilnp_nonce' }),
  'opt.lio.length': u8('LineIDLen', { id: 'ipv6.opt.lio.length' }),
  'opt.lio.line_id': text('Line ID', { id: 'ipv6.opt.lio.line_id' }),
  'opt.mpl.flag': u8('Flag', { hex: true, id: 'ipv6.opt.mpl.flag' }),
  'opt.mpl.flag.s': bits('Seed ID Length', 0xc0, {
    values: { 0: '0', 1: '16-bit unsigned integer', 2: '64-bit unsigned integer', 3: '128-bit unsigned integer' }, id: 'ipv6.opt.mpl.flag.s',
  }),
  'opt.mpl.flag.m': flag('Largest Sequence', 0x20, { ...truth, id: 'ipv6.opt.mpl.flag.m' }),
  'opt.mpl.flag.v': flag('Version', 0x10, { ...truth, id: 'ipv6.opt.mpl.flag.v' }),
  'opt.mpl.flag.rsv': bits('Reserved', 0x0f, { hex: true, id: 'ipv6.opt.mpl.flag.rsv' }),
  'opt.mpl.sequence': u8('Sequence', { hex: true, id: 'ipv6.opt.mpl.sequence' }),
  'opt.mpl.seed_id': octets('Seed ID', { id: 'ipv6.opt.mpl.seed_id' }),
  'opt.dff.flags': u8('Flags', { hex: true, id: 'ipv6.opt.dff.flags' }),
  'opt.dff.flag.ver': bits('Version (VER)', 0xc0, { id: 'ipv6.opt.dff.flag.ver' }),
  'opt.dff.flag.dup': flag('Duplicate (DUP)', 0x20, { ...truth, id: 'ipv6.opt.dff.flag.dup' }),
  'opt.dff.flag.ret': flag('Return (RET)', 0x10, { ...truth, id: 'ipv6.opt.dff.flag.ret' }),
  'opt.dff.flag.rsv': bits('Reserved', 0x0f, { hex: true, id: 'ipv6.opt.dff.flag.rsv' }),
  'opt.dff.sequence_number': u16('Sequence Number', { base: 'decHex', id: 'ipv6.opt.dff.sequence_number' }),
  'opt.experimental': octets('Experimental Option', { id: 'ipv6.opt.experimental' }),
  ...IN_SITU_FIELDS,
  opt_unknown_data: octets('Unknown Data', { id: 'ipv6.opt_unknown_data' }),
  'opt.unknown': octets('Unknown Option Payload', { id: 'ipv6.opt.unknown' }),
  'opt.unknown_data.expert': expert('Unknown Data (not interpreted)', 'note', 'Undecoded', { id: 'ipv6.opt.unknown_data.expert' }),
  'opt.mpl.ipv6_src_seed_id': expert('Seed ID is the IPv6 Source Address', 'comment', 'Protocol', { id: 'ipv6.opt.mpl.ipv6_src_seed_id' }),
  'opt.header_mismatch': expert('Wrong options extension header for type', 'warning', 'Protocol', { id: 'ipv6.opt.header_mismatch' }),
  'opt.deprecated': expert('Option type is deprecated', 'note', 'Deprecated', { id: 'ipv6.opt.deprecated' }),
  'opt.jumbo.prohibited': expert('When IPv6 payload length does not equal 0 a Jumbo Payload option must not be present', 'warning', 'Protocol', {
    id: 'ipv6.opt.jumbo.prohibited',
  }),
  'opt.jumbo.truncated': expert('Jumbo Payload option present and jumbo length < 65536', 'error', 'Protocol', { id: 'ipv6.opt.jumbo.truncated' }),
  'opt.invalid_len': expert('Invalid IPv6 option length', 'error', 'Malformed', { id: 'ipv6.opt.invalid_len' }),
} as const;

export type OptionFields = typeof OPTION_FIELDS;
