/** Chunks of SCTP that carry no user messages: RFC 9260 §3.3, RFC 3758, RFC 4895, RFC 5061, RFC 6525, RFC 8260. */
import { type Cursor, flag, octets, u16, u32 } from '../../../dissect/index.ts';
import { acknowledgment } from './acknowledgments.ts';
import { EXTENDED_FIELDS, droppedPacket, finalAcknowledgment, forwardInterleaved } from './extended-chunks.ts';
import { PARAMETER_FIELDS, causes, parameters } from './parameters.ts';
import { firstNumber } from './sequence.ts';

const tagReflected = { as: ['Tag reflected', 'Tag not reflected'] } as const;

export const CONTROL_FIELDS = {
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
} as const;

const f = { ...CONTROL_FIELDS, ...EXTENDED_FIELDS, ...PARAMETER_FIELDS };

/** Reads a chunk that another one quotes. */
type Quoted = (part: Cursor) => void;

/** Reads a chunk behind its header; gives what stands behind its name in its heading. */
type ChunkReader = (c: Cursor, quoted: Quoted) => string | void;

/** By type. */
export const CONTROL_CHUNKS: Readonly<Record<number, ChunkReader>> = {
  1: (c, quoted) => initiation(c, true, quoted),
  2: (c, quoted) => initiation(c, false, quoted),
  3: c => inWords(acknowledgment(c, firstNumber(c, c.packet.destinationPort, c.packet.sourcePort))),
  4: heartbeat,
  5: heartbeat,
  6: causes,
  7: c => inWords(`Cumulative TSN ack: ${c.take(f.shutdown_cumulative_tsn_ack)}`),
  9: causes,
  10(c) {
    const length = c.remaining;
    c.take(f.cookie, length);
    return inWords(`Cookie length: ${length} bytes`);
  },
  12: c => inWords(`Lowest TSN: ${c.take(f.ecne_lowest_tsn)}`),
  13: c => inWords(`Lowest TSN: ${c.take(f.cwr_lowest_tsn)}`),
  15(c) {
    c.take(f.shared_key_id);
    c.take(f.hmac_id);
    c.take(f.hmac, c.remaining);
  },
  16: c => inWords(finalAcknowledgment(c)),
  128(c, quoted) {
    c.take(f.asconf_ack_seq_nr_number);
    parameters(c, quoted);
  },
  129: droppedPacket,
  130: parameters,
  132(c) {
    const length = c.remaining;
    c.take(f.padding_data, length);
    return inWords(`Padding data length: ${length} bytes`);
  },
  192: forward,
  193(c, quoted) {
    c.take(f.asconf_seq_nr_number);
    parameters(c, quoted);
  },
  194: c => jumpTo(forwardInterleaved(c)),
};

const inWords = (words: string): string => ` (${words})`;
const jumpTo = (number: number): string => `(Cumulative TSN: ${number})`;

function initiation(p: Cursor, first: boolean, quoted: Quoted): string {
  p.take(first ? f.init_initiate_tag : f.initack_initiate_tag);
  p.take(first ? f.init_credit : f.initack_credit);
  const outbound = p.take(first ? f.init_nr_out_streams : f.initack_nr_out_streams);
  const inbound = p.take(first ? f.init_nr_in_streams : f.initack_nr_in_streams);
  p.take(first ? f.init_initial_tsn : f.initack_initial_tsn);
  parameters(p, quoted);
  return inWords(`Outbound streams: ${outbound}, inbound streams: ${inbound}`);
}

function heartbeat(p: Cursor, quoted: Quoted): string {
  const length = p.remaining;
  parameters(p, quoted);
  return inWords(`Information: ${length} bytes`);
}

/** RFC 3758 §3.2. */
function forward(p: Cursor): string {
  const number = p.take(f.forward_tsn_tsn);
  while (p.remaining >= 4) {
    p.take(f.forward_tsn_sid);
    p.take(f.forward_tsn_ssn);
  }
  return jumpTo(number);
}
