/** Quality of service as GTP has it, 3GPP TS 29.060 §7.7.34: a priority, and what a station and its network agreed on (TS 24.008 §10.5.6.5). */
import { type Cursor, type Field, bits, flag, u8 } from '../../../dissect/index.ts';

/** What zero stands for in all of them. */
const named = (step: number, what: string, otherwise: string): string =>
  `${step === 0 ? `Subscribed ${what} (in MS to network direction)` : otherwise} (${step})`;
/** `1 000 000`. */
const spaced = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
/** Bytes an hour: 100, 200, 500, 1000 and so on. */
const meanOctets = (step: number): number => [1, 2, 5][(step - 1) % 3] * 10 ** (2 + Math.floor((step - 1) / 3));
/** Milliseconds, in steps of 10, 50 and 100. */
const transferDelay = (step: number): number => (step < 16 ? 10 * step : step < 32 ? 200 + 50 * (step - 16) : 1000 + 100 * (step - 32));

/** Kilobits a second of a rate in one byte: in steps of 1, 8 and 64; 255 is none. */
const rateOf = (step: number): number =>
  (step < 64 ? step : step < 128 ? 64 + 8 * (step - 64) : step < 255 ? 576 + 64 * (step - 128) : 0);
/** Of the byte that takes its place for more than 8640 kilobits, up to 256 megabits; and of a further one up to 10 gigabits. */
const extendedRateOf = (step: number): number =>
  (step <= 74 ? 8600 + 100 * step : step <= 186 ? 1000 * (step - 58) : 1000 * Math.min(256, 128 + 2 * (step - 186)));
const furtherRateOf = (step: number): number =>
  1000 * (step <= 61 ? 256 + 4 * step : step <= 161 ? 500 + 10 * (step - 61) : 1500 + 10 * (Math.min(step, 246) - 161));

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
  qos_peak: bits('QoS peak', 0xf0, {
    text: step => named(step, 'peak throughput', step < 10 ? `Up to ${spaced(500 << step)} oct/s` : 'Reserved'),
  }),
  qos_spare2: bits('Spare', 0x08),
  qos_precedence: bits('QoS precedence', 0x07, {
    values: { 0: 'Subscribed precedence (in MS to network direction)', 1: 'High priority', 2: 'Normal priority', 3: 'Low priority', 7: 'Reserved' },
  }),
  qos_spare3: bits('Spare', 0xe0),
  qos_mean: bits('QoS mean', 0x1f, {
    text: step => named(step, 'mean throughput', step === 31 ? 'Best effort' : step > 18 ? 'Reserved' : `${spaced(meanOctets(step))} oct/h`),
  }),
  qos_traf_class: bits('Traffic class', 0xe0, {
    values: {
      0: 'Subscribed traffic class (in MS to network direction)', 1: 'Conversational class', 2: 'Streaming class', 3: 'Interactive class',
      4: 'Background class', 7: 'Reserved',
    },
  }),
  qos_del_order: bits('Delivery order', 0x18, {
    values: {
      0: 'Subscribed delivery order (in MS to network direction)', 1: "With delivery order ('yes')", 2: "Without delivery order ('no')",
      3: 'Reserved',
    },
  }),
  qos_del_err_sdu: bits('Delivery of erroneous SDU', 0x07, {
    values: {
      0: 'Subscribed delivery of erroneous SDUs (in MS to network direction)', 1: "No detect ('-')", 2: "Erroneous SDUs are delivered ('yes')",
      3: "Erroneous SDUs are not delivered ('no')", 7: 'Reserved',
    },
  }),
  qos_max_sdu_size: u8('Maximum SDU size'),
  qos_max_ul: u8('Maximum bit rate for uplink'),
  qos_max_dl: u8('Maximum bit rate for downlink'),
  qos_res_ber: bits('Residual BER', 0xf0, {
    values: {
      0: 'Subscribed residual BER (in MS to network direction)', 1: '1/20 = 5x10^-2', 2: '1/100 = 1x10^-2', 3: '1/200 = 5x10^-3',
      4: '1/250 = 4x10^-3', 5: '1/1 000 = 1x10^-3', 6: '1/10 000 = 1x10^-4', 7: '1/100 000 = 1x10^-5', 8: '1/1 000 000 = 1x10^-6',
      9: '3/50 000 000 = 6x10^-8', 15: 'Reserved',
    },
  }),
  qos_sdu_err_ratio: bits('SDU Error ratio', 0x0f, {
    values: {
      0: 'Subscribed SDU error ratio (in MS to network direction)', 1: '1/100 = 1x10^-2', 2: '7/1000 = 7x10^-3', 3: '1/1 000 = 1x10^-3',
      4: '1/10 000 = 1x10^-4', 5: '1/100 000 = 1x10^-5', 6: '1/1 000 000 = 1x10^-6', 7: '1/10 = 1x10^-1', 15: 'Reserved',
    },
  }),
  qos_trans_delay: bits('Transfer delay', 0xfc, {
    text: step => named(step, 'Transfer Delay', step === 63 ? 'Reserved' : `${transferDelay(step)} ms`),
  }),
  qos_traf_handl_prio: bits('Traffic handling priority', 0x03, {
    values: {
      0: 'Subscribed traffic handling priority (in MS to network direction)', 1: 'Priority level 1', 2: 'Priority level 2', 3: 'Priority level 3',
    },
  }),
  qos_guar_ul: u8('Guaranteed bit rate for uplink'),
  qos_guar_dl: u8('Guaranteed bit rate for downlink'),
  qos_spare4: bits('Spare', 0xe0),
  sig_ind: flag('Signalling Indication', 0x10, { as: ['Optimised for signalling traffic', 'Not optimised for signalling traffic'] }),
  src_stat_desc: bits('Source Statistics Descriptor', 0x0f, { values: { 0: 'unknown', 1: 'speech' } }),
};

const f = QUALITY_FIELDS;

/** Up to here the largest SDU counts tens of bytes. */
const LARGEST_IN_TENS = 150;

/** Parts of each byte. */
const QUALITY: readonly (readonly Field[])[] = [
  [f.qos_spare1, f.qos_delay, f.qos_reliability], [f.qos_peak, f.qos_spare2, f.qos_precedence], [f.qos_spare3, f.qos_mean],
  [f.qos_traf_class, f.qos_del_order, f.qos_del_err_sdu], [f.qos_max_sdu_size], [f.qos_max_ul], [f.qos_max_dl], [f.qos_res_ber, f.qos_sdu_err_ratio],
  [f.qos_trans_delay, f.qos_traf_handl_prio], [f.qos_guar_ul], [f.qos_guar_dl], [f.qos_spare4, f.sig_ind, f.src_stat_desc],
];
const RATES: ReadonlySet<Field> = new Set([f.qos_max_ul, f.qos_max_dl, f.qos_guar_ul, f.qos_guar_dl]);

/** Reads what was agreed on: three bytes since release 97, more since release 99; rates beyond what one byte can say since releases 5 and 7. */
export function takeQuality(p: Cursor): void {
  for (const parts of QUALITY) {
    if (!p.more) return;
    for (const part of parts.slice(0, -1)) p.show(part);
    const last = parts[parts.length - 1];
    if (last === f.qos_max_sdu_size) takeLargest(p);
    else if (RATES.has(last)) takeRate(p, last as Field<number>);
    else p.take(last);
  }
  for (const [prefix, rate] of [['Ext', extendedRateOf], ['Ext2', furtherRateOf]] as const) {
    for (const field of [f.qos_max_dl, f.qos_guar_dl, f.qos_max_ul, f.qos_guar_ul]) {
      if (!p.more) return;
      takeFurtherRate(p, field, prefix, rate);
    }
  }
}

function takeLargest(p: Cursor): void {
  const step = p.u8();
  if (step === 0) {
    p.take(f.qos_max_sdu_size);
    p.label('Maximum SDU size: Subscribed maximum SDU size (in MS to network direction (0)');
  } else if (step <= LARGEST_IN_TENS) {
    p.takeAs(f.qos_max_sdu_size, 10 * step, 1);
    p.addLabel(' octets');
  } else {
    p.take(f.qos_max_sdu_size);
    const octets = MORE_THAN_TENS[step];
    if (octets !== undefined) p.label(`Maximum SDU size: ${octets} octets (${step})`);
  }
}
/** Sizes above 1500. */
const MORE_THAN_TENS: Readonly<Record<number, number>> = { 151: 1502, 152: 1510, 153: 1520 };

function takeRate(p: Cursor, field: Field<number>): void {
  const step = p.u8(), { title } = field;
  if (step === 0) {
    p.take(field);
    p.label(`${title}: Subscribed ${title[0].toLowerCase()}${title.slice(1)} (in MS to network direction) (0)`);
  } else if (step === 255) {
    p.take(field);
    p.label(`${title}: 0 kbps (255)`);
  } else {
    p.takeAs(field, rateOf(step), 1);
    p.addLabel(' kbps');
  }
}

/** Zero leaves the rate to the byte before. */
function takeFurtherRate(p: Cursor, field: Field<number>, prefix: string, rateOfStep: (step: number) => number): void {
  const step = p.u8();
  if (step === 0) {
    p.skip(1);
    return;
  }
  const kilobits = rateOfStep(step), large = prefix !== 'Ext' || step > 74;
  p.takeAs(field, large ? kilobits / 1000 : kilobits, 1);
  p.label(`${prefix} ${field.title}: ${large ? `${kilobits / 1000} Mbps` : `${kilobits} kbps`}`);
}
