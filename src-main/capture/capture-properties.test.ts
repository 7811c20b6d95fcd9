import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { CaptureError } from './capture-error.ts';
import { Maker } from './made-captures.ts';
import { openCapture } from './open-capture.ts';
import { TestFolder, readAll } from './read-all.ts';
import { slowRecords } from './slow-reader.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const packetBytes = fc.uint8Array({ maxLength: 70 });
const word = fc.nat(0xffffffff);

/** A pcap file of either byte order and unit, and where its records end. */
const pcapFile = fc
  .record({
    little: fc.boolean(),
    nano: fc.boolean(),
    packets: fc.array(fc.record({ bytes: packetBytes, seconds: word, more: fc.nat(1500) }), { maxLength: 12 }),
  })
  .map(({ little, nano, packets }) => {
    const maker = new Maker(little);
    return joined([
      maker.pcapHeader(nano ? 0xa1b23c4d : 0xa1b2c3d4, 1),
      ...packets.map(({ bytes, seconds, more }) => maker.record(seconds, (seconds * 7919) % 1_000_000, bytes, bytes.length + more)),
    ]);
  });

/** A pcapng file of several sections with packets, comments and other blocks between them. */
const pcapngFile = fc
  .array(
    fc.record({
      little: fc.boolean(),
      resolutions: fc.array(fc.constantFrom(0, 3, 6, 9, 12), { minLength: 1, maxLength: 3 }),
      packets: fc.array(
        fc.record({ bytes: packetBytes, ticks: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), more: fc.nat(1500), id: fc.nat(2), extra: fc.nat(4) }),
        { maxLength: 8 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((sections) =>
    joined(
      sections.flatMap(({ little, resolutions, packets }) => {
        const maker = new Maker(little);
        return [
          maker.section(maker.option(4, 'test')),
          ...resolutions.map((digits) => maker.interface(1, 0, maker.option(9, [digits]))),
          ...packets.flatMap(({ bytes, ticks, more, id, extra }) => [
            maker.packet(id % resolutions.length, ticks, bytes, {
              original: bytes.length + more,
              options: extra === 1 ? [maker.option(1, 'note'), maker.option(0, [])] : [],
            }),
            ...(extra === 2 ? [maker.block(0xbad, maker.u32(1), bytes)] : []),
          ]),
        ];
      }),
    ),
  );

const capture = fc.oneof(pcapFile, pcapngFile);

/** The parts of a file as one, and the offsets between them. */
function joined(parts: readonly (readonly number[])[]): { bytes: Buffer; ends: number[] } {
  let end = 0;
  return { bytes: Buffer.from(parts.flat()), ends: parts.map((part) => (end += part.length)) };
}

/** Notes on what a file is, as opposed to what is wrong with it. */
const troubles = (notes: readonly string[]) => notes.filter((note) => !note.startsWith('info'));

describe('any capture', () => {
  it('is read as the slow reader reads it', async () => {
    await fc.assert(
      fc.asyncProperty(capture, async ({ bytes }) => {
        const { records, notes } = await readAll(folder.file(bytes));
        expect(records).toEqual(slowRecords(bytes));
        expect(troubles(notes)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('that is cut gives the packets before the cut, and a note unless it is cut between two records', async () => {
    await fc.assert(
      fc.asyncProperty(capture, fc.nat(), async ({ bytes, ends }, where) => {
        const length = Math.max(24, where % (bytes.length + 1)),
          cut = bytes.subarray(0, length);
        const { records, notes } = await readAll(folder.file(cut));
        expect(records).toEqual(slowRecords(cut));
        expect(troubles(notes)).toHaveLength(ends.includes(length) || length >= bytes.length ? 0 : 1);
        if (troubles(notes).length > 0) expect(notes.at(-1)).toContain(`@${Math.max(0, ...ends.filter((end) => end <= length))} The file is cut`);
      }),
      { numRuns: 250 },
    );
  });

  it('that is mutated gives packets or one sentence, whatever is in it', async () => {
    const change = fc.record({ at: fc.nat(), value: fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff)) });
    let opened = 0,
      noted = 0;
    await fc.assert(
      fc.asyncProperty(capture, fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(3), async ({ bytes }, changes, packed) => {
        for (const { at, value } of changes) bytes[at % bytes.length] = value;
        try {
          const { records, notes } = await readAll(folder.file(packed === 0 ? gzipSync(bytes) : bytes));
          opened++;
          if (troubles(notes).length > 0) noted++;
          expect(records.reduce((sum, record) => sum + record.bytes.length / 2, 0)).toBeLessThanOrEqual(bytes.length);
        } catch (cause) {
          expect(cause).toBeInstanceOf(CaptureError);
        }
      }),
      { numRuns: 700 },
    );
    expect(opened).toBeGreaterThan(250);
    expect(noted).toBeGreaterThan(50);
  });

  it('that is mutated has options which can be asked for, in bounds', async () => {
    await fc.assert(
      fc.asyncProperty(pcapngFile, fc.nat(), fc.nat(255), async ({ bytes }, at, value) => {
        bytes[at % bytes.length] = value;
        const file = await openCapture(folder.file(bytes)).catch((cause: unknown) => {
          expect(cause).toBeInstanceOf(CaptureError);
          return undefined;
        });
        if (!file) return;
        for await (const batch of file.batches()) {
          for (let i = 0; i < batch.count; i++) {
            const size = file.packetOptions(batch.base + batch.at[i]).reduce((sum, option) => sum + option.value.length, 0);
            expect(size).toBeLessThanOrEqual(bytes.length);
          }
        }
        file.close();
      }),
      { numRuns: 150 },
    );
  });

  it('of random bytes after a true beginning ends', async () => {
    const beginnings = [new Maker(true).pcapHeader(0xa1b2c3d4, 1), new Maker(false).pcapHeader(0xa1b23c4d, 1), new Maker(true).section()];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }), async (beginning, rest) => {
        const path = folder.file([...beginning, ...rest]);
        const { records } = await readAll(path);
        expect(records.length).toBeLessThanOrEqual(readFileSync(path).length / 12);
      }),
      { numRuns: 250 },
    );
  });
});
