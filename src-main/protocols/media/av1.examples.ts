/** Packets after §4.4 and §4.5 of the AOM's "RTP Payload Format For AV1", filled by hand. */
export const examples = {
  sequence: { as: 'av1', hex: '28 03 08aabb 34 20 112233' },
  counted: { as: 'av1', hex: '00 02 1000 83 00 32 01 aa' },
  continued: { as: 'av1', hex: 'd0 aabbcc' },
  tooLong: { as: 'av1', hex: '00 ffffffffffffffffff' },
} as const;
