/** Signatures of D-Bus: which types a value is put together from ("Type System"). */

/** Containers within containers: 32 arrays and 32 structures at most. */
export const DEEPEST = 64;
export const LONGEST_SIGNATURE = 255;

const BASIC = 'ybnqiuxtdsogh';
const MOST_ARRAYS = 32, MOST_STRUCTURES = 32;

/** Where the complete type that begins at `at` ends; -1 where none begins there. */
export function typeEnd(signature: string, at: number, arrays = 0, structures = 0): number {
  const code = signature[at];
  if (code === undefined || arrays > MOST_ARRAYS || structures > MOST_STRUCTURES) return -1;
  if (code === 'v' || BASIC.includes(code)) return at + 1;
  if (code === '(') return structureEnd(signature, at + 1, arrays, structures + 1);
  if (code !== 'a') return -1;
  return signature[at + 1] === '{' ? entryEnd(signature, at + 2, arrays + 1, structures + 1) : typeEnd(signature, at + 1, arrays + 1, structures);
}

/** One type or more up to a closing parenthesis. */
function structureEnd(signature: string, first: number, arrays: number, structures: number): number {
  let at = first;
  do {
    at = typeEnd(signature, at, arrays, structures);
    if (at < 0) return -1;
  } while (signature[at] !== ')');
  return at + 1;
}

/** A basic type and any other; only arrays have such entries. */
function entryEnd(signature: string, at: number, arrays: number, structures: number): number {
  if (signature[at] === undefined || !BASIC.includes(signature[at])) return -1;
  const end = typeEnd(signature, at + 1, arrays, structures);
  return end < 0 || signature[end] !== '}' ? -1 : end + 1;
}

/** Whether it is complete types in a row, or none. */
export function isSignature(signature: string): boolean {
  let at = 0;
  while (at >= 0 && at < signature.length) at = typeEnd(signature, at);
  return at >= 0;
}

/** Whether it is one complete type, as a variant has. */
export const isOneType = (signature: string): boolean => typeEnd(signature, 0) === signature.length;

/** Bytes, of which each value of the type begins at a multiple from the message's begin. */
export function alignmentOf(code: string): number {
  switch (code) {
    case 'y': case 'g': case 'v': return 1;
    case 'n': case 'q': return 2;
    case 'x': case 't': case 'd': case '(': case '{': return 8;
    default: return 4;
  }
}
