/** Which kind each packet of a MySQL connection is: most do not say it themselves, only what went before does. */
import type { Tracker } from '../../../dissect/index.ts';
import { offered, saysMariadb } from './greeting.ts';
import { type Column, columnOf, definesColumns, Statements } from './statements.ts';

export type Kind =
  | 'greeting' | 'sslRequest' | 'login' | 'authSwitch' | 'authMore' | 'authResponse' | 'command' | 'ok' | 'error' | 'eof' | 'columnsEnd'
  | 'columnCount' | 'column' | 'row' | 'binaryRow' | 'prepared' | 'parameter' | 'preparedColumn' | 'localFile' | 'fileData' | 'text'
  | 'binlogEvent' | 'unanswered' | 'unknown';

/** What greeting and login settled for the rest of a connection. */
export interface Settled {
  /** The server is MariaDB. */
  readonly mariadb: boolean;
  /** Neither columns nor rows end with a packet of their own (`CLIENT_DEPRECATE_EOF`). */
  readonly withoutEof: boolean;
  /** Queries have attributes (`CLIENT_QUERY_ATTRIBUTES`). */
  readonly attributed: boolean;
  /** MariaDB's columns say more of their types (`MARIADB_CLIENT_EXTENDED_METADATA`). */
  readonly extended: boolean;
  /** MariaDB says whether columns follow their count (`MARIADB_CLIENT_CACHE_METADATA`). */
  readonly cached: boolean;
}

/** What is known of a packet. */
export interface Known {
  readonly kind: Kind;
  readonly settled: Settled;
  /** Of a row in binary form, its columns; of an execution, the parameters as they were bound before. */
  readonly columns?: readonly Column[] | undefined;
  /** Of an execution: parameters, and which of them were sent ahead; undefined where the statement's preparation is not known. */
  readonly parameters?: number | undefined;
  readonly sentAhead?: ReadonlySet<number> | undefined;
  /** Of an event of the binary log: a checksum ends it. */
  readonly checksummed?: boolean | undefined;
}

type Phase =
  | 'greeting' | 'login' | 'authentication' | 'command' | 'response' | 'columns' | 'rows' | 'parameters' | 'preparedColumns' | 'upload' | 'binlog';

interface Session {
  phase: Phase;
  command: number;
  /** Commands that are not yet answered: clients may send several ahead. */
  readonly waiting: { readonly code: number; readonly statement: number }[];
  /** Number of the server's packet before. */
  number: number;
  /** Number of the client's packet before. */
  sent: number;
  settled: Settled;
  /** The highest 8 of the server's capabilities. */
  offered: number;
  /** Columns or parameters that are still to be told. */
  left: number;
  columns: Column[];
  readonly statements: Statements;
  checksummed: boolean;
  /** What was said last, to be said again of rows. */
  last: Known;
  /** By frame, in order. */
  readonly known: Map<number, Known[]>;
}

const HEADER = 4;
const SSL_REQUEST = 32;
/** The highest number of a packet; behind it the count goes on with 0. */
const MOST_COUNTED = 255;
/** Capabilities of the login's lower and upper 16 bits, and of MariaDB's own in its reserved bytes. */
const CLIENT_MYSQL = 0x01, HIGHEST_BYTE = 3, DEPRECATE_EOF = 0x01, QUERY_ATTRIBUTES = 0x08;
const MARIADB_BYTE = 28, EXTENDED_METADATA = 0x08, CACHE_METADATA = 0x10;
const MORE_RESULTS = 0x08, CURSOR_EXISTS = 0x40;
const QUIT = 1, FIELD_LIST = 4, STATISTICS = 9, CHANGE_USER = 17, BINLOG = 18, PREPARE = 22, EXECUTE = 23, SEND_BLOB = 24, CLOSE = 25;
const RESET = 26, FETCH = 28, BINLOG_GTID = 30, BULK = 250;
const UNANSWERED = new Set([QUIT, SEND_BLOB, CLOSE]);
const OF_STATEMENTS = new Set([EXECUTE, SEND_BLOB, CLOSE, RESET, FETCH, BULK]);
/** Longer packets that begin with 0xfe are rows. */
const LONGEST_EOF = 9;
/** Commands that may wait for their answers: more than any client sends ahead. */
const MOST_WAITING = 10_000;
const UNSETTLED: Settled = { mariadb: false, withoutEof: false, attributed: false, extended: false, cached: false };

export const SESSION: Tracker<Session> = {
  key: 'mysql',
  make: () => ({
    phase: 'greeting', command: 0, waiting: [], number: 0, sent: 0, settled: UNSETTLED, offered: 0xff, left: 0, columns: [],
    statements: new Statements(), checksummed: false, last: { kind: 'unknown', settled: UNSETTLED }, known: new Map(),
  }),
  forget: ({ known }) => known.clear(),
  observe(state, { frame, fromClient, bytes }) {
    const known = bytes.length <= HEADER ? empty(state, fromClient) : fromClient ? request(state, bytes) : response(state, bytes);
    state.last = known;
    const others = state.known.get(frame);
    if (others === undefined) state.known.set(frame, [known]);
    else others.push(known);
  },
};

/** What is known of a packet of this kind; rows of one result share it. */
function say(state: Session, kind: Kind, columns?: readonly Column[]): Known {
  const { last, settled } = state;
  return last.kind === kind && last.columns === columns && last.settled === settled ? last : { kind, settled, columns };
}

/** The last packet of a file has nothing in it. */
function empty(state: Session, fromClient: boolean): Known {
  if (!fromClient || state.phase !== 'upload') return say(state, 'unknown');
  state.phase = 'response';
  return say(state, 'fileData');
}

function request(state: Session, bytes: Uint8Array): Known {
  const before = state.sent, number = bytes[3];
  state.sent = number;
  // Commands begin a count of packets, whatever was taken to come: a capture may begin in the middle of a session, or lack some of it.
  const goesOn = state.phase === 'upload' && before === MOST_COUNTED;
  if (number === 0 && !goesOn) return command(state, bytes);
  if (state.phase === 'upload') return say(state, 'fileData');
  if (state.phase === 'greeting' || state.phase === 'login') {
    if (bytes.length === HEADER + SSL_REQUEST) return say(state, 'sslRequest');
    const isMariadb = (bytes[HEADER] & CLIENT_MYSQL) === 0 && state.settled.mariadb;
    const own = isMariadb && bytes.length > HEADER + MARIADB_BYTE ? bytes[HEADER + MARIADB_BYTE] : 0;
    const agreed = bytes[HEADER + HIGHEST_BYTE] & state.offered;
    state.settled = {
      mariadb: state.settled.mariadb,
      withoutEof: (agreed & DEPRECATE_EOF) !== 0,
      attributed: (agreed & QUERY_ATTRIBUTES) !== 0,
      extended: (own & EXTENDED_METADATA) !== 0,
      cached: (own & CACHE_METADATA) !== 0,
    };
    state.phase = 'authentication';
    return say(state, 'login');
  }
  return say(state, state.phase === 'authentication' ? 'authResponse' : 'unknown');
}

function command(state: Session, bytes: Uint8Array): Known {
  const code = bytes[HEADER];
  const statement = OF_STATEMENTS.has(code) && bytes.length >= HEADER + 5 ? statementNumber(bytes) : 0;
  if (!UNANSWERED.has(code) && state.waiting.length < MOST_WAITING) state.waiting.push({ code, statement });
  if (state.phase === 'greeting' || state.phase === 'login') state.phase = 'command';
  if (code === CLOSE) state.statements.close(statement);
  if (code === RESET) state.statements.reset(statement);
  if (code === SEND_BLOB && bytes.length >= HEADER + 7) state.statements.sendAhead(statement, bytes[HEADER + 5] | (bytes[HEADER + 6] << 8));
  if (code !== EXECUTE && code !== BULK) return say(state, 'command');
  return { kind: 'command', settled: state.settled, ...state.statements.execute(statement, bytes, code === EXECUTE, state.settled.attributed) };
}

/** Little-endian, as all of MySQL's numbers. */
function statementNumber(bytes: Uint8Array): number {
  return (bytes[HEADER + 1] | (bytes[HEADER + 2] << 8) | (bytes[HEADER + 3] << 16) | (bytes[HEADER + 4] << 24)) >>> 0;
}

/** A packet with the number 1 that does not go on behind 255 and 0 answers the next command. */
function beginAnswer(state: Session, number: number): void {
  const before = state.number;
  state.number = number;
  if (number !== 1 || (before === 0 && state.phase !== 'command')) return;
  const next = state.waiting.shift();
  if (next === undefined) return;
  state.command = next.code;
  state.columns = next.code === FETCH || next.code === EXECUTE ? state.statements.columns(next.statement) : [];
  state.phase = next.code === CHANGE_USER ? 'authentication' : next.code === FIELD_LIST || next.code === FETCH ? 'rows' :
    next.code === BINLOG || next.code === BINLOG_GTID ? 'binlog' : 'response';
}

function response(state: Session, bytes: Uint8Array): Known {
  if (state.phase !== 'greeting') beginAnswer(state, bytes[3]);
  const first = bytes[HEADER];
  if (first === 0xff && state.phase !== 'greeting') {
    state.phase = 'command';
    return say(state, 'error');
  }
  return ANSWERS[state.phase](state, bytes, first, first === 0xfe && bytes.length - HEADER < LONGEST_EOF);
}

type Answer = (state: Session, bytes: Uint8Array, first: number, isEof: boolean) => Known;

const ANSWERS: Readonly<Record<Phase, Answer>> = {
  greeting(state, bytes, first, isEof) {
    // A capture that begins in the middle of a session.
    if (bytes[3] !== 0) return say(state, first === 0x00 ? 'ok' : isEof ? 'eof' : 'unanswered');
    state.phase = 'login';
    state.settled = { ...UNSETTLED, mariadb: saysMariadb(bytes) };
    state.offered = offered(bytes);
    return say(state, 'greeting');
  },
  login: authentication,
  authentication,
  command: (state, _, first) => say(state, first === 0x00 ? 'ok' : 'unanswered'),
  upload: result,
  response: result,
  columns(state, bytes, _, isEof) {
    if (isEof) {
      state.phase = (bytes[HEADER + 3] & CURSOR_EXISTS) !== 0 ? 'command' : 'rows';
      return say(state, 'columnsEnd');
    }
    keepColumn(state, bytes);
    if (state.left <= 0 && state.settled.withoutEof) state.phase = 'rows';
    return say(state, 'column');
  },
  rows(state, bytes, first, isEof) {
    if (first === 0xfe && (isEof || state.settled.withoutEof)) {
      // An OK packet in the place of EOF has its status behind two numbers, which are 0 here.
      state.phase = (bytes[HEADER + 3] & MORE_RESULTS) !== 0 ? 'response' : 'command';
      return say(state, state.settled.withoutEof && bytes.length - HEADER >= 7 ? 'ok' : 'eof');
    }
    if (state.command === FIELD_LIST) return say(state, 'column');
    return state.command === EXECUTE || state.command === FETCH ? say(state, 'binaryRow', state.columns) : say(state, 'row');
  },
  parameters(state, _, __, isEof) {
    if (isEof) {
      prepareColumns(state);
      return say(state, 'columnsEnd');
    }
    state.left--;
    if (state.left <= 0 && state.settled.withoutEof) prepareColumns(state);
    return say(state, 'parameter');
  },
  preparedColumns(state, bytes, _, isEof) {
    if (!isEof) keepColumn(state, bytes);
    if (isEof || (state.left <= 0 && state.settled.withoutEof)) {
      state.statements.describe(state.columns);
      state.phase = 'command';
    }
    return say(state, isEof ? 'eof' : 'preparedColumn');
  },
  binlog(state, bytes, first, isEof) {
    if (isEof) {
      state.phase = 'command';
      return say(state, 'eof');
    }
    if (first !== 0x00) return say(state, 'unanswered');
    const isFormat = bytes[HEADER + 5] === FORMAT_DESCRIPTION;
    if (isFormat) state.checksummed = bytes[bytes.length - 5] === CRC32;
    return { kind: 'binlogEvent', settled: state.settled, checksummed: state.checksummed || isFormat };
  },
};

/** The event that says what all others look like; its last byte before the checksum, how they are checked. */
const FORMAT_DESCRIPTION = 15, CRC32 = 1;

function authentication(state: Session, _: Uint8Array, first: number): Known {
  if (first === 0x00) state.phase = 'command';
  return say(state, first === 0x00 ? 'ok' : first === 0xfe ? 'authSwitch' : first === 0x01 ? 'authMore' : 'unanswered');
}

function result(state: Session, bytes: Uint8Array, first: number, isEof: boolean): Known {
  if (state.command === STATISTICS) {
    state.phase = 'command';
    return say(state, 'text');
  }
  if (first === 0x00 && state.command === PREPARE && bytes.length >= HEADER + 9) return prepared(state, bytes);
  if (first === 0x00 || isEof) {
    state.phase = first === 0x00 && (bytes[HEADER + 3] & MORE_RESULTS) !== 0 ? 'response' : 'command';
    return say(state, first === 0x00 ? 'ok' : 'eof');
  }
  if (first === 0xfb) {
    state.phase = 'upload';
    return say(state, 'localFile');
  }
  state.left = first < 0xfb ? first : bytes[HEADER + 1] | (bytes[HEADER + 2] << 8);
  state.phase = state.settled.cached && !definesColumns(bytes, HEADER) ? 'rows' : 'columns';
  if (state.phase === 'columns') state.columns = [];
  return say(state, 'columnCount');
}

function prepared(state: Session, bytes: Uint8Array): Known {
  const columns = bytes[HEADER + 5] | (bytes[HEADER + 6] << 8), parameters = bytes[HEADER + 7] | (bytes[HEADER + 8] << 8);
  state.statements.prepare(statementNumber(bytes), parameters, columns);
  state.left = parameters;
  state.columns = [];
  if (parameters > 0) state.phase = 'parameters';
  else prepareColumns(state);
  return say(state, 'prepared');
}

function prepareColumns(state: Session): void {
  state.left = state.statements.announced;
  state.phase = state.left > 0 ? 'preparedColumns' : 'command';
}

/** Keeps a column, unless there are more than were announced. */
function keepColumn(state: Session, bytes: Uint8Array): void {
  if (state.left > 0) state.columns.push(columnOf(bytes, HEADER, state.settled.extended));
  state.left--;
}
