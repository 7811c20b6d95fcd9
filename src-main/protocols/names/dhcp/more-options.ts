/**
 * Options of few networks: NetWare (RFC 2241, RFC 2242), iSNS (RFC 4174), civic addresses (RFC 4776), LoST (RFC 5223),
 * bulk lease queries (RFC 6926), ports shared (RFC 7618).
 */
import { type Cursor, type Field, absoluteTime, bits, bool, flag, ipv4, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { readName } from '../dns/name.ts';
import { OPTION_NAMES } from './option-names.ts';

const enabled = { as: ['Enabled', 'Disabled'] } as const;
const preferred = { as: ['Preferred', 'No preference'] } as const;
const yesNo = { as: ['Yes', 'No'] } as const;

const NOVELL: Readonly<Record<number, string>> = {
  1: 'NWIP does not exist on subnet', 2: 'NWIP exists in options area', 3: 'NWIP exists in sname/file', 4: 'NWIP exists, but too big',
  5: 'Broadcast for nearest Netware server', 6: 'Preferred DSS server', 7: 'Nearest NWIP server', 8: 'Autoretries', 9: 'Autoretry delay, secs',
  10: 'Support NetWare/IP v1.1', 11: 'Primary DSS',
};
const LEASE_STATUS = {
  0: 'Success', 1: 'UnspecFail', 2: 'QueryTerminated', 3: 'MalformedQuery', 4: 'NotAllowed', 5: 'DataMissing', 6: 'ConnectionActive',
  7: 'CatchUpComplete', 8: 'TLSConnectionRefused',
};
/** RFC 4776 §3.4 and RFC 6848 §4, under their names in documents (RFC 5139 §3.1). */
const CIVIC_TYPES: Readonly<Record<number, string>> = {
  0: 'Language', 1: 'A1', 2: 'A2', 3: 'A3', 4: 'A4', 5: 'A5', 6: 'A6', 16: 'PRD (Leading street direction)', 17: 'POD (Trailing street suffix)',
  18: 'STS (Street suffix)', 19: 'HNO (House number)', 20: 'HNS (House number suffix)', 21: 'LMK (Landmark or vanity address)',
  22: 'LOC (Additional location information)', 23: 'NAM', 24: 'PC (Postal/ZIP code)', 25: 'BLD (Building)', 26: 'UNIT', 27: 'FLR (Floor)', 28: 'ROOM',
  29: 'PLC (Place-type)', 30: 'PCN (Postal community name)', 31: 'POBOX', 32: 'ADDCODE (Additional Code)', 33: 'SEAT',
  34: 'RD (Primary road or street)', 35: 'RDSEC (Road section)', 36: 'RDBR (Road branch)', 37: 'RDSUBBR (Road sub-branch)',
  38: 'PRM (Road pre-modifier)', 39: 'POM (Road post-modifier', 40: 'Extension', 128: 'Script', 255: 'Reserved',
};
const LEASE_STATE = { 1: 'AVAILABLE', 2: 'ACTIVE', 3: 'EXPIRED', 4: 'RELEASED', 5: 'ABANDONED', 6: 'RESET', 7: 'REMOTE', 8: 'TRANSITIONING' };

export const MORE_FIELDS = {
  'option.novell_options.suboption': u8('Option 63 Suboption', { values: NOVELL }),
  'option.novell_options.value': octets('Value'),
  'option.novell_options.broadcast': bool('Broadcast for nearest Netware server', { as: ['Yes', 'No'] }),
  'option.novell_options.preferred_dss_server': ipv4('Preferred DSS server'),
  'option.novell_options.nearest_nwip_server': ipv4('Nearest NWIP server'),
  'option.novell_options.autoretries': u8('Autoretries'),
  'option.novell_options.autoretry_delay': u8('Autoretry delay, sec'),
  'option.novell_options.support_netware_v1_1': bool('Broadcast for nearest Netware server', { as: ['Yes', 'No'] }),
  'option.novell_options.primary_dss': ipv4('Primary DSS'),
  'option.novell_dss.ip': ipv4('IP Address'),
  'option.novell_ds_tree_name': text('Novell Directory Services Tree Name'),
  'option.novell_ds_context': text('Novell Directory Services Context'),
  'option.isns.functions': u16('iSNS Functions', { hex: true }),
  'option.isns.functions.enabled': flag('Function Fields Enabled', 0x0001, { size: 2, ...yesNo }),
  'option.isns.functions.dd_base_authorization': flag('Discovery Domain based Authorization', 0x0002, {
    size: 2, as: ['Automatically allowed access', 'Explicitly performed'],
  }),
  'option.isns.functions.sec_policy_distribution': flag('Security Policy Distribution', 0x0004, {
    size: 2, as: ['Download from iSNS server', 'By other means'],
  }),
  'option.isns.functions.reserved': bits('Reserved flags', 0xfff8, { hex: true }),
  'option.isns.discovery_domain_access': u16('Discovery Domain Access flags', { hex: true }),
  'option.isns.discovery_domain_access.enabled': flag('Discovery Domain Enabled', 0x0001, { size: 2, ...yesNo }),
  'option.isns.discovery_domain_access_control.node': flag('Control Node', 0x0002, { size: 2, ...yesNo }),
  'option.isns.discovery_domain_access.iscsi_target': flag('iSCSI Target', 0x0004, { size: 2, ...yesNo }),
  'option.isns.discovery_domain_access.iscsi_initiator': flag('iSCSI Initiator', 0x0008, { size: 2, ...yesNo }),
  'option.isns.discovery_domain_access.ifcp_target_port': flag('iFCP Target Port', 0x0010, { size: 2, ...yesNo }),
  'option.isns.discovery_domain_access.initiator_target_port': flag('iFCP Initiator Port', 0x0020, { size: 2, ...yesNo }),
  'option.isns.discovery_domain_access.reserved': bits('Reserved Flags', 0xffc0, { hex: true }),
  'option.isns.administrative_flags': u16('Administrative Flags', { hex: true }),
  'option.isns.administrative_flags.enabled': flag('Administrative Flags Enabled', 0x0001, { size: 2, ...yesNo }),
  'option.isns.administrative_flags.heartbeat': flag('Heartbeat', 0x0002, { size: 2, ...yesNo }),
  'option.isns.administrative_flags.management_scns': flag('Management SCNs', 0x0004, { size: 2, ...yesNo }),
  'option.isns.administrative_flags.default_discovery_domain': flag('Default Discovery Domain', 0x0008, { size: 2, ...yesNo }),
  'option.isns.administrative_flags.reserved': bits('Reserved Flags', 0xfff0, { hex: true }),
  'option.isns.server_security_bitmap': u32('iSNS Server Security Bitmap', { hex: true }),
  'option.isns.server_security_bitmap.enabled': flag('Server Security Bitmap Enabled', 0x0001, { size: 4, ...yesNo }),
  'option.isns.server_security_bitmap.ike_ipsec_enabled': flag('IKE/IPSec', 0x0002, { size: 4, ...enabled }),
  'option.isns.server_security_bitmap.main_mode': flag('Main Mode', 0x0004, { size: 4, ...enabled }),
  'option.isns.server_security_bitmap.aggressive_mode': flag('Aggressive Mode', 0x0008, { size: 4, ...enabled }),
  'option.isns.server_security_bitmap.pfs': flag('PFS', 0x0010, { size: 4, ...enabled }),
  'option.isns.server_security_bitmap.transport_mode': flag('Transport Mode', 0x0020, { size: 4, ...preferred }),
  'option.isns.server_security_bitmap.tunnel_mode': flag('Tunnel Mode', 0x0040, { size: 4, ...preferred }),
  'option.isns.server_security_bitmap.reserved': bits('Reserved Flags', 0xff80, { size: 4, hex: true }),
  'option.isns.heartbeat_originator_addr': ipv4('Heartbeat Originator Address'),
  'option.isns.primary_server_addr': ipv4('Primary Server Address'),
  'option.isns.secondary_server_addr': ipv4('Secondary Server Address'),
  'option.civic_location.what': u8('What', {
    values: {
      0: 'Location of the DHCP server', 1: 'Location of the network element believed to be closest to the client',
      2: 'Location of the client',
    },
  }),
  'option.civic_location.country': text('Country'),
  'option.civic_location.ca_type': u8('CA Type', { values: CIVIC_TYPES }),
  'option.civic_location.ca_length': u8('CA Length'),
  'option.civic_location.ca_value': text('CA Value'),
  'option.dhcp_name_service_search_option': text('Name Service'),
  'option.lost_server_domain_name': text('LoST Server Domain Name'),
  'option.bulk_lease.status_code': u8('Status Code', { values: LEASE_STATUS }),
  'option.bulk_lease.status_code_message': text('Status Code Message'),
  'option.bulk_lease.base_time': absoluteTime('Base Time', { size: 4 }),
  'option.bulk_lease.start_time_of_state': u32('Start Time Of State'),
  'option.bulk_lease.query_start_time': absoluteTime('Query Start Time', { size: 4 }),
  'option.bulk_lease.query_end_time': absoluteTime('Query End Time', { size: 4 }),
  'option.bulk_lease.dhcp_state': u8('Dhcp State', { values: LEASE_STATE }),
  'option.bulk_lease.data_source': bool('Data Source', { as: ['Remote', 'Local'] }),
  'option.pcp.list_length': u8('List-Length'),
  'option.pcp.server': ipv4('PCP Server'),
  'option.portparams.offset': u8('Offset'),
  'option.portparams.psid_length': u8('PSID-Length'),
  'option.portparams.psid': octets('PSID', { size: 2 }),
} as const;

const f = MORE_FIELDS;
const LOCAL_NAMES = 'Local naming information (e.g., an /etc/hosts file on a UNIX machine)';
const NAME_SERVICES: Readonly<Record<number, string>> = { ...OPTION_NAMES, 0: 'Directory Service', 41: 'Network Information Servers' };

const NOVELL_VALUES: Readonly<Record<number, Field<unknown>>> = {
  5: f['option.novell_options.broadcast'], 6: f['option.novell_options.preferred_dss_server'], 7: f['option.novell_options.nearest_nwip_server'],
  8: f['option.novell_options.autoretries'], 9: f['option.novell_options.autoretry_delay'], 10: f['option.novell_options.support_netware_v1_1'],
  11: f['option.novell_options.primary_dss'],
};

/** RFC 2242 §3. */
export function readNovell(p: Cursor, suboptionLength: Field<number>): void {
  while (p.more) {
    const code = p.take(f['option.novell_options.suboption']);
    p.label(() => `Option 63 Suboption: (${code}) ${NOVELL[code] ?? 'Unknown'}`);
    const outer = p.under();
    const length = p.take(suboptionLength);
    const value = p.within(length);
    const field = NOVELL_VALUES[code];
    if (field !== undefined && length > 0) {
      value.hide(f['option.novell_options.value'], value.peekBytes(length), value.at, length);
      while (value.remaining >= field.size) value.take(field);
    }
    if (length === 0) value.set(f['option.novell_options.value'], new Uint8Array(0), value.at, 0);
    value.takeRest(f['option.novell_options.value']);
    p.close(outer);
  }
}

/** RFC 4174 §2. */
export function readStorageNames(p: Cursor): void {
  takeNamedBits(p, f['option.isns.functions'], [
    f['option.isns.functions.enabled'], f['option.isns.functions.dd_base_authorization'],
    f['option.isns.functions.sec_policy_distribution'], f['option.isns.functions.reserved'],
  ]);
  takeNamedBits(p, f['option.isns.discovery_domain_access'], [
    f['option.isns.discovery_domain_access.enabled'], f['option.isns.discovery_domain_access_control.node'],
    f['option.isns.discovery_domain_access.iscsi_target'], f['option.isns.discovery_domain_access.iscsi_initiator'],
    f['option.isns.discovery_domain_access.ifcp_target_port'], f['option.isns.discovery_domain_access.initiator_target_port'],
    f['option.isns.discovery_domain_access.reserved'],
  ]);
  const administration = takeNamedBits(p, f['option.isns.administrative_flags'], [
    f['option.isns.administrative_flags.enabled'], f['option.isns.administrative_flags.heartbeat'],
    f['option.isns.administrative_flags.management_scns'], f['option.isns.administrative_flags.default_discovery_domain'],
    f['option.isns.administrative_flags.reserved'],
  ]);
  takeNamedBits(p, f['option.isns.server_security_bitmap'], [
    f['option.isns.server_security_bitmap.enabled'], f['option.isns.server_security_bitmap.ike_ipsec_enabled'],
    f['option.isns.server_security_bitmap.main_mode'], f['option.isns.server_security_bitmap.aggressive_mode'],
    f['option.isns.server_security_bitmap.pfs'], f['option.isns.server_security_bitmap.transport_mode'],
    f['option.isns.server_security_bitmap.tunnel_mode'], f['option.isns.server_security_bitmap.reserved'],
  ]);
  // Heartbeats come from an address of their own, where they are enabled.
  if ((administration & 3) === 3 && p.remaining >= 4) p.take(f['option.isns.heartbeat_originator_addr']);
  if (p.remaining >= 4) p.take(f['option.isns.primary_server_addr']);
  if (p.remaining < 4) return;
  const outer = p.open('Secondary iSNS Servers');
  while (p.remaining >= 4) p.take(f['option.isns.secondary_server_addr']);
  p.close(outer);
}

/** RFC 4776 §3.1. */
export function readCivicLocation(p: Cursor): void {
  p.take(f['option.civic_location.what']);
  p.take(f['option.civic_location.country'], 2);
  while (p.remaining >= 2) {
    p.take(f['option.civic_location.ca_type']);
    p.take(f['option.civic_location.ca_value'], p.take(f['option.civic_location.ca_length']));
  }
}

/** RFC 2937: where names are looked up, in this order. */
export function readNameServices(p: Cursor): void {
  while (p.remaining >= 2) {
    const service = p.u16();
    p.takeAs(
      f['option.dhcp_name_service_search_option'],
      service === 0 ? `${LOCAL_NAMES} (0)` : `${NAME_SERVICES[service] ?? 'Unknown'} Option (${service})`, 2,
    );
  }
}

export function readLocationServer(p: Cursor): void {
  const at = p.at;
  const { text: name } = readName(p, p.begin, p.end);
  p.set(f['option.lost_server_domain_name'], name, at, p.at - at);
}

/** A moment in seconds since 1970 (RFC 6926 §6.2.3). */
export function readTime(p: Cursor, field: Field<{ seconds: number; nanoseconds: number }>): void {
  p.takeAs(field, { seconds: p.u32(), nanoseconds: 0 }, 4);
}

/** RFC 7291 §4: lists of addresses, each with its length in bytes. */
export function readControlServers(p: Cursor): void {
  while (p.more) {
    const list = p.within(p.take(f['option.pcp.list_length']));
    while (list.remaining >= 4) list.take(f['option.pcp.server']);
  }
}
