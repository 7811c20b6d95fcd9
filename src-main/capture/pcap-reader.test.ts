import { afterAll, describe, expect, it } from 'vitest';
import { Maker } from './made-captures.ts';
import { TestFolder, readAll } from './read-all.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const big = new Maker(false),
  little = new Maker(true);
const read = (...parts: readonly (readonly number[])[]) => readAll(folder.file(parts.flat(), 'pcap'));

describe('a pcap file', () => {
  it.each([
    ['pcap', 0xa1b2c3d4, 123456000],
    ['pcap (nanoseconds)', 0xa1b23c4d, 123456],
  ] as const)('%s has packets with times, in both byte orders', async (format, magic, nanoseconds) => {
    for (const maker of [little, big]) {
      const file = await read(maker.pcapHeader(magic, 1), maker.record(1700000000, 123456, [1, 2, 3]), maker.record(0xffffffff, 0, [], 60));
      expect(file.format).toBe(format);
      expect(file.records).toEqual([
        { seconds: 1700000000, nanoseconds, original: 3, interface: 0, bytes: '010203' },
        { seconds: 0xffffffff, nanoseconds: 0, original: 60, interface: 0, bytes: '' },
      ]);
      expect(file.notes).toEqual([]);
    }
  });

  it('may have longer record headers or a longer file header than usual', async () => {
    const modified = little.record(5, 6, [9, 9]);
    modified.splice(16, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    expect(await read(little.pcapHeader(0xa1b2cd34, 1), modified, modified)).toMatchObject({
      format: 'pcap (modified)',
      records: [{ bytes: '0909' }, { bytes: '0909' }],
    });
    const ixia = await read(big.pcapHeader(0x1c0001ac, 1), big.u32(18), big.record(5, 6, [9, 9]));
    expect(ixia).toMatchObject({ format: 'pcap (nanoseconds, Ixia)', records: [{ nanoseconds: 6, bytes: '0909' }] });
  });

  it('tells the link type and the length of the frame check sequence', async () => {
    expect((await read(little.pcapHeader(0xa1b2c3d4, 113))).interfaces).toMatchObject([
      { linkType: 113, linkTypeName: 'Linux cooked-mode capture v1', snapLength: 65535 },
    ]);
    expect((await read(little.pcapHeader(0xa1b2c3d4, 0x24000001))).interfaces).toMatchObject([{ linkType: 1, fcsLength: 4 }]);
    expect((await read(little.pcapHeader(0xa1b2c3d4, 0x04000069))).interfaces).toMatchObject([{ linkType: 105, fcsLength: 0 }]);
    expect((await read(little.pcapHeader(0xa1b2c3d4, 0x20000001))).interfaces[0].fcsLength).toBeUndefined();
  });

  it('of an old version has its lengths in the other order, or may have', async () => {
    const swapped = [...little.u32(1), ...little.u32(2), ...little.u32(60), ...little.u32(2), 7, 8];
    const expected = { original: 60, bytes: '0708' };
    expect(await read(little.pcapHeader(0xa1b2c3d4, 1, { minor: 2 }), swapped, swapped)).toMatchObject({ records: [expected, expected] });
    expect(await read(little.pcapHeader(0xa1b2c3d4, 1, { minor: 3 }), swapped, little.record(1, 2, [7, 8], 60))).toMatchObject({
      records: [expected, expected],
    });
    expect((await read(little.pcapHeader(0xa1b2c3d4, 1, { minor: 9 }))).notes).toEqual([
      'warning@4 The file says it is pcap version 2.9; it was read as version 2.4.',
    ]);
  });

  it('that is cut gives its whole packets and says where it was cut', async () => {
    const head = little.pcapHeader(0xa1b2c3d4, 1),
      record = little.record(1, 2, [7, 8, 9]);
    expect((await read(head, record, record.slice(0, 18))).notes).toEqual([
      'warning@43 The file is cut in the middle of packet 2, which begins at byte 43: of its 19 bytes there are 18.',
    ]);
    expect(await read(head, record, record.slice(0, 5))).toMatchObject({
      records: [{ bytes: '070809' }],
      notes: ['warning@43 The file is cut in the middle of packet 2, which begins at byte 43: of its 16 bytes there are 5.'],
    });
  });

  it('with a length that no packet has is read up to there', async () => {
    const lie = [...little.u32(1), ...little.u32(2), ...little.u32(0x20000000), ...little.u32(0x20000000)];
    expect(await read(little.pcapHeader(0xa1b2c3d4, 1), little.record(1, 2, [7]), lie, little.record(1, 2, [8]))).toMatchObject({
      records: [{ bytes: '07' }],
      notes: ['error@41 Packet 2 says it keeps 536870912 bytes, which no packet does; the file was not read further.'],
    });
  });

  it('with odd lengths and times shows the packets and counts the oddities', async () => {
    const odd = little.record(1, 3_500_000, [7, 8], 1);
    expect(await read(little.pcapHeader(0xa1b2c3d4, 1), odd, odd)).toMatchObject({
      records: [{ seconds: 4, nanoseconds: 500_000_000, original: 1, bytes: '0708' }, { seconds: 4 }],
      notes: [
        'warning@24 2 packets with more bytes kept than were on the wire.',
        'warning@24 2 packets with a time whose fraction is more than a second.',
      ],
    });
  });

  it('has packets larger than what is read at once, and many small ones', async () => {
    const large = new Uint8Array(3 << 20).fill(0xab),
      header = little.record(1, 2, []);
    header.splice(8, 8, ...little.u32(large.length), ...little.u32(large.length));
    const small = Buffer.from(little.record(3, 4, []));
    const parts = [little.pcapHeader(0xa1b2c3d4, 1), little.record(0, 0, [1]), header, large, ...Array.from({ length: 100_000 }, () => small)];
    const { records, notes } = await readAll(folder.file(Buffer.concat(parts.map((part) => Uint8Array.from(part)))));
    expect([records.length, notes]).toEqual([100_002, []]);
    expect(records[1].bytes).toBe('ab'.repeat(3 << 20));
    expect(records.slice(2).every(({ seconds, nanoseconds, bytes }) => seconds === 3 && nanoseconds === 4000 && bytes === '')).toBe(true);
  });
});
