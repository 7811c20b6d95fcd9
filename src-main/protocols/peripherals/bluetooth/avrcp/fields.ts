/**
 * Fields of AVRCP and the names of their values: Audio/Video Remote Control Profile 1.6 §6 and Appendices C to H,
 * AV/C Digital Interface General Specification 4.0.
 */
import { bits, expert, frameNumber, none, text, u16, u24, u32, u64, u8 } from '../../../../dissect/index.ts';

export const CTYPE: Readonly<Record<number, string>> = {
  0x0: 'Control', 0x1: 'Status', 0x2: 'Specific Inquiry', 0x3: 'Notify', 0x4: 'General Inquiry', 0x5: 'reserved', 0x6: 'reserved', 0x7: 'reserved',
  0x8: 'Not Implemented', 0x9: 'Accepted', 0xa: 'Rejected', 0xb: 'In Transition', 0xc: 'Stable', 0xd: 'Changed', 0xe: 'reserved', 0xf: 'Interim',
};
const SUBUNIT_TYPE: Readonly<Record<number, string>> = {
  0x0: 'Monitor', 0x1: 'Audio', 0x2: 'Printer', 0x3: 'Disc', 0x4: 'Tape Recorder/Player', 0x5: 'Tuner', 0x6: 'CA', 0x7: 'Camera', 0x8: 'reserved',
  0x9: 'Panel', 0xa: 'Bulletin Board', 0xb: 'Camera Storage', 0x1c: 'Vendor Unique', 0x1d: 'All subunit types',
  0x1e: 'Subunit_type extended to next byte', 0x1f: 'Unit',
};
export const OPCODE = { 0x0: 'Vendor dependent', 0x30: 'Unit Info', 0x31: 'Subunit Info', 0x7c: 'Pass Through' };
const PASSTHROUGH_STATE = { 0x0: 'Pushed', 0x1: 'Released' };
const PASSTHROUGH_OPERATION: Readonly<Record<number, string>> = {
  0x41: 'VOLUME UP', 0x42: 'VOLUME DOWN', 0x43: 'MUTE', 0x44: 'PLAY', 0x45: 'STOP', 0x46: 'PAUSE', 0x47: 'RECORD', 0x48: 'REWIND',
  0x49: 'FAST FORWARD', 0x4a: 'EJECT', 0x4b: 'FORWARD', 0x4c: 'BACKWARD',
};
const PASSTHROUGH_VENDOR_UNIQUE_ID = { 0x0: 'Next Group', 0x1: 'Previous Group' };
export const PDU_ID: Readonly<Record<number, string>> = {
  0x10: 'GetCapabilities', 0x11: 'ListPlayerApplicationSettingAttributes', 0x12: 'ListPlayerApplicationSettingValue',
  0x13: 'GetCurrentPlayerApplicationSettingValue', 0x14: 'SetPlayerApplicationSettingValue', 0x15: 'GetPlayerApplicationSettingAttributeText',
  0x16: 'GetPlayerApplicationSettingValueText', 0x17: 'InformDisplayableCharacterSet', 0x18: 'InformBatteryStatusOfCT',
  0x20: 'GetElementAttributes', 0x30: 'GetPlayStatus', 0x31: 'RegisterNotification', 0x40: 'RequestContinuingResponse',
  0x41: 'AbortContinuingResponse', 0x50: 'SetAbsoluteVolume', 0x60: 'SetAddressedPlayer', 0x74: 'PlayItem', 0x90: 'AddToNowPlaying',
  0x70: 'SetBrowsedPlayer', 0x71: 'GetFolderItems', 0x72: 'ChangePath', 0x73: 'GetItemAttributes', 0x80: 'Search', 0xa0: 'GeneralReject',
};
const PACKET_TYPE = { 0x0: 'Single', 0x1: 'Start', 0x2: 'Continue', 0x3: 'End' };
const STATUS: Readonly<Record<number, string>> = {
  0x0: 'Invalid Command', 0x1: 'Invalid Parameter', 0x2: 'Parameter Not Found', 0x3: 'Internal Error', 0x4: 'OK', 0x5: 'UID Changed',
  0x6: 'Reserved', 0x7: 'Invalid Direction', 0x8: 'Not a Directory', 0x9: 'Does Not Exist', 0xa: 'Invalid Scope', 0xb: 'Range Out of Bounds',
  0xc: 'UID is a Directory', 0xd: 'Media In Use', 0xe: 'Now Player List Full', 0xf: 'Search Not Supported', 0x10: 'Search in Progress',
  0x11: 'Invalid Player Id', 0x12: 'Player Not Browsable', 0x13: 'Player Not Addressed', 0x14: 'No Valid Search Results',
  0x15: 'No Available Players', 0x16: 'Addressed Player Changed',
};
const NUMBER_OF_ATTRIBUTES = { 0: 'All Supported Attributes' };
const ATTRIBUTE_COUNT = { 0: 'All attributes are requested', 255: 'No attributes are requested' };
const DIRECTION = { 0x0: 'Folder Up', 0x1: 'Folder Down' };
const SCOPE = { 0x0: 'MediaPlayerList', 0x1: 'VFS', 0x2: 'Search', 0x3: 'NowPlaying' };
const PLAY_STATUS = { 0x0: 'Stopped', 0x1: 'Playing', 0x2: 'Paused', 0x3: 'Forward Seek', 0x4: 'Reverse Seek', 0xff: 'Error' };
const NOTIFICATION_EVENT_ID: Readonly<Record<number, string>> = {
  0x1: 'PlaybackStatusChanged', 0x2: 'TrackChanged', 0x3: 'TrackReachedEnd', 0x4: 'TrackReachedStart', 0x5: 'PlaybackPositionChanged',
  0x6: 'BatteryStatusChanged', 0x7: 'SystemStatusChanged', 0x8: 'PlayerApplicationSettingChanged', 0x9: 'NowPlayingContentChanged',
  0xa: 'AvailablePlayersChanged', 0xb: 'AddressedPlayerChanged', 0xc: 'UIDsChanged', 0xd: 'VolumeChanged',
};
const BATTERY_STATUS = { 0x0: 'Normal', 0x1: 'Warning', 0x2: 'Critical', 0x3: 'External', 0x4: 'Full Charge' };
const CAPABILITY = { 0x2: 'Company ID', 0x3: 'Events Supported' };
const ITEM_TYPE = { 0x1: 'Media Player Item', 0x2: 'Folder Item', 0x3: 'Media Element Item' };
const SETTINGS_ATTRIBUTE = { 0x0: 'Illegal', 0x1: 'Equalizer', 0x2: 'Repeat mode', 0x3: 'Shuffle', 0x4: 'Scan' };
const SYSTEM_STATUS = { 0x0: 'Power On', 0x1: 'Power Off', 0x2: 'Unplugged' };
export const ATTRIBUTE: Readonly<Record<number, string>> = {
  0x0: 'Invalid', 0x1: 'Title', 0x2: 'Artist', 0x3: 'Album', 0x4: 'Media Number', 0x5: 'Total Number of Media', 0x6: 'Genre', 0x7: 'Playing Time',
  0x8: 'Default Cover Art',
};
const MEDIA_TYPE = { 0x0: 'Audio', 0x1: 'Video' };
const FOLDER_TYPE = { 0x0: 'Mixed', 0x1: 'Titles', 0x2: 'Albums', 0x3: 'Artists', 0x4: 'Genres', 0x5: 'Playlists', 0x6: 'Years' };
const FOLDER_PLAYABLE = { 0x0: 'Not Playable', 0x1: 'Playable' };
/** A bit each (§6.10.2.1); Wireshark has 0 for audio. */
const MAJOR_PLAYER_TYPE = { 0x1: 'Audio', 0x2: 'Video', 0x4: 'Broadcasting Audio', 0x8: 'Broadcasting Video' };
const PLAYER_SUBTYPE = { 0x1: 'Audio Book', 0x2: 'Podcast' };
/** Of IANA's character sets those that players have (IANA Character Sets, MIBenum). */
const CHARACTER_SETS: Readonly<Record<number, string>> = {
  3: 'US-ASCII', 4: 'ISO-8859-1', 5: 'ISO-8859-2', 6: 'ISO-8859-3', 7: 'ISO-8859-4', 8: 'ISO-8859-5', 9: 'ISO-8859-6', 10: 'ISO-8859-7',
  11: 'ISO-8859-8', 12: 'ISO-8859-9', 17: 'Shift_JIS', 18: 'EUC-JP', 37: 'ISO-2022-KR', 38: 'EUC-KR', 39: 'ISO-2022-JP', 106: 'UTF-8',
  111: 'ISO-8859-15', 113: 'GBK', 114: 'GB18030', 1000: 'ISO-10646-UCS-2', 1013: 'UTF-16BE', 1014: 'UTF-16LE', 1015: 'UTF-16', 1017: 'UTF-32',
  2025: 'GB2312', 2026: 'Big5', 2084: 'KOI8-R', 2250: 'windows-1250', 2251: 'windows-1251', 2252: 'windows-1252', 2253: 'windows-1253',
  2254: 'windows-1254',
};

export const FIELDS = {
  reserved: bits('Reserved', 0xf0, { hex: true }),
  ctype: bits('Ctype', 0x0f, { hex: true, values: CTYPE }),
  subunit_type: bits('Subunit Type', 0xf8, { hex: true, values: SUBUNIT_TYPE }),
  subunit_id: bits('Subunit ID', 0x07, { hex: true }),
  opcode: u8('Opcode', { hex: true, values: OPCODE }),
  company_id: u24('Company ID'),
  'passthrough.state': bits('State', 0x80, { hex: true, values: PASSTHROUGH_STATE }),
  'passthrough.operation': bits('Operation ID', 0x7f, { hex: true, values: PASSTHROUGH_OPERATION }),
  'passthrough.length': u8('Data Length', { hex: true }),
  'passthrough.vendor_unique_id': u16('Vendor Unique ID', { hex: true, values: PASSTHROUGH_VENDOR_UNIQUE_ID }),
  'passthrough.company_id': u24('Company ID'),
  'unit.unknown': bits('Unknown', 0xff, { hex: true }),
  'unit.type': bits('Unit Type', 0xf8, { hex: true, values: SUBUNIT_TYPE }),
  'unit.id': bits('Subunit ID', 0x07, { hex: true }),
  'subunit.page': bits('Page', 0xf8, { hex: true, values: SUBUNIT_TYPE }),
  'subunit.extension_code': bits('Extension Code', 0x07, { hex: true }),
  pdu_id: u8('PDU ID', { hex: true, values: PDU_ID }),
  rfa: bits('RFA', 0xfc, { hex: true }),
  packet_type: bits('Packet Type', 0x03, { hex: true, values: PACKET_TYPE }),
  length: u16('Parameter Length'),
  player_id: u16('Player ID'),
  status: u8('Status', { hex: true, values: STATUS }),
  uid_counter: u16('UID Counter', { hex: true }),
  character_set: u16('Character Set', { values: CHARACTER_SETS }),
  number_of_items: u32('Number Of Items'),
  folder_depth: u8('Folder Depth'),
  folder_name_length: u16('Folder Name Length'),
  folder_name: text('Folder Name'),
  search_length: u16('Search String Length'),
  search: none('Search String'),
  number_of_attributes: u8('Number of Attributes', { values: NUMBER_OF_ATTRIBUTES }),
  attribute_count: u8('Attribute Count', { values: ATTRIBUTE_COUNT }),
  direction: u8('Direction', { hex: true, values: DIRECTION }),
  scope: u8('Scope', { hex: true, values: SCOPE }),
  start_item: u32('StartItem'),
  end_item: u32('EndItem'),
  uid: u64('UID', { hex: true }),
  identifier: u64('Identifier', { hex: true }),
  play_status: u8('Play Status', { hex: true, values: PLAY_STATUS }),
  song_length: u32('Song Length'),
  song_position: u32('Song Position'),
  'notification.interval': u32('Interval'),
  'notification.event_id': u8('Event ID', { hex: true, values: NOTIFICATION_EVENT_ID }),
  battery_status: u8('Battery Status', { hex: true, values: BATTERY_STATUS }),
  number_of_character_set: u8('Number of Character Set'),
  absoluter_volume_rfa: bits('RFA', 0x80, { hex: true }),
  volume: bits('Volume', 0x7f, { hex: true }),
  capability: u8('Capability', { hex: true, values: CAPABILITY }),
  'capability.count': u8('Capability Count', { hex: true }),
  'item.type': u8('Item Type', { hex: true, values: ITEM_TYPE }),
  'item.length': u16('Item Length'),
  number_of_settings: u8('Number of Settings'),
  'settings.attribute': u8('Setting Attribute', { hex: true, values: SETTINGS_ATTRIBUTE }),
  'settings.value': u8('Setting Value', { hex: true }),
  system_status: u8('System Status', { hex: true, values: SYSTEM_STATUS }),
  player_item: none('Player'),
  folder: none('Folder'),
  item: none('Item'),
  attribute_list: none('Attribute List'),
  attribute_item: none('Attribute'),
  attribute_entries: none('Attribute Entries'),
  attribute: u32('Attribute ID', { hex: true, values: ATTRIBUTE }),
  'value.length': u16('Value Length'),
  value: text('Value'),
  displayable_name_length: u16('Displayable Name Length'),
  displayable_name: text('Displayable Name'),
  media_type: u8('Media Type', { hex: true, values: MEDIA_TYPE }),
  folder_type: u8('Folder Type', { hex: true, values: FOLDER_TYPE }),
  folder_playable: u8('Folder Playable', { hex: true, values: FOLDER_PLAYABLE }),
  major_player_type: u8('Major Player Type', { hex: true, values: MAJOR_PLAYER_TYPE }),
  player_subtype: u32('Player SubType', { hex: true, values: PLAYER_SUBTYPE }),
  'setting_value.length': u16('Value Length'),
  setting_value: text('Value'),
  'attribute_name.length': u8('Value Length'),
  attribute_name: text('Value'),
  current_path: none('Current Path'),
  reassembled: none('Reassembled'),
  response_time: u32('Response Time'),
  command_in_frame: frameNumber('Command in frame'),
  response_in_frame: frameNumber('Response in frame'),
  data: none('Data'),
  'item.length.bad': expert('Item length does not correspond to sum of length of attributes', 'warning', 'Protocol'),
  unexpected_data: expert('Unexpected data', 'warning', 'Protocol'),
  no_response: expert('No response', 'warning', 'Protocol'),
};
