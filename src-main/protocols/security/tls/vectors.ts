/** Vectors of TLS, RFC 8446 §3.4: a length, then so many bytes. One whose length lies spoils what is in it, not what is behind. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import type { ExtensionFields } from './extension-fields.ts';

/** What the length here spans; what there is where that is less, with a remark. `least` is the shortest that the vector may be. */
export function vector(p: Cursor, f: ExtensionFields, length: Field<number>, least = 0): Cursor {
  const room = p.remaining;
  if (room < length.size) {
    p.expert(f['malformed.buffer_too_small'], `No more room for vector of length ${length.size}`);
    return p.within(room);
  }
  const told = p.take(length), { remaining } = p;
  if (told < least) p.expertUnder(f['malformed.vector_length'], `Vector length ${told} is smaller than minimum ${least}`);
  if (told > remaining) p.expertUnder(f['malformed.buffer_too_small'], `Vector length ${told} is too large, truncating it to ${remaining}`);
  return p.within(Math.min(told, remaining));
}

/** A vector that is one value. */
export function vectorValue<V>(p: Cursor, f: ExtensionFields, length: Field<number>, value: Field<V>, least = 0): V {
  const contents = vector(p, f, length, least);
  return contents.take(value, contents.remaining);
}

/** A list whose length no number of items has: what is left is told, as a field where there is one for it, and what is behind it is read. */
export function leaveRest(list: Cursor, f: ExtensionFields, rest?: Field<void>): void {
  const { remaining } = list;
  if (remaining === 0) return;
  const text = `${remaining} trailing byte${remaining === 1 ? ' was' : 's were'} unprocessed`;
  if (rest === undefined) {
    list.expert(f['malformed.trailing_data'], text);
    list.skip(remaining);
  } else {
    list.take(rest, remaining);
    list.expertUnder(f['malformed.trailing_data'], text);
  }
}
