/** Messages of Q.931, put together by hand from ITU-T Q.931 (05/98) §3 and §4. */
const CALL = '08020005';
const example = (...hex: readonly string[]) => ({ as: 'q931', hex: hex.join('') });

export const examples = {
  /** Speech by G.711 A-law on channel 1, from 4711 to 12345. */
  setup: example(
    CALL, '05', 'a1', '04038090a3', '1803a98381', '1e028083', '6c06218134373131', '7006a13132333435', '7c038090a3', '7d029181',
    '2805416c696365', '7e03046869',
  ),
  /** Rate adaption of V.110, and of V.120; layers 2 and 3; coded by ISO. */
  bearers: example(CALL, '05', '0404889021c8', '0406889028487060', '0407889042406263c0', '0401a0'),
  released: example('080280055a', '08028290', '080480951c81', '080480e01e1c', '080380e105', '080580e6333033', '08030000e1'),
  channels: example(CALL, '02', '1806e90102838381', '1806a993000000ff', '180189'),
  status: example('0801857d', '14010a', '0802809e'),
  times: example(CALL, '07', '29051401020304', '2906140102030405', '29021401', '4203000184', '43020184'),
  shifted: example(CALL, '05', '9e', '280178', '96', '0102aabb', '280179'),
  octets: example(CALL, '7b', 'a0', 'bf', 'd2', '80'),
  parties: example(
    CALL, '05', '6d0480737562', '740400018235', '4c03008137', '7804a16e6574', '2004026178ff', '340101', '270180', '47028131', '440107',
  ),
  restart: example('08020000', '46', '790187'),
  service: example('0302000007'),
  noReference: example('080005'),
} as const;

const tpkt = (hex: string) => ({ as: 'tpkt', hex: `0300${(4 + hex.length / 2).toString(16).padStart(4, '0')}${hex}` });
/** Over IP the element of users has a length of two octets. */
export const overIp = tpkt('08020005057e00030020a82803416e6e');
