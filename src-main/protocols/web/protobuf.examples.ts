/** Messages of Protocol Buffers, from the description of its encoding (protobuf.dev) or written after it. */
export const examples = {
  varint: { as: 'protobuf', hex: '08 9601' },
  string: { as: 'protobuf', hex: '12 07 74657374696e67' },
  nested: { as: 'protobuf', hex: '1a 03 089601' },
  fixed: { as: 'protobuf', hex: '09 000000000000f03f 15 0000803f' },
  bytes: { as: 'protobuf', hex: '22 03 00ff00' },
  endless: { as: 'protobuf', hex: '08 ffffffffffffffffffff' },
  tooLong: { as: 'protobuf', hex: '12 7f 61' },
  group: { as: 'protobuf', hex: '0b 08 01 0c 10 05' },
  endlessGroup: { as: 'protobuf', hex: '0b 08 01' },
  wireType: { as: 'protobuf', hex: '0f 08 01' },
} as const;
