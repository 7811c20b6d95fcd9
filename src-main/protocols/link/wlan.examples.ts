/** Frames of IEEE 802.11, built by hand after IEEE 802.11-2020 §9.3 and §9.4. */
const AP = '020000000001';
const STATION = '020000000002';
const FAR = '020000000003';
const ALL = 'ffffffffffff';
const SEQUENCE = '2001';
/** Frame control, duration, addresses and sequence of a frame of the access point, of one to it, and of one through it. */
const down = (control: string, receiver = STATION, third: string = AP): string => `${control} 3a01 ${receiver} ${AP} ${third} ${SEQUENCE}`;
const up = (control: string, third: string = FAR): string => `${control} 3a01 ${AP} ${STATION} ${third} ${SEQUENCE}`;
const element = (number: string, value: string): string => {
  const compact = value.replaceAll(' ', '');
  return `${number} ${(compact.length / 2).toString(16).padStart(2, '0')} ${compact}`;
};

/** An IPv4 packet with an empty UDP datagram from port 4711 to 9, behind LLC and SNAP. */
const IP = '4500001c 00010000 40110000 c0000201 c0000202 12670009 00080000';
const SNAP = `aaaa03 000000 0800 ${IP}`;
const NAME = element('00', '6c61622d776c616e');
const RATES = element('01', '82848b96 0c12 18 24');
const SECURITY = element('30', '0100 000fac04 0100 000fac04 0200 000fac02 000fac08 8c00');
const BEACON = [
  '0010203040506070 6400 1104', NAME, RATES, element('03', '06'), element('05', '00010002'), element('07', '444520 010d14'), element('2a', '04'),
  element('32', '3048606c'), SECURITY, element('0b', '0300 80 0000'), element('2d', `6f01 17 ffff0000${'00'.repeat(12)} 0000 00000000 00`),
  element('3d', `0600 00 000000${'00'.repeat(16)}`), element('7f', '0400080000000040'), element('bf', '91598203 fcff0000 fcff0000'),
  element('c0', '012a00 fcff'),
  element('dd', '0050f2 02 01 01 84 00 03a40000 27a40000 42435e00 62322f00'), element('dd', '0050f2 01 0100 0050f202 0100 0050f202 0100 0050f202'),
  element('dd', '004096 03 05'), element('dd', '001018 0201'), element('20', '03'), element('36', '123401'), element('25', '00 0b 03'),
  element('28', '01 02 0300 0400'),
  element('ff', '23 010203'),
];

export const examples = {
  beacon: { linkType: 105, hex: `${down('8000', ALL)} ${BEACON.join(' ')}` },
  /**
   * Elements of 802.11ax and 802.11k: capabilities for 160 MHz with thresholds, operation at 6 GHz, EDCA for several
   * users, spatial reuse, measurements.
   */
  efficientBeacon: {
    linkType: 105,
    hex: `${down('8000', ALL)} ${[
      '0100000000000000 6400 1104', element('ff', '23 010978189a10 0c 70ce 926f 1b95 0003 0c00 faff faff faff faff 08 1c c7'),
      element('ff', '24 f43f02 c5 fcff 25 02 2f 27 64'), element('ff', '26 04 000a05 200a05 400a05 600a05'), element('ff', '27 04 0a'),
      element('46', '721fff7f80'), element('f4', '21'), element('38', '01 100e0000'),
    ].join(' ')}`,
  },
  probeRequest: { linkType: 105, hex: `4000 0000 ${ALL} ${STATION} ${ALL} ${SEQUENCE} ${element('00', '')} ${RATES}` },
  /** Open system, first message of two. */
  authentication: { linkType: 105, hex: `b000 3a01 ${AP} ${STATION} ${AP} ${SEQUENCE} 0000 0100 0000` },
  associationRequest: {
    linkType: 105, hex: `0000 3a01 ${AP} ${STATION} ${AP} ${SEQUENCE} 3104 0a00 ${NAME} ${RATES} ${SECURITY} ${element('21', '0214')}`,
  },
  associationResponse: { linkType: 105, hex: `${down('1000')} 3104 0000 01c0 ${RATES}` },
  /** The access point is switched off. */
  deauthentication: { linkType: 105, hex: `${down('c000')} 0300` },
  /** The access point disconnects soon, and names another one. */
  transitionRequest: { linkType: 105, hex: `${down('d000')} 0a07 05 05 5802 ff ${element('34', `${FAR} 03000000 51 06 07 0301ff`)}` },
  securityQuery: { linkType: 105, hex: `${down('d000')} 08 00 0102` },
  linkReport: { linkType: 105, hex: `${down('d000')} 05 03 07 2302 14fd 01 02 5a 30` },
  /** A café's name, a realm with EAP-TTLS inside which PAP is spoken, and the name of an operator. */
  advertisement: {
    linkType: 105,
    hex: `${down('d000')} 040b 05 0000 0000 6c02 7f00 3800 0201 0a00 02 08 07 656e67 ` +
    '43616665 0701 1600 0100 1200 00 09 612e6578616d706c65 01 05 15 01 02 01 01 ' +
      'dddd 0c00 506f9a 11 0300 05 656e67 4f70',
  },
  beamforming: { linkType: 105, hex: `${down('d000')} 1500 490000 0012 ${'5a'.repeat(12)}` },
  polls: { linkType: 105, hex: `${down('d000')} 0702 1301 0504030201000000 0604030201000000 0704030201000000` },
  matrices: { linkType: 105, hex: `${down('d000')} 0706 05001122 3344 12 16 ${'a5'.repeat(60)}` },
  groups: { linkType: 105, hex: `${down('d000')} 1501 0100000000000080 ${'1b'.repeat(16)}` },
  efficientFeedback: { linkType: 105, hex: `${down('d000')} 1e00 0900010000 0012 ${'5a'.repeat(8)}` },
  discovery: { linkType: 105, hex: `${down('d000', ALL)} 0422 a517 0010203040506070 6400 6c61622d7767 0c 0102 51 06 01 02 ${'00'.repeat(5)}` },
  directInvitation: { linkType: 105, hex: `${down('d000')} 0409 506f9a 09 03 07` },
  policies: { linkType: 105, hex: `${down('d000')} 7f 506f9a 1a 02 01 01 01 0100` },
  /** A request to transfer a session without its time. */
  shortAction: { linkType: 105, hex: `${down('d000')} 1200 01 0000` },
  blockAckSetup: { linkType: 105, hex: `${down('d000')} 03 00 01 0210 0000 4001` },
  mesh: {
    linkType: 105,
    hex: `${down('8000', ALL)} 0010203040506070 6400 0000 ${element('72', '6d657368')} ${element('71', '01 01 00 01 00 02 09')}`,
  },
  /** An element longer than what is left of the frame. */
  brokenElement: { linkType: 105, hex: `${down('8000', ALL)} 0010203040506070 6400 1104 00 20 6c6162` },
  powerSavePoll: { linkType: 105, hex: `a400 01c0 ${AP} ${STATION}` },
  requestToSend: { linkType: 105, hex: `b400 3a01 ${AP} ${STATION}` },
  clearToSend: { linkType: 105, hex: `c400 3a01 ${STATION}` },
  freeEnd: { linkType: 105, hex: `e400 0000 ${ALL} ${AP}` },
  blockAck: { linkType: 105, hex: `9400 0000 ${AP} ${STATION} 0500 1000 ff00000000000000` },
  blockAckRequest: { linkType: 105, hex: `8400 0000 ${AP} ${STATION} 0500 1000` },
  soundingAnnouncement: { linkType: 105, hex: `5400 0000 ${AP} ${STATION} 04 0110` },
  unknownControl: { linkType: 105, hex: `6402 0000 ${AP} ${STATION} 0102` },
  toAccessPoint: { linkType: 105, hex: `${up('0801')} ${SNAP}` },
  fromAccessPoint: { linkType: 105, hex: `${down('0802', STATION, FAR)} ${SNAP}` },
  betweenAccessPoints: { linkType: 105, hex: `0803 3a01 ${AP} ${STATION} ${FAR} ${SEQUENCE} 020000000004 ${SNAP}` },
  quality: { linkType: 105, hex: `${up('8801')} 1605 ${SNAP}` },
  qualityWithControl: { linkType: 105, hex: `${up('8881')} 0600 ff030000 ${SNAP}` },
  qualityFromAccessPoint: { linkType: 105, hex: `${down('8802', STATION, FAR)} 060e ${SNAP}` },
  aggregate: {
    linkType: 105,
    hex: `${down('8802')} 8000 ${STATION} ${FAR} 0024 ${SNAP} 0000 ${STATION} ${FAR} 0024 ${SNAP}`,
  },
  nothing: { linkType: 105, hex: up('4811') },
  firstFragment: { linkType: 105, hex: `0805 3a01 ${AP} ${STATION} ${FAR} 2001 ${SNAP}` },
  wep: { linkType: 105, hex: `${up('0841')} 010203 40 ${'aa'.repeat(20)} 11223344` },
  tkip: { linkType: 105, hex: `${up('0841')} 01 21 02 20 03040506 ${'aa'.repeat(24)}` },
  ccmp: { linkType: 105, hex: `${up('8841')} 0000 01 02 00 60 03040506 ${'aa'.repeat(24)}` },
  reserved: { linkType: 105, hex: `0c00 3a01 ${AP}` },
  otherVersion: { linkType: 105, hex: `0101 3a01 ${AP}` },
  /** A header that the radio padded to four bytes, and a frame check sequence. */
  padded: { linkType: 127, hex: `00 00 0900 02000000 30 ${up('8801')} 0000 0000 ${SNAP} 12345678` },
} as const;
