import { expect, it } from 'vitest';
import { tcpFrame } from '../tooling/frames.ts';
import { scanned } from '../tooling/scanned.ts';
import { SegmentHeads } from './message-heads.ts';

const CLIENT = { from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 80] } as const;
const SERVER = { from: '10.0.0.2', to: '10.0.0.1', ports: [80, 40000] } as const;
const HEAD = 'HTTP/1.1 200 OK\r\n\r\n';

const packets = [
  tcpFrame({ ...CLIENT, sequence: 100, ack: 1, payload: 'GET / HTTP/1.1\r\n\r\n' }),
  tcpFrame({ ...SERVER, sequence: 1, ack: 118, payload: HEAD }),
  tcpFrame({ ...SERVER, sequence: 1 + HEAD.length, ack: 118, payload: 'x'.repeat(1000) }),
  tcpFrame({ ...SERVER, sequence: 1001 + HEAD.length, ack: 118, flags: 'FA' }),
];

it('the begin of a message is told where a FIN without payload ends it', () => {
  const { streams, around } = scanned(packets);
  const heads = new SegmentHeads(streams, around.payloads);
  expect([heads.of(1)?.heads, heads.of(3)?.heads.map(head => Buffer.from(head).toString())]).toEqual([[], [HEAD]]);
});

it('of a long message no more is put together than is asked for, and later all of it', () => {
  const { around } = scanned(packets);
  const lengths = [100, undefined, 100].map(most => around.messages.payloadOf(3, most)?.messages.map(({ bytes }) => bytes.length));
  expect(lengths).toEqual([[100], [1000 + HEAD.length], [1000 + HEAD.length]]);
});
