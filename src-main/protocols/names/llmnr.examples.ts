/** LLMNR messages without the layers below, built by hand after RFC 4795 §2.1.1. */
export const examples = {
  query: { as: 'llmnr', hex: '007a 0500 0001 0000 0000 0000 04686f7374 00 0001 0001' },
  response: { as: 'llmnr', hex: '007a 8500 0001 0001 0000 0000 04686f7374 00 0001 0001 c00c 0001 0001 0000001e 0004 c0000201' },
} as const;
