/** Fields of COPS and of its use for provisioning (RFC 2748 §2, RFC 3084 §4), and the names of their values. */
import { bits, expert, frameNumber, i64, ipv4, ipv6, octets, oid, relativeTime, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';

const FLAGS = { 0x0: 'None', 0x1: 'Solicited Message Flag Bit' };
export const OP_CODE: Readonly<Record<number, string>> = {
  1: 'Request (REQ)', 2: 'Decision (DEC)', 3: 'Report State (RPT)', 4: 'Delete Request State (DRQ)', 5: 'Synchronize State Req (SSQ)',
  6: 'Client-Open (OPN)', 7: 'Client-Accept (CAT)', 8: 'Client-Close (CC)', 9: 'Keep-Alive (KA)', 10: 'Synchronize Complete (SSC)',
};
const CLIENT_TYPE: Readonly<Record<number, string>> = {
  0: 'None', 1: 'RSVP', 2: 'DiffServ QoS', 32769: 'IP Highway', 32770: 'IP Highway', 32771: 'IP Highway', 32772: 'IP Highway', 32773: 'Fujitsu',
  32774: 'HP OpenView PolicyXpert', 32775: 'HP OpenView PolicyXpert', 32776: 'PacketCable Dynamic Quality-of-Service', 32777: '3GPP',
  32778: 'PacketCable Multimedia', 32779: 'Juniper', 32780: 'Q.3303.1 (Rw interface) COPS alternative',
  32781: 'Q.3304.1 (Rc interface) COPS alternative',
};
export const C_NUM: Readonly<Record<number, string>> = {
  1: 'Handle Object (Handle)', 2: 'Context Object (Context)', 3: 'In-Interface Object (IN-Int)', 4: 'Out-Interface Object (OUT-Int)',
  5: 'Reason Object (Reason)', 6: 'Decision Object (Decision)', 7: 'LPDP Decision Object (LPDPDecision)', 8: 'Error Object (Error)',
  9: 'Client Specific Information Object (ClientSI)', 10: 'Keep-Alive Timer Object (KATimer)', 11: 'PEP Identification Object (PEPID)',
  12: 'Report-Type Object (Report-Type)', 13: 'PDP Redirect Address Object (PDPRedirAddr)', 14: 'Last PDP Address (LastPDPaddr)',
  15: 'Accounting Timer Object (AcctTimer)', 16: 'Message Integrity Object (Integrity)',
};
export const S_NUM: Readonly<Record<number, string>> = {
  1: 'Provisioning Instance Identifier (PRID)', 2: 'Prefix Provisioning Instance Identifier (PPRID)', 3: 'Encoded Provisioning Instance Data (EPD)',
  4: 'Global Provisioning Error Object (GPERR)', 5: 'PRC Class Provisioning Error Object (CPERR)',
  6: 'Error Provisioning Instance Identifier (ErrorPRID)',
};
const CONTEXT_R_TYPE: Readonly<Record<number, string>> = {
  0x1: 'Incoming-Message/Admission Control request', 0x2: 'Resource-Allocation request', 0x4: 'Outgoing-Message request',
  0x8: 'Configuration request',
};
const REASON: Readonly<Record<number, string>> = {
  1: 'Unspecified', 2: 'Management', 3: 'Preempted (Another request state takes precedence)',
  4: 'Tear (Used to communicate a signaled state removal)', 5: 'Timeout (Local state has timed-out)',
  6: 'Route Change (Change invalidates request state)', 7: 'Insufficient Resources (No local resource available)',
  8: 'PDP\'s Directive (PDP decision caused the delete)', 9: 'Unsupported decision (PDP decision not supported)', 10: 'Synchronize Handle Unknown',
  11: 'Transient Handle (stateless event)', 12: 'Malformed Decision (could not recover)', 13: 'Unknown COPS Object from PDP',
};
const DECISION_CMD: Readonly<Record<number, string>> = {
  0: 'NULL Decision (No configuration data available)', 1: 'Install (Admit request/Install configuration)',
  2: 'Remove (Remove request/Remove configuration)',
};
const DECISION_FLAGS = { 0x0: '<None set>', 0x1: 'Trigger Error (Trigger error message if set)' };
const ERROR: Readonly<Record<number, string>> = {
  1: 'Bad handle', 2: 'Invalid handle reference', 3: 'Bad message format (Malformed Message)', 4: 'Unable to process (server gives up on query)',
  5: 'Mandatory client-specific info missing', 6: 'Unsupported client', 7: 'Mandatory COPS object missing', 8: 'Client Failure',
  9: 'Communication Failure', 10: 'Unspecified', 11: 'Shutting down', 12: 'Redirect to Preferred Server', 13: 'Unknown COPS Object',
  14: 'Authentication Failure', 15: 'Authentication Required',
};
const REPORT_TYPE: Readonly<Record<number, string>> = {
  1: ' Success   : Decision was successful at the PEP', 2: ' Failure   : Decision could not be completed by PEP',
  3: ' Accounting: Accounting update for an installed state',
};
const GPERROR: Readonly<Record<number, string>> = {
  1: 'AvailMemLow', 2: 'AvailMemExhausted', 3: 'unknownASN.1Tag', 4: 'maxMsgSizeExceeded', 5: 'unknownError', 6: 'maxRequestStatesOpen',
  7: 'invalidASN.1Length', 8: 'invalidObjectPad', 9: 'unknownPIBData', 10: 'unknownCOPSPRObject', 11: 'malformedDecision',
};
const CPERROR: Readonly<Record<number, string>> = {
  1: 'priSpaceExhausted', 2: 'priInstanceInvalid', 3: 'attrValueInvalid', 4: 'attrValueSupLimited', 5: 'attrEnumSupLimited',
  6: 'attrMaxLengthExceeded', 7: 'attrReferenceUnknown', 8: 'priNotifyOnly', 9: 'unknownPrc', 10: 'tooFewAttrs', 11: 'invalidAttrType',
  12: 'deletedInRef', 13: 'priSpecificError',
};

export const FIELDS = {
  ver_flags: u8('Version and Flags', { hex: true }),
  version: bits('Version', 0xf0),
  flags: bits('Flags', 0x0f, { hex: true, values: FLAGS }),
  response_in: frameNumber('Response In'),
  response_to: frameNumber('Request In'),
  response_time: relativeTime('Response Time'),
  op_code: u8('Op Code', { values: OP_CODE }),
  client_type: u16('Client Type', { values: CLIENT_TYPE }),
  msg_len: u32('Message Length'),
  'obj.len': u32('Object Length'),
  c_num: u8('C-Num', { values: C_NUM }),
  c_type: u8('C-Type'),
  s_num: u8('S-Num', { values: S_NUM }),
  s_type: u8('S-Type'),
  handle: u32('Handle', { hex: true }),
  'context.r_type': bits('R-Type', 0xffff, { hex: true, values: CONTEXT_R_TYPE }),
  'context.m_type': bits('M-Type', 0xffff, { hex: true }),
  'in-int.ipv4': ipv4('IPv4 address'),
  'in-int.ipv6': ipv6('IPv6 address'),
  'out-int.ipv4': ipv4('IPv4 address'),
  'out-int.ipv6': ipv6('IPv6 address'),
  'in-out-int.ifindex': u32('ifIndex'),
  reason: u16('Reason', { values: REASON }),
  reason_sub: u16('Reason Sub-code', { hex: true }),
  'decision.cmd': u16('Command-Code', { values: DECISION_CMD }),
  'decision.flags': bits('Flags', 0xffff, { hex: true, values: DECISION_FLAGS }),
  error: u16('Error', { values: ERROR }),
  error_sub: u16('Error Sub-code', { hex: true }),
  'katimer.value': u16('Contents: KA Timer Value'),
  'pepid.id': text('Contents: PEP Id'),
  report_type: u16('Contents: Report-Type', { values: REPORT_TYPE }),
  'pdprediraddr.ipv4': ipv4('IPv4 address'),
  'pdprediraddr.ipv6': ipv6('IPv6 address'),
  'lastpdpaddr.ipv4': ipv4('IPv4 address'),
  'lastpdpaddr.ipv6': ipv6('IPv6 address'),
  'pdp.tcp_port': u32('TCP Port Number'),
  'accttimer.value': u16('Contents: ACCT Timer Value'),
  'integrity.key_id': u32('Contents: Key ID'),
  'integrity.seq_num': u32('Contents: Sequence Number'),
  'integrity.keyed_message_digest': octets('Contents: Keyed Message Digest'),
  'integrity.contents': octets('Contents'),
  opaque_data: octets('Opaque Data'),
  gperror: u16('Error', { values: GPERROR }),
  gperror_sub: u16('Error Sub-code', { hex: true }),
  cperror: u16('Error', { values: CPERROR }),
  cperror_sub: u16('Error Sub-code', { hex: true }),
  reserved: u8('Reserved', { hex: true }),
  'prid.instance_id': oid('PRID Instance Identifier'),
  'pprid.prefix_id': oid('Prefix Identifier'),
  'errprid.instance_id': oid('ErrorPRID Instance Identifier'),
  'epd.unknown': octets('EPD Unknown Data'),
  'epd.null': octets('EPD Null Data'),
  'epd.int': i64('EPD Integer Data'),
  'epd.octets': octets('EPD Octet String Data'),
  'epd.oid': oid('EPD OID Data'),
  'epd.ipv4': ipv4('EPD IPAddress Data'),
  'epd.unsigned32': u64('EPD Unsigned32 Data'),
  'epd.timeticks': u64('EPD TimeTicks Data'),
  'epd.opaque': octets('EPD Opaque Data'),
  'epd.integer64': i64('EPD Inetger64 Data'),
  'epd.unsigned64': u64('EPD Unsigned64 Data'),
  'pepid.not_null': expert('PEP Id is not a NULL terminated ASCII string', 'note', 'Malformed'),
  unknown_c_num: expert('Unknown C-Num', 'note', 'Undecoded'),
  trailing_garbage: expert('Trailing garbage', 'note', 'Undecoded'),
  bad_cops_object_length: expert('COPS object length is too short', 'error', 'Malformed'),
  bad_cops_pr_object_length: expert('COPS-PR object length is too short', 'error', 'Malformed'),
};
