/** Frames after the drawings of IEEE 802.3 annexes 31B, 31D and 57B, §57.5, §64.3.6 and ITU-T G.8264 §11.3, filled by hand. */
const TLV = '10 01 0001 04 1d 05ee 00000c 01020304';

export const examples = {
  pause: { as: 'macc', hex: '0001 ffff' },
  classes: { as: 'macc', hex: '0101 0018 0000 0000 0000 1000 2000 0000 0000 0000' },
  register: { as: 'macc', hex: '0005 00000100 0007 03 0020 05' },
  registerRequest: { as: 'macc', hex: '0004 00000100 01 05' },
  registerAck: { as: 'macc', hex: '0006 00000100 03 0007 0020' },
  gate: { as: 'macc', hex: '0002 00000100 01 00000200 0040' },
  unknown: { as: 'macc', hex: '00ff' },
  information: { as: 'oampdu', hex: `0050 00 01 ${TLV} 02 ${TLV} fe 06 001122 33 00` },
  events: {
    as: 'oampdu',
    hex: '0051 01 0001 02 1a 0010 000a 00000001 00000003 0000000000000005 00000002 01 28 0011 0000000000000100 0000000000000001'
      + '0000000000000002 0000000000000003 00000004 03 1c 0012 00000100 00000001 00000002 0000000000000003 00000004'
      + '04 12 0013 0064 0001 0002 00000003 00000004 fe 06 001122 33 00',
  },
  request: { as: 'oampdu', hex: '0050 02 07 0002 03 0001 04 0001 06 001a 00' },
  response: { as: 'oampdu', hex: '0050 03 07 0002 04 00000007 07 0005 a1 00' },
  loopback: { as: 'oampdu', hex: '0050 04 01' },
  organization: { as: 'oampdu', hex: '0050 fe 001122 3344' },
  quality: { as: 'ossp', hex: '0019a7 0001 18 000000 01 0004 02 02 0014 21 0011223344556677 03 01 02 0000000000 00000000' },
  unknownQuality: { as: 'ossp', hex: '0019a7 0001 10 000000 01 0004 07 00' },
  otherOrganization: { as: 'ossp', hex: '001122 0102' },
} as const;
