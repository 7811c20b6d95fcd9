/** Elements of 802.11ax that go with its operation, IEEE 802.11ax-2021 §9.4.2. */
import { type Cursor, type Field, bits, flag, i8, octets, u16, u24, u8 } from '../../../../dissect/index.ts';
import { type Group, fieldsOf, takeGroups } from '../../../field-groups.ts';
import { schemes } from './high-efficiency.ts';
import { POWER_SAVING } from './high-throughput.ts';
import { AGGREGATE_LENGTHS, FRAME_LENGTHS, WIDTHS } from './very-high-throughput.ts';

const YES_NO = ['True', 'False'] as const;
const SUPPORTED = ['Supported', 'Not supported'] as const;
const SPACINGS = { 0: 'No restriction', 1: '1/4 uS', 2: '1/2 uS', 3: '1 uS', 4: '2 uS', 5: '4 uS', 6: '8 uS', 7: '16 uS' };
const canProcess = (what: string): readonly [string, string] => ['can', 'cannot'].map(verb =>
  `AP ${verb} process a nonzero ${what} subfield in the QoS Control field in QoS data frames`) as [string, string];

/** §9.4.2.249. */
const OPERATION: readonly Group[] = [
  { whole: u24('HE Operation Parameters', { little: true, hex: true, id: 'wlan.ext_tag.he_operation.params' }), parts: [
    bits('Default PE Duration', 0x000007, { size: 3, id: 'wlan.ext_tag.he_operation.default_pe_duration' }),
    flag('TWT Required', 0x000008, { as: ['Required', 'Not required'], size: 3, id: 'wlan.ext_tag.he_operation.twt_required' }),
    bits('TXOP Duration RTS Threshold', 0x003ff0, { size: 3, id: 'wlan.ext_tag.he_operation.txop_duration_rts_thresh' }),
    flag('VHT Operation Information Present', 0x004000, { as: YES_NO, size: 3, id: 'wlan.ext_tag.he_operation.vht_op_info_present' }),
    flag('Co-Hosted BSS', 0x008000, { as: YES_NO, size: 3, id: 'wlan.ext_tag.he_operation.co_hosted_bss' }),
    flag('ER SU Disable', 0x010000, { as: YES_NO, size: 3, id: 'wlan.ext_tag.he_operation.er_su_disable' }),
    flag('6 GHz Operation Information Present', 0x020000, {
      as: YES_NO, size: 3, id: 'wlan.ext_tag.he_operation.6ghz_operation_information_present',
    }),
    bits('Reserved', 0xfc0000, { hex: true, size: 3, id: 'wlan.ext_tag.he_operation.reserved_b16_b32' }),
  ] },
  { whole: u8('BSS Color Information', { hex: true, id: 'wlan.ext_tag.bss_color_information' }), parts: [
    bits('BSS Color', 0x3f, { hex: true, id: 'wlan.ext_tag.bss_color_information.bss_color' }),
    flag('Partial BSS Color', 0x40, { as: YES_NO, id: 'wlan.ext_tag.bss_color_information.partial_bss_color' }),
    flag('BSS Color Disabled', 0x80, { as: YES_NO, id: 'wlan.ext_tag.bss_color_information.bss_color_disabled' }),
  ] },
  schemes('Basic HE-MCS and NSS Set', 'he_operation.basic_he_mcs_and_nss', 'he_operation.max_he_mcs_for'),
];

const OPERATION_VHT: readonly Group[] = [
  u8('Channel Width', { values: WIDTHS, id: 'wlan.ext_tag.he_operation.vht_op_info.channel_width' }),
  u8('Channel Center Frequency Segment 0', { id: 'wlan.ext_tag.he_operation.vht_op_info.chan_center_freq_seg_0' }),
  u8('Channel Center Frequency Segment 1', { id: 'wlan.ext_tag.he_operation.vht_op_info.chan_center_freq_seg_1' }),
];

const OPERATION_6_GHZ: readonly Group[] = [
  u8('Primary Channel', { id: 'wlan.ext_tag.he_operation.6ghz.primary_channel' }),
  { whole: u8('Control', { hex: true, id: 'wlan.ext_tag.he_operation.6ghz.control' }), parts: [
    bits('Channel Width', 0x03, {
      values: { 0: '20MHz', 1: '40MHZ', 2: '80MHz', 3: '160MHz or 80MHz+80MHz' },
      id: 'wlan.ext_tag.he_operation.6ghz.control.channel_width',
    }),
    flag('Duplicate Beacon', 0x04, { as: YES_NO, id: 'wlan.ext_tag.he_operation.6ghz.control.duplicate_beacon' }),
    bits('Regulatory Info', 0x38, { id: 'wlan.ext_tag.he_operation.6ghz.control.regulatory_info' }),
    bits('Reserved', 0xc0, { id: 'wlan.ext_tag.he_operation.6ghz.control.reserved' }),
  ] },
  u8('Channel Center Frequency Segment 0', { id: 'wlan.ext_tag.he_operation.6ghz.chan_center_freq_seg_0' }),
  u8('Channel Center Frequency Segment 1', { id: 'wlan.ext_tag.he_operation.6ghz.chan_center_freq_seg_1' }),
  u8('Minimum Rate', { id: 'wlan.ext_tag.he_operation.6ghz.minimum_rate' }),
];

/** §9.4.2.251. */
const QUALITY: readonly Group[] = [
  { whole: u8('QoS Information (AP)', { hex: true, id: 'wlan.fixed.qosinfo.ap' }), parts: [
    bits('EDCA Parameter Set Update Count', 0x0f, { hex: true, id: 'wlan.fixed.qosinfo.ap.edcaupdate' }),
    flag('Q-Ack', 0x10, {
      as: ['APs MIB attribute dot11QAckOptionImplemented is true', 'APs MIB attribute dot11QAckOptionImplemented is false'],
      id: 'wlan.fixed.qosinfo.ap.qack',
    }),
    flag('Queue Request', 0x20, { as: canProcess('Queue Size'), id: 'wlan.fixed.qosinfo.ap.queue_req' }),
    flag('TXOP Request', 0x40, { as: canProcess('TXOP Duration Requested'), id: 'wlan.fixed.qosinfo.ap.txopreq' }),
    flag('More Data Ack', 0x80, { as: YES_NO, id: 'wlan.fixed.qosinfo.ap.more_data_ack' }),
  ] },
];

const CATEGORY: readonly Group[] = [
  { whole: u8('AIC/AIFSN', { hex: true, id: 'wlan.ext_tag.mu_edca_parameter_set.aic_aifsn' }), parts: [
    bits('AIFSN', 0x0f, { id: 'wlan.ext_tag.mu_edca_parameter_set.aifsn' }),
    flag('Admission Control Mandatory', 0x10, { as: ['Yes', 'No'], id: 'wlan.ext_tag.mu_edca_parameter_set.acm' }),
    bits('ACI', 0x60, { values: { 0: 'Best Effort', 1: 'Background', 2: 'Video', 3: 'Voice' }, id: 'wlan.ext_tag.mu_edca_parameter_set.aci' }),
    bits('Reserved', 0x80, { id: 'wlan.ext_tag.mu_edca_parameter_set.reserved' }),
  ] },
  u8('ECWmin/ECWmax', { hex: true, id: 'wlan.ext_tag.mu_edca_parameter_set.ecwmin_ecwmax' }),
  u8('MU EDCA Timer', { hex: true, id: 'wlan.ext_tag.mu_edca_parameter_set.mu_edca_timer' }),
];

/** §9.4.2.250. */
const RANDOM_ACCESS: readonly Group[] = [
  { whole: u8('UL OFDMA-based Random Access Parameter SET', { hex: true, id: 'wlan.ext_tag.uora_parameter_set.field' }), parts: [
    bits('EOCWmin', 0x07, { id: 'wlan.ext_tag.uora_parameter_set.eocwmin' }),
    bits('EOCWmax', 0x38, { id: 'wlan.ext_tag.uora_parameter_set.eocwmax' }),
    bits('Reserved', 0xc0, { id: 'wlan.ext_tag.uora_parameter_set.reserved' }),
  ] },
];

/** §9.4.2.252. */
const REUSE: readonly Group[] = [
  { whole: u8('SR Control', { hex: true, id: 'wlan.ext_tag.spatial_reuse.sr_control' }), parts: [
    flag('SRP Disallowed', 0x01, { as: YES_NO, id: 'wlan.ext_tag.spatial_reuse.sr_control.srp_dis' }),
    flag('NON-SRG OBSS PD SR Disallowed', 0x02, { as: YES_NO, id: 'wlan.ext_tag.spatial_reuse.sr_control.non_srg_obss_pd_sr_dis' }),
    flag('Non-SRG Offset Present', 0x04, { as: YES_NO, id: 'wlan.ext_tag.spatial_reuse.sr_control.non_srg_ofs_present' }),
    flag('SRG Information Present', 0x08, { as: YES_NO, id: 'wlan.ext_tag.spatial_reuse.sr_control.srg_info_present' }),
    flag('HESIGA Spatial Reuse value 15 allowed', 0x10, { as: YES_NO, id: 'wlan.ext_tag.spatial_reuse.sr_control.hesiga_val_15_allowed' }),
    bits('Reserved', 0xe0, { hex: true, id: 'wlan.ext_tag.spatial_reuse.sr_control.reserved' }),
  ] },
];

const REUSE_OFFSET: readonly Group[] = [
  i8('Non-SRG OBSS PD Max Offset', { id: 'wlan.ext_tag.spatial_reuse.non_srg_obss_pd_max_offset' }),
];

const REUSE_GROUP: readonly Group[] = [
  i8('SRG OBSS PD Min Offset', { id: 'wlan.ext_tag.spatial_reuse.srg_obss_pd_min_offset' }),
  i8('SRG OBSS PD Max Offset', { id: 'wlan.ext_tag.spatial_reuse.srg_obss_pd_max_offset' }),
  octets('SRG BSS Color Bitmap', { size: 8, id: 'wlan.ext_tag.spatial_reuse.srg_bss_color_bitmap' }),
  octets('SRG Partial BSSID Bitmap', { size: 8, id: 'wlan.ext_tag.spatial_reuse.srg_partial_bssid_bitmap' }),
];

/** §9.4.2.253. */
const COLOR_CHANGE: readonly Group[] = [
  u8('BSS Color Switch Countdown', { id: 'wlan.ext_tag.bss_color_change.color_switch_countdown' }),
  { whole: u8('New BSS Color Info', { hex: true, id: 'wlan.ext_tag.bss_color_change.new_color_info' }), parts: [
    bits('New BSS Color', 0x3f, { hex: true, id: 'wlan.ext_tag.bss_color_change.new_bss_color' }),
    bits('Reserved', 0xc0, { hex: true, id: 'wlan.ext_tag.bss_color_change.new_color_reserved' }),
  ] },
];

/** §9.4.2.263. */
const BAND_6_GHZ: readonly Group[] = [
  { whole: u16('Capabilities Information', { little: true, hex: true, id: 'wlan.tag.he_6ghz.cap_inf' }), parts: [
    bits('Minimum MPDU Start Spacing', 0x0007, { hex: true, values: SPACINGS, size: 2, id: 'wlan.tag.he_6ghz.cap_inf.b0_b2' }),
    bits('Maximum A-MPDU Length Exponent', 0x0038, { hex: true, values: AGGREGATE_LENGTHS, size: 2, id: 'wlan.tag.he_6ghz.cap_inf.b3_b5' }),
    bits('Maximum MPDU Length', 0x00c0, { hex: true, values: FRAME_LENGTHS, size: 2, id: 'wlan.tag.he_6ghz.cap_inf.b6_b7' }),
    bits('Reserved', 0x0100, { hex: true, size: 2, id: 'wlan.tag.he_6ghz.cap_inf.b8' }),
    bits('SM Power Save', 0x0600, { hex: true, values: POWER_SAVING, size: 2, id: 'wlan.tag.he_6ghz.cap_inf.b9b_b10' }),
    flag('RD Responder', 0x0800, { as: SUPPORTED, size: 2, id: 'wlan.tag.he_6ghz.cap_inf.b11' }),
    flag('Rx Antenna Pattern Consistency', 0x1000, { as: SUPPORTED, size: 2, id: 'wlan.tag.he_6ghz.cap_inf.b12' }),
    flag('Tx Antenna Pattern Consistency', 0x2000, { as: SUPPORTED, size: 2, id: 'wlan.tag.he_6ghz.cap_inf.b13' }),
    bits('Reserved', 0xc000, { hex: true, size: 2, id: 'wlan.tag.he_6ghz.cap_inf.b14_b15' }),
  ] },
];

export const HE_OPERATION_FIELDS: readonly Field[] = fieldsOf([
  OPERATION, OPERATION_VHT, OPERATION_6_GHZ, QUALITY, CATEGORY, RANDOM_ACCESS, REUSE, REUSE_OFFSET, REUSE_GROUP, COLOR_CHANGE, BAND_6_GHZ,
]);

export function takeHeOperation(p: Cursor): void {
  const isVhtPresent = (p.u8(1) & 0x40) !== 0, isIn6GHz = (p.u8(2) & 0x02) !== 0;
  takeGroups(p, OPERATION);
  if (isVhtPresent) takeGroups(p, OPERATION_VHT);
  else if (isIn6GHz) takeGroups(p, OPERATION_6_GHZ);
}

export function takeMultiUserEdca(p: Cursor): void {
  takeGroups(p, QUALITY);
  for (let i = 0; i < 4; i++) takeGroups(p, CATEGORY);
}

/** The offsets that the first byte says to be there. */
export function takeSpatialReuse(p: Cursor): void {
  const control = p.u8();
  takeGroups(p, REUSE);
  if ((control & 0x04) !== 0) takeGroups(p, REUSE_OFFSET);
  if ((control & 0x08) !== 0) takeGroups(p, REUSE_GROUP);
}

export const takeRandomAccess = (p: Cursor): void => takeGroups(p, RANDOM_ACCESS);
export const takeColorChange = (p: Cursor): void => takeGroups(p, COLOR_CHANGE);
export const takeBand6GHz = (p: Cursor): void => takeGroups(p, BAND_6_GHZ);
