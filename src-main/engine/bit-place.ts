/** Where in its bytes a field of some bits lies, counted as RFCs draw headers: from the most significant bit of the first byte. */
import type { TreeNode } from '../api/index.ts';
import type { Field } from '../dissect/index.ts';

type BitField = Pick<Field, 'mask' | 'shift' | 'little'>;

/** Undefined for fields that are whole bytes; no bits for those whose bits are not beside each other on the wire. `length`: bytes of the field. */
export function bitPlace({ mask, shift, little }: BitField, length: number): TreeNode['bits'] {
  if (mask === 0) return undefined;
  const count = Math.log2(mask / 2 ** shift + 1),
    last = shift + count - 1;
  // A number of several bytes that begins with its lowest one keeps bits together only within a byte.
  const isScattered = !Number.isInteger(count) || last >= 8 * length || (little && Math.floor(shift / 8) !== Math.floor(last / 8));
  if (isScattered) return { first: 0, count: 0 };
  const first = little ? 8 * Math.floor(shift / 8) + 7 - (last % 8) : 8 * length - 1 - last;
  return { first, count };
}

/** The same of a field whose line draws its bits though it is declared as whole bytes: a length, which is a multiple of what the bits say. */
export function drawnPlace(line: string, length: number): TreeNode['bits'] {
  const digits = /^([01.]{4}(?: [01.]{4})*) = /.exec(line)?.[1].replaceAll(' ', '') ?? '';
  const own = /^\.*([01]+)\.*$/.exec(digits)?.[1];
  return own === undefined || digits.length !== 8 * length ? undefined : { first: digits.indexOf(own), count: own.length };
}
