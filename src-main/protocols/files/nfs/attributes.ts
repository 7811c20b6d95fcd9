/** Attributes of files in NFS version 3, as calls set them and replies tell them, RFC 1813 §2.5.4 to §2.6. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { MODES, NFS_FIELDS as f, TIMES, TYPES, type TimeFields } from './fields.ts';

function takeTime(p: Cursor, fields: TimeFields): void {
  p.set(fields.time, { seconds: p.u32(), nanoseconds: p.u32(4) }, p.at, 8);
  const outer = p.under();
  p.take(fields.seconds);
  p.take(fields.nanoseconds);
  p.close(outer);
}

const takeMode = (p: Cursor): number => takeNamedBits(p, f.mode3, MODES);

/** fattr3; gives the words that Info has of it. */
export function takeAttributes(p: Cursor, heading: string): string {
  const outer = p.open(heading);
  const node = p.tree.current;
  const type = p.take(f['fattr3.type']), mode = takeMode(p) & 0xfff;
  p.take(f['fattr3.nlink']);
  const uid = p.take(f['fattr3.uid']), gid = p.take(f['fattr3.gid']);
  p.take(f['fattr3.size']);
  p.take(f['fattr3.used']);
  p.take(f.specdata1);
  p.take(f.specdata2);
  p.take(f['fattr3.fsid']);
  p.take(f['fattr3.fileid']);
  takeTime(p, TIMES.atime);
  takeTime(p, TIMES.mtime);
  takeTime(p, TIMES.ctime);
  const words = `  ${TYPES[type] ?? `Unknown Type: ${hex(type)}`} mode: ${mode.toString(8).padStart(4, '0')} uid: ${uid} gid: ${gid}`;
  p.labelNode(node, heading + words);
  p.close(outer);
  return words;
}

/** post_op_attr */
export function takePostAttributes(p: Cursor, heading: string): void {
  const outer = p.open(heading);
  if (p.take(f.attributes_follow) === 1) takeAttributes(p, 'attributes');
  p.close(outer);
}

/** wcc_data */
export function takeChange(p: Cursor, heading: string): void {
  const outer = p.open(heading);
  const before = p.open('before');
  if (p.take(f.attributes_follow) === 1) {
    p.take(f['wcc_attr.size']);
    takeTime(p, TIMES.mtime);
    takeTime(p, TIMES.ctime);
  }
  p.close(before);
  takePostAttributes(p, 'after');
  p.close(outer);
}

const CLIENT_TIME = 2;

/** sattr3 */
export function takeNewAttributes(p: Cursor): void {
  const outer = p.open('new_attributes');
  for (const take of [
    () => void takeMode(p), () => void p.take(f['fattr3.uid']), () => void p.take(f['fattr3.gid']), () => void p.take(f['fattr3.size']),
  ]) {
    if (p.take(f.set_it) === 1) take();
  }
  for (const fields of [TIMES.atime, TIMES.mtime]) if (p.take(f.set_it) === CLIENT_TIME) takeTime(p, fields);
  p.close(outer);
}
