/**
 * Stream Control Transmission Protocol, RFC 9260; partial reliability of RFC 3758, reset of streams of RFC 6525, authentication of
 * RFC 4895, interleaving of RFC 8260.
 */
import { sentCrc32c } from '../../bytes/crc32c.ts';
import { type Cursor, type Field, bits, expert, flag, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { EXTENDED_FIELDS, MANY, droppedPacket, finalAcknowledgment, forwardInterleaved, gap } from './sctp/extended-chunks.ts';
import type { NumberedMessage } from '../numbered-fragments.ts';
import { MESSAGE_FIELDS, messageOf, showMessage } from './sctp/messages.ts';
import { CHUNKS, PAYLOADS } from './sctp/names.ts';
import { PARAMETER_FIELDS, causes, parameters } from './sctp/parameters.ts';
import { RETRANSMISSION_FIELDS, showRetransmission } from './sctp/retransmissions.ts';
import { firstNumber } from './sctp/sequence.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';

const HEADER = 12;
const CHUNK_HEADER = 4;
const CHECKSUM_AT = 8;
const DATA = 0;
/** Chunks of data whose messages may be interleaved, RFC 8260. */
const INTERLEAVED = 64;
/** Flags of the first and the last fragment of a message. */
const WHOLE = 3;
const tagReflected = { as: ['Tag reflected', 'Tag not reflected'] } as const;

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
    initiate_tag: u32('Initiate tag', { hex: true, hidden: true }),
    init_initiate_tag: u32('Initiate tag', { hex: true, also: 'sctp.initiate_tag' }),
    init_credit: u32('Advertised receiver window credit (a_rwnd)'),
    init_nr_out_streams: u16('Number of outbound streams'),
    init_nr_in_streams: u16('Number of inbound streams'),
    init_initial_tsn: u32('Initial TSN'),
    initack_initiate_tag: u32('Initiate tag', { hex: true, also: 'sctp.initiate_tag' }),
    initack_credit: u32('Advertised receiver window credit (a_rwnd)'),
    initack_nr_out_streams: u16('Number of outbound streams'),
    initack_nr_in_streams: u16('Number of inbound streams'),
    initack_initial_tsn: u32('Initial TSN'),
    data_e_bit: flag('E-Bit', 0x01, { as: ['Last segment', 'Not the last segment'] }),
    data_b_bit: flag('B-Bit', 0x02, { as: ['First segment', 'Subsequent segment'] }),
    data_u_bit: flag('U-Bit', 0x04, { as: ['Unordered delivery', 'Ordered delivery'] }),
    data_i_bit: flag('I-Bit', 0x08, { as: ['Send SACK immediately', 'Possibly delay SACK'] }),
    data_tsn: u32('Transmission sequence number (relative)', { source: 'conversation' }),
    data_tsn_raw: u32('Transmission sequence number (absolute)'),
    data_sid: u16('Stream identifier', { hex: true }),
    data_ssn: u16('Stream sequence number'),
    data_payload_proto_id: u32('Payload protocol identifier', { values: PAYLOADS }),
    sack_nounce_sum: bits('Nounce sum', 0x01),
    sack_cumulative_tsn_ack: u32('Cumulative TSN ACK (relative)', { source: 'conversation' }),
    sack_cumulative_tsn_ack_raw: u32('Cumulative TSN ACK (absolute)'),
    sack_a_rwnd: u32('Advertised receiver window credit (a_rwnd)'),
    'sack_a_rwnd.expert': expert('Zero Advertised Receiver Window Credit', 'note', 'Sequence'),
    sack_gap_block_malformed: expert('Malformed gap block.', 'error', 'Protocol'),
    sack_gap_block_out_of_order: expert('Gap blocks not in strict order.', 'warning', 'Protocol'),
    'sack_number_of_tsns_gap_acked.100': expert('More than 100 TSNs were gap-acknowledged in this SACK.', 'warning', 'Sequence'),
    sack_number_of_gap_blocks: u16('Number of gap acknowledgement blocks'),
    sack_number_of_duplicated_tsns: u16('Number of duplicated TSNs'),
    sack_gap_block_start: u16('Start'),
    sack_gap_block_end: u16('End'),
    sack_duplicate_tsn: u32('Duplicate TSN'),
    shutdown_cumulative_tsn_ack: u32('Cumulative TSN Ack'),
    ecne_lowest_tsn: u32('Lowest TSN'),
    cwr_lowest_tsn: u32('Lowest TSN'),
    abort_t_bit: flag('T-Bit', 0x01, tagReflected),
    shutdown_complete_t_bit: flag('T-Bit', 0x01, tagReflected),
    forward_tsn_tsn: u32('New cumulative TSN'),
    forward_tsn_sid: u16('Stream identifier'),
    forward_tsn_ssn: u16('Stream sequence number'),
    cookie: octets('Cookie'),
    shared_key_id: u16('Shared key identifier'),
    hmac: octets('HMAC'),
    asconf_seq_nr_number: u32('Sequence number', { hex: true }),
    asconf_ack_seq_nr_number: u32('Sequence number', { hex: true }),
    sack_gap_block_start_tsn: u32('Start TSN'),
    sack_gap_block_end_tsn: u32('End TSN'),
    sack_number_of_tsns_gap_acked: u32('Number of TSNs in gap acknowledgement blocks'),
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
    p.take(f.verification_tag);
    p.generate(f.assoc_index, UNCOUNTED);
    p.label('[Association index: disabled (enable in preferences)]');
    checksum(p, f);
    p.info('');
    while (p.remaining >= 4) {
      const type = p.u8();
      chunk(p, f, source, destination);
      if ((type === DATA || type === INTERLEAVED) && p.available >= 4) p.another();
    }
  },
});

/** What Wireshark says while it does not count associations, as it does unless it is told to. */
const UNCOUNTED = 65535;

type Fields = typeof sctp.fields;

const { fields: F } = sctp;
const DATA_FLAGS = [F.data_i_bit, F.data_u_bit, F.data_b_bit, F.data_e_bit];
/** By type of chunk. */
const CHUNK_FLAGS: Readonly<Record<number, readonly Field[]>> = {
  0: DATA_FLAGS, 3: [F.sack_nounce_sum], 6: [F.abort_t_bit], 14: [F.shutdown_complete_t_bit], 16: [F.nr_sack_nounce_sum], [INTERLEAVED]: DATA_FLAGS,
  129: [F.pckdrop_t_bit, F.pckdrop_b_bit, F.pckdrop_m_bit],
};

function checksum(p: Cursor, f: Fields): void {
  const value = p.u32();
  p.take(f.checksum);
  let status = 2;
  if (p.packet.verifyChecksums && p.reported <= p.end && !p.packet.fragment && p.reported - p.begin >= HEADER) {
    status = sentCrc32c(p.bytes, p.begin, p.reported, p.begin + CHECKSUM_AT) === value ? 1 : 0;
  }
  p.addLabel(status === 1 ? ' [correct]' : status === 0 ? ' [incorrect]' : ' [unverified]');
  p.generate(f['checksum.status'], status);
  if (status === 0) p.expert(f['checksum.bad']);
}

function chunk(p: Cursor, f: Fields, source: number, destination: number): void {
  const type = p.u8();
  const flags = p.u8(1);
  const length = p.u16(2);
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
  let words = '', jump = -1;
  const quoted = (part: Cursor): void => quotedChunk(part, f);
  switch (type) {
    case DATA:
    case INTERLEAVED: {
      const { payload, isAgain } = type === DATA ? dataHeader(c, f, p.begin, flags, heading) : interleavedHeader(c, f, p.begin, flags, heading);
      if (isAgain) {
        c.skip(c.remaining);
        p.addInfo('(retransmission) ');
        if (padding > 0) pad(p, f, padding);
        p.close(outer);
        return;
      }
      const part = (flags & WHOLE) === WHOLE || p.packet.quoted ? undefined : messageOf(p, c.begin, type, flags);
      if (part?.completes === true) {
        showMessage(c, part.message);
      } else if ((flags & WHOLE) !== WHOLE) {
        p.addInfo('(Message Fragment) ');
        if (part !== undefined) c.set(f.reassembled_in, part.message.frame);
      }
      p.close(outer);
      if (padding > 0) pad(p, f, padding);
      if ((flags & WHOLE) === WHOLE) userData(c, payload, source, destination);
      else if (part?.completes === true) wholeMessage(c, part.message, source, destination);
      else c.need(c.remaining);
      return;
    }
    case 1:
    case 2: words = initiation(c, f, type === 1, quoted); break;
    case 3: words = acknowledgment(c, f, firstNumber(p, destination, source)); break;
    case 4:
    case 5:
      words = `Information: ${c.remaining} bytes`;
      parameters(c, quoted);
      break;
    case 6:
    case 9: causes(c, quoted); break;
    case 7: words = `Cumulative TSN ack: ${c.take(f.shutdown_cumulative_tsn_ack)}`; break;
    case 10:
      words = `Cookie length: ${c.remaining} bytes`;
      c.take(f.cookie, c.remaining);
      break;
    case 12: words = `Lowest TSN: ${c.take(f.ecne_lowest_tsn)}`; break;
    case 13: words = `Lowest TSN: ${c.take(f.cwr_lowest_tsn)}`; break;
    case 15:
      c.take(f.shared_key_id);
      c.take(f.hmac_id);
      c.take(f.hmac, c.remaining);
      break;
    case 128:
    case 193:
      c.take(type === 193 ? f.asconf_seq_nr_number : f.asconf_ack_seq_nr_number);
      parameters(c, quoted);
      break;
    case 16: words = finalAcknowledgment(c); break;
    case 129: droppedPacket(c); break;
    case 130: parameters(c, quoted); break;
    case 132:
      words = `Padding data length: ${c.remaining} bytes`;
      c.take(f.padding_data, c.remaining);
      break;
    case 194: jump = forwardInterleaved(c); break;
    case 192:
      jump = c.take(f.forward_tsn_tsn);
      while (c.remaining >= 4) {
        c.take(f.forward_tsn_sid);
        c.take(f.forward_tsn_ssn);
      }
      break;
    default:
      if (CHUNKS[type] === undefined) words = `Type: ${type}, value length: ${c.remaining} bytes`;
      if (c.more && !EMPTY.has(type)) c.take(f.chunk_value, c.remaining);
  }
  if (type !== 3) p.addInfo(`${name} `);
  if (words !== '') p.labelNode(heading, `${name} chunk (${words})`);
  if (jump >= 0) p.labelNode(heading, `${name} chunk(Cumulative TSN: ${jump})`);
  if (padding > 0) pad(p, f, padding);
  p.close(outer);
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
  if (p.more && p.remaining < 4) pad(p, f, p.remaining);
  p.close(outer);
}

/** Chunks that are only a header. */
const EMPTY: ReadonlySet<number> = new Set([8, 11, 14]);

function pad(p: Cursor, f: Fields, length: number): void {
  p.take(f.chunk_padding, length);
}

/** What a chunk of data says of its payload, and whether it was sent before. */
interface DataHeader {
  readonly payload: number;
  readonly isAgain: boolean;
}

/** RFC 9260 §3.3.1; `packetAt` is where the packet begins. */
function dataHeader(p: Cursor, f: Fields, packetAt: number, flags: number, heading: number): DataHeader {
  const number = p.u32(), relative = (number - (firstNumber(p, p.packet.sourcePort, p.packet.destinationPort) ?? 0)) >>> 0;
  p.addInfo(`DATA (TSN=${relative}) `);
  p.set(f.data_tsn, relative, p.at, 4);
  const isAgain = showRetransmission(p, packetAt, number);
  p.take(f.data_tsn_raw);
  const stream = p.take(f.data_sid);
  const sequence = p.take(f.data_ssn);
  const payload = p.take(f.data_payload_proto_id);
  const segment = ['middle segment', 'last segment', 'first segment', 'complete segment'][flags & 3];
  p.labelNode(
    heading,
    `DATA chunk (${(flags & 4) !== 0 ? 'unordered' : 'ordered'}, ${segment}, TSN: ${relative}, SID: ${stream}, SSN: ${sequence}, ` +
      `PPID: ${payload}, payload length: ${p.remaining} bytes)`,
  );
  return { payload, isAgain };
}

/** RFC 8260 §2.1: a first fragment says what the message is, the others which one they are. */
function interleavedHeader(p: Cursor, f: Fields, packetAt: number, flags: number, heading: number): DataHeader {
  const number = p.u32(), relative = (number - (firstNumber(p, p.packet.sourcePort, p.packet.destinationPort) ?? 0)) >>> 0;
  p.addInfo(`I_DATA (TSN=${relative}) `);
  p.set(f.data_tsn, relative, p.at, 4);
  const isAgain = showRetransmission(p, packetAt, number);
  p.take(f.data_tsn_raw);
  const stream = p.take(f.data_sid);
  p.take(f.data_reserved);
  const message = p.take(f.data_mid);
  const first = (flags & 2) !== 0;
  const payload = p.take(first ? f.data_payload_proto_id : f.data_fsn), fragment = first ? '' : `FSN: ${payload}, `;
  const segment = ['middle segment', 'last segment', 'first segment', 'complete segment'][flags & 3];
  p.labelNode(
    heading,
    `I_DATA chunk (${(flags & 4) !== 0 ? 'unordered' : 'ordered'}, ${segment}, TSN: ${relative}, SID: ${stream}, MID: ${message}, ` +
      `${fragment}payload length: ${p.remaining} bytes)`,
  );
  return { payload: first ? payload : 0, isAgain };
}

/** A whole message goes to what its payload identifier or a port says. */
function userData(p: Cursor, payload: number, source: number, destination: number): void {
  if (!p.more || (payload !== 0 && p.next('sctp.ppi', payload)) || p.nextByPort('sctp.port', source, destination)) return;
  p.data();
}

/** The same for a message that was put together. */
function wholeMessage(p: Cursor, { about, bytes, pieces }: NumberedMessage, source: number, destination: number): void {
  const { registry } = p.dissector;
  const protocol = (about === 0 ? undefined : registry.lookup('sctp.ppi', about)) ?? registry.lookupPort('sctp.port', source, destination) ?? 'data';
  p.callOn(protocol, 'Reassembled SCTP message', bytes, pieces);
}

function initiation(p: Cursor, f: Fields, first: boolean, quoted: (p: Cursor) => void): string {
  p.take(first ? f.init_initiate_tag : f.initack_initiate_tag);
  p.take(first ? f.init_credit : f.initack_credit);
  const outbound = p.take(first ? f.init_nr_out_streams : f.initack_nr_out_streams);
  const inbound = p.take(first ? f.init_nr_in_streams : f.initack_nr_in_streams);
  p.take(first ? f.init_initial_tsn : f.initack_initial_tsn);
  parameters(p, quoted);
  return `Outbound streams: ${outbound}, inbound streams: ${inbound}`;
}

/** RFC 9260 §3.3.4. */
function acknowledgment(p: Cursor, f: Fields, base: number | undefined): string {
  const cumulative = p.u32();
  const relative = (cumulative - (base ?? 0)) >>> 0;
  if (base !== undefined) p.set(f.sack_cumulative_tsn_ack, relative, p.at, 4);
  p.take(f.sack_cumulative_tsn_ack_raw);
  const window = p.take(f.sack_a_rwnd);
  if (window === 0) p.expertUnder(f['sack_a_rwnd.expert']);
  const gaps = p.take(f.sack_number_of_gap_blocks);
  const duplicates = p.take(f.sack_number_of_duplicated_tsns);
  let last = 0;
  let acknowledged = 0;
  for (let i = 0; i < gaps; i++) {
    const first = p.u16();
    const before = last;
    last = p.u16(2);
    const outer = p.open(`Gap Acknowledgement for TSN ${relative + first} to ${relative + last}`, 4);
    gap(p, relative, f.sack_gap_block_start, f.sack_gap_block_start_tsn);
    gap(p, relative, f.sack_gap_block_end, f.sack_gap_block_end_tsn);
    p.close(outer);
    if (last < first) p.expertUnder(f.sack_gap_block_malformed);
    if (first <= before) p.expertUnder(f.sack_gap_block_out_of_order);
    acknowledged += Math.max(0, last - first + 1);
  }
  if (gaps > 0) {
    p.generate(f.sack_number_of_tsns_gap_acked, acknowledged, p.at, 0);
    if (acknowledged > MANY) p.expertUnder(f['sack_number_of_tsns_gap_acked.100']);
  }
  p.addInfo(`SACK (Ack=${relative}${last > 0 ? `+${last}` : ''}, Arwnd=${window}) `);
  for (let i = 0; i < duplicates; i++) p.take(f.sack_duplicate_tsn);
  return `Cumulative TSN: ${cumulative}, a_rwnd: ${window}, gaps: ${gaps}, duplicate TSNs: ${duplicates}`;
}
