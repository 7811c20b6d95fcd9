/**
 * Stream Control Transmission Protocol, RFC 9260; partial reliability of RFC 3758, reset of streams of RFC 6525, authentication of
 * RFC 4895, interleaving of RFC 8260.
 */
import { sentCrc32c } from '../../bytes/crc32c.ts';
import { type Cursor, type Field, expert, flag, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { ACKNOWLEDGMENT_FIELDS } from './sctp/acknowledgments.ts';
import { CONTROL_CHUNKS, CONTROL_FIELDS } from './sctp/control-chunks.ts';
import { DATA_FIELDS, DATA_FLAGS, carriesData, dataChunk } from './sctp/data-chunks.ts';
import { EXTENDED_FIELDS } from './sctp/extended-chunks.ts';
import { MESSAGE_FIELDS } from './sctp/messages.ts';
import { CHUNKS } from './sctp/names.ts';
import { PARAMETER_FIELDS } from './sctp/parameters.ts';
import { RETRANSMISSION_FIELDS } from './sctp/retransmissions.ts';
import { takeChecksum } from '../checksums.ts';

const HEADER = 12;
const CHUNK_HEADER = 4;
const CHECKSUM_AT = 8;
const ACKNOWLEDGMENT = 3;

export const sctp = protocol({
  name: 'sctp',
  title: 'Stream Control Transmission Protocol',
  on: { 'ip.proto': [132] },
  fields: {
    srcport: u16('Source port', { portOf: 'sctp', also: 'sctp.port' }),
    dstport: u16('Destination port', { portOf: 'sctp', also: 'sctp.port' }),
    port: u16('Port', { portOf: 'sctp', hidden: true }),
    verification_tag: u32('Verification tag', { hex: true }),
    checksum: u32('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    'checksum.bad': expert('Bad checksum', 'error', 'Checksum', { id: 'sctp.checksum_bad.expert' }),
    assoc_index: u16('Association index'),
    chunk_type: u8('Chunk type', { values: CHUNKS }),
    chunk_bit_1: flag('Bit', 0x80, { as: ['Skip chunk and continue processing of the packet', 'Stop processing of the packet'] }),
    chunk_bit_2: flag('Bit', 0x40, { as: ['Do report', 'Do not report'] }),
    chunk_flags: u8('Chunk flags', { hex: true }),
    chunk_length: u16('Chunk length'),
    'chunk_length.bad': expert('Chunk length bad', 'error', 'Malformed'),
    chunk_value: octets('Chunk value'),
    chunk_padding: octets('Chunk padding'),
    ...DATA_FIELDS,
    ...ACKNOWLEDGMENT_FIELDS,
    ...CONTROL_FIELDS,
    ...MESSAGE_FIELDS,
    ...RETRANSMISSION_FIELDS,
    ...PARAMETER_FIELDS,
    ...EXTENDED_FIELDS,
  },
  dissect(p, f) {
    const source = p.take(f.srcport);
    const destination = p.take(f.dstport);
    const shown = (port: number): string => `${p.names.port('sctp', port) ?? port} (${port})`;
    p.title(`, Src Port: ${shown(source)}, Dst Port: ${shown(destination)}`);
    p.packet.sourcePort = source;
    p.packet.destinationPort = destination;
    if (!p.packet.quoted) p.packet.around?.innermost?.();
    p.take(f.verification_tag);
    p.generate(f.assoc_index, UNCOUNTED);
    p.label('[Association index: disabled (enable in preferences)]');
    checksum(p, f);
    p.info('');
    while (p.remaining >= 4) {
      const type = p.u8();
      chunk(p, f, source, destination);
      if (carriesData(type) && p.available >= 4) p.another();
    }
  },
});

/** What Wireshark says while it does not count associations, as it does unless it is told to. */
const UNCOUNTED = 65535;

type Fields = typeof sctp.fields;

const { fields: F } = sctp;
/** By type of chunk. */
const CHUNK_FLAGS: Readonly<Record<number, readonly Field[]>> = {
  0: DATA_FLAGS, 3: [F.sack_nounce_sum], 6: [F.abort_t_bit], 14: [F.shutdown_complete_t_bit], 16: [F.nr_sack_nounce_sum], 64: DATA_FLAGS,
  129: [F.pckdrop_t_bit, F.pckdrop_b_bit, F.pckdrop_m_bit],
};

function checksum(p: Cursor, f: Fields): void {
  const isVerified = p.packet.verifyChecksums && p.reported <= p.end && !p.packet.fragment && p.reported - p.begin >= HEADER;
  takeChecksum(p, { checksum: f.checksum, status: f['checksum.status'], bad: f['checksum.bad'] }, () =>
    isVerified ? sentCrc32c(p.bytes, p.begin, p.reported, p.begin + CHECKSUM_AT) : undefined);
}

function chunk(p: Cursor, f: Fields, source: number, destination: number): void {
  const type = p.u8(), flags = p.u8(1), length = p.u16(2);
  const name = CHUNKS[type] ?? 'RESERVED';
  const outer = p.open(`${name} chunk`);
  const heading = p.tree.current;
  const there = p.remaining;
  const padding = Math.min(Math.max(0, there - length), (4 - (length & 3)) & 3);
  const c = p.within(Math.max(CHUNK_HEADER, Math.min(length, there)));
  c.headerEnd = p.headerEnd;
  c.bits(f.chunk_type, [f.chunk_bit_1, f.chunk_bit_2]);
  c.bits(f.chunk_flags, CHUNK_FLAGS[type] ?? []);
  c.take(f.chunk_length);
  if (length < CHUNK_HEADER || length > there) {
    c.expertUnder(f['chunk_length.bad'], `Chunk length bad: ${length}, ${there} are there`);
    c.malformed(`a chunk of ${length} bytes where ${there} are left`);
  }
  const carried = carriesData(type) ? dataChunk(p, c, type, flags, heading) : undefined;
  // What follows a chunk whose payload is shown beside it stands beside it, too.
  if (carried !== undefined) p.close(outer);
  else if (!carriesData(type)) c.contain(() => controlChunk(c, f, type, name, heading));
  if (padding > 0) p.take(f.chunk_padding, padding);
  if (carried === undefined) p.close(outer);
  carried?.(source, destination);
}

function controlChunk(c: Cursor, f: Fields, type: number, name: string, heading: number): void {
  const read = CONTROL_CHUNKS[type] ?? ((chunk: Cursor) => unknownChunk(chunk, f, type));
  // An acknowledgment says what it acknowledges.
  if (type !== ACKNOWLEDGMENT) c.addInfo(`${name} `);
  const said = read(c, part => quotedChunk(part, f)) ?? '';
  if (said !== '') c.labelNode(heading, `${name} chunk${said}`);
}

function unknownChunk(c: Cursor, f: Fields, type: number): string {
  const length = c.remaining;
  if (length > 0 && !EMPTY.has(type)) c.take(f.chunk_value, length);
  return CHUNKS[type] === undefined ? ` (Type: ${type}, value length: ${length} bytes)` : '';
}

/** A chunk that an error is about: what is in it was read, and said in the Info column, where it was sent. */
function quotedChunk(p: Cursor, f: Fields): void {
  const length = Math.min(Math.max(4, p.u16(2)), p.remaining);
  const outer = p.open(`${CHUNKS[p.u8()] ?? 'Unknown'} chunk`);
  const c = p.within(length);
  c.bits(f.chunk_type, [f.chunk_bit_1, f.chunk_bit_2]);
  c.take(f.chunk_flags);
  c.take(f.chunk_length);
  c.takeRest(f.chunk_value);
  if (p.more && p.remaining < 4) p.take(f.chunk_padding, p.remaining);
  p.close(outer);
}

/** Chunks that are only a header. */
const EMPTY: ReadonlySet<number> = new Set([8, 11, 14]);
