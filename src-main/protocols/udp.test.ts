import { describe, expect, it } from 'vitest';
import { dissect } from '../tooling/packets.ts';

// A DNS query from 10.0.0.1 to 10.0.0.2, checksum 0x1b2c not verified; built by hand after RFC 768.
const PACKET = '020000000002 020000000001 0800' + '4500001e00010000401100000a0000010a000002' + 'c350 1f99 000a 1b2c' + 'abcd';

describe('udp', () => {
  it('reads the header', () => {
    const packet = dissect(PACKET);
    expect(packet.values('udp.port')).toEqual(['50000', '8089']);
    expect(packet.value('udp.length')).toBe('10');
    expect(packet.value('udp.checksum')).toBe('0x1b2c');
    expect(packet.value('udp.payload')).toBe('abcd');
    expect(packet.info).toBe('50000 → 8089 Len=2');
    expect(packet.protocols).toBe('eth:ethertype:ip:udp:data');
    expect(packet.source).toBe('10.0.0.1');
    expect(packet.lines().find(line => line.includes('User Datagram'))).toBe('User Datagram Protocol, Src Port: 50000, Dst Port: 8089');
  });

  it('says that a length below 8 is malformed, and keeps what was read', () => {
    const packet = dissect(PACKET.replace('1f99 000a', '1f99 0007'));
    expect(packet.trouble).toBe('malformed');
    expect(packet.value('udp.srcport')).toBe('50000');
    expect(packet.info).toMatch(/\[Malformed Packet\]$/);
  });

  it('tells a cut capture from a malformed packet', () => {
    const cut = dissect(PACKET.replace(/\s/g, '').slice(0, 2 * 38), { original: 44 });
    expect(cut.trouble).toBe('cut');
    expect(cut.has('udp.dstport')).toBe(true);
    expect(cut.has('udp.length')).toBe(false);
  });
});
