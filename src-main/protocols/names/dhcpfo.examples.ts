/** What two servers of ISC DHCP 4.4.3 told each other when they met, and options that they do not send, after draft-ietf-dhc-failover-12 §6. */
const message = (type: string, options: string): { readonly as: 'dhcpfo'; readonly hex: string } => {
  const compact = options.replaceAll(/\s/g, '');
  return { as: 'dhcpfo', hex: `${(compact.length / 2 + 12).toString(16).padStart(4, '0')} ${type} 0c 6b02e314 00000009 ${compact}` };
};

export const examples = {
  connect: message('05', `0016 0002 666f 000e 0004 00000005 0013 0004 00000014 001c 000c 6973632d342e342e332d5031 0014 0001 01 001b 0001 00
    000f 0004 0000003c 000b 0020 ${'ff'.repeat(16)}${'00'.repeat(16)}`),
  state: message('0a', '0018 0001 06 0017 0001 01 0019 0004 6b02e314'),
  refused: message('04', '0002 0004 0a040132 0015 0001 10 0010 0004 6c617465 000d 0004 ffffffff 0012 0004 00000000'),
  active: message('03', '0002 0004 0a040132 0003 0001 02 0004 0004 01020304 0005 0007 01 020000000001 0006 0004 6b02e314 000c 0002 4000 0009 0002 6e73'),
  others: message('02', '0001 0004 00000003 000a 0001 02 0011 0005 01 aabbccdd 001a 0001 01 001d 0002 0102 0007 0002 0c01 0063 0001 ff 0003 0002 0101'),
  shortOption: message('03', '0002 0003 0a0401 0003 0001 07'),
  tooShort: { as: 'dhcpfo', hex: '000b 07 0c 6b02e314 00000000' },
  behindMore: { as: 'dhcpfo', hex: '0012 0b 0e 6b02e314 00000001 aabb 00010000' },
} as const;
