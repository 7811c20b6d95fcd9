/** Selective acknowledgments of SCTP, RFC 9260 §3.3.4. */
import { type Cursor, bits, expert, u16, u32 } from '../../../dissect/index.ts';
import { MANY, gap } from './extended-chunks.ts';
import { showAcknowledged } from './retransmissions.ts';

export const ACKNOWLEDGMENT_FIELDS = {
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
  sack_gap_block_start_tsn: u32('Start TSN'),
  sack_gap_block_end_tsn: u32('End TSN'),
  sack_number_of_tsns_gap_acked: u32('Number of TSNs in gap acknowledgement blocks'),
} as const;

const f = ACKNOWLEDGMENT_FIELDS;

/**
 * RFC 9260 §3.3.4. `base`: what numbers count from, where that is known. Gives what stands behind the chunk's name in its heading.
 */
export function acknowledgment(p: Cursor, base: number | undefined): string {
  const cumulative = p.u32();
  const relative = (cumulative - (base ?? 0)) >>> 0;
  if (base !== undefined) p.set(f.sack_cumulative_tsn_ack, relative, p.at, 4);
  p.take(f.sack_cumulative_tsn_ack_raw);
  showAcknowledged(p, base ?? 0);
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
    const outer = p.open(`Gap Acknowledgement for TSN ${(relative + first) >>> 0} to ${(relative + last) >>> 0}`, 4);
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
