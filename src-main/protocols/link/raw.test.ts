import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './raw.examples.ts';

describe('raw', () => {
  it('tells the versions of IP apart by their first four bits', () => {
    const four = dissect(examples.ipv4.hex, examples.ipv4);
    const six = dissect(examples.ipv6.hex, examples.ipv6);
    expect([four.value('ip.src'), six.value('ipv6.src')]).toEqual(['10.0.0.1', '::1']);
    expect([four.protocols, six.protocols.split(':').slice(0, 2).join(':')]).toEqual(['raw:ip', 'raw:ipv6']);
  });

  it('shows anything else as data', () => {
    const packet = dissect(examples.neither.hex, examples.neither);
    expect([packet.value('data.data'), packet.info]).toEqual(['1002', 'Raw packet data']);
  });
});
