/** What a connection of 9P has agreed on, and which files its numbers stand for, as of each message. */
import type { Tracker } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { readUint } from '../../../dissect/read.ts';

export const HEADER = 7;
const RVERSION = 101, TATTACH = 104, TWALK = 110, RWALK = 111, TCLUNK = 120, TREMOVE = 122, TXATTRWALK = 30;
const TCREATE = 114, TLCREATE = 14, TRENAME = 20, TLINK = 70, TRENAMEAT = 74;
/** Errors answer any request. */
const RLERROR = 7, RERROR = 107;
/** Longer paths are not followed: they grow with each step. */
const LONGEST = 4096;

/** A request that makes a number stand for a file once it is answered; `steps` of a walk are to be taken all. */
interface Promise {
  readonly fid: number;
  readonly path: string;
  readonly steps: number;
}

export interface Session {
  /** What the server has said; empty before. */
  version: string;
  /** By number of a file. */
  readonly paths: Map<number, string>;
  /** By tag of a request. */
  readonly promises: Map<number, Promise>;
  /** By `placeOf` a message and the number of a file in it: its path at that time. */
  readonly known: Map<string, string>;
}

export const placeOf = (frame: number, tag: number, fid: number): string => `${frame} ${tag} ${fid}`;

export const SESSION: Tracker<Session> = {
  key: '9p',
  make: () => ({ version: '', paths: new Map(), promises: new Map(), known: new Map() }),
  forget: ({ known }) => known.clear(),
  observe(session, { bytes, frame }) {
    if (bytes.length < HEADER) return;
    const type = bytes[4], tag = readUint(bytes, 5, 2, true);
    if (type === RVERSION) begin(session, wordsAt(bytes, HEADER + 4));
    else if (type % 2 === 1) answered(session, bytes, type, tag);
    else asked(session, bytes, type, tag, frame);
  },
};

/** version(5): a new session, in which no number stands for a file. */
function begin(session: Session, version: string): void {
  session.version = version;
  session.paths.clear();
  session.promises.clear();
}

function answered({ paths, promises }: Session, bytes: Uint8Array, type: number, tag: number): void {
  const promise = promises.get(tag);
  promises.delete(tag);
  if (promise === undefined || type === RLERROR || type === RERROR) return;
  if (type === RWALK && readUint(bytes, HEADER, 2, true) < promise.steps) return;
  paths.set(promise.fid, promise.path);
}

function asked(session: Session, bytes: Uint8Array, type: number, tag: number, frame: number): void {
  const { paths, promises, known } = session;
  const number = (at: number): number => (at + 4 <= bytes.length ? readUint(bytes, at, 4, true) : -1);
  const note = (fid: number): string | undefined => {
    const path = paths.get(fid);
    if (path !== undefined) known.set(placeOf(frame, tag, fid), path);
    return path;
  };
  const promise = (fid: number, path: string | undefined, steps = 0): void => {
    if (path !== undefined && path.length <= LONGEST) promises.set(tag, { fid, path, steps });
  };
  // What had the tag before and was not answered never will be: it was flushed.
  promises.delete(tag);
  const fid = number(HEADER), path = note(fid);
  switch (type) {
    case TATTACH: return promise(fid, wordsAt(bytes, skipWords(bytes, HEADER + 8)));
    case TWALK: return promise(number(HEADER + 4), path === undefined ? undefined : walked(bytes, path), stepsOf(bytes));
    case TXATTRWALK: return promise(number(HEADER + 4), path);
    case TCREATE:
    case TLCREATE: return promise(fid, path === undefined ? undefined : below(path, wordsAt(bytes, HEADER + 4)));
    case TRENAME: {
      const folder = note(number(HEADER + 4));
      return promise(fid, folder === undefined ? undefined : below(folder, wordsAt(bytes, HEADER + 8)));
    }
    case TCLUNK:
    case TREMOVE:
      paths.delete(fid);
      return;
    default:
      // Some have two files, and one of them a name between the two.
      if (type === TLINK) note(number(HEADER + 4));
      else if (type === TRENAMEAT) note(number(skipWords(bytes, HEADER + 4)));
  }
}

/** walk(5): `..` goes up, and stays at the root. */
function below(path: string, step: string): string {
  if (step === '..') return path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '/';
  return step === '.' || step === '' ? path : path.endsWith('/') ? path + step : `${path}/${step}`;
}

const stepsOf = (bytes: Uint8Array): number => (HEADER + 10 <= bytes.length ? readUint(bytes, HEADER + 8, 2, true) : 0);

/** Where a walk leads; no further than to a path that is too long. */
function walked(bytes: Uint8Array, from: string): string {
  let path = from, at = HEADER + 10;
  for (let left = stepsOf(bytes); left > 0 && at + 2 <= bytes.length && path.length <= LONGEST; left--) {
    path = below(path, wordsAt(bytes, at));
    at = skipWords(bytes, at);
  }
  return path;
}

function skipWords(bytes: Uint8Array, at: number): number {
  return at + 2 <= bytes.length ? at + 2 + readUint(bytes, at, 2, true) : bytes.length;
}

function wordsAt(bytes: Uint8Array, at: number): string {
  return decodeText(bytes, Math.min(at + 2, bytes.length), Math.min(skipWords(bytes, at), bytes.length), 'utf8');
}
