import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './dhcpv6.examples.ts';

describe('dhcpv6', () => {
  it('reads a solicit', () => {
    const packet = dissect(examples.solicit.hex);
    expect([packet.protocol, packet.info]).toEqual(['DHCPv6', 'Solicit XID: 0x6aebe6 CID: 0001000100000001020000000001  IAA: 2001:db8::4']);
    expect([packet.value('dhcpv6.duidllt.time'), packet.value('dhcpv6.duidllt.link_layer_addr')]).toEqual(['Jan  1, 2000 00:00:01.000000000 UTC', '02:00:00:00:00:01']);
    expect([packet.values('dhcpv6.requested_option_code'), packet.value('dhcpv6.search_list_entry'), packet.value('dhcpv6.iaid')]).toEqual([['23', '24'], 'example.com.', '00000007']);
    expect(packet.lines()).toContain('        Elapsed time: 100ms');
  });

  it('reads what a relay carries', () => {
    const packet = dissect(examples.relayed.hex);
    expect(packet.info).toMatch(/^Relay-forw L: 2001:db8::1 Solicit XID: 0x6aebe6/);
    expect([packet.values('dhcpv6.msgtype'), packet.value('dhcpv6.interface_id')]).toEqual([['12', '1'], '00000008']);
  });

  it('reads servers, status, partial names and prefixes', () => {
    const packet = dissect(examples.reply.hex);
    expect([packet.value('dhcpv6.dns_server'), packet.value('dhcpv6.status_message'), packet.value('dhcpv6.client_domain'), packet.value('dhcpv6.iaprefix.pref_len')])
      .toEqual(['2001:db8::35', 'ok', 'host', '56']);
  });
});
