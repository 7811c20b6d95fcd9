/**
 * Judges every TCP segment when it is seen: sent once, sent again and why, overtaken on the way, or one transmission captured twice.
 *
 * What decides, in this order: a copy of the same transmission (IP identification, timestamp, or header and time); bytes seen before; for bytes that
 * fill a hole, whether they were sent before or after the segments that opened it, told by the IP identification where the sender counts it up, by
 * the timestamp option (RFC 7323), by what the sender had received by then, as it acknowledges that, and else by the time the hole was open against
 * the round trip from here to the sender and back: a resend needs an acknowledgment to get there first. Identifications that do not count up (zero,
 * random, IPv6) are noticed and not used.
 */
import type { Amendment } from './amendments.ts';
import { IDENTIFICATION, type Sign, isBehindCopies, isSameAcknowledgment } from './copies.ts';
import { signOfRepeat } from './copy-search.ts';
import { EARLIER_CERTAIN, EARLIER_LIKELY } from './earlier-connections.ts';
import type { FirstProbes } from './first-probes.ts';
import type { Hole } from './holes.ts';
import type { JudgedSegment } from './judged-segment.ts';
import type { JudgedSides } from './judged-sides.ts';
import type { KnownCopies } from './known-copies.ts';
import { judgeFiller, judgeSeen, sureOfOtherThanSyn } from './old-segments.ts';
import { SHOWN_BY } from './needless-resends.ts';
import { cameLate, isBelowNext, keepsAlive } from './probes.ts';
import { ReceivedBytes } from './received-bytes.ts';
import type { RecentSegments } from './recent-segments.ts';
import { amendReported } from './reported-twice.ts';
import { amendBefore } from './same-burst.ts';
import { FIRST_SENT, firstOfTwo, marksOfFiller, measureAnswer } from './second-fillers.ts';
import { KnownSegments, type SegmentsMemory } from './segments-memory.ts';
import { causeOfNext, causeOfResend } from './sending-causes.ts';
import { advance, isClosedTo, isLate, isNext, isOlder, listen, listenToReport, remember } from './side-tracking.ts';
import { Side } from './side.ts';
import { CAUSE, CONFIDENCE, EVIDENCE, VERDICT } from './words.ts';

const SYN = 2, RST = 4, ACK = 16;

/** Bytes beyond those seen that an acknowledgment's sequence number may tell of; a larger step is no sign of what is in flight. */
const FURTHEST_AHEAD = 1 << 20;

export class SegmentJudge {
  /** Results of the last call of `judge`. */
  verdict = 0;
  cause = 0;
  evidence = 0;
  confidence = 0;
  /** Row of the first transmission of a resent or duplicated segment, -1 when it is not known. */
  originalRow = -1;
  /** What the segment shows of earlier ones. */
  readonly amendments: Amendment[] = [];

  private readonly known: KnownSegments;
  private readonly recent: RecentSegments;
  private readonly sides: JudgedSides;
  private readonly copies: KnownCopies;
  private readonly firstProbes: FirstProbes;
  /** What of the bytes has arrived. */
  readonly received: ReceivedBytes;
  /** When the segment to be judged was seen, in seconds on any scale, for `inOrder`. */
  readonly now: Float64Array;
  /** Of a segment below the highest seen: the hole that it fills, and the slot of the newest segment with its bytes, -1 for none. */
  private hole: Hole | undefined;
  private earlier = -1;
  private readonly sender: Side;
  private readonly receiver: Side;

  /** Begins with nothing, or with what another judge knows. */
  constructor(memory?: SegmentsMemory) {
    this.known = new KnownSegments(memory);
    ({ recent: this.recent, sides: this.sides, copies: this.copies, firstProbes: this.firstProbes } = this.known);
    this.received = new ReceivedBytes(this.sides, this.recent);
    this.now = this.sides.now;
    this.sender = new Side(this.sides);
    this.receiver = new Side(this.sides);
  }

  get memory(): SegmentsMemory {
    return this.known.memory;
  }

  /** `isOver`: its connection has nothing more to say. */
  judge(segment: JudgedSegment, isOver = false): void {
    this.verdict = VERDICT.none;
    this.cause = CAUSE.none;
    this.evidence = EVIDENCE.none;
    this.confidence = CONFIDENCE.none;
    this.originalRow = -1;
    this.amendments.length = 0;
    this.now[0] = segment.time;
    if (this.copyOfEarlier(segment)) return;
    const side = this.sender.be(segment.side), peer = this.receiver.be(segment.side ^ 1);
    const end = (segment.sequence + segment.length) >>> 0;
    if (side.opensAnew(segment, peer, isOver) && isBehindCopies(segment, side, this.recent)) this.forget(segment.side);
    if ((segment.flags & (SYN | ACK)) === (SYN | ACK)) this.answerOpening(segment, side);
    if ((segment.flags & SYN) !== 0 && side.started && segment.sequence !== side.first && ((segment.sequence - side.high) | 0) > 0) side.restart();
    if (!side.started && segment.length > 0 && (segment.flags & SYN) === 0) this.beginBeyond(segment, side);
    if (this.copyOf(segment, side, peer, end)) {
      this.verdict = VERDICT.duplicate;
      // A copy of a SYN is answered, too.
      if ((segment.flags & SYN) !== 0) side.lastSent = segment.time;
      if (this.confidence === CONFIDENCE.guess && (segment.flags & (SYN | ACK)) === SYN) this.copies.noteOpening(segment);
      return;
    }
    // The answer that is waited for may have been in what it leaves out.
    const leavesOut = side.started && ((segment.sequence - side.high) | 0) > 0;
    if (leavesOut) peer.endWaiting();
    if ((segment.flags & (ACK | RST)) === ACK) {
      const { acknowledgment, hasTimestamps, echo, sacked, sackedTo, length, window } = segment;
      if (!side.hasAcknowledged) this.amendProbe(this.firstProbes.answered(segment.side ^ 1, acknowledgment), SHOWN_BY.answer);
      listen(this.sides, segment.side, acknowledgment | 0, hasTimestamps, echo | 0, sacked, sackedTo | 0, length, window);
      if (sacked !== 0) {
        side.reportsFrom(segment.sackedFrom, sackedTo, segment.time);
        listenToReport(this.sides, segment.side, segment.sackedFrom | 0, sackedTo | 0);
      }
    }
    if (segment.duplicateFrom !== segment.duplicateTo) {
      peer.endRepair();
      amendReported(segment, peer, side, this.recent, this.copies, this.amendments);
    }
    if ((segment.flags & SYN) === 0 && !leavesOut) side.measureOpening(peer, segment.time);
    if (segment.length === 0) this.judgeEmpty(segment, side, peer);
    else if (this.hole === undefined && keepsAlive(segment, side, peer, this.recent, this.earlier)) {
      this.probe(CAUSE.keepAlive, EVIDENCE.lastByteAgain);
      if (segment.sequence === side.first && this.earlier >= 0) this.amendProbe(this.recent.firstRow(this.earlier), SHOWN_BY.nextProbe);
    } else {
      this.received.take(segment, side);
      this.judgeData(segment, side, peer, end);
    }
    const { sequence, length, window, identification, hasTimestamps, timestamp } = segment;
    remember(this.sides, segment.side, sequence | 0, length, window, identification, hasTimestamps, timestamp | 0, this.verdict === VERDICT.original);
  }

  /**
   * What `judge` does with nearly all segments: the very next bytes of their side (an original, certainly), or an acknowledgment without a verdict.
   * False, and nothing done, for any other. The segment has no SYN, FIN or RST and no SACK block. Its time is in `now`, and its numbers are those of
   * `JudgedSegment` as signed integers.
   */
  inOrder(
    side: number, row: number, sequence: number, acknowledgment: number, flags: number, window: number, identification: number, length: number,
    hasTimestamps: boolean, timestamp: number, echo: number,
  ): boolean {
    const { sides } = this;
    sides.makeRoom(side);
    if (!isNext(sides, side, sequence, length, identification) || (length > 0 && isLate(sides, side, sequence))) return false;
    if ((length === 1 && isClosedTo(sides, side)) || (length > 0 && hasTimestamps && isOlder(sides, side, timestamp))) return false;
    if ((flags & ACK) !== 0) listen(sides, side, acknowledgment, hasTimestamps, echo, 0, 0, length, window);
    if (length > 0) {
      const end = (sequence + length) | 0, before = sides.last(side);
      advance(sides, side, end, this.recent.add(before, row, sequence, end, acknowledgment, window, flags, identification, timestamp, sides.now));
    }
    remember(sides, side, sequence, length, window, identification, hasTimestamps, timestamp, true);
    return true;
  }

  /** A connection begins of which `side` is one side; `before` was the same end of the one before with its ports, -1 for none. */
  begin(side: number, before: number): void {
    this.known.earlier.begin(side, before);
  }

  /** Forgets both sides of a connection; `side` is one of them. */
  forget(side: number): void {
    this.known.forget(side);
  }

  /** A SYN,ACK with another number than that before answers no copy of a SYN, but one that opens another connection with the same number. */
  private answerOpening({ side: number, sequence }: JudgedSegment, side: Side): void {
    const row = this.copies.answeredOpening(number ^ 1);
    if (row < 0 || !side.started || sequence === side.first) return;
    this.amendments.push({ row, verdict: VERDICT.original, cause: CAUSE.none, shownBy: SHOWN_BY.newAnswer });
    this.forget(number);
  }

  /** A side's first bytes may be below the number of the empty segments seen before: those tell how far it had come. */
  private beginBeyond(segment: JudgedSegment, side: Side): void {
    const first = this.firstProbes.beyond(segment);
    if (first === undefined) return;
    side.begin(first, first.sequence);
    this.firstProbes.begins(segment);
  }

  private judgeEmpty(segment: JudgedSegment, side: Side, peer: Side): void {
    if ((segment.flags & (SYN | RST)) !== 0) return;
    if (!side.started && !peer.hasAcknowledged && !peer.synOnly) {
      if (this.firstProbes.note(segment)) this.evidence = EVIDENCE.oneBelowNext;
      return;
    }
    // Of a side that was not seen to send anything, only the other's acknowledgment tells where it is.
    const ahead = side.started ? (segment.sequence - side.high) | 0 : 0;
    if (ahead > 0 && ahead <= FURTHEST_AHEAD) {
      // It tells of bytes that were sent before it and have not passed here: overtaken by it, or lost.
      side.openHole(segment);
      side.high = segment.sequence;
    }
    if (!isBelowNext(side, peer, segment.sequence, ahead) || cameLate(segment, side, this.recent)) return;
    const sign = this.known.probeCopies.signOf(segment, side, this.copies);
    if (sign !== undefined) {
      this.verdict = VERDICT.duplicate;
      this.takeSign(sign);
      return;
    }
    this.probe(peer.window === 0 ? CAUSE.zeroWindowProbe : CAUSE.keepAlive, EVIDENCE.oneBelowNext);
  }

  /** An earlier segment, -1 for none, was a keep-alive. */
  private amendProbe(row: number, shownBy: number): void {
    if (row >= 0) this.amendments.push({ row, verdict: VERDICT.probe, cause: CAUSE.keepAlive, shownBy });
  }

  private probe(cause: number, evidence: number): void {
    this.verdict = VERDICT.probe;
    this.cause = cause;
    this.evidence = evidence;
    this.confidence = CONFIDENCE.certain;
  }

  private judgeData(segment: JudgedSegment, side: Side, peer: Side, end: number): void {
    let firstRow = segment.row, marks = segment.flags;
    if (!side.started) {
      side.begin(segment, end);
      for (const row of this.firstProbes.shownBy(segment)) this.amendProbe(row, SHOWN_BY.nextBytes);
      this.firstProbes.begins(segment);
      this.verdict = VERDICT.original;
      this.confidence = CONFIDENCE.certain;
    } else {
      const ahead = (segment.sequence - side.high) | 0;
      if (ahead >= 0) {
        this.verdict = VERDICT.original;
        this.confidence = CONFIDENCE.certain;
        if (ahead > 0) side.openHole(segment);
        else this.cause = causeOfNext(segment, side, peer, this.recent);
        if (this.cause === CAUSE.tailProbe) this.confidence = CONFIDENCE.likely;
        if (this.cause !== CAUSE.none) this.evidence = this.cause === CAUSE.tailProbe ? EVIDENCE.newInSilence : EVIDENCE.newIntoClosed;
        side.high = end;
      } else {
        firstRow = this.judgeOld(segment, side, peer, end);
        if (this.hole !== undefined) marks |= marksOfFiller(this.verdict, this.evidence, side, peer, segment.time - this.hole.opened);
        if (((end - side.high) | 0) > 0) side.high = end;
      }
      if ((segment.flags & SYN) === 0) side.synOnly = false;
    }
    side.lastSent = segment.time;
    side.last = this.recent.add(side.last, firstRow, segment.sequence, end, segment.acknowledgment, segment.window, marks,
      segment.identification, segment.timestamp, this.now);
  }

  /** A segment with bytes below the highest seen: resent, or overtaken. Gives the row of its first transmission. */
  private judgeOld(segment: JudgedSegment, side: Side, peer: Side, end: number): number {
    const { recent, hole, earlier } = this;
    const otherThanSyn = earlier < 0 ? CONFIDENCE.none : sureOfOtherThanSyn(segment, recent, earlier);
    if (otherThanSyn !== CONFIDENCE.none) {
      this.verdict = VERDICT.original;
      this.confidence = otherThanSyn;
      return segment.row;
    }
    const order = side.identificationOrder(segment.identification, hole?.identification ?? (earlier < 0 ? -1 : recent.identification(earlier)));
    const { verdict, evidence, confidence } = hole === undefined
      ? judgeSeen(segment, side, peer, recent, earlier, order, this.copies)
      : judgeFiller(segment, side, peer, hole, order);
    this.verdict = verdict;
    this.evidence = evidence;
    this.confidence = confidence;
    side.fill(segment.sequence, end);
    if (hole !== undefined) amendBefore(segment, verdict, evidence, side, recent, hole, this.amendments);
    if (verdict === VERDICT.retransmission && hole === undefined && earlier >= 0 && order === 0) this.judgeSecondFiller(segment, side, peer);
    if (this.verdict === VERDICT.retransmission) {
      const before = hole?.opened ?? (earlier < 0 ? -Infinity : recent.time(earlier));
      this.cause = causeOfResend(segment, side, peer, end, segment.time - before);
      if (this.cause === CAUSE.fast && earlier >= 0 && !this.copies.areLate) measureAnswer(side, peer, recent, earlier, segment.time, end);
    }
    if (earlier < 0) return segment.row;
    this.originalRow = recent.firstRow(earlier);
    return this.originalRow;
  }

  /** Judges anew which of two segments that have filled a hole was sent first, where nothing in them tells. */
  private judgeSecondFiller(segment: JudgedSegment, side: Side, peer: Side): void {
    const { recent, earlier } = this, first = firstOfTwo(segment, side, peer, recent, earlier, this.copies);
    if (first !== FIRST_SENT.none) this.confidence = CONFIDENCE.guess;
    if (first === FIRST_SENT.later) [this.verdict, this.evidence] = [VERDICT.reordered, EVIDENCE.behindResend];
    else if (first === FIRST_SENT.earlier) {
      this.amendments.push({ row: recent.firstRow(earlier), verdict: VERDICT.reordered, cause: CAUSE.none, shownBy: SHOWN_BY.laterResend });
    }
  }

  /** Whether the segment is one transmission seen a second time. */
  private copyOf(segment: JudgedSegment, side: Side, peer: Side, end: number): boolean {
    if (segment.length === 0) {
      if (!isSameAcknowledgment(segment, side)) return false;
      this.takeSign(IDENTIFICATION);
      return true;
    }
    if (!side.started || ((segment.sequence - side.high) | 0) >= 0) return false;
    this.hole = side.holeFilledBy(segment.sequence, end);
    // What fills a hole was not seen before.
    this.earlier = this.hole === undefined ? this.recent.find(side.last, segment.sequence, end) : -1;
    const { recent } = this, slot = this.earlier;
    if (slot < 0) return false;
    const sign = signOfRepeat(segment, side, peer, recent, slot, this.copies, this.amendments);
    if (sign === undefined) return false;
    this.takeSign(sign);
    this.originalRow = recent.firstRow(slot);
    return true;
  }

  /** Whether the segment is one of an earlier connection with the same ports, seen once more. */
  private copyOfEarlier(segment: JudgedSegment): boolean {
    const slot = segment.length === 0 ? -1 : this.known.earlier.copied(segment, this.sides, this.recent);
    if (slot < 0) return false;
    this.verdict = VERDICT.duplicate;
    this.takeSign(segment.identification > 0 || segment.hasTimestamps ? EARLIER_CERTAIN : EARLIER_LIKELY);
    this.originalRow = this.recent.firstRow(slot);
    return true;
  }

  private takeSign({ evidence, confidence }: Sign): void {
    this.evidence = evidence;
    this.confidence = confidence;
  }
}
