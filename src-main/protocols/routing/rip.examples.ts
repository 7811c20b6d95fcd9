/** RIP messages, built by hand after RFC 1058 §3.1, RFC 2453 §4 and RFC 4822 §2. */
const UDP = 'ffffffffffff 020000000001 0800 45000034000000 000111 0000 0a000014 0a0000ff 0208 0208';
const ROUTE = '0002 0000 0a070000 ffffff00 00000000 00000001';

export const examples = {
  wholeTable: { hex: `${UDP} 0020 0000 01 01 0000 0000 0000 00000000 00000000 00000000 00000010` },
  response: { hex: `${UDP} 0020 0000 02 02 0000 ${ROUTE}` },
  password: { hex: `${UDP} 0034 0000 02 02 0000 ffff 0002 6162636465666768696a6b6c6d6e6f70 ${ROUTE}`.replace('45000034', '45000048') },
  digest: {
    hex: `${UDP} 0048 0000 02 02 0000 ffff 0003 002c 01 14 00000007 0000000000000000 ${ROUTE} ffff 0001 000102030405060708090a0b0c0d0e0f`
      .replace('45000034', '4500005c'),
  },
} as const;
