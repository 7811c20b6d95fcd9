/** Headers after Osmocom's `gsmtap.h`, filled by hand. */
export const examples = {
  control: { as: 'gsmtap', hex: '02 04 01 00 4275 c4 14 0009ea83 02 00 03 00 aabbcc' },
  associated: { as: 'gsmtap', hex: '02 04 01 02 0275 c4 14 0009ea83 88 00 03 00 25 07 aabbcc' },
  burst: { as: 'gsmtap', hex: '02 04 03 02 0275 c4 14 0009ea83 06 00 00 00 aabbcc' },
  longer: { as: 'gsmtap', hex: '02 05 0d 00 0275 c4 14 0009ea83 01 00 00 00 01020304 aabbcc' },
  shorter: { as: 'gsmtap', hex: '02 03 01 00 0275 c4 14 0009ea83 01 00 00 00' },
} as const;
