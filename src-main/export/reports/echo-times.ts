/** Echo requests of ICMP and their answers: `-z icmp,srt` and `-z icmpv6,srt`. */
import type { PacketFields } from '../../statistics/packet-fields.ts';
import type { Report } from './report.ts';

const VERSIONS = {
  icmp: { title: 'ICMP', type: 'icmp.type', request: 8, time: 'icmp.resptime' },
  icmpv6: { title: 'ICMPv6', type: 'icmpv6.type', request: 128, time: 'icmpv6.resptime' },
} as const;
const RULE = '='.repeat(74);

export class EchoTimes implements Report {
  readonly fields: readonly string[];
  readonly #version: (typeof VERSIONS)[keyof typeof VERSIONS];
  readonly #layer: keyof typeof VERSIONS;
  readonly #filter: string;
  #requests = 0;
  /** In milliseconds, with their frames. */
  readonly #times: { readonly time: number; readonly frame: number }[] = [];

  constructor(layer: keyof typeof VERSIONS, filter: string) {
    this.#layer = layer;
    this.#version = VERSIONS[layer];
    this.#filter = filter;
    this.fields = [this.#version.type, this.#version.time];
  }

  add(fields: PacketFields, row: number): void {
    const { type, request, time } = this.#version;
    for (const message of fields.layers(this.#layer)) {
      if (fields.first(type, message)?.number === request) this.#requests++;
      const taken = fields.first(time, message);
      if (taken !== undefined) this.#times.push({ time: Number(taken.text), frame: row + 1 });
    }
  }

  text(): string {
    const requests = this.#requests, times = this.#times.toSorted((one, other) => one.time - other.time), replies = times.length;
    const lost = requests - replies;
    const cells = (...values: readonly (number | string)[]): string => values.map(value => String(value).padEnd(10)).join('');
    const share = requests === 0 ? 0 : (100 * lost) / requests;
    return (
      `\n${RULE}\n${this.#version.title} Service Response Time (SRT) Statistics (all times in ms):\nFilter: ${this.#filter === '' ? '<none>' : this.#filter}\n\n` +
      `Requests  Replies   Lost      % Loss\n${cells(requests, replies, lost)}${share.toFixed(1).padStart(5)}%\n\n` +
      `Minimum   Maximum   Mean      Median    SDeviation     Min Frame Max Frame\n${spread(times)}\n${RULE}\n`
    );

    function spread(sorted: readonly { readonly time: number; readonly frame: number }[]): string {
      const least = sorted[0], most = sorted[sorted.length - 1];
      if (least === undefined || most === undefined) return '0.000     0.000     0.000     0.000     0.000          0         0';
      const mean = sorted.reduce((sum, { time }) => sum + time, 0) / replies, half = replies >> 1;
      const median = replies % 2 === 1 ? sorted[half].time : (sorted[half - 1].time + sorted[half].time) / 2;
      const squares = sorted.reduce((sum, { time }) => sum + (time - mean) ** 2, 0), deviation = replies > 1 ? Math.sqrt(squares / (replies - 1)) : 0;
      return (
        cells(...[least.time, most.time, mean, median].map(time => time.toFixed(3))) +
        deviation.toFixed(3).padEnd(15) +
        cells(least.frame, most.frame)
      );
    }
  }
}
