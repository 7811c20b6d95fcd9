/** Small protocols of the link and the LAN, built by hand: Ethernet v2.0 §8, RFC 5171, RFC 8966, RFC 8967, and Dropbox's announcement. */
const UDP = (port: string, body: string): { readonly hex: string } => {
  const compact = body.replaceAll(' ', '');
  const length = (n: number): string => (compact.length / 2 + n).toString(16).padStart(4, '0');
  return { hex: `01005e000001 020000000002 0800 4500 ${length(28)} 00010000 4011 0000 ` +
    `c0000201 e0000001 ${port} ${port} ${length(8)} 0000 ${compact}` };
};
const LLC = (body: string, type = '0111'): { readonly hex: string } => {
  const compact = `aaaa0300000c${type}${body}`.replaceAll(' ', '');
  return { hex: `01000ccccccc 020000000001 ${(compact.length / 2).toString(16).padStart(4, '0')} ${compact}` };
};
const babel = (body: string, trailer = ''): { readonly hex: string } => {
  const compact = body.replaceAll(' ', '');
  return UDP('1a28', `2a 02 ${(compact.length / 2).toString(16).padStart(4, '0')} ${compact} ${trailer}`);
};

export const examples = {
  reply: { hex: `020000000001 020000000001 9000 0000 0100 0007 ${'00'.repeat(40)}` },
  forward: { hex: `020000000001 020000000002 9000 0000 0200 020000000003 0100 0700 ${'00'.repeat(30)}` },
  probe: LLC('21 03 6d85 0001 000f 464f4331303331 5a374a47 0002 0009 4769302f31 0003 0008 00000000 0004 0005 07'),
  shortPart: LLC('21 03 6d85 0001 0002'),
  /** An access port of domain Lab that would be a trunk if asked to. */
  trunk: LLC('01 0001 0008 4c616200 0002 0005 04 0003 0005 40 0004 000a 0200000000aa 0009 0005 07 0000 0000', '2004'),
  shortTrunk: LLC('01 0001 0003 4c', '2004'),
  hello: babel(`04 06 8000 0d15 0190 05 0e 03 00 0060 04b0 8d84d538a212c6dd 06 0a 0000 d681d7fffeba9111`),
  updates: babel('08 1a 02 80 80 00 0640 31ac ffff fd77e11e3d7300000000000000000151 08 12 02 00 80 08 ' +
    '0640 31ac 0155 dee3dca322447264 08 0d 01 80 18 00 0640 0001 0010 0a0001 00'),
  requests: babel('00 01 02 0000 02 06 0000 abcd 0064 03 02 abcd 09 05 01 18 0a0001 0a 16 02 40 ' +
  '0001 10 00 d681d7fffeba9111 20010db800000001 07 06 01 00 c0000201 ' +
    '08 12 03 00 80 00 0640 0001 0010 0000000000000009'),
  authenticated: babel('11 0c 00000003 0102030405060708', `10 20 ${'ab'.repeat(32)}`),
  subParts: babel('04 0c 0000 0d15 0190 02 01 06 00 01 00'),
  /** An IPv4 prefix of 64 bits, and what follows it. */
  longPrefix: babel('08 0e 01 80 40 00 0640 0001 0010 0a000001 08 0d 01 00 18 02 0640 0001 0010 01 01 00 03 02 abcd'),
  otherVersion: UDP('1a28', '2a 03 0000'),
  dropbox: UDP('445c', Array.from('{"host_int": 1, "version": [2, 0]}', c => c.charCodeAt(0).toString(16)).join('')),
} as const;
