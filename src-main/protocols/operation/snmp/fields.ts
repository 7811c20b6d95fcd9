/** Fields of SNMP: RFC 1157, RFC 3416, RFC 3411 §5 (engine identifiers), RFC 3412 §6 and RFC 3414 §2.4. */
import {
  absoluteTime, ether, expert, flag, i32, i64, ipv4, ipv6, none, octets, oid, text, u32, u64, u8,
} from '../../../dissect/index.ts';
import { enterpriseName } from '../../enterprises/enterprises.ts';
import { REQUEST_FIELDS } from './requests.ts';

export const VERSIONS: Readonly<Record<number, string>> = { 0: 'version-1', 1: 'v2c', 2: 'v2u', 3: 'snmpv3' };
/** By the tag of the PDU, which is specific to its context. */
export const PDUS = [
  'get-request', 'get-next-request', 'get-response', 'set-request', 'trap', 'getBulkRequest', 'informRequest', 'snmpV2-trap',
  'report',
];
const ERRORS = [
  'noError', 'tooBig', 'noSuchName', 'badValue', 'readOnly', 'genErr', 'noAccess', 'wrongType', 'wrongLength', 'wrongEncoding',
  'wrongValue', 'noCreation', 'inconsistentValue', 'resourceUnavailable', 'commitFailed', 'undoFailed', 'authorizationError', 'notWritable',
  'inconsistentName',
];
const TRAPS = ['coldStart', 'warmStart', 'linkDown', 'linkUp', 'authenticationFailure', 'egpNeighborLoss', 'enterpriseSpecific'];

function engineFormat(format: number): string {
  const names = ['Reserved', 'IPv4 address', 'IPv6 address', 'MAC address', 'Text, administratively assigned', 'Octets, administratively assigned'];
  return names[format] ?? (format >= 0x80 ? 'Reserved/Enterprise-specific' : 'Reserved');
}

export const SNMP_FIELDS = {
  version: i32('version', { values: VERSIONS }),
  community: text('community'),
  parameters: octets('parameters'),
  msgVersion: i32('msgVersion', { values: VERSIONS }),
  msgGlobalData_element: none('msgGlobalData'),
  msgID: u32('msgID'),
  msgMaxSize: u32('msgMaxSize'),
  msgFlags: octets('msgFlags'),
  'v3.flags.report': flag('Reportable', 0x04),
  'v3.flags.crypt': flag('Encrypted', 0x02),
  'v3.flags.auth': flag('Authenticated', 0x01),
  msgSecurityModel: u32('msgSecurityModel', { values: { 0: 'Any', 1: 'V1', 2: 'V2C', 3: 'USM' } }),
  msgSecurityParameters: octets('msgSecurityParameters'),
  msgAuthoritativeEngineID: octets('msgAuthoritativeEngineID'),
  msgAuthoritativeEngineBoots: u32('msgAuthoritativeEngineBoots'),
  msgAuthoritativeEngineTime: u32('msgAuthoritativeEngineTime'),
  msgUserName: text('msgUserName'),
  msgAuthenticationParameters: octets('msgAuthenticationParameters'),
  msgPrivacyParameters: octets('msgPrivacyParameters'),
  msgData: u32('msgData', { values: { 0: 'plaintext', 1: 'encryptedPDU' } }),
  plaintext_element: none('plaintext'),
  encryptedPDU: octets('encryptedPDU'),
  contextEngineID: octets('contextEngineID'),
  contextName: text('contextName'),
  'engineid.conform': flag('Engine ID Conformance', 0x80, { as: ['RFC3411 (SNMPv3)', 'RFC1910 (Non-SNMPv3)'] }),
  'engineid.enterprise': u32('Engine Enterprise ID', { values: enterpriseName }),
  'engineid.format': u8('Engine ID Format', { values: engineFormat }),
  'engineid.ipv4': ipv4('Engine ID Data: IPv4 address'),
  'engineid.ipv6': ipv6('Engine ID Data: IPv6 address'),
  'engineid.mac': ether('Engine ID Data: MAC address'),
  'engineid.text': text('Engine ID Data: Text'),
  'engineid.time': absoluteTime('Engine ID Data: Creation Time'),
  'engineid.data': octets('Engine ID Data'),
  data: u32('data', { values: PDUS }),
  get_request_element: none('get-request'),
  get_next_request_element: none('get-next-request'),
  get_response_element: none('get-response'),
  set_request_element: none('set-request'),
  trap_element: none('trap'),
  getBulkRequest_element: none('getBulkRequest'),
  informRequest_element: none('informRequest'),
  snmpV2_trap_element: none('snmpV2-trap'),
  report_element: none('report'),
  request_id: i32('request-id'),
  error_status: i32('error-status', { values: ERRORS }),
  error_index: i32('error-index'),
  non_repeaters: u32('non-repeaters'),
  max_repetitions: u32('max-repetitions'),
  enterprise: oid('enterprise'),
  agent_addr: ipv4('agent-addr'),
  generic_trap: i32('generic-trap', { values: TRAPS }),
  specific_trap: i32('specific-trap'),
  time_stamp: u32('time-stamp'),
  variable_bindings: u32('variable-bindings'),
  name: oid('Object Name'),
  'value.int': i64('Value (Integer32)'),
  'value.octets': octets('Value (OctetString)'),
  'value.oid': oid('Value (OID)'),
  'value.null': none('Value (Null)'),
  'value.ipv4': ipv4('Value (IpAddress)'),
  'value.ipv6': ipv6('Value (IpAddress)'),
  'value.addr': octets('Value (IpAddress)'),
  'value.counter': u64('Value (Counter32)'),
  'value.g32': u64('Value (Gauge32)'),
  'value.timeticks': u64('Value (Timeticks)'),
  'value.opaque': octets('Value (Opaque)'),
  'value.nsap': octets('Value (NSAP)'),
  'value.counter64': u64('Value (Counter64)', { id: 'snmp.value.counter' }),
  'var-bind_str': text('Variable-binding-string'),
  'value.u32': u64('Value (Unsigned32)'),
  'value.unk': octets('Value (Unknown)'),
  noSuchObject: none('noSuchObject'),
  noSuchInstance: none('noSuchInstance'),
  endOfMibView: none('endOfMibView'),
  agentid_trailer: octets('AgentID Trailer'),
  rfc3411_non_conformant: expert('Data not conforming to RFC3411', 'warning', 'Protocol'),
  'varbind.response': expert('Response value', 'note', 'Response'),
  integral_value0: expert('Integral value is zero-length', 'note', 'Undecoded'),
  int_too_large: expert('Integral value too large', 'note', 'Undecoded'),
  uint_too_large: expert('Unsigned value too large', 'note', 'Undecoded'),
  'version.unknown': expert('PDU for unknown version of SNMP', 'warning', 'Undecoded'),
  ...REQUEST_FIELDS,
};
