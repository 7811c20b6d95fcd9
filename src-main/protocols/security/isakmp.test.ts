import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './isakmp.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'isakmp' });
const lines = (example: { hex: string }): string[] => read(example).lines().map(line => line.trim());

describe('isakmp', () => {
  it('reads proposals of version 1 with their attributes', () => {
    const packet = read(examples.mainMode);
    expect([packet.info, packet.trouble]).toEqual(['Identity Protection (Main Mode)', 'none']);
    expect(lines(examples.mainMode)).toContain('IKE Attribute (t=1,l=2): Encryption-Algorithm: AES-CBC');
    expect(lines(examples.mainMode)).toContain('IKE Attribute (t=12,l=4): Life-Duration: 86400');
    expect(packet.values('isakmp.vid_string')).toEqual(['RFC 3706 DPD (Dead Peer Detection)', 'Unknown Vendor ID']);
  });

  it('reads keys, nonces, addresses behind NAT, identities, notifications and deletions', () => {
    const packet = read(examples.keys);
    expect([packet.value('isakmp.key_exchange.data'), packet.value('isakmp.nonce'), packet.value('isakmp.id.data.ipv4_addr')]).toEqual(['0011223344556677', 'aabbccdd', '192.0.2.1']);
    expect([packet.value('isakmp.notify.msgtype'), packet.value('isakmp.delete.spi')]).toEqual(['24578', '01020304']);
    expect(read(examples.names).value('isakmp.id.data.fqdn')).toBe('me.example');
  });

  it('leaves what is encrypted as it is', () => {
    expect(lines(examples.quickMode)).toContain('Encrypted Data (16 bytes)');
    expect(read(examples.authentication).has('isakmp.enc.data')).toBe(true);
    expect(read(examples.fragment).value('isakmp.ike2.total_fragments')).toBe('2');
  });

  it('reads version 2, whose transforms have types', () => {
    const packet = read(examples.initiation);
    expect(packet.info).toBe('IKE_SA_INIT MID=00 Initiator Request');
    expect([packet.value('isakmp.tf.id.encr'), packet.value('isakmp.ike2.attr.key_length'), packet.value('isakmp.key_exchange.dh_group')]).toEqual(['12', '256', '14']);
    expect(lines(examples.initiation)).toContain('Payload: Notify (41) - NAT_DETECTION_SOURCE_IP');
  });

  it('reads traffic selectors of both families', () => {
    const packet = read(examples.inside);
    expect([packet.value('isakmp.ts.end_addr_ipv4'), packet.value('isakmp.ts.end_addr_ipv6')]).toEqual(['192.0.2.255', '2001:db8::ff']);
    expect(packet.trouble).toBe('none');
  });

  it('says what is wrong with lengths', () => {
    expect(read(examples.shortPayload).trouble).toBe('malformed');
    expect(read(examples.extra).value('isakmp.extradata')).toBe('aabb');
    expect(lines(examples.tooShort)).toContain('Length: 16 (bogus, less than 28)');
    expect(lines(examples.tooLong)).toContain('Length: 29 (bogus, 28 are there)');
    expect(read(examples.tooLong).trouble).toBe('none');
  });

  it('leaves datagrams whose length is less than the header to others', () => {
    const datagram = ({ hex }: { hex: string }): string => {
      const { length } = fromHex(hex);
      const size = (more: number): string => (length + more).toString(16).padStart(4, '0');
      return dissect(`4500 ${size(28)} 0000 0000 4011 0000 c0000201 c0000202 01f4 01f4 ${size(8)} 0000 ${hex}`, { as: 'ip' }).protocols;
    };
    expect([datagram(examples.tooShort), datagram(examples.tooLong)]).toEqual(['ip:udp:data', 'ip:udp:isakmp']);
  });
});
