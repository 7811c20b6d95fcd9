/** LLDP messages, built by hand after IEEE 802.1AB-2016 §8, IEEE 802.1Q-2022 annex D, IEEE 802.3-2022 §79.3, ANSI/TIA-1057 and RFC 8520. */
const TO = '0180c200000e 020000000001 88cc';
const REQUIRED = '0207 04 020000000001 0405 05 657468 30 0602 0078';
const END = '0000';

const message = (...tlvs: readonly string[]): { readonly hex: string } => ({ hex: `${TO} ${REQUIRED} ${tlvs.join(' ')} ${END}` });

export const examples = {
  /** Descriptions, capabilities of a bridge and router of which the bridge is enabled, management addresses. */
  basic: message('0804 75706c6b', '0a02 7331', '0c03 4f530a', '0e04 0014 0004', '100c 05 01 c0000201 02 00000007 00',
    '101c 11 02 20010db8000000000000000000000001 02 00000007 04 2b060102'),
  /** Chassis and port are network addresses. */
  addresses: { hex: `${TO} 0206 05 01 c0000202 0412 04 02 20010db8000000000000000000000002 0602 0000 ${END}` },
  otherIds: { hex: `${TO} 0203 07 6138 0403 04 09 41 0602 0001 ${END}` },
  vlans: message('fe06 0080c2 01 0064', 'fe07 0080c2 02 06 0065', 'fe0b 0080c2 03 0066 04 76 6f 69 70', 'fe07 0080c2 04 02 88cc',
    'fe08 0080c2 05 01020304', 'fe06 0080c2 06 0067', 'fe09 0080c2 07 07 00000003'),
  dataCentre: message('fe06 0080c2 08 20 21', 'fe19 0080c2 09 83 01230123 0a141e2800000000 0002020200000000',
    'fe19 0080c2 0a 00 01230123 0a141e2800000000 0002020200000000', 'fe06 0080c2 0b c8 34', 'fe0b 0080c2 0c 00 84 0cbc 61 8906'),
  ethernet: message('fe09 00120f 01 03 6c03 0010', 'fe07 00120f 02 07 01 03', 'fe0c 00120f 02 07 01 03 51 009b 0082', 'fe09 00120f 03 01 00000000',
    'fe06 00120f 04 05ee', 'fe0e 00120f 05 001e 001e 0000 001e 001e', 'fe06 00120f 07 0003'),
  /** IEEE 802.3bt's power. */
  moreEthernet: message('fe1d 00120f 02 07 01 03 51 009b 0082 0001 0002 0003 0004 4c05 02 0384 04 040010'),
  media: message('fe07 0012bb 01 0033 03', 'fe08 0012bb 02 01 40c9ae', 'fe07 0012bb 04 63 00a5', 'fe08 0012bb 05 52657631', 'fe07 0012bb 0b 413432'),
  /** 53.5 degrees north, 10.25 degrees west, 12 meters; a street in Germany; an emergency number. */
  location: message(
    'fe15 0012bb 03 01 486b000000 4beb800000 1200000c00 01', 'fe11 0012bb 03 02 0b 02 4445 06 03 457473 03 01 48',
    'fe08 0012bb 03 03 313132',
  ),
  organizations: message(
    'fe0b 00005e 01 68747470733a2f', 'fe09 000ecf 02 0000 0000 00', 'fe06 0026e1 04 0102', 'fe05 0a0b0c 63 01', 'fe05 0080c2 77 01',
    '7e01 ff',
  ),
  /** A control TLV, two groups of half the bandwidth each, lossless priority 3, and FCoE and iSCSI on priorities 3 and 4. */
  earlyBridging: message(
    'fe3d 001b21 02', '020a 0000 00000001 00000002', '0411 0000 c0 00 01230123 3232000000000000 08', '0606 0000 c0 00 08 08',
    '0810 0000 c0 00 8906 001b21 08 0cbc 011b21 10',
  ),
  profinet: message(
    'fe18 000ecf 01 00000001 00000002 00000003 00000004 00000005', 'fe16 000ecf 04 0102030405060708090a0b0c0d0e0f10 0002',
    'fe0a 000ecf 05 020000000001',
    'fe3a 000ecf 06 020000000001 0102030405060708090a0b0c0d0e0f10 0102030405060708090a0b0c0d0e0f10 80000100 80000010 00000000 00000000',
    'fe0a 000ecf 0a 05 01 0a000001',
    'fe1e 000ecf 0d 0020 0102030405060708090a0b0c0d0e0f10 0102030405060708',
  ),
  vendors: message(
    'fe05 000142 01 05', 'fe05 000142 ca 02', 'fe07 000142 d6 4e394b', 'fe10 00400d 04 0a000003 ffffff00 0a000001',
    'fe08 a42305 03 00000078', 'fe29 00040d 0c 0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20 1064 000065',
    'fe0d 001b3f 00 0007 0003 0064 0032 1f',
  ),
  // A transceiver that is measured (10.5 µW sent, a loss of 3.5 dB), a trace that is asked for, a depth that is too long.
  fiber: message(
    'fe09 30b216 01 61 00000069', 'fe09 30b216 01 64 00000380', 'fe12 30b216 02 21 020000000009 020000000001 05', 'fe07 30b216 02 26 0101',
    'fe08 30b216 02 23 737731', 'fe06 30b216 02 2a 00',
  ),
  outOfOrder: { hex: `${TO} 0405 05 65746830 0602 0078 ${END}` },
  lyingLength: { hex: `${TO} 0207 04 020000000001 0440 05 65` },
  emptyManagement: message('1002 00 01'),
} as const;
