import { afterAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { BLOCK_RECORD } from './block-records.ts';
import { CaptureError } from './capture-error.ts';
import { captureWriter } from './capture-writer.ts';
import type { WriterOptions, WrittenPacket } from './written-packets.ts';
import type { CaptureInterface } from './interfaces.ts';
import { openCapture } from './open-capture.ts';
import { TestFolder, readAll, recordsOf } from './read-all.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

function written(format: 'pcap' | 'pcapng', packets: readonly WrittenPacket[], options: WriterOptions): string {
  const pieces: Buffer[] = [];
  const writer = captureWriter(format, (bytes) => pieces.push(Buffer.from(bytes)), options);
  for (const packet of packets) writer.packet(packet);
  writer.end();
  return folder.file(Buffer.concat(pieces));
}

function port(its: Partial<CaptureInterface> = {}): CaptureInterface {
  return { linkType: 1, linkTypeName: 'Ethernet', snapLength: 0, section: 0, id: 0, comments: [], resolution: '10^-6', timeOffset: 0, ...its };
}

function packet(its: Partial<WrittenPacket> = {}): WrittenPacket {
  return { interface: 0, seconds: 1_700_000_000, nanoseconds: 0, bytes: Uint8Array.of(1, 2, 3), original: 60, ...its };
}

const asRead = ({ interface: index, seconds, nanoseconds, bytes, original }: WrittenPacket) => ({
  seconds,
  nanoseconds,
  original,
  interface: index,
  bytes: Buffer.from(bytes).toString('hex'),
});

const packets = fc.array(
  fc.record({
    interface: fc.nat(2),
    seconds: fc.integer({ min: 0, max: 0xffffffff }),
    nanoseconds: fc.nat(999_999_999),
    bytes: fc.uint8Array({ maxLength: 80 }),
    original: fc.integer({ min: 80, max: 0xffffffff }),
    comments: fc.array(fc.string({ unit: fc.constantFrom('a', 'ß', '🦊', ' ') }), { maxLength: 2 }),
  }),
  { maxLength: 30 },
);

describe('a written capture', () => {
  it('as pcapng gives back every packet, time, comment and interface', async () => {
    const interfaces = [
      port({ name: 'eth0', description: 'Uplink', snapLength: 96, comments: ['one', 'two'], filter: 'udp', resolution: '10^-9', fcsLength: 4 }),
      port({ linkType: 101, linkTypeName: 'Raw IP', id: 1, resolution: '10^-12', timeOffset: -5 }),
      port({ linkType: 113, linkTypeName: 'Linux cooked-mode capture v1', id: 2, resolution: '2^-30', system: 'Linux', hardware: 'card' }),
    ];
    await fc.assert(
      fc.asyncProperty(packets, async (sent) => {
        const file = await openCapture(written('pcapng', sent, { interfaces, application: 'Netloupe', comments: ['a', 'b'] }));
        try {
          expect(await recordsOf(file)).toEqual(sent.map(asRead));
          // Units finer than nanoseconds, and powers of two, become nanoseconds.
          expect(file.interfaces).toEqual(interfaces.map((its) => ({ ...its, resolution: '10^-9' })));
          expect(file.commented.map((offset) => file.packetComments(offset))).toEqual(
            sent.map(({ comments }) => comments).filter(({ length }) => length > 0),
          );
          expect([file.notes, file.facts.application, file.facts.comments]).toEqual([[], 'Netloupe', ['a', 'b']]);
        } finally {
          file.close();
        }
      }),
      { numRuns: 100 },
    );
  });

  it('as pcap gives back every packet and time', async () => {
    const interfaces = [port({ resolution: '10^-9', snapLength: 96 }), port({ snapLength: 128 }), port({ fcsLength: 0 })];
    await fc.assert(
      fc.asyncProperty(packets, async (sent) => {
        const { records, notes, format } = await readAll(written('pcap', sent, { interfaces }));
        expect(records).toEqual(sent.map((its) => ({ ...asRead(its), interface: 0 })));
        expect([notes, format]).toEqual([[], 'pcap (nanoseconds)']);
      }),
      { numRuns: 100 },
    );
  });

  it('as pcap has nanoseconds only where an interface has, or where it is told', async () => {
    const sent = [packet({ nanoseconds: 123_456_789 })];
    const formatOf = async (options: WriterOptions) =>
      readAll(written('pcap', sent, options)).then(({ format, records }) => [format, records[0].nanoseconds]);
    expect(await formatOf({ interfaces: [port({ resolution: '2^-20' })] })).toEqual(['pcap (nanoseconds)', 123_456_789]);
    expect(await formatOf({ interfaces: [port()], nanoseconds: true })).toEqual(['pcap (nanoseconds)', 123_456_789]);
    expect(await formatOf({ interfaces: [port({ resolution: '10^-9' })], nanoseconds: false })).toEqual(['pcap', 123_456_000]);
  });

  it('as pcap keeps link type, snap length and frame check sequence', async () => {
    const options = { interfaces: [port({ linkType: 105, snapLength: 0, fcsLength: 4 }), port({ linkType: 1, snapLength: 10 })] };
    expect((await readAll(written('pcap', [packet()], options))).interfaces).toMatchObject([{ linkType: 105, snapLength: 262144, fcsLength: 4 }]);
    expect((await readAll(written('pcap', [], options))).interfaces).toMatchObject([{ linkType: 105 }]);
    expect((await readAll(written('pcap', [], { interfaces: [] }))).interfaces).toMatchObject([{ linkType: 1 }]);
  });

  it('as pcap refuses what it cannot hold', () => {
    const interfaces = [port(), port({ linkType: 101 })];
    expect(() => written('pcap', [packet(), packet({ interface: 1 })], { interfaces })).toThrow(
      new CaptureError('A pcap file holds one link type, but these packets have Ethernet and Raw IP: choose pcapng.'),
    );
    expect(() => written('pcap', [packet({ seconds: -1 })], { interfaces })).toThrow(/times from 1970 to 2106/);
    expect(() => written('pcap', [packet({ seconds: 2 ** 32 })], { interfaces })).toThrow(/times from 1970 to 2106/);
    expect(() => written('pcap', [packet(), packet({ nanoseconds: 1 })], { interfaces })).toThrow(/needs nanoseconds/);
  });

  it('as pcapng keeps secrets, interfaces without packets and times before 1970', async () => {
    const options = { interfaces: [port({ timeOffset: -10 }), port()], secrets: [{ type: 0x544c534b, bytes: Buffer.from('KEYS!') }] };
    const { interfaces, facts, records } = await readAll(written('pcapng', [packet({ seconds: -9, nanoseconds: 500_000_000 })], options));
    expect(interfaces).toHaveLength(2);
    expect(facts.secrets).toMatchObject([{ type: 0x544c534b, bytes: Uint8Array.from(Buffer.from('KEYS!')) }]);
    expect(records).toMatchObject([{ seconds: -9, nanoseconds: 500_000_000 }]);
  });

  it('as pcapng keeps blocks that are no packets, unless they are not to be copied', async () => {
    const blocks = [
      { block: { kind: 'custom', section: 1, enterprise: 32473, mayBeCopied: true }, data: Uint8Array.of(1, 2, 3, 4) },
      { block: { kind: 'custom', section: 1, enterprise: 32473, mayBeCopied: false }, data: Uint8Array.of(5) },
      { block: { kind: 'journal', section: 1 }, data: Uint8Array.of(6, 6, 6, 6) },
    ] as const;
    const bytesOf = async (format: 'pcap' | 'pcapng') => {
      const pieces: Buffer[] = [];
      const writer = captureWriter(format, (bytes) => pieces.push(Buffer.from(bytes)), { interfaces: [port()] });
      for (const block of blocks) writer.block(block);
      writer.packet(packet());
      writer.end();
      return (await readAll(folder.file(Buffer.concat(pieces)))).records.map(({ bytes, interface: record }) => [bytes, record]);
    };
    expect(await bytesOf('pcapng')).toEqual([['01020304', BLOCK_RECORD.custom], ['06060606', BLOCK_RECORD.journal], ['010203', 0]]);
    expect(await bytesOf('pcap')).toEqual([['010203', 0]]);
  });

  it('goes out in pieces, however large a packet is', async () => {
    const large = packet({ bytes: new Uint8Array(700_001).fill(5), original: 700_001 });
    for (const format of ['pcap', 'pcapng'] as const) {
      const { records, notes } = await readAll(written(format, [packet(), large, packet()], { interfaces: [port()] }));
      expect([records.map(({ bytes }) => bytes.length / 2), notes]).toEqual([[3, 700_001, 3], []]);
    }
  });

  it('holds as much of a comment as an option can', async () => {
    const file = await openCapture(written('pcapng', [packet({ comments: ['ß'.repeat(50_000)] })], { interfaces: [port()] }));
    await recordsOf(file);
    expect(file.packetComments(file.commented[0])).toEqual(['ß'.repeat(32_767)]);
    file.close();
  });
});
