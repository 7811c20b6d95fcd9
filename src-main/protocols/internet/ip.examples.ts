/** IPv4 packets without a link layer below, built by hand after RFC 791. Protocol 253 is for experiments (RFC 3692): nobody claims its payload. */
const TO = '0a000001 0a000002';

export const examples = {
  plain: { as: 'ip', hex: `45b8 0018 1234 4000 40fd 0000 ${TO} 01020304` },
  /** Total length 24 in 26 bytes. */
  longer: { as: 'ip', hex: `4500 0018 1234 0000 40fd 0000 ${TO} 01020304 ffff` },
  lastFragment: { as: 'ip', hex: `4500 0018 1234 0003 40fd 0000 ${TO} 01020304` },
  firstFragment: { as: 'ip', hex: `4500 002c 1234 2000 40fd 0000 ${TO} ${'ab'.repeat(24)}` },
  /** Record route with one address in it and two free, then end of list. */
  recordRoute: { as: 'ip', hex: `4900 0024 1234 0000 40fd 0000 ${TO} 070f08 01020304 00000000 00000000 00` },
  /** Loose source route: sent to 10.0.0.2, on its way to 192.0.2.9 by 198.51.100.1. */
  sourceRoute: { as: 'ip', hex: `4800 0020 1234 0000 40fd 0000 ${TO} 01 830b08 c6336401 c0000209` },
  timestamps: { as: 'ip', hex: `4a00 0028 1234 0000 40fd 0000 ${TO} 44141501 0a000002 00112233 c0000209 00000000` },
  routerAlert: { as: 'ip', hex: `4600 0018 1234 0000 01fd 0000 0a000001 e0000001 94040000` },
  /** RFC 791's security option, RFC 1108's, and its extension. */
  security: { as: 'ip', hex: `4a00 0028 1234 0000 40fd 0000 ${TO} 820b f135 0000 5858 414243 8205 5a f0 80 850401 02` },
  commercial: { as: 'ip', hex: `4800 0020 1234 0000 40fd 0000 ${TO} 860c 00000003 0106 0005 a001` },
  /** Quick-Start request, traceroute, directed broadcast, end of list. */
  quickStart: { as: 'ip', hex: `4c00 0030 1234 0000 40fd 0000 ${TO} 1908 05 40 00000004 520c 0001 0002 0003 0a000009 9506 0a000007 00 00` },
  badOption: { as: 'ip', hex: `4600 0018 1234 0000 40fd 0000 ${TO} 07ff0400` },
  version: { as: 'ip', hex: `5500 0018 1234 0000 40fd 0000 ${TO} 01020304` },
  shortHeader: { as: 'ip', hex: `4400 0018 1234 0000 40fd 0000 ${TO} 01020304` },
  shortLength: { as: 'ip', hex: `4500 0013 1234 0000 40fd 0000 ${TO} 01020304` },
  lyingLength: { as: 'ip', hex: `4500 0100 1234 0000 40fd 0000 ${TO} 01020304` },
  offloaded: { as: 'ip', hex: `4500 0000 1234 0000 40fd 0000 ${TO} 01020304` },
  nested: { as: 'ip', hex: `4500 002c 1234 0000 4004 0000 ${TO} 4500 0018 1234 0000 40fd 0000 c0000201 c0000202 01020304` },
} as const;
