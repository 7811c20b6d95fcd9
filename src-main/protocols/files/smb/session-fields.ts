/**
 * Fields by which SMB 1 agrees on a dialect, tells who somebody is, and connects to shares: MS-CIFS §2.2.4.50 to
 * §2.2.4.55, MS-SMB §2.2.4.5 to §2.2.4.7.
 */
import { absoluteTime, bits, flag, guid, i16, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { CONNECT_SUPPORT_CSCMASK } from './names.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const WIDE = { little: true, size: 4 } as const;
const SHORT = { little: true, size: 2 } as const;

export const SESSION_FIELDS = {
  buffer_format: u8('Buffer Format', { values: { 1: 'Data Block', 2: 'Dialect', 3: 'Pathname', 4: 'ASCII', 5: 'Variable Block' } }),
  dialect: text('Dialect'),
  'dialect.name': text('Name'),
  'dialect.index': u16('Selected Index', LITTLE),
  sm: u8('Security Mode', { hex: true }),
  'sm.mode': flag('Mode', 0x0001, { ...SHORT, as: ['USER security mode', 'SHARE security mode'] }),
  'sm.password': flag('Password', 0x0002, { ...SHORT, as: ['ENCRYPTED password. Use challenge/response', 'PLAINTEXT password'] }),
  'sm.signatures': flag('Signatures', 0x04, { as: ['Security signatures ENABLED', 'Security signatures NOT enabled'] }),
  'sm.sig_required': flag('Sig Req', 0x08, { as: ['Security signatures REQUIRED', 'Security signatures NOT required'] }),
  max_bufsize: u32('Max Buffer Size', LITTLE),
  max_mpx_count: u16('Max Mpx Count', LITTLE),
  max_vcs: u16('Max VCs', LITTLE),
  session_key: u32('Session Key', HEX),
  max_raw: u32('Max Raw Buffer', LITTLE),
  server_cap: u32('Capabilities', HEX),
  'server_cap.raw_mode': flag('Raw Mode', 0x00000001, {
    ...WIDE, as: ['Read Raw and Write Raw are supported', 'Read Raw and Write Raw are not supported'],
  }),
  'server_cap.mpx_mode': flag('MPX Mode', 0x00000002, {
    ...WIDE, as: ['Read Mpx and Write Mpx are supported', 'Read Mpx and Write Mpx are not supported'],
  }),
  'server_cap.unicode': flag('Unicode', 0x00000004, {
    ...WIDE, as: ['Unicode strings are supported', 'Unicode strings are not supported'],
  }),
  'server_cap.large_files': flag('Large Files', 0x00000008, {
    ...WIDE, as: ['Large files are supported', 'Large files are not supported'],
  }),
  'server_cap.nt_smbs': flag('NT SMBs', 0x00000010, { ...WIDE, as: ['NT SMBs are supported', 'NT SMBs are not supported'] }),
  'server_cap.rpc_remote_apis': flag('RPC Remote APIs', 0x00000020, {
    ...WIDE, as: ['RPC remote APIs are supported', 'RPC remote APIs are not supported'],
  }),
  'server_cap.nt_status': flag('NT Status Codes', 0x00000040, {
    ...WIDE, as: ['NT status codes are supported', 'NT status codes are not supported'],
  }),
  'server_cap.level_2_oplocks': flag('Level 2 Oplocks', 0x00000080, {
    ...WIDE, as: ['Level 2 oplocks are supported', 'Level 2 oplocks are not supported'],
  }),
  'server_cap.lock_and_read': flag('Lock and Read', 0x00000100, {
    ...WIDE, as: ['Lock and Read is supported', 'Lock and Read is not supported'],
  }),
  'server_cap.nt_find': flag('NT Find', 0x00000200, { ...WIDE, as: ['NT Find is supported', 'NT Find is not supported'] }),
  'server_cap.dfs': flag('Dfs', 0x00001000, { ...WIDE, as: ['Dfs is supported', 'Dfs is not supported'] }),
  'server_cap.infolevel_passthru': flag('Infolevel Passthru', 0x00002000, {
    ...WIDE, as: ['NT information level request passthrough is supported', 'NT information level request passthrough is not supported'],
  }),
  'server_cap.large_readx': flag('Large ReadX', 0x00004000, {
    ...WIDE, as: ['Large Read andX is supported', 'Large Read andX is not supported'],
  }),
  'server_cap.large_writex': flag('Large WriteX', 0x00008000, {
    ...WIDE, as: ['Large Write andX is supported', 'Large Write andX is not supported'],
  }),
  'server_cap.lwio': flag('LWIO', 0x00010000, { ...WIDE, as: ['LWIO ioctl/fsctl is supported', 'LWIO ioctl/fsctl is not supported'] }),
  'server_cap.unix': flag('UNIX', 0x00800000, { ...WIDE, as: ['UNIX extensions are supported', 'UNIX extensions are not supported'] }),
  'server_cap.compressed_data': flag('Compressed Data', 0x02000000, {
    ...LITTLE, as: ['Compressed data transfer is supported', 'Compressed data transfer is not supported'],
  }),
  'server_cap.dynamic_reauth': flag('Dynamic Reauth', 0x20000000, {
    ...LITTLE, as: ['Dynamic Reauth is supported', 'Dynamic Reauth is not supported'],
  }),
  'server_cap.extended_security': flag('Extended Security', 0x80000000, {
    ...LITTLE, as: ['Extended security exchanges are supported', 'Extended security exchanges are not supported'],
  }),
  server_timezone: i16('Server Time Zone', LITTLE),
  challenge_length: u16('Challenge Length', LITTLE),
  challenge: octets('Challenge'),
  primary_domain: text('Primary Domain'),
  server: text('Server'),
  server_guid: guid('Server GUID'),
  security_blob_len: u16('Security Blob Length', LITTLE),
  security_blob: octets('Security Blob'),
  'system.time': absoluteTime('System Time'),
  max_buf: u16('Max Buffer', LITTLE),
  password: octets('Password'),
  tree_password: text('Password', { own: true }),
  ansi_password: octets('ANSI Password'),
  unicode_password: octets('Unicode Password'),
  vc: u16('VC Number', LITTLE),
  pwlen: u16('Password Length', LITTLE),
  ansi_pwlen: u16('ANSI Password Length', LITTLE),
  unicode_pwlen: u16('Unicode Password Length', LITTLE),
  account: text('Account'),
  native_os: text('Native OS'),
  native_lanman: text('Native LAN Manager'),
  'setup.action': u16('Action', HEX),
  'setup.action.guest': flag('Guest', 0x0001, { ...SHORT, as: ['Logged in as GUEST', 'Not logged in as GUEST'] }),
  path: text('Path'),
  service: text('Service'),
  native_fs: text('Native File System'),
  'connect.flags': u16('Flags', HEX),
  'connect.flags.dtid': flag('Disconnect TID', 0x0001, { ...SHORT, as: ['DISCONNECT TID', 'Do NOT disconnect TID'] }),
  'connect.flags.extendedsig': flag('Extended Signature', 0x0004, { ...SHORT, as: ['Extended Signature', 'NOT Extended Signature'] }),
  'connect.flags.extendedresp': flag('Extended Response', 0x0008, { ...SHORT, as: ['Extended Response', 'NOT Extended Response'] }),
  'connect.support': u16('Optional Support', HEX),
  'connect.support.search': flag('Search Bits', 0x0001, {
    ...SHORT, as: ['Exclusive search bits supported', 'Exclusive search bits not supported'],
  }),
  'connect.support.dfs': flag('In Dfs', 0x0002, { ...SHORT, as: ['Share is in Dfs', "Share isn't in Dfs"] }),
  'connect.support.cscmask': bits('CSC Mask', 0x000c, { ...SHORT, values: CONNECT_SUPPORT_CSCMASK }),
  'connect.support.uniqfilename': flag('Unique File Name', 0x0010, {
    ...SHORT, as: ['Client allowed to cache share namespaces', 'Client NOT allowed to cache share namespaces'],
  }),
  'connect.support.extendedsig': flag('Extended Signatures', 0x0020, { ...SHORT, as: ['Extended signature', 'NOT extended signature'] }),
  'echo.count': u16('Echo Count', LITTLE),
  'echo.data': octets('Echo Data'),
  'echo.seq_num': u16('Echo Seq Num', LITTLE),
  andxoffset: u16('AndXOffset', LITTLE),
} as const;
