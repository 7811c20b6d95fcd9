/** Packets of RX, built by hand after OpenAFS' rx.h. */
const udp = (ports: string, length: number): string =>
  `020000000002 020000000001 0800 4500${(28 + length).toString(16).padStart(4, '0')}0000000040110000 0a000001 0a000002 ${ports} ${(8 + length).toString(16).padStart(4, '0')} 0000`;
const head = (type: string, flags: string): string => `3f000000 12345670 00000007 00000001 00000003 ${type} ${flags} 00 00 0000 0001`;

export const examples = {
  request: { hex: `${udp('1b59 1b58', 44)} ${head('01', '05')} 00000084 20000001 00000002 00000003` },
  reply: { hex: `${udp('1b58 1b59', 36)} ${head('01', '04')} 00000001 00000002` },
  ack: { hex: `${udp('1b58 1b59', 65)} ${head('02', '20')} 0000 0000 00000001 00000000 00000003 08 00 000000 00000564 0000059c 00000010 00000004`
    .replace('3f000000', '3f000001') },
  abort: { hex: `${udp('1b58 1b59', 32)} ${head('04', '00')} 00000011` },
  challenge: { hex: `${udp('1b58 1b59', 44)} ${head('06', '20')} 00000002 12345678 00000000 00000000` },
} as const;
