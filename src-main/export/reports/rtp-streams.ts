/** Streams of RTP (RFC 3550) with their losses, the gaps between packets, and the jitter (§6.4.1, appendix A.8) in milliseconds: `-z rtp,streams`. */
import type { PacketFields } from '../../statistics/packet-fields.ts';
import type { Report } from './report.ts';
import { formatName, formatRate } from './rtp-formats.ts';

const SOURCE = 'rtp.ssrc', SEQUENCE = 'rtp.seq', EXTENDED = 'rtp.extseq', TIMESTAMP = 'rtp.timestamp', TYPE = 'rtp.p_type', MARKER = 'rtp.marker', TIME = 'frame.time_relative';
const COMFORT_NOISE = 13;

interface Ends {
  readonly source: string;
  readonly destination: string;
  readonly sourcePort: number;
  readonly destinationPort: number;
}

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

  get texts(): string {
    return [this.#least, this.#mean, this.#most].map(value => ` ${value.toFixed(3).padStart(15)}`).join('');
  }
}

/** One packet of RTP. */
interface Packet {
  readonly time: number;
  readonly sequence: number;
  readonly extended: number;
  readonly timestamp: number;
  readonly type: number;
  readonly name: string;
  readonly marked: boolean;
}

class Stream {
  readonly #ends: Ends;
  readonly #synchronization: number;
  readonly #first: Packet;
  readonly #names = new Map<number, string>();
  readonly #gaps = new Spread();
  readonly #jitters = new Spread();
  #last: Packet;
  /** The newest in order, by its number on the wire. */
  #newest: number;
  #packets = 1;
  #outOfOrder = false;
  #jitter = 0;
  /** When the last packet with a known rate should have been played, in milliseconds. */
  #due = 0;

  constructor(ends: Ends, synchronization: number, first: Packet) {
    this.#ends = ends;
    this.#synchronization = synchronization;
    this.#first = first;
    this.#last = first;
    this.#newest = first.sequence;
    this.#names.set(first.type, first.name);
  }

  add(packet: Packet): void {
    const { time, sequence, timestamp, type, name, marked } = packet, gap = time - this.#last.time, rate = formatRate(type, name), step = (sequence - this.#newest) & 0xffff;
    this.#packets++;
    this.#names.set(type, name);
    if (step !== 1) this.#outOfOrder = true;
    if (step > 0 && step < 0x8000) this.#newest = sequence;
    if (rate > 0) {
      const due = ((timestamp - this.#first.timestamp) | 0) / (rate / 1000);
      this.#jitter += (Math.abs(gap - (due - this.#due)) - this.#jitter) / 16;
      this.#due = due;
    }
    // After silence, and in it, gaps say nothing.
    if (!marked && type !== COMFORT_NOISE && this.#last.type !== COMFORT_NOISE) {
      this.#gaps.add(gap, this.#packets - 1);
      if (rate > 0) this.#jitters.add(this.#jitter, this.#packets - 1);
    }
    this.#last = packet;
  }

  line(): string {
    const { source, destination, sourcePort, destinationPort } = this.#ends, expected = this.#last.extended - this.#first.extended + 1, lost = expected - this.#packets;
    const share = expected === 0 ? 0 : (100 * lost) / expected, seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(6).padStart(13);
    const names = [...this.#names].toSorted(([one], [other]) => one - other).map(([, name]) => name).join(', ');
    const synchronization = `0x${this.#synchronization.toString(16).toUpperCase().padStart(8, '0')}`;
    return `${seconds(this.#first.time)} ${seconds(this.#last.time)} ${source.padStart(15)} ${String(sourcePort).padStart(5)} ${destination.padStart(15)} ` +
      `${String(destinationPort).padStart(5)} ${synchronization} ${names.padStart(16)} ${String(this.#packets).padStart(5)} ${String(lost).padStart(5)} (${share.toFixed(1)}%)` +
      `${this.#gaps.texts}${this.#jitters.texts} ${this.#outOfOrder ? 'X' : ''}\n`;
  }
}

export class RtpStreams implements Report {
  readonly fields = [SOURCE, SEQUENCE, EXTENDED, TIMESTAMP, TYPE, MARKER, TIME, 'ip.src', 'ip.dst', 'ipv6.src', 'ipv6.dst', 'udp.srcport', 'udp.dstport', 'tcp.srcport', 'tcp.dstport'];
  readonly #streams = new Map<string, Stream>();

  add(fields: PacketFields): void {
    for (const layer of fields.layers('rtp')) {
      const number = (name: string): number | undefined => fields.first(name, layer)?.number;
      const synchronization = number(SOURCE), sequence = number(SEQUENCE), timestamp = number(TIMESTAMP), type = number(TYPE), ends = endsBefore(fields, layer);
      if (synchronization === undefined || sequence === undefined || timestamp === undefined || type === undefined || ends === undefined) continue;
      const packet = {
        time: Number(fields.first(TIME)?.text ?? 0) * 1000, sequence, extended: number(EXTENDED) ?? sequence, timestamp, type, name: formatName(type, fields.info), marked: number(MARKER) === 1,
      };
      const key = `${ends.source} ${ends.sourcePort} ${ends.destination} ${ends.destinationPort} ${synchronization}`, known = this.#streams.get(key);
      if (known === undefined) this.#streams.set(key, new Stream(ends, synchronization, packet));
      else known.add(packet);
    }
  }

  text(): string {
    const heading = '   Start time      End time     Src IP addr  Port    Dest IP addr  Port       SSRC          Payload  Pkts         Lost   Min Delta(ms)  Mean Delta(ms)   Max Delta(ms)  Min Jitter(ms) Mean Jitter(ms)  Max Jitter(ms) Problems?';
    // Those that began last come first, as scripts know it.
    const lines = [...this.#streams.values()].toReversed().map(stream => stream.line());
    return `${'='.repeat(25)} RTP Streams ${'='.repeat(24)}\n${heading}\n${lines.join('')}${'='.repeat(62)}\n`;
  }
}

/** Between whom: the layers right outside. */
function endsBefore(fields: PacketFields, layer: number): Ends | undefined {
  const nearest = (names: readonly string[]): { name: string; node: number } | undefined =>
    names.flatMap(name => fields.layers(name).map(node => ({ name, node }))).filter(({ node }) => node < layer).toSorted((one, other) => other.node - one.node)[0];
  const network = nearest(['ip', 'ipv6']), transport = nearest(['udp', 'tcp']);
  if (network === undefined || transport === undefined) return undefined;
  const address = (end: string): string => fields.first(`${network.name}.${end}`, network.node)?.text ?? '';
  const port = (end: string): number => fields.first(`${transport.name}.${end}`, transport.node)?.number ?? 0;
  return { source: address('src'), destination: address('dst'), sourcePort: port('srcport'), destinationPort: port('dstport') };
}
