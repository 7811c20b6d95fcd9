import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FollowTarget } from '../../api/index.ts';
import { createRegistry } from '../../protocols/index.ts';
import { followable } from './followable.ts';
import { followedPage } from './followed-lines.ts';
import { followStream } from './followed-stream.ts';
import { openFile } from '../open-capture.ts';
import { PAGE_BYTES, PIECE, StreamIndex } from './stream-index.ts';
import { Turns } from '../turns.ts';

const registry = createRegistry();

async function recording(name: string) {
  const capture = await openFile(1, fileURLToPath(new URL(`../../protocols/web/http/recordings/${name}`, import.meta.url)), registry);
  await capture.scan.run();
  return capture;
}

async function followed(name: string, target: FollowTarget) {
  const stream = await followStream(await recording(name), target, new Turns());
  const lines = Array.from(
    { length: stream.info.pages },
    (_, page) => followedPage(stream, { form: 'ascii', only: 'both', width: 200 }, page).lines,
  ).flat();
  return { ...stream.info, lines, texts: lines.map(({ side, text }) => `${'><'[side]}${text}`) };
}

describe('HTTP followed', () => {
  it('shows heads and bodies without chunks and codings', async () => {
    const { texts, bytes } = await followed('http1.pcap', { protocol: 'http', stream: 0 });
    expect(texts[0]).toBe('>GET /text.gzip HTTP/1.1');
    const line = '<This is line 39 of a text that repeats itself.';
    expect(texts.filter(text => text === line)).toHaveLength(6);
    expect(texts[texts.indexOf(line) + 1]).toBe('>GET /text.deflate HTTP/1.1');
    expect(bytes[1]).toBeGreaterThan(6 * 1870);
  });

  it('tells the time of a packet once, whatever it says', async () => {
    const { lines } = await followed('http1.pcap', { protocol: 'http', stream: 3 });
    expect(lines.filter(({ begins }) => begins !== undefined).map(({ frame }) => frame)).toEqual([...new Set(lines.map(({ frame }) => frame))]);
  });

  it('says so where nothing is HTTP', async () => {
    const { notes, pages } = await followed('http1.pcap', { protocol: 'websocket', stream: 0 });
    expect([pages, notes]).toEqual([
      0,
      ['Nothing of this connection is read as WebSocket. If it is encrypted, its secrets are not given (Edit, Decryption keys …).'],
    ]);
  });
});

describe('HTTP/2 followed', () => {
  it('is one stream of the connection, the first if none is named', async () => {
    const first = await followed('http2.pcap', { protocol: 'http2', stream: 0 });
    expect([first.substream, first.substreams]).toEqual([13, [13, 15, 17]]);
    expect(first.texts.slice(0, 2)).toEqual(['>:method: GET', '>:path: /text.txt']);
    expect(first.texts).toContain('<content-encoding: gzip');
    expect(first.texts.at(-1)).toBe('<This is line 39 of a text that repeats itself.');
    const second = await followed('http2.pcap', { protocol: 'http2', stream: 0, substream: 15 });
    expect(second.texts.at(-1)).toBe('<{"name": "x", "list": [1, 2.5]}');
  });

  it('may be long', async () => {
    const { bytes, texts } = await followed('http2.pcap', { protocol: 'http2', stream: 0, substream: 17 });
    expect(bytes[1]).toBeGreaterThan(40_000);
    expect(texts.join('').split('x').length - 1).toBeGreaterThan(40_000);
  });
});

it('what one packet says is put on several pages where it is long', () => {
  const index = new StreamIndex();
  for (let part = 0; part < 8; part++) index.add(PIECE.data, 5, 0, part * PAGE_BYTES, PAGE_BYTES, part * PAGE_BYTES, 0, part === 0);
  expect([index.count, index.pages.length, index.continues(1), index.goesOn(1)]).toEqual([8, 4, true, true]);
});

it('a packet can be followed by its connection, and by what that carries', async () => {
  const http1 = await recording('http1.pcap'), http2 = await recording('http2.pcap');
  expect(followable(http1, 3)).toEqual([{ protocol: 'tcp', stream: 0 }, { protocol: 'http', stream: 0 }]);
  expect(followable(http2, 5)).toEqual([{ protocol: 'tcp', stream: 0 }, { protocol: 'http2', stream: 0, substream: 13 }]);
});
