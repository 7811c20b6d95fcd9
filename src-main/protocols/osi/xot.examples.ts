/** Packets of X.25 over TCP, built by hand after RFC 1613 and ITU-T X.25 §5. */
const IP = '45000014 00010000 40fd0000 c0000201 c0000202';
const bytes = (hex: string): number => hex.replaceAll(' ', '').length / 2;
const xot = (packet: string): { readonly as: 'xot'; readonly hex: string } =>
  ({ as: 'xot', hex: `0000 ${bytes(packet).toString(16).padStart(4, '0')} ${packet}` });
/** To 12345 from 678. */
const ADDRESSES = '35 12345678';
const FACILITIES = '43 02 03  42 07 08  01 81  02 aa  c9 03 04 9876  c1 04 01020304  ca 04 0001 0002  d2 01 05  '
  + '41 0102  44 0064  03 12  04 01  00 ff';
const ODD = 'c1 02 0102  c3 04 07 03 1230  c2 08 0000000100000002  c4 02 0001 '
  + ' c5 01 99  c6 01 41  cb 02 02 12  d1 03 01 02 12  d5 01 07  81 010203  07 01  46 0102';

export const examples = {
  call: xot(`1001 0b ${ADDRESSES} ${bytes(FACILITIES).toString(16)} ${FACILITIES} cc`),
  oddCall: xot(`1002 0b ${ADDRESSES} ${bytes(ODD).toString(16)} ${ODD} 03010000`),
  /** With the type and the plan before each number, 12345 and 678, and a byte for each length. */
  typedCall: xot('9001 0b 07 05 1112345 11678 00 cc'),
  accepted: xot('1001 0f'),
  data: xot(`1001 00 ${IP}`),
  firstPart: xot(`1001 10 ${IP.slice(0, 17)}`),
  lastPart: xot(`1001 02 ${IP.slice(17)}`),
  emptyPart: xot('1001 04'),
  longNumbers: xot('2003 0a 07 616263'),
  ready: xot('1001 21'),
  notReady: xot('2003 05 08'),
  clear: xot('1001 13 05 01'),
  clearAll: xot(`1001 13 00 00 ${ADDRESSES} 00 aa`),
  cleared: xot('1001 17'),
  reset: xot('1001 1b 07 12'),
  restart: xot('1000 fb 07 12'),
  restarted: xot('1000 ff'),
  diagnostic: xot('1000 f1 26 10010b'),
  registration: xot('1000 f3 12 1230 02 0102'),
  registered: xot('1000 f7 03 05 00 00'),
  interrupt: xot('1001 23 33'),
  unknown: xot('1001 2b'),
  short: xot('1001'),
  permanent: xot('1001 f5 01 10 05 0007 04 0008 02 03 07 08 6974662d30 69746631'),
  otherVersion: { as: 'xot', hex: '0001 0003 100121' },
} as const;
