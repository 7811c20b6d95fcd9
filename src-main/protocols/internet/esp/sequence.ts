/** Sequence numbers of ESP, RFC 4303 §2.2: each packet of a security association has the next one. */
import { hexText } from '../../../bytes/address-text.ts';
import { RecentMap } from '../../../bytes/recent-map.ts';
import type { Cursor, Tracker } from '../../../dissect/index.ts';

const HEADER = 8;
/** Associations of which the last packet is remembered: a gateway has thousands, a forged capture one a packet. */
const MOST = 1 << 16;

interface Gap {
  /** The number that should have come, and the frame of the one before it. */
  readonly expected: number;
  readonly frame: number;
}

interface Associations {
  /** The last packet of each association, which index and destination name (RFC 4303 §2.1). */
  readonly last: RecentMap<string, { readonly sequence: number; readonly frame: number }>;
  /** By frame, of packets that have another number than the next one. */
  readonly gaps: Map<number, Gap>;
}

const ASSOCIATIONS: Tracker<Associations> = {
  key: 'esp.sequence',
  layer: 'esp',
  make: () => ({ last: new RecentMap(MOST), gaps: new Map() }),
  forget: state => state.gaps.clear(),
  observe({ last, gaps }, { bytes, frame, destination }) {
    if (bytes.length < HEADER) return;
    const association = hexText(bytes.subarray(0, 4)) + (destination === undefined ? '' : hexText(destination));
    const sequence = new DataView(bytes.buffer, bytes.byteOffset, HEADER).getUint32(4), before = last.get(association);
    const expected = before === undefined ? sequence : (before.sequence + 1) >>> 0;
    if (before !== undefined && sequence !== expected && before.frame !== frame) gaps.set(frame, { expected, frame: before.frame });
    last.set(association, { sequence, frame });
  },
};

/** What should have come, where this packet has another number than the one after its association's last; undefined where it has that one. */
export function gapBefore(p: Cursor): Gap | undefined {
  const { quoted, around, record } = p.packet;
  return quoted ? undefined : around?.conversation(ASSOCIATIONS)?.gaps.get(record.number);
}
