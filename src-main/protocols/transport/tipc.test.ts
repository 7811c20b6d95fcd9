import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './tipc.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex);

describe('tipc', () => {
  it('reads for whom a message is: a port that is called by a type and an instance', () => {
    const packet = read('named');
    expect([packet.info, packet.source, packet.destination, packet.protocols]).toEqual(
      ['Payld:Low    NamedMsg type:1000 inst:5', '1.1.2', '1.1.3', 'eth:ethertype:tipc:data']);
    expect([packet.value('tipc.syn'), packet.value('tipcv2.lookup_scope'), packet.value('tipc.org_port')]).toEqual(['1', '1', '3511725154']);
    expect(packet.lines()).toContain('    .... ...1 010. .... .... .... .... .... = Header size: 10 = 40 bytes');
  });

  it('says why a message came back', () => {
    expect(read('refused').info).toBe('Payld:NoRej  ConnMsg ErrNoPort');
    expect(read('refused').destination, 'nodes are not in so short a header').toBe('02:00:00:00:00:02');
  });

  it('reads between which instances a multicast is for', () => {
    const packet = read('multicast');
    expect([packet.value('tipcv2.multicast_lower'), packet.value('tipcv2.multicast_upper')]).toEqual(['1', '9']);
  });

  it('reads each message of a bundle', () => {
    const packet = read('bundle');
    expect(packet.info).toBe('Bundler       | Payld:Low    ConnMsg  | Payld:Low    ConnMsg');
    expect([packet.values('tipc.msg_no_bundle'), packet.values('tipc.dst_port')]).toEqual([['1', '2'], ['8', '8']]);
    expect(packet.lines()).toContain('Message 2 of 2 in Bundle (Payld:Low)');
    expect(read('endless').lines()).toContain('[Malformed Packet: TIPC: a message of no bytes]');
  });

  it('reads what a link says of itself', () => {
    const packet = read('state');
    expect([packet.info, packet.value('tipcv2.seq_gap'), packet.value('tipcv2.link_prio'), packet.value('tipcv2.network_plane')])
      .toEqual(['Link State   State', '3', '20', '3']);
    expect([packet.value('tipcv2.probe'), packet.value('tipcv2.link_tolerance'), read('reset').value('tipcv2.bearer_instance')])
      .toEqual(['1', '1500', 'eth0']);
  });

  it('reads connections, names, fragments and neighbours', () => {
    expect(read('acknowledgement').value('tipcv2.conn_mgr_msg_ack')).toBe('65');
    expect(read('publication').info).toBe('Name Dist    Publication type:1000 seq:1-9');
    expect(read('fragment').info).toBe('Fragmenter   Fragment (Message fragment 2)');
    expect([read('search').destination, read('search').value('tipcv2.network_id'), read('search').value('tipcv2.minor_pv')])
      .toEqual(['1.1.0', '4711', '5']);
  });

  it('reads the message that another link would have carried', () => {
    const packet = read('moved');
    expect([packet.value('tipcv2.msg_count'), packet.values('tipc.usr'), packet.values('tipc.dst_port')]).toEqual(['1', ['10', '0'], ['8']]);
  });

  it('leaves users that it does not know as bytes, and other versions alone', () => {
    expect([read('unknownUser').info, read('unknownUser').protocols]).toEqual(['unknown     ', 'eth:ethertype:tipc:data']);
    expect(read('otherVersion').lines()).toContain('[Malformed Packet: TIPC: version 0]');
  });
});
