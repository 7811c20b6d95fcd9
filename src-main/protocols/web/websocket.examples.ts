/** Frames of RFC 6455 §5.7 and RFC 7692 §7.2.3, others written after them. */
export const examples = {
  hello: { as: 'websocket', hex: '81 05 48656c6c6f' },
  masked: { as: 'websocket', hex: '81 85 37fa213d 7f9f4d5158' },
  firstPart: { as: 'websocket', hex: '01 03 48656c' },
  lastPart: { as: 'websocket', hex: '80 02 6c6f' },
  ping: { as: 'websocket', hex: '89 05 48656c6c6f' },
  pong: { as: 'websocket', hex: '8a 85 37fa213d 7f9f4d5158' },
  long: { as: 'websocket', hex: `82 7e 0100 ${'00'.repeat(256)}` },
  veryLong: { as: 'websocket', hex: '82 7f 0000000000000002 0001' },
  close: { as: 'websocket', hex: '88 06 03e8 6279652e' },
  json: { as: 'websocket', hex: '81 07 7b2261223a317d' },
  compressed: { as: 'websocket', hex: 'c1 07 f248cdc9c90700' },
  unknown: { as: 'websocket', hex: '83 01 00' },
  empty: { as: 'websocket', hex: '81 00' },
} as const;
