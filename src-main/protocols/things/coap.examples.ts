/**
 * Messages of CoAP: the exchange of RFC 7252 appendix A, figure 16, options of RFC 8613 §6.3 and RFC 7959 §3, capabilities and a request
 * that libcoap 4.3.1 sent over TCP, and others built by hand.
 */
const IP = '4500 0000 0001 0000 4006 0000 7f000001 7f000001', TCP = '9c40 1633 00000001 00000001 5018 ffff 0000 0000';

/** In a segment to port 5683. */
const onStream = (hex: string) => ({ linkType: 101, hex: `${IP} ${TCP} ${hex}` });

export const examples = {
  request: { as: 'coap', hex: '40 01 7d34 bb 74656d7065726174757265' },
  response: { as: 'coap', hex: '60 45 7d34 ff 32322e332043' },
  block: { as: 'coap', hex: '42 01 0002 aabb b3 666f6f 43 613d62 81 0e' },
  format: { as: 'coap', hex: '41 02 0003 01 b1 61 11 32 d1 02 07 ff 7b7d' },
  resource: { as: 'coap', hex: '42 01 0007 6162 3b 6578616d706c652e6f7267 30 12 1633 41 61 01 62 43 783d31 21 32' },
  notified: { as: 'coap', hex: '52 45 000a 6162 41 01 21 0d 61 32 23 015180 ff 7b7d' },
  guarded: { as: 'coap', hex: '40 03 0014 12 aabb 40 d1 2a 28' },
  oscore: { as: 'coap', hex: '41 05 003d 6f 60 3c 19 14 08 37cbf3210017a2d3 00 ff 72cd7273fd331ac4' },
  unknown: { as: 'coap', hex: '40 01 0046 e3 fcdb 616263 10' },
  capabilities: onStream('50 e1 23800100 20'),
  streamed: onStream('d2 05 01 7101 bb 2e77656c6c2d6b6e6f776e 04 636f7265'),
  released: onStream('a0 e4 25 636f61703a 21 1e 04'),
  inSocket: { as: 'coap_websockets', hex: '01 45 0a 21 05 ff 3232' },
  broken: { as: 'coap', hex: '40 01 0046 bf 61' },
} as const;
