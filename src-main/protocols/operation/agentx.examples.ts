/** What a subagent and a master of Net-SNMP 5.9.3 told each other in the byte order of their machine; the rest after RFC 2741 §6.2. */
const pdu = (type: string, body: string, flags = '10'): { readonly as: 'agentx'; readonly hex: string } => {
  const compact = body.replaceAll(/\s/g, '');
  return { as: 'agentx', hex: `01 ${type} ${flags} 00 0000000b 00000009 00000007 ${(compact.length / 2).toString(16).padStart(8, '0')} ${compact}` };
};
const TABLE = '03 04 00 00 00000001 0000270f 00000001';

export const examples = {
  open: {
    as: 'agentx',
    hex: `010100000000000000000000bf783a3f3c000000010000000504000001000000881f000003000000020000000a00000019000000
      4e65742d534e4d50204167656e7458207375622d6167656e74000000`,
  },
  next: { as: 'agentx', hex: '010600000b000000b3090000b40900002000000003040100010000000f2700000100000003040000010000000f27000002000000' },
  response: { as: 'agentx', hex: '011200000b000000b3090000b40900002400000000000000000000000400000003040000010000000f270000010000000100000078000000' },
  close: pdu('02', '05 000000'),
  register: pdu('03', `00000003 61626300 05 7f 0a 00 ${TABLE} 00000014`, '18'),
  unregister: pdu('04', `00 7f 00 00 ${TABLE}`),
  bulk: pdu('07', `0001 000a ${TABLE} ${TABLE}`),
  capabilities: pdu('10', `${TABLE} 00000002 68690000`),
  noCapabilities: pdu('11', TABLE),
  notify: pdu('0c', `0002 0000 ${TABLE} fffffffe 0046 0000 ${TABLE} 0000000100000002 0006 0000 ${TABLE} 00000000 0040 0000 ${TABLE} 00000004 0a000001
    0082 0000 ${TABLE}`),
  commit: pdu('09', ''),
  unknown: pdu('63', 'aabb'),
  cutOid: pdu('11', '03 04 00 00 00000001'),
} as const;
