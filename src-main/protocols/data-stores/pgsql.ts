/** PostgreSQL's frontend/backend protocol, version 3: https://www.postgresql.org/docs/current/protocol-message-formats.html. */
import { type Cursor, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { answerKind, takeAnswer, takeRequest } from './pgsql/authentication.ts';
import { BACKEND, FRONTEND, PARTS, PGSQL_FIELDS } from './pgsql/fields.ts';
import { isToServer } from '../text-lines.ts';
import { startsTls } from '../security/tls/records.ts';
import { takeZeroEnded } from '../zero-ended.ts';

const PORTS = [5432];
const VERSION_3 = 3;
/** Codes where a startup message has its version. */
const CANCEL = 80877102, SSL = 80877103, GSS = 80877104;
const SPECIAL: Readonly<Record<number, string>> = { [CANCEL]: 'Cancel request', [SSL]: 'SSL request', [GSS]: 'GSS encrypt request' };
/** A startup message may not be longer (`MAX_STARTUP_PACKET_LENGTH`). */
const LONGEST_STARTUP = 10_000;
const LONGEST = 0x3fffffff;
const UNKNOWN = 'Unknown';
/** What a portal is described or closed by; a statement by `S`. */
const PORTAL = 0x50;
const YES = 0x53, NO = 0x4e;

const f = PGSQL_FIELDS;

export const pgsql = protocol({
  name: 'pgsql',
  title: 'PostgreSQL',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  sized: true,
  fields: PGSQL_FIELDS,
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
  const version = p.u32(4), major = version >>> 16;
  p.set(f.type, SPECIAL[version] ?? (major === VERSION_3 ? 'Startup message' : UNKNOWN), p.at, 0);
  p.limit(p.take(f.length));
  if (SPECIAL[version] !== undefined) {
    p.skip(4);
    if (version !== CANCEL) return;
    p.take(f.pid);
    p.take(f.key);
    return;
  }
  // Before version 3 there were no names of parameters.
  if (major !== VERSION_3) return;
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
  const name = letter === 'p' && toServer ? answerKind(p, length) : (toServer ? FRONTEND : BACKEND)[letter] ?? UNKNOWN;
  p.set(f.type, name, at, 1);
  p.skip(1);
  p.limit(p.take(f.length) + 1);
  if (toServer) request(p, letter, name);
  else response(p, letter);
}

function request(p: Cursor, letter: string, name: string): void {
  switch (letter) {
    case 'Q': takeZeroEnded(p, f.query); break;
    case 'p': takeAnswer(p, name); break;
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
    case 'C': {
      const field = p.u8() === PORTAL ? f.portal : f.statement;
      p.skip(1);
      takeZeroEnded(p, field);
      break;
    }
    case 'd': p.take(f.copydata, p.remaining); break;
    case 'f': takeZeroEnded(p, f.error); break;
    case 'F':
      p.take(f.oid);
      for (let count = counted(p, 'Parameter formats'); count > 0; count--) p.take(f.format);
      values(p, counted(p, 'Parameter values'));
      p.take(f.format);
  }
}

function response(p: Cursor, letter: string): void {
  switch (letter) {
    case 'R': takeRequest(p); break;
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
      p.take(f.format, 1);
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
    const field = PARTS[String.fromCharCode(p.u8())] ?? f.text;
    p.skip(1);
    takeZeroEnded(p, field);
  }
}
