/** What the acknowledgments and the FIN of a segment do to the state of both ends (RFC 9293 §3.10.7), as far as it has none that refuses it. */
import type { JudgedSegment } from '../verdict/judged-segment.ts';
import type { End } from './ends.ts';
import { ASSUMED, STATE } from './names.ts';

const SYN = 2, ACK = 16;

/** The largest window (RFC 7323 §2.3): a number further behind its SYN is none of the connection's first ones. */
const FURTHEST = 1 << 30;

/** What may be sent before the own SYN is acknowledged: its answer's window is not scaled (RFC 7323 §2.2). */
const FIRST_WINDOW = 65_535;

/**
 * Whether an acknowledgment is of what its receiver has not sent, while that has sent its SYN: with the bytes that came along, and those that a
 * window that is not scaled has room for, which the capture may lack (RFC 9293 §3.10.7.3, §3.10.7.4).
 */
function isOfUnsent(acknowledgment: number, receiver: End, sentUpTo: number): boolean {
  if (receiver.state !== STATE.synSent && receiver.state !== STATE.synReceived) return false;
  const beyond = (acknowledgment - sentUpTo) | 0;
  return beyond > (receiver.state === STATE.synSent ? 0 : FIRST_WINDOW);
}

/**
 * Nothing but a SYN or a reset is sent in SYN_SENT, and no data in SYN_RECEIVED (RFC 9293 §3.10.2): whoever sends its next number, or its first
 * bytes, had an answer that the capture lacks, as where it has one direction only.
 */
export function answerUnseen({ sequence, length }: JudgedSegment, sender: End, receiver: End): void {
  const beyond = sender.afterSyn < 0 ? -1 : (sequence - sender.afterSyn) | 0;
  if (receiver.afterSyn >= 0 || beyond < 0 || beyond > FURTHEST) return;
  if (sender.state === STATE.synSent) {
    sender.state = STATE.established;
    receiver.state = STATE.established | ASSUMED;
  } else if (sender.state === STATE.synReceived && sender.passive && length > 0) {
    sender.state = STATE.established | ASSUMED;
  }
}

function confirmOpen(end: End): void {
  if (end.state === (STATE.established | ASSUMED)) end.state = STATE.established;
}

/**
 * What an acknowledgment does to the side that receives it, and what it shows of the side that sends it. `sentUpTo`: where the bytes of the side that
 * receives it end, as far as seen.
 */
export function acknowledge(segment: JudgedSegment, sender: End, receiver: End, sentUpTo: number): void {
  const { acknowledgment } = segment;
  if (receiver.afterSyn >= 0 && ((acknowledgment - receiver.afterSyn) | 0) >= 0 && !isOfUnsent(acknowledgment, receiver, sentUpTo)) {
    if (!receiver.synAcknowledged && receiver.state === STATE.synReceived) {
      receiver.state = STATE.established;
      confirmOpen(sender);
    }
    if (receiver.state === STATE.established) confirmOpen(sender);
    receiver.synAcknowledged = true;
    if (receiver.state === STATE.synSent && (segment.flags & SYN) !== 0) receiver.state = STATE.established;
    // Acknowledged without a SYN in return it stays in SYN_SENT: a split handshake goes on with the peer's own SYN.
  }
  // It takes no more bytes before it has the acknowledgment of its SYN, which the capture may lack (RFC 9293 §3.10.7.4).
  if ((segment.flags & SYN) === 0 && sender.state === STATE.synReceived && sender.answered >= 0 && ((acknowledgment - sender.answered) | 0) > 0) {
    sender.state = STATE.established;
  }
  if ((segment.flags & SYN) === 0 && sender.state === STATE.synSent && sender.synAcknowledged) sender.state = STATE.established;
  // Nothing is sent behind a FIN, so that no more than it is acknowledged.
  if (acknowledgment !== receiver.afterFin) return;
  const assumed = receiver.state & ASSUMED;
  switch (receiver.state & 15) {
    case STATE.finWait1:
      receiver.state = STATE.finWait2 | assumed;
      break;
    case STATE.closing:
      receiver.state = STATE.timeWait | assumed;
      receiver.timeWaitSince = segment.time;
      break;
    case STATE.lastAck:
      receiver.state = STATE.closed;
      break;
  }
}

/**
 * No byte follows a FIN: where a side has two, the earlier one ends its stream, unless it lies below what is `acknowledged`. The other was in no
 * window, and never its own.
 */
export function sendFin(segment: JudgedSegment, sender: End, receiver: End, acknowledged: number): void {
  const end = (segment.sequence + segment.length) >>> 0;
  const isEarlier = ((end - sender.afterFin) | 0) < 0 && acknowledged >= 0 && ((end - acknowledged) | 0) > 0;
  if (sender.afterFin < 0 || isEarlier) sender.afterFin = end;
  switch (sender.state & 15) {
    case STATE.synReceived:
    case STATE.established:
      sender.state = STATE.finWait1 | (sender.state & ASSUMED);
      break;
    case STATE.closeWait: {
      // A FIN that does not acknowledge the peer's was sent before that arrived: both closed at once.
      const crossed = (segment.flags & ACK) !== 0 && ((segment.acknowledgment - receiver.afterFin) | 0) < 0;
      sender.state = crossed ? STATE.closing : STATE.lastAck;
      break;
    }
  }
}
