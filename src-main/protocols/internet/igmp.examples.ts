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
  unknownType: { hex: `${IP('0020')} 3300 0000 e1010101` },
  /** A member with a password (draft-hayashi-igap §3.1): names have sixteen bytes. */
  password: { hex: `${IP('0040')} 400a 0000 e0000009 10 02 00 01 04 08 0000 75736572${'00'.repeat(12)} 70617373776f7264` },
  challenge: { hex: `${IP('003c')} 410a 0000 e0000009 10 23 00 07 04 04 0000 75736572${'00'.repeat(12)} 01020304` },
  accepted: { hex: `${IP('0039')} 410a 0000 e0000009 10 24 00 07 04 01 0000 75736572${'00'.repeat(12)} 11` },
  nobody: { hex: `${IP('0039')} 410a 0000 e0000009 10 25 00 07 00 01 0000 ${'00'.repeat(16)} 21` },
  /** Two ranges of groups for 60 seconds; a group that somebody listens to. */
  groupMap: { hex: `${IP('0030').replace('e0000001', 'e0000016')} 2302 0000 0000003c e8000000 08000000 e9000000 10000000` },
  interest: { hex: `${IP('0024').replace('e0000001', 'e0000016')} 2501 0000 01000000 e8000001` },
  solicitation: { hex: `${IP('0020').replace('e0000001', 'e0000016')} 2400 0000 000a 1234` },
  /** A router that asks each 125 seconds, and one that ends. */
  router: { hex: `${IP('0028').replace('e0000001', 'e0000002')} 2414 0000 0000 0002 0102 007d 0202 0003` },
  routerEnds: { hex: `${IP('001c').replace('e0000001', 'e0000002')} 2600 d9ff` },
  traceroute: { hex: `${IP('0030')} 1f20 0000 e0000102 0a000001 0a000002 0a000003 40 000007` },
} as const;
