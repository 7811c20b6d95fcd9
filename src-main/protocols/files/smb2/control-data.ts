/** What goes with the controls of files: ranges, copies, identities, compression, integrity (MS-FSCC §2.3, MS-SMB2 §2.2.31.1 to §2.2.32.5). */
import { type Cursor, bool, flag, guid, i64, none, octets, text, u16, u32, u64 } from '../../../dissect/index.ts';
import { SMB2_FIELDS } from './fields.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;

export const CONTROL_FIELDS = {
  'fsctl.range_offset': u64('File Offset', LITTLE),
  'fsctl.range_length': u64('Length', LITTLE),
  'fsctl.set_sparse': bool('SetSparse', { size: 1 }),
  'fsctl.wait.timeout': i64('Timeout', LITTLE),
  'fsctl.wait.name': text('Name', { encoding: 'utf16le' }),
  'fsctl.cchunk.resume_key': octets('ResumeKey'),
  'fsctl.cchunk.count': u32('Chunk Count', LITTLE),
  'fsctl.cchunk.src_offset': u64('Source Offset', LITTLE),
  'fsctl.cchunk.dst_offset': u64('Target Offset', LITTLE),
  'fsctl.cchunk.xfer_len': u32('Transfer Length', LITTLE),
  'fsctl.cchunk.chunks_written': u32('Chunks Written', LITTLE),
  'fsctl.cchunk.bytes_written': u32('Chunk Bytes Written', LITTLE),
  'fsctl.cchunk.total_written': u32('Total Bytes Written', LITTLE),
  compression_format: u16('Compression Format', {
    ...LITTLE, values: { 0: 'COMPRESSION_FORMAT_NONE', 1: 'COMPRESSION_FORMAT_DEFAULT', 2: 'COMPRESSION_FORMAT_LZNT1' },
  }),
  checksum_algorithm: u16('Checksum Algorithm', {
    ...HEX, values: { 0: 'CHECKSUM_TYPE_NONE', 2: 'CHECKSUM_TYPE_CRC64', 0xffff: 'CHECKSUM_TYPE_UNCHANGED' },
  }),
  integrity_reserved: u16('Reserved', LITTLE),
  integrity_flags: u32('Flags', HEX),
  integrity_flags_enforcement: flag('FSCTL_INTEGRITY_FLAG_CHECKSUM_ENFORCEMENT_OFF', 0x1, { little: true, size: 4, as: ['True', 'False'] }),
  FILE_OBJECTID_BUFFER: none('FILE_OBJECTID_BUFFER'),
  object_id: guid('ObjectId', LITTLE),
  birth_volume_id: guid('BirthVolumeId', LITTLE),
  birth_object_id: guid('BirthObjectId', LITTLE),
  domain_id: guid('DomainId', LITTLE),
  'ioctl.resiliency.timeout': u32('Timeout', LITTLE),
  'ioctl.resiliency.reserved': u32('Reserved', LITTLE),
  'ioctl.shared_virtual_disk.support': u32('SharedVirtualDiskSupport', {
    ...HEX, values: { 1: 'SharedVirtualDisksSupported', 7: 'SharedVirtualDiskCDPSnapshotsSupported' },
  }),
  'ioctl.shared_virtual_disk.handle_state': u32('SharedVirtualDiskHandleState', {
    ...HEX, values: { 0: 'HandleStateNone', 1: 'HandleStateFileShared', 3: 'HandleStateShared' },
  }),
  qfr_length: u64('Length', LITTLE),
  qfr_usage: u32('Desired Usage', { ...HEX, values: { 1: 'FILE_REGION_USAGE_VALID_CACHED_DATA' } }),
  qfr_flags: u32('Flags', HEX),
  qfr_tot_region_entry_count: u32('Total Region Entry Count', HEX),
  qfr_region_entry_count: u32('Region Entry Count', HEX),
  'fsctl.odx.token.type': u32('TokenType', { hex: true, values: type => (type === 0xffff0001 ? 'STORAGE_OFFLOAD_TOKEN_TYPE_ZERO_DATA' : undefined) }),
  'fsctl.odx.token.idlen': u16('TokenIdLength'),
  'fsctl.odx.token.id': octets('TokenId'),
  'fsctl.odx.token_ttl': u32('TokenTimeToLive', LITTLE),
  'fsctl.odx.size': u32('Size', LITTLE),
  'fsctl.odx.flags': u32('Flags', HEX),
  'fsctl.odx.file_offset': u64('FileOffset', LITTLE),
  'fsctl.odx.copy_length': u64('CopyLength', LITTLE),
  'fsctl.odx.xfer_length': u64('TransferLength', LITTLE),
  'fsctl.odx.token_offset': u64('TokenOffset', LITTLE),
};

const f = { ...SMB2_FIELDS, ...CONTROL_FIELDS };
const RANGE = 16, RESUME_KEY = 24, CHUNK = 24, TOKEN_ID = 504;

function takeRange(p: Cursor): void {
  const outer = p.open('Range', RANGE);
  p.take(f['fsctl.range_offset']);
  p.take(f['fsctl.range_length']);
  p.close(outer);
}

/** FILE_ALLOCATED_RANGE_BUFFER, as many as there are. */
export function takeRanges(p: Cursor): void {
  while (p.remaining >= RANGE) takeRange(p);
}

/** FILE_ZERO_DATA_INFORMATION: where the zeros begin, and where they no longer are. */
export function takeZeros(p: Cursor): void {
  takeRange(p);
}

/** FILE_SET_SPARSE_BUFFER: without it the file is made sparse. */
export function takeSparse(p: Cursor): void {
  if (p.more) p.take(f['fsctl.set_sparse']);
}

/** SRV_REQUEST_RESUME_KEY: what a server calls the file that a copy is made of (MS-SMB2 §2.2.32.3). */
export function takeResumeKey(p: Cursor): void {
  p.take(f['fsctl.cchunk.resume_key'], RESUME_KEY);
  if (p.remaining >= 4) p.take(f.reserved, 4);
}

/** SRV_COPYCHUNK_COPY: what is copied from where to where (MS-SMB2 §2.2.31.1). */
export function takeChunks(p: Cursor): void {
  p.take(f['fsctl.cchunk.resume_key'], RESUME_KEY);
  const count = p.take(f['fsctl.cchunk.count']);
  p.take(f.reserved, 4);
  for (let i = 0; i < count; i++) {
    const outer = p.open('Chunk', CHUNK);
    p.take(f['fsctl.cchunk.src_offset']);
    p.take(f['fsctl.cchunk.dst_offset']);
    p.take(f['fsctl.cchunk.xfer_len']);
    p.take(f.reserved, 4);
    p.close(outer);
  }
}

/** SRV_COPYCHUNK_RESPONSE (MS-SMB2 §2.2.32.1). */
export function takeChunksWritten(p: Cursor): void {
  p.take(f['fsctl.cchunk.chunks_written']);
  p.take(f['fsctl.cchunk.bytes_written']);
  p.take(f['fsctl.cchunk.total_written']);
}

/** FSCTL_PIPE_WAIT's request: which pipe, and for how long; the Info column names it. */
export function takePipeWait(p: Cursor): void {
  p.take(f['fsctl.wait.timeout']);
  const length = p.little32();
  p.skip(4);
  // Whether the timeout was said.
  p.skip(2);
  const name = p.take(f['fsctl.wait.name'], Math.min(length, p.remaining));
  p.addInfo(() => ` Pipe: ${name}`);
}

/** How a file is compressed, one number. */
export function takeCompressionFormat(p: Cursor): void {
  p.take(f.compression_format);
}

/** FSCTL_GET_INTEGRITY_INFORMATION_BUFFER and that which sets it. */
export function takeIntegrity(p: Cursor): void {
  p.take(f.checksum_algorithm);
  p.take(f.integrity_reserved);
  p.bits(f.integrity_flags, [f.integrity_flags_enforcement]);
}

/** FILE_OBJECTID_BUFFER: a file's identity for life, and where it was born (MS-FSCC §2.1.3). */
export function takeObjectId(p: Cursor): void {
  const outer = p.open(f.FILE_OBJECTID_BUFFER, p.remaining);
  p.take(f.object_id);
  p.take(f.birth_volume_id);
  p.take(f.birth_object_id);
  p.take(f.domain_id);
  p.close(outer);
}

/** NETWORK_RESILIENCY_REQUEST: how long a file stays open without a connection (MS-SMB2 §2.2.31.3). */
export function takeResiliency(p: Cursor): void {
  p.take(f['ioctl.resiliency.timeout']);
  p.take(f['ioctl.resiliency.reserved']);
}

/** Whether a file is a virtual disk that several may share (MS-RSVD). */
export function takeDiskSupport(p: Cursor): void {
  p.take(f['ioctl.shared_virtual_disk.support']);
  p.take(f['ioctl.shared_virtual_disk.handle_state']);
}

/** MS-FSCC §2.3.55 and §2.3.56. */
export function takeRegionQuestion(p: Cursor): void {
  p.take(f.file_offset);
  p.take(f.qfr_length);
  p.take(f.qfr_usage);
  p.take(f.reserved, 4);
}

/** FILE_REGION_OUTPUT: regions, each as the question for one. */
export function takeRegions(p: Cursor): void {
  p.take(f.qfr_flags);
  p.take(f.qfr_tot_region_entry_count);
  const count = p.take(f.qfr_region_entry_count);
  p.take(f.reserved, 4);
  for (let i = 0; i < count; i++) takeRegionQuestion(p);
}

/** STORAGE_OFFLOAD_TOKEN, whose numbers begin with their highest byte (MS-FSCC §2.1.11). */
function takeToken(p: Cursor): void {
  const outer = p.open('Token', Math.min(p.remaining, TOKEN_ID + 8));
  p.take(f['fsctl.odx.token.type']);
  p.take(f.reserved, 2);
  p.take(f['fsctl.odx.token.idlen']);
  p.take(f['fsctl.odx.token.id'], Math.min(TOKEN_ID, p.remaining));
  p.close(outer);
}

export const OFFLOAD = {
  read: {
    asked: (p: Cursor): void => {
      p.take(f['fsctl.odx.size']);
      p.take(f['fsctl.odx.flags']);
      p.take(f['fsctl.odx.token_ttl']);
      p.take(f.reserved, 4);
      p.take(f['fsctl.odx.file_offset']);
      p.take(f['fsctl.odx.copy_length']);
    },
    answered: (p: Cursor): void => {
      p.take(f['fsctl.odx.size']);
      p.take(f['fsctl.odx.flags']);
      p.take(f['fsctl.odx.xfer_length']);
      takeToken(p);
    },
  },
  write: {
    asked: (p: Cursor): void => {
      p.take(f['fsctl.odx.size']);
      p.take(f['fsctl.odx.flags']);
      p.take(f['fsctl.odx.file_offset']);
      p.take(f['fsctl.odx.copy_length']);
      p.take(f['fsctl.odx.token_offset']);
      takeToken(p);
    },
    answered: (p: Cursor): void => {
      p.take(f['fsctl.odx.size']);
      p.take(f['fsctl.odx.flags']);
      p.take(f['fsctl.odx.xfer_length']);
    },
  },
};
