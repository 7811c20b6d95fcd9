import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './null.examples.ts';

describe('null', () => {
  it.each(['little', 'big', 'openbsd'] as const)('finds IPv4 behind a family in %s order', name => {
    const packet = dissect(examples[name].hex, examples[name]);
    expect([packet.value('null.family'), packet.protocols, packet.value('ip.dst')]).toEqual(['2', 'null:ip', '127.0.0.1']);
    expect(packet.lines()).toContain('    Family: IP (2)');
  });

  it('knows the families that several systems have for IPv6', () => {
    for (const family of ['18', '1c', '1e']) {
      expect(dissect(examples.ipv6.hex.replace('1e', family), examples.ipv6).value('null.family')).toBe(String(parseInt(family, 16)));
    }
    expect(dissect(examples.ipv6.hex, examples.ipv6).protocols).toBe('null:ipv6');
  });

  it('takes what is larger than any length for an Ethernet type', () => {
    for (const bytes of ['00000800', '00080000', '0f000800']) {
      const packet = dissect(examples.etherType.hex.replace('00000800', bytes), examples.etherType);
      expect([packet.value('null.type'), packet.has('null.family'), packet.value('ip.version')]).toEqual(['0x0800', false, '4']);
      expect(packet.protocols).toMatch(/^null:ip/);
    }
    const unknown = dissect(examples.etherType.hex.replace('00000800', '00007777'), examples.etherType);
    expect([unknown.value('null.type'), unknown.protocol, unknown.protocols]).toEqual(['0x7777', 'N/A', 'null:data']);
  });

  it('shows packets of other families as data', () => {
    const packet = dissect(examples.unknown.hex, examples.unknown);
    expect([packet.value('null.family'), packet.value('data.data'), packet.info]).toEqual(['99', '0102', 'Null/Loopback']);
  });
});
