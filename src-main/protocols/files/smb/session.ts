/** What earlier messages of an SMB 1 connection tell of a later one: its request or response, its tree and its files (MS-CIFS §3.2.1). */
import type { Moment, Tracker } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { decodeText } from '../../../dissect/text.ts';
import { type Association, LITTLE_ENDIAN, forgetCalls, isHeader as isRemoteCall, newAssociation, observePacket } from '../dcerpc/association.ts';

export const HEADER = 32;
const NBSS = 4, SIGNATURE = 0xff534d42;
const RESPONSE = 0x80, UNICODE = 0x8000, NT_ERRORS = 0x4000;
export const COMMAND = {
  createDirectory: 0x00, deleteDirectory: 0x01, open: 0x02, create: 0x03, close: 0x04, flush: 0x05, delete: 0x06, rename: 0x07,
  queryInformation: 0x08, setInformation: 0x09, read: 0x0a, write: 0x0b, lock: 0x0c, unlock: 0x0d, createTemporary: 0x0e, createNew: 0x0f,
  checkDirectory: 0x10, setInformation2: 0x22, queryInformation2: 0x23, locking: 0x24, transaction: 0x25, echo: 0x2b, openAndX: 0x2d,
  readAndX: 0x2e, writeAndX: 0x2f, transaction2: 0x32, findClose: 0x34, treeConnect: 0x70, negotiate: 0x72, sessionSetup: 0x73,
  logoff: 0x74, treeConnectAndX: 0x75, queryDisk: 0x80, ntTransaction: 0xa0, ntCreate: 0xa2, ntRename: 0xa5, none: 0xff,
} as const;
/** Commands that another one may follow in the same message (§2.2.3.4). */
export const CHAINED = new Set<number>([
  COMMAND.locking, COMMAND.openAndX, COMMAND.readAndX, COMMAND.writeAndX, COMMAND.sessionSetup, COMMAND.logoff, COMMAND.treeConnectAndX,
  COMMAND.ntCreate,
]);
/** Links that are followed in one message. */
export const MOST_CHAINED = 20;
/** Of what a text begins with, this much is kept. */
const LONGEST_NAME = 1024;

/** How a file was opened with NT Create AndX. */
export interface Opening {
  readonly flags: number;
  readonly access: number;
  readonly attributes: number;
  readonly share: number;
  readonly options: number;
  readonly disposition: number;
}

export interface OpenFile {
  readonly id: number;
  readonly name: string;
  readonly opened: number;
  closed: number;
  readonly how: Opening | undefined;
}

/** What a response has to know of its request. */
export interface Told {
  name?: string | undefined;
  oldName?: string | undefined;
  file?: number | undefined;
  how?: Opening | undefined;
  /** Of a transaction: which one, and which kind of information it asks for. */
  subcommand?: number | undefined;
  level?: number | undefined;
  pattern?: string | undefined;
  /** Of a transaction, that it goes through a pipe. */
  pipe?: boolean | undefined;
  offset?: bigint | undefined;
  length?: number | undefined;
}

export interface SmbExchange {
  readonly request: number;
  readonly time: Moment;
  response: number;
  readonly told: Map<number, Told>;
}

export interface SmbSession {
  readonly newest: Map<number, SmbExchange>;
  readonly byFrame: Map<number, SmbExchange>;
  readonly trees: Map<number, { readonly path: string; readonly frame: number }>;
  readonly files: Map<number, OpenFile[]>;
  /** What calls of DCE/RPC through the pipes agree upon. */
  readonly pipes: Map<OpenFile, Association>;
}

/** The file that the number stood for when the frame was sent. */
export function fileOf(session: SmbSession | undefined, id: number, frame: number): OpenFile | undefined {
  return session?.files.get(id)?.findLast(({ opened }) => opened <= frame);
}

export const SESSION: Tracker<SmbSession> = {
  key: 'smb',
  make: () => ({ newest: new Map(), byFrame: new Map(), trees: new Map(), files: new Map(), pipes: new Map() }),
  forget({ newest, byFrame, files, pipes }) {
    newest.clear();
    byFrame.clear();
    for (const [id, opened] of files) {
      const open = opened.filter(({ closed }) => closed === 0);
      if (open.length === 0) files.delete(id);
      else files.set(id, open);
    }
    for (const file of pipes.keys()) if (file.closed > 0) pipes.delete(file);
    for (const pipe of pipes.values()) forgetCalls(pipe);
  },
  holds: ({ pipes }) => [...pipes.values()].reduce((sum, { fragments }) => sum + fragments.held, 0),
  // Of what is read and written only the beginning matters.
  skims: head => head.length >= NBSS + HEADER && isHeader(head) &&
    (head[NBSS + 4] === ((head[NBSS + 9] & RESPONSE) === 0 ? COMMAND.writeAndX : COMMAND.readAndX)) && !holdsCall(head.subarray(NBSS)),
  observe(session, { frame, time, bytes }) {
    if (bytes.length < NBSS + HEADER + 1 || !isHeader(bytes)) return;
    observeMessage(session, frame, time, bytes.subarray(NBSS));
  },
};

const isHeader = (bytes: Uint8Array): boolean => readUint(bytes, NBSS, 4, false) === SIGNATURE;
const word = (bytes: Uint8Array, at: number): number => (at + 2 <= bytes.length ? readUint(bytes, at, 2, true) : 0);
const double = (bytes: Uint8Array, at: number): number => (at + 4 <= bytes.length ? readUint(bytes, at, 4, true) : 0);

function observeMessage(session: SmbSession, frame: number, time: Moment, bytes: Uint8Array): void {
  const key = word(bytes, 30) * 0x10000 + word(bytes, 26);
  if ((bytes[9] & RESPONSE) === 0) {
    const exchange: SmbExchange = { request: frame, time, response: 0, told: new Map() };
    for (const { command, at } of commandsOf(bytes)) {
      const told = tellOf(command, bytes, at, session, frame);
      if (told === undefined) continue;
      exchange.told.set(command, told);
      observePipe(session, told.file, piped(command, bytes, at, false), frame, time);
    }
    session.newest.set(key, exchange);
    session.byFrame.set(frame, exchange);
    return;
  }
  const exchange = session.newest.get(key);
  if (exchange === undefined) return;
  session.byFrame.set(frame, exchange);
  if (exchange.response === 0) exchange.response = frame;
  if ((word(bytes, 10) & NT_ERRORS) !== 0 ? double(bytes, 5) >= 0xc0000000 : bytes[5] !== 0) return;
  for (const { command, at } of commandsOf(bytes)) {
    observeResponse(session, exchange, command, bytes, at, frame);
    observePipe(session, exchange.told.get(command)?.file, piped(command, bytes, at, true), frame, time);
  }
}

/** Where the words of each command of a message begin. */
function* commandsOf(bytes: Uint8Array): Generator<{ readonly command: number; readonly at: number }> {
  let command = bytes[4], at = HEADER;
  for (let left = MOST_CHAINED; left > 0 && at < bytes.length; left--) {
    const words = bytes[at];
    yield { command, at: at + 1 };
    if (!CHAINED.has(command) || words < 2) return;
    command = bytes[at + 1];
    const next = word(bytes, at + 3);
    if (command === COMMAND.none || next <= at) return;
    at = next;
  }
}

/** What goes through a pipe: what is written, what is read, and both with a transaction. */
function piped(command: number, bytes: Uint8Array, at: number, isResponse: boolean): Uint8Array | undefined {
  if (command === COMMAND.transaction) return bytes.subarray(word(bytes, at + (isResponse ? 14 : 24)));
  if (command === COMMAND.writeAndX && !isResponse) return bytes.subarray(word(bytes, at + 22));
  return command === COMMAND.readAndX && isResponse ? bytes.subarray(word(bytes, at + 12)) : undefined;
}

/** Whether what is written or read may be a part of a call of DCE/RPC, which is put together. */
function holdsCall(bytes: Uint8Array): boolean {
  const data = piped(bytes[4], bytes, HEADER + 1, (bytes[9] & RESPONSE) !== 0);
  return data !== undefined && isRemoteCall(data, 0) && data[4] === LITTLE_ENDIAN;
}

function observePipe(session: SmbSession, id: number | undefined, bytes: Uint8Array | undefined, frame: number, time: Moment): void {
  const file = id === undefined || bytes === undefined || !isRemoteCall(bytes, 0) ? undefined : fileOf(session, id, frame);
  if (file === undefined || bytes === undefined) return;
  let association = session.pipes.get(file);
  if (association === undefined) session.pipes.set(file, (association = newAssociation()));
  observePacket(association, bytes, frame, time);
}

function observeResponse(session: SmbSession, { told }: SmbExchange, command: number, bytes: Uint8Array, at: number, frame: number): void {
  const about = told.get(command);
  if (about === undefined || bytes[at - 1] === 0) return;
  if (command === COMMAND.treeConnect || command === COMMAND.treeConnectAndX) {
    session.trees.set(word(bytes, command === COMMAND.treeConnect ? at + 2 : 24), { path: about.name ?? '', frame });
    return;
  }
  const place = FILE_AT[command];
  if (place === undefined) return;
  about.file = word(bytes, at + place);
  const file = { id: about.file, name: about.name ?? '', opened: frame, closed: 0, how: about.how };
  const known = session.files.get(file.id);
  if (known === undefined) session.files.set(file.id, [file]);
  else known.push(file);
}

/** How much is to be read: all bits set stand for no high part (MS-SMB §2.2.4.2.1). */
export const readLength = (low: number, high: number): number => low + (high === 0xffffffff ? 0 : high * 0x10000);

/** Where responses tell the number of the file that was opened. */
const FILE_AT: Readonly<Record<number, number>> = {
  [COMMAND.open]: 0, [COMMAND.create]: 0, [COMMAND.createTemporary]: 0, [COMMAND.createNew]: 0, [COMMAND.openAndX]: 4, [COMMAND.ntCreate]: 5,
};

/** What a request's words and bytes tell, at the places of §2.2.4. */
function tellOf(command: number, bytes: Uint8Array, at: number, session: SmbSession, frame: number): Told | undefined {
  const count = bytes[at - 1];
  const data = at + 2 * count + 2;
  switch (command) {
    case COMMAND.ntCreate: {
      const how = {
        flags: double(bytes, at + 7), access: double(bytes, at + 15), attributes: double(bytes, at + 27), share: double(bytes, at + 31),
        disposition: double(bytes, at + 35),
        options: double(bytes, at + 39),
      };
      return { name: textAt(bytes, data, false).text, how };
    }
    case COMMAND.openAndX: return { name: textAt(bytes, data, false).text };
    case COMMAND.treeConnectAndX: return { name: textAt(bytes, data + word(bytes, at + 6), false).text };
    case COMMAND.close: {
      const file = fileOf(session, word(bytes, at), frame);
      if (file !== undefined && file.closed === 0) file.closed = frame;
      return { file: word(bytes, at) };
    }
    case COMMAND.flush:
    case COMMAND.read:
    case COMMAND.write:
    case COMMAND.lock:
    case COMMAND.unlock:
    case COMMAND.setInformation2:
    case COMMAND.queryInformation2:
      return { file: word(bytes, at) };
    case COMMAND.readAndX: {
      const high = count >= 12 ? BigInt(double(bytes, at + 20)) : 0n;
      return {
        file: word(bytes, at + 4), offset: (high << 32n) + BigInt(double(bytes, at + 6)),
        length: readLength(word(bytes, at + 10), double(bytes, at + 14)),
      };
    }
    case COMMAND.writeAndX: {
      const high = count >= 14 ? BigInt(double(bytes, at + 24)) : 0n;
      return {
        file: word(bytes, at + 4), offset: (high << 32n) + BigInt(double(bytes, at + 6)),
        length: word(bytes, at + 20) + 0x10000 * word(bytes, at + 18),
      };
    }
    case COMMAND.locking: return { file: word(bytes, at + 4) };
    case COMMAND.rename: case COMMAND.ntRename: {
      const old = textAt(bytes, data, true);
      return { oldName: old.text, name: textAt(bytes, old.next, true).text };
    }
    case COMMAND.createDirectory: case COMMAND.deleteDirectory: case COMMAND.checkDirectory: case COMMAND.open: case COMMAND.create:
    case COMMAND.createTemporary: case COMMAND.createNew: case COMMAND.delete: case COMMAND.queryInformation: case COMMAND.setInformation:
    case COMMAND.treeConnect:
      return { name: textAt(bytes, data, true).text };
    case COMMAND.transaction: return { pipe: isPipe(textAt(bytes, data, false).text), subcommand: word(bytes, at + 28), file: word(bytes, at + 30) };
    case COMMAND.transaction2: return transaction2(bytes, at);
    case COMMAND.ntTransaction: return ntTransaction(bytes, at);
    default: return undefined;
  }
}

/** What transactions through pipes are named, §2.2.4.33.1. */
const PIPES = '\\PIPE\\';

export const isPipe = (name: string): boolean => name.toUpperCase().startsWith(PIPES);

const FIND_FIRST = 1, FIND_NEXT = 2, SET_FS = 4, PATHS = new Set([5, 6]), FILES = new Set([7, 8]), REFERRAL = 0x10;

function transaction2(bytes: Uint8Array, at: number): Told {
  const subcommand = word(bytes, at + 28), parameters = word(bytes, at + 20);
  if (subcommand === FIND_FIRST) return { subcommand, level: word(bytes, parameters + 6), pattern: textAt(bytes, parameters + 12, false).text };
  if (FILES.has(subcommand)) return { subcommand, file: word(bytes, parameters), level: word(bytes, parameters + 2) };
  if (PATHS.has(subcommand)) return { subcommand, level: word(bytes, parameters), name: textAt(bytes, parameters + 6, false).text };
  if (subcommand === FIND_NEXT) return { subcommand, level: word(bytes, parameters + 4), pattern: textAt(bytes, parameters + 12, false).text };
  return subcommand === REFERRAL ? { subcommand } : { subcommand, level: word(bytes, parameters + (subcommand === SET_FS ? 2 : 0)) };
}

const IOCTL = 2, NOTIFY = 4;

function ntTransaction(bytes: Uint8Array, at: number): Told {
  const subcommand = word(bytes, at + 36), setup = at + 38;
  return { subcommand, file: word(bytes, subcommand === IOCTL || subcommand === NOTIFY ? setup + 4 : double(bytes, at + 23)) };
}

/**
 * A text in the message's own encoding, behind a byte that tells its format where it is `formatted`; Unicode's begin at
 * an even place (§2.2.1.1.2).
 */
function textAt(bytes: Uint8Array, begin: number, formatted: boolean): { readonly text: string; readonly next: number } {
  const unicode = (word(bytes, 10) & UNICODE) !== 0;
  let at = formatted ? begin + 1 : begin;
  if (unicode) at += at % 2;
  const end = textEnd(bytes, at, Math.min(bytes.length, at + LONGEST_NAME), unicode);
  return { text: at >= end ? '' : decodeText(bytes, at, end, unicode ? 'utf16le' : 'latin1'), next: end + (unicode ? 2 : 1) };
}

/** Where the zero lies that ends a text, `end` without one. */
export function textEnd(bytes: Uint8Array, at: number, end: number, unicode: boolean): number {
  for (let next = at; next < end; next += unicode ? 2 : 1) {
    if (bytes[next] === 0 && (!unicode || next + 1 >= end || bytes[next + 1] === 0)) return next;
  }
  return end;
}
