/** Logged packets, built by hand after linux/netfilter/nfnetlink_log.h, with lengths and types as a little-endian machine writes them. */
const IP = '45000014 00010000 40fd0000 c0000201 c0000202';
const ATTRIBUTES = '0800 0100 0800 01 00  0500 0a00 00 000000  0800 0400 00000002  0800 0b00 000003e8  1400 0300 00000000522a1a1e 0000000000096050';
export const examples = {
  version4: { linkType: 239, hex: `02 00 0014 ${ATTRIBUTES} 1800 0900 ${IP}` },
  bigEndian: { linkType: 239, hex: `02 00 0014 0008 0001 0800 03 00 0008 0005 00000002 0008 000e 00000000 0018 0009 ${IP}` },
  version6: {
    linkType: 239,
    hex: `0a 00 0000 2c00 0900 60000000 0000 3b 40 ${'20010db8000000000000000000000001'} ${'20010db8000000000000000000000002'}`,
  },
  bridge: { linkType: 239, hex: `07 00 0000 1600 0900 020000000001 020000000002 9999 01020304` },
  bridgePorts: { linkType: 239, hex: '07 00 0000 0800 0600 00000003 0800 0700 00000004 0600 1100 000e' },
  otherFamily: { linkType: 239, hex: '03 00 0000 0600 0900 0102' },
  shortAttribute: { linkType: 239, hex: '02 00 0000 0200 0100 0102' },
  longAttribute: { linkType: 239, hex: '02 00 0000 4040 0100 0102' },
} as const;
