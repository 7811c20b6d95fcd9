/**
 * Streams of RTP (RFC 3550) with their losses, the gaps between packets, and the jitter (§6.4.1, appendix A.8) in milliseconds. As many packets are
 * expected as there are numbers from the first to the highest (appendix A.3), also where the last that came is an earlier one.
 */
import type { RtpSpread, RtpStream } from '../api/index.ts';
import { ENDS_FIELDS, type EndsOutside, endsOutside } from './ends-outside.ts';
import type { PacketFields } from './packet-fields.ts';
import { formatName, formatRate } from './rtp-formats.ts';

const SOURCE = 'rtp.ssrc', SEQUENCE = 'rtp.seq', TIMESTAMP = 'rtp.timestamp', TYPE = 'rtp.p_type', MARKER = 'rtp.marker';
const TIME = 'frame.time_relative';
const COMFORT_NOISE = 13;

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

/** One packet of RTP. */
interface Packet {
  readonly time: number;
  readonly sequence: number;
  readonly timestamp: number;
  readonly type: number;
  readonly name: string;
  readonly marked: boolean;
}

class Stream {
  readonly #ends: EndsOutside;
  readonly #synchronization: number;
  readonly #first: Packet;
  readonly #names = new Map<number, string>();
  readonly #gaps = new Spread();
  readonly #jitters = new Spread();
  #last: Packet;
  /** The newest in order, by its number on the wire. */
  #newest: number;
  /** How many numbers it is after the first, however often they went around. */
  #ahead = 0;
  #packets = 1;
  #outOfOrder = false;
  #jitter = 0;
  /** Timestamp of the last packet with a known rate. */
  #timestamp: number;

  constructor(ends: EndsOutside, synchronization: number, first: Packet) {
    this.#ends = ends;
    this.#synchronization = synchronization;
    this.#first = first;
    this.#last = first;
    this.#newest = first.sequence;
    this.#timestamp = first.timestamp;
    this.#names.set(first.type, first.name);
  }

  add(packet: Packet): void {
    const { time, sequence, timestamp, type, name, marked } = packet, gap = time - this.#last.time, rate = formatRate(type, name);
    const step = (sequence - this.#newest) & 0xffff;
    this.#packets++;
    this.#names.set(type, name);
    if (step !== 1) this.#outOfOrder = true;
    if (step > 0 && step < 0x8000) {
      this.#newest = sequence;
      this.#ahead += step;
    }
    if (rate > 0) {
      // From one packet to the next: timestamps go around, of video every 13 hours.
      const played = ((timestamp - this.#timestamp) | 0) / (rate / 1000);
      this.#jitter += (Math.abs(gap - played) - this.#jitter) / 16;
      this.#timestamp = timestamp;
    }
    // After silence, and in it, gaps say nothing.
    if (!marked && type !== COMFORT_NOISE && this.#last.type !== COMFORT_NOISE) {
      this.#gaps.add(gap, this.#packets - 1);
      if (rate > 0) this.#jitters.add(this.#jitter, this.#packets - 1);
    }
    this.#last = packet;
  }

  get told(): RtpStream {
    const first = this.#first.time / 1000, last = this.#last.time / 1000;
    return {
      ...this.#ends, synchronization: this.#synchronization, first, last,
      payloads: [...this.#names].toSorted(([one], [other]) => one - other).map(([, name]) => name),
      packets: this.#packets, expected: this.#ahead + 1, outOfOrder: this.#outOfOrder,
      gaps: this.#gaps.told, jitter: this.#jitters.told,
    };
  }
}

export class RtpStreams {
  readonly fields = [SOURCE, SEQUENCE, TIMESTAMP, TYPE, MARKER, TIME, ...ENDS_FIELDS];
  readonly #streams = new Map<string, Stream>();

  add(fields: PacketFields): void {
    for (const layer of fields.layers('rtp')) {
      const number = (name: string): number | undefined => fields.first(name, layer)?.number;
      const synchronization = number(SOURCE), sequence = number(SEQUENCE), timestamp = number(TIMESTAMP), type = number(TYPE);
      const ends = endsOutside(fields, layer);
      if (synchronization === undefined || sequence === undefined || timestamp === undefined || type === undefined || ends === undefined) continue;
      const packet = {
        time: Number(fields.first(TIME)?.text ?? 0) * 1000, sequence, timestamp, type,
        name: formatName(type, fields.info), marked: number(MARKER) === 1,
      };
      const key = `${ends.source} ${ends.sourcePort} ${ends.destination} ${ends.destinationPort} ${synchronization}`, known = this.#streams.get(key);
      if (known === undefined) this.#streams.set(key, new Stream(ends, synchronization, packet));
      else known.add(packet);
    }
  }

  /** In the order in which they began. */
  get told(): RtpStream[] {
    return Array.from(this.#streams.values(), ({ told }) => told);
  }
}
