/** Packets after the drawings of RFC 6716 §3.2, filled by hand. */
export const examples = {
  one: { as: 'opus', hex: '78 0102030405' },
  halves: { as: 'opus', hex: 'd9 aabb ccdd' },
  odd: { as: 'opus', hex: 'd9 aabbcc' },
  two: { as: 'opus', hex: '0a 02 aabb cc' },
  long: { as: 'opus', hex: '0a fc 00 aa' },
  constant: { as: 'opus', hex: '7b 42 02 aabb ccdd 0000' },
  variable: { as: 'opus', hex: '7f 83 01 02 aa bbcc ddeeff' },
  tooMany: { as: 'opus', hex: '1b 03 00' },
  uneven: { as: 'opus', hex: '7b 02 aabbcc' },
} as const;
