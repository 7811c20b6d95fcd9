/** SCTP packets, built by hand after RFC 9260 §3. */
const size = (hex: string, more: number): string => (hex.replace(/\s/g, '').length / 2 + more).toString(16).padStart(4, '0');
const chunk = (type: string, flags: string, body: string): string => {
  const digits = body.replace(/\s/g, '');
  return `${type} ${flags} ${size(body, 4)} ${digits.padEnd(Math.ceil(digits.length / 8) * 8, '0')}`;
};
const packet = (...chunks: string[]): { as: string; hex: string } => ({ as: 'sctp', hex: `c350 c351 f341e0e1 00000000 ${chunks.join(' ')}` });

export const examples = {
  init: packet(chunk('01', '00', '94d02198 0000e000 0001 0002 e55d1186 000c 0006 0005 0000 0005 0008 c0000201 8000 0004 c000 0004')),
  initAck: packet(chunk(
    '02', '00',
    '39d72370 0000e000 0001 0001 36ba0d5d 0007 0007 010203 00 0006 0014 20010db8000000000000000000000001 8008 0005 82 000000 c006 0008 00000001',
  )),
  cookie: packet(chunk('0a', '00', '010203'), chunk('00', '03', '00000007 0001 0002 00000000 0102030405')),
  sack: packet(chunk('03', '00', '00000009 0000dfe8 0001 0001 0002 0003 00000008')),
  heartbeat: packet(chunk('04', '00', '0001 0006 aabb 0000')),
  abort: packet(chunk('06', '01', '000c 0007 646965 00')),
  others: packet(
    chunk('07', '00', '00000009'), chunk('08', '00', ''), chunk('0e', '01', ''), chunk('0b', '00', ''), chunk('0c', '00', '00000001'),
    chunk('0d', '00', '00000001'),
  ),
  forward: packet(
    chunk('c0', '00', '00000010 0001 0002'), chunk('0f', '00', '0001 0003 aabbccdd'), chunk('82', '00', '000f 0008 00000001'),
    chunk('c1', '00', '00000001 0005 0008 c0000201'),
  ),
  errors: packet(chunk('09', '00', '0001 0008 0005 0000 0002 000c 00000002 0005 0006 0003 0008 00000064 0006 000c ' +
    'c8 00 0006 aabb 0000 0005 000c 0005 0008 c0000201 0009 0008 00000007')),
  addresses: packet(
    chunk('c1', '00', '00000007 0005 0008 c0000201 c001 0010 00000001 0005 0008 c0000202'),
    chunk('80', '00', '00000007 c003 0010 00000001 0001 0008 0005 0000'),
  ),
  reset: packet(chunk('82', '00', '000d 0012 00000001 00000002 00000003 0004 0000 0010 000c 00000007 00000001')),
  interleaved: packet(chunk(
    '40', '03', '00000001 0002 0000 00000009 00000033 68656c6c6f',
  ), chunk('40', '01', '00000002 0002 0000 00000009 00000001 68'),
    chunk('c2', '00', '00000009 0001 0001 00000005'), chunk(
      '10', '00', '0000000a 000003e8 0001 0001 0000 0000 0001 0002 0004 0005',
    ), chunk('84', '00', '706164')),
  dropped: packet(chunk('81', '04', '00000001 00000002 0003 0000 aabbcc')),
  /** A message in three chunks, the last of which is sent before the middle one; then one of an interleaved stream in two, in one packet. */
  firstPart: packet(chunk('00', '02', '00000007 0001 0002 00000000 01020304')),
  lastPart: packet(chunk('00', '01', '00000009 0001 0002 00000000 0506')),
  middlePart: packet(chunk('00', '00', '00000008 0001 0002 00000000 aabbccdd')),
  interleavedParts: packet(
    chunk('40', '02', '0000000a 0002 0000 00000001 00000000 6869'), chunk('40', '01', '0000000b 0002 0000 00000001 00000001 21'),
  ),
  emptyWindow: packet(chunk('03', '00', '00000009 00000000 0002 0000 0005 0003 0002 00c8')),
  longChunk: packet('01 00 0040 94d02198'),
  unknown: packet(chunk('3f', '00', 'aabb')),
  shortChunk: packet('04 00 0003'),
  /** A change of addresses (RFC 5061 §4.1), a number given up (RFC 3758 §3.2), a first fragment, and a final gap of three chunks. */
  addressChange: {
    as: 'sctp',
    hex: '8888 8889 00000001 00000000 c1 00 0020 00000001 0005 0008 c0000201 c001 0010 00000007 0005 0008 c0000201' +
      ' c0 00 0008 00000009 00 02 0011 0000000a 0001 0002 00000000 61 000000' +
      ' 10 00 0018 0000000a 00010000 0000 0001 0000 0000 0002 0004',
  },
} as const;
