import { expect, it } from 'vitest';
import { streamFileName, streamFilter } from './follow-names.ts';

it('a stream has a filter and a name for its file', () => {
  expect(streamFilter({ protocol: 'udp', stream: 2 })).toBe('udp.stream == 2');
  expect(streamFilter({ protocol: 'tls', stream: 2 })).toBe('tcp.stream == 2');
  expect(streamFilter({ protocol: 'http2', stream: 2, substream: 13 })).toBe('tcp.stream == 2 && http2.streamid == 13');
  expect(streamFileName({ protocol: 'http2', stream: 2, substream: 13 })).toBe('http2-stream-2-13');
});
