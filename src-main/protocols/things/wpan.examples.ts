/** Frames of IEEE 802.15.4 with 6LoWPAN, built by hand after IEEE 802.15.4-2020 §7, RFC 4944 and RFC 6282. */
const SHORT = '4188 05 cdab 0100 0200';
const LONG = '41cc 06 cdab 01000000004b1200 02000000004b1200';
/** An echo request, whose checksum nobody counted. */
const ECHO = '8000 0000 0001 0001';

/** A frame of version 2 with elements behind its header. */
const ENHANCED = (type: string): string => `${type}aa 01 cefa ffff 3412`;

export const examples = {
  data: { linkType: 230, hex: `${SHORT} 010203` },
  /** The check sequence of the bytes before it. */
  checked: { linkType: 195, hex: '0200 07 0000' },
  acknowledgment: { linkType: 230, hex: '0200 07' },
  beacon: { linkType: 230, hex: '0080 01 cdab 0000 ff46 81 01 0700 12 11 1111 02000000004b1200 6869' },
  enhancedBeacon: { linkType: 230, hex: '00a2 07 cdab 0000 003f 0102' },
  associationRequest: { linkType: 230, hex: '23c8 02 ffff 0000 ffff 01000000004b1200 01 8e' },
  associationResponse: { linkType: 230, hex: '63cc 02 cdab 01000000004b1200 02000000004b1200 02 0700 00' },
  disassociation: { linkType: 230, hex: '63cc 02 cdab 01000000004b1200 02000000004b1200 03 02' },
  realignment: { linkType: 230, hex: '63c8 02 ffff ffff 01000000004b1200 08 cdab 0000 0b 0700 00' },
  slots: { linkType: 230, hex: '6388 02 cdab 0000 0100 09 15' },
  encrypted: { linkType: 230, hex: '6998 07 cdab 0100 0200 0d 4d000000 03 7365637265742121 4d49434d' },
  explicitKey: { linkType: 230, hex: '6998 07 cdab 0100 0200 19 4d000000 01000000004b1200 03 7365 4d49434d' },
  /** ff02::1a from the frame's own address, hop limit 64. */
  multicast: { linkType: 230, hex: `${LONG} 7a3b 3a 1a ${ECHO}` },
  /** Both ports among the sixteen that take four bits each: 0xf0b1 and 0xf0b2. */
  datagram: { linkType: 230, hex: `${SHORT} 7e33 f3 12 abcd 64617461` },
  ports: { linkType: 230, hex: `${SHORT} 7e33 f1 1623 33 abcd 64617461` },
  /** Traffic class, flow label and hop limit are sent, and so are 16 bits of each address. */
  inline: { linkType: 230, hex: `${SHORT} 6022 43 012345 3a 20 1234 5678 ${ECHO}` },
  /** As the first, without the checksum, and one with an IPv6 header inside. */
  uncounted: { linkType: 230, hex: `${SHORT} 7e33 f7 12 64617461` },
  tunnel: { linkType: 230, hex: `${SHORT} 7e33 ee 7a33 3a ${ECHO}` },
  options: { linkType: 230, hex: `${SHORT} 7e33 e0 3a 04 05020000 ${ECHO}` },
  /** A next header compressed in a way that nobody has defined. */
  unknownNext: { linkType: 230, hex: `${SHORT} 7e33 00 010203` },
  uncompressed: { linkType: 230, hex: `${SHORT} 41 60000000 0008 3a40 fe80000000000000 0000000000000001 fe80000000000000 0000000000000002 ${ECHO}` },
  mesh: { linkType: 230, hex: `${SHORT} b5 0001 0002 50 09 7a33 3a ${ECHO}` },
  firstFragment: { linkType: 230, hex: `${SHORT} c028 1234 41 60000000` },
  laterFragment: { linkType: 230, hex: `${SHORT} e028 1234 05 0102030405060708` },
  olderCompression: { linkType: 230, hex: `${SHORT} 42 fb 0203` },
  synchronizing: { linkType: 230, hex: `${ENHANCED('40')} 003f 1a88 061a 05000000 00 02 011c 00 0a1b 01 00 6500 01 0000 0000 0f 01c8 00 00f8` },
  timed: { linkType: 230, hex: `${ENHANCED('42')} 020f ff8f` },
  listening: { linkType: 230, hex: `${ENHANCED('42')} 060d 6400 c800 2c01` },
  wakeUp: { linkType: 230, hex: `${ENHANCED('42')} 840e 4d00 5800` },
  vendors: { linkType: 230, hex: `${ENHANCED('41')} 0600 9bb8ea 010203 803f 00` },
  filtered: { linkType: 230, hex: `${ENHANCED('43')} 003f 0688 041e 0f 1e 32 01 00f8 07` },
  added: { linkType: 230, hex: `${ENHANCED('41')} 003f 0da8 c9 00 01 00 07 0000 01 01 05000300` },
  moved: { linkType: 230, hex: `${ENHANCED('41')} 003f 11a8 c9 00 03 00 07 0000 01 01 05000300 06000400` },
  counted: { linkType: 230, hex: `${ENHANCED('41')} 003f 07a8 c9 10 00 00 07 0400` },
  unknownElements: { linkType: 230, hex: `${ENHANCED('40')} 8219 6162 003f 0488 0221 6162 02b8 7a7a` },
  /** Everything that a receiver can say of a frame, with the check that belongs to it. */
  heard: {
    linkType: 283,
    hex: '0000 8400 0000 0100 01000000 0100 0400 00008fc2 0200 0400 90d00300 0300 0300 0f00 0200 0400 0300 07010300 0500 0800 cb04fb711f010000 ' +
      '0600 0800 6b8bfc711f010000 0700 0800 4d00000000000000 0800 0800 c06fed711f010000 0900 0400 10270000 0a00 0100 c8000000 ' +
      '0b00 0400 a002144a 0c00 0a00 20ca124a 00409c45 1000 0000 0200 07 07c1',
  },
  heardUnchecked: { linkType: 283, hex: `0000 0c00 0000 0100 00000000 ${SHORT} 010203` },
  heardWithLongCheck: { linkType: 283, hex: '0000 0c00 0000 0100 02010000 0200 07 aa 01020304' },
  heardOddly: { linkType: 283, hex: `0000 1c00 6300 0300 61626301 0400 0300 22090500 0100 0200 61620000 ${SHORT} 010203` },
  heardByAnotherVersion: { linkType: 283, hex: '0100 0400 0200 07' },
  onAir: { linkType: 215, hex: '00000000 a7 05 0200 07 07c1 ff' },
} as const;
