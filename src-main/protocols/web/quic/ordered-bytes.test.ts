import { describe, expect, it } from 'vitest';
import { OrderedBytes } from './ordered-bytes.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Gives texts at their offsets to a stream in this order; what it goes on with each time. */
function taken(stream: OrderedBytes, ...chunks: [offset: number, text: string][]): string[] {
  return chunks.map(([offset, text], i) => {
    const parts = stream.take({ offset, bytes: bytes(text), place: { frame: i + 1, packet: 0, at: 100 } });
    return parts === 'full' ? parts
      : parts.map(part => `${Buffer.from(part.bytes).toString('latin1')}#${part.place.frame}@${part.place.at}`).join(' ');
  });
}

describe('bytes of a stream', () => {
  it('are handed on in order, in whatever order they come', () => {
    expect(taken(new OrderedBytes({ left: 1000 }), [3, 'def'], [9, 'j'], [0, 'abc'], [6, 'ghi']))
      .toEqual(['', '', 'abc#3@100 def#1@100', 'ghi#4@100 j#2@100']);
  });

  it('are handed on once, those that came first', () => {
    const stream = new OrderedBytes({ left: 1000 });
    expect(taken(stream, [0, 'abcd'], [2, 'CDEF'], [0, 'AB'], [8, 'ij'], [7, 'hIJK'], [6, 'g']))
      .toEqual(['abcd#1@100', 'EF#2@102', '', '', '', 'g#6@100 hIJK#5@100']);
    expect([stream.repeats(0, 4), stream.repeats(9, 4), stream.repeats(11, 4), stream.repeats(3, 0)]).toEqual(['all', 'some', undefined, undefined]);
  });

  it('wait for others only as far as there is room, which all streams share', () => {
    const budget = { left: 250 }, one = new OrderedBytes(budget), other = new OrderedBytes(budget);
    expect(taken(one, [1, 'b'], [2, 'c'])).toEqual(['', '']);
    expect(taken(other, [1, 'b'])).toEqual(['full']);
    expect(taken(one, [0, 'a'])).toEqual(['a#1@100 b#1@100 c#2@100']);
    expect(budget.left).toBe(250);
  });
});
