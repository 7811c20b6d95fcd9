/** Packets of PGM, built by hand after RFC 3208 §8 and §9. */
const header = (type: string, flags = '00', length = '0000', checksum = '0000'): string =>
  `03e8 07d0 ${type} ${flags} ${checksum} 010203040506 ${length}`;
const ADDRESS = '0001 0000 0a000009';
const data = (option: string, total: string): string => `${header('04', '01', '0004')} 00000009 00000002 0004 ${total} ${option} 64617461`;

export const examples = {
  path: { as: 'pgm', hex: `${header('00')} 00000001 00000002 00000003 ${ADDRESS}` },
  longPath: { as: 'pgm', hex: `${header('00')} 00000001 00000002 00000003 0002 0000 20010db8000000000000000000000001` },
  otherPath: { as: 'pgm', hex: `${header('00')} 00000001 00000002 00000003 0009 0000 01020304` },
  poll: { as: 'pgm', hex: `${header('01')} 00000001 0002 0001 ${ADDRESS} 00000005 00000006 00000007` },
  answer: { as: 'pgm', hex: `${header('02')} 00000001 0002 0000` },
  data: { as: 'pgm', hex: `${header('04', '00', '0004')} 00000009 00000002 64617461` },
  /** The sum of the words before and behind it, inverted. */
  checked: { as: 'pgm', hex: `${header('0d', '00', '0000', 'dd33')} 00000009 000000ff` },
  lacking: { as: 'pgm', hex: `${header('08')} 00000007 ${ADDRESS} 0001 0000 e0000001` },
  join: { as: 'pgm', hex: data('83 08 00 00 00000005', '000c') },
  list: { as: 'pgm', hex: data('82 0c 00 00 00000005 00000006', '0010') },
  fragment: { as: 'pgm', hex: data('81 10 00 00 00000001 00000002 00000003', '0014') },
  control: { as: 'pgm', hex: data(`92 10 00 00 00000001 ${ADDRESS}`, '0014') },
  feedback: { as: 'pgm', hex: data(`93 10 00 00 00000001 ${ADDRESS}`, '0014') },
  several: {
    as: 'pgm',
    hex: data(`07 0c 00 00 ${ADDRESS} 08 08 00 01 00000004 04 0c 00 00 00000001 00000002 05 0c 00 00 00000001 00000002 8d 04 00 00`, '0034'),
  },
  wrongFirst: { as: 'pgm', hex: `${header('04', '01')} 00000009 00000002 03 08` },
  wrongLength: { as: 'pgm', hex: data('83 02 0000', '0008') },
  unknown: { as: 'pgm', hex: `${header('33')} 0102` },
} as const;
