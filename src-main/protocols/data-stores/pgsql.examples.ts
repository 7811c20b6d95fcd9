/** PostgreSQL messages, built by hand after its manual's chapter on message formats. */
const text = (words: string): string => Array.from(new TextEncoder().encode(words), byte => byte.toString(16).padStart(2, '0')).join('');
const size = (hex: string): string => (hex.replace(/\s/g, '').length / 2 + 4).toString(16).padStart(8, '0');
const z = (words: string): string => `${text(words)}00`;
const message = (letter: string, body: string): { as: string; hex: string } => ({ as: 'pgsql', hex: `${text(letter)} ${size(body)} ${body}` });
/** The same to the server: a TCP segment to its port. */
const request = (letter: string, body: string): { as: string; hex: string } =>
  ({ as: 'tcp', hex: `c000 1538 00000001 00000001 5018 ffff 0000 0000 ${message(letter, body).hex}` });

export const examples = {
  startup: { as: 'pgsql', hex: `${size(`00030000 ${z('user')} ${z('zeek')} 00`)} 00030000 ${z('user')} ${z('zeek')} 00` },
  cancel: { as: 'pgsql', hex: '00000010 04d2162e 00000007 00000008' },
  ssl: { as: 'pgsql', hex: '00000008 04d2162f' },
  sasl: message('R', `0000000a ${z('SCRAM-SHA-256')} 00`),
  md5: message('R', '00000005 01020304'),
  saslContinue: message('R', '0000000b 616263'),
  gss: message('R', '00000008 616263'),
  parameter: message('S', `${z('TimeZone')} ${z('UTC')}`),
  key: message('K', '00000042 12345678'),
  ready: message('Z', '49'),
  complete: message('C', z('SELECT 1')),
  columns: message('T', `0001 ${z('id')} 00004000 0001 00000017 0004 ffffffff 0000`),
  row: message('D', '0002 00000001 31 ffffffff'),
  error: message('E', `53 ${z('ERROR')} 56 ${z('ERROR')} 43 ${z('42P01')} 4d ${z('no table')} 46 ${z('parse_relation.c')} 4c ${z('1392')} 00`),
  copyIn: message('G', '01 0002 0001 0001'),
  notification: message('A', `00000007 ${z('channel')} ${z('hello')}`),
  version: message('v', `00000000 00000001 ${z('_pq_.x')}`),
  query: request('Q', z('SELECT 1')),
  parse: request('P', `${z('s')} ${z('SELECT $1')} 0001 00000017`),
  bind: request('B', `${z('')} ${z('s')} 0000 0001 00000001 35 0001 0001`),
  execute: request('E', `${z('')} 00000000`),
  describe: request('D', `53 ${z('s')}`),
  password: request('p', z('secret')),
  saslFirst: request('p', `${z('SCRAM-SHA-256')} 00000003 6e2c2c`),
  saslNext: request('p', '633d62'),
  /** Contents of a token of GSS-API, cut short: it has zero bytes, as a name would end with. */
  ticket: request('p', '60060600 2b00'),
  describePortal: request('D', `50 ${z('c')}`),
  oldStartup: { as: 'pgsql', hex: '0000000c 00020000 7a656564' },
  copyData: request('d', '0102'),
  callFunction: request('F', '00000100 0000 0001 00000001 35 0000'),
} as const;
