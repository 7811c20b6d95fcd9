/** Messages of AVCTP, built by hand after AVCTP 1.4 §6: in one packet and in parts, with profiles that are known and others. */
export const examples = {
  command: { as: 'btavctp', hex: '00110e00487c4400' },
  response: { as: 'btavctp', hex: '02110e09487c4400' },
  refusal: { as: 'btavctp', hex: '13110e' },
  start: { as: 'btavctp', hex: '2402110e01487c' },
  middle: { as: 'btavctp', hex: '2844' },
  end: { as: 'btavctp', hex: '2c00' },
  unknown: { as: 'btavctp', hex: '5042420102' },
} as const;
