/** CAPWAP's message elements for 802.11, RFC 5416 §6. */
import type { Cursor } from '../../../dissect/index.ts';
import { takeElement } from '../../link/wlan/elements.ts';
import { ADDED, STATION, UPDATED } from './capabilities.ts';
import { type Part, able, each, long, sized } from './parts.ts';
import { RADIO_FIELDS as f } from './radio-fields.ts';

const BANDS = [
  f['ieee80211_ofdm_control.band_support.bit0'], f['ieee80211_ofdm_control.band_support.bit1'], f['ieee80211_ofdm_control.band_support.bit2'],
  f['ieee80211_ofdm_control.band_support.bit3'], f['ieee80211_ofdm_control.band_support.bit4'], f['ieee80211_ofdm_control.band_support.bit5'],
  f['ieee80211_ofdm_control.band_support.bit7'],
];

const IN_FRAMES = [f['ieee80211_ie.flags.b'], f['ieee80211_ie.flags.p'], f['ieee80211_ie.flags.rsv']];

/** §6.6: 802.11's own elements. */
function tagged(p: Cursor): void {
  while (p.remaining >= 2) takeElement(p, true);
}

const RADIO_TYPES = [
  f['ieee80211_wtp_info_radio.radio_type_n'], f['ieee80211_wtp_info_radio.radio_type_g'], f['ieee80211_wtp_info_radio.radio_type_a'],
  f['ieee80211_wtp_info_radio.radio_type_b'],
];

/** §6.25 */
function radioTypes(p: Cursor): void {
  p.take(f['ieee80211_wtp_info_radio.radio_type_reserved'], 3);
  for (const type of RADIO_TYPES) p.show(type);
  p.skip(1);
}

export const radioElements = (): Readonly<Record<number, readonly Part[]>> => ({
  1024: [
    f['ieee80211_add_wlan.radio_id'], f['ieee80211_add_wlan.wlan_id'], able(ADDED), f['ieee80211_add_wlan.key_index'],
    f['ieee80211_add_wlan.key_status'],
    sized(f['ieee80211_add_wlan.key_length'], f['ieee80211_add_wlan.key']), f['ieee80211_add_wlan.group_tsc'], f['ieee80211_add_wlan.qos'],
    f['ieee80211_add_wlan.auth_type'], f['ieee80211_add_wlan.mac_mode'], f['ieee80211_add_wlan.tunnel_mode'], f['ieee80211_add_wlan.suppress_ssid'],
    f['ieee80211_add_wlan.ssid'],
  ],
  1025: [
    f['ieee80211_antenna.radio_id'], f['ieee80211_antenna.diversity'], f['ieee80211_antenna.combiner'], f['ieee80211_antenna.count'],
    each(f['ieee80211_antenna.selection']),
  ],
  1026: [f['ieee80211_assigned_wtp_bssid.radio_id'], f['ieee80211_assigned_wtp_bssid.wlan_id'], f['ieee80211_assigned_wtp_bssid.bssid']],
  1027: [f['ieee80211_delete_wlan.radio_id'], f['ieee80211_delete_wlan.wlan_id']],
  1028: [
    f['ieee80211_direct_sequence_control.radio_id'], f['ieee80211_direct_sequence_control.reserved'],
    f['ieee80211_direct_sequence_control.current_channel'],
    f['ieee80211_direct_sequence_control.current_cca'], long(f['ieee80211_direct_sequence_control.energy_detect_threshold'], 4),
  ],
  1029: [f['ieee80211_ie.radio_id'], f['ieee80211_ie.wlan_id'], p => p.bits(f['ieee80211_ie.flags'], IN_FRAMES), tagged],
  1030: [
    f['ieee80211_mac_operation.radio_id'], f['ieee80211_mac_operation.reserved'], f['ieee80211_mac_operation.rts_threshold'],
    f['ieee80211_mac_operation.short_retry'], f['ieee80211_mac_operation.long_retry'], f['ieee80211_mac_operation.fragmentation_threshold'],
    f['ieee80211_mac_operation.tx_msdu_lifetime'], f['ieee80211_mac_operation.rx_msdu_lifetime'],
  ],
  1031: [f['ieee80211_mic_countermeasures.radio_id'], f['ieee80211_mic_countermeasures.wlan_id'], f['ieee80211_mic_countermeasures.mac_address']],
  1032: [
    f['ieee80211_multi_domain_capability.radio_id'], f['ieee80211_multi_domain_capability.reserved'],
    long(f['ieee80211_multi_domain_capability.first_channel'], 2), f['ieee80211_multi_domain_capability.number_of_channels'],
    f['ieee80211_multi_domain_capability.max_tx_power_level'],
  ],
  1033: [
    f['ieee80211_ofdm_control.radio_id'], f['ieee80211_ofdm_control.reserved'], f['ieee80211_ofdm_control.current_channel'],
    p => p.bits(f['ieee80211_ofdm_control.band_support'], BANDS), f['ieee80211_mofdm_control.ti_threshold'],
  ],
  1034: [f['ieee80211_rate_set.radio_id'], each(f['ieee80211_rate_set.rate_set'])],
  1036: [
    f['ieee80211_station.radio_id'], f['ieee80211_station.association_id'], f['ieee80211_station.flags'], f['ieee80211_station.mac_address'],
    able(STATION),
    f['ieee80211_station.wlan_id'], each(f['ieee80211_station.supported_rates']),
  ],
  1038: [
    f['ieee80211_station_session_key.mac'],
    p => {
      p.show(f['ieee80211_station_session_key.flags_a']);
      p.show(f['ieee80211_station_session_key.flags_c']);
      p.take(f['ieee80211_station_session_key.flags']);
    },
    long(f['ieee80211_station_session_key.pairwire_tsc'], 6), long(f['ieee80211_station_session_key.pairwire_rsc'], 6),
    f['ieee80211_station_session_key.key'],
  ],
  1040: [f['ieee80211_supported_rates.radio_id'], each(f['ieee80211_supported_rates.rate'])],
  1041: [f['ieee80211_tx_power.radio_id'], f['ieee80211_tx_power.reserved'], f['ieee80211_tx_power.current_tx_power']],
  1042: [f['ieee80211_tx_power_level.radio_id'], f['ieee80211_tx_power_level.num_levels'], each(f['ieee80211_tx_power_level.power_level'])],
  1044: [
    f['ieee80211_update_wlan.radio_id'], f['ieee80211_update_wlan.wlan_id'], able(UPDATED), f['ieee80211_update_wlan.key_index'],
    f['ieee80211_update_wlan.key_status'], sized(f['ieee80211_update_wlan.key_length'], f['ieee80211_update_wlan.key']),
  ],
  1046: [
    f['ieee80211_wtp_radio_info.cfg_id'], f['ieee80211_wtp_radio_info.short_preamble'], f['ieee80211_wtp_radio_info.num_of_bssids'],
    f['ieee80211_wtp_radio_info.dtim_period'], f['ieee80211_wtp_radio_info.bssid'], f['ieee80211_wtp_radio_info.beacon_period'],
    f['ieee80211_wtp_radio_info.country_string'],
  ],
  1048: [f['ieee80211_wtp_radio_info.radio_id'], radioTypes],
  1060: [f['ieee80211_supported_mac_profiles.numbers'], each(f['ieee80211_supported_mac_profiles.profile'])],
  1061: [f.ieee80211_mac_profile],
});
