/** What X11's segments mean together: where messages begin, and which request a reply answers (its sequence number counts them). */
import { MORE, NOT_MINE, type Piece, type TrackedMessage, type Tracker, printable } from '../../../dissect/index.ts';
import { byteOrder, messageLength, u16At } from './framing.ts';

/** A message longer than that is not put together, and as many bytes of those that are lie in memory for one connection. */
const LONGEST = 1 << 24;
const QUERY_EXTENSION = 98, REPLY = 1;
const LONGEST_NAME = 64;
/** Bytes in which every message tells its length. */
const FULL_HEAD = 12;

/** The request that a reply is of. */
export interface Request {
  readonly frame: number;
  readonly opcode: number;
  /** Of an extension's request: its second byte. */
  readonly minor: number;
  /** Of QueryExtension: the extension that it asks for. */
  readonly extension: string | undefined;
}

/** What a segment, or several in a row, is made of. */
export interface Segment {
  readonly nth: number;
  readonly fromClient: boolean;
  readonly little: boolean;
  /** Bytes of a message that began before. */
  readonly lead: number;
  /** That message, where it ends here and was kept. */
  whole: { readonly bytes: Uint8Array; readonly pieces: readonly Piece[]; readonly isSetup: boolean } | undefined;
  /** The first message that begins here is its side's first of all. */
  readonly isSetup: boolean;
  /** By the place of a reply among the messages that end here. */
  readonly requests: Map<number, Request>;
  /** The frame that the last message ends in, where not here. */
  completedIn: number | undefined;
  /** Where a message has no length from which on nothing can be told. */
  lostAt: number | undefined;
}

interface Side {
  /** A message that is not whole yet. */
  open: Open | undefined;
  isSetup: boolean;
  lost: boolean;
}
interface Open {
  readonly parts: Uint8Array[];
  readonly pieces: Piece[];
  readonly segments: Segment[];
  have: number;
  length: number;
}

export interface Session {
  little: boolean;
  readonly sides: readonly [Side, Side];
  readonly segments: Map<number, Segment[]>;
  /** By the last 16 bits of the sequence number. */
  readonly requests: Map<number, Request>;
  sequence: number;
  /** The client's first message was seen; numbers of requests begin again after 65,535, it does not come again. */
  isGreeted: boolean;
  /** Names of extensions, by opcode. */
  readonly extensions: Map<number, string>;
  /** The same by their first event and first error, where they have some. */
  readonly events: Map<number, string>;
  readonly errors: Map<number, string>;
  kept: number;
}

const side = (): Side => ({ open: undefined, isSetup: false, lost: false });

export const SESSION: Tracker<Session> = {
  key: 'x11',
  make: () => ({
    little: true, sides: [side(), side()], segments: new Map(), requests: new Map(), sequence: 0, isGreeted: false,
    extensions: new Map(), events: new Map(), errors: new Map(), kept: 0,
  }),
  forget(session) {
    session.segments.clear();
    session.kept = 0;
  },
  holds: ({ kept }) => kept,
  observe,
};

function observe(session: Session, message: TrackedMessage): void {
  const { bytes, frame, fromClient } = message, own = session.sides[fromClient ? 0 : 1];
  const order = fromClient && own.open === undefined ? byteOrder(bytes, 0, bytes.length) : undefined;
  if (order !== undefined && !session.isGreeted && session.sequence === 0) {
    session.isGreeted = true;
    session.little = order === 'little';
    for (const each of session.sides) each.isSetup = true;
  }
  const others = session.segments.get(frame) ?? [];
  if (others.length === 0) session.segments.set(frame, others);
  const segment: Segment = {
    nth: others.length, fromClient, little: session.little, lead: own.open === undefined ? 0 : leadOf(session, own, own.open, bytes, fromClient),
    whole: undefined, isSetup: own.isSetup && own.open === undefined, requests: new Map(), completedIn: undefined, lostAt: own.lost ? 0 : undefined,
  };
  others.push(segment);
  if (!own.lost) follow(session, own, segment, message);
}

/** How many of the bytes belong to the message that is open. */
function leadOf(session: Session, own: Side, open: Open, bytes: Uint8Array, fromClient: boolean): number {
  if (open.length === MORE) {
    const begin = Uint8Array.from(Buffer.concat([...open.parts, bytes.subarray(0, FULL_HEAD)]));
    open.length = messageLength(begin, 0, begin.length, fromClient, session.little, own.isSetup);
    if (open.length === NOT_MINE) {
      own.lost = true;
      own.open = undefined;
      return 0;
    }
  }
  return open.length <= 0 ? bytes.length : Math.min(bytes.length, open.length - open.have);
}

function follow(session: Session, own: Side, segment: Segment, { bytes, frame, fromClient }: TrackedMessage): void {
  let at = segment.lead, nth = 0;
  if (own.open !== undefined) {
    add(own.open, segment, frame, bytes.subarray(0, at));
    if (own.open.have !== own.open.length) return;
    nth = finish(session, own, own.open, segment, frame);
  }
  while (at < bytes.length) {
    const length = messageLength(bytes, at, bytes.length, fromClient, session.little, own.isSetup);
    if (length === NOT_MINE) {
      own.lost = true;
      segment.lostAt = at;
      return;
    }
    if (length === MORE || at + length > bytes.length) {
      own.open = { parts: [], pieces: [], segments: [], have: 0, length };
      add(own.open, segment, frame, bytes.subarray(at));
      return;
    }
    note(session, own, segment, frame, nth++, bytes.subarray(at, at + length));
    at += length;
  }
}

/** Of a message that is too long to be put together its first bytes are kept: they tell what it is. */
function add(open: Open, segment: Segment, frame: number, bytes: Uint8Array): void {
  if (open.length <= LONGEST) {
    open.parts.push(bytes.slice());
    open.pieces.push({ frame, offset: open.have, length: bytes.length });
    open.segments.push(segment);
  } else if (open.have < FULL_HEAD) {
    open.parts.push(bytes.slice(0, FULL_HEAD));
  }
  open.have += bytes.length;
}

/** Gives the place of the next message. */
function finish(session: Session, own: Side, open: Open, segment: Segment, frame: number): number {
  own.open = undefined;
  for (const before of open.segments) if (before !== segment) before.completedIn = frame;
  const bytes = Uint8Array.from(Buffer.concat(open.parts)), { isSetup } = own;
  note(session, own, segment, frame, 0, bytes);
  if (bytes.length === open.length && session.kept + bytes.length <= LONGEST) {
    session.kept += bytes.length;
    segment.whole = { bytes, pieces: open.pieces, isSetup };
  }
  return 1;
}

function note(session: Session, own: Side, segment: Segment, frame: number, nth: number, bytes: Uint8Array): void {
  const { little } = session;
  if (own.isSetup) {
    own.isSetup = false;
  } else if (segment.fromClient) {
    session.sequence = (session.sequence + 1) & 0xffff;
    const extension = bytes[0] === QUERY_EXTENSION ? nameIn(bytes, little) : undefined;
    session.requests.set(session.sequence, { frame, opcode: bytes[0], minor: bytes[1], extension });
  } else if (bytes[0] === REPLY && bytes.length >= 12) {
    const request = session.requests.get(u16At(bytes, 2, little));
    if (request === undefined) return;
    segment.requests.set(nth, request);
    if (request.extension !== undefined && bytes[8] !== 0) register(session, request.extension, bytes);
  }
}

/** QueryExtension's reply: whether there is such an extension, and its numbers. */
function register(session: Session, name: string, bytes: Uint8Array): void {
  session.extensions.set(bytes[9], name);
  if (bytes[10] !== 0) session.events.set(bytes[10], name);
  if (bytes[11] !== 0) session.errors.set(bytes[11], name);
}

function nameIn(bytes: Uint8Array, little: boolean): string {
  const length = Math.min(LONGEST_NAME, u16At(bytes, 4, little));
  return printable(String.fromCharCode(...bytes.subarray(8, 8 + length)));
}
