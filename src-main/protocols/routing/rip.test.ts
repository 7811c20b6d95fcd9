import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './rip.examples.ts';

describe('rip', () => {
  it('reads a request for the whole table, which has no address', () => {
    const packet = dissect(examples.wholeTable.hex);
    expect([packet.protocol, packet.info]).toEqual(['RIPv1', 'Request']);
    expect(packet.lines()).toContain('    Address not specified, Metric: 16');
    expect(packet.has('rip.ip')).toBe(false);
  });

  it('reads routes with mask and next hop in version 2', () => {
    const packet = dissect(examples.response.hex);
    expect([packet.protocol, packet.value('rip.ip'), packet.value('rip.netmask'), packet.value('rip.metric')])
      .toEqual(['RIPv2', '10.7.0.0', '255.255.255.0', '1']);
  });

  it('reads a password and goes on with the routes', () => {
    const packet = dissect(examples.password.hex);
    expect([packet.value('rip.auth.passwd'), packet.value('rip.ip')]).toEqual(['abcdefghijklmnop', '10.7.0.0']);
  });

  it('finds the digest at the packet\'s end and takes it for no route', () => {
    const packet = dissect(examples.digest.hex);
    expect([packet.value('rip.key_id'), packet.value('rip.seq_num'), packet.value('rip.authentication_data')])
      .toEqual(['1', '7', '000102030405060708090a0b0c0d0e0f']);
    expect(packet.values('rip.family')).toEqual(['2']);
  });
});
