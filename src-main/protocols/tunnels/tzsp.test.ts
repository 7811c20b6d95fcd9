import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './tzsp.examples.ts';
import { wirelessChannel } from './tzsp/channels.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex);

describe('tzsp', () => {
  it('carries frames behind tags that end with one of one byte', () => {
    expect(read('plain').protocols).toBe('eth:ethertype:ip:udp:tzsp:eth:ethertype:ip:udp:data');
    expect(read('wireless').protocols).toBe('eth:ethertype:ip:udp:tzsp:wlan');
    expect(read('named').value('tzsp.capture_location')).toBe('loc');
  });

  it('reads what a sensor says of a frame', () => {
    const packet = read('tagged');
    expect(['packet_id', 'original_length', 'sensormac', 'wlan.signal', 'wlan.silence', 'wlan.rate', 'wlan.channel', 'device_id', 'unknown']
      .map(name => packet.value(`tzsp.${name}`))).toEqual(['7', '64', '02:00:00:00:00:aa', '-40', '-80', '108', '6', '9', '0102']);
    expect(packet.lines().map(line => line.trim())).toContain('Channel: 6 (2.437 GHz) (6)');
    expect(packet.lines()).toContain('TZSP: Ethernet Good');
  });

  it('reads nothing behind a keepalive, and shows what it cannot name as data', () => {
    expect([read('keepalive').trouble, read('opener').trouble, read('unknown').info, read('unknown').value('data.data')])
      .toEqual(['none', 'none', 'TZSP_ENCAP = 99', '0102']);
  });

  it('knows channels by their frequencies', () => {
    expect([1, 14, 36, 149, 15, 0].map(wirelessChannel))
      .toEqual(['1 (2.412 GHz)', '14 (2.484 GHz)', '36 (5.180 GHz)', '149 (5.745 GHz)', undefined, undefined]);
  });
});
