/** VRRP advertisements, built by hand after RFC 3768 §5 and RFC 9568 §5. */
const IPV4 = '01005e000012 00005e000101 0800';

export const examples = {
  version2: { hex: `${IPV4} 45000028000000 00ff70 1a4a c0a8001e e0000012 210164010101 af79 c0a80001 7465737400000000` },
  digest: { hex: `${IPV4} 45000038000000 00ff70 0000 c0a8001e e0000012 210164 01 fe 01 0000 c0a80001 0000000000000000 ${'ab'.repeat(16)}` },
  version3: { hex: `${IPV4} 45000020000000 00ff70 1a52 c0a8001e e0000012 310164010001 ce89 c0a80001` },
} as const;
