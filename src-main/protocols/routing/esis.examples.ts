/** ES-IS messages behind LLC, built by hand after ISO 9542 §7. */
const LLC = (length: string): string => `09002b000005 020000000001 ${length} fefe03`;

export const examples = {
  /** Two addresses; a suggested timer. */
  endSystem: { hex: `${LLC('001e')} 82 1b 01 00 02 003c 0000 02 03 490001 05 4900010203 c6 02 0258` },
  /** With its checksum. */
  intermediateSystem: { hex: `${LLC('0011')} 82 0e 01 00 04 001e db20 04 49000102` },
  redirect: { hex: `${LLC('001a')} 82 17 01 00 06 0258 0000 02 4901 06 020000000009 02 4902` },
  redirectToEnd: { hex: `${LLC('0017')} 82 14 01 00 06 0258 0000 02 4901 06 020000000009 00` },
  unknown: { hex: `${LLC('000c')} 82 09 02 00 01 0258 0000` },
} as const;
