import { describe, expect, it } from 'vitest';
import { type Segment, tcpFrame } from '../tooling/frames.ts';
import { counted, scanned } from '../tooling/scanned.ts';

const CLIENT = { from: '10.0.0.1', to: '10.0.0.2', ports: [40000, 7777] } as const;
const SERVER = { from: '10.0.0.2', to: '10.0.0.1', ports: [7777, 40000] } as const;

const sent = (sequence: number, payload: string, more: Partial<Segment> = {}): Uint8Array =>
  tcpFrame({ ...CLIENT, sequence: sequence >>> 0, payload, ack: 1, ...more });
const answered = (ack: number, more: Partial<Segment> = {}): Uint8Array => tcpFrame({ ...SERVER, sequence: 1, ack: ack >>> 0, ...more });

function read(packets: readonly Uint8Array[]) {
  const { around, streams } = scanned(packets, { protocols: [counted] });
  const messages = packets.flatMap((_, row) => (around.payloadOf(row)?.messages ?? []).map(({ bytes, pieces }) =>
    `${new TextDecoder().decode(bytes)}@${pieces.map(({ frame }) => frame).join('+')}`));
  const conflicts = packets.flatMap((_, row) => around.conflicts(row).map(({ frame }) => `${row + 1} with ${frame}`));
  return { messages, conflicts, missing: streams.framing.missing, gaps: streams.framing.gaps };
}

describe('bytes of a TCP stream', () => {
  it('may come with the SYN (RFC 9293 §3.10.7.2, TCP Fast Open)', () => {
    expect(read([sent(99, '5:he', { flags: 'S', ack: 0 }), answered(104, { flags: 'SA' }), sent(104, 'llo')]).messages).toEqual(['5:hello@1+3']);
  });

  it('that came with the SYN come again where the server did not take them', () => {
    const { messages, conflicts } = read([sent(99, '5:he', { flags: 'S', ack: 0 }), answered(100, { flags: 'SA' }), sent(100, '5:hello')]);
    expect([messages, conflicts]).toEqual([['5:hello@1+3'], []]);
  });

  it('stay where they are when they are urgent (RFC 6093 §3.2)', () => {
    expect(read([sent(100, '5:he'), sent(104, 'l', { flags: 'UA', urgent: 1 }), sent(105, 'lo1:x')]).messages).toEqual(['5:hello@1+2+3', '1:x@3']);
  });

  it('are not what a keep-alive carries', () => {
    const { messages, conflicts } = read([sent(100, '1:a'), answered(103), sent(102, '\0'), answered(103), sent(103, '1:b')]);
    expect([messages, conflicts]).toEqual([['1:a@1', '1:b@5'], []]);
  });

  it('are not what explains a reset', () => {
    expect(read([sent(100, '5:he'), sent(104, 'llo', { flags: 'RA' })]).messages).toEqual([]);
  });

  it('count where the sequence numbers wrap, also behind a hole', () => {
    const begin = 0xffffffff - 3;
    expect(read([sent(begin, '2:ab'), sent(begin + 8, '2:ef'), sent(begin + 4, '2:cd')]).messages).toEqual(['2:ab@1', '2:cd@3', '2:ef@2']);
  });

  it('count beyond 4 GB', () => {
    const packets = [sent(100, '1:a')], step = 1_500_000_000;
    for (let i = 1; i <= 4; i++) packets.push(sent(100 + i * step, `1:${i}`), answered(103 + i * step));
    packets.push(sent(103 + 4 * step, '1:z'));
    const { messages, missing, gaps } = read(packets);
    expect([messages, gaps, missing]).toEqual([['1:a@1', '1:1@2', '1:2@4', '1:3@6', '1:4@8', '1:z@10'], 4, 4 * (step - 3)]);
  });

  it('are given up only as far as the peer has acknowledged them', () => {
    expect(read([sent(100, '1:a'), sent(109, '1:d'), answered(106), sent(106, '1:c'), sent(112, '1:e')]).messages).toEqual([
      '1:a@1', '1:c@4', '1:d@2', '1:e@5',
    ]);
  });

  it('of two copies with other contents the first counts, wherever it waits', () => {
    const { messages, conflicts } = read([sent(100, '1:a'), sent(106, '1:c'), sent(103, '1:bXXX'), sent(109, '1:d')]);
    expect([messages, conflicts]).toEqual([['1:a@1', '1:b@3', '1:c@2', '1:d@4'], ['3 with 2']]);
  });

  it('of two copies are told by which one Linux keeps, as a kernel did with these', () => {
    // From and to, and the letter that fills the segment; behind them what a server on Linux read.
    const cases: readonly (readonly [segments: readonly (readonly [from: number, to: number, letter: string])[], kept: string])[] = [
      [[[10, 20, 'B'], [5, 25, 'A']], 'later'], [[[10, 20, 'B'], [5, 15, 'A']], 'later'], [[[10, 20, 'B'], [15, 25, 'A']], 'first'],
      [[[10, 20, 'B'], [10, 20, 'A']], 'first'], [[[10, 30, 'B'], [15, 20, 'A']], 'first'], [[[15, 20, 'B'], [10, 30, 'A']], 'later'],
      [[[10, 20, 'B'], [0, 15, 'A']], 'later'], [[[10, 20, 'B'], [0, 30, 'A']], 'later'], [[[0, 10, 'B'], [5, 15, 'A']], 'first'],
      [[[0, 10, 'B'], [0, 10, 'A']], 'first'], [[[10, 20, 'B'], [5, 20, 'A']], 'later'], [[[10, 20, 'B'], [10, 25, 'A']], 'later'],
      [[[10, 15, 'B'], [20, 25, 'C'], [8, 28, 'A']], 'later later'], [[[10, 20, 'B'], [12, 22, 'A'], [8, 12, 'D']], 'first later'],
    ];
    for (const [segments, kept] of cases) {
      const packets = segments.map(([from, to, letter]) => sent(100 + from, letter.repeat(to - from)));
      const { around } = scanned([sent(99, '', { flags: 'S', ack: 0 }), ...packets], { protocols: [counted] });
      const told = packets.flatMap((_, row) => around.conflicts(row + 1).map(({ linux }) => linux));
      expect([segments, told.join(' ')]).toEqual([segments, kept]);
    }
  });
});
