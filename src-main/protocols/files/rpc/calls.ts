/** Pairs remote procedure calls with their replies by transaction identifier, RFC 5531 §9. */
import type { Cursor, Moment, Tracker } from '../../../dissect/index.ts';

export interface CallFacts {
  readonly frame: number;
  readonly time: Moment;
  readonly program: number;
  readonly version: number;
  readonly procedure: number;
  reply: number;
}

/** Name of what a message says to the program above of the call that it is or answers, in `p.packet.notes`. */
export const CALLED = 'rpc.call';

export interface Called {
  readonly version: number;
  readonly procedure: number;
  readonly isCall: boolean;
}

export const calledHere = (p: Cursor): Called | undefined => p.packet.notes.get(CALLED) as Called | undefined;

export const CALL = 0, REPLY = 1;
const RPC_VERSION = 2;
/** Bytes of a call from its identifier to its procedure. */
const CALL_HEADER = 24;
const MARK = 4, LAST = 0x80000000;

/**
 * Where the message begins behind a record mark: 4 over a stream, 0 in a datagram; -1 where it is no such message. A
 * call says what it is, a reply hardly.
 */
export function messageAt(bytes: Uint8Array, at: number, end: number, callsAlone: boolean): number {
  for (const mark of [0, MARK]) {
    const from = at + mark;
    if (from + 12 > end || (mark === MARK && (u32(bytes, at) & LAST) === 0)) continue;
    const type = u32(bytes, from + 4);
    if (type === CALL && from + CALL_HEADER <= end && u32(bytes, from + 8) === RPC_VERSION && isLikelyProgram(u32(bytes, from + 12))) return mark;
    if (!callsAlone && type === REPLY && u32(bytes, from + 8) <= 1) return mark;
  }
  return -1;
}

/** RFC 5531 §8.1: those that are assigned by IANA or a site, and a version and procedure that programs have. */
const isLikelyProgram = (program: number): boolean => program >= 100000 && program < 0x40000000;

export function u32(bytes: Uint8Array, at: number): number {
  return ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
}

interface Calls {
  readonly byIdentifier: Map<number, CallFacts>;
}

const TRACKER: Tracker<Calls> = {
  key: 'rpc',
  make: () => ({ byIdentifier: new Map() }),
  forget: ({ byIdentifier }) => byIdentifier.clear(),
  observe({ byIdentifier }, { frame, time, bytes }) {
    const at = messageAt(bytes, 0, bytes.length, false);
    if (at < 0) return;
    const identifier = u32(bytes, at), known = byIdentifier.get(identifier);
    if (u32(bytes, at + 4) === REPLY) {
      if (known !== undefined && known.reply === 0) known.reply = frame;
    } else if (known === undefined || known.reply !== 0) {
      byIdentifier.set(identifier, {
        frame, time, program: u32(bytes, at + 12), version: u32(bytes, at + 16), procedure: u32(bytes, at + 20), reply: 0,
      });
    }
  },
};

/** The call with this identifier; undefined where the packet is looked at alone. */
export function callOf(p: Cursor, identifier: number): CallFacts | undefined {
  return p.packet.quoted ? undefined : p.packet.around?.conversation(TRACKER)?.byIdentifier.get(identifier);
}
