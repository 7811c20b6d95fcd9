import { afterAll, describe, expect, it } from 'vitest';
import { Maker } from './made-captures.ts';
import { openCapture } from './open-capture.ts';
import { TestFolder, readAll, recordsOf } from './read-all.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const big = new Maker(false),
  little = new Maker(true);
const path = (...parts: readonly (readonly number[])[]) => folder.file(parts.flat(), 'pcapng');
const read = (...parts: readonly (readonly number[])[]) => readAll(path(...parts));

const NOON = 1_700_000_000n;
const start = [little.section(), little.interface(1, 0)];

describe('a pcapng file', () => {
  it('has sections of either byte order, each with its own interfaces', async () => {
    const file = await read(
      little.section(little.option(4, 'Writer 1'), little.option(3, 'Linux'), little.option(1, 'first'), little.option(1, 'second')),
      little.interface(1, 96, little.option(2, 'eth0'), little.option(3, 'Uplink'), little.option(1, 'noisy')),
      little.interface(101, 0, little.option(11, '\0tcp port 80'), little.option(12, 'Linux 6'), little.option(13, [4]), little.option(15, 'card')),
      little.packet(1, NOON * 1_000_000n, [1]),
      big.section(big.option(4, 'Writer 2'), big.option(1, 'third')),
      big.interface(113, 0),
      big.packet(0, NOON * 1_000_000n, [2]),
      little.section(),
      little.interface(0, 0),
      little.packet(0, NOON * 1_000_000n, [3]),
    );
    expect(file.notes).toEqual([]);
    expect(file.records.map((record) => [record.interface, record.bytes])).toEqual([
      [1, '01'],
      [2, '02'],
      [3, '03'],
    ]);
    expect(file.interfaces).toMatchObject([
      { section: 0, id: 0, name: 'eth0', description: 'Uplink', snapLength: 96, comments: ['noisy'], linkTypeName: 'Ethernet' },
      { section: 0, id: 1, filter: 'tcp port 80', system: 'Linux 6', fcsLength: 4, hardware: 'card', linkType: 101 },
      { section: 1, id: 0, linkType: 113 },
      { section: 2, id: 0, linkType: 0 },
    ]);
    expect(file.facts).toMatchObject({ comments: ['first', 'second', 'third'], application: 'Writer 1', system: 'Linux' });
  });

  it('keeps some of very many comments on a section, and says so', async () => {
    const comments = Array.from({ length: 150_000 }, () => little.option(1, 'c'));
    const file = await read(little.section(comments.flat()), little.interface(1, 0), little.packet(0, 0n, [1]));
    expect([file.facts.comments.length, file.records.length]).toEqual([4096, 1]);
    expect(file.notes).toEqual([expect.stringContaining('145904 comments on sections beyond 4096 were passed over.')]);
  });

  it.each([
    ['10^-6', undefined, 1_500_000n, 1, 500_000_000],
    ['10^-0', 0, 7n, 7, 0],
    ['10^-3', 3, 1_500n, 1, 500_000_000],
    ['10^-7', 7, 15_000_001n, 1, 500_000_100],
    ['10^-9', 9, NOON * 1_000_000_000n + 999_999_999n, Number(NOON), 999_999_999],
    ['10^-12', 12, 1_999_999_999_999n, 1, 999_999_999],
    ['2^-10', 0x8a, 1536n, 1, 500_000_000],
    ['2^-30', 0x9e, (1n << 30n) + 1n, 1, 0],
    ['2^-63', 0xbf, 3n << 62n, 1, 500_000_000],
    ['10^-127', 127, 9n, 0, 0],
  ] as const)('counts time in units of %s', async (resolution, code, ticks, seconds, nanoseconds) => {
    for (const maker of [little, big]) {
      const options = code === undefined ? [] : [maker.option(9, [code])];
      const file = await read(maker.section(), maker.interface(1, 0, ...options), maker.packet(0, ticks, [1]), maker.packet(0, ticks, [1]));
      expect(file.interfaces[0].resolution).toBe(resolution);
      expect(file.records.map((record) => [record.seconds, record.nanoseconds])).toEqual([
        [seconds, nanoseconds],
        [seconds, nanoseconds],
      ]);
    }
  });

  it('may offset the times of an interface', async () => {
    const offset = (seconds: bigint) => little.option(14, little.u64(BigInt.asUintN(64, seconds)));
    const file = await read(
      little.section(),
      little.interface(1, 0, offset(NOON)),
      little.interface(1, 0, offset(-10n), little.option(9, [2])),
      little.packet(0, 1_000_001n, [1]),
      little.packet(1, 150n, [1]),
    );
    expect(file.records).toMatchObject([
      { seconds: 1_700_000_001, nanoseconds: 1000 },
      { seconds: -9, nanoseconds: 500_000_000 },
    ]);
  });

  it('has simple packets, cut to the snap length and without a time, and obsolete ones', async () => {
    const simple = little.block(3, little.u32(6), [1, 2, 3, 4]);
    const obsolete = little.block(2, little.u16(0), little.u16(7), little.u32(0), little.u32(1_500_000), little.u32(2), little.u32(60), [8, 9, 0, 0]);
    const file = await read(little.section(), little.interface(1, 4), simple, obsolete);
    expect(file.records).toEqual([
      { seconds: 0, nanoseconds: 0, original: 6, interface: 0, bytes: '01020304' },
      { seconds: 1, nanoseconds: 500_000_000, original: 60, interface: 0, bytes: '0809' },
    ]);
    expect(file.notes).toEqual(['info@48 1 packet without a time, because the file holds none.']);
  });

  it('has how many packets were dropped before one, from the header of an obsolete block', async () => {
    const obsolete = (drops: number, ...options: (readonly number[])[]): readonly number[] =>
      little.block(2, little.u16(0), little.u16(drops), little.u32(0), little.u32(1), little.u32(4), little.u32(4), [8, 9, 0, drops & 255], ...options);
    const file = await openCapture(path(...start, obsolete(7), obsolete(0xffff), obsolete(3, little.option(2, little.u32(2)), little.option(0, []))));
    const facts = [];
    for await (const { base, at, count } of file.batches()) for (let i = 0; i < count; i++) facts.push(file.packetFacts(base + at[i]));
    expect(facts).toEqual([{ verdicts: [], hashes: [], dropped: 7n }, undefined, { verdicts: [], hashes: [], flags: 2, dropped: 3n }]);
    file.close();
  });

  it('has comments and other options of packets, read by offset', async () => {
    const file = await openCapture(
      path(
        ...start,
        little.packet(0, 0n, [1, 2, 3], {
          options: [little.option(1, 'käse'), little.option(2, little.u32(2)), little.option(1, 'two'), little.option(0, [])],
        }),
        little.packet(0, 0n, [4]),
        little.packet(0, 0n, [5], { options: [little.option(2, little.u32(1))] }),
        little.block(3, little.u32(1), [6]),
        big.section(),
        big.interface(1, 0),
        big.packet(0, 0n, [7], { options: [big.option(1, 'big')] }),
        big.block(3, big.u32(1), [8]),
      ),
    );
    const places: number[] = [];
    for (let batch = file.next(); batch; batch = file.next()) for (let i = 0; i < batch.count; i++) places.push(batch.base + batch.at[i]);
    expect(places.map((place) => file.packetComments(place))).toEqual([['käse', 'two'], [], [], [], ['big'], []]);
    expect(places.map((place) => file.packetOptions(place).map(({ code }) => code))).toEqual([[1, 2, 1], [], [2], [], [1], []]);
    expect(places.map((place) => file.hasTime(place))).toEqual([true, true, true, false, true, false]);
    expect(file.commented).toEqual([places[0], places[4]]);
    file.close();
  });

  it('has statistics, names and secrets', async () => {
    const name = (type: number, address: readonly number[], names: string) => little.option(type, [...address, ...new TextEncoder().encode(names)]);
    const made = path(
      ...start,
      little.block(5, little.u32(0), little.u32(0), little.u32(0), little.option(4, little.u64(1000n)), little.option(5, little.u64(3n))),
      little.block(
        4,
        name(1, [10, 0, 0, 1], 'gate\0gate.lan\0'),
        name(
          2,
          Array.from({ length: 16 }, (_, i) => i),
          'six\0',
        ),
        little.option(0, []),
      ),
      little.block(10, little.u32(0x544c534b), little.u32(5), [...Buffer.from('KEYS!')]),
      little.block(7, [1, 2, 3, 4]),
      little.block(7, [1, 2, 3, 4]),
      little.block(0x1234, []),
      little.block(0x5678, []),
      little.packet(0, 0n, [1]),
    );
    const file = await openCapture(made);
    expect(await recordsOf(file)).toHaveLength(1);
    expect(file.interfaces).toMatchObject([{ received: 1000, dropped: 3 }]);
    expect(file.facts.names).toEqual([
      { address: Uint8Array.of(10, 0, 0, 1), names: ['gate', 'gate.lan'] },
      { address: Uint8Array.from({ length: 16 }, (_, i) => i), names: ['six'] },
    ]);
    expect(file.facts.secrets).toMatchObject([{ type: 0x544c534b, typeName: 'TLS Key Log', bytes: Uint8Array.from(Buffer.from('KEYS!')) }]);
    expect(file.notes.map(({ severity, text }) => `${severity} ${text}`)).toEqual([
      'info 2 blocks of type IRIG timestamp were skipped.',
      'info 2 blocks of unknown type (0x00001234) were skipped.',
    ]);
    file.close();
  });

  it('has a record for each block that Wireshark numbers among the packets', async () => {
    const journal = [...Buffer.from('__CURSOR=a\n__REALTIME_TIMESTAMP=1423944916375353\nMESSAGE=b\n')];
    const event = (maker: Maker) => [...maker.u16(3), ...maker.u64(1423944916375353001n), ...maker.u64(77n), ...maker.u32(30), ...maker.u16(2)];
    const file = await openCapture(path(
      ...start,
      little.block(0xbad, little.u32(32473), [1, 2, 3, 4]),
      little.packet(0, 5_000_001n, [1]),
      little.block(0x40000bad, little.u32(7), []),
      little.block(9, journal),
      big.section(),
      big.interface(1, 0),
      big.block(0x204, event(big), [9, 9]),
      big.block(0x216, event(big), big.u32(1), [8]),
      big.block(0xbad, big.u32(32473)),
    ));
    const found: unknown[] = [];
    for (let batch = file.next(); batch; batch = file.next()) {
      for (let i = 0; i < batch.count; i++) {
        const offset = batch.base + batch.at[i], bytes = Buffer.from(file.readPacket(offset, batch.captured[i])).toString('hex');
        const time = `${batch.seconds[i]}.${String(batch.nanoseconds[i]).padStart(9, '0')}`;
        found.push([bytes.slice(0, 8), batch.original[i], file.hasTime(offset), time, file.blockAt(offset, batch.interfaces[i])]);
      }
    }
    const custom = { kind: 'custom', section: 1, enterprise: 32473, mayBeCopied: true };
    const sysdig = { kind: 'event', section: 2, processor: 3, thread: 77n, length: 30, type: 2 };
    expect(found).toEqual([
      // Before the first packet: its time. Behind one: that one's.
      ['01020304', 4, false, '5.000001000', custom],
      ['01', 1, true, '5.000001000', undefined],
      ['', 0, false, '5.000001000', { kind: 'custom', section: 1, enterprise: 7, mayBeCopied: false }],
      ['5f5f4355', 60, true, '1423944916.375353000', { kind: 'journal', section: 1 }],
      ['09090000', 30, true, '1423944916.375353001', sysdig],
      ['08000000', 30, true, '1423944916.375353001', sysdig],
      ['', 0, false, '1423944916.375353001', { ...custom, section: 2 }],
    ]);
    expect(file.notes.map(({ text }) => text)).toEqual(['6 blocks without packets have rows of their own, which pcap files cannot hold.']);
    file.close();
  });

  it('that is cut gives its whole packets and says where it was cut', async () => {
    const packet = little.packet(0, 0n, [1, 2, 3]);
    expect(await read(...start, packet, packet.slice(0, -1))).toMatchObject({
      records: [{ bytes: '010203' }],
      notes: ['warning@84 The file is cut after packet 1, in the middle of the block that begins at byte 84: of its 36 bytes there are 35.'],
    });
    expect((await read(...start, packet.slice(0, 9))).notes).toEqual([
      'warning@48 The file is cut after packet 0, in the middle of the block that begins at byte 48: of its at least 12 bytes there are 9.',
    ]);
  });

  it('with a block whose length lies is read up to there', async () => {
    const packet = little.packet(0, 0n, [1, 2, 3]);
    const withLength = (length: number) =>
      packet
        .with(4, length & 0xff)
        .with(5, length >> 8)
        .with(7, length >>> 24);
    expect((await read(...start, packet, withLength(8), packet)).notes).toEqual([
      'error@84 The block at byte 84 says that it is 8 bytes long; the file was not read further.',
    ]);
    expect((await read(...start, packet, withLength(40), packet)).notes).toEqual([
      'error@84 The block at byte 84 gives two lengths, 40 and 6; the file was not read further.',
    ]);
    expect((await read(...start, withLength(0xff000024))).notes).toEqual([
      'warning@48 The file is cut after packet 0, in the middle of the block that begins at byte 48: of its 4278190116 bytes there are 36.',
    ]);
  });

  it('with packets that cannot be is read without them', async () => {
    const packet = little.packet(0, 0n, [1, 2, 3]),
      claims = packet.with(20, 99),
      stranger = packet.with(8, 5);
    expect(await read(...start, claims, stranger, stranger, little.block(6, [1, 2, 3, 4]), packet)).toMatchObject({
      records: [{ bytes: '010203' }],
      notes: [
        'error@48 1 packet skipped, because more bytes are claimed than the block has.',
        'error@84 2 packets skipped, because the file does not describe their interface.',
        'error@156 1 packet skipped, because the block is too short for any.',
      ],
    });
  });

  it('may leave the padding out of the length of a block', async () => {
    const unpadded = little.packet(0, 0n, [1, 2, 3]);
    expect(await read(...start, unpadded.with(4, 35).with(-4, 35), little.packet(0, 0n, [4]))).toMatchObject({
      records: [{ bytes: '010203' }, { bytes: '04' }],
      notes: [],
    });
  });

  it('is read without blocks that are too large, with a warning, but not beyond a description that is', async () => {
    const large = (type: number): Buffer => {
      const block = Buffer.alloc((1 << 24) + 16);
      for (const [at, number] of [[0, type], [4, block.length], [block.length - 4, block.length]]) block.writeUInt32LE(number, at);
      return block;
    };
    const around = (block: Buffer) => Buffer.concat([Buffer.from(start.flat()), block, Buffer.from(little.packet(0, 0n, [1]))]);
    for (const [type, name] of [[10, 'decryption secrets'], [4, 'name resolution'], [0x1234, 'unknown']] as const) {
      expect(await readAll(folder.file(around(large(type))))).toMatchObject({
        records: [{ bytes: '01' }],
        notes: [`warning@48 1 block of type ${name} was skipped, being larger than 16777216 bytes.`],
      });
    }
    expect(await readAll(folder.file(around(large(1))))).toMatchObject({
      records: [],
      notes: ['error@48 The block at byte 48 describes what follows in 16777232 bytes, which is too long; the file was not read further.'],
    });
  });

  it('gives back control within a long stretch without packets', async () => {
    const others = Buffer.from(little.block(7, [1, 2, 3, 4])),
      stretch = Buffer.alloc(others.length * 200_000, others);
    const made = folder.file(Buffer.concat([Buffer.from(start.flat()), stretch, Buffer.from(little.packet(0, 0n, [1]))]));
    const file = await openCapture(made);
    const counts: number[] = [];
    for (let batch = file.next(); batch; batch = file.next()) counts.push(batch.count);
    expect(counts).toEqual([0, 0, 0, 1]);
    file.close();
  });

  it('with a section of another version is read without it', async () => {
    const other = little.section().with(12, 2);
    expect(await read(...start, other, little.interface(0, 0), little.packet(0, 0n, [1]), ...start, little.packet(0, 0n, [2]))).toMatchObject({
      records: [{ bytes: '02', interface: 1 }],
      notes: ['error@48 1 section skipped, whose version is not 1.0 (but 2.0).'],
    });
    expect((await read(...start, little.section().with(8, 0), little.packet(0, 0n, [1]))).notes).toEqual([
      'error@48 The block at byte 48 begins a section of an unknown byte order; the file was not read further.',
    ]);
  });
});
