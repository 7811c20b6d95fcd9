/** Quality of service as GTP has it, 3GPP TS 29.060 §7.7.34: a priority, and what a station and its network agreed on (TS 24.008 §10.5.6.5). */
import { type Cursor, type Field, bits, u8 } from '../../../dissect/index.ts';

export const QUALITY_FIELDS = {
  qos_al_ret_priority: u8('Allocation/Retention priority'),
  qos_spare1: bits('Spare', 0xc0),
  qos_delay: bits('QoS delay', 0x38, {
    values: {
      0: 'Subscribed delay class (in MS to network direction)', 1: 'Delay class 1', 2: 'Delay class 2', 3: 'Delay class 3',
      4: 'Delay class 4 (best effort)', 7: 'Reserved',
    },
  }),
  qos_reliability: bits('QoS reliability', 0x07, {
    values: {
      0: 'Subscribed reliability class (in MS to network direction)', 1: 'Acknowledged GTP, LLC, and RLC; Protected data',
      2: 'Unacknowledged GTP, Ack LLC/RLC, Protected data', 3: 'Unacknowledged GTP/LLC, Ack RLC, Protected data',
      4: 'Unacknowledged GTP/LLC/RLC, Protected data', 5: 'Unacknowledged GTP/LLC/RLC, Unprotected data', 7: 'Reserved',
    },
  }),
  qos_peak: bits('QoS peak', 0xf0),
  qos_spare2: bits('Spare', 0x08),
  qos_precedence: bits('QoS precedence', 0x07, {
    values: { 0: 'Subscribed precedence (in MS to network direction)', 1: 'High priority', 2: 'Normal priority', 3: 'Low priority', 7: 'Reserved' },
  }),
  qos_spare3: bits('Spare', 0xe0),
  qos_mean: bits('QoS mean', 0x1f),
  qos_traf_class: bits('Traffic class', 0xe0, {
    values: {
      0: 'Subscribed traffic class (in MS to network direction)', 1: 'Conversational class', 2: 'Streaming class', 3: 'Interactive class',
      4: 'Background class', 7: 'Reserved',
    },
  }),
  qos_del_order: bits('Delivery order', 0x18),
  qos_del_err_sdu: bits('Delivery of erroneous SDU', 0x07),
  qos_max_sdu_size: u8('Maximum SDU size'),
  qos_max_ul: u8('Maximum bit rate for uplink'),
  qos_max_dl: u8('Maximum bit rate for downlink'),
  qos_res_ber: bits('Residual BER', 0xf0),
  qos_sdu_err_ratio: bits('SDU Error ratio', 0x0f),
  qos_trans_delay: bits('Transfer delay', 0xfc),
  qos_traf_handl_prio: bits('Traffic handling priority', 0x03),
  qos_guar_ul: u8('Guaranteed bit rate for uplink'),
  qos_guar_dl: u8('Guaranteed bit rate for downlink'),
};

const f = QUALITY_FIELDS;

/** Up to here the largest SDU counts tens of bytes. */
const LARGEST_IN_TENS = 150;

/** Parts of each byte. */
const QUALITY: readonly (readonly Field[])[] = [
  [f.qos_spare1, f.qos_delay, f.qos_reliability], [f.qos_peak, f.qos_spare2, f.qos_precedence], [f.qos_spare3, f.qos_mean],
  [f.qos_traf_class, f.qos_del_order, f.qos_del_err_sdu], [f.qos_max_sdu_size], [f.qos_max_ul], [f.qos_max_dl], [f.qos_res_ber, f.qos_sdu_err_ratio],
  [f.qos_trans_delay, f.qos_traf_handl_prio], [f.qos_guar_ul], [f.qos_guar_dl],
];

/** Reads what was agreed on: three bytes since release 97, more since release 99. */
export function takeQuality(p: Cursor): void {
  for (const parts of QUALITY) {
    if (!p.more) return;
    for (const part of parts.slice(0, -1)) p.show(part);
    if (parts[0] === f.qos_max_sdu_size && p.u8() <= LARGEST_IN_TENS) {
      p.takeAs(f.qos_max_sdu_size, 10 * p.u8(), 1);
      p.addLabel(' octets');
      continue;
    }
    p.take(parts[parts.length - 1]);
  }
}
