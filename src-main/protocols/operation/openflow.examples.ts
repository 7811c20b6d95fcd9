/** OpenFlow messages, built by hand after OpenFlow 1.0.0 §5 and OpenFlow 1.3.5 §7. */
const FRAME = '0180c2000000 020000000001 0026 424203 0000 02 00 00 8000020000000001 00000000 8000020000000001 8001 0000 1400 0200 0f00';

export const examples = {
  packetIn: { as: 'openflow', hex: `010a 0046 00000000 ffffffff 0034 0001 01 00 ${FRAME}` },
  packetOut: { as: 'openflow', hex: `010d 004c 00000007 ffffffff ffff 0008 0000 0008 0003 0000 ${FRAME}` },
  hello: { as: 'openflow', hex: '0100 0008 00000001' },
  flowMod: { as: 'openflow', hex: '010e 000c 00000001 00000000' },
  laterIn: { as: 'openflow', hex: `040a 0066 00000000 00000004 0034 01 00 ffffffffffffffff 0001 000c 80000004 00000001 00000000 0000 ${FRAME}` },
  laterOut: { as: 'openflow', hex: `040d 005c 000000a7 ffffffff 00000001 0010 000000000000 0000 0010 fffffffd 0020 000000000000 ${FRAME}` },
  echo: { as: 'openflow', hex: '0402 000c 00000009 01020304' },
  lyingMatch: { as: 'openflow', hex: '040a 0020 00000000 00000004 0034 01 00 ffffffffffffffff 0001 0000 00000000' },
  newest: { as: 'openflow', hex: '0600 000a 00000001 0102' },
} as const;
