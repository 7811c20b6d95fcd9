import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dissector, type DissectorOptions, Repeats } from '../dissect/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { dissectAll, openSample } from '../tooling/open-sample.ts';
import { sampleNames } from '../tooling/samples.ts';
import { ByteSink } from './byte-sink.ts';
import { DayIndex } from './day-index.ts';
import { DetailLines } from './detail-lines.ts';
import { JsonTrees } from './json-trees.ts';
import type { PacketWriter } from './packet-writer.ts';
import { TextPackets } from './text-packets.ts';

const registry = createRegistry();

const json = (sink: ByteSink): PacketWriter => new JsonTrees(sink, new DayIndex(), { values: true, raw: false, filter: undefined, merge: false });
const details = (sink: ByteSink): PacketWriter =>
  new TextPackets(sink, { lines: undefined, details: new DetailLines(sink, undefined, true), hex: undefined, separator: '' });

/** A sample as the writer prints it. */
async function printed(name: string, writerFor: (sink: ByteSink) => PacketWriter, options: DissectorOptions): Promise<string> {
  const capture = await openSample(name, registry);
  const sink = new ByteSink();
  const writer = writerFor(sink);
  dissectAll(capture, options, (dissector, row) => writer.packet({ record: capture.record(row), dissector, time: () => '' }));
  capture.close();
  return sink.toString();
}

/** Bytes of a packet's headers that are others than on the wire: where, and what they are. */
const damage = fc.array(fc.tuple(fc.nat(80), fc.nat(255)), { maxLength: 3 });

describe('parts that repeat', () => {
  it.each(sampleNames())('look as if each of them were dissected: %s', async name => {
    expect(await printed(name, details, { labelled: true, repeats: new Repeats() })).toBe(await printed(name, details, { labelled: true }));
    expect(await printed(name, json, { labelled: 'headings', repeats: new Repeats() })).toBe(await printed(name, json, { labelled: true }));
  });

  it.each(['http.pcapng', 'dns.pcap', 'ipv6.pcapng', 'lossy-download.pcap'])('look so in packets with other bytes, too: %s', async name => {
    const capture = await openSample(name, registry);
    const printers = [details, json].flatMap(writerFor => [new Repeats(), undefined].map(repeats => {
      const sink = new ByteSink(), labelled = writerFor === details || 'headings';
      return { sink, writer: writerFor(sink), dissector: new Dissector(registry, { labelled, ...(repeats && { repeats }) }) };
    }));
    fc.assert(fc.property(fc.nat(capture.rows - 1), damage, (row, changes) => {
      const plain = capture.record(row), bytes = plain.bytes.slice();
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
      const record = { ...plain, bytes };
      const [text, plainText, trees, plainTrees] = printers.map(({ sink, writer, dissector }) => {
        sink.length = 0;
        dissector.dissect(record, capture.around(row));
        writer.packet({ record, dissector, time: () => '' });
        return sink.toString();
      });
      expect(text).toBe(plainText);
      expect(trees).toBe(plainTrees);
    }), { numRuns: 500 });
    capture.close();
  });
});
