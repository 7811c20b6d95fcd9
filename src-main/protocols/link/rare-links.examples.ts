/**
 * FDDI (ISO 9314-2), ARCNET (RFC 1051, RFC 1201), IP over InfiniBand (RFC 4391), Solaris IPNET, PKTAP and Juniper's
 * header, built by hand after their descriptions.
 */
const IP = '45000014 00010000 40fd0000 c0000201 c0000202';
const GID = 'fe80000000000000 0010e000664ab451';
const tap = (type: string, link: string): string =>
  `6c000000 ${type} ${link} 656e30${'00'.repeat(21)} 02000000 02000000 0e000000 00000000 00020000 ` +
  `6375726c${'00'.repeat(16)} 00000000 0000 0100 ffffffff ${'00'.repeat(20)}`;

export const examples = {
  fddi: { linkType: 10, hex: `54 400000000080 400000000040 aaaa03 000000 0800 ${IP}` },
  fddiManagement: { linkType: 10, hex: '41 400000000080 400000000040 0102' },
  arcnet: { linkType: 129, hex: `be 00 ea08 d4 00 0165 ${IP}` },
  arcnetSimple: { linkType: 129, hex: 'be 00 ed08 f1 0007 0800 01 04 0001 be 0a508301 00 0a5083fe' },
  arcnetOther: { linkType: 129, hex: 'be 00 ed08 80 01' },
  ipoib: { linkType: 242, hex: `${'00'.repeat(16)} 2fa3000a 80 000550 ${GID} 0800 0000 ${IP}` },
  ipoibRouted: { linkType: 242, hex: `60000001 0048 1b 01 ${GID} ${GID} 0800 0000 ${IP}` },
  ipnet: { linkType: 226, hex: `01 02 0000 00000014 00000002 00000000 ffffffff 00000000 ${IP}` },
  ipnetOther: { linkType: 226, hex: '01 07 0001 00000001 00000002 00000000 ffffffff 00000000 00' },
  pktap: { linkType: 258, hex: `${tap('01000000', '01000000')} 020000000001 020000000002 0800 ${IP}` },
  pktapOther: { linkType: 258, hex: `${tap('02000000', '01000000')} 0102` },
  /** Interface 140, logical interface 332; then the same without a link layer. */
  juniper: { linkType: 178, hex: `4d4743 80 0010 03 01 01 06 01 0e 01 02 8c00 04 04 4c010000 020000000001 020000000002 0800 ${IP}` },
  juniperBare: { linkType: 178, hex: '4d4743 03 0102' },
  juniperOther: { linkType: 178, hex: '000000 00 0102' },
  juniperLong: { linkType: 178, hex: '4d4743 80 0004 01 09 01 02' },
  pktapShort: { linkType: 149, hex: '08000000 01000000 01000000' },
} as const;
