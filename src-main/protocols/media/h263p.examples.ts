/** H.263 and MPEG video in RTP packets' payloads, built by hand after RFC 4629 §5 and RFC 2250 §3.4. */
const PICTURE = '80020812';

export const examples = {
  /** A packet that begins with a picture of CIF's quarter, whose start code has lost its zeros. */
  start: { as: 'h263p', hex: `0400 ${PICTURE} 0102030405` },
  /** The same behind a thread's number, with the picture's head once more: five bits of its last byte do not count. */
  repeated: { as: 'h263p', hex: `062d 7d ${PICTURE} e0 ${PICTURE}` },
  group: { as: 'h263p', hex: '0400 c40102' },
  middle: { as: 'h263p', hex: '0000 80020812' },
  lyingLength: { as: 'h263p', hex: '0028 8002' },
  slice: { as: 'mpeg1', hex: '0005 3a 9c 000001010203' },
  mpeg2: { as: 'mpeg1', hex: '0405 0100 11111111 00000100' },
} as const;
