/** The image of one pixel that http/recordings/exchange.py serves, and one with a textual chunk, made after RFC 2083. */
export const examples = {
  pixel: {
    as: 'png',
    hex: '89504e470d0a1a0a 0000000d49484452000000010000000108060000001f15c489 ' +
      '0000000d49444154789c63fccff0b01e0006040201d0c10a64 0000000049454e44ae426082',
  },
  text: { as: 'png', hex: '89504e470d0a1a0a 00000007744558746b6579007661 6c 00000000' },
} as const;
