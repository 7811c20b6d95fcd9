/** HSRP messages, built by hand after RFC 2281 §5. */
const UDP = '01005e000002 00000c07ac01 0800 45000030000000 000111 0000 c0a8001e e0000002 07c1 07c1';

export const examples = {
  hello: { hex: `${UDP} 001c 0000 00 00 10 03 0a 64 01 00 636973636f000000 c0a80001` },
  advertise: { hex: `${UDP} 001a 0000 00 03 0001 000e 02 00 0000 0002 6f000000 00000000`.replace('45000030', '4500002e') },
} as const;
