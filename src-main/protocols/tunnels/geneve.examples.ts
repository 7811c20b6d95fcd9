/** Geneve, built by hand after RFC 8926 §3. */
const ARP = 'ffffffffffff 020000000001 0806 0001 0800 06 04 0001 020000000001 c0000201 000000000000 c0000202';

export const examples = {
  options: { as: 'geneve', hex: `04 40 6558 00000a 00 0000 80 01 0000000c 0132 01 01 800000d1 ${ARP}` },
  profile: { as: 'geneve', hex: '03 00 88b5 000001 00 0132 03 02 0000000000001234 ffff' },
  endpoint: { as: 'geneve', hex: '02 80 ffff 000001 00 0132 02 01 c0a86402 0102' },
  lying: { as: 'geneve', hex: '01 00 88b5 00000a 00 0000 80 1f ffff' },
} as const;
