/** What is known of an association from its earlier packets: the first transmission sequence number of each side. */
import { u32be } from '../../../bytes/big-endian.ts';
import type { Cursor, Tracker } from '../../../dissect/index.ts';

interface Associations {
  /** First number by direction, which the ports tell: the conversation is that of two addresses. */
  readonly first: Map<string, number>;
}

const DATA = 0;
const INIT = 1;
const INIT_ACK = 2;
const I_DATA = 64;
const HEADER = 12;
/** Directions between two addresses of which the first number is remembered; numbers of others are shown as they are. */
const MOST = 1 << 16, ENTRY_BYTES = 120;

const direction = (from: number, to: number): string => `${from} ${to}`;

const ASSOCIATIONS: Tracker<Associations> = {
  key: 'sctp',
  make: () => ({ first: new Map() }),
  holds: ({ first }) => first.size * ENTRY_BYTES,
  observe(state, { bytes }) {
    if (bytes.length < HEADER || state.first.size >= MOST) return;
    const key = direction((bytes[0] << 8) | bytes[1], (bytes[2] << 8) | bytes[3]);
    if (state.first.has(key)) return;
    for (let at = HEADER; at + 8 <= bytes.length;) {
      const type = bytes[at];
      const length = (bytes[at + 2] << 8) | bytes[at + 3];
      if (type === DATA || type === I_DATA) {
        state.first.set(key, u32be(bytes, at + 4));
        return;
      }
      if ((type === INIT || type === INIT_ACK) && at + 20 <= bytes.length) {
        state.first.set(key, u32be(bytes, at + 16));
        return;
      }
      at += Math.max(4, (length + 3) & ~3);
    }
  },
};

/** What numbers subtract that the end with port `from` sends to the one with `to`; undefined where no packet of that direction tells. */
export function firstNumber(p: Cursor, from: number, to: number): number | undefined {
  return p.packet.around?.conversation(ASSOCIATIONS)?.first.get(direction(from, to));
}
