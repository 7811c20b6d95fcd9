/** An image of two pixels after the specification of GIF89a, with a colour map of two colours and a graphics control extension. */
export const examples = {
  twoPixels: { as: 'image-gif', hex: '474946383961 0200 0100 80 00 00 000000ffffff 21f904 00000000 00 2c 0000 0000 0200 0100 00 02 02 4c01 00 3b' },
} as const;
