/** Kinds of information about files and file systems that SMB 2 and 3 ask for, change and find in directories: MS-FSCC §2.4 and §2.5. */
import { type Cursor, type Field, bits, flag, none, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { takeFileTime } from '../../moments.ts';
import { fileInformation as ofVersion1, volumeInformation } from '../smb/information.ts';
import type { Encoding } from '../smb/texts.ts';
import { takeSecurityDescriptor } from '../../security/security-descriptors.ts';
import { takeObjectId } from './control-data.ts';
import { ACCESS, SMB2_FIELDS } from './fields.ts';
import { REPARSE_FIELDS } from './reparse.ts';
import type { Exchange } from './session.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const mode = (title: string, mask: number) => bits(title, mask, { ...HEX, size: 4 });

export const INFORMATION_FIELDS = {
  sec_info_00: none('SMB2_SEC_INFO_00'),
  file_basic_info: none('SMB2_FILE_BASIC_INFO'),
  file_standard_info: none('SMB2_FILE_STANDARD_INFO'),
  file_internal_info: none('SMB2_FILE_INTERNAL_INFO'),
  file_ea_info: none('SMB2_FILE_EA_INFO'),
  file_access_info: none('SMB2_FILE_ACCESS_INFO'),
  file_rename_info: none('SMB2_FILE_RENAME_INFO'),
  file_disposition_info: none('SMB2_FILE_DISPOSITION_INFO'),
  file_position_info: none('SMB2_FILE_POSITION_INFO'),
  file_mode_info: none('SMB2_FILE_MODE_INFO'),
  file_alignment_info: none('SMB2_FILE_ALIGNMENT_INFO'),
  file_all_info: none('SMB2_FILE_ALL_INFO'),
  file_allocation_info: none('SMB2_FILE_ALLOCATION_INFO'),
  file_endoffile_info: none('SMB2_FILE_ENDOFFILE_INFO'),
  file_alternate_name_info: none('SMB2_FILE_ALTERNATE_NAME_INFO'),
  file_stream_info: none('SMB2_FILE_STREAM_INFO'),
  file_network_open_info: none('SMB2_FILE_NETWORK_OPEN_INFO'),
  fs_volume_info: none('FileFsVolumeInformation'),
  fs_size_info: none('FileFsSizeInformation'),
  fs_device_info: none('FileFsDeviceInformation'),
  fs_attribute_info: none('FileFsAttributeInformation'),
  fs_full_size_info: none('FileFsFullSizeInformation'),
  nlinks: u32('Number of Links', LITTLE),
  delete_pending: u8('Delete Pending'),
  is_directory: u8('Is Directory'),
  file_id: u64('File Id', HEX),
  ea_size: u32('EA Size', LITTLE),
  position_info: u64('Position Information', LITTLE),
  mode_info: u32('Mode Information', HEX),
  'mode.file_write_through': mode('FILE_WRITE_THROUGH', 0x00000002),
  'mode.file_sequential_only': mode('FILE_SEQUENTIAL_ONLY', 0x00000004),
  'mode.file_no_intermediate_buffering': mode('FILE_NO_INTERMEDIATE_BUFFERING', 0x00000008),
  'mode.file_synchronous_io_alert': mode('FILE_SYNCHRONOUS_IO_ALERT', 0x00000010),
  'mode.file_synchronous_io_nonalert': mode('FILE_SYNCHRONOUS_IO_NONALERT', 0x00000020),
  'mode.file_delete_on_close': mode('FILE_DELETE_ON_CLOSE', 0x00001000),
  alignment_info: u32('Alignment Information', HEX),
  'rename.replace_if': flag('Replace If', 0xff, { as: ['Replace the target if it exists', 'Fail if the target exists'] }),
  'reserved.random': octets('Reserved (Random)'),
  root_directory: octets('Root Dir Handle (MBZ)'),
  'disposition.delete_on_close': flag('Delete on close', 0x01, { as: ['DELETE this file when closed', 'Normal access, do not delete on close'] }),
  'find.info_blob': octets('Info'),
  'find.file_directory_info': none('FileDirectoryInfo'),
  'find.full_directory_info': none('FullDirectoryInfo'),
  'find.both_directory_info': none('FileBothDirectoryInfo'),
  'find.id_both_directory_info': none('FileIdBothDirectoryInfo'),
  'find.id_full_directory_info': none('FileIdFullDirectoryInfo', { own: true }),
  'find.name_info': none('FileNameInfo', { own: true }),
  file_full_ea_info: none('SMB2_FILE_FULL_EA_INFO'),
  'ea.flags': u8('EA Flags', { hex: true }),
  'ea.name_len': u8('EA Name Length'),
  'ea.data_len': u16('EA Data Length', LITTLE),
  'ea.name': text('EA Name', { encoding: 'ascii' }),
  'ea.data': octets('EA Data'),
  file_pipe_info: none('SMB2_FILE_PIPE_INFO'),
  file_compression_info: none('SMB2_FILE_COMPRESSION_INFO'),
  file_attribute_tag_info: none('SMB2_FILE_ATTRIBUTE_TAG_INFO'),
  file_normalized_name_info: none('SMB2_FILE_NORMALIZED_NAME_INFO'),
  fs_control_info: none('FileFsControlInformation'),
  fs_objectid_info: none('FileFsObjectIdInformation'),
  next_offset: u32('Next Offset', LITTLE),
  file_index: u32('File Index', HEX),
  short_name_len: u8('Short Name Length'),
  shortname: text('Short Name', { encoding: 'utf16le' }),
};

const f = { ...SMB2_FIELDS, ...INFORMATION_FIELDS };
const MODES = fieldsBelow(INFORMATION_FIELDS, 'mode.');
export const ATTRIBUTES = fieldsBelow(SMB2_FIELDS, 'file_attribute.');

type Information = (p: Cursor) => void;

const attributes: Information = p => {
  p.bits(f.file_attribute, ATTRIBUTES);
};

/** When a file was made, read, written and changed. */
export function times(p: Cursor): void {
  for (const field of [f['create.time'], f['last_access.time'], f['last_write.time'], f['last_change.time']]) takeFileTime(p, field);
}

const basic: Information = p => {
  times(p);
  attributes(p);
  p.take(f.unknown, 4);
};

const standard: Information = p => {
  p.take(f.allocation_size);
  p.take(f.eof);
  p.take(f.nlinks);
  p.take(f.delete_pending);
  p.take(f.is_directory);
  p.skip(Math.min(2, p.remaining));
};

const modes: Information = p => {
  p.bits(f.mode_info, MODES);
};

function name(p: Cursor): string {
  const length = p.take(f['filename.len']);
  return p.take(f.filename, Math.min(length, p.remaining));
}

const all: Information = p => {
  basic(p);
  standard(p);
  p.take(f.file_id);
  p.take(f.ea_size);
  p.bits(f.access_mask, ACCESS);
  p.take(f.position_info);
  modes(p);
  p.take(f.alignment_info);
  name(p);
};

/** Names with values that a file has besides its own, each with where the next one begins (MS-FSCC §2.4.15). */
export function takeExtendedAttributes(p: Cursor): void {
  for (let at = p.at; p.remaining >= 8;) {
    p.at = at;
    const outer = p.open('EA'), heading = p.tree.current, next = p.take(f.next_offset);
    p.take(f['ea.flags']);
    const [nameLength, dataLength] = [p.take(f['ea.name_len']), p.take(f['ea.data_len'])];
    const called = p.take(f['ea.name'], Math.min(nameLength, p.remaining));
    p.skip(Math.min(1, p.remaining));
    p.take(f['ea.data'], Math.min(dataLength, p.remaining));
    p.labelNode(heading, () => `EA: ${called}`);
    p.close(outer);
    if (next < 8 || at + next >= p.reported) break;
    at += next;
  }
}

/** What both versions have is read as version 1's, whose levels are 1,000 higher; its texts are Unicode. */
const VERSION_1 = 1000;
const unicode = (p: Cursor): Encoding => ({ unicode: true, begin: p.begin });
const older = (level: number): Information => p => ofVersion1(p, VERSION_1 + level, unicode(p), false);
const volume = (level: number): Information => p => volumeInformation(p, VERSION_1 + level, unicode(p));

const FILES: Readonly<Record<number, readonly [Field<void>, Information]>> = {
  4: [f.file_basic_info, basic],
  5: [f.file_standard_info, standard],
  6: [f.file_internal_info, p => p.take(f.file_id)],
  7: [f.file_ea_info, p => p.take(f.ea_size)],
  8: [f.file_access_info, p => p.bits(f.access_mask, ACCESS)],
  10: [f.file_rename_info, p => {
    p.take(f['rename.replace_if']);
    p.take(f['reserved.random'], 7);
    p.take(f.root_directory, 8);
    p.addInfo(` NewName:${name(p)}`);
  }],
  13: [f.file_disposition_info, p => p.take(f['disposition.delete_on_close'])],
  14: [f.file_position_info, p => p.take(f.position_info)],
  16: [f.file_mode_info, modes],
  17: [f.file_alignment_info, p => p.take(f.alignment_info)],
  18: [f.file_all_info, all],
  19: [f.file_allocation_info, p => p.take(f.allocation_size)],
  20: [f.file_endoffile_info, p => p.take(f.eof)],
  21: [f.file_alternate_name_info, older(21)],
  22: [f.file_stream_info, older(22)],
  15: [f.file_full_ea_info, takeExtendedAttributes],
  23: [f.file_pipe_info, older(23)],
  28: [f.file_compression_info, older(28)],
  48: [f.file_normalized_name_info, older(48)],
  35: [f.file_attribute_tag_info, p => {
    attributes(p);
    p.take(REPARSE_FIELDS.reparse_tag);
  }],
  34: [f.file_network_open_info, p => {
    times(p);
    p.take(f.allocation_size);
    p.take(f.eof);
    attributes(p);
    p.take(f.unknown, 4);
  }],
};

const VOLUMES: Readonly<Record<number, readonly [Field<void>, Information]>> = {
  1: [f.fs_volume_info, volume(1)], 3: [f.fs_size_info, volume(3)], 4: [f.fs_device_info, volume(4)], 5: [f.fs_attribute_info, volume(5)],
  6: [f.fs_control_info, volume(6)], 7: [f.fs_full_size_info, volume(7)], 8: [f.fs_objectid_info, p => takeObjectId(p)],
};
const OF_FILES = 1, OF_VOLUMES = 2, OF_SECURITY = 3;
const SECURITY: readonly [Field<void>, Information] = [f.sec_info_00, takeSecurityDescriptor];

/** Reads information of a class and level; what nobody reads is bytes. */
export function takeInformation(p: Cursor, [kind, level]: readonly [number, number]): void {
  const found = informationOf(kind, level);
  if (!p.more) return;
  if (found === undefined) {
    p.takeRest(f.unknown);
    return;
  }
  const outer = p.open(found[0], p.remaining);
  found[1](p);
  p.close(outer);
}

function informationOf(kind: number, level: number): readonly [Field<void>, Information] | undefined {
  switch (kind) {
    case OF_FILES: return FILES[level];
    case OF_VOLUMES: return VOLUMES[level];
    case OF_SECURITY: return level === 0 ? SECURITY : undefined;
    default: return undefined;
  }
}

/** What entries have besides what all have. */
interface Entry {
  readonly field: Field<void>;
  readonly described: boolean;
  readonly attributes: boolean;
  readonly short: boolean;
  readonly identifier: boolean;
}

const entry = (field: Field<void>, described: boolean, extended: boolean, short: boolean, identifier: boolean): Entry =>
  ({ field, described, attributes: extended, short, identifier });
const ENTRIES: Readonly<Record<number, Entry>> = {
  1: entry(f['find.file_directory_info'], true, false, false, false),
  2: entry(f['find.full_directory_info'], true, true, false, false),
  3: entry(f['find.both_directory_info'], true, true, true, false),
  12: entry(f['find.name_info'], false, false, false, false),
  37: entry(f['find.id_both_directory_info'], true, true, true, true),
  38: entry(f['find.id_full_directory_info'], true, true, false, true),
};
const SHORT_NAME = 24;

/** The files of a directory, each with where the next one begins. */
export function takeFound(p: Cursor, exchange: Exchange | undefined): void {
  const level = exchange?.info?.[0], kind = level === undefined ? undefined : ENTRIES[level];
  p.show(f['find.info_blob'], p.remaining);
  if (kind === undefined) return;
  const outer = p.under();
  for (let at = p.at; ;) {
    p.at = at;
    const next = p.little32();
    const part = p.within(next >= 8 && at + next < p.reported ? next : p.remaining);
    const inner = part.open(kind.field, part.remaining), heading = part.tree.current;
    const found = foundOne(part, kind);
    part.labelNode(heading, () => `${kind.field.title}: ${found}`);
    part.close(inner);
    if (next < 8 || at + next >= p.reported) break;
    at += next;
  }
  p.close(outer);
}

function foundOne(p: Cursor, kind: Entry): string {
  p.take(f.next_offset);
  p.take(f.file_index);
  if (kind.described) {
    times(p);
    p.take(f.eof);
    p.take(f.allocation_size);
    attributes(p);
  }
  const length = p.take(f['filename.len']);
  if (kind.attributes) p.take(f.ea_size);
  if (kind.short) {
    const used = p.take(f.short_name_len);
    p.take(f.reserved, 1);
    const short = p.within(SHORT_NAME);
    if (used > 0) short.take(f.shortname, Math.min(used, SHORT_NAME));
  }
  if (kind.identifier) {
    p.take(f.reserved, kind.short ? 2 : 4);
    p.take(f.file_id);
  }
  return p.take(f.filename, Math.min(length, p.remaining));
}
