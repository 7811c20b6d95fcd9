/**
 * TCP segments in IPv4 packets without a link layer, built by hand after RFC 9293 and the options' own RFCs. Port 50000
 * to 50001: nobody claims the payload.
 */

/** A segment of `header` and `rest` (options and data) in hexadecimal digits. */
function segment(header: string, rest = ''): { readonly as: 'ip'; readonly hex: string } {
  const tcp = `c350c351 ${header}`.replaceAll(' ', '') + rest.replaceAll(' ', '');
  return { as: 'ip', hex: `4500${(20 + tcp.length / 2).toString(16).padStart(4, '0')} 0001 0000 4006 0000 0a000001 0a000002 ${tcp}` };
}

export const examples = {
  syn: segment('00001000 00000000 a002 faf0 0000 0000', '020405b4 0402 080a 00000064 00000000 01 030307'),
  synAck: segment('00002000 00001001 6012 ffff 0000 0000', '020405b4'),
  data: segment('00001001 00002001 5018 0200 1234 0000', '68656c6c6f'),
  fin: segment('00001006 00002001 5011 0200 0000 0000'),
  reset: segment('00001006 00002001 5014 0000 0000 0000', '676f6e65'),
  /** Every flag there is. */
  allFlags: segment('00001006 00002001 5fff 0200 0000 0005'),
  urgentWithout: segment('00001006 00000007 5000 0200 0000 0005'),
  /** Two blocks, the first of bytes acknowledged already (RFC 2883). */
  sack: segment('00001001 00002001 a010 0200 0000 0000', '0101 0512 00001f00 00002001 00003000 00004000'),
  echoAndCounts: segment('00001001 00002001 d010 0200 0000 0000', '0606 00000001 0706 00000002 0b06 00000003 0c06 00000004 0d06 00000005 0101'),
  digest: segment('00001001 00002001 a010 0200 0000 0000', '1312 000102030405060708090a0b0c0d0e0f 0000'),
  authentication: segment('00001001 00002001 9010 0200 0000 0000', '1d0c 0102 0102030405060708 1c04 801e'),
  fastOpen: segment('00001001 00000000 9002 0200 0000 0000', '220a 0102030405060708 2202 00000000'),
  experiments: segment(
    '00001001 00002001 e010 0200 0000 0000', 'fe0d acc0 000001 000002 000003 fd06 00ac 0501 fe06 e2d4 0102 fe04 f989 fd05 aaaa ff 0000',
  ),
  quickStart: segment('00001001 00002001 8010 0200 0000 0000', '1b08 0540 00000004 63 04 0102'),
  // Riverbed: who asks and may be answered, who answers; what the sides know of each other; the inner connection's ends.
  riverbedQuery: segment('00001001 00000000 a002 0200 0000 0000', '4c0a 0100 0a000001 0005 4c04 0c04 0101'),
  riverbedAnswer: segment('00001001 00002001 b012 0200 0000 0000', '4c0e 1100 0a000001 0a000002 1e78 4c04 0e03 0101 0101 00'),
  riverbedInner: segment('00001001 00002001 9018 0200 0000 0000', '4e10 8001 0a000001 0a000002 1ef0 1ef1'),
  scps: segment('00001001 00002001 8010 0200 0000 0000', '1404 f801 1506 0001 0002 16 02'),
  multipathCapable: segment('00001000 00000000 a002 faf0 0000 0000', '1e0c 0181 0102030405060708 020405b4 0101 0000'),
  multipathJoin: segment('00001000 00000000 9002 faf0 0000 0000', '1e0c 1103 0a0b0c0d 01020304 020405b4'),
  multipathData: segment('00001001 00002001 c010 0200 0000 0000', '1e1c 200f 0000000000000001 0000000000000002 00000003 0004 0101'),
  multipathAddress: segment('00001001 00002001 b010 0200 0000 0000', '1e10 3001 0a000009 0102030405060708 1e04 8300 1e04 4002'),
  tooLong: segment('00001001 00002001 6010 0200 0000 0000', '08ff0000'),
  wrongLength: segment('00001001 00002001 6010 0200 0000 0000', '03040701'),
  padding: segment('00001001 00002001 6010 0200 0000 0000', '00000102'),
  /** The data offset names a list of options, which nobody sent: 16 bytes in all. */
  shortSegment: segment('00001001 00002001 8018 0058'),
  shortHeader: segment('00001001 00002001 4010 0200 0000 0000'),
} as const;
