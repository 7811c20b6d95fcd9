import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './sflow.examples.ts';
import { sflow } from './sflow.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'sflow' });

describe('sflow', () => {
  it('says who counts, and for how long', () => {
    expect(read('flow').info).toBe('V5, agent 192.0.2.1, sub-agent ID 7, seq 9, 1 samples');
    expect(read('flow').lines()).toContain('        0000 0000 0000 0000 0000 .... .... .... = Enterprise: standard sFlow (0)');
    expect(read('flow').lines()).toContain('    SysUptime: 1 minute, 26 seconds (86410ms)');
    expect(read('ofSix').lines()).toContain('    SysUptime: 0 seconds (0ms)');
    expect(read('ofSix').value('sflow_245.agent.v6')).toBe('2001:db8::1');
  });

  it('shows the packets that were sampled, without taking them for the row\'s', () => {
    const packet = read('flow');
    expect([packet.protocols, packet.value('udp.dstport'), packet.protocol, packet.trouble])
      .toEqual(['sflow:eth:ethertype:ip:udp', '5001', 'sFlow', 'none']);
    expect([packet.value('sflow_245.vlan.out'), packet.value('sflow.flow_sample.output_interface_format')]).toEqual(['101', '2']);
    expect(packet.lines()).toContain('        Sampling rate: 1 out of 1024 packets');
  });

  it('shows the routes of samples', () => {
    const packet = read('expanded');
    expect([
      packet.values('sflow_245.nexthop'), packet.values('sflow_245.dstAS'), packet.value('sflow_245.community'),
      packet.value('sflow_245.localpref'),
    ]).toEqual([
      ['10.0.0.3', '10.0.0.3'], ['1', '2'], '6553601', '100',
    ]);
    expect(packet.value('sflow.flow_sample.output_interface_value')).toBe('4');
  });

  it('shows counters of interfaces', () => {
    const packet = read('counters');
    expect([packet.value('sflow_245.ifspeed'), packet.value('sflow_245.ifoutoct'), packet.value('sflow_245.dot3StatsSymbolErrors')])
      .toEqual(['1000000000', '32', '12']);
    expect([packet.values('sflow.counters_sample.source_id_index'), packet.values('sflow_245.sampletype')]).toEqual([['3', '3'], ['2', '4']]);
  });

  it('is known by its versions', () => {
    expect([Uint8Array.of(0, 0, 0, 5), Uint8Array.of(0, 5, 0, 1), Uint8Array.of(5)].map(bytes => sflow.accepts!(bytes, 0, bytes.length)))
      .toEqual([true, false, false]);
  });

  it('passes over what is an enterprise\'s own, and versions without samples of this kind', () => {
    expect([read('otherEnterprise').trouble, read('older').value('data.len')]).toEqual(['none', '8']);
  });
});
