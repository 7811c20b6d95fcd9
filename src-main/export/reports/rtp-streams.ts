/** Streams of RTP as tshark prints them: `-z rtp,streams`. */
import type { RtpSpread, RtpStream } from '../../api/index.ts';
import { capitalHex } from '../../bytes/hexadecimal.ts';
import type { PacketFields } from '../../statistics/packet-fields.ts';
import { RtpStreams } from '../../statistics/rtp-streams.ts';
import type { Report } from './report.ts';

export class RtpStreamList implements Report {
  readonly #streams = new RtpStreams();
  readonly fields = this.#streams.fields;

  add(fields: PacketFields): void {
    this.#streams.add(fields);
  }

  text(): string {
    const heading = '   Start time      End time     Src IP addr  Port    Dest IP addr  Port       SSRC          Payload  Pkts         Lost ' +
      '  Min Delta(ms)  Mean Delta(ms)   Max Delta(ms)  Min Jitter(ms) Mean Jitter(ms)  Max Jitter(ms) Problems?';
    // Those that began last come first, as scripts know it.
    const lines = this.#streams.told.toReversed().map(lineOf);
    return `${'='.repeat(25)} RTP Streams ${'='.repeat(24)}\n${heading}\n${lines.join('')}${'='.repeat(62)}\n`;
  }
}

function lineOf(stream: RtpStream): string {
  const { source, destination, payloads, packets, expected, gaps, jitter, outOfOrder } = stream;
  const lost = expected - packets, share = expected === 0 ? 0 : (100 * lost) / expected;
  const seconds = (value: number): string => value.toFixed(6).padStart(13), five = (value: number): string => String(value).padStart(5);
  const number = capitalHex(stream.synchronization, 8);
  return `${seconds(stream.first)} ${seconds(stream.last)} ${source.padStart(15)} ${five(stream.sourcePort)} ${destination.padStart(15)} ` +
    `${five(stream.destinationPort)} ${number} ${payloads.join(', ').padStart(16)} ${five(packets)} ${five(lost)} (${share.toFixed(1)}%)` +
    `${spreadText(gaps)}${spreadText(jitter)} ${outOfOrder ? 'X' : ''}\n`;
}

function spreadText({ least, mean, most }: RtpSpread): string {
  return [least, mean, most].map(value => ` ${value.toFixed(3).padStart(15)}`).join('');
}
