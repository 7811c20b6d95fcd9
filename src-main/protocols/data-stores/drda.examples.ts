/** Put together from the terms of DRDA Volume 3. Names are in EBCDIC until the sides agree on another code. */
const ascii = (words: string): string => Buffer.from(words).toString('hex');

export const examples = {
  /** EXCSAT, chained: the server's class is `QDERBY/JVM`. */
  exchange: { as: 'drda', hex: '0018 d0 41 0001 0012 1041 000e 1147 d8c4c5d9c2e861d1e5d4' },
  /** ACCSEC: user and password (3), database `SAMPLE`. */
  access: { as: 'drda', hex: '001a d0 01 0002 0014 106d 0006 11a2 0003 000a 2110 e2c1d4d7d3c5' },
  /** SQLSTT with 20 bytes; the statement of one-byte characters lacks. */
  statement: { as: 'drda', hex: `0024 d0 43 0004 001e 2414 00 00000014 ${ascii('SELECT * FROM T WHER')} ff` },
  older: { as: 'drda', hex: `0016 d0 43 0004 0010 2414 0000 0008 ${ascii('COMMIT W')}` },
  queryData: { as: 'drda', hex: '000e d0 03 0005 0008 241b ff000102' },
  /** SQLSTTVRB: described data, whose first bytes are no length. */
  variables: { as: 'drda', hex: '0010 d0 03 0005 000a 2419 ffff00010203' },
  externalized: { as: 'drda', hex: '000c d0 03 0005 0006 146c 0161' },
  /** Extended: the length of what follows has four bytes. */
  extended: { as: 'drda', hex: '0016 d0 03 0006 8008 241b 0000000a 00010203040506070809' },
  extendedTooShort: { as: 'drda', hex: '0012 d0 03 0006 8002 106d 0006 11a2 00030000' },
  unknown: { as: 'drda', hex: '0011 d0 05 0009 000b 7777 0007 9999 616263' },
  wrong: { as: 'drda', hex: '0010 d0 01 0009 000a 106d 0020 11a2 0003' },
} as const;
