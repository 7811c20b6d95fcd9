/** RADIUS messages, built by hand after RFC 2865 §3 and §5, RFC 2868 §3 and RFC 3579 §3. */
const over = (code: string, attributes: string): string => {
  const body = attributes.replace(/\s+/g, '');
  const hex = (n: number): string => n.toString(16).padStart(4, '0');
  const length = body.length / 2 + 20;
  return `020000000002 020000000001 0800 4500 ${hex(length + 28)} 0000 0000 40 11 0000 c0000201 c0000202 a000 0714 ${hex(length + 8)} 0000
    ${code} 07 ${hex(length)} ${'ab'.repeat(16)} ${body}`;
};

export const examples = {
  request: {
    hex: over('01', `0105 626f62 0212 ${'00'.repeat(16)} 0406 c0000201 3d06 0000000f 0313 05 ${'11'.repeat(16)}`),
  },
  accept: {
    hex: over('02', '4006 01 00000d 5105 02 3130 1a0c 00000009 0106 61626364 3806 31000064 3a06 31 616263 3706 00000001 fe04 abcd'),
  },
  login: { hex: over('02', '0e06 c0000207') },
  /** Microsoft's (RFC 2548), WISPr's, WiMAX's continued over two attributes, US Robotics' with four bytes of type. */
  vendors: {
    hex: over('02', `1a0c 00000137 0706 00000001 1a0c 0000372a 0706 000186a0 1a0d 000060b5 01 07 80 0105 312e 1a0a 000060b5 01 04 00 30
      1a0e 000001ad 0000900a 00000002`),
  },
  /** Aruba's, Fortinet's, MikroTik's and Cisco's. */
  moreVendors: {
    hex: over('02', `1a0d 000039e7 0107 6775657374 1a0e 00003044 0108 61646d696e73 1a0d 00003a8c 0807 354d2f314d 1a0c 00000009 c306 00000015`),
  },
  operator: { hex: over('01', `7e0d 31 6f702e6578616d706c65 1706 0a000001`) },
  /** RFC 6929: a short and a long extended attribute, one of a vendor; RFC 6519: attributes inside; RFC 3162: a prefix. */
  extended: {
    hex: over('02', `f107 01 00000001 f506 01 80 6162 f109 1a 00000137 01 ff ad0e 0106 00000008 0306 c0000201 610a 0020 20010db8 0000`),
  },
  wrongLengths: { hex: over('02', '0405 c00002 0114 78') },
  eap: { hex: over('01', '4f0a 0201 0008 01 626f62') },
  /** With another attribute in between, and a tunnel's type under tag 1. */
  eapTwice: { hex: over('01', '4f0a 0201 0008 01 626f62 4006 01 00000d 4f0a 0202 0008 01 626f62') },
  eapInTwoParts: { hex: over('01', '4f07 0202 000a 01 4f07 626f626162') },
  /** Attributes of 3GPP with parts, composed from 3GPP TS 29.061 §16.4.7.2, with the test network 001 01. */
  mobile: {
    as: 'radius',
    hex: '04070063000000000000000000000000000000001a17000028af01113030313031303132333435363738391a09000028af0c03011a15000028af160f' +
      '8200f110000100f110000001021a10000028af160a0000f110123456781a0a000028af17044a01',
  },
} as const;
