/** IS-IS messages, built by hand after ISO/IEC 10589 §9, RFC 1195, RFC 5303, RFC 5305, RFC 5308, RFC 6329 and RFC 8667. */
const HELLO = '83 1b 01 00', STATE = '83 1b 01 00', ME = '444444444444', OTHER = '333333333333';
const part = (type: string, value: string): string => {
  const compact = value.replaceAll(/\s/g, '');
  return `${type} ${(compact.length / 2).toString(16).padStart(2, '0')} ${compact}`;
};
const counted = (value: string): string => part('', value).trim();
const frame = (body: string): { readonly hex: string } => {
  const compact = `fefe03${body}`.replaceAll(/\s/g, '');
  return { hex: `0180c2000015 020000000001 ${(compact.length / 2).toString(16).padStart(4, '0')} ${compact}` };
};
const PROTOCOLS = part('81', 'cc 8e');
const AREA = part('01', '03 490014');
const ADDRESS = part('84', '0a000002');
const RESTART = part('d3', '00 0000');
const OLD_NETWORK = part('80', '0a 80 80 80 0a000a00 fffffffc');
const OLD_NEIGHBOR = part('02', `00 0a 80 80 80 ${OTHER} 02`);
const LINKS = part(
  '16', `${OTHER} 02 00000a 2b 06 04 0a000c01 04 08 00000180 00000000 09 04 4cee6b28 20 0b 30 00 ${OTHER} 003e80 1d 06 00000a 01 0007`,
);
const PREFIXES = part('87', '000f4240 1f 0a001b00 000f4240 60 07070701 08 03 06 40 00 00000028 0000000a 00');
const PREFIXES_6 = part('ec', '0000000a 00 40 20010db800000001 0000000a 20 08 20 02 01 00');
const state = (type: string, body: string): { readonly hex: string } => {
  const compact = body.replaceAll(/\s/g, '');
  return frame(`${STATE} ${type} 01 00 00 ${(8 + 2 + compact.length / 2).toString(16).padStart(4, '0')} ${compact}`);
};

export const examples = {
  lanHello: frame(`${HELLO} 10 01 00 00 02 ${ME} 001e 003c 40 ${ME} ` +
    `01 ${PROTOCOLS} ${AREA} ${ADDRESS} ${RESTART} ${part('06', '020000000002')} ${part('08', '000000')}`),
  pointHello: frame(`83 14 01 00 11 01 00 00 03 ${ME} 001e 0040 ` +
    `00 ${part('f0', `00 00000005 ${OTHER} 00000004`)} ${part('d3', '02 001e 333333333333')} ${part('e5', '0000 0002')}`),
  bridgeHello: frame(`83 14 01 00 11 01 00 00 01 ${ME} 001e 00b0 ` +
    `03 ${part('8f', `0000 04 66 ${'49'.repeat(102)} 05 21 00 ${'d5'.repeat(32)}`)} ${part('07', '0001 0000')}`),
  state: state('12', `04b0 ${ME} 00 00 00000009 1234 03 ${AREA} ${PROTOCOLS} ${part('89', '5232')} ${ADDRESS} ${OLD_NETWORK} ${OLD_NEIGHBOR}`),
  /** RFC 6119, RFC 7308, RFC 7794, RFC 8491, RFC 8570, RFC 9352, RFC 9479. */
  attributes: state(
    '14',
    `04b0 ${ME} 00 00 0000000b 0000 03 ${part(
      '16',
      `${OTHER} 00 00000a ${counted(
        `${part('03', '00000005')} ${part('0c', '20010db8000000000000000000000001')} ${part('0f', '010a')} ${part('10', `01 00 80 ${part('12', '00000b')}`)}
    ${part('21', '8000000a')} ${part('22', '00000005 0000000f')} ${part('2b', '80 00 0a 0005 20010db8000000000000000000000003 00')}`,
      )}`,
    )}
    ${part('87', `0000000a 58 0a0001 ${counted(`${part('01', '00000064')} ${part('02', '0000000000000065')} ${part('04', '40')} ${part('0b', '0a000001')}`)}`)}
    ${part('1b', `0000 0000000a 80 00 30 20010db80001 ${counted(part('05', '00 0001 20010db8000100000000000000000001 00'))}`)}
    ${part('8a', `${OTHER} 00 01 0a000101 0a000102 00000007`)} ${part('fa', '01')}`),
  abilities: state('14', `04b0 ${ME} 00 00 0000000c 0000 03 ${part('f2', `0a000001 00 ${part('16', `00 0003e8 ${part('01', '003a98')}`)} ${part('17', '010a')}
    ${part('1a', `80 01 00 80 ${part('01', '00000001')}`)} ${part('19', '4000')} ${part('01', '80')} ${part('18', '05')}`)}`),
  /** As FRR 8.4 says hello where a password in clear is wanted. */
  guardedHello: frame(`${HELLO} 10 01 00 00 02 ${ME} 001e 0034 40 ${ME} 01 ${part('0a', '01 68656c6c6f')} ${part('e9', '20010db8000900000000000000000001')}`),
  newHello: frame(`${HELLO} 10 01 00 00 02 ${ME} 001e 0040 40 ${ME} 01 ${part('94', '0002 8e')} ${part('0a', `03 0007 ${'ab'.repeat(20)}`)}`),
  wide: state(
    '14',
    `04b0 ${ME} 00 00 0000000a 0000 03 ${LINKS} ${PREFIXES} ${PREFIXES_6} ${part('86', '0a000001')} ${part('0e', '05d4')} ${part('0d', `01 ${OTHER}`)}`,
  ),
  topologies: state(
    '14',
    `04b0 ${ME} 01 00 0000000a 0000 03 ${part('e5', '0000 8002')} ${part('de', `0002 ${OTHER} 02 00000a 00`)} ${part('eb', '0002 0000000a 18 0a0001')} ` +
      `${part('ed', '0002 0000000a 00 40 20010db800000001')} ${part('8c', '20010db8000000000000000000000001')} ${part('e8', '20010db8000000000000000000000001')}`,
  ),
  capability: state(
    '14',
    `04b0 ${ME} 01 00 0000000a 0000 03 ${part('f2', '07070701 00 02 09 c0 0003e8 01 03 000fa0 13 02 00 01 1b 02 fa00')} ${part('0a', '36 0011223344')} ${part('85', '01 00736563')}`,
  ),
  complete: frame(`83 21 01 00 19 01 00 00 0033 ${ME} 00 ${'00'.repeat(8)} ${'ff'.repeat(8)} ${part('09', `04a8 ${OTHER} 00 00 00000009 24b1`)}`),
  partial: frame(`83 11 01 00 1a 01 00 00 0023 ${ME} 00 ${part('09', `04ad ${OTHER} 00 00 00000005 4382`)}`),
  longPrefix: state('14', `04b0 ${ME} 00 00 0000000a 0000 03 ${part('87', '000f4240 3f 0a001b00 0000000000')}`),
  unknownType: frame('83 1b 01 00 1f 01 00 00 0102'),
  /** CLNP, which nobody dissects. */
  otherProtocol: frame('81 01 02'),
  overCisco: { linkType: 104, hex: `8f00 fefe 00 83 11 01 00 1a 01 00 00 0011 ${ME} 00` },
} as const;
