import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './hsrp.examples.ts';

describe('hsrp', () => {
  it('reads a hello of the active router', () => {
    const packet = dissect(examples.hello.hex);
    expect(packet.info).toBe('Hello (state Active)');
    expect([packet.value('hsrp.state'), packet.value('hsrp.auth_data'), packet.value('hsrp.virt_ip')]).toEqual(['16', 'cisco', '192.168.0.1']);
    expect(packet.lines()).toContain('    Authentication Data: Default (cisco)');
    expect(packet.lines()).toContain('    Holdtime: Default (10)');
  });

  it('reads version 2, told by its group: milliseconds, and a text', () => {
    const packet = dissect(examples.version2.hex);
    expect([packet.protocol, packet.info]).toEqual(['HSRPv2', 'Hello (state Active)']);
    expect(['group', 'hellotime', 'virt_ip', 'auth_data'].map(name => packet.value(`hsrp2.${name}`)))
      .toEqual(['254', '1000', '10.200.100.1', 'cisco']);
    expect(dissect(examples.digest2.hex).value('hsrp2.md5_key_id')).toBe('1');
    expect(dissect(examples.version6.hex).value('hsrp2.virt_ip_v6')).toBe('fe80::5:73ff:feea:a00');
  });

  it('reads the digest behind version 1', () => {
    const packet = dissect(examples.digest.hex);
    expect([packet.protocol, packet.value('hsrp2.md5_key_id'), packet.value('hsrp.md5_ip_address'), packet.value('hsrp2.md5_auth_data')])
      .toEqual(['HSRP', '5', '192.168.0.30', 'cd'.repeat(16)]);
  });

  it('shows what is there of a part whose length lies', () => {
    const packet = dissect(examples.digest2.hex.replace('04 1c 01', '04 1d 01'));
    expect([packet.trouble, packet.value('hsrp2.md5_key_id')]).toEqual(['malformed', '1']);
  });

  it('reads an interface state advertisement', () => {
    const packet = dissect(examples.advertise.hex);
    expect(packet.info).toBe('Advertise (state Passive)');
    expect([packet.value('hsrp.adv.tlvlength'), packet.value('hsrp.adv.passivegrp')]).toEqual(['14', '2']);
  });
});
