/** Radiotap headers, built by hand after https://www.radiotap.org/fields/defined, each before an acknowledgement of IEEE 802.11. */
const ACKNOWLEDGEMENT = 'd4 00 0000 020000000001';
const CHECKED = `${ACKNOWLEDGEMENT} 12345678`;
const header = (present: string, fields: string): string => {
  const body = `${present}${fields}`.replaceAll(' ', '');
  const length = body.length / 2 + 4;
  return `00 00 ${(length & 255).toString(16).padStart(2, '0')} ${(length >>> 8).toString(16).padStart(2, '0')} ${body}`;
};

export const examples = {
  /** Time, flags (frame check sequence behind the frame), 11 Mb/s, channel 6, -60 dBm, noise -95 dBm, antenna 1. */
  usual: { linkType: 127, hex: `${header('6f080000', '1027000000000000 10 16 8509 a000 c4 a1 01')} ${CHECKED}` },
  /** 802.11n: scheme 7 on 20 MHz with a short guard interval. */
  highThroughput: { linkType: 127, hex: `${header('08000800', '3c14 4001 7f 04 07')} ${ACKNOWLEDGEMENT}` },
  /** 802.11n that tells the scheme and no more. */
  littleKnown: { linkType: 127, hex: `${header('00000800', '07 04 0b')} ${ACKNOWLEDGEMENT}` },
  /** 802.11ac on 80 MHz, two streams of scheme 9, with block coding; the aggregate it was sent in. */
  veryHighThroughput: { linkType: 127, hex: `${header('00003000', '01000000 2c00 aa 00 ff01 07 04 92 00 00 00 01 3f 2301')} ${ACKNOWLEDGEMENT}` },
  /** 802.11ax, single user on 80 MHz; nothing but its measure of the channel was sent. */
  highEfficiency: { linkType: 127, hex: `${header('00008004', '7cc0 7f00 8a21 0039 0200 0200 00')} ${ACKNOWLEDGEMENT}` },
  multiUser: { linkType: 127, hex: `${header('00008009', '7dc0 7f00 8a21 0039 0200 0200 7f51 0100 c0c1c2c3 d0d1d2d3 03000ba0')} ${ACKNOWLEDGEMENT}` },
  otherUser: { linkType: 127, hex: `${header('00000002', '0f00 2b8a ff00')} ${ACKNOWLEDGEMENT}` },
  timestamp: { linkType: 127, hex: `${header('00004000', '1122334455667788 0100 01 03')} ${ACKNOWLEDGEMENT}` },
  /** Older fields: hops, quality, powers, retries, a channel with longer flags. */
  older: {
    linkType: 127,
    hex: `${header('90f70700', '3412 5a00 0100 0200 1e 20 30 00 0200 0800 01 02 0000 40010000 3c14 24 00')} ${ACKNOWLEDGEMENT}`,
  },
  /** Two words: the second tells the signal of one antenna. */
  antennas: { linkType: 127, hex: `${header('210000a0 20080000', '00000000 0100000000000000 c4 c6 01')} ${ACKNOWLEDGEMENT}` },
  /** Somebody's own word, of whose fields only the length is known. */
  vendor: { linkType: 127, hex: `${header('000000c0 01000000', '00173500 0200 abcd')} ${ACKNOWLEDGEMENT}` },
  tooShort: { linkType: 127, hex: `00 00 0400 00000000 ${ACKNOWLEDGEMENT}` },
} as const;
