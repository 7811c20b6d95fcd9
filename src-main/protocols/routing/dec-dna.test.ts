import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './dec-dna.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);

describe('DECnet routing', () => {
  it('reads who says hello, by area and node', () => {
    const packet = read('hello');
    // AA-00-04-00-01-04: 0x0401 is node 1 of area 1.
    expect([packet.source, packet.destination, packet.info]).toEqual(['1.1', 'ab:00:00:04:00:00', 'Routing control, Endnode Hello message']);
    expect(packet.lines()).toContain('    Transmitting system ID: aa:00:04:00:01:04 (1.1)');
    expect(packet.lines()).toContain('    Routing information: 0x03, Node type: End node');
    expect(['ctl.iinfo.node_type', 'ctl.iinfo.vrf', 'ctl.blk_size', 'ctl.timer', 'ctl.test_data'].map(name => packet.value(`dec_dna.${name}`)))
      .toEqual(['0x03', '0', '16434', '10', 'aaaa']);
  });

  it('reads the routers that one hears', () => {
    const packet = read('routerHello');
    expect([packet.value('dec_dna.ctl.router_id'), packet.value('dec_dna.ctl.router_state'), packet.value('dec_dna.ctl.router_prio')])
      .toEqual(['aa:00:04:00:02:04', 'known 2-way', '0x40']);
  });

  it('reads hops and costs', () => {
    // 2 nodes from 5: 1 hop at cost 4, 31 hops at cost 1023, which cannot be reached.
    const lines = read('routing').lines();
    expect(lines).toContain('    Segment: 2 nodes from 5');
    expect(lines).toContain('        node 5: 1 hops, cost 4');
    expect(lines).toContain('        node 6: 31 hops, cost 1023');
  });

  it('reads the links that initialize', () => {
    const packet = read('initialization');
    expect([packet.source, packet.value('dec_dna.ctl.iinfo.vrf'), packet.value('dec_dna.ctl.timer')]).toEqual(['1.1', '1', '30']);
    expect(read('verification').value('dec_dna.ctl.fcnval')).toBe('010203');
  });
});

describe('DECnet services', () => {
  it('tell the numbers of data and what was acknowledged', () => {
    const data = read('data');
    expect([data.source, data.destination, data.value('dec_dna.nsp.segnum')]).toEqual(['1.1', '1.2', '1']);
    expect(data.info).toBe('msg nr. 1 single segment, bytes this segment: 4, total so far:4');
    expect(read('acknowledgment').info).toBe('NSP data ACK message(3)');
    expect(read('acknowledgment').lines()).toContain('    Last data segment positively acknowledged: 3');
  });

  it('read acknowledgments of the other channel, refusals among them', () => {
    const packet = read('linkService');
    expect(packet.lines()).toContain('    Last interrupt/link service msg positively acknowledged: 0');
    expect(packet.lines()).toContain('    Cross sub-channel NAK of data segment msg: 7');
    expect(packet.lines()).toContain('        Request for additional -1 data msgs');
    expect(packet.info).toBe('NSP link control message(go)');
  });

  it('read who wants to talk to whom', () => {
    const packet = read('connect');
    expect(['obj_type', 'grp_code', 'src_name', 'menu_ver'].map(name => packet.values(`dec_dna.sess.${name}`)))
      .toEqual([['0x1d', '0x00'], ['0x0000'], ['LINUX'], ['Session control version 1.0']]);
    expect([packet.value('dec_dna.nsp.services'), packet.value('dec_dna.nsp.segsize')]).toEqual(['0x00', '1459']);
    expect(read('disconnect').value('dec_dna.nsp.disc_reason')).toBe('0x0009');
  });
});
