/** IPv6 in UDP, built after RFC 4380 §5.1.1. */
const CLIENT = '20010000cb007101000000000000abcd', PEER = '20010db8000000000000000000000001';
const ipv6 = (next: string, body: string): string =>
  `60000000 ${(body.replaceAll(' ', '').length / 2).toString(16).padStart(4, '0')} ${next} 40 ${CLIENT} ${PEER} ${body}`;
const udp = (from: string, to: string, body: string): string =>
  `${from} ${to} ${(body.replaceAll(' ', '').length / 2 + 8).toString(16).padStart(4, '0')} 0000 ${body}`;
const ECHO = ipv6('3a', '80000000 00010001 61626364'), BUBBLE = ipv6('3b', ''), SOLICITATION = ipv6('3a', '85000000 00000000');
const AUTHENTICATION = '0001 04 02 61626364 6162 1122334455667788 01', ORIGIN = '0000 1234 f5fffffe';

export const examples = {
  test: { as: 'udp', hex: udp('c350', '0dd8', ECHO) },
  echoBack: { as: 'udp', hex: udp('0dd8', 'c350', ECHO) },
  bubble: { as: 'udp', hex: udp('c350', '0dd8', BUBBLE) },
  solicitation: { as: 'udp', hex: udp('c350', '0dd8', `${AUTHENTICATION} ${SOLICITATION}`) },
  both: { as: 'udp', hex: udp('0dd8', 'c350', `0001 0000 1122334455667788 00 ${ORIGIN} ${SOLICITATION}`) },
  originAlone: { as: 'udp', hex: udp('0dd8', 'c350', ORIGIN) },
  inIpv4: { linkType: 228, hex: `45000048 00010000 40110000 0a000001 0a000002 ${udp('0dd8', 'c350', BUBBLE)}` },
} as const;
