/** Elements of how networks are described and managed, IEEE 802.11-2020 §9.4.2: channels, measurements that are offered, sleep, time. */
import { type Field, below, bits, ether, flag, none, octets, text, u8, u16, u32 } from '../../../../dissect/index.ts';
import { ELEMENTS } from '../element-names.ts';
import { STATUSES } from '../codes.ts';
import { type Group, type Layouts, fieldsOfLayouts } from '../../../field-groups.ts';

const id = below('wlan');
const YES = ['True', 'False'] as const;

const HOPPING: readonly Group[] = [
  u8('Prime Radix', id('fh_hopping.parameter.prime_radix')),
  u8('Number of Channels', id('fh_hopping.parameter.nb_channels')),
];

const HOPPING_TABLE: readonly Group[] = [
  u8('Flag', id('fh_hopping.table.flag', { hex: true })),
  u8('Number of Sets', id('fh_hopping.table.number_of_sets')),
  u8('Modulus', id('fh_hopping.table.modulus', { hex: true })),
  u8('Offset', id('fh_hopping.table.offset', { hex: true })),
  { each: [u16('Random Table', id('fh_hopping.table.random_table', { hex: true }))] },
];

const REQUEST: readonly Group[] = [
  { each: [u8('Requested Element ID', id('tag.request', { values: ELEMENTS }))] },
];

const CHANNELS: readonly Group[] = [
  { each: [
    { under: none('Supported Channels Set', id('supchan')), groups: [
      u8('First Supported Channel', id('supchan.first')),
      u8('Supported Channel Range', id('supchan.range')),
    ] },
  ] },
];

const AD_HOC_SELECTION: readonly Group[] = [
  ether('Owner', id('dfs.owner')),
  u8('Recovery Interval', id('dfs.recovery_interval')),
  { each: [
    { under: none('Channel Map', id('dfs.channel_map')), groups: [
      u8('Channel Number', id('dfs.channel_number')),
      u8('Map', id('dfs.map', { hex: true })),
    ] },
  ] },
];

const DELAY: readonly Group[] = [
  u32('Traffic Stream (TS) Delay', id('ts_delay', { little: true })),
];

const CLASS_PROCESSING: readonly Group[] = [
  u8('Processing', id('tclas_proc.processing', { values: {
    0: 'Incoming MSDU\'s higher layer parameters have to match to the parameters in all associated TCLAS elements.',
    1: 'Incoming MSDU\'s higher layer parameters have to match to at least one of the associated TCLAS elements.',
    2: 'Incoming MSDU\'s that do not belong to any other TS are classified to the TS for which this TCLAS Processing element is used. '
      + 'In this case, there will not be any associated TCLAS elements.',
  },
  })),
];

const QUALITY: readonly Group[] = [
  { whole: u8('QoS Information (AP)', id('fixed.qosinfo.ap', { hex: true })), parts: [
    bits('EDCA Parameter Set Update Count', 0x0f, id('fixed.qosinfo.ap.edcaupdate', { hex: true })),
    flag('Q-Ack', 0x10, id('fixed.qosinfo.ap.qack', {
      as: ['APs MIB attribute dot11QAckOptionImplemented is true', 'APs MIB attribute dot11QAckOptionImplemented is false'],
    })),
    flag('Queue Request', 0x20, id('fixed.qosinfo.ap.queue_req', {
      as: [
        'AP can process a nonzero Queue Size subfield in the QoS Control field in QoS data frames',
        'AP cannot process a nonzero Queue Size subfield in the QoS Control field in QoS data frames',
      ],
    })),
    flag('TXOP Request', 0x40, id('fixed.qosinfo.ap.txopreq', {
      as: [
        'AP can process a nonzero TXOP Duration Requested subfield in the QoS Control field in QoS data frames',
        'AP cannot process a nonzero TXOP Duration Requested subfield in the QoS Control field in QoS data frames',
      ],
    })),
    flag('More Data Ack', 0x80, id('fixed.qosinfo.ap.more_data_ack', { as: YES })),
  ] },
];

export const CHANNEL_REPORT: readonly Group[] = [
  u8('Operating Class', id('ap_channel_report.operating_class')),
  { each: [u8('Channel List', id('ap_channel_report.channel_list'))] },
];

const POWER: readonly Group[] = [
  u8('RCPI', id('rcpi')),
];

const OPERATING_CLASSES: readonly Group[] = [
  u8('Current Operating Class', id('supopeclass.current')),
  none('Alternate Operating Classes', id('supopeclass.alt')),
];

const ACCESS_DELAYS: readonly Group[] = [
  u8('AC Average Access Delay for Best Effort', id('bss_avg_ac_access_delay.be')),
  u8('AC Average Access Delay for Best Background', id('bss_avg_ac_access_delay.bk')),
  u8('AC Average Access Delay for Video', id('bss_avg_ac_access_delay_vi')),
  u8('AC Average Access Delay for Voice', id('bss_avg_ac_access_delay_vo')),
];

const TIME_ERROR = octets('Time Error', id('time_adv.time_error', { size: 5 }));
const MOMENT: readonly Group[] = [
  u16('Time Value: Year', id('time_adv.time_value.year', { little: true })),
  ...['Month', 'Day', 'Hours', 'Minutes', 'Seconds'].map(part => u8(`Time Value: ${part}`, id(`time_adv.time_value.${part.toLowerCase()}`))),
  u16('Time Value: Milliseconds', id('time_adv.time_value.milliseconds', { little: true })),
  u8('Time Value: Reserved', id('time_adv.time_value.reserved')),
];

const TIME: readonly Group[] = [
  { byte: [bits('Timing capabilities', 0xff, id('time_adv.timing_capab', { values: {
    0: 'No standardized external time source', 1: 'Timestamp offset based on UTC', 2: 'UTC time at which the TSF timer is 0',
  } }))] },
  { where: 0xff, is: 1, have: [octets('Time Value', id('time_adv.time_value', { size: 10 })), TIME_ERROR] },
  { where: 0xff, is: 2, have: [
    { under: octets('Time Value', id('time_adv.time_value')), groups: MOMENT }, TIME_ERROR,
    u8('Time Update Counter', id('time_adv.time_update_counter')),
  ] },
];

const RESOURCE: readonly Group[] = [
  u8('Resource Type', id('ric_desc.rsrc_type')),
  octets('Variable Params', id('ric_desc.var_params')),
];

const RESOURCES: readonly Group[] = [
  u8('Resource Handshake Identifier', id('ric_data.id')),
  u8('Resource Descriptor Count', id('ric_data.desc_cnt')),
  u16('Status Code', id('ric_data.status_code', { hex: true, little: true, values: STATUSES })),
];

const INTEGRITY: readonly Group[] = [
  u16('KeyID', id('mmie.keyid', { little: true })),
  octets('IPN', id('mmie.ipn', { size: 6 })),
  octets('MIC', id('mmie.mic')),
];

const CAPABILITY: readonly Group[] = [
  { whole: u16('Capabilities Information', id('fixed.capabilities', { hex: true, little: true })), parts: [
    flag('ESS capabilities', 0x01, id('fixed.capabilities.ess', { size: 2, little: true, as: ['Transmitter is an AP', 'Transmitter is a STA'] })),
    flag('IBSS status', 0x02, id('fixed.capabilities.ibss', {
      size: 2, little: true, as: ['Transmitter belongs to an IBSS', 'Transmitter belongs to a BSS'],
    })),
    bits('Reserved', 0x04, id('fixed.capabilities.reserved1', { size: 2, little: true })),
    bits('Reserved', 0x08, id('fixed.capabilities.reserved2', { size: 2, little: true })),
    flag('Privacy', 0x10, id('fixed.capabilities.privacy', {
      size: 2, little: true, as: ['Data confidentiality required', 'Data confidentiality not required'],
    })),
    flag('Short Preamble', 0x20, id('fixed.capabilities.short_preamble', { size: 2, little: true, as: ['Allowed', 'Not Allowed'] })),
    bits('Reserved', 0x40, id('fixed.capabilities.reserved3', { size: 2, little: true })),
    bits('Reserved', 0x80, id('fixed.capabilities.reserved4', { size: 2, little: true })),
    flag('Spectrum Management', 0x100, id('fixed.capabilities.spec_man', { little: true, as: ['Implemented', 'Not Implemented'] })),
    flag('QoS', 0x200, id('fixed.capabilities.qos', { little: true, as: ['Implemented', 'Not Implemented'] })),
    flag('Short Slot Time', 0x400, id('fixed.capabilities.short_slot_time', { little: true, as: ['In use', 'Not in use'] })),
    flag('Automatic Power Save Delivery', 0x800, id('fixed.capabilities.apsd', { little: true, as: ['Implemented', 'Not Implemented'] })),
    flag('Radio Measurement', 0x1000, id('fixed.capabilities.radio_measurement', { little: true, as: ['Implemented', 'Not Implemented'] })),
    flag('EPD', 0x2000, id('fixed.capabilities.epd', { little: true, as: ['Implemented', 'Not Implemented'] })),
    bits('Reserved', 0x4000, id('fixed.capabilities.reserved5', { little: true })),
    bits('Reserved', 0x8000, id('fixed.capabilities.reserved6', { little: true })),
  ] },
  { whole: u8('DMG BSS Control', id('no_bssid_capability.dmg_bss_control', { hex: true })), parts: [
    bits('Type', 0x03, id('no_bssid_capability.dmg_bss_control.type')),
    bits('Reserved', 0xfc, id('no_bssid_capability.dmg_bss_control.reserved')),
  ] },
];

const BSSID_INDEX: readonly Group[] = [
  u8('BSSID Index', id('multiple_bssid_index.bssid_index')),
  u8('DTIM Period', id('multiple_bssid_index.dtim_period')),
  u8('DTIM Count', id('multiple_bssid_index.dtim_count')),
];

const IDLE: readonly Group[] = [
  u16('BSS Max Idle Period (1000 TUs)', id('bss_max_idle.period', { little: true })),
  { span: 1, parts: [
    bits('BSS Max Idle Period Options: Protected Keep-Alive Required', 0x01, id('bss_max_idle.options.protected')),
  ] },
];

const SLEEP: readonly Group[] = [
  u8('Action Type', id('wnm_sleep_mode.action_type', { values: { 0: 'Enter WNM-Sleep Mode', 1: 'Exit WNM-Sleep Mode' } })),
  u8('WNM-Sleep Mode Response Status', id('wnm_sleep_mode.response_status', { values: {
    0: 'Enter/Exit WNM-Sleep Mode Accept', 1: 'Exit WNM-Sleep Mode Accept, GTK/IGTK update required',
    2: 'Denied. The AP is unable to perform the requested action.',
    3: 'Denied temporarily. The AP is unable to perform the requested action at the current time. '
      + 'The request can be submitted again at a later time.',
    4: 'Denied. Due to the pending key expiration.',
    5: 'Denied. The requested action was not granted due to other WNM services in use by the requesting STA.' },
  })),
  u16('WNM-Sleep Interval', id('wnm_sleep_mode.interval', { little: true })),
];

const ZONE: readonly Group[] = [
  text('Time Zone', id('time_zone')),
];

const LINK: readonly Group[] = [
  ether('BSSID', id('link_id.bssid')),
  ether('TDLS initiator STA Address', id('link_id.init_sta')),
  ether('TDLS responder STA Address', id('link_id.resp_sta')),
];

const WAKEUP: readonly Group[] = [
  u32('Offset', id('wakeup_schedule.offset', { little: true })),
  u32('Interval', id('wakeup_schedule.interval', { little: true })),
  u32('Awake Window Slots', id('wakeup_schedule.awake_window_slots', { little: true })),
  u32('Maximum Awake Window Duration', id('wakeup_schedule.max_awake_dur', { little: true })),
  u16('Idle Count', id('wakeup_schedule.idle_count', { little: true })),
];

const SWITCH_TIMING: readonly Group[] = [
  u16('Switch Time', id('channel_switch_timing.switch_time', { little: true })),
  u16('Switch Timeout', id('channel_switch_timing.switch_timeout', { little: true })),
];

const POLL: readonly Group[] = [
  u8('TID', id('pti_control.tid')),
  u16('Sequence Control', id('pti_control.sequence_control', { hex: true, little: true })),
];

const BUFFERS: readonly Group[] = [
  { span: 1, parts: [
    bits('AC_BK traffic available', 0x01, id('pu_buffer_status.ac_bk')),
    bits('AC_BE traffic available', 0x02, id('pu_buffer_status.ac_be')),
    bits('AC_VI traffic available', 0x04, id('pu_buffer_status.ac_vi')),
    bits('AC_VO traffic available', 0x08, id('pu_buffer_status.ac_vo')),
  ] },
];

const PRIORITIES: readonly Group[] = [
  { whole: u8('Intra-Access Priority', id('tag.scs_intra_access_prio', { hex: true })), parts: [
    bits('User Priority', 0x07, id('tag.scs_intra_access_prio.user_prio')),
    flag('Alternate Queue', 0x08, id('tag.scs_intra_access_prio.alt_queue', { as: YES })),
    flag('Drop Eligibility', 0x10, id('tag.scs_intra_access_prio.drop_elig', { as: YES })),
    bits('Reserved', 0xe0, id('tag.scs_intra_access_prio.reserved', { hex: true })),
  ] },
];

const LOAD: readonly Group[] = [
  u16('MU-MIMO Capable STA Count', id('ext_bss.mu_mimo_capable_sta_count', { little: true })),
  u8('Spatial Stream Underutilization', id('ext_bss.ss_underutilization', { hex: true })),
  u8('Observable Secondary 20MHz Utilization', id('ext_bss.observable_sec_20mhz_utilization', { hex: true })),
  u8('Observable Secondary 40MHz Utilization', id('ext_bss.observable_sec_40mhz_utilization', { hex: true })),
  u8('Observable Secondary 80MHz Utilization', id('ext_bss.observable_sec_80mhz_utilization', { hex: true })),
];

export const NETWORK: Layouts = {
  8: { least: 2, groups: HOPPING },
  9: { least: 4, groups: HOPPING_TABLE },
  10: { groups: REQUEST },
  36: { groups: CHANNELS },
  41: { least: 7, groups: AD_HOC_SELECTION },
  43: { least: 4, most: 4, groups: DELAY },
  44: { least: 1, most: 1, groups: CLASS_PROCESSING },
  46: { least: 1, most: 1, groups: QUALITY },
  51: { least: 1, groups: CHANNEL_REPORT },
  53: { least: 1, most: 1, groups: POWER },
  59: { least: 2, groups: OPERATING_CLASSES },
  68: { least: 4, most: 4, groups: ACCESS_DELAYS },
  69: { groups: TIME },
  75: { least: 1, groups: RESOURCE },
  57: { groups: RESOURCES },
  76: { least: 16, groups: INTEGRITY },
  83: { groups: CAPABILITY },
  85: { groups: BSSID_INDEX },
  90: { groups: IDLE },
  93: { groups: SLEEP },
  98: { groups: ZONE },
  101: { least: 18, groups: LINK },
  102: { least: 18, groups: WAKEUP },
  104: { least: 4, groups: SWITCH_TIMING },
  105: { least: 3, groups: POLL },
  106: { least: 1, groups: BUFFERS },
  184: { least: 1, most: 1, groups: PRIORITIES },
  193: { groups: LOAD },
};
export const NETWORK_FIELDS: readonly Field[] = [...fieldsOfLayouts(NETWORK)];
