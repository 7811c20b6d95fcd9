/** Which kind each packet of a MySQL connection is: most do not say it themselves, only what went before does. */
import type { Tracker } from '../../../dissect/index.ts';

export type Kind =
  | 'greeting' | 'sslRequest' | 'login' | 'authSwitch' | 'authMore' | 'authResponse' | 'command' | 'ok' | 'error' | 'eof' | 'columnCount' | 'column'
  | 'row' | 'prepared' | 'localFile' | 'text' | 'attributedCommand' | 'unanswered' | 'unknown';

interface Session {
  phase: 'greeting' | 'login' | 'authentication' | 'command' | 'response' | 'columns' | 'rows' | 'prepared';
  command: number;
  /** Columns that are still to be told. */
  columns: number;
  /** Neither columns nor rows end with a packet of their own (`CLIENT_DEPRECATE_EOF`). */
  withoutEof: boolean;
  /** Queries have attributes (`CLIENT_QUERY_ATTRIBUTES`). */
  attributed: boolean;
  /** By frame, in order. */
  readonly kinds: Map<number, Kind[]>;
}

const HEADER = 4;
const SSL_REQUEST = 32;
const DEPRECATE_EOF_BYTE = 3, DEPRECATE_EOF = 0x01, QUERY_ATTRIBUTES = 0x08;
const MORE_RESULTS = 0x0008;
const FIELD_LIST = 4, STATISTICS = 9, CHANGE_USER = 17, PREPARE = 22;
/** Longer packets that begin with 0xfe are rows. */
const LONGEST_EOF = 9;

export const SESSION: Tracker<Session> = {
  key: 'mysql',
  make: () => ({ phase: 'greeting', command: 0, columns: 0, withoutEof: false, attributed: false, kinds: new Map() }),
  forget: ({ kinds }) => kinds.clear(),
  observe(state, { frame, fromClient, bytes }) {
    if (bytes.length <= HEADER) return;
    const kind = fromClient ? request(state, bytes) : response(state, bytes);
    const known = state.kinds.get(frame);
    if (known === undefined) state.kinds.set(frame, [kind]);
    else known.push(kind);
  },
};

function request(state: Session, bytes: Uint8Array): Kind {
  // Commands begin a count of packets, whatever was taken to come: a capture may begin in the middle of a session, or lack some of it.
  if (bytes[3] === 0) return command(state, bytes);
  if (state.phase === 'greeting' || state.phase === 'login') {
    if (bytes.length === HEADER + SSL_REQUEST) return 'sslRequest';
    state.withoutEof = (bytes[HEADER + DEPRECATE_EOF_BYTE] & DEPRECATE_EOF) !== 0;
    state.attributed = (bytes[HEADER + DEPRECATE_EOF_BYTE] & QUERY_ATTRIBUTES) !== 0;
    state.phase = 'authentication';
    return 'login';
  }
  if (state.phase === 'authentication') return 'authResponse';
  return 'unknown';
}

function command(state: Session, bytes: Uint8Array): Kind {
  state.command = bytes[HEADER];
  state.phase = state.command === CHANGE_USER ? 'authentication' : state.command === FIELD_LIST ? 'rows' : 'response';
  return state.attributed ? 'attributedCommand' : 'command';
}

function response(state: Session, bytes: Uint8Array): Kind {
  const first = bytes[HEADER];
  const length = bytes.length - HEADER;
  if (first === 0xff && state.phase !== 'greeting') {
    state.phase = 'command';
    return 'error';
  }
  switch (state.phase) {
    case 'greeting':
      // A capture that begins in the middle of a session.
      if (bytes[3] !== 0) return first === 0x00 ? 'ok' : first === 0xfe && length < LONGEST_EOF ? 'eof' : 'unanswered';
      state.phase = 'login';
      return 'greeting';
    case 'authentication':
    case 'login':
      if (first === 0x00) state.phase = 'command';
      return first === 0x00 ? 'ok' : first === 0xfe ? 'authSwitch' : first === 0x01 ? 'authMore' : 'unanswered';
    case 'response': return result(state, bytes, first, length);
    case 'columns':
      if (first === 0xfe && length < LONGEST_EOF) {
        state.phase = 'rows';
        return 'eof';
      }
      state.columns--;
      if (state.columns === 0 && state.withoutEof) state.phase = 'rows';
      return 'column';
    case 'rows':
      if (first === 0xfe && (length < LONGEST_EOF || state.withoutEof)) {
        // An OK packet in the place of EOF has its status behind two numbers, which are 0 here.
        state.phase = (bytes[HEADER + 3] & MORE_RESULTS) !== 0 ? 'response' : 'command';
        return state.withoutEof && length >= 7 ? 'ok' : 'eof';
      }
      return state.command === FIELD_LIST ? 'column' : 'row';
    case 'prepared': return first === 0xfe && length < LONGEST_EOF ? 'eof' : 'column';
    case 'command': return first === 0x00 ? 'ok' : 'unanswered';
  }
}

function result(state: Session, bytes: Uint8Array, first: number, length: number): Kind {
  if (state.command === STATISTICS) {
    state.phase = 'command';
    return 'text';
  }
  if (first === 0x00 && state.command === PREPARE) {
    state.phase = 'prepared';
    return 'prepared';
  }
  if (first === 0x00 || (first === 0xfe && length < LONGEST_EOF)) {
    state.phase = 'command';
    return first === 0x00 ? 'ok' : 'eof';
  }
  if (first === 0xfb) return 'localFile';
  state.columns = first < 0xfb ? first : bytes[HEADER + 1] | (bytes[HEADER + 2] << 8);
  state.phase = 'columns';
  return 'columnCount';
}
