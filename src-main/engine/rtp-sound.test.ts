import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RtpSound } from '../api/index.ts';
import { captureWriter } from '../capture/index.ts';
import { udpFrame } from '../tooling/frames.ts';
import { createEngine } from './index.ts';

const STREAM = { source: '192.0.2.1', sourcePort: 4000, destination: '192.0.2.2', destinationPort: 5000, synchronization: 0xcafe };

interface Sent {
  /** Milliseconds. */
  readonly at: number;
  readonly number: number;
  readonly timestamp: number;
  readonly payload: readonly number[];
  readonly type?: number;
  /** The padding bit, and as many bytes of it. */
  readonly padding?: number;
}

function rtp({ number, timestamp, payload, type = 0, padding = 0 }: Sent): Uint8Array {
  const head = Buffer.alloc(12);
  head.set([padding > 0 ? 0xa0 : 0x80, type]);
  head.writeUInt16BE(number & 0xffff, 2);
  head.writeUInt32BE(timestamp >>> 0, 4);
  head.writeUInt32BE(STREAM.synchronization, 8);
  return Buffer.concat([head, Buffer.from(payload), Buffer.alloc(padding, padding)]);
}

/** The sound of these packets, as an engine reads it out of a capture file. */
async function heard(...packets: readonly Sent[]): Promise<Omit<RtpSound, 'samples'> & { readonly samples: readonly number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'netloupe-test-')), path = join(folder, 'talk.pcap'), chunks: Uint8Array[] = [];
  const link = { linkType: 1, linkTypeName: 'Ethernet', snapLength: 0, section: 0, id: 0, comments: [], resolution: '10^-6', timeOffset: 0 };
  const writer = captureWriter('pcap', chunk => chunks.push(chunk.slice()), { interfaces: [link] });
  for (const packet of packets) {
    const bytes = udpFrame({ from: STREAM.source, to: STREAM.destination, ports: [4000, 5000], payload: rtp(packet) });
    const seconds = 1000 + Math.floor(packet.at / 1000);
    writer.packet({ interface: 0, seconds, nanoseconds: (packet.at % 1000) * 1e6, bytes, original: bytes.length });
  }
  writer.end();
  writeFileSync(path, Buffer.concat(chunks));
  try {
    const engine = createEngine();
    await engine.setDecodeRules([{ table: 'udp.port', port: 5000, protocol: 'rtp' }]);
    const { capture } = await engine.open(path), { view } = await engine.view(capture, '');
    const sound = await engine.rtpSound(view, STREAM), { buffer } = sound.samples.slice();
    await engine.close(capture);
    return { ...sound, samples: [...new Int16Array(buffer)] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('puts samples where the timestamps say, and silence where packets never came', async () => {
  const { rate, samples, packets, further, unread } = await heard(
    { at: 0, number: 65_535, timestamp: -2, payload: [0x80, 0x00] }, { at: 30, number: 2, timestamp: 4, payload: [0x00], padding: 3 },
    { at: 31, number: 0, timestamp: 0, payload: [0x8f, 0xff] },
  );
  // 8031, 4191 and 0 of 14 bits: ITU-T G.711 table 2a. Numbers and timestamps went around.
  expect(samples).toEqual([32_124, -32_124, 16_764, 0, 0, 0, -32_124]);
  expect(packets.map(({ frame, at, samples: count, missing }) => [frame, at, count, missing])).toEqual([[1, 0, 2, 0], [2, 6, 1, 1], [3, 2, 2, 0]]);
  // Six samples are 0.75 ms of 8000 Hz.
  expect(packets.map(({ late }) => Number(late.toFixed(3)))).toEqual([0, 29.25, 30.75]);
  expect([rate, further, unread]).toEqual([8000, 0, []]);
});

it('reads the A-law and samples as they are, each at its rate', async () => {
  expect((await heard({ at: 0, number: 1, timestamp: 0, payload: [0xaa, 0xd5], type: 8 })).samples).toEqual([32_256, 8]);
  const { samples, rate } = await heard({ at: 0, number: 1, timestamp: 0, payload: [0x80, 0x00, 0x00, 0x01, 0x7f], type: 11 });
  expect([samples, rate]).toEqual([[-32_768, 1], 44_100]);
});

it('names what it does not read; silence is told by nothing', async () => {
  const { samples, unread } = await heard(
    { at: 0, number: 1, timestamp: 0, payload: [0x00], type: 18 }, { at: 10, number: 2, timestamp: 80, payload: [0x40], type: 13 },
    { at: 20, number: 3, timestamp: 160, payload: [0x80] }, { at: 40, number: 4, timestamp: 320, payload: [0x80, 0x80], type: 11 },
  );
  expect([samples, unread]).toEqual([[32_124], ['g729', '16-bit audio, monaural']]);
});

it('goes on by the clock of the capture where the sender\'s begins anew, and keeps no endless silence', async () => {
  const { samples, packets } = await heard(
    { at: 0, number: 1, timestamp: 0, payload: [0x80] }, { at: 20, number: 2, timestamp: 0x7000_0000, payload: [0x00] },
    { at: 40, number: 3, timestamp: 0x7000_00a0, payload: [0x80] },
  );
  expect(packets.map(({ at, late }) => [at, late])).toEqual([[0, 0], [160, 0], [320, 0]]);
  expect(samples.length).toBe(321);
  const distant = await heard(
    { at: 0, number: 1, timestamp: 0, payload: [0x80] }, { at: 3_600_000, number: 2, timestamp: 28_800_000, payload: [0x80] },
  );
  expect([distant.samples, distant.further]).toEqual([[32_124], 1]);
});

it('leaves out what belongs before the first packet', async () => {
  const { samples, packets } = await heard(
    { at: 0, number: 2, timestamp: 160, payload: [0x80, 0x80] }, { at: 1, number: 1, timestamp: 159, payload: [0x00, 0x8f] },
  );
  expect(samples).toEqual([16_764, 32_124]);
  expect(packets[1]).toMatchObject({ at: -1, samples: 2 });
});
