/** Messages by RFC 7854 about a peer at an address for documentation, with BGP messages of RFC 4271. */
const ONES = 'ff'.repeat(16);
const OPEN = `${ONES} 001d 01 04 fbf4 00b4 c0000209 00`;
const UPDATE = `${ONES} 002f 02 0000 0014 40010100 400206 02 01 0000fbf4 400304 c0000201 18 c63364`;
const NOTIFICATION = `${ONES} 0015 03 06 02`;
const peer = (type = '00', flags = '00', address = '000000000000000000000000 c0000201'): string =>
  `${type} ${flags} 0000000000000000 ${address} 0000fbf4 c0000209 6553f100 0001e240`;
const NONE = '00'.repeat(16), IPV6 = '20010db8 00000000 00000000 00000001';

function message(type: string, body: string): { as: string; hex: string } {
  const length = (6 + body.replace(/\s/g, '').length / 2).toString(16).padStart(8, '0');
  return { as: 'bmp', hex: `03 ${length} ${type} ${body}` };
}

export const examples = {
  initiation: message('04', '0000 0004 74657374 0001 0003 4f5331 0002 0004 72747231'),
  up: message('03', `${peer('00', '80', IPV6)} ${IPV6} 00b3 c350 ${OPEN} ${OPEN} 0000 0004 696e666f`),
  locRibUp: message('03', `${peer('03', '80', NONE)} ${NONE} 0000 0000 ${OPEN} ${OPEN} 0003 0006 676c6f62616c`),
  monitoring: message('00', `${peer('01', '40')} ${UPDATE}`),
  statistics: message('01', `${peer()} 00000004 0000 0004 00000005 0007 0008 0000000000000007 0009 000b 0001 01 0000000000000007 0063 0003 616263`),
  down: message('02', `${peer()} 01 ${NOTIFICATION}`),
  downByEvent: message('02', `${peer()} 02 0003`),
  locRibDown: message('02', `${peer('03')} 06 0003 0006 676c6f62616c`),
  mirroring: message('06', `${peer()} 0000 002f ${UPDATE} 0001 0002 0001`),
  termination: message('05', '0000 0003 627965 0001 0002 0003'),
  routePolicy: message('64', '00 11223344'),
} as const;
