/** UDPTL packets after ITU-T T.38 §9.1 and annex A, encoded by hand. */
export const examples = {
  indicator: { as: 't38', hex: '0000 01 06 00 00' },
  laterIndicator: { as: 't38', hex: '0001 02 2040 00 00' },
  data: { as: 't38', hex: '0002 08 c0 01 80 0002 ff13c0 00 02 01 06 01 04' },
  twoParts: { as: 't38', hex: '0003 08 cc 02 e0 0001 aabb 20 00 00' },
  laterData: { as: 't38', hex: '0004 06 c0 01 90 0000 55 00 00' },
  withoutData: { as: 't38', hex: '0006 07 cc 03 50 e0 0000 bb 00 00' },
  parity: { as: 't38', hex: '0005 01 06 80 01 03 02 02 aabb 01 cc' },
} as const;
