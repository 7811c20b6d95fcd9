/** What the operations of NFS version 4 are made of: counted texts, states, times, changes, bitmaps (RFC 7530 §2.2, RFC 8881 §3.3). */
import { crc16 } from '../../../../bytes/crc16.ts';
import { crc32 } from '../../../../bytes/crc32.ts';
import { hex } from '../../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, printable } from '../../../../dissect/index.ts';
import { lineText } from '../../../../dissect/text.ts';
import { XDR_FIELDS, skipFill } from '../../rpc/xdr.ts';
import { type Version4, version4 } from './fields.ts';
import { statusName } from './operations.ts';

/** The fields, by their names behind `nfs.`. */
export type Names = keyof Version4['f'];
type FieldOf<N extends Names> = Version4['f'][N];

export const take = <N extends Names>(p: Cursor, name: N): FieldOf<N> extends Field<infer V> ? V : never =>
  p.take(version4().f[name] as Field<never>);

function counted(p: Cursor, heading: string, field: Field<unknown>, length: number): void {
  const outer = p.open(heading);
  p.take(XDR_FIELDS.opaque_length);
  p.take(field, length);
  const fill = Math.min(p.fillOf(length), p.available);
  if (fill > 0) p.take(XDR_FIELDS.fill_bytes, fill);
  p.close(outer);
}

/** A text behind its length, under `heading: text`. */
export function takeCountedText(p: Cursor, heading: string, field: Field<unknown>): string {
  const length = p.u32();
  p.need(4 + length);
  const said = lineText(p.bytes, p.at + 4, p.at + 4 + length);
  counted(p, `${heading}: ${length === 0 ? '<EMPTY>' : printable(said)}`, field, length);
  return said;
}

export const takeName = (p: Cursor, heading: string, name: Names): string => takeCountedText(p, heading, version4().f[name]);

/** Bytes behind their length that only somebody else understands. */
export const takeOpaque = (p: Cursor, heading: string, name: Names): void => takeCountedBytes(p, heading, version4().f[name]);

export function takeCountedBytes(p: Cursor, heading: string, field: Field<unknown>): void {
  const length = p.u32();
  p.need(4);
  counted(p, `${heading}: ${length === 0 ? '<EMPTY>' : '<DATA>'}`, field, length);
}

/** Bytes of a file behind their length, of which the capture may have a part only. */
export function takeData(p: Cursor, length: 'read.data_length' | 'write.data_length', data: Field<unknown>): void {
  const size = take(p, length), there = Math.min(size, p.available);
  p.take(data, there);
  if (there === size) skipFill(p, size);
}

export function takeStatus(p: Cursor, repeated: Field<number>): number {
  const status = take(p, 'nfsstat4');
  p.hide(repeated, status, p.at - 4, 4);
  return status;
}

const STATE = 16, OTHER = 12;
/** The checksum of ITU-T X.25, by which Wireshark's users tell states apart. */
const ALL_ONES = 0xffff;

/** stateid4; gives what the list calls it. */
export function takeState(p: Cursor): string {
  const { f } = version4(), at = p.at;
  p.need(STATE);
  p.show(f.stateid, STATE);
  const outer = p.under(), hash = crc16(p.bytes, at, at + STATE, ALL_ONES) ^ ALL_ONES;
  p.generate(f['stateid.hash'], hash, at, STATE);
  p.take(f['stateid.seqid']);
  p.take(f['stateid.other'], OTHER);
  p.generate(f['stateid.other_hash'], crc32(p.bytes, at + 4, at + STATE), at + 4, OTHER);
  p.close(outer);
  return hex(hash, 4);
}

export function takeTime(p: Cursor): void {
  take(p, 'nfstime4.seconds');
  take(p, 'nfstime4.nseconds');
}

export function under(p: Cursor, heading: string, read: () => void): void {
  const outer = p.open(heading);
  read();
  p.close(outer);
}

export function takeChange(p: Cursor, heading: string): void {
  under(p, heading, () => {
    take(p, 'change_info.atomic');
    take(p, 'changeid4.before');
    take(p, 'changeid4.after');
  });
}

/** An array: its length, and as many of what `read` takes. Each takes bytes, so that the end of the message ends it. */
export function takeEach(p: Cursor, read: (i: number) => void, length?: Field<number>): number {
  const count = length === undefined ? p.u32() : p.take(length);
  if (length === undefined) p.skip(4);
  for (let i = 0; i < count; i++) read(i);
  return count;
}

/** Words of a bitmap: RFC 7530 has two of them, and no attribute or operation needs more than eight. */
const MOST_WORDS = 8;

export interface Bitmap {
  readonly words: readonly number[];
  /** Where the first word lies. */
  readonly at: number;
}

export function takeWords(p: Cursor): Bitmap {
  const count = p.u32();
  if (count > MOST_WORDS) p.malformed(`a bitmap of ${count} words`);
  p.need(4 + 4 * count);
  const bitmap = { words: Array.from({ length: count }, (_, i) => p.u32(4 + 4 * i)), at: p.at + 4 };
  p.skip(4 + 4 * count);
  return bitmap;
}

export const bitsOf = (word: number, index: number): number[] =>
  Array.from({ length: 32 }, (_, bit) => bit).filter(bit => ((word >>> bit) & 1) === 1).map(bit => 32 * index + bit);

/** A number for each word, with those below it that its bits stand for; `below` shows one. */
export function showWords(
  p: Cursor, { words, at }: Bitmap, field: Field<number>, name: (bit: number) => string, below: (bit: number, at: number) => void,
): void {
  words.forEach((word, i) => {
    if (word === 0) return;
    const start = at + 4 * i, bits = bitsOf(word, i);
    p.set(field, word, start, 4);
    p.label(`${field.title}${words.length > 1 ? `[${i}]` : ''}: ${hex(word, 8)} (${bits.map(name).join(', ')})`);
    const outer = p.under();
    for (const bit of bits) below(bit, start);
    p.close(outer);
  });
}

/** Passes by a bitmap that the list of fields has a number for. */
export function takeBitmap(p: Cursor, field: Field<number>): void {
  showWords(p, takeWords(p), field, String, () => undefined);
}

export const statusText = (status: number): string => statusName(status) ?? `Unknown error: ${status}`;
