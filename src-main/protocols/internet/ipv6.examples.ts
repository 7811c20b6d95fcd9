/**
 * IPv6 packets without a link layer below, built by hand after RFC 8200 and the options' own RFCs. Next header 253 is
 * for experiments: nobody claims it.
 */
const FROM = 'fe80000000000000 020000fffe000001';
const TO = 'fe80000000000000 020000fffe000002';
const ONE = '20010db8000000000000000000000001';
const TWO = '20010db8000000000000000000000002';

/** A packet of next header `next` (two digits) with `payload` behind the addresses. */
function packet(next: string, payload: string, addresses = `${FROM}${TO}`): { readonly as: 'ipv6'; readonly hex: string } {
  const bytes = payload.replaceAll(' ', '').length / 2;
  return { as: 'ipv6', hex: `6b8abcde ${bytes.toString(16).padStart(4, '0')} ${next} 40 ${addresses} ${payload}` };
}

export const examples = {
  plain: packet('fd', '01020304'),
  longer: { as: 'ipv6', hex: `60000000 0004 fd 40 ${FROM}${TO} 01020304 ffff` },
  lyingLength: { as: 'ipv6', hex: `60000000 0064 fd 40 ${FROM}${TO} 01020304` },
  offloaded: { as: 'ipv6', hex: `60000000 0000 fd 40 ${FROM}${TO} 01020304` },
  version: { as: 'ipv6', hex: `50000000 0004 fd 40 ${FROM}${TO} 01020304` },
  nothing: packet('3b', ''),
  /** 6to4 from 192.0.2.1, Teredo to 198.51.100.2, port 40000. */
  tunnels: packet('fd', '01', '2002c0000201000500000000000000012001000041fffe010000' + '63bf' + '399b9bfd'),
  isatap: packet('fd', '01', `fe80000000000000 00005efe c0000201 ${TO}`),
  /** Router alert, PadN and Pad1, then nothing. */
  hopByHop: packet('00', 'fd00 05020000 0100', `${FROM} ff020000000000000000000000000016`),
  padded: packet('00', 'fd01 00 00 0102 0000 2606 054000000004'),
  options: packet('00', 'fd06 040104 0f0a 0102 0003 0004 0005 0006 3004 05dc 05dd 6304 a01e 0100 6d02 ' +
    '3007 8b02 0102 8c03 024142 ee03 b00102 1e02 0102 2701ff 010400000000'),
  labels: packet('00', 'fd03 0708 00000001 0003 abcd 0806 13 01020304 0b 0802 80ff 4104 00000001 0100'),
  home: packet('3c', `fd02 0102 0000 c910 ${ONE}`),
  /** A trace with room for one more node and the parts of two: hop limit and identifier, then both interfaces. */
  trace: packet('00', 'fd04 3122 00 00 0007 1282 c00000 00 aaaaaaaabbbbbbbb 3f000002 00030004 40000001 00010002 0100'),
  destinationTrace: packet('3c', 'fd02 310a 00 00 0007 0800 400000 00 0108 0000000000000000'),
  /** Options that belong to the other header, and one that nobody uses any more. */
  misplaced: packet('3c', 'fd01 05020000 8a00 0106 000000000000'),
  jumbo: { as: 'ipv6', hex: `60000000 0000 00 40 ${FROM}${TO} fd00 c2040000000c 01020304` },
  jumboMissing: { as: 'ipv6', hex: `60000000 0000 00 40 ${FROM}${TO} 3b00 0104 00000000` },
  sourceRoute: packet('2b', `fd04 0002 00000000 ${ONE}${TWO}`),
  oddRoute: packet('2b', `fd03 0001 00000000 ${ONE} 0000000000000000`),
  mobility: packet('2b', `fd02 0201 00000000 ${ONE}`),
  /** Two addresses that share 8 octets with the destination; eight octets of padding behind the last. */
  lowPower: packet('2b', 'fd03 0302 88800000 0000000000000003 0000000000000004 0000000000000000'),
  segments: packet('2b', `fd05 0401 01 00 0000 ${ONE}${TWO} 0506 000000000000`),
  compact: packet('2b', 'fd01 0501 0001 0002 0003 0004 0005 0006'),
  experimentalRoute: packet('2b', 'fd00 fd00 01020304'),
  firstFragment: packet('2c', 'fd00 0001 12345678 0102030405060708'),
  lastFragment: packet('2c', 'fd00 0008 12345678 0102030405060708'),
  atomicFragment: packet('2c', 'fd00 0000 12345678 0102030405060708'),
  hopByHopLate: packet('3c', '0000 010400000000 fd00 010400000000 01'),
  headerTooLong: packet('00', '3b09 05020000 01020000'),
  chain: packet('00', '3c00 010400000000 fd00 010400000000 01'),
} as const;
