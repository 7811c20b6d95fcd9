/**
 * The fields of QUIC's frames, and the names in them: RFC 9000 §19 and §20, RFC 9221, draft-ietf-quic-ack-frequency,
 * draft-ietf-quic-reliable-stream-reset, draft-huitema-quic-ts.
 */
import { hex } from '../../../bytes/hexadecimal.ts';
import { bits, expert, flag, none, octets, text, u32, u64, u8 } from '../../../dissect/index.ts';
import { ALERTS } from '../../security/tls/names.ts';
import {
  ACK, ACK_ECN, ACK_FREQUENCY, CLOSE_APPLICATION, CLOSE_TRANSPORT, CRYPTO, DATAGRAM, DATAGRAM_LENGTH, DATA_BLOCKED, HANDSHAKE_DONE, IMMEDIATE_ACK,
  MAX_DATA, MAX_STREAMS_BIDI, MAX_STREAMS_UNI, MAX_STREAM_DATA, NEW_CONNECTION_ID, NEW_TOKEN, OLD_IMMEDIATE_ACK, PADDING, PATH_CHALLENGE,
  PATH_RESPONSE, PING, RESET_STREAM, RESET_STREAM_AT, RETIRE_CONNECTION_ID, STOP_SENDING, STREAMS_BLOCKED_BIDI, STREAMS_BLOCKED_UNI,
  STREAM_DATA_BLOCKED, TIME_STAMP, isStream,
} from './frame-walk.ts';

export const frameName = (type: number): string => (isStream(type) ? 'STREAM' : NAMES[type] ?? 'Unknown');

const NAMES: Readonly<Record<number, string>> = {
  [PADDING]: 'PADDING', [PING]: 'PING', [ACK]: 'ACK', [ACK_ECN]: 'ACK', [RESET_STREAM]: 'RESET_STREAM', [STOP_SENDING]: 'STOP_SENDING',
  [CRYPTO]: 'CRYPTO', [NEW_TOKEN]: 'NEW_TOKEN', [MAX_DATA]: 'MAX_DATA', [MAX_STREAM_DATA]: 'MAX_STREAM_DATA',
  [MAX_STREAMS_BIDI]: 'MAX_STREAMS (BIDI)', [MAX_STREAMS_UNI]: 'MAX_STREAMS (UNI)', [DATA_BLOCKED]: 'DATA_BLOCKED',
  [STREAM_DATA_BLOCKED]: 'STREAM_DATA_BLOCKED', [STREAMS_BLOCKED_BIDI]: 'STREAMS_BLOCKED (BIDI)', [STREAMS_BLOCKED_UNI]: 'STREAMS_BLOCKED (UNI)',
  [NEW_CONNECTION_ID]: 'NEW_CONNECTION_ID', [RETIRE_CONNECTION_ID]: 'RETIRE_CONNECTION_ID', [PATH_CHALLENGE]: 'PATH_CHALLENGE',
  [PATH_RESPONSE]: 'PATH_RESPONSE', [CLOSE_TRANSPORT]: 'CONNECTION_CLOSE (Transport)', [CLOSE_APPLICATION]: 'CONNECTION_CLOSE (Application)',
  [HANDSHAKE_DONE]: 'HANDSHAKE_DONE', [DATAGRAM]: 'DATAGRAM', [DATAGRAM_LENGTH]: 'DATAGRAM', [IMMEDIATE_ACK]: 'IMMEDIATE_ACK',
  [OLD_IMMEDIATE_ACK]: 'IMMEDIATE_ACK', [ACK_FREQUENCY]: 'ACK_FREQUENCY', [RESET_STREAM_AT]: 'RESET_STREAM_AT', [TIME_STAMP]: 'TIME_STAMP',
};

/** What the Info column calls frames whose name is too long for it. */
export const SHORT_NAMES: Readonly<Record<number, string>> = {
  [ACK_ECN]: 'ACK_ECN', [RESET_STREAM]: 'RS', [STOP_SENDING]: 'SS', [NEW_TOKEN]: 'NT', [MAX_DATA]: 'MD', [MAX_STREAM_DATA]: 'MSD',
  [MAX_STREAMS_BIDI]: 'MS', [MAX_STREAMS_UNI]: 'MS', [DATA_BLOCKED]: 'DB', [STREAM_DATA_BLOCKED]: 'SDB', [STREAMS_BLOCKED_BIDI]: 'SB',
  [STREAMS_BLOCKED_UNI]: 'SB', [NEW_CONNECTION_ID]: 'NCI', [RETIRE_CONNECTION_ID]: 'RC', [PATH_CHALLENGE]: 'PC', [PATH_RESPONSE]: 'PR',
  [CLOSE_TRANSPORT]: 'CC', [CLOSE_APPLICATION]: 'CC', [HANDSHAKE_DONE]: 'DONE', [DATAGRAM]: 'DG', [DATAGRAM_LENGTH]: 'DG', [IMMEDIATE_ACK]: 'IA',
  [OLD_IMMEDIATE_ACK]: 'IA', [ACK_FREQUENCY]: 'AF', [RESET_STREAM_AT]: 'RSA', [TIME_STAMP]: 'TS',
};

const ERRORS = [
  'NO_ERROR', 'INTERNAL_ERROR', 'CONNECTION_REFUSED', 'FLOW_CONTROL_ERROR', 'STREAM_ID_ERROR', 'STREAM_STATE_ERROR', 'FINAL_SIZE_ERROR',
  'FRAME_ENCODING_ERROR', 'TRANSPORT_PARAMETER_ERROR', 'CONNECTION_ID_LIMIT_ERROR', 'PROTOCOL_VIOLATION', 'INVALID_TOKEN', 'APPLICATION_ERROR',
  'CRYPTO_BUFFER_EXCEEDED', 'KEY_UPDATE_ERROR', 'AEAD_LIMIT_REACHED', 'NO_VIABLE_PATH', 'VERSION_NEGOTIATION_ERROR',
];

/** RFC 9000 §20.1. */
export const errorName = (code: number): string | undefined => (code >= 0x100 && code <= 0x1ff ? 'CRYPTO_ERROR' : ERRORS[code]);

export const INITIATORS: readonly string[] = ['Client-initiated', 'Server-initiated'];
export const DIRECTIONS: readonly string[] = ['Bidirectional', 'Unidirectional'];

const truth = { as: ['True', 'False'] as const };

export const FRAME_FIELDS = {
  frame: none('Frame'),
  frame_type: u64('Frame Type', { text: type => `${frameName(type)} (${hex(type, 16)})` }),
  padding_length: u32('Padding Length'),
  'ack.largest_acknowledged': u64('Largest Acknowledged'),
  'ack.ack_delay': u64('ACK Delay'),
  'ack.ack_range_count': u64('ACK Range Count'),
  'ack.first_ack_range': u64('First ACK Range'),
  'ack.gap': u64('Gap'),
  'ack.ack_range': u64('ACK Range'),
  'ack.ect0_count': u64('ECT(0) Count'),
  'ack.ect1_count': u64('ECT(1) Count'),
  'ack.ecn_ce_count': u64('ECN-CE Count'),
  'rsts.stream_id': u64('Stream ID'),
  'rsts.application_error_code': u64('Application Error code'),
  'rsts.final_size': u64('Final Size'),
  'rsts.reliable_size': u64('Reliable Size', { own: true }),
  'ss.stream_id': u64('Stream ID'),
  'ss.application_error_code': u64('Application Error code'),
  'crypto.offset': u64('Offset'),
  'crypto.length': u64('Length'),
  'crypto.crypto_data': none('Crypto Data'),
  'nt.length': u64('(Token) Length'),
  'nt.token': octets('Token'),
  'stream.fin': flag('Fin', 0x01, truth),
  'stream.len': flag('Len(gth)', 0x02, truth),
  'stream.off': flag('Off(set)', 0x04, truth),
  'stream.stream_id': u64('Stream ID'),
  'stream.initiator': bits('Stream initiator', 0x1, { size: 8, width: 64, values: { ...INITIATORS } }),
  'stream.direction': bits('Stream direction', 0x2, { size: 8, width: 64, values: { ...DIRECTIONS } }),
  'stream.offset': u64('Offset'),
  'stream.length': u64('Length'),
  stream_data: octets('Stream Data'),
  'md.maximum_data': u64('Maximum Data'),
  'msd.stream_id': u64('Stream ID'),
  'msd.maximum_stream_data': u64('Maximum Stream Data'),
  'ms.max_streams': u64('Max Streams'),
  'sb.stream_data_limit': u64('Stream Data Limit'),
  'sdb.stream_id': u64('Stream ID'),
  'sib.stream_limit': u64('Stream Limit'),
  'nci.sequence': u64('Sequence'),
  'nci.retire_prior_to': u64('Retire Prior To'),
  'nci.connection_id.length': u8('Connection ID Length'),
  'nci.connection_id': octets('Connection ID'),
  'nci.stateless_reset_token': octets('Stateless Reset Token', { size: 16 }),
  'rci.sequence': u64('Sequence'),
  'path_challenge.data': octets('Data', { size: 8 }),
  'path_response.data': octets('Data', { size: 8 }),
  'cc.error_code': u64('Error code', { values: errorName }),
  'cc.error_code.app': u64('Application Error code'),
  'cc.error_code.tls_alert': u8('TLS Alert Description', { values: ALERTS }),
  'cc.frame_type': u64('Frame Type'),
  'cc.reason_phrase.length': u64('Reason phrase Length'),
  'cc.reason_phrase': text('Reason phrase'),
  'dg.length': u64('Datagram Length'),
  dg: octets('Datagram'),
  'af.sequence_number': u64('Sequence Number'),
  'af.ack_eliciting_threshold': u64('Ack-Eliciting Threshold'),
  'af.request_max_ack_delay': u64('Request Max Ack Delay'),
  'af.last_byte': u8('Last Byte', { hex: true }),
  'af.reserved': bits('Reserved', 0xfc),
  'af.ignore_order': flag('Ignore Order', 0x02, truth),
  'af.ignore_ce': flag('Ignore CE', 0x01, truth),
  ts: u64('Time Stamp'),
  'ft.unknown': expert('Unknown Frame Type', 'note', 'Undecoded'),
  retransmission: expert('This QUIC frame has a reused stream offset (retransmission?)', 'note', 'Sequence', { source: 'conversation' }),
  overlap: expert('This QUIC frame overlaps a previous frame in the stream', 'warning', 'Sequence', { source: 'conversation' }),
  protocol_violation: expert('Invalid data according to the protocol', 'warning', 'Protocol'),
};
