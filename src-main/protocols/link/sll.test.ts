import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './sll.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('sll', () => {
  it('reads version 1', () => {
    const packet = read('received');
    expect(['sll.pkttype', 'sll.hatype', 'sll.halen', 'sll.src.eth', 'sll.unused', 'sll.etype'].map(packet.value))
      .toEqual(['0', '1', '6', '02:00:00:00:00:01', '0000', '0x0800']);
    expect(packet.lines()).toContain('Linux cooked capture v1');
    expect(packet.protocols).toBe('sll:ethertype:ip');
  });

  it('reads version 2, whose protocol comes first and which knows the interface', () => {
    const packet = read('version2');
    expect(['sll.etype', 'sll.ifindex', 'sll.hatype', 'sll.pkttype', 'sll.halen', 'sll.src.eth', 'ip.src'].map(packet.value))
      .toEqual(['0x0800', '7', '1', '2', '6', '02:00:00:00:00:01', '10.0.0.1']);
    expect(packet.lines()).toContain('Linux cooked capture v2');
  });

  it('shows the address that there is, and the rest of its eight bytes as unused', () => {
    expect([read('sentByTunnel').has('sll.src.eth'), read('sentByTunnel').value('sll.unused')]).toEqual([false, '0000000000000000']);
    expect([read('gre').value('sll.src.ipv4'), read('gre').value('sll.gretype')]).toEqual(['10.0.0.1', '0x0800']);
    expect([read('longAddress').value('sll.halen'), read('longAddress').value('sll.src.other')]).toEqual(['20', '0102030405060708']);
  });

  it('takes what wireless hardware captured for whole frames', () => {
    expect([read('radio').protocols, read('gre').protocols]).toEqual(['sll:radiotap:wlan_radio:wlan', 'sll:ip']);
  });

  it('takes small protocol numbers for Linux\' own', () => {
    const packet = read('llc');
    expect([packet.value('sll.ltype'), packet.has('sll.etype'), packet.value('llc.dsap')]).toEqual(['0x0004', false, '0x42']);
    expect(packet.source).toBe('02:00:00:00:00:01');
  });
});
