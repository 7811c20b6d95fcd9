/**
 * Beacons with one vendor specific element each, built by hand after the Wi-Fi Alliance's specifications, and as makers of access points
 * send theirs.
 */
const HEADER = '8000 3a01 ffffffffffff 020000000001 020000000001 2001 0010203040506070 6400 1104';
const vendor = (oui: string, value: string): { readonly linkType: 105; readonly hex: string } => {
  const compact = oui + value.replaceAll(' ', '');
  return { linkType: 105, hex: `${HEADER} dd ${(compact.length / 2).toString(16).padStart(2, '0')} ${compact}` };
};
const ALLIANCE = '506f9a', MICROSOFT = '0050f2', CISCO = '004096', ATHEROS = '00037f';

export const examples = {
  hotspot: vendor(ALLIANCE, '10 26 0100 0200'),
  encryptionOnly: vendor(ALLIANCE, '12 000fac07 0100 000fac04 0100 506f9a01 0c20 0100 000102030405060708090a0b0c0d0e0f 000fac06'),
  transition: vendor(ALLIANCE, '1c 020000000005 04 6f776531 51 06'),
  agile: vendor(ALLIANCE, '16 01 01 40  02 05 51 01 06 ff 02  03 01 01  04 01 03  05 01 ff  06 01 05  07 01 03  08 02 1234'),
  connectivity: vendor(ALLIANCE, '16 65 01 75  66 02 0a14  67 01 a5  68 04 01020304  69 06 020000000001  6a 04 61626364  77 01 aa  02 00'),
  agileWrong: vendor(ALLIANCE, '16 01 02 4040 05 09 ff'),
  quality: vendor(ALLIANCE, '21 01 01 02  02 03 07 00 2e  04 03 612e62  ff 01 00'),
  stream: vendor(MICROSOFT, `02 02 01 0d0600 c800 0081 ${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(n => `${n.toString(16).padStart(2,
    '0')}000000`).join('')} 0020 6400`),
  unknownMicrosoft: vendor(MICROSOFT, '05 0102'),
  power: vendor(CISCO, '00 fd 00'),
  load: vendor(CISCO, '0e 0100 02 03 04'),
  categories: vendor(CISCO, '04 00 05 02a10102 52430102'),
  protection: vendor(CISCO, '14 01'),
  advanced: vendor(ATHEROS, '01 01 00 05 ff7f'),
  extended: vendor(ATHEROS, '03 01 00 04 020000000001 020000000002 6400 01 02'),
  mesh: vendor('005043', '04 00 01 00 00 01'),
  draft: vendor('00904c', '04 0102'),
  aruba: vendor('000b86', '01 03 00 41502d31'),
  arubaOther: vendor('000b86', '01 04 aabb'),
  ruckus: vendor('001392', '03 41502d32'),
  ruckusOther: vendor('001392', '01 02'),
  mist: vendor('5c5b35', '01 41502d33'),
  aerohive: vendor('001977', '21 01 21 05 41502d3400'),
  zebra: vendor('00a0f8', '01 01020304050607 04 41502d35'),
  fortinet: vendor('00090f', '0a 00 01 05 6170303100 02 03 464100 03 02 5300'),
  other: vendor('00180a', '03 0001'),
} as const;
