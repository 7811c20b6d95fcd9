/** Packets around IPsec, built by hand after net/if_enc.h. */
const IP = '45000014 00010000 40fd0000 c0000201 c0000202';
const IPV6 = `60000000 0000 3b 40 ${'20010db8000000000000000000000001'} ${'20010db8000000000000000000000002'}`;
export const examples = {
  little: { linkType: 109, hex: `02000000 00001234 000c0000 ${IP}` },
  big: { linkType: 109, hex: `00000002 00001234 00002c01 ${IP}` },
  version6: { linkType: 109, hex: `18000000 00000005 00000000 ${IPV6}` },
  freeBsd: { linkType: 109, hex: `1c000000 00000005 00000000 ${IPV6}` },
  otherFamily: { linkType: 109, hex: '63000000 00000001 01000000 616263' },
} as const;
