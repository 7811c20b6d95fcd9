/** Fields of AVDTP 1.3's signals, and of what streams can do (§8). */
import { bits, expert, none, u16, u8 } from '../../../../dissect/index.ts';

const MESSAGES = { 0: 'Command', 1: 'GeneralReject', 2: 'ResponseAccept', 3: 'ResponseReject' };
const PACKETS = { 0: 'Single', 1: 'Start', 2: 'Continue', 3: 'End' };
const SIGNALS = {
  0: 'Reserved', 1: 'Discover', 2: 'GetCapabilities', 3: 'SetConfiguration', 4: 'GetConfiguration', 5: 'Reconfigure', 6: 'Open', 7: 'Start',
  8: 'Close', 9: 'Suspend', 10: 'Abort', 11: 'SecurityControl', 12: 'GetAllCapabilities', 13: 'DelayReport',
};
const ERRORS = {
  1: 'Bad Header Format', 17: 'Bad Length', 18: 'Bad ACP SEID', 19: 'SEP In Use', 20: 'SEP Not In Use', 23: 'Bad Service Category',
  24: 'Bad Payload Format', 25: 'Not Supported Command', 26: 'Invalid Capabilities', 34: 'Bad Recovery Type', 35: 'Bad Media Transport Format',
  37: 'Bad Recovery Format', 38: 'Bad Header Compression Format', 39: 'Bad Content Protection Format', 40: 'Bad Multiplexing Format',
  41: 'Unsupported Configuration', 49: 'Bad State', 128: 'The Service Category Stated is Invalid', 129: 'Lack of Resource New Stream Context',
  193: 'Invalid Codec Type', 194: 'Not Supported Codec Type', 195: 'Invalid Sampling Frequency', 196: 'Not Supported Sampling Frequency',
  197: 'Invalid Channel Mode', 198: 'Not Supported Channel Mode', 199: 'Invalid Subbands', 200: 'Not Supported Subbands',
  201: 'Invalid Allocation Method', 202: 'Not Supported Allocation Method', 203: 'Invalid Minimum Bitpool Value',
  204: 'Not Supported Minimum Bitpool Value', 205: 'Invalid Maximum Bitpool Value', 206: 'Not Supported Maximum Bitpool Value',
  207: 'Invalid Layer', 208: 'Not Supported Layer', 209: 'Not Supported CRC', 210: 'Not Supported MPF', 211: 'Not Supported VBR',
  212: 'Invalid Bit Rate', 213: 'Not Supported Bit Rate', 214: 'Invalid Object Type', 215: 'Not Supported Object Type', 216: 'Invalid Channels',
  217: 'Not Supported Channels', 218: 'Invalid Version', 219: 'Not Supported Version', 220: 'Not Supported Maximum SUL',
  221: 'Invalid Block Length', 224: 'Invalid Content Protection Type', 225: 'Invalid Content Protection Format', 226: 'Invalid Coded Parameter',
  227: 'Not Supported Codec Parameter',
};
const TRUTHS = { 0: 'False', 1: 'True' };
const MEDIA = { 0: 'Audio', 1: 'Video', 2: 'Multimedia' };
const ENDS = { 0: 'Source', 1: 'Sink' };
const CATEGORIES = {
  1: 'Media Transport', 2: 'Reporting', 3: 'Recovery', 4: 'Content Protection', 5: 'Header Compression', 6: 'Multiplexing', 7: 'Media Codec',
  8: 'Delay Reporting',
};
const RECOVERIES = { 0: 'Forbidden', 1: 'RFC2733' };
const SESSIONS = { 0: 'Used for TSID query', 31: 'RFD' };
const CHANNEL_IDS = { 0: 'Used for TCID query', 31: 'RFD' };
const PROTECTIONS = { 1: 'DTCP', 2: 'SCMS-T' };
const AUDIO = { 0: 'SBC', 1: 'MPEG-1,2 Audio', 2: 'MPEG-2,4 AAC', 4: 'ATRAC family', 255: 'non-A2DP' };
const VIDEO = { 1: 'H.263 baseline', 2: 'MPEG-4 Visual Simple Profile', 3: 'H.263 profile 3', 4: 'H.263 profile 8', 255: 'non-VDP' };

export const SIGNAL_FIELDS = {
  signal: none('Signal'),
  message_type: bits('Message Type', 0x3, { hex: true, values: MESSAGES }),
  packet_type: bits('Packet Type', 0xc, { hex: true, values: PACKETS }),
  transaction: bits('Transaction', 0xf0, { hex: true }),
  signal_id: bits('Signal', 0x3f, { hex: true, values: SIGNALS }),
  rfa0: bits('RFA', 0xc0, { hex: true }),
  num_signal_packets: u8('Number of signal packets'),
  error_code: u8('Error Code', { hex: true, values: ERRORS }),
  sep_seid: bits('SEID', 0xfc),
  sep_inuse: bits('In Use', 0x2, { hex: true, values: TRUTHS }),
  sep_rfa0: bits('RFA0', 0x1, { hex: true }),
  sep_media_type: bits('Media Type', 0xf0, { hex: true, values: MEDIA }),
  sep_type: bits('Type', 0x8, { hex: true, values: ENDS }),
  sep_rfa1: bits('RFA1', 0x7, { hex: true }),
  acp_sep: none('ACP SEP'),
  acp_seid_item: none('ACP SEID'),
  int_seid_item: none('INT SEID'),
  acp_seid: bits('ACP SEID', 0xfc),
  int_seid: bits('INT SEID', 0xfc),
  rfa_seid: bits('RFA', 0x3, { hex: true }),
  service_category: u8('Service Category', { hex: true, values: CATEGORIES }),
  length_of_service_category: u8('Length of Service Category', { hex: true }),
  delay: u16('Delay'),
  recovery_type: u8('Service Category', { hex: true, values: RECOVERIES }),
  maximum_recovery_window_size: u8('Service Category', { hex: true }),
  maximum_number_of_media_packet_in_parity_code: u8('Service Category', { hex: true }),
  multiplexing_fragmentation: bits('Fragmentation', 0x80, { hex: true, values: TRUTHS }),
  multiplexing_rfa: bits('RFA', 0x7f, { hex: true }),
  multiplexing_tsid: bits('TSID', 0xf8, { hex: true, values: SESSIONS }),
  multiplexing_tcid: bits('TCID', 0xf8, { hex: true, values: CHANNEL_IDS }),
  multiplexing_entry_rfa: bits('RFA', 0x7, { hex: true }),
  header_compression_backch: bits('BackCh', 0x80, { hex: true, values: TRUTHS }),
  header_compression_media: bits('Media', 0x40, { hex: true, values: TRUTHS }),
  header_compression_recovery: bits('Recovery', 0x20, { hex: true, values: TRUTHS }),
  header_compression_rfa: bits('RFA', 0x1f, { hex: true }),
  content_protection_type: u16('Type', { little: true, hex: true, values: PROTECTIONS }),
  media_codec_media_type: bits('Media Type', 0xf0, { hex: true, values: MEDIA }),
  media_codec_rfa: bits('RFA', 0xf, { hex: true }),
  media_codec_audio_type: u8('Media Codec Audio Type', { hex: true, values: AUDIO }),
  media_codec_video_type: u8('Media Codec Video Type', { hex: true, values: VIDEO }),
  media_codec_unknown_type: u8('Media Codec Unknown Type', { hex: true }),
  capabilities: none('Capabilities'),
  service: none('Service'),
  service_multiplexing_entry: none('Entry'),
  data: none('Data'),
  unexpected_losc_data: expert('Unexpected losc data', 'warning', 'Protocol'),
} as const;
