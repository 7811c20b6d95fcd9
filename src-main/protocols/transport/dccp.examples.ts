/** DCCP packets, built by hand after RFC 4340 §5. */
export const examples = {
  request: { as: 'dccp', hex: '99fc 1389 08 00 0000 01 00 0008f4b3e4be 00000000 20 04 05 02 22 04 01 02 00 00 00 00' },
  acknowledgment: { as: 'dccp', hex: '99fc 1389 09 00 0000 07 00 0008f4b3e4bf 0000 000074d84d5a 00 26 03 00 2b 04 0001 25 03 05 00' },
  short: { as: 'dccp', hex: '99fc 1389 03 16 0000 04 123456 01020304' },
  echo: { as: 'dccp', hex: '99fc 1389 06 00 0000 06 123456 00 00 0000 2a 08 00000011 0005 00 00' },
  reset: { as: 'dccp', hex: '99fc 1389 07 00 0000 0f 00 0008f4b3e4bf 0000 000074d84d5a 01 00 00 00' },
  /** Mandatory, slow receiver, an initial cookie, dropped data, the data's checksum, CCID 3's loss event rate, and one of IANA's reserve. */
  moreOptions: { as: 'dccp', hex: '99fc 1389 0a 00 0000 04 123456 01 02 24 04 aabb 28 03 85 2c 06 01020304 c0 06 00000064 2d 03 ff 00 00 00 00' },
  reserved: { as: 'dccp', hex: '99fc 1389 08 00 0000 17 00 0008f4b3e4be 00000000 20 04 05 02 22 04 01 02 00 00 00 00' },
  badOption: { as: 'dccp', hex: '99fc 1389 04 00 0000 04 123456 29 01 00 00' },
} as const;
