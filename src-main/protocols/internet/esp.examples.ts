/** Encapsulating Security Payload, RFC 4303 §2, bare and in UDP (RFC 3948 §2). */
const datagram = (body: string): { hex: string } => {
  const size = body.replace(/\s/g, '').length / 2;
  const hex = (value: number): string => value.toString(16).padStart(4, '0');
  return { hex: `020000000002 020000000001 0800 4500 ${hex(28 + size)} 00010000 40110000 c0000201 c0000202 1194 1194 ${hex(8 + size)} 0000 ${body}` };
};

export const examples = {
  bare: { as: 'esp', hex: 'd1234567 00000001 000102030405060708090a0b0c0d0e0f' },
  inUdp: datagram('f4dc0ae5 00000007 0001020304050607'),
  keepalive: datagram('ff'),
  keyExchange: datagram('00000000 0102030405060708 0000000000000000 01 10 02 00 00000000 0000001c'),
} as const;
