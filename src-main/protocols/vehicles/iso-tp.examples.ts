/** Diagnostics of a control unit in SocketCAN frames, built by hand after ISO 15765-2 §9.6: a request, and an answer of 20 bytes. */
export const examples = {
  single: { as: 'iso15765', hex: '03 22 f1 90 cc cc cc cc' },
  longSingle: { as: 'iso15765', hex: '00 0a 22 f1 90 f1 91 f1 92 f1 93 00' },
  first: { as: 'iso15765', hex: '10 14 62 f1 90 57 42 41' },
  longFirst: { as: 'iso15765', hex: '10 00 00 01 00 00 62 f1' },
  consecutive: { as: 'iso15765', hex: '21 31 32 33 34 35 36 37' },
  flow: { as: 'iso15765', hex: '30 08 0a' },
  quickFlow: { as: 'iso15765', hex: '31 00 f3' },
  reserved: { as: 'iso15765', hex: '80 01' },
} as const;

/** Whole frames: identifier, length, data. */
export const ANSWER = [
  '000007e8 08 000000 10 14 62 f1 90 57 42 41', '000007e0 03 000000 30 00 00', '000007e8 08 000000 21 31 32 33 34 35 36 37',
  '000007e9 08 000000 22 ff ff ff ff ff ff ff', '000007e8 08 000000 22 38 39 41 42 43 44 45',
] as const;
