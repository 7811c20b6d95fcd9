/** Messages of RFC 3618 §12, and of the drafts before it, with addresses for documentation. */
const PACKET = '45000020 00010000 4011 6e94 c6336401 e0010201 03e8 07d0 000c 0000 61626364';
const ENTRY = '000000 20 e0010201 c6336401';
const SOURCES = `01 0014 01 c0000201 ${ENTRY}`;
const example = (hex: string): { as: string; hex: string } => ({ as: 'msdp', hex });

export const examples = {
  sources: example(SOURCES),
  withPacket: example(`01 0034 01 c0000201 ${ENTRY} ${PACKET}`),
  none: example('01 0008 00 c0000201'),
  several: example(`${SOURCES} 04 0003`),
  request: example('02 0008 00 e0010101'),
  response: example(`03 0020 02 c0000201 ${ENTRY} ${ENTRY}`),
  keepAlive: example('04 0003'),
  junk: example('04 0005 abcd'),
  traceroute: example('07 0006 616263'),
  unknown: example('09 0004 61'),
  wrongGroup: example('05 000c 02 01 000000 e0010101'),
  wrongCount: example('05 0006 83 01 07'),
  wrongPoint: example('05 000c 03 02 000000 c000024d'),
  wrongPrefix: example('05 0006 03 05 21'),
  looping: example(`05 0019 03 06 ${SOURCES}`),
  cutQuote: example('05 0008 01 02 01 0014'),
  cease: example('05 0005 07 00'),
  otherError: example('05 0007 08 00 0102'),
  short: example('04 0002'),
} as const;
