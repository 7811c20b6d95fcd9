/** The beginning of a session of VNC, built by hand after RFC 6143 §7. */
const head = (ports: string, length: number): string =>
  `020000000002 020000000001 0800 4500${(40 + length).toString(16).padStart(4, '0')}0000000040060000 0a000001 0a000002 ${ports} 00000001 00000001 5018 2000 0000 0000`;
const SERVER = '170c c000', CLIENT = 'c000 170c';

export const examples = {
  version: { hex: `${head(SERVER, 12)} 524642203030332e3030380a` },
  answer: { hex: `${head(CLIENT, 12)} 524642203030332e3030380a` },
  pointer: { hex: `${head(CLIENT, 6)} 05 00 0064 0064` },
  words: { hex: `${head(CLIENT, 29)} 02 00 0002 00000005 ffffff11 04 01 0000 0000ff0d 06 000000 00000001 61` },
  colors: { hex: `${head(SERVER, 25)} 01 00 0001 0001 0001 0002 0003 f8 000000 80000001 01 aa 02 02 02` },
  tiles: { hex: `${head(SERVER, 33)} 00 00 0001 0000 0000 0002 0002 00000005 1a 00112233 01 44556677 0001 02 02 02 02 02 02` },
  update: { hex: `${head(SERVER, 20)} 00 00 0001 0000 0000 0001 0001 00000000 00112233` },
} as const;
