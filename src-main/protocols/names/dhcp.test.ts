import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './dhcp.examples.ts';

describe('dhcp', () => {
  it('reads an offer: who offers what for how long', () => {
    const packet = dissect(examples.offer.hex);
    expect([packet.protocol, packet.info]).toEqual(['DHCP', 'DHCP Offer    - Transaction ID 0x12345678']);
    expect([packet.value('dhcp.ip.your'), packet.value('dhcp.file'), packet.values('dhcp.option.router')]).toEqual(['192.0.2.5', 'boot.img', ['192.0.2.1', '192.0.2.2']]);
    for (const line of [
      'Dynamic Host Configuration Protocol (Offer)', '    Bootp flags: 0x8000 (Broadcast)', '    Server host name not given',
      '    Option: (1) Subnet Mask (255.255.255.0)', '        IP Address Lease Time: (3600s) 1 hour', '    Option: (53) DHCP Message Type (Offer)',
    ]) expect(packet.lines()).toContain(line);
    expect(packet.values('dhcp.option.padding')).toEqual(['00', '0000']);
  });

  it('reads options in the server name when the message says they are there', () => {
    const packet = dissect(examples.overloaded.hex);
    expect([packet.value('dhcp.option.message'), packet.has('dhcp.server'), packet.value('dhcp.file')]).toEqual(['hi', false, '']);
    expect(packet.remarks).toEqual(['Server name option overloaded by DHCP']);
  });

  it('reads client identifiers, relay agents, routes, search lists and user classes', () => {
    const packet = dissect(examples.structured.hex);
    expect(packet.values('dhcp.hw.mac_addr')).toEqual(['02:00:00:00:00:01', '02:00:00:00:00:01']);
    expect([packet.value('dhcp.option.agent_information_option.agent_circuit_id'), packet.value('dhcp.option.dhcp_dns_domain_search_list_fqdn')])
      .toEqual(['61626364', 'example.com']);
    expect(packet.lines()).toContain('        192.0.2.0/24-192.0.2.1');
    expect([packet.value('dhcp.option.user_class.data'), packet.value('dhcp.fqdn.s'), packet.value('dhcp.option.vi.enterprise')]).toEqual(['616263', '1', '170']);
    expect([packet.value('dhcp.client_id.iaid'), packet.value('dhcp.client_id.link_layer_address')]).toEqual(['00000001', '02:00:00:00:00:0a']);
  });

  it('calls a message without a message type BOOTP', () => {
    const packet = dissect(examples.overloaded.hex.replace('350101340102ff', 'ff000000000000'));
    expect([packet.protocol, packet.info]).toEqual(['BOOTP', 'Boot Request']);
  });
});
