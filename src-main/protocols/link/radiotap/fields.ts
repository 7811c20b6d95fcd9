/** Radiotap's smaller fields (https://www.radiotap.org/fields/defined): their declarations. All numbers are little-endian. */
import { type Field, bits, byName, f32, flag, i8, none, octets, u16, u24, u32, u64, u8 } from '../../../dissect/index.ts';

const PRESENT = ['Present', 'Absent'] as const;
const TRUE_FALSE = ['True', 'False'] as const;
const truth = (title: string, mask: number, name: string, width?: number): Field<boolean> =>
  flag(title, mask, { as: TRUE_FALSE, id: `radiotap.${name}`, ...(width !== undefined && { width }) });
const present = (title: string, mask: number, name: string): Field<boolean> => flag(title, mask, { as: PRESENT, id: `radiotap.${name}` });

export const FLAGS = [
  truth('CFP', 0x01, 'flags.cfp'), flag('Preamble', 0x02, { as: ['Short', 'Long'], id: 'radiotap.flags.preamble' }), truth('WEP', 0x04, 'flags.wep'),
  truth('Fragmentation', 0x08, 'flags.frag'), truth('FCS at end', 0x10, 'flags.fcs'), truth('Data Pad', 0x20, 'flags.datapad'),
  truth('Bad FCS', 0x40, 'flags.badfcs'), truth('Short GI', 0x80, 'flags.shortgi'),
];

export const CHANNEL_FLAGS = [
  truth('700 MHz spectrum', 0x0001, 'channel.flags.700mhz'), truth('800 MHz spectrum', 0x0002, 'channel.flags.800mhz'),
  truth('900 MHz spectrum', 0x0004, 'channel.flags.900mhz'), truth('Turbo', 0x0010, 'channel.flags.turbo'),
  truth('Complementary Code Keying (CCK)', 0x0020, 'channel.flags.cck'),
  truth('Orthogonal Frequency-Division Multiplexing (OFDM)', 0x0040, 'channel.flags.ofdm'), truth('2 GHz spectrum', 0x0080, 'channel.flags.2ghz'),
  truth('5 GHz spectrum', 0x0100, 'channel.flags.5ghz'), truth('Passive', 0x0200, 'channel.flags.passive'),
  truth('Dynamic CCK-OFDM', 0x0400, 'channel.flags.dynamic'), truth('Gaussian Frequency Shift Keying (GFSK)', 0x0800, 'channel.flags.gfsk'),
  truth('GSM (900MHz)', 0x1000, 'channel.flags.gsm'), truth('Static Turbo', 0x2000, 'channel.flags.sturbo'),
  truth('Half Rate Channel (10MHz Channel Width)', 0x4000, 'channel.flags.half'),
  truth('Quarter Rate Channel (5MHz Channel Width)', 0x8000, 'channel.flags.quarter'),
];

/** One name does not begin as the others do. */
const extended = (title: string, mask: number, name: string): Field<boolean> =>
  truth(title, mask, name === 'passive' ? 'channel.xtype.passive' : `xchannel.flags.${name}`, 24);
export const EXTENDED_FLAGS = [
  extended('Turbo', 0x10, 'turbo'), extended('Complementary Code Keying (CCK)', 0x20, 'cck'),
  extended('Orthogonal Frequency-Division Multiplexing (OFDM)', 0x40, 'ofdm'), extended('2 GHz spectrum', 0x80, '2ghz'),
  extended('5 GHz spectrum', 0x100, '5ghz'), extended('Passive', 0x200, 'passive'), extended('Dynamic CCK-OFDM', 0x400, 'dynamic'),
  extended('Gaussian Frequency Shift Keying (GFSK)', 0x800, 'gfsk'), extended('GSM (900MHz)', 0x1000, 'gsm'),
  extended('Static Turbo', 0x2000, 'sturbo'), extended('Half Rate Channel (10MHz Channel Width)', 0x4000, 'half'),
  extended('Quarter Rate Channel (5MHz Channel Width)', 0x8000, 'quarter'), extended('HT Channel (20MHz Channel Width)', 0x10000, 'ht20'),
  extended('HT Channel (40MHz Channel Width with Extension channel above)', 0x20000, 'ht40u'),
  extended('HT Channel (40MHz Channel Width with Extension channel below)', 0x40000, 'ht40d'),
];

export const RECEIVE_FLAGS = [truth('Bad PLCP', 0x0002, 'rxflags.badplcp', 24)];
export const TRANSMIT_FLAGS = [
  truth('Fail', 0x0001, 'rxflags.fail', 24), truth('CTS', 0x0002, 'rxflags.cts', 24), truth('RTS/CTS', 0x0004, 'rxflags.rts', 24),
  truth('No ACK', 0x0008, 'rxflags.noack', 24), truth('Has Seqnum', 0x0010, 'rxflags.noseqno', 24), truth('Order', 0x0020, 'rxflags.order', 24),
];

export const KNOWN_SCHEME = [
  present('Bandwidth', 0x01, 'mcs.have_bw'), present('MCS index', 0x02, 'mcs.have_index'), present('Guard interval', 0x04, 'mcs.have_gi'),
  present('Format', 0x08, 'mcs.have_format'), present('FEC type', 0x10, 'mcs.have_fec'), present('STBC streams', 0x20, 'mcs.have_stbc'),
  present('Number of extension spatial streams', 0x40, 'mcs.have_ness'),
];

export const AGGREGATE_FLAGS = [
  truth('Driver reports 0-length subframes in this A-MPDU', 0x0001, 'ampdu.flags.report_zerolen'),
  truth('This is a 0-length subframe', 0x0002, 'ampdu.flags.is_zerolen'),
  truth('Last subframe of this A-MPDU is known', 0x0004, 'ampdu.flags.lastknown'),
  truth('This is the last subframe of this A-MPDU', 0x0008, 'ampdu.flags.last'),
  truth('Delimiter CRC error on this subframe', 0x0010, 'ampdu.flags.delim_crc_error'), truth('EOF on this subframe', 0x0040, 'ampdu.flags.eof'),
  truth('EOF of this A-MPDU is known', 0x0080, 'ampdu.flags.eof_known'),
];

const SPACES = { 0: '20 MHz', 1: '40 MHz', 2: '20 MHz lower', 3: '20 MHz upper' };
const POSITIONS = { 0: 'first MPDU bit/symbol', 1: 'signal acquisition', 2: 'end of frame', 15: 'undefined' };
const EMPTY_TYPES = (type: number): string =>
  ['sounding PPDU', 'reserved', 'S1G NDP CMAC frame'][type] ?? (type === 0xff ? 'vendor-specific' : 'reserved');

export const SMALL_FIELDS = {
  mactime: u64('MAC timestamp', { little: true }),
  flags: u8('Flags', { hex: true }),
  datarate: f32('Data rate (Mb/s)'),
  'channel.freq': u32('Channel frequency', { little: true }),
  'channel.flags': u16('Channel flags', { hex: true, little: true }),
  'fhss.hopset': u8('FHSS Hop Set'),
  'fhss.pattern': u8('FHSS Pattern'),
  dbm_antsignal: i8('Antenna signal', { unit: 'dBm' }),
  dbm_antnoise: i8('Antenna noise', { unit: 'dBm' }),
  quality: u16('Signal Quality', { little: true }),
  txattenuation: u16('TX attenuation', { little: true }),
  db_txattenuation: u16('dB TX attenuation', { little: true }),
  txpower: i8('Transmit power'),
  antenna: u32('Antenna', { little: true }),
  db_antsignal: u8('dB antenna signal', { unit: 'dB' }),
  db_antnoise: u8('dB antenna noise', { unit: 'dB' }),
  rxflags: u16('RX flags', { hex: true, little: true }),
  txflags: u16('TX flags', { hex: true, little: true }),
  rts_retries: u8('RTS retries', { own: true }),
  data_retries: u8('data retries'),
  'xchannel.channel': u32('Channel number', { little: true }),
  'xchannel.freq': u32('Channel frequency', { little: true }),
  'xchannel.flags': u32('Channel flags', { hex: true, little: true }),
  mcs: none('MCS information'),
  'mcs.known': u8('Known MCS information', { hex: true }),
  'mcs.ness_bit1': bits('Number of extension spatial streams bit 1', 0x80),
  'mcs.bw': bits('Bandwidth', 0x03, { values: SPACES }),
  'mcs.gi': bits('Guard interval', 0x04, { values: { 0: 'long', 1: 'short' } }),
  'mcs.format': bits('Format', 0x08, { values: { 0: 'mixed', 1: 'greenfield' } }),
  'mcs.fec': bits('FEC type', 0x10, { values: { 0: 'BCC', 1: 'LDPC' } }),
  'mcs.stbc': bits('STBC streams', 0x60),
  'mcs.ness_bit0': bits('Number of extension spatial streams bit 0', 0x80),
  'mcs.index': u8('MCS index'),
  ampdu: none('A-MPDU status'),
  'ampdu.reference': u32('A-MPDU reference number', { little: true }),
  'ampdu.flags': u16('A-MPDU flags', { hex: true, little: true }),
  'ampdu.delim_crc': u8('A-MPDU subframe delimiter CRC', { hex: true }),
  timestamp: none('timestamp information'),
  'timestamp.ts': u64('timestamp', { little: true }),
  'timestamp.accuracy': u16('accuracy', { little: true }),
  'timestamp.unit': bits('time unit', 0x0f, { values: { 0: 'msec', 1: 'usec', 2: 'nsec' } }),
  'timestamp.samplingpos': bits('sampling position', 0xf0, { values: POSITIONS }),
  'timestamp.flags.32bit': flag('32-bit counter', 0x01, { as: ['Yes', 'No'] }),
  'timestamp.flags.accuracy': flag('accuracy field', 0x02, { as: PRESENT }),
  '0_len_psdu.type': u8('Type', { hex: true, values: EMPTY_TYPES }),
  l_sig: none('L-SIG', { own: true }),
  'l_sig.data1': u16('Data1', { hex: true, little: true }),
  'l_sig.rate_known': flag('rate known', 0x0001, { size: 2, as: TRUE_FALSE }),
  'l_sig.length_known': flag('length known', 0x0002, { size: 2, as: TRUE_FALSE }),
  'l_sig.reserved': bits('reserved', 0xfffc, { hex: true }),
  'l_sig.data2': u16('Data2', { hex: true, little: true }),
  'l_sig.rate': bits('rate', 0x000f, { size: 2 }),
  'l_sig.length': bits('length', 0xfff0),
  vendor_namespace: octets('Vendor namespace'),
  vendor_oui: u24('Vendor OUI'),
  vendor_subns: u8('Vendor sub namespace'),
  vendor_data_len: u16('Vendor data length', { little: true }),
  vendor_data: none('Vendor data'),
  ...byName([FLAGS, CHANNEL_FLAGS, EXTENDED_FLAGS, RECEIVE_FLAGS, TRANSMIT_FLAGS, KNOWN_SCHEME, AGGREGATE_FLAGS].flat()),
};
