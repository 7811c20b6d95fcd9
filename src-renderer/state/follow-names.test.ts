import { expect, it } from 'vitest';
import { followTargets, streamFileName, streamFilter } from './follow-names.ts';

it('a stream has a filter and a name for its file', () => {
  expect(streamFilter({ protocol: 'udp', stream: 2 })).toBe('udp.stream == 2');
  expect(streamFilter({ protocol: 'tls', stream: 2 })).toBe('tcp.stream == 2');
  expect(streamFilter({ protocol: 'http2', stream: 2, substream: 13 })).toBe('tcp.stream == 2 && http2.streamid == 13');
  expect(streamFileName({ protocol: 'http2', stream: 2, substream: 13 })).toBe('http2-stream-2-13');
});

it('a packet of a tunnel has one entry for each stream, and each follows its own', () => {
  const followed: unknown[] = [];
  const entries = followTargets(
    [{ protocol: 'udp', stream: 4 }, { protocol: 'udp', stream: 0 }], (protocol) => followed.push(protocol), ({ stream }) => followed.push(stream),
  ).entries;
  for (const { run } of entries) run();
  expect(entries.map(({ label }) => label)).toEqual(['UDP stream', 'UDP stream 0, outside']);
  expect(followed).toEqual(['udp', 0]);
});
