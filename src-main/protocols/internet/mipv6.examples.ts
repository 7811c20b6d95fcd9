/** Mobility headers, built by hand after RFC 6275 §6.1 and §6.2. */
const packet = (type: string, body: string): { readonly hex: string } => {
  const bare = `${type} 00 0000 ${body}`.replaceAll(' ', '');
  // A header is a multiple of eight bytes long; zeros are options that pad.
  const compact = bare.padEnd(16 * Math.ceil((bare.length / 2 + 2) / 8) - 4, '0');
  const length = compact.length / 2 + 2;
  return {
    hex: `020000000001 020000000002 86dd 60000000 ${length.toString(16).padStart(4, '0')} 87 ` +
    '40 20010db8000000000000000000000001 20010db8000000000000000000000002 ' +
      `3b ${(length / 8 - 1).toString(16).padStart(2, '0')} ${compact}`,
  };
};
const ADDRESS = '20010db8000000000000000000000009';

export const examples = {
  refresh: packet('00', '0000'),
  neighbor: packet('0a', '0000 c601 00 0101 00'),
  experiment: packet('0b', '0102 0304'),
  unknown: packet('13', '0102 0304'),
  homeTestInit: packet('01', '0000 0102030405060708'),
  careOfTestInit: packet('02', '0000 0102030405060708'),
  homeTest: packet('03', '0003 0102030405060708 1112131415161718'),
  careOfTest: packet('04', '0004 0102030405060708 1112131415161718'),
  /** Acknowledged home registration for 40 seconds, with another care-of address, nonces and an authenticator. */
  update: packet('05', `0074 c000 000a 01 02 0000 03 10 ${ADDRESS} 04 04 0001 0002 05 0c ${'ab'.repeat(12)}`),
  acknowledgement: packet('06', '80 40 0074 000a 02 02 0005 01 02 0000'),
  error: packet('07', `01 00 ${ADDRESS}`),
  heartbeat: packet('0d', '0000 00000007 00000000'),
  fastUpdate: packet('08', `0007 d000 000a 03 10 ${ADDRESS}`),
  fastAcknowledgement: packet('09', '80 80 0007 000a'),
  agentSwitch: packet('0c', `01 00 ${ADDRESS} 02 02 0005`),
  initiate: packet('0e', '0008 80 01 07 07 02 020000000001'),
  acknowledge: packet('0f', '0008 00 05'),
  revoke: packet('10', '01 06 0009 a000 08 0b 01 7573657240612e6f7267'),
  revoked: packet('10', '02 06 0009 8000'),
  refused: packet('10', '02 82 0009 2000'),
  revocation: packet('10', '00 00 0009 0000'),
  localRouting: packet('11', '000a 0000 003c'),
  locallyRouted: packet('12', '000a 80 81 003c'),
  /** A proxy's update: prefix, handoff, technology, the node's link, a moment half a second into 1970, what the network is called and where it is. */
  proxy: packet('05', `0074 8600 000a 16 12 00 40 ${ADDRESS} 17 02 00 03 18 02 00 08 19 08 0000 020000000001 1b 08 0000 0000 0000 8000 ` +
    '34 12 01 08 80 02 6e65 03 617031 02 06 1a2000 f3c000 1d 06 6200 c0000201 21 06 0000 00000007'),
  /** TS 29.275: an IMSI, a cause, and data of which there is more; a vendor's own. */
  vendors: packet('06', '00 20 0074 000a 13 0d 000028af 10 00 620221436587f9 ' +
    '13 07 000028af 02 00 40 13 07 000028af 14 01 aa 13 06 00000009 05 bb 28 0d 0000 16 00 13 07 000028af 01 abcd'),
  router: packet('05', `0074 8400 000a 06 12 00 40 ${ADDRESS}`),
  brokenOption: packet('05', '0074 8000 000a 03 10 0000'),
} as const;
