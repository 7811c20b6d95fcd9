/** What control units of a truck say, built by hand after SAE J1939-21 §5 and -73 §5.7.1: SocketCAN frames. */
export const examples = {
  speed: { linkType: 227, hex: '8cf00400 08 000000 f0 7d 8b 68 00 00 f3 7d' },
  request: { linkType: 227, hex: '98eafff9 03 000000 00 ee 00' },
  acknowledged: { linkType: 227, hex: '98e8ff21 08 000000 01 ff ff ff f9 ca fe 00' },
  troubles: { linkType: 227, hex: '98feca00 08 000000 44 ff 5b 00 23 81 00 00' },
  standard: { linkType: 227, hex: '00000123 01 000000 01' },
  empty: { linkType: 227, hex: '98feee00 00 000000' },
  /** As layers, for those who cut and change them. */
  layer: { as: 'j1939', hex: 'f0 7d 8b 68 00 00 f3 7d' },
} as const;

/** Two trouble codes, announced to all, in two parts. */
export const ANNOUNCED = [
  '98ecff00 08 000000 20 0a 00 02 ff ca fe 00', '9cebff00 08 000000 01 04 ff 5b 00 04 01 64', '9cebff00 08 000000 02 00 03 02 ff ff ff ff',
] as const;

/** To one unit: asked, cleared, sent, the second part before the first, acknowledged. */
export const DIRECTED = [
  '9cec2100 08 000000 10 09 00 02 ff ec fe 00', '9cec0021 08 000000 11 02 01 ff ff ec fe 00', '9ceb2100 08 000000 02 48 49 ff ff ff ff ff',
  '9ceb2100 08 000000 01 41 42 43 44 45 46 47', '9cec0021 08 000000 13 09 00 02 ff ec fe 00',
] as const;
