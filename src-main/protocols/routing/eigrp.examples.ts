/** EIGRP packets, built by hand after RFC 7868 §6; checksums left out. */
const packet = (opcode: string, ack: string, items: string): { as: string; hex: string } =>
  ({ as: 'eigrp', hex: `02 ${opcode} 0000 00000009 00000001 ${ack} 0000 0064 ${items}` });
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
  shortItem: packet('05', '00000000', '0001 0003'),
} as const;
