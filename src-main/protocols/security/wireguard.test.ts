import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
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

  it('takes no datagram whose length is not that of its type, or whose reserved bytes are not zero', () => {
    const taken = (hex: string) => wireguard.accepts!(fromHex(hex), 0, fromHex(hex).length);
    const cookie = `03000000${'00'.repeat(60)}`;
    expect([cookie, `${cookie}00`, cookie.replace('03', '01'), cookie.replace('0300', '0301')].map(taken)).toEqual([true, false, false, false]);
  });

  it('numbers the sessions of a capture, which its messages belong to by the index that they are for', () => {
    const packets = [examples.initiation, examples.response, examples.transport, examples.initiation, examples.cookie].map(({ hex }) => fromHex(hex));
    // The second session is begun by another index.
    packets[3][42 + 4] = 0xd9;
    const { around, registry } = scanned(packets);
    const told = packets.map((bytes, row) => {
      const packet = dissect(bytes, { around: around.at(row), registry, record: { number: row + 1 } });
      return ['wg.stream', 'wg.response_in', 'wg.response_to'].map(packet.value);
    });
    expect(told).toEqual([
      ['0', '2', undefined], ['0', undefined, '1'], ['0', undefined, undefined], ['1', undefined, undefined], ['0', undefined, undefined],
    ]);
  });

  it('recognises messages by type and length', () => {
    const cookie = fromHex(examples.cookie.hex).subarray(42);
    expect(wireguard.recognise!(cookie, 0, cookie.length)).toBe(true);
    expect(wireguard.recognise!(cookie, 0, cookie.length - 1)).toBe(false);
  });
});
