/**
 * The sound of one stream of RTP (RFC 3550): every packet's samples where its timestamp puts them (§5.1), silence where none came. Read are
 * G.711 and samples as they are (RFC 3551 §4.5.14, §4.5.11); what else a stream carries is named.
 */
import type { RtpSound, RtpSoundPacket, RtpStreamId } from '../api/index.ts';
import { A_LAW, MU_LAW } from '../bytes/g711.ts';
import type { PacketFields } from './packet-fields.ts';
import { RTP_FIELDS, rtpArrivals, streamKey } from './rtp-arrivals.ts';
import { FIRST_DYNAMIC, formatRate } from './rtp-formats.ts';
import type { RtpArrival } from './rtp-measures.ts';
import { MOST_PACKETS } from './rtp-packets.ts';

const PAYLOAD = 'rtp.payload';
/** Samples of one stream, silence among them: 35 minutes of G.711 in 32 MB. */
const MOST_SAMPLES = 1 << 24;
/** A step of the sender's clock that is so many seconds from what passed begins a new count: the sender started again. */
const JUMP = 10;
/** Silence, and digits that were pressed: nothing to be read, and nothing that is missing. */
const SILENT = /^(?:cn|cn\(old\)|telephone-event|rtpevent|tone)$/i;

interface Format {
  readonly samples: (payload: Uint8Array) => number;
  readonly sample: (payload: Uint8Array, index: number) => number;
}

const companded = (table: Int16Array): Format => ({ samples: ({ length }) => length, sample: (payload, index) => table[payload[index]] });
/** Big-endian numbers of 16 bits. */
const linear: Format = {
  samples: ({ length }) => length >> 1, sample: (payload, index) => ((payload[2 * index] << 24) | (payload[2 * index + 1] << 16)) >> 16,
};

/** By payload types that are fixed (RFC 3551 §6), and by names that sessions give others. */
const FIXED: Readonly<Record<number, Format>> = { 0: companded(MU_LAW), 8: companded(A_LAW), 11: linear };
const NAMED: Readonly<Record<string, Format>> = { pcmu: companded(MU_LAW), pcma: companded(A_LAW) };

function formatOf({ type, name }: RtpArrival): Format | undefined {
  if (type < FIRST_DYNAMIC) return FIXED[type];
  const key = name.toLowerCase();
  return Object.hasOwn(NAMED, key) ? NAMED[key] : undefined;
}

/** Puts the packets of one stream, added as they come, together to `told`. */
export class RtpSoundTrack {
  readonly fields: readonly string[] = [...RTP_FIELDS, PAYLOAD];
  readonly #key: string;
  readonly #packets: Omit<RtpSoundPacket, 'missing'>[] = [];
  /** Sequence numbers of all packets, and of those with samples, as if they had more than 16 bits. */
  readonly #numbers: number[] = [];
  readonly #sounding: number[] = [];
  readonly #unread = new Set<string>();
  #samples = new Int16Array(0);
  #length = 0;
  #further = 0;
  /** Of the first packet that is read; the sound's rate is its. */
  #began = 0;
  #rate = 0;
  #last: RtpArrival | undefined;
  /** Where the last packet's samples begin. */
  #at = 0;

  constructor(stream: RtpStreamId) {
    this.#key = streamKey(stream);
  }

  add(fields: PacketFields, frame: number): void {
    for (const { ends, synchronization, packet, layer } of rtpArrivals(fields)) {
      if (streamKey({ ...ends, synchronization }) === this.#key) this.#add(packet, fields.bytes(PAYLOAD, layer), frame);
    }
  }

  get told(): RtpSound {
    const { buffer } = this.#samples.slice(0, this.#length);
    const missing = missingBefore(this.#numbers);
    const packets = this.#packets.map((packet, index): RtpSoundPacket => ({ ...packet, missing: missing.get(this.#sounding[index]) ?? 0 }));
    return { rate: this.#rate, samples: new Uint8Array(buffer), packets, further: this.#further, unread: [...this.#unread] };
  }

  #add(packet: RtpArrival, payload: Uint8Array | undefined, frame: number): void {
    const format = formatOf(packet), rate = formatRate(packet.type, packet.name), before = this.#numbers.at(-1) ?? packet.sequence;
    // The nearest number to the one before that ends in these 16 bits.
    const number = before + (((packet.sequence - before) << 16) >> 16);
    if (this.#numbers.length < MOST_PACKETS) this.#numbers.push(number);
    if (SILENT.test(packet.name)) return;
    if (format === undefined || payload === undefined || (this.#rate !== 0 && rate !== this.#rate)) {
      this.#unread.add(format !== undefined && payload === undefined ? `${packet.name} without readable payload` : packet.name);
      return;
    }
    this.#place(packet, rate);
    const at = this.#at, samples = format.samples(payload);
    if (this.#packets.length === MOST_PACKETS || at + samples > MOST_SAMPLES) {
      this.#further++;
      return;
    }
    this.#sounding.push(number);
    this.#packets.push({ frame, at, samples, late: packet.time - this.#began - (1000 * at) / rate });
    this.#makeRoom(at + samples);
    // What belongs before the first packet has no place.
    for (let index = Math.max(0, -at); index < samples; index++) this.#samples[at + index] = format.sample(payload, index);
  }

  /** The sender's clock says where; from one packet to the next, as timestamps go around. */
  #place(packet: RtpArrival, rate: number): void {
    const last = this.#last;
    this.#last = packet;
    if (last === undefined) {
      this.#began = packet.time;
      this.#rate = rate;
      return;
    }
    const told = (packet.timestamp - last.timestamp) | 0, passed = Math.round(((packet.time - last.time) * rate) / 1000);
    this.#at += Math.abs(told - passed) > JUMP * rate ? passed : told;
  }

  #makeRoom(length: number): void {
    this.#length = Math.max(this.#length, length);
    if (this.#length <= this.#samples.length) return;
    const larger = new Int16Array(Math.min(MOST_SAMPLES, Math.max(2 * this.#samples.length, this.#length)));
    larger.set(this.#samples);
    this.#samples = larger;
  }
}

/** How many numbers right before each never came. */
function missingBefore(numbers: readonly number[]): ReadonlyMap<number, number> {
  const ascending = Float64Array.from(numbers).sort(), missing = new Map<number, number>();
  for (let index = 1; index < ascending.length; index++) {
    const step = ascending[index] - ascending[index - 1];
    if (step > 1) missing.set(ascending[index], step - 1);
  }
  return missing;
}
