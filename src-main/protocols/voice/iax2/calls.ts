/** What an IAX2 call's full frames said that its mini frames leave out: formats, and the upper half of the time. RFC 5456 §8.1. */
import { type Cursor, type TrackedMessage, type Tracker } from '../../../dissect/index.ts';

const FULL = 0x80, FULL_HEADER = 12;
const VOICE = 2, VIDEO = 3;

/** What is known of one side's call when a frame of it comes. */
export interface CallState {
  /** A bit of §8.7, 0 while not known. */
  readonly voice: number;
  readonly video: number;
  /** Of the newest full frame, in milliseconds. */
  readonly time: number;
}

interface Calls {
  readonly known: Map<number, CallState>;
  readonly byFrame: Map<number, CallState>;
}

const NONE: CallState = { voice: 0, video: 0, time: 0 };

/** §8.1.1: a format is the number of its bit where the highest bit of the subclass is set. */
export const formatOf = (subclass: number): number => (subclass >= FULL ? 2 ** (subclass & 0x3f) : subclass);

const CALLS: Tracker<Calls> = {
  key: 'iax2',
  make: () => ({ known: new Map(), byFrame: new Map() }),
  forget: ({ byFrame }) => byFrame.clear(),
  observe({ known, byFrame }, message) {
    const number = callOf(message);
    if (number === undefined) return;
    const { bytes, frame, fromClient } = message, key = 2 * number + (fromClient ? 1 : 0), before = known.get(key) ?? NONE;
    if (bytes[0] < FULL) {
      byFrame.set(frame, before);
      return;
    }
    if (bytes.length < FULL_HEADER) return;
    const time = ((bytes[4] << 24) | (bytes[5] << 16) | (bytes[6] << 8) | bytes[7]) >>> 0;
    known.set(key, {
      time, voice: bytes[10] === VOICE ? formatOf(bytes[11]) : before.voice, video: bytes[10] === VIDEO ? formatOf(bytes[11] & 0xbf) : before.video,
    });
  },
};

/** The number that the sender has given the call; undefined for trunks. */
function callOf({ bytes }: TrackedMessage): number | undefined {
  if (bytes.length < 4) return undefined;
  const first = (bytes[0] << 8) | bytes[1];
  if (first !== 0) return first & 0x7fff;
  return (bytes[2] & FULL) !== 0 ? ((bytes[2] & 0x7f) << 8) | bytes[3] : undefined;
}

export const callState = (p: Cursor): CallState => p.packet.around?.conversation(CALLS)?.byFrame.get(p.packet.record.number) ?? NONE;

/** The whole time of which a mini frame has the low bits: the nearest to that of the newest full frame. */
export function wholeTime(low: number, bits: number, newest: number): number {
  const span = 2 ** bits, time = newest - (newest % span) + low;
  if (time - newest > span / 2 && time >= span) return time - span;
  return newest - time > span / 2 ? time + span : time;
}
