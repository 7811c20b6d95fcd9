/** Packets after RFC 4867 §4.3.5.1 (one frame, bandwidth-efficient) and §4.4, filled by hand: comfort noise and lost frames. */
export const examples = {
  efficient: { as: 'amr', hex: 'f4 40 01020304c0' },
  aligned: { as: 'amr', hex: 'f0 c4 44 0102030405 060708090a' },
  tooShort: { as: 'amr', hex: 'f0 04 0102' },
  tooLong: { as: 'amr', hex: 'f0 7c 0102' },
  wide: { as: 'amr_wb', hex: '20 04 0102030405060708090a0b0c0d0e0f1011' },
  wideEfficient: { as: 'amr_wb', hex: 'f4 c0 01020304c0' },
} as const;
