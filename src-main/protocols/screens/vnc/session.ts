/** What the segments of a VNC connection mean together: whose turn it is at its begin (RFC 6143 §7.1 to §7.3), and where messages begin then. */
import { MORE, NOT_MINE, type Piece, type TrackedMessage, type Tracker } from '../../../dissect/index.ts';
import { type Pixel, USUAL_PIXEL, type Walk, clientLength, newWalk, pixelAt, serverLength } from './lengths.ts';
import { VENCRYPT, type VencryptPhase, followingVencrypt } from './vencrypt.ts';

export const VERSION = 12, CHALLENGE = 16, NONE = 1, VNC_AUTHENTICATION = 2, APPLE = 30;
/** A message longer than that is not put together: a screen of 4096 by 4096 pixels. */
const LONGEST = 1 << 26;
/** Bytes of messages over several segments that are kept of one connection. */
const MOST_KEPT = 1 << 25;
const SET_PIXEL_FORMAT = 0, FORMAT_AT = 4, INIT_FORMAT_AT = 4;

/** What each segment of a conversation is; both sides take turns until the desktop is shown. */
export type Phase =
  'version' | 'security' | 'decided' | 'chosen' | 'challenge' | 'response' | 'result' | 'share' | 'desktop' | 'message' | VencryptPhase;

export interface Segment {
  readonly phase: Phase;
  /** The security type that was chosen. */
  readonly type: number;
  readonly fromServer: boolean;
  readonly pixel: Pixel;
  /** Bytes of a message that began before. */
  readonly lead: number;
  /** That message, where it ends here and was kept. */
  whole: { readonly bytes: Uint8Array; readonly pieces: readonly Piece[]; readonly pixel: Pixel } | undefined;
  /** The frame that the last message ends in, where not here. */
  completedIn: number | undefined;
  /** Where a message has no length from which on nothing can be told; -1: before this segment. */
  lostAt: number | undefined;
}

interface Open {
  bytes: Uint8Array;
  have: number;
  length: number;
  readonly walk: Walk;
  readonly pixel: Pixel;
  readonly pieces: Piece[];
  readonly segments: Segment[];
}

interface Side {
  open: Open | undefined;
  lost: boolean;
}

export interface Session {
  readonly segments: Map<number, Segment[]>;
  /** Which side of TCP is the server: it speaks first. */
  serverIsClient: boolean | undefined;
  /** The version that the client asks for. */
  minor: number;
  readonly versions: Set<boolean>;
  next: Phase;
  type: number;
  pixel: Pixel;
  readonly client: Side;
  readonly server: Side;
  kept: number;
}

export const SESSION: Tracker<Session> = {
  key: 'vnc',
  make: () => ({
    segments: new Map(), serverIsClient: undefined, minor: 8, versions: new Set(), next: 'version', type: 0, pixel: USUAL_PIXEL,
    client: { open: undefined, lost: false }, server: { open: undefined, lost: false }, kept: 0,
  }),
  forget(session) {
    session.segments.clear();
    session.kept = 0;
  },
  holds: ({ kept }) => kept,
  observe,
};

/** `RFB 003.008` and a line feed. */
export function isVersion(bytes: Uint8Array, at: number, end: number): boolean {
  return (
    end - at >= VERSION &&
    bytes[at] === 0x52 &&
    bytes[at + 1] === 0x46 &&
    bytes[at + 2] === 0x42 &&
    bytes[at + 3] === 0x20 &&
    bytes[at + 11] === 0x0a
  );
}

function observe(session: Session, message: TrackedMessage): void {
  const { bytes, frame, fromClient } = message, greets = isVersion(bytes, 0, bytes.length) && !session.versions.has(fromClient);
  if (greets) session.serverIsClient ??= fromClient;
  const phase = greets ? 'version' : session.next;
  const fromServer = session.serverIsClient === undefined ? !fromClient : session.serverIsClient === fromClient;
  if (phase === 'chosen' && bytes.length === 1) session.type = bytes[0];
  if (phase === 'decided' && bytes.length >= 4) session.type = bytes[3];
  const own = fromServer ? session.server : session.client, others = session.segments.get(frame) ?? [];
  if (others.length === 0) session.segments.set(frame, others);
  const lead = phase !== 'message' || own.open === undefined ? 0 : leadOf(own, own.open, bytes, fromServer);
  const segment: Segment = {
    phase, type: session.type, fromServer, pixel: session.pixel, lead, whole: undefined, completedIn: undefined, lostAt: own.lost ? -1 : undefined,
  };
  others.push(segment);
  if (phase === 'message') {
    if (!own.lost) follow(session, own, segment, message);
    return;
  }
  if (phase === 'desktop') session.pixel = pixelAt(bytes, INIT_FORMAT_AT);
  if (phase === 'version') {
    session.versions.add(fromClient);
    if (!fromServer) session.minor = Number(String.fromCharCode(...bytes.subarray(8, 11))) || 8;
  }
  session.next = following(phase, fromServer, session, bytes);
}

/** RFC 6143 §7.1 to §7.3, and appendix A for the versions before. */
function following(phase: Phase, fromServer: boolean, { type, minor }: Session, bytes: Uint8Array): Phase {
  switch (phase) {
    case 'version': return fromServer ? 'version' : minor < 7 ? 'decided' : 'security';
    case 'security': return 'chosen';
    case 'decided': return type === NONE ? 'share' : 'challenge';
    case 'chosen':
      if (type === VENCRYPT) return 'vencrypt-server';
      if (type !== NONE) return 'challenge';
      return minor < 8 ? 'share' : 'result';
    case 'challenge': return 'response';
    case 'response': return 'result';
    case 'result': return bytes.length >= 4 && bytes[3] !== 0 ? 'result' : 'share';
    case 'share': return 'desktop';
    case 'desktop':
    case 'message':
      return 'message';
    default:
      return followingVencrypt(phase) ?? 'message';
  }
}

const lengthOf = (bytes: Uint8Array, at: number, end: number, fromServer: boolean, pixel: Pixel, walk: Walk): number =>
  (fromServer ? serverLength(bytes, at, end, pixel, walk) : clientLength(bytes, at, end));

/** How many of the bytes belong to the message that is open; they are added to it. */
function leadOf(own: Side, open: Open, bytes: Uint8Array, fromServer: boolean): number {
  const before = open.have;
  if (open.have + bytes.length > open.bytes.length) {
    const larger = new Uint8Array(Math.min(LONGEST + bytes.length, 2 * (open.have + bytes.length)));
    larger.set(open.bytes.subarray(0, open.have));
    open.bytes = larger;
  }
  open.bytes.set(bytes, before);
  if (open.length === MORE) open.length = lengthOf(open.bytes, 0, before + bytes.length, fromServer, open.pixel, open.walk);
  if (open.length === NOT_MINE || Math.max(open.length, before + bytes.length) > LONGEST + bytes.length) {
    own.lost = true;
    own.open = undefined;
    return 0;
  }
  const lead = open.length === MORE ? bytes.length : Math.min(bytes.length, open.length - before);
  open.have = before + lead;
  return lead;
}

function follow(session: Session, own: Side, segment: Segment, { bytes, frame }: TrackedMessage): void {
  const { fromServer } = segment;
  let at = segment.lead;
  if (own.open !== undefined) {
    const { open } = own;
    open.pieces.push({ frame, offset: open.have - at, length: at });
    open.segments.push(segment);
    if (open.have !== open.length) return;
    finish(session, own, open, segment, frame);
  }
  while (at < bytes.length) {
    const walk = newWalk(), length = lengthOf(bytes, at, bytes.length, fromServer, segment.pixel, walk);
    if (length === NOT_MINE || length > LONGEST) {
      own.lost = true;
      segment.lostAt = at;
      return;
    }
    if (length === MORE || at + length > bytes.length) {
      const have = bytes.length - at;
      const pieces = [{ frame, offset: 0, length: have }];
      own.open = { bytes: bytes.slice(at), have, length, walk, pixel: segment.pixel, pieces, segments: [segment] };
      return;
    }
    note(session, fromServer, bytes, at);
    at += length;
  }
}

function finish(session: Session, own: Side, open: Open, segment: Segment, frame: number): void {
  own.open = undefined;
  for (const before of open.segments) if (before !== segment) before.completedIn = frame;
  note(session, segment.fromServer, open.bytes, 0);
  if (session.kept + open.length > MOST_KEPT) return;
  session.kept += open.length;
  segment.whole = { bytes: open.bytes.slice(0, open.length), pieces: open.pieces, pixel: open.pixel };
}

/** §7.5.1: pixels are as the client asks for from here on. */
function note(session: Session, fromServer: boolean, bytes: Uint8Array, at: number): void {
  if (!fromServer && bytes[at] === SET_PIXEL_FORMAT) session.pixel = pixelAt(bytes, at + FORMAT_AT);
}
