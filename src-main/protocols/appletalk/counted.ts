/** Pascal's strings: a byte says how long the text is. */
import type { Cursor, Field } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';

/** Reads the text with its length, as one field. */
export function takeCounted(p: Cursor, field: Field<string>): void {
  const length = p.u8(), bytes = p.peekBytes(length, 1);
  p.takeAs(field, decodeText(bytes, 0, length, field.encoding), 1 + length);
}
