/** EIGRP packets, built by hand after RFC 7868 §6; checksums left out. */
const packet = (opcode: string, ack: string, items: string): { as: string; hex: string } =>
  ({ as: 'eigrp', hex: `02 ${opcode} 0000 00000009 00000001 ${ack} 0000 0064 ${items}` });
const item = (type: string, value: string): string => `${type} ${(value.replaceAll(' ', '').length / 2 + 4).toString(16).padStart(4, '0')} ${value} `;
const METRIC = 'ffffffff 0003e800 0005dc 02 ff 01 00 04';

export const examples = {
  hello: packet('05', '00000000', '0001 000c 01 00 01 00 00 00 000f 0004 0008 0c04 0102 0006 0006 0001'),
  goodbye: packet('05', '00000000', '0001 000c ff ff ff ff ff 00 000f'),
  acknowledgment: packet('05', '00000007', ''),
  sequence: packet('05', '00000000', '0003 0009 04 c0000201 0005 0008 00000019 00ff 0006 abcd'),
  authenticated: packet('05', '00000000', '0002 0028 0002 0010 00000001 00000000 0000000000000000 000102030405060708090a0b0c0d0e0f'),
  update: packet(
    '01', '00000000',
    `0102 001c 00000000 ${METRIC} 18 c63364 0103 002f 00000000 c0000202 00000064 00000007 0000000a 0000 03 00 ${METRIC} 10 cb00`,
  ),
  update6: packet('01', '00000000', `0402 0029 fe800000000000000000000000000001 ${METRIC} 20 20010db8`),
  /** A wide metric with all attributes: padding, numbers, communities. */
  attributes: packet(
    '01', '00000000',
    item('0602', '0000 0001 0a000001 1e 00 ff 01 0005dc 02 000000000001 000000000064 0000 0000 0000 0102 00000064 0202 00000007 0402 00000009 '
      + '0502 0000000a 0602 0000000b 0308 0003006400000065 88010064 00000100 0304 8802ff0200000a00 c0000201 18 0a0000 10 ac10'),
  ),
  service: packet(
    '01', '00000000',
    item('0602', '0000 4001 0a000001 00 00 ff 01 0005dc 02 000000000001 000000000064 0000 0000 c0000201 0065 0001 000102030405060708090a0b0c0d0e0f '
      + '0001 001a 0001 0050 0006 0a000001000000000000000000000000 00000003'),
  ),
  /** AppleTalk's cable and route, a route of IPX from outside. */
  otherFamilies: packet(
    '01', '00000000',
    item('0204', '000a000b 00000009') + item('0202', `00010005 ${METRIC} 000a000b`)
      + item('0303', `00000012 020000000001 020000000002 00000064 00000007 04 01 0002 0003 ${METRIC} 000000aa`),
  ),
  /** The topologies of a neighbor, and a route in one of them. */
  topologies: packet(
    '01', '00000000', item('0008', '0001 0004 0001 0002') + item('00f2', `0000 0001 0001 0a000001 00000007 ${METRIC} c0000201 18 0a0000`),
  ),
  plainText: packet('05', '00000000', item('0002', '0001 0010 00000001 00000000 0000000000000000 000102030405060708090a0b0c0d0e0f')),
  /** A route of IPX from outside, among routes of several protocols: its own order of what it was. */
  ipxFromOutside: packet(
    '01', '00000000',
    item('0603', '0000 000b 0a000001 00 00 ff 01 0005dc 02 000000000001 000000000064 0000 0000 00000012 020000000001 020000000002 00000064 00000007 '
      + '04 01 0002 0003 000000aa'),
  ),
  reservedRouter: { as: 'eigrp', hex: '02 05 0000 00000000 00000001 00000000 0007 0064' },
  shortItem: packet('05', '00000000', '0001 0003'),
} as const;
