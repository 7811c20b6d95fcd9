/** What the fields of a Per-Packet Information header hold (PPI 1.0.10, CACE Technologies): declarations. All numbers are little-endian. */
import { type Field, bits, byName, flag, i8, octets, u16, u24, u32, u64, u8 } from '../../../dissect/index.ts';

const little = { little: true } as const;
const ALOUD = ['True', 'False'] as const;
const truth = (title: string, mask: number, name: string, size: number): Field<boolean> => flag(title, mask, { as: ALOUD, size, id: `ppi.${name}` });

export const COMMON_FLAGS = [
  flag('FCS present flag', 0x1, { as: ['Present', 'Absent'], size: 2, id: 'ppi.80211-common.flags.fcs' }),
  flag('TSFT flag', 0x2, { as: ['milliseconds', 'microseconds'], size: 2, id: 'ppi.80211-common.flags.tsft' }),
  flag('FCS validity', 0x4, { as: ['Invalid', 'Valid'], size: 2, id: 'ppi.80211-common.flags.fcs-invalid' }),
  flag('PHY error flag', 0x8, { as: ['PHY error', 'No errors'], size: 2, id: 'ppi.80211-common.flags.phy-err' }),
];

const channelFlags = (prefix: string): Field<boolean>[] => [
  truth('Turbo', 0x10, `${prefix}.turbo`, 2), truth('Complementary Code Keying (CCK)', 0x20, `${prefix}.cck`, 2),
  truth('Orthogonal Frequency-Division Multiplexing (OFDM)', 0x40, `${prefix}.ofdm`, 2), truth('2 GHz spectrum', 0x80, `${prefix}.2ghz`, 2),
  truth('5 GHz spectrum', 0x100, `${prefix}.5ghz`, 2), truth('Passive', 0x200, `${prefix}.passive`, 2),
  truth('Dynamic CCK-OFDM', 0x400, `${prefix}.dynamic`, 2), truth('Gaussian Frequency Shift Keying (GFSK)', 0x800, `${prefix}.gfsk`, 2),
];
export const CHANNEL_FLAGS = channelFlags('80211-common.chan.flags');
export const EXTENSION_FLAGS = channelFlags('80211-mac-phy.ext-chan.flags');

export const MAC_FLAGS = [
  truth('Greenfield flag', 0x1, '80211n-mac.flags.greenfield', 4),
  flag('HT20/HT40 flag', 0x2, { as: ['HT40', 'HT20'], size: 4, id: 'ppi.80211n-mac.flags.ht20_40' }),
  truth('RX Short Guard Interval (SGI) flag', 0x4, '80211n-mac.flags.rx.short_guard_interval', 4),
  truth('Duplicate RX flag', 0x8, '80211n-mac.flags.rx.duplicate', 4), truth('Aggregate flag', 0x10, '80211n-mac.flags.agg', 4),
  truth('More aggregates flag', 0x20, '80211n-mac.flags.more_agg', 4),
  truth('A-MPDU Delimiter CRC error after this frame flag', 0x40, '80211n-mac.flags.delim_crc_error_after', 4),
];

export const ETHERNET_FLAGS = [truth('FCS Present Flag', 0x1, '8023_extension.flags.fcs_present', 4)];
export const ETHERNET_ERRORS = [
  truth('FCS Error', 0x1, '8023_extension.errors.fcs', 4), truth('Sequence Error', 0x2, '8023_extension.errors.sequence', 4),
  truth('Symbol Error', 0x4, '8023_extension.errors.symbol', 4), truth('Data Error', 0x8, '8023_extension.errors.data', 4),
];

/** 255 stands for none. */
const strength = (name: string, title: string): Field<number> =>
  u8(title, { text: value => (value === 255 ? '255 [invalid]' : String(value)), id: `ppi.80211n-mac-phy.rssi.${name}` });
export const STRENGTHS = [
  strength('combined', 'RSSI combined'),
  ...[0, 1, 2, 3].map(antenna => strength(`ant${antenna}ctl`, `Antenna ${antenna} control RSSI`)),
  ...[0, 1, 2, 3].map(antenna => strength(`ant${antenna}ext`, `Antenna ${antenna} extension RSSI`)),
];
const decibels = (antenna: number, what: string): Field<number> =>
  i8(`dBm antenna ${antenna} ${what}`, { id: `ppi.80211n-mac-phy.dbmant${antenna}.${what}` });
export const DECIBELS = [0, 1, 2, 3].flatMap(antenna => [decibels(antenna, 'signal'), decibels(antenna, 'noise')]);
export const ERROR_VECTORS = [0, 1, 2, 3].map(chain => u32(`EVM-${chain}`, { ...little, id: `ppi.80211n-mac-phy.evm${chain}` }));

export const CONTENT_FIELDS = {
  '80211-common.tsft': u64('TSFT', little),
  '80211-common.flags': u16('Flags', { hex: true, ...little }),
  '80211-common.rate': u16('Data rate', little),
  '80211-common.chan.freq': u16('Channel frequency', little),
  '80211-common.chan.flags': u16('Channel flags', { hex: true, ...little }),
  '80211-common.fhss.hopset': u8('FHSS hopset', { hex: true }),
  '80211-common.fhss.pattern': u8('FHSS pattern', { hex: true }),
  '80211-common.dbm.antsignal': i8('dBm antenna signal'),
  '80211-common.dbm.antnoise': i8('dBm antenna noise'),
  '80211n-mac.flags': u32('MAC flags', { hex: true, ...little }),
  '80211n-mac.ampdu_id': u32('AMPDU-ID', { hex: true, ...little }),
  '80211n-mac.num_delimiters': u8('Num-Delimiters'),
  '80211n-mac.reserved': u24('Reserved', { hex: true, ...little }),
  '80211n-mac-phy.mcs': u8('MCS'),
  '80211n-mac-phy.num_streams': u8('Number of spatial streams'),
  '80211-mac-phy.ext-chan.freq': u16('Extended channel frequency', little),
  '80211-mac-phy.ext-chan.flags': u16('Channel flags', { hex: true, ...little }),
  'spectrum-map': octets('Radio spectrum map'),
  'proc-info': octets('Process information'),
  'cap-info': octets('Capture information'),
  'aggregation_extension.interface_id': u32('Interface ID', little),
  '8023_extension.flags': u32('Flags', { hex: true, ...little }),
  '8023_extension.errors': u32('Errors', { hex: true, ...little }),
  gps: octets('GPS'),
  vector: octets('VECTOR'),
  harris: octets('HARRIS'),
  antenna: octets('ANTENNA'),
  reserved: octets('Reserved'),
  'flags.alignment': flag('Alignment', 0x1, { as: ['32-bit aligned', 'Not aligned'] }),
  'flags.reserved': bits('Reserved', 0xfe, { hex: true }),
  ...byName([
    COMMON_FLAGS, CHANNEL_FLAGS, EXTENSION_FLAGS, MAC_FLAGS, ETHERNET_FLAGS, ETHERNET_ERRORS, STRENGTHS, DECIBELS, ERROR_VECTORS,
  ].flat()),
};
