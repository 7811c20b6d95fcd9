/**
 * What a virtual circuit carries: the first byte of the call's user data names a protocol (ISO/IEC TR 9577), data packets do not; and
 * messages in several packets, all but the last of which say that more follows (ITU-T X.25 §4.3.4).
 */
import type { Piece, Tracker } from '../../../dissect/index.ts';

export interface Sent {
  readonly protocol: number | undefined;
  /** There is more before this packet or behind it. */
  readonly isPart: boolean;
  /** The message that this packet completes. */
  readonly whole?: { readonly bytes: Uint8Array; readonly pieces: readonly Piece[] };
}

interface Waiting {
  readonly pieces: Piece[];
  readonly parts: Uint8Array[];
  length: number;
}

export interface Calls {
  /** By logical channel. */
  readonly protocols: Map<number, number>;
  /** By circuit and direction: packets that wait for more. */
  readonly waiting: Map<string, Waiting>;
  /** By frame, channel and sequence numbers. */
  readonly packets: Map<string, Sent>;
  /** Bytes of the messages that were put together. */
  held: number;
}

const CALL = 0x0b;
const XOT_HEADER = 4;
/** Nobody sends so much without a pause. */
const LONGEST = 1024 * 1024;
/** Data of X.25 begin behind three bytes, or four where sequence numbers are long. */
const SHORT_HEADER = 3, LONG_HEADER = 4;

export const packetKey = (frame: number, bytes: Uint8Array, at: number): string => `${frame} ${bytes.subarray(at, at + SHORT_HEADER).join(' ')}`;

export const CALLS: Tracker<Calls> = {
  key: 'x25',
  make: () => ({ protocols: new Map(), waiting: new Map(), packets: new Map(), held: 0 }),
  forget(calls) {
    calls.packets.clear();
    calls.held = 0;
  },
  holds: calls => calls.held,
  observe(calls, { frame, bytes, fromClient }) {
    const at = XOT_HEADER;
    if (bytes.length < at + LONG_HEADER) return;
    const channel = ((bytes[at] & 15) << 8) | bytes[at + 1], type = bytes[at + 2];
    if (type === CALL) {
      const protocol = calledProtocol(bytes, at + SHORT_HEADER);
      if (protocol === undefined) calls.protocols.delete(channel);
      else calls.protocols.set(channel, protocol);
      return;
    }
    if ((type & 1) !== 0) return;
    const isLong = ((bytes[at] >> 4) & 3) === 2;
    const goesOn = isLong ? (bytes[at + 3] & 1) !== 0 : (type & 0x10) !== 0;
    const data = bytes.subarray(at + (isLong ? LONG_HEADER : SHORT_HEADER));
    const protocol = calls.protocols.get(channel);
    calls.packets.set(packetKey(frame, bytes, at), { protocol, ...note(calls, `${channel} ${fromClient}`, frame, data, goesOn) });
  },
};

function note(calls: Calls, way: string, frame: number, data: Uint8Array, goesOn: boolean): Omit<Sent, 'protocol'> {
  const before = calls.waiting.get(way);
  if (before === undefined && !goesOn) return { isPart: false };
  const row = before ?? { pieces: [], parts: [], length: 0 };
  if (row.length + data.length > LONGEST) {
    calls.waiting.delete(way);
    return { isPart: true };
  }
  row.pieces.push({ frame, offset: row.length, length: data.length });
  row.parts.push(data.slice());
  row.length += data.length;
  if (goesOn) {
    calls.waiting.set(way, row);
    return { isPart: true };
  }
  calls.waiting.delete(way);
  calls.held += row.length;
  const bytes = new Uint8Array(row.length);
  row.parts.forEach((part, n) => bytes.set(part, row.pieces[n].offset));
  return { isPart: true, whole: { bytes, pieces: row.pieces } };
}

/** Behind the addresses and the facilities of a call. */
function calledProtocol(bytes: Uint8Array, at: number): number | undefined {
  const lengths = bytes[at] ?? 0;
  const facilities = at + 1 + (((lengths >> 4) + (lengths & 15) + 1) >> 1);
  const data = facilities + 1 + (bytes[facilities] ?? 0);
  return bytes[data];
}
