/** RTP packets, built by hand after RFC 3550 §5.1 and RFC 8285 §4. */
export const examples = {
  plain: { as: 'rtp', hex: '80 80 0001 000000a0 deadbeef ffffffff' },
  oneByteElements: { as: 'rtp', hex: '90 60 ffff 00000001 00000005 bede 0002 10 ff 21 0102 00 00 00 aabb' },
  twoByteElements: { as: 'rtp', hex: '90 08 0004 00000001 00000005 1005 0002 01 02 aabb 05 00 00 00' },
  otherExtension: { as: 'rtp', hex: '90 08 0004 00000001 00000005 1234 0001 0102aabb 55' },
  sourcesAndPadding: { as: 'rtp', hex: 'a2 00 0006 00000280 deadbeef 00000001 00000002 ffff 000003' },
  tooMuchPadding: { as: 'rtp', hex: 'a0 00 0006 00000280 deadbeef ffff09' },
  olderVersion: { as: 'rtp', hex: '40 00 0006 00000280' },
} as const;
