/** Messages by RFC 6886 §3; addresses are those for documentation. */
export const examples = {
  request: { as: 'nat-pmp', hex: '00 00' },
  address: { as: 'nat-pmp', hex: '00 80 0000 0000004d c0000201' },
  map: { as: 'nat-pmp', hex: '00 01 0000 0035 0000 00001c20' },
  mapped: { as: 'nat-pmp', hex: '00 81 0000 0000004e 0035 14e9 00001c20' },
  unsupported: { as: 'nat-pmp', hex: '00 85 0005 0000004e' },
} as const;
