import { expect, it } from 'vitest';
import { type ConnectionStory, tellConnection } from '../streams/index.ts';
import { tcpFrame } from '../tooling/frames.ts';
import { scanned } from '../tooling/scanned.ts';
import { ByteSink } from './byte-sink.ts';
import { writeLadder } from './ladder-svg.ts';

const ENDS = { from: '10.0.0.1', to: '10.0.0.2', ports: [4000, 80] as const };

function story(streams: Parameters<typeof tellConnection>[0], around: { readonly payloads: Parameters<typeof tellConnection>[1] }): ConnectionStory {
  const telling = tellConnection(streams, around.payloads, 0);
  let told = telling.next();
  while (told.done !== true) told = telling.next();
  return told.value!;
}

it('escapes whatever an end is called, and says what each segment was', () => {
  const { streams, around } = scanned([
    tcpFrame({ ...ENDS, sequence: 99, flags: 'S' }), tcpFrame({ ...ENDS, sequence: 99, flags: 'S' }),
    tcpFrame({ ...ENDS, sequence: 100, ack: 1, flags: 'PA', payload: 'hello' }),
  ]);
  const sink = new ByteSink();
  const written = [...writeLadder(sink, { ...story(streams, around), server: { address: '<script>&"', port: 80 } }, 0, 3)];
  const svg = sink.toString();
  expect(written).toEqual([1, 2, 3]);
  expect(svg).toContain('>&lt;script&gt;&amp;&quot;:80<');
  expect(svg).not.toContain('<script');
  expect(svg).toContain('>PSH ACK   Seq 1   Ack 1   Len 5<');
  expect(svg).toMatch(/url\(#duplicate\)"\/><text[^>]*>SYN {3}Seq 0 {3}duplicate</);
});

it('tells what was received behind a hole, and what came twice (RFC 2018 §3, RFC 2883 §4.1)', () => {
  const SERVER = { from: '10.0.0.2', to: '10.0.0.1', ports: [80, 4000] as const };
  const sack = (from: number, to: number): number[] => [1, 1, 5, 10, 0, 0, from >> 8, from & 255, 0, 0, to >> 8, to & 255];
  const { streams, around } = scanned([
    tcpFrame({ ...ENDS, sequence: 0, ack: 1, payload: 'x'.repeat(100) }), tcpFrame({ ...ENDS, sequence: 200, ack: 1, payload: 'x'.repeat(100) }),
    tcpFrame({ ...SERVER, sequence: 1, ack: 100, options: sack(200, 300) }), tcpFrame({ ...SERVER, sequence: 1, ack: 300, options: sack(0, 100) }),
  ]);
  const sink = new ByteSink();
  expect([...writeLadder(sink, story(streams, around), 0, 4)]).toHaveLength(4);
  const blocks = sink.toString().match(/(?:D-)?SACK \d+–\d+/g);
  expect(blocks).toEqual(['SACK 201–301', 'D-SACK 1–101']);
});
