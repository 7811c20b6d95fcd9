/** DNP3 link frames, built by hand after IEEE 1815-2012 §9 and §4; checksums are those of CRC-16/DNP. */
import { dnpChecksum } from './dnp3/checksum.ts';

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(hex.replace(/\s/g, '').match(/../g) ?? [], pair => parseInt(pair, 16));
const checked = (hex: string): string => {
  const crc = dnpChecksum(bytesOf(hex), 0, bytesOf(hex).length);
  return `${hex} ${(crc & 255).toString(16).padStart(2, '0')}${(crc >> 8).toString(16).padStart(2, '0')}`;
};
const frame = (control: string, data = ''): { as: string; hex: string } => {
  const digits = data.replace(/\s/g, '');
  const blocks = digits.match(/.{1,32}/g) ?? [];
  return {
    as: 'dnp3',
    hex: [checked(`0564 ${(5 + digits.length / 2).toString(16).padStart(2, '0')} ${control} 0200 0300`), ...blocks.map(checked)].join(' '),
  };
};

export const examples = {
  linkStatus: frame('c9'),
  status: frame('0b'),
  enable: frame('c4', 'ea cb 14 3c0206 3c0306 3c0406'),
  read: frame('c4', 'c0 c1 01 1e0200 00 09 140108 0500 0a0209 01000000 010001 0000 ffff 200002 00000000 01000000 210507 05'),
  response: frame('44', 'de cb 81 9001 1e0200 00 01 01 0a00 01 1400'),
  confirm: frame('c4', 'c0 d0 00'),
  writeTime: frame('c4', 'c0 c2 02 320107 01 a0b1c2d3e401'),
  points: frame('44', 'c0 c1 82 0000 330107 01 a0b1c2d3e401 020328 0100 0700 81 1027 1e0100 02 02 09 fbffffff 010100 00 08 5501'),
  relay: frame('c4', 'c0 c1 04 0c0128 0100 9f86 41 01 64000000 c8000000 00'),
  command: frame('44', 'c0 c1 81 0000 2b0117 01 05 03 feffffff'),
  attribute: frame('44', 'c0 c1 81 0000 00fc00 00 00 01 04 41636d65'),
  openFile: frame('c4', 'c0 c1 19 46035b 01 2000 1a00 0600 a0b1c2d3e401 ff01 00000000 05000000 0200 0004 0600 612e74787400'),
  writeFile: frame('c4', 'c0 c1 02 46055b 01 0b00 78563412 00000080 616263'),
  first: frame('44', '7f c1 81 0000 1e0100 00 00 01'),
  last: frame('44', '80 fbffffff'),
  bad: { as: 'dnp3', hex: '0564 05 c9 0200 0300 0000' },
} as const;
