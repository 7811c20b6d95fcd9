import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './ppp.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex, examples[name]);

describe('ppp', () => {
  it('reads the framing of RFC 1662', () => {
    const packet = read('ip');
    expect(['ppp.address', 'ppp.control', 'ppp.protocol', 'ip.src'].map(packet.value)).toEqual(['0xff', '0x03', '0x0021', '10.0.0.1']);
    expect(packet.protocols).toBe('ppp:ip');
  });

  it('takes address and control for left out where they are not, and an odd first byte for the whole protocol, RFC 1661 §6.5', () => {
    const packet = read('compressed');
    expect([packet.value('ppp.protocol'), packet.range('ppp.protocol'), packet.has('ppp.address')]).toEqual(['0x0021', [0, 1], false]);
    expect(packet.value('ip.dst')).toBe('10.0.0.2');
  });

  it('finds Cisco\'s HDLC on PPP links by its address', () => {
    expect(read('cisco').protocols).toBe('ppp:chdlc:ip');
  });

  it('reads which way a frame went where the link type says', () => {
    expect(read('outgoing').lines()).toContain('    Direction: DTE->DCE (0)');
  });

  it('names protocols that nobody reads', () => {
    const packet = read('unknown');
    expect([packet.protocol, packet.info, packet.value('data.data')]).toEqual(['0x4405', 'PPP Unknown (0x4405)', '0102']);
  });
});

describe('lcp', () => {
  it('reads the options of RFC 1661 and RFC 1662', () => {
    const packet = read('configure');
    expect(packet.info).toBe('Configuration Request');
    expect([
      'lcp.opt.mru', 'lcp.opt.asyncmap', 'lcp.opt.asyncmap.dc1', 'lcp.opt.auth_protocol', 'lcp.opt.algorithm', 'lcp.opt.magic_number',
    ].map(packet.value))
      .toEqual(['1492', '0x000a0000', '1', '0xc223', '5', '0x0badcafe']);
    expect(packet.values('lcp.opt.type')).toEqual(['1', '2', '3', '5', '7', '8']);
    expect(packet.lines()).toContain('        Async Control Character Map: DC1 (XON), DC3 (XOFF) (0x000a0000)');
    expect(packet.lines()).toContain('            Async Control Character Map: 0x000a0000, DC3 (XOFF), DC1 (XON)');
    expect(packet.lines())
      .toContain('        Authentication Protocol: Challenge Handshake Authentication Protocol (0xc223), Algorithm: CHAP with MD5 (5)');
    expect(packet.lines())
      .toContain('    Options: (25 bytes), Maximum Receive Unit, Async Control Character Map, Authentication Protocol, Magic Number, ' +
      'Protocol Field Compression, Address and Control Field Compression');
  });

  it('reads options of later standards, and shows unknown ones', () => {
    const packet = read('configureMore');
    expect(
      [
        'lcp.opt.operation', 'lcp.opt.mrru', 'lcp.opt.ep_disc_class', 'lcp.opt.802_1_address', 'lcp.opt.fcs_alternatives.ccitt32',
        'lcp.opt.MIBenum', 'lcp.opt.language_tag', 'lcp.opt.oui', 'lcp.opt.kind',
      ].map(packet.value),
    ).toEqual(['6', '1600', '3', '02:00:00:00:00:01', '1', '106', 'de', '12', '1']);
    expect(packet.lines()).toContain('        Unknown (0x63) (4 bytes)');
    expect(packet.lines().map(line => line.trim())).toContain('OUI: 00:00:0c');
    expect(packet.trouble).toBe('none');
  });

  it('reads codes that have a magic number', () => {
    expect([read('echo').value('lcp.magic_number'), read('echo').value('lcp.data'), read('echo').info])
      .toEqual(['0x0badcafe', '0102', 'Echo Request']);
    expect([read('timeRemaining').value('lcp.secs_remaining'), read('timeRemaining').value('lcp.message')]).toEqual(['60', 'bye!']);
    expect([read('terminate').value('ppp.data'), read('terminate').info]).toEqual(['627965', 'Termination Request']);
  });

  it('reads the packet within a protocol reject and keeps the columns', () => {
    const packet = read('protocolReject');
    expect([packet.value('lcp.rej_proto'), packet.value('ipv6cp.interface_identifier')]).toEqual(['0x8057', '0200000000000001']);
    expect([packet.info, packet.protocol]).toEqual(['Protocol Reject', 'PPP LCP']);
  });

  it.each([
    ['lyingOption', 'Maximum Receive Unit (option length = 9 bytes says option goes past end of options)'],
    ['emptyOption', 'Maximum Receive Unit (option length = 0 bytes is less than its header)'],
    ['wrongOption', 'Maximum Receive Unit (with option length = 5 bytes; should be 4)'],
  ] as const)('remarks on a %s', (name, remark) => {
    expect(read(name).remarks).toEqual([remark]);
    expect(read(name).trouble).toBe('none');
  });

  it('is malformed when its length is less than its header', () => {
    expect(read('shortPacket').trouble).toBe('malformed');
  });
});

describe('network control protocols', () => {
  it('reads addresses, name servers and Van Jacobson\'s slots', () => {
    const packet = read('addresses');
    expect([
      'ipcp.opt.ip_address', 'ipcp.opt.pri_dns_address', 'ipcp.opt.sec_dns_address', 'ipcp.opt.max_slot_id', 'ipcp.opt.comp_slot_id',
    ].map(packet.value))
      .toEqual(['192.0.2.1', '192.0.2.53', '192.0.2.54', '15', '1']);
    expect([packet.protocol, packet.info, packet.value('ipcp.opt.addr')]).toEqual(['PPP IPCP', 'Configuration Nak', '0306c0000201']);
  });

  it('reads header compression and its suboptions, RFC 2509 §2', () => {
    const packet = read('headerCompression');
    expect(['ipcp.opt.tcp_space', 'ipcp.opt.f_max_period', 'ipcp.opt.max_header', 'ipcp.opt.iphc.type'].map(packet.value))
      .toEqual(['16', '256', '168', '1']);
    expect(packet.lines()).toContain('                RTP compression (RFC2508)');
  });

  it('reads IPv6\'s interface identifier', () => {
    expect(read('interfaceIdentifier').value('ipv6cp.interface_identifier')).toBe('0200000000000001');
  });

  it('reads compression methods', () => {
    const packet = read('compression');
    expect(
      [
        'ccp.opt.window', 'ccp.opt.method', 'ccp.opt.supported_bits.s', 'ccp.opt.supported_bits.c', 'ccp.opt.supported_bits.h',
        'ccp.opt.history_count', 'ccp.opt.cm.check_mode',
      ].map(packet.value),
    ).toEqual(['7', '8', '1', '1', '0', '1', '3']);
    expect(packet.values('ccp.opt.type')).toEqual(['26', '18', '17', '1']);
  });

  it('reads who is to be called back, when and where', () => {
    const packet = read('callback');
    expect([packet.protocol, packet.info]).toEqual(['PPP CBCP', 'Callback Request']);
    expect(['cbcp.callback_delay', 'cbcp.address_type', 'cbcp.address'].map(packet.value)).toEqual(['12', '1', '5551234']);
    expect(read('callbackUnended').remarks).toEqual(['Address runs past end of option']);
  });

  it('reads the numbers that an end of a bundle chose for its name', () => {
    expect(read('endpoint').values('lcp.opt.magic_number')).toEqual(['0x01020304', '0x05060708']);
    expect(read('endpoint').value('lcp.opt.magic_block')).toBe('0102030405060708');
  });

  it('finds frames of LANs', () => {
    const packet = read('bridged');
    expect([packet.protocol, packet.value('bcp_bpdu.pads'), packet.value('bcp_bpdu.flags.zeropad')]).toEqual(['ARP', '2', '1']);
    expect([packet.value('arp.dst.proto_ipv4'), packet.value('eth.padding'), packet.value('eth.trailer')])
      .toEqual(['10.0.0.2', undefined, undefined]);
    const other = read('bridgedFddi');
    expect([other.protocol, other.info, other.value('bcp_bpdu.pad')]).toEqual(['PPP BCP', 'FDDI, non-canonical addresses', '00']);
  });

  it('finds the frames that were put into one', () => {
    const packet = read('multiplexed');
    expect(packet.values('pppmuxcp.sub_frame_length')).toEqual(['29', '28']);
    expect(packet.values('pppmux.protocol')).toEqual(['0x0021', '0x0021']);
    // RFC 3153 §1.1: the first bit says whether the protocol is there, the second how long the length is.
    const lines = packet.lines().map(line => line.trim());
    expect(lines).toEqual(expect.arrayContaining(['1... .... = PID: Present', '.0.. .... = Length field: 1 byte']));
    expect(packet.values('ip.src')).toEqual(['10.0.0.1', '10.0.0.1']);
    expect(packet.trouble).toBe('none');
    expect([read('multiplexing').info, read('multiplexing').value('pppmuxcp.def_prot_id')]).toEqual(['Configuration Request', '0x0021']);
  });

  it('reads what bridges agree on', () => {
    const packet = read('bridging');
    expect([packet.protocol, packet.remarks]).toEqual(['PPP BCP NCP', []]);
    expect(['lan_seg_no', 'bridge_no', 'tinygram_comp', 'mac_addres', 'stp_protocol'].map(name => packet.value(`bcp_ncp.lcp.${name}`)))
      .toEqual(['291', '10', '0', '02:00:00:00:00:01', '1']);
    expect([packet.value('bcp_ncp.ieee_802_tagged_frame'), packet.value('bcp_bpdu.mac_type')]).toEqual(['1', '1']);
  });

  it.each([
    ['favoredPeer', 'bacp.magic_number', '0x0badcafe', 'PPP BACP'],
    ['alignment', 'osinlcp.opt.alignment', '4', 'PPP OSINLCP'],
    ['mpls', 'ppp.length', '4', 'PPP MPLSCP'],
    ['ciscoDiscovery', 'ppp.code', '1', 'PPP CDPCP'],
  ] as const)('reads %s', (name, field, value, protocol) => {
    expect([read(name).value(field), read(name).protocol]).toEqual([value, protocol]);
  });
});

describe('bap', () => {
  it('reads what a call is asked for with, RFC 2125 §5.1', () => {
    const packet = read('callRequest');
    expect([packet.protocol, packet.info, packet.remarks]).toEqual(['PPP BAP', 'Call Request', []]);
    expect(['bacp.link_speed', 'bacp.link_type', 'bap.unique_digit', 'bap.subscriber_number', 'bap.phone_number_sub_address'].map(packet.value))
      .toEqual(['128', '1', '7', '5551234', '9']);
    expect(packet.lines()).toContain('    Data (22 bytes), Link Type, Phone Delta');
  });

  it('reads how it went', () => {
    const status = read('callStatus');
    expect(['bap.call_status', 'bap.call_action', 'bap.reason'].map(status.value)).toEqual(['0x11', '0x01', 'bsy']);
    expect(read('linkDropResponse').value('bap.response_code')).toBe('0x03');
    expect(read('bandwidthShort').has('bap.link_discriminator')).toBe(false);
  });
});

describe('authentication', () => {
  it('shows passwords in clear, as they are sent', () => {
    const packet = read('password');
    expect([packet.value('pap.peer_id'), packet.value('pap.password')]).toEqual(['alice', 'wolf']);
    expect([packet.info, packet.protocol]).toEqual(['Authenticate-Request (Peer-ID=\'alice\', Password=\'wolf\')', 'PPP PAP']);
    expect(read('passwordAck').info).toBe('Authenticate-Ack (Message=\'hi!\')');
  });

  it('reads challenges', () => {
    expect([read('challenge').value('chap.value'), read('challenge').value('chap.name')]).toEqual(['01020304', 'bras']);
    expect(read('challenge').info).toBe('Challenge (NAME=\'bras\', VALUE=0x01020304)');
    expect(read('success').info).toBe('Success (MESSAGE=\'hi!!\')');
  });
});

describe('mp', () => {
  it('reads the packet of a frame that is no fragment', () => {
    const packet = read('wholeFragment');
    expect([packet.value('mp.first'), packet.value('mp.last'), packet.value('mp.seq'), packet.value('ip.src')]).toEqual(['1', '1', '1', '10.0.0.1']);
    expect([packet.value('mp.fragment.count'), packet.value('mp.reassembled.length')]).toEqual(['1', '22']);
  });

  it('puts a packet together from its fragments, RFC 1990 §3', () => {
    const packets = [examples.fragment, examples.lastFragment];
    const around = conversationOf(packets.map(({ hex }, i) =>
      ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex).subarray(4) })));
    const [first, last] = packets.map(({ hex }, i) => dissect(hex, { linkType: 9, around, record: { number: i + 1 } }));
    expect([first.value('mp.reassembled.in'), first.has('ip')]).toEqual(['2', false]);
    expect(first.info).toBe('PPP Multilink (PPP MP reassembled in packet 2)');
    expect([last.values('mp.fragment'), last.value('mp.reassembled.length'), last.value('ip.dst')]).toEqual([['1', '2'], '22', '10.0.0.2']);
  });

  it('shows a fragment\'s payload', () => {
    expect([read('fragment').value('mp.last'), read('fragment').value('mp.payload')]).toEqual(['0', '00214500']);
    expect([read('compressedDatagram').info, read('compressedDatagram').protocol]).toEqual(['Compressed data', 'PPP Comp']);
  });
});

it('says where an address would be that a line has none', () => {
  expect(dissect('ff03 7e08 00', { linkType: 9 }).source).toBe('N/A');
});
