/** Packets of vsockmon, built by hand after linux/vsockmon.h and virtio 1.2 §5.10. */
const ENDS = '0300000000000000 0200000000000000 00040000 d2040000';

export const examples = {
  request: { linkType: 271, hex: `${ENDS} 0100 0200 2c00 0000 ${ENDS} 00000000 0100 0100 00000000 00000400 00000000` },
  payload: { linkType: 271, hex: `${ENDS} 0400 0200 2c00 0000 ${ENDS} 03000000 0100 0500 00000000 00000400 07000000 616263` },
  bare: { linkType: 271, hex: `${ENDS} 0200 0100 0000 0000` },
} as const;
