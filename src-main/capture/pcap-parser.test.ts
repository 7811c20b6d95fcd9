import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createRequire } from 'node:module';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleNames, samplePath } from '../tooling/samples.ts';
import { Maker } from './made-captures.ts';
import { TestFolder, readAll } from './read-all.ts';

/** What the independent package `pcap-parser` emits of a packet. */
interface ParsedPacket {
  readonly header: {
    readonly timestampSeconds: number;
    readonly timestampMicroseconds: number;
    readonly capturedLength: number;
    readonly originalLength: number;
  };
  readonly data: Buffer;
}

interface Parser {
  on(event: 'packet', listener: (packet: ParsedPacket) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
}

const { parse } = createRequire(import.meta.url)('pcap-parser') as { parse(input: Readable): Parser };

async function parsed(path: string) {
  const records: { seconds: number; nanoseconds: number; original: number; interface: number; bytes: string }[] = [];
  await new Promise<void>((resolve, reject) => {
    const parser = parse(Readable.from([readFileSync(path)]));
    parser.on('packet', ({ header, data }) =>
      records.push({
        seconds: header.timestampSeconds,
        nanoseconds: header.timestampMicroseconds * 1000,
        original: header.originalLength,
        interface: 0,
        bytes: data.toString('hex'),
      }),
    );
    parser.on('end', resolve);
    parser.on('error', reject);
  });
  return records;
}

const folder = new TestFolder();
afterAll(() => folder.remove());

/** It reads microseconds in either byte order, and nothing compressed. */
const classicSamples = sampleNames()
  .map(samplePath)
  .filter((path) => [0xa1b2c3d4, 0xd4c3b2a1].includes(readFileSync(path).readUInt32BE(0)));

describe('pcap-parser gives the same records as this reader', () => {
  it.each(classicSamples)('of %s', async (path) => {
    const { records } = await readAll(path);
    expect(records.length).toBeGreaterThan(0);
    expect(records).toEqual(await parsed(path));
  });

  it.each([true, false])('of made ones, little-endian: %s', async (little) => {
    const maker = new Maker(little);
    const made = Array.from({ length: 500 }, (_, i) =>
      maker.record(1_700_000_000 + i, (i * 7919) % 1_000_000, new Uint8Array((i * 31) % 97).fill(i), 1500),
    );
    const path = folder.file([...maker.pcapHeader(0xa1b2c3d4, 1), ...made.flat()]);
    const { records } = await readAll(path);
    expect(records).toHaveLength(500);
    expect(records).toEqual(await parsed(path));
  });
});
