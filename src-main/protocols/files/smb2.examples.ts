/** SMB messages in NetBIOS session messages, built by hand after MS-SMB2 §2.2 and RFC 1002 §4.3. */
const size = (hex: string): string => (hex.replace(/\s/g, '').length / 2).toString(16).padStart(6, '0');
const session = (hex: string): { as: string; hex: string } => ({ as: 'nbss', hex: `00 ${size(hex)} ${hex}` });
const header = (command: string, flags: string, message: string, status = '00000000', next = '00000000', tree = '00000000'): string =>
  `fe534d42 4000 0100 ${status} ${command} 0100 ${flags} ${next} ${message}00000000000000 fffe0000 ${tree} 2900000000a80000 00000000000000000000000000000000`;
const FID = '0100000000000000 0200000000000000';
const TIME = '8064dba1a1b3cc01';

const request = '00000000', response = '01000000';
const create = header('0500', request, '04') + '3900 00 00 02000000 0000000000000000 0000000000000000 80001000 00000000 07000000 01000000 00000000 7800 0600 80000000 18000000' +
  '6600 6900 6c00 0000 00000000 1000 0400 0000 1800 00000000 4d784163 00000000';
const created = header('0500', response, '04') + `5900 00 00 01000000 ${TIME} ${TIME} ${TIME} 0000000000000000 0020000000000000 0010000000000000 20000000 00000000 ${FID}
  98000000 20000000 00000000 1000 0400 0000 1800 08000000 4d784163 00000000 00000000 ff011f00`;

export const examples = {
  negotiate: session(header('0000', request, '00') + `2400 0200 0100 0000 7f000000 29000000a8000000290000000a800000 70000000 0200 0000 0210 0311 0000000000000000
    0100 2600 00000000 0100 2000 0100 ${'ab'.repeat(32)} 0000 0200 0600 00000000 0200 0200 0100`.replace('0210 0311', '1002 1103')),
  negotiated: session(header('0000', response, '00') + `4100 0100 0202 0000 ${'01'.repeat(16)} 01000000 00000100 00000100 00000100 ${TIME} ${TIME} 8000 0000 00000000`),
  setup: session(header('0100', request, '01') + '1900 00 01 01000000 00000000 0000000000000000 5800 0000'.replace('0000000000000000 5800 0000', '5800 0400 0000000000000000 4e544c4d')),
  setupMore: session(header('0100', response, '01', '160000c0') + '0900 0000 4800 0000'),
  treeConnect: session(header('0300', request, '03') + '0900 0000 4800 0e00 5c00 5c00 6100 5c00 6300 2400 6500'),
  treeConnected: session(header('0300', response, '03', '00000000', '00000000', '01000000') + '1000 01 00 00080000 00000000 ff011f00'),
  create: session(create),
  created: session(created),
  read: session(header('0800', request, '05', '00000000', '00000000', '01000000') + `3100 50 00 00040000 0000000000000000 ${FID} 00000000 00000000 00000000 0000 0000 00`),
  readData: session(header('0800', response, '05') + '1100 50 00 03000000 00000000 00000000 616263'),
  write: session(header('0900', request, '06') + `3100 7000 02000000 0000000001000000 ${FID} 00000000 00000000 0000 0000 00000000 6869`),
  written: session(header('0900', response, '06') + '1100 0000 02000000 00000000 0000 0000'),
  failed: session(header('0500', response, '07', '340000c0') + '0900 00 00 00000000 00'),
  chained: session(header('0600', request, '08', '00000000', '58000000') + `1800 0000 00000000 ${FID}` + header('1000', request, '09') +
    `2900 03 00 00100000 0000 0000 00000000 05000000 00000000 ${FID}`),
  control: session(header('0b00', request, '0a') + `3900 0000 17c01100 ${FID} 00000000 00000000 00000000 00000000 00000000 00040000 01000000 00000000`),
  find: session(header('0e00', request, '0b') + `2100 25 01 00000000 ${FID} 6000 0200 00000100 2a00`),
  encrypted: session(`fd534d42 ${'11'.repeat(16)} ${'22'.repeat(16)} 03000000 0000 0100 2900000000a80000 010203`),
  compressed: session('fc534d42 00100000 0100 0000 00000000 0102'),
  request: { as: 'nbss', hex: `81 000044 20 434b${'4341'.repeat(15)} 00 20 4548${'4341'.repeat(14)}4141 00` },
  refused: { as: 'nbss', hex: '83 000001 82' },
  keepAlive: { as: 'nbss', hex: '85 000000' },
} as const;
