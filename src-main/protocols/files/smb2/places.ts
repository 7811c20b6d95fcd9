/** Parts of SMB's messages that lie behind the fixed ones, which tell their offset and length. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { SMB2_FIELDS } from './fields.ts';

const f = SMB2_FIELDS;

/** Offset and length of a part behind the fixed ones; offsets count from the header. */
export interface Place {
  readonly offset: number;
  readonly length: number;
  readonly at: number;
  readonly size: 6 | 8 | 4;
}

/** `size`: bytes that both take, 4 (two each), 6 (two and four) or 8. */
export function place(p: Cursor, size: Place['size']): Place {
  const { at } = p;
  const offset = size === 8 ? p.little32() : p.little16();
  const length = size === 4 ? p.little16(2) : p.little32(size === 6 ? 2 : 4);
  p.skip(size);
  return { offset, length, at, size };
}

export function showPlace(p: Cursor, { offset, length, at, size }: Place): void {
  const first = size === 8 ? 4 : 2;
  p.set(f['olb.offset'], offset, at, first);
  p.set(f['olb.length'], length, at + first, size - first);
}

/** A cursor over what lies there; undefined for nothing. */
export function partAt(p: Cursor, { offset, length }: Place): Cursor | undefined {
  if (length === 0) return undefined;
  const { at } = p;
  p.at = Math.min(p.begin + offset, p.reported);
  const part = p.within(Math.min(length, p.reported - p.at));
  p.at = at;
  return part;
}

/** Text that lies behind, with its place below it. */
export function textAt(p: Cursor, where: Place, field: Field<string>): string {
  const part = partAt(p, where);
  const value = part === undefined ? '' : part.take(field, part.remaining);
  if (part === undefined) p.set(field, '');
  const owner = part ?? p;
  const outer = owner.under();
  showPlace(owner, where);
  owner.close(outer);
  return value;
}
