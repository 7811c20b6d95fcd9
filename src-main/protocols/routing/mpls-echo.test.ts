import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './mpls-echo.examples.ts';

describe('LSP ping', () => {
  it('names the prefix whose path is tried, and when', () => {
    const request = dissect(examples.ldp.hex, { as: 'mpls-echo' });
    expect(request.info).toBe('MPLS Echo Request');
    expect([request.value('mpls_echo.tlv.fec.ldp_ipv4'), request.value('mpls_echo.tlv.fec.ldp_ipv4_mask')]).toEqual(['192.0.2.0', '24']);
    // 83aa7e80 is 1970 in NTP's seconds.
    expect(request.value('mpls_echo.timestamp_sent')).toBe('Jan  1, 1970 00:00:00.500000000 UTC');
  });

  it('tells where it came out', () => {
    const reply = dissect(examples.rsvp.hex, { as: 'mpls-echo' });
    expect(reply.lines().join('\n')).toContain('Return Code: Replying router is an egress for the FEC at stack depth RSC (3)');
    expect(reply.value('mpls_echo.tlv.fec.rsvp_ip_tun_id')).toBe('7');
    const pad = dissect(examples.pad.hex, { as: 'mpls-echo' });
    expect(pad.lines().join('\n')).toContain('Pad Action: Drop Pad TLV from reply (1)');
    expect(pad.value('mpls_echo.tlv.pad_padding')).toBe('abcdef');
  });

  it('reads the classes whose path may be tried', () => {
    const { value, lines } = dissect(examples.classes.hex, { as: 'mpls-echo' });
    expect([value('mpls_echo.tlv.fec.ldp_ipv6'), value('mpls_echo.tlv.fec.ldp_ipv6_mask')]).toEqual(['2001:db8::', '32']);
    expect([value('mpls_echo.tlv.fec.vpn_route_dist'), value('mpls_echo.tlv.fec.vpn_ipv6')]).toEqual(['0000fde800000001', '2001:db8:1::']);
    expect([value('mpls_echo.tlv.fec.l2cid_remote'), value('mpls_echo.tlv.fec.l2cid_vcid')]).toEqual(['10.0.0.2', '100']);
    expect(value('mpls_echo.tlv.fec.nil_label')).toBe('3');
    expect([value('mpls_echo.lspping.tlv.pw.serv.identifier'), value('mpls_echo.lspping.tlv.pw.dst.ac.id')]).toEqual(['9', '4']);
    const text = lines().join('\n');
    expect(text).toContain('Encapsulation: Ethernet (5)');
    expect(text).toContain('Adjacency Type: IPv4, Non-parallel Adjacency (4)');
    expect(text).toContain('Receiving Node Identifier System ID: 010203040507');
  });

  it('says where a packet goes from the answering router', () => {
    const map = dissect(examples.downstream.hex, { as: 'mpls-echo' });
    expect([map.value('mpls_echo.tlv.ds_map.mtu'), map.value('mpls_echo.tlv.ds_map.flag_i')]).toEqual(['1500', '1']);
    expect([map.value('mpls_echo.tlv.ds_map_mp.ip_low'), map.value('mpls_echo.tlv.ds_map_mp.ip_high')]).toEqual(['127.0.0.1', '127.0.0.9']);
    expect(map.lines().join('\n')).toContain('Downstream Label Element 2, Label: 17, Exp: 0, BOS: 1, Protocol: 4 (RSVP-TE)');
    const detailed = dissect(examples.detailed.hex, { as: 'mpls-echo' });
    expect([detailed.value('mpls_echo.tlv.dd_map.return_code'), detailed.value('mpls_echo.tlv.ddstlv_map_mp.mask')]).toEqual(['8', '0000000f']);
    expect([detailed.value('mpls_echo.subtlv.label'), detailed.value('mpls_echo.subtlv.s_bit')]).toEqual(['17', '1']);
    expect([detailed.value('mpls_echo.tlv.ddstlv_map.op_type'), detailed.value('mpls_echo.tlv.dd_map.remote_ip')]).toEqual(['2', '10.0.0.9']);
    expect(detailed.value('mpls_echo.tlv.fec.ldp_ipv4')).toBe('192.0.2.0');
  });

  it('reads what else requests and answers carry', () => {
    const { value, lines } = dissect(examples.others.hex, { as: 'mpls-echo' });
    const text = lines().join('\n');
    expect(text).toContain('Vendor Id: ciscoSystems (9)');
    expect(text).toContain('Label Stack Element 1, Label: 100, Exp: 0, BOS: 0, TTL: 255');
    expect(text).toContain('Errored TLV Type: Unknown TLV type (0x0063)');
    expect([value('mpls_echo.tlv.ilso.int_index'), value('mpls_echo.tlv.reply.tos')]).toEqual(['0x00000005', '184']);
    expect([value('mpls_echo.tlv.resp_id.ipv4'), value('mpls_echo.lspping.tlv.src.addr.nid')]).toEqual(['10.0.0.7', '10.0.0.8']);
    expect(value('mpls_echo.bfd_discriminator')).toBe('0x0000004d');
  });

  it('knows that the verification between neighbours has no times', () => {
    const { value, info } = dissect(examples.verification.hex, { as: 'mpls-echo' });
    expect(info).toBe('MPLS Data Plane Verification Request');
    expect([value('mpls_echo.timestamp_sent'), value('mpls_echo.tlv.echo_jitter')]).toEqual([undefined, '5']);
  });

  it('remarks on parts that are shorter than they must be', () => {
    const text = dissect(examples.short.hex, { as: 'mpls-echo' }).lines().join('\n');
    expect(text).toContain('Invalid FEC Sub-TLV Length (claimed 4, should be 20)');
    expect(text).toContain('Invalid TLV Length (claimed 4, should be >= 16)');
  });
});
