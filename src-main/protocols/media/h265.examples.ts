/** Payloads after the drawings of RFC 7798 §4.4, filled by hand; the parameter sets are those that an encoder writes. */
export const examples = {
  video: { as: 'h265', hex: '4001 0c01ffff 01600000 03009000 00030000 03007895 9809' },
  sequence: { as: 'h265', hex: '4201 01 0160000003009000000300000300 5d a0028080 2d165959a4932bc05a70800001f480003a9804' },
  rangeExtensions: { as: 'h265', hex: '4201 01 0408000000 9e0800 0000 005d a0028080 2d165959a4932bc05a70800001f480003a9804' },
  picture: { as: 'h265', hex: '4401 c172b46240' },
  slice: { as: 'h265', hex: '2601 af06b8' },
  aggregate: { as: 'h265', hex: '6001 0007 4401c172b46240 0003 4601 50' },
  aggregateOfBroken: { as: 'h265', hex: '6001 0000 0001 44 0003 4401 00 0003 4601 50' },
  fragment: { as: 'h265', hex: '6201 93 af06b8' },
  /** The first part of a message of 271 bytes. */
  firstInformation: { as: 'h265', hex: '6201 a7 05 ff10 2ca2de09b51747dbbb55a4fe7fc2fc4e4142' },
  lastFragment: { as: 'h265', hex: '6201 53 aabbcc' },
  information: { as: 'h265', hex: '4e01 81 04 01020304 80' },
} as const;
