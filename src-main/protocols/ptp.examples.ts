/** PTP messages, built by hand after IEEE 1588-2019 clause 13. */
const IDENTITY = '000200fffe000001 0001';
const head = (type: string, length: string, flags: string, control: string): string =>
  `${type}02 00${length} 00 00 ${flags} 000000000002 8000 00000000 ${IDENTITY} 0102 ${control} 01`;
const TIME = '00005a6792ca 021247e7';

export const examples = {
  sync: { hex: `020000000001 020000000002 88f7 ${head('00', '2c', '0200', '00')} ${TIME} ${'00'.repeat(2)}` },
  followUp: { as: 'ptp', hex: `${head('08', '2c', '0000', '02')} ${TIME}` },
  delayResponse: { as: 'ptp', hex: `${head('09', '36', '0000', '03')} ${TIME} 7cfe90fffef950b4 0001` },
  peerRequest: { as: 'ptp', hex: `${head('12', '36', '0000', '05')} ${TIME} 00000000000000000000` },
  peerResponse: { as: 'ptp', hex: `${head('13', '36', '0200', '05')} ${TIME} ${IDENTITY}` },
  peerFollowUp: { as: 'ptp', hex: `${head('1a', '36', '0000', '05')} ${TIME} ${IDENTITY}` },
  announce: { as: 'ptp', hex: `${head('0b', '40', '003c', '05')} ${TIME} 0025 00 80 f8 fe ffff 80 000200fffe000001 0000 a0` },
  signaling: { as: 'ptp', hex: `${head('0c', '32', '0400', '05')} ${IDENTITY} 0008 0002 abcd` },
  management: { as: 'ptp', hex: `${head('0d', '38', '0000', '04')} ${IDENTITY} 01 01 02 00 0001 0004 2005 80 00` },
  first: { as: 'ptp', hex: '0001 0001 5f44464c54' },
} as const;
