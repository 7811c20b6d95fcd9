import { describe, expect, it } from 'vitest';
import { dissect } from '../tooling/packets.ts';
import { examples } from './hsrp.examples.ts';

describe('hsrp', () => {
  it('reads a hello of the active router', () => {
    const packet = dissect(examples.hello.hex);
    expect(packet.info).toBe('Hello (state Active)');
    expect([packet.value('hsrp.state'), packet.value('hsrp.auth_data'), packet.value('hsrp.virt_ip')]).toEqual(['16', 'cisco', '192.168.0.1']);
    expect(packet.lines()).toContain('    Authentication Data: Default (cisco)');
    expect(packet.lines()).toContain('    Holdtime: Default (10)');
  });

  it('reads an interface state advertisement', () => {
    const packet = dissect(examples.advertise.hex);
    expect(packet.info).toBe('Advertise (state Passive)');
    expect([packet.value('hsrp.adv.tlvlength'), packet.value('hsrp.adv.passivegrp')]).toEqual(['14', '2']);
  });
});
