/** Parameters of HCI's commands (Bluetooth Core 5.2, volume 4, part E, §7). */
import { bits, flag, i8, none, octets, text, u16, u24, u32, u8 } from '../../../../dissect/index.ts';
import { events, frames, slots } from './durations.ts';
import { sharedParameters } from './shared-parameters.ts';
import { IO_CAPABILITY_NAMES, LE_PEER_ADDRESS_TYPE_NAMES, SCAN_ENABLE_NAMES } from './values.ts';

const TRUTH = ['True', 'False'] as const;
const CLOCK_OFFSET_VALID_NAMES = { 0: 'false', 1: 'true' };
const ALLOW_ROLE_SWITCH_NAMES = {
  0: 'Local device will be master, and will not accept a master-slave switch request.',
  1: 'Local device may be master, or may become slave after accepting a master slave switch.',
};
const ROLE_NAMES = { 0: 'Change own Role to Master for this BD_ADDR', 1: 'Change own Role to Slave for this BD_ADDR' };
const ACR_ROLE_NAMES = {
  0: 'Become the Master for this connection. The LM will perform the role switch.',
  1: 'Remain the Slave for this connection. The LM will NOT perform the role switch.',
};
const SERVICE_TYPE_NAMES = { 0: 'No Traffic', 1: 'Best Effort', 2: 'Guaranteed' };
const READ_ALL_FLAG_NAMES = { 0: 'Return Link Key for specified BD_ADDR', 1: 'Return all stored Link Keys' };
const DELETE_ALL_FLAG_NAMES = { 0: 'Delete only Link Key for specified BD_ADDR', 1: 'Delete all stored Link Keys' };
const AUTH_ENABLE_NAMES = { 0: 'Authentication disabled', 1: 'Authentication enabled for all connection' };
const FLOW_CONTROL_NAMES = { 0: 'disabled', 1: 'enabled' };
const FLOW_CONTR_ENABLE_NAMES = {
  0: 'Flow control off in direction from Host Controller to Host.', 1: 'ON - HCI ACL Data Packets / OFF - HCI SCO Data Packets',
  2: 'OFF - HCI ACL Data Packets / ON - HCI SCO Data Packets', 3: 'ON - HCI ACL Data Packets / ON - HCI SCO Data Packets',
};
const RETRANSMISSION_EFFORT_NAMES = {
  0: 'No Retransmission', 1: 'At least 1 retransmission, optimize for power consumption',
  2: 'At least 1 retransmission, optimize for link quality', 255: 'Don\'t Care',
};
const FLUSH_PACKET_TYPE_NAMES = { 0: 'Automatically Flushable Only' };
const WHICH_CLOCK_NAMES = { 0: 'Local', 1: 'Piconet' };
const TX_POWER_LEVEL_TYPE_NAMES = { 0: 'Current Tx Power Level', 1: 'Maximum Tx Power Level' };
const LE_ADVTS_TYPE_NAMES = {
  0: 'Connectable Undirected Advertising', 1: 'Connectable Directed Advertising', 2: 'Scannable Undirected Advertising',
  3: 'Non-Connectable Undirected Advertising',
};
const LE_PEER_IDENTITY_ADDRESS_TYPE_NAMES = { 0: 'Public Identity Address', 1: 'Random (Static) Identity Address' };
const LE_ADVTS_FILTER_POLICY_NAMES = {
  0: 'Allow Scan Req from Any, Allow Connect Req from Any', 1: 'Allow Scan Req from White List Only, Allow Connect Req from Any',
  2: 'Allow Scan Req from Any, Allow Connect Req from White List Only',
  3: 'Allow Scan Req from White List Only, Allow Connect Req from White List Only.',
};
const LE_SCAN_TYPE_NAMES = { 0: 'Passive', 1: 'Active' };
const LE_SCAN_FILTER_POLICY_NAMES = {
  0: 'Accept all advertisements, except directed advertisements not addressed to this device',
  1: 'Accept only advertisements from devices in the White List. Ignore directed advertisements not addressed to this device',
  2: 'Accept all advertisements, except directed advertisements not addressed to this device (but accept those with '
    + 'resolvable addresses that can not be resolved)',
  3: 'Accept only advertisements from devices in the White List. Ignore directed advertisements not addressed to this '
    + 'device (but accept those with resolvable addresses that can not be resolved)',
};
const LE_INITIATOR_FILTER_POLICY_NAMES = { 0: 'Use Peer Address', 1: 'Use White List. Ignore Peer Address' };
const LE_TEST_PAYLOAD_NAMES = {
  0: 'Pseudo-Random Sequence 9', 1: 'Pattern Of Alternating Bits \'11110000\'', 2: 'Pattern Of Alternating Bits \'10101010\'',
  3: 'Pseudo-Random Sequence 15', 4: 'Pattern Of All \'1\' bits', 5: 'Pattern Of All \'0\' bits',
  6: 'Pattern Of Alternating Bits \'00001111\'', 7: 'Pattern Of Alternating Bits \'0101\'',
};
const LE_ADDRESS_RESOLUTION_ENABLE_NAMES = {
  0: 'Address Resolution in controller disabled (default)', 1: 'Address Resolution in controller enabled',
};
const PRIMARY_ADVERTISING_PHY_NAMES = { 1: 'LE 1M', 2: 'LE 2M', 3: 'LE Coded' };
const ADV_DATA_OPERATION_NAMES = {
  0: 'Intermediate fragment of fragmented data', 1: 'First fragment of fragmented data', 2: 'Last fragment of fragmented data',
  3: 'Complete scan response data', 4: 'Unchanged Data, DID update only',
};
const ADV_FRAGMENT_PREFERENCE_NAMES = {
  0: 'The Controller may fragment all Host data', 1: 'The Controller should not fragment or should minimize fragmentation of Host data',
};
const LE_PRIVACY_MODE_NAMES = { 0: 'Use Network Privacy Mode', 1: 'Use Device Privacy Mode' };
const KEY_TYPE_NAMES = { 0: 'Use the generated private key', 1: 'Use the debug private key' };
const SECURE_CONNECTION_HOST_SUPPORT_NAMES = { 0: 'Disable', 1: 'Enable' };
const PHY_OPTIONS_CODING_NAMES = {
  0: 'The Host has no preferred coding on the LE Coded PHY', 1: 'The Host prefers S=2 coding on the LE Coded PHY',
  2: 'The Host prefers S=8 coding on the LE Coded PHY',
};

export const COMMAND_PARAMETERS = {
  ...sharedParameters(),
  lap: u24('LAP', { hex: true, little: true }),
  inq_length: u8('Inquiry Length'),
  num_responses: u8('Num Responses'),
  packet_type: u16('Packet Type', { hex: true, little: true }),
  clock_offset_valid: bits('Clock_Offset_Valid_Flag', 0x8000, { size: 2, values: CLOCK_OFFSET_VALID_NAMES, little: true }),
  allow_role_switch: u8('Allow Role Switch', { hex: true, values: ALLOW_ROLE_SWITCH_NAMES }),
  max_period_length: u16('Max Period Length', { little: true }),
  min_period_length: u16('Min Period Length', { little: true }),
  num_link_keys: u8('Number of Link Keys'),
  role: u8('Role', { hex: true, values: ROLE_NAMES }),
  'acr.role': u8('Role', { hex: true, values: ACR_ROLE_NAMES }),
  pin_code_length: u8('PIN Code Length'),
  pin_code: text('PIN Code'),
  hold_mode_max_int: u16('Hold Mode Max Interval', { little: true, text: slots }),
  hold_mode_min_int: u16('Hold Mode Min Interval', { little: true, text: slots }),
  sniff_max_int: u16('Sniff Max Interval', { little: true, text: slots }),
  sniff_min_int: u16('Sniff Min Interval', { little: true, text: slots }),
  sniff_attempt: u16('Sniff Attempt', { little: true }),
  service_type: u8('Service Type', { hex: true, values: SERVICE_TYPE_NAMES }),
  peak_bandwidth: u32('Peak Bandwidth', { little: true }),
  latency: u32('Latency', { little: true }),
  delay_variation: u32('Delay Variation', { little: true }),
  read_all_flag: u8('Read All Flag', { hex: true, values: READ_ALL_FLAG_NAMES }),
  delete_all_flag: u8('Delete All Flag', { hex: true, values: DELETE_ALL_FLAG_NAMES }),
  auth_enable: u8('Authentication Enable', { hex: true, values: AUTH_ENABLE_NAMES }),
  num_broad_retran: u8('Num Broadcast Retran'),
  scan_enable: u8('Scan Enable', { hex: true, values: SCAN_ENABLE_NAMES }),
  num_curr_iac: u8('Number of Current IAC'),
  num_iac_lap: u24('IAC LAP', { hex: true, little: true }),
  flow_control: u8('SCO Flow Control', { hex: true, values: FLOW_CONTROL_NAMES }),
  flow_contr_enable: u8('Flow Control Enable', { hex: true, values: FLOW_CONTR_ENABLE_NAMES }),
  tx_bandwidth: u32('Tx Bandwidth (bytes/s)', { little: true }),
  rx_bandwidth: u32('Rx Bandwidth (bytes/s)', { little: true }),
  max_latency_ms: u16('Max. Latency (ms)', { little: true }),
  max_latency: u16('Max. Latency', { little: true }),
  retransmission_effort: u8('Retransmission Effort', { values: RETRANSMISSION_EFFORT_NAMES }),
  fec_required: u8('FEC Required', { values: CLOCK_OFFSET_VALID_NAMES }),
  err_data_reporting: u8('Erroneous Data Reporting', { values: FLOW_CONTROL_NAMES }),
  power_level: i8('Power Level (dBm)'),
  sco_packet_type: u16('Packet Type', { hex: true, little: true }),
  flush_packet_type: u8('Packet Type', { values: FLUSH_PACKET_TYPE_NAMES }),
  afh_ch_assessment_mode: u8('AFH Channel Assessment Mode', { values: FLOW_CONTROL_NAMES }),
  which_clock: u8('Which Clock', { values: WHICH_CLOCK_NAMES }),
  io_capability: u8('IO Capability', { values: IO_CAPABILITY_NAMES }),
  simple_pairing_mode: u8('Simple Pairing Mode', { values: FLOW_CONTROL_NAMES }),
  simple_pairing_debug_mode: u8('Simple Pairing Debug Mode', { values: FLOW_CONTROL_NAMES }),
  tx_power_level_type: u8('Tx Power Level Type', { hex: true, values: TX_POWER_LEVEL_TYPE_NAMES }),
  le_supported_host: u8('LE Supported Host', { hex: true, values: CLOCK_OFFSET_VALID_NAMES }),
  le_simultaneous_host: u8('Simultaneous LE Host', { hex: true, values: CLOCK_OFFSET_VALID_NAMES }),
  le_advts_interval_min: u16('Advertising Interval Min', { little: true, text: slots }),
  le_advts_interval_max: u16('Advertising Interval Max', { little: true, text: slots }),
  le_advts_type: u8('Advertising Type', { hex: true, values: LE_ADVTS_TYPE_NAMES }),
  le_own_address_type: u8('Own Address Type', { hex: true, values: LE_PEER_ADDRESS_TYPE_NAMES }),
  le_peer_identity_address_type: u8('Peer Identity Address Type', { hex: true, values: LE_PEER_IDENTITY_ADDRESS_TYPE_NAMES }),
  le_advts_filter_policy: u8('Advertising Filter Policy', { hex: true, values: LE_ADVTS_FILTER_POLICY_NAMES }),
  le_data_length: u8('Data Length'),
  le_advts_enable: u8('Advertising Enable', { hex: true, values: CLOCK_OFFSET_VALID_NAMES }),
  le_scan_enable: u8('Scan Enable', { hex: true, values: CLOCK_OFFSET_VALID_NAMES }),
  le_filter_duplicates: u8('Filter Duplicates', { hex: true, values: CLOCK_OFFSET_VALID_NAMES }),
  le_scan_type: u8('Scan Type', { hex: true, values: LE_SCAN_TYPE_NAMES }),
  le_scan_interval: u16('Scan Interval', { little: true, text: slots }),
  le_scan_window: u16('Scan Window', { little: true, text: slots }),
  le_scan_filter_policy: u8('Scan Filter Policy', { hex: true, values: LE_SCAN_FILTER_POLICY_NAMES }),
  le_initiator_filter_policy: u8('Initiator Filter Policy', { hex: true, values: LE_INITIATOR_FILTER_POLICY_NAMES }),
  le_con_interval_min: u16('Connection Interval Min', { little: true, text: frames }),
  le_con_interval_max: u16('Connection Interval Max', { little: true, text: frames }),
  le_con_latency: u16('Max Connection Latency', { little: true, text: events }),
  le_min_ce_length: u16('Min CE Length', { little: true }),
  le_max_ce_length: u16('Max CE Length', { little: true }),
  le_key: octets('Key'),
  le_plaintext: octets('Plaintext'),
  le_long_term_key: octets('Long Term Key'),
  rx_frequency: u8('Rx Frequency'),
  tx_frequency: u8('Tx Frequency'),
  le_test_data_length: u8('Test Data Length'),
  le_test_payload: u8('Packet Payload', { hex: true, values: LE_TEST_PAYLOAD_NAMES }),
  parameter: none('Parameter'),
  le_tx_octets: u16('TxOctets', { little: true }),
  le_tx_time: u16('TxTime', { little: true }),
  le_suggested_max_tx_octets: u16('SuggestedMaxTxOctets', { little: true }),
  le_suggested_max_tx_time: u16('SuggestedMaxTxTime', { little: true }),
  le_remote_p_256_public_key: octets('Remote_P-256_Public_Key'),
  le_peer_irk: octets('Peer IRK'),
  le_local_irk: octets('Local IRK'),
  le_address_resolution_enable: u8('Address Resolution Enable', { hex: true, values: LE_ADDRESS_RESOLUTION_ENABLE_NAMES }),
  le_rpa_timeout: u16('RPA Timeout', { little: true }),
  advertising_handle: u8('Advertising Handle', { hex: true }),
  primary_advertising_phy: u8('Primary Advertising PHY', { hex: true, values: PRIMARY_ADVERTISING_PHY_NAMES }),
  secondary_advertising_max_skip: u8('Secondary Advertising Max Skip'),
  secondary_advertising_phy: u8('Secondary Advertising PHY', { hex: true, values: PRIMARY_ADVERTISING_PHY_NAMES }),
  scan_request_notification_enable: u8('Scan Request Notification Enable', { hex: true }),
  adv_data_operation: u8('Data Operation', { hex: true, values: ADV_DATA_OPERATION_NAMES }),
  adv_fragment_preference: u8('Fragment Preference', { hex: true, values: ADV_FRAGMENT_PREFERENCE_NAMES }),
  adv_num_sets: u8('Number of Sets'),
  adv_duration: u16('Duration', { little: true }),
  max_extended_advertising_events: u8('Max Extended Events'),
  all_phys: u8('All PHYs', { hex: true }),
  tx_phys: u8('Tx PHYs', { hex: true }),
  rx_phys: u8('Rx PHYs', { hex: true }),
  phy_options: u16('PHY Options', { hex: true, little: true }),
  le_scan_phys: u8('Scanning PHYs', { hex: true }),
  scan_duration: u16('Duration', { little: true }),
  scan_period: u16('Period', { little: true }),
  le_init_phys: u8('Initiating PHYs', { hex: true }),
  le_privacy_mode: u8('Privacy Mode', { hex: true, values: LE_PRIVACY_MODE_NAMES }),
  skip: u16('Skip', { little: true }),
  key_type: u8('Key Type', { hex: true, values: KEY_TYPE_NAMES }),
  sync_timeout: u16('Sync Timeout', { little: true }),
  secure_connection_host_support: u8('Secure Connection Host Support', { hex: true, values: SECURE_CONNECTION_HOST_SUPPORT_NAMES }),
  'packet_type.reserved.0': flag('Reserved', 0x01, { size: 2, as: TRUTH, little: true }),
  'packet_type.2dh1': flag('2-DH1', 0x02, { size: 2, as: TRUTH, little: true }),
  'packet_type.3dh1': flag('3-DH1', 0x04, { size: 2, as: TRUTH, little: true }),
  'packet_type.dm1': flag('DM1', 0x08, { size: 2, as: TRUTH, little: true }),
  'packet_type.dh1': flag('DH1', 0x10, { size: 2, as: TRUTH, little: true }),
  'packet_type.reserved.5_7': bits('Reserved', 0xe0, { size: 2, hex: true, little: true }),
  'packet_type.2dh3': flag('2-DH3', 0x100, { size: 2, as: TRUTH, little: true }),
  'packet_type.3dh3': flag('3-DH3', 0x200, { size: 2, as: TRUTH, little: true }),
  'packet_type.dm3': flag('DM3', 0x400, { size: 2, as: TRUTH, little: true }),
  'packet_type.dh3': flag('DH3', 0x800, { size: 2, as: TRUTH, little: true }),
  'packet_type.2dh5': flag('2-DH5', 0x1000, { size: 2, as: TRUTH, little: true }),
  'packet_type.3dh5': flag('3-DH5', 0x2000, { size: 2, as: TRUTH, little: true }),
  'packet_type.dm5': flag('DM5', 0x4000, { size: 2, as: TRUTH, little: true }),
  'packet_type.dh5': flag('DH5', 0x8000, { size: 2, as: TRUTH, little: true }),
  link_policy_switch: bits('Enable Master Slave Switch', 0x01, { size: 2, values: CLOCK_OFFSET_VALID_NAMES, little: true }),
  link_policy_hold: bits('Enable Hold Mode', 0x02, { size: 2, values: CLOCK_OFFSET_VALID_NAMES, little: true }),
  link_policy_sniff: bits('Enable Sniff Mode', 0x04, { size: 2, values: CLOCK_OFFSET_VALID_NAMES, little: true }),
  link_policy_park: bits('Enable Park Mode', 0x08, { size: 2, values: CLOCK_OFFSET_VALID_NAMES, little: true }),
  hold_mode_page: bits('Suspend Page Scan', 0x01, { values: CLOCK_OFFSET_VALID_NAMES }),
  hold_mode_inquiry: bits('Suspend Inquiry Scan', 0x02, { values: CLOCK_OFFSET_VALID_NAMES }),
  hold_mode_periodic: bits('Suspend Periodic Inquiries', 0x04, { values: CLOCK_OFFSET_VALID_NAMES }),
  'sco_packet_type.hv1': flag('HV1 may be used', 0x01, { size: 2, as: TRUTH, little: true }),
  'sco_packet_type.hv2': flag('HV2 may be used', 0x02, { size: 2, as: TRUTH, little: true }),
  'sco_packet_type.hv3': flag('HV3 may be used', 0x04, { size: 2, as: TRUTH, little: true }),
  'sco_packet_type.ev3': flag('EV3 may be used', 0x08, { size: 2, as: TRUTH, little: true }),
  'sco_packet_type.ev4': flag('EV4 may be used', 0x10, { size: 2, as: TRUTH, little: true }),
  'sco_packet_type.ev5': flag('EV5 may be used', 0x20, { size: 2, as: TRUTH, little: true }),
  'sco_packet_type.2ev3': flag('2-EV3 may NOT be used', 0x40, { size: 2, as: TRUTH, little: true }),
  'sco_packet_type.3ev3': flag('3-EV3 may NOT be used', 0x80, { size: 2, as: TRUTH, little: true }),
  'sco_packet_type.2ev5': flag('2-EV5 may NOT be used', 0x100, { size: 2, as: TRUTH, little: true }),
  'sco_packet_type.3ev5': flag('3-EV5 may NOT be used', 0x200, { size: 2, as: TRUTH, little: true }),
  'sco_packet_type.reserved': bits('Reserved', 0xfc00, { size: 2, hex: true, little: true }),
  le_advts_ch_map_1: bits('Channel 37', 0x01, { hex: true, values: CLOCK_OFFSET_VALID_NAMES }),
  le_advts_ch_map_2: bits('Channel 38', 0x02, { hex: true, values: CLOCK_OFFSET_VALID_NAMES }),
  le_advts_ch_map_3: bits('Channel 39', 0x04, { hex: true, values: CLOCK_OFFSET_VALID_NAMES }),
  advertising_properties: u16('Advertising Event Properties', { hex: true, little: true }),
  'all_phys.tx_preference': flag('The Host has no Tx PHY preference', 0x01, { as: TRUTH }),
  'all_phys.rx_preference': flag('The Host has no Rx PHY preference', 0x02, { as: TRUTH }),
  'all_phys.reserved': bits('Reserved', 0xfc, { hex: true }),
  'phys_pref.le_1m': flag('The Host prefers LE 1M', 0x01, { as: TRUTH }),
  'phys_pref.le_2m': flag('The Host prefers LE 2M', 0x02, { as: TRUTH }),
  'phys_pref.le_coded': flag('The Host prefers LE Coded', 0x04, { as: TRUTH }),
  'phys_pref.reserved': bits('Reserved', 0xf8, { hex: true }),
  'phy_options.coding': bits('Coding', 0x03, { size: 2, hex: true, values: PHY_OPTIONS_CODING_NAMES, little: true }),
  'phy_options.reserved': bits('Reserved', 0xfffc, { size: 2, hex: true, little: true }),
  'le_scan_phys.le_1m': flag('LE 1M', 0x01, { as: TRUTH }),
  'le_scan_phys.le_coded': flag('LE Coded', 0x04, { as: TRUTH }),
  'le_scan_phys.reserved': bits('Reserved', 0xfa, { hex: true }),
  'le_phys.le_1m': flag('LE 1M', 0x01, { as: TRUTH }),
  'le_phys.le_2m': flag('LE 2M', 0x02, { as: TRUTH }),
  'le_phys.le_coded': flag('LE Coded', 0x04, { as: TRUTH }),
  'le_phys.reserved': bits('Reserved', 0xf8, { hex: true }),
};
