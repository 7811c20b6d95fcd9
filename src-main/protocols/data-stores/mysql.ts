/** MySQL's and MariaDB's client/server protocol: https://dev.mysql.com/doc/dev/mysql-server/latest/PAGE_PROTOCOL.html. */
import { type Cursor, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { COLUMN_FLAGS, HIGH_CAPABILITIES, LOW_CAPABILITIES, MYSQL_FIELDS, STATUS_FLAGS } from './mysql/fields.ts';
import { attributes, command } from './mysql/commands.ts';
import { counted, lengthText, payload, takeLength } from './mysql/lengths.ts';
import { type Kind, SESSION } from './mysql/session.ts';
import { isToServer } from '../text-lines.ts';
import { startsTls } from '../security/tls/records.ts';
import { takeToZero } from '../zero-ended.ts';

const PORTS = [3306];
const HEADER = 4;
/** Capabilities: in the lower 16 bits, and in the upper. */
const CONNECT_WITH_DB = 0x0008, SECURE = 0x8000;
const PLUGIN_AUTH = 0x0008, CONNECT_ATTRS = 0x0010;
const f = MYSQL_FIELDS;

/** What the heading and the Info column say of a response. */
const WORDS: Readonly<Partial<Record<Kind, readonly [heading: string, info: string]>>> = {
  ok: [' - response OK', 'Response  OK '], error: [' - response ERROR', 'Response  Error '], eof: [' - response EOF', 'Response  EOF '],
  authSwitch: [' - authentication switch request', 'Auth Switch Request '],
  authResponse: [' - authentication switch response', 'Auth Switch Response '],
  columnCount: [' - column count', 'Response TABULAR Response '], column: [' - field packet', 'Response '], row: [' - row packet', 'Response '],
  prepared: [' - response PREPARE', 'Response '], authMore: ['', 'Response '], text: ['', 'Response '],
  localFile: [' - LOCAL INFILE', 'Response '], unknown: ['', 'Response '], unanswered: ['', 'Response '],
};

export const mysql = protocol({
  name: 'mysql',
  title: 'MySQL Protocol',
  short: 'MySQL',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  sized: true,
  fields: MYSQL_FIELDS,
  dissect(p) {
    const nth = p.packet.next('mysql');
    const { around, quoted, record } = p.packet;
    const toServer = isToServer(p, PORTS) ?? false;
    const length = p.take(f.packet_length);
    const number = p.take(f.packet_number);
    p.limit(HEADER + length);
    const session = quoted ? undefined : around?.conversation(SESSION);
    const kind = session?.kinds.get(record.number)?.[nth] ?? guess(p, toServer, number);
    const words = WORDS[kind];
    if (words !== undefined) {
      p.title(words[0]);
      if (nth === 0) p.info(words[1]);
    }
    if (length > 0) READERS[kind](p, nth === 0);
  },
  frame(bytes, at, end) {
    if (at + HEADER > end) return MORE;
    const length = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
    return length === 0 && bytes[at + 3] === 0 ? NOT_MINE : HEADER + length;
  },
  yields: startsTls,
  /** A greeting: version 10 of the protocol, and the server's version in digits. */
  recognise(bytes, at, end) {
    const length = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
    return end - at === HEADER + length && length > 40 && bytes[at + 3] === 0 &&
      bytes[at + 4] === 10 && bytes[at + 5] >= 0x33 && bytes[at + 5] <= 0x39 &&
      (bytes[at + 6] === 0x2e || bytes[at + 7] === 0x2e);
  },
});

/** What a packet says by itself. */
function guess(p: Cursor, toServer: boolean, number: number): Kind {
  const first = p.more ? p.u8() : 0;
  if (toServer) return number === 0 ? 'command' : number === 1 && p.remaining >= 32 && p.little32(4) > 0xffff ? 'login' : 'unknown';
  if (number === 0 && first === 10) return 'greeting';
  if (number === 0) return 'command';
  return first === 0x00 && p.remaining >= 5 ? 'ok' : first === 0xff ? 'error' : first === 0xfe && p.remaining < 9 ? 'eof' : 'unanswered';
}

const READERS: Readonly<Record<Kind, (p: Cursor, first: boolean) => void>> = {
  greeting, login, sslRequest,
  command: p => command(p, false),
  attributedCommand: p => command(p, true),
  ok: p => ok(p),
  error: (p, first) => {
    p.take(f.response_code);
    const code = p.take(f.error_code);
    if (first) p.addInfo(`${code} `);
    if (p.more && p.u8() === 0x23) {
      p.skip(1);
      p.take(f.sqlstate, Math.min(5, p.remaining));
    }
    p.takeRest(f['error.message']);
  },
  eof: p => {
    p.show(f.response_code);
    p.take(f.eof);
    if (p.remaining < 4) return;
    p.take(f.warnings);
    p.bits(f.server_status, STATUS_FLAGS);
  },
  authSwitch: p => {
    p.show(f.response_code);
    p.take(f.eof);
    if (!p.more) return;
    takeToZero(p, f['auth_switch_request.name']);
    p.takeRest(f['auth_switch_request.data']);
  },
  authResponse: p => p.take(f['auth_switch_response.data'], p.remaining),
  columnCount: p => void counted(p, f.num_fields),
  column,
  row: p => {
    while (p.more) {
      const outer = p.open('text');
      lengthText(p, f['row.text']);
      p.close(outer);
    }
  },
  prepared: p => {
    p.take(f.response_code);
    p.take(f.stmt_id);
    const columns = p.little16();
    p.takeAs(f.num_fields, BigInt(columns), 2);
    p.take(f.num_params);
    p.skip(1);
    if (p.remaining >= 2) p.take(f.warnings);
  },
  authMore: payload, localFile: payload, unknown: payload,
  unanswered: p => {
    payload(p);
    p.expertUnder(f.unknown_response);
  },
  text: p => p.take(f.message, p.remaining),
};

function greeting(p: Cursor): void {
  const outer = p.open(f.server_greeting);
  const version = p.take(f.protocol);
  const server = takeToZero(p, f.version);
  p.info(`Server Greeting  proto=${version} version=${server} `);
  p.take(f.thread_id);
  takeToZero(p, f.salt);
  if (p.remaining < 2) {
    p.close(outer);
    return;
  }
  p.bits(f['caps.server'], LOW_CAPABILITIES);
  p.take(f.server_language);
  p.bits(f.server_status, STATUS_FLAGS);
  p.bits(f['extcaps.server'], HIGH_CAPABILITIES);
  p.take(f['auth_plugin.length']);
  p.take(f.unused, 10);
  if (p.more) takeToZero(p, f.salt2);
  if (p.more) takeToZero(p, f.auth_plugin);
  p.close(outer);
}

function capabilities(p: Cursor): readonly [low: number, high: number] {
  const low = p.bits(f['caps.client'], LOW_CAPABILITIES);
  const high = p.bits(f['extcaps.client'], HIGH_CAPABILITIES);
  p.take(f.max_packet);
  p.take(f.charset);
  p.take(f.unused, 23);
  return [low, high];
}

function sslRequest(p: Cursor): void {
  p.info('Login Request user= ');
  const outer = p.open(f.login_request);
  capabilities(p);
  p.close(outer);
}

function login(p: Cursor): void {
  const outer = p.open(f.login_request);
  const [low, high] = capabilities(p);
  const user = takeToZero(p, f.user);
  p.info(`Login Request user=${user} `);
  const size = (low & SECURE) !== 0 && p.more ? p.u8() : 0;
  if ((low & SECURE) !== 0 && p.more) p.skip(1);
  if (size > 0) p.take(f.passwd, size);
  if ((low & CONNECT_WITH_DB) !== 0 && p.more) p.addInfo(`db=${takeToZero(p, f.schema)} `);
  if ((high & PLUGIN_AUTH) !== 0 && p.more) takeToZero(p, f.client_auth_plugin);
  if ((high & CONNECT_ATTRS) !== 0 && p.more) attributes(p);
  p.close(outer);
}

function ok(p: Cursor): void {
  if (p.u8() === 0xfe) {
    p.show(f.response_code);
    p.take(f.eof);
  } else {
    p.take(f.response_code);
  }
  counted(p, f.affected_rows);
  const insert = takeLength(p);
  if (insert.value > 0) p.set(f.insert_id, BigInt(insert.value), insert.at, insert.size);
  if (p.remaining < 2) return;
  p.bits(f.server_status, STATUS_FLAGS);
  if (p.remaining >= 2) p.take(f.warnings);
  p.takeRest(f.message);
}

function column(p: Cursor): void {
  for (const field of [f['field.catalog'], f['field.db'], f['field.table'], f['field.org_table'], f['field.name'], f['field.org_name']]) {
    const outer = p.open(field.title);
    lengthText(p, field);
    p.close(outer);
  }
  p.skip(1);
  p.take(f['field.charsetnr']);
  p.take(f['field.length']);
  p.take(f['field.type']);
  p.bits(f['field.flags'], COLUMN_FLAGS);
  p.take(f['field.decimals']);
  if (p.more) p.skip(Math.min(2, p.remaining));
  if (p.more) payload(p);
}
