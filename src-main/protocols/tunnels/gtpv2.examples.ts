/** Messages of GTPv2, built by hand after 3GPP TS 29.274 §5.1 and §8. */
export const examples = {
  echo: { as: 'gtpv2', hex: '40 01 0009 000001 00 03 0001 00 07' },
  create: {
    as: 'gtpv2',
    hex: '48 20 0037 00000000 000002 00 01 0008 00 00010100000010f2 47 0009 00 08 696e7465726e6574' +
      '57 0009 00 86 00000001 0a000001 5d 0005 00 49 0001 00 05',
  },
  both: { as: 'gtpv2', hex: '50 01 0004 000001 00 40 01 0009 000001 00 03 0001 00 07' },
} as const;
