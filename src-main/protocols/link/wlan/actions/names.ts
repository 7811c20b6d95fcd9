/** What the actions of IEEE 802.11's management frames are called, IEEE 802.11-2020 §9.6, and Wi-Fi Alliance's. */
type Names = Readonly<Record<number, string>>;

export const CATEGORIES: Names = {
  0: 'Spectrum Management (SM)', 1: 'Quality of Service (QoS)', 2: 'Direct-Link Setup (DLS)', 3: 'Block Ack', 4: 'Public Action',
  5: 'Radio Measurement', 6: 'Fast BSS Transition', 7: 'High Throughput', 8: 'SA Query', 9: 'Protected Dual of Public Action', 10: 'WNM',
  11: 'Unprotected WNM', 12: 'TDLS', 13: 'MESH', 14: 'Multihop', 15: 'Self-protected', 16: 'DMG', 17: 'Management Notification',
  18: 'Fast Session Transfer', 19: 'Robust AV Streaming', 20: 'Unprotected DMG', 21: 'VHT', 22: 'S1G', 23: 'S1G Relay', 24: 'Flow Control',
  25: 'Control Response MCS Negotiation', 26: 'FILS', 30: 'HE', 31: 'Protected HE', 34: 'Protected FTM', 126: 'Vendor-specific Protected',
  127: 'Vendor Specific',
};
/** The first bit of a category tells that the frame is returned, as it was not understood (§9.4.1.11). */
export const RETURNED = 0x80;
export const categoryName = (category: number): string | undefined => {
  const name = CATEGORIES[category & 0x7f];
  return name === undefined || category < RETURNED ? name : `${name} (error)`;
};

export const SPECTRUM: Names = {
  0: 'Measurement Request', 1: 'Measurement Report', 2: 'TPC Request', 3: 'TPC Report', 4: 'Channel Switch Announcement',
};
export const QUALITY: Names = { 0: 'ADDTS Request', 1: 'ADDTS Response', 2: 'DELTS', 3: 'Schedule', 4: 'QoS Map Configure' };
export const DIRECT_LINK: Names = { 0: 'DLS Request', 1: 'DLS Response', 2: 'DLS Teardown' };
export const BLOCK_ACK: Names = {
  0: 'Add Block Ack Request', 1: 'Add Block Ack Response', 2: 'Delete Block Ack', 0x80: 'NDP ADDBA Request', 0x81: 'NDP ADDBA Response',
  0x82: 'NDP DELBA', 0x84: 'BAT ADDBA Request', 0x85: 'BAT ADDBA Request', 0x86: 'BAT DELBA',
};
export const PUBLIC: Names = {
  0: '20/40 BSS Coexistence Management', 1: 'DSE enablement', 2: 'DSE deenablement', 3: 'DSE Registered Location Announcement',
  4: 'Extended Channel Switch Announcement', 5: 'DSE measurement request', 6: 'DSE measurement report', 7: 'Measurement Pilot',
  8: 'DSE power constraint', 9: 'Vendor Specific', 10: 'GAS Initial Request', 11: 'GAS Initial Response', 12: 'GAS Comeback Request',
  13: 'GAS Comeback Response', 14: 'TDLS Discovery Response', 15: 'Location Track Notification', 16: 'QAB Request', 17: 'QAB Response',
  18: 'QMF Policy', 19: 'QMF Policy Change', 20: 'QLoad Request', 21: 'QLoad Report', 22: 'HCCA TXOP Advertisement', 23: 'HCCA TXOP Response',
  24: 'Public Key', 25: 'Channel Availability Query', 26: 'Channel Schedule Management', 27: 'Contact Verification Signal',
  28: 'GDD Enablement Request', 29: 'GDD Enablement Response', 30: 'Network Channel Control', 31: 'White Space Map Announcement', 32: 'FTM Request',
  33: 'FTM', 34: 'FILS Discovery', 47: 'Location Measurement Report', 48: 'ISTA Passive TB Ranging Measurement Report',
  49: 'Primary RSTA Broadcast Passive TB Ranging Measurement Report', 50: 'Secondary RSTA Broadcast Passive TB Ranging Measurement Report',
};
export const PROTECTED_PUBLIC: Names = {
  1: 'Protected DSE enablement', 2: 'Protected DSE deenablement', 4: 'Protected Extended Channel Switch Announcement',
  5: 'Protected DSE measurement request', 6: 'Protected DSE measurement report', 8: 'Protected DSE power constraint', 9: 'Protected Vendor Specific',
  10: 'Protected GAS Initial Request', 11: 'Protected GAS Initial Response', 12: 'Protected GAS Comeback Request',
  13: 'Protected GAS Comeback Response', 16: 'Protected QAB Request', 17: 'Protected QAB Response',
};
export const RADIO: Names = {
  0: 'Radio Measurement Request', 1: 'Radio Measurement Report', 2: 'Link Measurement Request', 3: 'Link Measurement Report',
  4: 'Neighbor Report Request',
  5: 'Neighbor Report Response',
};
export const TRANSITION: Names = { 1: 'FT Request', 2: 'FT Response', 3: 'FT Confirm', 4: 'FT Ack' };
export const HIGH_THROUGHPUT: Names = {
  0: 'Notify Channel Width', 1: 'Spatial Multiplexing (SM) Power Save', 2: 'Power Save Multi-Poll (PSMP) action frame', 3: 'Set PCO Phase',
  4: 'MIMO CSI Matrices', 5: 'MIMO Non-compressed Beamforming', 6: 'MIMO Compressed Beamforming', 7: 'Antenna Selection Indices Feedback',
  8: 'HT Information Exchange',
};
export const SECURITY_QUERY: Names = { 0: 'SA Query Request', 1: 'SA Query Response' };
export const NETWORK: Names = {
  0: 'Event Request', 1: 'Event Report', 2: 'Diagnostic Request', 3: 'Diagnostic Report', 4: 'Location Configuration Request',
  5: 'Location Configuration Response', 6: 'BSS Transition Management Query', 7: 'BSS Transition Management Request',
  8: 'BSS Transition Management Response', 9: 'FMS Request', 10: 'FMS Response', 11: 'Collocated Interference Request',
  12: 'Collocated Interference Report', 13: 'TFS Request', 14: 'TFS Response', 15: 'TFS Notify', 16: 'WNM-Sleep Mode Request',
  17: 'WNM-Sleep Mode Response', 18: 'TIM Broadcast Request', 19: 'TIM Broadcast Response', 20: 'QoS Traffic Capability Update',
  21: 'Channel Usage Request', 22: 'Channel Usage Response', 23: 'DMS Request', 24: 'DMS Response', 25: 'Timing Measurement Request',
  26: 'WNM-Notification Request', 27: 'WNM-Notification Response',
};
export const UNPROTECTED_NETWORK: Names = { 0: 'TIM', 1: 'Timing Measurement' };
export const TUNNELED_LINK: Names = {
  0: 'TDLS Setup Request', 1: 'TDLS Setup Response', 2: 'TDLS Setup Confirm', 3: 'TDLS Teardown', 4: 'TDLS Peer Traffic Indication',
  5: 'TDLS Channel Switch Request', 6: 'TDLS Channel Switch Response', 7: 'TDLS Peer PSM Request', 8: 'TDLS Peer PSM Response',
  9: 'TDLS Peer Traffic Response',
  10: 'TDLS Discovery Request',
};
export const MESH: Names = {
  0: 'Mesh Link Metric Report', 1: 'HWMP Mesh Path Selection', 2: 'Gate Announcement', 3: 'Congestion Control Notification', 4: 'MCCA Setup Request',
  5: 'MCCA Setup Reply', 6: 'MCCA Advertisement Request', 7: 'MCCA Advertisement', 8: 'MCCA Teardown', 9: 'TBTT Adjustment Request',
  10: 'TBTT Adjustment Response',
};
export const MULTIHOP: Names = { 0: 'Proxy Update', 1: 'Proxy Update Confirmation' };
export const SELF_PROTECTED: Names = {
  1: 'Mesh Peering Open', 2: 'Mesh Peering Confirm', 3: 'Mesh Peering Close', 4: 'Mesh Group Key Inform', 5: 'Mesh Group Key Ack',
};
export const DIRECTIONAL: Names = {
  0: 'Power Save Configuration Request', 1: 'Power Save Configuration Response', 2: 'Information Request', 3: 'Information Response',
  4: 'Handover Request', 5: 'Handover Response', 6: 'DTP Request', 7: 'DTP Response', 8: 'Relay Search Request', 9: 'Relay Search Response',
  10: 'Multi Relay Channel Measurement Request', 11: 'Multi Relay Channel Measurement Response', 12: 'RLS Request', 13: 'RLS Response',
  14: 'RLS Announcement', 15: 'RLS Teardown', 16: 'Relay ACK Request', 17: 'Relay ACK Response', 18: 'TPA Request', 19: 'TPA Response',
  20: 'TPA Report', 21: 'ROC Request', 22: 'ROC Response',
};
export const MULTIMEDIA: Names = { 0: 'Setup request', 1: 'Setup response', 2: 'Teardown' };
export const SESSION_TRANSFER: Names = {
  0: 'FST Setup Request', 1: 'FST Setup Response', 2: 'FST Tear Down', 3: 'FST Ack Request', 4: 'FST Ack Response',
  5: 'FST On-channel Tunnel Request',
};
export const STREAMING: Names = {
  0: 'SCS Request', 1: 'SCS Response', 2: 'Group Membership Request', 3: 'Group Membership Response', 4: 'MSCS Request', 5: 'MSCS Response',
};
export const UNPROTECTED_DIRECTIONAL: Names = { 0: 'Announce', 1: 'BRP' };
export const VERY_HIGH_THROUGHPUT: Names = { 0: 'VHT Compressed Beamforming', 1: 'Group ID Management', 2: 'Operating Mode Notification' };
export const SUB_GIGAHERTZ: Names = {
  0: 'AID Switch Request', 1: 'AID Switch Response', 2: 'Sync Control', 3: 'STA Information Announcement', 4: 'EDCA Parameter Set', 5: 'EL Operation',
  6: 'TWT Setup', 7: 'TWT Teardown', 8: 'Sectorized Group ID List', 9: 'Sector ID Feedback', 10: 'Reserved', 11: 'TWT Information',
};
export const EFFICIENT: Names = { 0: 'HE Compressed Beamforming And CQI', 1: 'Quiet Time Period', 2: 'OPS' };
export const PROTECTED_EFFICIENT: Names = { 0: 'HE BSS Color Change Announcement', 1: 'MU EDCA Control' };
export const TIMING: Names = { 0: 'Reserved', 1: 'Protected FTM Request', 2: 'Protected FTM', 3: 'Protected Location Measurement Report' };

export const PEER_TO_PEER_PUBLIC: Names = {
  0: 'GO Negotiation Request', 1: 'GO Negotiation Response', 2: 'GO Negotiation Confirmation', 3: 'P2P Invitation Request',
  4: 'P2P Invitation Response', 5: 'Device Discoverability Request', 6: 'Device Discoverability Response', 7: 'Provision Discovery Request',
  8: 'Provision Discovery Response',
};
export const PEER_TO_PEER: Names = { 0: 'Notice of Absence', 1: 'P2P Presence Request', 2: 'P2P Presence Response', 3: 'GO Discoverability Request' };
