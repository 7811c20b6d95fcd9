import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './icmpv6.examples.ts';

describe('icmpv6', () => {
  it.each([
    ['echoRequest', 'Echo (ping) request id=0x1234, seq=5, hop limit=255 (multicast)'],
    ['unreachable', 'Destination Unreachable (Port unreachable)'],
    ['tooBig', 'Packet Too Big'],
    ['routerSolicitation', 'Router Solicitation from 02:00:00:00:00:01'],
    ['routerAdvertisement', 'Router Advertisement from 02:00:00:00:00:01'],
    ['neighbourSolicitation', 'Neighbor Solicitation for 2001:db8:: from 02:00:00:00:00:01'],
    ['neighbourAdvertisement', 'Neighbor Advertisement 2001:db8:: (sol, ovr) is at 02:00:00:00:00:02'],
    ['redirect', 'Redirect'],
    ['listenerQuery', 'Multicast Listener Query'],
    ['listenerReport', 'Multicast Listener Report Message v2'],
    ['renumbering', 'Router Renumbering (Command)'],
    ['nodeQuery', 'Node Information Query (Query subject = IPv6 addresses)'],
    ['nodeReply', 'Node Information Reply (Successful)'],
    ['extendedRequest', 'Extended Echo request (No error)'],
    ['extendedReply', 'Extended Echo reply (No Such Interface)'],
    ['inverse', 'Inverse Neighbor Discovery Solicitation from 02:00:00:00:00:01 is at 02:00:00:00:00:02'],
    ['homeAgents', 'Home Agent Address Discovery Reply'],
    ['certificates', 'Certification Path Advertisement'],
    ['handover', 'FMIPv6 (Router Solicitation for Proxy Advertisement)'],
    ['locators', 'Locator Update'],
    ['duplicate', 'Duplicate Address Request'],
    ['securedSolicitation', 'RPL Control (Secure DODAG Information Solicitation)'],
    ['destinationAdvertisement', 'RPL Control (Destination Advertisement Object)'],
  ] as const)('sums up a %s', (name, info) => {
    const packet = dissect(examples[name].hex);
    expect([packet.protocol, packet.info, packet.trouble]).toEqual(['ICMPv6', info, 'none']);
  });

  it('reads the options of a router advertisement', () => {
    const packet = dissect(examples.routerAdvertisement.hex);
    expect(packet.lines().filter((line) => line.includes('ICMPv6 Option'))).toEqual([
      '    ICMPv6 Option (Source link-layer address : 02:00:00:00:00:01)',
      '    ICMPv6 Option (Prefix information : 2001:db8::/64)',
      '    ICMPv6 Option (MTU : 1500)',
      '    ICMPv6 Option (Recursive DNS Server 2001:db8::)',
      '    ICMPv6 Option (DNS Search List Option example.com)',
      '    ICMPv6 Option (Route Information : High 2001:db8:1::/48)',
      '    ICMPv6 Option (PREF64 Option)',
    ]);
    expect(packet.lines()).toContain('    Flags: 0xc8, Managed address configuration, Other configuration, Prf (Default Router Preference): High');
    expect(packet.lines()).toContainEqual(expect.stringMatching(/^ +Preferred Lifetime: \d+$/));
    expect([packet.value('icmpv6.opt.pref64.scaled_lifetime'), packet.value('icmpv6.opt.pref64.prefix')]).toEqual(['225', '64:ff9b::']);
    expect(packet.value('icmpv6.opt.linkaddr')).toMatch(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/);
  });

  it('dissects the packet that an error is about, below the error', () => {
    const packet = dissect(examples.unreachable.hex);
    expect(packet.values('udp.dstport')).toEqual(['53']);
    expect(packet.source).toBe('fe80::1');
    expect(packet.lines()).toContain('    User Datagram Protocol, Src Port: 49152, Dst Port: 53');
  });

  it('discards an option of length 0 (RFC 4861 §4.6)', () => {
    const packet = dissect(examples.routerSolicitation.hex.replace('0101 02', '0100 02'));
    expect([packet.has('icmpv6.invalid_option_length'), packet.info]).toEqual([true, 'Router Solicitation']);
    expect(packet.remarks).toContain('Invalid option length (Zero)');
    expect(packet.value('icmpv6.data')).toBe('0100020000000001'.slice(4));
  });

  it('shows what stands behind the records of a report (RFC 3810 §5.2.11)', () => {
    expect(dissect(examples.listenerReport.hex.replace('0000 0001 04', '0000 0000 04')).value('icmpv6.data')).toMatch(/^04000000ff02/);
    expect(dissect(examples.listenerReport.hex).has('icmpv6.data')).toBe(false);
  });

  it('tells listener queries apart by their length (RFC 3810 §8.1)', () => {
    expect(dissect(examples.listenerQuery.hex).value('icmpv6.mld.maximum_response_delay')).toBe('10000');
    const second = dissect(examples.listenerQuery2.hex);
    expect([
      second.value('icmpv6.mld.maximum_response_code'), second.value('icmpv6.mld.flag.s'), second.values('icmpv6.mld.source_address'),
    ]).toEqual(['10000', '1', ['2001:db8::']]);
  });

  it('has what an echo carries below it: RFC 4443 §4.1 makes it a part of the message', () => {
    const data = dissect(examples.echoRequest.hex).lines().find((line) => line.includes('Data (8 bytes)'));
    expect(data).toMatch(/^\s/);
  });

  it('verifies the checksum over the pseudo header of RFC 8200 §8.1', () => {
    expect(dissect(examples.echoRequest.hex).remarks).toEqual(['Bad checksum [should be 0xde60]']);
    expect(dissect(examples.echoRequest.hex.replace('80 00 0000', '80 00 de60')).value('icmpv6.checksum.status')).toBe('1');
  });

  it('reads the options of RPL (RFC 6550 §6.7)', () => {
    const packet = dissect(examples.informationObject.hex);
    expect(packet.trouble).toBe('none');
    expect(packet.lines().filter((line) => line.includes('RPL Option'))).toEqual([
      '    ICMPv6 RPL Option (DODAG configuration)', '    ICMPv6 RPL Option (Prefix Information 2001:db8::/64)',
      '    ICMPv6 RPL Option (Routing Information 2001:db8::/64)', '    ICMPv6 RPL Option (DAG Metric container)',
      '    ICMPv6 RPL Option (1-byte padding)', '    ICMPv6 RPL Option (n-byte padding)',
    ]);
    expect([packet.value('icmpv6.rpl.opt.config.min_hop_rank_inc'), packet.value('icmpv6.rpl.opt.metric.nsa.object.flag.a')]).toEqual(['256', '1']);
    const targets = dissect(examples.targets.hex);
    expect([
      targets.value('icmpv6.rpl.opt.target.prefix'), targets.value('icmpv6.rpl.opt.transit.parent'),
      targets.value('icmpv6.rpl.opt.targetdesc.descriptor'),
    ]).toEqual(['2001:db8::', '2001:db8::', '0x0000002a']);
  });

  it('reads how a message of RPL is secured (RFC 6550 §6.1)', () => {
    const packet = dissect(examples.securedSolicitation.hex);
    expect(['flag.t', 'kim', 'lvl', 'counter', 'key.source', 'key.index'].map((field) => packet.value(`icmpv6.rpl.secure.${field}`)))
      .toEqual(['1', '2', '5', '7', '0001020304050607', '9']);
  });

  it('reads a key\'s place where the mode and the level have one (RFC 6550 §6.1)', () => {
    const keys = (mode: string) => {
      const packet = dissect(`9b80 0000 80 00 ${mode} 00 00000007 0001020304050607 09 00 00`, { as: 'icmpv6' });
      return [packet.has('icmpv6.rpl.secure.key.source'), packet.value('icmpv6.rpl.secure.key.index')];
    };
    expect([keys('00'), keys('40'), keys('80'), keys('c0'), keys('c1')])
      .toEqual([[false, '0'], [false, undefined], [true, '9'], [false, undefined], [true, '9']]);
  });

  it('remarks on a version in a discovery reply (RFC 6997 §8)', () => {
    const reply = (version: string) => dissect(`9b04 0000 56 ${version} 2001 ${'00'.repeat(16)} 01 00`, { as: 'icmpv6' });
    expect([reply('00').has('icmpv6.rpl.p2p.dro.zero'), reply('70').has('icmpv6.rpl.p2p.dro.zero')]).toEqual([false, true]);
    expect(reply('00').has('icmpv6.rpl.opt.padn')).toBe(true);
  });

  it('reads secured neighbour discovery (RFC 3971 §5)', () => {
    const packet = dissect(examples.securedSolicitationOfNeighbour.hex);
    expect(packet.trouble).toBe('none');
    expect([packet.value('icmpv6.opt.cga.modifier'), packet.value('icmpv6.opt.rsa.key_hash'), packet.value('icmpv6.opt.nonce')])
      .toEqual(['000102030405060708090a0b0c0d0e0f', '000102030405060708090a0b0c0d0e0f', '010203040506']);
    expect(packet.value('icmpv6.opt.timestamp')).toContain('Sep 13, 2020 12:26:40.5');
    expect(dissect(examples.certificates.hex).value('icmpv6.opt.name_type.fqdn')).toBe('home.example');
  });

  it('reads registrations on low-power networks (RFC 6775 §4)', () => {
    const packet = dissect(examples.registration.hex);
    expect(packet.lines().filter((line) => line.includes('ICMPv6 Option'))).toEqual([
      '    ICMPv6 Option (Address Registration Option : Duplicate Exists)', '    ICMPv6 Option (6LoWPAN Context Option : 2001:db8::/64)',
      '    ICMPv6 Option (6LoWPAN Capability Indication Option)',
    ]);
    expect(dissect(examples.duplicate.hex).value('icmpv6.6lowpannd.da.reg_addr')).toBe('2001:db8::');
  });

  it('tells a quoted packet from the extensions behind it (RFC 4884 §4.5)', () => {
    const packet = dissect(examples.withLabels.hex);
    expect([packet.value('icmpv6.length'), packet.value('icmp.mpls.label'), packet.value('icmp.mpls.ttl')]).toEqual(['16', '16', '1']);
  });

  it('gives the time that a floating-point code stands for (RFC 3810 §5.1.3)', () => {
    const packet = dissect(examples.listenerQuery2.hex.replace('2710 0000 2001', '9000 0000 2001').replace('0a 7d', '0a 90'));
    expect([packet.value('icmpv6.mld.maximum_response_code'), packet.value('icmpv6.mld.qqi')]).toEqual(['65536', '256']);
  });

  it('reads locators with preferences and lifetimes of 16 bits, RFC 6743 §2', () => {
    const packet = dissect(examples.twoLocators.hex);
    expect([packet.values('icmpv6.ilnp.nb_locator'), packet.values('icmpv6.ilnp.nb_preference'), packet.values('icmpv6.ilnp.nb_lifetime')])
      .toEqual([['0x20010db800000001', '0x20010db800000002'], ['10', '20'], ['3600', '60']]);
  });

  it('reads one state of a node and what is optional behind it, RFC 6551 §3.1', () => {
    const packet = dissect(examples.nodeState.hex), value = (name: string) => packet.value(`icmpv6.rpl.opt.metric.nsa.object${name}`);
    expect([packet.values('icmpv6.rpl.opt.metric.nsa.object'), value('.flag.o'), value('.opttlv.object.data')])
      .toEqual([['0x0001'], '1', '61626364']);
  });

  it('reads a discovery option of a reply by the rules of replies, RFC 6997 §7', () => {
    const packet = dissect(examples.discoveryReply.hex);
    expect([packet.value('icmpv6.rpl.opt.routediscovery.nh'), packet.value('icmpv6.rpl.opt.routediscovery.maxrank')]).toEqual(['1', undefined]);
    expect(packet.remarks).toContain('This field MUST be set to zero when the P2P-RDO is included in a P2P-DRO');
  });

  it('reads the name of an authority, RFC 3971 §6.4.3', () => {
    const packet = dissect(examples.trustAnchor.hex);
    expect([packet.value('x509sat.uTF8String'), packet.value('icmpv6.opt.name_x501')]).toEqual(['CA1', '300e310c300a06035504030c03434131']);
  });

  it('reads both reserved parts behind a shortcut limit, and expects nobody to answer for a group', () => {
    const packet = dissect(examples.shortcutLimit.hex);
    expect([packet.value('icmpv6.opt.nbma.shortcut_limit'), packet.values('icmpv6.opt.reserved').length, packet.trouble]).toEqual(['5', 2, 'none']);
    expect(dissect(examples.toAll.hex).info).toBe('Echo (ping) request id=0x0001, seq=2, hop limit=255 (multicast)');
  });
});
