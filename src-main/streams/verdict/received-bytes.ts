/** What of the bytes of both sides of connections has arrived at the other, as far as the capture tells: what the states of their ends rest on. */
import type { JudgedSegment } from './judged-segment.ts';
import type { JudgedSides, RefusedBytes } from './judged-sides.ts';
import type { RecentSegments } from './recent-segments.ts';
import { Side } from './side.ts';

const SYN = 2;

/** Refused segments that are remembered of a side: as many as may be in flight before the first is sent again, mostly one. */
const MOST_REFUSED = 64;

export class ReceivedBytes {
  private readonly sender: Side;
  private readonly receiver: Side;

  constructor(private readonly sides: JudgedSides, private readonly recent: RecentSegments) {
    this.sender = new Side(sides);
    this.receiver = new Side(sides);
  }

  /**
   * First sequence number of a side that its peer is not known to have: behind the bytes seen without a gap and not refused, or what the peer
   * acknowledged beyond them.
   */
  receivedUpTo(side: number): number {
    const sender = this.sender.be(side);
    const receiver = this.receiver.be(side ^ 1);
    let taken = sender.contiguous();
    for (const { from } of this.sides.refused.get(side) ?? []) {
      if (((from - taken) | 0) < 0 && !isAcknowledged(from, receiver)) taken = from;
    }
    return receiver.hasAcknowledged && ((receiver.acknowledged - taken) | 0) > 0 ? receiver.acknowledged : taken;
  }

  /** Highest acknowledgment of a side, -1 for none. */
  acknowledgedBy(side: number): number {
    const { hasAcknowledged, acknowledged } = this.receiver.be(side);
    return hasAcknowledged ? acknowledged : -1;
  }

  /** Where the bytes of a side end, of which its peer reports some beyond a hole; -1 while it reports none. */
  reportedUpTo(side: number): number {
    return this.receiver.be(side ^ 1).sacking ? this.sender.be(side).high : -1;
  }

  /** Behind the highest sequence number that a side was seen to send. */
  sentUpTo(side: number): number {
    return this.sender.be(side).high;
  }

  /** Whether a side was seen to send anything that occupies sequence numbers. */
  hasSent(side: number): boolean {
    return this.sender.be(side).started;
  }

  /** Whether the peer has refused a segment, which `take` was told of before. */
  isRefused({ side, sequence, length }: JudgedSegment): boolean {
    return length > 0 && (this.sides.refused.get(side)?.some(({ from }) => from === sequence) ?? false);
  }

  /** Takes a segment of `side` that carries bytes and is no copy, before it is among the recent ones. */
  take(segment: JudgedSegment, side: Side): void {
    const { refused } = this.sides, before = refused.get(segment.side), isTooOld = this.isTooOld(segment, side);
    if (before === undefined && !isTooOld) return;
    const from = segment.sequence, to = (from + segment.length) >>> 0, receiver = this.receiver.be(segment.side ^ 1);
    const left = (before ?? []).filter((bytes) =>
      bytes.from !== from && (isTooOld || !isWithin(bytes, from, to)) && !isAcknowledged(bytes.from, receiver));
    if (isTooOld && left.length < MOST_REFUSED) left.push({ from, to });
    if (left.length > 0) refused.set(segment.side, left);
    else refused.delete(segment.side);
  }

  /**
   * Whether the peer refuses a segment, as its timestamp is older than that of the bytes right before it, which it has if it is to take this one
   * (RFC 7323 §5.3, PAWS).
   */
  private isTooOld({ side: number, flags, sequence, hasTimestamps, timestamp }: JudgedSegment, side: Side): boolean {
    const last = hasTimestamps && (flags & SYN) === 0 ? this.recent.slot(side.last) : -1;
    if (last < 0 || ((timestamp - this.recent.timestamp(last)) | 0) >= 0) return false;
    const before = this.recent.find(side.last, (sequence - 1) >>> 0, sequence);
    if (before < 0 || ((timestamp - this.recent.timestamp(before)) | 0) >= 0) return false;
    return !this.sides.refused.get(number)?.some(({ from }) => from === this.recent.sequence(before));
  }
}

/** Whether bytes lie between two sequence numbers. */
function isWithin(bytes: RefusedBytes, from: number, to: number): boolean {
  return ((bytes.from - from) | 0) >= 0 && ((to - bytes.to) | 0) >= 0;
}

/** Whether a receiver acknowledges bytes that begin at a sequence number: it has taken them after all, or had them. */
function isAcknowledged(from: number, receiver: Side): boolean {
  return receiver.hasAcknowledged && ((receiver.acknowledged - from) | 0) > 0;
}
