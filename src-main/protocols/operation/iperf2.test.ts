import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './iperf2.examples.ts';

describe('iperf2', () => {
  it('reads what a datagram is, and what its client asks for', () => {
    const first = dissect(examples.first.hex, examples.first);
    expect([first.value('iperf2.udp.sequence'), first.value('iperf2.udp.usec')]).toEqual(['1', '50000']);
    expect([first.protocol, first.trouble]).toEqual(['iPerf2', 'none']);
    // 1,048,576 bits a second for ten seconds: hundredths of a second, negated.
    expect([first.value('iperf2.client.bandwidth'), first.value('iperf2.client.num_bytes'), first.value('iperf2.client.port')])
      .toEqual(['0x00100000', '0xfffffc18', '5001']);
  });

  it('has negative numbers at the end, and datagrams that only count', () => {
    expect(dissect(examples.last.hex, examples.last).value('iperf2.udp.sequence')).toBe('-2');
    const short = dissect(examples.short.hex, examples.short);
    expect([short.trouble, short.has('iperf2.client.flags')]).toEqual(['none', false]);
  });
});
