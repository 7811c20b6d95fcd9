/** What of the bytes of both sides of connections has arrived at the other, as far as the capture tells: what the states of their ends rest on. */
import type { JudgedSegment } from './judged-segment.ts';
import type { JudgedSides } from './judged-sides.ts';
import type { RecentSegments } from './recent-segments.ts';
import { Side } from './side.ts';

const SYN = 2;

/** Refused segments that are remembered of a side: as many as may be in flight before the first is sent again, mostly one. */
const MOST_REFUSED = 64;

/** Bytes that came and were not taken: sequence numbers. */
interface Refused {
  readonly from: number;
  readonly to: number;
}

/** By side; none for most. */
export type RefusedMemory = Map<number, Refused[]>;

export class ReceivedBytes {
  private readonly sender: Side;
  private readonly receiver: Side;

  constructor(sides: JudgedSides, private readonly recent: RecentSegments, readonly memory: RefusedMemory = new Map()) {
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
    for (const { from } of this.memory.get(side) ?? []) {
      if (((from - taken) | 0) < 0) taken = from;
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

  /** Whether a side was seen to send anything that occupies sequence numbers. */
  hasSent(side: number): boolean {
    return this.sender.be(side).started;
  }

  /** Whether the peer has refused a segment that was taken before. */
  isRefused({ side, sequence, length }: JudgedSegment): boolean {
    return length > 0 && (this.memory.get(side)?.some(({ from }) => from === sequence) ?? false);
  }

  /** Takes a segment of `side` that carries bytes and is no copy, before it is among the recent ones. */
  take(segment: JudgedSegment, side: Side): void {
    const refused = this.memory.get(segment.side), isTooOld = this.isTooOld(segment, side);
    if (refused === undefined && !isTooOld) return;
    const from = segment.sequence, to = (from + segment.length) >>> 0;
    const left = (refused ?? []).filter((bytes) => bytes.from !== from && (isTooOld || !isWithin(bytes, from, to)));
    if (isTooOld && left.length < MOST_REFUSED) left.push({ from, to });
    if (left.length > 0) this.memory.set(segment.side, left);
    else this.memory.delete(segment.side);
  }

  forget(side: number): void {
    this.memory.delete(side);
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
    return !this.memory.get(number)?.some(({ from }) => from === this.recent.sequence(before));
  }
}

/** Whether bytes lie between two sequence numbers. */
function isWithin(bytes: Refused, from: number, to: number): boolean {
  return ((bytes.from - from) | 0) >= 0 && ((to - bytes.to) | 0) >= 0;
}
