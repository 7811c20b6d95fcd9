/** Messages of GLBP, built after what routers send. */
const HEADER = '01 00 0001 0000 00d0badd1100';
const hello = (length: string, address: string): string => `01 ${length} 00 20 00 64 0000 00000bb8 00002710 0258 3840 0000 ${address}`;

export const examples = {
  hello: { as: 'glbp', hex: `${HEADER} ${hello('1c', '01 04 0a000001')} 02 14 01 20 00 a7 64 00000000000000 0007b4000101` },
  hello6: { as: 'glbp', hex: `${HEADER} 03 07 01 03 616263 ${hello('28', '02 10 fe800000000000000000000000000001')}` },
  otherAddress: { as: 'glbp', hex: `${HEADER} ${hello('1c', '03 04 0a000001')}` },
  wrongAddress: { as: 'glbp', hex: `${HEADER} ${hello('1b', '01 03 0a0000')}` },
  string: { as: 'glbp', hex: `${HEADER} 03 14 02 10 ${'ab'.repeat(16)}` },
  chain: { as: 'glbp', hex: `${HEADER} 03 18 03 14 00000001 ${'cd'.repeat(16)}` },
  otherAuthentication: { as: 'glbp', hex: `${HEADER} 03 06 04 02 0102` },
  unknown: { as: 'glbp', hex: `${HEADER} 07 05 010203` },
  tooShort: { as: 'glbp', hex: `${HEADER} 01 00 11` },
} as const;
