import { describe, expect, it } from 'vitest';
import { dissect } from '../tooling/packets.ts';
import { examples } from './dvmrp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'dvmrp' });

describe('dvmrp', () => {
  it('looks for neighbors', () => {
    const packet = read('probe');
    expect([packet.info, packet.value('dvmrp.genid'), packet.value('dvmrp.neighbor')]).toEqual(['V3 Probe', '7', '10.0.0.2']);
    expect([read('ask').info, read('ask').value('dvmrp.checksum.status')]).toEqual(['V3 Ask Neighbors 2', '1']);
  });

  it('reports routes, whose addresses are as long as their masks', () => {
    const packet = read('report');
    expect([packet.values('dvmrp.netmask'), packet.values('dvmrp.saddr'), packet.values('dvmrp.metric')]).toEqual([
      ['255.255.255.0', '255.0.0.0'], ['10.0.1.0', '10.0.2.0', '11.0.0.0'], ['1', '32', '1'],
    ]);
    expect(packet.trouble).toBe('none');
  });

  it('lists neighbors by interface', () => {
    const packet = read('neighbors');
    expect([packet.value('dvmrp.local'), packet.value('dvmrp.flag.querier'), packet.value('dvmrp.neighbor')]).toEqual(['10.0.0.2', '1', '10.0.0.1']);
    expect(packet.lines()).toContain('    Capabilities: 0x4a, Mtrace, Prune');
  });

  it('prunes and grafts', () => {
    expect([read('prune').value('dvmrp.lifetime'), read('prune').value('dvmrp.netmask'), read('graft').value('dvmrp.maddr')]).toEqual(['7200', '255.255.255.0', '239.1.1.1']);
  });

  it('of version 1 is known by its last byte', () => {
    expect([read('first').info, read('first').value('dvmrp.version')]).toEqual(['V1 Request', '1']);
  });
});
