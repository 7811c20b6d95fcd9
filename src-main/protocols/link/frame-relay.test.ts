import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './frame-relay.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('fr', () => {
  it('puts the connection together from two bytes of address: 0x12 and 0xe are 302', () => {
    const packet = read('cisco');
    expect([packet.value('fr.dlci'), packet.value('fr.upper_dlci'), packet.value('fr.second_dlci')]).toEqual(['302', '0x12', '0x0e']);
    expect(packet.protocols).toBe('fr:ip');
  });

  it('reads addresses of three and four bytes, RFC 2427 §3.1', () => {
    expect(read('threeBytes').value('fr.dlci')).toBe(String((302 << 6) | 1));
    expect(read('fourBytes').value('fr.dlci')).toBe(String((302 << 13) | (1 << 6) | 1));
  });

  it('finds the payload by its identifier, padded or not, by SNAP, and bridged', () => {
    expect(read('ietf').protocols).toBe('fr:ip');
    expect(read('padded').protocols).toBe('fr:ip');
    expect(read('ietfVersion6').protocols).toBe('fr:ipv6');
    expect(read('snap').value('fr.snaptype')).toBe('0x0800');
    expect(read('bridged').protocols).toBe('fr:eth:ethertype:ip');
    expect(read('ppp').protocols).toBe('fr:ppp:ip');
  });

  it('leaves signaling and what it does not know as data', () => {
    expect(read('signaling').protocols).toBe('fr:data');
    expect(read('otherOrganisation').protocols).toBe('fr:data');
  });

  it('finds Ethernet that nothing is put before by its length, and takes its check sequence off', () => {
    const packet = read('ethernet');
    expect([packet.protocols, packet.value('eth.len'), packet.value('eth.trailer'), packet.value('eth.fcs')])
      .toEqual(['fr:eth:llc', '3', '00', '0x01020304']);
    expect([read('acknowledged').protocols, read('acknowledged').value('esis.type')]).toEqual(['fr:esis', '2']);
    expect([read('unknownType').protocols, read('unknownType').has('fr.chdlctype')]).toEqual(['fr:data', false]);
  });

  it('marks signaling\'s own link layer, and an exchange of parameters', () => {
    expect(['lapf', 'xid'].map(name => [read('signaling'), read('exchange')].map(packet => packet.has(`fr.frame_relay.${name}`))))
      .toEqual([[true, false], [false, true]]);
  });

  it('says that an address without an end is none', () => {
    expect([read('endless').has('fr.bogus_address'), read('endless').has('fr.dlci')]).toEqual([true, false]);
    expect([read('fiveBytes').has('fr.bogus_address'), read('fiveBytes').value('fr.dlci'), read('fiveBytes').protocols])
      .toEqual([true, String((302 << 13) | (1 << 6) | 1), 'fr:ip']);
    expect(read('tooShort').info).toBe('Invalid Frame Relay address');
  });
});
