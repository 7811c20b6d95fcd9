/** Messages between gateways and relays, built by hand after RFC 7450 §5.1. */
const ETHERNET = '020000000002020000000001 0800';
const QUERY = '46c00024 00000000 0102 0000 c6336401 e0000001 94040000 1164ee9b 00000000 027d0000';
const MULTICAST = '45000020 00010000 4011 6e94 c6336401 e0010201 03e8 07d0 000c 0000 61626364';
const AUTHENTICATOR = '010203040506 55667788', GATEWAY = '9c40 00000000000000000000 ffff c6336409';

/** A datagram from a gateway's port to that of relays. */
function datagram(message: string): { hex: string } {
  const length = message.replace(/\s/g, '').length / 2, word = (value: number) => value.toString(16).padStart(4, '0');
  return { hex: `${ETHERNET} 4500${word(28 + length)} 00010000 4011 0000 c0000201 c0000202 9c40 08dc ${word(8 + length)} 0000 ${message}` };
}

export const examples = {
  discovery: datagram('01 000000 11223344'),
  advertisement: datagram('02 000000 11223344 c0000209'),
  advertisement6: datagram('02 000000 11223344 20010db8000000000000000000000009'),
  advertisementOfNothing: datagram('02 000000 11223344 0102'),
  request: datagram('03 00 0000 55667788'),
  request6: datagram('03 01 0000 55667788'),
  query: datagram(`04 02 ${AUTHENTICATOR} ${QUERY}`),
  queryOfGateway: datagram(`04 01 ${AUTHENTICATOR} ${QUERY} ${GATEWAY}`),
  update: datagram(`05 00 ${AUTHENTICATOR} ${QUERY}`),
  data: datagram(`06 00 ${MULTICAST}`),
  notIp: datagram('06 00 f0010203'),
  teardown: datagram(`07 00 ${AUTHENTICATOR} ${GATEWAY}`),
  unknown: datagram('08 0102'),
} as const;
