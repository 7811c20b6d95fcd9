/** PPP frames, built by hand after RFC 1661, RFC 1332, RFC 1334, RFC 1877, RFC 1962, RFC 1990, RFC 1994 and RFC 5072. */
const IPV4 = '450000140000000040fd 0000 0a000001 0a000002';

/** A datagram with nothing in it: 28 bytes. */
const DATAGRAM = '4500001c 00010000 40110000 0a000001 0a000002 0001 0002 0008 0000';

export const examples = {
  ip: { hex: `ff03 0021 ${IPV4}`, linkType: 9 },
  /** Address, control and the high byte of the protocol left out, as LCP may agree. */
  compressed: { hex: `21 ${IPV4}`, linkType: 9 },
  unknown: { hex: 'ff03 4405 0102', linkType: 50 },
  cisco: { hex: `0f00 0800 ${IPV4}`, linkType: 9 },
  outgoing: { hex: `00 ff03 0021 ${IPV4}`, linkType: 204 },
  /** Options 1 (MRU 1492), 2 (map of XON and XOFF), 3 (CHAP with MD5), 5, 7, 8. */
  configure: { hex: 'ff03 c021 01 01 001d 010405d4 0206000a0000 0305c22305 05060badcafe 0702 0802', linkType: 9 },
  /** Callback, MRRU, endpoint (a MAC address), FCS alternatives, internationalization, vendor's, and one of nobody's. */
  configureMore: {
    hex: 'ff03 c021 01 02 002a 0d0306 11040640 1309 03 020000000001 090307 1c08 0000006a 6465 0007 00000c 0199 6304abcd', linkType: 9,
  },
  echo: { hex: 'ff03 c021 09 05 000a 0badcafe 0102', linkType: 9 },
  /** IPv6's control protocol rejected, with what came. */
  protocolReject: { hex: 'ff03 c021 08 06 0014 8057 01 01 000e 010a 0200000000000001', linkType: 9 },
  terminate: { hex: 'ff03 c021 05 07 0007 627965', linkType: 9 },
  timeRemaining: { hex: 'ff03 c021 0d 08 0010 0badcafe 0000003c 62796521', linkType: 9 },
  /** An option that goes past the end. */
  lyingOption: { hex: 'ff03 c021 01 01 0008 01090506', linkType: 9 },
  emptyOption: { hex: 'ff03 c021 01 01 0008 01000506', linkType: 9 },
  wrongOption: { hex: 'ff03 c021 01 01 0009 0105050607', linkType: 9 },
  shortPacket: { hex: 'ff03 c021 01 01 0003', linkType: 9 },
  addresses: { hex: 'ff03 8021 03 01 001c 0306c0000201 8106c0000235 8306c0000236 0206002d0f01', linkType: 9 },
  headerCompression: { hex: 'ff03 8021 01 01 0014 0210 0061 0010 0010 0100 0005 00a8 0102', linkType: 9 },
  interfaceIdentifier: { hex: 'ff03 8057 01 01 000e 010a 0200000000000001', linkType: 9 },
  /** Deflate, MPPE with 128 bits and MPPC, LZS, predictor. */
  compression: { hex: 'ff03 80fd 01 01 0015 1a047800 120600000041 1105000103 0102', linkType: 9 },
  password: { hex: 'ff03 c023 01 01 000f 05616c696365 04776f6c66', linkType: 9 },
  passwordAck: { hex: 'ff03 c023 02 01 0008 03 686921', linkType: 9 },
  challenge: { hex: 'ff03 c223 01 07 000d 04 01020304 62726173', linkType: 9 },
  success: { hex: 'ff03 c223 03 07 0008 68692121', linkType: 9 },
  wholeFragment: { hex: `ff03 003d c0 000001 0021 ${IPV4}`, linkType: 9 },
  lastFragment: { hex: 'ff03 003d 40 000003 0014 0000 0000 40fd 0000 0a000001 0a000002', linkType: 9 },
  fragment: { hex: 'ff03 003d 80 000002 0021 4500', linkType: 9 },
  compressedDatagram: { hex: 'ff03 00fd 0102030405', linkType: 9 },
  favoredPeer: { hex: 'ff03 c02b 01 01 000a 01060badcafe', linkType: 9 },
  /** RFC 2125 §5.1: a call of 128 kbit/s over ISDN, whose number ends in 7 and is 5551234 with the sub-address 9. */
  callRequest: { hex: 'ff03 c02d 01 05 001a 01050080 01 0211 010307 020935353531323334 0303 39', linkType: 9 },
  /** RFC 2125 §5.7: the call failed (17, busy) and is tried again, for a reason that is told. */
  callStatus: { hex: 'ff03 c02d 07 06 000d 06041101 0405 627379', linkType: 9 },
  linkDropResponse: { hex: 'ff03 c02d 06 07 0005 03', linkType: 9 },
  bandwidthShort: { hex: 'ff03 c02d 05 07 0008 05020001', linkType: 9 },
  // MS-CBCP §2.2: no callback, or after 12 seconds at a number of the caller's.
  callback: { hex: 'ff03 c029 01 01 0012 0102 020c 0c 01 3535353132333400', linkType: 9 },
  callbackUnended: { hex: 'ff03 c029 02 01 000b 0207 0c 01 353535', linkType: 9 },
  // RFC 3518 §5.1 to §5.8.
  // RFC 3518 §4.2: an Ethernet frame with two bytes behind it that fill the PPP frame up; RFC 3153 §2: two packets of IPv4, the second without a
  // number and with a long length; §3: which protocol the first has where it says none.
  endpoint: { hex: 'ff03 c021 01 01 000f 130b 04 01020304 05060708', linkType: 9 },
  bridged: { hex: 'ff03 0031 22 01 ffffffffffff 020000000001 0806 0001 0800 06 04 0001 020000000001 0a000001 000000000000 0a000002 0000', linkType: 9 },
  bridgedFddi: { hex: 'ff03 0031 00 04 00 50 ffffffffffff 020000000001 aaaa03', linkType: 9 },
  multiplexed: { hex: `ff03 0059 9d 21 ${DATAGRAM} 401c ${DATAGRAM}`, linkType: 9 },
  multiplexing: { hex: 'ff03 8059 01 01 0008 0104 0021', linkType: 9 },
  bridging: { hex: 'ff03 8031 01 01 0023 0104 123a 0303 01 0403 02 0608 020000000001 0703 01 0803 01 0902 0a02 0503 01', linkType: 9 },
  alignment: { hex: 'ff03 8023 01 01 0007 010304', linkType: 9 },
  mpls: { hex: 'ff03 8281 01 01 0004', linkType: 9 },
  ciscoDiscovery: { hex: 'ff03 8207 01 01 0004', linkType: 9 },
} as const;
