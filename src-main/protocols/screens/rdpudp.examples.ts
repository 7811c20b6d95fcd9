/** Handshakes and data of RDP's UDP transport, built by hand after MS-RDPEUDP §4.1 and MS-RDPEUDP2 §2.2.1. */
const ID = '00112233445566778899aabbccddeeff';
const COOKIE = '00'.repeat(32);

export const examples = {
  syn: { as: 'rdpudp', hex: `ffffffff 0040 1801 a7eb5da4 04d0 04d0 ${ID} ${'00'.repeat(16)} 0001 0101 ${COOKIE} ${'00'.repeat(16)}` },
  synAck: { as: 'rdpudp', hex: `a7eb5da4 0040 1005 0547d72b 04d0 04d0 0001 0101 ${COOKIE}` },
  version1: { as: 'rdpudp', hex: 'a7eb5da4 0040 000c 0001 c3 00 00000002 00000001 aabb' },
  repair: { as: 'rdpudp', hex: 'a7eb5da4 0040 0110 00000005 00000002 00000001 02 00 0000 aabb' },
  /** Everything that may be before data, in a datagram whose first byte lies at its eighth place. */
  all: { as: 'rdpudp', hex: '00 5dc1 6400 0301 e0 01 12 05 0a 0a 01f401 6400 6400 0000 82 010203 04 c5 81 0100 aabb' },
  dummy: { as: 'rdpudp', hex: '00 14c0 6400 6500 f0 0000' },
  acks: { as: 'rdpudp', hex: '01 08c0 6400 01 41 00 e0' },
} as const;
