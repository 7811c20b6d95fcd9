import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { wireguard } from './wireguard.ts';
import { examples } from './wireguard.examples.ts';

describe('wireguard', () => {
  it('reads handshakes; indices are little-endian, keys in Base64', () => {
    const packet = dissect(examples.initiation.hex);
    expect([packet.protocol, packet.info]).toEqual(['WireGuard', 'Handshake Initiation, sender=0x30D037D8']);
    expect([packet.value('wg.ephemeral'), packet.value('wg.mac1')]).toEqual(['ERERERERERERERERERERERERERERERERERERERERERE=', '44'.repeat(16)]);
    expect(dissect(examples.response.hex).info).toBe('Handshake Response, sender=0xAB7DF406, receiver=0x30D037D8');
  });

  it('reads cookies, data and keepalives', () => {
    expect(dissect(examples.cookie.hex).value('wg.nonce')).toBe('55'.repeat(24));
    expect(dissect(examples.transport.hex).info).toBe('Transport Data, receiver=0xAB7DF406, counter=1, datalen=32');
    expect(dissect(examples.keepalive.hex).info).toBe('Keepalive, receiver=0xAB7DF406, counter=2');
  });

  it('recognises messages by type and length', () => {
    const cookie = fromHex(examples.cookie.hex).subarray(42);
    expect(wireguard.recognise!(cookie, 0, cookie.length)).toBe(true);
    expect(wireguard.recognise!(cookie, 0, cookie.length - 1)).toBe(false);
  });
});
