/** Which transmission a segment with bytes that were seen before is once more. */
import type { Amendment } from './amendments.ts';
import {
  AS_LATE, HEADER, IDENTIFICATION, type Sign, TIMESTAMP, hasItsIdentification, isAlike, isOtherPacket, isUnmarked, signOfCopy, wasSentBefore,
} from './copies.ts';
import type { JudgedSegment } from './judged-segment.ts';
import type { KnownCopies } from './known-copies.ts';
import { SHOWN_BY } from './needless-resends.ts';
import { isPartAtOnce, isPartByTimestamp, isPartOf } from './part-copies.ts';
import type { RecentSegments } from './recent-segments.ts';
import { SHORTEST_TIMER } from './sending-causes.ts';
import type { Side } from './side.ts';
import { CAUSE, EVIDENCE, VERDICT } from './words.ts';

/** Resends of the same bytes that may have come before a copy of one of them. */
const MOST_RESENDS = 8;

/**
 * What shows that a segment is a transmission of the bytes in `slot`, the newest with them, once more; undefined where nothing does. `copies` learns
 * how late it came, and `amendments` gets the earlier segments that are copies, too, as it shows.
 */
export function signOfRepeat(
  segment: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, slot: number, copies: KnownCopies, amendments: Amendment[],
): Sign | undefined {
  const isSame = recent.sequence(slot) === segment.sequence && recent.end(slot) === (segment.sequence + segment.length) >>> 0;
  // How late a part comes after the whole tells nothing of other copies.
  if (!isSame && isPartByTimestamp(segment, side, peer, recent, slot)) return TIMESTAMP;
  if (!isSame && !isPartOf(segment, side, recent, slot)) return isPartAtOnce(segment, side, peer, recent, slot) ? HEADER : undefined;
  peer.keepAcknowledged();
  let first = slot, sign = isSame ? signOfSameFlags(segment, side, peer, recent, first, copies) : IDENTIFICATION;
  for (let i = 0; sign === undefined && i < MOST_RESENDS && mayBeOfOlder(segment, side, recent, first); i++) {
    first = recent.sameBefore(first);
    if (first < 0) return undefined;
    sign = hasItsIdentification(segment, recent, first) ? IDENTIFICATION : signOfSameFlags(segment, side, peer, recent, first, copies);
  }
  const onlyTimeTells = isSame && isUnmarked(segment);
  if (sign === undefined && onlyTimeTells && copies.areLate) [sign, first] = signOfOlder(segment, recent, slot, copies);
  if (sign === undefined && onlyTimeTells) [sign, first] = signOfSteadyLag(segment, peer, recent, slot, copies, amendments);
  if (sign === undefined) return undefined;
  const lag = segment.time - recent.time(first);
  copies.note(lag);
  if (copies.areJustAsLate(lag)) amendDoubtful(lag, copies, amendments);
  if (sign.evidence === EVIDENCE.sameHeaderUnasked) copies.noteUnasked(segment, lag);
  return sign;
}

/** Whether the bytes may have been sent again, in `slot`, before a copy of an older transmission came. */
function mayBeOfOlder(segment: JudgedSegment, side: Side, recent: RecentSegments, slot: number): boolean {
  return wasSentBefore(segment, side, recent, slot) || (segment.identification > 0 && isOtherPacket(segment, side, recent, slot));
}

/**
 * What shows that a segment that nothing marks is one before that in `slot`, with the same bytes, once more: that it is just as late after it as
 * other copies are. With it, the slot of that one.
 */
function signOfOlder(segment: JudgedSegment, recent: RecentSegments, slot: number, copies: KnownCopies): [Sign | undefined, number] {
  for (let older = recent.sameBefore(slot), i = 0; older >= 0 && i < MOST_RESENDS; older = recent.sameBefore(older), i++) {
    if (isAlike(segment, recent, older) && copies.areJustAsLate(segment.time - recent.time(older))) return [AS_LATE, older];
  }
  return [undefined, slot];
}

function signOfSameFlags(
  segment: JudgedSegment, side: Side, peer: Side, recent: RecentSegments, slot: number, copies: KnownCopies,
): Sign | undefined {
  return recent.flags(slot) === segment.flags ? signOfCopy(segment, side, peer, recent, slot, copies) : undefined;
}

/**
 * What tells an unmarked segment like that in `slot`, or like one before that with the same bytes, from a resend where others have come exactly as
 * late: those are amended, too. With it, the slot of the one that it is like.
 */
function signOfSteadyLag(
  segment: JudgedSegment, peer: Side, recent: RecentSegments, slot: number, copies: KnownCopies, amendments: Amendment[],
): [Sign | undefined, number] {
  for (let older = slot, i = 0; older >= 0 && i < MOST_RESENDS; older = recent.sameBefore(older), i++) {
    if (recent.filledHole(older) || !isAlike(segment, recent, older)) continue;
    const lag = segment.time - recent.time(older), rows: number[] = [];
    // Timers that nothing stops are as steady.
    if (!peer.hasAcknowledged && lag >= SHORTEST_TIMER) continue;
    // Hardly anything makes its sender send again what is acknowledged.
    const isAcknowledged = peer.hasAcknowledged && ((recent.end(older) - peer.acknowledged) | 0) <= 0;
    if (!copies.isSteady(segment, lag, isAcknowledged, rows)) continue;
    amend(rows, amendments);
    return [AS_LATE, older];
  }
  return [undefined, slot];
}

/** Amends the verdicts on segments that nothing told for copies when they came, and that were as late. */
function amendDoubtful(lag: number, copies: KnownCopies, amendments: Amendment[]): void {
  const rows: number[] = [];
  copies.takeDoubtful(lag, rows);
  amend(rows, amendments);
}

function amend(rows: readonly number[], amendments: Amendment[]): void {
  for (const row of rows) amendments.push({ row, verdict: VERDICT.duplicate, cause: CAUSE.none, shownBy: SHOWN_BY.laterCopies });
}
