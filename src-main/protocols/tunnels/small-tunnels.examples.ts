/** Packets after RFC 3378 §3 and RFC 3173 §3, made by hand; the compressed payload is a UDP datagram through zlib's raw deflate. */
const ETHERNET = '020000000002 020000000001 0800 4500001c 00010000 40110000 0a000001 0a000002 03e8cf08 00080000';

export const examples = {
  frame: { as: 'etherip', hex: `3000 ${ETHERNET}` },
  otherVersion: { as: 'etherip', hex: `2105 ${ETHERNET}` },
  deflate: { as: 'ipcomp', hex: '11 00 0002 637e719e83419e8121233527275f01830400' },
  damaged: { as: 'ipcomp', hex: '11 00 0002 ffffff' },
  otherTransform: { as: 'ipcomp', hex: '06 00 0102 aabb' },
} as const;
