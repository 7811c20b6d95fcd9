/** An echo packet, built by hand after RFC 5881 §4. */
export const examples = {
  echo: { as: 'bfd_echo', hex: '20c8050c 00000001' },
} as const;
