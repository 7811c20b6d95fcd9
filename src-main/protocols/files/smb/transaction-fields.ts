/** Fields of transactions of SMB 1, and of what is asked by them about files and file systems: MS-CIFS §2.2.6 to §2.2.8, MS-FSCC §2.4 and §2.5. */
import { bool, flag, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { TRANS2_CMD, NT_FUNCTION, FF2_LOI, QPI_LOI, SPI_LOI, QFSI_LOI, ALIGNMENT, NT_NOTIFY_ACTION } from './names.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const WIDE = { little: true, size: 4 } as const;
const SHORT = { little: true, size: 2 } as const;

export const TRANSACTION_FIELDS = {
  'trans2.cmd': u16('Subcommand', { ...HEX, values: TRANS2_CMD }),
  'nt.function': u16('Function', { ...LITTLE, values: NT_FUNCTION }),
  timeout: u32('Timeout', LITTLE),
  msc: u8('Max Setup Count'),
  tpc: u32('Total Parameter Count', LITTLE),
  tdc: u32('Total Data Count', LITTLE),
  mpc: u32('Max Parameter Count', LITTLE),
  mdc: u32('Max Data Count', LITTLE),
  pd: u16('Parameter Displacement', LITTLE),
  pc: u16('Parameter Count', LITTLE),
  po: u16('Parameter Offset', LITTLE),
  dc: u16('Data Count', LITTLE),
  data_disp: u16('Data Displacement', LITTLE),
  sc: u8('Setup Count'),
  trans_name: text('Transaction Name'),
  'transaction.flags': u16('Flags', HEX),
  'transaction.flags.dtid': flag('Disconnect TID', 0x0001, { ...SHORT, as: ['Also DISCONNECT TID', 'Do NOT disconnect TID'] }),
  'transaction.flags.owt': flag('One Way Transaction', 0x0002, {
    ...SHORT, as: ['One Way Transaction (NO RESPONSE)', 'Two way transaction'],
  }),
  'trans_data.parameters': octets('Parameters'),
  trans_data: octets('Data'),
  search_id: u16('Search ID', HEX),
  'ea.list_length': u32('EA List Length', LITTLE),
  'ea.error_offset': u32('EA Error offset', LITTLE),
  next_entry_offset: u32('Next Entry Offset', LITTLE),
  search_count: u16('Search Count', LITTLE),
  search_pattern: text('Search Pattern'),
  'find_first2.flags': u16('Flags', HEX),
  'find_first2.flags.backup': flag('Backup Intent', 0x0010, { ...SHORT, as: ['Find WITH backup intent', 'No backup intent'] }),
  'find_first2.flags.continue': flag('Continue', 0x0008, {
    ...SHORT, as: ['CONTINUE search from previous position', 'New search, do NOT continue from previous position'],
  }),
  'find_first2.flags.resume': flag('Resume', 0x0004, { ...SHORT, as: ['Return RESUME keys', 'Do NOT return resume keys'] }),
  'find_first2.flags.eos': flag('Close on EOS', 0x0002, {
    ...SHORT, as: ['CLOSE search if END OF SEARCH is reached', 'Do NOT close search if end of search reached'],
  }),
  'find_first2.flags.close': flag('Close', 0x0001, {
    ...SHORT, as: ['CLOSE search after this request', 'Do NOT close search after this request'],
  }),
  storage_type: u32('Storage Type', LITTLE),
  resume: u32('Resume Key', LITTLE),
  end_of_search: u16('End Of Search', LITTLE),
  last_name_offset: u16('Last Name Offset', LITTLE),
  file_index: u32('File Index', LITTLE),
  short_file: text('Short File Name'),
  short_file_name_len: u32('Short File Name Len', LITTLE),
  ff2_loi: u16('Level of Interest', { ...LITTLE, values: FF2_LOI }),
  qpi_loi: u16('Level of Interest', { ...LITTLE, values: QPI_LOI }),
  spi_loi: u16('Level of Interest', { ...LITTLE, values: SPI_LOI }),
  max_referral_level: u16('Max Referral Level', LITTLE),
  qfsi_loi: u16('Level of Interest', { ...HEX, values: QFSI_LOI }),
  sfsi_loi: u16('Level of Interest', { ...HEX, values: { 0x203: 'Request Transport Encryption', 0x3ee: 'Set FS Quota Info' } }),
  ntr_loi: u16('Level of Interest', { ...LITTLE, values: { 259: 'Create Hard Link' } }),
  ntr_clu: u32('Cluster count', LITTLE),
  replace: bool('Replace', { as: ['Remove target file if it exists', 'Do NOT remove target file if it exists'] }),
  root_dir_handle: u32('Root Directory Handle', HEX),
  target_name_len: u32('Target name length', LITTLE),
  target_name: text('Target name'),
  link_count: u32('Link Count', LITTLE),
  delete_pending: u16('Delete Pending', { ...LITTLE, values: { 0: 'Normal, no pending delete', 1: 'This object has DELETE PENDING' } }),
  index_number: u64('Index Number', HEX),
  position: u64('Position', LITTLE),
  alignment: u32('Alignment', { ...LITTLE, values: ALIGNMENT }),
  stream_name_len: u32('Stream Name Length', LITTLE),
  stream_size: u64('Stream Size', LITTLE),
  stream_name: text('Stream Name'),
  marked_for_deletion: bool('Marked for Deletion', { as: ['File is MARKED FOR DELETION', 'File is NOT marked for deletion'] }),
  mode: u32('Mode', HEX),
  'nt.ioctl.isfsctl': u8('IsFSctl', { values: { 0: 'Device IOCTL', 1: 'FS control : FSCTL' } }),
  'nt.ioctl.completion_filter': u8('Completion Filter', { hex: true }),
  'nt.ioctl.flags.root_handle': flag('Root Handle', 0x01, { as: ['Apply the command to share root handle (MUST BE Dfs)', 'Apply to this share'] }),
  'nt.notify.action': u32('Action', { ...LITTLE, values: NT_NOTIFY_ACTION }),
  'nt.notify.watch_tree': u8('Watch Tree', { values: { 0: 'Current directory only', 1: 'Subdirectories also' } }),
  'nt.notify.completion_filter': u32('Completion Filter', HEX),
  'nt.notify.file_name': flag('File Name Change', 0x00000001, {
    ...WIDE, as: ['Notify on changes to FILE NAME', 'Do NOT notify on changes to file name'],
  }),
  'nt.notify.dir_name': flag('Directory Name Change', 0x00000002, {
    ...WIDE, as: ['Notify on changes to DIR NAME', 'Do NOT notify on changes to dir name'],
  }),
  'nt.notify.attributes': flag('Attribute Change', 0x00000004, {
    ...WIDE, as: ['Notify on changes to ATTRIBUTES', 'Do NOT notify on changes to attributes'],
  }),
  'nt.notify.size': flag('Size Change', 0x00000008, { ...WIDE, as: ['Notify on changes to SIZE', 'Do NOT notify on changes to size'] }),
  'nt.notify.last_write': flag('Last Write Change', 0x00000010, {
    ...WIDE, as: ['Notify on changes to LAST WRITE TIME', 'Do NOT notify on changes to last write time'],
  }),
  'nt.notify.last_access': flag('Last Access Change', 0x00000020, {
    ...WIDE, as: ['Notify on changes to LAST ACCESS TIME', 'Do NOT notify on changes to last access time'],
  }),
  'nt.notify.creation': flag('Created Change', 0x00000040, {
    ...WIDE, as: ['Notify on changes to CREATION TIME', 'Do NOT notify on changes to creation time'],
  }),
  'nt.notify.ea': flag('EA Change', 0x00000080, { ...WIDE, as: ['Notify on changes to EA', 'Do NOT notify on changes to EA'] }),
  'nt.notify.security': flag('Security Change', 0x00000100, {
    ...WIDE, as: ['Notify on changes to SECURITY', 'Do NOT notify on changes to security'],
  }),
  'nt.notify.stream_name': flag('Stream Name Change', 0x00000200, {
    ...WIDE, as: ['Notify on changes to STREAM NAME', 'Do NOT notify on changes to stream name'],
  }),
  'nt.notify.stream_size': flag('Stream Size Change', 0x00000400, {
    ...WIDE, as: ['Notify on changes to STREAM SIZE', 'Do NOT notify on changes to stream size'],
  }),
  'nt.notify.stream_write': flag('Stream Write', 0x00000800, {
    ...WIDE, as: ['Notify on changes to STREAM WRITE', 'Do NOT notify on changes to stream write'],
  }),
  sec_desc_len: u32('NT Security Descriptor Length', LITTLE),
  nt_qsd: u32('Security Information', HEX),
  'nt_qsd.owner': flag('Owner', 0x00000001, {
    ...WIDE, as: ['Requesting OWNER security information', 'NOT requesting owner security information'],
  }),
  'nt_qsd.group': flag('Group', 0x00000002, {
    ...WIDE, as: ['Requesting GROUP security information', 'NOT requesting group security information'],
  }),
  'nt_qsd.dacl': flag('DACL', 0x00000004, {
    ...WIDE, as: ['Requesting DACL security information', 'NOT requesting DACL security information'],
  }),
  'nt_qsd.sacl': flag('SACL', 0x00000008, {
    ...WIDE, as: ['Requesting SACL security information', 'NOT requesting SACL security information'],
  }),
} as const;
