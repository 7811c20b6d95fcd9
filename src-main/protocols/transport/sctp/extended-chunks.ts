/**
 * Chunks of SCTP's extensions: selective acknowledgments that are final (draft-tuexen-tsvwg-sctp-multipath),
 * interleaving (RFC 8260 §2), dropped packets.
 */
import { type Cursor, bits, expert, flag, octets, u16, u32 } from '../../../dissect/index.ts';
import { showAcknowledged } from './retransmissions.ts';

export const EXTENDED_FIELDS = {
  data_reserved: u16('Reserved'),
  data_mid: u32('Message identifier'),
  data_fsn: u32('Fragment sequence number'),
  nr_sack_nounce_sum: bits('Nounce sum', 0x01),
  nr_sack_cumulative_tsn_ack: u32('Cumulative TSN ACK'),
  nr_sack_a_rwnd: u32('Advertised receiver window credit (a_rwnd)'),
  nr_sack_number_of_gap_blocks: u16('Number of gap acknowledgement blocks'),
  nr_sack_number_of_nr_gap_blocks: u16('Number of nr-gap acknowledgement blocks'),
  nr_sack_number_of_duplicated_tsns: u16('Number of duplicated TSNs'),
  nr_sack_reserved: u16('Reserved', { hex: true }),
  nr_sack_gap_block_start: u16('Start'),
  nr_sack_gap_block_start_tsn: u32('Start TSN'),
  nr_sack_gap_block_end: u16('End'),
  nr_sack_gap_block_end_tsn: u32('End TSN'),
  nr_sack_nr_gap_block_start: u16('Start'),
  nr_sack_nr_gap_block_start_tsn: u32('Start TSN'),
  nr_sack_nr_gap_block_end: u16('End'),
  nr_sack_nr_gap_block_end_tsn: u32('End TSN'),
  nr_sack_duplicate_tsn: u32('Duplicate TSN'),
  nr_sack_number_of_tsns_gap_acked: u32('Number of TSNs in gap acknowledgement blocks'),
  nr_sack_number_of_tsns_nr_gap_acked: u32('Number of TSNs in nr-gap acknowledgement blocks'),
  'nr_sack_number_of_tsns_gap_acked.100': expert('More than 100 TSNs were gap-acknowledged in this NR-SACK.', 'warning', 'Sequence'),
  'nr_sack_number_of_tsns_nr_gap_acked.100': expert('More than 100 TSNs were nr-gap-acknowledged in this NR-SACK.', 'warning', 'Sequence'),
  i_forward_tsn_tsn: u32('New cumulative TSN'),
  i_forward_tsn_sid: u16('Stream identifier'),
  i_forward_tsn_flags: u16('Flags', { hex: true }),
  i_forward_tsn_res: bits('Reserved', 0xfffe),
  i_forward_tsn_u_bit: flag('U-Bit', 0x0001, { size: 2, as: ['Unordered messages', 'Ordered messages'] }),
  forward_tsn_mid: u32('Message identifier'),
  pckdrop_m_bit: flag('M-Bit', 0x01, { as: ['Source is a middlebox', 'Source is an endhost'] }),
  pckdrop_b_bit: flag('B-Bit', 0x02, { as: ['SCTP checksum was incorrect', 'SCTP checksum was correct'] }),
  pckdrop_t_bit: flag('T-Bit', 0x04, { as: ['Packet is truncated', 'Packet is not truncated'] }),
  pktdrop_bandwidth: u32('Bandwidth'),
  pktdrop_queuesize: u32('Queuesize'),
  pktdrop_truncated_length: u16('Truncated length'),
  pktdrop_reserved: u16('Reserved'),
  pktdrop_datafield: octets('Data field'),
  padding_data: octets('Padding data'),
} as const;

const f = EXTENDED_FIELDS;

/** Gives what stands behind the chunk's name in its heading. */
export function finalAcknowledgment(p: Cursor): string {
  const cumulative = p.take(f.nr_sack_cumulative_tsn_ack);
  showAcknowledged(p, 0);
  const window = p.take(f.nr_sack_a_rwnd);
  const gaps = p.take(f.nr_sack_number_of_gap_blocks);
  const finalGaps = p.take(f.nr_sack_number_of_nr_gap_blocks);
  const duplicates = p.take(f.nr_sack_number_of_duplicated_tsns);
  p.take(f.nr_sack_reserved);
  blocks(p, cumulative, gaps, GAPS);
  blocks(p, cumulative, finalGaps, FINAL_GAPS);
  for (let i = 0; i < duplicates; i++) p.take(f.nr_sack_duplicate_tsn);
  return `Cumulative TSN: ${cumulative}, a_rwnd: ${window}, gaps: ${gaps}, nr-gaps: ${finalGaps}, duplicate TSNs: ${duplicates}`;
}

const GAPS = {
  name: 'Gap', start: f.nr_sack_gap_block_start, startNumber: f.nr_sack_gap_block_start_tsn, end: f.nr_sack_gap_block_end,
  endNumber: f.nr_sack_gap_block_end_tsn, count: f.nr_sack_number_of_tsns_gap_acked, many: f['nr_sack_number_of_tsns_gap_acked.100'],
} as const;
const FINAL_GAPS = {
  name: 'NR-Gap', start: f.nr_sack_nr_gap_block_start, startNumber: f.nr_sack_nr_gap_block_start_tsn, end: f.nr_sack_nr_gap_block_end,
  endNumber: f.nr_sack_nr_gap_block_end_tsn, count: f.nr_sack_number_of_tsns_nr_gap_acked, many: f['nr_sack_number_of_tsns_nr_gap_acked.100'],
} as const;

/** Chunks behind gaps that are worth a remark; the number is in its name. */
export const MANY = 100;

/** Blocks of chunks that arrived behind a gap, and how many chunks they are. */
function blocks(p: Cursor, cumulative: number, count: number, kind: typeof GAPS | typeof FINAL_GAPS): void {
  let chunks = 0;
  for (let i = 0; i < count; i++) {
    const first = p.u16(), last = p.u16(2);
    const outer = p.open(`${kind.name} Acknowledgement for TSN ${(cumulative + first) >>> 0} to ${(cumulative + last) >>> 0}`, 4);
    gap(p, cumulative, kind.start, kind.startNumber);
    gap(p, cumulative, kind.end, kind.endNumber);
    p.close(outer);
    chunks += Math.max(0, last - first + 1);
  }
  if (count === 0) return;
  p.generate(kind.count, chunks, p.at, 0);
  if (chunks > MANY) p.expertUnder(kind.many);
}

/** One end of a gap: its distance from the number up to which all is acknowledged, and the number that it makes. */
export function gap(p: Cursor, cumulative: number, distance: (typeof f)['data_reserved'], number: (typeof f)['data_mid']): void {
  const value = p.take(distance);
  const outer = p.under();
  p.generate(number, (cumulative + value) >>> 0, p.at - 2, 2);
  p.close(outer);
}

/** RFC 8260 §2.3.1. Gives the number up to which all is given up. */
export function forwardInterleaved(p: Cursor): number {
  const number = p.take(f.i_forward_tsn_tsn);
  while (p.remaining >= 8) {
    p.take(f.i_forward_tsn_sid);
    p.bits(f.i_forward_tsn_flags, [f.i_forward_tsn_res, f.i_forward_tsn_u_bit]);
    p.take(f.forward_tsn_mid);
  }
  return number;
}

/** draft-stewart-sctp-pktdrprep: what came of a packet that did not arrive well. */
export function droppedPacket(p: Cursor): void {
  p.take(f.pktdrop_bandwidth);
  p.take(f.pktdrop_queuesize);
  p.take(f.pktdrop_truncated_length);
  p.take(f.pktdrop_reserved);
  p.takeRest(f.pktdrop_datafield);
}
