/** Multicast DNS messages without the layers below, built by hand after RFC 6762. */
export const examples = {
  /** Who is h.local, answers by unicast welcome (§5.4)? */
  question: { as: 'mdns', hex: '0000 0000 0002 0000 0000 0000 0168 056c6f63616c 00 0001 8001 c00c 001c 0001' },
  /** An address that replaces what was known (§10.2), a service, and the sender's buffer size. */
  announcement: {
    as: 'mdns',
    hex: `0000 8400 0000 0002 0000 0001 0168 056c6f63616c 00 0001 8001 00000078 0004 c0000201
      0470727431 045f697070 045f746370 056c6f63616c 00 0021 8001 00000078 0008 0000 0000 0277 c00c 00 0029 05a0 00 00 1194 0000`,
  },
} as const;
