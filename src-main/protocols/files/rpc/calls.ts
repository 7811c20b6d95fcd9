/** Pairs remote procedure calls with their replies by transaction identifier, RFC 5531 §9. */
import { u32be } from '../../../bytes/big-endian.ts';
import type { Cursor, Moment, Tracker } from '../../../dissect/index.ts';
import { CONTINUE_INIT, type Context, type Contexts, DESTROY, INIT, type Protection, RPCSEC_GSS } from './security.ts';

export interface CallFacts {
  readonly frame: number;
  readonly time: Moment;
  readonly program: number;
  readonly version: number;
  readonly procedure: number;
  /** Undefined where it is not protected by GSS-API. */
  readonly protection: Protection | undefined;
  /** The rights that ACCESS of NFS version 3 asks for. */
  readonly asked: number | undefined;
  /** Bytes of the message. */
  readonly length: number;
  /** Frame of the first reply, 0 as long as there is none. */
  reply: number;
}

/** Name of what a message says to the program above of the call that it is or answers, in `p.packet.notes`. */
export const CALLED = 'rpc.call';

export interface Called {
  readonly version: number;
  readonly procedure: number;
  readonly isCall: boolean;
  /** Of replies: the rights that the call asked for. */
  readonly asked?: number | undefined;
}

export const calledHere = (p: Cursor): Called | undefined => p.packet.notes.get(CALLED) as Called | undefined;

export const CALL = 0, REPLY = 1;
const NFS = 100003, NFS_ACCESS = 4;
const RPC_VERSION = 2;
/** Bytes of a call from its identifier to its program, by which it is known: what follows may be cut by the capture. */
const CALL_BEGIN = 16;
/** Bytes of a call from its identifier to its procedure. */
const CALL_HEADER = 24;
const MARK = 4, LAST = 0x80000000;
/** Credentials are at most 400 bytes (RFC 5531 §8.2). */
const LONGEST_HANDLE = 400;
/** Contexts of GSS-API that are remembered of a connection: a client has one for each user and service. */
const MOST_CONTEXTS = 1 << 14;
/** Kerberos' administration, whose number nobody assigned. */
export const KADM5 = 2112;

/**
 * Where the message begins behind a record mark: 4 over a stream, 0 in a datagram; -1 where it is no such message. A
 * call says what it is, a reply hardly.
 */
export function messageAt(bytes: Uint8Array, at: number, end: number, callsAlone: boolean): number {
  for (const mark of [0, MARK]) {
    const from = at + mark;
    if (from + 12 > end || (mark === MARK && (u32be(bytes, at) & LAST) === 0)) continue;
    const type = u32be(bytes, from + 4);
    if (type === CALL && from + CALL_BEGIN <= end && u32be(bytes, from + 8) === RPC_VERSION && isLikelyProgram(u32be(bytes, from + 12))) return mark;
    if (!callsAlone && type === REPLY && u32be(bytes, from + 8) <= 1) return mark;
  }
  return -1;
}

/** RFC 5531 §8.1: those that are assigned by IANA or a site, and the first of the transient ones, which NFS calls clients back by. */
const isLikelyProgram = (program: number): boolean => (program >= 100000 && program <= 0x40000000) || program === KADM5;

interface Calls {
  /** Those that one identifier had, in the order of their frames: a long connection may use it again for another call. */
  readonly byIdentifier: Map<number, CallFacts[]>;
  /** By their handles in hexadecimal digits. */
  readonly contexts: Map<string, Context>;
}

const TRACKER: Tracker<Calls> = {
  key: 'rpc',
  make: () => ({ byIdentifier: new Map(), contexts: new Map() }),
  forget({ byIdentifier, contexts }) {
    byIdentifier.clear();
    contexts.clear();
  },
  observe({ byIdentifier, contexts }, { frame, time, bytes }) {
    const at = messageAt(bytes, 0, bytes.length, false);
    if (at < 0) return;
    const identifier = u32be(bytes, at), calls = byIdentifier.get(identifier), known = calls?.at(-1);
    if (u32be(bytes, at + 4) === REPLY) {
      if (known === undefined) return;
      if (known.reply === 0) known.reply = frame;
      const isSetup = known.protection?.procedure === INIT || known.protection?.procedure === CONTINUE_INIT;
      const handle = isSetup ? handleOfReply(bytes, at) : '';
      if (handle !== '' && contexts.size < MOST_CONTEXTS && !contexts.has(handle)) contexts.set(handle, { created: frame, destroyed: 0 });
    } else if (at + CALL_HEADER <= bytes.length) {
      const protection = protectionOf(bytes, at), { length } = bytes;
      const program = u32be(bytes, at + 12), version = u32be(bytes, at + 16), procedure = u32be(bytes, at + 20);
      // §9: by its identifier a server knows a call that was sent again.
      if (
        known?.program === program && known.version === version && known.procedure === procedure &&
        (known.reply === 0 || known.length === length)
      ) return;
      const asked = program === NFS && version === 3 && procedure === NFS_ACCESS ? rightsAsked(bytes, at) : undefined;
      const call: CallFacts = { frame, time, program, version, procedure, protection, asked, length, reply: 0 };
      if (calls === undefined) byIdentifier.set(identifier, [call]);
      else calls.push(call);
      const context = protection?.procedure === DESTROY ? contexts.get(handleAt(bytes, at + CALL_HEADER + 24)) : undefined;
      if (context !== undefined) context.destroyed = frame;
    }
  },
};

/** RFC 2203 §5: behind the flavor, a length and a version stand a procedure, a sequence number and a service. */
function protectionOf(bytes: Uint8Array, at: number): Protection | undefined {
  const flavor = at + CALL_HEADER;
  if (flavor + 24 > bytes.length || u32be(bytes, flavor) !== RPCSEC_GSS) return undefined;
  return { procedure: u32be(bytes, flavor + 12), service: u32be(bytes, flavor + 20) };
}

/** What stands behind credentials, verifier and file handle, each behind a length (RFC 1813 §3.3.4); undefined where it was not captured. */
function rightsAsked(bytes: Uint8Array, at: number): number | undefined {
  let next = at + CALL_HEADER;
  for (const flavor of [4, 4, 0]) {
    if (next + flavor + 4 > bytes.length) return undefined;
    next += flavor + 4 + Math.ceil(u32be(bytes, next + flavor) / 4) * 4;
  }
  return next + 4 <= bytes.length ? u32be(bytes, next) : undefined;
}

/** The context of an accepted reply, behind its verifier (RFC 2203 §5.2.3); empty where there is none. */
function handleOfReply(bytes: Uint8Array, at: number): string {
  if (at + 20 > bytes.length || u32be(bytes, at + 8) !== 0) return '';
  const verifier = u32be(bytes, at + 16);
  return handleAt(bytes, at + 20 + Math.ceil(verifier / 4) * 4 + 4);
}

/** A handle behind its length, in hexadecimal digits; empty where it is not all there, or too long for one. */
function handleAt(bytes: Uint8Array, at: number): string {
  const length = at + 4 <= bytes.length ? u32be(bytes, at) : 0;
  const begin = at + 4;
  if (length === 0 || length > LONGEST_HANDLE || begin + length > bytes.length) return '';
  return Buffer.from(bytes.subarray(begin, begin + length)).toString('hex');
}

/** The last call with this identifier that is not behind the packet; undefined where the packet is looked at alone. */
export function callOf(p: Cursor, identifier: number): CallFacts | undefined {
  const { quoted, around, record: { number } } = p.packet;
  const calls = quoted ? undefined : around?.conversation(TRACKER)?.byIdentifier.get(identifier);
  return calls === undefined ? undefined : lastUpTo(calls, number);
}

function lastUpTo(calls: readonly CallFacts[], frame: number): CallFacts | undefined {
  let low = 0, high = calls.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (calls[middle].frame <= frame) low = middle + 1;
    else high = middle;
  }
  return calls[low - 1];
}

/** What is known of the contexts of GSS-API that the connection has. */
export function contextsOf(p: Cursor): Contexts {
  const known = p.packet.quoted ? undefined : p.packet.around?.conversation(TRACKER)?.contexts;
  return { of: handle => known?.get(handle), isFull: known?.size === MOST_CONTEXTS };
}
