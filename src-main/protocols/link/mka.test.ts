import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './mka.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, examples[name]);

describe('mka', () => {
  it('reads who speaks, and the check value behind', () => {
    const packet = read('server');
    expect([packet.protocol, packet.info, packet.trouble]).toEqual(['EAPOL-MKA', 'Key Server', 'none']);
    expect(['macsec_capability', 'actor_mn', 'cak_name', 'padding', 'icv'].map(name => packet.value(`mka.${name}`)))
      .toEqual(['3', '00000007', '63616b6e616d65', '00', '000102030405060708090a0b0c0d0e0f']);
  });

  it('reads peers, keys and cipher suites', () => {
    const packet = read('sets');
    expect(packet.info).toBe('Key Server, Live Peer List, MACsec SAK Use, Distributed SAK, XPN');
    expect([
      'key_server_ssci', 'peer_mn', 'latest_key_rx', 'old_key_an', 'plain_tx', 'delay_protect', 'old_key_number', 'distributed_an',
      'suspension_time',
    ].map(name => packet.value(`mka.${name}`))).toEqual(['0x05', '00000009', '1', '2', '0', '1', '00000003', '1', '5']);
    expect(packet.lines()).toContain('        MACsec Cipher Suite: GCM-AES-256 (0x0080c20001000002)');
  });

  it('has the short identifier of the key server from version 3 on (IEEE 802.1X-2020 §11.11.2)', () => {
    expect([read('first').has('mka.key_server_ssci'), read('first').value('mka.peer_mn')]).toEqual([false, '00000009']);
  });

  it('reads what cipher suites are announced', () => {
    expect(read('announcement').value('mka.tlv.cipher_suite_impl_cap')).toBe('2');
    expect(read('announcement').lines()).toContain('            MACsec Cipher Suite: GCM-AES-128 (0x0080c20001000001)');
  });

  it('takes a check value of another length from the indicator', () => {
    const packet = read('shortCheck');
    expect([packet.info, packet.value('mka.kmd'), packet.value('mka.icv')])
      .toEqual(['Key Server, KMD, ICV Indicator', '6b6d6431', '0001020304050607']);
  });

  it('is malformed where a set goes past the end, and shows its header', () => {
    expect([read('lyingLength').trouble, read('lyingLength').value('mka.distributed_an')]).toEqual(['malformed', '1']);
  });
});
