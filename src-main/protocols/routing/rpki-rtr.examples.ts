/** Messages between a cache and a router, built after RFC 8210 §5. */
const KEY = `3059301306072a8648ce3d020106082a8648ce3d030107034200 04${'5a'.repeat(64)}`;

export const examples = {
  resetQuery: { as: 'rpkirtr', hex: '01 02 0000 00000008' },
  serialQuery: { as: 'rpkirtr', hex: '01 01 004d 0000000c 00000005' },
  prefix: { as: 'rpkirtr', hex: '01 04 0000 00000014 01 18 1c 00 c0000200 0000fde8' },
  prefix6: { as: 'rpkirtr', hex: '01 06 0000 00000020 00 20 30 00 20010db8000000000000000000000000 0000fde8' },
  end: { as: 'rpkirtr', hex: '01 07 004d 00000018 00000005 00000e10 00000258 00001c20' },
  oldEnd: { as: 'rpkirtr', hex: '00 07 004d 0000000c 00000005' },
  routerKey: { as: 'rpkirtr', hex: `01 09 01 00 0000007b 000102030405060708090a0b0c0d0e0f10111213 0000fde8 ${KEY}` },
  oldRouterKey: { as: 'rpkirtr', hex: `00 09 00 00 00000020 ${'00'.repeat(20)} 0000fde8` },
  error: { as: 'rpkirtr', hex: '01 0a 0004 0000001c 00000008 0202000000000008 00000004 6f6f7073' },
  unknown: { as: 'rpkirtr', hex: '01 0b 0000 0000000c 01020304' },
  short: { as: 'rpkirtr', hex: '01 02 0000 00000004' },
} as const;
