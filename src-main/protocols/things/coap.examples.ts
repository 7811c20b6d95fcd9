/** Messages of CoAP: the exchange of RFC 7252 appendix A, figure 16, and others built by hand. */
export const examples = {
  request: { as: 'coap', hex: '40 01 7d34 bb 74656d7065726174757265' },
  response: { as: 'coap', hex: '60 45 7d34 ff 32322e332043' },
  block: { as: 'coap', hex: '42 01 0002 aabb b3 666f6f 43 613d62 81 0e' },
  format: { as: 'coap', hex: '41 02 0003 01 b1 61 11 32 d1 02 07 ff 7b7d' },
} as const;
