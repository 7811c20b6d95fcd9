import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './bmp.examples.ts';
import { bmp } from './bmp.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'bmp' });
const linesOf = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('bmp', () => {
  it('tells who the router is', () => {
    expect(read('initiation').values('bmp.init.info')).toEqual(['test', 'OS1', 'rtr1']);
    expect(linesOf('initiation')).toContain('Information Types, Type String, Type sysDescr, Type sysName');
    expect(read('initiation').info).toBe('Type: Initiation Message');
  });

  it('reads both OPEN messages of a peer that came up, and what follows them', () => {
    const packet = read('up');
    expect([packet.info, packet.protocol]).toEqual(['OPEN Message, OPEN Message', 'BGP']);
    expect([packet.value('bmp.peer.ipv6.addr'), packet.value('bmp.peer.up.port.remote')]).toEqual(['2001:db8::1', '50000']);
    expect(packet.values('bgp.open.myas')).toEqual(['64500', '64500']);
    expect([packet.value('bmp.init.info'), packet.trouble]).toEqual(['info', 'none']);
  });

  it('knows the flags of a table of its own (RFC 9069)', () => {
    const packet = read('locRibUp');
    expect([packet.value('bmp.peer.flags.loc_rib'), packet.has('bmp.peer.flags.ipv6')]).toEqual(['1', false]);
    expect(packet.value('bmp.peer.ip.addr')).toBe('0.0.0.0');
  });

  it('shows monitored routes as BGP does', () => {
    expect(linesOf('monitoring')).toContain('0100 0000 = Flags: 0x40, Post-policy');
    expect(read('monitoring').values('bgp.nlri_prefix')).toEqual(['198.51.100.0']);
    expect(read('monitoring').info).toBe('UPDATE Message');
    expect(linesOf('monitoring')).toContain('Peer Distinguisher: 0:0');
  });

  it('counts', () => {
    const packet = read('statistics');
    expect([packet.value('bmp.stats.data.prefix_rej'), packet.value('bmp.stats.data.routes_adj_rib_in')]).toEqual(['5', '7']);
    expect([packet.value('bmp.stats.data.routes_per_adj_rib_in.afi'), packet.value('bmp.stats.data.routes_per_adj_rib_in')]).toEqual(['1', '7']);
    expect(packet.remarks).toEqual(['Unknown stats type payload']);
  });

  it('tells why a peer went down', () => {
    expect(read('down').value('bgp.notify.major_error')).toBe('6');
    expect(read('downByEvent').value('bmp.peer.down.event')).toBe('3');
    expect(read('locRibDown').value('bmp.init.info')).toBe('global');
  });

  it('reads mirrored messages', () => {
    expect(read('mirroring').values('bgp.nlri_prefix')).toEqual(['198.51.100.0']);
    expect(linesOf('mirroring')).toContain('Code: Messages Lost (1)');
  });

  it('says why it ends', () => expect(linesOf('termination')).toContain('Reason: Redundant connection (3)'));

  it('is known by its initiation message', () => {
    const known = (hex: string): boolean => bmp.recognise!(fromHex(hex), 0, fromHex(hex).length);
    expect(known(examples.initiation.hex)).toBe(true);
    const others = [examples.monitoring.hex, '03 00 00 00 0c 04 0000 00ff 6162', '03 00 00 16 11 e0 00 00 00 01 00'];
    expect(others.map(known)).toEqual([false, false, false]);
    const framed = (hex: string): number => bmp.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([framed('03 00 00 00 20'), framed('03 00 00'), framed('02 00 00 00 20')]).toEqual([32, 0, -1]);
  });
});
