/** Messages after the drawings of IEEE 802.3 annex 57B and ITU-T G.8264 §11.3, filled by hand. */
export const examples = {
  frame: { hex: `0180c2000002 020000000001 8809 0a 0019a7 0001 10 000000 01 0004 02 ${'00'.repeat(32)}` },
  quality: { as: 'ossp', hex: '0019a7 0001 18 000000 01 0004 02 02 0014 21 0011223344556677 03 01 02 0000000000 00000000' },
  unknownQuality: { as: 'ossp', hex: '0019a7 0001 10 000000 01 0004 07 00' },
  otherOrganization: { as: 'ossp', hex: '001122 0102' },
  laterSubtype: { as: 'ossp', hex: '0019a7 0002 0304' },
  shortPart: { as: 'ossp', hex: '0019a7 0001 10 000000 01 0002 07 00' },
} as const;
