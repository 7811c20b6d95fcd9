/** Messages after the X Display Manager Control Protocol, version 1.1, filled by hand. */
const NAME = '0001 41';

export const examples = {
  query: { as: 'xdmcp', hex: `0001 0002 0007 02 ${NAME} ${NAME}` },
  forwarded: { as: 'xdmcp', hex: `0001 0004 000e 0004 0a000001 0002 9c40 01 ${NAME}` },
  forwardedOther: { as: 'xdmcp', hex: `0001 0004 000e 0003 0a0001 0003 009c40 01 ${NAME}` },
  willing: { as: 'xdmcp', hex: `0001 0005 000a 0000 0004 686f7374 0004 69646c65` },
  unwilling: { as: 'xdmcp', hex: `0001 0006 0008 ${NAME} ${NAME}` },
  request: {
    as: 'xdmcp',
    hex: `0001 0007 0037 0003 02 0000 0006 02 0004 0a000001 0010 ${'00'.repeat(15)}01 ${NAME} 0002 0102 01 ${NAME} 0003 6d6672`,
  },
  mismatch: { as: 'xdmcp', hex: `0001 0007 0017 0003 01 0000 00 ${NAME} 0000 00 0000` },
  accept: { as: 'xdmcp', hex: `0001 0008 0010 0000004d 0000 0000 ${NAME} 0003 aabbcc` },
  decline: { as: 'xdmcp', hex: `0001 0009 0008 ${NAME} ${NAME} 0000` },
  manage: { as: 'xdmcp', hex: '0001 000a 000b 0000004d 0003 0003 4d4954' },
  refuse: { as: 'xdmcp', hex: '0001 000b 0004 0000004d' },
  failed: { as: 'xdmcp', hex: `0001 000c 0007 0000004d ${NAME}` },
  keepalive: { as: 'xdmcp', hex: '0001 000d 0006 0003 0000004d' },
  alive: { as: 'xdmcp', hex: '0001 000e 0005 01 0000004d' },
} as const;
