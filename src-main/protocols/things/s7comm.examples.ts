/** Messages of S7 controllers, built by hand after the descriptions that Snap7 gives. */
export const examples = {
  setup: { as: 's7comm', hex: '32 01 0000 0001 0008 0000 f0 00 0001 0001 01e0' },
  read: { as: 's7comm', hex: '32 01 0000 0002 000e 0000 04 01 12 0a 10 02 0004 0001 84 000050' },
  answer: { as: 's7comm', hex: '32 03 0000 0002 0002 0008 00 00 04 01 ff 04 0020 01020304' },
  written: { as: 's7comm', hex: '32 03 0000 0003 0002 0001 00 00 05 01 ff' },
  user: { as: 's7comm', hex: '32 07 0000 0004 0008 0008 000112 04 11 44 01 00 ff 09 0004 0011 0000' },
  list: { as: 's7comm', hex: '32 07 0000 0004 000c 000a 000112 08 12 84 01 01 00 00 0000 ff 09 0006 0011 0000 0001' },
  refused: { as: 's7comm', hex: '32 07 0000 0004 000c 0004 000112 08 12 84 01 01 00 00 d401 0a 00 0000' },
} as const;
