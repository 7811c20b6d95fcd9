import { describe, expect, it } from 'vitest';
import { DnsStreams } from './dns-streams.ts';
import type { Chunk } from './ordered-bytes.ts';

const time = { seconds: 0, nanoseconds: 0 };
const chunk = (frame: number, offset: number, bytes: readonly number[], at = 10): Chunk =>
  ({ offset, bytes: Uint8Array.from(bytes), place: { frame, packet: 0, at } });
const captured = (frame: number, from: 0 | 1) => ({ frame, nth: 0, time, from });

describe('DNS over QUIC, RFC 9250 §4.2', () => {
  it('has a length before each message, which may lie in several frames as the message may', () => {
    const streams = new DnsStreams();
    const first = streams.take(0, [chunk(1, 0, [0])], captured(1, 0))!;
    expect(first.messages).toEqual([]);
    const second = streams.take(0, [chunk(2, 1, [3, 0xa1, 0xa2])], captured(2, 0))!;
    expect([second.messages.length, second.open]).toEqual([0, first.open]);
    const last = streams.take(0, [chunk(3, 4, [0xa3])], captured(3, 0))!;
    expect(last.messages[0].pieces).toEqual([
      { place: { frame: 1, packet: 0, at: 10 }, length: 1 }, { place: { frame: 2, packet: 0, at: 10 }, length: 3 },
      { place: { frame: 3, packet: 0, at: 10 }, length: 1 },
    ]);
    expect([first.open!.completedIn, last.open, last.transaction.request]).toEqual([3, undefined, 3]);
  });

  it('may answer with several messages, which belong to the query of their stream', () => {
    const streams = new DnsStreams();
    const query = streams.take(4, [chunk(1, 0, [0, 1, 7])], captured(1, 0))!;
    const answers = streams.take(4, [chunk(2, 0, [0, 1, 8, 0, 0, 0, 2, 9]), chunk(3, 8, [9])], captured(3, 1))!;
    expect(answers.messages.map(({ length, pieces }) => [length, pieces.length, pieces[0].place.at])).toEqual([[3, 1, 10], [2, 1, 13], [4, 2, 15]]);
    expect(answers.transaction).toBe(query.transaction);
    expect([answers.transaction.request, answers.transaction.response]).toEqual([1, 3]);
    expect(streams.take(8, [chunk(4, 0, [0, 1, 7])], captured(4, 0))!.transaction).not.toBe(query.transaction);
  });
});
