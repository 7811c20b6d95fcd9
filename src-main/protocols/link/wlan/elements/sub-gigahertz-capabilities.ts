/** What stations below 1 GHz (S1G, 802.11ah) are capable of, IEEE 802.11-2020 §9.4.2.200: ten bytes of flags, and the rates they know. */
import { below, bits, flag, u40, u8 } from '../../../../dissect/index.ts';
import type { Group } from '../../../field-groups.ts';

const id = below('wlan');

export const SUB_GIGAHERTZ_CAPABILITIES: readonly Group[] = [
  { under: 'S1G Capabilities Information', groups: [
    { under: 'S1G Capabilities', groups: [
      { whole: u8('S1G Capabilities Byte 1', id('s1g.capabilities.byte1', { hex: true })), parts: [
        flag('S1G_LONG Support', 0x01, id('s1g.capabilities.s1g_long_support', { as: ['Supported', 'Not supported'] })),
        flag('Short GI for 1MHz', 0x02, id('s1g.capabilities.short_gi_for_1_mhz', { as: ['Supported', 'Not supported'] })),
        flag('Short GI for 2MHz', 0x04, id('s1g.capabilities.short_gi_for_2_mhz', { as: ['Supported', 'Not supported'] })),
        flag('Short GI for 4MHz', 0x08, id('s1g.capabilities.short_gi_for_4_mhz', { as: ['Supported', 'Not supported'] })),
        flag('Short GI for 8MHz', 0x10, id('s1g.capabilities.short_gi_for_8_mhz', { as: ['Supported', 'Not supported'] })),
        flag('Short GI for 16MHz', 0x20, id('s1g.capabilities.short_gi_for_16_mhz', { as: ['Supported', 'Not supported'] })),
        bits('Supported Channel Width', 0xc0, id('s1g.capabilities.supported_channel_width', { hex: true, values: {
          0: 'STA supports 1MHz and 2MHz operation', 1: 'STA supports 1MHz, 2MHz and 4MHz operation',
          2: 'STA supports 1MHz, 2MHz, 4MHz and 8MHz operation', 3: 'STA supports 1MHz, 2MHz, 4MHz, 8MHz and 16MHz operation' },
        })),
      ] },
      { whole: u8('S1G Capabilities Byte 2', id('s1g.capabilities.byte2', { hex: true })), parts: [
        flag('Rx LDPC', 0x01, id('s1g.capabilities.rx_ldpc', { as: ['Supported', 'Not supported'] })),
        flag('Tx STBC', 0x02, id('s1g.capabilities.tx_stbc', { as: ['Supported', 'Not supported'] })),
        flag('Rx STBC', 0x04, id('s1g.capabilities.rx_stbc', { as: ['Supported', 'Not supported'] })),
        flag('SU Beamformer Capable', 0x08, id('s1g.capabilities.su_beamformer_capable', { as: ['Supported', 'Not supported'] })),
        flag('SU Beamformee Capable', 0x10, id('s1g.capabilities.su_beamformee_capable', { as: ['Supported', 'Not supported'] })),
        bits('Beamformee STS Capability', 0xe0, id('s1g.capabilities.sts_beamformee_capability')),
      ] },
      { whole: u8('S1G Capabilities Byte 3', id('s1g.capabilities.byte3', { hex: true })), parts: [
        bits('Number of Sounding Dimensions', 0x07, id('s1g.capabilities.number_sounding_dimensions')),
        flag('MU Beamformer Capable', 0x08, id('s1g.capabilities.beamformer_capable', { as: ['Supported', 'Not supported'] })),
        flag('MU Beamformee Capable', 0x10, id('s1g.capabilities.beamformee_capable', { as: ['Supported', 'Not supported'] })),
        flag('+HTC-VHT Capable', 0x20, id('s1g.capabilities.htc_vht_capable', { as: ['Supported', 'Not supported'] })),
        bits('Traveling Pilot Support', 0xc0, id('s1g.capabilities.traveling_pilot_support', { hex: true, values: {
          0: 'Traveling Pilot Support not activated', 1: 'Traveling Pilot Support activated for only one space-time stream', 2: 'Reserved',
          3: 'Traveling Pilot Support activated for one and two space-time streams' },
        })),
      ] },
      { whole: u8('S1G Capabilities Byte 4', id('s1g.capabilities.byte4', { hex: true })), parts: [
        flag('RD Responder', 0x01, id('s1g.capabilities.rd_responder', { as: ['Supported', 'Not supported'] })),
        flag('HT Delayed Block Ack', 0x02, id('s1g.capabilities.ht_delayed_block_ack', { as: ['Supported', 'Not supported'] })),
        bits('Maximum MPDU Length', 0x04, id('s1g.capabilities.max_mpdu_length', { values: { 0: '3895', 1: '7991' } })),
        bits('Maximum A-MPDU Length Exponent', 0x18, id('s1g.capabilities.max_a_mpdu_length_exp')),
        bits('Minimum MPDU Start Spacing', 0xe0, id('s1g.capabilities.min_mpdu_start_spacing', { values: {
          0: 'No restriction', 1: '1/4 uS', 2: '1/2 uS', 3: '1 uS', 4: '2 uS', 5: '4 uS', 6: '8 uS', 7: '16 uS' },
        })),
      ] },
      { whole: u8('S1G Capabilities Byte 5', id('s1g.capabilities.byte5', { hex: true })), parts: [
        flag('Uplink Sync Capable', 0x01, id('s1g.capabilities.uplink_sync_capable', { as: ['Supported', 'Not supported'] })),
        flag('Dynamic AID', 0x02, id('s1g.capabilities.dynamic_aid', { as: ['Supported', 'Not supported'] })),
        flag('BAT Support', 0x04, id('s1g.capabilities.bat_support', { as: ['Supported', 'Not supported'] })),
        flag('TIM AID Support', 0x08, id('s1g.capabilities.tim_aid_support', { as: ['Supported', 'Not supported'] })),
        flag('Non TIM Support', 0x10, id('s1g.capabilities.non_tim_support', { as: ['Supported', 'Not supported'] })),
        flag('Group AID Support', 0x20, id('s1g.capabilities.group_aid_support', { as: ['Supported', 'Not supported'] })),
        bits('STA Type Support', 0xc0, id('s1g.capabilities.sta_type_support', { hex: true, values: {
          0: 'AP-Only. Supports sensor and non-sensor STAs.', 1: 'AP supports only sensor STAs. STA is a sensor STA.',
          2: 'AP supports only non-sensor STAs. STA is a non-sensor STA', 3: 'Reserved' },
        })),
      ] },
      { whole: u8('S1G Capabilities Byte 6', id('s1g.capabilities.byte6', { hex: true })), parts: [
        flag('Centralized Authentication Control', 0x01, id('s1g.capabilities.centralized_authentication_control', {
          as: ['Supported', 'Not supported'],
        })),
        flag('Distributed Authentication Control', 0x02, id('s1g.capabilities.distributed_authentication_control', {
          as: ['Supported', 'Not supported'],
        })),
        flag('A-MSDU Supported', 0x04, id('s1g.capabilities.a_msdu_supported', { as: ['Supported', 'Not supported'] })),
        flag('A-MPDU Support', 0x08, id('s1g.capabilities.a_mpdu_support', { as: ['Supported', 'Not supported'] })),
        flag('Asymmetric Block Ack Supported', 0x10, id('s1g.capabilities.asymmetric_block_ack_supported', { as: ['Supported', 'Not supported'] })),
        flag('Flow Control Supported', 0x20, id('s1g.capabilities.flow_control_supported', { as: ['Supported', 'Not supported'] })),
        bits('Sectorized Beam Capable', 0xc0, id('s1g.capabilities.sectorized_beam_capable', { hex: true, values: {
          0: 'AP or non-AP: Not supported', 1: 'AP: TXOP-based sectorization only. Non-AP: Both group and TXOP',
          2: 'AP: Group sectorization only. Non-AP: Reserved', 3: 'AP: Both group and TXOP sectorization. Non-AP: Reserved' },
        })),
      ] },
      { whole: u8('S1G Capabilities Byte 7', id('s1g.capabilities.byte7', { hex: true })), parts: [
        flag('OBSS Mitigation Support', 0x01, id('s1g.capabilities.obss_mitigation_support', { as: ['Supported', 'Not supported'] })),
        flag('Fragment BA Support', 0x02, id('s1g.capabilities.fragment_ba_support', { as: ['Supported', 'Not supported'] })),
        flag('NDS PS-Poll Supported', 0x04, id('s1g.capabilities.nds_ps_poll_supported', { as: ['Supported', 'Not supported'] })),
        flag('Raw Operation Support', 0x08, id('s1g.capabilities.raw_operation_support', { as: ['Supported', 'Not supported'] })),
        flag('Page Slicing Support', 0x10, id('s1g.capabilities.page_slicing_support', { as: ['Supported', 'Not supported'] })),
        flag('TXOP Sharing Implicit Ack Support', 0x20, id('s1g.capabilities.txop_sharing_implicit_ack_support', {
          as: ['Supported', 'Not supported'],
        })),
        bits('VHT Link Adaptation Capable', 0xc0, id('s1g.capabilities.vht_link_adaptation_capable', { hex: true, values: {
          0: 'STA does not provide VHT MFB', 1: 'Reserved', 2: 'STA can only provide unsolicited VHT MFB',
          3: 'STA can provide unsolicited and solicited VHT MFB' },
        })),
      ] },
      { whole: u8('S1G Capabilities Byte 8', id('s1g.capabilities.byte8', { hex: true })), parts: [
        flag('TACK Support as PS-Poll Response', 0x01, id('s1g.capabilities.tack_support_as_ps_poll_response', {
          as: ['Supported', 'Not supported'],
        })),
        flag('Duplicate 1 MHz Support', 0x02, id('s1g.capabilities.duplicate_1_mhz_support', { as: ['Supported', 'Not supported'] })),
        flag('MCS Negotiation Support', 0x04, id('s1g.capabilities.ms_negotiation_support', { as: ['Supported', 'Not supported'] })),
        flag('1 MHz Control Response Preamble Supported', 0x08, id('s1g.capabilities.1_mhz_control_response_preamble_supported', {
          as: ['Supported', 'Not supported'],
        })),
        flag('NDP Beamforming Report Poll Supported', 0x10, id('s1g.capabilities.ndp_beamforming_report_poll_supported', {
          as: ['Supported', 'Not supported'],
        })),
        flag('Unsolicited Dynamic AID', 0x20, id('s1g.capabilities.unsolicited_dynamic_aid', { as: ['Supported', 'Not supported'] })),
        flag('Sector Training Operation Supported', 0x40, id('s1g.capabilities.sector_training_operation_supported', {
          as: ['Supported', 'Not supported'],
        })),
        flag('Temporary PS Mode Switch', 0x80, id('s1g.capabilities.temporary_ps_mode_switch', { as: ['Supported', 'Not supported'] })),
      ] },
      { whole: u8('S1G Capabilities Byte 9', id('s1g.capabilities.byte9', { hex: true })), parts: [
        flag('TWT Grouping Support', 0x01, id('s1g.capabilities.twt_grouping_support', { as: ['Supported', 'Not supported'] })),
        flag('BDT Capable', 0x02, id('s1g.capabilities.bdt_capable', { as: ['Supported', 'Not supported'] })),
        bits('COLOR', 0x1c, id('s1g.capabilities.color')),
        flag('TWT Requester Support', 0x20, id('s1g.capabilities.twt_requester_support', { as: ['Supported', 'Not supported'] })),
        flag('TWT Responder Support', 0x40, id('s1g.capabilities.twt_responder_support', { as: ['Supported', 'Not supported'] })),
        flag('PV1 Frame Support', 0x80, id('s1g.capabilities.pv1_frame_support', { as: ['Supported', 'Not supported'] })),
      ] },
      { whole: u8('S1G Capabilities Byte 10', id('s1g.capabilities.byte10', { hex: true })), parts: [
        flag('Link Adaptation per Normal Control Response Capable', 0x01, id('s1g.capabilities.link_adaptation_per_normal_control_response_capable', {
          as: ['Supported', 'Not supported'],
        })),
        bits('Reserved', 0xfe, id('s1g.capabilities.reserved', { hex: true })),
      ] },
    ] },
    { under: 'Supported S1G-MCS and NSS Set', groups: [
      { whole: u40('Supported S1G-MCS and NSS Set', id('s1g.supported_mcs_nss_set', { hex: true, little: true })), parts: [
        bits('Rx S1G-MCS Map', 0xff, id('s1g.supported_mcs_nss_set.rx_s1g_mcs_map', { hex: true, size: 5, little: true })),
        bits('Rx Highest Supported Long GI Data Rate', 0x1ff00, id('s1g.supported_mcs_nss_set.rx_highest_supported_long_gi_data_rate', {
          hex: true, size: 5, little: true,
        })),
        bits('Tx S1G-MCS Map', 0x1fe0000, id('s1g.supported_mcs_nss_set.tx_s1g_mcs_map', { hex: true, size: 5, little: true })),
        bits('Tx Highest Supported Long GI Data Rate', 0x3fe000000, id('s1g.supported_mcs_nss_set.tx_highest_supported_long_gi_data_rate', {
          hex: true, little: true,
        })),
        bits('Rx Single Spatial Stream and S1G-MCS Map for 1MHz', 0xc00000000, id('s1g.supported_mcs_nss_set.rx_single_spatial_stream_1_mhz', {
          hex: true, little: true,
        })),
        bits('Tx Single Spatial Stream and S1G-MCS Map for 1MHz', 0x3000000000, id('s1g.supported_mcs_nss_set.tx_single_spatial_stream_1_mhz', {
          hex: true, little: true,
        })),
        bits('Reserved', 0xc000000000, id('s1g.supported_mcs_nss_set.reserved', { hex: true, little: true })),
      ] },
    ] },
  ] },
];
