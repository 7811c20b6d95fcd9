/** PROFINET's frames, built by hand after IEC 61158-6-10: a DCP message of every service, and cyclic data. */
const HEADER = '010ecf000000 020000000001 8892';

export const examples = {
  identifyAll: { linkType: 1, hex: `${HEADER} fefe 05 00 01020304 0001 0004 ffff 0000` },
  identifyName: { linkType: 1, hex: `${HEADER} fefe 05 00 01020304 0001 000a 0202 0005 706c632d31 00` },
  identified: {
    linkType: 1,
    hex: `${HEADER} feff 05 01 01020304 0000 004c 0202 0007 0000 706c632d31 00 0203 0006 0000 002a 0101 0204 0004 0000 01 00`
      + '0102 000e 0001 c0a80001 ffffff00 c0a80001 0205 0008 0000 0101 0102 0201 0207 0004 0000 0001 0601 0004 0000 0001',
  },
  setName: { linkType: 1, hex: `${HEADER} fefd 04 00 01020304 0000 000c 0202 0007 0001 706c632d32 00` },
  setDone: { linkType: 1, hex: `${HEADER} fefd 04 01 01020304 0000 0008 0504 0003 0202 00 00` },
  signal: { linkType: 1, hex: `${HEADER} fefd 04 00 01020304 0000 0008 0503 0004 0000 0100` },
  reset: { linkType: 1, hex: `${HEADER} fefd 04 00 01020304 0000 0006 0506 0002 0002` },
  get: { linkType: 1, hex: `${HEADER} fefd 03 00 01020304 0000 0004 0202 0201` },
  hello: { linkType: 1, hex: `${HEADER} fefc 06 00 01020304 0000 0014 0202 0007 0000 706c632d31 00 0601 0004 0000 0001` },
  lie: { linkType: 1, hex: `${HEADER} fefd 04 00 01020304 0000 0008 0202 0107 0001 7061` },
  cyclic: { linkType: 1, hex: `020000000002 020000000001 8892 8001 ${'11'.repeat(40)} 1234 35 00` },
  alarm: { linkType: 1, hex: `${HEADER} fc01 01020304` },
} as const;
