/** A data frame of one UDP datagram and a beacon behind the headers of Prism's cards, AVS and CACE, built by hand after their descriptions. */
const IP = '45000014 00010000 40fd0000 c0000201 c0000202';
const DATA = `0801 0000 020000000001 020000000002 020000000003 2000 aaaa03 000000 0800 ${IP}`;
const BEACON = '8000 0000 ffffffffffff 020000000001 020000000001 1000 0102030405060708 6400 1104 0004 6e657431';

const item = (id: string, value: string, status = '0000'): string => `${id} ${status} 0400 ${value}`;
/** linux-wlan-ng's numbers end in 44, MadWifi's in 041. */
const LINUX = [
  item('44000100', '40e20100'), item('44000300', '06000000'), item('44000600', 'ceffffff'), item('44000800', '6c000000'),
  item('44000900', '01000000'), item('44001f00', '07000000'),
].join(' ');
const MADWIFI = [item('41300000', '0b000000'), item('41400000', '14000000'), item('41500000', '00000000', '0100'), item('41800000', '0b000000')].join(' ');
const prism = (device: string, items: string, length: string): string => `44000000 ${length} ${device.padEnd(32, '0')} ${items}`;

const avs = (physical: string, rest: string, version = '1', length = '40'): string =>
  `8021100${version} 000000${length} 00000000000f4240 00000000001e8480 0000000${physical} ${rest} 00000001 00000002`;

const field = (type: string, content: string): string => {
  const length = content.replaceAll(' ', '').length / 2;
  return `${type} ${length.toString(16).padStart(2, '0')}00 ${content}`;
};
const ppi = (fields: string, link = '69000000', flags = '00'): string => {
  const length = 8 + fields.replaceAll(' ', '').length / 2;
  return `00 ${flags} ${length.toString(16).padStart(2, '0')}00 ${link} ${fields}`;
};
const COMMON = field('0200', '9f86010000000000 0200 1600 8509 a000 00 00 d8 a1');
const CHECKED = field('0200', '9f86010000000000 0100 0c00 3c14 4001 00 00 d8 a1');
const MAC_PHY = field('0400', `07000000 05000000 00 07 01 32 28 29 2a ff 1e 1f 20 21 3c14 4001 d8a6 d7a5 d6a4 d5a3 01000000 02000000 03000000 04000000`);

export const examples = {
  prism: { linkType: 119, hex: `${prism('776c616e30', LINUX, '60000000')} ${DATA}` },
  prismMadwifi: { linkType: 119, hex: `${prism('61746830', MADWIFI, '48000000')} ${BEACON}` },
  prismBare: { linkType: 119, hex: BEACON },
  avsUnderPrism: { linkType: 119, hex: `${avs('4', '00000006 0000006e 00000001 00000003 00000002 ffffffce ffffffa6')} ${BEACON}` },
  avs: { linkType: 163, hex: `${avs('4', '00000006 00000037 00000001 00000003 00000002 ffffffce ffffffa6')} ${DATA}` },
  avsHopping: { linkType: 163, hex: `${avs('1', '01020300 0000000a 00000001 00000003 00000003 00000040 00000003')} ${BEACON}` },
  avsSecond: {
    linkType: 163,
    hex: `${avs('8', '0000143c 0000021c 00000000 00000000 00000001 00000040 00000003', '2', '50')} 0000004d 00000003 0200000000aa 0000 ${BEACON}`,
  },
  prismUnderAvs: { linkType: 163, hex: `${prism('776c616e30', LINUX, '60000000')} ${BEACON}` },
  ppi: { linkType: 192, hex: `${ppi(COMMON)} ${DATA}` },
  ppiChecked: { linkType: 192, hex: `${ppi(CHECKED)} ${DATA} 01020304` },
  ppiPhysical: { linkType: 192, hex: `${ppi(`${COMMON} ${MAC_PHY}`)} ${BEACON}` },
  ppiMac: { linkType: 192, hex: `${ppi(`${COMMON} ${field('0300', '06000000 05000000 02 000000')}`)} ${BEACON}` },
  ppiWhole: { linkType: 192, hex: `${ppi(`${field('0500', '616263')} 00 ${field('3475', '0102')} 0000 ${field('0a00', '')}`, '69000000', '01')} ${BEACON}` },
  ppiEthernet: {
    linkType: 192,
    hex: `${ppi(`${field('0800', '03000000')} ${field('0900', '01000000 05000000')}`, '01000000')} 020000000001 020000000002 0800 ${IP}`,
  },
  ppiWrongLength: { linkType: 192, hex: `${ppi(field('0200', '0102'))} ${BEACON}` },
  ppiOther: { linkType: 192, hex: `${ppi('', '0f270000')} 0102` },
  ppiShort: { linkType: 192, hex: '00 00 0700 69000000' },
} as const;
