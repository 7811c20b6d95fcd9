/** H.263 in RTP, built by RFC 2190 §5 and ITU-T H.263 §5.1. */
export const examples = {
  picture: { as: 'rfc2190', hex: '0354b663000081364f69d5d5afbbc0' },
  pair: { as: 'rfc2190', hex: '4354b6630000813a881f048d1580' },
  extended: { as: 'rfc2190', hex: '0354b6630000813e9ca0010011c02468' },
  group: { as: 'rfc2190', hex: '0354b66300009162aaaa80' },
  middle: { as: 'rfc2190', hex: '0354b663555555555555' },
  macroblock: { as: 'rfc2190', hex: '8a713160983fc1c0aaaaaaaaaa' },
  macroblockOfPair: { as: 'rfc2190', hex: 'ca713160902081840000aec8cccccccccc' },
  code: { as: 'h263', hex: '000081364f69d5d5afbbc0' },
} as const;
