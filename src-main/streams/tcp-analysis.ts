/**
 * The compatible flags `tcp.analysis.*`, after the rules that Wireshark publishes in its User's Guide, section "TCP Analysis". One call a segment, in
 * the order of the capture; what the flags mean is judged elsewhere.
 */
import { TCP_ANALYSIS } from '../index/index.ts';
import { SIDE, SIDE_INTS, STATUS, type TcpConnections } from './tcp-connections.ts';
import { SCALE_CUT } from './tcp-options.ts';

const FIN = 1, SYN = 2, RST = 4, ACK = 16;

/** A resend that follows the last duplicate acknowledgment this soon (20 ms) is a fast retransmission. */
const FAST_RETRANSMISSION = 20e6;
/** While the round-trip time is not known, a segment this late (3 ms) is out of order rather than sent again. */
const OUT_OF_ORDER = 3e6;

/**
 * Judges a segment from `side` and notes it. `time` is in nanoseconds since the capture's first packet, sequence numbers are 32-bit integers.
 * Gives bits of `TCP_ANALYSIS`.
 */
export function analyze(
  connections: TcpConnections, side: number, time: number, sequence: number, ack: number, length: number, flags: number, window: number,
): number {
  const { ints, times } = connections;
  const own = SIDE_INTS * side, other = SIDE_INTS * (side ^ 1);
  noteBases(ints, own, other, sequence, ack, flags);
  const next = ints[own + SIDE.next];
  const control = flags & (SYN | FIN | RST);
  const occupies = length > 0 || (flags & (SYN | FIN)) !== 0;
  let found = 0;
  if (length === 1 && sequence === next && ints[other + SIDE.window] === 0) {
    found = TCP_ANALYSIS.zero_window_probe;
  } else {
    if (window === 0 && control === 0) found |= TCP_ANALYSIS.zero_window;
    if (next !== 0 && ((sequence - next) | 0) > 0 && (flags & RST) === 0) found |= TCP_ANALYSIS.lost_segment;
    if (control === 0) {
      if (length <= 1 && sequence === ((next - 1) | 0)) found |= TCP_ANALYSIS.keep_alive;
      if (length === 0) found |= emptySegment(ints, own, other, sequence, ack, window);
      else if (fillsWindow(ints, other, (sequence + length) | 0)) found |= TCP_ANALYSIS.window_full;
    }
  }
  if (ack !== ints[own + SIDE.lastAck]) ints[own + SIDE.duplicateAcks] = 0;
  if ((flags & ACK) !== 0) found |= acknowledgesUnseen(ints, other, ack);
  if (occupies && (found & TCP_ANALYSIS.keep_alive) === 0) {
    found |= sentBefore(connections, side, time, sequence, length, flags);
  }
  note(ints, times, side, time, sequence, ack, length, flags, window, found);
  return found;
}

/** Relative numbers begin at 0 with a SYN, and at 1 where it was not captured. */
function noteBases(ints: Int32Array, own: number, other: number, sequence: number, ack: number, flags: number): void {
  if ((ints[own + SIDE.status] & STATUS.baseSet) === 0) {
    ints[own + SIDE.base] = (flags & SYN) !== 0 ? sequence : (sequence - 1) | 0;
    ints[own + SIDE.status] |= STATUS.baseSet;
  }
  if ((flags & ACK) !== 0 && (ints[other + SIDE.status] & STATUS.baseSet) === 0) {
    ints[other + SIDE.base] = (ack - 1) | 0;
    ints[other + SIDE.status] |= STATUS.baseSet;
  }
}

/** A segment without data, SYN, FIN or RST: what it says by repeating or changing the window. */
function emptySegment(ints: Int32Array, own: number, other: number, sequence: number, ack: number, window: number): number {
  if (sequence !== ints[own + SIDE.next] || ack !== ints[own + SIDE.lastAck]) return 0;
  const before = ints[own + SIDE.window], answered = ints[other + SIDE.lastFlags];
  if (window !== before) return window !== 0 ? TCP_ANALYSIS.window_update : 0;
  if (window === 0) return (answered & TCP_ANALYSIS.zero_window_probe) !== 0 ? TCP_ANALYSIS.zero_window_probe_ack : 0;
  if ((answered & TCP_ANALYSIS.keep_alive) !== 0) return TCP_ANALYSIS.keep_alive_ack;
  ints[own + SIDE.duplicateAcks]++;
  return TCP_ANALYSIS.duplicate_ack;
}

/** Data up to `end` reach the very end of the window that the peer offered, as far as its scale is known. */
export function fillsWindow(ints: Int32Array, other: number, end: number): boolean {
  const scale = ints[other + SIDE.scale];
  if (scale === -1) return false;
  const shift = scale < 0 || (ints[other + SIDE.status] & STATUS.firstAck) !== 0 ? 0 : scale;
  return end === ((ints[other + SIDE.lastAck] + (ints[other + SIDE.window] << shift)) | 0);
}

/** An acknowledgment of bytes that the capture lacks; said of those behind all that was seen once until their sender is heard again. */
function acknowledgesUnseen(ints: Int32Array, other: number, ack: number): number {
  const limit = ints[other + SIDE.toBeAcked];
  if (limit === 0 || ((ack - limit) | 0) <= 0) return 0;
  const next = ints[other + SIDE.next], told = (ints[other + SIDE.status] & STATUS.unseenAcked) !== 0;
  if (limit === next) ints[other + SIDE.status] |= STATUS.unseenAcked;
  ints[other + SIDE.toBeAcked] = next;
  return told ? 0 : TCP_ANALYSIS.ack_lost_segment;
}

/** Why a segment does not advance the sequence number: sent again in one of three manners, or out of order. */
function sentBefore(connections: TcpConnections, side: number, time: number, sequence: number, length: number, flags: number): number {
  const { ints, times } = connections;
  const own = SIDE_INTS * side, other = SIDE_INTS * (side ^ 1);
  const next = ints[own + SIDE.next], acked = ints[other + SIDE.lastAck];
  if (length > 0 && acked !== 0 && ((sequence + length - acked) | 0) <= 0) return TCP_ANALYSIS.spurious_retransmission | TCP_ANALYSIS.retransmission;
  // The byte of a zero-window probe, sent with more behind it, is no resend.
  if (next === 0 || ((sequence - next) | 0) >= 0 || (length > 1 && ((next - 1) | 0) === sequence)) return 0;
  if (ints[other + SIDE.duplicateAcks] >= 2 && acked === sequence && within(time - times[2 * (side ^ 1)], FAST_RETRANSMISSION)) {
    return TCP_ANALYSIS.fast_retransmission | TCP_ANALYSIS.retransmission;
  }
  const roundTrip = connections.handshake[2 * (side >> 1) + 1];
  const end = (sequence + length + ((flags & (SYN | FIN)) !== 0 ? 1 : 0)) | 0;
  if (within(time - times[2 * side + 1], roundTrip || OUT_OF_ORDER) && end !== next) return TCP_ANALYSIS.out_of_order;
  return TCP_ANALYSIS.retransmission;
}

/** Time that goes backwards is no evidence of haste. */
function within(elapsed: number, limit: number): boolean {
  return elapsed >= 0 && elapsed < limit;
}

function note(
  ints: Int32Array, times: Float64Array, side: number, time: number, sequence: number, ack: number, length: number, flags: number,
  window: number, found: number,
): void {
  const own = SIDE_INTS * side;
  const end = (sequence + length + ((flags & (SYN | FIN)) !== 0 ? 1 : 0)) | 0;
  if ((found & TCP_ANALYSIS.zero_window_probe) === 0) {
    const next = ints[own + SIDE.next];
    if (next === 0 || ((end - next) | 0) > 0) {
      ints[own + SIDE.next] = end;
      times[2 * side + 1] = time;
    }
    const limit = ints[own + SIDE.toBeAcked];
    if (limit === 0 || sequence === limit) ints[own + SIDE.toBeAcked] = ints[own + SIDE.next];
  }
  if ((found & TCP_ANALYSIS.duplicate_ack) === 0) ints[own + SIDE.status] &= ~STATUS.unseenAcked;
  ints[own + SIDE.window] = window;
  ints[own + SIDE.lastAck] = ack;
  ints[own + SIDE.lastFlags] = found;
  times[2 * side] = time;
}

/**
 * What follows from a segment's flags and options once it is analyzed: window scale, and the time of the handshake. `shift` is -1 without the option,
 * `SCALE_CUT` where nobody knows.
 */
export function noteHandshake(connections: TcpConnections, side: number, row: number, time: number, flags: number, shift: number): void {
  const { ints, handshake, handshakeRows } = connections;
  const own = SIDE_INTS * side, other = SIDE_INTS * (side ^ 1), at = 2 * (side >> 1);
  if ((flags & SYN) !== 0) {
    // A copy of the SYN that comes later is not the one that was answered.
    if ((flags & ACK) === 0 && handshake[at + 1] === 0) {
      handshake[at] = time;
      handshakeRows[at] = row + 1;
    }
    ints[own + SIDE.status] = (ints[own + SIDE.status] | STATUS.firstAck) & ~STATUS.opened;
    ints[other + SIDE.status] &= ~STATUS.opened;
    if (shift >= 0) ints[own + SIDE.scale] = shift;
    if (shift !== SCALE_CUT && ints[own + SIDE.scale] === -1) {
      ints[own + SIDE.scale] = -2;
      ints[other + SIDE.scale] = -2;
    } else if ((flags & ACK) !== 0 && ints[other + SIDE.scale] === -2) {
      ints[own + SIDE.scale] = -2;
    }
  } else if ((flags & ACK) !== 0) {
    ints[own + SIDE.status] &= ~STATUS.firstAck;
    if (handshake[at + 1] === 0 && handshakeRows[at] !== 0) {
      handshake[at + 1] = time - handshake[at];
      handshakeRows[at + 1] = row + 1;
    }
    if (handshakeRows[at] === 0 || handshake[at + 1] !== 0) ints[own + SIDE.status] |= STATUS.opened;
  }
}
