/** Fields of L2CAP (Bluetooth Core 5.2, volume 3, part A, §3 to §5). */
import { bits, expert, flag, frameNumber, none, octets, u16, u32, u8 } from '../../../../dissect/index.ts';

const CMD_CODE_NAMES = {
  1: 'Command Reject', 2: 'Connection Request', 3: 'Connection Response', 4: 'Configure Request', 5: 'Configure Response',
  6: 'Disconnection Request', 7: 'Disconnection Response', 8: 'Echo Request', 9: 'Echo Response', 10: 'Information Request',
  11: 'Information Response', 12: 'Create Channel Request', 13: 'Create Channel Response', 14: 'Move Channel Request',
  15: 'Move Channel Response', 16: 'Move Channel Confirmation', 17: 'Move Channel Confirmation Response',
  18: 'Connection Parameter Update Request', 19: 'Connection Parameter Update Response', 20: 'LE Credit Based Connection Request',
  21: 'LE Credit Based Connection Response', 22: 'LE Flow Control Credit',
};
export const PSM_NAMES = {
  1: 'SDP', 3: 'RFCOMM', 5: 'TCS-BIN', 7: 'TCS-BIN-CORDLESS', 15: 'BNEP', 17: 'HID-Control', 19: 'HID-Interrupt', 21: 'UPnP',
  23: 'AVCTP-Control', 25: 'AVDTP', 27: 'AVCTP-Browsing', 29: 'UDI_C-Plane', 31: 'ATT', 33: '3DSP', 35: 'IPSP', 37: 'OTS',
};
const CTRL_ID_NAMES = { 0: 'Bluetooth BR/EDR', 1: 'Wifi 802.11' };
const RESULT_NAMES = {
  0: 'Successful', 1: 'Pending', 2: 'Refused - PSM not supported', 3: 'Refused - security block', 4: 'Refused - no resources available',
  5: 'Refused - Controller ID not supported',
};
const MOVE_RESULT_NAMES = {
  0: 'Success', 1: 'Pending', 2: 'Refused - Controller ID not supported', 3: 'Refused - New Controller ID is same as old',
  4: 'Refused - Configuration not supported', 5: 'Refused - Move Channel collision', 6: 'Refused - Channel not allowed to be moved',
};
const STATUS_NAMES = { 0: 'No further information available', 1: 'Authentication pending', 2: 'Authorization pending' };
const REJ_REASON_NAMES = { 0: 'Command not understood', 1: 'Signaling MTU exceeded', 2: 'Invalid CID in request' };
const INFO_TYPE_NAMES = { 1: 'Connectionless MTU', 2: 'Extended Features Mask', 3: 'Fixed Channels Supported' };
const INFO_RESULT_NAMES = { 0: 'Success', 1: 'Not Supported' };
const CONF_RESULT_NAMES = {
  0: 'Success', 1: 'Failure - unacceptable parameters', 2: 'Failure - reject (no reason provided)', 3: 'Failure - unknown options',
  4: 'Pending', 5: 'Failure - flow spec rejected',
};
const OPTION_TYPE_NAMES = {
  1: 'Maximum Transmission Unit', 2: 'Flush Timeout', 3: 'Quality of Service', 4: 'Retransmission and Flow Control', 5: 'FCS',
  6: 'Extended Flow Specification', 7: 'Extended Window Size',
};
const OPTION_SERVICETYPE_NAMES = { 0: 'No traffic', 1: 'Best effort (Default)', 2: 'Guaranteed' };
const RETRANSMISSIONMODE_NAMES = {
  0: 'Basic Mode', 1: 'Retransmission Mode', 2: 'Flow Control Mode', 3: 'Enhanced Retransmission Mode', 4: 'Streaming Mode',
};
const OPTION_FCS_NAMES = { 0: 'No FCS', 1: '16-bit FCS' };
const LE_RESULT_NAMES = {
  0: 'Connection Successful', 2: 'Connection Refused - LE_PSM Not Supported', 4: 'Connection Refused - No Resources Available',
  5: 'Connection Refused - Insufficient Authentication', 6: 'Connection Refused - Insufficient Authorization',
  7: 'Connection Refused - Insufficient Encryption Key Size', 8: 'Connection Refused - Insufficient Encryption',
};

const CHANNELS: Readonly<Record<number, string>> = {
  0: 'Null identifier', 1: 'L2CAP Signaling Channel', 2: 'Connectionless Channel', 3: 'AMP Manager Protocol', 4: 'Attribute Protocol',
  5: 'Low Energy L2CAP Signaling Channel', 6: 'Security Manager Protocol', 7: 'BR/EDR Security Manager', 63: 'AMP Test Manager',
};
const FIRST_DYNAMIC = 0x40;
const channel = (cid: number): string => CHANNELS[cid] ?? (cid >= FIRST_DYNAMIC ? 'Dynamically Allocated Channel' : 'Reserved');
const FIRST_DYNAMIC_PSM = 0x1001;
const multiplexer = (psm: number): string =>
  (PSM_NAMES as Readonly<Record<number, string>>)[psm] ?? (psm >= FIRST_DYNAMIC_PSM ? 'Dynamic PSM' : 'Unknown');

const lePsm = (psm: number): string => (psm === 0 || psm > 0xff ? 'Reserved' : psm < 0x80 ? 'Fixed, SIG Assigned' : 'Dynamically Allocated');

export const L2CAP_FIELDS = {
  length: u16('Length', { little: true }),
  cid: u16('CID', { hex: true, little: true, values: channel }),
  payload: octets('Payload'),
  command: none('Command'),
  cmd_code: u8('Command Code', { hex: true, values: CMD_CODE_NAMES }),
  cmd_ident: u8('Command Identifier', { hex: true }),
  cmd_length: u16('Command Length', { little: true }),
  cmd_data: none('Command Data'),
  psm: u16('PSM', { hex: true, values: multiplexer, little: true }),
  scid: u16('Source CID', { hex: true, little: true, values: channel }),
  dcid: u16('Destination CID', { hex: true, little: true, values: channel }),
  icid: u16('Initiator CID', { hex: true, little: true, values: channel }),
  ctrl_id: u8('Controller ID', { values: CTRL_ID_NAMES }),
  dctrl_id: u8('Controller ID', { values: CTRL_ID_NAMES }),
  result: u16('Result', { hex: true, values: RESULT_NAMES, little: true }),
  move_result: u16('Move Result', { hex: true, values: MOVE_RESULT_NAMES, little: true }),
  status: u16('Status', { hex: true, values: STATUS_NAMES, little: true }),
  rej_reason: u16('Reason', { hex: true, values: REJ_REASON_NAMES, little: true }),
  sig_mtu: u16('Maximum Signalling MTU', { little: true }),
  info_mtu: u16('Remote Entity MTU', { little: true }),
  info_flowcontrol: bits('Flow Control Mode', 0x01, { size: 4, little: true }),
  info_retransmission: bits('Retransmission Mode', 0x02, { size: 4, little: true }),
  info_bidirqos: bits('Bi-Directional QOS', 0x04, { size: 4, little: true }),
  info_enh_retransmission: bits('Enhanced Retransmission Mode', 0x08, { size: 4, little: true }),
  info_streaming: bits('Streaming Mode', 0x10, { size: 4, little: true }),
  info_fcs: bits('FCS', 0x20, { size: 4, little: true }),
  info_flow_spec: bits('Extended Flow Specification for BR/EDR', 0x40, { size: 4, little: true }),
  info_fixedchan: bits('Fixed Channels', 0x80, { size: 4, little: true }),
  info_window: bits('Extended Window Size', 0x100, { size: 4, little: true }),
  info_unicast: bits('Unicast Connectionless Data Reception', 0x200, { size: 4, little: true }),
  info_fixedchans: none('Fixed Channels'),
  info_fixedchans_null: bits('Null identifier', 0x01, { size: 4, little: true }),
  info_fixedchans_signal: bits('L2CAP signaling channel', 0x02, { size: 4, little: true }),
  info_fixedchans_connless: bits('Connectionless reception', 0x04, { size: 4, little: true }),
  info_fixedchans_amp_man: bits('AMP Manager protocol', 0x08, { size: 4, little: true }),
  info_fixedchans_amp_test: bits('AMP Test Manager', 0x80000000, { size: 4, little: true }),
  info_type: u16('Information Type', { hex: true, values: INFO_TYPE_NAMES, little: true }),
  info_result: u16('Result', { hex: true, values: INFO_RESULT_NAMES, little: true }),
  info_extfeatures: none('Extended Features'),
  'flags.reserved': bits('Reserved', 0xfffe, { size: 2, hex: true, little: true }),
  'flags.continuation': flag('Continuation Flag', 0x01, { size: 2, as: ['True', 'False'], little: true }),
  conf_result: u16('Result', { hex: true, values: CONF_RESULT_NAMES, little: true }),
  option_type: u8('Type', { hex: true, values: OPTION_TYPE_NAMES }),
  option_length: u8('Length'),
  option_mtu: u16('MTU', { little: true }),
  option_flushto: u16('Flush Timeout (ms)', { little: true }),
  option_sdu_size: u16('Maximum SDU Size', { little: true }),
  option_sdu_arrival_time: u32('SDU Inter-arrival Time (us)', { little: true }),
  option_ident: u8('Identifier', { hex: true }),
  option_access_latency: u32('Access Latency (us)', { little: true }),
  option_flags: u8('Flags', { hex: true }),
  option_servicetype: u8('Service Type', { hex: true, values: OPTION_SERVICETYPE_NAMES }),
  option_tokenrate: u32('Token Rate (bytes/s)', { little: true }),
  option_tokenbsize: u32('Token Bucket Size (bytes)', { little: true }),
  option_peakbandwidth: u32('Peak Bandwidth (bytes/s)', { little: true }),
  option_latency: u32('Latency (microseconds)', { little: true }),
  option_delayvar: u32('Delay Variation (microseconds)', { little: true }),
  retransmissionmode: u8('Mode', { hex: true, values: RETRANSMISSIONMODE_NAMES }),
  txwindow: u8('TxWindow'),
  maxtransmit: u8('MaxTransmit'),
  retransmittimeout: u16('Retransmit timeout (ms)', { little: true }),
  monitortimeout: u16('Monitor Timeout (ms)', { little: true }),
  mps: u16('MPS', { little: true }),
  option_fcs: u16('FCS', { hex: true, values: OPTION_FCS_NAMES, little: true }),
  option_window: u16('Extended Window Size', { little: true }),
  conf_param_option: none('Configuration Parameter Option'),
  min_interval: u16('Min. Interval', { little: true }),
  max_interval: u16('Max. Interval', { little: true }),
  slave_latency: u16('Slave Latency', { little: true }),
  timeout_multiplier: u16('Timeout Multiplier', { little: true }),
  le_result: u16('LE Result', { hex: true, values: LE_RESULT_NAMES, little: true }),
  credits: u16('Credits', { little: true }),
  initial_credits: u16('Initial Credits', { little: true }),
  le_psm: u16('LE PSM', { hex: true, values: lePsm, little: true }),
  connect_in: frameNumber('Connect in frame', { source: 'conversation' }),
  disconnect_in: frameNumber('Disconnect in frame', { source: 'conversation' }),
  unknown_command_code: expert('Unknown Command Code', 'warning', 'Protocol'),
} as const;

export const COMMANDS: Readonly<Record<number, string>> = CMD_CODE_NAMES;
export const RESULTS: Readonly<Record<number, string>> = RESULT_NAMES;
export const PSMS: Readonly<Record<number, string>> = PSM_NAMES;
export const INFORMATION: Readonly<Record<number, string>> = INFO_TYPE_NAMES;
export const INFORMATION_RESULTS: Readonly<Record<number, string>> = INFO_RESULT_NAMES;
export const CONFIGURATION_RESULTS: Readonly<Record<number, string>> = CONF_RESULT_NAMES;
export const OPTIONS: Readonly<Record<number, string>> = OPTION_TYPE_NAMES;
