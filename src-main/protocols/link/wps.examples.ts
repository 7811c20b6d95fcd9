/** Wi-Fi Protected Setup in a beacon, a probe response, a probe request and EAP, built after Wi-Fi Simple Configuration 2.0.8, §8. */
const element = (type: string, value: string): string => `${type}${(value.length / 2).toString(16).padStart(4, '0')}${value}`;
const text = (type: string, value: string): string => element(type, [...value].map(letter => letter.charCodeAt(0).toString(16)).join(''));
const frame = (subtype: string, elements: string): string => {
  const fixed = subtype === '40' ? '' : '0000000000000000 6400 1104';
  return `${subtype}000000 ffffffffffff 020000000001 020000000001 1000 ${fixed} 000474657374 ` +
    `dd${(elements.length / 2 + 4).toString(16).padStart(2, '0')}0050f204 ${elements}`;
};
const setup = (code: string, opcode: string, flags: string, body: string): string => {
  const method = `fe00372a00000001${opcode}${flags}${body}`, length = (method.length / 2 + 4).toString(16).padStart(4, '0');
  return `020000000001 020000000002 888e 01 00 ${length} ${code} 05 ${length} ${method}`;
};
const VERSION = '104a000110', M1 = `${VERSION}${element('1022', '04')}${element('1020', '020000000001')}${element('101a', '11'.repeat(16))}`;
const WFA = '00372a 000120 0106020000000009 020101 030100 04011e 0601f5 0702aabb'.replaceAll(' ', '');

export const examples = {
  beacon: {
    linkType: 105,
    hex: frame(
      '80', `${VERSION}${element('1044', '02')}${element('1041', '01')}${element('1012', '0004')}${element('1053', '2108')}${element('1049', WFA)}`,
    ),
  },
  probeResponse: {
    linkType: 105,
    hex: frame(
      '50',
      `${VERSION}${element('103b', '03')}${text('1021', 'Maker')}${text('1011', 'Wireless Router')}${element('1054', '00060050f2040001')}${element('1008', '0086')}${element('103c', '05')}`,
    ),
  },
  probeRequest: {
    linkType: 105,
    hex: frame(
      '40',
      `${element('1054', '00630050f2040001')}${element('104e', '0000000000000007')}${element('1999', '0102')}${element('1001', '0006')}${element('1005', '0102030405060708')}`,
    ),
  },
  start: { hex: setup('01', '01', '00', '') },
  m1: { hex: setup('02', '04', '00', M1) },
  fragment: { hex: setup('02', '04', '03', `0100${M1}103200c03333`) },
  otherVendor: { hex: '020000000001 020000000002 888e 01 00 000e 01 05 000e fe 000009 00000001 1234' },
} as const;
