/** PROXY headers: `line`, `binary` and `secure` are HAProxy 2.6's on loopback, the others were built by hand after its proxy-protocol.txt. */
const line = (text: string): string => Buffer.from(text, 'latin1').toString('hex');
const MAGIC = '0d0a0d0a000d0a515549540a';

export const examples = {
  line: { as: 'proxy', hex: line('PROXY TCP4 127.0.0.1 127.0.0.1 46108 8104\r\n') },
  lineOf6: { as: 'proxy', hex: line('PROXY TCP6 2001:db8::1 ::ffff:192.0.2.1 65535 443\r\n'.replace('::ffff:192.0.2.1', '::ffff:c000:201')) },
  unknown: { as: 'proxy', hex: line('PROXY UNKNOWN ffff::1 ffff::2 1 2\r\n') },
  bad: { as: 'proxy', hex: line('PROXY TCP4 192.0.2.1 192.0.2.256 1 99999\r\n') },
  binary: { as: 'proxy', hex: `${MAGIC} 21 11 000c 7f000001 7f000001 829c 1fa9` },
  secure: {
    as: 'proxy',
    hex: `${MAGIC} 21 11 0044 7f000001 7f000001 8144 1faa 03 0004 22cb56f4 01 0002 6832 05 0000 20 0026 01 00000000
      21 0007 544c5376312e33 25 0007 52534132303438 24 000a 5253412d534841323536`,
  },
  local: { as: 'proxy', hex: `${MAGIC} 20 00 0000` },
  unix: { as: 'proxy', hex: `${MAGIC} 21 31 00d8 ${line('/run/a').padEnd(216, '0')} ${line('/run/b').padEnd(216, '0')}` },
  short: { as: 'proxy', hex: `${MAGIC} 21 21 0004 20010db8` },
} as const;
