/** Packets of TACACS+, built by hand after RFC 8907 §4.1. */
export const examples = {
  request: { as: 'tacplus', hex: 'c1 01 01 00 12345678 00000008 0102030405060708' },
  reply: { as: 'tacplus', hex: 'c0 02 02 05 12345678 00000006 01 00 0000 0000' },
  accounting: { as: 'tacplus', hex: 'c0 03 01 04 12345678 00000004 aabbccdd' },
} as const;
