/** Quality of service of packets' sessions, 3GPP TS 24.008 §10.5.6.5: an octet after the other, as far as the release goes. */
import { type Cursor, type Field, below, bits, u8 } from '../../../dissect/index.ts';
import { type Row, elementsOf } from './elements.ts';
import { SHARED } from './shared.ts';

const quality = below('gsm_a.gm.sm.qos');
export const QUALITY_FIELDS = {
  delay: bits('Quality of Service Delay class', 0x38, quality('delay_cls')),
  reliability: bits('Reliability class', 0x07, quality('reliability_cls')),
  peak: bits('Peak throughput', 0xf0, quality('peak_throughput')),
  precedence: bits('Precedence class', 0x07, quality('prec_class')),
  mean: bits('Mean throughput', 0x1f, quality('mean_throughput')),
  traffic: bits('Traffic class', 0xe0, quality('traffic_cls')),
  order: bits('Delivery order', 0x18, quality('del_order')),
  erroneous: bits('Delivery of erroneous SDUs', 0x07, quality('del_of_err_sdu')),
  largest: u8('Maximum SDU size', quality('maximum_sdu_size')),
  up: u8('Maximum bitrate for uplink', quality('max_bitrate_upl')),
  down: u8('Maximum bitrate for downlink', quality('max_bitrate_downl')),
  bitErrors: bits('Residual Bit Error Rate (BER)', 0xf0, quality('ber')),
  errors: bits('SDU error ratio', 0x0f, quality('sdu_err_rat')),
  transfer: bits('Transfer delay', 0xfc, quality('trans_delay')),
  handling: bits('Traffic handling priority', 0x03, quality('traff_hdl_pri')),
  guaranteedUp: u8('Guaranteed bitrate for uplink', quality('guar_bitrate_upl')),
  guaranteedDown: u8('Guaranteed bitrate for downlink', quality('guar_bitrate_downl')),
  spareHigh: bits('Spare bit(s)', 0xc0, { id: 'gsm_a.spare_bits' }),
  spareMiddle: bits('Spare bit(s)', 0x08, { id: 'gsm_a.spare_bits' }),
  spareThree: bits('Spare bit(s)', 0xe0, { id: 'gsm_a.spare_bits' }),
} as const;
const q = QUALITY_FIELDS;

/** Parts of each octet. */
export const QUALITY: readonly (readonly Field<number>[])[] = [
  [q.spareHigh, q.delay, q.reliability], [q.peak, q.spareMiddle, q.precedence], [q.spareThree, q.mean], [q.traffic, q.order, q.erroneous],
  [q.largest], [q.up], [q.down], [q.bitErrors, q.errors], [q.transfer, q.handling], [q.guaranteedUp], [q.guaranteedDown],
];

const rows: readonly Row[] = [...QUALITY, (p: Cursor) => p.takeRest(SHARED.value)];
export const SESSION_QUALITY = elementsOf(SHARED.mobilityId)('Quality Of Service', ...rows);
