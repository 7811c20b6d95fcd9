/** Messages by RFC 6887, with the options of RFC 7220, RFC 7225 and RFC 7753; addresses are those for documentation. */
const CLIENT = '00000000 00000000 0000ffff 0a000001', OUTSIDE = '00000000 00000000 0000ffff c0000201', NONCE = '000102030405060708090a0b';
const MAPPING = `${NONCE} 06 000000 1f90 0050 ${OUTSIDE}`;
const ask = (opcode: string, body: string, version = '02'): string => `${version} ${opcode} 0000 00000e10 ${CLIENT} ${body}`;
const answer = (opcode: string, result: string, body: string): string =>
  `02 ${opcode} 00 ${result} 00000e10 000010e1 000000000000000000000000 ${body}`;

export const examples = {
  announcement: { as: 'portcontrol', hex: answer('80', '00', '') },
  map: { as: 'portcontrol', hex: ask('01', `${MAPPING} 01 00 0010 ${CLIENT} 02 00 0000 03 00 0014 00 78 01bb ${OUTSIDE}`) },
  refused: { as: 'portcontrol', hex: answer('81', '02', `${MAPPING} 80 00 0003 646f63 00`) },
  peer: { as: 'portcontrol', hex: answer('82', '0b', `${NONCE} 11 000000 1388 1389 ${OUTSIDE} 0035 0000 ${CLIENT}`) },
  prefix64: { as: 'portcontrol', hex: ask('01', `${MAPPING} 81 00 0016 0008 20010db801020304 05060708 0001 0018 c0000200 0000`) },
  portSet: { as: 'portcontrol', hex: ask('01', `${MAPPING} 82 00 0005 0010 1770 01 000000`) },
  withoutNonce: { as: 'portcontrol', hex: ask('01', `11 000000 1f90 0050 ${OUTSIDE}`, '01') },
  unknown: { as: 'portcontrol', hex: ask('03', '00112233') },
  unknownOption: { as: 'portcontrol', hex: ask('01', `${MAPPING} 83 00 0002 0102 0000`) },
} as const;
