import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './isakmp.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'isakmp' });
const lines = (example: { hex: string }): string[] => read(example).lines().map(line => line.trim());

describe('isakmp', () => {
  it('reads proposals of version 1 with their attributes', () => {
    const packet = read(examples.mainMode);
    expect([packet.info, packet.trouble]).toEqual(['Identity Protection (Main Mode)', 'none']);
    expect(lines(examples.mainMode)).toContain('IKE Attribute (t=1,l=2): Encryption-Algorithm: AES-CBC');
    expect(lines(examples.mainMode)).toContain('IKE Attribute (t=12,l=4): Life-Duration: 86400');
    expect(packet.values('isakmp.vid_string')).toEqual(['RFC 3706 DPD (Dead Peer Detection)', 'Unknown Vendor ID']);
  });

  it('reads keys, nonces, addresses behind NAT, identities, notifications and deletions', () => {
    const packet = read(examples.keys);
    expect([packet.value('isakmp.key_exchange.data'), packet.value('isakmp.nonce'), packet.value('isakmp.id.data.ipv4_addr')])
      .toEqual(['0011223344556677', 'aabbccdd', '192.0.2.1']);
    expect([packet.value('isakmp.notify.msgtype'), packet.value('isakmp.delete.spi')]).toEqual(['24578', '01020304']);
    expect(read(examples.names).value('isakmp.id.data.fqdn')).toBe('me.example');
  });

  it('reads what there is of an identity that was cut by the capture', () => {
    const whole = fromHex(examples.names.hex), packet = dissect(whole.subarray(0, 60), { as: 'isakmp', original: whole.length });
    expect([packet.value('isakmp.id.data.ipv4_addr'), packet.has('isakmp.id.data.ipv4_subnet')]).toEqual(['192.0.2.0', false]);
  });

  it('reads durations of any length, RFC 2407 §4.5', () => {
    // A proposal of ESP whose transform lasts for three bytes of seconds, for eight, and for nine.
    const lasting = '0002 0003 015180 0002 0008 0000000000015180 0002 0009 010000000000000000';
    const transform = `0000 002c 01 0c 0000 8001 0001 ${lasting}`;
    const proposal = `0000 0038 01 03 04 01 01020304 ${transform}`;
    const payload = `0000 0044 00000001 00000001 ${proposal}`;
    const header = `0102030405060708 090a0b0c0d0e0f10 01 10 20 00 00000001 00000060`;
    const packet = dissect(`${header} ${payload}`, { as: 'isakmp' });
    expect(['life_duration', 'life_duration64', 'life_duration_bytes'].map(name => packet.value(`isakmp.ipsec.attr.${name}`)))
      .toEqual(['86400', '86400', '010000000000000000']);
    expect(packet.trouble).toBe('none');
  });

  it('leaves what is encrypted as it is', () => {
    expect(lines(examples.quickMode)).toContain('Encrypted Data (16 bytes)');
    expect(read(examples.authentication).has('isakmp.enc.data')).toBe(true);
    expect(read(examples.fragment).value('isakmp.frag.total')).toBe('2');
  });

  it('reads version 2, whose transforms have types', () => {
    const packet = read(examples.initiation);
    expect(packet.info).toBe('IKE_SA_INIT MID=00 Initiator Request');
    expect([packet.value('isakmp.tf.id.encr'), packet.value('isakmp.ike2.attr.key_length'), packet.value('isakmp.key_exchange.dh_group')])
      .toEqual(['12', '256', '14']);
    expect(lines(examples.initiation)).toContain('Payload: Notify (41) - NAT_DETECTION_SOURCE_IP');
  });

  it('reads traffic selectors of both families', () => {
    const packet = read(examples.inside);
    expect([packet.value('isakmp.ts.end_ipv4'), packet.value('isakmp.ts.end_ipv6')]).toEqual(['192.0.2.255', '2001:db8::ff']);
    expect(packet.trouble).toBe('none');
  });

  it('reads attributes of the second phase by their own numbers, RFC 2407 §4.5', () => {
    const packet = read(examples.secondPhase);
    expect(['encap_mode', 'auth_algorithm', 'key_length'].map(name => packet.value(`isakmp.ipsec.attr.${name}`))).toEqual(['1', '2', '128']);
    expect(packet.values('isakmp.ipsec.attr.life_duration')).toEqual(['3600', '4608000']);
    expect(lines(examples.secondPhase)).toContain('IPsec Attribute (t=4,l=2): Encapsulation-Mode: Tunnel');
    expect(packet.has('isakmp.ike.attr')).toBe(false);
  });

  it('reads what is asked for and given in configurations', () => {
    expect(read(examples.configuration).value('isakmp.cfg.attr.xauth.user_name')).toBe('alice');
    expect(lines(examples.configuration)).toContain('Config Attribute (t=1,l=0): INTERNAL_IP4_ADDRESS');
    const packet = read(examples.configuration2);
    expect(['internal_ip4_address', 'internal_ip4_dns', 'internal_ip6_address', 'internal_ip6_address.prefix'].map(name =>
      packet.value(`isakmp.cfg.attr.${name}`)))
      .toEqual(['10.0.0.2', '8.8.8.8', '2001:db8::1', '64']);
    expect([packet.values('isakmp.cfg.attr.supported_attributes'), packet.trouble]).toEqual([['1', '3'], 'none']);
  });

  it('reads addresses without their prefix', () => {
    const packet = read(examples.draftAddress);
    expect([
      packet.value('isakmp.cfg.attr.internal_ip6_address'), packet.has('isakmp.cfg.attr.internal_ip6_address.prefix'), packet.trouble,
    ]).toEqual(['2001:db8::1', false, 'none']);
  });

  it('says that a payload is cut of which nothing is read', () => {
    const whole = fromHex(examples.signature.hex).length;
    expect(dissect(examples.signature.hex.slice(0, -4), { as: 'isakmp', record: { original: whole } }).trouble).toBe('cut');
    expect(read(examples.signature).trouble).toBe('none');
  });

  it('reads what notifications carry', () => {
    expect(read(examples.alive).value('isakmp.notify.data.dpd.are_you_there')).toBe('7');
    expect(read(examples.alive).value('isakmp.notify.data.resp_lifetime.ipsec.attr.life_duration')).toBe('3600');
    const packet = read(examples.notifications);
    expect([
      'data.accepted_dh_group', 'data.redirect.new_resp_gw_ident.ipv4', 'data.rohc.attr.max_cid', 'priv.3gpp.device_identity_imei',
      'priv.3gpp.emergency_call_number',
    ].map(name => packet.value(`isakmp.notify.${name}`))).toEqual(['19', '10.0.0.9', '16', '0123456789012345', '123']);
    expect(packet.values('isakmp.notify.data.signature_hash_algorithms')).toEqual(['1', '2']);
  });

  it('reads proofs of identity', () => {
    const packet = read(examples.proofs);
    expect([
      packet.value('isakmp.auth.data.sig.asn1.data'), packet.value('isakmp.auth.data.sig.value'), packet.value('isakmp.cert.x509.url'),
    ]).toEqual(['0500', 'aabb', 'http://c']);
    expect([packet.value('eap.type'), packet.protocols]).toEqual(['1', 'isakmp:eap']);
  });

  it('knows vendors, also where a version follows', () => {
    const packet = read(examples.vendors);
    expect([packet.values('isakmp.vid_string'), packet.value('isakmp.vid.cisco_unity.major')]).toEqual([['CISCO-UNITY', 'MS NT5 ISAKMPOAKLEY'], '1']);
    expect(packet.value('isakmp.vid.ms_nt5_isakmpoakley')).toBe('4');
  });

  it('reads keys of groups, RFC 6407 §5', () => {
    const packet = read(examples.groupKeys);
    expect([
      packet.value('isakmp.sat.dst_id_data'), packet.value('isakmp.sat.spi'), packet.value('isakmp.kd.payload.spi'),
      packet.value('isakmp.seq.seq'), packet.trouble,
    ]).toEqual(['e0000001', '01020304', '01020304', '5', 'none']);
  });

  it('says where a value is asked for, RFC 7296 §3.15.1', () => {
    expect(read(examples.configuration).remarks).toContain('Attribute value is empty');
  });

  it('tells digests of authorities apart, RFC 7296 §3.7, and names protocols as their version does', () => {
    expect(read(examples.several).values('isakmp.ike.certreq.authority'))
      .toEqual(['000102030405060708090a0b0c0d0e0f10111213', '202122232425262728292a2b2c2d2e2f30313233']);
    expect(lines(examples.several)).toEqual(expect.arrayContaining(['Protocol ID: ESP (3)', 'Number of SPIs: 2', 'Identification Data:192.0.2.1']));
    expect(lines(examples.deletedEarlier))
      .toEqual(expect.arrayContaining(['Protocol ID: IPSEC_ESP (3)', 'Port: Unused', 'Identification Data:192.0.2.0/192.0.2.255']));
  });

  it('puts messages of the first version together again', () => {
    const pieces = ['firstPiece', 'lastPiece'] as const;
    const around = conversationOf(pieces.map((name, i) => ({
      frame: i + 1, time: { seconds: 5, nanoseconds: i }, fromClient: true, bytes: fromHex(examples[name].hex),
    })));
    const [first, last] = pieces.map((name, i) =>
      dissect(examples[name].hex, { as: 'isakmp', around, record: { number: i + 1, seconds: 5, nanoseconds: i } }));
    expect([first.value('isakmp.reassembled.in'), first.info, first.has('isakmp.nonce')])
      .toEqual(['2', 'Identity Protection (Main Mode) (Message fragment 1)', false]);
    expect([last.values('isakmp.fragment'), last.value('isakmp.nonce'), last.value('isakmp.reassembled.length'), last.trouble])
      .toEqual([['1', '2'], '000102030405060708090a0b0c0d0e0f', '48', 'none']);
    expect(last.info).toBe('Identity Protection (Main Mode) (Reassembled + Message fragment 2 - last)');
    expect(read(examples.lastPiece).has('isakmp.fragment')).toBe(false);
  });

  it('completes one message in a packet, whose payloads are no pieces of it again', () => {
    const header = 'cf02326f14a95b93 18a109f89219e8df 84 10 02 00 00000000 000000';
    // What looks like a header stands before the next payload.
    const pieces = ['84', '84', '00'].map(next => `${next} 00 0024 0007 01 01 ${header}24`).join(' ');
    const hex = `${header}ac 00 00 0090 0007 01 01 ${header}88 ${pieces}`;
    const around = conversationOf([{ frame: 1, time: { seconds: 5, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) }]);
    const packet = dissect(hex, { as: 'isakmp', around, record: { number: 1, seconds: 5, nanoseconds: 0 } });
    expect([packet.values('isakmp.frag.seq'), packet.values('isakmp.fragment'), packet.info.match(/Reassembled/g)?.length])
      .toEqual([['1', '1', '1', '1'], ['1'], 1]);
  });

  it('says which fragment it is', () => {
    expect(read(examples.ciscoFragment).info).toBe('Aggressive (Message fragment 1 - last)');
    expect(read(examples.fragment).info).toBe('IKE_AUTH MID=00 Initiator Request (fragment 1/2)');
  });

  it('says what is wrong with lengths', () => {
    expect([read(examples.shortPayload).trouble, read(examples.shortPayload).value('isakmp.payloadlength')]).toEqual(['malformed', '3']);
    expect(read(examples.extra).value('isakmp.extradata')).toBe('aabb');
    expect(lines(examples.tooShort)).toContain('Length: 16 (bogus, less than 28)');
    expect(lines(examples.tooLong)).toContain('Length: 29 (bogus, 28 are there)');
    expect(read(examples.tooLong).trouble).toBe('none');
  });

  it('leaves datagrams whose length is less than the header to others', () => {
    const datagram = ({ hex }: { hex: string }): string => {
      const { length } = fromHex(hex);
      const size = (more: number): string => (length + more).toString(16).padStart(4, '0');
      return dissect(`4500 ${size(28)} 0000 0000 4011 0000 c0000201 c0000202 01f4 01f4 ${size(8)} 0000 ${hex}`, { as: 'ip' }).protocols;
    };
    expect([datagram(examples.tooShort), datagram(examples.tooLong)]).toEqual(['ip:udp:data', 'ip:udp:isakmp']);
  });
});
