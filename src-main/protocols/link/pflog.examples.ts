/** Logged packets, built by hand after net/if_pflog.h of OpenBSD and FreeBSD, users and processes as a little-endian machine writes them. */
const IP = '45000014 00010000 40fd0000 c0000201 c0000202';
const IPV6 = `60000000 0000 3b 40 ${'20010db8000000000000000000000001'} ${'20010db8000000000000000000000002'}`;
const header = (length: string, family: string, action: string) =>
  `${length} ${family} ${action} 00 656d3000000000000000000000000000 616e63686f7231000000000000000000 00000007 ffffffff`;
const PROCESSES = 'e8030000 92100000 00000000 63000000', NOWHERE = '00'.repeat(12);

export const examples = {
  openBsd: { linkType: 117, hex: `${header('64', '02', '08')} ${PROCESSES} 01 01 0200 c0000207 ${NOWHERE} c0000209 ${NOWHERE} 04d2 0050 ${IP}` },
  rewrittenVersion6: {
    linkType: 117,
    hex: `${header('64', '18', '00')} ${PROCESSES} 02 01 1800 ${'20010db8000000000000000000000003'} ${'20010db8000000000000000000000004'} 04d2 0050 ${IPV6}`,
  },
  freeBsd: { linkType: 117, hex: `${header('3d', '1c', '01')} 000003e8 00001092 00000000 00000063 02 000000 ${IPV6}` },
  old: { linkType: 117, hex: `${header('2d', '02', '01')} 01 000000 ${IP}` },
  otherFamily: { linkType: 117, hex: `${header('64', '63', '0c')} ${PROCESSES} 00 00 0000 ${'01'.repeat(16)} ${'02'.repeat(16)} 0000 0000 0102` },
} as const;
