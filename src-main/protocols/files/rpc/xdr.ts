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

/** The same, with the length and what fills up below the text. */
export function takeWholeText(p: Cursor, field: Field<string>): string {
  const length = p.u32();
  p.need(4 + length);
  const text = p.show(field, length, 4), outer = p.under();
  p.take(XDR_FIELDS.opaque_length);
  p.skip(length);
  const fill = Math.min(p.fillOf(length), p.available);
  if (fill > 0) p.take(XDR_FIELDS.fill_bytes, fill);
  p.close(outer);
  return text;
}

/** Passes by what fills `length` bytes up; a capture may end within. */
export function skipFill(p: Cursor, length: number): void {
  p.skip(Math.min(p.fillOf(length), p.available));
}
