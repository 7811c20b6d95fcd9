import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { CaptureError } from './capture-error.ts';
import { Maker } from './made-captures.ts';
import { openCapture } from './open-capture.ts';
import { TestFolder, readAll, rejection } from './read-all.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const maker = new Maker(false);
/** Microseconds from the year 0 to 2000, as the format's page tells them. */
const YEAR_2000 = 0x00e0_3ab4_4a67_6000n;

const header = (dataLink = 1002, version = 1): number[] => [...Buffer.from('btsnoop\0'), ...maker.u32(version), ...maker.u32(dataLink)];

interface Made {
  readonly flags?: number;
  readonly dropped?: number;
  readonly time?: bigint;
  readonly original?: number;
}

function record(bytes: readonly number[], { flags = 0, dropped = 0, time = YEAR_2000, original = bytes.length }: Made = {}): number[] {
  const words = [original, bytes.length, flags, dropped].flatMap(word => maker.u32(word));
  return [...words, ...maker.u64(BigInt.asUintN(64, time)), ...bytes];
}

const read = (...parts: readonly (readonly number[])[]) => readAll(folder.file(parts.flat(), 'log'));

describe('a btsnoop file', () => {
  it('has packets with times, of HCI with their types', async () => {
    const file = await read(header(), record([1, 3, 12, 0], { flags: 2, time: YEAR_2000 + 1_500_000n }), record([4, 14], { flags: 3, original: 7 }));
    expect(file).toMatchObject({ format: 'btsnoop', notes: [], interfaces: [{ linkType: 187 }] });
    // 946684800 is 2000-01-01.
    expect(file.records).toEqual([
      { seconds: 946684801, nanoseconds: 500_000_000, original: 4, interface: 0, bytes: '01030c00' },
      { seconds: 946684800, nanoseconds: 0, original: 7, interface: 0, bytes: '040e' },
    ]);
  });

  it('tells which way a packet went', async () => {
    const file = await openCapture(folder.file([...header(), ...record([1], { flags: 2 }), ...record([4], { flags: 3 })]));
    const flags: (number | undefined)[] = [];
    for await (const { base, at, count } of file.batches()) for (let i = 0; i < count; i++) flags.push(file.packetFacts(base + at[i])?.flags);
    file.close();
    expect(flags).toEqual([2, 1]);
  });

  it('may have times before 1970', async () => {
    const [first] = (await read(header(), record([], { time: 0n }))).records;
    expect(first.seconds).toBe(-62168256000);
    const time = YEAR_2000 - 946684800_000_001n - 999_998n;
    expect((await read(header(), record([], { time }))).records).toMatchObject([{ seconds: -1, nanoseconds: 1000 }]);
  });

  it('is read when it is compressed', async () => {
    const plain = Uint8Array.from([...header(), ...Array.from({ length: 3000 }, (_, i) => record([i & 0xff])).flat()]);
    expect(await readAll(folder.file(gzipSync(plain)))).toMatchObject({ format: 'btsnoop, gzip', records: { length: 3000 }, notes: [] });
  });

  it('of other data links is refused by name', async () => {
    const refusal = async (bytes: readonly number[]): Promise<string> => {
      const path = folder.file(bytes);
      return (await rejection(openCapture(path))).replace(path, 'FILE');
    };
    expect(await refusal(header(2001)))
      .toBe('CaptureError: FILE is a btsnoop capture of the Linux monitor, data link 2001: of these only H4 (data link 1002) is read.');
    expect(await refusal(header(77))).toBe('CaptureError: FILE is a btsnoop capture of data link 77: of these only H4 (data link 1002) is read.');
    expect(await refusal(header().slice(0, 15))).toBe('CaptureError: FILE is a btsnoop file that is cut in its first 16 bytes.');
  });

  it('says where it was cut, what it lost, and what cannot be', async () => {
    const whole = record([7, 8, 9]);
    expect(await read(header(), whole, whole.slice(0, 25))).toMatchObject({
      records: [{ bytes: '070809' }],
      notes: ['warning@43 The file is cut in the middle of packet 2, which begins at byte 43: of its 27 bytes there are 25.'],
    });
    expect((await read(header(), whole, whole.slice(0, 5))).notes).toEqual([
      'warning@43 The file is cut in the middle of packet 2, which begins at byte 43: of its 24 bytes there are 5.',
    ]);
    expect(
      (await read(header(1002, 2), record([1, 2], { dropped: 3, original: 1 }), record([1], { dropped: 3 }), record([1], { dropped: 4 })))
        .notes,
    ).toEqual([
      'warning@8 The file says it is btsnoop version 2; it was read as version 1.',
      'warning@16 1 packet with more bytes kept than there were.',
      'warning@16 2 packets with others lost before them.',
    ]);
    const lie = [...maker.u32(1), ...maker.u32(0x20000000), ...whole.slice(8)];
    expect(await read(header(), whole, lie, whole)).toMatchObject({
      records: [{ bytes: '070809' }],
      notes: ['error@43 Packet 2 says it keeps 536870912 bytes, which no packet does; the file was not read further.'],
    });
  });

  it('with any byte changed or missing gives packets or says why not', async () => {
    const plain = [...header(), ...record([1, 3, 12, 0]), ...record([4, 14, 4, 1, 3, 12, 0]), ...record([2, 1, 32])];
    await fc.assert(fc.asyncProperty(fc.nat(plain.length - 1), fc.nat(255), fc.nat(plain.length), async (at, byte, length) => {
      const changed = plain.with(at, byte).slice(0, Math.max(length, 16));
      const outcome = await read(changed).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(CaptureError);
      else expect(outcome).toMatchObject({ format: 'btsnoop' });
    }), { numRuns: 200 });
  });
});
