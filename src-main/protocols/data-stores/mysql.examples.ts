/** MySQL packets, built by hand after its documentation; the greeting is that of its chapter on the connection phase. */
const text = (words: string): string => Array.from(new TextEncoder().encode(words), byte => byte.toString(16).padStart(2, '0')).join('');
const little = (value: number): string => [value, value >> 8, value >> 16].map(byte => (byte & 255).toString(16).padStart(2, '0')).join('');
const packet = (number: number, body: string): { as: string; hex: string } =>
  ({ as: 'mysql', hex: `${little(body.replace(/\s/g, '').length / 2)} ${number.toString(16).padStart(2, '0')} ${body}` });
const lengthText = (words: string): string => `${words.length.toString(16).padStart(2, '0')} ${text(words)}`;

export const examples = {
  greeting: packet(0, `0a ${text('5.7.30')}00 56000000 ${text('abcdefgh')}00 fff7 08 0200 7f88 15 ` +
    `00000000000000000000 ${text('ijklmnopqrst')}00 ${text('mysql_native_password')}00`),
  sslRequest: packet(1, `85ae7f00 00000001 21 ${'00'.repeat(23)}`),
  login: packet(1, `8da61f00 00000001 08 ${'00'.repeat(23)} ${text('zeek')}00 02 ` +
    `abcd ${text('test')}00 ${text('mysql_native_password')}00 0a ${lengthText('_os')} ${lengthText('Linux')}`),
  authSwitch: packet(2, `fe ${text('mysql_native_password')}00 0102030400`),
  authResponse: packet(3, '01020304'),
  authMore: packet(3, '0103'),
  ok: packet(4, '00 00 00 0200 0000'),
  inserted: packet(1, `00 01 fce803 0200 0100 ${text('done')}`),
  error: packet(1, `ff 1504 23 ${text('28000')} ${text('Access denied')}`),
  query: packet(0, `03 ${text('SELECT 1')}`),
  quit: packet(0, '01'),
  unknown: packet(0, '8d 0102'),
  columnCount: packet(1, '01'),
  column: packet(2, `${lengthText('def')} 00 00 00 ${lengthText('1')} 00 0c 3f00 01000000 08 8100 00 0000`),
  eof: packet(3, 'fe 0000 0200'),
  row: packet(4, `${lengthText('1')} fb`),
  end: packet(5, 'fe 0000 0200'),
  /** CLIENT_QUERY_ATTRIBUTES, and nothing else of the upper capabilities. */
  attributedLogin: packet(1, `85a60008 00000001 08 ${'00'.repeat(23)} ${text('zeek')}00 00`),
  attributedQuery: packet(0, `03 05 01 10 01 0180 ${lengthText('n')} fe00 ${lengthText('s')} 0a00 ${lengthText('d')} 0b00 ${lengthText('t')} ` +
    `0600 00 2a ${lengthText('a b')} 04 c3070a12 08 01 02000000 0c0d0e ${text('SELECT 1')}`),
  changeUser: packet(0, `11 ${text('root')}00 02 abcd ${text('test')}00 ff00 ${text('mysql_native_password')}00 ` +
    `0a ${lengthText('_os')} ${lengthText('Linux')}`),
  fetch: packet(0, '1c 02000000 0a000000'),
  execute: packet(0, '17 02000000 01 01000000 00 01'),
  refresh: packet(0, '07 05'),
  prepare: packet(0, `16 ${text('SELECT ?')}`),
  prepared: packet(1, '00 01000000 0100 0100 00 0000'),
  parameter: packet(2, `${lengthText('def')} 00 00 00 ${lengthText('?')} 00 0c 3f00 00000000 06 8000 00 0000`),
  double: packet(4, `${lengthText('def')} 00 00 00 ${lengthText('x')} 00 0c 3f00 01000000 05 8100 00 0000`),
  bound: packet(0, '17 01000000 00 01000000 00 01 0800 feffffffffffffff'),
  binaryRow: packet(4, '00 00 000000000000f83f'),
  tracked: packet(2, `00 00 00 0240 0000 ${lengthText('done')} 11 00 0b ${lengthText('names')} ${lengthText('utf8')} 01 02 ${lengthText('t')}`),
  localFile: packet(1, `fb ${text('/tmp/x')}`),
  fileData: packet(2, text('1,a')),
  fileDataLast: packet(255, text('2,b')),
  fileDataAgain: packet(0, text('3,c')),
  loaded: packet(4, '00 01 00 0200 0000'),
  dumpLog: packet(0, `12 04000000 0000 02000000 ${text('bin.1')}00`),
  rotate: packet(1, `00 00000000 04 01000000 21000000 00000000 2000 0400000000000000 ${text('bin.1')}`),
  format: packet(2, `00 01000000 0f 01000000 1e000000 00010000 0000 0400 00 01 01020304`),
  stop: packet(3, '00 01000000 03 01000000 17000000 17010000 0000 01020304'),
  /** MariaDB's greeting without CLIENT_MYSQL, and a client that takes extended and cached metadata. */
  mariadb: packet(0, `0a ${text('5.5.5-10.11.19-MariaDB')}00 56000000 ${text('abcdefgh')}00 fef7 08 0200 ff81 15 ` +
    `000000000000 1d000000 ${text('ijklmnopqrst')}00 ${text('mysql_native_password')}00`),
  mariadbLogin: packet(1, `8ca61f00 00000001 08 ${'00'.repeat(19)} 1d000000 ${text('zeek')}00 00 ${text('test')}00`),
  countWithColumns: packet(1, '01 01'),
  json: packet(2, `${lengthText('def')} 00 00 00 ${lengthText('j')} 00 06 01 ${lengthText('json')} 0c e000 ffffffff fc 9000 00 0000`),
  preparedAlone: packet(1, '00 01000000 0000 0100 00 0000'),
  bulk: packet(0, 'fa 01000000 8000 0100 0007 01 00ff'),
} as const;
