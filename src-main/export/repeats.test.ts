import { describe, expect, it } from 'vitest';
import { type DissectorOptions, Repeats } from '../dissect/index.ts';
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

describe('parts that repeat', () => {
  it.each(sampleNames())('look as if each of them were dissected: %s', async name => {
    expect(await printed(name, details, { labelled: true, repeats: new Repeats() })).toBe(await printed(name, details, { labelled: true }));
    expect(await printed(name, json, { labelled: 'headings', repeats: new Repeats() })).toBe(await printed(name, json, { labelled: true }));
  });
});
