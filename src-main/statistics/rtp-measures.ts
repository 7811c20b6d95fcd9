/** What a packet of RTP (RFC 3550) says of the network, measured against those of its stream that came before. Times are in milliseconds. */
import type { RtpOrder } from '../api/index.ts';
import { formatRate } from './rtp-formats.ts';

/** One packet as it came. */
export interface RtpArrival {
  readonly time: number;
  readonly sequence: number;
  readonly timestamp: number;
  readonly type: number;
  readonly name: string;
  readonly marked: boolean;
}

export interface RtpMeasure {
  readonly order: RtpOrder;
  /** Numbers that are missing right before this one. */
  readonly missing: number;
  readonly gap: number;
  /** §6.4.1 and appendix A.8: smoothed, from the first packet on. */
  readonly jitter: number;
  /** How much earlier than the sender's clock says it came; below zero: later. */
  readonly skew: number;
  /** After silence, and in it, gaps say nothing. */
  readonly isAfterSilence: boolean;
  /** The clock of its format is known, as jitter and skew need it to be. */
  readonly isTimed: boolean;
}

const COMFORT_NOISE = 13;
/** Steps of the sequence number from here on are steps back. */
const BACK = 0x8000;
/** Of the difference that the smoothed jitter takes over at each packet. */
const SMOOTHING = 16;

export class RtpMeasures {
  readonly #first: RtpArrival;
  #last: RtpArrival;
  /** The newest in order, by its number on the wire. */
  #newest: number;
  #jitter = 0;
  /** Timestamp of the last packet with a known rate, and how long after the first it is played. */
  #timestamp: number;
  #played = 0;

  constructor(first: RtpArrival) {
    this.#first = first;
    this.#last = first;
    this.#newest = first.sequence;
    this.#timestamp = first.timestamp;
  }

  /** Of each packet but the first. */
  add(packet: RtpArrival): RtpMeasure {
    const { time, sequence, timestamp, type, name, marked } = packet, gap = time - this.#last.time, rate = formatRate(type, name);
    const step = (sequence - this.#newest) & 0xffff, isOnward = step > 0 && step < BACK;
    if (isOnward) this.#newest = sequence;
    if (rate > 0) {
      // From one packet to the next: timestamps go around, of video every 13 hours.
      const played = ((timestamp - this.#timestamp) | 0) / (rate / 1000);
      this.#jitter += (Math.abs(gap - played) - this.#jitter) / SMOOTHING;
      this.#timestamp = timestamp;
      this.#played += played;
    }
    const isAfterSilence = marked || type === COMFORT_NOISE || this.#last.type === COMFORT_NOISE;
    this.#last = packet;
    return {
      order: step === 0 ? 'repeated' : !isOnward ? 'late' : step === 1 ? 'next' : 'after-gap', missing: isOnward ? step - 1 : 0,
      gap, jitter: this.#jitter, skew: this.#played - (time - this.#first.time), isAfterSilence, isTimed: rate > 0,
    };
  }
}
