/** The mount service of NFS, RFC 1094 appendix A and RFC 1813 appendix I: which handle a path has, who has mounted what, what there is. */
import { type Cursor, byName, flag, none, text, u16, u32, u8 } from '../../dissect/index.ts';
import { HANDLE_FIELDS, takeFixedHandle, takeHandleValue } from './nfs/handle.ts';
import { FLAVORS } from './rpc/programs.ts';
import { type Procedure, type Take, remoteProgram, takeList, under } from './rpc/remote-program.ts';
import { takeWholeText } from './rpc/xdr.ts';

const STATUSES: Readonly<Record<number, string>> = {
  0: 'OK', 1: 'ERR_PERM', 2: 'ERR_NOENT', 5: 'ERR_IO', 13: 'ERR_ACCESS', 20: 'ERR_NOTDIR', 22: 'ERR_INVAL', 63: 'ERR_NAMETOOLONG',
  10004: 'ERR_NOTSUPP', 10006: 'ERR_SERVERFAULT',
};

const VERSION_3 = 3;

/** Bits of what a server does not know of a path, and of what it is like (`_PC_ERROR` and others of Sun's `<pathcnf.h>`). */
const unknown = (name: string, mask: number) => flag(`ERROR_${name}`, mask, {
  id: `mount.pathconf.mask.error_${name.toLowerCase()}`, as: [`${name} invalid`, `${name} valid`], size: 2,
});
const PATH_BITS = [
  flag('ERROR_ALL', 1, { id: 'mount.pathconf.mask.error_all', as: ['All info invalid', 'Some or all info valid'], size: 2 }),
  unknown('LINK_MAX', 2), unknown('MAX_CANON', 4), unknown('MAX_INPUT', 8), unknown('NAME_MAX', 0x10), unknown('PATH_MAX', 0x20),
  unknown('PIPE_BUF', 0x40),
  flag('CHOWN_RESTRICTED', 0x80, {
    id: 'mount.pathconf.mask.chown_restricted',
    as: ['Only a privileged user can change the ownership of a file', 'Users may give away their own files'], size: 2,
  }),
  flag('NO_TRUNC', 0x100, {
    id: 'mount.pathconf.mask.no_trunc',
    as: ['File names that are too long will get an error', 'File names that are too long will be truncated'], size: 2,
  }),
  unknown('VDISABLE', 0x200),
];

const f = {
  path: text('Path'),
  status: u32('Status', { values: STATUSES }),
  ...HANDLE_FIELDS,
  flavors: u32('Flavors'),
  flavor: u32('Flavor', { values: FLAVORS }),
  'dump.entry': none('Mount List Entry'),
  'dump.hostname': text('Hostname'),
  'dump.directory': text('Directory'),
  'export.entry': none('Export List Entry'),
  'export.directory': text('Directory'),
  'export.groups': none('Groups'),
  'export.group': text('Group'),
  'pathconf.link_max': u32('Maximum number of links to a file'),
  'pathconf.max_canon': u16('Maximum terminal input line length'),
  'pathconf.max_input': u16('Terminal input buffer size'),
  'pathconf.name_max': u16('Maximum file name length'),
  'pathconf.path_max': u16('Maximum path name length'),
  'pathconf.pipe_buf': u16('Pipe buffer size'),
  'pathconf.vdisable_char': u8('VDISABLE character', { hex: true }),
  'pathconf.mask': u16('Reply error/status bits', { hex: true }),
};

const path: Take = p => (p.more ? ` ${takeWholeText(p, f.path)}` : '');

/** fhstatus, mountres3 */
const mounted: Take = (p, version) => {
  const status = p.take(f.status);
  if (status !== 0) return ` Error:${STATUSES[status] ?? `Unknown (${status})`}`;
  if (version !== VERSION_3) return void takeFixedHandle(p, 'fhandle');
  takeHandleValue(p);
  const flavors = p.take(f.flavors), outer = p.under();
  for (let i = 0; i < flavors; i++) p.take(f.flavor);
  p.close(outer);
};

/** mountlist */
const mounts: Take = p => takeList(p, () => {
  const outer = p.open(f['dump.entry']), node = p.tree.current;
  const host = takeWholeText(p, f['dump.hostname']), directory = takeWholeText(p, f['dump.directory']);
  p.labelNode(node, () => `${f['dump.entry'].title}: ${host}:${directory}`);
  p.close(outer);
});

/** exports, with the groups of hosts that may have them */
const exported: Take = p => takeList(p, () => {
  const outer = p.open(f['export.entry']), node = p.tree.current, groups: string[] = [];
  const directory = takeWholeText(p, f['export.directory']);
  under(p, f['export.groups'], () => takeList(p, () => groups.push(takeWholeText(p, f['export.group']))));
  p.labelNode(node, () => `${f['export.entry'].title}: ${directory} -> ${groups.join(' ')}`);
  p.close(outer);
});

/** ppathcnf: shorts and characters, each in a word of its own. The last character fills up, and so does the second of the words with bits. */
function limits(p: Cursor): void {
  p.take(f['pathconf.link_max']);
  for (const name of ['max_canon', 'max_input', 'name_max', 'path_max', 'pipe_buf'] as const) {
    p.skip(2);
    p.take(f[`pathconf.${name}`]);
  }
  p.skip(3);
  p.take(f['pathconf.vdisable_char']);
  p.skip(4 + 2);
  p.bits(f['pathconf.mask'], PATH_BITS);
  p.skip(4);
}

const PROCEDURES: Readonly<Record<number, Procedure>> = {
  1: { call: path, reply: mounted },
  2: { reply: mounts },
  3: { call: path },
  5: { reply: exported },
  6: { reply: exported },
  7: { call: path, reply: limits },
};

export const mount = remoteProgram({
  program: 100005,
  name: 'mount',
  title: 'Mount Service',
  short: 'MOUNT',
  versions: [1, 2, VERSION_3],
  fields: { ...f, ...byName(PATH_BITS) },
  procedures: () => PROCEDURES,
});
