/** Messages as nbd-server 3.24 and its clients exchange them, and others built after NetworkBlockDevice/nbd's doc/proto.md. */
const OPT = '49484156454f5054', REP = '0003e889045565a9', HANDLE = '1122334400000001';

export const examples = {
  greeting: { as: 'nbd', hex: '4e42444d41474943 49484156454f5054 0003' },
  oldGreeting: { as: 'nbd', hex: `4e42444d41474943 0000420281861253 0000000000800000 0000 0001 ${'00'.repeat(124)}` },
  flags: { as: 'nbd', hex: '00000003' },
  go: { as: 'nbd', hex: `${OPT} 00000007 0000000c 00000004 6469736b 0001 0003` },
  name: { as: 'nbd', hex: `${OPT} 00000001 00000004 6469736b` },
  information: { as: 'nbd', hex: `${REP} 00000007 00000003 0000000c 0000 0000000000800000 0105` },
  server: { as: 'nbd', hex: `${REP} 00000003 00000002 00000008 00000004 6469736b` },
  unknown: { as: 'nbd', hex: `${REP} 00000006 80000006 00000003 6e6f21` },
  export: { as: 'nbd', hex: '0000000000800000 0105' },
  read: { as: 'nbd', hex: `25609513 0000 0000 ${HANDLE} 0000000000000200 00000008` },
  write: { as: 'nbd', hex: `25609513 0001 0001 ${HANDLE} 0000000000000200 00000004 78787878` },
  extended: { as: 'nbd', hex: `21e41c71 0020 0001 ${HANDLE} 0000000000000200 0000000000000004 78787878` },
  reply: { as: 'nbd', hex: `67446698 00000000 ${HANDLE}` },
  failed: { as: 'nbd', hex: `668e33ef 0001 8001 ${HANDLE} 00000009 00000016 0003 626164` },
  chunk: { as: 'nbd', hex: `668e33ef 0001 0001 ${HANDLE} 0000000c 0000000000000200 01020304` },
  extendedChunk: { as: 'nbd', hex: `6e8a278c 0001 0000 ${HANDLE} 0000000000000200 0000000000000000` },
  data: { as: 'nbd', hex: '0102030405060708' },
} as const;
