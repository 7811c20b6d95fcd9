/** IP packets without link layer, built by hand after RFC 791 §3.1 and RFC 8200 §3. */
export const examples = {
  ipv4: { hex: '450000140000000040fd 0000 0a000001 0a000002', linkType: 101 },
  ipv6: { hex: '6000000000003b40 00000000000000000000000000000001 00000000000000000000000000000001', linkType: 12 },
  neither: { hex: '1002', linkType: 101 },
} as const;
