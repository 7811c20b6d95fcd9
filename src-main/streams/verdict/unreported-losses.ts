/**
 * What a sender can know of a loss where its peer reports none by SACK: the first missing byte alone, told by repeated acknowledgments
 * (RFC 5681 §3.2), or by one that goes on to it while an earlier loss is repaired (NewReno, RFC 6582 §3.2). Neither can have made it send a segment
 * again that comes sooner than a round trip after them, and nothing but its timer one whose bytes lie further on.
 */
import type { JudgedSegment } from './judged-segment.ts';
import type { Side } from './side.ts';

/** Part of a round trip that an answer takes at least, where it was measured well, or roughly. */
const SOONEST = 0.9, SOONEST_ROUGHLY = 0.75;

/** Part of that from which on it may be one all the same, while a loss is repaired. */
const HARDLY = 0.5;

/** What may have made a sender send what fills a hole: something, for all that is known; nothing for certain; nothing, it seems. */
export const ASKED = { perhaps: 0, never: 1, hardly: 2 } as const;

/**
 * What `side` can have heard of the absence of a segment of its own that is no copy and fills a hole: one of `ASKED`, `perhaps` where timestamps
 * tell more.
 */
export function asked({ sequence, time, hasTimestamps }: JudgedSegment, side: Side, peer: Side): number {
  if (hasTimestamps || !peer.hasAcknowledged || !side.hearsRepeatsOnly(peer) || side.repairsAfterTimer(peer)) return ASKED.perhaps;
  const behind = (sequence - peer.acknowledged) | 0;
  if (behind !== 0) return behind > 0 ? ASKED.never : ASKED.perhaps;
  if (side.roundTrip === Infinity) return ASKED.perhaps;
  const { repeated } = peer, soonest = soonestAnswer(side);
  const sinceFirst = time - (peer.repeats > 0 && repeated !== undefined ? repeated.first : peer.lastAcknowledgment);
  if (sinceFirst < soonest) return side.repairs(peer) && sinceFirst >= HARDLY * soonest ? ASKED.hardly : ASKED.never;
  // What was repaired before may not have been captured.
  const isSoonAfterThird = peer.repeats === 3 && repeated !== undefined && time - repeated.third < soonest;
  return isSoonAfterThird && !side.repairs(peer) ? ASKED.hardly : ASKED.perhaps;
}

/** Seconds that an answer takes at least. Where one round trip was measured, and nothing is known to be overtaken late, it may be a long one. */
function soonestAnswer(side: Side): number {
  if (!side.isRoughRoundTrip) return SOONEST * side.roundTrip;
  return side.isOvertakenLate ? SOONEST_ROUGHLY * side.roundTrip : SOONEST * side.leastRoundTrip;
}
