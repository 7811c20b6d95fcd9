/** SCTP packets, built by hand after RFC 9260 §3. */
const size = (hex: string, more: number): string => (hex.replace(/\s/g, '').length / 2 + more).toString(16).padStart(4, '0');
const chunk = (type: string, flags: string, body: string): string => {
  const digits = body.replace(/\s/g, '');
  return `${type} ${flags} ${size(body, 4)} ${digits.padEnd(Math.ceil(digits.length / 8) * 8, '0')}`;
};
const packet = (...chunks: string[]): { as: string; hex: string } => ({ as: 'sctp', hex: `c350 0b59 f341e0e1 00000000 ${chunks.join(' ')}` });

export const examples = {
  init: packet(chunk('01', '00', '94d02198 0000e000 0001 0002 e55d1186 000c 0006 0005 0000 0005 0008 c0000201 8000 0004 c000 0004')),
  initAck: packet(chunk('02', '00', '39d72370 0000e000 0001 0001 36ba0d5d 0007 0007 010203 00 0006 0014 20010db8000000000000000000000001 8008 0005 82 000000 c006 0008 00000001')),
  cookie: packet(chunk('0a', '00', '010203'), chunk('00', '03', '00000007 0001 0002 00000000 0102030405')),
  sack: packet(chunk('03', '00', '00000009 0000dfe8 0001 0001 0002 0003 00000008')),
  heartbeat: packet(chunk('04', '00', '0001 0006 aabb 0000')),
  abort: packet(chunk('06', '01', '000c 0007 646965 00')),
  others: packet(chunk('07', '00', '00000009'), chunk('08', '00', ''), chunk('0e', '01', ''), chunk('0b', '00', ''), chunk('0c', '00', '00000001'), chunk('0d', '00', '00000001')),
  forward: packet(chunk('c0', '00', '00000010 0001 0002'), chunk('0f', '00', '0001 0003 aabbccdd'), chunk('82', '00', '000f 0008 00000001'), chunk('c1', '00', '00000001 0005 0008 c0000201')),
  unknown: packet(chunk('3f', '00', 'aabb')),
  shortChunk: packet('04 00 0003'),
} as const;
