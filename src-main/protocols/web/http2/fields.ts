/** Fields of HTTP/2's frames, RFC 9113 §4 and §6, and those of what is put together out of them. */
import {
  type Field, bits, bool, expert, flag, frameNumber, none, octets, relativeTime, text, u16, u24, u32, u64, u8,
} from '../../../dissect/index.ts';
import { GRPC_STATUS } from '../grpc/status.ts';
import { MOST_KEPT } from './streams.ts';
import { HEADER_FIELDS, NAMED_HEADERS } from './header-fields.ts';
import { CONTINUATION, DATA, ERROR_CODES, FRAME_TYPES, HEADERS, PING, PUSH_PROMISE, SETTINGS } from './names.ts';
import { SETTINGS_FIELDS } from './settings.ts';

const CONVERSATION = { source: 'conversation' } as const;
/** Unknown to Wireshark 4.0. */
const OWN_CONVERSATION = { own: true, ...CONVERSATION } as const;

export const HTTP2_FIELDS = {
  stream: none('Stream'),
  magic: text('Magic'),
  length: u24('Length'),
  type: u8('Type', { values: FRAME_TYPES }),
  flags: u8('Flags', { hex: true }),
  'flags.end_stream': flag('End Stream', 0x01, { as: ['True', 'False'] }),
  'flags.eh': flag('End Headers', 0x04, { as: ['True', 'False'] }),
  'flags.padded': flag('Padded', 0x08, { as: ['True', 'False'] }),
  'flags.priority': flag('Priority', 0x20, { as: ['True', 'False'] }),
  'flags.ack.ping': flag('ACK', 0x01, { as: ['True', 'False'] }),
  'flags.ack.settings': flag('ACK', 0x01, { as: ['True', 'False'] }),
  'flags.unused': bits('Unused', 0xff, { hex: true }),
  'flags.unused_settings': bits('Unused', 0xfe, { hex: true }),
  'flags.unused_ping': bits('Unused', 0xfe, { hex: true }),
  'flags.unused_continuation': bits('Unused', 0xfb, { hex: true }),
  'flags.unused_push_promise': bits('Unused', 0xf3, { hex: true }),
  'flags.unused_data': bits('Unused', 0xf6, { hex: true }),
  'flags.unused_headers': bits('Unused', 0xd2, { hex: true }),
  r: bits('Reserved', 0x80000000, { hex: true }),
  streamid: bits('Stream Identifier', 0x7fffffff, { size: 4 }),
  padding: u8('Pad Length', { hex: true }),
  pad_length: u16('Pad Length'),
  exclusive: flag('Exclusive', 0x80000000, { as: ['True', 'False'] }),
  stream_dependency: bits('Stream Dependency', 0x7fffffff, { size: 4 }),
  'headers.weight': u8('Weight'),
  'headers.weight_real': u8('Weight real'),
  'headers.padding': octets('Padding'),
  'data.data': octets('Data'),
  'data.padding': octets('Padding'),
  'body.fragments': none('Body fragments', CONVERSATION),
  'body.fragment': frameNumber('Body fragment', CONVERSATION),
  'body.fragment.overlap': bool('Body fragment overlap', CONVERSATION),
  'body.fragment.overlap.conflicts': bool('Body fragment overlapping with conflicting data', CONVERSATION),
  'body.fragment.error': frameNumber('Body defragment error', CONVERSATION),
  'body.fragment.count': u32('Body fragment count', CONVERSATION),
  'body.reassembled.in': frameNumber('Reassembled body in frame', CONVERSATION),
  'body.reassembled.length': u32('Reassembled body length', CONVERSATION),
  'body.reassembled.data': octets('Reassembled body data', CONVERSATION),
  body_decompression_failed: expert('Body decompression failed', 'warning', 'Undecoded'),
  body_too_large: expert(
    `With this one the connection's bodies have more than ${MOST_KEPT >> 20} MB: it is not put together`, 'warning', 'Reassemble',
    { own: true },
  ),
  block_too_large: expert(
    'The header block is larger than 1 MB: it is not read, nor what later ones refer to of it', 'warning', 'Reassemble', { own: true },
  ),
  'rst_stream.error': u32('Error', { values: ERROR_CODES }),
  ...SETTINGS_FIELDS,
  'push_promise.r': bits('Reserved', 0x80000000, { hex: true }),
  'push_promise.promised_stream_id': bits('Promised-Stream-ID', 0x7fffffff, { size: 4 }),
  'push_promise.header': octets('Header Block Fragment'),
  'push_promise.padding': octets('Padding'),
  ping: octets('Ping'),
  pong: octets('Pong'),
  'goway.r': bits('Reserved', 0x80000000, { hex: true }),
  'goaway.last_stream_id': bits('Last-Stream-ID', 0x7fffffff, { size: 4 }),
  'goaway.error': u32('Error', { values: ERROR_CODES }),
  'goaway.addata': octets('Additional Debug Data'),
  'window_update.r': bits('Reserved', 0x80000000, { hex: true }),
  'window_update.window_size_increment': bits('Window Size Increment', 0x7fffffff, { size: 4 }),
  'window_update.zero': expert('An increment of 0 is an error', 'warning', 'Protocol', { own: true }),
  'flow_control.connection_window': u64('Window left on the connection', OWN_CONVERSATION),
  'flow_control.stream_window': u64('Window left on the stream', OWN_CONVERSATION),
  'flow_control.exceeded': expert('More is sent than the window allows', 'warning', 'Protocol', OWN_CONVERSATION),
  'continuation.header': text('Continuation Header'),
  'altsvc.origin.len': u16('Origin Length'),
  'altsvc.origin': text('Origin'),
  'altsvc.field_value': text('Field/Value'),
  origin: none('Origin'),
  'origin.origin_len': u16('Origin Length'),
  'origin.origin': text('Origin'),
  priority_update_stream_id: u32('Priority Update Stream ID'),
  priority_update_field_value: text('Priority Update Field Value'),
  unknown: octets('Unknown'),
  request_in: frameNumber('Request in frame', CONVERSATION),
  response_in: frameNumber('Response in frame', CONVERSATION),
  time: relativeTime('Time since request', CONVERSATION),
  grpc_status: u32('gRPC status', { id: 'grpc.status_code', values: GRPC_STATUS, own: true }),
  grpc_message: text('gRPC message', { id: 'grpc.status_message', own: true }),
  ...HEADER_FIELDS,
  ...NAMED_HEADERS.fields,
};

const f = HTTP2_FIELDS;

export const PIECES = {
  fragments: f['body.fragments'], fragment: f['body.fragment'], error: f['body.fragment.error'], overlap: f['body.fragment.overlap'],
  conflict: f['body.fragment.overlap.conflicts'], count: f['body.fragment.count'], length: f['body.reassembled.length'],
  data: f['body.reassembled.data'],
};

/** Flags by type of frame, as they are drawn. */
export const FLAGS: Readonly<Record<number, readonly (Field<boolean> | Field<number>)[]>> = {
  [DATA]: [f['flags.unused_data'], f['flags.padded'], f['flags.end_stream']],
  [HEADERS]: [f['flags.unused_headers'], f['flags.priority'], f['flags.padded'], f['flags.eh'], f['flags.end_stream']],
  [SETTINGS]: [f['flags.unused_settings'], f['flags.ack.settings']],
  [PUSH_PROMISE]: [f['flags.unused_push_promise'], f['flags.padded'], f['flags.eh']],
  [PING]: [f['flags.unused_ping'], f['flags.ack.ping']],
  [CONTINUATION]: [f['flags.unused_continuation'], f['flags.eh']],
};
