/** What RDP's sides agreed upon while they connected, for all that follows: its encryption, and which channel is for what. */
import type { TrackedMessage, Tracker } from '../../../dissect/index.ts';

export interface Session {
  /** MS-RDPBCGR §2.2.1.4.3, encryptionMethod: 0 none, or TLS does it. */
  method: number;
  /** The channel of all that concerns the desktop itself; 0 as long as the server did not say. */
  ioChannel: number;
  /** The one of what measures the network. */
  messageChannel: number;
  /** Names that the client has for channels, in its order, and channels by the number that the server gave them. */
  names: readonly string[];
  readonly channels: Map<number, string>;
}

const NEW: Session = { method: 0, ioChannel: 0, messageChannel: 0, names: [], channels: new Map() };

export const SESSION: Tracker<Session> = {
  key: 'rdp',
  make: () => ({ ...NEW, channels: new Map() }),
  forget() {},
  observe,
};

/** First byte and, behind the headers of TPKT and COTP, that of MCS's connecting PDUs. */
const TPKT = 3, CONNECT_AT = 7, CONNECT = 0x7f;
/** The mark of the sides' settings lies behind a few hundred bytes of other headers at most. */
const LATEST_MARK = 512;
const CLIENT = 'Duca', SERVER = 'McDn';
const MOST_CHANNELS = 31;

function observe(session: Session, { bytes }: TrackedMessage): void {
  if (bytes[0] !== TPKT || bytes[CONNECT_AT] !== CONNECT) return;
  const client = behindMark(bytes, CLIENT), server = client < 0 ? behindMark(bytes, SERVER) : -1;
  if (client > 0) eachBlock(bytes, client, (type, at, end) => learnFromClient(session, bytes, type, at, end));
  if (server > 0) eachBlock(bytes, server, (type, at, end) => learnFromServer(session, bytes, type, at, end));
}

/** Where the settings begin that this marks (T.124 §8.7, UserData: the mark, a length of one or two bytes, a value); -1 without. */
function behindMark(bytes: Uint8Array, mark: string): number {
  const last = Math.min(bytes.length - mark.length, LATEST_MARK);
  for (let at = CONNECT_AT; at < last; at++) {
    let same = 0;
    while (same < mark.length && bytes[at + same] === mark.charCodeAt(same)) same++;
    if (same === mark.length) return at + same + (bytes[at + same] < 0x80 ? 1 : 2);
  }
  return -1;
}

const u16 = (bytes: Uint8Array, at: number): number => bytes[at] | (bytes[at + 1] << 8);

function eachBlock(bytes: Uint8Array, from: number, look: (type: number, at: number, end: number) => void): void {
  for (let at = from; at + 4 <= bytes.length; ) {
    const length = u16(bytes, at + 2);
    if (length < 4 || at + length > bytes.length) return;
    look(u16(bytes, at), at + 4, at + length);
    at += length;
  }
}

const CLIENT_NETWORK = 0xc003, CHANNEL = 12, NAME = 8;

function learnFromClient(session: Session, bytes: Uint8Array, type: number, at: number, end: number): void {
  if (type !== CLIENT_NETWORK) return;
  const names: string[] = [];
  for (let next = at + 4; next + CHANNEL <= end && names.length < MOST_CHANNELS; next += CHANNEL) {
    names.push(String.fromCharCode(...bytes.subarray(next, next + NAME)).replace(/\0.*$/s, '').toLowerCase());
  }
  session.names = names;
}

const SERVER_SECURITY = 0x0c02, SERVER_NETWORK = 0x0c03, SERVER_MESSAGES = 0x0c04;

function learnFromServer(session: Session, bytes: Uint8Array, type: number, at: number, end: number): void {
  if (end - at < 2) return;
  if (type === SERVER_SECURITY) {
    session.method = u16(bytes, at);
  } else if (type === SERVER_MESSAGES) {
    session.messageChannel = u16(bytes, at);
  } else if (type === SERVER_NETWORK) {
    session.ioChannel = u16(bytes, at);
    for (let next = at + 4, nth = 0; next + 2 <= end && nth < MOST_CHANNELS; next += 2, nth++) {
      session.channels.set(u16(bytes, next), session.names[nth] ?? '');
    }
  }
}
