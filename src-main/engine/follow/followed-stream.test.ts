import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FollowFileForm, FollowForm, FollowLook, FollowSearch } from '../../api/index.ts';
import { tcpFrame } from '../../tooling/frames.ts';
import { scanned } from '../../tooling/scanned.ts';
import { saveStream } from './followed-file.ts';
import { followedPage } from './followed-lines.ts';
import { searchStream } from './followed-search.ts';
import { followStream } from './followed-stream.ts';
import type { OpenCapture } from '../open-capture.ts';
import { Turns } from '../turns.ts';

const CLIENT = { from: '10.0.0.1', to: '10.0.0.2', ports: [4000, 80] as const };
const SERVER = { from: '10.0.0.2', to: '10.0.0.1', ports: [80, 4000] as const };
const syn = tcpFrame({ ...CLIENT, sequence: 99, flags: 'S' });
const says = (sequence: number, payload: string) => tcpFrame({ ...CLIENT, sequence, ack: 500, flags: 'PA', payload });
const answers = (sequence: number, payload: string, ack = 100) => tcpFrame({ ...SERVER, sequence, ack, flags: 'PA', payload });

function streamOf(packets: readonly Uint8Array[]) {
  const { table, streams, around } = scanned(packets);
  const capture = {
    rows: table.rows, table, scan: { streams }, payload: (row: number) => around.payloads.payload(row),
    time: (row: number) => ({ seconds: 1000, nanoseconds: row * 1e6 }),
  };
  return followStream(capture as unknown as OpenCapture, { protocol: 'tcp', stream: 0 }, new Turns());
}

/** Lines of all pages; `>` and `<` tell the side. */
async function shown(packets: readonly Uint8Array[], look: Partial<FollowLook> = {}): Promise<string[]> {
  const stream = await streamOf(packets);
  const full = { form: 'ascii', only: 'both', width: 80, ...look } as const;
  return Array.from({ length: stream.info.pages }, (_, page) => followedPage(stream, full, page).lines)
    .flat()
    .map(({ side, text, begins }) => `${'><'[side]}${text}${begins ? `#${begins.frame}` : ''}`);
}

async function saved(packets: readonly Uint8Array[], form: FollowFileForm, only: FollowLook['only'] = 'both'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'netloupe-follow-'));
  try {
    const size = await saveStream(await streamOf(packets), form, only, join(folder, 'stream'), new Turns(), () => {});
    const bytes = readFileSync(join(folder, 'stream'));
    expect(bytes.length).toBe(size);
    return bytes.toString('latin1');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function found(packets: readonly Uint8Array[], text: string, search: Partial<FollowSearch> = {}): Promise<string> {
  const { matches, more } = await searchStream(await streamOf(packets), { text, as: 'text', matchCase: false, only: 'both', ...search }, new Turns());
  return matches.map(({ side, position, page }) => `${'><'[side]}${position}@${page}`).join(' ') + (more ? ' …' : '');
}

const talk = [syn, says(100, 'GET /a'), says(106, 'b HTTP\r\nHost: x\r\n'), answers(500, 'HTTP 200\nbody', 123), says(123, 'bye')];

describe('a followed stream', () => {
  it('flows as text from one packet into the next; each packet is named where its bytes begin', async () => {
    expect(await shown(talk)).toEqual(['>GET /ab HTTP#2', '>Host: x', '<HTTP 200#4', '<body', '>bye#5']);
    expect(await shown(talk, { only: 1, width: 8 })).toEqual(['<HTTP 200#4', '<body']);
  });
  it('is dumped packet by packet', async () => {
    expect(await shown(talk, { form: 'raw', only: 1 })).toEqual(['<48545450203230300a626f6479#4']);
    expect(await shown(talk, { form: 'c', only: 0 })).toContainEqual('>unsigned char peer0_2[] = { /* Packet 5 */#5');
    expect((await shown(talk, { form: 'hex', only: 0 }))[1]).toMatch(/^>00000006 {2}62 20/);
    expect((await shown(talk, { form: 'yaml', only: 1 })).slice(7, 13)).toEqual([
      '>packets:', '<  - packet: 4#4', '<    peer: 1', '<    timestamp: 1000.003000000', '<    data: !!binary |', '<      SFRUUCAyMDAKYm9keQ==',
    ]);
  });
  it('says what lacks, what came late, and what came again otherwise', async () => {
    expect(await shown([syn, says(100, 'ab'), says(105, 'fg'), answers(500, 'ok', 107)])).toEqual([
      '>ab#2', '>[3 bytes missing in the capture]', '>fg#3', '<ok#4',
    ]);
    expect(await shown([says(102, 'cd'), says(100, 'ab')])).toEqual([
      '>cd#1', '>[packet 2 came late: 2 bytes that belong further up]', '>ab#2',
    ]);
    expect(await shown([syn, says(100, 'abcd'), says(100, 'abXd')])).toEqual([
      '>abcd#2', '>[packet 3 sent 4 bytes again with other content]', '>abXd',
    ]);
    expect(await shown([syn, says(100, 'abcd'), says(100, 'abcd')])).toEqual(['>abcd#2']);
    const { info } = await streamOf([syn, says(100, 'abcd'), says(100, 'abXd'), says(110, 'z')]);
    expect(info.notes).toEqual(['6 bytes are not in the capture.', expect.stringMatching(/^1 packet sent bytes again with other content/)]);
  });
  it('names the packet that sends bytes again', async () => {
    const stream = await streamOf([syn, says(100, 'abcd'), says(104, 'ef'), says(102, 'cdef')]);
    const { lines } = followedPage(stream, { form: 'hex', only: 'both', width: 80 }, 0);
    expect(lines.map(({ begins }) => begins?.again)).toEqual([4, 4]);
  });
});

/** 400 packets of 250 bytes: more than two pages; `é` lies across every border of packets. */
const longParts = Array.from({ length: 400 }, (_, i) => '\xa9'.padEnd(249, `line ${i}\n`) + '\xc3');
const longBytes = longParts.map((part, i) => tcpFrame({ ...CLIENT, sequence: 100 + 250 * i, ack: 500, flags: 'PA', payload: bytesOf(part) }));
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

describe('a stream of several pages', () => {
  const packets = [syn, ...longBytes];
  const whole = longParts.join('');
  it('breaks neither lines nor characters where pages meet', async () => {
    const lines = await shown(packets, { form: 'utf-8', width: 100_000 });
    const text = new TextDecoder().decode(bytesOf(whole));
    expect((await streamOf(packets)).info.pages).toBeGreaterThan(1);
    expect(lines.map((line) => line.slice(1).replace(/#\d+$/, ''))).toEqual(text.split('\n'));
  });
  it('names each packet once', async () => {
    const stream = await streamOf(packets);
    for (const form of ['ascii', 'hex'] satisfies FollowForm[]) {
      const pages = Array.from(
        { length: stream.info.pages },
        (_, page) => followedPage(stream, { form, only: 'both', width: 60 }, page).lines,
      ).flat();
      expect(pages.flatMap(({ begins }) => begins?.frame ?? [])).toEqual(Array.from({ length: 400 }, (_, i) => i + 2));
      let position = 0;
      for (const line of pages) {
        expect(line.position).toBe(position);
        position += line.bytes;
      }
      expect(position).toBe(100_000);
    }
  });
  it('is saved as it is, or as it is shown', async () => {
    expect(await saved(packets, 'bytes')).toBe(whole);
    expect(await saved(talk, 'bytes', 1)).toBe('HTTP 200\nbody');
    expect(Buffer.from(await saved(packets, 'utf-8'), 'latin1').toString()).toBe(`${new TextDecoder().decode(bytesOf(whole))}\n`);
  });
});

describe('finding in a stream', () => {
  it('finds across packets, in any case of letters unless asked otherwise', async () => {
    expect(await found(talk, '/AB http')).toBe('>4@0');
    expect(await found(talk, '/AB http', { matchCase: true })).toBe('');
    expect(await found(talk, 'http')).toBe('>8@0 <0@0');
    expect(await found(talk, 'http', { only: 1 })).toBe('<0@0');
  });
  it('finds bytes', async () => {
    expect(await found(talk, '0d 0A', { as: 'bytes' })).toBe('>12@0 >21@0');
    await expect(found(talk, '0d 0', { as: 'bytes' })).rejects.toThrow('pairs of hex digits');
    expect(await found(talk, '')).toBe('');
  });
  it('finds nothing across a hole', async () => {
    expect(await found([syn, says(100, 'ab'), says(105, 'cd'), answers(500, 'ok', 107)], 'abcd')).toBe('');
  });
  it('gives no more matches than anyone steps through', async () => {
    expect((await found([syn, ...longBytes], 'e')).endsWith('…')).toBe(true);
  });
});
