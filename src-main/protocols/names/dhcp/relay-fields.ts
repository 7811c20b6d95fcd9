/** What relay agents add in option 82, RFC 3046 and its successors, under Wireshark's names. */
import { ether, ipv4, none, octets, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { enterpriseName } from '../../enterprises/enterprises.ts';

export const RELAY_SUBOPTIONS: Readonly<Record<number, string>> = {
  0: 'Padding', 1: 'Agent Circuit ID', 2: 'Agent Remote ID', 3: 'Reserved', 4: 'DOCSIS Device Class', 5: 'Link selection',
  6: 'Subscriber ID', 7: 'RADIUS Attributes', 8: 'Authentication', 9: 'Vendor-Specific Information', 10: 'Flags',
  11: 'Server ID Override', 12: 'Relay Agent Identifier', 13: 'Access Technology Type', 14: 'Access Network Name',
  15: 'Access Point Name', 16: 'Access Point BSSID', 17: 'Access Network Operator ID', 18: 'Access Network Operator Realm',
  19: 'Source Port', 150: 'Link selection (Cisco proprietary)', 151: 'VRF name/VPN ID',
  152: 'Server ID Override (Cisco proprietary)',
};
/** RFC 7839 §4.4.1, after the registry of RFC 5213. */
const ACCESS_TECHNOLOGIES: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'Virtual', 2: 'PPP', 3: 'IEEE 802.3', 4: 'IEEE 802.11a/b/g', 5: 'IEEE 802.16e', 6: '3GPP GERAN',
  7: '3GPP UTRAN', 8: '3GPP E-UTRAN', 9: '3GPP2 eHRPD', 10: '3GPP2 HRPD', 11: '3GPP2 1xRTT', 12: '3GPP2 UMB', 13: '3GPP NB-IOT',
};

/** The version before the point, and the one behind it. */
const version = (value: number): string => `${value >> 8}.${value & 0xff}`;

export const RELAY_FIELDS = {
  'option.agent_information_option.suboption': u8('Option 82 Suboption', { values: RELAY_SUBOPTIONS }),
  'option.agent_information_option.value': octets('Value'),
  'option.agent_information_option.agent_circuit_id': octets('Agent Circuit ID'),
  'option.agent_information_option.agent_remote_id': octets('Agent Remote ID'),
  'option.agent_information_option.docsis_device_class': u32('DOCSIS Device Class', { hex: true }),
  'option.agent_information_option.link_selection': ipv4('Link selection'),
  'option.agent_information_option.subscriber_id': text('Subscriber ID'),
  'option.agent_information_option.radius_attributes': octets('RADIUS Attributes'),
  'option.agent_information_option.authentication': octets('Authentication'),
  'option.agent_information_option.vi.enterprise': u32('Enterprise', { values: enterpriseName }),
  'option.agent_information_option.vi.data_length': u8('Data Length'),
  'option.agent_information_option.flags': u8('Flags', { hex: true }),
  'option.agent_information_option.server_id_override': ipv4('Server ID Override'),
  'option.agent_information_option.relay_agent_id': octets('Relay Agent Identifier'),
  'option.agent_information_option.ani_network_name': text('Access Network Name'),
  'option.agent_information_option.ani_ap_name': text('Access Point Name'),
  'option.agent_information_option.ani_ap_bssid': ether('Access Point BSSID'),
  'option.agent_information_option.ani_operator_id': octets('Access Network Operator ID'),
  'option.agent_information_option.ani_operator_realm': text('Access Network Operator Realm'),
  'option.agent_information_option.link_selection_cisco': ipv4('Link selection (Cisco proprietary)'),
  'option.agent_information_option.vrf_name.vpn_id': octets('VRF name/VPN ID'),
  'option.agent_information_option.server_id_override_cisco': ipv4('Server ID Override (Cisco proprietary)'),
  'option.agent_information_option.reserved': octets('Reserved'),
  'option.agent_information_option.ani_att': u8('Access Technology Type', { values: ACCESS_TECHNOLOGIES }),
  'option.agent_information_option.ani_att.res': u8('Access Technology Type'),
  'option.agent_information_option.ani_att.att': u8('Access Technology Type', { values: ACCESS_TECHNOLOGIES }),
  'option.agent_information_option.source_port': none('Source Port'),
  'option.agent_information_option.vrf_name.global': u8('Global, default VPN'),
  'option.agent_information_option.vrf_name': text('VRF name'),
  'option.agent_information_option.vrf_name.vpn_id.oui': u24('VRF name/VPN ID OUI', { hex: true }),
  'option.agent_information_option.vrf_name.vpn_id.index': u32('VRF name/VPN ID Index', { hex: true }),
  'option.agent_information_option.vi.cl.docsis_version': u16('DOCSIS Version Number', { hex: true, text: version }),
  'option.agent_information_option.vi.cl.dpoe_system_version': u16('DPoE System Version Number', { hex: true, text: version }),
  'option.agent_information_option.vi.cl.dpoe_system_pbb_service': octets('DPoE System PBB Service'),
  'option.agent_information_option.vi.cl.service_class_name': text('Service Class Name'),
  'option.agent_information_option.vi.cl.mso_defined_text': text('MSO Defined Text'),
  'option.agent_information_option.vi.cl.secure_file_transfer_uri': text('Secure File Transfer URI'),
} as const;
