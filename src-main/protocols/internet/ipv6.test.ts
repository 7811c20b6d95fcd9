import { describe, expect, it } from 'vitest';
import type { Surroundings } from '../../dissect/index.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ipv6.examples.ts';

const read = (name: keyof typeof examples, options = {}) => dissect(examples[name].hex, { as: 'ipv6', ...options });

describe('the IPv6 header', () => {
  it('is read field by field', () => {
    const packet = read('plain');
    expect([
      'ipv6.version', 'ip.version', 'ipv6.tclass', 'ipv6.tclass.dscp', 'ipv6.tclass.ecn', 'ipv6.flow', 'ipv6.plen', 'ipv6.nxt', 'ipv6.hlim',
      'ipv6.src',
    ].map(packet.value))
      .toEqual(['6', '6', '0x000000b8', '46', '0', '0x0abcde', '4', '253', '64', 'fe80::200:ff:fe00:1']);
    expect(packet.lines().slice(0, 6)).toEqual([
      'Internet Protocol Version 6, Src: fe80::200:ff:fe00:1, Dst: fe80::200:ff:fe00:2',
      '    0110 .... = Version: 6',
      '    .... 1011 1000 .... .... .... .... .... = Traffic Class: 0xb8 (DSCP: EF PHB, ECN: Not-ECT)',
      '        .... 1011 10.. .... .... .... .... .... = Differentiated Services Codepoint: Expedited Forwarding (46)',
      '        .... .... ..00 .... .... .... .... .... = Explicit Congestion Notification: Not ECN-Capable Transport (0)',
      '    .... 1010 1011 1100 1101 1110 = Flow Label: 0xabcde',
    ]);
    expect([packet.source, packet.info, packet.values('ipv6.host').length]).toEqual(['fe80::200:ff:fe00:1', 'Unknown IP Protocol: Unknown (253)', 2]);
  });

  it('ends the packet where its length says', () => {
    expect(read('longer').value('data.data')).toBe('01020304');
    expect(read('lyingLength').remarks).toEqual(['IPv6 payload length exceeds framing length (4 bytes)']);
    expect(read('offloaded').value('data.data')).toBe('01020304');
    expect(read('nothing').info).toBe('IPv6 no next header');
    expect(read('version').remarks).toEqual(['Bogus IPv6 version (5, must be 6)']);
  });

  it('shows what its addresses are made of', () => {
    expect(read('plain').values('ipv6.slaac_mac')).toEqual(['00:00:00:00:00:01', '00:00:00:00:00:02']);
    const tunnels = read('tunnels');
    expect(['ipv6.src_6to4_gw_ipv4', 'ipv6.src_6to4_sla_id', 'ipv6.dst_ts_ipv4', 'ipv6.dst_tc_port', 'ipv6.dst_tc_ipv4'].map(tunnels.value))
      .toEqual(['192.0.2.1', '5', '65.255.254.1', '40000', '198.100.100.2']);
    expect(read('isatap').value('ipv6.src_isatap_ipv4')).toBe('192.0.2.1');
  });
});

describe('extension headers', () => {
  it('hide nothing behind a long row of them', () => {
    const headers = 150, datagram = '0001 0002 0008 0000';
    const row = Array.from({ length: headers }, (_, i) => `${i + 1 < headers ? '3c' : '11'} 00 0104 00000000`).join('');
    const packet = dissect(`60000000 ${(8 * headers + 8).toString(16).padStart(4, '0')} 3c 40 ${'0'.repeat(63)}1 ${row} ${datagram}`, { as: 'ipv6' });
    expect([packet.value('udp.dstport'), packet.trouble]).toEqual(['2', 'none']);
  });
});

describe('options', () => {
  it('have a type of action, change and number', () => {
    const packet = read('hopByHop');
    expect([packet.value('ipv6.opt.router_alert'), packet.values('ipv6.opt.type'), packet.value('ipv6.hopopts.len_oct')])
      .toEqual(['0', ['0x05', '0x01'], '8']);
    expect(packet.lines()).toContain('            Router Alert: MLD (0)');
    expect(packet.protocols).toBe('ipv6:ipv6.hopopts');
  });

  it('are read by their own RFCs', () => {
    const packet = read('options');
    expect(
      [
        'ipv6.opt.tel', 'ipv6.opt.pdm.delta_last_sent', 'ipv6.opt.pmtu.min', 'ipv6.opt.pmtu.r_flag', 'ipv6.opt.rpl.sender_rank',
        'ipv6.opt.mpl.sequence', 'ipv6.opt.ilnp_nonce', 'ipv6.opt.lio.line_id', 'ipv6.opt.dff.sequence_number',
        'ipv6.opt.experimental', 'ipv6.opt.unknown',
      ].map(packet.value),
    ).toEqual(['4', '6', '1500', '1', '0x0100', '0x07', '0102', 'AB', '258', '0102', 'ff']);
    expect(read('labels').value('ipv6.opt.calipso.checksum')).toBe('0xabcd');
    expect(read('padded').value('ipv6.opt.qs_rate')).toBe('5');
    // Without a header there are no hops that a rate request's could differ from.
    const alone = dissect('3b01 2606 05 40 00000000 0104 00000000', { as: 'ipv6.hopopts' });
    expect([alone.value('ipv6.opt.qs_ttl'), alone.has('ipv6.opt.qs_ttl_diff')]).toEqual(['64', false]);
  });

  it('of IOAM have what each node added, the last first, RFC 9197 §4.4', () => {
    const packet = read('trace');
    expect(['nodelen', 'remlen', 'free_space', 'type.bit1'].map(name => packet.value(`ipv6.opt.ioam.trace.${name}`)))
      .toEqual(['2', '2', 'aaaaaaaabbbbbbbb', '1']);
    expect([packet.values('ipv6.opt.ioam.trace.node.hlim'), packet.values('ipv6.opt.ioam.trace.node.eif'), packet.trouble])
      .toEqual([['63', '64'], ['0x0004', '0x0002'], 'none']);
  });

  it('say when they are in the wrong header or out of use', () => {
    expect(read('misplaced').remarks.slice(0, 2)).toEqual(['Router Alert must use a hop-by-hop options header', 'Option type is deprecated']);
    expect([
      read('destinationTrace').value('ipv6.opt.ioam.trace.ns'),
      read('destinationTrace').remarks.filter(remark => remark.includes('header')),
    ]).toEqual(['7', []]);
  });

  it('a home address takes the place of the source, RFC 6275 §9.3.1', () => {
    expect(read('home').source).toBe('2001:db8::1');
  });

  it('lack the jumbo payload option where the length is 0, which a cut packet may have', () => {
    const { hex } = examples.jumboMissing, missing = 'IPv6 payload length equals 0 and Hop-By-Hop present and Jumbo Payload option missing';
    expect(read('jumboMissing').remarks).toContain(missing);
    const cut = dissect(hex.replaceAll(' ', '').slice(0, 2 * 44), { as: 'ipv6', record: { original: 48 } });
    expect([cut.trouble, cut.remarks.includes(missing)]).toEqual(['cut', false]);
  });

  it('flags are named behind their number, RFC 6553 §3, RFC 7731 §6.1', () => {
    const lines = read('options').lines().map(line => line.trim());
    expect(lines).toEqual(expect.arrayContaining([
      'Flag: 0xa0, Down, Forwarding Error', '.0.. .... = Rank Error: False', 'Flag: 0x30, Seed ID Length: 0, Largest Sequence, Version',
    ]));
    expect(read('options').remarks).toContain('Seed ID is the IPv6 Source Address');
  });

  it('a jumbo payload option gives the length', () => {
    const packet = read('jumbo');
    expect(packet.lines()).toContain('    Payload Length: 0 (Jumbogram)');
    expect(packet.remarks).toEqual(['Jumbo Payload option present and jumbo length < 65536']);
    const both = dissect(examples.jumbo.hex.replace('60000000 0000', '60000000 000c'), examples.jumbo);
    expect(both.remarks).toContain('When IPv6 payload length does not equal 0 a Jumbo Payload option must not be present');
  });

  it('headers hop by hop come first, RFC 8200 §4.1', () => {
    const remark = 'IPv6 Hop-by-Hop extension header must appear immediately after IPv6 header';
    expect([read('chain').remarks.includes(remark), read('hopByHopLate').remarks.includes(remark)]).toEqual([false, true]);
  });

  it('headers that go on beyond the packet tell the options that are there', () => {
    const packet = read('headerTooLong');
    expect([packet.value('ipv6.opt.router_alert'), packet.values('ipv6.opt.type'), packet.trouble]).toEqual(['0', ['0x05', '0x01'], 'malformed']);
  });

  it('headers follow each other below the IPv6 header', () => {
    expect(read('chain').protocols).toBe('ipv6:ipv6.hopopts:ipv6.dstopts:data');
    expect(read('chain').lines()).toContain('    Destination Options for IPv6');
  });
});

describe('routing headers', () => {
  it('lead to their last address', () => {
    const packet = read('sourceRoute');
    expect([packet.values('ipv6.routing.src.addr'), packet.destination, packet.remarks])
      .toEqual([['2001:db8::1', '2001:db8::2'], '2001:db8::2', ['Routing header type is deprecated']]);
    expect(read('mobility').destination).toBe('2001:db8::1');
    expect(read('segments').destination).toBe('2001:db8::1');
    expect(read('segments').lines()).toContain('        Address[1]: 2001:db8::2');
  });

  it('have two eights of bytes for each address', () => {
    expect(read('oddRoute').remarks).toContain('IPv6 Routing Header extension header length must not be odd');
    expect(read('sourceRoute').remarks.some(remark => remark.includes('header length'))).toBe(false);
  });

  it('of RPL leave out what addresses share, RFC 6554 §3', () => {
    expect(read('lowPower').values('ipv6.routing.rpl.full_address')).toEqual(['fe80::3', 'fe80::4']);
  });

  it('of compact routing have numbers for addresses', () => {
    const packet = read('compact');
    // RFC 9631 §5: as many segments are left as the place in the list says that is looked at.
    expect([packet.value('ipv6.routing.crh16.current_sid'), packet.values('ipv6.routing.crh16.sid')]).toEqual(['2', ['1', '2', '3', '4', '5', '6']]);
    expect(packet.lines()).toEqual(expect.arrayContaining(['        [Current SID: 2]', '        Segment Identifiers']));
    const hex = examples.compact.hex.replaceAll(' ', ''), cut = dissect(hex.slice(0, 2 * 46), { as: 'ipv6', record: { original: hex.length / 2 } });
    expect([cut.trouble, cut.values('ipv6.routing.crh16.sid'), cut.has('ipv6.routing.crh16.current_sid')]).toEqual(['cut', ['1'], false]);
    expect(read('experimentalRoute').value('ipv6.routing.unknown_data')).toBe('01020304');
  });
});

describe('fragments', () => {
  const around: Surroundings = {
    datagram: () => ({ bytes: new Uint8Array(16), frame: 1, pieces: [{ frame: 1, offset: 8, length: 8 }, { frame: 0, offset: 0, length: 8 }] }),
    tcp: () => undefined, udp: () => undefined, conversation: () => undefined, timeOf: () => undefined,
  };

  it('are data where they are alone', () => {
    const packet = read('firstFragment');
    expect([packet.info, packet.value('ipv6.fraghdr.more'), packet.value('data.len')])
      .toEqual(['IPv6 fragment (off=0 more=y ident=0x12345678 nxt=253)', '1', '8']);
  });

  it('are shown where they become whole', () => {
    const packet = read('lastFragment', { around });
    expect(packet.lines()).toContain('        [2 IPv6 Fragments (16 bytes): #0(8), #1(8)]');
    expect([packet.value('ipv6.reassembled.length'), packet.value('ipv6.fraghdr.offset'), packet.value('data.len')]).toEqual(['16', '1', '16']);
  });

  it('of a whole packet are nothing special, RFC 6946', () => {
    expect(read('atomicFragment', { around }).has('ipv6.fragments')).toBe(false);
  });
});
