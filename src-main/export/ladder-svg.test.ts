import { expect, it } from 'vitest';
import { tellConnection } from '../streams/index.ts';
import { tcpFrame } from '../tooling/frames.ts';
import { scanned } from '../tooling/scanned.ts';
import { ByteSink } from './byte-sink.ts';
import { writeLadder } from './ladder-svg.ts';

const ENDS = { from: '10.0.0.1', to: '10.0.0.2', ports: [4000, 80] as const };

it('escapes whatever an end is called, and says what each segment was', () => {
  const { streams, around } = scanned([
    tcpFrame({ ...ENDS, sequence: 99, flags: 'S' }), tcpFrame({ ...ENDS, sequence: 99, flags: 'S' }),
    tcpFrame({ ...ENDS, sequence: 100, ack: 1, flags: 'PA', payload: 'hello' }),
  ]);
  const telling = tellConnection(streams, around.payloads, 0);
  let told = telling.next();
  while (told.done !== true) told = telling.next();
  const sink = new ByteSink();
  const written = [...writeLadder(sink, { ...told.value!, server: { address: '<script>&"', port: 80 } }, 0, 3)];
  const svg = sink.toString();
  expect(written).toEqual([1, 2, 3]);
  expect(svg).toContain('>&lt;script&gt;&amp;&quot;:80<');
  expect(svg).not.toContain('<script');
  expect(svg).toContain('>PSH ACK   Seq 1   Ack 1   Len 5<');
  expect(svg).toMatch(/url\(#duplicate\)"\/><text[^>]*>SYN {3}Seq 0 {3}duplicate</);
});
