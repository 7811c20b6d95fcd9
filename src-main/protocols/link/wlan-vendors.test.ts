import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './wlan-vendors.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('elements of the Wi-Fi Alliance', () => {
  it('reads what follows the Hotspot 2.0 indication by its flags', () => {
    const packet = read('hotspot'), value = (name: string) => packet.value(`wlan.hs20.indication.${name}`);
    expect([value('version_number'), value('pps_mo_id'), value('domain_id')]).toEqual(['2', '1', '2']);
    expect(lines('hotspot')).toContain('Tag: Vendor Specific: Wi-Fi Alliance: Hotspot 2.0 Indication');
  });

  it('reads OSEN as RSN, with names of its own', () => {
    const packet = read('encryptionOnly'), value = (name: string) => packet.value(`wlan.osen.${name}`);
    expect([value('gdcs.type'), value('pwcs.type'), value('akms.type'), value('gmcs.type')]).toEqual(['7', '4', '1', '6']);
    expect([value('pmkid.bytes'), packet.value('wlan.osn.rsn.extended_key_id_iaf')]).toEqual(['000102030405060708090a0b0c0d0e0f', '1']);
  });

  it('finds the other network of OWE transition, and its channel', () => {
    const packet = read('transition'), value = (name: string) => packet.value(`wlan.wfa.ie.owe.${name}`);
    expect([value('bssid'), value('ssid'), value('band_info'), value('channel_info')]).toEqual(['02:00:00:00:00:05', 'owe1', '81', '6']);
  });

  it('reads attributes of MBO, of which one lists channels', () => {
    const packet = read('agile'), value = (name: string) => packet.value(`wlan.wfa.ie.mbo.${name}`);
    expect([packet.values('wlan.wfa.ie.mbo.non_pref_chan.chan'), value('non_pref_chan.pref'), value('ap_cap.cell')]).toEqual([['1', '6'], '255',
      '1']);
    expect(lines('agile')).toEqual(expect.arrayContaining([
      'Transition Reason Code: Low RSSI (5)', 'Reason Code: Air interface is overloaded (3)', 'Re-association Delay: 13330s',
    ]));
  });

  it('reads attributes of OCE: capacities are 100 kb/s times powers of two', () => {
    expect(lines('connectivity')).toEqual(expect.arrayContaining([
      '.... 0101 = Downlink: 0x5 (3200 kbit/s)', '1010 .... = Uplink: 0xa (102400 kbit/s)', 'Delta RSSI: 10 dB', 'Retry Delay: 20s',
      'BSSID: 02:00:00:00:00:01', 'SSID: abcd', 'MBO/OCE attribute: 7701aa (Unknown)',
    ]));
  });

  it('remarks on attributes with a length that is not theirs', () => {
    const packet = read('agileWrong');
    expect([packet.values('wlan.wfa.ie.mbo_oce.attr_id'), packet.has('wlan.wfa.ie.mbo.ap_cap.cell')]).toEqual([['1'], false]);
    expect(packet.lines().filter(line => line.includes('Expert Info (Error/Malformed): Wrong length')).length).toBe(2);
  });

  it('reads policies for DSCP', () => {
    const packet = read('quality'), value = (name: string) => packet.value(`wlan.qos_mgmt.ie.${name}`);
    expect([value('dscp_policy.policy_id'), value('dscp_policy.dscp'), value('domain_name'), value('unknown_attribute')]).toEqual(['7', '0x2e',
      'a.b', '00']);
    // Bit 0: it takes part; bit 1: it may be told when it associates.
    expect([value('mgmt_pol_capa.enabled'), value('mgmt_pol_capa.unsolicited'), value('mgmt_pol_capa.reserved')]).toEqual(['0', '1', '0x00']);
  });

  it('reads what a stream wants of Wi-Fi Multimedia', () => {
    const packet = read('stream'), value = (name: string) => packet.value(`wlan.wfa.ie.wme.tspec.${name}`);
    // 0x00060d: bits 1 to 4 are 6, bit 10 is power save, nothing is said of the direction.
    expect([value('ts_info.tid'), value('ts_info.psb'), value('nor_msdu'), value('min_phy'), value('medium')]).toEqual(['6', '1', '200', '11',
      '100']);
    expect(lines('unknownMicrosoft')).toContain('Tag: Vendor Specific: Microsoft Corp.: Unknown 5');
  });
});

describe('elements of makers', () => {
  it('reads Cisco\'s', () => {
    expect(lines('power')).toContain('Tag: Vendor Specific: Cisco Systems, Inc: Aironet DTPC Powerlevel -3dBm');
    expect(['scount', 'cu', 'cal', 'glimit'].map(name => read('load').value(`wlan.qbss2.${name}`))).toEqual(['1', '2', '3', '4']);
    expect(lines('categories')).toContain('CCX QoS Parameters: ACI 2 (Video), Admission Control Mandatory, AIFSN 2, ECWmin 3, ECWmax 4, TXOP 513');
    expect(read('protection').value('wlan.aironet.clientmfp')).toBe('1');
  });

  it('reads Atheros\' and Marvell\'s', () => {
    expect([read('advanced').value('wlan.atheros.ie.advcap.defkey'), read('advanced').value('wlan.ie.atheros.capabilities.ff')]).toEqual(['0x7fff',
      '1']);
    // 100 TU of 1024 us.
    expect(lines('extended')).toContain('XR Beacon Interval: 0.102400 [Seconds]');
    expect(lines('mesh')).toContain('Path Selection Protocol: Hybrid Wireless Mesh Protocol (0x00)');
  });

  it('finds the names of access points', () => {
    expect((['aruba', 'ruckus', 'mist', 'aerohive', 'zebra',
      'fortinet'] as const).map(name => lines(name).find(line => line.startsWith('Tag: Vendor')))).toEqual([
      'Tag: Vendor Specific: Hewlett Packard Enterprise: AP Name (AP-1)', 'Tag: Vendor Specific: Ruckus Wireless: AP Name (AP-2)',
      'Tag: Vendor Specific: Mist Systems, Inc.: AP Name (AP-3)', 'Tag: Vendor Specific: Extreme Networks Headquarters: Host Name (AP-4)',
      'Tag: Vendor Specific: Zebra Technologies Inc: AP Name (AP-5)',
      'Tag: Vendor Specific: Fortinet, Inc.: SYSTEM - AP NAME: ap01 - AP MODEL: FA - AP SERIAL: S',
    ]);
    expect(lines('arubaOther')).toContain('Tag: Vendor Specific: Hewlett Packard Enterprise: Unknown (Data: aabb)');
  });

  it('leaves what nobody knows as it is, with the byte that may be a type', () => {
    expect(read('other').value('wlan.tag.vendor.data')).toBe('030001');
  });
});
