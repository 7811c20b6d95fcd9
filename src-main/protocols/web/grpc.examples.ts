/** Length-prefixed messages, written after gRPC's description of itself over HTTP/2. */
export const examples = {
  plain: { as: 'grpc', hex: '00 00000003 089601' },
  empty: { as: 'grpc', hex: '00 00000000' },
  gzip: { as: 'grpc', hex: '01 00000017 1f8b0800000000000003e3980600d3b0ae4203000000'.replace('00000017', '00000016') },
  lying: { as: 'grpc', hex: '00 01000000 08' },
  two: { as: 'grpc', hex: '00 00000003 089601 80 0000000f 677270632d7374617475733a20300d0a' },
  notGzip: { as: 'grpc', hex: '01 00000003 010203' },
} as const;
