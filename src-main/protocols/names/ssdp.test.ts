import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ssdp.examples.ts';

describe('ssdp', () => {
  it('is HTTP in a datagram', () => {
    const packet = dissect(examples.search.hex, { as: 'ssdp' });
    expect(packet.protocol).toBe('SSDP');
    expect(packet.info).toBe('M-SEARCH * HTTP/1.1 ');
    expect(packet.value('http.host')).toBe('239.255.255.250:1900');
  });

  it('tells notifications from requests', () => {
    const packet = dissect(examples.alive.hex, { as: 'ssdp' });
    expect([packet.value('http.notification'), packet.has('http.request'), packet.values('http.unknown_header')])
      .toEqual(['1', false, ['NT: upnp:rootdevice\\r\\n', 'NTS: ssdp:alive\\r\\n']]);
  });
});
