import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './lldp.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex);
const all = (packet: Dissected, prefix: string, ...names: readonly string[]): (string | undefined)[] =>
  names.map(name => packet.value(prefix + name));

describe('lldp', () => {
  it('reads the basic set', () => {
    const packet = read('basic');
    expect(all(packet, 'lldp.', 'chassis.subtype', 'chassis.id.mac', 'port.subtype', 'port.id', 'time_to_live', 'port.desc', 'tlv.system.name'))
      .toEqual(['4', '02:00:00:00:00:01', '5', 'eth0', '120', 'uplk', 's1']);
    expect(all(packet, 'lldp.tlv.', 'system_cap.bridge', 'system_cap.router', 'enable_system_cap.bridge', 'enable_system_cap.router'))
      .toEqual(['1', '1', '1', '0']);
    expect(all(packet, 'lldp.mgn.', 'addr.ip4', 'addr.ip6', 'interface.number', 'obj.id')).toEqual(['192.0.2.1', '2001:db8::1', '7', '1.3.6.1.2']);
    expect(packet.info).toBe('MA/02:00:00:00:00:01 IN/eth0 120 SysN=s1 SysD=OS\\n ');
    expect(packet.lines()).toContain('    Port Subtype = Interface name, Id: eth0');
    expect(packet.values('lldp.tlv.type').at(-1)).toBe('0');
  });

  it('reads network addresses and other kinds of identifiers', () => {
    expect(all(read('addresses'), 'lldp.', 'chassis.id.ip4', 'port.id.ip6')).toEqual(['192.0.2.2', '2001:db8::2']);
    expect(read('addresses').info).toBe('NA/192.0.2.2 NA/2001:db8::2 0 ');
    expect(all(read('otherIds'), 'lldp.', 'chassis.id', 'network_address.subtype')).toEqual(['6138', '9']);
    expect(read('otherIds').info).toBe('LA/a8 NA/41 1 ');
  });

  it('wants chassis, port and time to live first, §8.2', () => {
    const packet = read('outOfOrder');
    expect([packet.info, packet.remarks]).toEqual(['Invalid Chassis ID TLV', ['Invalid Chassis ID (0x02), expected (0x01)']]);
  });

  it('is malformed when a length goes past the end or an address has none', () => {
    expect([read('lyingLength').trouble, read('emptyManagement').trouble]).toEqual(['malformed', 'malformed']);
  });
});

describe('lldp of IEEE 802.1', () => {
  it('reads VLANs', () => {
    expect(
      all(
        read('vlans'), 'lldp.ieee.802_1.', 'port_vlan.id', 'port_and_vlan_id_flag.enabled', 'port_proto_vlan.id', 'vlan.id',
        'vlan.name', 'proto.id', 'vid_usage_digest', 'mgmt_vid', 'aggregated_port_id', 'aggregation_status.porttype',
      ),
    ).toEqual(['100', '1', '101', '102', 'voip', '88cc', '0x01020304', '103', '3', '1']);
    expect(read('vlans').lines()).toContain('    IEEE - VLAN Name');
    expect(read('vlans').lines()).toContain('        Organization Unique Code: 00:80:c2 (IEEE)');
  });

  it('reads data centre bridging', () => {
    const packet = read('dataCentre');
    expect(
      all(
        packet, 'lldp.', 'ieee.802_1qau.cnpv.prio5', 'ieee.802_1qau.ready.prio0', 'dcbx.ieee.willing', 'dcbx.ieee.ets.maxtcs',
        'dcbx.feature.pg.pgid_prio1', 'dcbx.feature.pg.per3', 'dcbx.ieee.ets.tsa1', 'dcbx.ieee.pfc.numtcs',
        'dcbx.feature.pfc.prio4', 'dcbx.feature.pfc.prio3',
      ),
    ).toEqual(['1', '1', '1', '3', '1', '40', '2', '8', '1', '0']);
    expect(packet.values('lldp.dcbx.feature.app.proto')).toEqual(['0x0cbc', '0x8906']);
    expect(packet.lines().filter(line => line.endsWith(' Application'))).toEqual(['        iSCSI Application', '        FCoE Application']);
  });
});

describe('lldp of IEEE 802.3', () => {
  it('reads modes in both orders of bits', () => {
    const packet = read('ethernet');
    const caps = 'lldp.ieee.802_3.pmd_auto_neg_advertised_caps';
    expect(all(packet, caps, '', '.100base_tx', '.1000base_tfd', '_inv.10base_tfd', '_inv.other', '_inv.1000base_tfd'))
      .toEqual(['0x6c03', '1', '1', '0', '1', '0']);
    expect(packet.lines()).toContain('        Operational MAU Type: 100BaseTXFD - 2 pair category 5 UTP, full duplex mode (0x0010)');
  });

  it('reads power over Ethernet of three generations', () => {
    expect(read('ethernet').values('lldp.ieee.802_3.mdi_power_class')).toEqual(['3', '3']);
    expect(read('ethernet').lines()).toContain('        PD Requested Power Value: 15.5 Watt');
    expect(read('ethernet').lines()).toContain('        ..01 .... = Power Source: 1 PSE');
    expect(all(read('moreEthernet'), 'lldp.ieee.802_3.bt_', 'pse_powering_status', 'pse_power_pairs_ext', 'pwr_class_ext_', 'power_type_ext',
      'pse_maximum_available_power_value', 'pse_autoclass_support', 'power_down_request', 'power_down_time')).toEqual([
        '1', '3', '5', '1', '900', '1', '1', '16',
      ]);
  });

  it('reads aggregation, which moved to 802.1, frame size, energy efficiency and preemption', () => {
    const packet = read('ethernet');
    expect(all(packet, 'lldp.ieee.802_3', '.aggregation_status.cap', '.max_frame_size', '.eee.transmit', 'br.aec.support', 'br.aec.active'))
      .toEqual(['1', '1518', '30', '1', '0']);
    expect(packet.remarks).toEqual(['TLV has been deprecated']);
  });
});

describe('lldp of others', () => {
  it('reads media endpoint discovery', () => {
    const packet = read('media');
    expect(all(
      packet, 'lldp.media.', 'subtype.caps.inventory', 'subtype.class', 'app_type', 'policy_flag', 'tag_flag', 'vlan_id', 'l2_prio', 'dscp',
      'power.value', 'hardware', 'asset',
    )).toEqual(['1', '3', '1', '0', '1', '100', '6', '46', '165', 'Rev1', 'A42']);
    expect(packet.lines()).toContain('        Power Value: 16500 mW');
    expect(packet.lines()).toContain('    Telecommunications Industry Association TR-41 Committee - Inventory - Asset ID');
  });

  it('reads where an endpoint is', () => {
    const packet = read('location');
    expect(packet.lines()).toContain('        Latitude: 53.5000 degrees North (0x006b000000)');
    expect(packet.lines()).toContain('        Longitude: 10.2500 degrees West (0x03eb800000)');
    expect(all(packet, 'lldp.media.', 'loc.lat_resolution', 'loc.alt_type', 'loc.alt_resolution', 'loc.altitude', 'loc.datum'))
      .toEqual(['18', '1', '8', '3072', '1']);
    expect([packet.value('lldp.media.civic.country'), packet.values('lldp.media.civic.value'), packet.value('lldp.media.ecs')])
      .toEqual(['DE', ['Ets', 'H'], '112']);
  });

  it('reads what else it knows and shows the rest', () => {
    const packet = read('organizations');
    expect(all(packet, 'lldp.', 'iana.mudurl', 'profinet.subtype', 'profinet.rtc3_port_status', 'unknown_subtype', 'tlv.value'))
      .toEqual(['https:/', '0x02', '0x0000', '4', 'ff']);
    expect(packet.values('lldp.unknown_subtype.content')).toEqual(['0102', '01', '01']);
    expect(packet.value('lldp.subtype.content_remaining')).toBe('00');
    expect(packet.lines()).toContain('    PROFIBUS Nutzerorganisation e.V. - Port Status');
    expect(packet.info).toContain('RTClass3 Port Status = OFF');
    expect(packet.lines()).toContain('    0a:0b:0c - Unknown (99)');
  });

  it('reads data centre bridging before IEEE\'s, with what runs on it by type and port', () => {
    const packet = read('earlyBridging');
    expect(all(
      packet, 'lldp.dcbx.', 'proto', 'control.seq', 'control.ack', 'feature.willing', 'feature.pg.pgid_prio3', 'feature.pg.per1',
      'feature.pg.numtcs',
    )).toEqual(['0x02', '1', '2', '1', '3', '50', '0x08']);
    expect([packet.values('lldp.dcbx.feature.app.prio'), packet.value('lldp.dcbx.feature.pfc.prio3')]).toEqual([['3', '4'], '1']);
    expect(packet.lines()).toContain('                .... ..01 .... .... .... .... = Selector Field: Socket Number (1)');
    expect(packet.lines()).toContain('            iSCSI Application');
  });

  it('reads delays, rings and cycles of PROFINET', () => {
    const packet = read('profinet');
    expect(packet.lines()).toContain('        Port Cable Delay Local: 5ns');
    expect(packet.lines()).toContain('        RedPeriodBegin: Valid, 16ns');
    expect(all(packet, 'lldp.profinet.', 'mrp_domain_uuid', 'mrrt_port_status', 'cm_mac_add', 'tsn_nme_management_addr', 'time_domain_number'))
      .toEqual(['01020304-0506-0708-090a-0b0c0d0e0f10', '0x0002', '02:00:00:00:00:01', '0a000001', '0x0020']);
  });

  it('reads what switches and phones of vendors say', () => {
    const packet = read('vendors');
    expect(
      all(
        packet, 'lldp.', 'cisco.upoe.supported', 'cisco.upoe.pse_altb_oper', 'cisco.noderole', 'cisco.model',
        'avaya.ipphone.gateway', 'onos.ttl', 'extreme_avaya_ap.vlan', 'ieee.802_1qbg.evb_support_caps.vdp',
      ),
    ).toEqual(['1', '0', '2', 'N9K', '10.0.0.1', '120', '100', '1']);
    expect(packet.lines()).toContain('    Cisco Systems, Inc - ACI Node Role');
  });

  it('reads transceivers and traces of fiber switches', () => {
    const packet = read('fiber');
    expect(all(packet, 'lldp.hytec.', 'tx_current_output_power', 'lineloss', 'requesters_mac_address', 'maximum_depth', 'name_of_replying_device'))
      .toEqual(['10.5', '3.5', '02:00:00:00:00:01', '5', 'sw1']);
    expect(all(packet, 'lldp.hytec.', 'invalid_object_data', 'unknown_identifier_content')).toEqual(['0101', '00']);
    expect(packet.remarks).toContain('End of Trace length (2) != expected length (1)');
    expect(packet.lines()).toContain('    Hitachi Energy Germany AG - Transceiver');
  });

  it('ends, for the frame\'s trailer, where Wireshark ends it', () => {
    expect(read('media').value('eth.trailer')).toBe('320000');
    // The same last TLV with a length: 0x0002 says that two bytes are in it, which there are not.
    expect(dissect(examples.media.hex.replace(/0000$/, '0002 abcdef01')).value('eth.trailer')).toBe('320002');
  });
});
