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
  read: frame('c4', 'c0 c1 01 1e0200 00 09 140108 0500 0a0209 01000000 010001 0000 ffff 200002 00000000 01000000 210107 05'),
  response: frame('44', 'de cb 81 9001 1e0200 00 01 01 0a00 01 1400'),
  confirm: frame('c4', 'c0 d0 00'),
  writeTime: frame('c4', 'c0 c2 02 320107 01 a0b1c2d3e401'),
  first: frame('c4', '40 c1 81 0000 0102'),
  last: frame('c4', '81 0304'),
  bad: { as: 'dnp3', hex: '0564 05 c9 0200 0300 0000' },
} as const;
