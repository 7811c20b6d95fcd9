/** HSRP messages, built by hand after RFC 2281 §5. */
const UDP = '01005e000002 00000c07ac01 0800 45000030000000 000111 0000 c0a8001e e0000002 07c1 07c1';

export const examples = {
  hello: { hex: `${UDP} 001c 0000 00 00 10 03 0a 64 01 00 636973636f000000 c0a80001` },
  /** A digest behind the message, as Cisco's routers send it. */
  digest: {
    hex: `${UDP.replace('45000030', '4500004e')} 003a 0000 00 00 10 03 0a 64 01 00 ` +
      `0000000000000000 c0a80001 04 1c 01 00 0000 c0a8001e 00000005 ${'cd'.repeat(16)}`,
  },
  advertise: { hex: `${UDP} 001a 0000 00 03 0001 000e 02 00 0000 0002 6f000000 00000000`.replace('45000030', '4500002e') },
  /** Group 254 of version 2, active, hello every second. */
  version2: {
    hex: `${UDP.replace('e0000002', 'e0000066').replace('45000030', '45000050')} 003c 0000 01 28 02 00 06 04 00fe ` +
      `00000c9f f0fe 00000069 000003e8 00000bb8 0ac86401 ${'00'.repeat(12)} 03 08 636973636f000000`,
  },
  digest2: {
    hex: `${UDP.replace('e0000002', 'e0000066').replace('45000030', '45000040')} 002c 0000 ` +
      `02 04 0001 0002 04 1c 01 00 0000 c0a8001e 00000001 ${'ab'.repeat(16)}`,
  },
  version6: {
    hex: `333300000066 00000c9ff001 86dd 60000000 0032 11 ff fe800000000000000000000000000001 ff020000000000000000000000000066 07ed 07ed 0032 0000 ` +
      `01 28 02 00 06 06 0001 00000c9f f001 00000064 00000bb8 00002710 fe80000000000000000573fffeea0a00`,
  },
} as const;
