/** One stream of RTP, packet by packet. */
import type { RtpPacket, RtpPackets, RtpStreamId } from '../api/index.ts';
import type { PacketFields } from './packet-fields.ts';
import { RTP_FIELDS, rtpArrivals, streamKey } from './rtp-arrivals.ts';
import { type RtpArrival, RtpMeasures } from './rtp-measures.ts';

/** As many as half an hour of talk has at 100 packets a second; further ones are counted. */
export const MOST_PACKETS = 180_000;

export class RtpPacketList {
  readonly fields = RTP_FIELDS;
  readonly #key: string;
  readonly #packets: RtpPacket[] = [];
  #further = 0;
  #measures: RtpMeasures | undefined;
  #last: RtpArrival | undefined;

  constructor(stream: RtpStreamId) {
    this.#key = streamKey(stream);
  }

  add(fields: PacketFields, frame: number): void {
    for (const { ends, synchronization, packet } of rtpArrivals(fields)) {
      if (streamKey({ ...ends, synchronization }) === this.#key) this.#add(packet, frame);
    }
  }

  get told(): RtpPackets {
    return { packets: this.#packets, further: this.#further };
  }

  #add(packet: RtpArrival, frame: number): void {
    const measure = this.#measures?.add(packet), { time, sequence, marked, name, type } = packet;
    this.#measures ??= new RtpMeasures(packet);
    const isChanged = this.#last !== undefined && this.#last.type !== type;
    this.#last = packet;
    if (this.#packets.length === MOST_PACKETS) {
      this.#further++;
      return;
    }
    this.#packets.push({
      frame, time: time / 1000, sequence, marked, payload: name, isChanged, order: measure?.order ?? 'next', missing: measure?.missing ?? 0,
      gap: measure?.gap, isAfterSilence: measure?.isAfterSilence ?? true,
      jitter: measure?.isTimed === true ? measure.jitter : undefined, skew: measure?.isTimed === true ? measure.skew : undefined,
    });
  }
}
