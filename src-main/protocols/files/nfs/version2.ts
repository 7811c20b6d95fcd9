/** Procedures of NFS version 2, RFC 1094 §2.2: parameters of calls and results, and what Info says of both. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { takeList } from '../rpc/remote-program.ts';
import { takeWholeData, takeWholeText } from '../rpc/xdr.ts';
import { NFS_FIELDS } from './fields.ts';
import { takeFixedHandle } from './handle.ts';
import { MODE_FLAGS, MODE_NAME, NFS_2_FIELDS, STATUSES_2, TIMES_2, type TimeFields2 } from './version2-fields.ts';

const f = { ...NFS_FIELDS, ...NFS_2_FIELDS };

/** Reads parameters or results and gives what Info says of them. */
type Read = (p: Cursor) => string;

/** In what a call sets: leave this as it is (§2.3.6). */
const AS_IT_IS = 0xffffffff;

function takeMode(p: Cursor): void {
  takeNamedBits(p, f.mode, [MODE_NAME, ...MODE_FLAGS], MODE_FLAGS);
}

/** Microseconds that are a million or more are none: in what a call sets, clients ask for the server's time with a million. */
function takeTime(p: Cursor, fields: TimeFields2): void {
  p.set(fields.time, { seconds: p.u32(), nanoseconds: Math.min(p.u32(4), 999_999) * 1000 }, p.at, 8);
  const outer = p.under();
  p.take(fields.seconds);
  p.take(fields.microseconds);
  p.close(outer);
}

/** §2.3.5 */
export function takeAttributes2(p: Cursor, heading = 'attributes'): void {
  const outer = p.open(heading);
  p.take(f.ftype);
  takeMode(p);
  for (const name of ['nlink', 'uid', 'gid', 'size', 'blocksize', 'rdev', 'blocks', 'fsid', 'fileid'] as const) p.take(f[`fattr.${name}`]);
  for (const fields of Object.values(TIMES_2)) takeTime(p, fields);
  p.close(outer);
}

/** §2.3.6 */
function takeNewAttributes(p: Cursor): void {
  const outer = p.open('attributes');
  takeSet(p, 'mode', f.mode, () => takeMode(p));
  for (const name of ['uid', 'gid', 'size'] as const) takeSet(p, name, f[`fattr.${name}`], () => p.take(f[`fattr.${name}`]));
  for (const name of ['atime', 'mtime'] as const) {
    if (p.u32() === AS_IT_IS) {
      p.set(TIMES_2[name].time, { seconds: AS_IT_IS, nanoseconds: 0 }, p.at, 8);
      p.label(`${name}: no value`);
      p.skip(8);
    } else {
      takeTime(p, TIMES_2[name]);
    }
  }
  p.close(outer);
}

function takeSet(p: Cursor, title: string, field: Field<number>, take: () => unknown): void {
  if (p.u32() !== AS_IT_IS) return void take();
  p.take(field);
  p.label(`${title}: no value`);
}

const handle = (heading: string): Read => p => `, FH: ${takeFixedHandle(p, heading)}`;

/** §2.3.10 */
function place(p: Cursor, heading: string): string {
  const outer = p.open(heading), words = `DH: ${takeFixedHandle(p, 'dir')}/${takeWholeText(p, f.name)}`;
  p.close(outer);
  return words;
}

const where: Read = p => `, ${place(p, 'where')}`;
const made: Read = p => {
  const words = where(p);
  takeNewAttributes(p);
  return words;
};

/** A number and the word that Info has before it. */
const told = (p: Cursor, word: string, field: Field<number>): string => ` ${word}: ${p.take(field)}`;

/** Calls, by procedure. */
export const CALLS_2: Readonly<Record<number, Read>> = {
  1: handle('object'),
  2: p => {
    const words = handle('file')(p);
    takeNewAttributes(p);
    return words;
  },
  4: where,
  5: handle('object'),
  6: p =>
    handle('file')(p) + told(p, 'Offset', f['read.offset']) + told(p, 'Count', f['read.count']) + told(p, 'TotalCount', f['read.totalcount']),
  8: p => {
    const words = handle('file')(p) + told(p, 'BeginOffset', f['write.beginoffset']) +
      told(p, 'Offset', f['write.offset']) + told(p, 'TotalCount', f['write.totalcount']);
    takeWholeData(p, f.data);
    return words;
  },
  9: made,
  10: where,
  11: p => `, From ${place(p, 'from')} To ${place(p, 'to')}`,
  12: p => `, From DH: ${takeFixedHandle(p, 'from')} To ${place(p, 'to')}`,
  13: p => {
    const words = `, From ${place(p, 'from')} To ${takeWholeText(p, f['symlink.to'])}`;
    takeNewAttributes(p);
    return words;
  },
  14: made,
  15: where,
  16: p => {
    const words = handle('dir')(p);
    p.take(f['readdir.cookie']);
    p.take(f['readdir.count']);
    return words;
  },
  17: handle('object'),
};

const attributes: Read = p => {
  takeAttributes2(p);
  return '';
};
const found: Read = p => {
  const words = handle('file')(p);
  takeAttributes2(p);
  return words;
};

/** Results of what succeeded, by procedure. */
const RESULTS: Readonly<Record<number, Read>> = {
  1: attributes,
  2: attributes,
  4: found,
  5: p => ` Path: ${takeWholeText(p, f['readlink.data'])}`,
  6: p => {
    takeAttributes2(p);
    takeWholeData(p, f.data);
    return '';
  },
  8: attributes,
  9: found,
  14: found,
  16: p => {
    takeList(p, () => takeEntry(p));
    p.take(f['readdir.eof']);
    return '';
  },
  17: p => {
    for (const name of ['tsize', 'bsize', 'blocks', 'bfree', 'bavail'] as const) p.take(f[`statfs.${name}`]);
    return '';
  },
};

/** §2.2.17 */
function takeEntry(p: Cursor): void {
  const outer = p.open(f['readdir.entry']), node = p.tree.current;
  const identifier = p.take(f['readdir.entry.fileid']), name = takeWholeText(p, f['readdir.entry.name']);
  p.labelNode(node, () => `Entry: file ID ${identifier}, name ${name}`);
  p.take(f['readdir.entry.cookie']);
  p.close(outer);
}

/** The procedures that do nothing, whose replies have no status: NULL, and two that never were used. */
const WITHOUT_STATUS: readonly number[] = [0, 3, 7];

/** Reads a reply's results, and gives what Info says of them. */
export function takeReply2(p: Cursor, procedure: number): string {
  if (WITHOUT_STATUS.includes(procedure)) return '';
  const status = p.take(f.status2);
  return status === 0 ? (RESULTS[procedure]?.(p) ?? '') : ` Error: ${STATUSES_2[status] ?? `Unknown error: ${status}`}`;
}
