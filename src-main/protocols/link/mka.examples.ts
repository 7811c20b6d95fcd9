/** Key agreement messages, built by hand after IEEE 802.1X-2020 §11.11. */
const BASIC = '01 10 f0 23 0102030405060708 0102030405060708090a0b0c 00000007 0080c201 63616b6e616d65 00';
const ICV = '000102030405060708090a0b0c0d0e0f';
const message = (...sets: readonly string[]): { readonly as: string; readonly hex: string } => ({ as: 'mka', hex: [BASIC, ...sets, ICV].join(' ') });
const third = (...sets: readonly string[]): ReturnType<typeof message> => ({ ...message(), hex: message(...sets).hex.replace(/^01/, '03') });

export const examples = {
  server: message(),
  /** One live peer, whose second byte means nothing before version 3. */
  first: message('01 05 00 10 1112131415161718191a1b1c 00000009'),
  /** One live peer, keys in use, a key of the longer cipher suite, and packet numbers' upper halves. */
  sets: third('01 05 00 10 1112131415161718191a1b1c 00000009', '03 1b 50 28 0102030405060708090a0b0c 00000001 00000002 ' +
    '0102030405060708090a0b0c 00000003 00000004',
    `04 50 00 24 00000001 0080c20001000002 ${'ab'.repeat(24)}`, '08 05 00 08 00000001 00000002'),
  announcement: message('07 00 00 0c e00a 0002 0080c20001000001'),
  /** A check value of eight bytes, which the indicator tells. */
  shortCheck: { as: 'mka', hex: `${BASIC} 06 00 00 04 6b6d6431 ff 00 00 08 0001020304050607 0000000000000000` },
  lyingLength: message('04 50 00 ff 00000001'),
} as const;
