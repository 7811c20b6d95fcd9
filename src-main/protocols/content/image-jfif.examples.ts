/** The head of an image after T.871: the JFIF segment, a comment, a frame of one component, and the begin of its scan. */
export const examples = {
  head: {
    as: 'image-jfif',
    hex: 'ffd8 ffe0 0010 4a46494600 0102 01 0048 0048 00 00 fffe 0004 6869 ffc0 000b ' +
      '08 0010 0020 01 01 11 00 ffda 0008 01 01 00 00 3f 00 d2cf20 ffd9',
  },
} as const;
