import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './esp.examples.ts';

describe('esp', () => {
  it('shows its security association and sequence number', () => {
    const packet = dissect(examples.bare.hex, { as: 'esp' });
    expect([packet.info, packet.value('esp.sequence')]).toEqual(['ESP (SPI=0xd1234567)', '1']);
    expect(packet.lines()).toContain('    ESP SPI: 0xd1234567 (3508749671)');
  });

  it('is told from a keepalive and from the key exchange in UDP', () => {
    expect(dissect(examples.inUdp.hex).info).toBe('ESP (SPI=0xf4dc0ae5)');
    expect(dissect(examples.keepalive.hex).info).toBe('NAT-keepalive');
    expect(dissect(examples.keyExchange.hex).has('udpencap.non_esp_marker')).toBe(true);
  });
});
