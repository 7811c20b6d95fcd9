/** The beginning of a connection of RDP, built by hand after RFC 1006 §6, X.224 §13 and MS-RDPBCGR §4.1. */
const TCP = '020000000002 020000000001 0800 450000640000000040060000 0a000001 0a000002 c000 0d3d 00000001 00000001 5018 2000 0000 0000';
const ISO = TCP.replace('0d3d', '0066');

export const examples = {
  request: {
    hex: `${TCP.replace('45000064', '45000056')} 0300002e 29e00000000000 436f6f6b69653a206d737473686173683d74657374757365720d0a 0100080003000000`,
  },
  answer: { as: 'tpkt', hex: '03000013 0ed00000123400 0200080001000000' },
  refusal: { as: 'tpkt', hex: '03000013 0ed00000123400 0300080002000000' },
  negotiation: { as: 'rdp', hex: '436f6f6b69653a20613d620d0a 0109080003000000' },
  fastPath: { as: 'rdp', hex: '00 08 0102030405 06' },
  channel: { as: 't125', hex: '38 0007 03f0' },
  joined: { as: 't125', hex: '3e 00 0007 03f0 03f0' },
  connect: { as: 't125', hex: '7f65 04 01020304' },
  tsap: { hex: `${ISO.replace('45000064', '4500003e')} 03000016 11e00000000100 c0010a c1020100 c2020102` },
  disconnect: { as: 'cotp', hex: '06 80 0001 0002 80' },
} as const;
