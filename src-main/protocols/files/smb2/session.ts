/** What earlier messages of an SMB connection tell of a later one: its request or response, its session, tree and file. */
import { type Agreed, opened, smbKeysOf } from './decryption.ts';
import { type Heard, NEGOTIATE, SESSION_SETUP, hear, heardKey, newHeard } from './integrity.ts';
import { DIALECT_311 } from './names.ts';
import type { Moment, Secrets, Tracker } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { hexText } from '../../../bytes/address-text.ts';
import { type Association, LITTLE_ENDIAN, forgetCalls, isHeader, newAssociation, observePacket } from '../dcerpc/association.ts';

export const HEADER = 64;
const TREE_CONNECT = 3, CREATE = 5, CLOSE = 6, READ = 8, WRITE = 9, IOCTL = 11, GET_INFO = 16, SET_INFO = 17;
export const FIND = 14, BREAK = 18;
const NBSS = 4;
const RESPONSE = 1;

export interface Exchange {
  readonly request: number;
  readonly time: Moment;
  /** The last one, as long as those before only say that it is yet to come. */
  response: number;
  interim: boolean;
  /** A tree's path, a file's name. */
  readonly name: string | undefined;
  /** Class and level of information that was asked for; of a search its level alone. */
  readonly info: readonly [number, number] | undefined;
  /** The file that is read, or that a pipe's messages go to and come from; where in it reading begins. */
  readonly file: string | undefined;
  readonly from: number;
}

export interface SmbTree {
  readonly path: string;
  readonly shareType: number;
  readonly frame: number;
}

export interface SmbFile {
  readonly name: string;
  /** The response that opened it. */
  readonly frame: number;
  /** The request that closes it, 0 where that is not seen. */
  closed: number;
}

export interface SmbSession {
  /** By message number. */
  readonly exchanges: Map<string, Exchange>;
  readonly trees: Map<number, SmbTree>;
  readonly authenticated: Map<string, number>;
  /** Names of files by their identifiers; of those that are closed until messages are forgotten. */
  readonly files: Map<string, SmbFile>;
  /** What calls of DCE/RPC through the pipes agree upon, by the pipes' identifiers. */
  readonly pipes: Map<string, Association>;
  readonly heard: Heard;
  readonly agreed: Agreed;
  /** Identifiers that were closed since messages were forgotten. */
  readonly closed: Set<string>;
}

export const SESSION: Tracker<SmbSession> = {
  key: 'smb2',
  make: () => ({
    exchanges: new Map(), trees: new Map(), authenticated: new Map(), files: new Map(), pipes: new Map(), heard: newHeard(),
    agreed: { dialect: 0, cipher: 0, heard: new Map() }, closed: new Set(),
  }),
  forget({ exchanges, files, pipes, heard, closed }) {
    exchanges.clear();
    heard.after.clear();
    for (const id of closed) {
      files.delete(id);
      pipes.delete(id);
    }
    closed.clear();
    for (const pipe of pipes.values()) forgetCalls(pipe);
  },
  holds: ({ pipes }) => [...pipes.values()].reduce((sum, { fragments }) => sum + fragments.held, 0),
  // Of what is written and read only the head matters, where nothing is chained to it.
  skims: head => head.length >= NBSS + HEADER && head[NBSS] === 0xfe && little32(head, NBSS + 20) === 0 &&
    head[NBSS + 12] === ((head[NBSS + 16] & RESPONSE) === 0 ? WRITE : READ) && !holdsCall(head),
  observe: (state, { frame, time, bytes }) => observeAll(state, frame, time, bytes.subarray(NBSS)),
};

/** As it is known with the user's keys, which open what is encrypted. */
export function sessionOf(secrets: Secrets | undefined): Tracker<SmbSession> {
  const given = smbKeysOf(secrets);
  if (given.length === 0) return SESSION;
  return {
    ...SESSION,
    key: `smb2 ${secrets!.number}`,
    observe(state, message) {
      const { frame, time, bytes } = message, clear = isEncrypted(bytes, NBSS) ? opened(bytes.subarray(NBSS), given, state.agreed) : undefined;
      if (clear === undefined) SESSION.observe(state, message);
      else observeAll(state, frame, time, clear);
    },
  };
}

function observeAll(state: SmbSession, frame: number, time: Moment, bytes: Uint8Array): void {
  for (let at = 0; at + HEADER <= bytes.length && isSmbHeader(bytes, at);) {
    const next = little32(bytes, at + 20);
    const end = next === 0 ? bytes.length : Math.min(bytes.length, at + next);
    observeOne(state, frame, time, bytes.subarray(at, end));
    if (next < HEADER) break;
    at += next;
  }
}

/** The answer to a negotiation of version 1, which has the client negotiate again (§3.3.5.3.1). */
const WILDCARD = 0x02ff;
const isWildcard = (command: number, isResponse: boolean, bytes: Uint8Array): boolean =>
  command === NEGOTIATE && isResponse && little16(bytes, HEADER + 4) === WILDCARD;

const isEncrypted = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xfd && bytes[at + 1] === 0x53 && bytes[at + 2] === 0x4d && bytes[at + 3] === 0x42;

const ENCRYPTION = 2, MOST_CONTEXTS = 32;

/** The dialect, and of 3.1.1 the cipher, which is in one of the contexts that begin at multiples of eight bytes (§2.2.4). */
function agree(agreed: Agreed, bytes: Uint8Array): void {
  agreed.dialect = little16(bytes, HEADER + 4);
  if (agreed.dialect !== DIALECT_311) return;
  const count = Math.min(little16(bytes, HEADER + 6), MOST_CONTEXTS);
  for (let at = little32(bytes, HEADER + 60), i = 0; i < count && at + 8 <= bytes.length; i++) {
    if (little16(bytes, at) === ENCRYPTION) agreed.cipher = little16(bytes, at + 10);
    at += 8 + Math.ceil(little16(bytes, at + 2) / 8) * 8;
  }
}

/** Whether what is written or read may be a part of a call of DCE/RPC, which is put together. */
function holdsCall(head: Uint8Array): boolean {
  const at = NBSS + (head[NBSS + 12] === WRITE ? little16(head, NBSS + HEADER + 2) : head[NBSS + HEADER + 2]);
  return isHeader(head, at) && head[at + 4] === LITTLE_ENDIAN;
}

function isSmbHeader(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xfe && bytes[at + 1] === 0x53 && bytes[at + 2] === 0x4d && bytes[at + 3] === 0x42;
}

function observeOne(state: SmbSession, frame: number, time: Moment, bytes: Uint8Array): void {
  const command = little16(bytes, 12);
  const key = hexText(bytes.subarray(24, 32)), isResponse = (bytes[16] & RESPONSE) !== 0;
  if (command <= SESSION_SETUP && !isWildcard(command, isResponse, bytes)) {
    const begins = !isResponse && (command === NEGOTIATE || (little32(bytes, 40) === 0 && little32(bytes, 44) === 0));
    hear(state.heard, command, bytes, { key: heardKey(frame, key, isResponse), begins, ends: isResponse && little32(bytes, 8) === 0 });
  }
  if (isResponse && little32(bytes, 8) === 0) {
    if (command === NEGOTIATE) agree(state.agreed, bytes);
    else if (command === SESSION_SETUP) state.agreed.heard.set(hexText(bytes.subarray(40, 48)), state.heard.session);
  }
  if (!isResponse) {
    const file = requestFile(command, bytes);
    const name = requestName(command, bytes), info = requestInfo(command, bytes), from = readFrom(command, bytes);
    state.exchanges.set(key, { request: frame, time, response: 0, interim: true, name, info, file, from });
    if (file !== undefined) observePipe(state, file, piped(command, bytes, false), frame, time);
    if (command === CLOSE && bytes.length >= HEADER + 8 + FID) {
      const id = hexText(bytes.subarray(HEADER + 8, HEADER + 8 + FID)), open = state.files.get(id);
      if (open !== undefined) open.closed = frame;
      state.closed.add(id);
    }
    return;
  }
  const exchange = state.exchanges.get(key);
  const status = little32(bytes, 8);
  if (exchange?.interim === true) {
    exchange.response = frame;
    exchange.interim = status === PENDING;
  }
  if (exchange?.file !== undefined) observePipe(state, exchange.file, piped(command, bytes, true), frame, time);
  if (status !== 0) return;
  const session = hexText(bytes.subarray(40, 48));
  if (command === SESSION_SETUP) {
    if (!state.authenticated.has(session)) state.authenticated.set(session, frame);
  } else if (exchange?.name !== undefined && command === TREE_CONNECT && bytes.length >= HEADER + 4) {
    state.trees.set(little32(bytes, 36), { path: exchange.name, shareType: bytes[HEADER + 2], frame });
  } else if (exchange?.name !== undefined && command === CREATE && bytes.length >= HEADER + 80) {
    state.files.set(hexText(bytes.subarray(HEADER + 64, HEADER + 80)), { name: exchange.name, frame, closed: 0 });
  }
}

/** What TREE_CONNECT and CREATE name, by offset and length in their fixed part. */
function requestName(command: number, bytes: Uint8Array): string | undefined {
  const place = command === TREE_CONNECT ? HEADER + 4 : command === CREATE ? HEADER + 44 : -1;
  if (place < 0 || place + 4 > bytes.length) return undefined;
  const at = little16(bytes, place);
  return decodeText(bytes, at, Math.min(bytes.length, at + little16(bytes, place + 2)), 'utf16le');
}

/** MS-SMB2 §3.3.4.2: the status of a response that another one will follow. */
const PENDING = 0x103;
/** Where requests have the file's identifier: those that may go to a pipe. */
const FILE_AT: Readonly<Record<number, number>> = { [READ]: HEADER + 16, [WRITE]: HEADER + 16, [IOCTL]: HEADER + 8 };
const FID = 16;

function requestFile(command: number, bytes: Uint8Array): string | undefined {
  const at = FILE_AT[command];
  return at === undefined || at + FID > bytes.length ? undefined : hexText(bytes.subarray(at, at + FID));
}

/** Files are not so large that doubles could not tell their places. */
function readFrom(command: number, bytes: Uint8Array): number {
  const at = HEADER + 8;
  return command === READ && at + 8 <= bytes.length ? little32(bytes, at) + 0x100000000 * little32(bytes, at + 4) : 0;
}

/** What goes through the pipe: what is written, what is read, and both with a control that does both (§2.2.19 to §2.2.32). */
function piped(command: number, bytes: Uint8Array, isResponse: boolean): Uint8Array | undefined {
  if (command === WRITE && !isResponse) return bytes.subarray(little16(bytes, HEADER + 2));
  if (command === READ && isResponse) return bytes.subarray(bytes[HEADER + 2]);
  return command === IOCTL ? bytes.subarray(little32(bytes, HEADER + (isResponse ? 32 : 24))) : undefined;
}

function observePipe({ pipes }: SmbSession, file: string, bytes: Uint8Array | undefined, frame: number, time: Moment): void {
  if (bytes === undefined || !isHeader(bytes, 0)) return;
  let association = pipes.get(file);
  if (association === undefined) pipes.set(file, (association = newAssociation()));
  observePacket(association, bytes, frame, time);
}

function requestInfo(command: number, bytes: Uint8Array): readonly [number, number] | undefined {
  if (command === FIND && bytes.length >= HEADER + 4) return [bytes[HEADER + 2], 0];
  if ((command !== GET_INFO && command !== SET_INFO) || bytes.length < HEADER + 4) return undefined;
  return [bytes[HEADER + 2], bytes[HEADER + 3]];
}

function little16(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8);
}

function little32(bytes: Uint8Array, at: number): number {
  return (little16(bytes, at) | (little16(bytes, at + 2) << 16)) >>> 0;
}
