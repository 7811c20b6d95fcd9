/** LISP messages, built by hand after RFC 9300 §5.3 and RFC 9301 §5. */
const NONCE = '0123456789abcdef';
const MAPPING = '000005a0 01 1c 1000 0000 0001 99101f50  01 64 ff 00 0005 0002 2607f2c0f00fb00100000000facebbc0';
const INNER = '45000028 00000000 ff11 0000 c0000201 c0000202 10f6 10f6 0014 0000';

export const examples = {
  /** Asks again for a prefix and answers for it at once: M and S bits. */
  request: { as: 'lisp', hex: `150000 01 ${NONCE} 0001 99101f50 0002 2607f2c0f00fb00100000000facebbc0 00 1c 0001 99101f50 ${MAPPING}` },
  reply: { as: 'lisp', hex: `280000 01 ${NONCE} ${MAPPING}` },
  register: { as: 'lisp', hex: `320001 01 ${NONCE} 0001 0004 aabbccdd ${MAPPING} 000102030405060708090a0b0c0d0e0f 0000000000000007` },
  notify: { as: 'lisp', hex: `400000 02 ${NONCE} 0001 0000 0000003c 00 20 0000 0000 4005 020000000001 0000003c 00 20 0000 0000 0011 7874723100` },
  canonical: { as: 'lisp', hex: `200000 01 ${NONCE} 0000003c 00 20 0000 0000 4003 0000 0200 0003 010203` },
  otherFamily: { as: 'lisp', hex: `200000 01 ${NONCE} 0000003c 00 20 0000 0000 0008 01` },
  encapsulated: { as: 'lisp', hex: `84000000 ${INNER} 200000 00 ${NONCE}` },
  data: { as: 'lisp-data', hex: `c8 000007 00002a 01 ${INNER} 200000 00 ${NONCE}` },
  versions: { as: 'lisp-data', hex: `10 001002 00000000 60` },
} as const;
