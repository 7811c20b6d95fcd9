/** Data of ISO transport in several TPDUs (ITU-T X.224 §13.7): all but the last one say that more follows. */
import { type Piece, type Tracker } from '../../dissect/index.ts';
import { joinParts } from '../joined-parts.ts';

const TPKT = 4, HEADER = 3, VERSION = 3, DATA = 0xf0, LAST = 0x80;
/** Bytes put together at most: MMS agrees on 65,000, and sends little more. */
const MOST_BYTES = 256 * 1024;
/** TPDUs put together at most: they have 128 bytes, or more where both ends agree (X.224 §13.3.4). */
const MOST_PARTS = MOST_BYTES / 128;

/** Data put together, and the frame of the last TPDU. */
export interface Tsdu {
  readonly bytes: Uint8Array;
  readonly pieces: readonly Piece[];
  readonly frame: number;
}

interface Side {
  readonly parts: { readonly frame: number; readonly bytes: Uint8Array; readonly place: string }[];
  length: number;
}

export interface Tsdus {
  readonly sides: readonly [Side, Side];
  /** By the frame of a TPDU and which of the frame's it is; undefined until the last one is there. */
  readonly whole: Map<string, Tsdu>;
  /** TPDUs with data so far of the frame that was observed last. */
  frame: number;
  count: number;
  held: number;
  /** What the TPDU observed last completes; for whoever observes it now. */
  latest: Uint8Array | undefined;
}

export const placeOf = (frame: number, count: number): string => `${frame} ${count}`;

/** Whether TPKT's bytes have a DT TPDU of class 0 or 1. */
const isData = (bytes: Uint8Array): boolean =>
  bytes.length >= TPKT + HEADER && bytes[0] === VERSION && bytes[TPKT] === 2 && (bytes[TPKT + 1] & 0xf0) === DATA;

export const TSDUS: Tracker<Tsdus> = {
  key: 'cotp.segments',
  make: () => ({
    sides: [{ parts: [], length: 0 }, { parts: [], length: 0 }], whole: new Map(), frame: 0, count: 0, held: 0, latest: undefined,
  }),
  forget(state) {
    state.whole.clear();
    state.held = 0;
  },
  holds: ({ held, sides }) => sides.reduce((sum, side) => sum + taken(side), held),
  observe(state, { bytes, frame, fromClient }) {
    state.latest = undefined;
    if (!isData(bytes)) return;
    state.count = state.frame === frame ? state.count + 1 : 0;
    state.frame = frame;
    const side = state.sides[fromClient ? 0 : 1], isLast = (bytes[TPKT + 2] & LAST) !== 0, data = bytes.subarray(TPKT + HEADER);
    if (isLast && side.parts.length === 0) {
      state.latest = data;
      return;
    }
    side.parts.push({ frame, bytes: data.slice(), place: placeOf(frame, state.count) });
    side.length += data.length;
    if (isLast) state.latest = complete(state, side, frame);
    if (isLast || side.length > MOST_BYTES || side.parts.length > MOST_PARTS) {
      side.parts.length = 0;
      side.length = 0;
    }
  },
};

/** Bytes of memory of a side's parts, each with its place. */
const taken = ({ parts, length }: Side): number => length + 128 * parts.length;

function complete(state: Tsdus, side: Side, frame: number): Uint8Array {
  const { parts } = side, tsdu: Tsdu = { ...joinParts(parts, side.length), frame };
  for (const { place } of parts) state.whole.set(place, tsdu);
  state.held += taken(side);
  return tsdu.bytes;
}
