import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './dvmrp.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'igmp' });

describe('dvmrp', () => {
  it('is found in IGMP, which then has no part in the tree', () => {
    const packet = read(examples.probe);
    expect([packet.protocols, packet.has('igmp'), packet.protocol, packet.info]).toEqual(['igmp:dvmrp', false, 'DVMRP', 'V3 Probe']);
    expect(read(examples.unknown).info).toBe('Unknown Type:0x0f');
  });

  it('is nobody\'s message yet where the capture ends before the type', () => {
    const packet = dissect('', { as: 'igmp', original: 16 });
    expect([packet.has('igmp'), packet.has('dvmrp'), packet.trouble, packet.protocols]).toEqual([false, false, 'cut', 'igmp']);
    expect(dissect('13', { as: 'igmp', original: 16 }).has('dvmrp')).toBe(true);
    expect(dissect('11', { as: 'igmp', original: 16 }).has('igmp')).toBe(true);
  });

  it('reads probes with what their router can do', () => {
    const packet = read(examples.probe);
    expect([packet.value('dvmrp.genid'), packet.value('dvmrp.neighbor'), packet.value('dvmrp.checksum.status')])
      .toEqual(['305419896', '10.0.0.2', '1']);
    expect(packet.lines()).toContain('    Capabilities: 0x0e, Mtrace, Genid, Prune');
    expect(read(examples.report).remarks).toEqual(['Bad checksum [should be 0x4527]']);
  });

  it('reads routes as short as their netmask lets them be, the last of a netmask by a bit of its metric', () => {
    const packet = read(examples.report);
    expect(packet.values('dvmrp.netmask')).toEqual(['255.255.255.0', '255.0.0.0']);
    expect(packet.values('dvmrp.saddr')).toEqual(['10.32.15.0', '10.3.1.0', '0.0.0.0']);
    expect(packet.values('dvmrp.metric')).toEqual(['2', '3', '32']);
    expect(packet.trouble).toBe('none');
  });

  it('reads neighbors and prunes', () => {
    const packet = read(examples.neighbors);
    expect([packet.value('dvmrp.local'), packet.value('dvmrp.flag.querier'), packet.value('dvmrp.flag.down'), packet.value('dvmrp.neighbor')])
      .toEqual(['10.0.0.2', '1', '0', '10.0.0.1']);
    expect([read(examples.prune).value('dvmrp.maddr'), read(examples.prune).value('dvmrp.lifetime')]).toEqual(['225.1.2.3', '7200']);
  });
});
