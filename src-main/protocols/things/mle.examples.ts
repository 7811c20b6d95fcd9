/** Mesh Link Establishment's messages, built by hand after Thread 1.3 §4.5, with the network data and datasets that they carry (§5.18, §8.10). */
export const examples = {
  advertisement: { as: 'mle', hex: 'ff 04 00 02 8400 0b 08 11223344 40 05 04 21 09 0b 07 8000000000000001 01 f3' },
  parentRequest: { as: 'mle', hex: 'ff 09 01 01 0f 03 08 0001020304050607 0e 01 c0 12 02 0003' },
  parentResponse: { as: 'mle', hex: 'ff 0a 05 04 000003e8 08 04 000007d0 04 08 0000000000000000 0f 0a c0 01 02 03 04 05 06 0500 01 10 01 1e' },
  childRequest: { as: 'mle', hex: 'ff 0b 02 04 000000f0 0d 03 0a 0c 09 13 1a 80 0001020304050607 00 20010db8000000000000000000000001' },
  childResponse: {
    as: 'mle',
    hex: 'ff 0c 0a 02 8401 0c 20 03 10 00 40 fd00112233445566 05 04 3010 fc 00 08 04 0b 02 a0b0 0b 06 81 02 aabb 00 00 16 08 00005f5e10002469',
  },
  discovery: { as: 'mle', hex: 'ff 11 1a 21 81 02 3010 02 08 1122334455667788 03 04 6d657368 0c 03 02a0 f8 35 06 00 04 07fff800' },
  quality: { as: 'mle', hex: 'ff 05 06 09 81 c0 05 0102 20 06 0304 07 07 01 00000064 1234 11 01 01 63 01 aa' },
  secured: { as: 'mle', hex: '00 15 05000000 00000000 01 000102030405060708090a0b0c0d0e0f' },
  wrong: { as: 'mle', hex: 'ff 0e 14 01 00 0b 08 11223344' },
} as const;
