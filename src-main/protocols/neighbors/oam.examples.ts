/** OAM frames after the drawings of IEEE 802.3 §57.4 to §57.6, filled by hand. */
const STATION = '10 01 0001 04 1d 05ee 00000c 01020304';

export const examples = {
  /** In a frame: both ends, behind them nothing. */
  frame: {
    hex: '0180c2000002 020000000001 8809 03 0050 00 01 10 01 0002 04 1b 05dc 001122 00000007 02 10 01 0003 00 00 05dc 001122 00000008 00'
      + '00'.repeat(8),
  },
  information: { as: 'oampdu', hex: `0050 00 01 ${STATION} 02 ${STATION} fe 06 001122 33 00` },
  events: {
    as: 'oampdu',
    hex: '0051 01 0001 02 1a 0010 000a 00000001 00000003 0000000000000005 00000002 01 28 0011 0000000000000100 0000000000000001'
      + '0000000000000002 0000000000000003 00000004 03 1c 0012 00000100 00000001 00000002 0000000000000003 00000004'
      + '04 12 0013 0064 0001 0002 00000003 00000004 fe 06 001122 33 00',
  },
  request: { as: 'oampdu', hex: '0050 02 07 0002 03 0001 04 0001 06 001a 00' },
  response: { as: 'oampdu', hex: '0050 03 07 0002 04 00000007 07 0005 a1 00' },
  /** A container of a branch that the standard has not, then one that it has. */
  unknownBranch: { as: 'oampdu', hex: '0050 03 09 0002 02 abcd 07 0005 a1 00' },
  loopback: { as: 'oampdu', hex: '0050 04 01' },
  organization: { as: 'oampdu', hex: '0050 fe 001122 3344' },
  shortPart: { as: 'oampdu', hex: '0050 00 01 01' },
  unknown: { as: 'oampdu', hex: '0050 05 0102' },
} as const;
