import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './portcontrol.examples.ts';
import { portcontrol } from './portcontrol.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'portcontrol' });

describe('portcontrol', () => {
  it('reads a mapping with its options', () => {
    const packet = read('map');
    expect([packet.info, packet.protocol]).toEqual(['Map Request: 8080 -> 80 [TCP]', 'PCP v2']);
    expect(packet.values('portcontrol.option.code')).toEqual(['1', '2', '3']);
    expect(packet.value('portcontrol.client_ip')).toBe('::ffff:10.0.0.1');
    expect(packet.value('portcontrol.option.filter.prefix_length')).toBe('120');
    expect(packet.lines()[0]).toBe('Port Control Protocol, Map Request');
    expect(packet.lines().map(line => line.trim())).toContain('Option: Third Party');
  });

  it('says why a request was refused', () => {
    const packet = read('refused');
    expect(packet.lines().map(line => line.trim())).toContain('Result Code: Not Authorized/Refused (2)');
    expect([packet.value('portcontrol.option.description'), packet.value('portcontrol.option.padding')]).toEqual(['doc', '00']);
  });

  it('reads a peer that was answered', () => {
    const packet = read('peer');
    expect(packet.info).toBe('Peer Response');
    expect([packet.value('portcontrol.peer.remote_peer_port'), packet.value('portcontrol.peer.rsp_assigned_external_port')]).toEqual(['53', '5001']);
    expect(packet.values('portcontrol.peer.reserved')).toEqual(['000000', '0000']);
  });

  it('reads a prefix with the suffix that fills it, and the addresses it is for', () => {
    const packet = read('prefix64');
    expect(packet.value('portcontrol.option.p64.prefix64')).toBe('20010db801020304');
    expect(packet.value('portcontrol.option.p64.suffix')).toBe('05060708');
    expect(packet.value('portcontrol.option.p64.ipv4_address')).toBe('192.0.2.0');
  });

  it('counts the ports of a set from the first one', () => expect(read('portSet').info).toBe('Map Request: 8080-8095 -> 6000-6015 [TCP]'));

  it('knows that version 1 has no nonce', () => {
    const packet = read('withoutNonce');
    expect([packet.has('portcontrol.map.nonce'), packet.info, packet.trouble]).toEqual([false, 'Map Request: 8080 -> 80 [UDP]', 'none']);
  });

  it('remarks on what it does not know', () => {
    expect(read('unknown').remarks).toEqual(['Unknown opcode: 3']);
    expect(read('unknownOption').remarks).toEqual(['Unknown option: 131']);
    expect(read('unknownOption').value('portcontrol.option.data')).toBe('0102');
  });

  it('leaves version 0 to NAT-PMP, and what is newer to nobody', () => {
    const owner = (version: number): string => portcontrol.shares!(Uint8Array.of(version, 0), 0, 2);
    expect([owner(0), owner(1), owner(2), owner(3)]).toEqual(['nat-pmp', 'portcontrol', 'portcontrol', 'data']);
  });
});
