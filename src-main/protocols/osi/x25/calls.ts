/**
 * What a virtual circuit carries: the first byte of the call's user data names a protocol (ISO/IEC TR 9577), data packets do not; and
 * messages in several packets, all but the last of which say that more follows (ITU-T X.25 §4.3.4).
 */
import type { Piece, Tracker } from '../../../dissect/index.ts';
import { joinParts } from '../../joined-parts.ts';

export interface Sent {
  readonly protocol: number | undefined;
  /** There is more before this packet or behind it. */
  readonly isPart: boolean;
  /** The message that this packet completes. */
  readonly whole?: { readonly bytes: Uint8Array; readonly pieces: readonly Piece[] };
}

/** Packets of a circuit and direction that wait for more. */
interface Waiting {
  readonly parts: { readonly frame: number; readonly bytes: Uint8Array }[];
  length: number;
  /** Bytes are missing, or there are too many: what remains of the message is passed over. */
  isLost: boolean;
}

export interface Calls {
  /** By logical channel. */
  readonly protocols: Map<number, number>;
  /** By circuit and direction. */
  readonly waiting: Map<string, Waiting>;
  /** By frame, channel and sequence numbers. */
  readonly packets: Map<string, Sent>;
  /** Bytes of messages that were put together, or wait for more. */
  held: number;
}

const CALL = 0x0b, CLEAR = 0x13, RESET = 0x1b, RESTART = 0xfb;
const XOT_HEADER = 4;
/** Nobody sends so much without a pause. */
const LONGEST = 1024 * 1024;
/** Data of X.25 begin behind three bytes, or four where sequence numbers are long. */
const SHORT_HEADER = 3, LONG_HEADER = 4;

/** The A bit, in a packet's first byte: addresses begin with their type and plan, and each length has a byte (§5.2.1.1). */
export const ADDRESSES_HAVE_TYPES = 0x80;

export const packetKey = (frame: number, bytes: Uint8Array, at: number): string => `${frame} ${bytes.subarray(at, at + SHORT_HEADER).join(' ')}`;

export const CALLS: Tracker<Calls> = {
  key: 'x25',
  make: () => ({ protocols: new Map(), waiting: new Map(), packets: new Map(), held: 0 }),
  forget(calls) {
    calls.packets.clear();
    calls.held = 0;
    for (const { length } of calls.waiting.values()) calls.held += length;
  },
  holds: calls => calls.held,
  observe(calls, { frame, bytes, fromClient }) {
    const at = XOT_HEADER;
    if (bytes.length < at + SHORT_HEADER) return;
    const channel = ((bytes[at] & 15) << 8) | bytes[at + 1], type = bytes[at + 2];
    if ((type & 1) !== 0) {
      control(calls, bytes, at, channel, type);
      return;
    }
    const isLong = ((bytes[at] >> 4) & 3) === 2;
    const goesOn = isLong ? (bytes[at + 3] & 1) !== 0 : (type & 0x10) !== 0;
    const data = bytes.subarray(at + (isLong ? LONG_HEADER : SHORT_HEADER));
    const isCut = bytes.length < at + ((bytes[2] << 8) | bytes[3]);
    const protocol = calls.protocols.get(channel);
    calls.packets.set(packetKey(frame, bytes, at), { protocol, ...note(calls, wayOf(channel, fromClient), frame, data, goesOn, isCut) });
  },
};

const wayOf = (channel: number, fromClient: boolean): string => `${channel} ${fromClient}`;

/** What begins or ends a circuit, or its sequence numbers, takes what waits for more with it. */
function control(calls: Calls, bytes: Uint8Array, at: number, channel: number, type: number): void {
  if (type === RESTART) for (const way of calls.waiting.keys()) leave(calls, way);
  if (type !== CALL && type !== CLEAR && type !== RESET) return;
  for (const fromClient of [true, false]) leave(calls, wayOf(channel, fromClient));
  if (type !== CALL) return;
  const { protocols } = calls, protocol = calledProtocol(bytes, at);
  if (protocol === undefined) protocols.delete(channel);
  else protocols.set(channel, protocol);
}

/** Forgets what waits there. */
function leave(calls: Calls, way: string): void {
  calls.held -= calls.waiting.get(way)?.length ?? 0;
  calls.waiting.delete(way);
}

function note(calls: Calls, way: string, frame: number, data: Uint8Array, goesOn: boolean, isCut: boolean): Omit<Sent, 'protocol'> {
  const { waiting } = calls, before = waiting.get(way);
  if (before === undefined && !goesOn) return { isPart: false };
  const row = before ?? { parts: [], length: 0, isLost: false };
  row.isLost ||= isCut || row.length + data.length > LONGEST;
  if (row.isLost) {
    row.parts.length = 0;
    calls.held -= row.length;
    row.length = 0;
  } else if (data.length > 0) {
    row.parts.push({ frame, bytes: data.slice() });
    row.length += data.length;
    calls.held += data.length;
  }
  if (goesOn) {
    waiting.set(way, row);
    return { isPart: true };
  }
  waiting.delete(way);
  return row.length === 0 ? { isPart: true } : { isPart: true, whole: joinParts(row.parts, row.length) };
}

/** Behind the addresses and the facilities of a call, whose packet begins at `at`. */
function calledProtocol(bytes: Uint8Array, at: number): number | undefined {
  const lengths = at + SHORT_HEADER, hasTypes = (bytes[at] & ADDRESSES_HAVE_TYPES) !== 0;
  const digits = hasTypes ? (bytes[lengths] ?? 0) + (bytes[lengths + 1] ?? 0) : ((bytes[lengths] ?? 0) >> 4) + ((bytes[lengths] ?? 0) & 15);
  const facilities = lengths + (hasTypes ? 2 : 1) + ((digits + 1) >> 1);
  const data = facilities + 1 + (bytes[facilities] ?? 0);
  return bytes[data];
}
