/** HTTP/2 frames without the layers below: those of curl and nghttpd 1.52, others written after RFC 9113 §6. */
const frame = (type: number, flags: number, stream: number, contents: string): { as: string; hex: string } => {
  const bytes = contents.replace(/\s+/g, '');
  const number = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  return { as: 'http2', hex: number(bytes.length / 2, 6) + number(type, 2) + number(flags, 2) + number(stream, 8) + bytes };
};

export const examples = {
  preface: { as: 'http2', hex: '505249202a20485454502f322e300d0a0d0a534d0d0a0d0a' },
  settings: frame(4, 0, 0, '000300000064 000402000000 000200000000 000100001000 000500004000 000600010000 000800000001 00ff00000001'),
  settingsAck: frame(4, 1, 0, ''),
  get: frame(1, 5, 1, '828586418a089d5c0b8170dc780f037a8825b650c3abbcf2e153032a2f2a4003782d610162'),
  ok: frame(1, 4, 1, '887690aa69d29ae452a9a74a6b13015db12e0f5889a47e561cc581970 00f0d0231365f87497ca589d34d1f'.replaceAll(' ', '')),
  data: frame(0, 1, 1, '3c68746d6c3e68693c2f68746d6c3e0a'),
  paddedData: frame(0, 9, 1, '03 6869 000000'),
  paddedTooMuch: frame(0, 9, 1, '09 6869'),
  withPriority: frame(1, 0x2d, 13, '02 8000000b 0f 828684418cf1e3c2e5f23a6ba0ab90f4ff 0000'),
  priority: frame(2, 0, 3, '00000000c8'),
  reset: frame(3, 0, 1, '00000008'),
  promise: frame(5, 0x0c, 13, '01 00000002 820485606bf441ea8641880 89d5c0b8170dc78 00'.replaceAll(' ', '')),
  ping: frame(6, 0, 0, '0102030405060708'),
  pong: frame(6, 1, 0, '0102030405060708'),
  goaway: frame(7, 0, 0, '0000000d 0000000b 6e6f'),
  windowUpdate: frame(8, 0, 0, '01ff0001'),
  windowUpdateZero: frame(8, 0, 5, '00000000'),
  continuation: frame(9, 4, 1, '4003782d610162'),
  alternative: frame(10, 0, 0, '0003 613a62 68323d223a34343322'),
  origins: frame(12, 0, 0, '0009 68747470733a2f2f61 0009 68747470733a2f2f62'),
  priorityUpdate: frame(16, 0, 0, '00000005 753d30'),
  unknownType: frame(0x20, 0xff, 0x80000001, '0102'),
} as const;
