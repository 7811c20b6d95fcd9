/** Tells a second copy of a part of what a network card or a capture has put together of several segments, as a mirror port shows it apart. */
import { LONGEST_WAY, hasSameHeader, isMissedAtOnce, unaskedWithin } from './copies.ts';
import type { JudgedSegment } from './judged-segment.ts';
import { AT_ONCE } from './known-copies.ts';
import type { RecentSegments } from './recent-segments.ts';
import type { Side } from './side.ts';

const FIN = 1, SYN = 2;

/** Whether a segment is a part of that in `slot` where identifications count: from the first part on, each of as many bytes has the next. */
export function isPartOf(segment: JudgedSegment, side: Side, recent: RecentSegments, slot: number): boolean {
  const { sequence, length, identification, time } = segment;
  if (identification < 0 || !side.identificationsCount || time - recent.time(slot) > LONGEST_WAY || !isWithin(segment, recent, slot)) return false;
  const into = (sequence - recent.sequence(slot)) | 0, steps = (identification - recent.identification(slot)) & 0xffff;
  if (into === 0 || steps === 0) return into === 0 && steps === 0;
  return length * steps === into;
}

/** The same where they do not count, by the timestamp of that in `slot`: nothing is sent again within a tick unasked. */
export function isPartByTimestamp(segment: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, slot: number): boolean {
  const { hasTimestamps, timestamp, time } = segment, apart = time - recent.time(slot);
  if (!hasTimestamps || timestamp !== recent.timestamp(slot) || side.identificationsCount || apart > side.longestTick) return false;
  return isLikeApartFromLength(segment, recent, slot) && !isMissedAtOnce(segment, side, peer, apart);
}

/** The same where nothing but the time tells: it comes sooner than anybody can have asked for it. */
export function isPartAtOnce(segment: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, slot: number): boolean {
  if (segment.hasTimestamps || side.identificationsCount || recent.filledHole(slot)) return false;
  const isSoon = segment.time - recent.time(slot) <= Math.min(AT_ONCE, unaskedWithin(side, peer));
  return isSoon && isLikeApartFromLength(segment, recent, slot);
}

/** Whether a segment has some of the bytes in `slot` and all else of its header; SYN and FIN would be of one end of it. */
function isLikeApartFromLength(segment: JudgedSegment, recent: RecentSegments, slot: number): boolean {
  const isPlain = ((segment.flags | recent.flags(slot)) & (SYN | FIN)) === 0;
  return isPlain && hasSameHeader(segment, recent, slot) && isWithin(segment, recent, slot);
}

/** Whether a segment has a part of the bytes in `slot`, and not all of them. */
function isWithin({ sequence, length }: JudgedSegment, recent: RecentSegments, slot: number): boolean {
  const into = (sequence - recent.sequence(slot)) | 0, behind = (recent.end(slot) - sequence - length) | 0;
  return into >= 0 && behind >= 0 && into + behind > 0;
}
