/** Fields and names of NBD's numbers (NetworkBlockDevice/nbd, doc/proto.md). */
import { expert, flag, frameNumber, octets, relativeTime, text, u16, u32, u64 } from '../../../dissect/index.ts';

export const COMMANDS: Readonly<Record<number, string>> = {
  0: 'NBD_CMD_READ', 1: 'NBD_CMD_WRITE', 2: 'NBD_CMD_DISC', 3: 'NBD_CMD_FLUSH', 4: 'NBD_CMD_TRIM', 5: 'NBD_CMD_CACHE', 6: 'NBD_CMD_WRITE_ZEROES',
  7: 'NBD_CMD_BLOCK_STATUS', 8: 'NBD_CMD_RESIZE',
};
export const COMMAND_WORDS: Readonly<Record<number, string>> = {
  0: 'Read', 1: 'Write', 2: 'Disconnect', 3: 'Flush', 4: 'Trim', 5: 'Cache', 6: 'Write Zeroes', 7: 'Block Status', 8: 'Resize',
};
export const OPTIONS: Readonly<Record<number, string>> = {
  1: 'NBD_OPT_EXPORT_NAME', 2: 'NBD_OPT_ABORT', 3: 'NBD_OPT_LIST', 4: 'NBD_OPT_PEEK_EXPORT', 5: 'NBD_OPT_STARTTLS', 6: 'NBD_OPT_INFO',
  7: 'NBD_OPT_GO', 8: 'NBD_OPT_STRUCTURED_REPLY', 9: 'NBD_OPT_LIST_META_CONTEXT', 10: 'NBD_OPT_SET_META_CONTEXT', 11: 'NBD_OPT_EXTENDED_HEADERS',
};
export const OPTION_REPLIES: Readonly<Record<number, string>> = {
  1: 'NBD_REP_ACK', 2: 'NBD_REP_SERVER', 3: 'NBD_REP_INFO', 4: 'NBD_REP_META_CONTEXT', 0x80000001: 'NBD_REP_ERR_UNSUP',
  0x80000002: 'NBD_REP_ERR_POLICY', 0x80000003: 'NBD_REP_ERR_INVALID', 0x80000004: 'NBD_REP_ERR_PLATFORM', 0x80000005: 'NBD_REP_ERR_TLS_REQD',
  0x80000006: 'NBD_REP_ERR_UNKNOWN', 0x80000007: 'NBD_REP_ERR_SHUTDOWN', 0x80000008: 'NBD_REP_ERR_BLOCK_SIZE_REQD',
  0x80000009: 'NBD_REP_ERR_TOO_BIG', 0x8000000a: 'NBD_REP_ERR_EXT_HEADER_REQD',
};
const CHUNKS: Readonly<Record<number, string>> = {
  0: 'NBD_REPLY_TYPE_NONE', 1: 'NBD_REPLY_TYPE_OFFSET_DATA', 2: 'NBD_REPLY_TYPE_OFFSET_HOLE', 5: 'NBD_REPLY_TYPE_BLOCK_STATUS',
  6: 'NBD_REPLY_TYPE_BLOCK_STATUS_EXT', 0x8001: 'NBD_REPLY_TYPE_ERROR', 0x8002: 'NBD_REPLY_TYPE_ERROR_OFFSET',
};
const ERRORS: Readonly<Record<number, string>> = {
  0: 'Success', 1: 'NBD_EPERM', 5: 'NBD_EIO', 12: 'NBD_ENOMEM', 22: 'NBD_EINVAL', 28: 'NBD_ENOSPC', 75: 'NBD_EOVERFLOW', 95: 'NBD_ENOTSUP',
  108: 'NBD_ESHUTDOWN',
};
const INFORMATION: Readonly<Record<number, string>> = {
  0: 'NBD_INFO_EXPORT', 1: 'NBD_INFO_NAME', 2: 'NBD_INFO_DESCRIPTION', 3: 'NBD_INFO_BLOCK_SIZE',
};

export const NBD_FIELDS = {
  'hnd.magic': u64('Magic', { hex: true }),
  'hnd.flags': u16('Handshake Flags', { hex: true }),
  'hnd.flags.fixed_new': flag('Fixed Newstyle', 0x0001),
  'hnd.flags.no_zeroes': flag('No Zeroes', 0x0002),
  'cli.flags': u32('Client Flags', { hex: true }),
  'cli.flags.fixed_new': flag('Fixed Newstyle', 0x00000001),
  'cli.flags.no_zeroes': flag('No Zeroes', 0x00000002),
  'hnd.opt': u32('Option', { hex: true, values: OPTIONS }),
  'hnd.reply': u32('Reply', { hex: true, values: OPTION_REPLIES }),
  'hnd.reply.error': expert('Reply Error', 'note', 'Response'),
  magic: u32('Magic', { hex: true }),
  'cmd.flags': u16('Command Flags', { hex: true }),
  'cmd.flags.fua': flag('Forced Unit Access', 0x0001),
  'cmd.flags.no_hole': flag('No Hole', 0x0002),
  'cmd.flags.df': flag('Don\'t Fragment', 0x0004),
  'cmd.flags.req_one': flag('Request One', 0x0008),
  'cmd.flags.fast_zero': flag('Fast Zero', 0x0010),
  'cmd.flags.payload_len': flag('Payload Len', 0x0020),
  'reply.flags': u16('Reply Flags', { hex: true }),
  'reply.flags.done': flag('Done', 0x0001),
  'reply.type': u16('Reply Type', { values: CHUNKS }),
  'export.size': u64('Export Size', { unit: 'bytes' }),
  'export.trans.flags': u16('Transmission Flags', { hex: true }),
  'trans.flags.has_flags': flag('Has Flags', 0x0001),
  'trans.flags.read_only': flag('Read Only', 0x0002),
  'trans.flags.flush': flag('Flush', 0x0004),
  'trans.flags.fua': flag('Forced Unit Access', 0x0008),
  'trans.flags.rotational': flag('Rotational', 0x0010),
  'trans.flags.trim': flag('Trim', 0x0020),
  'trans.flags.write_zeroes': flag('Write Zeroes', 0x0040),
  'trans.flags.df': flag('Don\'t Fragment', 0x0080),
  'trans.flags.multi_conn': flag('Multiple Connections', 0x0100),
  'trans.flags.resize': flag('Resize', 0x0200),
  'trans.flags.cache': flag('Cache', 0x0400),
  'trans.flags.fast_zero': flag('Fast Zeroes', 0x0800),
  'trans.flags.block_status_payload': flag('Block Status Payload', 0x1000),
  reserved: octets('Reserved (Zeroes)'),
  type: u16('Type', { values: COMMANDS }),
  error: u32('Error', { values: ERRORS }),
  len: u32('Length'),
  len64: u64('Length', { id: 'nbd.len64', own: true }),
  handle: u64('Handle', { hex: true }),
  from: u64('From', { hex: true }),
  response_in: frameNumber('Response In', { source: 'conversation' }),
  response_to: frameNumber('Request In', { source: 'conversation' }),
  time: relativeTime('Time', { source: 'conversation' }),
  'export.name.len': u32('Export Name Length'),
  'export.name': text('Export Name'),
  'info.num': u16('Number of Information Requests'),
  info: u16('Information Type', { values: INFORMATION }),
  'error_msg.len': u16('Message Length'),
  error_msg: text('Error Message'),
  data: octets('Data'),
};
