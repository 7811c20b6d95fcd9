/** Packets after "An Introduction to IGRP", filled by hand. */
export const examples = {
  update: {
    as: 'ip', hex: '4500004a 00010000 40090000 0a000001 ffffffff 11 01 0064 0001 0001 0001 0000'
      + '010200 0003e8 001f40 05dc ff 01 00 c0a805 0003e8 001f40 05dc ff 01 01 ac1000 0003e8 001f40 05dc ff 01 02',
  },
  request: { as: 'igrp', hex: '12 00 0064 0000 0000 0000 0000' },
  otherVersion: { as: 'igrp', hex: '21 00 0064 0000 0000 0000 0000' },
} as const;
