/** Fields of NFS version 2, RFC 1094 §2.3. */
import { below, bits, byName, flag, text, u32 } from '../../../dissect/index.ts';
import { TIMES } from './fields.ts';

export const STATUSES_2: Readonly<Record<number, string>> = {
  0: 'NFS_OK', 1: 'NFS2ERR_PERM', 2: 'NFS2ERR_NOENT', 5: 'NFS2ERR_IO', 6: 'NFS2ERR_NXIO', 13: 'NFS2ERR_ACCES', 17: 'NFS2ERR_EXIST',
  18: 'NFS2ERR_XDEV', 19: 'NFS2ERR_NODEV', 20: 'NFS2ERR_NOTDIR', 21: 'NFS2ERR_ISDIR', 22: 'NFS2ERR_INVAL', 27: 'NFS2ERR_FBIG',
  28: 'NFS2ERR_NOSPC', 30: 'NFS2ERR_ROFS', 31: 'NFS2ERR_MLINK', 45: 'NFS2ERR_OPNOTSUPP', 63: 'NFS2ERR_NAMETOOLONG', 66: 'NFS2ERR_NOTEMPTY',
  69: 'NFS2ERR_DQUOT', 70: 'NFS2ERR_STALE', 71: 'NFS2ERR_REMOTE', 99: 'NFS2ERR_WFLUSH',
};

const TYPES: Readonly<Record<number, string>> = {
  0: 'Non-File', 1: 'Regular File', 2: 'Directory', 3: 'Block Special Device', 4: 'Character Special Device', 5: 'Symbolic Link',
};
/** By the upper three of the four bits that Unix has for them (§2.3.5). */
const MODE_TYPES: Readonly<Record<number, string>> = {
  1: 'Character Special Device', 2: 'Directory', 3: 'Block Special Device', 4: 'Regular File', 5: 'Symbolic Link', 6: 'Named Socket',
};

const modeBit = (name: string, title: string, mask: number) => flag(title, mask, { id: `nfs.mode.${name}`, as: ['Yes', 'No'], size: 4 });
const permissions = (who: string, title: string, shift: number) => [
  modeBit(`read_${who}`, `Read permission for ${title}`, 4 << shift),
  modeBit(`write_${who}`, `Write permission for ${title}`, 2 << shift),
  modeBit(`exec_${who}`, `Execute permission for ${title}`, 1 << shift),
];
export const MODE_FLAGS = [
  modeBit('set_user_id', 'Set user id on exec', 0x800), modeBit('set_group_id', 'Set group id on exec', 0x400),
  modeBit('save_swap_text', 'Save swapped text even after use', 0x200),
  ...permissions('owner', 'owner', 6), ...permissions('group', 'group', 3), ...permissions('other', 'others', 0),
];
export const MODE_NAME = bits('Name', 0xe000, { id: 'nfs.mode.name', values: MODE_TYPES, size: 4 });

const microseconds = (name: string) => u32('micro seconds', { id: `nfs.${name}.usec` });
const { atime, mtime, ctime } = TIMES;
export const TIMES_2 = {
  atime: { ...atime, microseconds: microseconds('atime') },
  mtime: { ...mtime, microseconds: microseconds('mtime') },
  ctime: { ...ctime, microseconds: microseconds('ctime') },
};
export type TimeFields2 = (typeof TIMES_2)['atime'];

const id = below('nfs');
/** Attributes of files (§2.3.5), which other programs tell, too. */
export const ATTRIBUTE_2_FIELDS = {
  ftype: u32('type', id('ftype', { values: TYPES })),
  mode: u32('mode', id('mode', { base: 'oct' })),
  'fattr.nlink': u32('nlink', id('fattr.nlink')),
  'fattr.uid': u32('uid', id('fattr.uid')),
  'fattr.gid': u32('gid', id('fattr.gid')),
  'fattr.size': u32('size', id('fattr.size')),
  'fattr.blocksize': u32('blocksize', id('fattr.blocksize')),
  'fattr.rdev': u32('rdev', id('fattr.rdev')),
  'fattr.blocks': u32('blocks', id('fattr.blocks')),
  'fattr.fsid': u32('fsid', id('fattr.fsid', { hex: true })),
  'fattr.fileid': u32('fileid', id('fattr.fileid')),
};

export const NFS_2_FIELDS = {
  ...ATTRIBUTE_2_FIELDS,
  procedure_v2: u32('V2 Procedure'),
  status2: u32('Status', { values: STATUSES_2, also: 'nfs.status' }),
  'read.offset': u32('Offset'),
  'read.count': u32('Count'),
  'read.totalcount': u32('Total Count'),
  'write.beginoffset': u32('Begin Offset'),
  'write.offset': u32('Offset'),
  'write.totalcount': u32('Total Count'),
  'readdir.cookie': u32('Cookie'),
  'readdir.count': u32('Count'),
  'readdir.entry.fileid': u32('File ID'),
  'readdir.entry.name': text('Name'),
  'readdir.entry.cookie': u32('Cookie'),
  'statfs.tsize': u32('Transfer Size'),
  'statfs.bsize': u32('Block Size'),
  'statfs.blocks': u32('Total Blocks'),
  'statfs.bfree': u32('Free Blocks'),
  'statfs.bavail': u32('Available Blocks'),
};

/** The bits and parts of times among them. */
export const NFS_2_PARTS = byName([MODE_NAME, ...MODE_FLAGS, ...Object.values(TIMES_2).map(({ microseconds: part }) => part)]);
