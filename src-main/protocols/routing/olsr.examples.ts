/** Messages of OLSR, built by hand after RFC 3626 §3.3 and §6 to §12; those with qualities and names as olsrd sends them. */
const compact = (hex: string): string => hex.replaceAll(' ', '');
const two = (number: number): string => number.toString(16).padStart(4, '0');
const message = (type: string, body: string, address = '0a000001'): string =>
  `${type}86 ${two(8 + (address.length + compact(body).length) / 2)} ${address} 40 01 0009 ${body}`;
const packet = (...messages: readonly string[]): string => {
  const all = messages.join('');
  return `${two(4 + compact(all).length / 2)} 0007 ${all}`;
};

export const examples = {
  hello: { as: 'olsr', hex: packet(message('01', '0000 05 03 0600 000c 0a000002 0a000003 0a00 0008 0a000004')) },
  topology: { as: 'olsr', hex: packet(message('02', '0005 0000 0a000002 0a000003')) },
  interfaces: { as: 'olsr', hex: packet(message('03', '0a000002 0a000003')) },
  networks: { as: 'olsr', hex: packet(message('04', '0a000000 ffffff00 00000000 00000000'), message('03', '0a000002')) },
  qualities: { as: 'olsr', hex: packet(message('c9', '0000 05 07 0600 000c 0a000002 ffc8 0000'), message('ca', '0005 0000 0a000002 ffc8 0000')) },
  otherTopology: { as: 'olsr', hex: packet(message('f1', '0005 0000 0a000002 01020304')) },
  names: { as: 'olsr', hex: packet(message('82', `0001 0001 0000 0005 0a000002 ${'00'.repeat(12)} 686f737431 000000`)) },
  unknown: { as: 'olsr', hex: packet(message('63', '01020304')) },
  /** Half an address behind a network. */
  odd: { as: 'olsr', hex: packet(message('04', '0a000000 ffffff00 0a00')) },
  tooShort: { as: 'olsr', hex: '0010 0007 0186 0004 0a000001 4001 0009' },
  datagram: {
    linkType: 1,
    hex: `020000000002 020000000001 0800 4500003400010000401100000a0000010a0000ff 02ba02ba 0020 0000 ${packet(message('02', '0005 0000 0a000002'))}`,
  },
} as const;
