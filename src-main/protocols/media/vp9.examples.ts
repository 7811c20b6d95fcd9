/** Packets after the drawings of RFC 9628 §4.2 and §4.2.1, filled by hand. */
export const examples = {
  keyframe: { as: 'vp9', hex: 'aa 9122 11 07 38 0280 0168 0500 02d0 02 04 01 30 8249' },
  flexible: { as: 'vp9', hex: 'f4 05 23 03 04 aabb' },
  continuation: { as: 'vp9', hex: '00 aabb' },
  tooManyReferences: { as: 'vp9', hex: 'd0 05 03 03 03 aabb' },
} as const;
