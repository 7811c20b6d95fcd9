/** The capabilities element of 802.11ax, IEEE 802.11ax-2021 §9.4.2.248. */
import { type Cursor, type Field, type FieldOptions, bits, flag, u16, u48, u8 } from '../../../../dissect/index.ts';
import { type Group, fieldsOf, takeGroups } from '../../../field-groups.ts';

const YES_NO = ['True', 'False'] as const;
const SUPPORTED = ['Supported', 'Not supported'] as const;
const CONSTELLATIONS = { 0: 'DCM is not supported', 1: 'BPSK', 2: 'QPSK', 3: '16-QAM' };
const STREAMS = { 0: '1 Spatial Stream', 1: '2 Spatial Streams' };
const TIME_STREAMS = { 0: '1 Space-Time Stream', 1: '2 Space-Time Streams', 2: '3 Space-Time Streams', 3: '4 Space-Time Streams' };
const LARGEST_UNITS = { 0: '242-tone RU', 1: '484-tone RU', 2: '996-tone RU', 3: '2x996-tone RU' };
const padding = (microseconds: number): string => `${microseconds} µs for all constellations, Nss and RU allocations`;
const PADDINGS = { 0: padding(0), 1: padding(8), 2: padding(16), 3: 'Reserved' };

/** §9.4.2.248.2 and §9.4.2.248.3: of the MAC and of the PHY. */
const CAPABILITIES: readonly Group[] = [
  { whole: u48('HE MAC Capabilities Information', { little: true, hex: true, id: 'wlan.ext_tag.he_mac_caps' }), parts: [
    flag('+HTC HE Support', 0x000000000001, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.htc_he_support' }),
    flag('TWT Requester Support', 0x000000000002, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.twt_req_support' }),
    flag('TWT Responder Support', 0x000000000004, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.twt_rsp_support' }),
    bits('Dynamic Fragmentation Support', 0x000000000018, { size: 6, id: 'wlan.ext_tag.he_mac_cap.dynamic_fragmentation_support' }),
    bits('Reserved', 0x0000000000e0, { hex: true, size: 6, id: 'wlan.ext_tag.he_mac_cap.reserved_bits_5_7' }),
    bits('Reserved', 0x000000000300, { hex: true, size: 6, id: 'wlan.ext_tag.he_mac_cap.reserved_bits_8_9' }),
    bits('Trigger Frame MAC Padding Duration', 0x000000000c00, { size: 6, id: 'wlan.ext_tag.he_mac_cap.trig_frm_mac_padding_dur' }),
    bits('Multi-TID Aggregation Rx Support', 0x000000007000, { size: 6, id: 'wlan.ext_tag.he_mac_cap.multi_tid_agg_rx_support' }),
    bits('HE Link Adaptation Support', 0x000000018000, { size: 6, id: 'wlan.ext_tag.he_mac_cap.he_link_adaptation_support' }),
    flag('All Ack Support', 0x000000020000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.all_ack_support' }),
    flag('TRS Support', 0x000000040000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.Trs_support' }),
    flag('BSR Support', 0x000000080000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.bsr_support' }),
    flag('Broadcast TWT Support', 0x000000100000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.broadcast_twt_support' }),
    flag('32-bit BA Bitmap Support', 0x000000200000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.32_bit_ba_bitmap_support' }),
    flag('MU Cascading Support', 0x000000400000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.mu_cascading_support' }),
    flag('Ack-Enabled Aggregation Support', 0x000000800000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.ack_enabled_agg_support' }),
    bits('Reserved', 0x000001000000, { hex: true, size: 6, id: 'wlan.ext_tag.he_mac_cap.reserved_b24' }),
    flag('OM Control Support', 0x000002000000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.om_control_support' }),
    flag('OFDMA RA Support', 0x000004000000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.ofdma_ra_support' }),
    bits('Maximum A-MPDU Length Exponent Extension', 0x000018000000, { size: 6, id: 'wlan.ext_tag.he_mac_cap.max_a_mpdu_len_exp_ext' }),
    bits('Reserved', 0x000020000000, { hex: true, size: 6, id: 'wlan.ext_tag.he_mac_cap.reserved_bit_29' }),
    flag('Flexible TWT Schedule Support', 0x000040000000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.flexible_twt_sched_support' }),
    flag('Rx Control Frame to MultiBSS', 0x000080000000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.rx_ctl_frm_multibss' }),
    flag('BSRP BQRP A-MPDU Aggregation', 0x000100000000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.bsrp_bqrp_a_mpdu_agg' }),
    flag('QTP Support', 0x000200000000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.qtp_support' }),
    flag('BQR Support', 0x000400000000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.bqr_support' }),
    flag('PSR Responder', 0x000800000000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.psr_responder' }),
    flag('NDP Feedback Report Support', 0x001000000000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.ndp_feedback_report_support' }),
    flag('OPS Support', 0x002000000000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.ops_support' }),
    flag('A-MSDU Not Under BA in Ack-Enabled A-MPDU Support', 0x004000000000, {
      as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.a_msdu_in_a_mpdu_support',
    }),
    bits('Multi-TID Aggregation Tx Support', 0x038000000000, { size: 6, id: 'wlan.ext_tag.he_mac_cap.multi_tid_agg_tx_support' }),
    flag('HE Subchannel Selective Transmission Support', 0x040000000000, {
      as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.subchannel_selective_xmit_support',
    }),
    flag('UL 2x996-tone RU Support', 0x080000000000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.ul_2_996_tone_ru_support' }),
    flag('OM Control UL MU Data Disable RX Support', 0x100000000000, {
      as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_mac_cap.om_cntl_ul_mu_data_disable_rx_support',
    }),
    flag('HE Dynamic SM Power Save', 0x200000000000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_dynamic_sm_power_save' }),
    flag('Punctured Sounding Support', 0x400000000000, { as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_punctured_sounding_support' }),
    flag('HT And VHT Trigger Frame RX Support', 0x800000000000, {
      as: SUPPORTED, size: 6, id: 'wlan.ext_tag.he_ht_and_vht_trigger_frame_rx_support',
    }),
  ] },
  { byte: [
    bits('Reserved', 0x01, { hex: true, id: 'wlan.ext_tag.he_phy_cap.reserved_b0' }),
    bits('Reserved', 0x01, { hex: true, id: 'wlan.ext_tag.he_phy_cap.fbyte.reserved_b0' }),
    bits('Channel Width Set', 0xfe, { hex: true, id: 'wlan.ext_tag.he_phy_cap.fbytes' }),
    flag('40 MHz in 2.4 GHz band', 0x02, { as: SUPPORTED, id: 'wlan.ext_tag.he_phy_cap.chan_width_set.40mhz_in_2_4ghz' }),
    flag('40 & 80 MHz in the 5 GHz and 6 GHz bands', 0x04, { as: SUPPORTED, id: 'wlan.ext_tag.he_phy_cap.chan_width_set.40_80_in_5ghz' }),
    flag('160 MHz in the 5 GHz and 6 GHz bands', 0x08, { as: SUPPORTED, id: 'wlan.ext_tag.he_phy_cap.chan_width_set.160_in_5ghz' }),
    flag('160/80+80 MHz in the 5 GHz and 6 GHz bands', 0x10, { as: SUPPORTED, id: 'wlan.ext_tag.he_phy_cap.chan_width_set.160_80_80_in_5ghz' }),
    flag('242 tone RUs in the 2.4 GHz band', 0x20, { as: SUPPORTED, id: 'wlan.ext_tag.he_phy_cap.chan_width_set.242_tone_in_2_4ghz' }),
    flag('242 tone RUs in the 5 GHz and 6 GHz bands', 0x40, { as: SUPPORTED, id: 'wlan.ext_tag.he_phy_cap.chan_width_set.242_tone_in_5ghz' }),
    bits('Reserved', 0x80, { hex: true, id: 'wlan.ext_tag.he_phy_cap.chan_width_set.reserved' }),
  ] },
  { whole: u16('Bits 8 to 23', { little: true, hex: true, id: 'wlan.ext_tag.he_phy_cap.bits_8_to_23' }), parts: [
    bits('Punctured Preamble Rx', 0x000f, { hex: true, size: 2, id: 'wlan.ext_tag.he_phy_cap.punc_preamble_rx' }),
    bits('Device Class', 0x0010, {
      hex: true, values: { 0: 'Class B Device', 1: 'Class A Device' }, size: 2, id: 'wlan.ext_tag.he_phy_cap.device_class',
    }),
    flag('LDPC Coding In Payload', 0x0020, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.ldpc_coding_in_payload' }),
    flag('HE SU PPDU With 1x HE-LTF And 0.8us GI', 0x0040, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.he_su_ppdu_with_1x_he_ltf_08us' }),
    bits('Midamble Tx/Rx Max NSTS', 0x0180, { hex: true, values: TIME_STREAMS, size: 2, id: 'wlan.ext_tag.he_phy_cap.midamble_tx_rx_max_nsts' }),
    flag('NDP With 4x HE-LTF and 3.2us GI', 0x0200, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.ndp_with_4x_he_ltf_4x_3.2us' }),
    flag('STBC Tx <= 80 MHz', 0x0400, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.stbc_tx_lt_80mhz' }),
    flag('STBC Rx <= 80 MHz', 0x0800, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.stbc_rx_lt_80mhz' }),
    flag('Doppler Tx', 0x1000, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.doppler_tx' }),
    flag('Doppler Rx', 0x2000, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.doppler_rx' }),
    flag('Full Bandwidth UL MU-MIMO', 0x4000, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.full_bw_ul_mu_mimo' }),
    flag('Partial Bandwidth UL MU-MIMO', 0x8000, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.partial_bw_ul_mu_mimo' }),
  ] },
  { whole: u16('Bits 24 to 39', { little: true, hex: true, id: 'wlan.ext_tag.he_phy_cap.bits_24_to_39' }), parts: [
    bits('DCM Max Constellation Tx', 0x0003, { hex: true, values: CONSTELLATIONS, size: 2, id: 'wlan.ext_tag.he_phy_cap.dcm_max_const_tx' }),
    bits('DCM Max NSS Tx', 0x0004, { hex: true, values: STREAMS, size: 2, id: 'wlan.ext_tag.he_phy_cap.dcm_max_nss_tx' }),
    bits('DCM Max Constellation Rx', 0x0018, { hex: true, values: CONSTELLATIONS, size: 2, id: 'wlan.ext_tag.he_phy_cap.dcm_max_const_rx' }),
    bits('DCM Max NSS Tx', 0x0020, { hex: true, values: STREAMS, size: 2, id: 'wlan.ext_tag.he_phy_cap.dcm_max_nss_tx' }),
    flag('Rx Partial BW SU In 20 MHz HE MU PPDU', 0x0040, {
      as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.rx_partial_bw_su_20mhz_he_mu_ppdu',
    }),
    flag('SU Beamformer', 0x0080, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.su_beamformer' }),
    flag('SU Beamformee', 0x0100, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.su_beamformee' }),
    flag('MU Beamformer', 0x0200, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.mu_beamformer' }),
    bits('Beamformee STS <= 80 MHz', 0x1c00, { hex: true, size: 2, id: 'wlan.ext_tag.he_phy_cap.beamformee_sts_lte_80mhz' }),
    bits('Beamformee STS > 80 MHz', 0xe000, { hex: true, size: 2, id: 'wlan.ext_tag.he_phy_cap.beamformee_sts_gt_80mhz' }),
  ] },
  { whole: u16('Bits 40 to 55', { little: true, hex: true, id: 'wlan.ext_tag.he_phy_cap.bits_40_to_55' }), parts: [
    bits('Number Of Sounding Dimensions <= 80 MHz', 0x0007, { size: 2, id: 'wlan.ext_tag.he_phy_cap.no_sounding_dims_lte_80' }),
    bits('Number Of Sounding Dimensions > 80 MHz', 0x0038, { size: 2, id: 'wlan.ext_tag.he_phy_cap.no_sounding_dims_gt_80' }),
    flag('Ng = 16 SU Feedback', 0x0040, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.ng_eq_16_su_fb' }),
    flag('Ng = 16 MU Feedback', 0x0080, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.ng_eq_16_mu_fb' }),
    flag('Codebook Size SU Feedback', 0x0100, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.codebook_size_su_fb' }),
    flag('Codebook Size MU Feedback', 0x0200, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.codebook_size_mu_fb' }),
    flag('Triggered SU Beamforming Feedback', 0x0400, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.trig_su_bf_fb' }),
    flag('Triggered MU Beamforming Feedback', 0x0800, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.trig_mu_bf_fb' }),
    flag('Triggered CQI Feedback', 0x1000, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.trig_cqi_fb' }),
    flag('Partial Bandwidth Extended Range', 0x2000, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.partial_bw_er' }),
    flag('Partial Bandwidth DL MU-MIMO', 0x4000, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.partial_bw_dl_mu_mimo' }),
    flag('PPE Thresholds Present', 0x8000, { as: YES_NO, size: 2, id: 'wlan.ext_tag.he_phy_cap.ppe_thres_present' }),
  ] },
  { whole: u16('Bits 56 to 71', { little: true, hex: true, id: 'wlan.ext_tag.he_phy_cap.bits_56_to_71' }), parts: [
    flag('PSR-based SR Support', 0x0001, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.psr_based_sr_sup' }),
    flag('Power Boost Factor ar Support', 0x0002, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.pwr_bst_factor_ar_sup' }),
    flag('HE SU PPDU And HE MU PPDU With 4x HE-LTF And 0.8us GI', 0x0004, {
      as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.he_su_ppdu_etc_gi',
    }),
    flag('Max Nc', 0x0038, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.max_nc' }),
    flag('STBC Tx > 80 MHz', 0x0040, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.stbc_tx_gt_80_mhz' }),
    flag('STBC Rx > 80 MHz', 0x0080, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.stbc_rx_gt_80_mhz' }),
    flag('HE ER SU PPDU With 4x HE-LTF And 0.8us GI', 0x0100, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.he_er_su_ppdu_4xxx_gi' }),
    flag('20 MHz In 40 MHz HE PPDU In 2.4 GHz Band', 0x0200, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.20_mhz_in_40_in_2_4ghz' }),
    flag('20 MHz In 160/80+80 MHz HE PPDU', 0x0400, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.20_mhz_in_160_80p80_ppdu' }),
    flag('80 MHz In 160/80+80 MHz HE PPDU', 0x0800, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.80_mhz_in_160_80p80_ppdu' }),
    flag('HE ER SU PPDU With 1x HE-LTF And 0.8us GI', 0x1000, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.he_er_su_ppdu_1xxx_gi' }),
    flag('Midamble Tx/Rx 2x And 1x HE-LTF', 0x2000, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.midamble_tx_rx_2x_1x_he_ltf' }),
    bits('DCM Max RU', 0xc000, { hex: true, values: LARGEST_UNITS, size: 2, id: 'wlan.ext_tag.he_phy_cap.dcm_max_ru' }),
  ] },
  { whole: u16('Bits 72 to 87', { little: true, hex: true, id: 'wlan.ext_tag.he_phy_cap.bits_72_to_87' }), parts: [
    flag('Longer Than 16 HE SIG-B OFDM Symbols Support', 0x0001, {
      as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.longer_than_16_he_sigb_ofdm_sym_support',
    }),
    flag('Non-Triggered CQI Feedback', 0x0002, { as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.non_triggered_feedback' }),
    flag('Tx 1024-QAM Support < 242-tone RU Support', 0x0004, {
      as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.tx_1024_qam_support_lt_242_tone_ru',
    }),
    flag('Rx 1024-QAM Support < 242-tone RU Support', 0x0008, {
      as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.rx_1024_qam_support_lt_242_tone_ru',
    }),
    flag('Rx Full BW SU Using HE MU PPDU With Compressed HE-SIG-B', 0x0010, {
      as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.rx_full_bw_su_using_he_mu_ppdu_with_compressed_sigb',
    }),
    flag('Rx Full BW SU Using HE MU PPDU With Non-Compressed HE-SIG-B', 0x0020, {
      as: SUPPORTED, size: 2, id: 'wlan.ext_tag.he_phy_cap.rx_full_bw_su_using_he_mu_ppdu_with_non_compressed_sigb',
    }),
    bits('Nominal Packet Padding', 0x00c0, { values: PADDINGS, size: 2, id: 'wlan.ext_tag.he_phy_cap.nominal_packet_padding' }),
    bits('HE MU PPDU With More Than One RU Rx Max N_HE-LTF', 0x0100, { size: 2, id: 'wlan.ext_tag.he_phy_cap.he_mu_ppdu_ru_rx_max' }),
    bits('Reserved', 0xfe00, { hex: true, size: 2, id: 'wlan.ext_tag.he_phy_cap.reserved_b81_b87' }),
  ] },
];

const SCHEMES = { 0: 'Support for HE-MCS 0-7', 1: 'Support for HE-MCS 0-9', 2: 'Support for HE-MCS 0-11', 3: 'Not supported for HE PPDUs' };

/** §9.4.2.248.4: two bits for each number of spatial streams from one to eight. The ids of the parts begin with `part`. */
export const schemes = (title: string, id: string, part: string, options: FieldOptions = {}): Group => ({
  whole: u16(title, { little: true, hex: true, id: `wlan.ext_tag.${id}` }),
  parts: [1, 2, 3, 4, 5, 6, 7, 8].map(streams =>
    bits(`Max HE-MCS for ${streams} SS`, 0x0003 << (2 * (streams - 1)), {
      ...options, values: SCHEMES, size: 2, id: `wlan.ext_tag.${part}_${streams}_ss`,
    })),
});
const bothWays = (width: string, id: string, part: string): readonly Group[] => [['Rx', 'rx'], ['Tx', 'tx']].map(([title, way]) =>
  schemes(`${title} HE-MCS Map ${width}`, `he_mcs_map.${way}_he_mcs_map_${id}`, `he_mcs_map.max_he_mcs_${part}_${way}`, { hex: true }));
const UP_TO_80 = bothWays('<= 80 MHz', 'lte_80', '80');
const OVER_160 = bothWays('160 MHz', '160', '160');
const OVER_80_80 = bothWays('80+80 MHz', '80_80', '80p80');

const f = {
  streams: bits('NSS', 0x07, { id: 'wlan.ext_tag.he_ppe_thresholds.nss' }),
  units: bits('RU Index Bitmask', 0x78, { hex: true, id: 'wlan.ext_tag.he_ppe_thresholds.ru_index_bitmask' }),
  threshold16: u8('PPET16', { hex: true, id: 'wlan.ext_tag.he_ppe_thresholds.ppet16' }),
  threshold8: u8('PPET8', { hex: true, id: 'wlan.ext_tag.he_ppe_thresholds.ppet8' }),
};

export const HE_FIELDS: readonly Field[] = [...Object.values(f), ...fieldsOf([CAPABILITIES, UP_TO_80, OVER_160, OVER_80_80])];

const PHY_AT = 6;
const PPE_AT = 12;

export function takeHeCapabilities(p: Cursor): void {
  const widths = p.u8(PHY_AT), hasThresholds = (p.u8(PPE_AT) & 0x80) !== 0;
  takeGroups(p, CAPABILITIES);
  takeGroups(p, UP_TO_80);
  if ((widths & 0x08) !== 0) takeGroups(p, OVER_160);
  if ((widths & 0x10) !== 0) takeGroups(p, OVER_80_80);
  if (hasThresholds && p.more) takeThresholds(p);
}

const UNITS = [242, 484, 996, 1992] as const;
const THRESHOLDS_FROM = 7;

/** §9.4.2.248.5: for each number of streams and each size of resource unit two thresholds of three bits, from the eighth bit on. */
function takeThresholds(p: Cursor): void {
  const outer = p.open('PPE Thresholds', p.remaining);
  const begin = p.at, streams = p.show(f.streams), units = p.show(f.units);
  const bitsAt = (at: number): number => ((p.u8(at >> 3) | (at % 8 > 5 ? p.u8((at >> 3) + 1) << 8 : 0)) >> (at % 8)) & 7;
  let at = THRESHOLDS_FROM;
  for (let stream = 0; stream <= streams; stream++) {
    const above = p.open(`NSS ${stream}`);
    for (const [i, unit] of UNITS.entries()) {
      if ((units & (1 << i)) === 0) continue;
      const inner = p.open(`RU allocation: ${unit}`);
      p.set(f.threshold16, bitsAt(at), begin + (at >> 3), 1);
      p.set(f.threshold8, bitsAt(at + 3), begin + ((at + 3) >> 3), 1);
      at += 6;
      p.close(inner);
    }
    p.close(above);
  }
  p.skip(Math.min(p.remaining, (at + 7) >> 3));
  p.close(outer);
}
