import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './wlan-elements.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('elements of wlan', () => {
  it('names the stations whose bits are set in the traffic map (§9.4.2.5)', () => {
    expect(read('traffic').values('wlan.tim.aid')).toEqual(['0x0002', '0x0011']);
  });

  it('reads what is to be measured with its subelements, also one that it does not know (§9.4.2.20.7)', () => {
    const packet = read('beaconRequest');
    expect([packet.value('wlan.measure.req.reqtype'), packet.value('wlan.measure.req.duration'), packet.value('wlan.measure.req.beacon.sub.ssid')])
      .toEqual(['0x05', '0x0014', 'ab']);
    expect([packet.values('wlan.measure.req.beacon.sub.id'), packet.value('wlan.measure.req.beacon.unknown')]).toEqual([['0', '2', '7'], '99']);
  });

  it('reads a report about a beacon: 110 half decibels above -110 dBm, the first fragment with more to come (§9.4.2.21.7)', () => {
    const packet = read('beaconReport');
    expect([packet.value('wlan.measure.rep.rcpi'), packet.value('wlan.measure.rep.bssid')]).toEqual(['110', '02:00:00:00:00:09']);
    expect([packet.value('wlan.measure.rep.beacon.frag_id.number'), packet.value('wlan.measure.rep.beacon.frag_id.more')])
      .toEqual(['0x0003', '0x0001']);
  });

  it('reads lost destinations of a mesh; only one outside of it has a second address (§9.4.2.115)', () => {
    const packet = read('pathError');
    expect([packet.values('wlan.hwmp.targ_sta').length, packet.values('wlan.hwmp.targ_ext'), packet.values('wlan.fixed.reason_code')])
      .toEqual([2, ['02:00:00:00:00:07'], ['0x003e', '0x003d']]);
  });

  it('reads a path request whose originator stands for a station outside of the mesh (§9.4.2.113)', () => {
    const packet = read('pathRequest');
    expect([
      packet.value('wlan.hwmp.orig_ext'), packet.value('wlan.hwmp.lifetime'), packet.value('wlan.hwmp.to_flag'), packet.value('wlan.hwmp.targ_sn'),
    ])
      .toEqual(['02:00:00:00:00:09', '16', '1', '7']);
  });

  it('reads both numbers and the reason of a peering that is closed (§9.4.2.101)', () => {
    const packet = read('peeringClose');
    expect([packet.value('wlan.peering.local_id'), packet.value('wlan.peering.peer_id'), packet.value('wlan.fixed.reason_code')])
      .toEqual(['0x0201', '0x0403', '0x0037']);
  });

  it('reads who holds the keys of a fast transition, and the key that goes with it (§9.4.2.47)', () => {
    const packet = read('fastTransition');
    expect([packet.value('wlan.ft.subelem.r1kh_id'), packet.value('wlan.ft.subelem.r0kh_id'), packet.value('wlan.ft.subelem.gtk.key_id')])
      .toEqual(['020000000001', '616263', '2']);
    expect(packet.value('wlan.ft.subelem.gtk.key_encrypted')).toBe('aabbccdd');
  });

  it('reads as many realms and keys as FILS Indication says, and the cache identifier by its flag (§9.4.2.182)', () => {
    const packet = read('fastLink');
    expect([packet.value('wlan.fils_indication.cache_identifier'), packet.values('wlan.fils_indication.realms.identifier')])
      .toEqual(['0102', ['aabb']]);
    expect(packet.values('wlan.fils_indication.public_keys.indicator')).toEqual(['cc0d']);
  });

  it('reads a byte each for the time in the air that is to be expected and for how long a packet should take', () => {
    const packet = read('service'), value = (name: string) => packet.value(`wlan.ext_tag.estimated_service_params.${name}`);
    expect([value('access_category'), value('air_time_frac'), value('data_ppdu_dur_target')]).toEqual(['1', '128', '10']);
  });

  it('reads whether a relay says its stations\' number: the fourth bit, below four that are reserved', () => {
    const packet = read('relay'), value = (name: string) => packet.value(`wlan.s1g.relay_activation.${name}`);
    expect([value('number_of_stas_presence_indicator'), value('reserved'), value('number_of_stas')]).toEqual(['1', '0x00', '0x02']);
  });

  it('reads exceptions of a QoS map before its eight ranges (§9.4.2.94)', () => {
    const packet = read('qualityMap');
    expect([packet.value('wlan.qos_map_set.dscp_value'), packet.value('wlan.qos_map_set.up'), packet.values('wlan.qos_map_set.dscp_low_value')])
      .toEqual(['46', '6', ['0', '8', '16', '24', '32', '40', '255', '56']]);
  });

  it('splits identifiers of a consortium by their lengths (§9.4.2.95)', () => {
    const packet = read('consortium');
    expect(['1', '2', '3'].map(n => packet.value(`wlan.roaming_consortium.oi${n}`))).toEqual(['506f9a', '001bc5', 'aabbcc']);
  });

  it('reads networks without beacons of their own with their elements (§9.4.2.45)', () => {
    const packet = read('networks');
    expect([packet.value('wlan.multiple_bssid'), packet.value('wlan.ssid'), packet.value('wlan.multiple_bssid_index.bssid_index')])
      .toEqual(['3', '6c6162', '1']);
  });

  it('reads a time of day where the first byte says that there is one (§9.4.2.60)', () => {
    const packet = read('time');
    expect([
      packet.value('wlan.time_adv.time_value.year'), packet.value('wlan.time_adv.time_value.day'), packet.value('wlan.time_adv.time_update_counter'),
    ])
      .toEqual(['2024', '31', '5']);
  });

  it('reads of S1G elements what their first byte announces (§9.4.2.191, §9.4.2.193)', () => {
    const windows = read('windows'), request = read('aidRequest');
    expect([windows.value('wlan.s1g.raw_slot_definition.raw_start_time'), windows.value('wlan.s1g.rps.raw_group.page_index')]).toEqual(['10', '1']);
    expect([windows.has('wlan.s1g.rps.channel_indication'), request.value('wlan.s1g.aid_request.group_mac_address')])
      .toEqual([false, '01:00:5e:00:00:01']);
  });

  it('reads when a station wakes: flow, exponent and mantissa of its interval (802.11ax-2021 §9.4.2.199)', () => {
    const packet = read('wake');
    expect(['flow_id', 'wake_interval_exp', 'wake_interval_mantissa', 'target_wake_time', 'trigger'].map(part => packet.value(`wlan.twt.${part}`)))
      .toEqual(['2', '10', '5', '1000', '1']);
  });

  it('reads how often a distance is measured (§9.4.2.167)', () => {
    const packet = read('measurement');
    const parts = ['burst_exponent', 'min_delta_ftm', 'partial_tsf_timer', 'asap_capable', 'burst_period'];
    expect(parts.map(part => Number(packet.value(`wlan.fixed.ftm.param.${part}`)))).toEqual([2, 20, 1000, 1, 10]);
  });

  it('remarks on an element that is shorter than its fixed part, and shows its bytes', () => {
    const packet = read('tooShort');
    expect([packet.has('wlan.tag.length.bad'), packet.value('wlan.tag.data')]).toEqual([true, '01']);
  });

  it('reads what a station with directional antennas can do: bits of numbers of three bytes (§9.4.2.127)', () => {
    const packet = read('antennas');
    expect([packet.value('wlan.dmg_capa.tpc'), packet.value('wlan.dmg_capa.spsh'), packet.value('wlan.dmg_capa.pcp_tdtti')]).toEqual(['1', '0', '1']);
  });

  it('shows the bytes of an element with a second number that it does not know', () => {
    expect([read('unknown').value('wlan.ext_tag.data'), read('extendedRequest').values('wlan.tag.extended_request.ext')])
      .toEqual(['0102', ['35', '36']]);
  });
});
