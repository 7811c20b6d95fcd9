import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './pim.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex);
const lines = (example: { hex: string }): string[] => read(example).lines().map(line => line.trim());

describe('pim', () => {
  it('reads the options of a hello', () => {
    const packet = read(examples.hello);
    expect([packet.protocol, packet.info, packet.value('pim.holdtime'), packet.value('pim.dr_priority')]).toEqual(['PIMv2', 'Hello', '105', '1']);
    expect(lines(examples.hello)).toContain('Option 2: LAN Prune Delay: T = 1, Propagation Delay = 500ms, Override Interval = 2500ms');
    expect([packet.value('pim.address_list'), packet.value('pim.optionvalue')]).toEqual(['192.0.2.3', 'abcd']);
    expect(lines(examples.hello)).toContain('PIM Options: 7');
    expect(lines(examples.hello)).toContain('Holdtime: 105');
  });

  it('has nothing to say of a graft that asks for nothing', () => {
    const packet = dissect('2600 d9ff', { as: 'pim' });
    expect([packet.info, packet.trouble, packet.has('pim.option')]).toEqual(['Graft', 'none', false]);
  });

  it('checks a register by its first 8 bytes and keeps the row', () => {
    const packet = read(examples.register);
    expect([packet.protocol, packet.info, packet.value('pim.cksum.status')]).toEqual(['PIMv2', 'Register', '1']);
    expect(packet.values('ip.dst')).toEqual(['224.0.0.13', '232.1.1.1']);
  });

  it('reads joins and prunes with their flags and attributes', () => {
    const packet = read(examples.joinPrune);
    expect([packet.values('pim.join_ip'), packet.values('pim.prune_ip'), packet.value('pim.source_ja.value')])
      .toEqual([['192.0.2.5'], ['192.0.2.6'], 'aabb']);
    expect(lines(examples.joinPrune)).toContain('IP address: 192.0.2.5/32 (SWR)');
    expect(packet.values('pim.group_set')).toEqual(['']);
    expect(lines(examples.joinPrune).some((line) => line.startsWith('Join Attribute: '))).toBe(true);
    expect(packet.trouble).toBe('none');
  });

  it('reads bootstrap, candidates, asserts, state refresh and elections', () => {
    expect([read(examples.bootstrap).value('pim.bsr'), read(examples.bootstrap).value('pim.rp')]).toEqual(['192.0.2.2', '192.0.2.7']);
    expect(lines(examples.candidate)).toContain('Group 0: 232.1.1.1/32');
    expect([read(examples.assert).value('pim.rpt'), read(examples.assert).value('pim.metric_pref')]).toEqual(['1', '100']);
    expect(read(examples.refresh).value('pim.originator')).toBe('192.0.2.8');
    expect([read(examples.election).value('pim.df_elect.subtype'), read(examples.election).value('pim.bidir_offering_interval')])
      .toEqual(['3', '1000']);
  });

  it('reads which sources are flooded, RFC 8364', () => {
    const packet = read(examples.flooding);
    expect(['pfmnoforwardbit', 'transitivetype', 'optiontype', 'srccount', 'srcholdtime'].map(name => packet.value(`pim.${name}`)))
      .toEqual(['1', '1', '1', '2', '150']);
    expect([packet.info, packet.values('pim.source'), packet.trouble]).toEqual(['PFM source discovery', ['192.0.2.5', '192.0.2.6'], 'none']);
  });

  it('reads vectors and locators of joins', () => {
    const packet = read(examples.attributes);
    expect([packet.values('pim.unicast').at(-1), packet.value('pim.rloc'), packet.trouble]).toEqual(['192.0.2.9', '192.0.2.10', 'none']);
  });

  it('reads version 1 inside IGMP', () => {
    const packet = read(examples.version1Join);
    expect([packet.protocol, packet.info, packet.value('pim.join_ip'), packet.value('pim.prune_ip')])
      .toEqual(['PIMv1', 'Join/Prune', '192.0.2.5', '192.0.2.6']);
    expect([read(examples.version1Reachable).value('pim.rp'), read(examples.version1Query).value('pim.holdtime')]).toEqual(['192.0.2.2', '105']);
  });

  it('stops at addresses of families it does not know', () => {
    expect(read(examples.wrongFamily).trouble).toBe('malformed');
  });
});
