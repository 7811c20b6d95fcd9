/** What a control connection of FTP is about: the directory that it is in, and the transfers that it asks for (RFC 959 §5.1). */
import type { TrackedMessage, Tracker } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { lineAt } from '../../text-lines.ts';
import { type Method, dataPortOf } from './data-ports.ts';

export interface Transfer {
  /** Frame that said where its data go. */
  readonly setupFrame: number;
  readonly method: Method;
  /** `RETR readme`; empty as long as nothing was asked for. */
  command: string;
  commandFrame: number;
  directory: string;
}

interface Command {
  readonly command: string;
  readonly argument: string;
}

export interface Session {
  /** Directories, each with the frame that it holds from. */
  readonly directories: { readonly from: number; readonly path: string }[];
  readonly bySetup: Map<number, Transfer>;
  readonly byCommand: Map<number, Transfer>;
  /** Commands without a reply yet, the earliest first. */
  readonly asked: Command[];
  latest: Transfer | undefined;
}

/** What a data connection brought. */
export interface Moved {
  frames: number;
  bytes: number;
  firstFrame: number;
  lastFrame: number;
}

/** Commands that wait for their replies; RFC 959 §5.4 has a client wait for each. */
const MOST_ASKED = 64;
/** RFC 959 §5.4, RFC 775 for the directories of others: what 250 and 257 may answer. */
const ANSWERED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  250: new Set([
    'CWD', 'CDUP', 'DELE', 'RMD', 'RNTO', 'XCWD', 'XCUP', 'XRMD', 'SMNT', 'STAT', 'MLST', 'RETR', 'STOR', 'STOU', 'APPE', 'LIST', 'NLST', 'MLSD',
  ]),
  257: new Set(['PWD', 'XPWD', 'MKD', 'XMKD']),
};
const TRANSFERS = new Set(['RETR', 'STOR', 'STOU', 'APPE', 'LIST', 'NLST', 'MLSD']);

export const SESSION: Tracker<Session> = {
  key: 'ftp',
  make: () => ({ directories: [], bySetup: new Map(), byCommand: new Map(), asked: [], latest: undefined }),
  forget({ directories, bySetup, byCommand }) {
    directories.splice(0, directories.length - 1);
    bySetup.clear();
    byCommand.clear();
  },
  observe,
};

export const MOVED: Tracker<Moved> = {
  key: 'ftp-data',
  make: () => ({ frames: 0, bytes: 0, firstFrame: 0, lastFrame: 0 }),
  observe(moved, { frame, bytes }) {
    moved.frames++;
    moved.bytes += bytes.length;
    moved.firstFrame ||= frame;
    moved.lastFrame = frame;
  },
};

/** The directory after a frame. */
export function directoryAt({ directories }: Session, frame: number): string {
  return directories.findLast(({ from }) => from <= frame)?.path ?? '';
}

function observe(session: Session, { frame, bytes, fromClient }: TrackedMessage): void {
  const line = decodeText(bytes, 0, lineAt(bytes, 0, bytes.length).end, 'utf8');
  const setup = dataPortOf(line, fromClient);
  if (setup !== undefined) {
    session.latest = { setupFrame: frame, method: setup.method, command: '', commandFrame: 0, directory: '' };
    session.bySetup.set(frame, session.latest);
  }
  if (fromClient) noteCommand(session, frame, line);
  else noteReply(session, frame, line);
}

function noteCommand(session: Session, frame: number, line: string): void {
  const space = line.indexOf(' ');
  const command = (space < 0 ? line : line.slice(0, space)).toUpperCase(), argument = space < 0 ? '' : line.slice(space + 1);
  if (session.asked.length === MOST_ASKED) session.asked.shift();
  session.asked.push({ command, argument });
  const { latest } = session;
  if (latest === undefined || latest.commandFrame > 0 || !TRANSFERS.has(command)) return;
  latest.command = line;
  latest.commandFrame = frame;
  latest.directory = directoryAt(session, frame);
  session.byCommand.set(frame, latest);
}

function noteReply(session: Session, frame: number, line: string): void {
  // RFC 959 §4.2: three digits and a space end a reply; those that begin with 1 announce another one.
  if (!/^[2-6]\d\d(?: |$)/.test(line)) return;
  const code = line.slice(0, 3), asked = answered(session.asked, code);
  const before = directoryAt(session, frame);
  if (code === '250' && asked?.command === 'CWD') session.directories.push({ from: frame, path: joined(before, asked.argument) });
  else if ((code === '250' || code === '200') && asked?.command === 'CDUP') session.directories.push({ from: frame, path: joined(before, '..') });
  else if (code === '257' && asked?.command === 'PWD') {
    // RFC 959 appendix II: a quote inside the path is doubled.
    const quoted = /"((?:[^"]|"")*)"/.exec(line);
    if (quoted !== null) session.directories.push({ from: frame, path: quoted[1].replaceAll('""', '"') });
  }
}

/** The command that a reply is to: replies come in the order of commands. Where some were not captured, the first that may be answered so. */
function answered(asked: Command[], code: string): Command | undefined {
  const mayBe = ANSWERED_BY[code];
  const place = mayBe === undefined ? 0 : asked.findIndex(({ command }) => mayBe.has(command));
  return place < 0 ? undefined : asked.splice(0, place + 1)[place];
}

/** The directory `path` as seen from `from`. */
function joined(from: string, path: string): string {
  if (path.startsWith('/') || from === '') return path;
  const parts: string[] = [];
  for (const part of `${from}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return (from.startsWith('/') ? '/' : '') + parts.join('/');
}
