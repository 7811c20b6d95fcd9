/** Fields of connection-oriented DCE/RPC, C706 §12.6. */
import { bits, flag, frameNumber, guid, none, octets, relativeTime, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { reassemblyFields } from '../../reassembly.ts';
import { DATAGRAM_FIELDS } from './datagram-fields.ts';
import { NDR_FIELDS, RIGHTS_FIELDS } from '../ndr/fields.ts';

const LITTLE = { little: true } as const;

export const PACKETS: Readonly<Record<number, string>> = {
  0: 'Request', 1: 'Ping', 2: 'Response', 3: 'Fault', 4: 'Working', 5: 'Nocall', 6: 'Reject', 7: 'Ack', 8: 'Cl_cancel', 9: 'Fack',
  10: 'Cancel_ack', 11: 'Bind', 12: 'Bind_ack', 13: 'Bind_nak', 14: 'Alter_context', 15: 'Alter_context_resp', 16: 'AUTH3', 17: 'Shutdown',
  18: 'Co_cancel', 19: 'Orphaned', 20: 'RPC-over-HTTP RTS',
};
export const RESULTS: Readonly<Record<number, string>> = { 0: 'Acceptance', 1: 'User rejection', 2: 'Provider rejection', 3: 'Negotiate ACK' };
const REASONS: Readonly<Record<number, string>> = {
  0: 'Reason not specified', 1: 'Abstract syntax not supported', 2: 'Proposed transfer syntaxes not supported', 3: 'Local limit exceeded',
};
const REJECTIONS: Readonly<Record<number, string>> = {
  0: 'Reason not specified', 1: 'Temporary congestion', 2: 'Local limit exceeded', 4: 'Protocol version not supported',
  8: 'Authentication type not recognized', 9: 'Invalid checksum',
  3: 'Called paddr unknown', 5: 'Default context not supported', 6: 'User data not readable', 7: 'No PSAP available',
};
/** MS-RPCE §2.2.1.1.7 and §2.2.1.1.8. */
const AUTHENTICATIONS: Readonly<Record<number, string>> = {
  0: 'None', 1: 'Kerberos 5', 9: 'SPNEGO', 10: 'NTLMSSP', 14: 'SCHANNEL SSP', 16: 'Kerberos SSP', 17: 'DPA SSP', 18: 'MSN SSP',
  68: 'NETLOGON Secure Channel',
  21: 'Digest SSP', 100: 'MSMQ SSP',
};
const LEVELS: Readonly<Record<number, string>> = { 1: 'None', 2: 'Connect', 3: 'Call', 4: 'Packet', 5: 'Packet integrity', 6: 'Packet privacy' };
export const STATUSES: Readonly<Record<number, string>> = {
  0x1c010002: 'nca_op_rng_error', 0x1c010003: 'nca_unk_if', 0x1c01000b: 'nca_proto_error', 0x1c00001a: 'nca_s_fault_context_mismatch',
  0x00000005: 'nca_s_fault_access_denied', 0x000006f7: 'nca_s_fault_ndr', 0x000006d8: 'nca_s_fault_cant_perform',
  0x00000721: 'RPC_S_SEC_PKG_ERROR',
  0x00000000: 'Stub-defined exception', 0x00000001: 'nca_s_fault_other', 0x1c000001: 'nca_s_fault_int_div_by_zero',
  0x1c000002: 'nca_s_fault_addr_error', 0x1c000003: 'nca_s_fault_fp_div_zero', 0x1c000004: 'nca_s_fault_fp_underflow',
  0x1c000005: 'nca_s_fault_fp_overflow', 0x1c000006: 'nca_s_fault_invalid_tag', 0x1c000007: 'nca_s_fault_invalid_bound',
  0x1c000008: 'nca_rpc_version_mismatch', 0x1c000009: 'nca_unspec_reject', 0x1c00000a: 'nca_s_bad_actid',
  0x1c00000b: 'nca_who_are_you_failed', 0x1c00000c: 'nca_manager_not_entered', 0x1c00000d: 'nca_s_fault_cancel',
  0x1c00000e: 'nca_s_fault_ill_inst', 0x1c00000f: 'nca_s_fault_fp_error', 0x1c000010: 'nca_s_fault_int_overflow',
  0x1c000014: 'nca_s_fault_pipe_empty', 0x1c000015: 'nca_s_fault_pipe_closed', 0x1c000016: 'nca_s_fault_pipe_order',
  0x1c000017: 'nca_s_fault_pipe_discipline', 0x1c000018: 'nca_s_fault_pipe_comm_error', 0x1c000019: 'nca_s_fault_pipe_memory',
  0x1c00001b: 'nca_s_fault_remote_no_memory', 0x1c00001c: 'nca_invalid_pres_context_id',
  0x1c00001d: 'nca_unsupported_authn_level', 0x1c00001f: 'nca_invalid_checksum', 0x1c000020: 'nca_invalid_crc',
  0x1c000021: 'ncs_s_fault_user_defined', 0x1c000022: 'nca_s_fault_tx_open_failed', 0x1c000023: 'nca_s_fault_codeset_conv_error',
  0x1c000024: 'nca_s_fault_object_not_found', 0x1c000025: 'nca_s_fault_no_client_stub', 0x1c010006: 'nca_wrong_boot_time',
  0x1c010009: 'nca_s_you_crashed', 0x1c010013: 'nca_out_args_too_big', 0x1c010014: 'nca_server_too_busy',
  0x1c010017: 'nca_unsupported_type', 0x80004001: 'E_NOTIMPL', 0x80004003: 'E_POINTER', 0x80004004: 'E_ABORT',
  0x8000ffff: 'E_UNEXPECTED', 0x80010105: 'RPC_E_SERVERFAULT', 0x80010108: 'RPC_E_DISCONNECTED',
  0x80010113: 'RPC_E_INVALID_IPID', 0x8001011f: 'RPC_E_TIMEOUT', 0x80020003: 'DISP_E_MEMBERNOTFOUND',
  0x80020006: 'DISP_E_UNKNOWNNAME', 0x8002000e: 'DISP_E_BADPARAMCOUNT', 0x8004cb00: 'CBA_E_MALFORMED',
  0x8004cb01: 'CBA_E_UNKNOWNOBJECT', 0x8004cb05: 'CBA_E_INVALIDID', 0x8004cb09: 'CBA_E_INVALIDCOOKIE',
  0x8004cb0b: 'CBA_E_QOSTYPEUNSUPPORTED', 0x8004cb0c: 'CBA_E_QOSVALUEUNSUPPORTED', 0x8004cb0f: 'CBA_E_NOTAPPLICABLE',
  0x8004cb12: 'CBA_E_LIMITVIOLATION', 0x8004cb13: 'CBA_E_QOSTYPENOTAPPLICABLE', 0x8004cb18: 'CBA_E_OUTOFPARTNERACCOS',
  0x8004cb1c: 'CBA_E_FLAGUNSUPPORTED', 0x8004cb23: 'CBA_E_FRAMECOUNTUNSUPPORTED', 0x8004cb25: 'CBA_E_MODECHANGE',
  0x8007000e: 'E_OUTOFMEMORY', 0x80070057: 'E_INVALIDARG', 0x800706d1: 'RPC_S_PROCNUM_OUT_OF_RANGE',
  0x80070776: 'OR_INVALID_OXID',
};

const { fragments, fragment, count, length } = reassemblyFields(
  'dcerpc', 'fragment', 'DCE/RPC Fragment', 'DCE/RPC', { length: 'dcerpc.reassembled.length', data: 'dcerpc.reassembled.data', own: true },
  'Reassembled DCE/RPC Fragments',
);
export const REASSEMBLY = { fragments, fragment, 'fragment.count': count, 'reassembled.length': length };

export const DCERPC_FIELDS = {
  ...DATAGRAM_FIELDS,
  ver: u8('Version'),
  ver_minor: u8('Version (minor)'),
  pkt_type: u8('Packet type', { values: PACKETS }),
  cn_flags: u8('Packet Flags', { hex: true }),
  'cn_flags.first_frag': flag('First Frag', 0x01),
  'cn_flags.last_frag': flag('Last Frag', 0x02),
  'cn_flags.cancel_pending': flag('Cancel Pending', 0x04),
  'cn_flags.reserved': flag('Reserved', 0x08),
  'cn_flags.mpx': flag('Multiplex', 0x10),
  'cn_flags.dne': flag('Did Not Execute', 0x20),
  'cn_flags.maybe': flag('Maybe', 0x40),
  'cn_flags.object': flag('Object', 0x80),
  drep: octets('Data Representation'),
  'drep.byteorder': bits('Byte order', 0xf0, { values: { 0: 'Big-endian', 1: 'Little-endian' } }),
  'drep.character': bits('Character', 0x0f, { values: { 0: 'ASCII', 1: 'EBCDIC' } }),
  'drep.fp': u8('Floating-point', { values: { 0: 'IEEE', 1: 'VAX', 2: 'Cray', 3: 'IBM' } }),
  cn_frag_len: u16('Frag Length', LITTLE),
  cn_auth_len: u16('Auth Length', LITTLE),
  cn_call_id: u32('Call ID', LITTLE),
  cn_max_xmit: u16('Max Xmit Frag', LITTLE),
  cn_max_recv: u16('Max Recv Frag', LITTLE),
  cn_assoc_group: u32('Assoc Group', { hex: true, ...LITTLE }),
  cn_num_ctx_items: u8('Num Ctx Items'),
  cn_ctx_item: none('Ctx Item'),
  cn_ctx_id: u16('Context ID', LITTLE),
  cn_num_trans_items: u8('Num Trans Items'),
  cn_bind_abstract_syntax: none('Abstract Syntax'),
  cn_bind_to_uuid: guid('Interface UUID', LITTLE),
  cn_bind_if_ver: u16('Interface Ver', LITTLE),
  cn_bind_if_ver_minor: u16('Interface Ver Minor', LITTLE),
  cn_bind_trans: none('Transfer Syntax'),
  cn_bind_trans_id: guid('ID', LITTLE),
  cn_bind_trans_ver: u32('ver', LITTLE),
  cn_bind_trans_btfn: u16('Bind Time Features', { hex: true, ...LITTLE }),
  'cn_bind_trans_btfn.01': flag('Security Context Multiplexing Supported', 0x0001, { size: 2, ...LITTLE, as: ['True', 'False'] }),
  'cn_bind_trans_btfn.02': flag('Keep Connection On Orphan Supported', 0x0002, { size: 2, ...LITTLE, as: ['True', 'False'] }),
  cn_sec_addr_len: u16('Scndry Addr len', LITTLE),
  cn_sec_addr: text('Scndry Addr'),
  cn_num_results: u8('Num results'),
  cn_ack_result: u16('Ack result', { ...LITTLE, values: RESULTS }),
  cn_ack_reason: u16('Ack reason', { ...LITTLE, values: REASONS }),
  cn_ack_trans_id: guid('Transfer Syntax', LITTLE),
  cn_ack_trans_ver: u32('Syntax ver', LITTLE),
  cn_reject_reason: u16('Reject reason', { ...LITTLE, values: REJECTIONS }),
  cn_alloc_hint: u32('Alloc hint', LITTLE),
  cn_cancel_count: u8('Cancel count'),
  cn_status: u32('Status', { hex: true, ...LITTLE, values: STATUSES }),
  opnum: u16('Opnum', LITTLE),
  obj_id: guid('Object', LITTLE),
  stub_data: octets('Stub data'),
  fragment_data: octets('Fragment data'),
  reassembled_in: frameNumber('Reassembled PDU in frame', { source: 'conversation' }),
  ...REASSEMBLY,
  payload_stub_data: none('Payload stub data'),
  encrypted_stub_data: octets('Encrypted stub data'),
  ...NDR_FIELDS,
  ...RIGHTS_FIELDS,
  auth_padding: octets('Auth Padding'),
  auth_info: none('Auth Info'),
  auth_type: u8('Auth type', { values: AUTHENTICATIONS }),
  auth_level: u8('Auth level', { values: LEVELS }),
  auth_pad_len: u8('Auth pad len'),
  auth_rsrvd: u8('Auth Rsrvd'),
  auth_ctx_id: u32('Auth Context ID', LITTLE),
  auth_credentials: octets('Auth Credentials', { own: true }),
  request_in: frameNumber('Request in frame', { source: 'conversation' }),
  response_in: frameNumber('Response in frame', { source: 'conversation' }),
  time: relativeTime('Time from request', { source: 'conversation' }),
};
