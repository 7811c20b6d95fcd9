/** Packets between a Bluetooth host and its controller, built by hand after Core 5.2, volume 4, part E, and volume 3, part C. */
const SENT = '00000000', RECEIVED = '00000001';

export const examples = {
  reset: { linkType: 201, hex: `${SENT} 01 030c 00` },
  resetDone: { linkType: 201, hex: `${RECEIVED} 04 0e 04 01 030c 00` },
  /** The same without a direction. */
  bare: { linkType: 187, hex: '01 030c 00' },
  create: { linkType: 201, hex: `${SENT} 01 0d20 19 6000 3000 00 01 665544332211 00 1800 2800 0000 2a00 0000 0000` },
  pending: { linkType: 201, hex: `${RECEIVED} 04 0f 04 00 01 0d20` },
  connected: { linkType: 201, hex: `${RECEIVED} 04 3e 13 01 00 4000 00 01 665544332211 2800 0000 2a00 00` },
  report: { linkType: 201, hex: `${RECEIVED} 04 3e 1a 02 01 00 01 665544332211 0e 02 01 06 03 03 0f18 06 09 4865 6c6c6f c8` },
  inquiry: { linkType: 201, hex: `${RECEIVED} 04 2f 15 01 665544332211 01 00 0c025a 3412 c8 0409414243 00` },
  version: { linkType: 201, hex: `${RECEIVED} 04 0e 0c 01 0110 00 0b 0100 0b 0f00 0102` },
  features: { linkType: 201, hex: `${RECEIVED} 04 0e 0c 01 0310 00 ff0e8dfe dbff5b87` },
  failed: { linkType: 201, hex: `${RECEIVED} 04 0e 04 01 0910 01` },
  vendor: { linkType: 201, hex: `${SENT} 01 01fc 02 0102` },
  unknown: { linkType: 201, hex: `${SENT} 01 7704 01 01` },
  otherType: { linkType: 201, hex: `${RECEIVED} 07 0102` },
  completed: { linkType: 201, hex: `${RECEIVED} 04 13 09 02 4000 0100 4100 0300` },
  /** Structures of advertising data one after the other: identity, addresses, data of services and of a maker. */
  advertising: {
    as: 'btcommon', hex: '03 19 c103 05 12 06001000 04 16 0f18 64 07 ff 4c00 10021a2b 08 1b 665544332211 01 09 10 0200 6d04 1cc3 0264 00 00',
  },
} as const;
