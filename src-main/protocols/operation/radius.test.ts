import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './radius.examples.ts';

describe('radius', () => {
  it('reads a request', () => {
    const packet = dissect(examples.request.hex);
    expect([packet.protocol, packet.info]).toEqual(['RADIUS', 'Access-Request id=7']);
    expect([packet.value('radius.User_Name'), packet.value('radius.NAS_IP_Address'), packet.value('radius.CHAP_Ident')]).toEqual(['bob', '192.0.2.1', '0x05']);
    for (const line of ['        AVP: t=User-Name(1) l=5 val=bob', '        AVP: t=NAS-Port-Type(61) l=6 val=Ethernet(15)', '        AVP: t=User-Password(2) l=18 val=Encrypted']) {
      expect(packet.lines()).toContain(line);
    }
  });

  it('reads tagged, vendor-specific, VLAN and unknown attributes', () => {
    const packet = dissect(examples.accept.hex);
    expect([packet.value('radius.Tunnel_Type'), packet.values('radius.avp.tag'), packet.value('radius.Tunnel_Private_Group_Id')]).toEqual(['13', ['0x01', '0x02'], '10']);
    expect([packet.value('radius.avp.vendor_id'), packet.value('radius.avp.vendor_value')]).toEqual(['9', '61626364']);
    expect([packet.value('radius.egress_vlanid'), packet.value('radius.egress_vlan_name'), packet.value('radius.Event_Timestamp')])
      .toEqual(['100', 'abc', 'Jan  1, 1970 00:00:01.000000000 UTC']);
    expect(packet.lines()).toContain('        AVP: t=Unknown-Attribute(254) l=4 val=abcd');
  });

  it('gives EAP messages to their protocol, put together where they lie in several attributes', () => {
    expect(dissect(examples.eap.hex).value('eap.len')).toBe('8');
    const packet = dissect(examples.eapInTwoParts.hex);
    expect([packet.values('radius.eap_fragment'), packet.value('eap.len')]).toEqual([['0202000a01', '626f626162'], '10']);
  });
});
