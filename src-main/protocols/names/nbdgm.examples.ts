/** NetBIOS datagrams without the layers below, built by hand after RFC 1002 §4.4. */
const HOST = `20 4549 4550 4644 4645 ${'4341'.repeat(12)} 00`;

export const examples = {
  direct: { as: 'nbdgm', hex: `10 02 0001 c0000201 008a 0048 0000 ${HOST} ${HOST} 01020304` },
  fragment: { as: 'nbdgm', hex: `11 05 0001 c0000201 008a 0004 0048 ${HOST} ${HOST} 05060708` },
  error: { as: 'nbdgm', hex: '13 0e 0001 c0000201 008a 82' },
  query: { as: 'nbdgm', hex: `14 02 0001 c0000201 008a ${HOST}` },
} as const;
