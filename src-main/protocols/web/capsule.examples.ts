/** Capsules written after RFC 9297 §3.2, RFC 9484 §4.7 and draft-ietf-webtrans-http3 §5. */
export const examples = {
  datagram: { as: 'capsule', hex: '00 05 00 68 65 6c 6c' },
  assigned: { as: 'capsule', hex: '01 1b 00 04 c0 00 02 2a 20 40 7b 06 20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01 80' },
  route: { as: 'capsule', hex: '03 0a 04 c6 33 64 00 c6 33 64 ff 11' },
  closed: { as: 'capsule', hex: '68 43 08 00 00 00 07 62 79 65 21' },
  strange: { as: 'capsule', hex: '17 02 aa bb' },
} as const;
