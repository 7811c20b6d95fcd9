import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaptureInfo, type ConnectionInfo, type Engine, UserError } from '../api/index.ts';
import { samplePath } from '../tooling/samples.ts';
import { createEngine } from './index.ts';

describe('a connection told', () => {
  const engine: Engine = createEngine();
  let capture: CaptureInfo, info: ConnectionInfo;
  beforeAll(async () => {
    capture = await engine.open(samplePath('lossy-download.pcap'));
    info = await engine.connection(capture.capture, 0);
  });
  afterAll(() => engine.close(capture.capture));

  it('says who speaks, how it began and how it went', () => {
    expect(info).toMatchObject({
      stream: 0, streams: 1, segments: 250, server: { port: 8080 },
      summary: { began: 'handshake', server: { retransmissions: 6 } },
    });
    expect(info.summary.changes.filter(({ end }) => end === 'client')[0]).toMatchObject({ from: 'SYN_SENT', to: 'ESTABLISHED' });
    expect(info.words.verdicts[2]).toBe('retransmission');
  });

  it('gives its segments in columns, by range', async () => {
    const { from, count, columns: { frame, time, flags, fromClient, clientState } } = await engine.connectionSegments(capture.capture, 0, 1, 4);
    expect([from, count]).toEqual([1, 3]);
    expect([...new Uint32Array(frame.buffer)]).toEqual([2, 3, 4]);
    expect([...new Uint16Array(flags.buffer)].map(bits => bits & 0xff)).toEqual([0x12, 0x10, 0x18]);
    expect([...fromClient]).toEqual([0, 1, 1]);
    expect([...new Float64Array(time.buffer)][0]).toBeCloseTo(0.0307, 4);
    expect(info.words.states[clientState[1]]).toBe('ESTABLISHED');
    expect(await engine.connectionSegments(capture.capture, 0, 249, 1000)).toMatchObject({ from: 249, count: 1 });
    expect(await engine.connectionSegments(capture.capture, 0, 1000, 2000)).toMatchObject({ count: 0 });
  });

  it('draws its ladder, whole or in part', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'netloupe-ladder-'));
    try {
      const path = join(folder, 'ladder.svg');
      const size = await engine.connectionSvg(capture.capture, 0, 0, 1000, path);
      const whole = readFileSync(path, 'utf8');
      expect(Buffer.byteLength(whole)).toBe(size);
      expect(whole.match(/marker-end/g)).toHaveLength(250);
      expect(whole.match(/marker-end="url\(#retransmission\)"/g)).toHaveLength(6);
      await engine.connectionSvg(capture.capture, 0, 10, 12, path);
      const part = readFileSync(path, 'utf8');
      expect(part.match(/marker-end/g)).toHaveLength(2);
      expect(part).toContain('segments 11 to 12');
      expect(part).toContain('>ESTABLISHED<');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is refused where there is none', async () => {
    await expect(engine.connection(capture.capture, 7)).rejects.toThrow(UserError);
  });
});
