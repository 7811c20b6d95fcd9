/** MySQL's and MariaDB's client/server protocol: https://dev.mysql.com/doc/dev/mysql-server/latest/PAGE_PROTOCOL.html. */
import { type Cursor, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { command } from './mysql/commands.ts';
import { greeting, login, sslRequest } from './mysql/connection.ts';
import { binaryRow } from './mysql/executions.ts';
import { MYSQL_FIELDS, STATUS_FLAGS } from './mysql/fields.ts';
import { payload } from './mysql/lengths.ts';
import { binlogEvent } from './mysql/replication.ts';
import { column, columnCount, ok, prepared, textRow } from './mysql/responses.ts';
import { type Kind, type Known, SESSION } from './mysql/session.ts';
import { isToServer } from '../text-lines.ts';
import { startsTls } from '../security/tls/records.ts';
import { takeToZero } from '../zero-ended.ts';

const PORTS = [3306];
const HEADER = 4;
const f = MYSQL_FIELDS;

/** What the heading and the Info column say of a response. */
const WORDS: Readonly<Partial<Record<Kind, readonly [heading: string, info: string]>>> = {
  ok: [' - response OK', 'Response  OK '], error: [' - response ERROR', 'Response  Error '], eof: [' - response EOF', 'Response  EOF '],
  authSwitch: [' - authentication switch request', 'Auth Switch Request '],
  authResponse: [' - authentication switch response', 'Auth Switch Response '],
  columnsEnd: [' - intermediate EOF', 'Response '],
  columnCount: [' - column count', 'Response TABULAR Response '], column: [' - field packet', 'Response '], row: [' - row packet', 'Response '],
  binaryRow: [' - row packet', 'Response '], prepared: [' - response to PREPARE', 'Response '],
  parameter: [' - parameters in response to PREPARE', 'Response '], preparedColumn: [' - fields in response to PREPARE', 'Response '],
  authMore: ['', 'Response '], text: ['', 'Response '], binlogEvent: [' - binlog event', 'Response Binlog Event '],
  localFile: [' - LOCAL INFILE', 'Response '], fileData: [' - LOCAL INFILE Payload', 'LOCAL INFILE Payload '],
  unknown: ['', 'Response '], unanswered: ['', 'Response '],
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
    const known = session?.known.get(record.number)?.[nth];
    const kind = known?.kind ?? guess(p, toServer, number);
    const words = WORDS[kind];
    if (words !== undefined) {
      p.title(words[0]);
      if (nth === 0) p.info(words[1]);
      else if (kind === 'ok') p.addInfo(' OK ');
      else if (kind === 'binlogEvent') p.addInfo(words[1]);
    }
    if (length > 0) READERS[kind](p, known, nth === 0);
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

type Reader = (p: Cursor, known: Known | undefined, first: boolean) => void;

const READERS: Readonly<Record<Kind, Reader>> = {
  greeting, login, sslRequest, ok, columnCount, column, prepared,
  command: (p, known) => command(p, known),
  error: (p, _, first) => {
    p.take(f.response_code);
    const code = p.take(f.error_code);
    if (first) p.addInfo(`${code} `);
    if (p.more && p.u8() === 0x23) {
      p.skip(1);
      p.take(f.sqlstate, Math.min(5, p.remaining));
    }
    p.takeRest(f['error.message']);
  },
  eof,
  columnsEnd: eof,
  authSwitch: p => {
    p.show(f.response_code);
    p.take(f.eof);
    if (!p.more) return;
    takeToZero(p, f['auth_switch_request.name']);
    p.takeRest(f['auth_switch_request.data']);
  },
  authResponse: p => p.take(f['auth_switch_response.data'], p.remaining),
  parameter: column,
  preparedColumn: column,
  row: p => textRow(p),
  binaryRow: (p, known) => binaryRow(p, known?.columns ?? []),
  binlogEvent: (p, known) => binlogEvent(p, known?.checksummed === true),
  authMore: payload, localFile: payload, fileData: payload, unknown: payload,
  unanswered: p => {
    payload(p);
    p.expertUnder(f.unknown_response);
  },
  text: p => p.take(f.message, p.remaining),
};

function eof(p: Cursor): void {
  p.show(f.response_code);
  p.take(f.eof);
  if (p.remaining < 4) return;
  p.take(f.warnings);
  p.bits(f.server_status, STATUS_FLAGS);
}
