/**
 * Payloads after the drawings of RFC 6184 §5.6 to §5.8, filled by hand; the parameter sets are those that an encoder writes for 640 by 480
 * samples in the constrained baseline profile, and for 1920 by 1080 in the high profile.
 */
export const examples = {
  sequence: { as: 'h264', hex: '67 42c01e d9 00 a0 3d a1 00 00 03 00 01 00 00 03 00 32 0f 16 2e 48' },
  high: { as: 'h264', hex: '67 640028 ac d9 40 78 02 27 e5 c0 44 00 00 03 00 04 00 00 03 00 f2 3c 60 c6 58' },
  picture: { as: 'h264', hex: '68 eb e3 cb 22 c0' },
  slice: { as: 'h264', hex: '65 88 84 21 00 ff' },
  aggregate: { as: 'h264', hex: '78 0005 09 f0 000000 0004 68 ce 3c 80' },
  aggregateB: { as: 'h264', hex: '79 0005 0005 65 88 84 21 00' },
  mtap: { as: 'h264', hex: '7a 0005 0005 01 0009 65 88 84 21 00' },
  badSize: { as: 'h264', hex: '78 0009 09 f0' },
  fragment: { as: 'h264', hex: '7c 85 88 84 21 00 ff' },
  lastFragment: { as: 'h264', hex: '7c 45 aabbcc' },
  fragmentB: { as: 'h264', hex: '7d 85 0005 88 84 21 00' },
  information: { as: 'h264', hex: '06 05 12 dc45e9bde6d948b7962cd820d923eeef 7832 80' },
  /** The first part of a message of 271 bytes. */
  firstInformation: { as: 'h264', hex: '7c 86 05 ff10 dc45e9bde6d948b7962cd820d923eeef 7832' },
} as const;
