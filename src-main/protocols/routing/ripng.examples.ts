/** RIPng messages, built by hand after RFC 2080 §2.1. */
export const examples = {
  response: { as: 'ripng', hex: '02 01 0000 fe800000000000000000000000000001 0000 00 ff 20010db8000000000000000000000000 0007 20 01' },
  /** A request for the whole table, §2.4.1. */
  request: { as: 'ripng', hex: '01 01 0000 00000000000000000000000000000000 0000 00 10' },
} as const;
