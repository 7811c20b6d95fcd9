/** Elements with a second number behind 255, IEEE 802.11-2020 §9.4.2.180 and following, 802.11ax-2021 §9.4.2.248 and following. */
import { type Field, below, bits, octets, signedBits, text, u8, u16, u24, u32, u48 } from '../../../../dissect/index.ts';
import { ELEMENTS, EXTENSIONS } from '../element-names.ts';
import { type Group, type Layouts, fieldsOfLayouts } from '../../../field-groups.ts';

const id = below('wlan');

const SESSION: readonly Group[] = [
  octets('FILS Session', id('ext_tag.fils.session')),
];

const REQUEST: readonly Group[] = [
  u8('Requested Element ID', id('tag.extended_request.id', { values: ELEMENTS })),
  { each: [
    u8('Requested Element ID Extensions', id('tag.extended_request.ext', { values: EXTENSIONS })),
  ] },
];

const SERVICE: readonly Group[] = [
  { each: [
    { whole: u24('Estimated Service Parameters', id('ext_tag.estimated_service_params', { hex: true, little: true })), parts: [
      bits('Access Category', 0x03, id('ext_tag.estimated_service_params.access_category', { size: 3, little: true, values: {
        0: 'AC=BK', 1: 'AC=BE', 2: 'AC=VI', 3: 'AC=VO' },
      })),
      bits('Reserved', 0x04, id('ext_tag.estimated_service_params.reserved', { hex: true, size: 3, little: true })),
      bits('Data Format', 0x18, id('ext_tag.estimated_service_params.data_format', { size: 3, little: true, values: {
        0: 'No aggregation is expected to be performed', 1: 'A-MSDU aggregation is expected but not A-MPDUs when type is data',
        2: 'A-MSDU aggregation is NOT expected but A-MPDUs aggregation is when type is data',
        3: 'A-MSDU aggregation is expected and A-MPDU aggregation is when type is data' },
      })),
      bits('BA Window Size', 0xe0, id('ext_tag.estimated_service_params.ba_window_size', { size: 3, little: true, values: {
        0: 'Block Ack not expected to be used', 1: '2', 2: '4', 3: '6', 4: '8', 5: '16', 6: '32', 7: '64' },
      })),
      bits('Estimated Air Time Fraction', 0xff00, id('ext_tag.estimated_service_params.air_time_frac', { size: 3, little: true })),
      bits('Data PPDU Duration Target', 0xff0000, id('ext_tag.estimated_service_params.data_ppdu_dur_target', { little: true })),
    ] },
  ] },
];

const NONCE: readonly Group[] = [
  octets('FILS Nonce', id('ext_tag.fils.nonce')),
];

const GUIDANCE: readonly Group[] = [
  u32('New Channel Number', id('ext_tag.future_channel_guidance.new_chan_num', { hex: true, little: true })),
  octets('Extra bytes', id('ext_tag.future_channel_guidance.extra_bytes')),
];

const DIFFIE_HELLMAN: readonly Group[] = [
  u16('Group', id('ext_tag.owe_dh_parameter.group', { little: true, values: {
    0: 'None', 1: '768-bit MODP Group', 2: '1024-bit MODP Group', 5: '1536-bit MODP Group', 14: '2048-bit MODP Group',
    15: '3072-bit MODP Group', 16: '4096-bit MODP Group', 17: '6144-bit MODP Group', 18: '8192-bit MODP Group', 19: '256-bit random ECP group',
    20: '384-bit random ECP group', 21: '521-bit random ECP group', 22: '1024-bit MODP Group with 160-bit Prime Order Subgroup',
    23: '2048-bit MODP Group with 224-bit Prime Order Subgroup', 24: '2048-bit MODP Group with 256-bit Prime Order Subgroup',
    25: '192-bit Random ECP Group', 26: '224-bit Random ECP Group', 27: 'brainpoolP224r1', 28: 'brainpoolP256r1', 29: 'brainpoolP384r1',
    30: 'brainpoolP512r1', 31: 'Curve25519', 32: 'Curve448' },
  })),
  octets('Public Key', id('ext_tag.owe_dh_parameter.public_key')),
];

const PASSWORD: readonly Group[] = [
  text('Password Identifier', id('ext_tag.sae.password_identifier')),
];

const FEEDBACK: readonly Group[] = [
  u8('Resource Request Buffer Threshold Exponent', id('ext_tag.ndp_feedback.res_req_buf_thresh_exp')),
];

const REPORT: readonly Group[] = [
  { span: 1, parts: [
    bits('ESS Information field', 0x03, id('ext_tag.ess_report.ess_info.field', { hex: true })),
    signedBits('Recommended BSS Transition Threshold', 0xfc, id('ext_tag.ess_report.ess_info.thresh')),
  ] },
];

const MULTIPLE: readonly Group[] = [
  u8('BSSID Count', id('ext_tag.multiple_bssid_configuration.bssid_count')),
  u8('Full Set Rx Periodicity', id('ext_tag.multiple_bssid_configuration.full_set_rx_periodicity')),
];

const NON_INHERITANCE: readonly Group[] = [
  { under: 'Element ID List', groups: [
    { count: u8('Length', id('ext_tag.non_inheritance.element_id_list.length')), times: [
      u8('Element ID', id('ext_tag.non_inheritance.element_id_list.element_id')),
    ] },
  ] },
  { under: 'Element ID Extension List', groups: [
    { count: u8('Length', id('ext_tag.non_inheritance.element_id_ext_list.length')), times: [
      u8('Element ID Extension', id('ext_tag.non_inheritance.element_id_ext_list.element_id_ext')),
    ] },
  ] },
];

const KNOWN: readonly Group[] = [
  octets('Bitmap', id('ext_tag.known_bssid.bitmap')),
];

const SHORT_NAMES: readonly Group[] = [
  { each: [u32('Short BSSID', id('ext_tag.short_bssid', { hex: true }))] },
];

const REJECTED: readonly Group[] = [
  { each: [u16('Rejected Finite Cyclic Group', id('ext_tag.rejected_groups.group', { little: true }))] },
];

const TOKEN: readonly Group[] = [
  octets('Anti-Clogging Token', id('ext_tag.sae.anti_clogging_token')),
];

const SECURE_TRAINING: readonly Group[] = [
  u48('Secure LTF Counter', id('etag.secure_ltf_params.secure_ltf_counter', { little: true })),
  u16('LTF Generation SAC', id('etag.secure_ltf_params.ltf_generation_sac', { hex: true, little: true })),
  u16('Ranging Management SAC', id('etag.secure_ltf_params.ranging_management_sac', { hex: true, little: true })),
  u8('Measurement Result LTF Offset', id('etag.secure_ltf_params.measurement_result_ltf_offset')),
];

const SYNCHRONIZATION: readonly Group[] = [
  octets('TSF Sync Info', id('tag.ftm_tsf_sync_info')),
];

/** Behind element 255. */
export const EXTENSIONS_EXTENDED: Layouts = {
  4: { groups: SESSION },
  10: { least: 2, groups: REQUEST },
  11: { groups: SERVICE },
  13: { groups: NONCE },
  14: { groups: GUIDANCE },
  32: { least: 2, groups: DIFFIE_HELLMAN },
  33: { groups: PASSWORD },
  41: { groups: FEEDBACK },
  45: { groups: REPORT },
  55: { groups: MULTIPLE },
  56: { groups: NON_INHERITANCE },
  57: { groups: KNOWN },
  58: { groups: SHORT_NAMES },
  92: { groups: REJECTED },
  93: { groups: TOKEN },
  94: { groups: SECURE_TRAINING },
  9: { groups: SYNCHRONIZATION },
};
export const EXTENSIONS_FIELDS: readonly Field[] = [...fieldsOfLayouts(EXTENSIONS_EXTENDED)];
