import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ah.examples.ts';

describe('ah', () => {
  it('counts its length in words without the first two', () => {
    const packet = dissect(examples.ipv4.hex);
    expect([packet.value('ah.spi'), packet.value('ah.icv')]).toEqual(['0x8179b705', '62325d2ea14e86ab902b70fb']);
    expect(packet.lines()).toContain('    Length: 4 (24 bytes)');
  });

  it('gives what it protects to the next protocol', () => {
    expect(dissect(examples.ipv4.hex).value('udp.srcport')).toBe('50000');
  });

  it('stands in the chain of IPv6 headers', () => {
    const packet = dissect(examples.ipv6.hex);
    expect([packet.value('ah.icv'), packet.info]).toEqual(['aabbccdd', 'IPv6 no next header']);
  });

  it('with a length below its own ends where that says', () => {
    expect(dissect('3a 00 0000 00000100 8000 fae6 0000 0001', { as: 'ah' }).value('icmpv6.type')).toBe('128');
  });
});
