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
  brokenOption: packet('05', '0074 8000 000a 03 10 0000'),
} as const;
