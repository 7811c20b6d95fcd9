/** What has a length of its own in the parameters of remote procedure calls: XDR, RFC 4506 §4.10 and §4.11. */
import type { Cursor, Field } from '../../../dissect/index.ts';

/** A text behind its length, filled up to four bytes. */
export function takeText(p: Cursor, field: Field<string>): string {
  const length = p.u32();
  p.skip(4);
  const text = p.take(field, length);
  skipFill(p, length);
  return text;
}

/** Passes by what fills `length` bytes up; a capture may end within. */
export function skipFill(p: Cursor, length: number): void {
  p.skip(Math.min(p.fillOf(length), p.available));
}
