/** SRTCP made by hand from RFC 3711 §3.4: alone, with no keys known, it is read as RTCP. */
export const examples = {
  open: { as: 'srtcp', hex: '80 c9 0001 00000005' },
  behindTrailer: { as: 'srtcp', hex: '80 c9 0001 00000005  80000001 00112233445566778899' },
} as const;
