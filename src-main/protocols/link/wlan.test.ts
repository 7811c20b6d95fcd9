import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './wlan.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('wlan', () => {
  it('reads the addresses of a frame to the access point: receiver, transmitter, destination (table 9-26)', () => {
    const packet = read('toAccessPoint');
    expect([packet.value('wlan.bssid'), packet.value('wlan.sa'), packet.value('wlan.da')])
      .toEqual(['02:00:00:00:00:01', '02:00:00:00:00:02', '02:00:00:00:00:03']);
    expect(packet.protocols).toBe('wlan:llc:ip:udp');
  });

  it('reads the same of a frame from it, and all four of one through it', () => {
    const down = read('fromAccessPoint');
    expect([down.value('wlan.sa'), down.value('wlan.da'), down.value('wlan.ta')])
      .toEqual(['02:00:00:00:00:03', '02:00:00:00:00:02', '02:00:00:00:00:01']);
    const through = read('betweenAccessPoints');
    expect([through.value('wlan.sa'), through.value('wlan.da'), through.has('wlan.bssid')])
      .toEqual(['02:00:00:00:00:04', '02:00:00:00:00:03', false]);
  });

  it('reads a beacon with what the network offers', () => {
    const packet = read('beacon');
    expect(packet.info).toBe('Beacon frame, SN=18, FN=0, Flags=........, BI=100, SSID="lab-wlan"');
    expect(packet.lines()).toEqual(expect.arrayContaining([
      '        Beacon Interval: 0.102400 [Seconds]', '        Tag: Supported Rates 1(B), 2(B), 5.5(B), 11(B), 6, 9, 12, 18, [Mbit/sec]',
      '        Tag: Traffic Indication Map (TIM): DTIM 0 of 1 bitmap', '        Tag: Country Information: Country Code DE',
    ]));
  });

  it('reads the suites of an RSN element and the access categories of Wi-Fi Multimedia', () => {
    const packet = read('beacon');
    expect([packet.values('wlan.rsn.akms.type'), packet.value('wlan.rsn.gcs.type')]).toEqual([['2', '8'], '4']);
    expect(packet.values('wlan.wfa.ie.wme.acp.txop_limit')).toEqual(['0', '0', '94', '47']);
  });

  it('reads what 802.11ax adds: capabilities by channel width with their thresholds, operation by band, offsets by flags', () => {
    const packet = read('efficientBeacon');
    expect([
      packet.value('wlan.ext_tag.he_mac_caps'), packet.value('wlan.ext_tag.he_mac_cap.bsr_support'),
      packet.value('wlan.ext_tag.he_phy_cap.chan_width_set.160_in_5ghz'),
    ]).toEqual(['0x0000109a18780901', '1', '1']);
    expect([packet.has('wlan.ext_tag.he_mcs_map.max_he_mcs_160_rx_1_ss'), packet.has('wlan.ext_tag.he_mcs_map.max_he_mcs_80p80_rx_1_ss')])
      .toEqual([true, false]);
    expect([packet.values('wlan.ext_tag.he_ppe_thresholds.ppet16'), packet.values('wlan.ext_tag.he_ppe_thresholds.ppet8')])
      .toEqual([['0x00'], ['0x07']]);
    expect([packet.value('wlan.ext_tag.he_operation.6ghz.primary_channel'), packet.value('wlan.ext_tag.bss_color_information.bss_color')])
      .toEqual(['37', '0x05']);
    expect([
      packet.values('wlan.ext_tag.mu_edca_parameter_set.mu_edca_timer').length,
      packet.value('wlan.ext_tag.spatial_reuse.non_srg_obss_pd_max_offset'),
    ]).toEqual([4, '10']);
    expect(packet.values('wlan.ext_tag.length')).toEqual(['28', '11', '13', '2']);
  });

  it('reads elements whose fields have their places', () => {
    const packet = read('efficientBeacon');
    expect([packet.values('wlan.rmcap'), packet.value('wlan.rmcap.b1'), packet.value('wlan.rsnx'), packet.value('wlan.timeout_int.value')])
      .toEqual([['0x72', '0x1f', '0xff', '0x7f', '0x80'], '1', '0x21', '3600']);
  });

  it('remarks on an element that is longer than the frame, and keeps what stands before it', () => {
    const packet = read('brokenElement');
    expect([packet.value('wlan.fixed.beacon'), packet.has('wlan.tag.length.bad'), packet.has('wlan.ssid')]).toEqual(['100', true, false]);
  });

  it('names reasons, algorithms and association numbers', () => {
    expect(read('deauthentication').lines())
      .toContain('        Reason code: Deauthenticated because sending STA is leaving (or has left) the BSS (0x0003)');
    expect(read('authentication').value('wlan.fixed.auth.alg')).toBe('0');
    expect(read('associationResponse').value('wlan.fixed.aid')).toBe('0x0001');
  });

  it('tells control frames by one address or two', () => {
    const clear = read('clearToSend');
    expect([clear.value('wlan.ra'), clear.has('wlan.ta'), clear.info]).toEqual(['02:00:00:00:00:02', false, 'Clear-to-send, Flags=........']);
    const request = read('requestToSend');
    expect([request.source, request.destination]).toEqual(['02:00:00:00:00:02 (TA)', '02:00:00:00:00:01 (RA)']);
    expect(read('blockAck').value('wlan.ba.bm')).toBe('ff00000000000000');
  });

  it('reads quality of service as the access point and as stations write it', () => {
    const station = read('quality');
    expect([station.value('wlan.qos.tid'), station.value('wlan.qos.queue_size'), station.has('wlan.qos.eosp')]).toEqual(['6', '5', false]);
    const point = read('qualityFromAccessPoint');
    expect([point.value('wlan.qos.ps_buf_state'), point.value('wlan.qos.highest_pri_buf_ac')]).toEqual(['0x000e', '3']);
    expect(read('qualityWithControl').protocols).toBe('wlan:llc:ip:udp');
  });

  it('dissects every part of an aggregate', () => {
    const packet = read('aggregate');
    expect(packet.protocols).toBe('wlan:llc:ip:udp:llc:ip:udp');
    expect(packet.values('wlan_aggregate.a_mdsu.length')).toEqual(['36', '36']);
  });

  it('tells WEP, TKIP and CCMP apart and leaves the payload alone', () => {
    expect(read('wep').value('wlan.wep.icv')).toBe('0x11223344');
    expect(read('tkip').value('wlan.tkip.extiv')).toBe('0x060504030102');
    expect(read('ccmp').value('wlan.ccmp.extiv')).toBe('0x060504030201');
    expect(read('ccmp').protocols).toBe('wlan:data');
  });

  it('shows fragments as data, and frames that carry nothing as such', () => {
    expect([read('firstFragment').info, read('firstFragment').protocols]).toEqual(['Fragmented IEEE 802.11 frame', 'wlan:data']);
    expect(read('nothing').info).toBe('Null function (No data), SN=18, FN=0, Flags=...P...T');
  });

  it('skips the padding behind a header that the radio aligned', () => {
    const packet = read('padded');
    expect([packet.value('ip.dst'), packet.value('wlan.fcs')]).toEqual(['192.0.2.2', '0x78563412']);
  });

  it('reads what action frames have by category and action before their elements', () => {
    const transition = read('transitionRequest');
    expect([
      transition.value('wlan.fixed.disassoc_timer'), transition.value('wlan.fixed.request_mode.disassoc_imminent'),
      transition.value('wlan.nreport.bssid'),
    ]).toEqual(['600', '1', '02:00:00:00:00:03']);
    expect(transition.lines()).toContain('        Action code: BSS Transition Management Request (7)');
    const query = read('securityQuery');
    expect([query.value('wlan.fixed.transaction_id'), query.info]).toEqual(['0x0201', 'Action, SN=18, FN=0, Flags=........']);
    expect(read('linkReport').values('wlan.rm.tpc.link_margin')).toEqual(['-3']);
  });

  it('reads what networks offer to stations that are not associated', () => {
    const packet = read('advertisement');
    expect(packet.info).toBe('Action, SN=18, FN=0, Flags=........, Dialog Token=5, ANQP Resp Venue Name information, ..');
    expect([
      packet.value('wlan.fixed.anqp.venue.name'), packet.value('wlan.fixed.anqp_nai_realm_list.realm'),
      packet.value('wlan.hs20.anqp.ofn.name'),
    ]).toEqual(['Cafe', 'a.example', 'Op']);
    expect(packet.lines().map(line => line.trim())).toContain('EAP Method: Tunneled TLS EAP (EAP-TTLS)');
  });

  it('shows feedback on beams by its control and the noise of each stream', () => {
    const packet = read('beamforming');
    // Two streams of 22 dB and 26.5 dB, in quarters from 22.
    expect(packet.values('wlan.vht.compressed_beamforming_report.snr')).toEqual(['0', '18']);
    expect(packet.lines().map(line => line.trim())).toContain('Stream 2 - Signal to Noise Ratio:  26.50dB');
  });

  it('takes no more of an action than the frame has', () => {
    expect(read('shortAction').trouble).toBe('malformed');
  });
});
