/** Datagrams of BJNP, built by hand: the search for scanners that Canon's drivers send, and a printer's answer. */
export const examples = {
  discover: { as: 'bjnp', hex: '424a4e42 02 01 00000000 0000 00000000' },
  identity: { as: 'bjnp', hex: '424a4e50 81 30 00000007 0001 00000005 0005 4d4647' },
  unknown: { as: 'bjnp', hex: '424a4e50 07 55 00000007 0001 00000000' },
} as const;
