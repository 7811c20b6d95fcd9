/** What has a length of its own in the parameters of remote procedure calls: XDR, RFC 4506 §4.10 and §4.11. */
import { type Cursor, type Field, octets, u32 } from '../../../dissect/index.ts';

/** What stands before and behind bytes that are counted. */
export const XDR_FIELDS = {
  opaque_length: u32('length', { id: 'rpc.opaque_length' }),
  fill_bytes: octets('fill bytes', { id: 'rpc.fill_bytes' }),
};

/** A text behind its length, filled up to four bytes. */
export function takeText(p: Cursor, field: Field<string>): string {
  const length = p.u32();
  p.skip(4);
  const text = p.take(field, length);
  skipFill(p, length);
  return text;
}

/** The same below a line of its own, with the length before it and what fills it up. */
export function takeWholeText(p: Cursor, field: Field<string>): string {
  const outer = p.open(field.title), node = p.tree.current, length = p.take(XDR_FIELDS.opaque_length);
  const text = p.take(field, length);
  p.label(() => `contents: ${text}`);
  p.labelNode(node, () => `${field.title}: ${text}`);
  takeFill(p, length);
  p.close(outer);
  return text;
}

/** Bytes behind their length, as far as they were captured. */
export function takeWholeData(p: Cursor, field: Field<void>): void {
  const outer = p.open(`${field.title}: <DATA>`), length = p.take(XDR_FIELDS.opaque_length);
  p.take(field, Math.min(length, p.available));
  if (p.more) takeFill(p, length);
  p.close(outer);
}

/** What fills `length` bytes up, as far as it was captured. */
export function takeFill(p: Cursor, length: number): void {
  const fill = Math.min(p.fillOf(length), p.available);
  if (fill > 0) p.take(XDR_FIELDS.fill_bytes, fill);
}

/** Passes by what fills `length` bytes up; a capture may end within. */
export function skipFill(p: Cursor, length: number): void {
  p.skip(Math.min(p.fillOf(length), p.available));
}
