/** Packets of Bluetooth low energy between radios, built by hand after Core 5.3, volume 6, part B, §2, with checks reckoned by §3.1.1. */
export const examples = {
  advertisement: { linkType: 251, hex: 'd6be898e 400f 010203040506 020106 050961626364 965998' },
  directed: { linkType: 251, hex: 'd6be898e 010c 010203040506 0a0b0c0d0e0f 2d594a' },
  wrongCheck: { linkType: 251, hex: 'd6be898e 010c 010203040506 0a0b0c0d0e0f 2d594b' },
  connect: {
    linkType: 251,
    hex: 'd6be898e 4522 010203040506 0a0b0c0d0e0f 378b9aaf 112233 02 0700 1800 0000 4800 ffffffff1f 25 c5e391',
  },
  extended: { linkType: 251, hex: 'd6be898e 070a 09 09 010203040506 3412 223545' },
  data: { linkType: 251, hex: '378b9aaf 0207 0300040002ff00 833cef' },
  /** The same with a byte about a constant tone in its header: of 20 units, for the angle of arrival. */
  tone: { linkType: 251, hex: '378b9aaf 2207 14 0300040002ff00 1141da' },
  empty: { linkType: 251, hex: '378b9aaf 0100 010203' },
  update: { linkType: 251, hex: '378b9aaf 030c 00 02 0700 1800 0000 4800 6400 7b5b95' },
  channels: { linkType: 251, hex: '378b9aaf 0308 01 ff00000010 6400 010203' },
  version: { linkType: 251, hex: '378b9aaf 0306 0c 0a 5900 0100 fc6a37' },
  /** On the first channel of the band, for advertisements, at -60 dBm; the check was found right. */
  heard: { linkType: 256, hex: '00 c4 a0 00 d6be898e 330c d6be898e 400f 010203040506 020106 050961626364 965998' },
} as const;
