/** Fields by which SMB 1 opens, reads, writes and locks files: MS-CIFS §2.2.4. */
import { absoluteTime, bits, flag, frameNumber, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { ACTIONS, DISPOSITIONS } from '../smb2/names.ts';
import { ACCESS_LOCALITY, ACCESS_MODE, ACCESS_SHARING, FILE_TYPE, LOCKING_OPLOCK_LEVEL, OPLOCK_LEVEL } from './names.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const WIDE = { little: true, size: 4 } as const;
const SHORT = { little: true, size: 2 } as const;

export const FILE_FIELDS = {
  fid: u16('FID', HEX),
  'fid.opened_in': frameNumber('Opened in', { source: 'conversation' }),
  'fid.closed_in': frameNumber('Closed in', { source: 'conversation' }),
  dir_name: text('Directory'),
  file: text('File Name'),
  old_file: text('Old File Name'),
  file_name_len: u32('File Name Len', LITTLE),
  file_attribute: u16('File Attributes', HEX),
  wide_attributes: u32('File Attributes', { ...HEX, id: 'smb.file_attribute' }),
  'file_attribute.read_only': flag('Read Only', 0x0001, { ...SHORT, as: ['READ ONLY', 'NOT read only'] }),
  'file_attribute.hidden': flag('Hidden', 0x0002, { ...SHORT, as: ['HIDDEN', 'NOT hidden'] }),
  'file_attribute.system': flag('System', 0x0004, { ...SHORT, as: ['SYSTEM file/dir', 'NOT a system file/dir'] }),
  'file_attribute.volume': flag('Volume ID', 0x0008, { ...SHORT, as: ['VOLUME ID', 'NOT a volume ID'] }),
  'file_attribute.directory': flag('Directory', 0x0010, { ...SHORT, as: ['DIRECTORY', 'NOT a directory'] }),
  'file_attribute.archive': flag('Archive', 0x0020, {
    ...SHORT, as: ['Modified since last ARCHIVE', 'Has NOT been modified since last archive'],
  }),
  'file_attribute.device': flag('Device', 0x00000040, { ...WIDE, as: ['A DEVICE', 'NOT a device'] }),
  'file_attribute.normal': flag('Normal', 0x00000080, { ...WIDE, as: ['An ordinary file/dir', 'Has some attribute set'] }),
  'file_attribute.temporary': flag('Temporary', 0x00000100, { ...WIDE, as: ['A TEMPORARY file', 'NOT a temporary file'] }),
  'file_attribute.sparse': flag('Sparse', 0x00000200, { ...WIDE, as: ['A SPARSE file', 'NOT a sparse file'] }),
  'file_attribute.reparse': flag('Reparse Point', 0x00000400, {
    ...WIDE, as: ['Has an associated REPARSE POINT', 'Does NOT have an associated reparse point'],
  }),
  'file_attribute.compressed': flag('Compressed', 0x00000800, { ...WIDE, as: ['COMPRESSED', 'Uncompressed'] }),
  'file_attribute.offline': flag('Offline', 0x00001000, { ...WIDE, as: ['OFFLINE', 'Online'] }),
  'file_attribute.not_content_indexed': flag('Content Indexed', 0x00002000, {
    ...WIDE, as: ['CONTENT INDEXED', 'NOT content indexed'],
  }),
  'file_attribute.encrypted': flag('Encrypted', 0x00004000, {
    ...WIDE, as: ['This is an ENCRYPTED file', 'This is NOT an encrypted file'],
  }),
  'search.attribute': u16('Search Attributes', HEX),
  'search.attribute.read_only': flag('Read Only', 0x0001, {
    ...SHORT, as: ['Include READ ONLY files in search results', 'Do NOT include read only files in search results'],
  }),
  'search.attribute.hidden': flag('Hidden', 0x0002, {
    ...SHORT, as: ['Include HIDDEN files in search results', 'Do NOT include hidden files in search results'],
  }),
  'search.attribute.system': flag('System', 0x0004, {
    ...SHORT, as: ['Include SYSTEM files in search results', 'Do NOT include system files in search results'],
  }),
  'search.attribute.volume': flag('Volume ID', 0x0008, {
    ...SHORT, as: ['Include VOLUME IDs in search results', 'Do NOT include volume IDs in search results'],
  }),
  'search.attribute.directory': flag('Directory', 0x0010, {
    ...SHORT, as: ['Include DIRECTORIES in search results', 'Do NOT include directories in search results'],
  }),
  'search.attribute.archive': flag('Archive', 0x0020, {
    ...SHORT, as: ['Include ARCHIVE files in search results', 'Do NOT include archive files in search results'],
  }),
  'create.time': absoluteTime('Created'),
  'last_write.time': absoluteTime('Last Write'),
  'access.time': absoluteTime('Last Access'),
  'change.time': absoluteTime('Change'),
  count: u32('Count', LITTLE),
  count_low: u16('Count Low', LITTLE),
  count_high: u16('Count High (multiply with 64K)', LITTLE),
  file_size: u32('File Size', LITTLE),
  offset: u32('Offset', LITTLE),
  remaining: u32('Remaining', LITTLE),
  padding: octets('Padding'),
  file_data: octets('File Data'),
  data_len: u16('Data Length', LITTLE),
  data_len_low: u16('Data Length Low', LITTLE),
  data_len_high: u16('Data Length High (multiply with 64K)', LITTLE),
  maxcount_low: u16('Max Count Low', LITTLE),
  maxcount_high: u16('Max Count High (multiply with 64K)', LITTLE),
  mincount: u16('Min Count', LITTLE),
  offset_high: u32('High Offset', LITTLE),
  data_offset: u16('Data Offset', LITTLE),
  dcm: u16('Data Compaction Mode', LITTLE),
  'write.mode': u16('Write Mode', HEX),
  'write.mode.write_through': flag('Write Through', 0x0001, {
    ...SHORT, as: ['WRITE THROUGH requested', 'Write through not requested'],
  }),
  'write.mode.return_remaining': flag('Return Remaining', 0x0002, {
    ...SHORT, as: ['RETURN REMAINING (pipe/dev) requested', "DON'T return remaining (pipe/dev)"],
  }),
  'write.mode.raw': flag('Write Raw', 0x0004, { ...SHORT, as: ['Use WriteRawNamedPipe (pipe)', "DON'T use WriteRawNamedPipe (pipe)"] }),
  'write.mode.message_start': flag('Message Start', 0x0008, {
    ...SHORT, as: ['This is the START of a MESSAGE (pipe)', 'This is NOT the start of a message (pipe)'],
  }),
  'write.mode.connectionless': flag('Connectionless', 0x0080, {
    ...SHORT, as: ['CONNECTIONLESS mode requested', 'Connectionless mode NOT requested'],
  }),
  'file.rw.offset': u64('File Offset', LITTLE),
  'file.rw.length': u32('File RW Length', LITTLE),
  'open.function': u16('Open Function', HEX),
  'open.function.create': flag('Create', 0x0010, { ...SHORT, as: ['Create file if it does not exist', 'Fail if file does not exist'] }),
  'open.function.open': bits('Open', 0x0003, {
    ...SHORT, values: { 0: 'Fail if file exists', 1: 'Open file if it exists', 2: 'Truncate file if it exists' },
  }),
  'access.mode': bits('Access Mode', 0x0007, { ...SHORT, values: ACCESS_MODE }),
  'access.sharing': bits('Sharing Mode', 0x0070, { ...SHORT, values: ACCESS_SHARING }),
  'access.locality': bits('Locality', 0x0700, { ...LITTLE, values: ACCESS_LOCALITY }),
  'access.caching': flag('Caching', 0x1000, { ...LITTLE, as: ['Do not cache this file', 'Caching permitted on this file'] }),
  'access.desired': u16('Desired Access', HEX),
  'access.writethrough': flag('Writethrough', 0x4000, { ...LITTLE, as: ['Write through enabled', 'Write through disabled'] }),
  server_fid: u32('Server FID', HEX),
  'open.flags': u16('Flags', HEX),
  'open.flags.add_info': flag('Additional Info', 0x0001, {
    ...SHORT, as: ['Additional information requested', 'Additional information not requested'],
  }),
  'open.flags.ex_oplock': flag('Exclusive Oplock', 0x0002, {
    ...SHORT, as: ['Exclusive oplock requested', 'Exclusive oplock not requested'],
  }),
  'open.flags.batch_oplock': flag('Batch Oplock', 0x0004, { ...SHORT, as: ['Batch oplock requested', 'Batch oplock not requested'] }),
  'open.flags.ealen': flag('Total EA Len', 0x0008, {
    ...SHORT, as: ['Total length of EAs requested', 'Total length of EAs not requested'],
  }),
  'open.action': u16('Action', HEX),
  'open.action.open': bits('Open Action', 0x0003, { ...SHORT, values: ACTIONS }),
  'open.action.lock': flag('Exclusive Open', 0x8000, {
    ...LITTLE, as: ['File is currently opened only by this user', 'File is opened by another user (or mode not supported by server)'],
  }),
  alloc_size: u32('Allocation Size', LITTLE),
  'lock.type': u8('Lock Type', { hex: true }),
  'lock.type.large': flag('Large Files', 0x10, { as: ['Large file locking format requested', 'Large file locking format not requested'] }),
  'lock.type.cancel': flag('Cancel', 0x08, { as: ['Cancel outstanding lock request', "Don't cancel outstanding lock request"] }),
  'lock.type.change': flag('Change', 0x04, { as: ['Change lock type', "Don't change lock type"] }),
  'lock.type.oplock_release': flag('Oplock Break', 0x02, {
    as: ['This is an oplock break notification/response', 'This is not an oplock break notification/response'],
  }),
  'lock.type.shared': flag('Shared', 0x01, { as: ['This is a shared lock', 'This is an exclusive lock'] }),
  'locking.oplock.level': u8('Oplock Level', { values: LOCKING_OPLOCK_LEVEL }),
  'locking.num_locks': u16('Number of Locks', LITTLE),
  'locking.num_unlocks': u16('Number of Unlocks', LITTLE),
  'lock.length': u64('Length', LITTLE),
  'lock.offset': u64('Offset', LITTLE),
  file_type: u16('File Type', { ...LITTLE, values: FILE_TYPE }),
  ipc_state: u16('IPC State', HEX),
  'ipc_state.nonblocking': flag('Nonblocking', 0x8000, {
    ...LITTLE, as: ['Reads/writes return immediately if no data available', 'Reads/writes block if no data available'],
  }),
  'ipc_state.endpoint': bits('Endpoint', 0x4000, { ...LITTLE, values: { 0: 'Consumer end of pipe', 1: 'Server end of pipe' } }),
  'ipc_state.pipe_type': bits('Pipe Type', 0x0c00, { ...LITTLE, values: { 0: 'Byte stream pipe', 1: 'Message pipe' } }),
  'ipc_state.read_mode': bits('Read Mode', 0x0300, { ...LITTLE, values: { 0: 'Read pipe as a byte stream', 1: 'Read messages from pipe' } }),
  'ipc_state.icount': bits('Icount', 0x00ff, { ...SHORT }),
  rfid: u32('Root FID', HEX),
  alloc_size64: u64('Allocation Size', LITTLE),
  'create.disposition': u32('Disposition', { ...LITTLE, values: DISPOSITIONS }),
  'impersonation.level': u32('Impersonation', { ...LITTLE, values: { 0: 'Anonymous', 1: 'Identification', 2: 'Impersonation', 3: 'Delegation' } }),
  'security.flags': u8('Security Flags', { hex: true }),
  'security.flags.context_tracking': flag('Context Tracking', 0x01, {
    as: ['Security tracking mode is DYNAMIC', 'Security tracking mode is STATIC'],
  }),
  'security.flags.effective_only': flag('Effective Only', 0x02, {
    as: ["ONLY ENABLED aspects of the client's security context are available", "ALL aspects of the client's security context are available"],
  }),
  'nt.create.oplock': flag('Exclusive Oplock', 0x00000002, { ...WIDE, as: ['Requesting OPLOCK', 'Does NOT request oplock'] }),
  'nt.create.batch_oplock': flag('Batch Oplock', 0x00000004, {
    ...WIDE, as: ['Requesting BATCH OPLOCK', 'Does NOT request batch oplock'],
  }),
  'nt.create.dir': flag('Create Directory', 0x00000008, {
    ...WIDE, as: ['Target of open MUST be a DIRECTORY', 'Target of open can be a file'],
  }),
  'nt.create.ext': flag('Extended Response', 0x00000010, {
    ...WIDE, as: ['Extended responses required', 'Extended responses NOT required'],
  }),
  'nt.create_options.directory': flag('Directory', 0x00000001, {
    ...WIDE, as: ['File being created/opened must be a directory', 'File being created/opened must not be a directory'],
  }),
  'nt.create_options.write_through': flag('Write Through', 0x00000002, {
    ...WIDE, as: ['Writes should flush buffered data before completing', 'Writes need not flush buffered data before completing'],
  }),
  'nt.create_options.sequential_only': flag('Sequential Only', 0x00000004, {
    ...WIDE, as: ['The file will only be accessed sequentially', 'The file might not only be accessed sequentially'],
  }),
  'nt.create_options.intermediate_buffering': flag('Intermediate Buffering', 0x00000008, {
    ...WIDE, as: ['NO intermediate buffering is allowed', 'Intermediate buffering is allowed'],
  }),
  'nt.create_options.sync_io_alert': flag('Sync I/O Alert', 0x00000010, {
    ...WIDE, as: ['All operations SYNCHRONOUS, waits subject to termination from alert', 'Operations NOT necessarily synchronous'],
  }),
  'nt.create_options.sync_io_nonalert': flag('Sync I/O Nonalert', 0x00000020, {
    ...WIDE, as: ['All operations SYNCHRONOUS, waits not subject to alert', 'Operations NOT necessarily synchronous'],
  }),
  'nt.create_options.non_directory': flag('Non-Directory', 0x00000040, {
    ...WIDE, as: ['File being created/opened must not be a directory', 'File being created/opened must be a directory'],
  }),
  'nt.create_options.create_tree_connection': flag('Create Tree Connection', 0x00000080, {
    ...WIDE, as: ['Create Tree Connections is SET', 'Create Tree Connections is NOT set'],
  }),
  'nt.create_options.complete_if_oplocked': flag('Complete If Oplocked', 0x00000100, {
    ...WIDE, as: ['Complete if oplocked is SET', 'Complete if oplocked is NOT set'],
  }),
  'nt.create_options.no_ea_knowledge': flag('No EA Knowledge', 0x00000200, {
    ...WIDE, as: ['The client does not understand extended attributes', 'The client understands extended attributes'],
  }),
  'nt.create_options.eight_dot_three_only': flag('8.3 Only', 0x00000400, {
    ...WIDE, as: ['The client understands only 8.3 file names', 'The client understands long file names'],
  }),
  'nt.create_options.random_access': flag('Random Access', 0x00000800, {
    ...WIDE, as: ['The file will be accessed randomly', 'The file will not be accessed randomly'],
  }),
  'nt.create_options.delete_on_close': flag('Delete On Close', 0x00001000, {
    ...WIDE, as: ['The file should be deleted when it is closed', 'The file should not be deleted when it is closed'],
  }),
  'nt.create_options.open_by_fileid': flag('Open By FileID', 0x00002000, {
    ...WIDE, as: ['OpenByFileID bit is SET', 'OpenByFileID is NOT set'],
  }),
  'nt.create_options.backup_intent': flag('Backup Intent', 0x00004000, {
    ...WIDE, as: ['This is a create with BACKUP INTENT', 'This is a normal create'],
  }),
  'nt.create_options.no_compression': flag('No Compression', 0x00008000, {
    ...WIDE, as: ['Open/Create with NO Compression', 'Compression is allowed for Open/Create'],
  }),
  'nt.create_options.reserve_opfilter': flag('Reserve Opfilter', 0x00100000, {
    ...WIDE, as: ['Reserve Opfilter is SET', 'Reserve Opfilter is NOT set'],
  }),
  'nt.create_options.open_reparse_point': flag('Open Reparse Point', 0x00200000, {
    ...WIDE, as: ['Open a Reparse Point', 'Normal open'],
  }),
  'nt.create_options.open_no_recall': flag('Open No Recall', 0x00400000, {
    ...WIDE, as: ['Open No Recall is SET', 'Open no recall is NOT set'],
  }),
  'nt.create_options.open_for_free_space_query': flag('Open For Free Space query', 0x00800000, {
    ...WIDE, as: ['This is an OPEN FOR FREE SPACE QUERY', 'This is NOT an open for free space query'],
  }),
  'share.access.read': flag('Read', 0x00000001, {
    ...WIDE, as: ['Object can be shared for READ', 'Object can NOT be shared for read'],
  }),
  'share.access.write': flag('Write', 0x00000002, {
    ...WIDE, as: ['Object can be shared for WRITE', 'Object can NOT be shared for write'],
  }),
  'share.access.delete': flag('Delete', 0x00000004, {
    ...WIDE, as: ['Object can be shared for DELETE', 'Object can NOT be shared for delete'],
  }),
  'oplock.level': u8('Oplock level', { values: OPLOCK_LEVEL }),
  'create.file_id_64b': u64('Server unique 64-bit file ID', HEX),
  data_size: u32('Data Size', LITTLE),
  'create.action': u32('Create action', { ...LITTLE, values: ACTIONS }),
  end_of_file: u64('End Of File', LITTLE),
  is_directory: u8('Is Directory', { values: { 0: 'This is NOT a directory', 1: 'This is a DIRECTORY' } }),
  create_flags: u32('Create Flags', HEX),
  create_options: u32('Create Options', HEX),
  share_access: u32('Share Access', HEX),
  unknown_data: octets('Unknown Data'),
  units: u16('Total Units', LITTLE),
  bpu: u16('Blocks Per Unit', LITTLE),
  blocksize: u16('Block Size', LITTLE),
  free_units: u16('Free Units', LITTLE),
  extra_byte_parameters: octets('Extra byte parameters'),
} as const;

const f = FILE_FIELDS;

export const ATTRIBUTES = fieldsBelow(f, 'file_attribute.');
/** Those that two bytes have. */
export const SHORT_ATTRIBUTES = ATTRIBUTES.slice(0, 6);
export const SEARCH = fieldsBelow(f, 'search.attribute.');
export const CREATE_FLAGS = fieldsBelow(f, 'nt.create.');
export const CREATE_OPTIONS = fieldsBelow(f, 'nt.create_options.');
export const SHARE = fieldsBelow(f, 'share.access.');
export const SECURITY_FLAGS = fieldsBelow(f, 'security.flags.');
export const PIPE_STATE = fieldsBelow(f, 'ipc_state.');
export const WRITE_MODE = fieldsBelow(f, 'write.mode.');
export const LOCK_TYPE = fieldsBelow(f, 'lock.type.').reverse();
export const OPEN_FLAGS = fieldsBelow(f, 'open.flags.');
export const OPEN_FUNCTION = fieldsBelow(f, 'open.function.');
export const OPEN_ACTION = fieldsBelow(f, 'open.action.');
export const DESIRED = fieldsBelow(f, 'access.').filter(({ mask }) => mask !== 0);
