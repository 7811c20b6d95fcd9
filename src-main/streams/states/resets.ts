/** What a reset does to the state of both ends (RFC 9293 §3.10.7, RFC 5961 §3), also where its receiver does not take it. */
import type { JudgedSegment } from '../verdict/judged-segment.ts';
import type { End } from './ends.ts';
import { ASSUMED, STATE, isSynchronized } from './names.ts';
import type { ReceivedBytes } from './received-bytes.ts';

const ACK = 16;

/** A FIN was received, and the end of the connection is still to come. */
const HAVE_FIN: readonly number[] = [STATE.closeWait, STATE.lastAck, STATE.closing];

/** Bytes below what is acknowledged that a number may be of which an earlier acknowledgment spoke, while its answer was on its way. */
const FURTHEST_BEHIND = 1 << 20;

export function reset(segment: JudgedSegment, sender: End, receiver: End, bytes: ReceivedBytes): void {
  const { side, flags, sequence, acknowledgment } = segment;
  // RFC 9293 §3.10.7.3: in SYN_SENT a reset counts when it acknowledges the SYN, with the data or the FIN that came along.
  const refusal = receiver.state === STATE.synSent && (flags & ACK) !== 0 && ((acknowledgment - receiver.afterSyn) | 0) >= 0 &&
    ((bytes.receivedUpTo(side ^ 1) - acknowledgment) | 0) >= 0;
  if (sender.state === STATE.synSent && sender.afterSyn !== sequence) {
    // Figure 9: it refuses what is left of an earlier connection, has its number from there, and goes on to open its own.
    const isRefused = receiver.state === STATE.synReceived && receiver.passive && sequence === bytes.acknowledgedBy(side ^ 1);
    if (isRefused) receiver.state = STATE.listen;
    return;
  }
  const exact = isNext(segment, bytes) || answersBeforeFin(segment, sender, receiver, bytes);
  if (sender.state === STATE.unknown && receiver.state === STATE.unknown) {
    sender.state = receiver.state = STATE.closed | ASSUMED;
  } else if (refusal || (exact && receiver.state !== STATE.synSent)) {
    close(sender, STATE.closed, bytes.sentUpTo(side));
    if (receiver.state === STATE.synReceived && receiver.passive) receiver.state = STATE.listen; // figure 5, note 1
    else receiver.state = STATE.closed; // RFC 9293 §3.10.7.4 in TIME_WAIT, too
  } else if (isSynchronized(sender.state) && isWithoutConnection(segment, sender, bytes)) {
    close(sender, STATE.closed | ASSUMED, bytes.sentUpTo(side));
  }
}

/** A side that was seen to reset its connection sends new bytes: the reset was another's, who has forged it. */
export function goOn({ sequence, length }: JudgedSegment, sender: End): void {
  if (length === 0 || ((sequence + length - sender.sentBeforeReset) | 0) <= 0) return;
  if ((sender.state & ~ASSUMED) === STATE.closed) sender.state = sender.beforeReset;
  sender.beforeReset = 0;
}

function close(sender: End, state: number, sentUpTo: number): void {
  if (isSynchronized(sender.state)) [sender.beforeReset, sender.sentBeforeReset] = [sender.state, sentUpTo];
  sender.state = state;
}

/**
 * RFC 5961 §3: a reset counts with the very next sequence number only. Where bytes before it are missing, Linux takes the one behind those that
 * SACK reports.
 */
function isNext({ side, sequence }: JudgedSegment, bytes: ReceivedBytes): boolean {
  return sequence === bytes.receivedUpTo(side) || sequence === bytes.reportedUpTo(side);
}

/**
 * Whether a reset answers what was sent before its sender's FIN came: it has the number that was acknowledged there (RFC 9293 §3.5.2), the FIN's
 * own. Whoever has that FIN but has not closed yet takes it, in Linux at least.
 */
function answersBeforeFin({ side, sequence }: JudgedSegment, { afterFin }: End, receiver: End, bytes: ReceivedBytes): boolean {
  if (afterFin < 0 || sequence !== (afterFin - 1) >>> 0) return false;
  return sequence === bytes.acknowledgedBy(side ^ 1) || HAVE_FIN.includes(receiver.state & ~ASSUMED);
}

/**
 * Whether the sender of a reset that its peer does not take has closed. Who has no connection answers what comes with the number that it is
 * acknowledged with there, and no acknowledgment (RFC 9293 §3.10.7.1); that number may be an old one when the answer arrives. Who aborts resets
 * behind its last byte (§3.10.5), which may be beyond what has arrived.
 */
function isWithoutConnection({ side, flags, sequence }: JudgedSegment, { afterSyn }: End, bytes: ReceivedBytes): boolean {
  if ((flags & ACK) !== 0) return sequence === bytes.sentUpTo(side);
  const acknowledged = bytes.acknowledgedBy(side ^ 1), behind = (acknowledged - sequence) | 0;
  return acknowledged >= 0 && behind >= 0 && behind < FURTHEST_BEHIND && (afterSyn < 0 || ((sequence - afterSyn) | 0) >= 0);
}
