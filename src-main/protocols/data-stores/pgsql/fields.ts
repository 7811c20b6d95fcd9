/**
 * Fields of PostgreSQL's messages and the names of their letters and numbers:
 * https://www.postgresql.org/docs/current/protocol-message-formats.html.
 */
import { type Field, bool, i32, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';

/** The message that the letter `p` stands for, unless the server asked for another proof than a password. */
export const PASSWORD = 'Password message';
export const FRONTEND: Readonly<Record<string, string>> = {
  B: 'Bind', C: 'Close', D: 'Describe', E: 'Execute', F: 'Function call', H: 'Flush', P: 'Parse', Q: 'Simple query', S: 'Sync',
  X: 'Termination', d: 'Copy data',
  c: 'Copy completion', f: 'Copy failure', p: PASSWORD,
};
export const BACKEND: Readonly<Record<string, string>> = {
  1: 'Parse completion', 2: 'Bind completion', 3: 'Close completion', A: 'Notification', C: 'Command completion', D: 'Data row',
  E: 'Error', G: 'CopyIn response',
  H: 'CopyOut response', I: 'Empty query', K: 'Backend key data', N: 'Notice', R: 'Authentication request', S: 'Parameter status',
  T: 'Row description', V: 'Function call response',
  W: 'CopyBoth response', Z: 'Ready for query', c: 'Copy completion', d: 'Copy data', n: 'No data', s: 'Portal suspended',
  t: 'Parameter description', v: 'Negotiate protocol version',
};
const AUTHENTICATIONS: Readonly<Record<number, string>> = {
  0: 'Success', 1: 'Kerberos V4', 2: 'Kerberos V5', 3: 'Plaintext password', 4: 'crypt()ed password', 5: 'MD5 password',
  6: 'SCM credentials', 7: 'GSSAPI',
  8: 'GSSAPI/SSPI continue', 9: 'SSPI', 10: 'SASL', 11: 'SASL continue', 12: 'SASL complete',
};

export const PGSQL_FIELDS = {
  frontend: bool('Frontend'),
  type: text('Type'),
  length: u32('Length'),
  version_major: u16('Protocol major version'),
  version_minor: u16('Protocol minor version'),
  version_supported_minor: u32('Supported minor version'),
  number_nonsupported_options: i32('Number nonsupported options'),
  nonsupported_option: text('Nonsupported option'),
  parameter_name: text('Parameter name'),
  parameter_value: text('Parameter value'),
  query: text('Query'),
  password: text('Password'),
  authtype: u32('Authentication type', { values: AUTHENTICATIONS }),
  salt: octets('Salt value'),
  'auth.gssapi_sspi.data': octets('GSSAPI or SSPI data'),
  'auth.sasl.mech': text('SASL authentication mechanism'),
  'auth.sasl.data.length': i32('SASL authentication data length'),
  'auth.sasl.data': octets('SASL authentication data'),
  statement: text('Statement'),
  portal: text('Portal'),
  returns: u32('Returns', { text: rows => (rows === 0 ? 'all rows' : String(rows)) }),
  tag: text('Tag'),
  status: u8('Status', { values: { 0x49: 'Idle', 0x54: 'In a transaction', 0x45: 'In a failed transaction' } }),
  copydata: octets('Copy data'),
  error: text('Error'),
  pid: u32('PID'),
  key: u32('Key'),
  condition: text('Condition'),
  text: text('Text'),
  'oid.table': u32('Table OID'),
  'oid.type': u32('Type OID'),
  oid: u32('OID'),
  format: u16('Format', { values: { 0: 'Text', 1: 'Binary' } }),
  'field.count': u16('Field count'),
  'col.name': text('Column name'),
  'col.index': u32('Column index'),
  column: u16('Column index', { id: 'pgsql.col.index' }),
  'val.length': i32('Column length'),
  'val.data': octets('Data'),
  'col.typemod': i32('Type modifier'),
  severity: text('Severity'),
  code: text('Code'),
  message: text('Message'),
  detail: text('Detail'),
  hint: text('Hint'),
  position: text('Position'),
  internal_position: text('Position (Internal)'),
  internal_query: text('Query (Internal)'),
  where: text('Context'),
  schema_name: text('Schema'),
  table_name: text('Table'),
  column_name: text('Column'),
  type_name: text('Type'),
  constraint_name: text('Constraint'),
  file: text('File'),
  line: text('Line'),
  routine: text('Routine'),
} as const;

/** Parts of an error or notice, by their letter; others are texts. `V` is `S` in English, whatever the server speaks. */
export const PARTS: Readonly<Record<string, Field<string>>> = {
  S: PGSQL_FIELDS.severity, V: PGSQL_FIELDS.text, C: PGSQL_FIELDS.code, M: PGSQL_FIELDS.message, D: PGSQL_FIELDS.detail,
  H: PGSQL_FIELDS.hint, P: PGSQL_FIELDS.position, p: PGSQL_FIELDS.internal_position, q: PGSQL_FIELDS.internal_query, W: PGSQL_FIELDS.where,
  s: PGSQL_FIELDS.schema_name, t: PGSQL_FIELDS.table_name,
  c: PGSQL_FIELDS.column_name, d: PGSQL_FIELDS.type_name, n: PGSQL_FIELDS.constraint_name, F: PGSQL_FIELDS.file, L: PGSQL_FIELDS.line,
  R: PGSQL_FIELDS.routine,
};

