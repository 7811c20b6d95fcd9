/** Text of a capture made harmless for the eye: nothing in it may hide, reorder or break a line. */

// Controls, the invisible, and the bidirectional marks that can make a name read as another one (Unicode TR36 §2.6).
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const named: Readonly<Record<string, string>> = { '\x07': '\\a', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\v': '\\v' };

/** Unseen characters as Info has them (`printable` in dissect/): `\r\n`, `\001`, `\u202E`. Letters and signs of every script stay. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => named[character] ?? escaped(character.codePointAt(0)!));
}

function escaped(code: number): string {
  if (code < 0x80) return `\\${code.toString(8).padStart(3, '0')}`;
  const hexadecimal = code.toString(16).toUpperCase();
  return code < 0x10000 ? `\\u${hexadecimal.padStart(4, '0')}` : `\\U${hexadecimal.padStart(8, '0')}`;
}
