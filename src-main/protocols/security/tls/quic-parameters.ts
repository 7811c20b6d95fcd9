/** What the sides of a QUIC connection tell each other in an extension of TLS: RFC 9000 §18, RFC 9221 §3, RFC 9287 §3, RFC 9368 §3. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, ipv4, ipv6, none, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { readBigInt } from '../../../dissect/read.ts';

const ORIGINAL_ID = 0, IDLE_TIMEOUT = 1, RESET_TOKEN = 2, ACK_DELAY_EXPONENT = 0x0a, PREFERRED_ADDRESS = 0x0d, INITIAL_SOURCE_ID = 0x0f,
  RETRY_SOURCE_ID = 0x10;
const VERSION_INFORMATION = 0x11, VERSION_INFORMATION_DRAFT = 0xff73db, CIBIR_ENCODING = 0x1000, INITIAL_RTT = 0x3127, USER_AGENT = 0x3129,
  GOOGLE_VERSION = 0x4752;

const NAMES: Readonly<Record<number, string>> = {
  [ORIGINAL_ID]: 'original_destination_connection_id', [IDLE_TIMEOUT]: 'max_idle_timeout', [RESET_TOKEN]: 'stateless_reset_token',
  0x03: 'max_udp_payload_size', 0x04: 'initial_max_data', 0x05: 'initial_max_stream_data_bidi_local',
  0x06: 'initial_max_stream_data_bidi_remote', 0x07: 'initial_max_stream_data_uni', 0x08: 'initial_max_streams_bidi',
  0x09: 'initial_max_streams_uni', [ACK_DELAY_EXPONENT]: 'ack_delay_exponent', 0x0b: 'max_ack_delay', 0x0c: 'disable_active_migration',
  [PREFERRED_ADDRESS]: 'preferred_address', 0x0e: 'active_connection_id_limit', [INITIAL_SOURCE_ID]: 'initial_source_connection_id',
  [RETRY_SOURCE_ID]: 'retry_source_connection_id', [VERSION_INFORMATION]: 'version_information', 0x20: 'max_datagram_frame_size',
  [CIBIR_ENCODING]: 'cibir_encoding', 0x1057: 'loss_bits', 0x173e: 'discard', 0x26ab: 'google_handshake_message', 0x2ab2: 'grease_quic_bit',
  [INITIAL_RTT]: 'google_initial_rtt', 0x3128: 'google_connection_options', [USER_AGENT]: 'google_user_agent',
  0x312a: 'google_support_handshake_done', 0x312b: 'google_key_update_not_yet_supported', 0x312c: 'google_quic_params',
  [GOOGLE_VERSION]: 'google_quic_version', 0x7157: 'enable_time_stamp', 0x7158: 'enable_time_stamp_v2', 0xde1a: 'min_ack_delay',
  0xff00: 'facebook_partial_reliability', 0xff03de1a: 'min_ack_delay', 0xff04de1b: 'min_ack_delay',
  [VERSION_INFORMATION_DRAFT]: 'version_information_draft',
};

/** RFC 9000 §18.1: numbers that mean nothing, so that nobody trips over new ones. */
const nameOf = (type: number): string => NAMES[type] ?? (type >= 27 && (type - 27) % 31 === 0 ? 'GREASE' : 'Unknown');
const typeText = (type: number): string => hex(type, 2);

export function quicParameterFields() {
  return {
    'quic.parameter.type': u64('Type', { text: type => `${nameOf(type)} (${typeText(type)})` }),
    'quic.parameter.length': u64('Length'),
    'quic.parameter.value': octets('Value'),
    'quic.parameter.original_destination_connection_id': octets('original_destination_connection_id'),
    'quic.parameter.max_idle_timeout': u64('max_idle_timeout'),
    'quic.parameter.stateless_reset_token': octets('stateless_reset_token'),
    'quic.parameter.max_udp_payload_size': u64('max_udp_payload_size'),
    'quic.parameter.initial_max_data': u64('initial_max_data'),
    'quic.parameter.initial_max_stream_data_bidi_local': u64('initial_max_stream_data_bidi_local'),
    'quic.parameter.initial_max_stream_data_bidi_remote': u64('initial_max_stream_data_bidi_remote'),
    'quic.parameter.initial_max_stream_data_uni': u64('initial_max_stream_data_uni'),
    'quic.parameter.initial_max_streams_bidi': u64('initial_max_streams_bidi'),
    'quic.parameter.initial_max_streams_uni': u64('initial_max_streams_uni'),
    'quic.parameter.ack_delay_exponent': u64('ack_delay_exponent'),
    'quic.parameter.max_ack_delay': u64('max_ack_delay'),
    'quic.parameter.preferred_address.ipv4address': ipv4('ipv4Address'),
    'quic.parameter.preferred_address.ipv4port': u16('ipv4Port'),
    'quic.parameter.preferred_address.ipv6address': ipv6('ipv6Address'),
    'quic.parameter.preferred_address.ipv6port': u16('ipv6Port'),
    'quic.parameter.preferred_address.connectionid.length': u8('Length'),
    'quic.parameter.preferred_address.connectionid': octets('connectionId'),
    'quic.parameter.preferred_address.statelessresettoken': octets('statelessResetToken', { size: 16 }),
    'quic.parameter.active_connection_id_limit': u64('Active Connection ID Limit'),
    'quic.parameter.initial_source_connection_id': octets('Initial Source Connection ID'),
    'quic.parameter.retry_source_connection_id': octets('Retry Source Connection ID'),
    'quic.parameter.max_datagram_frame_size': u64('max_datagram_frame_size'),
    'quic.parameter.loss_bits': u64('loss_bits'),
    'quic.parameter.google.user_agent': text('Google UserAgent'),
    'quic.parameter.google.initial_rtt': u64('Google Initial RTT'),
    'quic.parameter.cibir_encoding.length': u64('length'),
    'quic.parameter.cibir_encoding.offset': u64('offset'),
    'quic.parameter.enable_time_stamp_v2': u64('Enable TimestampV2'),
    'quic.parameter.min_ack_delay': u64('min_ack_delay'),
    'quic.parameter.facebook.partial_reliability': u64('Facebook Partial Reliability'),
    'quic.parameter.google.connection_options': octets('Google Connection options'),
    'quic.parameter.google.support_handshake_done': none('Google Support Handshake Done'),
    'quic.parameter.google.key_update_not_yet_supported': none('Google Key Update not yet supported'),
    'quic.parameter.google.quic_version': u32('Google QUIC version', { hex: true }),
    'quic.parameter.google.supported_versions_length': u8('Google Supported Versions Length'),
    'quic.parameter.google.supported_version': u32('Google Supported Version', { hex: true }),
    'quic.parameter.vi.chosen_version': u32('Chosen Version', { hex: true }),
    'quic.parameter.vi.other_version': u32('Other Version', { hex: true }),
  };
}

export type QuicParameterFields = ReturnType<typeof quicParameterFields>;

type NumberKey = { [K in keyof QuicParameterFields]: QuicParameterFields[K] extends Field<bigint> ? K : never }[keyof QuicParameterFields];
type BytesKey = { [K in keyof QuicParameterFields]: QuicParameterFields[K] extends Field<void> ? K : never }[keyof QuicParameterFields];

/** Parameters that are one number, of one to eight bytes. */
const NUMBERS: Readonly<Record<number, NumberKey>> = {
  [IDLE_TIMEOUT]: 'quic.parameter.max_idle_timeout', 0x03: 'quic.parameter.max_udp_payload_size', 0x04: 'quic.parameter.initial_max_data',
  0x05: 'quic.parameter.initial_max_stream_data_bidi_local', 0x06: 'quic.parameter.initial_max_stream_data_bidi_remote',
  0x07: 'quic.parameter.initial_max_stream_data_uni', 0x08: 'quic.parameter.initial_max_streams_bidi', 0x09: 'quic.parameter.initial_max_streams_uni',
  [ACK_DELAY_EXPONENT]: 'quic.parameter.ack_delay_exponent', 0x0b: 'quic.parameter.max_ack_delay', 0x0e: 'quic.parameter.active_connection_id_limit',
  0x20: 'quic.parameter.max_datagram_frame_size', 0x1057: 'quic.parameter.loss_bits', [INITIAL_RTT]: 'quic.parameter.google.initial_rtt',
  0x7158: 'quic.parameter.enable_time_stamp_v2', 0xde1a: 'quic.parameter.min_ack_delay', 0xff03de1a: 'quic.parameter.min_ack_delay',
  0xff04de1b: 'quic.parameter.min_ack_delay', 0xff00: 'quic.parameter.facebook.partial_reliability',
};

/** What stands behind some of them in their headings; behind others the number alone does, behind a few not even that. */
const UNITS: Readonly<Record<number, string>> = { [IDLE_TIMEOUT]: ' ms', [INITIAL_RTT]: ' us' },
  UNSAID: readonly number[] = [ACK_DELAY_EXPONENT, 0x1057, 0x7158, 0xff00];

const BYTES: Readonly<Record<number, BytesKey>> = {
  [ORIGINAL_ID]: 'quic.parameter.original_destination_connection_id', [RESET_TOKEN]: 'quic.parameter.stateless_reset_token',
  [INITIAL_SOURCE_ID]: 'quic.parameter.initial_source_connection_id', [RETRY_SOURCE_ID]: 'quic.parameter.retry_source_connection_id',
  0x3128: 'quic.parameter.google.connection_options', 0x312a: 'quic.parameter.google.support_handshake_done',
  0x312b: 'quic.parameter.google.key_update_not_yet_supported',
};

/** Reads the extension's contents. */
export function readQuicParameters(p: Cursor, f: QuicParameterFields): void {
  while (p.remaining > 0) {
    const outer = p.open('Parameter');
    const heading = p.lastNode;
    const type = Number(takeNumber(p, f['quic.parameter.type'])), length = Number(takeNumber(p, f['quic.parameter.length']));
    const title =
      `Parameter: ${NAMES[type] === undefined && nameOf(type) === 'Unknown' ? `Unknown ${typeText(type)}` : nameOf(type)} (len=${length})`;
    p.labelNode(heading, title);
    const value = p.within(length);
    value.show(f['quic.parameter.value'], Math.min(length, value.available));
    // A connection ID may have no bytes; of other parameters without any the name says it all.
    const more = length > 0 || BYTES[type] !== undefined ? readValue(value, f, type) : '';
    p.labelNode(heading, title + more);
    p.close(outer);
  }
}

/** Gives what the heading says of the value. */
function readValue(p: Cursor, f: QuicParameterFields, type: number): string {
  if (NUMBERS[type] !== undefined) {
    const number = takeNumber(p, f[NUMBERS[type]]);
    return UNSAID.includes(type) ? '' : ` ${number}${UNITS[type] ?? ''}`;
  }
  if (BYTES[type] !== undefined) p.take(f[BYTES[type]], p.remaining);
  else if (type === USER_AGENT) return ` ${p.take(f['quic.parameter.google.user_agent'], p.remaining)}`;
  else if (type === PREFERRED_ADDRESS) readAddress(p, f);
  else if (type === GOOGLE_VERSION) readGoogleVersions(p, f);
  else if (type === CIBIR_ENCODING) {
    const length = takeNumber(p, f['quic.parameter.cibir_encoding.length']);
    return ` Length: ${length}, Offset: ${takeNumber(p, f['quic.parameter.cibir_encoding.offset'])}`;
  }
  else if (type === VERSION_INFORMATION || type === VERSION_INFORMATION_DRAFT) {
    p.take(f['quic.parameter.vi.chosen_version']);
    while (p.remaining >= 4) p.take(f['quic.parameter.vi.other_version']);
  }
  return '';
}

/** The version in use, and from a server those that it knows. */
function readGoogleVersions(p: Cursor, f: QuicParameterFields): void {
  p.take(f['quic.parameter.google.quic_version']);
  if (p.remaining === 0) return;
  const versions = p.within(p.take(f['quic.parameter.google.supported_versions_length']));
  while (versions.remaining >= 4) versions.take(f['quic.parameter.google.supported_version']);
}

/** RFC 9000 §18.2. */
function readAddress(p: Cursor, f: QuicParameterFields): void {
  p.take(f['quic.parameter.preferred_address.ipv4address']);
  p.take(f['quic.parameter.preferred_address.ipv4port']);
  p.take(f['quic.parameter.preferred_address.ipv6address']);
  p.take(f['quic.parameter.preferred_address.ipv6port']);
  const length = p.take(f['quic.parameter.preferred_address.connectionid.length']);
  if (length > 0) p.take(f['quic.parameter.preferred_address.connectionid'], length);
  p.take(f['quic.parameter.preferred_address.statelessresettoken']);
}

/** An integer of QUIC's own length, RFC 9000 §16. */
function takeNumber(p: Cursor, field: Field<bigint>): bigint {
  const length = 1 << (p.u8() >> 6);
  p.need(length);
  const number = BigInt.asUintN(8 * length - 2, readBigInt(p.bytes, p.at, length, false, false));
  p.takeAs(field, number, length);
  return number;
}
