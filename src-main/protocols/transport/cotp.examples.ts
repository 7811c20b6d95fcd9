/** TPDUs of ISO transport, built by hand after ITU-T X.224 §13. */
export const examples = {
  connect: { as: 'cotp', hex: '17 e0 0000 0001 00 c0 01 0a c1 02 0100 c2 04 54455354 f0 02 0008' },
  delays: {
    as: 'cotp',
    hex: '39 e0 0000 0001 40 85 02 0064 86 03 010203 87 02 0005 88 08 0001000200030004 89 0c 000001000002000003000004 8b 02 0009 ' +
      '8c 08 0000000100020003',
  },
  confirm: { as: 'cotp', hex: '0d d0 0001 0002 00 c4 01 01 c6 01 01 aa' },
  refused: { as: 'cotp', hex: '06 80 0001 0000 88' },
  ended: { as: 'cotp', hex: '05 c0 0001 0002' },
  error: { as: 'cotp', hex: '07 70 0001 03 c1 01 aa' },
  acknowledged: { as: 'cotp', hex: '08 65 0001 05 8a 02 0001' },
  rejected: { as: 'cotp', hex: '04 51 0001 06' },
  expedited: { as: 'cotp', hex: '04 10 0001 85 aabb' },
  part: { as: 'cotp', hex: '02 f0 05 32' },
  unknown: { as: 'cotp', hex: '02 30 00' },
} as const;
