/** Frames of link aggregation, built by hand after IEEE 802.1AX §6.4.2.3. */
const SLOW = '0180c2000002 020000000001 8809';

export const examples = {
  lacp: {
    hex: `${SLOW} 01 01` +
      '01 14 8000 020000000001 000d 8000 0016 85 000000' +
      '02 14 8000 020000000002 000d 8000 0019 3c 000000' +
      '03 10 8000 000000000000000000000000 00 00' + '00'.repeat(50),
  },
  marker: { hex: `${SLOW} 02 01 01 10 0016 020000000001 00001267 0000 00 00${'00'.repeat(90)}` },
  ieee1588: { hex: `${SLOW} 09 0050 00${'00'.repeat(42)}` },
} as const;
