/**
 * The state of both ends of a connection after each segment, RFC 9293 §3.3.2 and figure 5, as far as the wire can tell: a segment that was captured
 * counts as received once the bytes before it were. A transition whose mark is an answer (`rcv SYN / snd SYN,ACK`) happens when the answer is seen.
 */
import type { JudgedSegment } from '../verdict/judged-segment.ts';
import { End, Ends } from './ends.ts';
import { ASSUMED, STATE, isSynchronized } from './names.ts';
import type { ReceivedBytes } from './received-bytes.ts';
import { goOn, reset } from './resets.ts';
import { acknowledge, answerUnseen, sendFin } from './transitions.ts';

const FIN = 1;
const SYN = 2;
const RST = 4;
const ACK = 16;

/** TIME_WAIT lasts two maximum segment lifetimes of two minutes (RFC 9293 §3.4.2), in seconds. */
const TWO_SEGMENT_LIFETIMES = 240;

export class EndpointStates {
  private readonly ends: Ends;
  /** Views of the two ends that are looked at. */
  private readonly own: End;
  private readonly peer: End;

  /** Begins with nothing, or with the `memory` of others. */
  constructor(private readonly bytes: ReceivedBytes, memory?: Float64Array) {
    this.ends = new Ends(memory);
    this.own = new End(this.ends);
    this.peer = new End(this.ends);
  }

  get memory(): Float64Array {
    return this.ends.numbers;
  }

  /**
   * State of a side (twice the connection's number, plus 1 for the second side) after the last segment: a `STATE`, with `ASSUMED` added where it is.
   */
  stateOf(side: number): number {
    return this.own.be(side).state;
  }

  /**
   * Whether a segment without SYN, FIN and RST changes nothing: both ends are open. `side` is the first of the two, `from` 1 where the second sent
   * it.
   */
  areSettled(side: number, from: number): boolean {
    const sender = this.own.be(side | from), receiver = this.peer.be(side | (from ^ 1));
    return sender.state === STATE.established && receiver.state === STATE.established && sender.afterFin < 0;
  }

  /** Whether the connection that `side` belongs to has nothing more to say: closed, in TIME_WAIT, or refused so that its server listens again. */
  isOver(side: number): boolean {
    const own = this.own.be(side), peer = this.peer.be(side ^ 1);
    return isQuiet(own) ? isQuiet(peer) || listens(peer) : isQuiet(peer) && listens(own);
  }

  /** Takes a segment that the judge has seen. Copies made by the wire or a mirror port should not come here. */
  observe(segment: JudgedSegment): void {
    const sender = this.own.be(segment.side);
    const receiver = this.peer.be(segment.side ^ 1);
    const { flags } = segment;
    // Nearly all segments: data and acknowledgments of an open connection, which change nothing.
    const areOpen = sender.state === STATE.established && receiver.state === STATE.established;
    if ((flags & (SYN | FIN | RST)) === 0 && areOpen && sender.afterFin < 0) return;
    endWait(sender, segment.time);
    endWait(receiver, segment.time);
    if ((flags & RST) !== 0) {
      reset(segment, sender, receiver, this.bytes);
      return;
    }
    if (sender.beforeReset !== 0) goOn(segment, sender);
    if ((flags & SYN) !== 0) this.synchronize(segment, sender, receiver);
    else if (sender.state === STATE.unknown && receiver.state === STATE.unknown) sender.state = receiver.state = STATE.established | ASSUMED;
    if ((flags & ACK) !== 0) {
      if (!this.bytes.isRefused(segment)) acknowledge(segment, sender, receiver, this.bytes.sentUpTo(segment.side ^ 1));
      if ((flags & SYN) === 0) answerUnseen(segment, sender, receiver);
      // What is acknowledged has arrived, even if the capture missed some of it.
      this.receiveFin(segment.side ^ 1, segment.time, receiver, sender);
    }
    if ((flags & FIN) !== 0) sendFin(segment, sender, receiver, this.bytes.acknowledgedBy(segment.side ^ 1));
    this.receiveFin(segment.side, segment.time, sender, receiver);
    if (this.bytes.hasSent(segment.side) && this.bytes.hasSent(segment.side ^ 1)) confirm(sender, receiver);
  }

  /** Forgets both ends of a connection; `side` is one of them. */
  forget(side: number): void {
    this.own.be(side).clear();
    this.own.be(side ^ 1).clear();
  }

  private synchronize(segment: JudgedSegment, sender: End, receiver: End): void {
    const after = (segment.sequence + 1) >>> 0;
    // RFC 5961 §4: a SYN on a connection that is synchronized is answered, and changes nothing.
    if (isSynchronized(sender.state) && sender.afterSyn !== after) return;
    // Whoever has taken one answer to its SYN takes no other.
    if (sender.state === STATE.synReceived && sender.passive && receiver.state === STATE.established && sender.afterSyn !== after) return;
    if ((segment.flags & ACK) === 0) {
      // The answer that was captured had not come when it sent its SYN again.
      if (sender.state === STATE.established && receiver.state === STATE.synReceived) sender.state = STATE.synSent;
      if (sender.state === STATE.unknown || sender.state >= STATE.timeWait) {
        sender.clear();
        if (receiver.state >= STATE.timeWait) receiver.clear();
        sender.state = STATE.synSent;
        if (receiver.state === STATE.unknown) receiver.state = STATE.listen;
        else if (receiver.state === STATE.synSent) cross(receiver); // figure 7: SYNs that cross
      }
      // The SYN of the other side of a simultaneous open: that side was taken for a listener until now.
      if (sender.state === STATE.listen && receiver.state === STATE.synSent) {
        sender.state = STATE.synSent;
        cross(receiver);
      }
    } else if (sender.state === STATE.unknown || sender.state === STATE.listen) {
      sender.state = STATE.synReceived;
      sender.passive = true;
      if (receiver.state === STATE.unknown) receiver.state = STATE.established | ASSUMED;
    } else if (sender.state === STATE.synSent) {
      sender.state = STATE.synReceived;
    }
    sender.afterSyn = after;
    if ((segment.flags & ACK) !== 0) sender.answered = segment.acknowledgment;
  }

  /** The FIN of `sender` has arrived once every byte before it has. */
  private receiveFin(side: number, time: number, sender: End, receiver: End): void {
    if (sender.afterFin < 0 || ((this.bytes.receivedUpTo(side) - sender.afterFin) | 0) < 0) return;
    const assumed = receiver.state & ASSUMED;
    switch (receiver.state & 15) {
      case STATE.synReceived:
      case STATE.established:
        receiver.state = STATE.closeWait | assumed;
        break;
      case STATE.finWait1:
        receiver.state = STATE.closing | assumed;
        break;
      case STATE.finWait2:
        receiver.state = STATE.timeWait | assumed;
        receiver.timeWaitSince = time;
        break;
      case STATE.timeWait:
        receiver.timeWaitSince = time;
        break;
    }
  }
}

/** A SYN comes in SYN_SENT: what acknowledged the own one before was dropped there (RFC 9293 §3.10.7.3), so that it is to be acknowledged again. */
function cross(receiver: End): void {
  receiver.state = STATE.synReceived;
  receiver.synAcknowledged = false;
}

/** An end that sends something had not closed before the capture began: its peer was the first to close, or is none that has. */
function confirm(sender: End, receiver: End): void {
  for (const end of [sender, receiver]) {
    if ((end.state & 15) > STATE.established && (end.state & 15) < STATE.closed) end.state &= 15;
  }
}

/** TIME_WAIT is over once its time is. */
function endWait(end: End, time: number): void {
  if ((end.state & 15) === STATE.timeWait && time - end.timeWaitSince > TWO_SEGMENT_LIFETIMES) end.state = STATE.closed | ASSUMED;
}

function isQuiet(end: End): boolean {
  return (end.state & ~ASSUMED) >= STATE.timeWait;
}

/** Its connection was refused, so that it is a listener again. */
function listens(end: End): boolean {
  return end.passive && end.state === STATE.listen;
}
