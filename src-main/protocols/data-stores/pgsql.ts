/** PostgreSQL's frontend/backend protocol, version 3: https://www.postgresql.org/docs/current/protocol-message-formats.html. */
import { type Cursor, type Field, MORE, NOT_MINE, bool, i32, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { isToServer } from '../text-lines.ts';
import { startsTls } from '../security/tls/records.ts';
import { takeZeroEnded } from '../zero-ended.ts';

const PORTS = [5432];
const FRONTEND: Readonly<Record<string, string>> = {
  B: 'Bind', C: 'Close', D: 'Describe', E: 'Execute', F: 'Function call', H: 'Flush', P: 'Parse', Q: 'Simple query', S: 'Sync', X: 'Termination', d: 'Copy data',
  c: 'Copy completion', f: 'Copy failure', p: 'Password message',
};
const BACKEND: Readonly<Record<string, string>> = {
  1: 'Parse completion', 2: 'Bind completion', 3: 'Close completion', A: 'Notification', C: 'Command completion', D: 'Data row', E: 'Error', G: 'CopyIn response',
  H: 'CopyOut response', I: 'Empty query', K: 'Backend key data', N: 'Notice', R: 'Authentication request', S: 'Parameter status', T: 'Row description', V: 'Function call response',
  W: 'CopyBoth response', Z: 'Ready for query', c: 'Copy completion', d: 'Copy data', n: 'No data', s: 'Portal suspended', t: 'Parameter description', v: 'Negotiate protocol version',
};
const AUTHENTICATIONS: Readonly<Record<number, string>> = {
  0: 'Success', 1: 'Kerberos V4', 2: 'Kerberos V5', 3: 'Plaintext password', 4: 'crypt()ed password', 5: 'MD5 password', 6: 'SCM credentials', 7: 'GSSAPI',
  8: 'GSSAPI/SSPI continue', 9: 'SSPI', 10: 'SASL', 11: 'SASL continue', 12: 'SASL complete',
};
const VERSION_3 = 3;
/** Codes where a startup message has its version. */
const CANCEL = 80877102, SSL = 80877103, GSS = 80877104;
const SPECIAL: Readonly<Record<number, string>> = { [CANCEL]: 'Cancel request', [SSL]: 'SSL request', [GSS]: 'GSS encrypt request' };
const PASSWORD_MD5 = 5, GSS_CONTINUE = 8, SASL = 10, SASL_CONTINUE = 11, SASL_FINAL = 12;
/** A startup message may not be longer (`MAX_STARTUP_PACKET_LENGTH`). */
const LONGEST_STARTUP = 10_000;
const LONGEST = 0x3fffffff;
const YES = 0x53, NO = 0x4e;

const FIELDS = {
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
  returns: u32('Returns'),
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

const f = FIELDS;

/** Parts of an error or notice, by their letter. `V` is `S` in English, whatever the server speaks. */
const PARTS: Readonly<Record<string, Field<string>>> = {
  S: f.severity, V: f.text, C: f.code, M: f.message, D: f.detail, H: f.hint, P: f.position, p: f.internal_position, q: f.internal_query, W: f.where, s: f.schema_name, t: f.table_name,
  c: f.column_name, d: f.type_name, n: f.constraint_name, F: f.file, L: f.line, R: f.routine,
};

export const pgsql = protocol({
  name: 'pgsql',
  title: 'PostgreSQL',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  sized: true,
  fields: FIELDS,
  dissect(p) {
    const first = p.u8();
    // A startup message begins with its length, whose first byte is 0.
    const toServer = isToServer(p, PORTS) ?? first === 0;
    const again = p.packet.next('pgsql') > 0;
    const letter = first === 0 ? '' : String.fromCharCode(first);
    p.info(again ? letter : `${toServer ? '>' : '<'}${letter}`);
    p.columns.setFence('/');
    p.hide(f.frontend, toServer);
    if (p.remaining === 1) p.set(f.type, first === YES ? 'SSL accepted' : 'SSL refused', p.at, 1);
    else if (first === 0) startup(p);
    else message(p, letter, toServer);
  },
  frame(bytes, at, end) {
    // The answer to a request for encryption is one byte, behind which the other side speaks.
    if (at + 1 === end && (bytes[at] === YES || bytes[at] === NO)) return 1;
    const started = bytes[at] !== 0;
    const from = at + (started ? 1 : 0);
    if (started && FRONTEND[String.fromCharCode(bytes[at])] === undefined && BACKEND[String.fromCharCode(bytes[at])] === undefined) return NOT_MINE;
    if (from + 4 > end) return MORE;
    const length = bytes[from] * 0x1000000 + bytes[from + 1] * 0x10000 + bytes[from + 2] * 0x100 + bytes[from + 3];
    if (length < 4 || length > (started ? LONGEST : LONGEST_STARTUP)) return NOT_MINE;
    return from - at + length;
  },
  yields: startsTls,
  begins: [0],
  recognise(bytes, at, end) {
    return end - at >= 9 && bytes[at] === 0 && bytes[at + 1] === 0 && bytes[at + 4] === 0 && bytes[at + 5] === VERSION_3 && bytes[at + 6] === 0 &&
      bytes[at + 7] === 0 && end - at === bytes[at + 2] * 0x100 + bytes[at + 3];
  },
});

function startup(p: Cursor): void {
  const version = p.u32(4);
  p.set(f.type, SPECIAL[version] ?? 'Startup message', p.at, 0);
  p.limit(p.take(f.length));
  if (SPECIAL[version] !== undefined) {
    p.skip(4);
    if (version !== CANCEL) return;
    p.take(f.pid);
    p.take(f.key);
    return;
  }
  p.take(f.version_major);
  p.take(f.version_minor);
  while (p.remaining > 1) {
    takeZeroEnded(p, f.parameter_name);
    takeZeroEnded(p, f.parameter_value);
  }
}

function message(p: Cursor, letter: string, toServer: boolean): void {
  const { at } = p;
  const length = p.u32(1);
  const name = letter === 'p' && toServer ? passwordKind(p, length) : (toServer ? FRONTEND : BACKEND)[letter] ?? 'Unknown';
  p.set(f.type, name, at, 1);
  p.skip(1);
  p.limit(p.take(f.length) + 1);
  if (toServer) request(p, letter, name);
  else response(p, letter);
}

/** What is sent for each kind of authentication has one letter; the answers of SASL have a form of their own. */
function passwordKind(p: Cursor, length: number): string {
  const bytes = p.peekBytes(Math.min(length - 4, p.available - 5), 5);
  const zero = bytes.indexOf(0);
  const isCut = p.available < p.remaining && bytes.length < length - 4;
  // What a name or a password ends with tells which it is.
  if (isCut && (zero < 0 || zero === bytes.length - 1)) p.need(p.available + 1);
  if (zero < 0) return 'SASLResponse message';
  return zero === bytes.length - 1 ? 'Password message' : 'SASLInitialResponse message';
}

function request(p: Cursor, letter: string, name: string): void {
  switch (letter) {
    case 'Q': takeZeroEnded(p, f.query); break;
    case 'p': password(p, name); break;
    case 'P':
      takeZeroEnded(p, f.statement);
      takeZeroEnded(p, f.query);
      for (let count = counted(p, 'Parameters'); count > 0; count--) p.take(f['oid.type']);
      break;
    case 'B':
      takeZeroEnded(p, f.portal);
      takeZeroEnded(p, f.statement);
      for (let count = counted(p, 'Parameter formats'); count > 0; count--) p.take(f.format);
      values(p, counted(p, 'Parameter values'));
      for (let count = counted(p, 'Result formats'); count > 0; count--) p.take(f.format);
      break;
    case 'E':
      takeZeroEnded(p, f.portal);
      p.take(f.returns);
      break;
    case 'D':
    case 'C':
      takeZeroEnded(p, p.u8() === 0x53 ? (p.skip(1), f.statement) : (p.skip(1), f.portal));
      break;
    case 'd': p.take(f.copydata, p.remaining); break;
    case 'f': takeZeroEnded(p, f.error); break;
    case 'F':
      p.take(f.oid);
      for (let count = counted(p, 'Parameter formats'); count > 0; count--) p.take(f.format);
      values(p, counted(p, 'Parameter values'));
      p.take(f.format);
  }
}

function password(p: Cursor, name: string): void {
  if (name === 'Password message') {
    takeZeroEnded(p, f.password);
    return;
  }
  if (name === 'SASLInitialResponse message') {
    takeZeroEnded(p, f['auth.sasl.mech']);
    const length = p.take(f['auth.sasl.data.length']);
    if (length > 0) p.take(f['auth.sasl.data'], length);
    return;
  }
  p.takeRest(f['auth.sasl.data']);
}

function response(p: Cursor, letter: string): void {
  switch (letter) {
    case 'R': authentication(p); break;
    case 'S':
      takeZeroEnded(p, f.parameter_name);
      takeZeroEnded(p, f.parameter_value);
      break;
    case 'K':
      p.take(f.pid);
      p.take(f.key);
      break;
    case 'Z': p.take(f.status); break;
    case 'C': takeZeroEnded(p, f.tag); break;
    case 'T': rowDescription(p); break;
    case 'D': values(p, p.take(f['field.count'])); break;
    case 't':
      for (let count = counted(p, 'Parameters'); count > 0; count--) p.take(f['oid.type']);
      break;
    case 'E':
    case 'N': trouble(p); break;
    case 'G':
    case 'H':
    case 'W':
      p.skip(1);
      for (let count = counted(p, 'Columns'); count > 0; count--) p.take(f.format);
      break;
    case 'd': p.take(f.copydata, p.remaining); break;
    case 'A':
      p.take(f.pid);
      takeZeroEnded(p, f.condition);
      if (p.u8() !== 0) takeZeroEnded(p, f.text);
      break;
    case 'V': values(p, 1); break;
    case 'v':
      p.take(f.version_supported_minor);
      for (let count = p.take(f.number_nonsupported_options); count > 0; count--) takeZeroEnded(p, f.nonsupported_option);
  }
}

/** A number of items that is no field of its own. */
function counted(p: Cursor, what: string): number {
  const count = p.u16();
  p.close(p.open(`${what}: ${count}`, 2));
  p.skip(2);
  return count;
}

function authentication(p: Cursor): void {
  switch (p.take(f.authtype)) {
    case PASSWORD_MD5: p.take(f.salt, 4); break;
    case GSS_CONTINUE: p.take(f['auth.gssapi_sspi.data'], p.remaining); break;
    case SASL:
      while (p.remaining > 1) takeZeroEnded(p, f['auth.sasl.mech']);
      break;
    case SASL_CONTINUE:
    case SASL_FINAL: p.takeRest(f['auth.sasl.data']);
  }
}

function rowDescription(p: Cursor): void {
  for (let count = p.take(f['field.count']); count > 0; count--) {
    takeZeroEnded(p, f['col.name']);
    const outer = p.under();
    p.take(f['oid.table']);
    p.take(f.column);
    p.take(f['oid.type']);
    const size = p.u16();
    p.takeAs(f['val.length'], size >= 0x8000 ? size - 0x10000 : size, 2);
    p.take(f['col.typemod']);
    p.take(f.format);
    p.close(outer);
  }
}

/** Values with their lengths, -1 for NULL. */
function values(p: Cursor, count: number): void {
  for (let i = 0; i < count; i++) {
    const length = p.take(f['val.length']);
    if (length > 0) p.take(f['val.data'], length);
  }
}

function trouble(p: Cursor): void {
  while (p.remaining > 1) {
    const field = PARTS[String.fromCharCode(p.u8())];
    p.skip(1);
    if (field !== undefined) takeZeroEnded(p, field);
    else p.skip(Math.max(0, p.bytes.indexOf(0, p.at) + 1 - p.at) || p.remaining);
  }
}
