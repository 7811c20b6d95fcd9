/** Elements whose fields always lie in the same places, IEEE 802.11-2020 §9.4.2: measurements, traffic, channel switches and the like. */
import { type Field, bits, flag, i8, u16, u24, u32, u8 } from '../../../../dissect/index.ts';
import { type Group, type Layouts, fieldsOfLayouts } from '../../../field-groups.ts';

const YES_NO = ['True', 'False'] as const;
const ENABLED = ['Enabled', 'Disabled'] as const;

const SECURITY = u8('RSNX', { hex: true, id: 'wlan.rsnx' });
const SECURITY_EXTENSION: readonly Group[] = [
  { whole: SECURITY, parts: [
    bits('RSNX Length', 0x0f, { id: 'wlan.rsnx.length' }),
    bits('Protected TWT Operations Support', 0x10, { id: 'wlan.rsnx.protected_twt_operations_support' }),
    bits('SAE Hash to element', 0x20, { id: 'wlan.rsnx.sae_hash_to_element' }),
    bits('Reserved', 0xc0, { hex: true, id: 'wlan.rsnx.reserved' }),
  ] },
  { whole: SECURITY, parts: [
    flag('Secure LTF Support', 0x01, { as: YES_NO, id: 'wlan.rsnx.secure_ltf_support' }),
    flag('Secure RTT Supported', 0x02, { as: YES_NO, id: 'wlan.rsnx.secure_rtt_supported' }),
    flag('Range Protection Required (RNM-MFP)', 0x04, { as: YES_NO, id: 'wlan.rsnx.rnmmfp' }),
    bits('Reserved', 0xf8, { hex: true, id: 'wlan.rsnx.reserved.b11thru15' }),
  ] },
];

const MEASUREMENT = u8('RM Capabilities', { hex: true, id: 'wlan.rmcap' });
const MEASUREMENTS: readonly Group[] = [
  { whole: MEASUREMENT, parts: [
    flag('Link Measurement', 0x01, { as: ENABLED, id: 'wlan.rmcap.b0' }),
    flag('Neighbor Report', 0x02, { as: ENABLED, id: 'wlan.rmcap.b1' }),
    flag('Parallel Measurements', 0x04, { as: ENABLED, id: 'wlan.rmcap.b2' }),
    flag('Repeated Measurements', 0x08, { as: ENABLED, id: 'wlan.rmcap.b3' }),
    flag('Beacon Passive Measurement', 0x10, { as: ENABLED, id: 'wlan.rmcap.b4' }),
    flag('Beacon Active Measurement', 0x20, { as: ENABLED, id: 'wlan.rmcap.b5' }),
    flag('Beacon Table Measurement', 0x40, { as: ['Supported', 'Not supported'], id: 'wlan.rmcap.b6' }),
    flag('Beacon Measurement Reporting Conditions', 0x80, { as: ENABLED, id: 'wlan.rmcap.b7' }),
  ] },
  { whole: MEASUREMENT, parts: [
    flag('Frame Measurement', 0x01, { as: ENABLED, id: 'wlan.rmcap.b8' }),
    flag('Channel Load Measurement', 0x02, { as: ENABLED, id: 'wlan.rmcap.b9' }),
    flag('Noise Histogram Measurement', 0x04, { as: ENABLED, id: 'wlan.rmcap.b10' }),
    flag('Statistics Measurement', 0x08, { as: ENABLED, id: 'wlan.rmcap.b11' }),
    flag('LCI Measurement', 0x10, { as: ENABLED, id: 'wlan.rmcap.b12' }),
    flag('LCI Azimuth capability', 0x20, { as: ENABLED, id: 'wlan.rmcap.b13' }),
    flag('Transmit Stream/Category Measurement', 0x40, { as: ['Supported', 'Not supported'], id: 'wlan.rmcap.b14' }),
    flag('Triggered Transmit Stream/Category Measurement', 0x80, { as: ENABLED, id: 'wlan.rmcap.b15' }),
  ] },
  { whole: MEASUREMENT, parts: [
    flag('AP Channel Report capability', 0x01, { as: ENABLED, id: 'wlan.rmcap.b16' }),
    flag('RM MIB capability', 0x02, { as: ENABLED, id: 'wlan.rmcap.b17' }),
    bits('Operating Channel Max Measurement Duration', 0x1c, { id: 'wlan.rmcap.b18to20' }),
    bits('Nonoperating Channel Max Measurement Duration', 0xe0, { id: 'wlan.rmcap.b21to23' }),
  ] },
  { whole: MEASUREMENT, parts: [
    bits('Measurement Pilotcapability', 0x07, { id: 'wlan.rmcap.b24to26' }),
    flag('Measurement Pilot Transmission Information', 0x08, { as: ENABLED, id: 'wlan.rmcap.b27' }),
    flag('Neighbor Report TSF Offset', 0x10, { as: ENABLED, id: 'wlan.rmcap.b28' }),
    flag('RCPI Measurement capability', 0x20, { as: ENABLED, id: 'wlan.rmcap.b29' }),
    flag('RSNI Measurement capability', 0x40, { as: ['Supported', 'Not supported'], id: 'wlan.rmcap.b30' }),
    flag('BSS Average Access Delay capability', 0x80, { as: ENABLED, id: 'wlan.rmcap.b31' }),
  ] },
  { whole: MEASUREMENT, parts: [
    flag('BSS Available Admission Capacity capability', 0x01, { as: ENABLED, id: 'wlan.rmcap.b32' }),
    flag('Antenna capability', 0x02, { as: ENABLED, id: 'wlan.rmcap.b33' }),
    flag('FTM Range Report Capability', 0x04, { as: ENABLED, id: 'wlan.rmcap.b34' }),
    flag('Civic Location Measurement Capability', 0x08, { as: ENABLED, id: 'wlan.rmcap.b35' }),
    bits('Reserved', 0xf0, { hex: true, id: 'wlan.rmcap.o5' }),
  ] },
];

const COEXISTENCE: readonly Group[] = [
  { whole: u8('20/40 BSS Coexistence Flags', { hex: true, id: 'wlan.20_40_bc' }), parts: [
    flag('Information Request', 0x01, { as: YES_NO, id: 'wlan.20_40_bc.information_request' }),
    flag('Forty MHz Intolerant', 0x02, { as: YES_NO, id: 'wlan.20_40_bc.forty_mhz_intolerant' }),
    flag('20 MHz BSS Width Request', 0x04, { as: YES_NO, id: 'wlan.20_40_bc.20_mhz_bss_width_request' }),
    flag('OBSS Scanning Exemption Request', 0x08, { as: YES_NO, id: 'wlan.20_40_bc.obss_scanning_exemption_request' }),
    flag('OBSS Scanning Exemption Grant', 0x10, { as: YES_NO, id: 'wlan.20_40_bc.obss_scanning_exemption_grant' }),
    bits('Reserved', 0xe0, { hex: true, id: 'wlan.20_40_bc.reserved' }),
  ] },
];

const OVERLAPPING: readonly Group[] = [
  u16('Scan Passive Dwell', { little: true, id: 'wlan.obss.spd' }),
  u16('Scan Active Dwell', { little: true, id: 'wlan.obss.sad' }),
  u16('Channel Width Trigger Scan Interval', { little: true, id: 'wlan.obss.cwtsi' }),
  u16('Scan Passive Total Per Channel', { little: true, id: 'wlan.obss.sptpc' }),
  u16('Scan Active Total Per Channel', { little: true, id: 'wlan.obss.satpc' }),
  u16('Width Channel Transition Delay Factor', { little: true, id: 'wlan.obss.wctdf' }),
  u16('Scan Activity Threshold', { little: true, id: 'wlan.obss.sat' }),
];

const OPERATING_MODE: readonly Group[] = [
  { whole: u8('Operating Mode Notification', { hex: true, id: 'wlan.operat_notification_mode' }), parts: [
    bits('Channel Width', 0x03, {
      hex: true, values: { 0: '20MHz', 1: '40MHZ', 2: '80MHz', 3: '160MHz or 80MHz+80MHz' }, id: 'wlan.operat_mode_field.channelwidth',
    }),
    bits('Reserved', 0x0c, { hex: true, id: 'wlan.operat_mode_field.reserved' }),
    bits('Rx NSS', 0x70, {
      hex: true, values: { 0: '1Nss', 1: '2Nss', 2: '3Nss', 3: '4Nss', 4: '5Nss', 5: '6Nss', 6: '7Nss', 7: '8Nss' },
      id: 'wlan.operat_mode_field.rxnss',
    }),
    bits('Rx NSS Type', 0x80, { hex: true, id: 'wlan.operat_mode_field.rxnsstype' }),
  ] },
];

const WIDE_SWITCH: readonly Group[] = [
  u8('New Channel Width', {
    hex: true, values: { 0: '20MHz or 40MHz', 1: '80MHZ', 16: '160MHz', 17: '80MHz+80MHz' }, id: 'wlan.wide_bw.new_channel_width',
  }),
  u8('New Channel Center Frequency Segment 0', { id: 'wlan.wide_bw.new_channel_center_freq_segment0', base: 'hexDec' }),
  u8('New Channel Center Frequency Segment 1', { id: 'wlan.wide_bw.new_channel_center_freq_segment1', base: 'hexDec' }),
];

const INTERVALS = {
  1: 'Reassociation deadline interval (TUs)', 2: 'Key lifetime interval (seconds)', 3: 'Association Comeback time (TUs)', 4: 'Time to start (TUs)',
};
const TIMEOUT: readonly Group[] = [
  u8('Timeout Interval Type', { values: INTERVALS, id: 'wlan.timeout_int.type' }),
  u32('Timeout Interval Value', { little: true, id: 'wlan.timeout_int.value' }),
];

const POWER_REPORT: readonly Group[] = [
  i8('Transmit Power', { id: 'wlan.tcprep.trsmt_pow' }),
  i8('Link Margin', { id: 'wlan.tcprep.link_mrg' }),
];

const OFFSETS = { 0: 'No Secondary Channel', 1: 'Above Primary Channel', 2: 'Reserved', 3: 'Below Primary Channel' };
const SECOND_CHANNEL: readonly Group[] = [
  u8('Secondary Channel Offset', { hex: true, values: OFFSETS, id: 'wlan.secchanoffset' }),
];

const ACCESS_DELAY: readonly Group[] = [
  u8('AP Average Access Delay', { id: 'wlan.bss_ap_avg_access_delay' }),
];

const ANTENNA: readonly Group[] = [
  u8('Antenna ID', { id: 'wlan.antenna.id' }),
];

const NOISE: readonly Group[] = [
  u8('RSNI', { id: 'wlan.rsni' }),
];

const AD_HOC: readonly Group[] = [
  u16('Atim Windows', { little: true, hex: true, id: 'wlan.ibss.atim_windows' }),
];

const CONTENTION_FREE: readonly Group[] = [
  u8('CFP Count', { id: 'wlan.cfp.count' }),
  u8('CFP Period', { id: 'wlan.cfp.period' }),
  u16('CFP Max Duration', { little: true, id: 'wlan.cfp.max_duration' }),
  u16('CFP Dur Remaining', { little: true, id: 'wlan.cfp.dur_remaining' }),
];

const SCHEDULE: readonly Group[] = [
  { whole: u16('Schedule Info', { little: true, hex: true, id: 'wlan.sched.sched_info' }), parts: [
    bits('Schedule Aggregation', 0x0001, { size: 2, id: 'wlan.sched_info.agg' }),
  ] },
  u32('Service Start Time', { little: true, hex: true, id: 'wlan.sched.srv_start' }),
  u32('Service Interval', { little: true, hex: true, id: 'wlan.sched.srv_int' }),
  u16('Specification Interval', { little: true, hex: true, id: 'wlan.sched.spec_int' }),
];

const PRIORITIES = {
  0: 'Best Effort', 1: 'Background', 2: 'Spare', 3: 'Excellent Effort', 4: 'Controlled Load', 5: 'Video', 6: 'Voice', 7: 'Network Control',
};
export const TRAFFIC_INFORMATION: Group = { whole: u24('Traffic Stream (TS) Info', { little: true, hex: true, id: 'wlan.ts_info' }), parts: [
  bits('Traffic Type', 0x000001, { values: { 0: 'Aperiodic or unspecified Traffic', 1: 'Periodic Traffic' }, size: 3, id: 'wlan.ts_info.type' }),
  bits('Traffic Stream ID (TSID)', 0x00001e, { size: 3, id: 'wlan.ts_info.tsid' }),
  bits('Direction', 0x000060, { values: { 0: 'Uplink', 1: 'Downlink', 2: 'Direct link', 3: 'Bidirectional link' }, size: 3, id: 'wlan.ts_info.dir' }),
  bits('Access Policy', 0x000180, { values: { 0: 'Reserved', 1: 'EDCA', 2: 'HCCA', 3: 'HEMM' }, size: 3, id: 'wlan.ts_info.access' }),
  bits('Aggregation', 0x000200, { size: 3, id: 'wlan.ts_info.agg' }),
  bits('Automatic Power-Save Delivery (APSD)', 0x000400, { size: 3, id: 'wlan.ts_info.apsd' }),
  bits('User Priority', 0x003800, { values: PRIORITIES, size: 3, id: 'wlan.ts_info.up' }),
  bits('Ack Policy', 0x00c000, {
    values: { 0: 'Normal Ack', 1: 'No Ack', 2: 'No explicit acknowledgment', 3: 'Block Ack' }, size: 3, id: 'wlan.ts_info.ack',
  }),
  bits('Schedule', 0x010000, { size: 3, id: 'wlan.ts_info.sched' }),
  bits('Reserved', 0xfe0000, { hex: true, size: 3, id: 'wlan.ts_info.rsv' }),
] };
const TRAFFIC: readonly Group[] = [
  TRAFFIC_INFORMATION,
  u16('Normal MSDU Size', { little: true, id: 'wlan.tspec.nor_msdu' }),
  u16('Maximum MSDU Size', { little: true, id: 'wlan.tspec.max_msdu' }),
  u32('Minimum Service Interval', { little: true, id: 'wlan.tspec.min_srv' }),
  u32('Maximum Service Interval', { little: true, id: 'wlan.tspec.max_srv' }),
  u32('Inactivity Interval', { little: true, id: 'wlan.tspec.inact_int' }),
  u32('Suspension Interval', { little: true, id: 'wlan.tspec.susp_int' }),
  u32('Service Start Time', { little: true, id: 'wlan.tspec.srv_start' }),
  u32('Minimum Data Rate', { little: true, id: 'wlan.tspec.min_data' }),
  u32('Mean Data Rate', { little: true, id: 'wlan.tspec.mean_data' }),
  u32('Peak Data Rate', { little: true, id: 'wlan.tspec.peak_data' }),
  u32('Burst Size', { little: true, id: 'wlan.tspec.burst_size' }),
  u32('Delay Bound', { little: true, id: 'wlan.tspec.delay_bound' }),
  u32('Minimum PHY Rate', { little: true, id: 'wlan.tspec.min_phy' }),
  u16('Surplus Bandwidth Allowance', { little: true, id: 'wlan.tspec.surplus' }),
  u16('Medium Time', { little: true, id: 'wlan.tspec.medium' }),
];

const SWITCH_MODES = {
  0: 'Frames may be transmitted before the channel switch has been completed',
  1: 'No more frames are to be transmitted until the channel switch has been completed',
};
export const CHANNEL_SWITCH: Group = { whole: u32('Extended Channel Switch Announcement', {
  little: true, hex: true, id: 'wlan.fixed.extchansw',
}), parts: [
  bits('Channel Switch Mode', 0x000000ff, { hex: true, values: SWITCH_MODES, size: 4, id: 'wlan.fixed.extchansw.switchmode' }),
  bits('New Operating Class', 0x0000ff00, { hex: true, size: 4, id: 'wlan.fixed.extchansw.new.opeclass' }),
  bits('New Channel Number', 0x00ff0000, { hex: true, size: 4, id: 'wlan.fixed.extchansw.new.channumber' }),
  bits('Channel Switch Count', 0xff000000, { hex: true, size: 4, id: 'wlan.extchansw.switchcount' }),
] };

const MESH_SWITCH: readonly Group[] = [
  u8('Mesh Channel Switch TTL', { id: 'wlan.csa.mesh_channel_switch.ttl' }),
  { whole: u8('Mesh Channel Switch Flag', { hex: true, id: 'wlan.csa.mesh_channel_switch.flag' }), parts: [
    flag('CSA Initiator', 0x02, { as: ['Initiator', 'Non Initiator'], id: 'wlan.csa.mesh_channel_switch.flag.initiator' }),
    flag('CSA Tx Restrict', 0x01, { as: ['Tx Restrict', 'No Tx Restrict'], id: 'wlan.csa.mesh_channel_switch.flag.txrestrict' }),
  ] },
  u16('Mesh Channel Switch Reason Code', { little: true, hex: true, id: 'wlan.csa.mesh_channel_switch.reason_code' }),
  u16('Mesh Channel Switch Precedence Value', { little: true, id: 'wlan.csa.mesh_channel_switch.pre_value' }),
];

/** By element number. */
export const FIXED: Layouts = {
  4: { groups: CONTENTION_FREE }, 6: { least: 2, most: 2, groups: AD_HOC }, 13: { least: 55, most: 55, groups: TRAFFIC },
  15: { least: 14, most: 14, groups: SCHEDULE }, 35: { least: 2, most: 2, groups: POWER_REPORT }, 56: { least: 5, groups: TIMEOUT },
  60: { least: 4, most: 4, groups: [CHANNEL_SWITCH] }, 62: { least: 1, most: 1, groups: SECOND_CHANNEL },
  63: { least: 1, most: 1, groups: ACCESS_DELAY }, 64: { least: 1, most: 1, groups: ANTENNA }, 65: { least: 1, most: 1, groups: NOISE },
  70: { least: 5, most: 5, groups: MEASUREMENTS }, 72: { least: 1, most: 1, groups: COEXISTENCE }, 74: { least: 14, most: 14, groups: OVERLAPPING },
  118: { least: 6, most: 6, groups: MESH_SWITCH }, 194: { groups: WIDE_SWITCH }, 199: { groups: OPERATING_MODE },
  244: { least: 1, groups: SECURITY_EXTENSION },
};

export const FIXED_FIELDS: readonly Field[] = fieldsOfLayouts(FIXED);
