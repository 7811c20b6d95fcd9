/** Packets of IPX, built by hand after the IPX Router Specification, MS-NBIPX and MS-BRWS §2.2. */
const head = (length: string, type: string, destination: string, source: string): string =>
  `ffffffffffff 020000000001 8137 ffff ${length} 00 ${type} 00000000 ffffffffffff ${destination} 00000000 020000000001 ${source}`;
const BROWSE = '5c4d41494c534c4f545c42524f57534500';
const smb = (data: string, length: string): string =>
  `ff534d42 25 00000000 00 0000 0000 0000000000000000 0000 0000 0000 0000 0000 11 0000 ${length} ` +
  `0000 0000 00 00 0000 e8030000 0000 0000 0000 ${length} 5600 03 00 0100 0100 0200 ` +
  `2200 ${BROWSE} ${data}`;
const ANNOUNCEMENT = '0f 00 c0d40100 4e45544c4f5550450000000000000000 05 01 03100500 0f 01 55aa 00';

const ROUTERS = `00000010${'00'.repeat(28)}`;
const WORKGROUP = '574f524b47524f55502020202020201e', NETLOUPE = '4e45544c4f5550452020202020202000';
const server = (type: string, name: string, socket: string, hops: string): string =>
  `${type} ${name.padEnd(96, '0')} 00000001 020000000002 ${socket} ${hops}`;

export const examples = {
  services: { hex: `${head('0022', '00', '0452', '4008')} 0001 ffff` },
  routes: { hex: `${head('0028', '01', '0453', '0453')} 0002 00000001 0001 0002` },
  name: { hex: `${head('0050', '14', '0455', '0455')} ${ROUTERS} 00 01 ${WORKGROUP}` },
  servers: {
    hex: `${head('00a0', '04', '0452', '0452')} 0004 ${server('030c', '5052494e544552', '400c', '0001')}` +
      server('0004', '46494c4553', '0451', '0002'),
  },
  session: { hex: `${head('0032', '04', '0455', '0455')} 40 06 0100 0200 0300 0200 0000 0200 0400 0500 abcd` },
  claim: { hex: `${head('0062', '14', '0551', '0551')} ${ROUTERS} f1 01 3412 ${WORKGROUP} ${NETLOUPE}` },
  found: { hex: `${head('0042', '04', '0551', '0551')} f4 01 3412 ${WORKGROUP} ${NETLOUPE}` },
  mailslot: {
    hex: `${head('00d9', '14', '0553', '0553')} ${ROUTERS} fc 02 0000 ${WORKGROUP} ${NETLOUPE} ` +
      `${smb(ANNOUNCEMENT, '2100').replace('2200 5c', '3200 5c')}`,
  },
  unknown: { hex: `${head('0020', '04', '9090', '9091')} 0102` },
  announcement: { as: 'smb', hex: smb(ANNOUNCEMENT, '2100').replace('2200 5c', '3200 5c') },
  domain: { as: 'browser', hex: '0c 00 c0d40100 574f524b47524f555000000000000000 05 01 00100080 55aa0f01 4d415354455200' },
  request: { as: 'browser', hex: '02 00 4e45544c4f55504500' },
  election: { as: 'browser', hex: '08 01 20 0f 01 20 e8030000 00000000 484f535400' },
  backups: { as: 'browser', hex: '0a 02 07000000 4100 4200' },
  promotion: { as: 'browser', hex: '0b 484f535400' },
  reset: { as: 'browser', hex: '0e 02' },
} as const;
