/** Frames of ngtcp2's streams, header blocks with nothing but the static table; others built after RFC 9114 and RFC 9218. */
export const examples = {
  request: { as: 'http3', hex: '01 0e 0000 d1 d7 51 8860d5485f2bce9a68' },
  response: {
    as: 'http3',
    hex: '01 08 0000 d9 ee 54023435 00 2d 7b2262656573223a20332c20226e616d6573223a205b22416461222c2022426561222c2022436c656f225d7d0a 00 00',
  },
  settings: { as: 'http3', hex: '04 0f 06ffffffffffffffff 01 5000 07 4064' },
  /** GOAWAY, MAX_PUSH_ID, CANCEL_PUSH, PRIORITY_UPDATE, one that is reserved, PUSH_PROMISE. */
  others: { as: 'http3', hex: '07 01 08 0d 02 4064 03 01 05 800f0700 04 00 753d30 21 03 677265 05 06 02 0000 d1 d7 c1' },
} as const;
