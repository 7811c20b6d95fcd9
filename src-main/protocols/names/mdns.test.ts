import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './mdns.examples.ts';

describe('multicast DNS', () => {
  it('says whether a question wants its answer by unicast, RFC 6762 §5.4', () => {
    const { hex, ...options } = examples.question;
    const packet = dissect(hex, options);
    expect(packet.protocol).toBe('MDNS');
    expect(packet.info).toBe('Standard query 0x0000 A h.local, "QU" question AAAA h.local, "QM" question');
    expect(packet.values('dns.qry.qu')).toEqual(['1', '0']);
    expect(packet.values('dns.qry.class')).toEqual(['0x0001', '0x0001']);
    expect(packet.lines().map(line => line.trim())).toContain('.000 0000 0000 0001 = Class: IN (0x0001)');
  });

  it('takes the first bit of an OPT record\'s size for the cache flush bit, which its sender should not set: RFC 6762 §10.2', () => {
    const packet = dissect('0000 0000 0000 0000 0000 0001 00 0029 85a0 00001194 0000', { as: 'mdns' });
    expect([packet.value('dns.rr.udp_payload_size'), packet.value('dns.resp.cache_flush')]).toEqual(['0x05a0', '1']);
    expect(packet.lines().map(line => line.trim())).toContain('.000 0101 1010 0000 = UDP payload size: 0x05a0');
    expect(packet.info).toContain('OPT, cache flush');
  });

  it('says which records replace what was known, RFC 6762 §10.2', () => {
    const { hex, ...options } = examples.announcement;
    const packet = dissect(hex, options);
    expect(packet.info).toBe('Standard query response 0x0000 A, cache flush 192.0.2.1 SRV, cache flush 0 0 631 h.local OPT');
    expect([packet.value('dns.srv.service'), packet.value('dns.srv.proto'), packet.value('dns.srv.name')]).toEqual(['prt1', '_ipp', '_tcp.local']);
  });
});
