/** LoRaWAN frames behind LoRaTap headers, built by hand after LoRaWAN 1.0.3 §4 to §6: 868.1 MHz, 125 kHz, spreading factor 7. */
const heard = '00 00 000f 33be27a0 01 07 39 3c 28 18 34';

export const examples = {
  join: { linkType: 270, hex: `${heard} 00 0102030405060708 1112131415161718 aabb 01020304` },
  accept: { linkType: 270, hex: `${heard} 20 112233445566778899aabbccddeeff00` },
  up: { linkType: 270, hex: `${heard} 40 04030201 e0 0100 01 a1a2a3a4 01020304` },
  /** Without a port: options alone. */
  answers: { linkType: 270, hex: `${heard} 40 04030201 0a 0300 02 0305 04 0507 06 ff 3f 08 01020304` },
  requests: { linkType: 270, hex: `${heard} 60 04030201 2f 0400 02 0a01 03 51 ff00 71 05 37 d2ad84 08 00 06 01020304` },
  channel: { linkType: 270, hex: `${heard} a0 04030201 16 0400 07 03 184f84 53 05 aabb 01020304` },
  unknown: { linkType: 270, hex: `${heard} 60 04030201 02 0400 99 98 01020304` },
  proprietary: { linkType: 270, hex: `${heard} e0 0102 01020304` },
  otherNetwork: { linkType: 270, hex: '00 00 000f 33be27a0 02 0c 08 00 00 e8 12 aabb' },
} as const;
