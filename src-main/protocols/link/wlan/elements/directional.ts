/** Elements of stations with directional antennas at 60 GHz (DMG), IEEE 802.11-2020 §9.4.2.127 to §9.4.2.166. */
import { type Field, below, bits, bool, ether, flag, u8, u16, u24, u32, u64 } from '../../../../dissect/index.ts';
import { type Group, type Layouts, fieldsOfLayouts } from '../../../field-groups.ts';
import { DIRECTIONAL_CAPABILITIES } from './directional-capabilities.ts';

const id = below('wlan');
const YES = ['True', 'False'] as const;

const BAND = u8('Band ID', id('band_id', { values: {
  0: 'TV white spaces', 1: 'Sub-1 GHz (excluding TV white spaces)', 2: '2.4 GHz', 3: '3.6 GHz', 4: '4.9 and 5 GHz', 5: '60 GHz', 6: '45 GHz',
  7: '6 Ghz' },
}));

const WAKEUP: readonly Group[] = [
  u32('BI Start Time', id('bi_start_time', { little: true })),
  u16('Sleep Cycle', id('sleep_cycle', { little: true })),
  u16('Number of Awake/Doze BIs', id('num_awake_bis', { little: true })),
];

const SCHEDULE: readonly Group[] = [
  { called: 'Allocation', each: [
    { span: 2, parts: [
      bits('Allocation ID', 0x0f, id('ext_sched.alloc_id', { size: 2, little: true })),
      bits('Allocation Type', 0x70, id('ext_sched.alloc_type', { size: 2, little: true, values: { 0: 'SP Allocation', 1: 'CBAP allocation' } })),
      flag('Pseudo-static', 0x80, id('ext_sched.p_static', { size: 2, little: true, as: YES })),
      flag('Truncatable', 0x100, id('ext_sched.truncatable', { little: true, as: YES })),
      flag('Extendable', 0x200, id('ext_sched.extendable', { little: true, as: YES })),
      flag('PCP Active', 0x400, id('ext_sched.pcp_active', { little: true, as: YES })),
      flag('LP SC Used', 0x800, id('ext_sched.lp_sc_used', { little: true, as: YES })),
    ] },
    { whole: u16('Beam Forming', id('bf', { hex: true, little: true })), parts: [
      flag('Beam Forming Training', 0x01, id('bf.train', { size: 2, little: true, as: YES })),
      flag('Beam Forming Is InitiatorTXSS', 0x02, id('bf.isInit', { size: 2, little: true, as: YES })),
      flag('Beam Forming Is ResponderTXSS', 0x04, id('bf.isResp', { size: 2, little: true, as: YES })),
      bits('Beam Forming RXSS Length', 0x1f8, id('bf.rxss_len', { little: true })),
      flag('Beam Forming RXSS Rate', 0x200, id('bf.rxss_rate', { little: true, as: YES })),
      bits('Reserved (B10-B15)', 0xfc00, id('bf.reserved', { little: true })),
    ] },
    u8('Source AID', id('ext_sched.src_id')),
    u8('Destination AID', id('ext_sched.dest_id')),
    u32('Allocation Start', id('ext_sched.alloc_start', { little: true })),
    u16('Allocation Block Duration', id('ext_sched.block_duration', { little: true })),
    u8('Number of Blocks', id('ext_sched.num_blocks')),
    u16('Allocation Block Period', id('ext_sched.alloc_block_period', { little: true })),
  ] },
];

const AVAILABILITY: readonly Group[] = [
  { called: 'STA Info', each: [
    { span: 2, parts: [
      bits('AID', 0xff, id('sta_avail.aid', { size: 2, little: true })),
      flag('CBAP', 0x100, id('sta_avail.cbap', { little: true, as: YES })),
      flag('PP Available', 0x200, id('sta_avail.pp_avail', { little: true, as: YES })),
    ] },
  ] },
];

const NEXT_ANNOUNCEMENT: readonly Group[] = [
  u32('Start Time', id('next_ati.start_time', { little: true })),
  u16('ATI Duration', id('next_ati.duration', { little: true })),
];

const OPERATION: readonly Group[] = [
  { span: 1, parts: [
    flag('TDDTI', 0x01, id('dmg_capa.pcp_tdtti', { as: YES })),
    flag('Pseudo-static Allocations', 0x02, id('dmg_capa.pcp_psa', { as: YES })),
    flag('PDP Handover', 0x04, id('dmg_capa.pcp_handover', { as: YES })),
  ] },
  u8('PS Request Suspension Interval', id('dmg_oper.psrsi')),
  u16('Min BHI Duration', id('dmg_oper.min_BHI_duration', { little: true })),
  u8('Broadcast STA Info Duration', id('dmg_oper.brdcst_sta_info_dur')),
  u8('Associated Response Confirm Time', id('dmg_oper.assoc_resp_confirm_time')),
  u8('Min PP Duration', id('dmg_oper.min_pp_duration')),
  u8('SP Idle Timeout', id('dmg_oper.SP_idle_timeout')),
  u8('Max Lost Beacons', id('dmg_oper.max_lost_beacons')),
];

const CHANGE: readonly Group[] = [
  { span: 1, parts: [
    flag('Move', 0x01, id('dmg_bss_param_change.move', { as: YES })),
    flag('Size', 0x02, id('dmg_bss_param_change.size', { as: YES })),
  ] },
  u32('TBTT Offset', id('dmg_bss_param_change.tbtt_offset', { little: true })),
];

const REFINEMENT: readonly Group[] = [
  { span: 5, parts: [
    flag('Initiator', 0x01, id('beam_refine.initiator', { size: 5, little: true, as: YES })),
    flag('TX-train-response', 0x02, id('beam_refine.tx_train_res', { size: 5, little: true, as: YES })),
    flag('RX-train-response', 0x04, id('beam_refine.rx_train_res', { size: 5, little: true, as: YES })),
    flag('TX-TRN-OK', 0x08, id('beam_refine.tx_trn_ok', { size: 5, little: true, as: YES })),
    flag('TXSS-FBCK-REQ', 0x10, id('beam_refine.txss_fbck_req', { size: 5, little: true, as: YES })),
    bits('BS-FBCK', 0x7e0, id('beam_refine.bs_fbck', { size: 5, little: true })),
    bits('BS-FBCK Antenna ID', 0x1800, id('beam_refine.bs_fbck_antenna_id', { size: 5, little: true })),
    flag('SNR Requested', 0x2000, id('beam_refine.snr_req', { size: 5, little: true, as: YES })),
    flag('Channel Measurement Requested', 0x4000, id('beam_refine.ch_measure_req', { size: 5, little: true, as: YES })),
    bits('Number of Taps Requested', 0x18000, id('beam_refine.taps_req', { size: 5, little: true })),
    flag('Sector ID Order Requested', 0x20000, id('beam_refine.sector_id_req', { size: 5, little: true, as: YES })),
    flag('SNR Present', 0x40000, id('beam_refine.snr_present', { size: 5, little: true, as: YES })),
    flag('Channel Measurement Present', 0x80000, id('beam_refine.ch_measure_present', { size: 5, little: true, as: YES })),
    flag('Tap Delay Present', 0x100000, id('beam_refine.tap_delay_present', { size: 5, little: true, as: YES })),
    bits('Number of Taps Present', 0x600000, id('beam_refine.taps_present', { size: 5, little: true })),
    bits('Number of Measurements', 0x3f800000, id('beam_refine.num_measurement', { size: 5, little: true })),
    flag('Sector ID Order Present', 0x40000000, id('beam_refine.sector_id_present', { size: 5, little: true, as: YES })),
    bits('Number of Beams', 0xf80000000, id('beam_refine.num_beams', { little: true })),
    flag('MID Extension', 0x1000000000, id('beam_refine.mid_ext', { little: true, as: YES })),
    flag('Capability Request', 0x2000000000, id('beam_refine.cap_req', { little: true, as: YES })),
    bits('Reserved', 0xc000000000, id('beam_refine.reserved', { little: true })),
  ] },
];

const FEEDBACK: readonly Group[] = [
  { each: [
    u8('SNR', id('dmg.snr')),
    u8('Channel Measurement Feedback Relative I', id('ch_meas_fb.relative_I')),
    u8('Channel Measurement Feedback Relative Q', id('ch_meas_fb.relative_Q')),
    u8('Channel Measurement Feedback Tap Delay', id('ch_meas_fb.tap_delay')),
    { byte: [
      bits('Channel Measurement Feedback Sector ID', 0xfc, id('ch_meas_fb.sector_id')),
      bits('Channel Measurement Feedback Antenna ID', 0x03, id('ch_meas_fb.antenna_id')),
    ] },
  ] },
];

const AWAKE: readonly Group[] = [
  u16('Awake Window', id('awake_window', { little: true })),
];

const BANDS: readonly Group[] = [
  { span: 1, parts: [
    bits('STA Rold', 0xe0, id('multi_band.ctrl_sta_role')),
    flag('STA MAC Address Present', 0x10, id('multi_band.ctrl_addr_present', { as: YES })),
    flag('PCS Present', 0x08, id('multi_band.ctrl_cipher_present', { as: YES })),
  ] },
  BAND,
  u8('Operating Class', id('multi_band.oper_class')),
  u8('Channel Number', id('multi_band.channel_number')),
  ether('BSSID', id('quiet_res.bssid')),
  u16('Beacon Interval', id('fixed.beacon', { little: true })),
  u64('TSF Offset', id('multi_band.tsf_offset', { little: true })),
  { span: 1, parts: [
    flag('Connection Capability AP', 0x80, id('multi_band.conn_ap', { as: YES })),
    flag('Connection Capability PCP', 0x40, id('multi_band.conn_pcp', { as: YES })),
    flag('Connection Capability DLS', 0x20, id('multi_band.conn_dls', { as: YES })),
    flag('Connection Capability TDLS', 0x10, id('multi_band.conn_tdls', { as: YES })),
    flag('Connection Capability IBSS', 0x08, id('multi_band.conn_ibss', { as: YES })),
  ] },
  u8('FST Session Timeout', id('multi_band.fst_timeout')),
];

const NEXT_POINTS: readonly Group[] = [
  u8('NextPCP List Token', id('next_pcp.token')),
  { each: [u8('AID of NextPCP', id('next_pcp.list'))] },
];

const HANDOVER: readonly Group[] = [
  ether('Old BSSID', id('pcp_handover.old_bssid')),
  ether('New PCP Address', id('pcp_handover.new_pcp_addr')),
  u8('Remaining BI\'s', id('pcp_handover.remaining_BIs')),
];

const MARGIN: readonly Group[] = [
  u8('Activity', id('activity')),
  u8('MCS', id('dmg_link_adapt.mcs')),
  u8('Link Margin', id('dmg_link_adapt.link_margin')),
  u8('SNR', id('dmg.snr')),
  u24('Reference Timestamp', id('ref_timestamp', { little: true })),
];

const SWITCHING: readonly Group[] = [
  BAND, BAND,
  bool('Non-Qos Data Frames', id('switching_stream.non_qos')),
  u8('Number Of Switching Stream Elements', id('switching_stream.param_num')),
  { each: [
    { span: 1, parts: [
      flag('New Band Direction', 0x40, id('switching_stream.new_direction', { as: YES })),
      flag('Stream ID in New Band Valid', 0x20, id('switching_stream.new_valid_id', { as: YES })),
      flag('LLT Type', 0x10, id('switching_stream.llt_type', { as: YES })),
    ] },
  ] },
];

const RELAY: readonly Group[] = [
  { span: 1, parts: [
    flag('Relay Supportability', 0x01, id('relay_capabilities.relay_support', { as: YES })),
    flag('Relay Usability', 0x02, id('relay_capabilities.relay_use', { as: YES })),
    flag('Relay Permission', 0x04, id('relay_capabilities.relay_permission', { as: YES })),
    flag('A/C Power', 0x08, id('relay_capabilities.AC_power', { as: YES })),
    flag('Relay Preference', 0x10, id('relay_capabilities.relay_prefer', { as: YES })),
    bits('Duplex', 0x60, id('relay_capabilities.duplex')),
    flag('Cooperation', 0x80, id('relay_capabilities.cooperation', { as: YES })),
  ] },
];

const TRANSFER: readonly Group[] = [
  { span: 1, parts: [
    bits('Duplex', 0x60, id('relay_capabilities.duplex')),
    flag('Cooperation', 0x80, id('relay_capabilities.cooperation', { as: YES })),
    flag('TX-Mode', 0x04, id('relay_trans_param.tx_mode', { as: YES })),
  ] },
  u8('Link Change Interval', id('relay_trans_param.link_change_interval')),
  u8('Data Sensing Time', id('relay_trans_param.data_sensing_time')),
  u16('First Period', id('relay_trans_param.first_period', { little: true })),
  u16('Second Period', id('relay_trans_param.second_period', { little: true })),
];

const BEAM_LINK: readonly Group[] = [
  { whole: u8('Beamformed Link Maintenance', id('blm', { hex: true })), parts: [
    flag('BeamLink Maintenance Uint Index', 0x01, id('blm.uint_index', { as: YES })),
    bits('BeamLink Maintenance Value', 0x7e, id('blm.value')),
    flag('BeamLink Is Master', 0x80, id('blm.is_master', { as: YES })),
  ] },
];

const ADAPTATION: readonly Group[] = [
  u8('Activity', id('activity')),
  u24('Reference Timestamp', id('ref_timestamp', { little: true })),
];

const QUIET: readonly Group[] = [
  u16('Request Token', id('request_token', { little: true })),
  ether('BSSID', id('quiet_res.bssid')),
];

const SECTOR: readonly Group[] = [
  { span: 4, parts: [
    bits('Type', 0x0f, id('sctor_id.type', { hex: true, size: 4, little: true })),
    bits('Tap 1', 0x3f0, id('sctor_id.tap1', { hex: true, size: 4, little: true })),
    bits('State 1', 0xfc00, id('sctor_id.state1', { hex: true, size: 4, little: true })),
    bits('Tap 2', 0xff0000, id('sctor_id.tap2', { hex: true, size: 4, little: true })),
    bits('State 2', 0xff000000, id('sctor_id.state2', { hex: true, little: true })),
  ] },
];

export const DIRECTIONAL: Layouts = {
  143: { least: 8, most: 8, groups: WAKEUP },
  144: { groups: SCHEDULE },
  145: { groups: AVAILABILITY },
  147: { least: 6, most: 6, groups: NEXT_ANNOUNCEMENT },
  148: { least: 22, most: 22, groups: DIRECTIONAL_CAPABILITIES },
  151: { least: 10, most: 10, groups: OPERATION },
  152: { least: 7, most: 7, groups: CHANGE },
  153: { least: 5, most: 5, groups: REFINEMENT },
  154: { groups: FEEDBACK },
  157: { least: 2, most: 2, groups: AWAKE },
  158: { least: 22, groups: BANDS },
  160: { least: 1, groups: NEXT_POINTS },
  161: { least: 13, most: 13, groups: HANDOVER },
  162: { least: 8, most: 8, groups: MARGIN },
  163: { least: 4, groups: SWITCHING },
  167: { least: 2, groups: RELAY },
  168: { least: 8, most: 8, groups: TRANSFER },
  169: { least: 1, most: 1, groups: BEAM_LINK },
  172: { least: 5, most: 5, groups: ADAPTATION },
  177: { least: 10, most: 10, groups: QUIET },
  190: { least: 4, most: 4, groups: SECTOR },
};
export const DIRECTIONAL_FIELDS: readonly Field[] = [...fieldsOfLayouts(DIRECTIONAL)];
