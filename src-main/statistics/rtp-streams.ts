/**
 * Streams of RTP (RFC 3550) with their losses, the gaps between packets, and the jitter (§6.4.1, appendix A.8) in milliseconds. As many packets are
 * expected as there are numbers from the first to the highest (appendix A.3), also where the last that came is an earlier one.
 */
import type { RtpSpread, RtpStream } from '../api/index.ts';
import type { EndsOutside } from './ends-outside.ts';
import type { PacketFields } from './packet-fields.ts';
import { RTP_FIELDS, rtpArrivals, streamKey } from './rtp-arrivals.ts';
import { type RtpArrival, RtpMeasures } from './rtp-measures.ts';

/** Least, mean and most of what was measured. */
class Spread {
  #least = -1;
  #mean = 0;
  #most = 0;

  /** `nth`: how many packets came after the first; those that were not measured weigh as much as the mean before them. */
  add(milliseconds: number, nth: number): void {
    if (this.#least < 0 || milliseconds < this.#least) this.#least = milliseconds;
    this.#most = Math.max(this.#most, milliseconds);
    this.#mean += (milliseconds - this.#mean) / nth;
  }

  get told(): RtpSpread {
    return { least: this.#least, mean: this.#mean, most: this.#most };
  }
}

class Stream {
  readonly #ends: EndsOutside;
  readonly #synchronization: number;
  readonly #callId: string;
  readonly #first: RtpArrival;
  readonly #measures: RtpMeasures;
  readonly #names = new Map<number, string>();
  readonly #gaps = new Spread();
  readonly #jitters = new Spread();
  #last: RtpArrival;
  /** How many numbers the newest in order is after the first, however often they went around. */
  #ahead = 0;
  #packets = 1;
  #outOfOrder = false;

  constructor(ends: EndsOutside, synchronization: number, callId: string, first: RtpArrival) {
    this.#ends = ends;
    this.#synchronization = synchronization;
    this.#callId = callId;
    this.#first = first;
    this.#last = first;
    this.#measures = new RtpMeasures(first);
    this.#names.set(first.type, first.name);
  }

  add(packet: RtpArrival): void {
    const { order, missing, gap, jitter, isAfterSilence, isTimed } = this.#measures.add(packet);
    this.#packets++;
    this.#names.set(packet.type, packet.name);
    if (order !== 'next') this.#outOfOrder = true;
    if (order === 'next' || order === 'after-gap') this.#ahead += 1 + missing;
    if (!isAfterSilence) {
      this.#gaps.add(gap, this.#packets - 1);
      if (isTimed) this.#jitters.add(jitter, this.#packets - 1);
    }
    this.#last = packet;
  }

  get told(): RtpStream {
    const first = this.#first.time / 1000, last = this.#last.time / 1000;
    return {
      ...this.#ends, synchronization: this.#synchronization, first, last,
      payloads: [...this.#names].toSorted(([one], [other]) => one - other).map(([, name]) => name),
      packets: this.#packets, expected: this.#ahead + 1, outOfOrder: this.#outOfOrder,
      gaps: this.#gaps.told, jitter: this.#jitters.told, callId: this.#callId,
    };
  }
}

export class RtpStreams {
  readonly fields = RTP_FIELDS;
  readonly #streams = new Map<string, Stream>();

  add(fields: PacketFields): void {
    for (const { ends, synchronization, callId, packet } of rtpArrivals(fields)) {
      const key = streamKey({ ...ends, synchronization }), known = this.#streams.get(key);
      if (known === undefined) this.#streams.set(key, new Stream(ends, synchronization, callId, packet));
      else known.add(packet);
    }
  }

  /** In the order in which they began. */
  get told(): RtpStream[] {
    return Array.from(this.#streams.values(), ({ told }) => told);
  }
}
