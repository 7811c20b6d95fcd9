/** Parameters of SCTP's chunks and causes of errors, which hold one another: RFC 9260 §3.3, RFC 4895 §3, RFC 5061 §4.2, RFC 6525 §4. */
import { type Cursor, type Field, flag, ipv4, ipv6, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { CAUSES, CHUNKS, HMACS, PARAMETERS } from './names.ts';
import { byteCount, causeSummary, parameterSummary } from './summaries.ts';

const RESULTS = {
  0: 'Success - Nothing to do', 1: 'Success - Performed', 2: 'Denied', 3: 'Error - Wrong SSN', 4: 'Error - Request already in progress',
  5: 'Error - Bad sequence number', 6: 'In progress',
};
export const PARAMETER_FIELDS = {
  hmac_id: u16('HMAC identifier', { values: HMACS }),
  cause_code: u16('Cause code', { hex: true, values: CAUSES }),
  cause_length: u16('Cause length'),
  cause_information: octets('Cause information'),
  cause_padding: octets('Cause padding'),
  cause_stream_identifier: u16('Stream identifier'),
  cause_reserved: u16('Reserved'),
  cause_nr_of_missing_parameters: u32('Number of missing parameters'),
  cause_missing_parameter_type: u16('Missing parameter type', { hex: true, values: PARAMETERS }),
  cause_measure_of_staleness: u32('Measure of staleness in usec'),
  cause_tsn: u32('TSN'),
  parameter_type: u16('Parameter type', { hex: true, values: PARAMETERS }),
  parameter_bit_1: flag('Bit', 0x8000, { as: ['Skip parameter and continue processing of the chunk', 'Stop processing of chunk'] }),
  parameter_bit_2: flag('Bit', 0x4000, { as: ['Do report', 'Do not report'] }),
  parameter_length: u16('Parameter length'),
  parameter_value: octets('Parameter value'),
  parameter_padding: octets('Parameter padding'),
  parameter_ipv4_address: ipv4('IP Version 4 address'),
  parameter_ipv6_address: ipv6('IP Version 6 address'),
  parameter_heartbeat_information: octets('Heartbeat information'),
  parameter_state_cookie: octets('State cookie'),
  parameter_cookie_preservative_incr: u32('Suggested Cookie life-span increment (msec)'),
  parameter_hostname: text('Hostname'),
  parameter_supported_address_type: u16('Supported address type', { values: { 5: 'IPv4 address', 6: 'IPv6 address', 11: 'Hostname address' } }),
  supported_chunk_type: u8('Supported chunk type', { values: CHUNKS }),
  chunk_type_to_auth: u8('Chunk type', { values: CHUNKS }),
  random_number: octets('Random number'),
  adaptation_layer_indication: u32('Indication', { hex: true }),
  correlation_id: u32('Correlation_id', { hex: true }),
  parameter_reconfig_request_sequence_number: u32('Re-configuration request sequence number'),
  parameter_reconfig_response_sequence_number: u32('Re-configuration response sequence number'),
  parameter_senders_last_assigned_tsn: u32('Senders last assigned TSN'),
  parameter_senders_next_tsn: u32('Senders next TSN'),
  parameter_receivers_next_tsn: u32('Receivers next TSN'),
  parameter_reconfig_response_result: u32('Result', { values: RESULTS }),
  parameter_reconfig_sid: u16('Stream Identifier'),
  parameter_add_outgoing_streams_number: u16('Number of streams'),
  parameter_add_outgoing_streams_reserved: u16('Reserved'),
  parameter_add_incoming_streams_number: u16('Number of streams'),
  parameter_add_incoming_streams_reserved: u16('Reserved'),
} as const;

const f = PARAMETER_FIELDS;
const whole = (field: Field<void>) => (p: Cursor) => void (p.more && p.take(field, p.remaining));
const numbers = (field: Field<number>) => (p: Cursor) => {
  while (p.remaining >= field.size) p.take(field);
};

/** Readers by parameter type; `chunk` reads a chunk that is quoted. */
const READERS: Readonly<Record<number, (p: Cursor, chunk: (p: Cursor) => void) => void>> = {
  0x0001: whole(f.parameter_heartbeat_information),
  0x0005: (p) => p.take(f.parameter_ipv4_address),
  0x0006: (p) => p.take(f.parameter_ipv6_address),
  0x0007: whole(f.parameter_state_cookie),
  0x0008: parameters,
  0x0009: (p) => p.take(f.parameter_cookie_preservative_incr),
  0x000b: (p) => p.take(f.parameter_hostname, p.remaining),
  0x000c: numbers(f.parameter_supported_address_type),
  0x000d: (p) => {
    p.take(f.parameter_reconfig_request_sequence_number);
    p.take(f.parameter_reconfig_response_sequence_number);
    p.take(f.parameter_senders_last_assigned_tsn);
    numbers(f.parameter_reconfig_sid)(p);
  },
  0x000e: (p) => {
    p.take(f.parameter_reconfig_request_sequence_number);
    numbers(f.parameter_reconfig_sid)(p);
  },
  0x000f: (p) => p.take(f.parameter_reconfig_request_sequence_number),
  0x0010: (p) => {
    p.take(f.parameter_reconfig_response_sequence_number);
    p.take(f.parameter_reconfig_response_result);
    if (p.remaining < 8) return;
    p.take(f.parameter_senders_next_tsn);
    p.take(f.parameter_receivers_next_tsn);
  },
  0x0011: (p) => {
    p.take(f.parameter_reconfig_request_sequence_number);
    p.take(f.parameter_add_outgoing_streams_number);
    p.take(f.parameter_add_outgoing_streams_reserved);
  },
  0x0012: (p) => {
    p.take(f.parameter_reconfig_request_sequence_number);
    p.take(f.parameter_add_incoming_streams_number);
    p.take(f.parameter_add_incoming_streams_reserved);
  },
  0x8002: whole(f.random_number),
  0x8003: numbers(f.chunk_type_to_auth),
  0x8004: numbers(f.hmac_id),
  0x8008: numbers(f.supported_chunk_type),
  0xc001: correlated,
  0xc002: correlated,
  0xc003: (p, chunk) => {
    p.take(f.correlation_id);
    causes(p, chunk);
  },
  0xc004: correlated,
  0xc005: (p) => p.take(f.correlation_id),
  0xc006: (p) => p.take(f.adaptation_layer_indication),
};

/** RFC 5061 §4.2.1: the number of the request, then the address that it is about. */
function correlated(p: Cursor, chunk: (p: Cursor) => void): void {
  p.take(f.correlation_id);
  parameters(p, chunk);
}

export function parameters(p: Cursor, chunk: (p: Cursor) => void): void {
  while (p.remaining >= 4) parameter(p, chunk);
}

function parameter(p: Cursor, chunk: (p: Cursor) => void): void {
  const type = p.u16();
  const length = p.u16(2);
  if (length < 4) p.malformed(`a parameter of ${length} bytes`);
  const name = PARAMETERS[type];
  const outer = p.open(name === undefined ? `Unknown parameter (Type ${type}, value length: ${byteCount(length - 4)})` : `${name} parameter`);
  const v = p.within(length);
  v.bits(f.parameter_type, [f.parameter_bit_1, f.parameter_bit_2]);
  v.take(f.parameter_length);
  if (name !== undefined) summed(p, `${name} parameter`, parameterSummary(v, type));
  if (v.more) READERS[type]?.(v, chunk);
  v.takeRest(f.parameter_value);
  const padding = p.fillOf(length);
  if (padding > 0) p.take(f.parameter_padding, padding);
  p.close(outer);
}

function summed(p: Cursor, heading: string, summary: string): void {
  if (summary !== '') p.labelNode(p.tree.current, heading + summary);
}

export function causes(p: Cursor, chunk: (p: Cursor) => void): void {
  while (p.remaining >= 4) cause(p, chunk);
}

/** RFC 9260 §3.3.10. */
function cause(p: Cursor, chunk: (p: Cursor) => void): void {
  const code = p.u16();
  const length = p.u16(2);
  if (length < 4) p.malformed(`an error cause of ${length} bytes`);
  const name = CAUSES[code];
  const outer = p.open(name === undefined ? `Unknown cause (Code: ${code}, information length: ${byteCount(length - 4)})` : `${name} cause`);
  const v = p.within(length);
  v.take(f.cause_code);
  v.take(f.cause_length);
  if (name !== undefined) summed(p, `${name} cause`, causeSummary(v, code));
  switch (v.more ? code : 0) {
    case 1:
      v.take(f.cause_stream_identifier);
      v.take(f.cause_reserved);
      break;
    case 2: {
      const count = v.take(f.cause_nr_of_missing_parameters);
      for (let i = 0; i < count && v.remaining >= 2; i++) v.take(f.cause_missing_parameter_type);
      break;
    }
    case 3:
      v.take(f.cause_measure_of_staleness);
      break;
    case 5:
    case 8:
    case 11:
    case 0xa0:
    case 0xa1:
    case 0xa2:
    case 0xa4:
      parameters(v, chunk);
      break;
    case 6:
      if (v.remaining >= 4) chunk(v);
      break;
    case 9:
      v.take(f.cause_tsn);
      break;
    case 0x105:
      v.take(f.hmac_id);
      break;
  }
  v.takeRest(f.cause_information);
  const padding = p.fillOf(length);
  if (padding > 0) p.take(f.cause_padding, padding);
  p.close(outer);
}
