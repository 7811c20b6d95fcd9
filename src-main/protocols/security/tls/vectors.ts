/** Vectors of TLS, RFC 8446 §3.4: a length, then so many bytes. One whose length lies spoils what is in it, not what is behind. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import type { ExtensionFields } from './extension-fields.ts';

/** What the length here spans; what there is where that is less, with a remark. */
export function vector(p: Cursor, f: ExtensionFields, length: Field<number>): Cursor {
  const room = p.remaining;
  if (room < length.size) {
    p.expert(f['malformed.buffer_too_small'], `No more room for vector of length ${length.size}`);
    return p.within(room);
  }
  const told = p.take(length), { remaining } = p;
  if (told > remaining) p.expertUnder(f['malformed.vector_length'], `Vector length ${told} is too large, truncating it to ${remaining}`);
  return p.within(Math.min(told, remaining));
}

/** A vector that is one value. */
export function vectorValue<V>(p: Cursor, f: ExtensionFields, length: Field<number>, value: Field<V>): V {
  const contents = vector(p, f, length);
  return contents.take(value, contents.remaining);
}
