/** Packets after RFC 7741 §4.2 and §4.5, filled by hand; the frame's header is that of RFC 6386 §9.1. */
export const examples = {
  keyframe: { as: 'vp8', hex: '90 e0 9122 07 60 10 02 00 9d012a 8002 6801 00112233' },
  keyframeOfOneByte: { as: 'vp8', hex: '90 80 11 50 01 00 9d012a 8042 6881 aabb' },
  interframe: { as: 'vp8', hex: '10 31 01 00 aabbccddeeff00112233' },
  continuation: { as: 'vp8', hex: '00 aabbcc' },
  secondPartition: { as: 'vp8', hex: '12 aabbcc' },
  wrongCode: { as: 'vp8', hex: '10 10 02 00 9d012b 8002 6801' },
} as const;
