import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './dhcpv6.examples.ts';

describe('dhcpv6', () => {
  it('reads a solicit', () => {
    const packet = dissect(examples.solicit.hex);
    expect([packet.protocol, packet.info]).toEqual(['DHCPv6', 'Solicit XID: 0x6aebe6 CID: 0001000100000001020000000001 IAA: 2001:db8::4 ']);
    expect([packet.value('dhcpv6.duidllt.time'), packet.value('dhcpv6.duidllt.link_layer_addr')])
      .toEqual(['Jan  1, 2000 00:00:01.000000000 UTC', '02:00:00:00:00:01']);
    expect([packet.values('dhcpv6.requested_option_code'), packet.value('dhcpv6.search_list_entry'), packet.value('dhcpv6.iaid')])
      .toEqual([['23', '24'], 'example.com.', '00000007']);
    expect(packet.lines()).toContain('        Elapsed time: 100ms');
  });

  it('reads what a relay carries', () => {
    const packet = dissect(examples.relayed.hex);
    expect(packet.info).toMatch(/^Relay-forw L: 2001:db8::1 Solicit XID: 0x6aebe6/);
    expect([packet.values('dhcpv6.msgtype'), packet.value('dhcpv6.interface_id')]).toEqual([['12', '1'], '00000008']);
  });

  it('reads servers, status, partial names and prefixes', () => {
    const packet = dissect(examples.reply.hex);
    expect([
      packet.value('dhcpv6.dns_server'), packet.value('dhcpv6.status_msg'), packet.value('dhcpv6.client_domain'),
      packet.value('dhcpv6.iaprefix.pref_len'),
    ]).toEqual(['2001:db8::35', 'ok', 'host', '56']);
  });

  it('reads the rule and the port set of a softwire (RFC 7598 §4)', () => {
    const packet = dissect(examples.softwire.hex);
    expect(packet.trouble).toBe('none');
    expect([
      packet.value('dhcpv6.s46_rule.ipv4_prefix'), packet.value('dhcpv6.s46_rule.ipv6_prefix'), packet.value('dhcpv6.s46_portparam.psid'),
      packet.value('dhcpv6.s46_br.address'),
    ]).toEqual(['192.0.2.0', '2001:db8::', '2', '2001:db8::1']);
  });

  it('reads what servers tell each other (RFC 8156 §5.5) and of their leases (RFC 5007 §4)', () => {
    const packet = dissect(examples.servers.hex);
    expect(packet.info).toContain('BNDUPD');
    expect(['failover.binding_status', 'failover.dns_hostname', 'failover.server.flags.a', 'lq_query_link_address', 'clt_time'].map((field) =>
      packet.value(`dhcpv6.${field}`)))
      .toEqual(['1', 'a.example.', '1', '2001:db8::1', '5']);
  });

  it('reads the options of cable modems, and remarks on a top level domain and a wrong count of hops', () => {
    const packet = dissect(examples.cable.hex);
    expect(packet.lines().filter((line) => line.includes('Suboption:')).map((line) => line.trim()))
      .toEqual([
        'Suboption: Option Request =  (1) 32 33', 'Suboption: Device Type =  (2)"ECM"',
        'Suboption: CableLabs Client Configuration :  (2170)',
      ]);
    expect([packet.value('dhcpv6.packetcable.ccc.pri_dhcp'), packet.value('dhcpv6.tld')]).toEqual(['10.32.0.69', 'nis.']);
    expect(packet.remarks).toEqual(expect.arrayContaining([
      'Hopcount of most inner message has to equal 0 instead of 3', 'Top level domains are rarely resolvable',
    ]));
  });

  it('ends where an option is longer than the message', () => {
    const packet = dissect('01 000001 0008 0002 0000 0001 0064 00', { as: 'dhcpv6' });
    expect([packet.trouble, packet.values('dhcpv6.option.type')]).toEqual(['malformed', ['8']]);
    expect(packet.lines().join('\n')).toContain('Client Identifier of 100 bytes where 1 are left');
  });

  it('reads leases in bulk, RFC 5460 §5.1, and remarks on such queries over UDP', () => {
    const packet = dissect(examples.bulk.hex, examples.bulk);
    expect(['bulk_leasequery.size', 'lq_query', 'duid.type'].map(name => packet.value(`dhcpv6.${name}`))).toEqual(['33', '3', '3']);
    expect([packet.info, packet.remarks]).toEqual(['Leasequery, Transaction ID: 258 ', []]);
    expect(dissect(examples.bulkEnd.hex, examples.bulkEnd).info).toBe('Leasequery-done, Transaction ID: 658188 ');
    expect(dissect(examples.singleByRelay.hex).remarks).toContain('LQ-QUERY: Query types only supported by Bulk Leasequery');
  });

  it('remarks on names where RFC 4704 allows none, and knows lifetimes without an end', () => {
    expect(dissect(examples.names.hex).remarks).toContain('ERROR: When the N-bit is set, the S-bit must be reset');
    const packet = dissect(examples.declined.hex);
    expect(packet.remarks).toContain('This message type is not permitted to use OPTION_CLIENT_FQDN');
    expect(packet.lines().map((line) => line.trim())).toContain('Preferred lifetime: infinity');
  });
});
