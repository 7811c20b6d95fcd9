import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { createRegistry } from '../index.ts';
import { examples } from './radius.examples.ts';

describe('radius', () => {
  it('says of addresses that stand for a choice whose it is, RFC 2865 §5.8 and §5.14', () => {
    const packet = dissect(`02 01 0026 ${'00'.repeat(16)} 0806 fffffffe 0e06 ffffffff 0e06 00000000`, { as: 'radius' });
    expect(packet.values('radius.Login-IP-Host')).toEqual(['255.255.255.255', '0.0.0.0']);
    expect(packet.lines().map(line => line.trim())).toEqual(expect.arrayContaining([
      'AVP: t=Framed-IP-Address(8) l=6 val=Assigned', 'Framed-IP-Address: Assigned', 'Login-IP-Host: User-selected', 'Login-IP-Host: NAS-selected',
    ]));
  });

  it('reads a request', () => {
    const packet = dissect(examples.request.hex);
    expect([packet.protocol, packet.info]).toEqual(['RADIUS', 'Access-Request id=7']);
    expect([packet.value('radius.User_Name'), packet.value('radius.NAS_IP_Address'), packet.value('radius.CHAP_Ident')])
      .toEqual(['bob', '192.0.2.1', '0x05']);
    for (const line of [
      '        AVP: t=User-Name(1) l=5 val=bob', '        AVP: t=NAS-Port-Type(61) l=6 val=Ethernet(15)',
      '        AVP: t=User-Password(2) l=18 val=Encrypted',
    ]) {
      expect(packet.lines()).toContain(line);
    }
  });

  it('names the vendor of an attribute whose parts have no room, and Alvarion\'s by their numbers', () => {
    const parts = dissect(`02 01 0021 ${'00'.repeat(16)} 1a0d 000060b5 3f 07 00 01020304`, { as: 'radius' });
    expect(parts.lines()).toContain('        AVP: t=Vendor-Specific(26) l=13 vnd=WiMAX Forum(24757)');
    const text = dissect(`01 01 001e ${'00'.repeat(16)} 1a0a 0000306a 0b 04 6869`, { as: 'radius' });
    const numbered = dissect(`01 01 001e ${'00'.repeat(16)} 1a0a 0000306a ff 04 6869`, { as: 'radius' });
    expect([text.value('radius.Breezecom_Attr11'), numbered.value('radius.Alvarion_VSA_255')]).toEqual(['hi', 'hi']);
  });

  it('reads tagged, vendor-specific, VLAN and unknown attributes', () => {
    const packet = dissect(examples.accept.hex);
    expect([packet.value('radius.Tunnel_Type'), packet.value('radius.Tunnel_Type.tag'), packet.value('radius.Tunnel_Private_Group_Id')])
      .toEqual(['13', '0x01', '10']);
    expect([packet.value('radius.avp.vendor_id'), packet.value('radius.Cisco_AVPair')]).toEqual(['9', 'abcd']);
    expect([packet.value('radius.egress_vlanid'), packet.value('radius.egress_vlan_name'), packet.value('radius.Event_Timestamp')])
      .toEqual(['100', 'abc', 'Jan  1, 1970 00:00:01.000000000 UTC']);
    expect(packet.lines()).toContain('        AVP: t=Unknown-Attribute(254) l=4 val=abcd');
  });

  it('reads the attributes of vendors, in the form that each of them writes', () => {
    const packet = dissect(examples.vendors.hex);
    expect([packet.value('radius.MS_MPPE_Encryption_Policy'), packet.value('radius.WISPr_Bandwidth_Max_Up'), packet.values('radius.avp.vendor_len')])
      .toEqual(['1', '100000', ['6', '6', '7', '4']]);
    expect([packet.values('radius.vsa_fragment'), packet.value('radius.WiMAX_Release')]).toEqual([['0105312e', '30'], '1.0']);
    expect(packet.values('radius.avp.vendor_type').at(-1)).toBe('36874');
    expect(packet.lines()).toContain('            VSA: t=MS-MPPE-Encryption-Policy(7) l=6 val=Encryption-Allowed(1)');
  });

  it('names the attributes of vendors and their values', () => {
    const packet = dissect(examples.moreVendors.hex);
    expect([packet.value('radius.Aruba_User_Role'), packet.value('radius.Fortinet_Group_Name'), packet.value('radius.Mikrotik_Rate_Limit')])
      .toEqual(['guest', 'admins', '5M/1M']);
    expect(packet.lines()).toContain('            VSA: t=Cisco-Disconnect-Cause(195) l=6 val=Idle-Timeout(21)');
    expect(createRegistry().field('radius.Juniper_Local_User_Name')?.title).toBe('Juniper-Local-User-Name');
  });

  it('reads the operator\'s name (RFC 5580 §4.1) and an IPX network\'s number (RFC 2865 §5.23)', () => {
    const packet = dissect(examples.operator.hex);
    expect([packet.value('radius.Operator_Name'), packet.value('radius.Framed-IPX-Network')]).toEqual(['1op.example', '0x0a000001']);
  });

  it('reads a host to log in to', () => {
    expect(dissect(examples.login.hex).value('radius.Login-IP-Host')).toBe('192.0.2.7');
  });

  it('reads extended attributes, attributes inside attributes, and prefixes', () => {
    const packet = dissect(examples.extended.hex);
    expect([
      packet.value('radius.Frag_Status'), packet.values('radius.avp.extended_type'), packet.value('radius.avp.extended_more'),
      packet.value('radius.avp.vendor_id'),
    ]).toEqual(['1', ['1', '1', '26'], '1', '311']);
    expect([packet.value('radius.IPv6_6rd_IPv4MaskLen'), packet.value('radius.IPv6_6rd_BR_IPv4_Address')]).toEqual(['8', '192.0.2.1']);
    expect(packet.lines()).toContain('        AVP: t=Framed-IPv6-Prefix(97) l=10 val=2001:db8::/32');
  });

  it('says of a value that it has not its type\'s length, and of an attribute that it is longer than the packet', () => {
    const packet = dissect(examples.wrongLengths.hex);
    expect(packet.lines()).toContain('        AVP: t=NAS-IP-Address(4) l=5 [a value of 3 bytes]');
    expect([packet.value('radius.NAS_IP_Address'), packet.values('radius.invalid_length').length]).toEqual([undefined, 1]);
  });

  it('takes no EAP message from behind other attributes (RFC 3579 §3.1); a tag stands in the heading', () => {
    const packet = dissect(examples.eapTwice.hex);
    expect([packet.values('eap.id'), packet.values('radius.eap_fragment')]).toEqual([['1'], ['0201000801626f62', '0202000801626f62']]);
    expect(packet.lines()).toEqual(expect.arrayContaining([
      '        AVP: t=EAP-Message(79) l=10 (non-consecutive)', '        AVP: t=Tunnel-Type(64) l=6 Tag=0x01 val=VLAN(13)',
    ]));
  });

  it('gives EAP messages to their protocol, put together where they lie in several attributes', () => {
    expect(dissect(examples.eap.hex).value('eap.len')).toBe('8');
    const packet = dissect(examples.eapInTwoParts.hex);
    expect([packet.values('radius.eap_fragment'), packet.value('eap.len')]).toEqual([['0202000a01', '626f626162'], '10']);
  });

  it('tells what is sent again by its identifier and authenticator, RFC 2865 §2.5', () => {
    const request = `0107 0014 ${'aa'.repeat(16)}`, other = `0107 0014 ${'bb'.repeat(16)}`, response = `0207 0014 ${'cc'.repeat(16)}`;
    const sent = [request, request, response, response, request, other];
    const around = conversationOf(sent.map((hex, i) =>
      ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) })));
    const read = sent.map((hex, i) => dissect(hex, { as: 'radius', around, record: { number: i + 1 } }));
    expect(read.map(packet => packet.info.replace(/^.*id=7/, '')))
      .toEqual(['', ', Duplicate Request', '', ', Duplicate Response', ', Duplicate Request', '']);
    expect(read.map(packet => packet.value('radius.req.dup') ?? packet.value('radius.rsp.dup')))
      .toEqual([undefined, '1', undefined, '3', '1', undefined]);
    expect(read.map(packet => packet.value('radius.rspframe'))).toEqual(['3', '3', undefined, undefined, '3', undefined]);
  });

  it('reads on behind a vendor whose attributes have another form, RFC 2865 §5.26', () => {
    const packet = dissect('0207 0028 00000000000000000000000000000000 1a0e 0000027d 0700 084162632039 0606 00000002', { as: 'radius' });
    expect([packet.value('radius.Unknown_Attribute'), packet.value('radius.Service_Type'), packet.trouble])
      .toEqual(['0700084162632039', '2', 'none']);
    expect(packet.value('_ws.expert.message')).toBe('A vendor\'s attribute of 0 bytes');
  });

  it('shows as escapes what is no digit of a subscriber', () => {
    const packet = dissect('0407 0021 00000000000000000000000000000000 1a0d 000028af 0107 3001 0a 3130', { as: 'radius' });
    expect(packet.lines().some(line => line.endsWith('val=0\\001\\n10'))).toBe(true);
  });

  it('reads who and where a subscriber is, 3GPP TS 29.061 §16.4.7.2', () => {
    const packet = dissect(examples.mobile.hex, { as: 'radius' });
    expect(['e212.imsi', 'e212.mcc', 'gtp.sel_mode', 'gtpv2.tai_tac', 'gtpv2.ecgi_eci', 'gtpv2.cellid'].map(name => packet.value(name)))
      .toEqual(['001010123456789', '1', '1', '0x0001', '258', '2']);
    expect([packet.values('gtpv2.glt'), packet.value('gtpv2.uli_cgi_ci'), packet.trouble]).toEqual([['130', '0'], '22136', 'none']);
    expect(packet.lines().some(line => line.trim() === 'Timezone: GMT -6 hours 0 minutes +1 hour adjustment for Daylight Saving Time')).toBe(true);
  });
});
