/** The present words of a radiotap header (https://www.radiotap.org/): which fields follow, and of which namespace the next word's are. */
import { type Field, byName, flag, none, u32 } from '../../../dissect/index.ts';

/** Bit, name and title. */
const BITS = [
  [0, 'tsft', 'TSFT'], [1, 'flags', 'Flags'], [2, 'rate', 'Rate'], [3, 'channel', 'Channel'], [4, 'fhss', 'FHSS'],
  [5, 'dbm_antsignal', 'dBm Antenna Signal'], [6, 'dbm_antnoise', 'dBm Antenna Noise'], [7, 'lock_quality', 'Lock Quality'],
  [8, 'tx_attenuation', 'TX Attenuation'], [9, 'db_tx_attenuation', 'dB TX Attenuation'], [10, 'dbm_tx_power', 'dBm TX Power'],
  [11, 'antenna', 'Antenna'], [12, 'db_antsignal', 'dB Antenna Signal'], [13, 'db_antnoise', 'dB Antenna Noise'], [14, 'rxflags', 'RX flags'],
  [15, 'txflags', 'TX flags'], [17, 'data_retries', 'data retries'], [18, 'xchannel', 'Channel+'], [19, 'mcs', 'MCS information'],
  [20, 'ampdu', 'A-MPDU Status'], [21, 'vht', 'VHT information'], [22, 'timestamp', 'frame timestamp'], [23, 'he', 'HE information'],
  [24, 'he_mu', 'HE-MU information'], [26, '0_length.psdu', '0 Length PSDU'], [27, 'l_sig', 'L-SIG'], [28, 'tlv', 'TLVs'],
] as const;

const present = (bit: number, name: string, title: string, as: readonly [string, string]): Field<boolean> =>
  flag(title, 2 ** bit, { size: 4, as, id: `radiotap.present.${name}` });

const SPECIAL = [
  present(29, 'rtap_ns', 'Radiotap NS next', ['True', 'False']), present(30, 'vendor_ns', 'Vendor NS next', ['True', 'False']),
  present(31, 'ext', 'Ext', ['Present', 'Absent']),
];
/** The bits of a word in radiotap's own namespace, and of one in somebody else's. */
export const OWN_BITS: readonly Field<boolean>[] = [
  ...BITS.map(([bit, name, title]) => present(bit, name, title, ['Present', 'Absent'])), ...SPECIAL,
];
export const OTHER_BITS: readonly Field<boolean>[] = SPECIAL;

export const NEXT_IS_RADIOTAP = 0x20000000;
export const NEXT_IS_VENDOR = 0x40000000;
export const ANOTHER_WORD = 0x80000000;

export const PRESENT_FIELDS = {
  present: none('Present flags'),
  'present.word': u32('Present flags word', { hex: true, little: true }),
  ...byName(OWN_BITS),
};
