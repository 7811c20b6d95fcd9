/** Packets of RX, built by hand after OpenAFS' rx.h. */
const hex16 = (number: number): string => number.toString(16).padStart(4, '0');
const udp = (ports: string, length: number): string =>
  `020000000002 020000000001 0800 4500${hex16(28 + length)}0000000040110000 0a000001 0a000002 ${ports} ${hex16(8 + length)} 0000`;
const head = (type: string, flags: string): string => `3f000000 12345670 00000007 00000001 00000003 ${type} ${flags} 00 00 0000 0001`;

/** A text of a fixed length, a number of 32 bits for each character. */
const characters = (text: string, count: number): string =>
  Array.from({ length: count }, (_, i) => (text.charCodeAt(i) || 0).toString(16).padStart(8, '0')).join('');

export const examples = {
  request: { hex: `${udp('1b59 1b58', 44)} ${head('01', '05')} 00000084 20000001 00000002 00000003` },
  reply: { hex: `${udp('1b58 1b59', 36)} ${head('01', '04')} 00000001 00000002` },
  ack: { hex: `${udp('1b58 1b59', 65)} ${head('02', '20')} 0000 0000 00000001 00000000 00000003 08 00 000000 00000564 0000059c 00000010 00000004`
    .replace('3f000000', '3f000001') },
  abort: { hex: `${udp('1b58 1b59', 32)} ${head('04', '00')} 00000011` },
  challenge: { hex: `${udp('1b58 1b59', 44)} ${head('06', '20')} 00000002 12345678 00000000 00000000` },
  response: { hex: `${udp('1b59 1b58', 88)} ${head('07', '01')} 00000002 00000000 ${'ee'.repeat(40)} 00000003 00000004 01020304` },
  /** A directory is made: where, how it is called, and what of its status is set. */
  makeDirectory: {
    hex: `${udp('1b59 1b58', 76)} ${head('01', '05')} 0000008d 20000001 00000001 00000002 00000003 74 6d 70 00 0000000d 382b3a88 00000007 00000000 ` +
      '000001ed 00000000',
  },
  /** Two files are no longer of interest; one callback says since when. */
  giveUp: {
    hex: `${udp('1b59 1b58', 76)} ${head('01', '05')} 00000093 00000002 20000001 00000002 00000003 20000001 00000004 00000005 00000001 ` +
      '00000001 00000e10 00000003',
  },
  /** A packet far inside what a call brings: its sequence number is 65537. */
  later: { hex: `${udp('1b59 1b58', 36)} ${head('01', '05').replace(' 00000001 ', ' 00010001 ')} 00000084 20000001` },
  namesToNumbers: { hex: `${udp('1b59 1b5a', 36 + 256)} ${head('01', '05')} 000001f8 00000001 ${characters('anna', 64)}` },
  volumeByName: { hex: `${udp('1b59 1b5b', 44)} ${head('01', '05')} 000001f8 00000006 6e6e65756c2e 0000` },
  volume: {
    hex: `${udp('1b5b 1b59', 28 + 4 * (65 + 2 + 24 + 5))} ${head('01', '04')} ${characters('nneul.', 65)} 00000000 00000001 ` +
      `0a000001 ${'00000000'.repeat(7)} ` +
      `00000001 ${'00000000'.repeat(7)} 00000004 ${'00000000'.repeat(7)} 2000003a 2000003b 2000003c 00000000 00003000`,
  },
  tooMany: { hex: `${udp('1b59 1b58', 36)} ${head('01', '05')} 00000093 00ffffff` },
} as const;
