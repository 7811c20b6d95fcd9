/** Management frames of IEEE 802.11 with one element each, built by hand after IEEE 802.11-2020 §9.4.2. */
const HEADER = '3a01 ffffffffffff 020000000001 020000000001 2001';
const FIXED = '0010203040506070 6400 1104';
const element = (number: number, value: string): string => {
  const compact = value.replaceAll(' ', '');
  return `${number.toString(16).padStart(2, '0')} ${(compact.length / 2).toString(16).padStart(2, '0')} ${compact}`;
};
const beacon = (number: number, value: string): { readonly linkType: 105; readonly hex: string } =>
  ({ linkType: 105, hex: `8000 ${HEADER} ${FIXED} ${element(number, value)}` });
const action = (fixed: string, number: number, value: string): { readonly linkType: 105; readonly hex: string } =>
  ({ linkType: 105, hex: `d000 ${HEADER} ${fixed} ${element(number, value)}` });

export const examples = {
  /** Stations 2 and 17 have frames waiting: the bitmap begins with the pair of bytes 0. */
  traffic: beacon(5, '00 01 00 040002'),
  /** Channel 6 for 20 TU; answers for the network "ab", each with all fields. */
  beaconRequest: action('05 00 01 0000', 38, '07 00 05 51 06 0000 1400 01 ffffffffffff 00 02 6162 02 01 02 07 01 99'),
  beaconReport: action('05 01 01', 39, '07 00 05 51 06 0102030405060708 1400 07 6e 20 020000000009 01 01020304 02 02 0183'),
  /** A path to two stations, one of them outside of the mesh. */
  pathError: action('0d 01', 132, '1f 02 00 020000000005 01000000 3e00 40 020000000006 02000000 020000000007 3d00'),
  pathRequest: action('0d 01', 130, '40 00 1f 01000000 020000000001 05000000 020000000009 10000000 20000000 01 01 020000000002 07000000'),
  peeringClose: action('0f 03', 117, '0000 0102 0304 3700'),
  fastTransition: beacon(
    55,
    `0002 ${'11'.repeat(16)} ${'22'.repeat(32)} ${'33'.repeat(32)} 01 06 020000000001 `
      + '03 03 616263 02 0f 0200 10 0100000000000000 aabbccdd',
  ),
  fastLink: beacon(240, '8a00 0102 aabb 00 02 cc0d'),
  qualityMap: beacon(110, '2e06 0007 080f 1017 181f 2027 282f ffff 383f'),
  consortium: beacon(111, '00 33 506f9a 001bc5 aabbcc'),
  networks: beacon(71, '03 00 0a 00 03 6c6162 55 03 01 01 00'),
  time: beacon(69, '02 e807 0c 1f 17 3b 3c 0000 00 0000000000 05'),
  windows: beacon(208, '30 4100 0a 050010'),
  aidRequest: beacon(210, '23 0500 020000000003 01005e000001'),
  /** Wakes every 5 * 2^10 us, 256 us at a time, from 1000 us on; announced, with trigger frames, flow 2. */
  service: beacon(255, '0b 01 80 0a'),
  relay: beacon(236, '09 02'),
  wake: beacon(216, '00 1729 e803000000000000 01 0500 00'),
  measurement: beacon(206, '0042 14 e803 06 04 0a00'),
  tooShort: beacon(119, '01'),
  antennas: beacon(148, '020000000005 01 070000 000000 0000 0100 00 0000 00 0000'),
  extendedRequest: beacon(255, '0a ff 2324'),
  unknown: beacon(255, 'fe 0102'),
} as const;
