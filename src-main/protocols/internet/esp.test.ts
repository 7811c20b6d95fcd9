import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './esp.examples.ts';

/** Packets as they follow each other, each to a host of its own network by the last byte. */
function analysed(packets: readonly { readonly hex: string; readonly to?: number }[]) {
  const around = conversationOf(packets.map(({ hex, to = 1 }, i) => ({
    frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex), destination: Uint8Array.of(10, 0, 0, to),
  })));
  return packets.map(({ hex }, i) => dissect(hex, { as: 'esp', around, record: { number: i + 1 } }));
}

describe('esp', () => {
  it('shows its security association and sequence number', () => {
    const packet = dissect(examples.bare.hex, { as: 'esp' });
    expect([packet.info, packet.value('esp.sequence')]).toEqual(['ESP (SPI=0xd1234567)', '1']);
    expect(packet.lines()).toContain('    ESP SPI: 0xd1234567 (3508749671)');
  });

  it('tells a number that is not the next one of its association, RFC 4303 §2.2', () => {
    const packets = [
      '00000001 00000001', '00000002 00000009', '00000001 00000002', '00000001 00000005', '00000001 00000003',
      '00000002 ffffffff', '00000002 00000000',
    ];
    const read = analysed(packets.map(hex => ({ hex })));
    expect(read.map(packet => packet.value('esp.sequence-analysis.expected-sn')))
      .toEqual([undefined, undefined, undefined, '3', '6', '10', undefined]);
    expect(read[4].value('esp.sequence-analysis.previous-frame')).toBe('4');
    expect(read[4].remarks).toEqual(['Wrong Sequence Number for SPI 00000001 - 3 less than expected']);
  });

  it('counts for each destination by itself, RFC 4303 §2.1', () => {
    const hex = '00000001 00000001', next = '00000001 00000002';
    const read = analysed([{ hex, to: 1 }, { hex: '00000001 00000100', to: 2 }, { hex: next, to: 1 }, { hex: '00000001 00000102', to: 2 }]);
    expect(read.map(packet => packet.value('esp.sequence-analysis.expected-sn'))).toEqual([undefined, undefined, undefined, '257']);
  });

  it('is told from a keepalive and from the key exchange in UDP', () => {
    expect(dissect(examples.inUdp.hex).info).toBe('ESP (SPI=0xf4dc0ae5)');
    expect(dissect(examples.keepalive.hex).info).toBe('NAT-keepalive');
    expect(dissect(examples.keyExchange.hex).has('udpencap.non_esp_marker')).toBe(true);
  });
});
