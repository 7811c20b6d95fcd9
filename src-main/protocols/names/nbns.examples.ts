/** NetBIOS name service messages without the layers below, built by hand after RFC 1002 §4.2. */

/** `HOST<20>` and `*`, encoded. */
const HOST = `20 4549 4550 4644 4645 ${'4341'.repeat(12)} 00`;
const ANY = `20 434b ${'41'.repeat(30)} 00`;

export const examples = {
  query: { as: 'nbns', hex: `1234 0110 0001 0000 0000 0000 ${HOST} 0020 0001` },
  registration: { as: 'nbns', hex: `1235 2910 0001 0000 0000 0001 ${HOST} 0020 0001 c00c 0020 0001 000493e0 0006 6000 c0000201` },
  response: { as: 'nbns', hex: `1234 8580 0000 0001 0000 0000 ${HOST} 0020 0001 000493e0 000c 0000 c0000201 2000 c0000202` },
  refused: { as: 'nbns', hex: `1235 ad86 0000 0001 0000 0000 ${HOST} 0020 0001 00000000 0006 6000 c0000201` },
  wait: { as: 'nbns', hex: `1236 bc00 0000 0001 0000 0000 ${HOST} 0020 0001 00000005 0002 2910` },
  status: {
    as: 'nbns',
    hex: `1237 8400 0000 0001 0000 0000 ${ANY} 0021 0001 00000000 004f 02
      484f5354202020202020202020202020 0400  01025f5f4d5342524f5753455f5f0201 8400
      020000000001 01 02 0300 0004 0005 0006 0007 0008 00000009 0000000a 000b 000c 000d 000e 000f 0010 0011`,
  },
  incomplete: { as: 'nbns', hex: `1234 8580 0000 0001 0000 0000 ${HOST} 0020 0001 000493e0 0003 0000 c0` },
  repeated: { as: 'nbns', hex: `1234 8000 0001 0000 0000 0000 ${HOST} 0020 0001` },
  noName: { as: 'nbns', hex: '1234 0110 0001 0000 0000 0000 03666f6f 00 0020 0001' },
} as const;
