/**
 * How well a TCP connection carried the data of each side, as seen where the capture was taken: what was new and what came again, how much was on its
 * way at most, and for how long the receiver had closed its window.
 */
import { DistinctBytes } from './distinct-bytes.ts';
import type { StorySegments } from './story-segments.ts';
import { VERDICT } from './verdict/words.ts';

const SYN = 2, RST = 4, ACK = 16;

/** What one side sent, and what it let the other send. */
export interface CarriedData {
  /** Payload bytes, each counted once. */
  readonly distinctBytes: number;
  /** Payload bytes of retransmissions. */
  readonly resentBytes: number;
  /**
   * Seconds from its first byte to the last acknowledgment that took some, or to the last new byte where that is later: `distinctBytes` in that
   * time are the goodput (RFC 2647 §3.17).
   */
  readonly carrying: number;
  /** Most bytes sent and not yet acknowledged in order (RFC 5681 §2, FlightSize); undefined where no acknowledgment was captured. */
  readonly mostInFlight: number | undefined;
  /** How often it closed its own window (RFC 9293 §3.8.6), and for how many seconds in all. */
  readonly windowClosed: { readonly times: number; readonly seconds: number };
}

class Flow {
  readonly distinct = new DistinctBytes();
  resentBytes = 0;
  /** Seconds of the first byte, of the last one that was new, and of the last acknowledgment that took some; NaN without any. */
  first = NaN;
  lastNew = NaN;
  lastTaken = NaN;
  begun = false;
  /** Behind the highest byte sent, 32 bits. */
  high = 0;
  /** Whether the other side acknowledged anything, and how far. */
  heard = false;
  acknowledged = 0;
  mostInFlight = 0;
  /** Since when its own window is closed; NaN while it is open. */
  closedSince = NaN;
  closedTimes = 0;
  closedSeconds = 0;
}

export class CarriedDataMaker {
  readonly #told: StorySegments;
  /** The server's, the client's. */
  readonly #flows: readonly [Flow, Flow] = [new Flow(), new Flow()];

  constructor(told: StorySegments) {
    this.#told = told;
  }

  /** Segment `i`, the next in order. */
  add(i: number): void {
    const { flags: allFlags, fromClient, length, verdict } = this.#told;
    const flags = allFlags[i], own = this.#flows[fromClient[i]], other = this.#flows[fromClient[i] ^ 1];
    // A reset tells no window, and what it carries is no data but its reason (RFC 9293 §3.5.3).
    if (verdict[i] === VERDICT.duplicate || (flags & RST) !== 0) return;
    if (length[i] > 0) this.#carry(i, own);
    if ((flags & ACK) !== 0) this.#acknowledge(i, own, other);
  }

  /** Of one side, when all are added. */
  of(fromClient: 0 | 1): CarriedData {
    const { count, time } = this.#told, flow = this.#flows[fromClient];
    const { distinct, resentBytes, first, lastNew, lastTaken, heard, mostInFlight, closedSince, closedTimes, closedSeconds } = flow;
    const isClosed = count > 0 && !Number.isNaN(closedSince);
    return {
      distinctBytes: distinct.count, resentBytes, mostInFlight: heard ? mostInFlight : undefined,
      carrying: distinct.count === 0 ? 0 : (Number.isNaN(lastTaken) ? lastNew : Math.max(lastNew, lastTaken)) - first,
      windowClosed: { times: closedTimes, seconds: closedSeconds + (isClosed ? time[count - 1] - closedSince : 0) },
    };
  }

  #carry(i: number, own: Flow): void {
    const { time, sequence, length, flags, verdict } = this.#told;
    // The SYN's number lies before its bytes (RFC 7413 §3).
    const from = (sequence[i] + ((flags[i] & SYN) >> 1)) >>> 0, end = (from + length[i]) >>> 0;
    if (verdict[i] === VERDICT.retransmission) own.resentBytes += length[i];
    // A keep-alive carries what was sent before (RFC 9293 §3.8.4); what probes a closed window may be taken (§3.8.6.1).
    if (verdict[i] === VERDICT.probe && (!own.begun || ((from - own.high) | 0) < 0)) return;
    const before = own.distinct.count;
    own.distinct.add(from, length[i]);
    if (own.distinct.count > before) own.lastNew = time[i];
    if (!own.begun) {
      own.begun = true;
      own.first = time[i];
      own.high = end;
      if (!own.heard) own.acknowledged = from;
    } else if (((end - own.high) | 0) > 0) {
      own.high = end;
    }
    own.mostInFlight = Math.max(own.mostInFlight, (own.high - own.acknowledged) | 0);
  }

  #acknowledge(i: number, own: Flow, other: Flow): void {
    const { time, acknowledgment, window, flags } = this.#told, ack = acknowledgment[i];
    // An older one was overtaken, and tells a window that is no more (RFC 9293 §3.10.7.4, SND.WL2).
    if (other.heard && ((ack - other.acknowledged) | 0) < 0) return;
    if (!other.heard || ack !== other.acknowledged) {
      if (other.begun && ((other.high - other.acknowledged) | 0) > 0) other.lastTaken = time[i];
      other.heard = true;
      other.acknowledged = ack;
    }
    if ((flags[i] & SYN) !== 0) return;
    if (window[i] === 0) {
      if (!Number.isNaN(own.closedSince)) return;
      own.closedSince = time[i];
      own.closedTimes++;
    } else if (!Number.isNaN(own.closedSince)) {
      own.closedSeconds += time[i] - own.closedSince;
      own.closedSince = NaN;
    }
  }
}
