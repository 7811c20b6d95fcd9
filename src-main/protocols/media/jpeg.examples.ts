/** Packets after the drawings of RFC 2435 §3.1, filled by hand. */
export const examples = {
  plain: { as: 'jpeg', hex: '00 000000 00 50 28 1e aabbcc' },
  restarts: { as: 'jpeg', hex: '01 000400 41 50 28 1e 0008 c005 aabbcc' },
  tables: { as: 'jpeg', hex: '00 000000 01 ff 28 1e 00 00 0004 01020304 aabb' },
  laterFragment: { as: 'jpeg', hex: '00 000100 01 ff 28 1e aabb' },
} as const;
