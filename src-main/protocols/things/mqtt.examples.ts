/** Messages written after MQTT 5.0 §3 and MQTT 3.1.1 §3, and some that Mosquitto and its clients said (`connect5`, `publish5`). */
export const examples = {
  connect: { as: 'mqtt', hex: '10 28 0004 4d515454 04 c6 003c 0002 6331 0003 772f74 0004 676f6e65 0002 6d65 0009 736563726574313233' },
  connectOld: { as: 'mqtt', hex: '10 10 0006 4d5149736470 03 02 003c 0002 6331' },
  connect5: {
    as: 'mqtt',
    hex: '10 2d 0004 4d515454 05 06 003c 11 11 0000000a 21 0014 26 0002 636b 0002 6376 0000 09 18 00000007 03 0001 78 0001 77 0000',
  },
  connack: { as: 'mqtt', hex: '20 02 01 00' },
  publish: { as: 'mqtt', hex: '30 0b 0003 612f78 68656c6c6f 21' },
  publishAcknowledged: { as: 'mqtt', hex: '3b 09 0003 612f78 0007 6869' },
  publish5: {
    as: 'mqtt',
    hex: '32 34 0003 612f70 0001 27 26 0001 6b 0001 76 03 000a 746578742f706c61696e 08 0003 722f74 09 0003 616263 02 0000003c 01 01 70726f7073',
  },
  puback: { as: 'mqtt', hex: '40 02 0007' },
  pubrel: { as: 'mqtt', hex: '62 02 0007' },
  subscribe: { as: 'mqtt', hex: '82 0e 0001 0003 612f23 00 0003 622f2b 02' },
  suback: { as: 'mqtt', hex: '90 04 0001 00 80' },
  unsubscribe: { as: 'mqtt', hex: 'a2 07 0002 0003 612f23' },
  unsuback: { as: 'mqtt', hex: 'b0 02 0002' },
  ping: { as: 'mqtt', hex: 'c0 00' },
  disconnect: { as: 'mqtt', hex: 'e0 00' },
  auth: { as: 'mqtt', hex: 'f0 08 18 06 15 0003 504c41' },
} as const;
