/** H.261 in RTP, built by RFC 4587 §4.1. */
export const examples = {
  packet: { as: 'h261', hex: '5798d7c30001020304050607' },
} as const;
