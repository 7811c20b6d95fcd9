/** Fixed fields of action frames by category and action, IEEE 802.11-2020 §9.6: what stands before the elements. */
import { type Field, type FieldOptions, below, bits, bool, ether, flag, i8, none, octets, u16, u32, u48, u8 } from '../../../../dissect/index.ts';
import { CHANNEL_SWITCH, TRAFFIC_INFORMATION } from '../elements/fixed.ts';
import { type Group, fieldsOf } from '../../../field-groups.ts';
import { ASSOCIATION, CAPABILITIES, REASON, STATUS, TIMESTAMP, TOKEN } from '../fixed-fields.ts';

const id = below('wlan');
const little = (name: string): FieldOptions => id(name, { little: true });

const DESTINATION = ether('Destination address', id('fixed.dst_mac_addr'));
const SOURCE = ether('Source address', id('fixed.src_mac_addr'));
const MEASUREMENT_TOKEN = u8('Dialog token', id('rm.dialog_token'));
const STATION = ether('STA Address', id('fixed.sta_address'));
const TARGET = ether('Target AP Address', id('fixed.target_ap_address'));

/** Block acknowledgment, §9.4.1.13 to §9.4.1.15. */
const AGREEMENT: Group = { whole: u16('Block Ack Parameters', { hex: true, ...little('fixed.baparams') }), parts: [
  flag('A-MSDUs', 0x0001, { size: 2, as: ['Permitted in QoS Data MPDUs', 'Not Permitted'], ...id('fixed.baparams.amsdu') }),
  flag('Block Ack Policy', 0x0002, { size: 2, as: ['Immediate Block Ack', 'Delayed Block Ack'], ...id('fixed.baparams.policy') }),
  bits('Traffic Identifier', 0x003c, { size: 2, hex: true, ...id('fixed.baparams.tid') }),
  bits('Number of Buffers (1 Buffer = 2304 Bytes)', 0xffc0, id('fixed.baparams.buffersize')),
] };
const AGREEMENT_TIMEOUT = u16('Block Ack Timeout', { hex: true, ...little('fixed.batimeout') });
const AGREEMENT_START: Group = { whole: u16('Block Ack Starting Sequence Control (SSC)', { hex: true, ...little('fixed.ssc') }), parts: [
  bits('Fragment', 0x000f, { size: 2, ...id('fixed.ssc.fragment') }), bits('Starting Sequence Number', 0xfff0, id('fixed.ssc.sequence')),
] };
const AGREEMENT_END: Group = { whole: u16('Delete Block Ack (DELBA) Parameter Set', { hex: true, ...little('fixed.delba.param') }), parts: [
  bits('Reserved', 0x07ff, { hex: true, ...id('fixed.delba.param.reserved') }),
  flag('Initiator', 0x0800, { as: ['True', 'False'], ...id('fixed.delba.param.initiator') }),
  bits('TID', 0xf000, { hex: true, ...id('fixed.delba.param.tid') }),
] };

const ACCESS_POINTS = [ether('RequesterAP address', id('fixed.req_ap_addr')), ether('ResponderAP address', id('fixed.res_ap_addr'))];
export const TRIGGERS: Readonly<Record<number, string>> = { 0: 'Stop sending FTM frames', 1: 'Start or continue sending FTM frames' };
const TRIGGER = u8('Trigger', { values: TRIGGERS, ...id('fixed.trigger') });
const FOLLOW_UP = u8('Followup Dialog token', { hex: true, ...id('fixed.followup_dialog_token') });
/** §9.6.7.33: times of departure and arrival in picoseconds. */
const TIMINGS: readonly Group[] = [
  u48('FTM TOD', little('fixed.ftm_tod')), u48('FTM TOA', little('fixed.ftm_toa')), u16('FTM TOD Error', little('fixed.ftm_tod_err')),
  u16('FTM TOA Error', little('fixed.ftm_toa_err')),
];

const WIDTH = u8('Supported Channel Width', {
  hex: true, values: { 0: '20 MHz channel width only', 1: 'Any channel width in the STA\'s Supported Channel Width Set' }, ...id('fixed.chanwidth'),
});
const POWER_CONTROL: Group = { whole: u8('Spatial Multiplexing (SM) Power Control', { hex: true, ...id('fixed.sm.powercontrol') }), parts: [
  flag('SM Power Save', 0x01, { as: ['Enabled', 'Disabled'], ...id('fixed.sm.powercontrol.enabled') }),
  flag('SM Mode', 0x02, { as: ['Dynamic SM Power Save mode', 'Static SM Power Save mode'], ...id('fixed.sm.powercontrol.mode') }),
  bits('Reserved', 0xfc, { hex: true, ...id('fixed.sm.powercontrol.reserved') }),
] };
const PHASE = bool('Phased Coexistence Operation (PCO) Phase Control', { as: ['40 MHz Phase', '20 MHz Phase'], ...id('fixed.pco.phasecntrl') });
const ANTENNAS: Group = {
  whole: u8('Antenna Selection', { hex: true, ...id('fixed.antsel') }),
  parts: [0, 1, 2, 3, 4, 5, 6, 7].map(n => bits(`Antenna ${n}`, 1 << n, { hex: true, ...id(`fixed.antsel.ant${n}`) })),
};
const INFORMATION: Group = { whole: u8('HT Information', { hex: true, ...id('fixed.mimo') }), parts: [
  flag('Information Request', 0x01, {
    as: ['Requesting HT Information Exchange management action frame', 'Should not send an HT Information Exchange management action frame'],
    ...id('fixed.mimo.control.inforequest'),
  }),
  flag('40 MHz Intolerant', 0x02, {
    as: ['Transmitting station is intolerant of 40 MHz operation', 'Transmitting station permits 40 MHz operation'],
    ...id('fixed.mimo.control.intolerant'),
  }),
  flag('Station Channel Width', 0x04, { as: ['40 MHz', '20 MHz'], ...id('fixed.mimo.control.chanwidth') }),
  bits('Reserved', 0xf8, { hex: true, ...id('fixed.reserved') }),
] };

const SESSION = u32('FSTS ID', little('session_trans.fsts_id'));
const ENDS = ['destination_aid', 'relay_aid', 'source_aid'].map((name, n) =>
  u16(['Destination AID', 'Relay AID', 'Source AID'][n], little(`dmg.${name}`)));
const SUBJECT = ether('Subject Address', id('dmg.subject_addr'));
const RELAY_OPERATION: Group = { byte: [bits('Relay Operation Type', 0x03, id('dmg.relay_operation_type'))] };

/** What a station measured of the link, §9.6.6.5, around the TPC Report element. */
export const LINK_REPORT = {
  report: none('TPC Report', id('rm.tpc')),
  reported: [
    u8('TPC Element ID', id('rm.tpc.element_id')), u8('TPC Length', id('rm.tpc.length')), i8('TPC Transmit Power', id('rm.tpc.tx_power')),
    i8('TPC Link Margin', id('rm.tpc.link_margin')),
  ],
  measured: [
    u8('Receive Antenna ID', id('rm.rx_antenna_id')), u8('Transmit Antenna ID', id('rm.tx_antenna_id')), u8('Received Channel Power', id('rm.rcpi')),
    u8('Received Signal to noise indication', id('rm.rsni')),
  ],
};

/** What stands between the action and the elements, by action. */
export type Layouts = Readonly<Record<number, readonly Group[]>>;

export const SPECTRUM: Layouts = { 0: [TOKEN], 1: [TOKEN], 2: [TOKEN], 3: [TOKEN], 4: [] };
export const QUALITY: Layouts = { 0: [TOKEN], 1: [TOKEN, STATUS], 2: [TRAFFIC_INFORMATION, REASON], 3: [], 4: [] };
export const DIRECT_LINK: Layouts = {
  0: [DESTINATION, SOURCE, CAPABILITIES, u16('DLS timeout', { hex: true, ...little('fixed.dls_timeout') })],
  1: [STATUS, DESTINATION, SOURCE], 2: [DESTINATION, SOURCE, REASON],
};
const REQUEST: readonly Group[] = [TOKEN, AGREEMENT, AGREEMENT_TIMEOUT, AGREEMENT_START];
const RESPONSE: readonly Group[] = [TOKEN, STATUS, AGREEMENT, AGREEMENT_TIMEOUT];
const END: readonly Group[] = [AGREEMENT_END, REASON];
export const BLOCK_ACK: Layouts = { 0: REQUEST, 1: RESPONSE, 2: END, 0x80: REQUEST, 0x81: RESPONSE, 0x82: END };
export const PUBLIC: Layouts = {
  4: [CHANNEL_SWITCH], 14: [TOKEN, CAPABILITIES], 16: [TOKEN, ...ACCESS_POINTS], 17: [TOKEN, ...ACCESS_POINTS], 32: [TRIGGER],
  33: [TOKEN, FOLLOW_UP, ...TIMINGS],
};
export const RADIO: Layouts = {
  0: [MEASUREMENT_TOKEN, u16('Repetitions', id('rm.repetitions'))], 1: [MEASUREMENT_TOKEN],
  2: [
    MEASUREMENT_TOKEN, i8('Transmit Power Used', { unit: 'dBm', ...id('rm.tx_power') }),
    i8('Max Transmit Power', { unit: 'dBm', ...id('rm.max_tx_power') }),
  ],
  3: [MEASUREMENT_TOKEN], 4: [MEASUREMENT_TOKEN], 5: [MEASUREMENT_TOKEN],
};
export const TRANSITION: Layouts = { 1: [STATION, TARGET], 2: [STATION, TARGET, STATUS], 3: [STATION, TARGET], 4: [STATION, TARGET, STATUS] };
export const HIGH_THROUGHPUT: Layouts = { 0: [WIDTH], 1: [POWER_CONTROL], 3: [PHASE], 7: [ANTENNAS], 8: [INFORMATION] };
const TRANSACTION = u16('Transaction Id', { hex: true, ...little('fixed.transaction_id') });
export const SECURITY_QUERY: Layouts = { 0: [TRANSACTION], 1: [TRANSACTION] };
export const NETWORK: Layouts = {
  13: [TOKEN], 14: [TOKEN], 16: [TOKEN],
  26: [TOKEN, u8('WNM-Notification type', {
    values: { 0: 'Firmware Update Notification', 1: 'Reserved for use by WFA', 221: 'Vendor Specific' }, ...id('fixed.wnm_notification_type'),
  })],
};
export const UNPROTECTED_NETWORK: Layouts = {
  0: [
    u8('Check Beacon', id('fixed.check_beacon')), TIMESTAMP, u32('TOD', id('fixed.tod')), u32('TOA', id('fixed.toa')),
    u8('MAX TOD ERROR', id('fixed.max_tod_err')), u8('MAX TOA ERROR', id('fixed.max_toa_err')),
  ],
  1: [TOKEN, FOLLOW_UP],
};
export const TUNNELED_LINK: Layouts = {
  0: [TOKEN, CAPABILITIES], 1: [STATUS, TOKEN, CAPABILITIES], 2: [STATUS, TOKEN], 3: [REASON], 4: [TOKEN],
  5: [u8('Target Channel', id('fixed.target_channel')), u8('Operating Class', id('fixed.operating_class'))], 6: [STATUS], 7: [TOKEN],
  8: [TOKEN, STATUS], 9: [TOKEN],
  10: [TOKEN],
};
export const MESH: Layouts = { 10: [STATUS] };
export const SELF_PROTECTED: Layouts = { 1: [CAPABILITIES], 2: [CAPABILITIES, ASSOCIATION] };
const POWER_MANAGEMENT: Group = { byte: [flag('DMG Power Management', 0x01, { as: ['True', 'False'], ...id('dmg.pwr_mgmt') })] };
export const DIRECTIONAL: Layouts = {
  0: [TOKEN, POWER_MANAGEMENT], 1: [TOKEN, STATUS], 2: [SUBJECT], 3: [SUBJECT],
  4: [
    { byte: [bits('Handover Reason', 0x03, id('dmg.handover_reason'))] },
    { byte: [bits('Handover Remaining BI', 0x01, id('dmg.handover_remaining_bi'))] },
  ],
  5: [
    { byte: [bits('Handover Result', 0x01, id('dmg.handover_result'))] },
    { byte: [bits('Handover Reject Reason', 0x03, id('dmg.handover_reject_reason'))] },
  ],
  6: [TOKEN], 7: [TOKEN], 8: [TOKEN, u16('Destination REDS AID', little('dmg.destination_reds_aid'))], 9: [TOKEN, STATUS], 10: [TOKEN],
  12: [TOKEN, ...ENDS], 13: [TOKEN], 14: [TOKEN, STATUS, ...ENDS], 15: ENDS,
  18: [TOKEN, u16('Timing Offset', little('dmg.timing_offset')), u16('Sampling Frequency Offset', little('dmg.sampling_frequency_offset'))],
  19: [TOKEN], 20: [STATUS],
  21: [TOKEN, RELAY_OPERATION], 22: [TOKEN, STATUS],
};
/** Wi-Fi Multimedia's own category. */
export const MULTIMEDIA: Layouts = { 0: [TOKEN], 1: [TOKEN], 2: [TOKEN] };
/** It has one byte, but is written like those with two. */
export const MULTIMEDIA_STATUS = u16('Status code', {
  hex: true, values: { 0: 'Admission accepted', 1: 'Invalid parameters', 3: 'Refused' }, ...id('fixed.status_code'),
});
export const SESSION_TRANSFER: Layouts = {
  0: [TOKEN, u32('Link Loss Timeout', little('fst.llt'))], 1: [TOKEN, STATUS], 2: [SESSION], 3: [TOKEN, SESSION], 4: [TOKEN, SESSION],
  5: [u16('MMPDU Length', little('fst.mmpdu_length')), u16('MMPDU Control', { hex: true, ...little('fst.mmpdu_ctrl') })],
};
export const STREAMING: Layouts = { 0: [TOKEN], 1: [TOKEN], 4: [TOKEN], 5: [TOKEN, STATUS] };
export const VERY_HIGH_THROUGHPUT: Layouts = { 2: [octets('Operation Mode Notification', { size: 1, ...id('vht.operation_mode_notification') })] };
export const SUB_GIGAHERTZ: Layouts = {
  6: [TOKEN],
  11: [{ whole: u8('TWT Information Control', { hex: true, ...id('s1g.twt_information.control') }), parts: [
    bits('TWT Flow Identifier', 0x07, id('s1g.twt_information.control.twt_flow_identifier')),
    flag('Response Requested', 0x08, { as: ['True', 'False'], ...id('s1g.twt_information.control.response_requested') }),
    flag('Next TWT Request', 0x10, { as: ['True', 'False'], ...id('s1g.twt_information.control.next_twt_request') }),
    bits('Next TWT Subfield Size', 0x60, { hex: true, ...id('s1g.twt_information.control.next_twt_subfield_size') }),
    bits('Reserved', 0x80, { hex: true, ...id('s1g.twt_information.control.reserved') }),
  ] }],
};
const BEAM: Group = { whole: u32('BRP Request', { hex: true, ...little('brp') }), parts: [
  bits('BRP Request L-RX', 0x0000001f, { size: 4, ...id('brp.l_rx') }),
  ...(['TX-TRN-REQ', 'MID-REQ', 'BC-REQ', 'MID-GRANT', 'BC-GRANT', 'Chan FBCK-CAP'] as const).map((title, n) =>
    flag(`BRP Request ${title}`, 0x20 << n, {
    size: 4, as: ['True', 'False'], ...id(`brp.${title.toLowerCase().replaceAll(/[- ]/g, '_')}`),
  })),
  bits('BRP Request TX Sector ID', 0x0001f800, { size: 4, ...id('brp.tx_sector_id') }),
  bits('BRP Request Other AID', 0x01fe0000, { size: 4, ...id('brp.other_aid') }),
  bits('BRP Request TX Antenna ID', 0x06000000, { size: 4, ...id('brp.tx_antenna_id') }),
  bits('BRP Request Reserved', 0xf8000000, { hex: true, size: 4, ...id('brp.reserved') }),
] };
export const UNPROTECTED_DIRECTIONAL: Layouts = { 1: [TOKEN, BEAM] };
export const TIMING: Layouts = { 1: [TRIGGER], 2: [TOKEN, FOLLOW_UP, ...TIMINGS] };

/** Mesh Control before proxy updates, §9.6.18: more addresses by its flags. */
export const MESH_CONTROL = {
  flags: u8('Mesh Flags', { hex: true, ...id('fixed.mesh_flags') }),
  hops: u8('Mesh TTL', { hex: true, ...id('fixed.mesh_ttl') }),
  sequence: u32('Sequence Number', { hex: true, ...little('fixed.mesh_sequence') }),
  addresses: [4, 5, 6].map(n => ether(`Mesh Extended Address ${n}`, id(`fixed.mesh_addr${n}`))),
};

const ALL = [
  SPECTRUM, QUALITY, DIRECT_LINK, BLOCK_ACK, PUBLIC, RADIO, TRANSITION, HIGH_THROUGHPUT, SECURITY_QUERY, NETWORK, UNPROTECTED_NETWORK, TUNNELED_LINK,
  MESH, SELF_PROTECTED, DIRECTIONAL, MULTIMEDIA, SESSION_TRANSFER, STREAMING, VERY_HIGH_THROUGHPUT, SUB_GIGAHERTZ, UNPROTECTED_DIRECTIONAL, TIMING,
];
export const LAYOUT_FIELDS: readonly Field[] = [
  ...new Set(fieldsOf(ALL.flatMap(layouts => Object.values(layouts)))), MESH_CONTROL.flags, MESH_CONTROL.hops, MESH_CONTROL.sequence,
  ...MESH_CONTROL.addresses,
  LINK_REPORT.report, ...LINK_REPORT.reported, ...LINK_REPORT.measured, MULTIMEDIA_STATUS,
];
