/** What stations with directional antennas at 60 GHz (DMG) are capable of, IEEE 802.11-2020 §9.4.2.127. */
import { below, bits, ether, flag, u16, u8 } from '../../../../dissect/index.ts';
import type { Group } from '../../../field-groups.ts';

const id = below('wlan');
const YES = ['True', 'False'] as const;
const SCHEMES = { 0: 'None', 1: 'MCS 9.1', 2: 'MCS 12.1', 3: 'MCS 12.2', 4: 'MCS 12.3', 5: 'MCS 12.4', 6: 'MCS 12.5', 7: 'MCS 12.6' };

export const DIRECTIONAL_CAPABILITIES: readonly Group[] = [
  ether('STA Address', id('dmg_capa.sta_addr')),
  u8('AID', id('dmg_capa.aid')),
  { span: 3, parts: [
    flag('Reverse Direction', 0x01, id('dmg_capa.reverse_direction', { size: 3, little: true, as: YES })),
    flag('Higher Layer Timer Synchronization', 0x02, id('dmg_capa.htls', { size: 3, little: true, as: YES })),
    flag('TPC', 0x04, id('dmg_capa.tpc', { size: 3, little: true, as: YES })),
    flag('SPSH and Interference Mitigation', 0x08, id('dmg_capa.spsh', { size: 3, little: true, as: YES })),
    bits('Number of RX DMG Antennas', 0x30, id('dmg_capa.num_rx', { size: 3, little: true })),
    flag('Fast Link Adaptation', 0x40, id('dmg_capa.fast_link', { size: 3, little: true, as: YES })),
    bits('Total Number of Sectors', 0x3f80, id('dmg_capa.num_sectors', { size: 3, little: true })),
    bits('RXSS Length', 0xfc000, id('dmg_capa.rxss_len', { little: true })),
    flag('DMG Antenna Reciprocity', 0x100000, id('dmg_capa.reciprocity', { little: true, as: YES })),
    bits('Maximum A-MPDU Length Exponent', 0xe00000, id('dmg_capa.max_ampdu_exp', { little: true })),
  ] },
  { span: 3, parts: [
    bits('Minimum MPDU Start Spacing', 0x07, id('dmg_capa.min_mpdu_spacing', { size: 3, little: true })),
    flag('BA with Flow Control', 0x08, id('dmg_capa.bs_flow_ctrl', { size: 3, little: true, as: YES })),
    bits('Maximum SC Rx MCS', 0x1f0, id('dmg_capa.max_sc_rx_mcs', { size: 3, little: true })),
    bits('Maximum OFDM Rx MCS', 0x3e00, id('dmg_capa.max_ofdm_rx_mcs', { size: 3, little: true })),
    bits('Maximum SC Tx MCS', 0x7c000, id('dmg_capa.max_sc_tx_mcs', { little: true })),
    bits('Maximum OFDM Tx MCS', 0xf80000, id('dmg_capa.max_ofdm_tx_mcs', { little: true })),
  ] },
  { span: 2, parts: [
    flag('Low Power SC PHY Supported', 0x01, id('dmg_capa.low_power_supported', { size: 2, little: true, as: YES })),
    flag('Code Rate 13/16', 0x02, id('dmg_capa.code_rate', { size: 2, little: true, as: YES })),
    flag('DTP Supported', 0x10, id('dmg_capa.dtp', { size: 2, little: true, as: YES })),
    flag('A-PPDU Supported', 0x20, id('dmg_capa.appdu_supp', { size: 2, little: true, as: YES })),
    flag('HeartBeat', 0x40, id('dmg_capa.heartbeat', { size: 2, little: true, as: YES })),
    flag('Supports Other_AID', 0x80, id('dmg_capa.other_aid', { size: 2, little: true, as: YES })),
    flag('Antenna Pattern Reciprocity', 0x100, id('dmg_capa.pattern_recip', { little: true, as: YES })),
    bits('Heartbeat Elapsed Indication', 0xe00, id('dmg_capa.heartbeat_elapsed', { little: true })),
    flag('Grant ACK Supported', 0x1000, id('dmg_capa.grant_ack_supp', { little: true, as: YES })),
    flag('RXSSTxRate Supported', 0x2000, id('dmg_capa.RXSSTxRate', { little: true, as: YES })),
  ] },
  { span: 2, parts: [
    flag('TDDTI', 0x01, id('dmg_capa.pcp_tdtti', { size: 2, little: true, as: YES })),
    flag('Pseudo-static Allocations', 0x02, id('dmg_capa.pcp_psa', { size: 2, little: true, as: YES })),
    flag('PDP Handover', 0x04, id('dmg_capa.pcp_handover', { size: 2, little: true, as: YES })),
    bits('Max Associated STA Number', 0x7f8, id('dmg_capa.pcp_max_assoc', { little: true })),
    flag('Power Source', 0x800, id('dmg_capa.pcp_power_src', { little: true, as: YES })),
    flag('Decentralized PCP/AP Clustering', 0x1000, id('dmg_capa.pcp_decenter', { little: true, as: YES })),
    flag('PCP Forwarding', 0x2000, id('dmg_capa.pcp_forwarding', { little: true, as: YES })),
    flag('Centralized PCP/AP Clustering', 0x4000, id('dmg_capa.pcp_center', { little: true, as: YES })),
  ] },
  u16('STA Beam Tracking Time Limit', id('dmg_capa.beam_track')),
  { span: 1, parts: [
    bits('Extended SC Max Tx MCS Name', 0x07, id('dmg_capa.ext_sc_mcs_capa_max_tx', { values: SCHEMES })),
    flag('Extended SC Tx MCS code rate 7/8', 0x08, id('dmg_capa.ext_sc_mcs_tx_code_7_8', { as: ['Supported', 'Not supported'] })),
    bits('Extended SC Max Rx MCS Name', 0x70, id('dmg_capa.ext_sc_mcs_capa_max_rx', { values: SCHEMES })),
    flag('Extended SC Rx MCS code rate 7/8', 0x80, id('dmg_capa.ext_sc_mcs_rx_code_7_8', { as: ['Supported', 'Not supported'] })),
  ] },
  u8('Max Number of Basic Subframes in an A-MSDU', id('dmg_capa.max_basic_sf_amsdu')),
  u8('Max Number of short Subframes in an A-MSDU', id('dmg_capa.max_short_sf_amsdu')),
];
