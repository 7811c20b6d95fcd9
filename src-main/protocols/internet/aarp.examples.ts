/** AARP, built by hand after Inside AppleTalk, chapter 2. */
const ETHERNET = '00ffffffffff 020000000001 0024 aaaa03 0000f8 80f3 0001 809b 06 04';

export const examples = {
  request: { hex: `${ETHERNET} 0001 020000000001 00 ff00 80 000000000000 00 ff00 81` },
  reply: { hex: `${ETHERNET} 0002 020000000002 00 ff00 81 020000000001 00 ff00 80` },
  probe: { hex: `${ETHERNET} 0003 020000000001 00 ff00 80 000000000000 00 ff00 80` },
  /** Addresses of other sizes. */
  odd: { hex: '00ffffffffff 020000000001 80f3 0003 809b 02 03 0009 0102 030405 0607 08090a' },
} as const;
