/** Attributes of files in NFS version 3, as calls set them and replies tell them, RFC 1813 §2.5.4 to §2.6. */
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { FOLLOWS, MODES, NFS_FIELDS as f, SETTABLE_TIMES, TIMES, TYPES, type TimeFields } from './fields.ts';

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
  takeDevice(p);
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

/** How a call says whether a value follows: the word before it, its names, and the one that says so. */
interface Choice {
  readonly field: Field<number>;
  readonly names: Readonly<Record<number, string>>;
  readonly there: number;
}

const VALUE: Choice = { field: f.set_it, names: FOLLOWS, there: 1 };
const TIME: Choice = { field: f.set_time, names: SETTABLE_TIMES, there: 2 };
const GUARD: Choice = { field: f.sattrguard3, names: FOLLOWS, there: 1 };

function takeChosen(p: Cursor, heading: string, { field, names, there }: Choice, take: () => unknown): void {
  const outer = p.open(heading), node = p.tree.current, chosen = p.take(field);
  p.labelNode(node, () => `${heading}: ${names[chosen] ?? `Unknown (${chosen})`}`);
  if (chosen === there) take();
  p.close(outer);
}

/** sattr3 */
export function takeNewAttributes(p: Cursor, heading: string): void {
  const outer = p.open(heading);
  takeChosen(p, 'mode', VALUE, () => takeMode(p));
  takeChosen(p, 'uid', VALUE, () => p.take(f.uid3));
  takeChosen(p, 'gid', VALUE, () => p.take(f.gid3));
  takeChosen(p, 'size', VALUE, () => p.take(f.set_size));
  takeChosen(p, 'atime', TIME, () => takeTime(p, TIMES.atime));
  takeChosen(p, 'mtime', TIME, () => takeTime(p, TIMES.mtime));
  p.close(outer);
}

/** sattrguard3: with a time, what is changed must have been changed then and not since. */
export function takeGuard(p: Cursor): void {
  takeChosen(p, 'guard', GUARD, () => takeTime(p, TIMES.ctime));
}

/** specdata3 */
export function takeDevice(p: Cursor): void {
  p.take(f.specdata1);
  p.take(f.specdata2);
}
