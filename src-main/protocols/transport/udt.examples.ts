/** What ffmpeg 5.1 and srt-live-transmit 1.5 say to each other. */
const HANDSHAKE = '80000000 00000000 000001ab 00000000 00000004 00000002 6fd6e076 000005dc 00002000 00000001 2737dc00 00000000 02004d0a 000000000000000000000000';

export const examples = {
  handshake: { as: 'udt', hex: HANDSHAKE },
  extended: { as: 'udt', hex: `${HANDSHAKE} 0001 0003 00010501 000000bf 00780078` },
  data: { as: 'udt', hex: '6fd6e078 e0000001 0020d7f6 0478705f 010203' },
  stream: { as: 'udt', hex: `6fd6e079 e0000002 0020d7f6 0478705f ${'47001010'.padEnd(376, 'f')}` },
  ack: { as: 'udt', hex: '80020000 00000001 0020e527 09997cf9 6fd6e079 000186a0 0000c350 00001ffc 00000001 000003e8' },
  light: { as: 'udt', hex: '80020000 00000002 0020e527 09997cf9 6fd6e079' },
  nak: { as: 'udt', hex: '80030000 00000000 0020e527 09997cf9 efd6e077 6fd6e079 6fd6e07b' },
  shutdown: { as: 'udt', hex: '80050000 00000000 0020e527 09997cf9 00000000' },
} as const;
