import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './appletalk.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('ddp', () => {
  it('reads addresses of a network and a node', () => {
    const packet = read('lookup');
    expect([packet.source, packet.destination, packet.value('ddp.src'), packet.value('ddp.len'), packet.protocols])
      .toEqual(['2.5', '1.255', '2.5', '34', 'eth:llc:ddp:nbp']);
  });

  it('names types that nothing here reads', () => {
    expect([read('echo').info, read('echo').value('data.data'), read('unknown').info, read('unknown').value('ddp.hopcount')])
      .toEqual(['AppleTalk Echo Protocol packet', '0168656c6c6f', 'Unknown DDP protocol (09)', '3']);
  });
});

describe('nbp', () => {
  it('reads who looks for what', () => {
    expect([read('lookup').info, read('lookup').value('nbp.object'), read('lookup').value('nbp.type'), read('lookup').value('nbp.zone')])
      .toEqual(['Op: lookup  Count: 1', '=', 'AFPServer', '*']);
    expect(lines('reply')).toContain('Info: 0x32  Operation: reply  Count: 2');
    expect([read('reply').values('nbp.node'), read('reply').values('nbp.object'), read('broadcast').info])
      .toEqual([['6', '7'], ['Srv', 'Srv2'], 'Op: broadcast request  Count: 1']);
  });
});

describe('rtmp', () => {
  it('reads how far networks are, those of many numbers with their end and version', () => {
    const packet = read('routes');
    expect([packet.info, packet.values('rtmp.tuple.range_end'), packet.value('rtmp.tuple.net'), packet.values('rtmp.tuple.dist'),
      packet.values('rtmp.version')])
      .toEqual(['Net: 2  Node Len: 8  Node: 5', ['2', '8'], '3', ['0', '0', '1'], ['0x82', '0x82']]);
  });

  it('reads the version that stands before networks of one number, and what is asked for', () => {
    expect([read('routesOfOneNumber').values('rtmp.tuple.net'), read('routesOfOneNumber').values('rtmp.tuple.dist')])
      .toEqual([['3', '9'], ['0', '31']]);
    expect([read('routesRequest').info, read('routesSplit').info]).toEqual(['Request', 'Route Data Request (split horizon processed)']);
  });
});

describe('zip', () => {
  it('reads the zones of networks', () => {
    expect([read('zones').values('zip.network'), read('zonesReply').values('zip.zone_name'), read('zonesExtended').info])
      .toEqual([['1', '2'], ['East', 'West'], 'Extended reply']);
  });

  it('reads what a new node is told', () => {
    const packet = read('informationReply');
    expect([packet.value('zip.network_start'), packet.value('zip.network_end'), packet.value('zip.multicast_address'),
      packet.value('zip.default_zone')])
      .toEqual(['1', '5', '090007000001', 'West']);
    expect(lines('informationReply')).toContain('11.. .... = Flags: 0x3, Zone invalid, Use broadcast, Only one zone');
    expect([read('informationOfZone').trouble, read('informationOfZone').has('zip.default_zone')]).toEqual(['none', false]);
    expect([read('information').value('zip.zone_name'), read('notice').values('zip.zone_name')]).toEqual(['East', ['East', 'West']]);
  });
});
