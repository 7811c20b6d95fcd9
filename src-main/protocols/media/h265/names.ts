/** Names of H.265's NAL unit types: ITU-T H.265 table 7-1, and RFC 7798 §4.4 for those of RTP alone. */
const SLICES: readonly string[] = [
  'TRAIL_N - Coded slice segment of a non-TSA, non-STSA trailing picture', 'TRAIL_R - Coded slice segment of a non-TSA, non-STSA trailing picture',
  'TSA_N - Coded slice segment of a TSA picture', 'TSA_R - Coded slice segment of a TSA picture', 'STSA_N - Coded slice segment of an STSA picture',
  'STSA_R - Coded slice segment of an STSA picture', 'RADL_N - Coded slice segment of a RADL picture',
  'RADL_R - Coded slice segment of a RADL picture',
  'RASL_N - Coded slice segment of a RASL picture', 'RASL_R - Coded slice segment of a RASL picture',
];
const RANDOM_ACCESS: readonly string[] = [
  'BLA_W_LP - Coded slice segment of a BLA picture', 'BLA_W_RADL - Coded slice segment of a BLA picture',
  'BLA_N_LP - Coded slice segment of a BLA picture', 'IDR_W_RADL - Coded slice segment of an IDR picture',
  'IDR_N_LP - Coded slice segment of an IDR picture', 'CRA_NUT - Coded slice segment of a CRA picture',
];
const OTHERS: readonly string[] = [
  'VPS_NUT - Video parameter set', 'SPS_NUT - Sequence parameter set', 'PPS_NUT - Picture parameter set', 'AUD_NUT - Access unit delimiter',
  'EOS_NUT - End of sequence', 'EOB_NUT - End of bitstream', 'FD_NUT - Filler data', 'PREFIX_SEI_NUT - Supplemental enhancement information',
  'SUFFIX_SEI_NUT - Supplemental enhancement information',
];
const PACKETS: readonly string[] = ['APS -  Aggregation Packets', 'FU - Fragmentation Units', 'PACI - PACI Packets'];

export const FIRST_RANDOM_ACCESS = 16, LAST_RANDOM_ACCESS = 23, FIRST_OTHER = 32;

export function unitName(type: number): string {
  if (type < 10) return SLICES[type];
  if (type < FIRST_RANDOM_ACCESS) {
    return `RSV_VCL_${type % 2 === 0 ? 'N' : 'R'}${type} - Reserved non-IRAP ${type % 2 === 0 ? 'SLNR' : 'sub-layer reference'} VCL NAL unit types`;
  }
  if (type < 22) return RANDOM_ACCESS[type - FIRST_RANDOM_ACCESS];
  if (type <= LAST_RANDOM_ACCESS) return `RSV_IRAP_VCL${type} - Reserved IRAP VCL NAL unit types`;
  if (type < FIRST_OTHER) return `RSV_VCL${type} - Reserved non-IRAP VCL NAL unit types`;
  if (type < 41) return OTHERS[type - FIRST_OTHER];
  if (type < 48) return `RSV_NVCL${type} - Reserved`;
  return PACKETS[type - 48] ?? `UNSPEC${type} - Unspecified`;
}

/** What the Info column says of it. */
export const shortName = (type: number): string => unitName(type).split(' ')[0];
