/** Elements of stations below 1 GHz (S1G, 802.11ah), IEEE 802.11-2020 §9.4.2.188 to §9.4.2.220. */
import { type Field, below, bits, ether, flag, octets, u8, u16, u24, u32 } from '../../../../dissect/index.ts';
import { type Group, type Layouts, fieldsOfLayouts } from '../../../field-groups.ts';
import { SUB_GIGAHERTZ_CAPABILITIES } from './sub-gigahertz-capabilities.ts';

const id = below('wlan');
const YES = ['True', 'False'] as const;

const MARGIN: readonly Group[] = [
  u8('Open-Loop Link Margin Index', id('s1g.open_loop_link_margin_index')),
];

const WINDOWS: readonly Group[] = [
  { whole: u8('RAW Control', id('s1g.rps.raw_control', { hex: true })), parts: [
    bits('RAW Type', 0x03, id('s1g.rps.raw_control.raw_type', { values: {
      0: 'Generic RAW', 1: 'Sounding RAW', 2: 'Simplex RAW', 3: 'Triggering frame RAW' },
    })),
    bits('RAW Type Options', 0x0c, id('s1g.rps.raw_control.raw_type_options')),
    flag('Start Time Indication', 0x10, id('s1g.rps.raw_control.start_time_indication', { as: ['Present', 'Not Present'] })),
    flag('RAW Group Indication', 0x20, id('s1g.rps.raw_control.raw_group_indication', { as: ['Present', 'Not Present'] })),
    flag('Channel Indication Preference', 0x40, id('s1g.rps.raw_control.channel_indication_preference', { as: ['Present', 'Not Present'] })),
    flag('Periodic RAW Indication', 0x80, id('s1g.rps.raw_control.periodic_raw_indication', { as: ['Present', 'Not Present'] })),
  ] },
  { whole: u16('RAW Slot Definition', id('s1g.rps.raw_slot_definition', { hex: true, little: true })), parts: [
    bits('Slot Definition Format Indication', 0x01, id('s1g.rps.raw_slot_definition.slot_definition_format_indication', { size: 2, little: true })),
    flag('Cross Slot Boundary', 0x02, id('s1g.rps.raw_slot_definition.cross_slot_boundary', {
      size: 2, little: true, as: ['Allowed', 'Not Allowed'],
    })),
    bits('Slot Duration Count', 0x3fc0, id('s1g.rps.raw_slot_definition.slot_duration_count', { little: true })),
  ] },
  { where: 0x10, have: [u8('RAW Start Time', id('s1g.raw_slot_definition.raw_start_time'))] },
  { where: 0x20, have: [
    { whole: u24('RAW Group', id('s1g.rps.raw_group', { little: true })), parts: [
      bits('Page Index', 0x03, id('s1g.rps.raw_group.page_index', { size: 3, little: true })),
      bits('RAW Start AID', 0x1ffc, id('s1g.rps.raw_group.raw_start_aid', { size: 3, little: true })),
      bits('RAW End AID', 0xffe000, id('s1g.rps.raw_group.raw_end_aid', { little: true })),
    ] },
  ] },
  { where: 0x40, have: [
    { whole: u16('Channel Indication', id('s1g.rps.channel_indication', { hex: true, little: true })), parts: [
      bits('Channel Activity Bitmap', 0xff, id('s1g.rps.channel_indication.channel_activity_bitmap', { hex: true, size: 2, little: true })),
      bits('Maximum Transmission Width', 0x300, id('s1g.rps.channel_indication.maximum_transmission_width', { little: true, values: {
        0: 'channel width unit', 1: '4MHz', 2: '8MHz', 3: '16MHz' },
      })),
      flag('UL Activity', 0x400, id('s1g.rps.channel_indication.ul_activity', { little: true, as: YES })),
      flag('DL Activity', 0x800, id('s1g.rps.channel_indication.dl_activity', { little: true, as: YES })),
      bits('Reserved', 0xf000, id('s1g.rps.channel_indication.reserved', { hex: true, little: true })),
    ] },
  ] },
  { where: 0x80, have: [
    u8('PRAW Periodicity', id('s1g.rps.periodic_operation_parameters.praw_periodicity')),
    u8('PRAW Validity', id('s1g.rps.periodic_operation_parameters.praw_validity')),
    u8('PRAW Start Offset', id('s1g.rps.periodic_operation_parameters.praw_start_offset')),
  ] },
];

const SLICE: readonly Group[] = [
  u8('Page Period', id('page_slice.page_period')),
  { whole: u24('Page Slice Control', id('page_slice.page_slice_control', { hex: true, little: true })), parts: [
    bits('Page Index', 0x03, id('page_slice.page_slice_control.page_index', { size: 3, little: true })),
    bits('Page Slice Length', 0x7c, id('page_slice.page_slice_control.page_slice_len', { size: 3, little: true })),
    bits('Page Slice Count', 0xf80, id('page_slice.page_slice_control.page_slice_count', { size: 3, little: true })),
    bits('Block Offset', 0x1f000, id('page_slice.page_slice_control.block_offset', { little: true })),
    bits('TIM Offset', 0x1e0000, id('page_slice.page_slice_control.tim_offset', { little: true })),
    bits('Reserved', 0xe00000, id('page_slice.page_slice_control.reserved', { hex: true, little: true })),
  ] },
  octets('Page Bitmap', id('page_slice.page_bitmap', { size: 6 })),
];

const REQUEST: readonly Group[] = [
  { whole: u8('AID Request Mode', id('s1g.aid_request.aid_request_mode', { hex: true })), parts: [
    flag('AID Request Interval Present', 0x01, id('s1g.aid_request.aid_request_mode.aid_request_interval_present', {
      as: ['Present', 'Not Present'],
    })),
    flag('Per STA Address Present', 0x02, id('s1g.aid_request.aid_request_mode.per_sta_address_present', { as: ['Present', 'Not Present'] })),
    flag('Service Characteristic Present', 0x04, id('s1g.aid_request.aid_request_mode.service_characteristic_present', {
      as: ['Present', 'Not Present'],
    })),
    flag('Non-TIM Mode Switch', 0x08, id('s1g.aid_request.aid_request_mode.non_tim_mode_switch', { as: ['Present', 'Not Present'] })),
    flag('TIM Mode Switch', 0x10, id('s1g.aid_request.aid_request_mode.tim_mode_switch', { as: ['Present', 'Not Present'] })),
    flag('Group Address Present', 0x20, id('s1g.aid_request.aid_request_mode.group_address_present', { as: ['Present', 'Not Present'] })),
    bits('Reserved', 0xc0, id('s1g.aid_request.aid_request_mode.reserved', { hex: true })),
  ] },
  { where: 0x01, have: [u16('AID Request Interval', id('s1g.aid_request.aid_request_interval', { little: true }))] },
  { where: 0x02, have: [ether('Peer STA Address', id('s1g.aid_request.peer_sta_address'))] },
  { where: 0x04, have: [
    { whole: u8('Service Characteristic', id('s1g.aid_request.service_characteristic', { hex: true })), parts: [
      flag('Sensor', 0x01, id('s1g.aid_request.service_characteristic.sensor', { as: YES })),
      flag('Offload', 0x02, id('s1g.aid_request.service_characteristic.offload', { as: YES })),
      flag('Critical Service', 0x04, id('s1g.aid_request.service_characteristic.critical_service', { as: YES })),
      bits('Reserved', 0xf8, id('s1g.aid_request.service_characteristic.reserved', { hex: true })),
    ] },
  ] },
  { where: 0x20, have: [ether('Group Mac Address', id('s1g.aid_request.group_mac_address'))] },
];

const RESPONSE: readonly Group[] = [
  u16('AID/Group AID', id('s1g.aid_response.aid_group_aid', { hex: true, little: true })),
  u8('AID Switch Count', id('s1g.aid_response.aid_switch_count')),
  u16('AID Response Interval', id('s1g.aid_response.aid_response_interval', { hex: true, little: true })),
];

const COMPATIBILITY: readonly Group[] = [
  u16('Compatibility Information', id('s1g.beacon_compatibility_info', { hex: true, little: true })),
  u16('Beacon Interval', id('s1g.beacon_interval', { little: true })),
  u32('TSF Completion', id('s1g.tsf_completion', { hex: true, little: true })),
];

const SHORT_INTERVAL: readonly Group[] = [
  u16('Short Beacon Interval', id('sig.short_beacon_interval', { little: true })),
];

const CHANGE: readonly Group[] = [
  u8('Change Sequence', id('s1g.change_sequence')),
];

const SELECTIVE: readonly Group[] = [
  { whole: u32('Channel Activity Schedule', id('sst.channel_activity_schedule', { hex: true, little: true })), parts: [
    bits('Sounding Option', 0x01, id('sst.channel_activity_schedule.sounding_option', { hex: true, size: 4, little: true })),
    bits('Channel Activity Bitmap', 0x1fe, id('sst.channel_activity_schedule.channel_activity_bitmap', { hex: true, size: 4, little: true })),
    flag('Sounding Start Time Present', 0x200, id('sst.channel_activity_schedule.sounding_start_time_present', {
      size: 4, little: true, as: YES,
    })),
    bits('Reserved', 0xc00, id('sst.channel_activity_schedule.reserved', { hex: true, size: 4, little: true })),
    bits('Maximum Transmission Width', 0x1800, id('sst.channel_activity_schedule.max_trans_width', { size: 4, little: true, values: {
      0: 'channel width unit', 1: '4MHz', 2: '8MHz', 3: '16MHz' },
    })),
    bits('Sounding Start Time', 0xffff0000, id('sst.channel_activity_schedule.sounding_start_time', { little: true })),
  ] },
];

const ACCURACY: readonly Group[] = [
  u8('TSF Timer Accuracy', id('s1g.tsf_timer_accuracy')),
];

const DISCOVERY: readonly Group[] = [
  { whole: u8('Relay Discovery Control', id('s1g.relay_discovery_control', { hex: true })), parts: [
    flag('Min Data Rate Included', 0x01, id('s1g.relay_discovery_control.min_data_rate_included', { as: ['Included', 'Not included'] })),
    flag('Mean Data Rate Included', 0x02, id('s1g.relay_discovery_control.mean_data_rate_included', { as: ['Included', 'Not included'] })),
    flag('Max Data Rate Included', 0x04, id('s1g.relay_discovery_control.max_data_rate_included', { as: ['Included', 'Not included'] })),
    flag('Delay and Min Phy Rate Included', 0x08, id('s1g.relay_discovery_control.delay_and_min_phy_rate_included', {
      as: ['Included', 'Not included'],
    })),
    flag('Information Not Available', 0x10, id('s1g.relay_discovery_control.information_not_available', { as: YES })),
    bits('Reserved', 0xe0, id('s1g.relay_discovery_control.reserved', { hex: true })),
  ] },
  { where: 0x01, have: [u8('UL Min Data Rate (100kbps)', id('s1g.relay_discovery.ul_min_data_rate'))] },
  { where: 0x02, have: [u8('UL Mean Data Rate (100kbps)', id('s1g.relay_discovery.ul_mean_data_rate'))] },
  { where: 0x04, have: [u8('UL Max Data Rate (100kbps)', id('s1g.relay_discovery.ul_max_data_rate'))] },
  { where: 0x01, have: [u8('DL Min Data Rate (100kbps)', id('s1g.relay_discovery.dl_min_data_rate'))] },
  { where: 0x02, have: [u8('DL Mean Data Rate (100kbps)', id('s1g.relay_discovery.dl_mean_data_rate'))] },
  { where: 0x04, have: [u8('DL Max Data Rate (100kbps)', id('s1g.relay_discovery.dl_max_data_rate'))] },
];

const ANNOUNCEMENT: readonly Group[] = [
  { called: 'AID Entry', each: [
    ether('STA MAC Address', id('s1g.aid_entry.sta_mac_address')),
    u16('Association ID', id('s1g.aid_entry.association_id', { hex: true, little: true })),
  ] },
];

const PROBE: readonly Group[] = [
  u8('Probe Response Group Bitmap', id('s1g.probe_response_group_bitmap', { hex: true })),
  { whole: u8('Probe Response Option Default Bitmap', id('s1g.probe_response_option_default_bitmap', { hex: true })), parts: [
    flag('Request Full SSID', 0x01, id('s1g.probe_response_option_request_full_ssid', { as: ['Requested', 'Not Requested'] })),
    flag('Request Next TBTT', 0x02, id('s1g.probe_response_option_request_next_tbtt', { as: ['Requested', 'Not Requested'] })),
    flag('Request Access Network Options', 0x04, id('s1g.probe_response_option_request_access_network_options', {
      as: ['Requested', 'Not Requested'],
    })),
    flag('Request S1G Beacon Compatibility', 0x08, id('s1g.probe_response_option_request_s1g_beacon_compatibility', {
      as: ['Requested', 'Not Requested'],
    })),
    flag('Request Supported Rates', 0x10, id('s1g.probe_response_option_request_supported_rates', { as: ['Requested', 'Not Requested'] })),
    flag('Request S1G Capability', 0x20, id('s1g.probe_response_option_request_s1g_capability', { as: ['Requested', 'Not Requested'] })),
    flag('Request S1G Operation', 0x40, id('s1g.probe_response_option_request_s1g_operation', { as: ['Requested', 'Not Requested'] })),
    flag('Request RSN', 0x80, id('s1g.probe_response_option_request_rsn', { as: ['Requested', 'Not Requested'] })),
  ] },
];

const EXTENDED_LIFE: readonly Group[] = [
  u16('Max Awake Duration', id('s1g.el_operation.max_awake_duration', { little: true })),
  u16('Recovery Time Duration', id('s1g.el_operation.recovery_time_duration', { little: true })),
];

const GROUPS: readonly Group[] = [
  octets('Sectorized Group List', id('s1g.sectorized_group_list', { size: 4 })),
];

const OPERATION: readonly Group[] = [
  { under: 'S1G Operation Information', groups: [
    { whole: u8('Channel Width', id('s1g.channel_width')), parts: [
      bits('Primary Channel Width', 0x01, id('s1g.channel_width.primary_channel_width', { values: {
        0: '2MHz BSS Primary Channel Width', 1: '1MHz BSS Primary Channel Width' },
      })),
      bits('BSS Operating Channel Width', 0x1e, id('s1g.channel_width.bss_operating_channel_width')),
      bits('1MHz Primary Channel Location', 0x20, id('s1g.channel_width.1mhz_primary_channel_location', { values: {
        0: 'Located on lower side of 2MHz primary channel', 1: 'Located on upper side of 2MHz primary channel' },
      })),
      bits('Reserved', 0x40, id('s1g.channel_width.reserved_b6')),
      bits('MCS10 Use', 0x80, id('s1g.channel_width.mcs10_use', { values: { 0: 'Use of MCS10 possible', 1: 'Use of MCS10 not recommended' } })),
    ] },
    u8('Operating Class', id('s1g.operating_class')),
    u8('Primary Channel Number', id('s1g.primary_channel_number')),
    u8('Channel Center Frequency', id('s1g.channel_center_frequency')),
    u16('Basic S1G-MCS and NSS Set', id('s1g.basic_s1g_mcs_and_nss', { hex: true, little: true })),
  ] },
];

const COMPRESSION: readonly Group[] = [
  { whole: u8('Header Compression Control', id('s1g.header_compression.header_compression_control', { hex: true })), parts: [
    flag('Request/Response', 0x01, id('s1g.header_compression.header_compression_control.request_response', { as: ['Response', 'Request'] })),
    flag('Store A3', 0x02, id('s1g.header_compression.header_compression_control.store_a3', { as: YES })),
    flag('Store A4', 0x04, id('s1g.header_compression.header_compression_control.store_a4', { as: YES })),
    flag('CCMP Update Present', 0x08, id('s1g.header_compression.header_compression_control.ccmp_update_present', { as: YES })),
    flag('PV1 Data Type 3 Supported', 0x10, id('s1g.header_compression.header_compression_control.pv1_data_type_3_supported', {
      as: YES,
    })),
    bits('Reserved', 0xe0, id('s1g.header_compression.header_compression_control.reserved', { hex: true })),
  ] },
  { where: 0x02, have: [ether('A3', id('s1g.header_compression.a3'))] },
  { where: 0x04, have: [ether('A4', id('s1g.header_compression.a4'))] },
  { where: 0x08, have: [octets('CCMP Update', id('s1g.header_compression.ccmp_update', { size: 5 }))] },
];

const TRANSMISSION: readonly Group[] = [
  u8('SST Enabled Channel Bitmap', id('s1g.sst_enabled_channel_bitmap', { hex: true })),
  { span: 1, parts: [
    bits('Primary Channel Offset', 0x07, id('s1g.primary_channel_offset')),
    bits('SST Channel Unit', 0x08, id('s1g.sst_channel_unit', { values: { 0: 'Channel Width Unit is 2 MHz', 1: 'Channel Width Unit is 1 MHz' } })),
    bits('Reserved', 0xf0, id('s1g.sst_reserved')),
  ] },
];

const AWAY: readonly Group[] = [
  u16('Max Away Duration', id('s1g.max_away_duration', { little: true })),
];

const ACTIVATION: readonly Group[] = [
  { under: 'Relay Activation', groups: [
    { span: 1, parts: [
      flag('Relay Activation Mode', 0x01, id('s1g.relay_activation.relay_activation_mode', {
        as: ['Relay Activation Request', 'Relay Activation Response'],
      })),
      flag('Direction', 0x02, id('s1g.relay_activation.direction', { as: ['Sent by an AP', 'Sent by a non-AP STA'] })),
      bits('Enable Relay Function', 0x04, id('s1g.relay_activation.enable_relay_function')),
      flag('Number of STAs Presence Indicator', 0x08, id('s1g.relay_activation.number_of_stas_presence_indicator', { as: YES })),
      bits('Reserved', 0xf0, id('s1g.relay_activation.reserved', { hex: true })),
    ] },
  ] },
  u8('Number of STAs', id('s1g.relay_activation.number_of_stas', { hex: true })),
];

export const SUB_GIGAHERTZ: Layouts = {
  207: { groups: MARGIN },
  208: { groups: WINDOWS },
  209: { groups: SLICE },
  210: { groups: REQUEST },
  211: { groups: RESPONSE },
  213: { groups: COMPATIBILITY },
  214: { groups: SHORT_INTERVAL },
  215: { groups: CHANGE },
  217: { least: 15, groups: SUB_GIGAHERTZ_CAPABILITIES },
  220: { groups: SELECTIVE },
  223: { groups: ACCURACY },
  226: { groups: DISCOVERY },
  228: { least: 8, groups: ANNOUNCEMENT },
  229: { groups: PROBE },
  230: { groups: EXTENDED_LIFE },
  231: { groups: GROUPS },
  232: { groups: OPERATION },
  233: { groups: COMPRESSION },
  234: { groups: TRANSMISSION },
  235: { groups: AWAY },
  236: { groups: ACTIVATION },
};
export const SUB_GIGAHERTZ_FIELDS: readonly Field[] = [...fieldsOfLayouts(SUB_GIGAHERTZ)];
