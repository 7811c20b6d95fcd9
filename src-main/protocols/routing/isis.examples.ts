/** IS-IS messages, built by hand after ISO/IEC 10589 §9, RFC 1195, RFC 5303, RFC 5305, RFC 5308, RFC 6329 and RFC 8667. */
const HELLO = '83 1b 01 00', STATE = '83 1b 01 00', ME = '444444444444', OTHER = '333333333333';
const part = (type: string, value: string): string => {
  const compact = value.replaceAll(' ', '');
  return `${type} ${(compact.length / 2).toString(16).padStart(2, '0')} ${compact}`;
};
const frame = (body: string): { readonly hex: string } => {
  const compact = `fefe03${body}`.replaceAll(' ', '');
  return { hex: `0180c2000015 020000000001 ${(compact.length / 2).toString(16).padStart(4, '0')} ${compact}` };
};
const PROTOCOLS = part('81', 'cc 8e');
const AREA = part('01', '03 490014');
const ADDRESS = part('84', '0a000002');
const RESTART = part('d3', '00 0000');
const OLD_NETWORK = part('80', '0a 80 80 80 0a000a00 fffffffc');
const OLD_NEIGHBOR = part('02', `00 0a 80 80 80 ${OTHER} 02`);
const LINKS = part('16', `${OTHER} 02 00000a 2b 06 04 0a000c01 04 08 00000180 00000000 09 04 4cee6b28 20 0b 30 00 ${OTHER} 003e80 1d 06 00000a 01 0007`);
const PREFIXES = part('87', '000f4240 1f 0a001b00 000f4240 60 07070701 08 03 06 40 00 00000028 0000000a 00');
const PREFIXES_6 = part('ec', '0000000a 00 40 20010db800000001 0000000a 20 08 20 02 01 00');
const state = (type: string, body: string): { readonly hex: string } => {
  const compact = body.replaceAll(' ', '');
  return frame(`${STATE} ${type} 01 00 00 ${(compact.length / 2 + 8 + 4 + 2 + 15 - 10).toString(16).padStart(4, '0')} ${compact}`);
};

export const examples = {
  lanHello: frame(`${HELLO} 10 01 00 00 02 ${ME} 001e 003c 40 ${ME} 01 ${PROTOCOLS} ${AREA} ${ADDRESS} ${RESTART} ${part('06', '020000000002')} ${part('08', '000000')}`),
  pointHello: frame(`83 14 01 00 11 01 00 00 03 ${ME} 001e 0040 00 ${part('f0', `00 00000005 ${OTHER} 00000004`)} ${part('d3', '02 001e 333333333333')} ${part('e5', '0000 0002')}`),
  bridgeHello: frame(`83 14 01 00 11 01 00 00 01 ${ME} 001e 00b0 03 ${part('8f', `0000 04 66 ${'49'.repeat(102)} 05 21 00 ${'d5'.repeat(32)}`)} ${part('07', '0001 0000')}`),
  state: state('12', `04b0 ${ME} 00 00 00000009 1234 03 ${AREA} ${PROTOCOLS} ${part('89', '5232')} ${ADDRESS} ${OLD_NETWORK} ${OLD_NEIGHBOR}`),
  wide: state('14', `04b0 ${ME} 00 00 0000000a 0000 03 ${LINKS} ${PREFIXES} ${PREFIXES_6} ${part('86', '0a000001')} ${part('0e', '05d4')} ${part('0d', `01 ${OTHER}`)}`),
  topologies: state('14', `04b0 ${ME} 01 00 0000000a 0000 03 ${part('e5', '0000 8002')} ${part('de', `0002 ${OTHER} 02 00000a 00`)} ${part('eb', '0002 0000000a 18 0a0001')} ` +
    `${part('ed', '0002 0000000a 00 40 20010db800000001')} ${part('8c', '20010db8000000000000000000000001')} ${part('e8', '20010db8000000000000000000000001')}`),
  capability: state('14', `04b0 ${ME} 01 00 0000000a 0000 03 ${part('f2', '07070701 00 02 09 c0 0003e8 01 03 000fa0 13 02 00 01 1b 02 fa00')} ${part('0a', '36 0011223344')} ${part('85', '01 00736563')}`),
  complete: frame(`83 21 01 00 19 01 00 00 0033 ${ME} 00 ${'00'.repeat(8)} ${'ff'.repeat(8)} ${part('09', `04a8 ${OTHER} 00 00 00000009 24b1`)}`),
  partial: frame(`83 11 01 00 1a 01 00 00 0023 ${ME} 00 ${part('09', `04ad ${OTHER} 00 00 00000005 4382`)}`),
  longPrefix: state('14', `04b0 ${ME} 00 00 0000000a 0000 03 ${part('87', '000f4240 3f 0a001b00 0000000000')}`),
  unknownType: frame('83 1b 01 00 1f 01 00 00 0102'),
  /** CLNP, which nobody dissects. */
  otherProtocol: frame('81 01 02'),
  overCisco: { linkType: 104, hex: `8f00 fefe 00 83 11 01 00 1a 01 00 00 0011 ${ME} 00` },
} as const;
