import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ospf.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'ospf' });

describe('ospf', () => {
  it('reads a hello with its options, neighbors and signaling block', () => {
    const packet = read(examples.hello);
    expect([packet.info, packet.value('ospf.hello.network_mask'), packet.value('ospf.hello.active_neighbor')])
      .toEqual(['Hello Packet', '255.255.255.0', '192.0.2.3']);
    expect(packet.lines()).toContain('        Options: 0x12, (L) LLS Data block, (E) External Routing');
    expect(packet.lines()).toContain('        Area ID: 0.0.0.0 (Backbone)');
    expect([packet.value('ospf.lls.data_length'), packet.value('ospf.v2.lls.sequence_number')]).toEqual(['36', '0x00000007']);
  });

  it('remarks on reserved bits that are set, and on a signaling block that its bit announces in vain', () => {
    // A hello of version 3 with 0xaa behind its instance (RFC 5340 §A.3.1), and the L bit among its options (RFC 5613 §2.1).
    const packet = dissect('03 01 0024 c0000201 00000000 0000 00 aa 00000001 01 000213 000a 0028 00000000 00000000', { as: 'ospf' });
    expect([packet.remarks, packet.value('ospf.reserved')]).toEqual([['incorrect, should be 0', 'LLS option bit set but data block missing'], 'aa']);
  });

  it('finds the digest behind a packet with cryptographic authentication', () => {
    const packet = read(examples.signed);
    expect([packet.value('ospf.auth.crypt.key_id'), packet.value('ospf.auth.crypt.data')]).toEqual(['1', '000102030405060708090a0b0c0d0e0f']);
    expect(packet.trouble).toBe('none');
  });

  it('reads metrics of types of service, and the prefix of the default route', () => {
    expect([read(examples.services).value('ospf.ls.metric'), read(examples.services).trouble]).toEqual(['77', 'none']);
    expect(read(examples.services).lines().map(line => line.trim())).toContain('TOS: 8, Metric: 77');
    expect([read(examples.defaultRoute).value('ospf.v3.address_prefix.ipv6'), read(examples.defaultRoute).trouble]).toEqual(['::', 'none']);
  });

  it('reads the advertisements of version 2', () => {
    const packet = read(examples.update);
    expect(packet.trouble).toBe('none');
    expect(packet.values('ospf.lsa')).toEqual(['1', '2', '3', '5', '9', '10', '10', '10']);
    expect(packet.lines().map(line => line.trim())).toContain('Type: PTP      ID: 192.0.2.2       Data: 192.0.2.1       Metric: 10');
    expect([packet.values('ospf.lsa.network.attchrtr'), packet.value('ospf.lsa.asext.extrttag')]).toEqual([['192.0.2.1', '192.0.2.2'], '7']);
  });

  it('reads attributes of applications, RFC 9492, flexible algorithms, RFC 9350, and constraints of bandwidth, RFC 4124', () => {
    const packet = read(examples.applications);
    expect(packet.trouble).toBe('none');
    expect(
      [
        'tlv.igp_msd_value', 'tlv.remote_ipv4_address', 'tlv.remote_interface_id', 'tlv.application.sabm.bits.r',
        'mpls.te_metric', 'tlv.fad.flex_algorithm', 'mpls.bc.model_id',
      ].map(name => packet.value(`ospf.${name}`)),
    ).toEqual(['10', '198.51.100.2', '2', '1', '7', '128', '1']);
    expect(packet.values('ospf.tlv.extended_admin_group')).toEqual(['0x00000001', '0x00000001', '0x00010000']);
    expect(packet.values('ospf.mpls.bc').length).toBe(8);
  });

  it('keeps what extended advertisements say in items without a name, RFC 7684', () => {
    const packet = read(examples.nameless);
    expect([packet.trouble, packet.values('ospf.tlv_type.opaque'), packet.values('ospf.tlv.unknown')]).toEqual(['none', ['9', '7'], ['abcd', 'ef']]);
    expect(packet.lines().map(line => line.trim())).toContain('Unknown TLV: 9 - Unknown');
  });

  it('reads extended advertisements, RFC 8362', () => {
    const packet = read(examples.extended3);
    expect(packet.trouble).toBe('none');
    expect(
      [
        'v3.lsa.neighbor_router_id', 'v3.lsa.attached_router', 'v3.lsa.destination_router_id', 'v3.lsa.forwarding_address.ipv6',
        'v3.lsa.external_route_tag', 'v3.lsa.link_local_interface_address.ipv6', 'v3.lsa.referenced_advertising_router',
      ].map(name => packet.value(`ospf.${name}`)),
    ).toEqual(['192.0.2.2', '192.0.2.1', '192.0.2.3', '2001:db8::9', '100', 'fe80::1', '192.0.2.1']);
    expect(packet.lines().map(line => line.trim())).toContain('Adj-SID Sub-TLV');
  });

  it('reads opaque advertisements: restart, traffic engineering, router information, extended prefixes', () => {
    const packet = read(examples.update);
    expect([packet.value('ospf.v2.grace.period'), packet.value('ospf.v2.grace.ip'), packet.value('ospf.pad_bytes')])
      .toEqual(['40', '192.0.2.1', '000000']);
    expect([packet.value('ospf.mpls.linkid'), packet.value('ospf.mpls.link_max_bw'), packet.value('ospf.mpls.te_metric')])
      .toEqual(['192.0.2.2', '7.77672e+07', '63']);
    expect([packet.value('ospf.dynhostname'), packet.values('ospf.tlv.sid_label')]).toEqual(['node5', ['10000', '4']]);
  });

  it('says of traffic engineering in a heading what is below it', () => {
    const packet = read(examples.engineering), lines = packet.lines().map(line => line.trim());
    expect(packet.trouble).toBe('none');
    for (const line of [
      'Router Address: 192.0.2.1', 'TLV Type: 1 - Router Address', 'Link Type: 1 - Point-to-point', 'TLV Type: 5: Traffic Engineering Metric',
      'Local Interface IP Address: 10.1.1.1', 'Resource Class/Color: 0x80000001', 'Group 31', 'Link Local/Remote Identifier: 5 (0x5) - 6 (0x6)',
      'Protection Capability: Shared (0x04)', 'SONET/SDH: Arbitrary', 'Unidirectional Link Delay: 258 usec',
      'Min/Max Unidirectional Link Delay: Min/Max 1/2 usec', 'Extended Admin Group[1]: 0x00000007',
      'Unknown Link sub-TLV: 18 (Assigned via Standards Action)',
    ]) expect(lines).toContain(line);
    expect(packet.value('ospf.mpls.minimum_lsp_bandwidth')).toBe('1');
    expect(read(examples.prefix).lines().map(line => line.trim())).toContain('OSPFv2 Extended Prefix TLV  (Type: Intra-Area    Prefix: 10.0.0.1/32)');
  });

  it('reads the signaling block of version 3, which has no authentication: RFC 5613 §2.3', () => {
    const packet = read(examples.signaling3);
    expect([packet.value('ospf.v3.lls.ext.options.lr'), packet.value('ospf.lls.ext.options'), packet.value('ospf.v2.lls.sequence_number')])
      .toEqual(['1', undefined, undefined]);
    expect(packet.lines().map(line => line.trim())).toContain('Unknown LLS TLV');
  });

  it('reads what mobile networks say behind the packets of version 3: RFC 5820', () => {
    const packet = read(examples.relays3), lines = packet.lines().map(line => line.trim());
    expect([packet.value('ospf.v3.lls.state.scs'), packet.value('ospf.v3.lls.willingness'), packet.value('ospf.v3.lls.dropped_neighbor')])
      .toEqual(['7', '128', '10.0.0.1']);
    for (const line of [
      'State Check Sequence TLV', 'Options: 0x80, (R) Request', 'Full State For: 10.0.0.2', 'Options: 0x40, (N) Never', 'Neighbor: 10.0.0.3 Added',
      'Neighbor: 10.0.0.4 Dropped',
    ]) expect(lines).toContain(line);
  });

  it('reads the advertisements of version 3', () => {
    const packet = read(examples.update3);
    expect(packet.trouble).toBe('none');
    expect(packet.values('ospf.v3.lsa.fc')).toEqual(['1', '2', '3', '4', '5', '8', '9', '12']);
    expect(packet.values('ospf.v3.address_prefix.ipv6')).toEqual(['2001:db8:0:3::', '2001:db8::', '2001:db8:0:12::', '2001:db8:0:12::']);
    expect([packet.value('ospf.v3.lsa.forwarding_address.ipv6'), packet.value('ospf.v3.lsa.external_route_tag')]).toEqual(['2001:db8::1', '7']);
    expect(packet.value('ospf.v3.lsa.do_not_age')).toBe('1');
  });

  it('reads IPv4 prefixes where the instance says so', () => {
    expect(read(examples.family).value('ospf.v3.address_prefix.ipv4')).toBe('198.51.100.0');
  });

  it('reads database descriptions, requests and acknowledgments', () => {
    expect(read(examples.description3).lines()).toContain('        DB Description: 0x07, (I) Init, (M) More, (MS) Master');
    expect(read(examples.request).value('ospf.link_state_id')).toBe('192.0.2.1');
    expect(read(examples.request3).value('ospf.v3.lsa.s12')).toBe('0x0001');
    expect(read(examples.acknowledgment).value('ospf.lsa.seqnum')).toBe('0x80000002');
  });

  it('reads the authentication trailer of version 3', () => {
    const packet = read(examples.hello3);
    expect([packet.value('ospf.at.crypto_seq_nbr'), packet.value('ospf.at.auth_data')]).toEqual(['1390033678', '01020304']);
  });

  it('reads adjacency segments, delays, groups and the propagate bit (RFC 7684 §3, RFC 8665 §6, RFC 7471 §4, RFC 3101 §2.4)', () => {
    const packet = read(examples.adjacencies);
    expect(packet.lines().map(line => line.trim())).toEqual(
      expect.arrayContaining(['Adj-SID Sub-TLV  (SID/Label: 16000)', 'LAN Adj-SID Sub-TLV  (SID/Label: 16001, Neighbor: 192.0.2.3)']),
    );
    expect([
      packet.value('ospf.tlv.unidirectional_link_delay'), packet.value('ospf.tlv.unidirectional_link_delay_max'),
      packet.value('ospf.tlv.unidirectional_link_flags.a'),
    ]).toEqual(['100', '20', '1']);
    expect([packet.values('ospf.mpls.group'), packet.has('ospf.v2.options.p')]).toEqual([['0x00000001', '0x00000004'], true]);
  });

  it('says that an advertisement or a message is of no known type', () => {
    const update = read(examples.unknownAdvertisement), message = read(examples.unknownMessage);
    expect([update.has('ospf.lsa.unknown_type'), update.trouble]).toEqual([true, 'none']);
    expect([message.info, message.value('data.data')]).toEqual(['Unknown (64)', '01020304']);
  });
});
