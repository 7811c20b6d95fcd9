/** Fields of 5G's session management, 3GPP TS 24.501 §9.11.4. */
import { type FieldOptions, below, bits, ether, flag, ipv4, ipv6, octets, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { SESSION_CAUSES } from './five-causes.ts';

const id = below('nas_5gs.sm'), all = below('nas_5gs');
const yes = { as: ['Supported', 'Not supported'] } as const, allowed = { as: ['Allowed', 'Not Allowed'] } as const;
const TYPES: FieldOptions = { values: { 1: 'IPv4', 2: 'IPv6', 3: 'IPv4v6', 4: 'Unstructured', 5: 'Ethernet' } };
const MODES: FieldOptions = { values: { 1: 'SSC mode 1', 2: 'SSC mode 2', 3: 'SSC mode 3' } };
/** §9.11.4.14: 1, 4, 16, 64 and 256 kbit/s, then of Mbit/s, Gbit/s, Tbit/s and Pbit/s. */
const unit = (value: number): string => {
  if (value === 0 || value > 25) return 'value is not used';
  return `value is incremented in multiples of ${4 ** ((value - 1) % 5)} ${['Kbps', 'Mbps', 'Gbps', 'Tbps', 'Pbps'][Math.floor((value - 1) / 5)]}`;
};
const UNITS: FieldOptions = { values: unit };
const COMPONENTS: FieldOptions = { values: {
  0x01: 'Match-all type', 0x10: 'IPv4 remote address type', 0x11: 'IPv4 local address type', 0x21: 'IPv6 remote address/prefix length type',
  0x23: 'IPv6 local address/prefix length type', 0x30: 'Protocol identifier/Next header type', 0x40: 'Single local port type',
  0x41: 'Local port range type', 0x50: 'Single remote port type', 0x51: 'Remote port range type', 0x60: 'Security parameter index type',
  0x70: 'Type of service/Traffic class type', 0x80: 'Flow label type', 0x81: 'Destination MAC address type', 0x82: 'Source MAC address type',
  0x83: '802.1Q C-TAG VID type', 0x84: '802.1Q S-TAG VID type', 0x87: 'Ethertype type',
} };

export const FIVE_SESSION = {
  id: u8('Element ID', id('elem_id', { hex: true })),
  transaction: u8('Procedure transaction identity', all('proc_trans_id')),
  cause: u8('5GSM cause', id('5gsm_cause', { values: SESSION_CAUSES })),
  rateUp: u8('Integrity protection maximum data rate for uplink',
    id('int_prot_max_data_rate_ul', { values: { 0: '64 kbps', 1: 'NULL', 255: 'Full data rate' } })),
  rateDown: u8('Integrity protection maximum data rate for downlink',
    id('int_prot_max_data_rate_dl', { values: { 0: '64 kbps', 1: 'NULL', 255: 'Full data rate' } })),
  type: bits('PDU session type', 0x07, id('pdu_session_type', TYPES)), typeOfAddress: bits('PDU session type', 0x07, id('pdu_ses_type', TYPES)),
  mode: bits('SSC mode', 0x07, id('sc_mode', MODES)), selected: bits('Selected SSC mode', 0x70, id('sel_sc_mode', MODES)),
  management: flag('Transfer of port management information containers (TPMIC)', 0x80, id('tpmic', yes)),
  steering: bits('Supported ATSSS steering functionalities and steering modes (ATSSS-ST)', 0x78, id('atsss_st')),
  etherInLte: flag('Ethernet PDN type in S1 mode (EPT-S1)', 0x04, id('ept_s1', yes)),
  homed: flag('Multi-homed IPv6 PDU session (MH6-PDU)', 0x02, id('mh6_pdu', yes)), reflective: flag('Reflective QoS (RqoS)', 0x01, id('rqos', yes)),
  filters: bits('Maximum number of supported packet filters', 0xffe0, id('max_nb_sup_pkt_flt.nb')),
  filtersSpare: bits('Spare', 0x001f, id('max_nb_sup_pkt_flt.spare', { size: 2, hex: true })),
  alwaysAsked: flag('Always-on PDU session', 0x01, id('apsr', { as: ['Requested', 'Not Requested'] })),
  always: flag('Always-on PDU session', 0x01, id('apsi', { as: ['required', 'not allowed'] })),
  mode3: flag('SSC mode 3', 0x04, id('all_ssc_mode_b2', allowed)), mode2: flag('SSC mode 2', 0x02, id('all_ssc_mode_b1', allowed)),
  mode1: flag('SSC mode 1', 0x01, id('all_ssc_mode_b0', allowed)),
  everywhere: flag('All PLMNs Back-off timer (ABO)', 0x01, id('abo', { as: [
    'The back-off timer is applied in all PLMNs', 'The back-off timer is applied in the registered PLMN',
  ] })),
  control: flag('Control plane only indication value (CPOI)', 0x01, id('cpoi', { as: [
    'PDU session can be used for control plane CIoT 5GS optimization only', 'reserved',
  ] })),
  linkLocal: flag("SMF's IPv6 link local address (SI6LLA)", 0x08, id('si6lla', { as: ['Present', 'Absent'] })),
  ipv4: ipv4('PDU address information', id('pdu_addr_inf_ipv4')), interface: octets('PDU address information', id('pdu_addr_inf_ipv6', { size: 8 })),
  local: ipv6("SMF's IPv6 link local address", id('smf_ipv6_lla')),
  unitDown: u8('Unit for Session-AMBR for downlink', id('unit_for_session_ambr_dl', UNITS)),
  down: u16('Session-AMBR for downlink', id('session_ambr_dl')),
  unitUp: u8('Unit for Session-AMBR for uplink', id('unit_for_session_ambr_ul', UNITS)), up: u16('Session-AMBR for uplink', id('session_ambr_ul')),
  rule: u8('QoS rule identifier', id('qos_rule_id')), length: u16('Length', id('length')),
  operation: bits('Rule operation code', 0xe0, id('rop', { values: {
    1: 'Create new QoS rule', 2: 'Delete existing QoS rule', 3: 'Modify existing QoS rule and add packet filters',
    4: 'Modify existing QoS rule and replace all packet filters', 5: 'Modify existing QoS rule and delete packet filters',
    6: 'Modify existing QoS rule without modifying packet filters',
  } })),
  isDefault: flag('DQR', 0x10, id('dqr', { as: ['The QoS rule is the default QoS rule', 'The QoS rule is not the default QoS rule'] })),
  filterCount: bits('Number of packet filters', 0x0f, id('nof_pkt_filters')),
  direction: bits('Packet filter direction', 0x30, id('pkt_flt_dir', { values: { 1: 'Downlink only', 2: 'Uplink only', 3: 'Bidirectional' } })),
  filter: bits('Packet filter identifier', 0x0f, id('pkt_flt_id')), filterLength: u8('Length', id('pf_len')),
  component: u8('Packet filter component type', id('pf_type', COMPONENTS)),
  precedence: u8('QoS rule precedence', id('qos_rule_precedence')),
  segregation: flag('Segregation', 0x40, id('segregation', { as: ['Requested', 'Not Requested'] })),
  flow: bits('Qos flow identifier', 0x3f, id('qfi')),
  mask4: ipv4('IPv4 address mask', all('ipv4_address_mask', { netmask: true })), ipv6: ipv6('IPv6 address', all('ipv6_address')),
  prefix6: u8('IPv6 prefix length', all('ipv6_prefix_len')), next: u8('Protocol identifier/Next header type', all('protocol_identifier_or_next_hd')),
  port: u16('Port number', all('single_port_number')), low: u16('Port range low limit', all('port_range_low_limit')),
  high: u16('Port range high limit', all('port_range_high_limit')),
  index: u32('Security parameter index', all('security_parameter_index', { hex: true })),
  trafficClass: u8('Type of service/Traffic class value', all('tos_tc_value', { hex: true })),
  trafficMask: u8('Type of service/Traffic class mask', all('tos_tc_mask', { hex: true })),
  label: u24('Flow label', all('flow_label', { hex: true })), mac: ether('MAC address', all('mac_addr')),
  etherType: u16('Ethertype', all('ethertype', { hex: true })),
  description: bits('Operation code', 0xe0, id('hf_nas_5gs_sm_qos_des_flow_opt_code', { values: {
    1: 'Create new QoS flow description', 2: 'Delete existing QoS flow description', 3: 'Modify existing QoS flow description',
  } })),
  included: bits('E bit', 0x40, id('e')), parameters: bits('Number of parameters', 0x3f, id('nof_params')),
  parameter: u8('Parameter identifier', id('param_id', { values: {
    1: '5QI', 2: 'GFBR uplink', 3: 'GFBR downlink', 4: 'MFBR uplink', 5: 'MFBR downlink', 6: 'Averaging window', 7: 'EPS bearer identity',
  } })),
  parameterLength: u8('Length', id('param_len')), quality: u8('5QI', id('5qi')), content: octets('Parameter content', id('param_content')),
  surelyUpUnit: u8('Unit for GFBR uplink', id('unit_for_gfbr_ul', UNITS)), surelyUp: u16('GFBR uplink', id('gfbr_ul')),
  surelyDownUnit: u8('Unit for GFBR downlink', id('unit_for_gfbr_dl', UNITS)), surelyDown: u16('GFBR downlink', id('gfbr_dl')),
  mostUpUnit: u8('Unit for MFBR uplink', id('unit_for_mfbr_ul', UNITS)), mostUp: u16('MFBR uplink', id('mfbr_ul')),
  mostDownUnit: u8('Unit for MFBR downlink', id('unit_for_mfbr_dl', UNITS)), mostDown: u16('MFBR downlink', id('mfbr_dl')),
  window: u16('Averaging window', id('averaging_window', { unit: 'milliseconds' })), bearer: bits('EPS bearer identity', 0xf0, id('eps_bearer_id')),
  mapped: bits('EPS bearer identity', 0xf0, id('mapd_eps_b_cont_id')),
  mappedOperation: bits('Operation code', 0xc0, id('mapd_eps_b_cont_opt_code')), mappedIncluded: bits('E bit', 0x10, id('mapd_eps_b_cont_E')),
  mappedCount: bits('Number of EPS parameters', 0x0f, id('mapd_eps_b_cont_num_eps_parms')),
  mappedParameter: u8('EPS parameter identity', id('mapd_eps_b_cont_param_id')),
  mappedContent: octets('EPS parameter contents', id('mapd_eps_b_cont_eps_param_cont')), name: text('DN-specific identity', id('dm_spec_id')),
} as const;
