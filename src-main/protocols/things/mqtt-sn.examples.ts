/** Messages of MQTT-SN, built by hand after its specification (version 1.2) §5.3 to §5.5. */
export const examples = {
  advertise: { as: 'mqttsn', hex: '05 00 01 003c' },
  connect: { as: 'mqttsn', hex: '0d 04 04 01 001e 636c69656e7431' },
  refused: { as: 'mqttsn', hex: '03 05 03' },
  register: { as: 'mqttsn', hex: '09 0a 0000 0001 612f62' },
  publish: { as: 'mqttsn', hex: '0c 0c 20 0002 0003 68656c6c6f' },
  subscribe: { as: 'mqttsn', hex: '08 12 20 0004 612f62' },
  predefined: { as: 'mqttsn', hex: '07 12 21 0004 0002' },
  sleep: { as: 'mqttsn', hex: '04 18 001e' },
  /** §5.2.1: a length that one byte cannot say. */
  long: { as: 'mqttsn', hex: `01 0135 0c 62 6162 0003 ${'78'.repeat(300)}` },
  forwarded: { as: 'mqttsn', hex: '05 fe 01 1234 0c 0c 20 0002 0003 68656c6c6f' },
  unknown: { as: 'mqttsn', hex: '04 22 7a7a' },
  short: { as: 'mqttsn', hex: '01 00' },
  nested: { as: 'mqttsn', hex: '03 fe 00 '.repeat(12) },
  /** To the port of MQTT. */
  datagram: {
    hex: '020000000002 020000000001 0800 4500 0028 00010000 4011 0000 0a000001 0a000002 9c40 075b 0014 0000 0c0c20000200036865 6c6c6f',
  },
} as const;
