import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './teredo.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, examples[name]);

describe('teredo', () => {
  it('carries IPv6', () => {
    expect([read('bubble').protocols, read('bubble').value('ipv6.dst'), read('inIpv4').protocols])
      .toEqual(['udp:teredo:ipv6', '2001:db8::1', 'ip:udp:teredo:ipv6']);
  });

  it('calls an echo to its port a test of the way to a peer', () => {
    expect([read('test').protocol, read('test').info]).toEqual(['Teredo', 'Direct IPv6 Connectivity Test id=0x0001, seq=1, hop limit=64']);
    expect([read('echoBack').protocol, read('echoBack').info]).toEqual(['ICMPv6', 'Echo (ping) request id=0x0001, seq=1, hop limit=64']);
  });

  it('authenticates, and tells the origin with its bits inverted', () => {
    const solicitation = read('solicitation'), both = read('both');
    expect([solicitation.value('teredo.auth.id'), solicitation.value('teredo.auth.value'), solicitation.value('teredo.auth.conf'), solicitation.info])
      .toEqual(['61626364', '6162', '01', 'Router Solicitation']);
    expect([both.has('teredo.auth.id'), both.value('teredo.orig.port'), both.value('teredo.orig.addr')]).toEqual([false, '60875', '10.0.0.1']);
  });

  it('is malformed without a packet', () => {
    expect([read('originAlone').trouble, read('originAlone').value('teredo.orig.port'), read('originAlone').info])
      .toEqual(['malformed', '60875', 'Origin indication[Malformed Packet]']);
  });
});
