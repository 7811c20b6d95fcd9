/** Where a file is another one: reparse points (MS-FSCC §2.1.2) and the error that tells of a symbolic link (MS-SMB2 §2.2.2.2.1). */
import { type Cursor, nameOf, none, text, u16, u32, u64 } from '../../../dissect/index.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { SMB2_FIELDS } from './fields.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;

const TAGS: Readonly<Record<number, string>> = {
  0x00000000: 'REPARSE_TAG_RESERVED_ZERO', 0x00000001: 'REPARSE_TAG_RESERVED_ONE', 0xa0000003: 'REPARSE_TAG_MOUNT_POINT',
  0xc0000004: 'REPARSE_TAG_HSM', 0x80000005: 'REPARSE_TAG_DRIVER_EXTENDER', 0x80000006: 'REPARSE_TAG_HSM2', 0x80000007: 'REPARSE_TAG_SIS',
  0x8000000a: 'REPARSE_TAG_DFS', 0x8000000b: 'REPARSE_TAG_FILTER_MANAGER', 0xa000000c: 'REPARSE_TAG_SYMLINK', 0x80000012: 'REPARSE_TAG_DFSR',
  0x80000014: 'REPARSE_TAG_NFS', 0xa000001d: 'REPARSE_TAG_LX_SYMLINK', 0x80000023: 'REPARSE_TAG_AF_UNIX', 0x80000024: 'REPARSE_TAG_LX_FIFO',
  0x80000025: 'REPARSE_TAG_LX_CHR', 0x80000026: 'REPARSE_TAG_LX_BLK',
};
const MOUNT_POINT = 0xa0000003, SYMLINK = 0xa000000c, NFS = 0x80000014;
/** What a file of NFS is, eight letters read as a number (MS-FSCC §2.1.2.6). */
const NFS_LINK = 0x014b4e4cn, NFS_CHARACTERS = 0x00524843n, NFS_BLOCKS = 0x004b4c42n;
const NFS_TYPES: Readonly<Record<number, string>> = {
  0x014b4e4c: 'Symbolic Link', 0x00524843: 'Character Device', 0x004b4c42: 'Block Device', 0x4f464946: 'FIFO', 0x4b434f53: 'UNIX Socket',
};

export const REPARSE_FIELDS = {
  reparse_tag: u32('Reparse Tag', { ...HEX, values: TAGS }),
  reparse_guid: none('Reparse GUID'),
  reparse_data_length: u16('Reparse Data Length', LITTLE),
  reparse_data_buffer: none('Reparse Data Buffer'),
  'nfs.type': u64('NFS file type', { ...HEX, values: value => NFS_TYPES[Number(value)] }),
  'nfs.symlink.target': text('Symlink Target', { encoding: 'utf16le' }),
  'nfs.char.major': u32('Major', HEX),
  'nfs.char.minor': u32('Minor', HEX),
  'nfs.block.major': u32('Major', HEX),
  'nfs.block.minor': u32('Minor', HEX),
  symlink_error_response: none('Symbolic Link Error Response'),
  'symlink.length': u32('SymLink Length', LITTLE),
  'symlink.error_tag': u32('SymLink Error Tag', HEX),
  'symlink.unparsed_path_length': u16('Unparsed Path Length', LITTLE),
  'symlink.substitute_name': text('Substitute Name', { encoding: 'utf16le' }),
  'symlink.print_name': text('Print Name', { encoding: 'utf16le' }),
  'symlink.flags': u32('Flags', LITTLE),
};

const f = { ...SMB2_FIELDS, ...REPARSE_FIELDS };
/** A length, a tag and two bytes of nothing. */
const HEADER = 8;

/** The two names of a link, which lie behind their offsets and lengths; those of links to elsewhere have flags between. */
function takeNames(p: Cursor, hasFlags: boolean): void {
  const places = [0, 4].map(at => ({ at: p.at + at, offset: p.little16(at), length: p.little16(at + 2) }));
  p.skip(HEADER);
  if (hasFlags) p.take(f['symlink.flags']);
  const base = p.at, names = [f['symlink.substitute_name'], f['symlink.print_name']];
  for (const [i, { at, offset, length }] of places.entries()) {
    p.at = Math.min(base + offset, p.reported);
    p.take(names[i], Math.min(length, p.remaining));
    const outer = p.under();
    p.set(f['olb.offset'], offset, at, 2);
    p.set(f['olb.length'], length, at + 2, 2);
    p.close(outer);
  }
}

function takeNfs(p: Cursor): void {
  const type = p.take(f['nfs.type']);
  if (type === NFS_LINK) {
    p.take(f['nfs.symlink.target'], p.remaining);
  } else if (type === NFS_CHARACTERS) {
    p.take(f['nfs.char.major']);
    p.take(f['nfs.char.minor']);
  } else if (type === NFS_BLOCKS) {
    p.take(f['nfs.block.major']);
    p.take(f['nfs.block.minor']);
  }
}

/** REPARSE_DATA_BUFFER */
export function takeReparsePoint(p: Cursor): void {
  const tag = p.little32(), outer = p.open(nameOf(TAGS, tag) ?? hex(tag, 8));
  p.take(f.reparse_tag);
  const length = p.take(f.reparse_data_length);
  p.take(f.reserved, 2);
  const data = p.within(Math.min(length, p.remaining));
  if (tag === MOUNT_POINT) takeNames(data, false);
  else if (tag === SYMLINK) takeNames(data, true);
  else if (tag === NFS) takeNfs(data);
  else if (data.more) data.takeRest(f.reparse_data_buffer);
  p.close(outer);
}

/** An error that tells that the way to a file goes through a link. */
export function takeLinkError(p: Cursor): void {
  const outer = p.open(f.symlink_error_response, p.remaining);
  p.take(f['symlink.length']);
  p.take(f['symlink.error_tag']);
  p.take(f.reparse_tag);
  p.take(f.reparse_data_length);
  p.take(f['symlink.unparsed_path_length']);
  takeNames(p, true);
  p.close(outer);
}
