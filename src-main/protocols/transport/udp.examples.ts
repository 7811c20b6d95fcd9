/** UDP datagrams in IP packets without a link layer, built by hand after RFC 768 and RFC 3828. Port 50000 to 50001: nobody claims the payload. */
export const examples = {
  plain: { as: 'ip', hex: '4500001e 00010000 4011 0000 0a000001 0a000002 c350 c351 000a 1b2c abcd' },
  withoutChecksum: { as: 'ip', hex: '4500001e 00010000 4011 0000 0a000001 0a000002 c350 c351 000a 0000 abcd' },
  tooShort: { as: 'ip', hex: '4500001e 00010000 4011 0000 0a000001 0a000002 c350 c351 0007 1b2c abcd' },
  tooLong: { as: 'ip', hex: '4500001e 00010000 4011 0000 0a000001 0a000002 c350 c351 0064 1b2c abcd' },
  traceroute: { as: 'ip', hex: '4500001e 00010000 0111 0000 0a000001 0a000002 c350 829f 000a 1b2c abcd' },
  version6: {
    as: 'ipv6',
    hex: `60000000 000a 11 40 ${'20010db8000000000000000000000001'} ${'20010db8000000000000000000000002'} c350 c351 000a 0000 abcd`,
  },
  lite: { as: 'ip', hex: '4500001e 00010000 4088 0000 0a000001 0a000002 c350 c351 0008 1b2c abcd' },
  liteTooFar: { as: 'ip', hex: '4500001e 00010000 4088 0000 0a000001 0a000002 c350 c351 0064 1b2c abcd' },
} as const;
