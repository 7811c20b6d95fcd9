import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './geneve.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'geneve' });

describe('geneve', () => {
  it('reads options and gives the rest to Ethernet', () => {
    const packet = read(examples.options);
    expect([packet.value('geneve.vni'), packet.values('geneve.option.length'), packet.protocol]).toEqual(['0x00000a', ['16', '8', '8'], 'ARP']);
    expect(packet.lines()).toContain('        Unknown, Class: Standard (0x0000) Type: 0x80 (Critical)');
    expect([packet.value('geneve.option.gcp.vnid'), packet.value('geneve.option.gcp.direction')]).toEqual(['134217741', '1']);
  });

  it('reads the options of one class that publishes them', () => {
    expect(read(examples.profile).value('geneve.option.gcp.profile')).toBe('4660');
    expect(read(examples.endpoint).value('geneve.option.gcp.endpoint')).toBe('c0a86402');
  });

  it('says that an option is longer than all options, and goes on behind those', () => {
    const packet = read(examples.lying);
    expect([packet.has('geneve.option.length.invalid'), packet.value('data.data'), packet.trouble]).toEqual([true, 'ffff', 'none']);
  });

  it('shows options of no length', () => {
    expect(dissect('01 00 0800 000005 00 0105 01 00', { as: 'geneve' }).value('geneve.option.unknown.data')).toBe('');
  });
});
