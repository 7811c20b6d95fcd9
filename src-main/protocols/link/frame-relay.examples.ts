/** Frame Relay frames, built by hand after ITU-T Q.922 annex A and RFC 2427. */
const IP = '45000014 00010000 40fd0000 c0000201 c0000202';
export const examples = {
  /** Connection 302, payload by Ethernet type. */
  cisco: { linkType: 107, hex: `48e1 0800 ${IP}` },
  ietf: { linkType: 107, hex: `48e1 03 cc ${IP}` },
  padded: { linkType: 107, hex: `48e1 03 00 cc ${IP}` },
  ietfVersion6: { linkType: 107, hex: `48e1 03 8e 60000000 0000 3b 40 ${'20010db8000000000000000000000001'} ${'20010db8000000000000000000000002'}` },
  snap: { linkType: 107, hex: `48e1 03 00 80 000000 0800 ${IP}` },
  bridged: { linkType: 107, hex: `48e1 03 00 80 0080c2 0007 020000000001 020000000002 0800 ${IP}` },
  otherOrganisation: { linkType: 107, hex: '48e1 03 00 80 00000c 2000 0102' },
  ppp: { linkType: 107, hex: `48e1 03 cf 0021 ${IP}` },
  osi: { linkType: 107, hex: '48e1 03 81 0102' },
  signaling: { linkType: 107, hex: '0001 0202 0801' },
  threeBytes: { linkType: 107, hex: `48e0 05 0800 ${IP}` },
  fourBytes: { linkType: 107, hex: `48e0 02 05 0800 ${IP}` },
  fiveBytes: { linkType: 107, hex: `48e0 02 04 05 0800 ${IP}` },
  endless: { linkType: 107, hex: '48e0 0204 0800' },
  /** Nothing before the frame, which has its length, a byte of padding and its check sequence. */
  ethernet: { linkType: 107, hex: '48e1 0180c2000000 020000000001 0003 424203 00 01020304' },
  exchange: { linkType: 107, hex: '48e1 af 82 80' },
  /** An information frame with the identifier of ES-IS. */
  acknowledged: { linkType: 107, hex: '48e1 0022 82 09 01 00 02 003c 0000 00' },
  unknownType: { linkType: 107, hex: '48e1 0011 0102' },
  tooShort: { linkType: 107, hex: '49 0800' },
} as const;
