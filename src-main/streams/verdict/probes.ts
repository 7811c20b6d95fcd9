/** Segments that only ask: a keep-alive with a byte (RFC 1122 §4.2.3.6), and what is empty and one below the next number without being an old one. */
import type { JudgedSegment } from './judged-segment.ts';
import type { RecentSegments } from './recent-segments.ts';
import type { Side } from './side.ts';

const FIN = 1, SYN = 2;

/** Seconds of silence before a keep-alive: systems count them in whole ones. */
const SHORTEST_IDLE = 0.9;

/**
 * RFC 1122 §4.2.3.6: a keep-alive may carry a byte for the sake of receivers that answer no empty one. `earlier` is the slot of the newest segment
 * with that byte, -1 for none.
 */
export function keepsAlive(
  { sequence, length, flags, time }: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, earlier: number,
): boolean {
  const { high } = side;
  if (length !== 1 || (flags & (SYN | FIN)) !== 0 || !side.started || (sequence + 1) >>> 0 !== high) return false;
  if (!peer.hasAcknowledged || peer.acknowledged !== high) return false;
  // The first of a capture may be another's repetition.
  if (sequence === side.first && earlier >= 0 && time - peer.lastAcknowledgment >= SHORTEST_IDLE) return true;
  // A byte that was sent alone may be sent again alone. One that is forgotten was sent long ago, and in the place of a SYN there was none.
  return earlier < 0 || recent.sequence(earlier) !== sequence || (recent.flags(earlier) & SYN) !== 0;
}

/**
 * Whether an empty segment, `ahead` of the highest number seen, is one below the next; that is known from the acknowledgment where the capture has
 * missed the last bytes.
 */
export function isBelowNext(side: Side, peer: Side, sequence: number, ahead: number): boolean {
  const isAcknowledged = peer.hasAcknowledged && peer.acknowledged === (sequence + 1) >>> 0;
  return ahead === -1 ? !side.synOnly || isAcknowledged : ahead >= 0 && isAcknowledged;
}

/** Whether an acknowledgment was sent before what its side sent last. */
export function cameLate(
  { acknowledgment, identification, hasTimestamps, timestamp }: JudgedSegment, side: Side, recent: RecentSegments,
): boolean {
  if (side.hasAcknowledged && ((acknowledgment - side.acknowledged) | 0) < 0) return true;
  const last = recent.slot(side.last);
  if (last < 0) return false;
  if (side.identificationOrder(identification, recent.identification(last)) < 0) return true;
  return hasTimestamps && ((timestamp - recent.timestamp(last)) | 0) < 0;
}
