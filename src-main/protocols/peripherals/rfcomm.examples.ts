/** Packets of Bluetooth's protocols above L2CAP, built by hand after RFCOMM 1.2 and TS 07.10: a message of every kind. */
export const examples = {
  open: { as: 'btrfcomm', hex: '033f011c' },
  agreed: { as: 'btrfcomm', hex: '037301d7' },
  control2: { as: 'btrfcomm', hex: '03ef15831106f007009a02000770' },
  control3: { as: 'btrfcomm', hex: '01ef15811106e007009a020007aa' },
  open2: { as: 'btrfcomm', hex: '1b3f01d3' },
  agreed2: { as: 'btrfcomm', hex: '1b730118' },
  control4: { as: 'btrfcomm', hex: '03ef09e3051b8d70' },
  control5: { as: 'btrfcomm', hex: '01ef09e1051b8daa' },
  control6: { as: 'btrfcomm', hex: '03ef0be3071b8d3170' },
  control7: { as: 'btrfcomm', hex: '03ef07a3051b70' },
  control8: { as: 'btrfcomm', hex: '03ef1593111b03030011137f3f70' },
  control9: { as: 'btrfcomm', hex: '03ef0953051b0370' },
  control10: { as: 'btrfcomm', hex: '03ef092305010270' },
  control11: { as: 'btrfcomm', hex: '03ef071303ff70' },
  data: { as: 'btrfcomm', hex: '1bff012193' },
  data2: { as: 'btrfcomm', hex: '1bef1941542b425253463d3132370d8f' },
  data3: { as: 'btrfcomm', hex: '19ff1d050d0a2b425253463a203837310d0a49' },
  data4: { as: 'btrfcomm', hex: '19ef0d0d0a4f4b0d0a55' },
  data5: { as: 'btrfcomm', hex: '0bef1768656c6c6f20776f726c649a' },
  data6: {
    as: 'btrfcomm',
    hex: '09ef9001787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878'
      + '78787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878'
      + '78787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878'
      + '78787878787878787878787840',
  },
  close: { as: 'btrfcomm', hex: '1b530132' },
  agreed3: { as: 'btrfcomm', hex: '1b730118' },
  refused: { as: 'btrfcomm', hex: '231f01e3' },
  data7: { as: 'btrfcomm', hex: '1bef018f' },
} as const;
