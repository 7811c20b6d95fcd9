/** Trigger frames of IEEE 802.11ax, IEEE 802.11-2024 §9.3.1.22: who may send at once with others, in which part of the channel. */
import { type Cursor, type Field, below, bits, flag, octets, u16, u40, u64, u8 } from '../../../dissect/index.ts';
import { BLOCK_ACK_REQUEST_WORDS, takeBlockAckRequest } from './block-ack.ts';
import { showBits } from './parts.ts';

const TYPES = {
  0: 'Basic', 1: 'Beamforming Report Poll (BRP)', 2: 'MU-BAR', 3: 'MU-RTS', 4: 'Buffer Status Report Poll (BSRP)', 5: 'GCR MU-BAR',
  6: 'Bandwidth Query Report Poll (BQRP)', 7: 'NDP Feedback Report Poll (NFRP)', 8: 'Ranging',
};
const TYPE = { basic: 0, beamformingPoll: 1, requests: 2, groupRequest: 5, feedbackPoll: 7, ranging: 8 } as const;
/** An identifier that no station has: what follows fills up. */
const PADDING = 4095;

const id = below('wlan.trigger.he');
const COMMON = { size: 8, little: true, width: 64 } as const;
const USER = { size: 5, little: true } as const;
const yes = (title: string, mask: number, name: string) => flag(title, mask, id(name, { ...COMMON, as: ['True', 'False'] }));

/** In dBm, from the number that is sent. */
const decibels = (from: number) => (value: number) => `${value - from} dBm`;
/** Tones of the parts of a channel, by the last number of each size (Table 9-53). */
const TONES: readonly (readonly [number, string])[] = [[36, '26'], [52, '52'], [60, '106'], [64, '242'], [66, '484'], [67, '996'], [68, '2x996']];

function allocationText(value: number): string {
  const tones = TONES.find(([last]) => value <= last)?.[1];
  return tones === undefined ? `${value} (bogus number of tones)` : `${value} (${tones} tones)`;
}

const targetText = (value: number): string => (value === 127 ? 'Max transmit power' : value > 90 ? 'Reserved' : `${value - 110}dBm`);
const target = (): Field<number> => bits('Target RSSI', 0x7f00000000, id('target_rssi', { ...USER, text: targetText }));
const EXTENSION_FACTORS = [4, 1, 2, 3];
const extensionText = (value: number): string =>
  `${value < 4 ? 'no ' : ''}PE disambiguity & pre-FEC padding factor of ${EXTENSION_FACTORS[value & 3]}`;

const COMMON_BITS: readonly Field[] = [
  bits('Trigger Type', 0xf, id('trigger_type', { ...COMMON, values: TYPES })),
  bits('UL Length', 0xfff0, id('ul_length', COMMON)),
  yes('More TF', 0x10000, 'more_tf'),
  yes('CS Required', 0x20000, 'cs_required'),
  bits('UL BW', 0xc0000, id('ul_bw', { ...COMMON, values: { 0: '20 MHz', 1: '40 MHz', 2: '80 MHz', 3: '80+80 MHz or 160 MHz' } })),
  bits('GI And LTF Type', 0x300000, id('gi_and_ltf_type', {
    ...COMMON, values: { 0: '1x LTF + 1.6 us GI', 1: '2x LTF + 1.6 us GI', 2: '4x LTF + 3.2 us GI', 3: 'Reserved' },
  })),
  flag('MU-MIMO LTF Mode', 0x400000, id('mu_mimo_ltf_mode', {
    ...COMMON, as: ['HE masked HE LTF sequence mode', 'HE single stream pilot HE LTF mode'],
  })),
  bits('Number of HE-LTF Symbols and Midamble Periodicity', 0x3800000, id('num_he_ltf_syms_and_midamble_per', { ...COMMON, hex: true })),
  yes('UL STBC', 0x4000000, 'ul_stbc'),
  yes('LDPC Extra Symbol Segment', 0x8000000, 'ldpc_extra_symbol_segment'),
  bits('AP Tx Power', 0x3f0000000, id('ap_tx_power', { ...COMMON, text: decibels(20) })),
  bits('Packet Extension', 0x1c00000000, id('packet_extension', { ...COMMON, text: extensionText })),
  bits('Spatial Reuse', 0x1fffe000000000, id('spatial_reuse', { ...COMMON, hex: true })),
  yes('Doppler', 0x20000000000000, 'doppler'),
  bits('UL HE-SIG-A2 Reserved', 0x7fc0000000000000, id('ul_he_sig_a2_reserved', { ...COMMON, hex: true })),
  bits('Reserved', 0x8000000000000000, id('reserved', { ...COMMON, hex: true })),
];

const regionText = (value: number): string => (value === 0 ? 'primary 80MHz, or not used' : 'secondary 80MHz');
const ALLOCATION_BITS: readonly Field[] = [
  bits('RU Allocation Region', 0x1000, id('ru_allocation_region', { ...USER, text: regionText })),
  bits('RU Allocation', 0xfe000, id('ru_allocation', { ...USER, text: allocationText })),
  flag('Coding Type', 0x100000, id('coding_type', { ...USER, as: ['LDPC', 'BCC'] })),
  bits('MCS', 0x1e00000, id('mcs', { ...USER, hex: true })),
  flag('DCM', 0x2000000, id('dcm', { ...USER, as: ['True', 'False'] })),
];
const oneMore = (value: number): string => String(value + 1);
const STREAM_BITS: readonly Field[] = [
  bits('Starting Spatial Stream', 0x1c000000, id('ru_starting_spatial_stream', { ...USER, text: oneMore })),
  bits('Number Of Spatial Streams', 0xe0000000, id('ru_number_of_spatial_stream', { ...USER, text: oneMore })),
];
/** Of parts of the channel that anybody may take by chance, in place of streams. */
const CHANCE_BITS: readonly Field[] = [
  bits('Number Of RA-RUs', 0x7c000000, id('ra_ru.number', { ...USER, text: oneMore, own: true })),
  flag('More RA-RU', 0x80000000, id('ra_ru.more', { ...USER, as: ['True', 'False'], own: true })),
];
const association = bits('AID12', 0xfff, id('user_info.aid12', { ...USER, hex: true }));
const userReserved = bits('Reserved', 0x8000000000, id('user_reserved', { ...USER, hex: true }));
const targetStrength = target();
const FEEDBACK_BITS: readonly Field[] = [
  bits('Starting AID', 0xfff, id('starting_aid', { ...USER, hex: true })),
  bits('Reserved', 0x1ff000, id('reserved2', { ...USER, hex: true })),
  bits('Feedback Type', 0x1e00000, id('feedback_type', { ...USER, hex: true })),
  bits('Reserved', 0xfe000000, id('reserved3', { ...USER, hex: true })),
  targetStrength,
  bits('Multiplexing Flag', 0x8000000000, id('multiplexing_flag', { ...USER, hex: true })),
];
const BASIC_BITS: readonly Field[] = [
  bits('MPDU MU Spacing Factor', 0x03, id('mpdu_mu_spacing_factor')),
  bits('TID Aggregation Limit', 0x1c, id('tid_aggregation_limit')),
  bits('Reserved', 0x20, id('reserved1', { hex: true })),
  bits('Preferred AC', 0xc0, id('preferred_ac', { hex: true, values: { 0: 'AC_BE', 1: 'AC_BK', 2: 'AC_VI', 3: 'AC_VO' } })),
];
const GROUP_BITS: readonly Field[] = [
  flag('BA Ack Policy', 0x1, id('common_info.bar_ctrl.ba_ack_policy', { size: 2, little: true, as: BLOCK_ACK_REQUEST_WORDS.policy })),
  bits('BA Type', 0x1e, id('common_info.bar_ctrl.ba_type', { size: 2, little: true, hex: true, values: BLOCK_ACK_REQUEST_WORDS.types })),
  bits('Reserved', 0xfe0, id('common_info.bar_ctrl.reserved', { little: true, hex: true })),
  bits('TID_INFO', 0xf000, id('common_info.bar_ctrl.tid_info', { little: true, hex: true })),
];

const f = {
  common: u64('HE Trigger Common Info', id('common_info', { hex: true, little: true })),
  groupControl: u16('BAR Control', id('common_info.bar_ctrl', { hex: true, little: true })),
  groupStart: u16('BAR Information', id('common_info.bar_info', { hex: true, little: true })),
  groupSequence: bits('Block Ack Starting Sequence Control', 0xffff, id('common_info.bar_info.blk_ack_starting_seq_ctrl', {
    hex: true, little: true,
  })),
  user: u40('User Info', id('user_info', { hex: true, little: true })),
  feedback: u40('NFRP Trigger Dependent User Unfo', id('nfrp_user_info', { hex: true, little: true })),
  basic: u8('Basic Trigger Dependent User Info', id('basic_user_info', { hex: true })),
  segments: u8('Feedback Segment Retransmission Bitmap', id('feedback_bm', { hex: true })),
  startOfPadding: bits('Start of Padding', 0xfff, id('user_info.start_of_padding', { size: 2, little: true })),
  padding: octets('Padding', id('padding')),
};
export const TRIGGER_FIELDS: readonly Field[] = [
  ...Object.values(f), ...COMMON_BITS, association, ...ALLOCATION_BITS, ...STREAM_BITS, ...CHANCE_BITS, userReserved, ...FEEDBACK_BITS, ...BASIC_BITS,
  ...GROUP_BITS,
];

/** What the trigger whose first byte this is asks for; empty where nobody knows. */
export const triggerName = (first: number): string => (TYPES as Readonly<Record<number, string>>)[first & 15] ?? '';

/** Everything behind the addresses. What only ranging has is left. */
export function takeTrigger(p: Cursor): void {
  const type = p.u8() & 15;
  const common = p.open('Common Info');
  takeNumber(p, f.common, 8, COMMON_BITS);
  if (type === TYPE.groupRequest) {
    p.bits(f.groupControl, GROUP_BITS);
    p.bits(f.groupStart, [f.groupSequence]);
  }
  p.close(common);
  if (type === TYPE.ranging || !p.more) return;
  const users = p.open('User Info');
  while (p.remaining >= 2 && takeUser(p, type));
  p.close(users);
}

/** False behind the last one. */
function takeUser(p: Cursor, type: number): boolean {
  const station = p.little16() & 0xfff;
  if (station === PADDING) {
    p.show(f.startOfPadding);
    p.skip(2);
    p.takeRest(f.padding);
    return false;
  }
  if (type === TYPE.feedbackPoll) {
    takeNumber(p, f.feedback, 5, FEEDBACK_BITS);
    return true;
  }
  const isByChance = station === 0 || station === 2045;
  takeNumber(p, f.user, 5, [association, ...ALLOCATION_BITS, ...(isByChance ? CHANCE_BITS : STREAM_BITS), targetStrength, userReserved]);
  if (type === TYPE.basic) p.bits(f.basic, BASIC_BITS);
  else if (type === TYPE.beamformingPoll) p.take(f.segments);
  else if (type === TYPE.requests) takeBlockAckRequest(p);
  return true;
}

/** A number of more than four bytes, with its bits below it. */
function takeNumber<V>(p: Cursor, field: Field<V>, size: number, parts: readonly Field[]): void {
  p.need(size);
  let value = 0n;
  for (let i = size - 1; i >= 0; i--) value = value << 8n | BigInt(p.bytes[p.at + i]);
  p.show(field);
  const outer = p.under();
  showBits(p, value, size, parts);
  p.close(outer);
  p.skip(size);
}
