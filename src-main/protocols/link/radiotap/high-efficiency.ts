/** Radiotap's HE, HE-MU and HE-MU-other-user fields (bits 23 to 25): how an 802.11ax frame was sent. */
import { type Cursor, type Field, type FieldOptions, bits, byName, flag, octets, u16, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { PHY, type RadioInformation } from '../wlan/radio.ts';
import { highEfficiencyRate } from '../wlan/rates.ts';

const KNOWN = ['Known', 'Unknown'] as const;
const id = (name: string): { readonly id: string } => ({ id: `radiotap.${name}` });
const know = (mask: number, title: string, name: string): Field<boolean> => flag(title, mask, { as: KNOWN, ...id(name) });
const value = (mask: number, title: string, name: string, options: FieldOptions = {}): Field<number> =>
  bits(title, mask, { hex: true, ...options, ...id(name) });

/** A value with the field it becomes when the sender does not know it. */
interface Doubtful {
  readonly field: Field<number>;
  readonly unknown: Field<number>;
}
const doubtful = (mask: number, title: string, name: string, options: FieldOptions = {}): Doubtful => ({
  field: value(mask, title, name, options), unknown: value(mask, `${title} unknown`, `${name}_unknown`),
});

const FORMATS = { 0: 'HE_SU', 1: 'HE_EXT_SU', 2: 'HE_MU', 3: 'HE_TRIG' };
const MULTI_USER = 2;
const TRIGGERED = 3;
const ALLOCATIONS = {
  0: '20', 1: '40', 2: '80', 3: '160/80+80', 4: '26-tone RU', 5: '52-tone RU', 6: '106-tone RU', 7: '242-tone RU', 8: '484-tone RU', 9: '996-tone RU',
  10: '2x996-tone RU', 11: 'reserved', 12: 'reserved', 13: 'reserved', 14: 'reserved', 15: 'reserved',
};
const GUARDS = { 0: '0.8us', 1: '1.6us', 2: '3.2us', 3: 'reserved' };
const SYMBOLS = { 0: '1x', 1: '2x', 2: '4x', 3: '6x', 4: '8x', 5: 'reserved', 6: 'reserved', 7: 'reserved' };
const streamNames = (n: number): string => n === 0 ? 'Unknown' : `${n} space-time stream${n === 1 ? '' : 's'}`;

const DATA_1 = [
  value(0x0003, 'PPDU Format', 'he.data_1.ppdu_format', { values: FORMATS, size: 2 }), know(0x0004, 'BSS Color known', 'he.data_1.bss_color_known'),
  know(0x0008, 'Beam Change known', 'he.data_1.beam_change_known'), know(0x0010, 'UL/DL known', 'he.data_1.ul_dl_known'),
  know(0x0020, 'data MCS known', 'he.data_1.data_mcs_known'), know(0x0040, 'data DCM known', 'he.data_1.data_dcm_known'),
  know(0x0080, 'Coding known', 'he.data_1.coding_known'),
  know(0x0100, 'LDPC extra symbol segment known', 'he.data_1.ldpc_extra_symbol_segment_known'),
  know(0x0200, 'STBC known', 'he.data_1.stbc_known'), know(0x0400, 'Spatial Reuse 1 known', 'he.data_1.spatial_reuse_1_known'),
  know(0x0800, 'Spatial Reuse 2 known', 'he.data_1.spatial_reuse_2_known'), know(0x1000, 'Spatial Reuse 3 known', 'he.data_1.spatial_reuse_3_known'),
  know(0x2000, 'Spatial Reuse 4 known', 'he.data_1.spatial_reuse_4_known'),
  know(0x4000, 'data BW/RU allocation known', 'he.data_1.data_bw_ru_allocation_known'),
  know(0x8000, 'Doppler known', 'he.data_1.doppler_known'),
];
const DATA_2 = [
  flag('pri/sec 80 MHz known', 0x0001, { as: ['True', 'False'], ...id('he.data_2.pri_sec_80_mhz_known') }),
  know(0x0002, 'GI known', 'he.data_2.gi_known'), know(0x0004, 'LTF symbols known', 'he.data_2.num_ltf_symbols_known'),
  know(0x0008, 'Pre-FEC Padding Factor known', 'he.data_2.pre_fec_padding_factor_known'),
  know(0x0010, 'TxBF known', 'he.data_2.txbf_known'), know(0x0020, 'PE Disambiguity known', 'he.data_2.pe_disambiguity_known'),
  know(0x0040, 'TXOP known', 'he.data_2.txop_known'), know(0x0080, 'midamble periodicity known', 'he.data_2.midamble_periodicity_known'),
  value(0x3f00, 'RU allocation offset', 'he.data_2.ru_allocation_offset'),
  know(0x4000, 'RU allocation offset known', 'he.data_2.ru_allocation_offseti_known'),
  flag('pri/sec 80 MHz', 0x8000, { as: ['secondary', 'primary'], ...id('he.data_2.pri_sec_80_mhz') }),
];
const DATA_3 = [
  doubtful(0x003f, 'BSS Color', 'he.data_3.bss_color', { size: 2 }), doubtful(0x0040, 'Beam Change', 'he.data_3.beam_change', { size: 2 }),
  doubtful(0x0080, 'UL/DL', 'he.data_3.ul_dl', { size: 2 }), doubtful(0x0f00, 'data MCS', 'he.data_3.data_mcs'),
  doubtful(0x1000, 'data DCM', 'he.data_3.data_dcm'),
  doubtful(0x2000, 'Coding', 'he.data_3.coding', { values: { 0: 'BCC', 1: 'LDPC' } }),
  doubtful(0x4000, 'LDPC extra symbol segment', 'he.data_3.ldpc_extra_symbol_segment'), doubtful(0x8000, 'STBC', 'he.data_3.stbc'),
];
const REUSE = doubtful(0x000f, 'Spatial Reuse', 'he.data_4.spatial_reuse');
const REUSES = [1, 2, 3, 4].map(n => doubtful(0x000f << (4 * (n - 1)), `Spatial Reuse ${n}`, `he.data_4.spatial_reuse_${n}`));
const RESERVED_4 = value(0xfff0, 'Reserved', 'he.data_4.reserved_d4_fff0');
const STATION = value(0x7ff0, 'STA-ID of user data captured for', 'he.data_4.sta_id_user');
const RESERVED_4_TOP = value(0x8000, 'Reserved', 'he.data_4.reserved_d4_b15');
const DATA_5 = [
  doubtful(0x000f, 'data Bandwidth/RU allocation', 'he.data_5.data_bw_ru_allocation', { values: ALLOCATIONS }),
  doubtful(0x0030, 'GI', 'he.data_5.gi', { values: GUARDS }),
  doubtful(0x00c0, 'LTF symbol size', 'he.data_5.ltf_symbol_size', { values: { 0: 'unknown', 1: '1x', 2: '2x', 3: '4x' } }),
  doubtful(0x0700, 'LTF symbols', 'he.num_ltf_symbols', { values: SYMBOLS }),
];
const RESERVED_5 = value(0x0800, 'reserved', 'he.data_5.reserved_d5_b11');
const DATA_5_MORE = [
  doubtful(0x3000, 'Pre-FEC Padding Factor', 'he.pre_fec_padding_factor'), doubtful(0x4000, 'TxBF', 'he.txbf'),
  doubtful(0x8000, 'PE Disambiguity', 'he.pe_disambiguity'),
];
const STREAMS = value(0x000f, 'NSTS', 'he.data_6.nsts', { values: streamNames });
const DOPPLER = doubtful(0x0010, 'Doppler value', 'he.data_6.doppler_value');
const RESERVED_6 = value(0x00e0, 'Reserved', 'he.data_6.reserved_d6_00e0');
const DATA_6 = [
  doubtful(0x7f00, 'TXOP value', 'he.data_6.txop_value'),
  doubtful(0x8000, 'midamble periodicity', 'he.data_6.midamble_periodicity', { values: { 0: '10', 1: '20' } }),
];

const WORDS = [1, 2, 3, 4, 5, 6].map(n => u16(`HE Data ${n}`, { hex: true, little: true, ...id(`he.data_${n}`) }));

const MULTI_1 = [
  value(0x000f, 'SIG-B MCS (from SIG-A)', 'he_mu.sig_b_mcs'), know(0x0010, 'SIG-B MCS known', 'he_mu.sig_b_mcs_known'),
  value(0x0020, 'SIG-B DCM (from SIG-A)', 'he_mu.sig_b_dcm'), know(0x0040, 'SIG-B DCM known', 'he_mu.sig_b_dmc_known'),
  know(0x0080, 'Channel2 center 26-tone RU bit known', 'he_mu.chan2_center_26_tone_ru_bit_known'),
  know(0x0100, 'Channel 1 RUs known', 'he_mu.chan1_rus_known'),
  know(0x0200, 'Channel 2 RUs known', 'he_mu.chan2_rus_known'), value(0x0c00, 'Reserved', 'he_mu.reserved_f1_b10_b11'),
  know(0x1000, 'Channel1 center 26-tone RU bit known', 'he_mu.chan1_center_26_tone_ru_bit_known'),
  value(0x2000, 'Channel1 center 26-tone RU value', 'he_mu.chan1_center_26_tone_ru_value'),
  know(0x4000, 'SIG-B compression known', 'he_mu.sig_b_compression_known'),
  know(0x8000, '# of HE-SIG-B Symbols/MU-MINO users known', 'he_mu.symbol_cnt_or_user_cnt_known'),
];
const MULTI_2 = [
  bits('bandwidth from Bandwidth field in SIG-A', 0x0003, id('he_mu.bw_from_sig_a')),
  know(0x0004, 'bandwidth from Bandwidth field in SIG-A known', 'he_mu.bw_from_sig_a_known'),
  flag('SIG-B compression from SIG-A', 0x0008, { as: ['True', 'False'], ...id('he_mu.sig_b_compression') }),
  bits('# of HE-SIG-B Symbols or # of MU-MIMO Users', 0x00f0, id('he_mu.sig_b_syms_or_mu_mimo_users')),
  value(0x0300, 'preamble puncturing from Bandwidth field in HE-SIG-A', 'he_mu.preamble_puncturing'),
  know(0x0400, 'preamble puncturing from Bandwidth field in HE-SIG-A known', 'he_mu.preamble_puncturing_known'),
  value(0x0800, 'Chan2 Center 26 Tone RU Value', 'he_mu.chan2_center_26_tone_ru_value'), value(0xf000, 'Reserved', 'he_mu.reserved_f2_b12_b15'),
];
const UNITS = [1, 2].flatMap(channel => [0, 1, 2, 3].map(n => u8(`Chan${channel} RU[${n}] index`, id(`he_mu.chan${channel}_rus_${n}_index`))));

const f = {
  flags1: u16('HE-MU Flags 1', { hex: true, little: true, ...id('he_mu.flags_1') }),
  flags2: u16('HE-MU Flags 2', { hex: true, little: true, ...id('he_mu.flags_2') }),
  other: octets('HE-MU information of another user', id('he_mu_other_user')),
};

const pair = ({ field, unknown }: Doubtful): Field[] => [field, unknown];
const ALL: readonly Field[] = [
  ...DATA_1, ...DATA_2, ...[...DATA_3, REUSE, ...REUSES, ...DATA_5, ...DATA_5_MORE, DOPPLER, ...DATA_6].flatMap(pair), RESERVED_4, STATION,
  RESERVED_4_TOP, RESERVED_5,
  STREAMS, RESERVED_6, ...WORDS, ...MULTI_1, ...MULTI_2, ...UNITS, ...Object.values(f),
];
export const HE_FIELDS = byName(ALL);

/** Takes a word with its parts, whose names its heading has. */
function word(p: Cursor, index: number, parts: readonly Field[]): void {
  takeNamedBits(p, WORDS[index], parts);
}

/** Twelve bytes. */
export function takeHighEfficiency(p: Cursor, radio: RadioInformation): void {
  const outer = p.open('HE information', 12);
  const first = p.little16();
  const second = p.little16(2);
  const choose = (known: boolean, { field, unknown }: Doubtful): Field<number> => (known ? field : unknown);
  /** Parts that are known when the bits of `source`, from `bit` on, are set. */
  const all = (source: number, bit: number, list: readonly Doubtful[]): Field<number>[] =>
    list.map((each, i) => choose((source & (1 << (bit + i))) !== 0, each));
  word(p, 0, DATA_1);
  word(p, 1, DATA_2);
  const third = p.little16();
  word(p, 2, all(first, 2, DATA_3));
  const format = first & 3;
  if (format === TRIGGERED) word(p, 3, all(first, 10, REUSES));
  else if (format === MULTI_USER) word(p, 3, [choose((first & 0x0400) !== 0, REUSE), STATION, RESERVED_4_TOP]);
  else word(p, 3, [choose((first & 0x0400) !== 0, REUSE), RESERVED_4]);
  const fifth = p.little16();
  const knowsGuard = (second & 0x0002) !== 0;
  word(p, 4, [
    choose((first & 0x4000) !== 0, DATA_5[0]), choose(knowsGuard, DATA_5[1]), choose(knowsGuard, DATA_5[2]),
    choose((second & 0x0004) !== 0, DATA_5[3]),
    RESERVED_5, ...all(second, 3, DATA_5_MORE),
  ]);
  const streams = p.little16() & 0x0f;
  word(p, 5, [STREAMS, choose((first & 0x8000) !== 0, DOPPLER), RESERVED_6, ...all(second, 6, DATA_6)]);
  p.close(outer);
  radio.phy = PHY.ax;
  const guard = [0.8, 1.6, 3.2][(fifth >>> 4) & 3];
  if ((first & 0x4020) !== 0x4020 || !knowsGuard || guard === undefined) return;
  const rate = highEfficiencyRate((third >>> 8) & 0x0f, fifth & 0x0f, streams, guard);
  if (rate !== undefined) radio.rate = (first & 0x0040) !== 0 && (third & 0x1000) !== 0 ? rate / 2 : rate;
}

/** Twelve bytes. */
export function takeMultiUser(p: Cursor): void {
  const outer = p.open('HE-MU information', 12);
  p.bits(f.flags1, MULTI_1);
  p.bits(f.flags2, MULTI_2);
  for (const unit of UNITS) p.take(unit);
  p.close(outer);
}

/** Six bytes. */
export function takeOtherUser(p: Cursor): void {
  p.take(f.other, 6);
}
