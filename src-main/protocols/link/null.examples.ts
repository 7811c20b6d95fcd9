/** Loopback packets, built by hand after https://www.tcpdump.org/linktypes.html: an IPv4 header without payload behind each form of the family. */
const IPV4 = '450000140000000040fd 0000 7f000001 7f000001';

export const examples = {
  /** Captured on a little-endian machine. */
  little: { hex: `02000000 ${IPV4}`, linkType: 0 },
  /** Captured on a big-endian machine. */
  big: { hex: `00000002 ${IPV4}`, linkType: 0 },
  /** macOS has 30 for IPv6. */
  ipv6: { hex: '1e000000 6000000000003b40 00000000000000000000000000000001 00000000000000000000000000000001', linkType: 0 },
  openbsd: { hex: `00000002 ${IPV4}`, linkType: 108 },
  /** Some systems put an Ethernet type there. */
  etherType: { hex: `00000800 ${IPV4}`, linkType: 0 },
  unknown: { hex: '63000000 0102', linkType: 0 },
} as const;
