import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './vrrp.examples.ts';

describe('vrrp', () => {
  it('reads version 2 with its text password', () => {
    const packet = dissect(examples.version2.hex);
    expect(packet.info).toBe('Announcement (v2)');
    expect([packet.value('vrrp.virt_rtr_id'), packet.value('vrrp.prio'), packet.value('vrrp.auth_type'), packet.value('vrrp.adver_int')])
      .toEqual(['1', '100', '1', '1']);
    expect([packet.value('vrrp.ip_addr'), packet.value('vrrp.auth_string')]).toEqual(['192.168.0.1', 'test']);
    expect(packet.lines()).toContain('    Priority: 100 (Default priority for a backup VRRP router)');
  });

  it('is malformed without the eight bytes of a password that it announces (RFC 2338 §5.3.10)', () => {
    const packet = dissect('2102 00 01 01 ff 0000 0100a102', { as: 'vrrp' });
    expect([packet.info, packet.value('vrrp.ip_addr')]).toEqual(['Announcement (v2)[Malformed Packet]', '1.0.161.2']);
  });

  it('reads the digest of Cisco behind the password\'s place', () => {
    expect(dissect(examples.digest.hex).value('vrrp.md5_auth_data')).toBe('ab'.repeat(16));
  });

  it('reads version 3, whose interval has 12 bits of centiseconds', () => {
    const packet = dissect(examples.version3.hex);
    expect([packet.value('vrrp.short_adver_int'), packet.values('vrrp.ip_addr')]).toEqual(['1', ['192.168.0.1']]);
    expect(packet.has('vrrp.adver_int')).toBe(false);
  });

  it('accepts a version 3 checksum with and without the pseudo header, and no other', () => {
    const status = (checksum: string): string | undefined => dissect(examples.version3.hex.replace('ce89', checksum)).value('vrrp.checksum.status');
    // 3101 6401 0001 c0a8 0001 sum to 0x155ac → 0x55ad; the pseudo header adds c0a8001e e0000012 0070 000c.
    expect([status('aa52'), status('07ff')]).toEqual(['1', '0']);
  });
});
