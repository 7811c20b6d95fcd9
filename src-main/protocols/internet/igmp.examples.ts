/** IGMP messages, built by hand after RFC 1112 appendix I, RFC 2236 §2 and RFC 9776 §4. */
const IP = (length: string): string => `01005e000001 020000000001 0800 4600${length} 00000000 0102 0000 c0a80101 e0000001 94040000`;

export const examples = {
  query1: { hex: `${IP('0020')} 1100 eeff 00000000` },
  query2: { hex: `${IP('0020')} 1164 ee9b 00000000` },
  report2: { hex: `${IP('0020')} 1600 f9fd ef000102`.replace('f9fd', 'f9fc').replace('ef000102', 'ef000103') },
  leave: { hex: `${IP('0020')} 1700 f8fe ef000001` },
  query3: { hex: `${IP('0028')} 1180 0000 e0000009 0f 1e 0001 0a0a0a0a` },
  report3: { hex: `${IP('0034')} 2200 0000 0000 0002 04 00 0000 effffffa 01 00 0001 e0000009 c0a814de` },
  /** A private group is created, and granted (RFC 988 §4). */
  create: { hex: `${IP('002c')} 0101 0000 00000005 00000000 0000000000000000` },
  created: { hex: `${IP('002c')} 0200 0000 00000005 e1010101 0102030405060708` },
  join: { hex: `${IP('0020').replace('e0000001', 'e0000019')} fd00 20fc e1010101` },
  /** The same number to all systems. */
  unknown: { hex: `${IP('0020')} fd00 20fc e1010101` },
  traceroute: { hex: `${IP('0030')} 1f20 0000 e0000102 0a000001 0a000002 0a000003 40 000007` },
} as const;
