/** Cassandra's binary protocol, versions 1 to 4: https://github.com/apache/cassandra/blob/trunk/doc/native_protocol_v4.spec. */
import { type Cursor, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { exchangeTracker, showExchange } from '../exchanges.ts';
import { takeSinceEpoch } from '../moments.ts';
import { CQL_FIELDS, OPCODES } from './cql/fields.ts';
import { metadata, rows, shortString } from './cql/results.ts';

const PORTS = [9042];
/** Two bytes of stream number from version 3 on, one before. */
const WIDE = 3, NEWEST = 4;
const RESPONSE = 0x80;
const COMPRESSED = 1, TRACED = 2, PAYLOAD = 4, WARNED = 8;
const LONGEST = 256 * 1024 * 1024;
const EVENT = 12;
const MICROSECONDS = 1_000_000n;

const headerLength = (version: number): number => ((version & 0x7f) < WIDE ? 8 : 9);
const streamOf = (bytes: Uint8Array): number => (headerLength(bytes[0]) === 8 ? bytes[2] : (bytes[2] << 8) | bytes[3]);

const EXCHANGES = exchangeTracker({
  key: 'cql',
  several: true,
  once: true,
  skims: () => true,
  roleOf: ({ bytes }) => (bytes.length < 8 ? undefined : { key: streamOf(bytes), answers: (bytes[0] & RESPONSE) !== 0 }),
});

const f = CQL_FIELDS;

export const cql = protocol({
  name: 'cql',
  title: 'Cassandra CQL Protocol',
  on: { 'tcp.port': PORTS, 'tls.port': [9142] },
  over: ['tcp'],
  sized: true,
  fields: CQL_FIELDS,
  dissect(p) {
    const { begin } = p;
    const version = p.bits(f.version, [f.protocol_version, f.direction]);
    const isResponse = (version & RESPONSE) !== 0;
    const flags = p.bits(f.flags, [f['flags.compression'], f['flags.tracing'], f['flags.custom_payload'], f['flags.warning'], f['flags.reserved']]);
    p.take(f.stream, headerLength(version) - 7);
    const operation = p.take(f.opcode);
    const told = `v${version & 0x7f} ${isResponse ? 'S->C' : 'C->S'} Type ${OPCODES[operation] ?? 'Unknown'}`;
    if (p.packet.next('cql') === 0) p.info(told);
    else p.addInfo(told);
    p.limit(headerLength(version) + p.take(f.message_length));
    showExchange(
      p, EXCHANGES, { request: f.response_to, response: f.response_in, time: f.response_time },
      streamOf(p.bytes.subarray(begin, begin + 4)),
    );
    body(p, operation, flags, isResponse);
    p.takeRest(f.body);
  },
  frame(bytes, at, end) {
    const version = bytes[at] & 0x7f;
    if (version < 1 || version > NEWEST) return NOT_MINE;
    const header = headerLength(version);
    if (at + header > end) return MORE;
    const length = new DataView(bytes.buffer, bytes.byteOffset + at + header - 4).getUint32(0);
    return OPCODES[bytes[at + header - 5]] === undefined || length > LONGEST ? NOT_MINE : header + length;
  },
});

function body(p: Cursor, operation: number, flags: number, isResponse: boolean): void {
  if (!p.more) return;
  if ((flags & COMPRESSED) !== 0) {
    p.take(f.raw_compressed_bytes, p.remaining);
    return;
  }
  if (isResponse && (flags & TRACED) !== 0) p.take(f.tracing_uuid);
  if ((flags & PAYLOAD) !== 0) payload(p);
  if (isResponse && (flags & WARNED) !== 0) strings(p);
  const outer = p.open(`Message ${OPCODES[operation] ?? 'Unknown'}`, p.remaining);
  READERS[operation]?.(p);
  p.close(outer);
}

/** Texts, their number first. */
function strings(p: Cursor): void {
  for (let left = p.take(f.string_list_size); left > 0; left--) shortString(p);
}

function payload(p: Cursor): void {
  for (let left = p.take(f.string_map_size); left > 0; left--) {
    shortString(p);
    bytes(p);
  }
}

/** Bytes with their length in four bytes before them; a negative one says that there are none. */
function bytes(p: Cursor): void {
  const length = p.take(f['bytes_length.int']);
  if (length > 0) p.take(f.bytes, length);
}

function statement(p: Cursor): void {
  const length = p.take(f.string_length);
  p.take(f.string, length);
}

function identifier(p: Cursor): void {
  const length = p.take(f['bytes_length.short']);
  p.take(f.query_id, length);
}

/** §4.1.4 */
function parameters(p: Cursor): void {
  p.take(f.consistency);
  if (!p.more) return;
  const flags = p.bits(f['query.flags'], [
    f['query.flags.values'], f['query.flags.skip_metadata'], f['query.flags.page_size'], f['query.flags.paging_state'],
    f['query.flags.serial_consistency'], f['query.flags.default_timestamp'], f['query.flags.value_names'], f['query_flags.reserved'],
  ]);
  if ((flags & 0x01) !== 0) {
    for (let left = p.take(f.value_count); left > 0; left--) {
      if ((flags & 0x40) !== 0) shortString(p);
      bytes(p);
    }
  }
  if ((flags & 0x04) !== 0) p.take(f.page_size);
  if ((flags & 0x08) !== 0) {
    const length = p.take(f['bytes_length.int']);
    if (length > 0) p.take(f.paging_state, length);
  }
  if ((flags & 0x10) !== 0) p.take(f.consistency);
  if ((flags & 0x20) !== 0) takeSinceEpoch(p, f.timestamp, MICROSECONDS);
}

/** §4.1.7 */
function batch(p: Cursor): void {
  p.take(f.batch_type);
  for (let left = p.take(f.batch_query_size); left > 0; left--) {
    if (p.take(f.batch_query_type) === 0) statement(p);
    else identifier(p);
    for (let values = p.take(f.value_count); values > 0; values--) bytes(p);
  }
  p.take(f.consistency);
  if (!p.more) return;
  const flags = p.bits(f['batch.flags'], [
    f['batch.flags.serial_consistency'], f['batch.flags.default_timestamp'], f['batch.flags.with_name_for_values'],
  ]);
  if ((flags & 0x10) !== 0) p.take(f.consistency);
  if ((flags & 0x20) !== 0) takeSinceEpoch(p, f.timestamp, MICROSECONDS);
}

/** §4.2.5 */
function result(p: Cursor): void {
  switch (p.take(f['result.kind'])) {
    case 2: rows(p); break;
    case 3: shortString(p); break;
    case 4:
      identifier(p);
      metadata(p, true);
      if (p.more) metadata(p);
      break;
    case 5: schemaChange(p); break;
    default: break;
  }
}

/** What was done, to what, and what that is called. */
function schemaChange(p: Cursor): void {
  while (p.remaining >= 2) shortString(p);
}

/** §4.2.6 */
function event(p: Cursor): void {
  const type = shortString(p);
  if (type === 'SCHEMA_CHANGE') {
    schemaChange(p);
    return;
  }
  shortString(p);
  const length = p.u8();
  p.skip(1);
  if (length === 4) p.take(f.ipv4);
  else if (length === 16) p.take(f.ipv6);
  else p.malformed(`an address of ${length} bytes`);
  p.take(f.port);
}

const READERS: Readonly<Record<number, ((p: Cursor) => void) | undefined>> = {
  0(p) {
    p.take(f.error_code);
    shortString(p);
  },
  1(p) {
    for (let left = p.take(f.string_map_size); left > 0; left--) {
      shortString(p);
      shortString(p);
    }
  },
  3: p => shortString(p),
  6(p) {
    for (let left = p.take(f.string_map_size); left > 0; left--) {
      shortString(p);
      strings(p);
    }
  },
  7(p) {
    statement(p);
    parameters(p);
  },
  8: result,
  9: statement,
  10(p) {
    identifier(p);
    parameters(p);
  },
  11: strings,
  [EVENT]: event,
  13: batch,
  14: bytes,
  15: bytes,
  16: bytes,
};
