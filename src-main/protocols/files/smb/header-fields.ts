/** Fields of SMB 1's header, MS-CIFS §2.2.3.1. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { flag, frameNumber, octets, relativeTime, u16, u32, u8 } from '../../../dissect/index.ts';
import { STATUSES } from '../nt-statuses.ts';
import { COMMANDS } from './names.ts';

/** The bytes 0xff, S, M, B as a number. */
const SMB = 0x424d53ff;
const LITTLE = { little: true } as const;
const WORD = { little: true, size: 2 } as const;

export const HEADER_FIELDS = {
  server_component: u32('Server Component', { hex: true, little: true, text: value => (value === SMB ? 'SMB' : hex(value, 8)) }),
  cmd: u8('SMB Command', { hex: true, values: COMMANDS }),
  nt_status: u32('NT Status', { hex: true, little: true, values: STATUSES }),
  error_class: u8('Error Class', {
    hex: true,
    values: { 0: 'Success', 1: 'DOS Error', 2: 'Server Error', 3: 'Hardware Error', 4: 'Command Error - Not an SMB format command' },
  }),
  error_code: u16('Error Code', { hex: true, little: true, text: value => (value === 0 ? 'No Error' : hex(value, 4)) }),
  reserved: octets('Reserved'),
  flags: u8('Flags', { hex: true }),
  'flags.response': flag('Request/Response', 0x80, { as: ['Message is a response to the client/redirector', 'Message is a request to the server'] }),
  'flags.notify': flag('Notify', 0x40, { as: ['Notify client on all modifications', 'Notify client only on open'] }),
  'flags.oplock': flag('Oplocks', 0x20, { as: ['OpLock requested/granted', 'OpLock not requested/granted'] }),
  'flags.canon': flag('Canonicalized Pathnames', 0x10, { as: ['Pathnames are canonicalized', 'Pathnames are not canonicalized'] }),
  'flags.caseless': flag('Case Sensitivity', 0x08, { as: ['Path names are caseless', 'Path names are case sensitive'] }),
  'flags.receive_buffer': flag('Receive Buffer Posted', 0x02, { as: ['Receive buffer has been posted', 'Receive buffer has not been posted'] }),
  'flags.lock': flag('Lock and Read', 0x01, { as: ['Lock&Read, Write&Unlock are supported', 'Lock&Read, Write&Unlock are not supported'] }),
  flags2: u16('Flags2', { hex: true, little: true }),
  'flags2.string': flag('Unicode Strings', 0x8000, { ...WORD, as: ['Strings are Unicode', 'Strings are ASCII'] }),
  'flags2.nt_error': flag('Error Code Type', 0x4000, { ...WORD, as: ['Error codes are NT error codes', 'Error codes are DOS error codes'] }),
  'flags2.roe': flag('Execute-only Reads', 0x2000, { ...WORD, as: ['Permit reads if execute-only', "Don't permit reads if execute-only"] }),
  'flags2.dfs': flag('Dfs', 0x1000, { ...WORD, as: ['Resolve pathnames with Dfs', "Don't resolve pathnames with Dfs"] }),
  'flags2.esn': flag('Extended Security Negotiation', 0x0800, {
    ...WORD, as: ['Extended security negotiation is supported', 'Extended security negotiation is not supported'],
  }),
  'flags2.reparse_path': flag('Reparse Path', 0x0400, {
    ...WORD, as: ['The request uses a @GMT reparse path', 'The request does not use a @GMT reparse path'],
  }),
  'flags2.long_names_used': flag('Long Names Used', 0x0040, {
    ...WORD, as: ['Path names in request are long file names', 'Path names in request are not long file names'],
  }),
  'flags2.sec_sig_required': flag('Security Signatures Required', 0x0010, {
    ...WORD, as: ['Security signatures are required', 'Security signatures are not required'],
  }),
  'flags2.compressed': flag('Compressed', 0x0008, { ...WORD, as: ['Compression is requested', 'Compression is not requested'] }),
  'flags2.sec_sig': flag('Security Signatures', 0x0004, {
    ...WORD, as: ['Security signatures are supported', 'Security signatures are not supported'],
  }),
  'flags2.ea': flag('Extended Attributes', 0x0002, { ...WORD, as: ['Extended attributes are supported', 'Extended attributes are not supported'] }),
  'flags2.long_names_allowed': flag('Long Names Allowed', 0x0001, {
    ...WORD, as: ['Long file names are allowed in the response', 'Long file names are not allowed in the response'],
  }),
  'pid.high': u16('Process ID High', LITTLE),
  signature: octets('Signature'),
  tid: u16('Tree ID', LITTLE),
  pid: u16('Process ID', LITTLE),
  uid: u16('User ID', LITTLE),
  mid: u16('Multiplex ID', LITTLE),
  response_in: frameNumber('Response in', { source: 'conversation' }),
  response_to: frameNumber('Response to', { source: 'conversation' }),
  time: relativeTime('Time from request', { source: 'conversation' }),
  'fid.mapped_in': frameNumber('Mapped in', { source: 'conversation' }),
  wct: u8('Word Count (WCT)'),
  bcc: u16('Byte Count (BCC)', LITTLE),
} as const;
