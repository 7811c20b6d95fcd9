/** Procedures of NFS version 3, RFC 1813 §3.3: parameters of calls and results, and what Info says of both. */
import type { Cursor } from '../../../dissect/index.ts';
import { calledHere } from '../rpc/calls.ts';
import { takeList } from '../rpc/remote-program.ts';
import { takeWholeData, takeWholeText } from '../rpc/xdr.ts';
import { takeAttributes, takeChange, takeDevice, takeGuard, takeNewAttributes, takePostAttributes } from './attributes.ts';
import { CREATION, NFS_FIELDS as f, STABLE, STATUSES, TYPES } from './fields.ts';
import { takeHandle } from './handle.ts';
import { takeAllowed, takeCheck } from './rights.ts';

/** Reads parameters or results and gives what Info says of them. */
type Read = (p: Cursor, status: number) => string;

const NAMES_SHOWN = 10;
/** createmode3, and those of ftype3 that are made by MKNOD. */
const EXCLUSIVE = 2, BLOCK = 3, CHARACTER = 4, SOCKET = 6, PIPE = 7;

const handle: Read = p => `, FH: ${takeHandle(p, 'object')}`;
/** diropargs3 */
const place = (p: Cursor, heading: string): string => {
  const outer = p.open(heading), words = `DH: ${takeHandle(p, 'dir')}/${takeWholeText(p, f.name)}`;
  p.close(outer);
  return words;
};
const within = (heading: string): Read => p => `, ${place(p, heading)}`;
const where = within('where');

/** Calls, by procedure. */
export const CALLS: Readonly<Record<number, Read>> = {
  1: handle,
  2: p => {
    const words = handle(p, 0);
    takeNewAttributes(p, 'new_attributes');
    takeGuard(p);
    return words;
  },
  3: within('what'),
  4: p => handle(p, 0) + takeCheck(p),
  5: handle,
  6: p => {
    const words = handle(p, 0), offset = p.take(f.offset3), count = p.take(f.count3);
    return `${words} Offset: ${offset} Len: ${count}`;
  },
  7: p => {
    const words = handle(p, 0), offset = p.take(f.offset3), count = p.take(f.count3), stable = p.take(f['write.stable']);
    takeWholeData(p, f.data);
    return `${words} Offset: ${offset} Len: ${count} ${STABLE[stable] ?? stable}`;
  },
  8: p => {
    const words = where(p, 0), mode = p.take(f.createmode);
    if (mode === EXCLUSIVE) p.take(f.verifier, 8);
    else takeNewAttributes(p, 'obj_attributes');
    return `${words} Mode: ${CREATION[mode] ?? mode}`;
  },
  9: p => {
    const words = where(p, 0);
    takeNewAttributes(p, 'attributes');
    return words;
  },
  10: p => {
    const words = `, From ${place(p, 'where')}`;
    takeNewAttributes(p, 'symlink_attributes');
    return `${words} To ${takeWholeText(p, f['symlink.to'])}`;
  },
  11: p => {
    const words = where(p, 0), type = p.take(f.type), device = type === BLOCK || type === CHARACTER;
    if (device || type === SOCKET || type === PIPE) takeNewAttributes(p, device ? 'dev_attributes' : 'pipe_attributes');
    if (device) takeDevice(p);
    return `${words} ${TYPES[type] ?? `Unknown Type:${type}`}`;
  },
  12: within('object'),
  13: within('object'),
  14: p => `, From ${place(p, 'from')} To ${place(p, 'to')}`,
  15: p => `, From DH: ${takeHandle(p, 'file')} To ${place(p, 'link')}`,
  16: p => {
    const words = handle(p, 0);
    p.take(f.cookie3);
    p.take(f.verifier, 8);
    p.take(f.count3);
    return words;
  },
  17: p => {
    const words = handle(p, 0);
    p.take(f.cookie3);
    p.take(f.verifier, 8);
    p.take(f.count3_dircount);
    p.take(f.count3_maxcount);
    return words;
  },
  18: handle,
  19: handle,
  20: handle,
  21: p => {
    const words = handle(p, 0);
    p.take(f.offset3);
    p.take(f.count3);
    return words;
  },
};

const change = (heading: string): Read => p => {
  takeChange(p, heading);
  return '';
};
/** What creates something tells its handle and attributes, and how the directory changed. */
const created: Read = (p, status) => {
  if (status === 0) {
    if (p.take(f.handle_follow) === 1) takeHandle(p, 'obj');
    takePostAttributes(p, 'obj_attributes');
  }
  takeChange(p, 'dir_wcc');
  return '';
};

/** Results behind the status, by procedure. */
const RESULTS: Readonly<Record<number, Read>> = {
  1: (p, status) => (status === 0 ? takeAttributes(p, 'obj_attributes') : ''),
  2: change('obj_wcc'),
  3: (p, status) => {
    const words = status === 0 ? `, FH: ${takeHandle(p, 'object')}` : '';
    takePostAttributes(p, status === 0 ? 'obj_attributes' : 'dir_attributes');
    if (status === 0) takePostAttributes(p, 'dir_attributes');
    return words;
  },
  4: (p, status) => {
    takePostAttributes(p, 'obj_attributes');
    return status === 0 ? takeAllowed(p, calledHere(p)?.asked) : '';
  },
  5: (p, status) => {
    takePostAttributes(p, 'symlink_attributes');
    return status === 0 ? ` Path: ${takeWholeText(p, f['readlink.data'])}` : '';
  },
  6: (p, status) => {
    takePostAttributes(p, 'file_attributes');
    if (status !== 0) return '';
    const count = p.take(f.count3), end = p.take(f['read.eof']);
    takeWholeData(p, f.data);
    return ` Len: ${count}${end === 1 ? ' EOF' : ''}`;
  },
  7: (p, status) => {
    takeChange(p, 'file_wcc');
    if (status !== 0) return '';
    const count = p.take(f.count3), committed = p.take(f['write.committed']);
    p.take(f.verifier, 8);
    return ` Len: ${count} ${STABLE[committed] ?? committed}`;
  },
  8: created,
  9: created,
  10: created,
  11: created,
  12: change('dir_wcc'),
  13: change('dir_wcc'),
  14: p => {
    takeChange(p, 'fromdir_wcc');
    takeChange(p, 'todir_wcc');
    return '';
  },
  15: p => {
    takePostAttributes(p, 'file_attributes');
    takeChange(p, 'linkdir_wcc');
    return '';
  },
  16: (p, status) => entries(p, status, false),
  17: (p, status) => entries(p, status, true),
  18: (p, status) => {
    takePostAttributes(p, 'obj_attributes');
    if (status !== 0) return '';
    for (const name of ['tbytes', 'fbytes', 'abytes', 'tfiles', 'ffiles', 'afiles'] as const) p.take(f[`fsstat3_resok.${name}`]);
    p.take(f['fsstat.invarsec']);
    return '';
  },
  19: (p, status) => {
    takePostAttributes(p, 'obj_attributes');
    if (status === 0) limits(p);
    return '';
  },
  20: (p, status) => {
    takePostAttributes(p, 'obj_attributes');
    if (status !== 0) return '';
    p.take(f['pathconf.linkmax']);
    p.take(f['pathconf.name_max']);
    for (const name of ['no_trunc', 'chown_restricted', 'case_insensitive', 'case_preserving'] as const) p.take(f[`pathconf.${name}`]);
    return '';
  },
  21: (p, status) => {
    takeChange(p, 'file_wcc');
    if (status === 0) p.take(f.verifier, 8);
    return '';
  },
};

function entries(p: Cursor, status: number, plus: boolean): string {
  takePostAttributes(p, 'dir_attributes');
  if (status !== 0) return '';
  p.take(f.verifier, 8);
  const names: string[] = [];
  const kind = plus ? 'readdirplus.entry' : 'readdir.entry3';
  takeList(p, () => {
    const outer = p.open(f['readdir.entry']), node = p.tree.current;
    p.take(f[`${kind}.fileid`]);
    const name = takeWholeText(p, f[`${kind}.name`]);
    p.labelNode(node, `Entry: name ${name}`);
    names.push(name);
    p.take(f[`${kind}.cookie`]);
    if (plus) {
      takePostAttributes(p, 'name_attributes');
      if (p.take(f.handle_follow) === 1) takeHandle(p, 'name_handle');
    }
    p.close(outer);
  });
  p.take(f['readdir.eof']);
  return ` ${names.slice(0, NAMES_SHOWN).join(' ')}`;
}

function limits(p: Cursor): void {
  for (const name of ['rtmax', 'rtpref', 'rtmult', 'wtmax', 'wtpref', 'wtmult', 'dtpref'] as const) p.take(f[`fsinfo.${name}`]);
  p.take(f['fsinfo.maxfilesize']);
  p.set(f.dtime, { seconds: p.u32(), nanoseconds: p.u32(4) }, p.at, 8);
  const outer = p.under();
  p.take(f['dtime.sec']);
  p.take(f['dtime.nsec']);
  p.close(outer);
  p.bits(f['fsinfo.properties'], [
    f['fsinfo.properties.setattr'], f['fsinfo.properties.pathconf'], f['fsinfo.properties.symlinks'], f['fsinfo.properties.hardlinks'],
  ]);
}

/** Reads a reply: the status comes first, but for the procedure that does nothing. */
export function takeReply(p: Cursor, procedure: number): string {
  if (procedure === 0) return '';
  const status = p.take(f.status3);
  const failed = status === 0 ? '' : ` Error: ${STATUSES[status] ?? `Unknown error: ${status}`}`;
  return failed + (RESULTS[procedure]?.(p, status) ?? '');
}
