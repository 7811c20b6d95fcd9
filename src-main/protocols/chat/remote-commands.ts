/** BSD's rsh and rexec: a port for errors, who asks and what is to be run, each with a zero behind it; then what the command reads and writes. */
import { type Cursor, type Field, type Tracker, octets, printable, protocol, text } from '../../dissect/index.ts';
import { isToServer } from '../text-lines.ts';
import { takeToZero } from '../zero-ended.ts';

const latin1 = new TextDecoder('latin1');
/** What the client says before the command runs. */
const WORDS = 4, LONGEST_PORT = 5;
/** No command line is longer (`ARG_MAX` of most systems is far above, BSD's `NCARGS` was not). */
const LONGEST = 0x10000;

interface Session {
  /** By frame of the client, how many words came before it; by frame of the server, how many were there. */
  readonly before: Map<number, number>;
  readonly words: string[];
  /** The last of them as far as it has come. */
  begun: string;
}

const session = (key: string): Tracker<Session> => ({
  key,
  make: () => ({ before: new Map(), words: [], begun: '' }),
  forget: ({ before }) => before.clear(),
  observe(state, { bytes, frame, fromClient }) {
    state.before.set(frame, state.words.length);
    if (!fromClient || state.words.length === WORDS) return;
    const parts = latin1.decode(bytes.subarray(0, LONGEST)).split('\0');
    for (const [i, part] of parts.entries()) {
      if (i === parts.length - 1 || state.words.length === WORDS) {
        state.begun = `${i === 0 ? state.begun : ''}${part}`.slice(0, LONGEST);
      } else {
        state.words.push(i === 0 ? state.begun + part : part);
        state.begun = '';
      }
    }
  },
});

interface Kind {
  readonly sessions: Tracker<Session>;
  readonly ports: readonly number[];
  /** Which of the words the Info column tells, and what it is called there. */
  readonly told: number;
  readonly toldAs: string;
}

interface DataFields {
  readonly client_server_data: Field<void>;
  readonly server_client_data: Field<void>;
}

function dissect(p: Cursor, { sessions, ports, told, toldAs }: Kind, words: readonly Field<string>[], f: DataFields): void {
  const fromClient = isToServer(p, ports) ?? true, { around, quoted, record } = p.packet;
  const state = quoted ? undefined : around?.conversation(sessions);
  let nth = state?.before.get(record.number) ?? (fromClient && isWords(p) ? 0 : WORDS);
  const name = nth > told ? state?.words[told] : undefined, prefix = name === undefined ? '' : `${toldAs}:${printable(name)} `;
  if (!fromClient) {
    p.info(`${prefix}Server -> Client Data`);
    p.takeCaptured(f.server_client_data);
    return;
  }
  p.info(nth < WORDS ? 'Session Establishment' : `${prefix}Client -> Server data`);
  for (; nth < WORDS && p.more; nth++) takeToZero(p, words[nth]);
  p.takeCaptured(f.client_server_data);
}

/** Without the conversation: what begins with a port's digits and a zero begins a session. */
function isWords(p: Cursor): boolean {
  const port = p.bytes.subarray(p.at, p.end), zero = port.indexOf(0);
  if (zero < 0 && p.available < p.remaining) p.need(p.remaining);
  return /^\d{0,5}$/.test(latin1.decode(port.subarray(0, Math.min(zero < 0 ? port.length : zero, LONGEST_PORT + 1))));
}

const RSH: Kind = { sessions: session('rsh'), ports: [514], told: 2, toldAs: 'Server username' };

export const rsh = protocol({
  name: 'rsh',
  title: 'Remote Shell',
  on: { 'tcp.port': RSH.ports },
  fields: {
    stderr_port: text('Stderr port (optional)'),
    client_username: text('Client username'),
    server_username: text('Server username'),
    command: text('Command to execute'),
    client_server_data: octets('Client -> Server Data'),
    server_client_data: octets('Server -> Client Data'),
  },
  frame: (_, at, end) => end - at,
  dissect: (p, f) => dissect(p, RSH, [f.stderr_port, f.client_username, f.server_username, f.command], f),
});

const EXEC: Kind = { sessions: session('exec'), ports: [512], told: 1, toldAs: 'Username' };

export const exec = protocol({
  name: 'exec',
  title: 'Remote Process Execution',
  on: { 'tcp.port': EXEC.ports },
  fields: {
    stderr_port: text('Stderr port (optional)'),
    username: text('Client username'),
    password: text('Client password'),
    command: text('Command to execute'),
    client_server_data: octets('Client -> Server Data'),
    server_client_data: octets('Server -> Client Data'),
  },
  frame: (_, at, end) => end - at,
  dissect: (p, f) => dissect(p, EXEC, [f.stderr_port, f.username, f.password, f.command], f),
});
