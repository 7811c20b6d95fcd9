import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCapture } from '../../capture/index.ts';
import type { PacketTable } from '../../index/index.ts';
import { createRegistry } from '../../protocols/index.ts';
import { scanCapture } from '../../scan/index.ts';
import { ASSUMED, stateName } from '../states/names.ts';
import { verdictOf } from '../tcp-judgement.ts';
import { VERDICT_NAMES } from './words.ts';

/**
 * Recordings of two real TCP stacks over a wire that loses, delays, duplicates and reorders frames on purpose, at both ends (a the client, b the
 * server), cut to 96 bytes a frame, with what every noteworthy segment really was, known from both ends and the wire's own log. `unseeable`: a resend
 * that nothing in that capture gives away. The kernel's own states of the end that recorded were sampled, too: those samples that fall between two
 * packets are kept (`tooling/lab-states.mjs`).
 */
const folder = fileURLToPath(new URL('recordings', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.pcap.gz')).map((name) => name.replace('.pcap.gz', '')).toSorted();

let work: string;
beforeAll(() => void (work = mkdtempSync(join(tmpdir(), 'netloupe-recordings-'))));
afterAll(() => rmSync(work, { recursive: true }));

async function scannedRecording(name: string, change: Change = (pcap) => pcap): Promise<PacketTable> {
  const pcap = change(gunzipSync(readFileSync(join(folder, `${name}.pcap.gz`))));
  const path = join(work, `${name}.pcap`);
  writeFileSync(path, pcap);
  const file = await openCapture(path);
  const { table } = await scanCapture(file, createRegistry());
  file.close();
  return table;
}

/** Makes another capture of a recording. */
type Change = (pcap: Buffer) => Buffer;

/** Lines of frame, TAB, word. */
function linesOf(file: string): [number, string][] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter((line) => line !== '').map((line) => line.split('\t'));
  return lines.map(([frame, word]) => [Number(frame), word]);
}

/**
 * Share of the noteworthy segments, in truth or in verdict, that are judged right.
 * `frames`: for each row of the changed capture the recording's frame, 0 for a copy of one.
 */
async function share(name: string, change?: Change, frames: number[] = []): Promise<number> {
  const table = await scannedRecording(name, change);
  const truth = new Map(linesOf(`${name}.truth.tsv`));
  let right = 0;
  let noteworthy = 0;
  for (let row = 0; row < table.rows; row++) {
    const frame = frames[row] ?? row + 1, known = frame === 0 ? 'duplicate' : (truth.get(frame) ?? 'original');
    const payload = table.get('payloadLength', row) > 0 || (table.get('tcpFlags', row) & 3) !== 0;
    const judged = VERDICT_NAMES[verdictOf(table.get('verdict', row))] || 'original';
    if (known === 'unseeable' || (!payload && (judged === 'duplicate' || frame === 0))) continue;
    if (known === 'original' && judged === 'original') continue;
    noteworthy++;
    if (known === judged) right++;
  }
  return noteworthy === 0 ? 1 : right / noteworthy;
}

/** Sets every IPv4 identification to 0, as some systems do. */
function withoutIdentifications(pcap: Buffer): Buffer {
  for (let at = 24; at + 16 <= pcap.length; at += 16 + pcap.readUInt32LE(at + 8)) {
    if (pcap.readUInt16BE(at + 16 + 12) === 0x0800) pcap.writeUInt16BE(0, at + 16 + 18);
  }
  return pcap;
}

/** Lag of the copies of a slow mirror port, in microseconds. */
const LAG = 15_000;

/** The same with every third frame once more, as a slow mirror port shows it; tells `frames` which is which, as `share` takes them. */
function withLateCopies(pcap: Buffer, frames: number[]): Buffer {
  const shown: { time: number; frame: number; record: Buffer }[] = [];
  for (let at = 24, frame = 1; at + 16 <= pcap.length; at += 16 + pcap.readUInt32LE(at + 8), frame++) {
    const record = pcap.subarray(at, at + 16 + pcap.readUInt32LE(at + 8)), time = 1e6 * pcap.readUInt32LE(at) + pcap.readUInt32LE(at + 4);
    shown.push({ time, frame, record });
    if (frame % 3 !== 0) continue;
    const copy = Buffer.from(record);
    copy.writeUInt32LE(Math.floor((time + LAG) / 1e6), 0);
    copy.writeUInt32LE((time + LAG) % 1e6, 4);
    shown.push({ time: time + LAG, frame: 0, record: copy });
  }
  shown.sort((a, b) => a.time - b.time);
  frames.push(...shown.map(({ frame }) => frame));
  return Buffer.concat([pcap.subarray(0, 24), ...shown.map(({ record }) => record)]);
}

describe('verdicts on recordings whose truth is known', () => {
  it('are there to be checked', () => {
    expect(names.length).toBe(34);
  });

  it.each(names)('are right on %s', async (name) => {
    expect(await share(name)).toBeGreaterThanOrEqual(0.98);
  });

  it.each(names)('are right on %s without IP identifications', async (name) => {
    expect(await share(name, withoutIdentifications)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(names)('are right on %s without IP identifications as a slow mirror port shows it', async (name) => {
    const frames: number[] = [];
    expect(await share(name, (pcap) => withLateCopies(withoutIdentifications(pcap), frames), frames)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('states on recordings, wherever the kernel was asked for its own between two packets', () => {
  const sampled = readdirSync(folder).filter((name) => name.endsWith('.states.tsv')).map((name) => name.replace('.states.tsv', ''));

  it.each(sampled)('are the kernel\'s on %s', async (name) => {
    const table = await scannedRecording(name), column = name.endsWith('-a') ? 'clientState' : 'serverState';
    const samples = linesOf(`${name}.states.tsv`);
    expect(samples.length).toBeGreaterThan(0);
    expect(samples.map(([frame]) => `${frame} ${stateName(table.get(column, frame - 1) & ~ASSUMED)}`)).toEqual(
      samples.map(([frame, state]) => `${frame} ${state}`),
    );
  });
});
