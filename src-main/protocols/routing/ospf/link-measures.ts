/** What is told of links alike in traffic engineering (RFC 3630 §2.5, RFC 7308, RFC 7471 §4) and for single applications (RFC 9492). */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, bits, flag, octets, u24, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';

/** Numbers of sub-TLVs of extended link advertisements; those of traffic engineering are others. */
export const DELAY = 12, DELAYS = 13, VARIATION = 14, COLOR = 19, EXTENDED_GROUPS = 20, METRIC = 22;

export const MEASURE_FIELDS = {
  'mpls.te_metric': u32('MPLS/TE Metric'),
  'mpls.linkcolor': u32('MPLS/TE Link Resource Class/Color', { hex: true }),
  'mpls.group': u32('MPLS/TE Group', { hex: true }),
  'tlv.extended_admin_group': u32('Extended Admin Group', { hex: true }),
  'tlv.unidirectional_link_flags': u8('Flags', { hex: true }),
  'tlv.unidirectional_link_flags.a': flag('(A) Anomalous', 0x80),
  'tlv.unidirectional_link_flags.reserved': bits('Reserved', 0x7f, { hex: true }),
  'tlv.unidirectional_link_reserved': u8('Reserved', { hex: true }),
  'tlv.unidirectional_link_delay': u24('Delay'),
  'tlv.unidirectional_link_delay_min': u24('Min Delay'),
  'tlv.unidirectional_link_delay_max': u24('Max Delay'),
  'tlv.unidirectional_delay_variation': u24('Delay Variation'),
  tlv_value: octets('TLV Value'),
} as const;

const f = MEASURE_FIELDS;

/** Gives the metric, 0 for others. */
export function readMeasure(p: Cursor, type: number): number {
  switch (type) {
    case METRIC: return p.take(f['mpls.te_metric']);
    case COLOR: {
      // RFC 3630 §2.5.9: a bit for each group that the link belongs to.
      const groups = p.take(f['mpls.linkcolor']);
      const outer = p.under();
      for (let i = 0; i < 32; i++) if ((groups & 2 ** i) !== 0) {
        p.set(f['mpls.group'], 2 ** i, p.at - 4, 4);
        p.label(`Group ${i}`);
      }
      p.close(outer);
      break;
    }
    case EXTENDED_GROUPS:
      for (let i = 0; p.remaining >= 4; i++) {
        const groups = p.take(f['tlv.extended_admin_group']);
        p.label(`Extended Admin Group[${i}]: ${hex(groups, 8)}`);
      }
      break;
    case DELAY:
      anomalous(p);
      p.take(f['tlv.unidirectional_link_delay']);
      break;
    case DELAYS:
      anomalous(p);
      p.take(f['tlv.unidirectional_link_delay_min']);
      p.take(f['tlv.unidirectional_link_reserved']);
      p.take(f['tlv.unidirectional_link_delay_max']);
      break;
    case VARIATION:
      p.take(f['tlv.unidirectional_link_reserved']);
      p.take(f['tlv.unidirectional_delay_variation']);
      break;
    default: p.takeRest(f.tlv_value);
  }
  return 0;
}

/** RFC 7471 §4: whether the measured value is out of what is usual. */
function anomalous(p: Cursor): void {
  takeNamedBits(p, f['tlv.unidirectional_link_flags'], [f['tlv.unidirectional_link_flags.a'], f['tlv.unidirectional_link_flags.reserved']]);
}
