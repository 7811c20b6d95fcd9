/** Packets of Bluetooth low energy between radios, built by hand after Core 5.3, volume 6, part B, §2, with checks reckoned by §3.1.1. */

/** Channel 37, -60 dBm, the check right, at 2.4 s. */
const NORDIC_EVENT = '0a 01 25 3c f401 009f2400';
const ADVERTISEMENT = 'd6be898e 400f 010203040506 020106 050961626364 965998';
const CONNECT = 'd6be898e 4522 010203040506 0a0b0c0d0e0f 378b9aaf 112233 02 0700 1800 0000 4800 ffffffff1f 25 c5e391';
const DATA = '378b9aaf 0207 0300040002ff00 833cef';

/** Behind the third version of the receiver's header. */
const third = (count: string, id: string, event: string): string =>
  `01 ${(event.replaceAll(' ', '').length / 2).toString(16).padStart(2, '0')}00 03 ${count}00 ${id} ${event}`;

export const examples = {
  advertisement: { linkType: 251, hex: ADVERTISEMENT },
  directed: { linkType: 251, hex: 'd6be898e 010c 010203040506 0a0b0c0d0e0f 2d594a' },
  wrongCheck: { linkType: 251, hex: 'd6be898e 010c 010203040506 0a0b0c0d0e0f 2d594b' },
  connect: { linkType: 251, hex: CONNECT },
  extended: { linkType: 251, hex: 'd6be898e 070a 09 09 010203040506 3412 223545' },
  data: { linkType: 251, hex: DATA },
  /** The same with a byte about a constant tone in its header: of 20 units, for the angle of arrival. */
  tone: { linkType: 251, hex: '378b9aaf 2207 14 0300040002ff00 1141da' },
  empty: { linkType: 251, hex: '378b9aaf 0100 010203' },
  update: { linkType: 251, hex: '378b9aaf 030c 00 02 0700 1800 0000 4800 6400 7b5b95' },
  channels: { linkType: 251, hex: '378b9aaf 0308 01 ff00000010 6400 010203' },
  version: { linkType: 251, hex: '378b9aaf 0306 0c 0a 5900 0100 fc6a37' },
  /** On the first channel of the band, for advertisements, at -60 dBm; the check was found right. */
  heard: { linkType: 256, hex: '00 c4 a0 00 d6be898e 330c d6be898e 400f 010203040506 020106 050961626364 965998' },
  /** The same on the coded radio, whose byte about two symbols a bit stands behind the access address. */
  coded: { linkType: 256, hex: '00 c4 a0 00 d6be898e 338d d6be898e 01 400f 010203040506 020106 050961626364 965998' },
  /** Heard by Nordic's receiver: the first version of its headers, then the third, of an advertisement and of a connection. */
  nordicFirst: { linkType: 272, hex: `01 06 22 01 0500 02 ${NORDIC_EVENT} ${ADVERTISEMENT}` },
  nordic: { linkType: 272, hex: third('06', '02', `${NORDIC_EVENT} ${ADVERTISEMENT}`) },
  nordicConnect: { linkType: 272, hex: third('07', '02', `0a 01 25 3c f401 58a02400 ${CONNECT}`) },
  nordicData: { linkType: 272, hex: third('08', '06', `0a 03 0c 3c f401 b8ba2400 ${DATA}`) },
  nordicUndecrypted: { linkType: 272, hex: third('09', '06', `0a 05 0c 3c f401 b8ba2400 ${DATA}`) },
  nordicAuxiliary: { linkType: 272, hex: third('0a', '02', '0a 23 0c 3c f401 a0902400 d6be898e 00 070a 09 09 010203040506 3412 223545') },
  nordicShort: { linkType: 272, hex: `01 4000 04 0600 02 ${NORDIC_EVENT} d6be898e` },
} as const;
