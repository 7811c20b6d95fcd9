/** Server Message Block, version 1: the header and the extent of each command, MS-CIFS §2.2.3; mailslots, by which computers announce themselves. */
import { flag, nameOf, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { MAILSLOT_FIELDS, TRANSACTION, transaction } from './smb/mailslot.ts';
import { STATUSES } from './smb2/names.ts';

const COMMANDS: Readonly<Record<number, string>> = {
  0x00: 'Create Directory', 0x01: 'Delete Directory', 0x02: 'Open', 0x03: 'Create', 0x04: 'Close', 0x05: 'Flush', 0x06: 'Delete', 0x07: 'Rename', 0x08: 'Query Information',
  0x09: 'Set Information', 0x0a: 'Read', 0x0b: 'Write', 0x0c: 'Lock Byte Range', 0x0d: 'Unlock Byte Range', 0x0e: 'Create Temp', 0x0f: 'Create New',
  0x10: 'Check Directory', 0x11: 'Process Exit', 0x12: 'Seek', 0x13: 'Lock And Read', 0x14: 'Write And Unlock', 0x1a: 'Read Raw', 0x1b: 'Read MPX',
  0x1c: 'Read MPX Secondary', 0x1d: 'Write Raw', 0x1e: 'Write MPX', 0x1f: 'Write MPX Secondary', 0x20: 'Write Complete', 0x22: 'Set Information2',
  0x23: 'Query Information2', 0x24: 'Locking AndX', 0x25: 'Trans', 0x26: 'Trans Secondary', 0x27: 'IOCTL', 0x28: 'IOCTL Secondary', 0x29: 'Copy', 0x2a: 'Move', 0x2b: 'Echo',
  0x2c: 'Write And Close', 0x2d: 'Open AndX', 0x2e: 'Read AndX', 0x2f: 'Write AndX', 0x31: 'Close And Tree Disconnect', 0x32: 'Trans2', 0x33: 'Trans2 Secondary',
  0x34: 'Find Close2', 0x35: 'Find Notify Close', 0x70: 'Tree Connect', 0x71: 'Tree Disconnect', 0x72: 'Negotiate Protocol', 0x73: 'Session Setup AndX', 0x74: 'Logoff AndX',
  0x75: 'Tree Connect AndX', 0x80: 'Query Information Disk', 0x81: 'Search', 0x82: 'Find', 0x83: 'Find Unique', 0x84: 'Find Close', 0xa0: 'NT Trans',
  0xa1: 'NT Trans Secondary', 0xa2: 'NT Create AndX', 0xa4: 'NT Cancel', 0xa5: 'NT Rename', 0xc0: 'Open Print File', 0xc1: 'Write Print File', 0xc2: 'Close Print File',
  0xc3: 'Get Print Queue', 0xfe: 'SMBinvalid',
};
const RESPONSE = 0x80;
const NT_ERRORS = 0x4000, UNICODE = 0x8000;
const LITTLE = { little: true } as const;
const WORD = { little: true, size: 2 } as const;

const FIELDS = {
  server_component: u32('Server Component', { hex: true, little: true }),
  cmd: u8('SMB Command', { hex: true, values: COMMANDS }),
  nt_status: u32('NT Status', { hex: true, little: true, values: STATUSES }),
  error_class: u8('Error Class', { hex: true, values: { 0: 'Success', 1: 'DOS Error', 2: 'Server Error', 3: 'Hardware Error', 4: 'Command Error - Not an SMB format command' } }),
  error_code: u16('Error Code', { hex: true, little: true }),
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
  'flags2.reparse_path': flag('Reparse Path', 0x0400, { ...WORD, as: ['The request uses a @GMT reparse path', 'The request does not use a @GMT reparse path'] }),
  'flags2.long_names_used': flag('Long Names Used', 0x0040, {
    ...WORD, as: ['Path names in request are long file names', 'Path names in request are not long file names'],
  }),
  'flags2.sec_sig_required': flag('Security Signatures Required', 0x0010, { ...WORD, as: ['Security signatures are required', 'Security signatures are not required'] }),
  'flags2.compressed': flag('Compressed', 0x0008, { ...WORD, as: ['Compression is requested', 'Compression is not requested'] }),
  'flags2.sec_sig': flag('Security Signatures', 0x0004, { ...WORD, as: ['Security signatures are supported', 'Security signatures are not supported'] }),
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
  wct: u8('Word Count (WCT)'),
  bcc: u16('Byte Count (BCC)', LITTLE),
} as const;

const FLAGS = [
  FIELDS['flags.response'], FIELDS['flags.notify'], FIELDS['flags.oplock'], FIELDS['flags.canon'], FIELDS['flags.caseless'], FIELDS['flags.receive_buffer'], FIELDS['flags.lock'],
];
const FLAGS_2 = Object.entries(FIELDS).filter(([name]) => name.startsWith('flags2.')).map(([, field]) => field);

export const smb = protocol({
  name: 'smb',
  title: 'SMB (Server Message Block Protocol)',
  fields: { ...FIELDS, ...MAILSLOT_FIELDS },
  dissect(p, f) {
    const header = p.open('SMB Header', 32);
    p.take(f.server_component);
    const command = p.take(f.cmd);
    const isResponse = (p.u8(4) & RESPONSE) !== 0;
    let trouble = '';
    if ((p.little16(5) & NT_ERRORS) !== 0) {
      const status = p.take(f.nt_status);
      if (status !== 0) trouble = `, Error: ${nameOf(STATUSES, status) ?? `Unknown (0x${status.toString(16).padStart(8, '0')})`}`;
    } else {
      const kind = p.take(f.error_class);
      p.take(f.reserved, 1);
      const code = p.take(f.error_code);
      if (kind !== 0) trouble = `, Error: ${nameOf(f.error_class.options.values, kind) ?? 'Unknown'} ${code}`;
    }
    p.info(`${COMMANDS[command] ?? `unknown-0x${command.toString(16).toUpperCase()}`} ${isResponse ? 'Response' : 'Request'}${trouble}`);
    takeNamedBits(p, f.flags, FLAGS);
    const more = takeNamedBits(p, f.flags2, FLAGS_2);
    p.take(f['pid.high']);
    p.take(f.signature, 8);
    p.take(f.reserved, 2);
    p.take(f.tid);
    p.take(f.pid);
    p.take(f.uid);
    p.take(f.mid);
    p.close(header);
    const body = p.open(`${COMMANDS[command] ?? 'unknown'} ${isResponse ? 'Response' : 'Request'} (0x${command.toString(16).padStart(2, '0')})`);
    const words = p.within(2 * p.take(f.wct));
    const count = p.take(f.bcc);
    const bytes = p.within(Math.min(count, p.remaining));
    const carried = command === TRANSACTION && !isResponse ? transaction(words, bytes, p.begin, (more & UNICODE) !== 0) : undefined;
    p.close(body);
    if (carried === undefined) return;
    p.at = carried.at;
    p.call('browser', carried.length);
  },
});
