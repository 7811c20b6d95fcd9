/** Fields of NFS version 3, RFC 1813 §2.5 and §2.6. */
import {
  type Field, type FieldOptions, absoluteTime, below, bool, byName, flag, none, octets, relativeTime, text, u32, u64,
} from '../../../dissect/index.ts';
import { VALUE_FOLLOWS, YES_NO } from '../rpc/remote-program.ts';
import { HANDLE_FIELDS } from './handle.ts';
import { RIGHTS, RIGHTS_FIELDS } from './rights.ts';

export const STATUSES: Readonly<Record<number, string>> = {
  0: 'NFS3_OK', 1: 'NFS3ERR_PERM', 2: 'NFS3ERR_NOENT', 5: 'NFS3ERR_IO', 6: 'NFS3ERR_NXIO', 13: 'NFS3ERR_ACCES',
  17: 'NFS3ERR_EXIST', 18: 'NFS3ERR_XDEV', 19: 'NFS3ERR_NODEV', 20: 'NFS3ERR_NOTDIR', 21: 'NFS3ERR_ISDIR', 22: 'NFS3ERR_INVAL',
  27: 'NFS3ERR_FBIG', 28: 'NFS3ERR_NOSPC', 30: 'NFS3ERR_ROFS', 31: 'NFS3ERR_MLINK', 63: 'NFS3ERR_NAMETOOLONG',
  66: 'NFS3ERR_NOTEMPTY', 69: 'NFS3ERR_DQUOT', 70: 'NFS3ERR_STALE', 71: 'NFS3ERR_REMOTE', 10001: 'NFS3ERR_BADHANDLE',
  10002: 'NFS3ERR_NOT_SYNC', 10003: 'NFS3ERR_BAD_COOKIE', 10004: 'NFS3ERR_NOTSUPP', 10005: 'NFS3ERR_TOOSMALL',
  10006: 'NFS3ERR_SERVERFAULT', 10007: 'NFS3ERR_BADTYPE', 10008: 'NFS3ERR_JUKEBOX',
};
export const TYPES: Readonly<Record<number, string>> = {
  1: 'Regular File', 2: 'Directory', 3: 'Block Special Device', 4: 'Character Special Device', 5: 'Symbolic Link', 6: 'Socket', 7: 'Named Pipe',
};
export const STABLE: Readonly<Record<number, string>> = { 0: 'UNSTABLE', 1: 'DATA_SYNC', 2: 'FILE_SYNC' };
export const CREATION: Readonly<Record<number, string>> = { 0: 'UNCHECKED', 1: 'GUARDED', 2: 'EXCLUSIVE' };

/** Whether what may be left out is there. */
export const FOLLOWS: Readonly<Record<number, string>> = { 0: 'no value', 1: 'value follows' };
/** Which time a call sets (§2.5.4, `time_how`). */
export const SETTABLE_TIMES: Readonly<Record<number, string>> = { 0: 'don\'t change', 1: 'set to server time', 2: 'set to client time' };
const VALUE: FieldOptions = { values: FOLLOWS };

const MODE_BITS =
  'S_ISUID:suid S_ISGID:sgid S_ISVTX:sticky S_IRUSR:rusr S_IWUSR:wusr S_IXUSR:xusr ' +
  'S_IRGRP:rgrp S_IWGRP:wgrp S_IXGRP:xgrp S_IROTH:roth S_IWOTH:woth S_IXOTH:xoth';
export const MODES = MODE_BITS.split(' ').map((named, bit) => {
  const [title, name] = named.split(':') as [string, string];
  return flag(title, 0x800 >> bit, { id: `nfs.mode3.${name}`, ...YES_NO });
});

const time = (name: string) => ({
  time: absoluteTime(name, { id: `nfs.${name}` }),
  seconds: u32('seconds', { id: `nfs.${name}.sec` }),
  nanoseconds: u32('nano seconds', { id: `nfs.${name}.nsec` }),
});
export type TimeFields = ReturnType<typeof time>;
export const TIMES = { atime: time('atime'), mtime: time('mtime'), ctime: time('ctime') };

const id = below('nfs');
/** Attributes of files, which other programs tell, too. */
export const ATTRIBUTE_FIELDS = {
  attributes_follow: u32('attributes_follow', id('attributes_follow', VALUE)),
  'fattr3.type': u32('Type', id('fattr3.type', { values: TYPES })),
  mode3: u32('Mode', id('mode3', { base: 'oct' })),
  'fattr3.nlink': u32('nlink', id('fattr3.nlink')),
  'fattr3.uid': u32('uid', id('fattr3.uid')),
  'fattr3.gid': u32('gid', id('fattr3.gid')),
  'fattr3.size': u64('size', id('fattr3.size')),
  'fattr3.used': u64('used', id('fattr3.used')),
  specdata1: u32('specdata1', id('specdata1')),
  specdata2: u32('specdata2', id('specdata2')),
  'fattr3.fsid': u64('fsid', id('fattr3.fsid', { base: 'hexDec' })),
  'fattr3.fileid': u64('fileid', id('fattr3.fileid')),
};

export const NFS_FIELDS = {
  ...ATTRIBUTE_FIELDS,
  programversion: u32('Program Version', { id: 'rpc.programversion' }),
  procedure_v3: u32('V3 Procedure'),
  procedure: u32('Procedure', { own: true }),
  body: octets('Body', { own: true }),
  status: u32('Status', { values: STATUSES, hidden: true, id: 'nfs.status' }),
  status3: u32('Status', { values: STATUSES, also: 'nfs.status' }),
  ...HANDLE_FIELDS,
  name: text('Name'),
  'symlink.to': text('To'),
  'readlink.data': text('Data'),
  type: u32('Type', { values: TYPES }),
  data: octets('Data'),
  handle_follow: u32('handle_follow', VALUE),
  set_it: u32('set_it', VALUE),
  set_time: u32('set_it', { id: 'nfs.set_it', values: SETTABLE_TIMES }),
  sattrguard3: u32('check', VALUE),
  uid3: u32('uid'),
  gid3: u32('gid'),
  set_size: u64('size'),
  'wcc_attr.size': u64('size'),
  ...RIGHTS_FIELDS,
  offset3: u64('offset'),
  count3: u32('count'),
  count3_maxcount: u32('maxcount'),
  count3_dircount: u32('dircount'),
  cookie3: u64('cookie'),
  verifier: octets('Verifier'),
  value_follows: VALUE_FOLLOWS,
  'readdir.entry': none('Entry'),
  'readdir.entry3.fileid': u64('File ID'),
  'readdir.entry3.name': text('Name'),
  'readdir.entry3.cookie': u64('Cookie'),
  'readdirplus.entry.fileid': u64('File ID'),
  'readdirplus.entry.name': text('Name'),
  'readdirplus.entry.cookie': u64('Cookie'),
  'readdir.eof': u32('EOF'),
  'read.eof': u32('EOF'),
  'write.stable': u32('Stable', { values: STABLE }),
  'write.committed': u32('Committed', { values: STABLE }),
  createmode: u32('Create Mode', { values: CREATION }),
  'fsinfo.rtmax': u32('rtmax'),
  'fsinfo.rtpref': u32('rtpref'),
  'fsinfo.rtmult': u32('rtmult'),
  'fsinfo.wtmax': u32('wtmax'),
  'fsinfo.wtpref': u32('wtpref'),
  'fsinfo.wtmult': u32('wtmult'),
  'fsinfo.dtpref': u32('dtpref'),
  'fsinfo.maxfilesize': u64('maxfilesize'),
  dtime: relativeTime('time delta'),
  'dtime.sec': u32('seconds'),
  'dtime.nsec': u32('nano seconds'),
  'fsinfo.properties': u32('Properties', { hex: true }),
  'fsinfo.properties.setattr': flag('SETATTR can set time on server', 0x10, YES_NO),
  'fsinfo.properties.pathconf': flag('PATHCONF', 0x08, { as: ['is valid for all files', 'should be get for every single file'], size: 4 }),
  'fsinfo.properties.symlinks': flag('File System supports symbolic links', 0x02, YES_NO),
  'fsinfo.properties.hardlinks': flag('File System supports hard links', 0x01, YES_NO),
  'pathconf.linkmax': u32('linkmax'),
  'pathconf.name_max': u32('name_max'),
  'pathconf.no_trunc': bool('no_trunc', YES_NO),
  'pathconf.chown_restricted': bool('chown_restricted', YES_NO),
  'pathconf.case_insensitive': bool('case_insensitive', YES_NO),
  'pathconf.case_preserving': bool('case_preserving', YES_NO),
  'fsstat3_resok.tbytes': u64('Total bytes'),
  'fsstat3_resok.fbytes': u64('Free bytes'),
  'fsstat3_resok.abytes': u64('Available free bytes'),
  'fsstat3_resok.tfiles': u64('Total file slots'),
  'fsstat3_resok.ffiles': u64('Free file slots'),
  'fsstat3_resok.afiles': u64('Available free file slots'),
  'fsstat.invarsec': u32('invarsec'),
};

/** The bits and times among them. */
export const NFS_PARTS = byName([...MODES, ...RIGHTS, ...Object.values(TIMES).flatMap(fields => Object.values<Field>(fields))]);
